"""Circles of a given size in a layer of ink.

What comes in: one layer of ink, its resolution, and the range of radii. What
goes out: circles with how much of their line is really there, best first. It
does not say what a circle is: a ring, a pie chart and a coffee stain are alike
to it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.marks.inks import Layer

VOTING_DPI = 60.0
_BAND = 3  # radii that vote together, in voting pixels
_COARSE = 2  # voting pixels a cell of the accumulator
_LEAST_VISIBLE = 0.35  # of a circle that runs over the edge of the page
_ANGLES = 360
_MEAN = np.ones(9) / 9
_TRUE = 0.008  # of the radius: how far, over nine degrees, a piece of the line may be off
LONG_ARC = 33 / 360
"""From here on a piece of a circle's line is an arc and nothing else: of 400 circles that print,
rules and diagrams made on 230 copies the longest piece had 25 degrees, of the rings that the
copier had left in pieces the least 41."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A nearly circular line, in pixels of the layer it was found in.

    `radius` is the mean; `stretch` and `lean` make it an ellipse: at angle t the
    radius is `radius + stretch * cos 2t + lean * sin 2t`. `coverage` is the
    share of its visible circumference where the line is seen, `visible` the
    share of it that lies on the page, `strength` the ink of the line in 0..1,
    `unbroken` the longest piece of it that is seen, as a share of a turn.
    """

    x: float
    y: float
    radius: float
    stretch: float
    lean: float
    coverage: float
    visible: float
    strength: float
    unbroken: float = 0.0

    def reach(self, angles: NDArray[np.float64]) -> NDArray[np.float64]:
        """The radius at each angle (radians, clockwise from the right)."""
        bent = self.stretch * np.cos(2 * angles) + self.lean * np.sin(2 * angles)
        return np.asarray(self.radius + bent, dtype=np.float64)

    def scaled(self, by: float) -> Circle:
        """The same circle in a picture enlarged `by` times."""
        return Circle(
            self.x * by, self.y * by, self.radius * by, self.stretch * by, self.lean * by,
            self.coverage, self.visible, self.strength, self.unbroken,
        )  # fmt: skip


def find_circles(
    layer: Layer, dpi: float, radii_mm: tuple[float, float], *, most: int = 12,
    least_coverage: float = 0.4, weight: Layer | None = None, flat: float = 1.0,
) -> list[Circle]:  # fmt: skip
    """Circles in `layer`, best first; none of them with nearly the same centre.

    `weight` in 0..1 (shape of `layer`) takes votes from places known to be text.
    `flat` is height to width of the ovals to look for: the layer is squeezed by
    it, so that they become circles, whose radii (half their height) are asked.
    """
    scale = VOTING_DPI / dpi
    size = (max(int(layer.shape[1] * scale * flat), 8), max(int(layer.shape[0] * scale), 8))
    small = _shrunk(layer, size)
    heavy = None if weight is None else _shrunk(weight, size)
    low, high = (mm * VOTING_DPI / 25.4 for mm in radii_mm)
    found: list[Circle] = []
    for x, y, radius in _vote(small, heavy, low, high, most):
        half = radius / scale
        longer = half / flat
        if any(_explains(c, x / scale / flat, y / scale) for c in found):
            continue
        circle = refine(
            layer, x / scale / flat, y / scale, (half + longer) / 2, stretch=(longer - half) / 2
        )
        if circle is None:
            continue
        arc = flat == 1.0 and circle.coverage >= 0.3 and circle.unbroken >= LONG_ARC
        if circle.coverage < least_coverage and not arc:
            continue
        if not low * 0.95 <= (circle.radius - circle.stretch * (flat < 1)) * scale <= high * 1.05:
            continue
        found.append(circle)
    kept: list[Circle] = []
    for circle in sorted(found, key=lambda c: (-c.coverage * c.visible, c.y, c.x)):
        if all(math.hypot(c.x - circle.x, c.y - circle.y) > 0.5 * c.radius for c in kept):
            kept.append(circle)
    return kept


def _explains(circle: Circle, x: float, y: float) -> bool:
    """Whether a guess is a ghost of a ring that was found: votes pile up beside its middle."""
    return circle.coverage >= 0.8 and math.hypot(circle.x - x, circle.y - y) < 0.3 * circle.radius


def _shrunk(layer: Layer, size: tuple[int, int]) -> Layer:
    return np.asarray(cv2.resize(layer, size, interpolation=cv2.INTER_AREA), dtype=np.float32)


def _vote(
    small: Layer, weight: Layer | None, low: float, high: float, most: int
) -> list[tuple[float, float, float]]:
    """Likely centres and radii: every edge votes along its gradient, both ways."""
    ys, xs, nx, ny, strength = _edges(small)
    if len(xs) < 40:
        return []
    if weight is not None:
        # Of the edges in lines of print every third votes, as its weight says in full.
        share = weight[ys, xs]
        kept = (share > 0.5) | ((np.arange(len(xs)) % 3 == 0) & (share > 0.05))
        xs, ys, nx, ny, share = xs[kept], ys[kept], nx[kept], ny[kept], share[kept]
        strength = strength[kept] * np.where(share > 0.5, share, np.minimum(3 * share, 1.0))
    pad = int(high + _BAND) // _COARSE + 2  # no vote falls outside
    height, width = (side // _COARSE + 2 * pad + 1 for side in small.shape)
    columns = (xs / _COARSE + (pad + 0.5)).astype(np.float32)
    rows = (ys / _COARSE + (pad + 0.5)).astype(np.float32)
    peaks: list[tuple[float, float, float, float]] = []
    for start in np.arange(math.floor(low), high + 1, _BAND):
        votes = np.zeros(height * width, np.float64)
        for radius in np.arange(start, start + _BAND) / _COARSE:
            for sign in (-radius, radius):
                place = (rows + np.float32(sign) * ny).astype(np.int32) * width
                place += (columns + np.float32(sign) * nx).astype(np.int32)
                votes += np.bincount(place, strength, height * width)
        middle = float(start) + (_BAND - 1) / 2
        grid = votes.reshape(height, width).astype(np.float32)
        peaks += _peaks(grid, middle, pad, small.shape)
    peaks.sort(key=lambda p: (-p[0], p[2], p[1]))
    chosen: list[tuple[float, float, float]] = []
    for _, x, y, radius in peaks:
        if all(abs(x - a) + abs(y - b) + abs(radius - c) > 5 for a, b, c in chosen):
            chosen.append((x, y, radius))
        if len(chosen) == most:
            break
    return chosen


_Edges = tuple[NDArray[np.intp], NDArray[np.intp], Layer, Layer, Layer]


def _edges(small: Layer) -> _Edges:
    """Places where ink begins or ends, with unit normals and a soft weight."""
    soft = cv2.GaussianBlur(small, (0, 0), 0.8)
    dx = np.asarray(cv2.Scharr(soft, cv2.CV_32F, 1, 0), dtype=np.float32)
    dy = np.asarray(cv2.Scharr(soft, cv2.CV_32F, 0, 1), dtype=np.float32)
    size = np.asarray(np.hypot(dx, dy), dtype=np.float32)
    level = float(np.percentile(size, 99.5))
    floor = max(0.12 * level, 0.25)
    ys, xs = np.nonzero(size > floor)
    length = size[ys, xs]
    weight = np.minimum(length / max(0.5 * level, 1e-6), 1.0).astype(np.float32)
    nx = np.asarray(dx[ys, xs] / length, dtype=np.float32)
    ny = np.asarray(dy[ys, xs] / length, dtype=np.float32)
    return ys.astype(np.intp), xs.astype(np.intp), nx, ny, np.asarray(weight, np.float32)


def _peaks(
    votes: NDArray[np.float32], radius: float, pad: int, shape: tuple[int, ...], most: int = 6
) -> list[tuple[float, float, float, float]]:
    """The highest places of one accumulator, as (score, x, y, radius)."""
    dense = np.asarray(cv2.GaussianBlur(votes, (5, 5), 0.9), dtype=np.float32)
    soft = dense - np.asarray(cv2.blur(dense, (9, 9)), dtype=np.float32)
    crest = soft == cv2.dilate(soft, np.ones((5, 5), np.uint8))
    ys, xs = np.nonzero(crest & (soft > 0))
    ahead = np.argsort(-soft[ys, xs], kind="stable")[:most]
    out = []
    for column, row in zip(xs[ahead], ys[ahead], strict=True):
        x, y = float(column - pad) * _COARSE, float(row - pad) * _COARSE
        share = _visible(x, y, radius, shape)
        if share >= _LEAST_VISIBLE:
            out.append((float(soft[row, column]) / (radius * share), x, y, radius))
    return out


def _visible(x: float, y: float, radius: float, shape: tuple[int, ...]) -> float:
    """Share of a circle's line that lies on the picture."""
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    px, py = x + radius * np.cos(angles), y + radius * np.sin(angles)
    on = (px >= 0) & (px < shape[1]) & (py >= 0) & (py < shape[0])
    return float(on.mean())


