"""Pages set in two columns of running text: their lines in the order one reads them.

What comes in: a page's lines as they stand, row by row. What goes out: the same
lines, where two columns stand side by side the left one first. A form's rows
and tables are no columns: only long lines on both sides of one clear gutter,
several in a row, are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Line, Page


@dataclass(frozen=True, slots=True)
class _Columns:
    """How a page's columns are told: `least` lines of `long` (a share of the page) on each side,
    `together` on both."""

    least: int
    together: int
    long: float


UPRIGHT = _Columns(4, 8, 0.24)
"""Forms have shorter labels."""
ACROSS = _Columns(1, 3, 0.16)
"""On a slide across the page cards hold little text; each begins with its heading."""

HEADING = 16
"""Characters of such a heading at most."""


def in_reading_order(page: Page) -> tuple[Line, ...]:
    """The page's lines, left column before right wherever the page has two."""
    how = ACROSS if page.size_mm and page.size_mm[0] > page.size_mm[1] else UPRIGHT
    gutter = _gutter(page, how)
    if gutter is None:
        return page.lines
    out: list[Line] = []
    block: list[Line] = []
    for line in page.lines:
        side = _side(line.box, gutter)
        if side == 0:
            out.extend(_columns(block, gutter, how))
            block = []
            out.append(line)
        else:
            block.append(line)
    return (*out, *_columns(block, gutter, how))


def _columns(block: Sequence[Line], gutter: float, how: _Columns) -> list[Line]:
    left = [x for x in block if _side(x.box, gutter) < 0]
    right = [x for x in block if _side(x.box, gutter) > 0]
    long = [
        sum(x.box is not None and x.box.width >= how.long for x in side) for side in (left, right)
    ]
    few = min(long) < how.least or sum(long) < how.together
    if few or (how is ACROSS and not _headed(left, right[0])):
        return list(block)
    return [*left, *right]


TILT = 1.2
"""Heights of a line within which two headings stand side by side on a tilted slide."""


_HEADS_NAMES = re.compile(r"(?:序号|编号|名称|场景|环节|项目|类别)$")
"""How the head of a table's column of names ends, under which no text runs on."""
_CLAUSES = re.compile(r"[，。；,;]")


def _headed(left: Sequence[Line], first: Line) -> bool:
    """Whether the right column begins with a heading and has one of the left column's beside it;
    the head of a table without rules (场景名称 | 主要做法) is none."""
    own = first.box
    level = [
        x
        for x in left
        if x.box and own and abs(x.box.centre[1] - own.centre[1]) < TILT * own.height
    ]
    heads_names = any(_HEADS_NAMES.search(plain(x.text)) for x in level)
    table = heads_names and not any(_CLAUSES.search(x.text) for x in left)
    return _is_short(first) and any(map(_is_short, level)) and not table


def _is_short(line: Line) -> bool:
    return 2 <= len(plain(line.text)) <= HEADING


def _side(box: Box | None, gutter: float) -> int:
    """-1 left of the gutter, 1 right of it, 0 across it."""
    if box is None:
        return 0
    return -1 if box.right <= gutter + 0.005 else 1 if box.left >= gutter - 0.005 else 0


def _gutter(page: Page, how: _Columns) -> float | None:
    """Where right columns begin, if enough long lines begin there and as many end before."""
    tables = [t.box for t in page.tables if t.box is not None]
    boxes = [
        b
        for line in page.lines
        if (b := line.box) and b.width >= how.long and not any(t.covers(b) for t in tables)
    ]
    starts = sorted(round(b.left, 2) for b in boxes if 0.4 <= b.left <= 0.62)
    if len(starts) < how.least:
        return None
    gutter = min(b.left for b in boxes if 0.4 <= b.left <= 0.62)
    ends = [b for b in boxes if b.right <= gutter + 0.005]
    return gutter - 0.003 if len(ends) >= how.least else None
