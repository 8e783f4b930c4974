"""Pages that were copied askew, made level: what stands in one row on paper does so again.

What comes in: a page, whose boxes are places on the page as it was received. What goes out: the
same with its lines and cells moved up and down as if it had lain straight, and for what was
found there its places as received. A slot's answer at the far edge of a lying page stands as much
as a row lower than its label where the page was tilted by a degree.
"""

from __future__ import annotations

from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.page import Page

LEAST = 0.008
"""Slope from which rows are levelled: about a third of a line of print over the page's width."""


def levelled(page: Page) -> Page:
    """The page with its rows level; the same where it hardly slopes."""
    if abs(page.slope) < LEAST:
        return page
    return replace(
        page,
        lines=tuple(replace(x, box=_moved(x.box, -page.slope)) for x in page.lines),
        tables=tuple(
            replace(
                t,
                box=_moved(t.box, -page.slope),
                cells=tuple(replace(c, box=_moved(c.box, -page.slope)) for c in t.cells),
            )
            for t in page.tables
        ),
        ink=replace(page.ink, slope=page.slope),
    )


def as_received(found: Candidate, page: Page) -> Candidate:
    """What was found on the levelled page, with its places on the page as received."""
    if abs(page.slope) < LEAST:
        return found
    evidence = tuple(replace(e, box=_moved(e.box, page.slope)) for e in found.evidence)
    return replace(found, evidence=evidence)


def _moved(box: Box | None, slope: float) -> Box | None:
    return None if box is None else box.lowered(slope * (box.centre[0] - 0.5))
