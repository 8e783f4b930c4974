"""Draws an annex as an Excel sheet: off the corner at times, heads on one row or two."""

from __future__ import annotations

import random
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

from testsetkit.annex import Table
from testsetkit.workbook import ruled, runs, saved, typed, widened


def _heads(sheet: Any, table: Table, groups: list[str], at: int, left: int) -> int:
    if not groups:
        for k, text in enumerate(table.header):
            sheet.cell(at, left + k, text)
        return at + 1
    for start, end, name in runs(groups):
        first, last = left + start, left + end - 1
        if name:
            sheet.cell(at, first, name)
            if last > first:
                sheet.merge_cells(start_row=at, end_row=at, start_column=first, end_column=last)
            for k in range(start, end):
                sheet.cell(at + 1, left + k, table.header[k])
        else:
            for k in range(start, end):
                spot = left + k
                sheet.cell(at, spot, table.header[k])
                sheet.merge_cells(start_row=at, end_row=at + 1, start_column=spot, end_column=spot)
    return at + 2


def drawn(table: Table, groups: list[str], rng: random.Random) -> bytes:
    """The workbook's bytes."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "附件", table.label])
    left, at = rng.choice([1, 1, 1, 2]), rng.choice([1, 1, 2])
    width = len(table.header)
    for n, line in enumerate(table.above):
        cell = sheet.cell(at, left, line)
        main = n == 1
        cell.font = Font(name="方正小标宋简体" if main else "仿宋", size=18 if main else 12)
        cell.alignment = Alignment(horizontal="center" if main else "left")
        sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + width - 1)
        at += 1
    top = at
    at = _heads(sheet, table, groups, at, left)
    fill = PatternFill("solid", fgColor=rng.choice(["D9E1F2", "EDEDED", "FFF2CC"]))
    shaded = rng.random() < 0.5
    for line in sheet.iter_rows(
        min_row=top, max_row=at - 1, min_col=left, max_col=left + width - 1
    ):
        for cell in line:
            cell.font = Font(name="黑体", size=11, bold=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            if shaded:
                cell.fill = fill
    for cells in table.rows:
        for k, value in enumerate(cells):
            cell = sheet.cell(at, left + k, typed(value))
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        at += 1
    ruled(sheet, top, at, table, right=left - 1, style=rng.choice(["thin", "thin", "hair"]))
    widened(sheet, table, right=left - 1, least=8, most=36, per_sign=1.8)
    for n, text in enumerate(table.below):
        sheet.cell(at + n, left, text)
    return saved(book)
