"""A copier, a fax and a phone in software. Every step returns its picture and how it moved it.

A move is a 3×3 matrix from the pixels of the picture that came in to those of
the picture that goes out, so that boxes of the clean page can be followed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Move = NDArray[np.float64]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Machine:
    """How a page is captured. `poor`: so bad that a person may be asked."""

    name: str
    dpi: int = 200
    mode: str = "colour"
    """colour, grey, bw."""
    quality: int = 60
    skew: float = 0.8
    steps: tuple[str, ...] = ()
    photo: bool = False
    poor: bool = False
    extra: dict[str, float] = field(default_factory=dict)


MACHINES = (
    Machine("scan/colour-clean", 200, "colour", 78, 0.4),
    Machine("scan/colour", 200, "colour", 60, 0.9, ("shade",)),
    Machine("scan/colour-lo", 150, "colour", 50, 1.2, ("shade", "through")),
    Machine("scan/colour-worn", 200, "colour", 55, 1.6, ("shade", "fold", "holes", "through")),
    Machine("scan/grey", 200, "grey", 62, 0.9, ("shade",)),
    Machine("scan/grey-hi", 300, "grey", 70, 0.6, ("holes",)),
    Machine("scan/grey-worn", 150, "grey", 48, 2.0, ("shade", "border", "fold")),
    Machine("scan/bw", 200, "bw", 90, 1.0, ("holes",)),
    Machine("scan/bw-hi", 300, "bw", 90, 0.6, ("border",)),
    Machine("photo/phone", 190, "colour", 66, 0.5, ("shade", "desk"), photo=True),
    Machine("photo/shadow", 190, "colour", 58, 0.5, ("shade", "desk", "shadow"), photo=True),
)
POOR = (
    Machine("copy/second", 200, "grey", 52, 1.4, ("recopy", "shade", "border"), poor=True),
    Machine("copy/fax", 204, "bw", 90, 1.0, ("faxed",), poor=True),
    Machine("copy/toner", 200, "grey", 55, 1.2, ("recopy", "toner"), poor=True),
    Machine("scan/low", 150, "grey", 35, 2.6, ("shade", "through", "fold"), poor=True),
    Machine("scan/moire", 200, "colour", 50, 1.0, ("moire", "shade"), poor=True),
    Machine(
        "photo/poor",
        170,
        "colour",
        45,
        0.5,
        ("desk", "shadow", "finger", "soft"),
        photo=True,
        poor=True,
    ),
)
HARSH = (
    Machine("photo/tilted", 185, "colour", 55, 0.5, ("tilt", "shadow"), photo=True, poor=True),
    Machine("fax/grey", 150, "grey", 42, 1.6, ("coarse", "shade"), poor=True),
    Machine("copy/bound", 200, "grey", 50, 2.2, ("recopy", "gutter", "holes"), poor=True),
    Machine("scan/dither", 200, "bw", 90, 1.4, ("shade",), poor=True, extra={"dither": 1}),
)
"""Worse captures that a person still reads; taken beside `POOR` for families that ask for them."""


def captured(page: Picture, machine: Machine, seed: int) -> tuple[Picture, Move]:
    """The page as the machine delivers it (RGB), and how it moved."""
    rng = np.random.default_rng(seed)
    out = page.astype(np.float32)
    if machine.mode != "colour":
        out = _grey(out)
    moves: list[Move] = []
    if not machine.photo:
        out, move = _turned(out, rng, machine.skew)
        moves.append(move)
    for step in machine.steps:
        out, move = _STEPS[step](out, rng)
        moves.append(move)
    grain = rng.standard_normal(out.shape[:2], np.float32) * (4.5 if machine.mode == "bw" else 2.4)
    out = _blurred(out + grain[:, :, None], 0.45)
    if machine.mode == "bw" and machine.extra.get("dither"):
        out = _dithered(out)
    elif machine.mode == "bw":
        local = _blurred(cv2.resize(out, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA), 6)
        around = _deep(cv2.resize(local, (out.shape[1], out.shape[0])))
        out = np.where(out < np.minimum(around - 18, 186), 0, 255)
    shown = np.clip(out, 0, 255).astype(np.uint8)
    total = reduce(lambda a, b: b @ a, moves, np.eye(3))
    return np.repeat(shown, 3, axis=2) if shown.shape[2] == 1 else shown, total


_Float = NDArray[np.float32]


def _deep(page: NDArray[Any]) -> _Float:
    """The picture with its third dimension, which OpenCV drops from grey ones."""
    out = page if page.ndim == 3 else page[:, :, None]
    return out.astype(np.float32, copy=False)


def _grey(page: _Float) -> _Float:
    if page.shape[2] == 1:
        return page
    return _deep(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY))


def _blurred(page: NDArray[Any], sigma: float) -> _Float:
    return _deep(cv2.GaussianBlur(page, (0, 0), sigma))


_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32)


def _dithered(page: _Float) -> _Float:
    """One bit a pixel by an ordered screen: greys become dots, letters get ragged edges."""
    height, width = page.shape[:2]
    screen = np.tile(_BAYER, (height // 4 + 1, width // 4 + 1))[:height, :width, None]
    return np.where(page < 96 + screen * 8.5, 0, 255).astype(np.float32)


def moved(box: Box, move: Move, before: tuple[int, int], after: tuple[int, int]) -> Box:
    """A box (fractions) of the clean page on the captured one; sizes are (width, height)."""
    x0, y0, x1, y1 = box[0] * before[0], box[1] * before[1], box[2] * before[0], box[3] * before[1]
    corners = np.array([[[x, y]] for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))], np.float64)
    seen = cv2.perspectiveTransform(corners, move)[:, 0, :]
    left, top = seen.min(axis=0) / after
    right, bottom = seen.max(axis=0) / after
    inside = [float(np.clip(v, 0, 1)) for v in (left, top, right, bottom)]
    return inside[0], inside[1], inside[2], inside[3]


def _turned(page: _Float, rng: np.random.Generator, skew: float) -> tuple[_Float, Move]:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D(
        (width / 2, height / 2), float(rng.uniform(-skew, skew)), float(rng.uniform(0.975, 1.0))
    )
    turn[:, 2] += rng.uniform(-0.008, 0.008, 2) * (width, height)
    out = cv2.warpAffine(page, turn, (width, height), borderValue=(250, 250, 248))
    return _deep(out), np.vstack([turn, [0, 0, 1]])


_Step = tuple[_Float, Move]
_STILL = np.eye(3)


def _shade(page: _Float, rng: np.random.Generator) -> _Step:
    small = cv2.resize(
        rng.uniform(0.93, 1.0, (4, 3)).astype(np.float32),
        (page.shape[1], page.shape[0]),
        interpolation=cv2.INTER_CUBIC,
    )
    tint = np.array([1.0, rng.uniform(0.985, 1.0), rng.uniform(0.96, 0.99)], np.float32)
    tint = tint if page.shape[2] == 3 else tint[:1]
    return page * small[:, :, None] * tint, _STILL


def _through(page: _Float, rng: np.random.Generator) -> _Step:
    """The other side shines through: the page's own mirror stands for it, blurred."""
    other = _blurred(np.roll(page[:, ::-1], int(page.shape[0] * 0.07), axis=0), 3.2)
    return page - (255 - other) * np.float32(rng.uniform(0.08, 0.16)), _STILL


