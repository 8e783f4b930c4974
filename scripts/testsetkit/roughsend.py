"""Phones and programs of the second bank (`rough`): what takes a picture, mends it, sends it."""

from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
from PIL import Image, ImageDraw

from testsetkit.copier import _STILL, _blurred, _deep, _Float, _Step
from testsetkit.marks import _font
from testsetkit.roughpaper import free, laid, millimetre, soft
from testsetkit.roughscan import around, scaled


# ---- programs
def _light(page: _Float) -> _Float:
    """What of the brightness is paper and lamp, not print."""
    small = cv2.resize(page, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (15, 15))
    lamp = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel), (0, 0), 6)
    return np.maximum(_deep(cv2.resize(lamp, page.shape[1::-1], interpolation=cv2.INTER_LINEAR)), 60)  # fmt: skip


def _crop(page: _Float, rng: np.random.Generator) -> _Step:
    """The app finds the sheet's edges a little too far inside."""
    top, left, foot, right = (rng.uniform(1, 3, 4) * millimetre(page)).astype(int)
    out = page[top : page.shape[0] - foot, left : page.shape[1] - right]
    return np.ascontiguousarray(out), scaled(1, 1, -left, -top)


def _enhance(page: _Float, rng: np.random.Generator) -> _Step:
    """An app's black and white: hard letters on white, spots where shadows were."""
    flat = page / _light(page) * 255 + rng.standard_normal(page.shape, np.float32) * 3
    hard = 255 / (1 + np.exp(-(_blurred(flat, 0.6) - np.float32(rng.uniform(196, 212))) / 9))
    return np.clip(hard * 1.04, 0, 255).astype(np.float32), _STILL


def _boost(page: _Float, rng: np.random.Generator) -> _Step:
    """An app's colours: paper white, ink strong, halos of the sharpening."""
    flat = np.clip(page / _light(page) * 262, 0, 255)
    grey = flat.mean(axis=2, keepdims=True)
    strong = grey + (flat - grey) * np.float32(rng.uniform(1.3, 1.7))
    strong = (strong - 128) * 1.25 + 134
    return np.clip(strong + 0.8 * (strong - _blurred(strong, 1.4)), 0, 255), _STILL


def _app(page: _Float, rng: np.random.Generator) -> _Step:
    """The app's name at the foot: where it is blank, else on a strip below."""
    mm = millimetre(page)
    said = f"由 {rng.choice(['全能扫描宝', '随手扫描王', '口袋扫描仪', '快扫全能王'])} 扫描"
    font = _font("song", int(3.6 * mm))
    wide, high = int(font.getlength(said)), int(8 * mm)
    for x in (page.shape[1] - wide - 8 * mm, page.shape[1] / 2 - wide / 2, 8 * mm):
        top = page.shape[0] - high
        if free(page, (int(x - 2 * mm), top, int(x + wide + 2 * mm), page.shape[0])):
            break
    else:
        page = np.concatenate([page, np.full((high, *page.shape[1:]), 255, np.float32)])
    text = Image.new("L", page.shape[1::-1])
    at = (x, page.shape[0] - 3 * mm)
    ImageDraw.Draw(text).text(at, said, font=font, fill=255, anchor="ls")
    return laid(page, np.asarray(text, np.float32) / 255 * 0.45, (0, 0, 0)), _STILL


