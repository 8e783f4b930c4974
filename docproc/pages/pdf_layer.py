"""What a PDF page holds besides its picture: text, pictures, rules, fields.

Comes in: a PDFium page. Goes out: a `Layer` with boxes as fractions of the
page as shown (crop box, after /Rotate). It states what is there and never
whether the text is to be believed; that is `docproc.text.triage`'s question.
PDFium's own functions are called directly: the wrapper's objects cost more
than the reading.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.errors import PageError
from docproc.evidence import Box
from docproc.options import Limits
from docproc.pages.model import Drawn, Picture, TextRun
from docproc.pages.pdf_fields import field_runs
from docproc.pages.pdf_geometry import PageGeometry
from docproc.pages.pdf_objects import PlacedPicture, objects_of

CHARS_PER_LINE = 60
"""With `Limits.lines_per_page`, the number of characters a page may hold."""
GAP = 0.7
"""Characters further apart than this many type sizes belong to two runs."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Text runs in content order, pictures and drawn rules of a page."""

    runs: tuple[TextRun, ...]
    pictures: tuple[Picture, ...]
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share."""

    size: float
    angle: int
    invisible: bool
    beneath: bool


def layer_of(page: pdfium.PdfPage, geometry: PageGeometry, limits: Limits) -> Layer:
    """Everything the page holds; raises `PageError` (`fragments`) past the limits."""
    found = objects_of(page, geometry)
    text = page.get_textpage()
    try:
        if text.count_chars() > limits.lines_per_page * CHARS_PER_LINE:
            raise PageError("fragments", "文字碎片过多，超过上限")
        covered = found.beneath
        runs = tuple(_runs(text, geometry, covered)) + field_runs(page, geometry)
    finally:
        text.close()
    if len(runs) > limits.lines_per_page * 10:
        raise PageError("fragments", "文字碎片过多，超过上限")
    return Layer(runs, tuple(_picture(p) for p in found.pictures), found.drawn)


def _picture(placed: PlacedPicture) -> Picture:
    return Picture(placed.box, placed.pixels)


@dataclass(slots=True)
class _Open:
    """A run that is being put together."""

    text: list[str]
    boxes: list[Box]
    style: _Style
    end: float
    base: float
    unmapped: int = 0


def _runs(
    text: pdfium.PdfTextPage, geometry: PageGeometry, covered: frozenset[int]
) -> Iterator[TextRun]:
    """Characters joined to runs, in the order of the content stream."""
    styles: dict[int, _Style] = {}
    current: _Open | None = None
    for char, box, origin, owner, unmapped, spaced in _characters(text, geometry):
        style = styles.get(owner)
        if style is None:
            style = styles[owner] = _style(text, char[1], geometry, owner in covered)
        along, base = _along(box, origin, style.angle, geometry)
        if current is not None and not _continues(current, style, along, base):
            yield _closed(current, geometry)
            current = None
        if current is None:
            current = _Open([], [], style, along[1], base)
        elif spaced and _is_word_gap(current.text[-1], char[0]):
            current.text.append(" ")
            current.boxes.append(current.boxes[-1])
        current.text.append(char[0])
        current.boxes.append(box)
        current.end = along[1]
        current.unmapped += unmapped
    if current is not None:
        yield _closed(current, geometry)


def _characters(
    text: pdfium.PdfTextPage, geometry: PageGeometry
) -> Iterator[tuple[tuple[str, int], Box, tuple[float, float], int, int, bool]]:
    """(character, its index), box, baseline point, text object, 1 if unmapped,
    whether a space stands before it."""
    raw = text.raw
    left, right = ctypes.c_double(), ctypes.c_double()
    bottom, top = ctypes.c_double(), ctypes.c_double()
    x, y = ctypes.c_double(), ctypes.c_double()
    high = 0
    spaced = False
    for index in range(pdfium_c.FPDFText_CountChars(raw)):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        if code <= 32 or code in (0xA0, 0x3000, 0xAD):
            spaced = spaced or code != 0xAD
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
        pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y)
        owner = pdfium_c.FPDFText_GetTextObject(raw, index)
        address = ctypes.cast(owner, ctypes.c_void_p).value or 0
        unmapped = int(pdfium_c.FPDFText_HasUnicodeMapError(raw, index) == 1 or is_unmapped(code))
        box = geometry.box(left.value, bottom.value, right.value, top.value)
        base = geometry.point(x.value, y.value)
        yield (chr(code), index), box, base, address, unmapped, spaced
        spaced = False


def is_unmapped(code: int) -> bool:
    """Whether a code point says nothing: private use, replacement, control."""
    return (
        0xE000 <= code <= 0xF8FF
        or code >= 0xF0000
        or code in (0xFFFD, 0xFFFE, 0xFFFF)
        or 0x7F <= code < 0xA0
    )


def _style(text: pdfium.PdfTextPage, index: int, geometry: PageGeometry, covered: bool) -> _Style:
    raw = text.raw
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    size = pdfium_c.FPDFText_GetFontSize(raw, index)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    owner = pdfium_c.FPDFText_GetTextObject(raw, index)
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(owner)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    seen = pdfium_c.FPDFText_GetFillColor(raw, index, red, green, blue, alpha)
    hidden = mode in (3, 7) or bool(seen and alpha.value == 0)
    # Counter-clockwise in PDF's upward space; /Rotate turns the page clockwise.
    turned = -math.degrees(math.atan2(matrix.b, matrix.a)) + 90 * geometry.turns
    angle = round(turned) % 360
    for right in (0, 90, 180, 270):
        if min((angle - right) % 360, (right - angle) % 360) <= 3:
            angle = right
    return _Style(size * scale, angle, hidden, covered)


def _along(
    box: Box, origin: tuple[float, float], angle: int, geometry: PageGeometry
) -> tuple[tuple[float, float], float]:
    """Begin and end along the writing, and the baseline across it, in points."""
    width, height = geometry.width, geometry.height
    if angle == 90:
        return (box.top * height, box.bottom * height), -origin[0] * width
    if angle == 180:
        return (-box.right * width, -box.left * width), -origin[1] * height
    if angle == 270:
        return (-box.bottom * height, -box.top * height), origin[0] * width
    return (box.left * width, box.right * width), origin[1] * height


def _continues(run: _Open, style: _Style, along: tuple[float, float], base: float) -> bool:
    if style is not run.style and style != run.style:
        return False
    size = style.size or 10.0
    gap = along[0] - run.end
    return abs(base - run.base) < 0.25 * size and -0.8 * size < gap < GAP * size


def _is_word_gap(before: str, after: str) -> bool:
    """Whether a space between the two separates Latin words (Chinese has none)."""
    return before.isascii() and after.isascii() and (before.isalnum() or after.isalnum())


def _closed(run: _Open, geometry: PageGeometry) -> TextRun:
    box = Box.around(run.boxes)
    assert box is not None
    angle = run.style.angle
    edges = {90: 1, 180: 2, 270: 3}.get(angle, 0)
    return TextRun(
        text="".join(run.text),
        box=box,
        chars=tuple(b[edges] for b in run.boxes),
        size=run.style.size,
        angle=angle,
        invisible=run.style.invisible,
        beneath=run.style.beneath,
        unmapped=run.unmapped,
    )
