"""Figures of several years in a form's table: the years over them, beside them or before them.

What comes in: a label's cell. What goes out: each year with the cell that answers for it, along
the label's row or down its column. It reads no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docproc.chinese.text import folded, plain
from docproc.extract.fields.cells.heads import YEAR_CELL
from docproc.page import Cell, Table

_YEAR_AND_FIGURE = re.compile(
    r"^(20[0-3]\d)(?:\s*年度?\s*[:：]?|\s*[:：]|(?=\s))\s*((?:约|人民币|[¥￥])?\s*\d[\d,.]*\s*[万亿千元]*)$"
)
_HOLDS_FIGURE = re.compile(r"\d")
_FIGURE = re.compile(r"^[¥￥\-—/\d(（].*|^[/无]$")


def year_columns(table: Table, label: Cell) -> Iterator[tuple[int, Cell]]:
    """(year, answer) along the label's row, years taken from the nearest header
    above or from cells in the row itself."""
    column = label.column + label.column_span
    pending: int | None = None
    while column < table.columns:
        cell = table.at(label.row, column)
        if cell is None:
            column += 1
            continue
        header = _header_year(table, cell)
        # Under a year's heading 2010 is a number of people.
        own = None if header and cell.text.strip().isdigit() else _year_of(cell.text)
        dated = _YEAR_AND_FIGURE.match(folded(cell.text))
        if dated is not None:
            yield int(dated[1]), replace(cell, text=dated[2])
            pending = None
        elif own is not None:
            pending = own
            below = table.at(cell.row + cell.row_span, cell.column)
            if (
                below is not None
                and label.row_span > cell.row_span
                and _year_of(below.text) is None
            ):
                yield own, below
                pending = None
        elif pending is not None:
            yield pending, cell
            pending = None
        elif header is not None and (_HOLDS_FIGURE.search(cell.text) or not plain(cell.text)):
            yield header, cell
        column = cell.column + cell.column_span


def year_rows(table: Table, label: Cell) -> Iterator[tuple[int, Cell]]:
    """(year, answer) down the label's column, where the rows under it are headed by years."""
    row = label.row + label.row_span
    while row < table.rows:
        cell = table.at(row, label.column)
        if cell is None or cell.column != label.column:
            return
        heads = [table.at(row, c) for c in range(label.column)]
        year = next((y for h in heads if h and (y := _year_of(h.text)) is not None), None)
        if year is None:
            return
        yield year, cell
        row = cell.row + cell.row_span


def _header_year(table: Table, figure: Cell) -> int | None:
    """The year that heads a column of figures: text in between ends its reach, and a cell that
    reaches into the next column is none of its figures."""
    for above in range(figure.row - 1, -1, -1):
        cell = table.at(above, figure.column)
        year = _year_of(cell.text) if cell else None
        if cell is not None and year is not None:
            if _asks_for_a_date(table, cell):
                return None
            return year if figure.column_span <= cell.column_span else None
        if cell is not None and plain(cell.text) and not _FIGURE.match(plain(cell.text)):
            return None
    return None


_HEADS_YEARS = re.compile(r"年份|年度|时间|日期|时期|年")
_OF_A_DATE = re.compile(r"时间|日期|年份|年月|投产|成立|建成|投用")


def _asks_for_a_date(table: Table, cell: Cell) -> bool:
    """Whether a year answers a label in its own row (工厂投产时间 | 2018年) and heads nothing."""
    left = table.at(cell.row, cell.column - 1) if cell.column else None
    if left is None or _HEADS_YEARS.fullmatch(plain(left.text)):
        return False
    others = (c for c in table.row(cell.row) if c is not cell)
    several = any(_year_of(c.text) is not None for c in others)
    return not several and bool(_OF_A_DATE.search(plain(left.text)))


def _year_of(text: str) -> int | None:
    shown = plain(text)
    return int(shown[:4]) if YEAR_CELL.match(shown) else None
