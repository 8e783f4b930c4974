"""Pages with drawn seals and with things that are no seals, for the tests of marks.

Characters are crosses and boxes of strokes, so that no font is needed; where a
real font is asked for, an installed one is looked up.
"""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from docproc.pages.model import Pixels, UprightImage

DPI = 150
MM = DPI / 25.4
RED = (60, 50, 215)
BLUE = (190, 70, 50)
GREY = (120, 120, 120)
BLACK = (0, 0, 0)
Colour = tuple[int, int, int]

FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/arphic/ukai.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
)


def installed_fonts() -> list[Path]:
    return [Path(f) for f in FONTS if Path(f).exists()]


def paper(tone: int = 250, width_mm: float = 210, height_mm: float = 297) -> Pixels:
    return np.full((int(height_mm * MM), int(width_mm * MM), 3), tone, np.uint8)


def upright(page: Pixels, *, photo: bool = False) -> UprightImage:
    height, width = page.shape[:2]
    to_page = np.diag([1 / width, 1 / height, 1.0])
    return UprightImage(page, DPI, 0, to_page, photo=photo)


def print_lines(page: Pixels, *, top_mm: float = 40, rows: int = 22, tone: Colour = BLACK) -> None:
    """Lines of stroke characters as body text: 4 mm high, 9 mm apart."""
    for row in range(rows):
        for place in range(26):
            x, y = (28 + place * 5.8) * MM, (top_mm + row * 9) * MM
            _strokes(page, x, y, 4 * MM, 0.0, row * 26 + place, tone, 2)


def _strokes(
    page: Pixels,
    x: float,
    y: float,
    size: float,
    turn: float,
    number: int,
    tone: Colour,
    thick: int,
) -> None:
    """A made-up character: some of eight strokes, chosen by its number."""
    strokes = [
        ((-1, -1), (1, -1)), ((-1, 0), (1, 0)), ((-1, 1), (1, 1)), ((-1, -1), (-1, 1)),
        ((0, -1), (0, 1)), ((1, -1), (1, 1)), ((-1, 1), (0, 0)), ((0, 0), (1, 1)),
    ]  # fmt: skip
    pick = (number * 37 + 11) % 255 | 0b10010
    half = size / 2
    for bit, (a, b) in enumerate(strokes):
        if pick >> bit & 1:
            ends = [
                (
                    round(x + half * (u * math.cos(turn) - v * math.sin(turn))),
                    round(y + half * (u * math.sin(turn) + v * math.cos(turn))),
                )
                for u, v in (a, b)
            ]
            cv2.line(page, ends[0], ends[1], tone, thick, cv2.LINE_AA)


def stamp(
    page: Pixels,
    x_mm: float,
    y_mm: float,
    *,
    diameter_mm: float = 42,
    tone: Colour = RED,
    turn: float = 0.0,
    characters: int = 12,
    strength: float = 0.85,
    star: bool = True,
    double: bool = False,
    foot: bool = False,
) -> None:
    """A round seal with its centre at a place, multiplied into the page as ink is."""
    ink = np.full_like(page, 255)
    x, y, radius = x_mm * MM, y_mm * MM, diameter_mm / 2 * MM
    centre = (round(x), round(y))
    cv2.circle(ink, centre, round(radius - 0.5 * MM), tone, max(round(1.0 * MM), 2), cv2.LINE_AA)
    if double:
        cv2.circle(ink, centre, round(radius - 2 * MM), tone, 1, cv2.LINE_AA)
    for number in range(characters):
        angle = turn + math.radians(-215 + 250 * (number + 0.5) / characters)
        at = radius * 0.76
        _strokes(
            ink, x + at * math.cos(angle), y + at * math.sin(angle), 0.2 * radius,
            angle + math.pi / 2, number + 3, tone, 2,
        )  # fmt: skip
    for number in range(5 if foot else 0):
        u, v = (number - 2) * 0.19 * radius, 0.55 * radius
        _strokes(
            ink, x + u * math.cos(turn) - v * math.sin(turn),
            y + u * math.sin(turn) + v * math.cos(turn), 0.15 * radius, turn, number + 9, tone, 2,
        )  # fmt: skip
    if star:
        points = []
        for n in range(10):
            reach = 0.33 * radius * (1.0 if n % 2 == 0 else 0.382)
            angle = turn - math.pi / 2 + n * math.pi / 5
            points.append((round(x + reach * math.cos(angle)), round(y + reach * math.sin(angle))))
        cv2.fillPoly(ink, [np.array(points, np.int32)], tone, cv2.LINE_AA)
    press(page, ink, strength)


