"""Which way up a page lies: 0, 90, 180 or 270 degrees.

Comes in: the writing of a page. Goes out: whether its lines run across or
down, the boxes of some long lines, and small pictures of lines for a vote on
which end is up. Chinese characters stand closer along a line than across
lines, so the axis shows without reading; head or foot does not, and is asked
of the engine.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels
from docproc.pages.writing import Grey, Writing

STRIPS = 8
"""The page is cut into strips so that skewed lines do not grow into blocks."""
REACH = 0.32
"""Gaps up to twice this share of a character are closed along a line: more
than between two characters, less than between two lines."""
PAPER = 222
"""Mean level between the strokes of a line, on evened paper: print leaves it
above this even where it is small and grey, photographs do not."""
VOTES = 8
CROP_ASPECT = 4.0
"""The classifier squeezes what it sees into 48 x 192: longer pieces blur."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Evidence for lines across and for lines down, in characters."""

    across: float
    down: float

    @property
    def turned(self) -> bool:
        """Whether the lines run down the page."""
        return self.down > self.across

    @property
    def sure(self) -> bool:
        """Whether one direction clearly has it."""
        low, high = sorted((self.across, self.down))
        return high >= 12 and high >= 1.6 * low


def axis_of(writing: Writing) -> Axis:
    """How much of the writing forms lines across, and how much down."""
    if writing.unit == 0:
        return Axis(0.0, 0.0)
    across = _line_length(writing.text, writing.unit)
    turned = np.asarray(cv2.rotate(writing.text, cv2.ROTATE_90_CLOCKWISE), np.uint8)
    return Axis(across, _line_length(turned, writing.unit))


def _line_length(text: Grey, unit: float) -> float:
    """Length of line-shaped runs of characters, in characters."""
    reach = max(round(unit * REACH), 1)
    joined = cv2.morphologyEx(text, cv2.MORPH_CLOSE, np.ones((1, 2 * reach + 1), np.uint8))
    width = text.shape[1]
    for strip in range(1, STRIPS):
        joined[:, strip * width // STRIPS] = 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    fits = (wide >= 2.5 * high) & (high >= 0.45 * unit) & (high <= 2.2 * unit)
    return float(wide[fits].sum()) / unit


def line_boxes(writing: Writing) -> NDArray[np.int32]:
    """Boxes (left, top, right, bottom) of runs of text in working pixels, widest first.

    The page lies level; runs shorter than three characters are left out.
    """
    if writing.unit == 0:
        return np.empty((0, 4), np.int32)
    reach = max(round(writing.unit * 0.7), 2)
    kernel = np.ones((1, 2 * reach + 1), np.uint8)
    joined = cv2.morphologyEx(writing.text, cv2.MORPH_CLOSE, kernel)
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    boxes = stats[1:, :4].astype(np.int32)
    wide, high = boxes[:, 2], boxes[:, 3]
    fits = (wide >= 3 * high) & (high >= 0.6 * writing.unit) & (high <= 2.5 * writing.unit)
    boxes = boxes[fits]
    boxes = boxes[_on_paper(writing, boxes)]
    order = np.lexsort((boxes[:, 0], boxes[:, 1], -boxes[:, 2]))
    boxes = boxes[order]
    return np.column_stack(
        (boxes[:, 0], boxes[:, 1], boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3])
    )


def _on_paper(writing: Writing, boxes: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which boxes hold strokes on plain paper; the rest are bits of photographs."""
    free = np.where(writing.ink == 0, writing.flat, 0)
    sums = (
        cv2.integral(np.asarray(free, np.uint8)),
        cv2.integral((writing.ink == 0).astype(np.uint8)),
    )
    left, top = boxes[:, 0], boxes[:, 1]
    right, bottom = left + boxes[:, 2], top + boxes[:, 3]
    grey, bare = (
        (s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left]).astype(np.float64)
        for s in sums
    )
    area = (boxes[:, 2] * boxes[:, 3]).astype(np.float64)
    share = bare / np.maximum(area, 1)
    return np.asarray((share > 0.35) & (share < 0.95) & (grey / np.maximum(bare, 1) > PAPER))


def line_crops(pixels: Pixels, boxes: NDArray[np.int32], scale: float) -> list[Pixels]:
    """Up to `VOTES` pieces of long lines in full resolution, spread over the page."""
    if not len(boxes):
        return []
    longest = boxes[: VOTES * 3]
    by_place = longest[np.argsort(longest[:, 1], kind="stable")]
    step = max(len(by_place) / VOTES, 1.0)
    chosen = [by_place[int(i * step)] for i in range(min(VOTES, len(by_place)))]
    crops = []
    for left, top, right, bottom in chosen:
        pad = 0.15 * (bottom - top)
        reach = min(right - left, CROP_ASPECT * (bottom - top + 2 * pad))
        a, b = max(int((top - pad) / scale), 0), int((bottom + pad) / scale)
        c, d = max(int((left - pad) / scale), 0), int((left + reach + pad) / scale)
        piece = pixels[a:b, c:d]
        if piece.shape[0] >= 6 and piece.shape[1] >= 12:
            crops.append(np.ascontiguousarray(piece))
    return crops
