"""Text of a layer that nobody sees on the page: it counts as not being there.

What comes in: a received page with its runs. What goes out: the page with the
runs that are on it and can be seen. Unseen are runs outside the page, without
ink, too small, beneath a picture, and in the colour of paper on paper; for the
last alone the page is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from docproc.evidence import Box
from docproc.pages.model import Pixels, ReceivedPage, TextRun

LOOK_DPI = 50.0
FLAT = 12
"""Levels of brightness, of 255, that print differs from its ground at least."""
_PAGE = Box(0.0, 0.0, 1.0, 1.0)


def on_page(runs: Sequence[TextRun]) -> list[TextRun]:
    """Runs with text of which at least half lies on the page."""
    return [r for r in runs if r.text.strip() and r.box.overlap(_PAGE) >= 0.5 * r.box.area]


def unseen(received: ReceivedPage, runs: Sequence[TextRun]) -> set[int]:
    """Numbers of `runs` that cannot be seen; raises `PageError` where drawing fails."""
    gone = {n for n, run in enumerate(runs) if run.invisible or run.beneath}
    pale = [n for n, run in enumerate(runs) if run.pale and n not in gone]
    if pale and received.draw is not None:
        look = received.render(LOOK_DPI)
        gone |= {n for n in pale if _is_flat(look, runs[n].box)}
    return gone


def without_unseen(received: ReceivedPage) -> ReceivedPage:
    """The page with those runs alone that a reader of it sees."""
    runs = on_page(received.runs)
    gone = unseen(received, runs)
    return replace(received, runs=tuple(r for n, r in enumerate(runs) if n not in gone))


def _is_flat(look: Pixels, box: Box) -> bool:
    """Whether the place shows one colour only."""
    height, width = look.shape[:2]
    top, bottom = int(box.top * height), int(np.ceil(box.bottom * height)) + 1
    left, right = int(box.left * width), int(np.ceil(box.right * width)) + 1
    part = look[max(top, 0) : bottom, max(left, 0) : right]
    if part.size == 0:
        return True
    shade = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY)
    return int(shade.max()) - int(shade.min()) < FLAT
