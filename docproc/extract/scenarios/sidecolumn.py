"""A column of names beside a table that has no rules round them: white print on black cells.

What comes in: a page. What goes out: the page with such names as the first column of their table.
A copier makes one black block of a column of dark cells, in which nobody sees rules. Only tables
of one column get one, and only where hardly a row lacks a name. It reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.page import Cell, Line, Page, Table

LEAST_ROWS = 2
NEAR = 0.12
"""So far before the table's edge a name ends at most (share of the page's width)."""
LONGEST = 16
"""Characters of a name, over its lines together."""


def with_side_columns(page: Page) -> Page:
    """The page with the names beside its tables of one column made columns of those."""
    tables = tuple(_widened(page, table) or table for table in page.tables)
    return replace(page, tables=tables) if tables != page.tables else page


def _widened(page: Page, table: Table) -> Table | None:
    box = table.box
    if table.columns != 1 or table.rows < LEAST_ROWS or box is None or table.origin == "aligned":
        return None
    names: list[Cell] = []
    for row in range(table.rows):
        cell = table.at(row, 0)
        if cell is None or cell.box is None or cell.row != row:
            return None
        held = _beside(page.lines, cell.box)
        text = "".join(line.text for line in held)
        if not held or len(text) > LONGEST:
            return None
        spot = Box.around([line.box for line in held if line.box])
        sure = min(line.confidence for line in held)
        names.append(Cell(row, 0, text, spot, sure))
    moved = [replace(cell, column=1) for cell in table.cells]
    cells = sorted((*names, *moved), key=lambda c: (c.row, c.column))
    left = min(c.box.left for c in names if c.box)
    return replace(
        table, columns=2, cells=tuple(cells), box=Box(left, box.top, box.right, box.bottom)
    )


def _beside(lines: Sequence[Line], row: Box) -> list[Line]:
    """The lines that end right before a row, their middles within it."""
    return [
        line
        for line in lines
        if (b := line.box) is not None
        and row.left - NEAR < b.right <= row.left + 0.01
        and row.top < b.centre[1] < row.bottom
    ]
