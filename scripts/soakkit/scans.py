"""Small scans, no two alike: pages that a reader must draw and look at."""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image, ImageDraw

SIZE = (620, 877)
"""A4 at 75 dpi."""


def write(folder: Path, pages: int, in_one_file: int = 50) -> None:
    """Write `pages` pages in PDF files below `folder`."""
    for first in range(0, pages, in_one_file):
        drawn = [_page(n) for n in range(first, min(first + in_one_file, pages))]
        place = folder / f"{first // in_one_file + 1:03d} 威海第{first}号泵业有限公司"
        place.mkdir(parents=True)
        drawn[0].save(
            place / "扫描件.pdf", save_all=True, append_images=drawn[1:], resolution=75, quality=60
        )


def _page(number: int) -> Image.Image:
    chance = random.Random(number)
    page = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(page)
    for row in range(60, SIZE[1] - 60, 24):
        right = chance.randint(200, SIZE[0] - 60)
        for left in range(60, right, 14):
            pen.rectangle((left, row, left + chance.randint(5, 11), row + 11), fill=(30, 30, 30))
    pen.ellipse((400, 640, 520, 760), outline=(210, 40, 40), width=4)
    raw = io.BytesIO()
    page.save(raw, "JPEG", quality=60)
    return Image.open(raw)