def _compact(page: _Float, rng: np.random.Generator) -> _Step:
    """A small PDF: letters as one bit in few colours over a coarse background."""
    there = (page.min(axis=2, keepdims=True) < np.minimum(around(page, 8).min(axis=2, keepdims=True) - 26, 196)).astype(np.float32)  # fmt: skip
    size, coarse = page.shape[1::-1], (page.shape[1] // 7, page.shape[0] // 7)
    held = _deep(cv2.resize(there, coarse, interpolation=cv2.INTER_AREA))
    ink = _deep(cv2.resize(page * there, coarse, interpolation=cv2.INTER_AREA)) / np.maximum(held, 0.01)  # fmt: skip
    rest = _deep(cv2.resize(page * (1 - there), coarse, interpolation=cv2.INTER_AREA))
    rest = np.where(held < 0.85, rest / np.maximum(1 - held, 0.01), 250).astype(np.float32)
    ink = np.round(cv2.resize(ink, size, interpolation=cv2.INTER_NEAREST) / 24) * 24
    return np.where(there > 0, _deep(ink), _deep(cv2.resize(rest, size))), _STILL


def _resaved(page: _Float, kind: str, **how: Any) -> _Float:
    held = io.BytesIO()
    whole = np.clip(page, 0, 255).astype(np.uint8)
    Image.fromarray(whole if whole.shape[2] == 3 else whole[:, :, 0]).save(held, kind, **how)
    return _deep(np.asarray(Image.open(held)))


def _jp2(page: _Float, rng: np.random.Generator) -> _Step:
    rate = float(rng.uniform(34, 48))
    return _resaved(page, "JPEG2000", quality_mode="rates", quality_layers=[rate], irreversible=True), _STILL  # fmt: skip


def _sent(page: _Float, rng: np.random.Generator, longest: float) -> _Step:
    """Through WeChat: made smaller, saved again."""
    by = min(longest / max(page.shape[:2]), 1.0)
    small = cv2.resize(page, None, fx=by, fy=by, interpolation=cv2.INTER_AREA)
    move = scaled(small.shape[1] / page.shape[1], small.shape[0] / page.shape[0])
    return _resaved(_deep(small), "JPEG", quality=int(rng.integers(52, 61))), move


def _send(page: _Float, rng: np.random.Generator) -> _Step:
    return _sent(page, rng, rng.uniform(1500, 1600))


def _shrink(page: _Float, rng: np.random.Generator) -> _Step:
    return _sent(page, rng, rng.uniform(1280, 1400))


def _again(page: _Float, rng: np.random.Generator) -> _Step:
    return _sent(page, rng, max(page.shape[:2]) - 2)


# ---- phones
def _curl(page: _Float, rng: np.random.Generator) -> _Step:
    """Edges that do not lie flat: within 0.4 mm of where they were."""
    height, width = page.shape[:2]
    xs, ys = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    a, b = rng.uniform(0.18, 0.3, 2).astype(np.float32) * np.float32(millimetre(page))
    dy, dx = a * np.cos(xs / width * np.float32(6.28)), b * np.cos(ys / height * np.float32(6.28))
    out = cv2.remap(page, xs + dx, ys + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    lit = 1 - 0.14 * np.cos(np.linspace(0, 6.28, width, dtype=np.float32)).clip(0)[None, :, None] ** 3  # fmt: skip
    return _deep(_deep(out) * lit), _STILL


def _beneath(rng: np.random.Generator, wide: int, high: int, mm: float) -> _Float:
    """A table, or a pile of papers of which only marks like lines of text are seen."""
    if rng.random() < 0.5:
        tone = [(150.0, 118.0, 84.0), (92.0, 96.0, 100.0), (196.0, 190.0, 180.0)][rng.integers(3)]
        grain = cv2.resize(rng.normal(0, 10, (high // 4, 9)).astype(np.float32), (wide, high))
        return np.array(tone, np.float32) + grain[:, :, None]
    sheet = np.full((high, wide, 3), (232, 232, 226), np.float32)
    for y in np.arange(9 * mm, high, 5.6 * mm):
        for x in np.arange(rng.uniform(2, 20) * mm, wide - 5 * mm, 3.3 * mm):
            if rng.random() < 0.8:
                cv2.rectangle(sheet, (int(x), int(y)), (int(x + rng.uniform(1.6, 2.6) * mm), int(y + rng.uniform(1.4, 2.4) * mm)), (160, 160, 160), -1)  # fmt: skip
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), float(rng.uniform(-12, 12)), 1.1)
    return _blurred(cv2.warpAffine(sheet, turn, (wide, high), borderValue=(120, 104, 90)), 0.5 * mm)


def _hand(page: _Float, rng: np.random.Generator) -> _Step:
    """A phone held over the sheet, a little askew."""
    height, width = page.shape[:2]
    wide, high = int(width * 1.09), int(height * 1.07)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shift = np.array([wide - width, high - height]) / 2
    spread = np.array([width * 0.025, height * 0.018])
    move = cv2.getPerspectiveTransform(corners, (corners + shift + rng.uniform(-1, 1, (4, 2)) * spread).astype(np.float32))  # fmt: skip
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), move, (wide, high))
    under = _beneath(rng, wide, high, millimetre(page))
    dim = np.clip(1 - 0.45 * (_blurred(mask, 9) - _deep(mask)), 0, 1)
    sheet = _deep(cv2.warpPerspective(page, move, (wide, high)))
    seen = sheet * _deep(mask) + under * dim * (1 - _deep(mask))
    return _deep(seen), np.asarray(move, np.float64)


def _lamp(page: _Float, rng: np.random.Generator) -> _Step:
    warm = np.array([1.0, rng.uniform(0.86, 0.93), rng.uniform(0.6, 0.76)], np.float32)
    return page * warm * soft(rng, page, (3, 2), 0.68), _STILL


def _glare(page: _Float, rng: np.random.Generator) -> _Step:
    """The flash on glossy paper: a pale spot in which the text is still seen."""
    height, width = page.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = rng.uniform(0.25, 0.75) * width, rng.uniform(0.2, 0.8) * height
    far = ((xs - x) ** 2 + ((ys - y) * 0.8) ** 2)[:, :, None] / width**2
    spot = np.exp(-far / 0.018) * 0.62
    return page * (0.72 + 0.28 * np.exp(-far / 0.25)) * (1 - spot) + 255 * spot, _STILL


def _motion(page: _Float, rng: np.random.Generator) -> _Step:
    reach = max(int(0.5 * millimetre(page)), 2) + 1
    kernel = np.zeros((reach, reach), np.float32)
    turn = rng.uniform(0, np.pi)
    half, way = (reach - 1) / 2, np.array([np.cos(turn), np.sin(turn)]) * (reach - 1) / 2
    ends = [tuple(round(half + s * v) for v in way) for s in (-1, 1)]
    cv2.line(kernel, ends[0], ends[1], 1.0)
    return _deep(cv2.filter2D(page, -1, kernel / kernel.sum())), _STILL


SEND = {
    "crop": _crop, "enhance": _enhance, "boost": _boost, "app": _app, "compact": _compact, "jp2": _jp2,
    "send": _send, "shrink": _shrink, "again": _again, "curl": _curl, "hand": _hand, "lamp": _lamp,
    "glare": _glare, "motion": _motion,
}  # fmt: skip
