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
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.errors import PageError
from docproc.options import Limits
from docproc.pages.model import Drawn, Picture, TextRun
from docproc.pages.pdf_fields import field_runs
from docproc.pages.pdf_geometry import PageGeometry
from docproc.pages.pdf_objects import PlacedPicture, objects_of
from docproc.pages.symbols import is_symbol_font, sign_of

CHARS_PER_LINE = 60
"""With `Limits.lines_per_page`, the number of characters a page may hold."""
LEAST_POINTS = 1.5
"""Smaller type cannot be seen: a third of a millimetre is two dots of a printer."""
PALE = 240
"""A colour of which red, green and blue are all at least this is that of paper."""
UNPAINTED = (3, 7)
"""Text rendering modes that leave no ink (ISO 32000-1, table 106)."""
GAP = 0.7
"""Characters further apart than this many type sizes belong to two runs."""


BREAKS = frozenset((10, 13))
"""PDFium's signs for the end of a line. It makes one behind every object of a page that it takes
for one of upright writing (two columns will do), and browsers make every character an object: on
one baseline they part words only where there is room."""
WORD_GAP = 0.3
"""Type sizes between two Latin words on one line; figures of a fixed pitch stand up to 0.25 apart
(two 1s in AR PL UMing)."""
FULL_WIDTH = 0x2E7F
"""Characters beyond this code stand in squares."""
HALF = 0.5
"""Width of a Latin letter in type sizes."""
SPACES = frozenset((9, 10, 13, 32, 0xA0, 0x3000, 0xAD, 0x200B, 0xFEFF))
LINE_END_HYPHEN = 2
"""PDFium's code for a hyphen at the end of a line."""
_MATRIX = pdfium_c.FS_MATRIX()
_COLOUR = tuple(ctypes.c_uint() for _ in range(4))
"""Where PDFium puts a colour: one set for all calls, since it is asked often."""
_ORIGIN = (ctypes.c_double(), ctypes.c_double())
_NAME = ctypes.create_string_buffer(64)


@dataclass(frozen=True, slots=True)
class Layer:
    """Text runs in content order, pictures and drawn rules of a page."""

    runs: tuple[TextRun, ...]
    pictures: tuple[Picture, ...]
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class _Style:
    """What text objects have in common; made once for all that are alike.

    `angle` counter-clockwise in user space; `first` which of a character's
    sides begins it, `sign` -1 where the writing runs against the axis. `symbols`: the
    name of its font where that is a symbol font.
    """

    size: float
    angle: int
    invisible: bool
    beneath: bool
    pale: bool
    first: int
    sign: int
    symbols: str = ""


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
    base: float
    unmapped: int = 0


def _runs(
    text: pdfium.PdfTextPage, geometry: PageGeometry, covered: frozenset[int]
) -> Iterator[TextRun]:
    """Characters joined to runs, in the order of the content stream."""
    styles = _Styles(text.raw, covered)
    current: _Open | None = None
    for char, sides, (style, base), unmapped, spaced in _in_writing_order(
        _characters(text, styles)
    ):
        begin, end = style.sign * sides[style.first], style.sign * sides[style.first ^ 2]
        if current is None or not _continues(current, style, base, begin):
            if current is not None:
                yield _closed(current, geometry)
            current = _Open([], [], style, end, base)
        elif (
            spaced
            and _is_word_gap(current.text[-1], char)
            and (spaced != "break" or begin - current.end > WORD_GAP * style.size)
        ):
            current.text.append(" ")
            current.sides.append(current.sides[-1])
        current.text.append(char)
        current.sides.append(sides)
        current.style, current.base = style, base
        current.end = end
        current.unmapped += unmapped
    if current is not None:
        yield _closed(current, geometry)


_Character = tuple[str, Sides, tuple[_Style, float], bool, str]
"""A character, its sides, style and baseline, whether it is unmapped, and what stands before it."""


