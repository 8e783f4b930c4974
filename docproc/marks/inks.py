"""The inks of a page as layers: red, blue and dark, with the paper divided out.

What comes in: pixels, blue-green-red. What goes out: for each ink its strength
per pixel in 0..1. Shading, tinted paper and lamp colour are removed first, so a
strength means the same on a licence's yellow ground as on white paper. It does
not say what the ink belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels

Layer = NDArray[np.float32]
"""H x W, strength of one ink in 0..1."""

_CLOSE_MM = 5.0  # strokes up to this width are not taken for paper
_DARKEST_PAPER = 0.55  # of the page's own paper: darker ground is a picture, not paper


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """The layers of one picture and how much of it is in colour.

    `dark` is what shows in red light: black, grey and blue, never red. `green` is
    what shows in green light: everything, and red as sharp as it was scanned
    (JPEG keeps colour coarsely and brightness finely).
    `paper` is the share of the page's paper tone at each pixel before the
    division, in 0..1: low inside pictures.
    """

    red: Layer
    blue: Layer
    dark: Layer
    green: Layer
    paper: Layer


def separate(pixels: Pixels, dpi: float) -> Inks:
    """Split a picture of `dpi` pixels an inch into its inks."""
    tone = _paper(pixels, dpi)
    shade = np.clip(pixels.astype(np.float32) / tone, 0.0, 1.0)
    blue, green, red = shade[..., 0], shade[..., 1], shade[..., 2]
    white = np.percentile(tone.reshape(-1, 3)[::97], 80, axis=0)
    lit = tone / white
    return Inks(
        red=np.maximum(np.minimum(red - green, red - blue), 0.0),
        blue=np.maximum(np.minimum(blue - red, 1.5 * (blue - green)), 0.0),
        dark=1.0 - red,
        green=1.0 - green,
        # Three planes compared are ten times as fast as a minimum along a short axis.
        paper=np.clip(
            np.minimum(np.minimum(lit[..., 0], lit[..., 1]), lit[..., 2]), 0.0, 1.0
        ).astype(np.float32),
    )


def _paper(pixels: Pixels, dpi: float) -> NDArray[np.float32]:
    """The tone of the paper under each pixel: H x W x 3, above 0."""
    height, width = pixels.shape[:2]
    scale = min(25.0 / dpi, 1.0)
    size = (max(int(width * scale), 1), max(int(height * scale), 1))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    reach = max(int(_CLOSE_MM * 25.0 / 25.4), 1) | 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel)
    soft = cv2.GaussianBlur(closed, (0, 0), reach / 2).astype(np.float32)
    white = np.percentile(soft.reshape(-1, 3), 80, axis=0).astype(np.float32)
    soft = np.maximum(soft, np.maximum(white * _DARKEST_PAPER, 1.0))
    whole = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole, dtype=np.float32)
