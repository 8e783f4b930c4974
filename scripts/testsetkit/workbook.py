"""Annex tables as workbooks that somebody drew: titles, heads under groups, rules, widths.

What comes in: a table of `annex` and how a hand's workbooks look. What goes out: the workbook's
bytes, and the same heads as HTML. Hands that draw otherwise take the single steps from here.
"""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table

Rule = Literal["thin", "hair", "medium"]


@dataclass
class Sheet(Table):
    """A table with its workbook, its heads under groups where there are any, where it begins, and
    a line that heads all rows."""

    workbook: bytes | None = None
    groups: list[str] = field(default_factory=list)
    off: tuple[int, int] = (0, 0)
    lead: str = ""


@dataclass(frozen=True)
class Drawing:
    """How a hand's workbooks look."""

    sheets: Sequence[str]
    """Names of the sheet, beside the table's own label."""
    faces: Sequence[str]
    fills: Sequence[str]
    widest: int
    per_sign: float
    dressed: bool
    """Whether all cells have faces and all heads a fill: the drawn face is the heads'. Else it is
    the title's, and only heads without groups are dressed."""


def runs(groups: Sequence[str]) -> list[tuple[int, int, str]]:
    """Neighbouring columns under one head: start, end, head; columns without one stand alone."""
    made: list[tuple[int, int, str]] = []
    for k, name in enumerate(groups):
        if made and name and made[-1][2] == name:
            made[-1] = (made[-1][0], k + 1, name)
        else:
            made.append((k, k + 1, name))
    return made


def heads(table: Table, attribute: str = "") -> str:
    """The rows of heads as HTML; `attribute`: of each row."""
    row = f"<tr {attribute}>" if attribute else "<tr>"
    groups: list[str] = getattr(table, "groups", [])
    if not groups:
        return row + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    top = low = ""
    for start, end, name in runs(groups):
        held = table.header[start:end]
        if name:
            top += f"<th colspan={end - start}>{name}</th>"
            low += "".join(f"<th>{h}</th>" for h in held)
        else:
            top += "".join(f"<th rowspan=2>{h}</th>" for h in held)
    return f"{row}{top}</tr>{row}{low}</tr>"


def typed(value: str) -> Any:
    """What a person types for it: a short number as a number, nothing for nothing."""
    return (int(value) if value.isdigit() and len(value) < 4 else value) or None


def ruled(sheet: Any, top: int, end: int, table: Table, *, right: int = 0, style: Rule) -> None:
    """Rules around the cells of the rows from `top` to before `end`."""
    thin = Side(style=style)
    last = len(table.header) + right
    for line in sheet.iter_rows(min_row=top, max_row=end - 1, min_col=1 + right, max_col=last):
        for held in line:
            held.border = Border(left=thin, right=thin, top=thin, bottom=thin)


def widened(sheet: Any, table: Table, *, right: int = 0, least: int, most: int, per_sign: float) -> None:  # fmt: skip
    """Columns as wide as their longest answer, within limits."""
    for k in range(len(table.header)):
        longest = max([len(r[k]) for r in table.rows] or [6])
        wide = min(most, max(least, longest * per_sign))
        sheet.column_dimensions[get_column_letter(k + 1 + right)].width = wide


def saved(book: Any) -> bytes:
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def drawn(table: Sheet, rng: random.Random, how: Drawing) -> bytes:
    """The workbook; draws the sheet's name, a face, a fill, the rules and whether rows are frozen."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice([*how.sheets, table.label])
    face = rng.choice(how.faces)
    fill = PatternFill("solid", fgColor=rng.choice(how.fills))
    right = table.off[1]
    cells = _Cells(sheet, right, face if how.dressed else "")
    top = _titled(cells, table, 1 + table.off[0], "方正小标宋简体" if how.dressed else face)
    first = at = _headed(cells, table, top, fill)
    for line in table.rows:
        for k, value in enumerate(line):
            cells.put(at, k, typed(value))
        at += 1
    style: Rule = rng.choice(["thin", "thin", "hair", "medium"])
    ruled(sheet, top, at, table, right=right, style=style)
    widened(sheet, table, right=right, least=7, most=how.widest, per_sign=how.per_sign)
    for n, said in enumerate(table.below):
        sheet.cell(at + n, 1 + right, said)
    if rng.random() < 0.3:
        sheet.freeze_panes = sheet.cell(first, 1 + right)
    return saved(book)


@dataclass(frozen=True)
class _Cells:
    """The sheet's cells from the table's first column on; without a `face` they keep the default."""

    sheet: Any
    right: int
    face: str

    def put(self, row: int, k: int, value: Any, *, bold: bool = False) -> Any:
        held = self.sheet.cell(row, k + 1 + self.right, value)
        held.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        if self.face:
            held.font = Font(name=self.face if bold else "宋体", size=11, bold=bold)
        return held

    def join(self, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        start, end = columns[0] + 1 + self.right, columns[1] + self.right
        if rows[0] != rows[1] or start != end:
            self.sheet.merge_cells(
                start_row=rows[0], end_row=rows[1], start_column=start, end_column=end
            )


def _titled(cells: _Cells, table: Sheet, at: int, face: str) -> int:
    """The lines above, from row `at` on; returns the row behind them."""
    for n, line in enumerate(table.above):
        held = cells.put(at, 0, line, bold=n == 1)
        held.font = Font(name=face if n == 1 else "仿宋", size=18 if n == 1 else 12)
        held.alignment = Alignment(horizontal="center" if n == 1 else "left")
        cells.join((at, at), (0, len(table.header)))
        at += 1
    return at


def _headed(cells: _Cells, table: Sheet, at: int, fill: PatternFill) -> int:
    """The heads, in two rows where they are grouped; returns the row behind them."""
    deep = 2 if table.groups else 1
    for start, end, name in runs(table.groups or [""] * len(table.header)):
        for k in range(start, end):
            held = cells.put(at + (1 if name else 0), k, table.header[k], bold=True)
            if cells.face or not table.groups:
                held.fill = fill
            if not cells.face and not table.groups:
                held.font = Font(name="黑体", size=11)
            if not name:
                cells.join((at, at + deep - 1), (k, k + 1))
        if name:
            cells.put(at, start, name, bold=True)
            cells.join((at, at), (start, end))
    return at + deep
