"""What happens to a sheet before it is captured: ageing, stains, holes, and what a clerk adds.

Steps as in `copier`; paper does not move. What is drawn keeps to places without
ink, or leaves the ink below it readable.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from testsetkit.copier import _STILL, _blurred, _deep, _Float, _Step
from testsetkit.marks import _font

_Spot = tuple[int, int, int, int]


def millimetre(page: NDArray[Any]) -> float:
    """Pixels in a millimetre of an A4 sheet."""
    return float(max(page.shape[:2])) / 297


def _ink(page: _Float) -> NDArray[np.uint8]:
    ink: NDArray[np.uint8] = (page.min(axis=2) < 185).astype(np.uint8)
    return ink


def free(page: _Float, spot: _Spot) -> bool:
    """Whether nothing is printed there."""
    x0, y0, x1, y1 = (max(int(v), 0) for v in spot)
    there = _ink(page[y0:y1, x0:x1])
    return there.size > 0 and float(there.mean()) < 0.0006


def rows(page: _Float) -> list[_Spot]:
    """Lines of text (pieces of them in tables), from above; rules are left out."""
    mm = millimetre(page)
    ink = _ink(page)
    for shape in ((1, int(14 * mm)), (int(9 * mm), 1)):
        rule = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
        ink[cv2.dilate(rule, np.ones((3, 3), np.uint8)) > 0] = 0
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, int(4 * mm)), np.uint8))
    found = cv2.connectedComponentsWithStats(joined)[2][1:]
    spots = [(x, y, x + w, y + h) for x, y, w, h, _ in found.tolist() if w > 14 * mm and 2.2 * mm < h < 7 * mm]  # fmt: skip
    return sorted(spots, key=lambda s: s[1])


def soft(rng: np.random.Generator, page: _Float, cells: tuple[int, int], low: float) -> _Float:
    """A smooth field between `low` and 1 of the page's size."""
    field = rng.uniform(low, 1.0, cells).astype(np.float32)
    size = (page.shape[1], page.shape[0])
    return np.clip(_deep(cv2.resize(field, size, interpolation=cv2.INTER_CUBIC)), low * 0.97, 1.0)


def laid(page: _Float, cover: NDArray[Any], colour: tuple[float, float, float]) -> _Float:
    """Ink of that colour over the page, as thick as `cover` (0 to 1) says: it darkens, never hides."""
    clear = 1 - np.array(colour, np.float32) / 255
    return _deep(page * (1 - _deep(cover) * clear))


