"""Boxes of one sign each that hold one answer: 9 | 1 | 3 | 7 ….

What comes in: the cell in which an answer begins, and the rows of its label. What goes out: that
cell with the signs of all boxes to the end of those rows; the cell as it is where they are no
boxes. It asks for no label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Cell, Table

BOXES = 10
"""So many cells with a sign each, side by side, are boxes for one answer."""
OF_A_CODE = 5
"""So many are, where all that stands in the boxes is as long as a code: signs of boxes whose rules
were lost are read as one."""
_CODE = re.compile(r"[0-9A-Z]{18}")


def unboxed(table: Table, first: Cell, rows: range) -> Cell:
    """The cell with the signs of all boxes that it begins in `rows`: 9 | 1 | 3 | 7 …."""
    signs = [cell for row in rows for cell in _to_the_end(table, row, first.column)]
    told = [cell for cell in signs if plain(cell.text)]
    text = "".join(plain(cell.text) for cell in told)
    single = sum(len(plain(cell.text)) == 1 for cell in told)
    code = single >= OF_A_CODE and _CODE.fullmatch(text)
    whole = len(rows) == 1 and single >= BOXES and single == len(told) == len(signs)
    if not (code or whole):  # two rows may hold two numbers
        return first
    return replace(
        first,
        text=text,
        box=Box.around([cell.box for cell in told if cell.box]) if first.box else None,
        confidence=min(cell.confidence for cell in told),
        column_span=table.columns - first.column,
        row_span=len(rows),
        ink=max(cell.ink for cell in told),
    )


def _to_the_end(table: Table, row: int, column: int) -> Iterator[Cell]:
    """The cells that begin in a row, from a column to its end."""
    cell = table.at(row, column)
    while cell is not None:
        if cell.row == row:
            yield cell
        cell = table.at(row, cell.column + cell.column_span)
