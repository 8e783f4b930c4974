"""The ink map of a page: where there is ink, a cell a millimetre.

What comes in: the inks of an upright picture and its rules. What goes out:
`InkMap` over the whole received page (of a spread only the part's half is
filled). Ruled lines, underlines of blanks, scanner borders and punch holes are
taken away first, so that an empty slot is empty. It does not judge.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.page import InkMap
from docproc.pages.model import UprightImage
from docproc.text.ink import Inks, Mask, separate
from docproc.text.ruling import find_rules

FINE = 4  # sub-cells a side when the mask is brought to the page
MOST_CELLS = 600  # a side, for pages far larger than A3
SPECK_MM = 0.25  # blobs smaller than this are dust
HOLE_MM = (3.5, 9.0)  # punch holes are round blobs of this size ...
HOLE_EDGE_MM = 22.0  # ... this near the edge of the paper
EDGE_MM = 1.0  # what touches this margin and is big comes from the scanner


def clean_ink(dark: Mask, rules: Mask, dpi: float) -> Mask:
    """Dark ink without rules, borders, punch holes and dust, in pixels of the picture."""
    mm = dpi / 25.4
    ink = np.asarray(cv2.subtract(dark, rules), dtype=np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count <= 1:
        return ink
    height, width = ink.shape
    left, top = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    area = stats[:, cv2.CC_STAT_AREA]
    dust = np.maximum(wide, high) < SPECK_MM * mm
    edge = EDGE_MM * mm
    touches = (left < edge) | (top < edge)
    touches |= (left + wide > width - edge) | (top + high > height - edge)
    long = np.maximum(wide, high) > 15 * mm
    short = np.minimum(wide, high)
    border = touches & (long | (short > 1.5 * mm))
    near = HOLE_EDGE_MM * mm
    by_edge = (left < near) | (top < near)
    by_edge |= (left + wide > width - near) | (top + high > height - near)
    round_blob = (short > HOLE_MM[0] * mm) & (np.maximum(wide, high) < HOLE_MM[1] * mm)
    round_blob &= (np.maximum(wide, high) < 1.35 * short) & (area > 0.68 * wide * high)
    gone = dust | border | (by_edge & round_blob)
    gone[0] = True
    keep = np.where(gone, 0, 255).astype(np.uint8)
    return np.asarray(keep[labels], dtype=np.uint8)


def ink_map(image: UprightImage, inks: Inks, clean: Mask) -> InkMap:
    """The map of one picture, on the coordinates of its page."""
    columns, rows = _size(image)
    dark = _levels(image, clean, columns, rows)
    red = InkMap.pack(_levels(image, inks.red, columns, rows)) if inks.has_red else ""
    if inks.has_red is False and not red:
        red = InkMap.pack(bytes(columns * rows))
    return InkMap(columns, rows, InkMap.pack(dark), red)


def _size(image: UprightImage) -> tuple[int, int]:
    """Columns and rows of about a millimetre over the whole page."""
    height, width = image.pixels.shape[:2]
    corners = np.array([[0, 0, 1.0], [width, 0, 1.0], [0, height, 1.0]]) @ image.to_page.T
    points = corners[:, :2] / corners[:, 2:]
    across = max(float(np.linalg.norm(points[1] - points[0])), 1e-6)
    down = max(float(np.linalg.norm(points[2] - points[0])), 1e-6)
    mm = image.dpi / 25.4
    columns = round(width / mm / across)
    rows = round(height / mm / down)
    return min(max(columns, 20), MOST_CELLS), min(max(rows, 20), MOST_CELLS)


def _levels(image: UprightImage, mask: Mask, columns: int, rows: int) -> bytes:
    """Share of ink in each cell as 0..15, row by row."""
    size = (columns * FINE, rows * FINE)
    height, width = mask.shape
    # Average first: warping a fine picture onto a coarse grid would skip thin strokes.
    shrink = min(1.0, 1.2 * size[0] * _span(image) / max(width, 1))
    small = (max(round(width * shrink), 1), max(round(height * shrink), 1))
    averaged = cv2.resize(mask, small, interpolation=cv2.INTER_AREA)
    back = np.diag([width / small[0], height / small[1], 1.0])
    matrix = np.diag([size[0], size[1], 1.0]) @ image.to_page @ back
    page = cv2.warpPerspective(averaged, matrix, size, flags=cv2.INTER_LINEAR, borderValue=0)
    cells: NDArray[np.float64] = (
        np.asarray(page, dtype=np.float64).reshape(rows, FINE, columns, FINE).mean(axis=(1, 3))
    )
    return np.ceil(cells * (15 / 255) - 0.25).clip(0, 15).astype(np.uint8).tobytes()


def _span(image: UprightImage) -> float:
    """Share of the page's width that the picture covers."""
    height, width = image.pixels.shape[:2]
    ends = np.array([[0, height / 2, 1.0], [width, height / 2, 1.0]]) @ image.to_page.T
    points = ends[:, :2] / ends[:, 2:]
    return max(float(np.linalg.norm(points[1] - points[0])), 1e-6)


def ink_of_picture(image: UprightImage) -> InkMap:
    """The ink map of a picture that is not read: a native page's seals and signatures."""
    inks = separate(image.pixels, image.dpi)
    rules = find_rules(inks.shade, inks.threshold, image.dpi)
    return ink_map(image, inks, clean_ink(inks.dark, rules.mask, image.dpi))
