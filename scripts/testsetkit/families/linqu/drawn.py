"""Annex tables as drawn workbooks: off the corner, with merged titles, groups and rules."""

from __future__ import annotations

import random
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

from testsetkit.annex import Table
from testsetkit.workbook import ruled, runs, saved, typed, widened


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
            cell = sheet.cell(at, left + k, typed(said))
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        at += 1
    ruled(sheet, top, at, table, right=left - 1, style=rng.choice(["thin", "thin", "hair"]))
    widened(sheet, table, right=left - 1, least=8, most=34, per_sign=1.8)
    for n, said in enumerate(table.below):
        sheet.cell(at + n, left, said)
    return saved(book)
