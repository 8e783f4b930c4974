"""What an OFD page holds besides its picture: text runs, pictures, rules.

Comes in: the page's items in painting order. Goes out: the same nouns that the
PDF reader gives, with boxes as fractions of the page. It states what is there
and never whether the text is to be believed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from docproc.errors import PageError
from docproc.evidence import Box
from docproc.options import Limits
from docproc.pages.model import Drawn, Picture, TextRun
from docproc.pages.ofd_items import Glyphs, Item, Outline, Placed
from docproc.pages.ofd_text import natural_width
from docproc.pages.ofd_values import Point, Rect, bounds, point
from docproc.pages.pdf_layer import CHARS_PER_LINE, GAP, is_unmapped

POINTS = 72 / 25.4
ASCENT, DESCENT = 0.88, 0.12
"""Parts of the type size above and below the baseline: those of Chinese fonts."""
WIDEST = 2.2
"""Letters spaced up to this many times their width are one text."""
THIN_MM = 2.5 / POINTS
COVERING = 0.5
MOST_RULES = 4_000
MOST_SIDES = 64
"""Outlines of more points than this are drawings, not the frames of tables."""

Pixels = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layer:
    """Text runs in painting order, pictures and drawn rules of a page."""

    runs: tuple[TextRun, ...]
    pictures: tuple[Picture, ...]
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    angle: int
    invisible: bool
    beneath: bool
    origin: str


@dataclass(frozen=True, slots=True)
class _Char:
    """One character: its box on the page (mm), its way along the line, its baseline."""

    char: str
    box: Rect
    start: float
    end: float
    base: float
    style: _Style
    spaced: bool


def layer_of(
    items: Sequence[Item],
    size: tuple[float, float],
    limits: Limits,
    pixels: Callable[[Placed], Pixels],
) -> Layer:
    """Everything the page holds; raises `PageError` (`fragments`) past the limits.

    `size` is the page in millimetres; `pixels` tells a picture's own size.
    """
    if sum(len(i.text) for i in items if isinstance(i, Glyphs)) > (
        limits.lines_per_page * CHARS_PER_LINE
    ):
        raise PageError("fragments", "文字碎片过多，超过上限")
    pictures: list[Picture] = []
    rules: list[Box] = []
    shapes = last = 0
    for order, item in enumerate(items):
        if isinstance(item, Placed):
            box = placed_box(item, size)
            if box is not None:
                pictures.append(Picture(box, _across(item, pixels(item))))
                if box.area >= COVERING and not item.stamp and item.opacity > 0.5:
                    last = order
        elif isinstance(item, Outline):
            found, other = _outline(item, size)
            shapes += other
            rules.extend(found[: max(MOST_RULES - len(rules), 0)])
        elif item.origin == "stamp":
            shapes += 1
    texts = [(n < last, i) for n, i in enumerate(items) if isinstance(i, Glyphs)]
    runs = tuple(_runs(texts, size))
    if len(runs) > limits.lines_per_page * 10:
        raise PageError("fragments", "文字碎片过多，超过上限")
    return Layer(runs, tuple(pictures), Drawn(tuple(rules), shapes))


def fraction(corners: Rect, size: tuple[float, float]) -> Box:
    """Left, top, right, bottom in millimetres as page fractions."""
    left, top, right, bottom = corners
    return Box(left / size[0], top / size[1], right / size[0], bottom / size[1])


def placed_box(item: Placed, size: tuple[float, float]) -> Box | None:
    """Where a picture lies, cut to the page and its clip; None where it cannot be seen."""
    corners = [point(x, y, item.matrix) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    left, top, right, bottom = bounds(corners)
    if item.clip is not None:
        x, y, wide, high = item.clip
        left, top = max(left, x), max(top, y)
        right, bottom = min(right, x + wide), min(bottom, y + high)
    box = fraction((left, top, right, bottom), size)
    shown = Box(max(box.left, 0.0), max(box.top, 0.0), min(box.right, 1.0), min(box.bottom, 1.0))
    return shown if shown.width > 0 and shown.height > 0 else None


def _across(item: Placed, pixels: Pixels) -> Pixels:
    """Pixels across and down the page: swapped where the picture lies turned."""
    turned = abs(item.matrix[1]) > abs(item.matrix[0])
    return (pixels[1], pixels[0]) if turned else pixels


def _runs(texts: Sequence[tuple[bool, Glyphs]], size: tuple[float, float]) -> Iterator[TextRun]:
    """Characters joined to runs, in painting order, across text objects."""
    current: list[_Char] = []
    for beneath, glyphs in texts:
        if glyphs.origin == "stamp":
            continue  # a seal's writing is read from its picture
        for char in _characters(glyphs, beneath, size):
            if current and not _continues(current[-1], char):
                yield _closed(current, size)
                current = []
            current.append(char)
    if current:
        yield _closed(current, size)


def _characters(glyphs: Glyphs, beneath: bool, size: tuple[float, float]) -> Iterator[_Char]:
    """The characters of one text that lie on the page, blanks left out."""
    a, b, c, d, _, _ = glyphs.matrix
    height = math.hypot(c, d) * glyphs.size
    if not height > 0:
        return
    way, wide = _way(glyphs)
    angle = _angle(way[0] * a + way[1] * c, way[0] * b + way[1] * d)
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    invisible = glyphs.fill is None or glyphs.fill.opacity <= 0.01
    style = _Style(round(height * POINTS, 3), angle, invisible, beneath, glyphs.origin)
    spaced = False
    for char, place in zip(glyphs.text, glyphs.places, strict=True):
        if char.isspace() or ord(char) < 32 or char in "\u200b\ufeff\xad":
            spaced = True
            continue
        corners = [point(x, y, glyphs.matrix) for x, y in _cell(glyphs, char, place, wide)]
        box = bounds(corners)
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (0 <= x <= size[0] and 0 <= y <= size[1]):
            continue
        along = [px * cos + py * sin for px, py in corners]
        here = point(*place, glyphs.matrix)
        yield _Char(char, box, min(along), max(along), here[1] * cos - here[0] * sin, style, spaced)
        spaced = False


def _way(glyphs: Glyphs) -> tuple[Point, float]:
    """Which way the text runs, and how much wider than their type it sets its letters."""
    steps = [
        (after[0] - before[0], after[1] - before[1], natural_width(char))
        for before, after, char in zip(glyphs.places, glyphs.places[1:], glyphs.text, strict=False)
    ]
    level, upright = sum(abs(s[0]) for s in steps), sum(abs(s[1]) for s in steps)
    em = glyphs.size * abs(glyphs.stretch)
    if upright > level:
        down = 1.0 if sum(s[1] for s in steps) >= 0 else -1.0
        return (0.0, down), 1.0
    turned = math.radians(glyphs.turn)
    way = (math.cos(turned), math.sin(turned)) if not steps and glyphs.turn else (1.0, 0.0)
    ratios = [abs(s[0]) / (em * s[2]) for s in steps if s[0] and em > 0]
    return way, min(max(median(ratios), 1.0), WIDEST) if ratios else 1.0


def _cell(glyphs: Glyphs, char: str, place: Point, wide: float) -> list[Point]:
    """The corners of a character's cell in object coordinates."""
    x, y = place
    width = natural_width(char) * glyphs.size * abs(glyphs.stretch) * wide
    top, bottom = -ASCENT * glyphs.size, DESCENT * glyphs.size
    turn = math.radians(glyphs.turn)
    cos, sin = math.cos(turn), math.sin(turn)
    return [
        (x + u * cos - v * sin, y + u * sin + v * cos)
        for u, v in ((0.0, top), (width, top), (width, bottom), (0.0, bottom))
    ]


