"""Bars typed between labels and answers: 申报企业 | 山东甲木有限公司, as signs of their own.

What comes in: a page. What goes out: the page with such bars as the colons that they stand for, in
lines and cells. One bar alone may be the rule of a box that was read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.page import Page

_BAR = re.compile(r"\s*[|｜丨]\s*")
LEAST = 2
"""So many bars a form of them has on a page at least."""


def with_bars_as_colons(page: Page) -> Page:
    """The page with a colon for each line, and each cell, that is a bar and nothing else."""
    if sum(bool(_BAR.fullmatch(line.text)) for line in page.lines) < LEAST:
        return page
    lines = tuple(
        replace(line, text="：", chars=()) if _BAR.fullmatch(line.text) else line
        for line in page.lines
    )
    tables = tuple(
        replace(
            table,
            cells=tuple(
                replace(cell, text="：") if _BAR.fullmatch(cell.text) else cell
                for cell in table.cells
            ),
        )
        for table in page.tables
    )
    return replace(page, lines=lines, tables=tables)
