"""Rows of squares with a sign each that stand by themselves on a page: 9 | 1 | 3 | 7 ….

What comes in: a page. What goes out: the page with one line of all the signs for each such row,
in place of a line for each sign, and without the table that the squares were taken for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.page import Line, Page, Table

SQUARES = 10
"""So many squares side by side hold one answer between them; a code has 18, a telephone 11."""
_RIM = re.compile(r"[^0-9A-Za-z]")
"""What a reader makes of a square's rim beside the figure in it: -1, |3."""


def with_squares_joined(page: Page) -> Page:
    """The page with each row of squares, ruled as a table of its own, as one line of text."""
    for table in page.tables:
        if signs := _signs(table):
            page = _joined(page, table, signs)
    return page


def _signs(table: Table) -> str:
    """The signs of a table that is one row of squares, else nothing."""
    if table.rows != 1 or len(table.cells) < SQUARES or table.box is None:
        return ""
    signs = [_RIM.sub("", plain(cell.text)) for cell in table.cells]
    return "".join(signs) if all(len(sign) == 1 for sign in signs) else ""


def _joined(page: Page, table: Table, signs: str) -> Page:
    inside = [
        n
        for n, x in enumerate(page.lines)
        if x.box is not None and table.box is not None and table.box.covers(x.box, 0.7)
    ]
    if not inside:
        return page
    sure = min(page.lines[n].confidence for n in inside)
    whole = Line(signs, table.box, sure)
    kept = [whole if n == inside[0] else x for n, x in enumerate(page.lines) if n not in inside[1:]]
    return replace(page, lines=tuple(kept), tables=tuple(t for t in page.tables if t is not table))
