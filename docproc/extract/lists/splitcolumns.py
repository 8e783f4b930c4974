"""Columns of a table that a lost rule made one: 海外工厂名称 | 所在国家 under one head.

What comes in: a page, one of its tables, and the columns that such a table may have. What goes
out: the table with each column in two whose head holds two known heads side by side, if no text
runs across the gap between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.extract.fields.cells.halves import Placed, halved
from docproc.extract.lists.grid import HEADER_ROWS, key_of
from docproc.notice.tables import TableSpecs
from docproc.page import Cell, Page, Table

SLACK = 0.003
"""So far over the gap a line's box may reach (share of the page's width)."""


def with_split_columns(page: Page, table: Table, keys: Sequence[str], specs: TableSpecs) -> Table:
    """The table with columns that are two made two; itself where there are none."""
    for cell in table.cells:
        if cell.row >= HEADER_ROWS or cell.column_span > 1 or cell.box is None:
            continue
        at = _gap(page, cell, keys, specs)
        if at is None or not _made_up(page, table, cell):
            continue
        if not _crossed(page, table, cell, at):
            return with_split_columns(page, _split(page, table, cell.column, at), keys, specs)
    return table


def _gap(page: Page, head: Cell, keys: Sequence[str], specs: TableSpecs) -> float | None:
    """Where the column of a head divides; None where it is no two heads side by side."""
    held = sorted(_inside(page, head), key=lambda pair: pair[0].left)
    if len(held) != 2 or not held[0][0].same_row(held[1][0], 0.5):
        return None
    (left, first), (right, second) = held
    told = [key_of(plain(line.text), keys, specs) for line in (first, second)]
    if not all(told) or told[0] == told[1] or left.right > right.left:
        return None
    return (left.right + right.left) / 2


def _inside(page: Page, cell: Cell) -> list[Placed]:
    return [
        (b, line)
        for line in page.lines
        if (b := line.box) and cell.box is not None and cell.box.covers(b, 0.6)
    ]


def _made_up(page: Page, table: Table, head: Cell) -> bool:
    """Whether the lines in a column's cells say all that the cells do."""
    return all(
        len(plain(cell.text)) <= sum(len(plain(line.text)) for _, line in _inside(page, cell))
        for cell in table.cells
        if cell.column == head.column and cell.row > head.row and cell.column_span == 1
    )


def _crossed(page: Page, table: Table, head: Cell, at: float) -> bool:
    return any(
        box.left < at - SLACK and box.right > at + SLACK
        for cell in table.cells
        if cell.column == head.column and cell.row > head.row and cell.column_span == 1
        for box, _ in _inside(page, cell)
    )


def _split(page: Page, table: Table, column: int, at: float) -> Table:
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.column > column:
            cells.append(replace(cell, column=cell.column + 1))
        elif cell.column == column and cell.column_span == 1 and cell.box is not None:
            cells += halved(page, cell, _inside(page, cell), at, (1, 1))
        elif cell.column + cell.column_span > column:
            cells.append(replace(cell, column_span=cell.column_span + 1))
        else:
            cells.append(cell)
    return replace(table, columns=table.columns + 1, cells=tuple(cells))
