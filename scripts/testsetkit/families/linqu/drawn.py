"""Annex tables as drawn workbooks: off the corner, with merged titles, groups and rules."""

from __future__ import annotations

import io
import random
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table


def runs(groups: list[str]) -> list[tuple[int, int, str]]:
    """Neighbours of the same group together: start, end, name; those of none one by one."""
    made: list[tuple[int, int, str]] = []
    for k, name in enumerate(groups):
        if made and name and made[-1][2] == name:
            made[-1] = (made[-1][0], k + 1, name)
        else:
            made.append((k, k + 1, name))
    return made


def _merge(sheet: Any, top: int, left: int, bottom: int, right: int) -> None:
    if (top, left) != (bottom, right):
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=left, end_column=right)


def _head(sheet: Any, header: list[str], groups: list[str], at: int, left: int) -> int:
    """The heads on one row or two; returns the row below them."""
    if not groups:
        for k, said in enumerate(header):
            sheet.cell(at, left + k, said)
        return at + 1
    for start, end, name in runs(groups):
        if name:
            sheet.cell(at, left + start, name)
            _merge(sheet, at, left + start, at, left + end - 1)
            for k in range(start, end):
                sheet.cell(at + 1, left + k, header[k])
        else:
            sheet.cell(at, left + start, header[start])
            _merge(sheet, at, left + start, at + 1, left + start)
    return at + 2


def workbook(table: Table, groups: list[str], rng: random.Random) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "汇总表", "名单", table.label])
    wide, left = len(table.header), rng.choice([1, 1, 1, 2])
    at = rng.choice([1, 1, 2])
    for n, line in enumerate(table.above):
        cell = sheet.cell(at, left, line)
        cell.font = Font(name=rng.choice(["方正小标宋简体", "黑体"]) if n == 1 else "宋体", size=18 if n == 1 else 11, bold=n == 1)  # fmt: skip
        cell.alignment = Alignment(horizontal="center" if n == 1 else "left", vertical="center")
        _merge(sheet, at, left, at, left + wide - 1)
        at += 1
    top = at
    at = _head(sheet, table.header, groups, at, left)
    fill = PatternFill("solid", fgColor=rng.choice(["FFFFFF", "D9E1F2", "EDEDED", "FFF2CC"]))
    for row in sheet.iter_rows(min_row=top, max_row=at - 1, min_col=left, max_col=left + wide - 1):
        for cell in row:
            cell.fill = fill
            cell.font = Font(name="黑体", size=11)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    if rng.random() < 0.3:
        sheet.freeze_panes = sheet.cell(at, left)
    for cells in table.rows:
        for k, said in enumerate(cells):
            value: Any = int(said) if said.isdigit() and len(said) < 4 else said or None
            cell = sheet.cell(at, left + k, value)
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        at += 1
    thin = Side(style=rng.choice(["thin", "thin", "hair"]))
    for row in sheet.iter_rows(min_row=top, max_row=at - 1, min_col=left, max_col=left + wide - 1):
        for cell in row:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for k in range(wide):
        longest = max([len(r[k]) for r in table.rows] or [6])
        sheet.column_dimensions[get_column_letter(left + k)].width = min(34, max(8, longest * 1.8))
    for n, said in enumerate(table.below):
        sheet.cell(at + n, left, said)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
