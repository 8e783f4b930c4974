"""Annex tables as workbooks: off the corner, merged titles, heads on one or two rows."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from testsetkit.annex import Table


@dataclass
class Sheet(Table):
    """A table with its drawn workbook and, at times, heads in groups."""

    workbook: bytes | None = None
    groups: list[str] = field(default_factory=list)


def drawn(table: Sheet, rng: random.Random) -> bytes:
    """The workbook as a clerk draws it: off the corner, merged titles, borders, empty sheets."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", table.label, "附件"])
    left, at = rng.choice([1, 1, 1, 2]), rng.choice([1, 1, 2])
    width = len(table.header)
    for line in table.above:
        sheet.cell(at, left, line).font = Font(
            name="宋体", size=16 if len(line) > 8 and "：" not in line else 11
        )
        sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + width - 1)
        at += 1
    at = _heads(sheet, table, left, at)
    for row in table.rows:
        for k, value in enumerate(row):
            number = int(value) if value.isdigit() and len(value) < 4 else value
            sheet.cell(at, left + k, number or None).alignment = Alignment(
                wrap_text=True, vertical="center"
            )
        at += 1
    side = Side(style="thin")
    for cells in sheet.iter_rows(
        min_row=at - len(table.rows) - 1, max_row=at - 1, min_col=left, max_col=left + width - 1
    ):
        for cell in cells:
            cell.border = Border(left=side, right=side, top=side, bottom=side)
    for k, line in enumerate(table.below):
        sheet.cell(at + k + rng.choice([0, 0, 1]), left, line)
    if rng.random() < 0.3:
        book.create_sheet("Sheet2")
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _heads(sheet: Any, table: Sheet, left: int, at: int) -> int:
    """One header row, or two where heads are grouped; the row after them."""
    if not table.groups:
        for k, text in enumerate(table.header):
            sheet.cell(at, left + k, text).font = Font(bold=True)
        return at + 1
    for start, end, name in spans(table.groups):
        if not name:
            for k in range(start, end):
                sheet.cell(at, left + k, table.header[k])
                sheet.merge_cells(
                    start_row=at, end_row=at + 1, start_column=left + k, end_column=left + k
                )
            continue
        sheet.cell(at, left + start, name)
        if end - start > 1:
            sheet.merge_cells(
                start_row=at, end_row=at, start_column=left + start, end_column=left + end - 1
            )
        for k in range(start, end):
            sheet.cell(at + 1, left + k, table.header[k])
    return at + 2


def spans(groups: list[str]) -> list[tuple[int, int, str]]:
    made: list[tuple[int, int, str]] = []
    for k, name in enumerate(groups):
        if made and name and made[-1][2] == name:
            made[-1] = (made[-1][0], k + 1, name)
        else:
            made.append((k, k + 1, name))
    return made
