"""Annexes as tables: heads that nobody expects, and workbooks drawn by hand."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import City, Row
from testsetkit.families.tianbao.look import HEI, SONG
from testsetkit.pen import Pen
from testsetkit.press import Paper


@dataclass
class Sheet(Table):
    """A table that may have a head on two rows and a workbook of its own."""

    workbook: bytes | None = None
    groups: tuple[tuple[str, int], ...] = ()
    """Merged heads above the header: text ("" where the column's own head spans both rows), columns."""


def build(
    rng: random.Random,
    kind: str,
    label: str,
    above: list[str],
    columns: list[tuple[str, str, list[str]]],
    below: list[str],
    names: tuple[str, ...],
) -> Sheet:
    """A sheet of columns (group, head, cells)."""
    header = [head for _, head, _ in columns]
    rows = [list(r) for r in zip(*(cells for _, _, cells in columns), strict=True)]
    groups: list[tuple[str, int]] = []
    for group, _, _ in columns:
        if group and groups and groups[-1][0] == group:
            groups[-1] = (group, groups[-1][1] + 1)
        else:
            groups.append((group, 1))
    made = Sheet(kind, label, above, header, rows, below, names)
    made.groups = tuple(groups) if any(g for g, _ in groups) else ()
    if made.groups or rng.random() < 0.6:
        made.workbook = drawn(made, rng)
    return made


def drawn(table: Sheet, rng: random.Random) -> bytes:
    """The table as somebody drew it in a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", "附表", table.label[:8]])
    left = rng.choice([0, 0, 0, 1])
    at = 1 + rng.choice([0, 0, 1])
    wide = len(table.header)
    thin = Side("thin")
    line = Border(left=thin, right=thin, top=thin, bottom=thin)
    for text in table.above:
        sheet.cell(at, left + 1, text).font = Font(size=14 if "表" in text or "名单" in text else 11, bold=True)  # fmt: skip
        sheet.merge_cells(start_row=at, end_row=at, start_column=left + 1, end_column=left + wide)
        sheet.cell(at, left + 1).alignment = Alignment(horizontal="center")
        at += 1
    top = at + (1 if table.groups else 0)
    column = left + 1
    for text, count in table.groups:
        if text:
            sheet.cell(at, column, text)
            if count > 1:
                sheet.merge_cells(start_row=at, end_row=at, start_column=column, end_column=column + count - 1)  # fmt: skip
        else:
            for k in range(column, column + count):
                sheet.cell(at, k, table.header[k - left - 1])
                sheet.merge_cells(start_row=at, end_row=top, start_column=k, end_column=k)
        column += count
    alone = {k for k, own in _alone(table) if own}
    for k, text in enumerate(table.header):
        if k not in alone:
            sheet.cell(top, left + 1 + k, text)
        sheet.column_dimensions[get_column_letter(left + 1 + k)].width = rng.choice([10, 16, 24])
    for n, cells in enumerate(table.rows, top + 1):
        for k, text in enumerate(cells):
            value = int(text) if text.isdigit() and len(text) < 4 else text or None
            spot = sheet.cell(n, left + 1 + k, value)
            spot.border = line
            spot.alignment = Alignment(wrap_text=True, vertical="center")
    for n, text in enumerate(table.below, top + 1 + len(table.rows)):
        sheet.cell(n, left + 1, text)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _alone(table: Sheet) -> list[tuple[int, bool]]:
    """For every column whether its own head spans both rows."""
    made: list[tuple[int, bool]] = []
    for text, count in table.groups:
        made += [(len(made) + k, not text) for k in range(count)]
    return made


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table on lying paper."""
    pen = Pen(None, rng, table.kind)
    groups = getattr(table, "groups", ())
    alone = {k for k, own in _alone(table) if own} if isinstance(table, Sheet) else set()
    top = ""
    if groups:
        column = 0
        for text, count in groups:
            if text:
                top += f"<th colspan={count}>{text}</th>"
            else:
                top += "".join(f"<th rowspan=2>{h}</th>" for h in table.header[column : column + count])  # fmt: skip
            column += count
        top = f"<tr>{top}</tr>"
    top += "<tr>" + "".join(f"<th>{h}</th>" for k, h in enumerate(table.header) if k not in alone) + "</tr>"  # fmt: skip
    body = "".join(f"<tr style='break-inside:avoid'>{''.join(f'<td>{escape(c)}</td>' for c in r)}</tr>" for r in table.rows)  # fmt: skip
    above = "".join(f'<div style="text-align:{"left" if n == 0 and t.startswith("附件") else "center"};font-size:{12 if t.startswith(("附件", "填报", "报送", "单位")) else 17}pt">{escape(t)}</div>' for n, t in enumerate(table.above))  # fmt: skip
    below = "".join(f"<div>{escape(t)}</div>" for t in table.below)
    face = rng.choice([SONG, HEI])
    cols = "".join(f'<col style="width:{_share(h)}%">' for h in table.header)
    html = f"<html lang=zh-CN><head><meta charset=utf-8><style>@page{{size:A4 landscape;margin:16mm}}body{{font-family:{face};font-size:10.5pt;margin:0}}table{{border-collapse:collapse;width:100%;margin:3mm 0;table-layout:fixed}}td,th{{border:.25mm solid #000;padding:1.2mm;text-align:center;font-weight:normal;word-break:break-all}}</style></head><body>{above}<table><colgroup>{cols}</colgroup><thead>{top}</thead><tbody>{body}</tbody></table>{below}</body></html>"
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names))  # fmt: skip


def _share(head: str) -> int:
    if "序" in head or head in ("编号", "No."):
        return 6
    if "名称" in head or "代码" in head or "企业" in head:
        return 22
    return 12


def column(rows: list[Row], key: str) -> list[str]:
    """The cells of a column."""
    return [str(getattr(r, key)) for r in rows]
