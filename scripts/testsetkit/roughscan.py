"""Scanners and copiers of the second bank (`rough`): feeders, glasses, one bit a pixel."""

from __future__ import annotations

import cv2
import numpy as np

from testsetkit.copier import _STILL, Move, _blurred, _deep, _Float, _Step
from testsetkit.roughpaper import laid, millimetre, soft


def scaled(x: float, y: float, left: float = 0, top: float = 0) -> Move:
    return np.array([[x, 0, left], [0, y, top], [0, 0, 1]], np.float64)


def askew(page: _Float, rng: np.random.Generator, skew: float) -> _Step:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(-skew, skew)), 1.0)
    turn[:, 2] += np.asarray(rng.uniform(-1.5, 1.5, 2) * millimetre(page))
    lid = [252.0, 244.0, 226.0, 36.0][rng.choice(4, p=[0.4, 0.2, 0.2, 0.2])]
    out = cv2.warpAffine(page, turn, (width, height), borderValue=(lid, lid, lid))
    return _deep(out), np.vstack([turn, [0, 0, 1]])


# ---- scanners
def _sensor(page: _Float, rng: np.random.Generator) -> _Step:
    grain = rng.standard_normal(page.shape[:2], np.float32) * np.float32(rng.uniform(2, 3.5))
    return np.clip(_blurred(page + grain[:, :, None], 0.5), 0, 255), _STILL


def _uneven(page: _Float, rng: np.random.Generator) -> _Step:
    return page * soft(rng, page, (4, 3), 0.87), _STILL


def _streaks(page: _Float, rng: np.random.Generator) -> _Step:
    """Dirt on the feeder's glass draws lines down the whole page."""
    cover = np.zeros(page.shape[:2], np.float32)
    for _ in range(int(rng.integers(1, 5))):
        x = int(rng.uniform(0.04, 0.96) * page.shape[1])
        cover[:, x : x + int(rng.integers(1, 4))] = rng.uniform(0.2, 0.55)
    broken = soft(rng, page, (40, 1), 0.3)
    ink = [(60.0, 60.0, 62.0), (120.0, 130.0, 90.0), (150.0, 90.0, 140.0)][rng.integers(3)]
    return laid(page, _deep(cover) * broken, ink), _STILL


def _rollers(page: _Float, rng: np.random.Generator) -> _Step:
    """Smudges of dirty rollers, at equal steps down the page."""
    mm = millimetre(page)
    cover = np.zeros(page.shape[:2], np.float32)
    for x in rng.uniform(0.08, 0.92, 3) * page.shape[1]:
        step, shape = rng.uniform(34, 70) * mm, rng.uniform(-1, 1, (9, 2)) * (1.2, 4) * mm
        for y in np.arange(rng.uniform(0, 40) * mm, page.shape[0], step):
            cv2.fillPoly(cover, [cv2.convexHull((shape + np.array([x, y])).astype(np.int32))], 0.22)
        cover[:, int(x) : int(x + 2.5 * mm)] += 0.035
    return page * (1 - _blurred(cover, 0.7 * mm) * soft(rng, page, (60, 40), 0.2)), _STILL


def _dust(page: _Float, rng: np.random.Generator) -> _Step:
    mm = millimetre(page)
    cover = np.zeros(page.shape[:2], np.float32)
    size = np.array(page.shape[1::-1])
    for at in rng.random((int(rng.integers(30, 90)), 2)) * size:
        cv2.circle(cover, at.astype(int).tolist(), int(rng.uniform(0.5, 0.28 * mm)), float(rng.uniform(0.3, 0.8)), -1)  # fmt: skip
    for _ in range(int(rng.integers(2, 5))):
        turn = rng.uniform(0, 6.28) + np.cumsum(rng.normal(0, 0.12, 40))
        bend = np.cumsum(np.stack([np.cos(turn), np.sin(turn)], 1), 0) * 0.25 * mm
        hair = (rng.random(2) * size + bend).astype(np.int32)
        cv2.polylines(cover, [hair], False, 0.6, 1, cv2.LINE_AA)
    return page * (1 - _blurred(cover, 0.5)), _STILL


def _feed(page: _Float, rng: np.random.Generator) -> _Step:
    """The feeder runs a little fast or slow: longer or shorter than it is wide."""
    height = round(page.shape[0] * float(rng.choice([rng.uniform(0.98, 0.99), rng.uniform(1.01, 1.02)])))  # fmt: skip
    out = cv2.resize(page, (page.shape[1], height), interpolation=cv2.INTER_AREA)
    return _deep(out), scaled(1, height / page.shape[0])


