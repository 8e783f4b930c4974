"""Values as OFD writes them: numbers, boxes, matrices, distances, colours, paths.

Comes in: attribute and element text of strangers. Goes out: finite numbers,
or None and defaults where the text makes no sense; nothing here raises. Units
are millimetres, y runs down the page (GB/T 33190-2016, 7.3 and 9.1).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

Affine = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Rect = tuple[float, float, float, float]
Colour = tuple[int, int, int]
"""Red, green, blue."""

IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LARGEST = 1e6
"""A kilometre: larger numbers are nonsense and would overflow when drawn."""
CURVE_STEPS = 12


def number(text: str | None) -> float | None:
    """One number, None where there is none or it is absurd."""
    try:
        value = float(text) if text else None
    except ValueError:
        return None
    return value if value is not None and abs(value) <= LARGEST else None


def numbers(text: str | None) -> list[float]:
    """Numbers between blanks; empty if any of them is none."""
    found = [number(word) for word in (text or "").replace(",", " ").split()]
    return [v for v in found if v is not None] if None not in found else []


def rect(text: str | None) -> Rect | None:
    """`x y width height`; None where it is not that or has no area."""
    values = numbers(text)
    if len(values) != 4 or values[2] <= 0 or values[3] <= 0:
        return None
    return values[0], values[1], values[2], values[3]


def affine(text: str | None) -> Affine:
    """A CTM; the identity where there is none."""
    v = numbers(text)
    return (v[0], v[1], v[2], v[3], v[4], v[5]) if len(v) == 6 else IDENTITY


def times(first: Affine, then: Affine) -> Affine:
    """The matrix that does `first` and then `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def moved(x: float, y: float) -> Affine:
    """The matrix that moves by x, y."""
    return (1.0, 0.0, 0.0, 1.0, x, y)


def point(x: float, y: float, by: Affine) -> Point:
    """Where a point comes to lie."""
    return x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]


def bounds(points: Sequence[Point]) -> Rect:
    """Left, top, right, bottom around points."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def deltas(text: str | None, wanted: int) -> list[float] | None:
    """Distances from character to character; None where the attribute is missing.

    `g 3 4.2` stands for three times 4.2. Programs often write fewer than are
    needed; the last then goes on. Never more than `wanted` values.
    """
    if not text:
        return None
    words = iter(text.replace(",", " ").split())
    out: list[float] = []
    for word in words:
        if len(out) >= wanted:
            break
        count = 1
        if word == "g":
            times_over, word = next(words, ""), next(words, "")
            if not times_over.isdecimal():
                return None
            count = int(times_over) if len(times_over) < 10 else wanted
        value = number(word)
        if value is None:
            return None
        out.extend([value] * min(count, wanted - len(out)))
    out.extend([out[-1] if out else 0.0] * (wanted - len(out)))
    return out


def colour(text: str | None) -> Colour | None:
    """Grey, RGB or CMYK by the number of values; `#ff` is allowed for 255."""
    values: list[float] = []
    for word in (text or "").replace(",", " ").split():
        try:
            values.append(float(int(word[1:], 16)) if word.startswith("#") else float(word))
        except ValueError:
            return None
    parts = [min(max(v, 0.0), 255.0) if math.isfinite(v) else 0.0 for v in values]
    if len(parts) == 1:
        parts = parts * 3
    if len(parts) == 4:
        black = 255.0 - parts[3]
        parts = [(255.0 - v) * black / 255.0 for v in parts[:3]]
    if len(parts) != 3:
        return None
    return round(parts[0]), round(parts[1]), round(parts[2])


Stroke = tuple[tuple[float, float, bool], ...]
"""One pen line: points, and whether the way to each is part of a curve."""

_VALUES = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


def strokes(text: str | None) -> list[Stroke]:
    """The pen lines of abbreviated path data, curves cut into short pieces.

    A path that breaks off or holds something else ends where it does.
    """
    out: list[Stroke] = []
    current: list[tuple[float, float, bool]] = []
    for command, v in _commands(text or ""):
        if command in ("S", "M"):
            if len(current) > 1:
                out.append(tuple(current))
            current = [(v[0], v[1], False)]
        elif not current:
            continue
        elif command == "L":
            current.append((v[0], v[1], False))
        elif command == "C":
            current.append((current[0][0], current[0][1], False))
        else:
            last = current[-1][0], current[-1][1]
            way = _arc(last, v) if command == "A" else _bezier(last, v)
            current.extend((x, y, True) for x, y in way)
    if len(current) > 1:
        out.append(tuple(current))
    return out


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    words = iter(text.replace(",", " ").split())
    for word in words:
        count = _VALUES.get(word)
        if count is None:
            return
        values = [number(next(words, None)) for _ in range(count)]
        if None in values:
            return
        yield word, [v for v in values if v is not None]


def _bezier(start: Point, v: Sequence[float]) -> Iterator[Point]:
    """Points along a quadratic (4 values) or cubic (6 values) curve."""
    if len(v) == 4:  # the same curve as a cubic one
        (x0, y0), (qx, qy, x3, y3) = start, v
        x1, y1 = x0 + 2 / 3 * (qx - x0), y0 + 2 / 3 * (qy - y0)
        x2, y2 = x3 + 2 / 3 * (qx - x3), y3 + 2 / 3 * (qy - y3)
    else:
        (x0, y0), (x1, y1, x2, y2, x3, y3) = start, v
    for step in range(1, CURVE_STEPS + 1):
        t = step / CURVE_STEPS
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _arc(start: Point, v: Sequence[float]) -> Iterator[Point]:
    """Points along an elliptical arc: rx ry turn large sweep x y (as in SVG)."""
    rx, ry, turn, large, sweep, x, y = (
        abs(v[0]),
        abs(v[1]),
        math.radians(v[2]),
        v[3],
        v[4],
        v[5],
        v[6],
    )
    if rx < 1e-9 or ry < 1e-9 or (x, y) == start:
        yield x, y
        return
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (start[0] - x) / 2, (start[1] - y) / 2
    u, w = cos * dx + sin * dy, -sin * dx + cos * dy
    grown = math.sqrt(max((u / rx) ** 2 + (w / ry) ** 2, 1.0))
    rx, ry = rx * grown, ry * grown
    rest = (rx * ry) ** 2 - (rx * w) ** 2 - (ry * u) ** 2
    factor = math.sqrt(max(rest, 0.0) / max((rx * w) ** 2 + (ry * u) ** 2, 1e-18))
    if bool(large) == bool(sweep):
        factor = -factor
    cu, cw = factor * rx * w / ry, -factor * ry * u / rx
    cx, cy = cos * cu - sin * cw + (start[0] + x) / 2, sin * cu + cos * cw + (start[1] + y) / 2
    begin = math.atan2((w - cw) / ry, (u - cu) / rx)
    end = math.atan2((-w - cw) / ry, (-u - cu) / rx)
    span = (end - begin) % math.tau if sweep else -((begin - end) % math.tau)
    pieces = max(math.ceil(abs(span) / math.pi * 2 * CURVE_STEPS), 1)
    for step in range(1, pieces + 1):
        angle = begin + span * step / pieces
        a, b = rx * math.cos(angle), ry * math.sin(angle)
        yield cx + cos * a - sin * b, cy + sin * a + cos * b
