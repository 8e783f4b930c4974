"""Boxes of one sign each that hold one answer: 9 | 1 | 3 | 7 ….

What comes in: the cell in which an answer begins. What goes out: that cell with the signs of all
boxes of its row; the cell as it is where they are no boxes. It asks for no label.
"""

from __future__ import annotations

from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Cell, Table

BOXES = 10
"""So many cells with a sign each, side by side, are boxes for one answer."""


def unboxed(table: Table, first: Cell) -> Cell:
    """The cell with the signs of all boxes of its row that it begins: 9 | 1 | 3 | 7 …."""
    signs: list[Cell] = []
    cell: Cell | None = first
    while cell is not None and len(plain(cell.text)) == 1:
        signs.append(cell)
        cell = table.at(first.row, cell.column + cell.column_span)
    if len(signs) < BOXES or cell is not None:
        return first
    return replace(
        first,
        text="".join(plain(sign.text) for sign in signs),
        box=Box.around([sign.box for sign in signs if sign.box]) if first.box else None,
        confidence=min(sign.confidence for sign in signs),
        column_span=sum(sign.column_span for sign in signs),
    )
