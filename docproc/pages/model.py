"""What a received page looks like, before anything on it has been read.

Types of the pages stage: the picture turned upright, with the way back from
its pixels to the page. Holds numpy arrays and therefore never leaves a worker.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from docproc.evidence import Box

Pixels = NDArray[np.uint8]
"""H x W x 3, blue-green-red, 0..255."""


@dataclass(frozen=True, slots=True, eq=False)
class UprightImage:
    """A page (or one half of a spread) as a picture that can be read.

    `pixels` is upright, deskewed and, for a photo, flattened; `dpi` its
    resolution in pixels an inch of paper (an estimate for photos). `rotation`
    is the degrees clockwise that turned the received page upright. `to_page`
    is a 3 x 3 homography from pixel (x, y, 1) to fractions of the whole
    received page turned by `rotation` only, so that deskew, perspective and
    splitting are undone by it. `part` is 1 or 2 on a spread.
    """

    pixels: Pixels
    dpi: float
    rotation: int
    to_page: NDArray[np.float64]
    part: int | None = None
    photo: bool = False

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The page box around a rectangle of pixels, cut to the page, 4 places."""
        corners = np.array(
            [[left, top, 1.0], [right, top, 1.0], [right, bottom, 1.0], [left, bottom, 1.0]]
        )
        mapped = corners @ self.to_page.T
        points = np.clip(mapped[:, :2] / mapped[:, 2:], 0.0, 1.0)
        low, high = points.min(axis=0), points.max(axis=0)
        return Box(*(round(float(v), 4) for v in (low[0], low[1], high[0], high[1])))