def _in_writing_order(characters: Iterable[_Character]) -> list[_Character]:
    """The characters as they are written. PDFium puts objects in the order of the page as shown:
    where that turns the writing upside down each line comes from its end to its beginning."""
    told = list(characters)
    steps = 0
    for (_, a, (style, base), *_), (_, b, (other, level), *_) in pairwise(told):
        if style is other and base == level:
            steps += 1 if style.sign * (b[style.first] - a[style.first]) > 0 else -1
    if steps >= 0:
        return told
    # What it makes of the way back between two figures is a space where there is room.
    spaces = ["", *(character[4] and "break" for character in reversed(told))]
    return [
        (*character[:4], space) for character, space in zip(reversed(told), spaces, strict=False)
    ]


def _characters(text: pdfium.PdfTextPage, styles: _Styles) -> Iterator[_Character]:
    """Character, sides, style and baseline, unmapped?, and what stands before it: a `space`, only a
    `break`, or nothing."""
    raw = text.raw
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    high = 0
    spaced = ""
    astray: Counter[int] = Counter()
    last = 0
    for index in range(pdfium_c.FPDFText_CountChars(raw)):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        if code in SPACES:
            spaced = "space" if spaced == "space" or code not in BREAKS else "break"
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        elif code < 32:
            code = 0x2D if code == LINE_END_HYPHEN else 0xFFFD
        pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
        owner = pdfium_c.FPDFText_GetTextObject(raw, index)
        address = ctypes.c_void_p.from_buffer(owner).value or 0
        sides = left.value, bottom.value, right.value, top.value
        style, base = styles.of(owner, address, index)
        sign = sign_of(code, style.symbols) if style.symbols or code >= 0xF000 else None
        char = sign or chr(code)
        unmapped = sign is None and (
            is_unmapped(code) or pdfium_c.FPDFText_HasUnicodeMapError(raw, index) == 1
        )
        if _looks_astray(sides, style, base) and _is_astray(raw, index, style, address != last):
            sides = _from_matrix(raw, index, style, astray[address], full=code > FULL_WIDTH)
            astray[address] += 1
        if address in astray or last in astray:
            spaced = spaced and "break"  # PDFium made the space for what seemed far away
        last = address
        yield char, sides, (style, base), unmapped, spaced
        spaced = ""


def _looks_astray(sides: Sides, style: _Style, base: float) -> bool:
    """Whether a character's box is too large for its type size or far from its baseline."""
    low, size = (0 if style.first in (1, 3) else 1), style.size
    return (
        max(sides[2] - sides[0], sides[3] - sides[1]) > 1.8 * size
        or not sides[low] - size < base < sides[low + 2] + size
    )


def _is_astray(raw: Any, index: int, style: _Style, begins: bool) -> bool:
    """Whether a character's origin lies off the baseline of its own text object, or off that
    object's beginning where it `begins` one.

    PDFium leaves the page's own matrix out where a span gives its text itself
    (/ActualText), as Chromium writes 工, 山, 月 and their like, and the letters of ﬀ; the
    object's matrix is right all the same.
    """
    x, y = _ORIGIN
    if not pdfium_c.FPDFText_GetCharOrigin(raw, index, x, y):
        return False
    matrix = _MATRIX
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    off = abs(x.value - matrix.e), abs(y.value - matrix.f)
    across, along = off if style.first in (1, 3) else off[::-1]
    return across > 0.1 * style.size or (begins and along > 0.1 * style.size)


def _from_matrix(raw: Any, index: int, style: _Style, place: int, *, full: bool) -> Sides:
    """Where the `place`-th character of a text object stands, all of them `full` squares or about
    half as wide."""
    matrix = _MATRIX
    pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
    size, turn = style.size, math.radians(style.angle)
    along, up = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))
    wide = size if full else HALF * size
    corners = [
        (
            matrix.e + wide * step * along[0] + size * rise * up[0],
            matrix.f + wide * step * along[1] + size * rise * up[1],
        )
        for step, rise in ((place, -0.12), (place + 1, 0.88))
    ]
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def is_unmapped(code: int) -> bool:
    """Whether a code point says nothing: private use, replacement, control."""
    return (
        0xE000 <= code <= 0xF8FF
        or code >= 0xF0000
        or code in (0xFFFD, 0xFFFE, 0xFFFF)
        or 0x7F <= code < 0xA0
    )


