"""A scanner and a phone, in software: clean pages in, real-looking copies out.

Everything random comes from a generator seeded by the caller, so that the same
script makes the same samples.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]


def pages_of(pdf: bytes, dpi: int) -> list[Picture]:
    """Render a PDF; RGB pictures."""
    document = pdfium.PdfDocument(pdf)
    return [np.array(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in document]


def scanned(
    page: Picture, rng: np.random.Generator, *, mode: str = "colour", skew: float = 0.9
) -> Picture:
    """A flat-bed scan: skew, uneven light, grain, sometimes grey or 1-bit."""
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(-skew, skew)), 1.0)
    out = cv2.warpAffine(page, turn, (width, height), borderValue=(252, 252, 250)).astype(
        np.float32
    )
    light = np.linspace(rng.uniform(0.95, 1.0), rng.uniform(0.95, 1.0), width)[None, :, None]
    out = out * light * rng.uniform(0.96, 1.0) + rng.normal(0, 3.0, out.shape)
    out = cv2.GaussianBlur(out, (0, 0), 0.5)
    if mode != "colour":
        grey = out @ np.array([0.3, 0.59, 0.11])
        if mode == "bilevel":
            grey = np.where(grey < 165 + rng.normal(0, 8, grey.shape), 0, 255)
        out = np.repeat(grey[:, :, None], 3, axis=2)
    return np.clip(out, 0, 255).astype(np.uint8)


def photographed(page: Picture, rng: np.random.Generator) -> Picture:
    """A phone photo: the sheet on a desk, seen at an angle, with a shadow."""
    height, width = page.shape[:2]
    frame = (int(height * 1.12), int(width * 1.16))
    desk = np.full((*frame, 3), (104, 84, 66), np.float32) + rng.normal(0, 7, (*frame, 3))
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    shift = rng.uniform(0.0, 0.035, (4, 2)) * (width, height)
    base = np.float32(
        [
            [0.07 * width, 0.05 * height],
            [1.06 * width, 0.045 * height],
            [1.08 * width, 1.06 * height],
            [0.06 * width, 1.07 * height],
        ]
    )
    seen = (base + shift * np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]])).astype(np.float32)
    transform = cv2.getPerspectiveTransform(corners, seen)
    size = (frame[1], frame[0])
    sheet = cv2.warpPerspective(page.astype(np.float32), transform, size)
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), transform, size)[:, :, None]
    out = sheet * mask + desk * (1 - mask)
    shade = np.linspace(1.03, rng.uniform(0.72, 0.85), frame[0])[:, None, None]
    out = cv2.GaussianBlur(out * shade + rng.normal(0, 4, out.shape), (0, 0), 0.7)
    return np.clip(out, 0, 255).astype(np.uint8)


def jpeg(page: Picture, quality: int = 62) -> bytes:
    """The picture as a JPEG file."""
    held = io.BytesIO()
    Image.fromarray(page).save(held, "JPEG", quality=quality, dpi=(150, 150))
    return held.getvalue()


def pdf_of(pages: Sequence[Picture], target: Path, *, dpi: int, quality: int = 60) -> None:
    """A PDF whose pages are pictures, as a copier writes it."""
    pictures = [Image.open(io.BytesIO(jpeg(p, quality))) for p in pages]
    pictures[0].save(
        target,
        "PDF",
        save_all=True,
        append_images=pictures[1:],
        resolution=dpi,
        quality=quality,
        creationDate=None,
        modDate=None,
        producer="",
    )


def tiff_of(pages: Sequence[Picture], target: Path, *, dpi: int) -> None:
    """A multi-page 1-bit TIFF, as a fax machine writes it."""
    pictures = [Image.fromarray(p).convert("1", dither=Image.Dither.NONE) for p in pages]
    pictures[0].save(
        target,
        "TIFF",
        save_all=True,
        append_images=pictures[1:],
        compression="group4",
        dpi=(dpi, dpi),
    )
