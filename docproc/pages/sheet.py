"""The sheet of paper inside a photo, or inside a scanner's dark frame.

Comes in: a picture that may show more than the sheet. Goes out: the sheet's
four corners, or None where the sheet fills the picture or does not stand out.
Only a bright sheet on a darker ground is found: a wrong cut would lose
writing, no cut loses nothing but comfort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels, Quad
from docproc.pages.writing import Grey, darkest_of

SEARCH_PIXELS = 640
LEAST_AREA = 0.25
STEP_LEVELS = 12
SIDE_CONTRAST = 16.0
"""Grey levels by which the sheet is brighter than the ground along a side."""
SIDE_SUPPORT = 0.8
GROUND_BEYOND = 0.5
"""Share of what lies beyond a side, as far as the picture's edge, that is as dark as the ground:
beyond a dark bar printed on the sheet, paper goes on."""
MOST_EDGES = 8
"""Edges tried each way when the sheet is put together from edges."""
EDGE_MARGIN = 0.012
"""A side this near to the picture's edge, as a share of it, is the edge."""


def find_sheet(pixels: Pixels, small: Pixels) -> Quad | None:
    """Corners of the sheet in `pixels`, clockwise from the top left, or None.

    `small` is the same picture at the working resolution.
    """
    if _fills_frame(small):
        return None
    height, width = pixels.shape[:2]
    scale = min(SEARCH_PIXELS / max(height, width), 1.0)
    size = max(round(width * scale), 8), max(round(height * scale), 8)
    found = _best_quad(np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.uint8))
    if found is None:
        return None
    factor = np.array([width / size[0], height / size[1]], np.float32)
    return _refined(pixels, found * factor, 1.0 / scale)


def _fills_frame(small: Pixels) -> bool:
    """Whether the picture's edge is paper nearly all the way round."""
    grey = darkest_of(small)
    paper = float(np.percentile(grey, 75))
    band = max(round(0.012 * min(grey.shape)), 2)
    ring = np.concatenate(
        [grey[:band].ravel(), grey[-band:].ravel(), grey[:, :band].ravel(), grey[:, -band:].ravel()]
    )
    return float((ring > 0.72 * paper).mean()) > 0.93


def _best_quad(small: Pixels) -> Quad | None:
    """The quadrangle whose sides stand out best, among those that look like a sheet."""
    side = max(min(small.shape[:2]) // 40, 3) | 1
    kernel = np.ones((side, side), np.uint8)
    best: tuple[float, Quad] | None = None
    for channel in (cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), small[:, :, 0]):
        closed = cv2.morphologyEx(np.ascontiguousarray(channel), cv2.MORPH_CLOSE, kernel)
        plain: Grey = np.asarray(cv2.medianBlur(closed, 5), np.uint8)
        best = _better(best, plain, _quads_by_level(plain))
        if best is None:
            best = _better(best, plain, _quads_by_edges(plain))
    return None if best is None else best[1]


def _better(
    best: tuple[float, Quad] | None, plain: Grey, quads: Iterable[Quad]
) -> tuple[float, Quad] | None:
    for quad in quads:
        score = _score(plain, quad)
        if score is not None and (best is None or score > best[0]):
            best = score, quad
    return best


def _quads_by_level(plain: Grey) -> Iterator[Quad]:
    """Outlines of what is brighter than a level, over many levels: even light."""
    low, high = np.percentile(plain, (2, 90))
    for level in np.linspace(low + 8, high - 8, STEP_LEVELS):
        quad = _quad_above(plain, float(level))
        if quad is not None:
            yield quad


def _quads_by_edges(plain: Grey) -> Iterator[Quad]:
    """Quadrangles between long straight edges: where a shadow lies over the sheet,
    so that no level parts it from the ground."""
    edges = cv2.Canny(plain, 25, 60)
    found = cv2.HoughLines(edges, 1, np.pi / 360, int(0.22 * min(plain.shape)))
    if found is None:
        return
    level, upright = _sorted_edges(
        np.asarray(found.reshape(-1, found.shape[-1])[:400], np.float32), plain.shape
    )
    for top, bottom in combinations(level, 2):
        for left, right in combinations(upright, 2):
            corners = [_meet(a, b) for a in (top, bottom) for b in (left, right)]
            if any(c is None for c in corners):
                continue
            quad = in_order(np.array(corners, np.float32))
            inside = (quad > -3).all() and (quad < (plain.shape[1] + 3, plain.shape[0] + 3)).all()
            if inside and cv2.contourArea(quad) > LEAST_AREA * plain.size and _is_sheet(quad):
                yield quad


