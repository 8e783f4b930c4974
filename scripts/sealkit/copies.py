"""Copies of a page: scanned in colour, grey or one bit, copied twice, photographed.

What comes in: an RGB page at `sheets.DPI`. What goes out: a BGR picture, its
resolution as the reader is told it, and the matrix from pixels of the page to
pixels of the copy. The pages are upright, as `docproc.pages` hands them on;
what is left of skew and bend stays in.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from .sheets import DPI, Picture

COPIES = (
    "colour150", "colour200", "colour300", "colourjpeg", "faint", "photo",
    "grey150", "grey200", "photocopy", "bw200", "bw300", "bwfaint",
)  # fmt: skip
GREY = frozenset(c for c in COPIES if c.startswith(("grey", "bw", "photocopy")))


@dataclass(frozen=True)
class Copy:
    pixels: Picture  # BGR
    dpi: float
    matrix: NDArray[np.float64]
    photo: bool = False


def copied(page: Picture, kind: str, rng: np.random.Generator) -> Copy:
    """The page as this kind of copy shows it."""
    dpi = {"colour150": 150, "colour300": 300, "grey150": 150, "bw300": 300, "photo": 170}.get(
        kind, 200
    )
    height, width = page.shape[:2]
    size = (round(width * dpi / DPI), round(height * dpi / DPI))
    small = cv2.resize(page, size, interpolation=cv2.INTER_AREA)[:, :, ::-1].astype(np.float32)
    matrix = _bend(size, rng, photo=kind == "photo")
    out = cv2.warpPerspective(small, matrix, size, borderValue=(250, 250, 250))
    light = np.linspace(rng.uniform(0.95, 1), rng.uniform(0.95, 1), size[0], dtype=np.float32)[
        None, :, None
    ]
    out = cv2.GaussianBlur(out * light * rng.uniform(0.95, 1.0), (0, 0), rng.uniform(0.4, 0.75))
    out += rng.normal(0, rng.uniform(1.5, 4), out.shape)
    told = float(dpi)
    if kind == "photo":
        shade = np.linspace(
            rng.uniform(0.7, 1.05), rng.uniform(0.7, 1.05), size[1], dtype=np.float32
        )[:, None, None]
        out = cv2.GaussianBlur(
            out * shade * rng.uniform(0.8, 1.0, 3).astype(np.float32), (0, 0), rng.uniform(0.5, 1.1)
        )
        told = dpi * rng.uniform(0.94, 1.07)
    elif kind in GREY:
        out = _without_colour(out, kind, rng)
    pixels = np.clip(out, 0, 255).astype(np.uint8)
    if not kind.startswith("bw"):
        quality = int(rng.integers(38, 55)) if kind == "colourjpeg" else int(rng.integers(60, 90))
        pixels = cv2.imdecode(
            cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 1
        )
    scale = np.diag([dpi / DPI, dpi / DPI, 1.0])
    return Copy(pixels, told, matrix @ scale, kind == "photo")


def _bend(size: tuple[int, int], rng: np.random.Generator, *, photo: bool) -> NDArray[np.float64]:
    """What is left of skew (and, of a photo, of perspective) after it was set upright."""
    width, height = size
    most = 0.012 if photo else 0.0015
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + rng.uniform(-most, most, (4, 2)).astype(np.float32) * np.array(
        [width, height], np.float32
    )
    return np.asarray(cv2.getPerspectiveTransform(corners, moved.astype(np.float32)), np.float64)


def _without_colour(
    out: NDArray[np.float32], kind: str, rng: np.random.Generator
) -> NDArray[np.float32]:
    grey = out @ np.array([0.114, 0.587, 0.299], np.float32)
    if kind == "photocopy":  # steep curve, toner grain, a second pass through the lens
        grey = 255 / (1 + np.exp(-(grey - rng.uniform(150, 185)) / rng.uniform(14, 26)))
        grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.6, 0.9)) + rng.normal(0, 5, grey.shape)
    elif kind.startswith("bw"):
        # A scanner's threshold: fixed, or by the neighbourhood, which keeps faint ink and breaks it up.
        level = rng.uniform(150, 190) if kind != "bwfaint" else rng.uniform(118, 150)
        if rng.random() < 0.35 and kind != "bwfaint":
            near = cv2.GaussianBlur(grey, (0, 0), 14.0)
            level = np.minimum(near - rng.uniform(14, 30), 215)
        grey = np.where(grey < level + rng.normal(0, 3, grey.shape), 0.0, 255.0)
    return np.repeat(grey[:, :, None], 3, axis=2).astype(np.float32)
