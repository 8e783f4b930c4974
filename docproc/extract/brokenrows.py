"""Rows of a form that a false rule cut in two: 注册地址（同营业执 | 照） with its answer in both.

What comes in: a table. What goes out: the table with such rows made one; a table without one
comes back as it is. A fold or a shade's edge across a row is taken for a rule.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Cell, Table

_CLOSES = re.compile(r"[^（）]{0,6}）")


def with_whole_rows(table: Table) -> Table:
    """The table whose labels close the brackets that they open."""
    cut = {c.row for c in table.cells if _is_cut(table, c)}
    if not cut:
        return table
    below = {id(c) for c in table.cells if c.row - 1 in cut and c.row_span == 1}
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.row in cut and cell.row_span == 1:
            under = table.at(cell.row + 1, cell.column)
            cells.append(_whole(cell, under) if under is not None and id(under) in below else cell)
        elif id(cell) not in below:
            cells.append(cell)
    return replace(table, cells=tuple(cells))


def _is_cut(table: Table, cell: Cell) -> bool:
    """Whether a cell's text opens a bracket that the cell under it closes, in rows of the same
    columns."""
    said = plain(cell.text)
    if said.count("（") != said.count("）") + 1 or cell.row_span > 1:
        return False
    under = table.at(cell.row + 1, cell.column)
    if under is None or not _CLOSES.fullmatch(plain(under.text)):
        return False
    own = [(c.column, c.column_span, c.row_span) for c in table.row(cell.row)]
    return own == [(c.column, c.column_span, c.row_span) for c in table.row(cell.row + 1)]


def _whole(cell: Cell, under: Cell) -> Cell:
    boxes = [b for b in (cell.box, under.box) if b is not None]
    return replace(
        cell, text=cell.text + under.text, row_span=2, box=Box.around(boxes),
        confidence=min(cell.confidence, under.confidence), ink=max(cell.ink, under.ink),
    )  # fmt: skip
