"""Cells of a form that a lost rule made one: 在职员工 | 营业收入 in one, their answers in another.

What comes in: a page, one of its tables, and the labels of its document type. What goes out: the
table with each cell in two that holds two labels side by side, and so the cell under it, if no
text runs across the gap between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.extract.fields.cells.halves import Placed, halved
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.page import Cell, Page, Table

SLACK = 0.003
"""So far over the gap a line's box may reach (share of the page's width)."""


def with_halved_cells(page: Page, table: Table, lexicon: Lexicon) -> Table:
    """The table with cells that are two made two; itself where there are none."""
    gaps: dict[tuple[int, int, int], float] = {}
    cells: list[Cell] = []
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        place = (cell.row, cell.column, cell.column_span)
        held = _inside(page, cell) if cell.column_span > 1 else []
        at = _gap(held, lexicon)
        if at is None and place in gaps and _parted(held, gaps[place]):
            cells += halved(page, cell, held, gaps[place], _spans(table, cell, gaps[place]))
        elif at is None:
            cells.append(cell)
        else:
            gaps[(cell.row + cell.row_span, cell.column, cell.column_span)] = at
            cells += halved(page, cell, held, at, _spans(table, cell, at))
    return replace(table, cells=tuple(cells)) if gaps else table


def _inside(page: Page, cell: Cell) -> list[Placed]:
    """The lines that a cell's text is made of, from the left; none where they cannot be told.
    On a tilted page the boxes of neighbouring rows lap over one another."""
    if cell.box is None:
        return []
    said = plain(cell.text)
    held = [
        (b, x)
        for x in page.lines
        if (b := x.box) and cell.box.covers(b, 0.6) and plain(x.text) in said
    ]
    if sum(len(plain(x.text)) for _, x in held) != len(said):
        return []
    return sorted(held, key=lambda pair: pair[0].left)


def _gap(held: Sequence[Placed], lexicon: Lexicon) -> float | None:
    """Where a cell divides; None where it does not hold two labels side by side, or a neighbour
    that is none."""
    if len(held) != 2 or not held[0][0].same_row(held[1][0], 0.5):
        return None
    (left, first), (right, second) = held
    keys = [
        {h.key for h in lexicon.match(line.text) if h.score >= SECOND} for line in (first, second)
    ]
    if not all(keys) or keys[0] & keys[1] or left.right > right.left:
        return None
    return (left.right + right.left) / 2


def _parted(held: Sequence[Placed], at: float) -> bool:
    """Whether every line of a cell lies on one side of a gap."""
    return bool(held) and not any(b.left < at - SLACK and b.right > at + SLACK for b, _ in held)


def _spans(table: Table, cell: Cell, at: float) -> tuple[int, int]:
    """The columns of a cell on either side of a place, by the column that begins nearest to it."""
    inner = range(cell.column + 1, cell.column + cell.column_span)
    begins = {
        c: min((abs(o.box.left - at) for o in table.cells if o.column == c and o.box), default=1.0)
        for c in inner
    }
    column = min(inner, key=lambda c: begins[c])
    return column - cell.column, cell.column + cell.column_span - column
