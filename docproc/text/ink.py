"""What is ink on a page picture, and of which colour.

What comes in: pixels, blue-green-red. What goes out: the page with its paper
divided out (shading, tint and lamp colour gone), masks of dark, red and blue
ink, and the page without its red ink, in which dark text under a seal stands
clear. A grey page has no red and no blue. It does not say what the ink means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels

Mask = NDArray[np.uint8]
"""H x W, 255 where the ink is, else 0."""

RED = 20  # red light reflected above green and blue, of 255, that makes an ink red ...
PALE_RED = 10  # ... and at least this at the very pixel
BLUE = 24
COARSE_MM = 0.4  # colour is judged over this width: scanners keep it coarser than brightness
PAPER_MM = 7.0  # strokes up to this width are not taken for paper
DARKEST_PAPER = 110  # of 255: darker ground is a picture and stays dark
COLOURED = 0.0003  # share of clearly coloured pixels below which a page is grey
DARK_IN_RED_LIGHT = 135  # red light reflected below this under red ink: dark ink is there too


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """The inks of one picture.

    `flat` is the picture on white paper; `shade` is its brightness, H x W, 255
    is paper; `dark`, `red` and `blue` are masks (`dark` is black, grey and
    blue, never red alone); `threshold` is the shade below which a pixel counted
    as ink.
    """

    flat: Pixels
    shade: NDArray[np.uint8]
    dark: Mask
    red: Mask
    blue: Mask
    threshold: int
    has_red: bool
    has_blue: bool


def separate(pixels: Pixels, dpi: float) -> Inks:
    """Divide the paper out and sort the ink by colour."""
    flat = _without_paper(pixels, dpi)
    height, width = flat.shape[:2]
    none = np.zeros((height, width), np.uint8)
    if not _is_coloured(flat):
        shade = np.asarray(cv2.cvtColor(flat, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        threshold = ink_threshold(shade)
        return Inks(flat, shade, _below(shade, threshold), none, none, threshold, False, False)
    red_mask, blue_mask = _colours(flat, dpi)
    shade = np.asarray(cv2.cvtColor(flat, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    threshold = ink_threshold(shade)
    dark = _below(shade, threshold)
    # Under red ink only what is dark in red light as well is dark ink.
    in_red_light = _below(np.asarray(flat[:, :, 2], dtype=np.uint8), DARK_IN_RED_LIGHT)
    dark = np.where(red_mask > 0, cv2.min(dark, in_red_light), dark).astype(np.uint8)
    return Inks(
        flat,
        shade,
        dark,
        red_mask,
        blue_mask,
        threshold,
        bool(np.count_nonzero(red_mask) > _least(height, width)),
        bool(np.count_nonzero(blue_mask) > _least(height, width)),
    )


def without_red(inks: Inks) -> Pixels:
    """The page on white paper as if the red ink had never been there; dark ink under it stays.

    Where red ink is, the page is seen in red light, in which red ink is nearly
    as bright as paper, stretched so that it is gone; elsewhere it is unchanged.
    """
    if not inks.has_red:
        return inks.flat
    red_light = inks.flat[:, :, 2].astype(np.float32)
    inside = red_light[inks.red > 0]
    # The middle of what is red, dark strokes under it included, is surely no dark stroke.
    white = max(float(np.percentile(inside, 40)), 120.0)
    black = 0.35 * white
    stretched = np.clip((red_light - black) * (255.0 / (white - black)), 0.0, 255.0)
    lit = np.repeat(stretched.astype(np.uint8)[:, :, None], 3, axis=2)
    near = cv2.dilate(inks.red, np.ones((5, 5), np.uint8))
    return np.where(near[:, :, None] > 0, lit, inks.flat).astype(np.uint8)


def only_red(inks: Inks) -> Pixels:
    """The red ink alone, black on white, for reading red print."""
    white: Any = cv2.bitwise_not(cv2.GaussianBlur(inks.red, (3, 3), 0))
    return np.asarray(cv2.cvtColor(white, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def ink_threshold(shade: NDArray[np.uint8]) -> int:
    """The shade that best parts ink from paper on this page, within sane bounds."""
    inked = shade[shade < 235]
    if inked.size < 50:
        return 170
    found, _ = cv2.threshold(inked.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return int(min(max(found, 140), 195))


def _without_paper(pixels: Pixels, dpi: float) -> Pixels:
    """The picture divided by its paper: paper becomes white, whatever the light was."""
    height, width = pixels.shape[:2]
    factor = min(1.0, 40.0 / max(dpi, 1.0))
    size = (max(round(width * factor), 8), max(round(height * factor), 8))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    reach = max(round(PAPER_MM / 25.4 * dpi * factor), 3) | 1
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    paper = cv2.blur(paper, (reach, reach), borderType=cv2.BORDER_REPLICATE)
    paper = np.maximum(paper, DARKEST_PAPER).astype(np.uint8)
    spread = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, spread, scale=255), dtype=np.uint8)


def _is_coloured(flat: Pixels) -> bool:
    """Whether any ink is coloured; scanned specks of colour on a grey page do not count."""
    height, width = flat.shape[:2]
    size = (max(width // 3, 4), max(height // 3, 4))
    planes = cv2.split(cv2.resize(flat, size, interpolation=cv2.INTER_AREA))
    saturation = np.asarray(
        cv2.subtract(
            cv2.max(cv2.max(planes[0], planes[1]), planes[2]),
            cv2.min(cv2.min(planes[0], planes[1]), planes[2]),
        )
    )
    return bool(np.count_nonzero(saturation > 2 * RED) > COLOURED * saturation.size)


def _least(height: int, width: int) -> float:
    return COLOURED * height * width


def _below(shade: NDArray[np.uint8], threshold: int) -> Mask:
    return np.asarray(
        cv2.threshold(shade, threshold, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8
    )


def _colours(flat: Pixels, dpi: float) -> tuple[Mask, Mask]:
    """Masks of red and of blue ink; fringes of black print and grain average out."""
    height, width = flat.shape[:2]
    factor = min(1.0, 25.4 / (COARSE_MM * max(dpi, 1.0)))
    size = (max(round(width * factor), 4), max(round(height * factor), 4))
    coarse: Any = cv2.resize(flat, size, interpolation=cv2.INTER_AREA)
    masks: list[Mask] = []
    for strength, least in ((_redness, RED), (_blueness, BLUE)):
        judged = cv2.threshold(strength(coarse), least, 255, cv2.THRESH_BINARY)[1]
        judged = cv2.dilate(judged, np.ones((3, 3), np.uint8))
        near = cv2.resize(judged, (width, height), interpolation=cv2.INTER_NEAREST)
        own = cv2.threshold(strength(flat), least * PALE_RED // RED, 255, cv2.THRESH_BINARY)[1]
        masks.append(np.asarray(cv2.min(near, own), dtype=np.uint8))
    return masks[0], masks[1]


def _redness(pixels: Pixels) -> Any:
    blue, green, red = cv2.split(pixels)
    return cv2.subtract(red, cv2.max(green, blue))


def _blueness(pixels: Pixels) -> Any:
    blue, green, red = cv2.split(pixels)
    lifted = np.minimum(np.asarray(blue, dtype=np.int16) + 25, 255).astype(np.uint8)
    return cv2.min(cv2.subtract(blue, red), cv2.subtract(lifted, green))
