"""A picture on its way to upright, and the moves that keep the way back.

Every move gives a new view whose `to_received` leads from its pixels to those
of the received picture; `finished` turns that into page fractions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels, Quad, UprightImage
from docproc.pages.resolution import A4_LONG_MM
from docproc.pages.writing import evened, grey_of

Matrix = NDArray[np.float64]

COARSE_DPI = 140.0
"""Below this resolution resampling takes care of edges; above, of time."""
PHOTO_DPI = 200.0


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A picture on its way to upright.

    `to_received` maps its pixel coordinates to those of the received picture
    (edges, not centres: a pixel covers x..x+1). `turned` is degrees clockwise.
    """

    pixels: Pixels
    dpi: float
    to_received: Matrix
    turned: int = 0
    photo: bool = False


def flattened(view: View, quad: Quad) -> View:
    """The sheet alone, seen from straight above."""
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    wide, high = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    wide, high = _sheet_size(float(wide), float(high))
    photo_dpi = max(wide, high) / A4_LONG_MM * 25.4
    # A scan's own resolution holds; a photo has none and its sheet is taken for A4.
    scanned = 0.93 < photo_dpi / view.dpi < 1.07
    dpi = view.dpi if scanned else photo_dpi
    shrink = min(PHOTO_DPI / dpi, 1.0)
    size = max(round(wide * shrink), 1), max(round(high * shrink), 1)
    corners = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    to_received = np.asarray(cv2.getPerspectiveTransform(corners, quad), np.float64)
    flat = warped(view.pixels, to_received, size, fine=True, shrink=shrink)
    photo = not scanned or _is_uneven(flat)
    if photo:
        flat = _evenly_lit(flat)
    return replace(view, pixels=flat, dpi=dpi * shrink, to_received=to_received, photo=photo)


def _sheet_size(wide: float, high: float) -> tuple[float, float]:
    """Sides of the flattened sheet: those of an A sheet where they are near it."""
    ratio = max(wide, high) / min(wide, high)
    if abs(ratio / 2**0.5 - 1) < 0.1:
        long = max(wide, high, min(wide, high) * 2**0.5)
        return (long, long / 2**0.5) if wide > high else (long / 2**0.5, long)
    return wide, high


def _is_uneven(pixels: Pixels) -> bool:
    """Whether the light differs over the sheet, as it does under a lamp."""
    small = cv2.resize(grey_of(pixels), (24, 24), interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((5, 5), np.uint8))[3:-3, 3:-3]
    return bool(np.ptp(paper) > 40)


def _evenly_lit(pixels: Pixels) -> Pixels:
    """Shadows and the lamp's colour taken away: the paper becomes white."""
    return np.dstack([evened(np.ascontiguousarray(pixels[:, :, c])) for c in range(3)])


def quarter_turned(view: View) -> View:
    """The view turned 90 degrees clockwise."""
    height = view.pixels.shape[0]
    back = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, height], [0.0, 0.0, 1.0]])
    pixels = np.asarray(cv2.rotate(view.pixels, cv2.ROTATE_90_CLOCKWISE), np.uint8)
    return replace(
        view,
        pixels=pixels,
        to_received=view.to_received @ back,
        turned=(view.turned + 90) % 360,
    )


def rotation_back(width: int, height: int, degrees: float) -> tuple[Matrix, tuple[int, int]]:
    """From a levelled picture, grown so that nothing is lost, back to the sloping one."""
    angle = np.radians(degrees)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    size = round(width * cos + height * abs(sin)), round(height * cos + width * abs(sin))
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    out = np.array([[1.0, 0.0, -size[0] / 2], [0.0, 1.0, -size[1] / 2], [0.0, 0.0, 1.0]])
    back = np.array([[1.0, 0.0, width / 2], [0.0, 1.0, height / 2], [0.0, 0.0, 1.0]])
    return back @ turn @ out, size


def centred(matrix: Matrix) -> Matrix:
    """The same map between pixel centres, as OpenCV counts."""
    half = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5], [0.0, 0.0, 1.0]])
    return np.asarray(np.linalg.inv(half) @ matrix @ half, np.float64)


def warped(
    pixels: Pixels, back: Matrix, size: tuple[int, int], *, fine: bool, shrink: float = 1.0
) -> Pixels:
    """The picture seen through a map from new to old pixels; paper beyond its edge."""
    paper = tuple(float(v) for v in np.percentile(pixels[::16, ::16].reshape(-1, 3), 80, axis=0))
    how = cv2.INTER_AREA if shrink < 0.6 else cv2.INTER_CUBIC if fine else cv2.INTER_LINEAR
    flags, matrix = how | cv2.WARP_INVERSE_MAP, centred(back)
    if np.allclose(matrix[2], (0.0, 0.0, 1.0)):
        flat = cv2.warpAffine(pixels, matrix[:2], size, flags=flags, borderValue=paper)
    else:
        flat = cv2.warpPerspective(pixels, matrix, size, flags=flags, borderValue=paper)
    return np.asarray(flat, np.uint8)


def finished(view: View, part: int | None, shape: tuple[int, ...]) -> UprightImage:
    """The view as the picture to be read; `shape` is that of the received picture."""
    height, width = shape[:2]
    fractions = np.diag([1.0 / width, 1.0 / height, 1.0])
    turn = {
        0: np.eye(3),
        90: np.array([[0.0, -1.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]),
        180: np.array([[-1.0, 0.0, 1.0], [0.0, -1.0, 1.0], [0.0, 0.0, 1.0]]),
        270: np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 1.0], [0.0, 0.0, 1.0]]),
    }[view.turned]
    to_page = turn @ fractions @ view.to_received
    return UprightImage(view.pixels, view.dpi, view.turned, to_page, part, view.photo)
