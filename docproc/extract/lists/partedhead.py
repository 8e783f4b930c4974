"""A list's first row, parted from its head where the copier lost the rule between them.

What comes in: a page and one of its tables. What goes out: the table with head and first row as
two, where the cell of numbers holds both (序号 over 1) and the next row counts on; the lines of
each cell go to the row in whose height they stand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Cell, Page, Table

_BOTH = re.compile(r"(?:序|编)号1|No\.?1")


def with_parted_head(page: Page, table: Table) -> Table:
    """The table with its first row under its head, or as it is."""
    counts, following = table.at(0, 0), table.at(1, 0)
    if counts is None or counts.box is None or not _BOTH.fullmatch(plain(counts.text)):
        return table
    if following is not None and plain(following.text) != "2":
        return table
    one = next((b for b, text in _lines_of(page, counts) if plain(text) == "1"), None)
    if one is None:
        return table
    cells = [
        replace(cell, row=cell.row + 1) if cell.row else part
        for cell in table.cells
        for part in ([cell] if cell.row else _halves(page, cell, one))
    ]
    return replace(table, rows=table.rows + 1, cells=tuple(cells))


def _halves(page: Page, cell: Cell, one: Box) -> list[Cell]:
    """A cell of the head and the one of the first row, whose number stands at `one`."""
    if cell.box is None:
        return [cell]
    lines = _lines_of(page, cell)
    cut = one.top - (one.height / 4)
    texts = ["", ""]
    for box, text in lines:
        texts[box.centre[1] >= cut] += text
    upper = Box(cell.box.left, cell.box.top, cell.box.right, cut)
    lower = Box(cell.box.left, cut, cell.box.right, cell.box.bottom)
    return [
        replace(cell, text=texts[0], box=upper),
        replace(cell, row=1, text=texts[1], box=lower, ink=cell.ink if texts[1] else 0.0),
    ]


def _lines_of(page: Page, cell: Cell) -> list[tuple[Box, str]]:
    """The lines in a cell, top to bottom."""
    held = [
        (b, x.text) for x in page.lines if (b := x.box) and cell.box and cell.box.covers(b, 0.6)
    ]
    return sorted(held, key=lambda pair: pair[0].centre[1])