def _holes(page: _Float, rng: np.random.Generator) -> _Step:
    height, width = page.shape[:2]
    x, radius = int(width * 0.028), int(width * 0.013)
    for part in (0.36, 0.64) if rng.random() < 0.7 else (0.2, 0.4, 0.6, 0.8):
        cv2.circle(page, (x, int(height * part)), radius, (40, 40, 42), -1)
    return page, _STILL


def _border(page: _Float, rng: np.random.Generator) -> _Step:
    """The lid was open: black along one or two edges."""
    height, width = page.shape[:2]
    for edge in rng.choice(4, rng.integers(1, 3), replace=False):
        deep = int(rng.uniform(0.008, 0.022) * width)
        slope = int(rng.uniform(0, 0.014) * width)
        spots = {0: [(0, 0), (width, 0), (width, deep), (0, deep + slope)], 1: [(width, 0), (width, height), (width - deep, height), (width - deep - slope, 0)],
                 2: [(0, height), (width, height), (width, height - deep), (0, height - deep - slope)], 3: [(0, 0), (0, height), (deep, height), (deep + slope, 0)]}[int(edge)]  # fmt: skip
        cv2.fillPoly(page, [np.array(spots, np.int32)], (28, 28, 30))
    return page, _STILL


def _fold(page: _Float, rng: np.random.Generator) -> _Step:
    height, _width = page.shape[:2]
    y = int(height * rng.choice([0.333, 0.5, 0.667]))
    rows = np.abs(np.arange(height) - y)[:, None, None]
    near = slice(max(y - 60, 0), y + 60)
    shade = 12 * np.exp(-((rows - 7) ** 2) / 20.0) - np.exp(-rows / 4.0) * rng.uniform(20, 60)
    page[near] += shade[near].astype(np.float32)
    return page, _STILL