# ---- the sheet
def _coloured(page: _Float, rng: np.random.Generator) -> _Step:
    tints = [(250, 208, 214), (204, 224, 243), (208, 238, 210), (250, 238, 176), (246, 220, 190)]
    tint = np.array(tints[rng.integers(len(tints))], np.float32) / 255
    fibre = cv2.resize(
        rng.normal(0, 3, (page.shape[0] // 3 + 1, page.shape[1] // 3 + 1)).astype(np.float32),
        (page.shape[1], page.shape[0]),
    )
    return _deep(page * tint + fibre[:, :, None]), _STILL


def _yellowed(page: _Float, rng: np.random.Generator) -> _Step:
    """Old paper: brown towards the edges, with spots; the print has paled."""
    height, width = page.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    edge = np.minimum(np.minimum(xs, width - xs), np.minimum(ys, height - ys))[:, :, None]
    age = 0.35 + 0.65 * np.exp(-edge / (22 * millimetre(page))) * soft(rng, page, (5, 4), 0.4)
    spots = np.zeros((height, width), np.float32)
    for _ in range(int(rng.integers(12, 30))):
        at = (int(rng.uniform(0, width)), int(rng.uniform(0, height)))
        cv2.circle(spots, at, int(rng.uniform(0.4, 1.6) * millimetre(page)), float(rng.uniform(0.1, 0.45)), -1)  # fmt: skip
    out = laid(255 - (255 - page) * 0.86, np.clip(age, 0, 1) * 0.5, (226, 188, 112))
    return laid(out, _blurred(spots, 3), (176, 128, 70)), _STILL


def _stained(page: _Float, rng: np.random.Generator) -> _Step:
    """A cup's ring, or the rim of spilt water; on some pages."""
    if rng.random() < 0.4:
        return page, _STILL
    height, width = page.shape[:2]
    mm = millimetre(page)
    x, y = rng.uniform(0.1, 0.9) * width, rng.uniform(0.1, 0.9) * height
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    around = np.arctan2(ys - y, xs - x)
    wave = sum(np.sin(around * k + rng.uniform(0, 6.28)) / k for k in (2, 3, 5, 8))
    cup = rng.random() < 0.5
    radius = 40 * mm + (0.8 if cup else 9.0) * mm * wave
    off = np.hypot(xs - x, ys - y) - radius
    rim = np.exp(-((off / ((1.3 if cup else 0.7) * mm)) ** 2)) * (0.45 + 0.3 * np.sin(around + y))
    inner = (off < 0) * (0.05 if cup else 0.11)
    return laid(page, np.clip(rim * 0.75 + inner, 0, 0.6), (158, 104, 48)), _STILL


def _crumpled(page: _Float, rng: np.random.Generator) -> _Step:
    """Smoothed out again: light and dark sides of creases."""
    height, width = page.shape[0] // 3, page.shape[1] // 3
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    light = np.zeros((height, width), np.float32)
    for _ in range(26):
        turn, far = rng.uniform(0, np.pi), rng.uniform(-0.45, 0.45) * height
        off = (xs - width / 2) * np.cos(turn) + (ys - height / 2) * np.sin(turn) - far
        along = (ys - height / 2) * np.cos(turn) - (xs - width / 2) * np.sin(turn)
        off += rng.uniform(2, 7) * np.sin(along / rng.uniform(9, 50) + far)
        part = np.exp(-((along / height - rng.uniform(-0.4, 0.4)) ** 2) / rng.uniform(0.004, 0.03))
        light += (
            part
            * np.tanh(off / 1.2)
            * np.exp(-np.abs(off) / rng.uniform(4, 20))
            * rng.uniform(-30, 30)
        )
    shade = cv2.resize(light, (page.shape[1], page.shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.clip(page + _deep(shade) - 8, 0, 255), _STILL


def _torn(page: _Float, rng: np.random.Generator) -> _Step:
    """Holes of a ring binder, one of them torn towards the edge."""
    mm = millimetre(page)
    middle, dark = page.shape[0] / 2, float(rng.choice([52.0, 120.0, 214.0]))
    for n, y in enumerate((middle - 40 * mm, middle + 40 * mm)):
        x, radius = rng.uniform(8, 10) * mm, 2.9 * mm
        if not free(page, (0, int(y - 2 * radius), int(x + radius * 1.2), int(y + 2 * radius))):
            continue
        cv2.circle(page, (int(x), int(y)), int(radius * 1.22), (225, 223, 220), 2, cv2.LINE_AA)
        cv2.circle(page, (int(x), int(y)), int(radius), (dark, dark, dark + 2), -1, cv2.LINE_AA)
        if n == 0:
            wild = rng.uniform(-0.8, 0.8, 4) * mm
            rip = [(0, y - 3 * mm + wild[0]), (x * 0.5, y - 1.4 * mm + wild[1]), (x, y - mm), (x, y + mm), (x * 0.5, y + wild[2]), (0, y + wild[3])]  # fmt: skip
            cv2.fillPoly(page, [np.array(rip, np.int32)], (dark, dark, dark + 2), cv2.LINE_AA)
    return page, _STILL


def _dogear(page: _Float, rng: np.random.Generator) -> _Step:
    """A corner folded over, staple and all, where the corner is blank."""
    mm = millimetre(page)
    right = bool(rng.random() < 0.4)
    view = page[:, ::-1] if right else page
    for size in (int(rng.uniform(15, 21) * mm), int(11 * mm), int(8 * mm)):
        if free(view, (0, 0, size, size)):
            lid = float(rng.choice([246.0, 232.0, 40.0]))
            cv2.fillPoly(view := view.copy(), [np.array([(0, 0), (size, 0), (0, size)], np.int32)], (lid, lid, lid))  # fmt: skip
            flap = np.zeros(view.shape[:2], np.float32)
            inner = (int(size * 0.93), int(size * 0.9))
            cv2.fillPoly(flap, [np.array([(size, 0), inner, (0, size)], np.int32)], 1.0)
            view = view * (1 - _deep(np.clip(_blurred(flap, 2.2 * mm) * 1.2 - _deep(flap), 0, 1)) * 0.3)  # fmt: skip
            view = np.where(_deep(flap) > 0, np.float32(238), view)
            cv2.line(view, (size, 0), (0, size), (186, 186, 184), 1, cv2.LINE_AA)
            a = int(size * 0.6)
            cv2.line(view, (a, a), (a + int(3 * mm), a - int(5 * mm)), (96, 98, 102), max(int(0.5 * mm), 2), cv2.LINE_AA)  # fmt: skip
            break
    return np.ascontiguousarray(view[:, ::-1] if right else view), _STILL


def _clip(page: _Float, rng: np.random.Generator) -> _Step:
    """A paper clip at the upper edge and its shadow."""
    mm = millimetre(page)
    for x in rng.permutation(np.linspace(0.06, 0.9, 8)) * page.shape[1]:
        if not free(page, (int(x), 0, int(x + 9 * mm), int(24 * mm))):
            continue
        wire = np.zeros(page.shape[:2], np.float32)
        for left, right, top, foot in ((0, 8, -8, 21), (1.4, 6.6, -6, 18)):
            spots = [(left, top), (left, foot), (left + 1.5, foot + 2), (right - 1.5, foot + 2), (right, foot), (right, top)]  # fmt: skip
            cv2.polylines(wire, [(np.array(spots) * mm + (x, 0)).astype(np.int32)], False, 1.0, max(int(0.9 * mm), 2), cv2.LINE_AA)  # fmt: skip
        shadow = np.roll(_blurred(wire, 0.8 * mm), (int(mm), int(mm)), (0, 1))
        page = laid(page, np.clip(shadow, 0, 0.45), (70, 70, 74))
        return laid(page, wire * 0.8, (92, 94, 100)), _STILL
    return page, _STILL


def _bleed(page: _Float, rng: np.random.Generator) -> _Step:
    """Thin paper: what is on the back shows (its front, mirrored, stands for it)."""
    back = np.roll(page[:, ::-1], int(page.shape[0] * rng.uniform(0.08, 0.3)), axis=0)
    weight = rng.uniform(0.2, 0.3) * soft(rng, page, (4, 3), 0.55)
    return page - (255 - _blurred(back, 1.8)) * weight, _STILL


def _pale(page: _Float, rng: np.random.Generator) -> _Step:
    """Grey print on a cartridge near its end."""
    return 255 - (255 - page) * np.float32(rng.uniform(0.46, 0.56)), _STILL


def _bands(page: _Float, rng: np.random.Generator) -> _Step:
    """A worn drum: toner low in some bands along the sheet."""
    at = np.arange(page.shape[1], dtype=np.float32)[None, :, None] / millimetre(page)
    thin = np.ones_like(at)
    for _ in range(int(rng.integers(2, 5))):
        off = (at - rng.uniform(15, 195)) / rng.uniform(4, 11)
        thin -= rng.uniform(0.35, 0.6) * np.exp(-(off**4))
    return 255 - (255 - page) * np.clip(thin, 0.5, 1), _STILL


# ---- the clerk
def _stroke(page: _Float, spots: NDArray[Any], colour: tuple[float, float, float], wide: float, strong: float) -> _Float:  # fmt: skip
    cover = np.zeros(page.shape[:2], np.float32)
    cv2.polylines(cover, [spots.astype(np.int32)], False, 1.0, max(round(wide), 1), cv2.LINE_AA)
    return laid(page, _blurred(cover, 0.6) * strong, colour)


_PENS = (((206, 34, 40), 0.55, 0.85), ((98, 98, 104), 0.4, 0.6), ((36, 60, 150), 0.45, 0.85))
"""Red ball pen, pencil, blue pen: colour, width (mm), strength."""


def _pen(page: _Float, rng: np.random.Generator) -> _Step:
    """Ticks in the margin, wavy lines under words, a ring round some of them."""
    mm = millimetre(page)
    colour, wide, strong = _PENS[rng.integers(len(_PENS))]
    found = [s for s in rows(page) if s[3] < page.shape[0] * 0.55]  # not where people sign
    for n in rng.permutation(len(found))[: int(rng.integers(0, 8))]:
        x0, y0, x1, y1 = found[n]
        size = rng.uniform(4.5, 7.5) * mm
        left = float(rng.choice([7.0, 12.0])) * mm if rng.random() < 0.5 else page.shape[1] - 15 * mm  # fmt: skip
        kind = rng.choice(["tick", "tick", "under", "under", "ring"])
        if kind == "tick" and free(page, (int(left), int(y0 - mm), int(left + size), int(y0 + size))):  # fmt: skip
            shape = np.array([(0, 0.5), (0.12, 0.55), (0.32, 0.95), (0.6, 0.42), (1.0, -0.05)])
            spots = (shape + rng.normal(0, 0.03, shape.shape)) * size + (left, y0)
            page = _stroke(page, spots, colour, wide * mm, strong)
        elif kind == "ring" and x1 - x0 < 60 * mm:
            turn = np.linspace(0.3, 6.9, 50)[:, None]
            half = np.array([(x1 - x0) / 2 + 2.2 * mm, (y1 - y0) / 2 + 1.1 * mm])
            ring = np.hstack([np.cos(turn), np.sin(turn)]) * half * (1 + 0.012 * turn)
            page = _stroke(page, ring + np.array([x0 + x1, y0 + y1]) / 2, colour, wide * mm, strong)
        elif kind == "under":
            xs = np.linspace(x0, min(x1, x0 + rng.uniform(18, 60) * mm), 30)
            ys = y1 + (0.7 + 0.3 * np.sin(xs / mm / 1.6) + rng.uniform(-0.2, 0.3)) * mm
            page = _stroke(page, np.stack([xs, ys], 1), colour, wide * mm, strong)
    return page, _STILL


def _marker(page: _Float, rng: np.random.Generator) -> _Step:
    """A highlighter over some lines."""
    mm = millimetre(page)
    colour = ((255, 240, 60), (140, 240, 130), (255, 160, 200), (255, 196, 90))[rng.integers(4)]
    found = rows(page)
    cover = np.zeros(page.shape[:2], np.float32)
    for n in rng.permutation(len(found))[: int(rng.integers(0, 6))]:
        x0, y0, x1, y1 = found[n]
        a, b = rng.uniform(-0.7, 0.7, 2) * mm
        spots = [(x0 - 2 * mm, y0 + a), (x1 + 2 * mm, y0 + b), (x1 + 2 * mm, y1 + b), (x0 - 2 * mm, y1 + a)]  # fmt: skip
        cv2.fillPoly(cover, [np.array(spots, np.int32)], 0.9)
    return laid(page, _blurred(cover, 0.8) * soft(rng, page, (9, 30), 0.8), colour), _STILL


def _received(page: _Float, rng: np.random.Generator) -> _Step:
    """The office's dated chop for what comes in, in a margin's corner if one is blank; on some pages."""
    if rng.random() < 0.55:
        return page, _STILL
    mm = millimetre(page)
    font = _font("song", int(4.2 * mm))
    day = f"2026.4.{rng.integers(26, 30)}"
    said = str(rng.choice(["收  讫", "收  件", "收 文 章", "已 收"]))
    wide, high = int(30 * mm), int(14 * mm)
    stamp = Image.new("L", (wide, high))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((2, 2, wide - 3, high - 3), outline=255, width=max(int(0.5 * mm), 2))
    for line, y in ((said, 0.3), (day, 0.72)):
        draw.text((wide / 2, high * y), line, font=font, fill=255, anchor="mm")
    turned = stamp.rotate(float(rng.uniform(-7, 7)), Image.Resampling.BICUBIC, expand=True)
    ink = _deep(np.asarray(turned, np.float32) / 255)
    worn = np.clip(soft(rng, ink, (5, 8), 0.35) + rng.normal(0, 0.12, ink.shape), 0, 1)
    height, width = ink.shape[:2]
    edge = int(5 * mm)
    ends = ((page.shape[1] - width - edge, edge), (edge, edge), (page.shape[1] - width - edge, page.shape[0] - height - edge))  # fmt: skip
    colour = (40, 58, 150) if rng.random() < 0.6 else (204, 44, 52)
    for x, y in ends:
        if free(page, (x, y, x + width, y + height)):
            there = page[y : y + height, x : x + width]
            page[y : y + height, x : x + width] = laid(there, ink * worn * 0.85, colour)
            break
    return page, _STILL


PAPER = {
    "coloured": _coloured, "yellowed": _yellowed, "stained": _stained, "crumpled": _crumpled, "torn": _torn,
    "dogear": _dogear, "clip": _clip, "bleed": _bleed, "pale": _pale, "bands": _bands, "pen": _pen,
    "marker": _marker, "received": _received,
}  # fmt: skip
