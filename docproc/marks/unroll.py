"""The picture of one seal: its ink alone, and its rim unrolled into a line of text.

What comes in: the pixels round a circle, the circle and its colour. What goes
out: the seal's own ink with the paper and the document's print taken away as
far as colour or shade tells them apart, and strips of the rim in which the
characters stand upright. It reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.marks.circles import Circle
from docproc.marks.inks import Inks, Layer
from docproc.pages.model import Pixels

_RADIUS = 150.0  # pixels from centre to ring in a seal's picture
_SIDE = 2 * 180
_LEAST_GAP = 0.07  # of a turn: between the last character and the first
_TURN = 720  # columns of the rim's map, one each half degree


@dataclass(frozen=True, slots=True, eq=False)
class SealPicture:
    """A seal alone, on a square with the ring at radius 150 round the centre.

    `views` are versions of its ink in 0..1, most trusted first: they differ in
    how ink and print are told apart. `printed` marks where print of the
    document lies over or under the seal (bool, same shape). The ellipse of a
    skewed photo has been made a circle again. `one_bit` tells that the copy
    knows only black and white.
    """

    views: tuple[Layer, ...]
    printed: NDArray[np.bool_]
    one_bit: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The part of the rim where the characters stand: radii as shares of the ring's."""

    inner: float
    outer: float


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of the rim, clockwise, in shares of a turn; `start` from the lowest point."""

    start: float
    turn: float


def seal_picture(inks: Inks, circle: Circle, colour: str, lines: NDArray[np.bool_]) -> SealPicture:
    """Cut a seal out of the layers of its surroundings.

    `lines` is true where the page's own lines of print were read (shape of the
    layers); it is only asked where neither colour nor shade helps.
    """
    column, row = _grid(circle)

    def cut(layer: Layer) -> Layer:
        return np.asarray(cv2.remap(layer, column, row, cv2.INTER_CUBIC), np.float32)

    dark = cut(inks.dark)
    if colour == "grey":
        named = cv2.remap(lines.astype(np.uint8), column, row, cv2.INTER_NEAREST) > 0
        return _grey_picture(dark, named)
    pure = cut(inks.red if colour == "red" else inks.blue)
    sharp = cut(inks.green if colour == "red" else inks.dark)
    # Black print shows in the light that the seal's own ink lets through.
    printed = _print(dark if colour == "red" else cut(inks.green))
    if printed is None:
        printed = np.zeros(pure.shape, dtype=bool)
    plain, fine = _levelled(pure), _levelled(sharp)
    clear = (plain > 0.3) & (fine > 0.3) & ~printed
    match = float(fine[clear].mean() / plain[clear].mean()) if clear.any() else 1.0
    # Colour is stored coarsely but passes through print; brightness is fine but does not.
    both = np.where(printed, match * plain, fine).astype(np.float32)
    return SealPicture((both, plain, _levelled(_filled(pure, printed))), printed)


def _grey_picture(dark: Layer, named: NDArray[np.bool_]) -> SealPicture:
    """A seal without colour: print is told by its shade, else by where lines were read."""
    printed = _print(dark)
    if printed is not None:
        blanked = np.where(printed, 0.0, dark).astype(np.float32)
        views = (_levelled(_filled(dark, printed)), _levelled(blanked), _levelled(dark))
        return SealPicture(views, printed)
    printed = named & (dark > 0.4)
    if not printed.any():
        return SealPicture((_levelled(dark),), printed, _one_bit(dark))
    blanked = np.where(named, 0.0, dark).astype(np.float32)
    return SealPicture((_levelled(dark), _levelled(blanked)), printed, _one_bit(dark))


def _one_bit(dark: Layer) -> bool:
    """Whether nearly every pixel is either paper or black."""
    between = float(((dark > 0.25) & (dark < 0.75)).mean())
    return between < 0.35 * float((dark >= 0.75).mean())


def _print(through: Layer) -> NDArray[np.bool_] | None:
    """Print over or under a seal: clearly darker than its ring; None where both are alike."""
    own = float(np.percentile(_ring(through), 70))
    blackest = float(np.percentile(through, 99.0))
    if blackest - own < 0.12:
        return None
    core = through > own + 0.4 * (blackest - own)
    edge = through > own + 0.15 * (blackest - own)
    return np.asarray(_thick(core, 5) & edge | _thick(core, 3))


def _grid(circle: Circle) -> tuple[Layer, Layer]:
    """Where each pixel of the seal's picture lies in the layers."""
    span = (np.arange(_SIDE, dtype=np.float32) - _SIDE / 2 + 0.5) / _RADIUS
    u, v = np.meshgrid(span, span)
    angle = np.arctan2(v, u).astype(np.float64)
    rho = np.hypot(u, v) * circle.reach(angle)
    column = (circle.x + rho * np.cos(angle)).astype(np.float32)
    row = (circle.y + rho * np.sin(angle)).astype(np.float32)
    return column, row


