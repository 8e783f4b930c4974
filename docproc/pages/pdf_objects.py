"""Pictures and drawn rules of a PDF page, found by walking its objects.

Comes in: a PDFium page and its geometry. Goes out: pictures with boxes, rules
as thin boxes, a count of other shapes, and which text objects were painted
before a picture that covers the page. Walks forms inside forms to a depth and
a number of objects; what lies beyond is not needed to judge a page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.evidence import Box
from docproc.pages.model import Drawn
from docproc.pages.pdf_geometry import PageGeometry

DEEPEST = 8
MOST_OBJECTS = 60_000
MOST_RULES = 4_000
THIN_POINTS = 2.5
"""A filled rectangle no thicker than this is a rule."""
COVERING = 0.5
"""A picture over this share of the page hides the text painted before it."""

Affine = tuple[float, float, float, float, float, float]
IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture, its own size in pixels, and its place in the painting order."""

    box: Box
    pixels: tuple[int, int]
    order: int


@dataclass(frozen=True, slots=True)
class FoundObjects:
    """`beneath`: addresses of text objects painted before a covering picture."""

    pictures: tuple[PlacedPicture, ...]
    drawn: Drawn
    beneath: frozenset[int]


def objects_of(page: pdfium.PdfPage, geometry: PageGeometry) -> FoundObjects:
    """All pictures, rules and shapes of the page."""
    pictures: list[PlacedPicture] = []
    rules: list[Box] = []
    shapes = 0
    texts: list[tuple[int, Any]] = []
    for order, (item, kind, matrix) in enumerate(_walk(page)):
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            texts.append((order, item))
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            found, other = _path(item, matrix, geometry)
            shapes += other
            if len(rules) < MOST_RULES:
                rules.extend(found)
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            placed = _picture(item, matrix, geometry, order)
            if placed is not None:
                pictures.append(placed)
        elif kind == pdfium_c.FPDF_PAGEOBJ_SHADING:
            shapes += 1
    last = max((p.order for p in pictures if p.box.area >= COVERING), default=-1)
    beneath = frozenset(_address(item) for order, item in texts if order < last)
    return FoundObjects(tuple(pictures), Drawn(tuple(rules), shapes), beneath)


def _address(item: Any) -> int:
    return ctypes.cast(item, ctypes.c_void_p).value or 0


def _walk(page: pdfium.PdfPage) -> Iterator[tuple[Any, int, Affine]]:
    """Objects in painting order, those inside forms with the form's matrix."""
    left = MOST_OBJECTS
    stack = [
        _children(page.raw, IDENTITY, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject)
    ]
    while stack and left > 0:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
            continue
        left -= 1
        item, kind, matrix = entry
        if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
            yield entry
        elif len(stack) < DEEPEST:
            inner = _times(_matrix(item), matrix)
            stack.append(
                _children(
                    item, inner, pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject
                )
            )


def _children(
    parent: Any, matrix: Affine, count: Callable[[Any], int], get: Callable[[Any, int], Any]
) -> Iterator[tuple[Any, int, Affine]]:
    for index in range(max(count(parent), 0)):
        item = get(parent, index)
        if item:
            yield item, pdfium_c.FPDFPageObj_GetType(item), matrix


def _matrix(item: Any) -> Affine:
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(item, found):
        return IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(first: Affine, then: Affine) -> Affine:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _point(x: float, y: float, by: Affine) -> tuple[float, float]:
    return x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]


def _placed(
    left: float, bottom: float, right: float, top: float, by: Affine, geometry: PageGeometry
) -> Box:
    corners = [_point(x, y, by) for x in (left, right) for y in (bottom, top)]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return geometry.box(min(xs), min(ys), max(xs), max(ys))


def _bounds(item: Any) -> tuple[float, float, float, float] | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(item, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _picture(item: Any, by: Affine, geometry: PageGeometry, order: int) -> PlacedPicture | None:
    bounds = _bounds(item)
    if bounds is None:
        return None
    box = _placed(*bounds, by, geometry)
    shown = Box(max(box.left, 0.0), max(box.top, 0.0), min(box.right, 1.0), min(box.bottom, 1.0))
    if shown.width <= 0 or shown.height <= 0:
        return None
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(item, wide, high)
    size = _across(item, by, wide.value, high.value)
    return PlacedPicture(box, size, order)


def _across(item: Any, by: Affine, wide: int, high: int) -> tuple[int, int]:
    """The picture's pixels across and down the page: swapped where it lies turned."""
    matrix = _times(_matrix(item), by)
    return (high, wide) if abs(matrix[1]) > abs(matrix[0]) else (wide, high)


def _path(item: Any, by: Affine, geometry: PageGeometry) -> tuple[list[Box], int]:
    """The rules that a path draws, and 1 if it draws anything else."""
    segments = pdfium_c.FPDFPath_CountSegments(item)
    bounds = _bounds(item)
    if segments <= 0 or bounds is None:
        return [], 0
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke)
    if not (fill.value or stroke.value):
        return [], 0
    box = _placed(*bounds, by, geometry)
    if _is_thin(box, geometry):
        return [box], 0
    if segments > 64 or not stroke.value:
        return [], int(_is_visible(item, fill.value))
    return _sides(item, segments, by, geometry)


def _is_thin(box: Box, geometry: PageGeometry) -> bool:
    wide, high = box.width * geometry.width, box.height * geometry.height
    return min(wide, high) <= THIN_POINTS and max(wide, high) > 2 * THIN_POINTS


def _is_visible(item: Any, fill: int) -> bool:
    """Whether a filled area is other than white: cells are often filled white."""
    if not fill:
        return True
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return True
    return alpha.value > 8 and min(red.value, green.value, blue.value) < 250


def _sides(item: Any, segments: int, by: Affine, geometry: PageGeometry) -> tuple[list[Box], int]:
    """Straight strokes of an outline as thin boxes; curves count as a shape."""
    rules: list[Box] = []
    other = 0
    start: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    own = _times(_matrix(item), by)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(segments):
        part = pdfium_c.FPDFPath_GetPathSegment(item, index)
        pdfium_c.FPDFPathSegment_GetPoint(part, x, y)
        here = _point(x.value, y.value, own)
        kind = pdfium_c.FPDFPathSegment_GetType(part)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO and last is not None:
            _add_side(rules, last, here, geometry)
        else:
            other = 1
        if pdfium_c.FPDFPathSegment_GetClose(part) and start is not None:
            _add_side(rules, here, start, geometry)
        last = here
    return rules, other


def _add_side(
    rules: list[Box], a: tuple[float, float], b: tuple[float, float], geometry: PageGeometry
) -> None:
    box = geometry.box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
    if _is_thin(box, geometry):
        rules.append(box)