def _angle(x: float, y: float) -> int:
    angle = round(math.degrees(math.atan2(y, x))) % 360
    for right in (0, 90, 180, 270):
        if min((angle - right) % 360, (right - angle) % 360) <= 3:
            return right
    return angle


def _continues(before: _Char, after: _Char) -> bool:
    if before.style != after.style:
        return False
    size = before.style.size / POINTS
    gap = after.start - before.end
    return abs(after.base - before.base) < 0.25 * size and -0.8 * size < gap < GAP * size


def _closed(chars: Sequence[_Char], size: tuple[float, float]) -> TextRun:
    style = chars[0].style
    edge = {90: 1, 180: 2, 270: 3}.get(style.angle, 0)
    text: list[str] = []
    edges: list[float] = []
    for number, char in enumerate(chars):
        box = fraction(char.box, size)
        if number and char.spaced and _is_word_gap(chars[number - 1].char, char.char):
            text.append(" ")
            edges.append(edges[-1])
        text.append(char.char)
        edges.append(box[edge])
    whole = Box.around(fraction(c.box, size) for c in chars)
    assert whole is not None
    return TextRun(
        "".join(text), whole, tuple(edges), style.size, style.angle, style.invisible,
        style.beneath, sum(is_unmapped(ord(c.char)) for c in chars), style.origin,
    )  # fmt: skip


def _is_word_gap(before: str, after: str) -> bool:
    """Whether a space between the two separates Latin words (Chinese has none)."""
    return before.isascii() and after.isascii() and (before.isalnum() or after.isalnum())


def _outline(item: Outline, size: tuple[float, float]) -> tuple[list[Box], int]:
    """The rules that an outline draws, and 1 if it draws anything else."""
    ways = [[(*point(x, y, item.matrix), curved) for x, y, curved in s] for s in item.strokes]
    corners = [(x, y) for way in ways for x, y, _ in way]
    whole = bounds(corners)
    if _is_thin(whole):
        return [fraction(whole, size)], 0
    seen = item.fill is not None and item.fill.opacity > 0.03 and min(item.fill.rgb) < 250
    if item.stroke is None or len(corners) > MOST_SIDES:
        return [], int(seen or item.stroke is not None)
    rules: list[Box] = []
    other = 0
    for way in ways:
        for (x, y, _), (u, v, curved) in pairwise(way):
            side = bounds([(x, y), (u, v)])
            if curved:
                other = 1
            elif _is_thin(side):
                rules.append(fraction(side, size))
    return rules, other


def _is_thin(sides: Rect) -> bool:
    wide, high = sides[2] - sides[0], sides[3] - sides[1]
    return min(wide, high) <= THIN_MM and max(wide, high) > 2 * THIN_MM