def _ring(layer: Layer) -> Layer:
    """The layer along the ring: its strongest value across the line at each angle."""
    return np.asarray(rim(layer, 0.97, 1.03, 12).max(axis=0), dtype=np.float32)


def _levelled(ink: Layer) -> Layer:
    """Ink stretched so that paper is 0 and the strokes of the rim are about 1."""
    body = rim(ink, 0.62, 0.95, 40)
    paper = float(np.percentile(body, 30))
    stroke = float(np.percentile(body, 96))
    span = max(stroke - paper, 0.35 * float(np.median(_ring(ink)) - paper), 0.05)
    return np.asarray(np.clip((ink - paper) / span, 0.0, 1.0), dtype=np.float32)


def _thick(mask: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """A mask with the soft edges of its strokes."""
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((size, size), np.uint8)) > 0)


def _filled(ink: Layer, printed: NDArray[np.bool_]) -> Layer:
    """Ink under print guessed from what surrounds it."""
    if not printed.any():
        return ink
    known = (~printed).astype(np.float32)
    weight = cv2.GaussianBlur(known, (0, 0), 2.0)
    near = cv2.GaussianBlur(ink * known, (0, 0), 2.0) / np.maximum(weight, 1e-3)
    return np.where(printed, near, ink).astype(np.float32)


def rim(ink: Layer, inner: float, outer: float, rows: int, columns: int = _TURN) -> Layer:
    """The annulus between two radii (shares of the ring's) as a map.

    Columns run clockwise from the lowest point of the seal, rows from outside
    to inside.
    """
    angles = np.pi / 2 + (np.arange(columns) + 0.5) * (2 * np.pi / columns)
    radii = _RADIUS * (outer + (inner - outer) * (np.arange(rows) + 0.5) / rows)
    middle = _SIDE / 2 - 0.5
    column = (middle + radii[:, None] * np.cos(angles)[None, :]).astype(np.float32)
    row = (middle + radii[:, None] * np.sin(angles)[None, :]).astype(np.float32)
    return np.asarray(cv2.remap(ink, column, row, cv2.INTER_LINEAR), dtype=np.float32)


def text_band(ink: Layer, arc: Arc | None = None) -> Band:
    """Where the characters of the rim stand, by how much ink lies at each radius.

    `arc` is the part of the rim to look at where the page's edge has cut the rest off.
    """
    inner, outer, rows = 0.45, 0.97, 104
    turn = rim(ink, inner, outer, rows)
    # Of twelve sectors the name fills five or more, words under the star four at most.
    sectors = turn.reshape(rows, 12, -1).mean(axis=2)
    if arc is not None:
        inside = ((np.arange(12) + 0.5) / 12 - arc.start) % 1.0 < arc.turn
        sectors = sectors[:, inside] if inside.sum() >= 3 else sectors
    profile = np.convolve(np.percentile(sectors, 62, axis=1), np.ones(3) / 3, "same")
    radii = outer + (inner - outer) * (np.arange(rows) + 0.5) / rows
    ring = int(np.argmin(np.where(radii > 0.86, profile, 9.0)))
    body = np.where((np.arange(rows) > ring) & (radii > 0.62), profile, 0.0)
    floor = 0.3 * float(np.percentile(body[body > 0], 90)) if (body > 0).any() else 0.0
    below = [i for i in range(int(body.argmax()), rows) if profile[i] < floor]
    last = below[0] if below else rows - 1
    return Band(inner=max(float(radii[last]), 0.5), outer=float(radii[ring]))