def _sorted_edges(
    lines: NDArray[np.float32], shape: tuple[int, ...]
) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The strongest level and upright edges as (rho, theta), each taken once."""
    level: list[tuple[float, float]] = []
    upright: list[tuple[float, float]] = []
    centre = np.array([shape[1] / 2, shape[0] / 2])
    for rho, theta in ((float(line[0]), float(line[1])) for line in lines):
        lean = abs(theta - np.pi / 2)
        group = level if lean < 0.4 else upright if lean > np.pi / 2 - 0.4 else None
        if group is None or len(group) >= MOST_EDGES:
            continue
        here = _offset(rho, theta, centre)
        if all(abs(here - _offset(r, t, centre)) > 0.03 * max(shape) for r, t in group):
            group.append((rho, theta))
    return level, upright


def _offset(rho: float, theta: float, centre: NDArray[np.float64]) -> float:
    """Signed distance of a line from the centre, right and down positive."""
    away = rho - float(centre @ np.array([np.cos(theta), np.sin(theta)]))
    return -away if np.cos(theta) < -0.5 else away


def _meet(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float] | None:
    matrix = np.array([[np.cos(a[1]), np.sin(a[1])], [np.cos(b[1]), np.sin(b[1])]])
    if abs(np.linalg.det(matrix)) < 0.3:
        return None
    x, y = np.linalg.solve(matrix, np.array([a[0], b[0]]))
    return float(x), float(y)


def _quad_above(plain: Grey, level: float) -> Quad | None:
    """The quadrangle around the largest region brighter than `level`."""
    mask = np.where(plain > level, np.uint8(255), np.uint8(0))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    largest = max(contours, key=cv2.contourArea)
    area = cv2.contourArea(largest)
    if area < LEAST_AREA * plain.size:
        return None
    hull = cv2.convexHull(largest)
    around = cv2.arcLength(hull, True)
    for share in (0.02, 0.03, 0.05, 0.08):
        corners = cv2.approxPolyDP(hull, share * around, True)
        if len(corners) == 4:
            quad = in_order(corners.reshape(4, 2).astype(np.float32))
            return quad if area > 0.9 * cv2.contourArea(quad) and _is_sheet(quad) else None
    return None


def in_order(corners: NDArray[np.float32]) -> Quad:
    """Four corners clockwise from the top left."""
    centre = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - centre[1], corners[:, 0] - centre[0])
    ring = corners[np.argsort(angles, kind="stable")]
    first = int(np.argmin(ring.sum(axis=1)))
    return np.asarray(np.roll(ring, -first, axis=0), np.float32)


def _is_sheet(quad: Quad) -> bool:
    """Whether the corners are roughly right and the sides of a sheet's proportions."""
    sides = np.roll(quad, -1, axis=0) - quad
    lengths = np.linalg.norm(sides, axis=1)
    if lengths.min() < 20:
        return False
    unit = sides / lengths[:, None]
    corners = np.abs((unit * np.roll(unit, -1, axis=0)).sum(axis=1))
    opposite = max(
        lengths[0] / lengths[2],
        lengths[2] / lengths[0],
        lengths[1] / lengths[3],
        lengths[3] / lengths[1],
    )
    wide, high = (lengths[0] + lengths[2]) / 2, (lengths[1] + lengths[3]) / 2
    aspect = max(wide, high) / min(wide, high)
    return bool(corners.max() < 0.45 and opposite < 1.6 and 1.0 <= aspect < 2.2)


def _score(plain: Grey, quad: Quad) -> float | None:
    """Support of the weakest free side plus the quad's size; None where a side fails."""
    supports = []
    for place in range(4):
        a, b = quad[place], quad[(place + 1) % 4]
        if _on_edge(a, b, plain.shape):
            continue
        support = _support(plain, a, b)
        if support < SIDE_SUPPORT or _ground_beyond(plain, a, b) < GROUND_BEYOND:
            return None
        supports.append(support)
    if len(supports) < 2:
        return None
    return min(supports) + 0.5 * float(cv2.contourArea(quad)) / plain.size + 0.1 * len(supports)


