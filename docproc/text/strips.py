"""Pictures of single lines, cut out of a page picture.

What comes in: a page's pixels and quads. What goes out: upright pictures of
single lines as the recogniser wants them, and the way from a place in such a
picture back to the page. Columns of upright characters (labels at the side of
a table) are laid out as a row.
"""

from __future__ import annotations

import cv2
import numpy as np

from docproc.pages.model import Pixels
from docproc.text.engines.model import Quad

TALL = 1.6  # higher than wide by this: characters stand below one another


def is_tall(quad: Quad) -> bool:
    """Whether the quad holds a column of characters rather than a line."""
    width, height = quad_size(quad)
    return height > TALL * width


def quad_size(quad: Quad) -> tuple[float, float]:
    """Mean width and height of a quad in pixels."""
    width = (np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3])) / 2
    height = (np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 2
    return float(width), float(height)


def cut(pixels: Pixels, quad: Quad, height: int | None = None) -> Pixels:
    """The picture inside `quad`, straightened; `height` pixels high where given."""
    width_in, height_in = quad_size(quad)
    if height is None:
        height = max(round(height_in), 4)
    width = max(round(width_in * height / max(height_in, 1.0)), 4)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    shrinking = height_in > 2 * height
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    straight = cv2.warpPerspective(
        pixels,
        matrix,
        (width, height),
        flags=cv2.INTER_AREA if shrinking else cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(straight, dtype=np.uint8)


def cut_line(pixels: Pixels, quad: Quad) -> Pixels:
    """The line inside `quad`; a column of characters is laid out as a row."""
    straight = cut(pixels, quad)
    return column_as_row(straight) if is_tall(quad) else straight


def column_as_row(column: Pixels) -> Pixels:
    """Characters standing below one another, side by side.

    The column is cut where its rows hold least ink, near every multiple of its
    width; a column whose characters lie on their side comes out wrong and is
    read badly, which the reading's confidence tells.
    """
    width = column.shape[1]
    dark = 255 - cv2.cvtColor(column, cv2.COLOR_BGR2GRAY).astype(np.float32)
    inner = dark[:, width // 8 : width - width // 8]
    profile = inner.mean(axis=1)
    profile = cv2.GaussianBlur(profile.reshape(-1, 1), (1, 3), 0)[:, 0]
    filled = np.flatnonzero(profile > max(12.0, 0.25 * float(profile.max())))
    if len(filled) == 0:
        return column
    groups = np.split(filled, np.flatnonzero(np.diff(filled) > 1) + 1)
    spans = _characters([(int(g[0]), int(g[-1]) + 1) for g in groups], width)
    tiles = [_square(column[top:bottom], width) for top, bottom in spans]
    row: Pixels = np.concatenate(tiles, axis=1)
    return row


def _characters(runs: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """Join strokes of one character: runs that together are not higher than wide."""
    joined: list[tuple[int, int]] = []
    for top, bottom in runs:
        if joined and bottom - joined[-1][0] <= 0.95 * width:
            joined[-1] = (joined[-1][0], bottom)
        else:
            joined.append((top, bottom))
    return joined


def _square(tile: Pixels, side: int) -> Pixels:
    """The tile on paper of its own brightest colour, `side` high and a little air around."""
    paper = np.percentile(tile.reshape(-1, 3), 90, axis=0)
    canvas = np.empty((side, side, 3), dtype=np.uint8)
    canvas[:] = paper.astype(np.uint8)
    height = min(tile.shape[0], side)
    top = (side - height) // 2
    canvas[top : top + height] = tile[:height]
    return canvas