def gaps(ink: Layer, band: Band) -> list[tuple[float, float]]:
    """Stretches of the rim without characters: (start, width) as shares of a turn.

    Widest first. A code at the foot of a seal is smaller than the characters,
    so only the inner half of the band is asked.
    """
    middle = band.inner + 0.6 * (band.outer - band.inner)
    turn = rim(ink, band.inner, middle, 16)
    ink_at = cv2.blur(turn, (5, 1)).mean(axis=0)
    for floor in (0.05, 0.09, 0.14, 0.2):
        found = _free(ink_at > floor)
        if found and found[0][1] >= _LEAST_GAP:
            return found
    return found


def _free(busy: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Runs of columns that are not busy, round the turn, widest first."""
    if busy.all() or not busy.any():
        return []
    first = int(np.flatnonzero(busy)[0])
    rolled = np.roll(busy, -first)
    found: list[tuple[float, float]] = []
    start: int | None = None
    for place in range(_TURN + 1):
        free = place < _TURN and not rolled[place]
        if free and start is None:
            start = place
        elif not free and start is not None:
            found.append((((start + first) % _TURN) / _TURN, (place - start) / _TURN))
            start = None
    return sorted(found, key=lambda g: (-g[1], g[0]))


def strip(
    ink: Layer, band: Band, start: float, turn: float, *, stretch: float = 1.0, height: int = 48
) -> Pixels:
    """The rim from `start` clockwise over `turn` (shares of a turn) as a line of text.

    Dark on white, blue-green-red, `height` pixels high; `stretch` widens it.
    """
    thick = (band.outer - band.inner) * _RADIUS
    long = turn * 2 * np.pi * _RADIUS * (band.outer + band.inner) / 2
    width = max(int(long / thick * height * stretch), height)
    angles = np.pi / 2 + 2 * np.pi * (start + turn * (np.arange(width) + 0.5) / width)
    radii = _RADIUS * (band.outer + (band.inner - band.outer) * (np.arange(height) + 0.5) / height)
    middle = _SIDE / 2 - 0.5
    column = (middle + radii[:, None] * np.cos(angles)[None, :]).astype(np.float32)
    row = (middle + radii[:, None] * np.sin(angles)[None, :]).astype(np.float32)
    return _as_line(ink, column, row)


def level_crop(ink: Layer, up: float, top: float, bottom: float) -> Pixels:
    """The middle of the seal between two heights below its centre, turned so that it stands.

    `up` is where the top of the seal points (share of a turn clockwise from
    below), `top` and `bottom` are shares of the ring's radius.
    """
    turn = 2 * np.pi * (up - 0.5)
    half, height = 0.62, 48
    width = int(height * 2 * half / (bottom - top))
    u = np.linspace(-half, half, width)[None, :] * _RADIUS
    v = np.linspace(top, bottom, height)[:, None] * _RADIUS
    middle = _SIDE / 2 - 0.5
    column = (middle + u * np.cos(turn) - v * np.sin(turn)).astype(np.float32)
    row = (middle + u * np.sin(turn) + v * np.cos(turn)).astype(np.float32)
    return _as_line(ink, column, row)


def foot(ink: Layer, up: float, inner: float, outer: float) -> Pixels:
    """Words that run along the foot of the seal, heads towards the centre, as a line."""
    height, spread = 48, 0.36
    long = spread * 2 * np.pi * (inner + outer) / 2 * _RADIUS
    width = int(height * long / ((outer - inner) * _RADIUS))
    share = up - 0.5 + spread / 2 - spread * (np.arange(width) + 0.5) / width
    angles = np.pi / 2 + 2 * np.pi * share
    radii = _RADIUS * (inner + (outer - inner) * (np.arange(height) + 0.5) / height)
    middle = _SIDE / 2 - 0.5
    column = (middle + radii[:, None] * np.cos(angles)[None, :]).astype(np.float32)
    row = (middle + radii[:, None] * np.sin(angles)[None, :]).astype(np.float32)
    return _as_line(ink, column, row)


def _as_line(ink: Layer, column: Layer, row: Layer) -> Pixels:
    """The ink at these places as dark strokes on white."""
    line = np.asarray(cv2.remap(ink, column, row, cv2.INTER_CUBIC), dtype=np.float32)
    grey = np.clip(255.0 * (1.0 - line), 0, 255).astype(np.uint8)
    return np.asarray(cv2.merge([grey, grey, grey]), dtype=np.uint8)
