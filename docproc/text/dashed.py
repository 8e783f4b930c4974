"""Dashed and dotted rules: rows of small flat marks at one height that close a table's cells.

What comes in: the ink of a page in its connected pieces, and its unbroken level runs. What goes
out: level rules, and the pixels of their marks. A row of marks alone is a leader of a table of
contents, a place to write on or a line to cut along: `closing` keeps those that close cells with
other rules.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from docproc.text.rule import Rule
from docproc.text.runs import GAP_MM, Blobs, Pixels, beside, linked, pieces

FLAT_MM = 0.8  # a mark is no higher than this
LONG_MM = 4.0  # and no longer
APART_MM = 1.5  # the next one begins so near
LEAST_MARKS = 8  # of a dashed rule
MOST_MARKS = 30_000  # beyond which a page is a raster
SHORT_MM = 4.5  # shortest stretch of marks
LEAST_MM = 9.0  # shortest dashed rule
LEAST_MET = 2  # so many rules across it
MEETS_MM = 3.0  # a rule that ends this near another closes a cell with it
CROSS_MM = 6.0  # where dashes cross, their cross is no flat mark: so much is bridged
CROWD = 0.25  # share of a dashed rule with ink close on either side, at most
DASHED_SHARE = 0.15  # of a dashed rule's length that small marks make up, at least
SOLID_SHARE = 0.65  # of a dashed rule's length that its stretches make up


def in_marks(
    ink: Pixels, blobs: Blobs, runs: Pixels, solid: Sequence[Rule], mm: float
) -> tuple[list[Rule], Pixels]:
    """Level rules of `ink` that consist of small marks, those aside that are `solid`, and the
    pixels of all marks together with the unbroken `runs`."""
    dashes = _marks(blobs, mm)
    if dashes is None:
        return [], runs
    marks = np.asarray(cv2.max(dashes, runs), dtype=np.uint8)
    found = [
        r
        for r in linked(pieces(_stretches(marks, mm), mm), CROSS_MM * mm, mm)
        if r.length >= LEAST_MM * mm and r.solid >= SOLID_SHARE * r.length and _is_of(r, dashes)
        # The feet of letters in a row have ink on one side, a dashed rule on neither.
        if r.thickness <= FLAT_MM * mm and max(beside(r, ink, mm)) < CROWD
    ]
    return not_in(found, solid, mm), marks


def _is_of(rule: Rule, dashes: Pixels) -> bool:
    """Whether marks make up a rule. Unbroken runs alone, far apart, are the sides of cells: the
    cells between them have no such side."""
    height, width = dashes.shape
    steps = np.arange(max(int(rule.start), 0), min(int(rule.end), width))
    along = np.array([rule.at(float(x)) for x in steps])
    rows = [np.clip(np.round(along + by), 0, height - 1).astype(np.intp) for by in (-1, 0, 1)]
    marked = np.any([dashes[row, steps] > 0 for row in rows], axis=0)
    return float(marked.mean()) >= DASHED_SHARE


def _marks(blobs: Blobs, mm: float) -> Pixels | None:
    """The small flat marks; None where a page has too few for a rule, or so many that it is a
    raster."""
    small = (blobs.high <= FLAT_MM * mm) & (blobs.wide <= LONG_MM * mm)
    small[0] = False
    if not LEAST_MARKS <= int(small.sum()) <= MOST_MARKS:
        return None
    return blobs.painted(small)


def _stretches(marks: Pixels, mm: float) -> Pixels:
    """The marks put together where the next one stands near: level stretches of some length."""
    apart, short = max(round(APART_MM * mm), 1) | 1, max(round(SHORT_MM * mm), 8)
    closed = cv2.morphologyEx(marks, cv2.MORPH_CLOSE, np.ones((1, apart), np.uint8))
    thick = cv2.dilate(closed, np.ones((2, 1), np.uint8))  # a slant steps from row to row
    return np.asarray(
        cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, short), np.uint8)), dtype=np.uint8
    )


def not_in(rules: Sequence[Rule], others: Sequence[Rule], mm: float) -> list[Rule]:
    """The rules that are no part of any of the others."""
    return [r for r in rules if not any(_lies_on(r, other, mm) for other in others)]


def _lies_on(rule: Rule, other: Rule, mm: float) -> bool:
    """Whether a rule is nothing but a part of another."""
    inside = other.start - GAP_MM * mm <= rule.start and rule.end <= other.end + GAP_MM * mm
    middle = (rule.start + rule.end) / 2
    return inside and abs(rule.at(middle) - other.at(middle)) < FLAT_MM * mm


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
