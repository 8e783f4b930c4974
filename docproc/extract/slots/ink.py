"""How much ink lies in a slot that neither print nor a seal explains.

What comes in: a page with its ink map and seals, and the place of a slot. What
goes out: shares of ink. What they mean for the slot is `slots`'s business.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from docproc.evidence import Box
from docproc.page import Page

WINDOW = 5  # columns of cells that make a centimetre
GREY = "grey"
RIM_X, RIM_Y = 0.009, 0.0065
"""Room round a seal, 2 mm of A4: its ring spreads over the cells of the ink map beside it."""


def stray_red(page: Page, region: Box) -> float:
    """Mean share of red ink in a slot that no seal explains."""
    seals = [s.box for s in page.seals if s.colour == "red"]
    cells = [c for row in cells_of(region) for c in row if not any(touches(c, b) for b in seals)]
    inked = [page.ink.coverage(c, "red") or 0.0 for c in cells]
    return sum(inked) / len(inked) if inked else 0.0


def sealed_share(page: Page, region: Box, colour: str) -> float:
    """Share of a region that lies in round seals of a colour."""
    seals = [s.box for s in page.seals if s.colour == colour and s.shape != "rect"]
    cells = [c for row in cells_of(region) for c in row]
    return sum(any(touches(c, b) for b in seals) for c in cells) / max(len(cells), 1)


def starred_share(page: Page, region: Box, colour: str) -> float:
    """Share of a region that lies under the stars of round seals of a colour."""
    seals = [s.box for s in page.seals if s.colour == colour and s.shape != "rect"]
    cells = [c for row in cells_of(region) for c in row]
    return sum(any(_from_middle(c, b) <= STAR for b in seals) for c in cells) / max(len(cells), 1)


def touches(cell: Box, seal: Box) -> bool:
    """Whether a cell lies in the oval that a seal's box holds, rim included."""
    return _from_middle(cell, seal) <= 1.0


def _from_middle(cell: Box, seal: Box) -> float:
    """How far from a seal's middle a cell lies: 1 is its rim."""
    x, y = cell.centre
    u = (x - seal.centre[0]) / max(seal.width / 2 + RIM_X, 1e-6)
    v = (y - seal.centre[1]) / max(seal.height / 2 + RIM_Y, 1e-6)
    return math.hypot(u, v)


STAR, RING = 0.33, 0.8
"""How far a seal's star reaches from its middle, and where its ring begins (of its radius, with
the room round it): between them stand its letters, and much of what it was set on is seen."""


def _drawn(cell: Box, seal: Box) -> bool:
    """Whether a cell lies in a seal's star or on its ring."""
    return (r := _from_middle(cell, seal)) <= STAR or RING <= r <= 1.0


def cells_of(region: Box, rows: int = 6) -> list[list[Box]]:
    """A region as columns of cells some 2 mm wide on A4."""
    columns = max(int(region.width / 0.01), 1)
    return [
        [
            Box(
                region.left + region.width * c / columns,
                region.top + region.height * r / rows,
                region.left + region.width * (c + 1) / columns,
                region.top + region.height * (r + 1) / rows,
            )
            for r in range(rows)
        ]
        for c in range(columns)
    ]


def _of_a_rule(row: Sequence[float]) -> float:
    """How much of the ink in a slot's row of cells is a rule's that was not taken away.

    A rule runs on evenly from end to end; what somebody writes does not.
    """
    if len(row) < 4 * WINDOW:
        return 0.0
    low, middle, high = (sorted(row)[round(q * (len(row) - 1))] for q in (0.25, 0.5, 0.75))
    return middle if high - low <= 0.5 * middle else 0.0


def densest_ink(
    page: Page, region: Box, known: Sequence[Box], *, through: bool = False
) -> float | None:
    """Mean share of dark ink where a region has most of it: in the densest centimetre.

    A short signature fills a small part of a long slot. Parts under a known text
    line, or in a seal without colour, are left out; `through` looks through such a
    seal and leaves out only its ring and its star. None where the page has no ink
    map, or nothing of the region is free.
    """
    covers = _drawn if through else touches
    if region.width <= 0 or region.height <= 0 or page.ink.coverage(region) is None:
        return None
    grey = [s.box for s in page.seals if s.colour == GREY and s.shape != "rect"]
    columns: list[list[float]] = []
    cells = cells_of(region)
    inks = [[page.ink.coverage(cell) or 0.0 for cell in column] for column in cells]
    rules = [_of_a_rule(row) for row in zip(*inks, strict=True)]
    for column, levels in zip(cells, inks, strict=True):
        free = [
            max(level - rule, 0.0)
            for cell, level, rule in zip(column, levels, rules, strict=True)
            if not any(b.overlap(cell) > 0.2 * cell.area for b in known)
            and not any(covers(cell, b) for b in grey)
        ]
        columns.append(free)
    best: float | None = None
    for start in range(max(len(columns) - WINDOW + 1, 1)):
        inked = [v for column in columns[start : start + WINDOW] for v in column]
        if len(inked) >= 2 * WINDOW:
            best = max(best or 0.0, sum(inked) / len(inked))
    return best
