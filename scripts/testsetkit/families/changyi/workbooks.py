"""Annex tables as workbooks: off the corner, merged titles, heads on one or two rows."""

from __future__ import annotations

import random
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font

from testsetkit.workbook import Sheet, ruled, runs, saved, typed


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
            held = sheet.cell(at, left + k, typed(value))
            held.alignment = Alignment(wrap_text=True, vertical="center")
        at += 1
    ruled(sheet, at - len(table.rows) - 1, at, table, right=left - 1, style="thin")
    for k, line in enumerate(table.below):
        sheet.cell(at + k + rng.choice([0, 0, 1]), left, line)
    if rng.random() < 0.3:
        book.create_sheet("Sheet2")
    return saved(book)


def _heads(sheet: Any, table: Sheet, left: int, at: int) -> int:
    """One header row, or two where heads are grouped; the row after them."""
    if not table.groups:
        for k, text in enumerate(table.header):
            sheet.cell(at, left + k, text).font = Font(bold=True)
        return at + 1
    for start, end, name in runs(table.groups):
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