def _slip(page: _Float, rng: np.random.Generator) -> _Step:
    """Once or twice the feeder slips and catches up: some rows are lost, others stretched."""
    height, lost = page.shape[0], max(int(millimetre(page) * 0.35), 2)
    ys = np.arange(height)
    for y in rng.uniform(0.1, 0.85, int(rng.integers(1, 3))) * height:
        after = np.clip(ys - int(y), 0, None)
        ys = ys + np.where(after > 0, np.clip(lost - after // 12, 0, None), 0)
    return page[np.clip(ys, 0, height - 1)], _STILL


def _fit(page: _Float, rng: np.random.Generator) -> _Step:
    """Made smaller to fit, with a white or a black border."""
    height, width = page.shape[:2]
    by = float(rng.uniform(0.91, 0.94))
    tone = float(rng.choice([255.0, 30.0]))
    left, top = rng.uniform(0.3, 0.7) * (1 - by) * width, rng.uniform(0.3, 0.7) * (1 - by) * height
    move = scaled(by, by, left, top)
    small = cv2.resize(page, None, fx=by, fy=by, interpolation=cv2.INTER_AREA)
    out = np.full_like(page, tone)
    out[int(top) : int(top) + small.shape[0], int(left) : int(left) + small.shape[1]] = _deep(small)
    return out, move


def _a3(page: _Float, rng: np.random.Generator) -> _Step:
    """An A4 sheet in the corner of an A3 glass, lid open or shut."""
    height, width = page.shape[:2]
    wide, high = (width * 2, height) if height > width else (width, height * 2)
    tone = float(rng.choice([250.0, 228.0, 34.0]))
    left, top = (rng.uniform(0.5, 3, 2) * millimetre(page)).astype(int)
    out = np.full((high + 4 * int(top), wide + 4 * int(left), page.shape[2]), tone, np.float32)
    out[top : top + height, left : left + width] = page
    return out, scaled(1, 1, left, top)


def _aside(page: _Float, rng: np.random.Generator) -> _Step:
    """Out of focus towards one side."""
    far = np.linspace(0, 1, page.shape[1], dtype=np.float32)[None, :, None] ** 1.5
    far = far if rng.random() < 0.5 else far[:, ::-1]
    return page * (1 - far) + _blurred(page, 0.19 * millimetre(page)) * far, _STILL


# ---- one bit
def around(page: _Float, sigma: float) -> _Float:
    small = cv2.resize(page, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    return _deep(cv2.resize(_blurred(small, sigma), page.shape[1::-1]))


def _bit(page: _Float, rng: np.random.Generator) -> _Step:
    rough = page + rng.standard_normal(page.shape, np.float32) * 4
    return np.where(rough < np.minimum(around(page, 8) - 14, 206), 0, 255).astype(np.float32), _STILL  # fmt: skip


def _noisy(page: _Float, rng: np.random.Generator) -> _Step:
    """Set too dark: the grey of the paper turns to specks, denser where less light falls."""
    sheet = around(page, 40)
    level = sheet * 0.9 - 27 * (1 - soft(rng, page, (5, 4), 0.0))
    grain = _blurred(rng.standard_normal(page.shape, np.float32) * 46, 0.6)
    cut = np.minimum(sheet - 14, 200)
    out = np.where(np.minimum(page, level + 30) * 0.94 + grain * 0.5 < cut * 0.86, 0, 255)
    return out.astype(np.float32), _STILL


def _eaten(page: _Float, rng: np.random.Generator) -> _Step:
    """Set too light: fine strokes break off, whatever the tone of the print."""
    dark = np.clip(235 - _blurred(page, 0.9), 0, None)
    reach = np.ones((int(2.0 * millimetre(page)),) * 2, np.uint8)
    peak = np.maximum(_blurred(cv2.dilate(dark, reach), 3), 44)
    rough = dark + rng.standard_normal(dark.shape, np.float32) * 5
    return np.where(rough > peak * np.float32(rng.uniform(0.48, 0.56)), 0, 255).astype(np.float32), _STILL  # fmt: skip


SCAN = {
    "sensor": _sensor, "uneven": _uneven, "streaks": _streaks, "rollers": _rollers, "dust": _dust, "feed": _feed,
    "slip": _slip, "fit": _fit, "a3": _a3, "aside": _aside, "bit": _bit, "noisy": _noisy, "eaten": _eaten,
}  # fmt: skip
