"""One seal as a picture of its ink: many makes, sizes, fonts, and ways of stamping.

What comes in: a `Make` and a resolution. What goes out: ink in 0..1 on a square
(or oblong) with the seal's middle in its middle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Ink = NDArray[np.float32]
_FINE = 2  # drawn this many times larger, for smooth strokes


@dataclass(frozen=True)
class Make:
    """How a seal is cut. Sizes in mm; `arc` the degrees that the name spans;
    `tall` and `slim` the height (of the radius) and width (of the height) of a character."""

    shape: str  # round | oval | rect | chop
    name: str
    font: tuple[str, int]
    size: float = 42.0
    bottom: str = ""
    code: str = ""
    ring: float = 1.0
    inner_ring: float = 0.0
    middle: str = "star"  # star | emblem | none
    arc: float = 250.0
    tall: float = 0.24
    slim: float = 0.8
    bold: float = 0.0  # mm by which the strokes are thickened
    turn: float = 0.0  # degrees clockwise

    @property
    def span(self) -> tuple[float, float]:
        """Width and height in mm before it is turned."""
        if self.shape == "oval":
            return self.size, 0.75 * self.size
        if self.shape == "rect":
            return self.size, self.size / 3.2
        return self.size, self.size


def drawn(make: Make, dpi: float) -> Ink:
    """The seal's ink, full strength, turned as `make` says."""
    mm = dpi / 25.4 * _FINE
    wide, high = make.span
    reach = math.hypot(wide, high) if make.shape in ("rect", "chop") else max(wide, high)
    side = int(reach * mm) + 20
    picture = Image.new("L", (side, side), 0)
    {"round": _round, "oval": _oval, "rect": _rect, "chop": _chop}[make.shape](picture, make, mm)
    ink = np.asarray(picture, np.uint8)
    if make.bold:
        size = max(round(make.bold * mm), 1)
        ink = cv2.dilate(ink, np.ones((size, size), np.uint8))
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), -make.turn, 1.0)
    ink = cv2.warpAffine(ink, turn, (side, side), flags=cv2.INTER_LINEAR)
    small = cv2.resize(ink, (side // _FINE, side // _FINE), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32) / 255.0


def _letter(make: Make, character: str, high: float, slim: float) -> Image.Image:
    """A character `high` pixels high and `slim` times as wide, on a tile of its own."""
    font = ImageFont.truetype(make.font[0], max(round(high), 4), index=make.font[1])
    side = int(high * 1.5)
    tile = Image.new("L", (side, side), 0)
    ImageDraw.Draw(tile).text((side / 2, side / 2), character, font=font, fill=255, anchor="mm")
    return tile.resize((max(int(side * slim), 2), side), Image.Resampling.BILINEAR)


def _put(picture: Image.Image, tile: Image.Image, x: float, y: float, degrees: float) -> None:
    turned = tile.rotate(-degrees, expand=True, resample=Image.Resampling.BICUBIC)
    place = (round(x - turned.width / 2), round(y - turned.height / 2))
    picture.paste(255, place, turned)


def _ring(picture: Image.Image, across: float, down: float, width: float) -> None:
    mid = picture.width / 2
    draw = ImageDraw.Draw(picture)
    draw.ellipse(
        [mid - across, mid - down, mid + across, mid + down],
        outline=255,
        width=max(round(width), 1),
    )


def _round(picture: Image.Image, make: Make, mm: float) -> None:
    radius, mid = make.size / 2 * mm, picture.width / 2
    _ring(picture, radius, radius, make.ring * mm)
    if make.inner_ring:
        reach = radius - (make.ring + 0.8) * mm
        _ring(picture, reach, reach, make.inner_ring * mm)
    high = make.tall * radius
    edge = radius - (make.ring + (0.8 + make.inner_ring if make.inner_ring else 0.0)) * mm
    at = edge - 0.62 * high - 0.02 * radius
    step = make.arc / max(len(make.name), 1)
    slim = min(make.slim, math.radians(step) * at / high * 0.98)
    for n, character in enumerate(make.name):
        degrees = (n - (len(make.name) - 1) / 2) * step
        angle = math.radians(degrees)
        tile = _letter(make, character, high, slim)
        _put(picture, tile, mid + at * math.sin(angle), mid - at * math.cos(angle), degrees)
    for n, digit in enumerate(make.code):
        degrees = (len(make.code) / 2 - n - 0.5) * 5.2
        angle = math.radians(degrees)
        low = edge - 0.075 * radius
        _put(picture, _letter(make, digit, 0.105 * radius, 0.9),
             mid + low * math.sin(angle), mid + low * math.cos(angle), -degrees)  # fmt: skip
    if make.middle == "star":
        _star(picture, mid, mid, 0.33 * radius)
    elif make.middle == "emblem":
        _emblem(picture, mid, 0.36 * radius)
    if make.bottom:
        high = 0.21 * radius
        wide = 0.9 * high
        for n, character in enumerate(make.bottom):
            x = mid + (n - (len(make.bottom) - 1) / 2) * wide
            _put(picture, _letter(make, character, high, 0.85), x, mid + 0.56 * radius, 0.0)


def _star(picture: Image.Image, x: float, y: float, reach: float) -> None:
    points = []
    for n in range(10):
        r = reach * (1.0 if n % 2 == 0 else 0.382)
        points.append((x + r * math.sin(n * math.pi / 5), y - r * math.cos(n * math.pi / 5)))
    ImageDraw.Draw(picture).polygon(points, fill=255)


def _emblem(picture: Image.Image, mid: float, reach: float) -> None:
    """Something like the national emblem: ring of ears, gate, stars, wheel."""
    draw = ImageDraw.Draw(picture)
    draw.ellipse(
        [mid - reach, mid - reach, mid + reach, mid + reach],
        outline=255,
        width=max(int(0.12 * reach), 2),
    )
    _star(picture, mid, mid - 0.42 * reach, 0.24 * reach)
    for n in range(4):
        angle = math.pi * (0.2 + 0.2 * n)
        _star(
            picture,
            mid + 0.55 * reach * math.cos(angle),
            mid - 0.2 * reach - 0.3 * reach * math.sin(angle),
            0.09 * reach,
        )
    draw.rectangle(
        [mid - 0.5 * reach, mid + 0.05 * reach, mid + 0.5 * reach, mid + 0.3 * reach], fill=255
    )
    for n in range(5):
        x = mid + (n - 2) * 0.2 * reach
        draw.rectangle(
            [x - 0.04 * reach, mid + 0.12 * reach, x + 0.04 * reach, mid + 0.3 * reach], fill=0
        )
    draw.ellipse(
        [mid - 0.2 * reach, mid + 0.5 * reach, mid + 0.2 * reach, mid + 0.9 * reach],
        outline=255,
        width=max(int(0.08 * reach), 2),
    )


def _oval(picture: Image.Image, make: Make, mm: float) -> None:
    a, b = make.size / 2 * mm, 0.375 * make.size * mm
    mid = picture.width / 2
    _ring(picture, a, b, make.ring * mm)
    high = 0.26 * b
    ra, rb = a - make.ring * mm - 0.66 * high, b - make.ring * mm - 0.66 * high
    # Equal steps of arc along the upper part.
    angles = np.radians(np.linspace(-make.arc / 2 - 90, make.arc / 2 - 90, 2000))
    xs, ys = ra * np.cos(angles), rb * np.sin(angles)
    length = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(xs), np.diff(ys)))])
    step = length[-1] / len(make.name)
    slim = min(0.8, step / high * 0.95)
    for n, character in enumerate(make.name):
        k = int(np.searchsorted(length, (n + 0.5) * step))
        tangent = math.degrees(math.atan2(rb * math.cos(angles[k]), -ra * math.sin(angles[k])))
        _put(picture, _letter(make, character, high, slim), mid + xs[k], mid + ys[k], tangent)
    if make.code:
        font = ImageFont.truetype(make.font[0], round(0.2 * b), index=make.font[1])
        ImageDraw.Draw(picture).text((mid, mid), make.code, font=font, fill=255, anchor="mm")
    for n, character in enumerate(make.bottom):
        x = mid + (n - (len(make.bottom) - 1) / 2) * 0.27 * b
        _put(picture, _letter(make, character, 0.27 * b, 0.9), x, mid + 0.5 * b, 0.0)