_STEPS = ((0.10, 3), (0.06, 3), (0.05, 5), (0.035, 5))
"""Spread in which the line is looked for, and how many terms of its shape are fitted."""
_ROUND = tuple((spread, 3) for spread, _ in _STEPS)
_PIECES, _BENT = 0.7, 0.04
"""Pieces of less of a turn than this do not show by how much of its radius it is bent."""


def refine(
    layer: Layer, x: float, y: float, radius: float, *, stretch: float = 0.0
) -> Circle | None:
    """Fit centre and shape to the ink round a guess; None where no line is there."""
    found = _fitted(layer, x, y, radius, stretch, _STEPS)
    if found is None or stretch or found.coverage >= _PIECES:
        return found
    if math.hypot(found.stretch, found.lean) < _BENT * found.radius:
        return found
    return _fitted(layer, x, y, radius, 0.0, _ROUND)


def _fitted(
    layer: Layer, x: float, y: float, radius: float, stretch: float,
    steps: Sequence[tuple[float, int]],
) -> Circle | None:  # fmt: skip
    shape = np.array([radius, 0.0, 0.0, stretch, 0.0])  # radius, cos, sin, cos 2t, sin 2t
    angles = np.linspace(0.0, 2 * np.pi, _ANGLES, endpoint=False, dtype=np.float64)
    for spread, terms in steps:
        base = np.asarray(shape @ _bent(angles), dtype=np.float64)
        rho, ridge, on = _ridges(layer, x, y, base, angles, spread)
        use = on & (ridge > 0)
        if use.sum() < 0.2 * _ANGLES:
            return None
        basis = _basis(angles)[:terms]
        off = (rho - base)[use]
        fit = _robust(basis[:, use], off, ridge[use], max(0.012 * shape[0], 0.7))
        if fit is None:
            return None
        x, y = x + fit[1], y + fit[2]
        shape[0] += fit[0]
        if terms == 5:
            shape[3:] += fit[3:]
        if not 0.7 * radius < shape[0] < 1.3 * radius:
            return None
    return _measured(layer, x, y, shape, angles)