def _recopy(page: _Float, rng: np.random.Generator) -> _Step:
    """A copy of a copy: contrast pushed, edges eaten, specks."""
    grey = _blurred(_grey(page), 1.0)
    grey = 255 / (1 + np.exp(-(grey - np.float32(rng.uniform(150, 178))) / 15))
    specks = (rng.random(grey.shape[:2], np.float32) < 0.00022).astype(np.uint8)
    grey = np.where(_deep(cv2.dilate(specks, np.ones((2, 2)))) > 0, 40, grey)
    return np.repeat(grey, page.shape[2], axis=2).astype(np.float32), _STILL


def _faxed(page: _Float, rng: np.random.Generator) -> _Step:
    """Half the lines of a fine fax, 1-bit, with dropped lines and specks."""
    height, width = page.shape[:2]
    low = cv2.resize(_grey(page), (width, int(height * 0.62)), interpolation=cv2.INTER_AREA)
    low = np.where(low < 160 + rng.normal(0, 12, low.shape), 0, 255).astype(np.float32)
    for y in rng.integers(0, low.shape[0], 3):
        low[y, :] = 255
    out = cv2.resize(low, (width, height), interpolation=cv2.INTER_LINEAR)
    out[rng.random(out.shape, np.float32) < 0.0005] = 0
    return np.repeat(_deep(out), page.shape[2], axis=2), _STILL


def _toner(page: _Float, rng: np.random.Generator) -> _Step:
    """Little toner: pale streaks along the paper's way."""
    width = page.shape[1]
    streak = cv2.resize(
        rng.uniform(0.35, 1.0, (1, 14)).astype(np.float32),
        (width, 1),
        interpolation=cv2.INTER_CUBIC,
    )
    return 255 - (255 - page) * np.clip(streak, 0.3, 1)[:, :, None], _STILL


def _moire(page: _Float, rng: np.random.Generator) -> _Step:
    ys, xs = np.mgrid[0 : page.shape[0], 0 : page.shape[1]].astype(np.float32)
    wave = np.sin(xs * rng.uniform(0.35, 0.55) + ys * 0.07) * np.sin(ys * rng.uniform(0.3, 0.5))
    return page * (1 - 0.07 * (wave[:, :, None] + 1)), _STILL


def _desk(page: _Float, rng: np.random.Generator) -> _Step:
    """The sheet on a desk, seen at an angle."""
    height, width = page.shape[:2]
    wide, high = int(width * 1.14), int(height * 1.11)
    tone = rng.choice(np.array([[120, 92, 66], [74, 78, 84], [168, 158, 142], [52, 58, 66]]))
    grain = cv2.resize(rng.normal(0, 14, (high // 3, 12)).astype(np.float32), (wide, high))
    desk = (
        tone[None, None, :].astype(np.float32)
        + grain[:, :, None]
        + rng.normal(0, 4, (high, wide, 1))
    )
    spread = np.array([width, height], np.float32) * 0.032
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shift = np.array([wide - width, high - height], np.float32) / 2
    seen = (corners + shift + rng.uniform(-1, 1, (4, 2)) * spread).astype(np.float32)
    move = cv2.getPerspectiveTransform(corners, seen)
    sheet = cv2.warpPerspective(page, move, (wide, high))
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), move, (wide, high))[:, :, None]
    return (sheet * mask + desk * (1 - mask)).astype(np.float32), move


def _shadow(page: _Float, rng: np.random.Generator) -> _Step:
    height, width = page.shape[:2]
    height, width = height // 4, width // 4  # a soft edge needs no more
    mask = np.ones((height, width), np.float32)
    x, y = rng.uniform(0.2, 0.8) * width, rng.uniform(0.3, 0.9) * height
    spots = np.array([[x, height], [width, height], [width, y * 0.6], [x * 1.2, y]], np.int32)
    cv2.fillPoly(mask, [spots], float(rng.uniform(0.55, 0.74)))
    mask = cv2.GaussianBlur(mask, (0, 0), width * 0.035)
    return page * _deep(cv2.resize(mask, (page.shape[1], page.shape[0]))), _STILL


def _finger(page: _Float, rng: np.random.Generator) -> _Step:
    height, width = page.shape[:2]
    spot = (int(rng.choice([0.02, 0.98]) * width), int(rng.uniform(0.55, 0.9) * height))
    cv2.ellipse(
        page,
        spot,
        (int(width * 0.075), int(width * 0.045)),
        float(rng.uniform(-20, 20)),
        0,
        360,
        (196, 148, 122),
        -1,
    )
    return page, _STILL


def _soft(page: _Float, rng: np.random.Generator) -> _Step:
    return _blurred(page, 1.25), _STILL


def _tilt(page: _Float, rng: np.random.Generator) -> _Step:
    """A sheet on a dark table, photographed askew and from one side."""
    height, width = page.shape[:2]
    wide, high = int(width * 1.24), int(height * 1.2)
    angle = np.deg2rad(rng.uniform(3.5, 7.0) * rng.choice([-1, 1]))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    seen = corners - np.array([width, height]) / 2
    seen = seen @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    lean = rng.uniform(0.04, 0.09) * rng.choice([-1, 1])
    seen *= 0.97 - (seen[:, 1:] / height) * lean - abs(lean) / 2  # what is farther away is smaller
    seen += np.array([wide, high]) / 2
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), seen.astype(np.float32))
    sheet = cv2.warpPerspective(page, move, (wide, high))
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), move, (wide, high))[:, :, None]
    tone = np.array([62, 48, 40], np.float32) + rng.normal(0, 5, (high, wide, 1))
    return (sheet * mask + tone * (1 - mask)).astype(np.float32), move