def _on_edge(a: NDArray[np.float32], b: NDArray[np.float32], shape: tuple[int, ...]) -> bool:
    height, width = shape[:2]
    slack_x, slack_y = EDGE_MARGIN * width + 1, EDGE_MARGIN * height + 1
    return bool(
        max(a[0], b[0]) < slack_x
        or min(a[0], b[0]) > width - 1 - slack_x
        or max(a[1], b[1]) < slack_y
        or min(a[1], b[1]) > height - 1 - slack_y
    )


def _support(plain: Grey, a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Share of the side along which inside is clearly brighter than outside."""
    along = b - a
    normal = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-6)
    places = a + np.linspace(0.06, 0.94, 60)[:, None] * along
    inside, outside = places + 5 * normal, places - 5 * normal
    bright, dark = _sampled(plain, inside), _sampled(plain, outside)
    return float((bright - dark > SIDE_CONTRAST).mean())


def _ground_beyond(plain: Grey, a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Share of the picture beyond a side that is clearly darker than the sheet at that side."""
    height, width = plain.shape[:2]
    along = b - a
    normal = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-6)
    places = a + np.linspace(0.06, 0.94, 40)[:, None] * along
    sheet = _sampled(plain, places + 5 * normal)
    steps = np.arange(5.0, float(max(height, width)), 4.0)
    beyond = places[:, None, :] - steps[None, :, None] * normal
    x, y = beyond[..., 0], beyond[..., 1]
    seen = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    shown = _sampled(plain, beyond.reshape(-1, 2)).reshape(seen.shape)
    dark = seen & (sheet[:, None] - shown > SIDE_CONTRAST)
    return float(dark.sum()) / max(int(seen.sum()), 1)


def _sampled(grey: Grey, points: NDArray[np.float64]) -> NDArray[np.float64]:
    x = np.clip(np.round(points[:, 0]), 0, grey.shape[1] - 1).astype(np.int64)
    y = np.clip(np.round(points[:, 1]), 0, grey.shape[0] - 1).astype(np.int64)
    return grey[y, x].astype(np.float64)


def _refined(pixels: Pixels, quad: Quad, reach: float) -> Quad:
    """The corners with each side fitted to the strongest step across it."""
    grey = np.asarray(cv2.GaussianBlur(darkest_of(pixels), (5, 5), 0), np.uint8)
    lines = []
    for place in range(4):
        a, b = quad[place].astype(np.float64), quad[(place + 1) % 4].astype(np.float64)
        lines.append(
            (a, b)
            if _on_edge(quad[place], quad[(place + 1) % 4], grey.shape)
            else _fitted(grey, a, b, 6 * reach)
        )
    corners = []
    for place in range(4):
        corner = _crossing(lines[place - 1], lines[place])
        near = corner is not None and np.linalg.norm(corner - quad[place]) < 12 * reach
        corners.append(corner if near else quad[place])
    return np.asarray(corners, np.float32)


def _fitted(
    grey: Grey, a: NDArray[np.float64], b: NDArray[np.float64], reach: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A line through the steps found on 80 cuts across the side; outliers dropped."""
    along = b - a
    normal = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-6)
    share = np.linspace(0.04, 0.96, 80)
    offsets = np.arange(-reach, reach + 1.0)
    cuts = (a + share[:, None] * along)[:, None, :] + offsets[None, :, None] * normal
    values = _sampled(grey, cuts.reshape(-1, 2)).reshape(len(share), len(offsets))
    step = values[:, 4:] - values[:, :-4]
    found = offsets[np.argmax(step, axis=1) + 2]
    good = step.max(axis=1) > SIDE_CONTRAST
    for _ in range(3):
        if good.sum() < 12:
            return a, b
        slope, start = np.polyfit(share[good], found[good], 1)
        away = np.abs(found - (slope * share + start))
        good &= away <= max(2.0 * float(np.median(away[good])), 1.5)
    return a + start * normal, b + (start + slope) * normal


def _crossing(
    first: tuple[NDArray[np.float64], NDArray[np.float64]],
    second: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.float64] | None:
    p, r = first[0], first[1] - first[0]
    q, s = second[0], second[1] - second[0]
    across = r[0] * s[1] - r[1] * s[0]
    if abs(across) < 1e-9:
        return None
    t = ((q[0] - p[0]) * s[1] - (q[1] - p[1]) * s[0]) / across
    return np.asarray(p + t * r, np.float64)