def _basis(angles: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a circle's line is made of: its radius, a shift, and a stretch."""
    waves = [f(n * angles) for n in (1, 2) for f in (np.cos, np.sin)]
    return np.stack([np.ones(len(angles)), *waves])


def _bent(angles: NDArray[np.float64]) -> NDArray[np.float64]:
    """As `_basis`, without the shift: how far the line is from its own centre."""
    keep = np.array([[1.0], [0.0], [0.0], [1.0], [1.0]], dtype=np.float64)
    return np.asarray(_basis(angles) * keep, dtype=np.float64)


def _ridges(
    layer: Layer, x: float, y: float, base: NDArray[np.float64], angles: NDArray[np.float64],
    spread: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:  # fmt: skip
    """For each angle where, within `spread` of `base`, ink is strongest against both sides."""
    mean = float(base.mean())
    steps = max(int(2 * spread * mean / 0.7), 8)
    offsets = np.linspace(-spread, spread, steps) * mean
    width = max(0.03 * mean, 1.5)
    rows = base[:, None] + offsets[None, :]
    middle = _sample(layer, x, y, rows, angles)
    flank = np.maximum(
        _sample(layer, x, y, rows - 1.6 * width, angles),
        _sample(layer, x, y, rows + 1.6 * width, angles),
    )
    ridge = cv2.blur(middle, (3, 1)) - flank
    best = ridge.argmax(axis=1)
    at = np.arange(len(base))
    rho = rows[at, best]
    px, py = x + rho * np.cos(angles), y + rho * np.sin(angles)
    on = (px >= 0) & (px < layer.shape[1]) & (py >= 0) & (py < layer.shape[0])
    return rho, ridge[at, best].astype(np.float64), on


def _sample(
    layer: Layer, x: float, y: float, rho: NDArray[np.float64], angles: NDArray[np.float64]
) -> Layer:
    """Ink at radii `rho` (angles x n) round a centre; 0 outside the picture."""
    px = (x + rho * np.cos(angles)[:, None]).astype(np.float32)
    py = (y + rho * np.sin(angles)[:, None]).astype(np.float32)
    return np.asarray(cv2.remap(layer, px, py, cv2.INTER_LINEAR, borderValue=0.0), dtype=np.float32)


def _robust(
    basis: NDArray[np.float64], values: NDArray[np.float64], weight: NDArray[np.float64],
    width: float,
) -> NDArray[np.float64] | None:  # fmt: skip
    """Reweighted least squares; what lies more than `width` off the line loses its say."""
    share = weight / weight.max()
    fit = np.zeros(len(basis))
    fit[0] = _mode(values, share)
    for _ in range(6):
        off = np.abs(values - fit @ basis)
        trust = share / (1 + (off / width) ** 4)
        normal = (basis * trust) @ basis.T + np.eye(len(basis)) * 1e-6
        fit = np.linalg.solve(normal, (basis * trust) @ values)
    return fit if np.isfinite(fit).all() else None


def _mode(values: NDArray[np.float64], weight: NDArray[np.float64]) -> float:
    """Where most of the values lie."""
    counts, edges = np.histogram(values, bins=24, weights=weight)
    soft = np.convolve(counts, [0.5, 1, 0.5], "same")
    top = int(soft.argmax())
    return float((edges[top] + edges[top + 1]) / 2)


def _measured(
    layer: Layer, x: float, y: float, shape: NDArray[np.float64], angles: NDArray[np.float64]
) -> Circle:
    """The fitted circle with how much of its line is there."""
    base = np.asarray(shape @ _bent(angles), dtype=np.float64)
    rho, ridge, on = _ridges(layer, x, y, base, angles, 0.02)
    seen = ridge[on]
    strong = (
        float(np.partition(seen, int(0.85 * (len(seen) - 1)))[int(0.85 * (len(seen) - 1))])
        if len(seen)
        else 0.0
    )
    hit = ridge > max(0.35 * strong, 0.05)
    # The sides of a polygon lie within that spread, but not on one line.
    off = np.convolve(
        np.concatenate([(rho - base)[-4:], rho - base, (rho - base)[:4]]), _MEAN, "valid"
    )
    true = np.abs(off) < _TRUE * shape[0]
    return Circle(
        x, y, float(shape[0]), float(shape[3]), float(shape[4]),
        coverage=float(hit[on].mean()) if on.any() else 0.0,
        visible=float(on.mean()), strength=strong, unbroken=_unbroken(hit & on & true),
    )  # fmt: skip


def _unbroken(hit: NDArray[np.bool_]) -> float:
    """The longest run round a turn, gaps of one place bridged, as a share of the turn."""
    joined = hit | (np.roll(hit, 1) & np.roll(hit, -1))
    if joined.all():
        return 1.0
    ends = np.flatnonzero(~np.concatenate([joined, joined]))
    return float(np.diff(ends).max(initial=1) - 1) / len(hit)
