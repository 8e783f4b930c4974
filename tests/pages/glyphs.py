"""Pictures of pages for the tests, with made-up characters instead of a font.

A character is a bar at its head and a stem below it, so that head and foot can
be told by counting ink: that is what `head_vote` does in the engine's place.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from docproc.pages.model import Pixels

DPI = 150.0
WIDTH, HEIGHT = 1240, 1754


def sheet(width: int = WIDTH, height: int = HEIGHT, paper: int = 250) -> Pixels:
    """An empty page of A4 at 150 dpi."""
    return np.full((height, width, 3), paper, np.uint8)


def write_line(page: Pixels, x: int, y: int, count: int, *, size: int = 24, ink: int = 30) -> None:
    """A line of `count` made-up characters, its head at `y`."""
    stroke = max(size // 7, 2)
    for place in range(count):
        left = x + place * (size + size // 8)
        page[y : y + 2 * stroke, left : left + size] = ink
        middle = left + size // 2
        page[y : y + size, middle - stroke // 2 : middle - stroke // 2 + stroke] = ink
        if place % 3:
            page[y + size // 2 : y + size // 2 + stroke, left + 4 : left + size - 4] = ink


def text_page(lines: int = 30, count: int = 34, *, left: int = 140, ink: int = 30) -> Pixels:
    """A page of running text with ragged ends."""
    page = sheet()
    for line in range(lines):
        write_line(page, left, 160 + line * 44, count - line % 5 * 3, ink=ink)
    return page


def turned(page: Pixels, degrees: float, paper: int = 250) -> Pixels:
    """The page sloping by some degrees: its lines fall to the right."""
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(
            page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(paper, paper, paper)
        ),
        np.uint8,
    )


def head_vote(crops: Sequence[Pixels]) -> list[float]:
    """1 where the lower half of a line holds more ink than the upper, else 0."""
    votes = []
    for crop in crops:
        dark = 255 - crop.min(axis=2).astype(np.float64)
        half = len(dark) // 2
        votes.append(1.0 if dark[half:].sum() > dark[:half].sum() else 0.0)
    return votes
