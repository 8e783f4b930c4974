"""Whether a place for a seal is filled: by a seal that was found, or by red ink and specks.

What comes in: a page with its seals and ink, and a label for a seal or the box of a name.
What goes out: the state of its slot and how sure that is; and the whole seals of a page,
wherever they stand. Whose seal it is, it does not ask.
"""

from __future__ import annotations

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.slots.asked import Asked
from docproc.extract.slots.ink import GREY, densest_ink, stray_red
from docproc.extract.slots.room import beside
from docproc.extract.slots.sealrows import row_before
from docproc.page import Line, Page, PageSource, SealMark

SPECKS = 0.01
"""Share of unexplained ink in a centimetre beside a label that may be a seal's rest."""
RED_INK = 0.02
"""Mean share of red in a slot that is no seal's: a chop that was not told."""


def seal_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    """Whether a seal was set beside or on a label, and how sure that is."""
    if line.box is None:
        return State.UNREADABLE, 0.5
    near = row_before(page.lines, line) or line.box
    return seal_at(page, beside(line.box, asked).grown(0.03, 0.06), near.grown(0.05, 0.06))


def seal_at(page: Page, region: Box, near: Box) -> tuple[State, float]:
    """Whether a seal was set in a region, or on the box `near` it, and how sure that is (0..1)."""
    # A frame holds a person's chop or words such as 与原件一致, never a body's seal.
    seals = [s for s in page.seals if s.shape != "rect"]
    marks = [s for s in seals if s.box.overlap(region) > 0 or s.box.overlap(near) > 0]
    if marks:
        return State.READ, max(s.found for s in marks)
    if page.source is PageSource.NATIVE and not page.ink.columns:
        return State.BLANK, 0.9  # nothing is drawn on the page but its text
    if page.ink.coverage(region, "red") is None:
        return State.UNREADABLE, 0.5
    if stray_red(page, region) > RED_INK:
        return State.UNREADABLE, 0.6
    # What a copy without colour leaves of a pale seal are specks among the print.
    frames = [s.box for s in page.seals if s not in seals]
    specks = densest_ink(page, region, [*frames, *(x.box for x in page.lines if x.box)])
    pale = not _in_colour(page) or stray_red(page, region) > NO_RED
    return (State.UNREADABLE, 0.6) if (specks or 0.0) > SPECKS and pale else (State.BLANK, 0.9)


def _in_colour(page: Page) -> bool:
    """Whether a page shows its colours, so that black specks are no red seal's rest. Where a seal
    on it has lost its own, another one may have."""
    if any(s.colour == GREY for s in page.seals):
        return False
    coloured = any(s.colour != GREY for s in page.seals) or any(x.ink in INKS for x in page.lines)
    whole = page.ink.coverage(Box(0.0, 0.0, 1.0, 1.0), "red") or 0.0
    return coloured or whole > SOME_RED


INKS = frozenset({"red", "blue"})
SOME_RED = 0.0005
"""Share of red ink on a page from which it is in colour: a third of a small seal's rim."""
NO_RED = 0.002
"""Share of red ink in a slot from which the specks there may be a pale seal's."""


LONE = 0.8
"""A mark that is a seal with at least this, whole and away from all words."""


def lone_seals(page: Page) -> list[SealMark]:
    """The whole seals of bodies on a page, wherever they stand."""
    return [s for s in page.seals if s.shape != "rect" and not s.partial and s.found >= LONE]


BELOW = 0.35
"""How far under the one label for a seal on a cover its seal stands (share of the height)."""


def sealed_below(page: Page, line: Line) -> bool:
    """Whether a seal stands on white paper below a label that asks for one."""
    box = line.box
    return box is not None and any(
        0.0 < s.box.centre[1] - box.centre[1] < BELOW for s in lone_seals(page)
    )
