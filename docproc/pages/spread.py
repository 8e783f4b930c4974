"""Two pages side by side on one scan: where to cut, or that it is one page.

Comes in: the writing of an upright landscape picture. Goes out: the column of
the cut, or None. A spread has writing on both sides of an empty gutter from
top to bottom. A landscape table's rules, a certificate's or a statement's
centred title cross the middle; nothing crosses a gutter but a fold.
"""

from __future__ import annotations

import cv2
import numpy as np

from docproc.pages.orientation import line_boxes
from docproc.pages.writing import Grey, Writing

LEAST_ASPECT = 1.25
MIDDLE = (0.42, 0.58)
A3_MM = 370.0
GUTTER_A3 = 0.03
GUTTER_SMALL = 0.055
"""Width of the empty gutter as a share of the scan. Two inner margins of a
reduced pair are wider than the space between two columns."""
LEAST_LINES = 3
FULL_PAGE = 8
"""Lines of a half beside which the other may be a cover."""
FULL_LINE = 0.6


def cut_of(writing: Writing, width_mm: float) -> int | None:
    """The working column at which to cut the spread, or None for a single page."""
    height, width = writing.ink.shape
    if width < LEAST_ASPECT * height or writing.unit == 0:
        return None
    gutter = _gutter(_without_fold(writing.ink))
    least = GUTTER_A3 if width_mm >= A3_MM else GUTTER_SMALL
    if gutter is None or gutter[1] - gutter[0] < least * width:
        return None
    cut = (gutter[0] + gutter[1]) // 2
    boxes = line_boxes(writing)
    halves = [
        (boxes[(boxes[:, 0] >= left) & (boxes[:, 2] <= right)], left, right)
        for left, right in ((0, cut), (cut, width))
    ]
    # Beside a page of text a cover may stand, of which only the small print counts as lines.
    cover = width_mm >= A3_MM and max(len(lines) for lines, _, _ in halves) >= FULL_PAGE
    least = 1 if cover else LEAST_LINES
    if not all(_is_page(writing, *half, least, width_mm) for half in halves):
        return None
    return cut


def _is_page(
    writing: Writing, lines: np.ndarray, left: int, right: int, least: int, width_mm: float
) -> bool:
    """Whether a half holds a page of its own: lines, and some across its width."""
    if len(lines) < least:
        return False
    columns = np.nonzero(writing.ink[:, left:right].any(axis=0))[0]
    extent = int(columns[-1] - columns[0]) if len(columns) else 0
    if extent < 0.45 * (right - left):
        return False
    widest = max(int((lines[:, 2] - lines[:, 0]).max()), _longest_rule(writing.ink[:, left:right]))
    return width_mm >= A3_MM or widest >= FULL_LINE * extent


def _longest_rule(ink: Grey) -> int:
    """Length of the longest level rule, in pixels."""
    kernel = np.ones((1, max(ink.shape[1] // 4, 3)), np.uint8)
    rules = cv2.morphologyEx(np.ascontiguousarray(ink), cv2.MORPH_OPEN, kernel)
    return int((rules > 0).sum(axis=1).max(initial=0))


def _without_fold(ink: Grey) -> Grey:
    """The mask without marks that run down the middle like a fold, and without specks."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    height, width = ink.shape
    fold = (stats[:, cv2.CC_STAT_HEIGHT] > 0.2 * height) & (
        stats[:, cv2.CC_STAT_WIDTH] < 0.03 * width
    )
    speck = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= 3
    keep = ~(fold | speck)
    keep[0] = False
    del count
    return np.asarray(np.where(keep, np.uint8(255), np.uint8(0))[labels], np.uint8)


def _gutter(ink: Grey) -> tuple[int, int] | None:
    """The widest empty stretch of columns that meets the middle of the page."""
    width = ink.shape[1]
    full = (ink > 0).sum(axis=0) > 0
    low, high = int(MIDDLE[0] * width), int(MIDDLE[1] * width)
    best: tuple[int, int] | None = None
    start = None
    for column in range(low - width // 10, high + width // 10 + 1):
        if not full[column]:
            start = column if start is None else start
        elif start is not None:
            best = _wider(best, (start, column), low, high)
            start = None
    if start is not None:
        best = _wider(best, (start, high + width // 10), low, high)
    return best


def _wider(
    best: tuple[int, int] | None, new: tuple[int, int], low: int, high: int
) -> tuple[int, int] | None:
    middle = (new[0] + new[1]) / 2
    if not low <= middle <= high:
        return best
    return new if best is None or new[1] - new[0] > best[1] - best[0] else best