def press(page: Pixels, ink: Pixels, strength: float) -> None:
    """Multiply a picture of ink into the page."""
    share = 1.0 - strength * (1.0 - ink.astype(np.float32) / 255.0)
    page[:] = np.clip(page.astype(np.float32) * share, 0, 255).astype(np.uint8)


def grey_copy(page: Pixels) -> Pixels:
    return cv2.cvtColor(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)


def noisy(page: Pixels, deviation: float, seed: int = 7) -> Pixels:
    noise = np.random.default_rng(seed).normal(0, deviation, page.shape[:2])[..., None]
    return np.clip(page.astype(np.float32) + noise, 0, 255).astype(np.uint8)


def written_seal(
    text: str, font: Path, *, diameter_mm: float = 42, turn: float = 0.0, foot: str = "",
    dpi: int = 200, tone: tuple[int, int, int] = (215, 45, 55), height: float = 0.2,
    ring_mm: float = 1.0, arc: float = 260.0, code: str = "",
) -> Pixels:  # fmt: skip
    """A seal with real characters on white, drawn large and brought down to `dpi`."""
    scale = 4
    radius = diameter_mm / 2 * dpi / 25.4 * scale
    side = int(2 * radius + 40 * scale)
    picture = Image.new("RGB", (side, side), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    mid = side / 2
    width = round(ring_mm * dpi / 25.4 * scale)
    draw.ellipse(
        [mid - radius, mid - radius, mid + radius, mid + radius], outline=tone, width=width
    )
    reach = 0.34 * radius
    draw.polygon(
        [
            (
                mid + reach * (1 if n % 2 == 0 else 0.382) * math.sin(n * math.pi / 5),
                mid - reach * (1 if n % 2 == 0 else 0.382) * math.cos(n * math.pi / 5),
            )
            for n in range(10)
        ],
        fill=tone,
    )
    letter = ImageFont.truetype(str(font), round(height * radius))
    step = arc / len(text)
    for n, character in enumerate(text):
        _place(picture, character, letter, tone, 0.8 * radius, (n - (len(text) - 1) / 2) * step)
    for n, digit in enumerate(code):
        small = ImageFont.truetype(str(font), round(0.09 * radius))
        _place(picture, digit, small, tone, -0.88 * radius, (len(code) / 2 - n) * 5.5)
    if foot:
        line = ImageFont.truetype(str(font), round(0.17 * radius))
        draw.text((mid, mid + 0.55 * radius), foot, font=line, fill=tone, anchor="mm")
    picture = picture.rotate(-turn, fillcolor=(255, 255, 255), resample=Image.Resampling.BICUBIC)
    small = picture.resize((side // scale, side // scale), Image.Resampling.LANCZOS)
    return np.ascontiguousarray(np.asarray(small)[:, :, ::-1])


def _place(
    picture: Image.Image, character: str, letter: ImageFont.FreeTypeFont, tone: tuple[int, int, int],
    at: float, degrees: float,
) -> None:  # fmt: skip
    """One character on the rim, its head outwards (inwards for a negative radius)."""
    size = int(letter.size * 1.6)
    tile = Image.new("L", (size, size), 0)
    ImageDraw.Draw(tile).text((size / 2, size / 2), character, font=letter, fill=255, anchor="mm")
    tile = tile.rotate(-degrees, resample=Image.Resampling.BICUBIC)
    mid = picture.width / 2
    x = mid + at * math.sin(math.radians(degrees))
    y = mid - at * math.cos(math.radians(degrees))
    picture.paste(
        Image.new("RGB", tile.size, tone), (round(x - size / 2), round(y - size / 2)), tile
    )


def put(
    page: Pixels, ink: Pixels, x_mm: float, y_mm: float, *, dpi: int, strength: float = 0.85
) -> None:
    """Stamp a picture of ink with its centre at a place, cut by the page's edges."""
    layer = np.full_like(page, 255)
    height, width = ink.shape[:2]
    left, top = round(x_mm * dpi / 25.4 - width / 2), round(y_mm * dpi / 25.4 - height / 2)
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + width, page.shape[1]), min(top + height, page.shape[0])
    layer[y0:y1, x0:x1] = ink[y0 - top : y1 - top, x0 - left : x1 - left]
    press(page, layer, strength)


def whole(page: Pixels) -> NDArray[np.float64]:
    height, width = page.shape[:2]
    return np.diag([1 / width, 1 / height, 1.0])
