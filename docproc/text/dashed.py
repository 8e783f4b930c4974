"""Dashed and dotted rules: rows of small flat marks at one height that close a table's cells.

What comes in: the ink of a page and its unbroken level runs. What goes out: level rules, and the
pixels of their marks. A row of marks alone is a leader of a table of contents, a place to write
on or a line to cut along: `closing` keeps those that close cells
with other rules.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.text.rule import Rule

Pixels = NDArray[np.uint8]

FLAT_MM = 0.8  # a mark is no higher than this
LONG_MM = 4.0  # and no longer
APART_MM = 1.5  # the next one begins so near
LEAST_MARKS = 8  # of a dashed rule
MOST_MARKS = 30_000  # beyond which a page is a raster
SHORT_MM = 4.5  # shortest stretch of marks
LEAST_MET = 2  # so many rules across it
MEETS_MM = 3.0  # a rule that ends this near another closes a cell with it
GAP_MM = 6.0  # where dashes cross, their cross is no flat mark: so much is bridged
CROWD = 0.25  # share of a dashed rule with ink close on either side, at most
SOLID_SHARE = 0.65  # of a dashed rule's length that its stretches make up


def marks_of(ink: Pixels, runs: Pixels, mm: float) -> Pixels | None:
    """The small flat marks of `ink` together with its unbroken level `runs`; None where a page
    has too few marks for a rule, or so many that it is a raster."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = (stats[:, cv2.CC_STAT_HEIGHT] <= FLAT_MM * mm) & (
        stats[:, cv2.CC_STAT_WIDTH] <= LONG_MM * mm
    )
    small[0] = False
    if not LEAST_MARKS <= int(small.sum()) <= MOST_MARKS:
        return None
    kept = small.astype(np.uint8) * 255
    return np.asarray(cv2.max(kept[labels], runs), dtype=np.uint8)


def stretches(marks: Pixels, mm: float) -> Pixels:
    """The marks put together where the next one stands near: level stretches of some length."""
    apart, short = max(round(APART_MM * mm), 1) | 1, max(round(SHORT_MM * mm), 8)
    closed = cv2.morphologyEx(marks, cv2.MORPH_CLOSE, np.ones((1, apart), np.uint8))
    thick = cv2.dilate(closed, np.ones((2, 1), np.uint8))  # a slant steps from row to row
    return np.asarray(
        cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, short), np.uint8)), dtype=np.uint8
    )


def closing(
    rows: Sequence[Rule],
    columns: Sequence[Rule],
    level: Sequence[Rule],
    upright: Sequence[Rule],
    mm: float,
) -> tuple[list[Rule], list[Rule]]:
    """Of dashed rows and columns those that close cells, with one another or with solid rules."""
    down, across = list(rows), list(columns)
    while True:
        before = len(down) + len(across)
        down = [r for r in down if _is_closed(r, [*upright, *across], mm)]
        across = [r for r in across if _is_closed(r, [*level, *down], mm)]
        if len(down) + len(across) == before:
            return down, across


def _is_closed(rule: Rule, across: Sequence[Rule], mm: float) -> bool:
    """Whether a rule meets two others, one of them at its end: a fold breaks or lengthens it."""
    near, met, ends = MEETS_MM * mm, 0, False
    for other in across:
        place = other.at((rule.first + rule.last) / 2)
        if other.start - near <= rule.at(place) <= other.end + near:
            met += rule.start - near <= place <= rule.end + near
            ends |= min(abs(place - rule.start), abs(place - rule.end)) <= near
    return ends and met >= LEAST_MET
