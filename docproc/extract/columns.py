"""Pages set in two columns of running text: their lines in the order one reads them.

What comes in: a page's lines as they stand, row by row. What goes out: the same
lines, where two columns stand side by side the left one first. A form's rows
and tables are no columns: only long lines on both sides of one clear gutter,
several in a row, are.
"""

from __future__ import annotations

from collections.abc import Sequence

from docproc.evidence import Box
from docproc.page import Line, Page

LEAST = 4
"""So many long lines must stand on each side."""
LONG = 0.24
"""A long line's width, as a share of the page: forms have shorter labels."""


def in_reading_order(page: Page) -> tuple[Line, ...]:
    """The page's lines, left column before right wherever the page has two."""
    gutter = _gutter(page)
    if gutter is None:
        return page.lines
    out: list[Line] = []
    block: list[Line] = []
    for line in page.lines:
        side = _side(line.box, gutter)
        if side == 0:
            out.extend(_columns(block, gutter))
            block = []
            out.append(line)
        else:
            block.append(line)
    return (*out, *_columns(block, gutter))


def _columns(block: Sequence[Line], gutter: float) -> list[Line]:
    left = [x for x in block if _side(x.box, gutter) < 0]
    right = [x for x in block if _side(x.box, gutter) > 0]
    long = [sum(x.box is not None and x.box.width >= LONG for x in side) for side in (left, right)]
    return [*left, *right] if min(long) >= LEAST else list(block)


def _side(box: Box | None, gutter: float) -> int:
    """-1 left of the gutter, 1 right of it, 0 across it."""
    if box is None:
        return 0
    return -1 if box.right <= gutter + 0.005 else 1 if box.left >= gutter - 0.005 else 0


def _gutter(page: Page) -> float | None:
    """Where right columns begin, if enough long lines begin there and as many end before."""
    tables = [t.box for t in page.tables if t.box is not None]
    boxes = [
        b
        for line in page.lines
        if (b := line.box) and b.width >= LONG and not any(t.covers(b) for t in tables)
    ]
    starts = sorted(round(b.left, 2) for b in boxes if 0.4 <= b.left <= 0.62)
    if len(starts) < LEAST:
        return None
    gutter = min(b.left for b in boxes if 0.4 <= b.left <= 0.62)
    ends = [b for b in boxes if b.right <= gutter + 0.005]
    return gutter - 0.003 if len(ends) >= LEAST else None