def _coarse(page: _Float, rng: np.random.Generator) -> _Step:
    """The grey page of a cheap fax: few greys, pressed contrast, dim lines across."""
    grey = np.clip((_blurred(page, 0.6) - 70) * 1.35, 0, 255)
    grey = np.round(grey / 17) * 17
    for y in rng.integers(0, page.shape[0], 4):
        grey[y : y + 2] -= 40
    return grey.astype(np.float32), _STILL


def _gutter(page: _Float, rng: np.random.Generator) -> _Step:
    """A bound book on the glass: dark at the spine, black beyond the other edges."""
    height, width = page.shape[:2]
    far = np.arange(width)[None, :, None] / width
    page = page * (1 - 0.72 * np.exp(-far / 0.018)).astype(np.float32)
    page[:, width - int(width * rng.uniform(0.01, 0.025)) :] = 24
    page[height - int(height * rng.uniform(0.008, 0.018)) :] = 24
    return page, _STILL


_STEPS = {
    "shade": _shade, "through": _through, "holes": _holes, "border": _border, "fold": _fold, "recopy": _recopy,
    "faxed": _faxed, "toner": _toner, "moire": _moire, "desk": _desk, "shadow": _shadow, "finger": _finger, "soft": _soft,
    "tilt": _tilt, "coarse": _coarse, "gutter": _gutter,
}  # fmt: skip


def destroyed(page: Picture, how: str, seed: int) -> Picture:
    """A page that nobody can read any more: blur, dark, faint."""
    rng = np.random.default_rng(seed)
    out = page.astype(np.float32)
    if how == "blur":
        out = cv2.GaussianBlur(out, (0, 0), page.shape[1] / 190)
    elif how == "dark":
        out = cv2.GaussianBlur(out, (0, 0), 2.5) * 0.09 + rng.normal(14, 9, out.shape)
    else:
        out = 247 - (255 - cv2.GaussianBlur(out, (0, 0), 2.2)) * 0.035 + rng.normal(0, 5, out.shape)
    return np.clip(out, 0, 255).astype(np.uint8)


def turned(page: Picture, rotation: int) -> Picture:
    """The upright page as received: `rotation` degrees clockwise turn it upright again."""
    return np.ascontiguousarray(np.rot90(page, rotation // 90))


def chosen(
    rng: random.Random, *, poor: bool = False, photo: bool | None = None, harsh: bool = False
) -> Machine:
    """A machine by chance; `harsh`: of the poor ones, `HARSH` too."""
    bad = (*POOR, *HARSH, *HARSH) if harsh else POOR
    pool = [m for m in (bad if poor else MACHINES) if photo is None or m.photo == photo]
    return rng.choice(pool)
