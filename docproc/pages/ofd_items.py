"""What an OFD page draws, in painting order and in millimetres of the page.

Comes in: layers, templates and appearances as XML, with their resources. Goes
out: glyphs, outlines and placed pictures. Clips and soft masks are not
followed: they hide little that matters, and hidden writing must not be lost.
Raises `PageError` (`fragments`) where a page holds more than a page can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docproc.errors import PageError
from docproc.pages.ofd_parts import Element, child, children, local
from docproc.pages.ofd_resources import LINE_WIDTH, Font, Paint, Resources, Style, paint
from docproc.pages.ofd_text import flat_type, glyph_numbers, places_of
from docproc.pages.ofd_values import (
    IDENTITY,
    Affine,
    Point,
    Rect,
    Stroke,
    affine,
    moved,
    number,
    rect,
    strokes,
    times,
)

DEEPEST = 8
MOST_OBJECTS = 60_000
MOST_POINTS = 2_000_000
BLACK = Paint((0, 0, 0))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One piece of text: each character with its point on the baseline.

    `places` are object coordinates, `matrix` leads from them to the page;
    `size` is the type size in object units, `turn` the degrees clockwise by
    which every character is turned about its point. `indices` holds the glyph
    of the font for characters where the file names one. `fill` is None for
    text that is not inked.
    """

    text: str
    places: tuple[Point, ...]
    matrix: Affine
    size: float
    stretch: float
    turn: int
    font: Font
    fill: Paint | None
    origin: str
    indices: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outline:
    """A path in page millimetres, before `matrix`; `width` likewise after it."""

    strokes: tuple[Stroke, ...]
    matrix: Affine
    fill: Paint | None
    stroke: Paint | None
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture; `matrix` leads from the unit square to the page.

    `load` gives its bytes and may raise `PageError`. `key` is the same for the
    same picture. `stamp`: put over the page as ink is, so that white is clear.
    `clip` is the part of the page that it may cover.
    """

    key: str
    load: Callable[[], bytes]
    matrix: Affine
    opacity: float = 1.0
    stamp: bool = False
    clip: Rect | None = None


Item = Glyphs | Outline | Placed


@dataclass(slots=True)
class Walk:
    """One page being walked: what it may refer to, and how much more it may hold."""

    resources: Resources
    load: Callable[[str], bytes]
    objects: int = MOST_OBJECTS
    points: int = MOST_POINTS

    def spend(self, objects: int = 0, points: int = 0) -> None:
        """Count what was met; raises `PageError` past the limits."""
        self.objects -= objects
        self.points -= points
        if self.objects < 0 or self.points < 0:
            raise PageError("fragments", "页面对象过多，超过上限")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What objects take over from what they stand in."""

    matrix: Affine = IDENTITY
    style: str | None = None
    opacity: float = 1.0
    origin: str = "content"
    depth: int = 0


def items_of(
    block: Element, walk: Walk, matrix: Affine = IDENTITY, origin: str = "content"
) -> Iterator[Item]:
    """Everything that a layer, block or appearance draws, first painted first."""
    setting = _Setting(matrix, block.get("DrawParam"), 1.0, origin)
    yield from _block(block, walk, setting)


def _block(block: Element, walk: Walk, setting: _Setting) -> Iterator[Item]:
    for element in block:
        walk.spend(objects=1)
        kind = local(element)
        if (element.get("Visible") or "").strip().lower() in ("false", "0"):
            continue
        if kind in ("PageBlock", "Layer"):
            yield from _block(element, walk, setting)
        elif kind in _OBJECTS:
            yield from _OBJECTS[kind](element, walk, _inside(element, setting))


def _inside(element: Element, setting: _Setting) -> _Setting:
    """The setting in an object's own coordinates."""
    corner = rect(element.get("Boundary"))
    x, y = (corner[0], corner[1]) if corner else _corner(element.get("Boundary"))
    own = times(affine(element.get("CTM")), moved(x, y))
    alpha = number(element.get("Alpha"))
    opacity = 1.0 if alpha is None else min(max(alpha / 255.0, 0.0), 1.0)
    return _Setting(
        times(own, setting.matrix),
        setting.style,
        setting.opacity * opacity,
        setting.origin,
        setting.depth,
    )


def _corner(text: str | None) -> Point:
    """The corner of a boundary without area: a line's, often."""
    values = [number(word) for word in (text or "").split()]
    if len(values) < 2 or values[0] is None or values[1] is None:
        return 0.0, 0.0
    return values[0], values[1]


