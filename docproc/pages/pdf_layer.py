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
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.errors import PageError
from docproc.options import Limits
from docproc.pages.model import Drawn, Picture, TextRun
from docproc.pages.pdf_fields import field_runs
from docproc.pages.pdf_geometry import PageGeometry
from docproc.pages.pdf_objects import PlacedPicture, objects_of

CHARS_PER_LINE = 60
"""With `Limits.lines_per_page`, the number of characters a page may hold."""
UNPAINTED = (3, 7)
"""Text rendering modes that leave no ink (ISO 32000-1, table 106)."""
GAP = 0.7
"""Characters further apart than this many type sizes belong to two runs."""


SPACES = frozenset((9, 10, 13, 32, 0xA0, 0x3000, 0xAD, 0x200B, 0xFEFF))
LINE_END_HYPHEN = 2
"""PDFium's code for a hyphen at the end of a line."""
_MATRIX = pdfium_c.FS_MATRIX()
_COLOUR = tuple(ctypes.c_uint() for _ in range(4))
"""Where PDFium puts a colour: one set for all calls, since it is asked often."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Text runs in content order, pictures and drawn rules of a page."""

    runs: tuple[TextRun, ...]
    pictures: tuple[Picture, ...]
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share.

    `angle` counter-clockwise in user space; `base` the baseline's place across
    the writing; `first` which of a character's sides begins it, `sign` -1 where
    the writing runs against the axis.
    """

    size: float
    angle: int
    invisible: bool
    beneath: bool
    base: float
    first: int
    sign: int


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


Sides = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF user space."""


@dataclass(slots=True)
class _Open:
    """A run that is being put together; `end` lies along the writing."""

    text: list[str]
    sides: list[Sides]
    style: _Style
    end: float
    unmapped: int = 0


def _runs(
    text: pdfium.PdfTextPage, geometry: PageGeometry, covered: frozenset[int]
) -> Iterator[TextRun]:
    """Characters joined to runs, in the order of the content stream."""
    styles: dict[int, _Style] = {}
    current: _Open | None = None
    for char, index, sides, owner, unmapped, spaced in _characters(text):
        style = styles.get(owner)
        if style is None:
            style = styles[owner] = _style(text.raw, index, owner in covered)
        begin, end = style.sign * sides[style.first], style.sign * sides[style.first ^ 2]
        if current is None or not _continues(current, style, begin):
            if current is not None:
                yield _closed(current, geometry)
            current = _Open([], [], style, end)
        elif spaced and _is_word_gap(current.text[-1], char):
            current.text.append(" ")
            current.sides.append(current.sides[-1])
        current.text.append(char)
        current.sides.append(sides)
        current.style = style
        current.end = end
        current.unmapped += unmapped
    if current is not None:
        yield _closed(current, geometry)


def _characters(
    text: pdfium.PdfTextPage,
) -> Iterator[tuple[str, int, Sides, int, bool, bool]]:
    """Character, index, sides, text object, unmapped?, does a space stand before it?"""
    raw = text.raw
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    high = 0
    spaced = False
    for index in range(pdfium_c.FPDFText_CountChars(raw)):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        if code in SPACES:
            spaced = True
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        elif code < 32:
            code = 0x2D if code == LINE_END_HYPHEN else 0xFFFD
        pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        owner = ctypes.c_void_p.from_buffer(pdfium_c.FPDFText_GetTextObject(raw, index)).value
        unmapped = is_unmapped(code) or pdfium_c.FPDFText_HasUnicodeMapError(raw, index) == 1
        sides = left.value, bottom.value, right.value, top.value
        yield chr(code), index, sides, owner or 0, unmapped, spaced
        spaced = False


def is_unmapped(code: int) -> bool:
    """Whether a code point says nothing: private use, replacement, control."""
    return (
        0xE000 <= code <= 0xF8FF
        or code >= 0xF0000
        or code in (0xFFFD, 0xFFFE, 0xFFFF)
        or 0x7F <= code < 0xA0
    )


def _style(raw: Any, index: int, covered: bool) -> _Style:
    matrix = _MATRIX
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    size = pdfium_c.FPDFText_GetFontSize(raw, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    owner = pdfium_c.FPDFText_GetTextObject(raw, index)
    hidden = pdfium_c.FPDFTextObj_GetTextRenderMode(owner) in UNPAINTED or _is_clear(raw, index)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    for right in (0, 90, 180, 270):
        if min((angle - right) % 360, (right - angle) % 360) <= 3:
            angle = right
    upright = angle in (90, 270)
    base = matrix.e if upright else matrix.f
    backwards = angle in (180, 270)
    first = (3 if backwards else 1) if upright else (2 if backwards else 0)
    return _Style(size, angle, hidden, covered, base, first, -1 if backwards else 1)


def _is_clear(raw: Any, index: int) -> bool:
    """Whether a character is painted with a fully transparent colour."""
    seen = pdfium_c.FPDFText_GetFillColor(raw, index, *_COLOUR)
    return bool(seen and _COLOUR[3].value == 0)


def _continues(run: _Open, style: _Style, begin: float) -> bool:
    """Whether a character goes on where the run ends, on its baseline, in its style."""
    before = run.style
    if style is not before and not (
        style.angle == before.angle
        and style.invisible == before.invisible
        and style.beneath == before.beneath
        and abs(style.size - before.size) < 0.02 * (before.size + 1)
        and abs(style.base - before.base) < 0.25 * (before.size or 10.0)
    ):
        return False
    size = style.size or 10.0
    return -0.8 * size < begin - run.end < GAP * size


def _is_word_gap(before: str, after: str) -> bool:
    """Whether a space between the two separates Latin words (Chinese has none)."""
    return before.isascii() and after.isascii() and (before.isalnum() or after.isalnum())


def _closed(run: _Open, geometry: PageGeometry) -> TextRun:
    lefts, bottoms, rights, tops = zip(*run.sides, strict=True)
    style = run.style
    # PDF turns counter-clockwise in its upward space; /Rotate turns the page clockwise.
    angle = (90 * geometry.turns - style.angle) % 360
    first = style.first
    across = angle in (90, 270)
    start, step = _linear(geometry, upright=first in (1, 3), across=across)
    return TextRun(
        text="".join(run.text),
        box=geometry.box(min(lefts), min(bottoms), max(rights), max(tops)),
        chars=tuple(start + step * sides[first] for sides in run.sides),
        size=style.size,
        angle=angle,
        invisible=style.invisible,
        beneath=style.beneath,
        unmapped=run.unmapped,
    )


def _linear(geometry: PageGeometry, *, upright: bool, across: bool) -> tuple[float, float]:
    """Page fraction along the writing as a linear function of a user-space side."""
    zero = geometry.point(0.0, 0.0)[across]
    one = geometry.point(0.0, 1.0)[across] if upright else geometry.point(1.0, 0.0)[across]
    return zero, one - zero
