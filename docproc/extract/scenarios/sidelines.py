"""Names beside labels that come again and again, in a table without any rules.

What comes in: a page. What goes out: the page with such a table of three columns, each name a cell
over its rows: 人机协同作业 | 之前, 做法, 之后 | what is told. Labels that repeat in one column make
it; where names and labels do not alternate there is none. `spanned` reads it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.evidence import Box
from docproc.extract.scenarios.lines import link_in
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, Table

LONGEST_LABEL, LONGEST_NAME = 6, 16
ONE_COLUMN = 0.02
"""How far left edges of one column lie apart (share of the page's width) on a tilted picture."""
LEAST_KINDS, MOST_KINDS, AGAIN = 2, 6, 2
"""So many different labels repeat, and so often each of them at least."""

Placed = tuple[Box, Line]
_Cycle = tuple[Line, list[Placed]]
"""A name and the labels beside it."""


def with_side_tables(page: Page, guide: ScenarioGuide) -> Page:
    """The page with a table for names beside repeated labels, where no rules parted them."""
    boxed = [t.box for t in page.tables if t.box and t.columns > 1 and t.origin != "aligned"]
    free = sorted(
        (
            (b, line)
            for line in page.lines
            if (b := line.box) and not any(box.covers(b, 0.6) for box in boxed)
        ),
        key=lambda placed: placed[0].centre[1],
    )
    labels = _labels(free)
    cycles = _cycles(labels, free)
    if not cycles:
        return page
    return replace(page, tables=(*page.tables, _table(cycles, free, guide)))


def _labels(free: Sequence[Placed]) -> list[Placed]:
    """The lines of the column whose short texts repeat, top to bottom."""
    short = [(b, x) for b, x in free if 1 < len(folded(x.text)) <= LONGEST_LABEL]
    best: list[Placed] = []
    for box, _ in short:
        column = [(b, x) for b, x in short if abs(b.left - box.left) < ONE_COLUMN]
        times = Counter(folded(x.text) for _, x in column)
        again = {text for text, count in times.items() if count >= AGAIN}
        column = [(b, x) for b, x in column if folded(x.text) in again]
        if LEAST_KINDS <= len(again) <= MOST_KINDS and len(column) > len(best):
            best = column
    return best


def _cycles(labels: Sequence[Placed], free: Sequence[Placed]) -> list[_Cycle]:
    """Each name with the labels beside it: the labels parted where one of them begins anew, so
    that each part has one name left of it."""
    if not labels:
        return []
    best: list[_Cycle] = []
    for first in dict.fromkeys(folded(x.text) for _, x in labels):
        starts = [n for n, (_, x) in enumerate(labels) if folded(x.text) == first]
        parts = [list(labels[a:b]) for a, b in pairwise([*starts, len(labels)])]
        named = [(name, part) for part in parts if (name := _name_beside(part, free)) is not None]
        if len(named) > len(best) and len(named) >= len(parts) - 1 and len(named) >= AGAIN:
            best = named
    return best


def _name_beside(part: Sequence[Placed], free: Sequence[Placed]) -> Line | None:
    """The name left of these labels, of one line or two; None for more."""
    top, bottom, left = part[0][0].top, part[-1][0].bottom, min(b.left for b, _ in part)
    held = [x for b, x in free if b.right < left + 0.005 and top <= b.centre[1] <= bottom]
    text = "".join(x.text.strip() for x in held)
    if not 0 < len(held) <= MOST_LINES or len(folded(text)) > LONGEST_NAME:
        return None
    box = Box.around(x.box for x in held if x.box)
    return Line(text, box, min(x.confidence for x in held))


MOST_LINES = 2
"""Lines of a name at most."""


def _table(cycles: Sequence[_Cycle], free: Sequence[Placed], guide: ScenarioGuide) -> Table:
    labels = [placed for _, part in cycles for placed in part]
    edge = max(b.right for b, _ in labels)
    texts = [(b, x) for b, x in free if b.left >= edge - 0.005]
    links = [(b, x) for b, x in texts if link_in(x.text, guide)]
    told = [(b, x) for b, x in texts if (b, x) not in links]
    cells: list[Cell] = []
    row = 0
    for name, part in cycles:
        above = [(b, x) for b, x in links if b.centre[1] < part[0][0].top]
        if above:
            box, link = above[-1]
            cells.append(Cell(row, 0, link.text, box, link.confidence, 1, 3))
            links = [one for one in links if one[0].centre[1] > box.centre[1]]
            row += 1
        sure = min(name.confidence, *(x.confidence for _, x in part))
        cells.append(Cell(row, 0, name.text, name.box, sure, len(part), 1))
        for box, label in part:
            cells.append(Cell(row, 1, label.text, box, label.confidence))
            own = [x.text for b, x in told if _nearest(b, labels) == box]
            cells.append(Cell(row, 2, "".join(own), box, label.confidence))
            row += 1
    around = Box.around(c.box for c in cells if c.box)
    return Table(row, 3, tuple(cells), around, "aligned")


def _nearest(box: Box, labels: Sequence[Placed]) -> Box:
    """The label in whose row, or nearest to it, a line of text stands."""
    return min((b for b, _ in labels), key=lambda b: abs(b.centre[1] - box.centre[1]))
