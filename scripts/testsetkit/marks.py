"""Seals and handwriting as transparent pictures, worn like real ink."""

from __future__ import annotations

import base64
import io
import math
import random
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

_FONTS = {
    "song": ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
    "kai": ("/usr/share/fonts/truetype/arphic/ukai.ttc", 0),
}


HANDS = tuple(sorted(Path("/usr/local/share/fonts/hands").glob("*.woff2")))
"""Handwriting faces, where they were put: `*-chinese-simplified-400-normal.woff2` of the npm packages
@fontsource/ma-shan-zheng, zhi-mang-xing, liu-jian-mao-cao and long-cang (OFL)."""


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    path, index = _FONTS[name]
    if not Path(path).exists():
        raise SystemExit(f"font missing: {path} (fonts-noto-cjk, fonts-arphic-ukai)")
    return ImageFont.truetype(path, size, index=index)


def _worn(alpha: np.ndarray, rng: random.Random, wear: float) -> np.ndarray:
    """Ink that did not take everywhere: coarse patches and fine grain."""
    seed = np.random.default_rng(rng.randrange(1 << 30))
    height, width = alpha.shape
    coarse = cv2.resize(
        seed.uniform(0, 1, (9, 9)).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    fine = seed.uniform(0, 1, alpha.shape)
    keep = np.clip(1.15 - wear * (0.9 * coarse + 0.5 * fine), 0.25, 1)
    return alpha * keep


def _uri(rgb: tuple[int, int, int], alpha: np.ndarray) -> str:
    rgba = np.dstack(
        [*(np.full(alpha.shape, c, np.uint8) for c in rgb), np.clip(alpha, 0, 255).astype(np.uint8)]
    )
    held = io.BytesIO()
    Image.fromarray(rgba, "RGBA").save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()


def _rotated_letter(
    canvas: Image.Image,
    letter: str,
    font: ImageFont.FreeTypeFont,
    x: float,
    y: float,
    turn: float,
    stretch: float,
) -> None:
    side = int(font.size * 1.7)
    small = Image.new("L", (side, side))
    ImageDraw.Draw(small).text((side / 2, side / 2), letter, font=font, fill=255, anchor="mm")
    small = small.resize((int(side * stretch), side)).rotate(
        turn, resample=Image.Resampling.BICUBIC, expand=True
    )
    canvas.paste(255, (int(x - small.width / 2), int(y - small.height / 2)), small)


def seal(
    rng: random.Random, name: str, bottom: str = "", *, oval: bool = False, wear: float = 0.5
) -> str:
    """A round (or oval) seal as a data URI: ring, name, star, a line below, sometimes a number."""
    size = 560
    canvas = Image.new("L", (size, size))
    draw = ImageDraw.Draw(canvas)
    middle, ring = size / 2, rng.choice([9, 11, 13])
    draw.ellipse((10, 10, size - 10, size - 10), outline=255, width=ring)
    if rng.random() < 0.12:
        draw.ellipse((26, 26, size - 26, size - 26), outline=255, width=3)
    count = len(name)
    spread = min(26.0, 255 / max(count - 1, 1)) if count > 6 else 34
    font = _font("song", int(min(76, 30 + spread * 1.9)))
    radius = middle - 22 - font.size * 0.56
    for i, letter in enumerate(name):
        angle = (i - (count - 1) / 2) * spread
        rad = math.radians(angle)
        _rotated_letter(
            canvas,
            letter,
            font,
            middle + radius * math.sin(rad),
            middle - radius * math.cos(rad),
            -angle,
            0.72 if count > 11 else 0.85,
        )
    if not oval:
        r = size * rng.uniform(0.125, 0.155)
        star = [
            (
                middle + (r if k % 2 == 0 else r * 0.382) * math.sin(math.pi * k / 5),
                middle - (r if k % 2 == 0 else r * 0.382) * math.cos(math.pi * k / 5),
            )
            for k in range(10)
        ]
        draw.polygon(star, fill=255)
    if bottom:
        draw.text(
            (middle, size * (0.735 if not oval else 0.58)),
            bottom,
            font=_font("song", 50 if len(bottom) < 7 else 40),
            fill=255,
            anchor="mm",
        )
    elif rng.random() < 0.5:
        number = "37" + "".join(rng.choice("0123456789") for _ in range(11))
        for i, letter in enumerate(number):
            angle = 180 - (i - 6) * 6.4
            rad = math.radians(angle)
            _rotated_letter(
                canvas,
                letter,
                _font("song", 26),
                middle + (middle - 36) * math.sin(rad),
                middle - (middle - 36) * math.cos(rad),
                180 - angle,
                0.9,
            )
    alpha = np.asarray(canvas, np.float32)
    if oval:
        alpha = cv2.resize(alpha, (size, int(size * 0.75)), interpolation=cv2.INTER_AREA)
    alpha = cv2.GaussianBlur(_worn(alpha, rng, wear), (0, 0), 1.1)
    red = rng.choice([(198, 30, 44), (214, 34, 32), (180, 24, 52), (222, 60, 60)])
    return _uri(red, alpha * rng.uniform(0.78, 0.95))


def written(rng: random.Random, text: str, *, height: int = 90, hand: Path | None = None) -> str:
    """Handwriting: a brush face, jittered letter by letter, bent and of uneven pressure.

    `hand`: a face of `HANDS`; None: 楷体.
    """
    size = int(height * 0.82)
    font = ImageFont.truetype(str(hand), size) if hand else _font("kai", size)
    width = int(len(text) * height * 0.86 + height)
    canvas = Image.new("L", (width, int(height * 1.6)))
    x = height * 0.5
    for letter in text:
        small = Image.new("L", (height * 2, height * 2))
        ImageDraw.Draw(small).text((height, height), letter, font=font, fill=255, anchor="mm")
        scale = rng.uniform(0.84, 1.14)
        small = small.resize(
            (int(small.width * scale * rng.uniform(0.88, 1.06)), int(small.height * scale))
        )
        small = small.rotate(rng.uniform(-11, 8), resample=Image.Resampling.BICUBIC)
        canvas.paste(
            255,
            (
                int(x + height * 0.35 - small.width / 2),
                int(height * 0.8 + rng.uniform(-5, 5) - small.height / 2),
            ),
            small,
        )
        advance = 0.82 if not letter.isdigit() else 0.5
        x += height * advance * rng.uniform(0.88, 1.05)
    ink = np.asarray(canvas, np.float32)[:, : int(x + height * 0.6)]
    seed = np.random.default_rng(rng.randrange(1 << 30))
    high, wide = ink.shape
    grid = [
        cv2.resize(
            seed.normal(0, 2.6, (5, max(3, wide // 60))).astype(np.float32),
            (wide, high),
            interpolation=cv2.INTER_CUBIC,
        )
        for _ in range(2)
    ]
    ys, xs = np.mgrid[0:high, 0:wide].astype(np.float32)
    ink = cv2.remap(ink, xs + grid[0] + (ys - high / 2) * -0.16, ys + grid[1], cv2.INTER_LINEAR)
    rows, columns = np.nonzero(ink > 40)
    if len(rows):  # the picture is as high as what is written on it
        ink = ink[
            max(rows.min() - 4, 0) : rows.max() + 5, max(columns.min() - 4, 0) : columns.max() + 5
        ]
    pen = rng.choice([1, 1, 2])
    ink = cv2.dilate(ink, np.ones((pen, pen))) if rng.random() < 0.5 else ink
    colour = rng.choice([(22, 26, 48), (16, 22, 96), (30, 30, 30)])
    return _uri(colour, _worn(cv2.GaussianBlur(ink, (0, 0), 0.7), rng, 0.35))