def _style(element: Element, walk: Walk, setting: _Setting) -> Style:
    return walk.resources.style(element.get("DrawParam"), setting.style)


def _faded(found: Paint | None, opacity: float) -> Paint | None:
    return Paint(found.rgb, found.opacity * opacity) if found is not None else None


def _is(element: Element, name: str, default: bool) -> bool:
    said = (element.get(name) or "").strip().lower()
    return said in ("true", "1") if said else default


def _text(element: Element, walk: Walk, setting: _Setting) -> Iterator[Item]:
    size = number(element.get("Size"))
    if size is None or size <= 0:
        return
    style = _style(element, walk, setting)
    fill: Paint | None = None
    if _is(element, "Fill", True):
        fill = paint(child(element, "FillColor")) or style.fill or BLACK
    elif _is(element, "Stroke", False):
        fill = paint(child(element, "StrokeColor")) or style.stroke or BLACK
    font = walk.resources.fonts.get(element.get("Font") or "", Font(""))
    turn = number(element.get("CharDirection")) or 0.0
    indices = glyph_numbers(element)
    stretch = number(element.get("HScale")) or 1.0
    x, y = 0.0, 0.0
    before = 0
    for code in children(element, "TextCode"):
        text = (code.text or "").strip("\r\n\t")
        walk.spend(points=len(text))
        first_x, first_y = number(code.get("X")), number(code.get("Y"))
        x, y = x if first_x is None else first_x, y if first_y is None else first_y
        places = places_of(code, text, (x, y), size * stretch)
        em, places = flat_type(element, text, places, size)
        own = {i - before: g for i, g in indices.items() if 0 <= i - before < len(text)}
        before += len(text)
        if text:
            yield Glyphs(
                text, places, setting.matrix, em, stretch, round(turn) % 360, font,
                _faded(fill, setting.opacity), setting.origin, own,
            )  # fmt: skip


def _path(element: Element, walk: Walk, setting: _Setting) -> Iterator[Item]:
    drawing = child(element, "AbbreviatedData")
    lines = strokes(drawing.text if drawing is not None else None)
    walk.spend(points=sum(map(len, lines)))
    style = _style(element, walk, setting)
    fill = stroke = None
    if _is(element, "Fill", False):
        fill = paint(child(element, "FillColor")) or style.fill or BLACK
    if _is(element, "Stroke", True):
        stroke = paint(child(element, "StrokeColor")) or style.stroke or BLACK
    width = number(element.get("LineWidth"))
    width = style.width if width is None else width
    if lines and (fill or stroke):
        a, b, c, d, _, _ = setting.matrix
        grown = abs(a * d - b * c) ** 0.5
        yield Outline(
            tuple(lines), setting.matrix, _faded(fill, setting.opacity),
            _faded(stroke, setting.opacity), (LINE_WIDTH if width is None else width) * grown,
        )  # fmt: skip


def _image(element: Element, walk: Walk, setting: _Setting) -> Iterator[Item]:
    identifier = element.get("ResourceID") or ""
    part = walk.resources.media.get(identifier)
    matrix = setting.matrix
    if element.get("CTM") is None:
        corner = rect(element.get("Boundary"))
        if corner is None:
            return
        matrix = times((corner[2], 0.0, 0.0, corner[3], 0.0, 0.0), matrix)

    def load() -> bytes:
        if part is None:
            raise PageError("corrupt", f"文件内部缺少图片 {identifier}")
        return walk.load(part)

    yield Placed(part or f"missing:{identifier}", load, matrix, setting.opacity)


def _composite(element: Element, walk: Walk, setting: _Setting) -> Iterator[Item]:
    unit = walk.resources.units.get(element.get("ResourceID") or "")
    if unit is None or setting.depth >= DEEPEST:
        return
    inner = _Setting(
        setting.matrix, unit.get("DrawParam") or setting.style, setting.opacity,
        setting.origin, setting.depth + 1,
    )  # fmt: skip
    for content in children(unit, "Content"):
        yield from _block(content, walk, inner)


_OBJECTS: dict[str, Callable[[Element, Walk, _Setting], Iterator[Item]]] = {
    "TextObject": _text,
    "PathObject": _path,
    "ImageObject": _image,
    "CompositeObject": _composite,
}
