"""Rows of writing on a page that nobody read: a page out of focus keeps its title alone.

What comes in: the brightness of a page on white paper and the lines that were
read. What goes out: how much of the writing was read, 0..1, and whether what was
read is in focus. Only rows count: wide, low patches of grey that stand clear of
what was read. What shines through from the other side and the texture of
photographs look the same, so the caller asks only about pages that were read
badly as it is, or whose few lines are out of focus.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.text.ink import Mask
from docproc.text.lines import Span

WORKING_DPI = 75.0
PALE = 14
"""Levels of 255 below paper from which something stands there, once the grain is evened out."""
LOW_MM, HIGH_MM, WIDE_MM = 1.2, 8.0, 6.0
"""A row of writing: its least and greatest height, its least width."""
RULE_MM, THICK_MM = 12.0, 2.2
"""Straight runs longer than the one and thinner than the other are rules."""
LEAST_ROWS = 3
"""Of a page without a line that was read: a photograph had one such patch, two near-blank pages
none, a page out of focus fourteen."""
SHARP = 0.25
"""Of a line's contrast, how much its strokes' edges climb in a pixel at 150 dpi: of 278 pages of
three lines at most one, out of focus, had 0.09, the others (photographs among them) 0.48 and more.
"""
SHARP_DPI, LEAST_LINE = 150.0, 50
JOIN_MM = 3.0
"""Characters nearer than this are one row."""


def share_read(shade: NDArray[np.uint8], spans: Sequence[Span], dpi: float) -> float:
    """Share of the rows that was read; 1 where nothing else stands on the page."""
    scale = WORKING_DPI / dpi
    size = max(round(shade.shape[1] * scale), 1), max(round(shade.shape[0] * scale), 1)
    small = cv2.GaussianBlur(cv2.resize(shade, size, interpolation=cv2.INTER_AREA), (0, 0), 1.0)
    mask = np.where(small < 255 - PALE, np.uint8(255), np.uint8(0))
    mask[_ruled(mask) > 0] = 0
    for span in spans:
        pad = 0.6 * span.height
        left, top = round((span.left - pad) * scale), round((span.top - pad) * scale)
        right, bottom = round((span.right + pad) * scale), round((span.bottom + pad) * scale)
        mask[max(top, 0) : bottom, max(left, 0) : right] = 0
    read, unread = sum(len(span.text.strip()) > 1 for span in spans), _rows(mask)
    if not read and unread < LEAST_ROWS:
        return 1.0
    return read / (read + unread) if unread else 1.0


def out_of_focus(shade: NDArray[np.uint8], spans: Sequence[Span], dpi: float) -> bool:
    """Whether no line that was read has a sharp edge."""
    climbs = [climb for span in spans if (climb := _climb(shade, span)) is not None]
    return bool(climbs) and max(climbs) * dpi / SHARP_DPI < SHARP


def _climb(shade: NDArray[np.uint8], span: Span) -> float | None:
    """The steepest edges in a line from one pixel to the next, as a share of its contrast."""
    rows = slice(max(round(span.top), 0), round(span.bottom) + 1)
    inside = shade[rows, max(round(span.left), 0) : round(span.right) + 1].astype(np.float32)
    if inside.size < LEAST_LINE or inside.shape[1] < 2:
        return None
    pale, dark = np.percentile(inside, (95, 5))
    steps = np.abs(np.diff(inside, axis=1))
    return float(np.percentile(steps, 97) / max(pale - dark, 1.0))


def _ruled(mask: Mask) -> Mask:
    """Rules, also those too blurred to be found as such: long straight runs that are thin."""
    long, thick = (max(round(length * WORKING_DPI / 25.4), 3) for length in (RULE_MM, THICK_MM))
    across = _opened(mask, 1, long)
    down = _opened(mask, long, 1)
    thin = cv2.max(
        cv2.subtract(across, _opened(across, thick, 1)), cv2.subtract(down, _opened(down, 1, thick))
    )
    return np.asarray(cv2.dilate(thin, np.ones((3, 3), np.uint8)), np.uint8)


def _opened(mask: Mask, high: int, wide: int) -> Mask:
    """What of a mask a block of so many pixels fits into."""
    kernel = np.ones((high, wide), np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel), np.uint8)


def _rows(mask: Mask) -> int:
    """How many patches have the form of rows."""
    mm = WORKING_DPI / 25.4
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((1, round(JOIN_MM * mm)), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH] / mm, stats[1:, cv2.CC_STAT_HEIGHT] / mm
    return int(((high >= LOW_MM) & (high <= HIGH_MM) & (wide >= WIDE_MM)).sum())
