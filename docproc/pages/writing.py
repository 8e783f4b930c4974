"""Where there is writing in a picture, cheaply and without reading it.

Comes in: a picture of a page. Goes out: a mask of ink at a working resolution,
and what of it has the size of characters. Everything that turns, cuts and
judges pages looks at this one mask. It knows nothing of what is written.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels

Grey = NDArray[np.uint8]
"""H x W, 0..255; as a mask 0 or 255."""

WORKING_DPI = 100.0
"""Characters of 9 points are 12 pixels high: enough to see lines, and quick."""
INK_SHARE = 0.78
"""Darker than this share of the paper around it is ink."""
SMALLEST_INCH = 0.03
LARGEST_INCH = 0.55
"""Marks between 0.8 and 14 mm are character-sized (8 to 40 points)."""


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """Ink of a page at a working scale.

    `flat` is the grey picture with the paper evened out to 255, `ink` the mask
    of all ink, `text` the mask of character-sized marks only. `scale` is
    working pixels a pixel of the picture. `unit` is the height of a typical
    character in working pixels, 0 where there are none. `marks` counts them.
    """

    flat: Grey
    ink: Grey
    text: Grey
    scale: float
    unit: float
    marks: int


def grey_of(pixels: Pixels) -> Grey:
    """Brightness of a colour picture."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)


def darkest_of(pixels: Pixels) -> Grey:
    """The darkest channel: coloured ink is then as dark as black."""
    blue, green, red = cv2.split(pixels)
    return np.asarray(cv2.min(cv2.min(blue, green), red), np.uint8)


def shrunk(pixels: Pixels, dpi: float) -> tuple[Pixels, float]:
    """The colour picture at the working resolution or a little off it, and the scale."""
    scale = min(WORKING_DPI / dpi, 1.0)
    if scale > 0.95:
        return pixels, 1.0
    times = round(1 / scale)
    height, width = pixels.shape[:2]
    if abs(times * scale - 1) < 0.04 and times > 1:
        # A whole factor is averaged ten times faster than a broken one.
        pixels = pixels[: height // times * times, : width // times * times]
        size = pixels.shape[1] // times, pixels.shape[0] // times
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8), (
            1 / times
        )
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    how = cv2.INTER_LINEAR if scale > 0.55 else cv2.INTER_AREA
    return np.asarray(cv2.resize(pixels, size, interpolation=how), np.uint8), scale


def working(pixels: Pixels, dpi: float) -> tuple[Grey, float]:
    """The grey picture at the working resolution, and the scale to it."""
    small, scale = shrunk(pixels, dpi)
    return grey_of(small), scale


def evened(grey: Grey) -> Grey:
    """The picture divided by its paper: shading and tint become white.

    The paper is what remains when dark marks are closed over, taken at an
    eighth of the size; it follows shadows and misses nothing finer than 5 mm.
    """
    height, width = grey.shape
    small_size = max(width // 8, 1), max(height // 8, 1)
    small = cv2.resize(grey, small_size, interpolation=cv2.INTER_AREA)
    side = max(min(small.shape) // 12, 3) | 1
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    paper = cv2.blur(paper, (side, side))
    full = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(full, 40), scale=255.0), np.uint8)


def writing_of(grey: Grey, scale: float) -> Writing:
    """The writing of a grey picture at the working resolution."""
    flat = evened(grey)
    ink = np.where(flat < 255 * INK_SHARE, np.uint8(255), np.uint8(0))
    text, unit, marks = characters(ink)
    return Writing(flat, ink, text, scale, unit, marks)


def characters(ink: Grey) -> tuple[Grey, float, int]:
    """The character-sized marks of a mask, their typical height, their number."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count <= 1:
        return np.zeros_like(ink), 0.0, 0
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    longest = np.maximum(wide, high)
    keep = (longest >= SMALLEST_INCH * WORKING_DPI) & (longest <= LARGEST_INCH * WORKING_DPI)
    keep &= longest <= 12 * np.maximum(np.minimum(wide, high), 1)
    keep[0] = False
    text = np.where(keep, np.uint8(255), np.uint8(0))[labels]
    sizes = longest[keep]
    sizes = sizes[sizes >= 0.06 * WORKING_DPI]
    unit = float(np.percentile(sizes, 70)) if len(sizes) else 0.0
    return np.asarray(text, np.uint8), unit, int(keep.sum())