def _rect(picture: Image.Image, make: Make, mm: float) -> None:
    mid = picture.width / 2
    wide, high = make.size * mm, make.size / 3.2 * mm
    draw = ImageDraw.Draw(picture)
    draw.rectangle(
        [mid - wide / 2, mid - high / 2, mid + wide / 2, mid + high / 2],
        outline=255,
        width=max(round(make.ring * mm), 2),
    )
    size = min(0.6 * high, 0.92 * wide / len(make.name))
    for n, character in enumerate(make.name):
        x = mid + (n - (len(make.name) - 1) / 2) * size
        _put(picture, _letter(make, character, size, 0.95), x, mid, 0.0)


def _chop(picture: Image.Image, make: Make, mm: float) -> None:
    """A personal name in two columns from the right, 印 filling the fourth place."""
    mid, side = picture.width / 2, make.size * mm
    draw = ImageDraw.Draw(picture)
    draw.rectangle(
        [mid - side / 2] * 2 + [mid + side / 2] * 2,
        outline=255,
        width=max(round(make.ring * mm), 2),
    )
    text = (make.name + "之印")[:4] if len(make.name) == 2 else (make.name + "印")[:4]
    for n, character in enumerate(text):
        x = mid + (0.24 if n < 2 else -0.24) * side
        y = mid + (-0.24 if n % 2 == 0 else 0.24) * side
        _put(picture, _letter(make, character, 0.42 * side, 1.0), x, y, 0.0)


def stamped(
    ink: Ink, rng: np.random.Generator, *, uneven: float, speckle: float, worn: float
) -> Ink:
    """Ink as a hand leaves it: weaker on one side, in clouds, with specks and worn-off places."""
    height, width = ink.shape
    v, u = np.mgrid[0:height, 0:width].astype(np.float32) / max(height, width)
    angle = rng.uniform(0, 2 * np.pi)
    slope = 1.0 - uneven * np.clip(
        (u - 0.5) * np.cos(angle) + (v - 0.5) * np.sin(angle) + 0.4, 0, 1
    )
    clouds = cv2.resize(
        rng.normal(0, 1, (9, 9)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    grain = cv2.resize(
        rng.normal(0, 1, (height // 3 + 1, width // 3 + 1)).astype(np.float32), (width, height)
    )
    out = ink * slope * (1.0 - 0.5 * uneven * np.clip(clouds, 0, 1.5))
    out = out * np.where(grain > 2.4 - 1.4 * speckle, 0.25, 1.0)
    if worn:
        out = out * np.clip(
            1.35 - np.where(clouds > 1.7 - worn, 1.35 * (clouds - 1.7 + worn) * 2, 0.0), 0.05, 1.0
        )
    return np.clip(out, 0, 1).astype(np.float32)
