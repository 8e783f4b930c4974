"""Dark bars that head a part of a form: their edges are rules.

What comes in: the ink of a page. What goes out: the ink without dark areas, and those of them
that are bars as wide as a column and as high as a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from docproc.text.rule import Rule
from docproc.text.runs import MOST, Pixels

LONG_MM = 9.0  # shortest bar
HIGH_MM = (2.2, 20.0)
FILLED = 0.75  # share of its box that a bar fills, its light letters aside
LETTERS_MM = 1.8  # strokes of light letters on a bar
MEETS_MM = 1.2  # how near to a bar's edge the rules of its form end
SIDE_MM = 4.5  # shortest upright rule that ends on one: a table row


@dataclass(frozen=True, slots=True)
class Bar:
    """A dark bar across a form; corners in pixels, its slant in those of its edges."""

    left: float
    right: float
    top: tuple[float, float]
    bottom: tuple[float, float]

    def edges(self) -> tuple[Rule, Rule]:
        """Its upper and lower edge as level rules."""
        long = self.right - self.left
        upper, lower = (
            Rule(self.left, self.right, a, b, 1.0, long, long) for a, b in (self.top, self.bottom)
        )
        return upper, lower

    def sides(self) -> tuple[Rule, Rule]:
        """Its ends as upright rules."""
        left, right = (
            Rule(self.top[n], self.bottom[n], x, x, 1.0, self.bottom[n] - self.top[n],
                 self.bottom[n] - self.top[n])
            for n, x in ((0, self.left), (1, self.right))
        )  # fmt: skip
        return left, right


def without_bars(ink: Pixels, mm: float) -> tuple[Pixels, list[Bar]]:
    """The ink without its dark areas, so that rules that meet them stand alone, and those
    that are bars."""
    wide = max(round(HIGH_MM[0] * mm), 3)
    dark = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((wide, wide), np.uint8))
    if not dark.any():
        return ink, []
    letters = max(round(LETTERS_MM * mm), 3)
    whole = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((letters, letters), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=4)
    bars = []
    for number in range(1, min(count, MOST)):
        left, top, width, height, area = (int(v) for v in stats[number])
        low, high = HIGH_MM[0] * mm, HIGH_MM[1] * mm + 0.05 * width
        if width < LONG_MM * mm or not low <= height <= high or area < FILLED * width * height:
            continue
        part = labels[top : top + height, left : left + width] == number
        reach = max(round(2 * mm), 2)
        ends = [part[:, :reach], part[:, -reach:]]
        if not all(end.any(axis=0).all() for end in ends):
            continue
        upper = [top + float(end.argmax(axis=0).mean()) for end in ends]
        lower = [top + height - float(end[::-1].argmax(axis=0).mean()) for end in ends]
        bars.append(Bar(left, left + width, (upper[0], upper[1]), (lower[0], lower[1])))
    spread = cv2.dilate(dark, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.bitwise_and(ink, cv2.bitwise_not(spread)), dtype=np.uint8), bars


def heads_form(bar: Bar, upright: Sequence[Rule], mm: float) -> bool:
    """Whether two upright rules at least end on a bar's edge: it is a row of their form."""
    near = MEETS_MM * mm
    met = 0
    for rule in upright:
        if rule.length < SIDE_MM * mm:
            continue
        if not bar.left - near <= rule.first <= bar.right + near:
            continue
        met += any(abs(rule.start - y) <= near for y in bar.bottom) or any(
            abs(rule.end - y) <= near for y in bar.top
        )
    return met >= 2