class _Styles:
    """The style and baseline of text objects, each asked of PDFium once."""

    __slots__ = ("_alike", "_covered", "_known", "_raw")

    def __init__(self, raw: Any, covered: frozenset[int]) -> None:
        self._raw = raw
        self._covered = covered
        self._known: dict[int, tuple[_Style, float]] = {}
        self._alike: dict[tuple[float | str, ...], _Style] = {}

    def of(self, owner: Any, address: int, index: int) -> tuple[_Style, float]:
        """Style and baseline of the text object that owns character `index`."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = self._asked(owner, address, index)
        return known

    def _asked(self, owner: Any, address: int, index: int) -> tuple[_Style, float]:
        raw, matrix = self._raw, _MATRIX
        pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(raw, index)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(owner)
        clear, pale = _paint(raw, index)
        hidden = mode in UNPAINTED or clear
        beneath = address in self._covered
        symbols = _symbol_font(raw, index)
        key = matrix.a, matrix.b, matrix.c, matrix.d, size, hidden, beneath, pale, symbols
        style = self._alike.get(key)
        if style is None:
            style = self._alike[key] = _style(matrix, size, hidden, beneath, pale, symbols)
        return style, matrix.e if style.first in (1, 3) else matrix.f


def _style(
    matrix: Any, size: float, hidden: bool, beneath: bool, pale: bool, symbols: str
) -> _Style:
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    for right in (0, 90, 180, 270):
        if min((angle - right) % 360, (right - angle) % 360) <= 3:
            angle = right
    upright = angle in (90, 270)
    backwards = angle in (180, 270)
    first = (3 if backwards else 1) if upright else (2 if backwards else 0)
    tall = size * (math.hypot(matrix.c, matrix.d) or 1.0)
    unseen = hidden or 0 < tall < LEAST_POINTS
    return _Style(tall, angle, unseen, beneath, pale, first, -1 if backwards else 1, symbols)


def _symbol_font(raw: Any, index: int) -> str:
    """The name of a character's font where its codes are signs, else nothing."""
    asked = pdfium_c.FPDFText_GetFontInfo(raw, index, _NAME, len(_NAME), None)
    name = _NAME.raw[: max(min(asked, len(_NAME)) - 1, 0)].decode("utf-8", "replace")
    return name if is_symbol_font(name) else ""


def _paint(raw: Any, index: int) -> tuple[bool, bool]:
    """Whether a character's colour is fully transparent, and whether it is that of paper."""
    if not pdfium_c.FPDFText_GetFillColor(raw, index, *_COLOUR):
        return False, False
    red, green, blue, opacity = (c.value for c in _COLOUR)
    return opacity == 0, min(red, green, blue) >= PALE


def _continues(run: _Open, style: _Style, base: float, begin: float) -> bool:
    """Whether a character goes on where the run ends, on its baseline, in its style."""
    size = style.size or 10.0
    if not -0.8 * size < begin - run.end < GAP * size or abs(base - run.base) >= 0.25 * size:
        return False
    before = run.style
    return style is before or (
        style.angle == before.angle
        and style.invisible == before.invisible
        and style.beneath == before.beneath
        and style.pale == before.pale
        and abs(style.size - before.size) < 0.02 * (before.size + 1)
    )


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
        pale=style.pale,
        unmapped=run.unmapped,
    )


def _linear(geometry: PageGeometry, *, upright: bool, across: bool) -> tuple[float, float]:
    """Page fraction along the writing as a linear function of a user-space side."""
    zero = geometry.point(0.0, 0.0)[across]
    one = geometry.point(0.0, 1.0)[across] if upright else geometry.point(1.0, 0.0)[across]
    return zero, one - zero
