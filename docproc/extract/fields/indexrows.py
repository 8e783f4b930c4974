"""Rows of a form that number its columns: (1) | (2) | (3) under the heads, A | B | C over them.

What comes in: a page. What goes out: the page without such rows of its tables and without the lines
that stand in them. They answer nothing, and part a head from its answer.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.page import Cell, Page, Table

LEAST = 3
"""So many numbers that count on make a row of them; 2 | 3 may be answers."""
_NUMBER = re.compile(r"[（(\[]?(\d{1,2})[)）\].]?")
_LETTER = re.compile(r"[A-Z]")


def without_index_rows(page: Page) -> Page:
    """The page without the rows that number its columns."""
    dropped = {n: rows for n, t in enumerate(page.tables) if (rows := _index_rows(t))}
    if not dropped:
        return page
    tables = tuple(_without(t, dropped.get(n, ())) for n, t in enumerate(page.tables))
    boxes = [
        c.box
        for n, rows in dropped.items()
        for c in page.tables[n].cells
        if c.row in rows and c.box
    ]
    lines = tuple(
        x
        for x in page.lines
        if x.box is None or not any(b.covers(x.box, 0.6) for b in boxes) or not _index(x.text)
    )
    return replace(page, tables=tables, lines=lines)


def _index_rows(table: Table) -> tuple[int, ...]:
    if table.origin == "aligned":
        return ()
    return tuple(row for row in range(table.rows) if _is_index_row(table.row(row)))


def _is_index_row(cells: Sequence[Cell]) -> bool:
    """Whether a row's cells count on from left to right; one of them may not have been read."""
    told = [_index(c.text) for c in cells if plain(c.text)]
    if len(told) < LEAST or any(n is None for n in told):
        return False
    steps = [b - a for a, b in pairwise(told) if a is not None and b is not None]
    return all(1 <= step <= 2 for step in steps) and steps.count(1) >= len(steps) - 1


def _index(text: str) -> int | None:
    shown = plain(text)
    if found := _NUMBER.fullmatch(shown):
        return int(found[1])
    return string.ascii_uppercase.index(shown) if _LETTER.fullmatch(shown) else None


def _without(table: Table, rows: Sequence[int]) -> Table:
    if not rows:
        return table

    def before(row: int) -> int:
        return sum(r < row for r in rows)

    cells = tuple(
        replace(
            c,
            row=c.row - before(c.row),
            row_span=max(1, c.row_span - sum(c.row <= r < c.row + c.row_span for r in rows)),
        )
        for c in table.cells
        if c.row not in rows
    )
    return replace(table, rows=table.rows - len(rows), cells=cells)
