"""Where the characters of an OFD text object stand, and how large they are.

Comes in: a text object and the text of one of its codes. Goes out: a point on
the baseline for every character, in object coordinates, the type size, and the
glyphs that the file names. Nothing here raises.
"""

from __future__ import annotations

from docproc.pages.ofd_parts import Element, child, children
from docproc.pages.ofd_values import Point, deltas, number, rect

LEAST_TYPE = 1.2
"""Millimetres (3.4 points): no paper is printed in smaller type."""
LARGEST_FLAT = 12.0
FLAT = frozenset("一—－–―-ー…_＿")
MIDDLE = 0.38
"""Type sizes from the baseline up to the middle of a Chinese character."""


def flat_type(
    element: Element, text: str, places: tuple[Point, ...], size: float
) -> tuple[float, tuple[Point, ...]]:
    """The type size of flat characters whose ink's height was written for it, and their places.

    Converters that take the size from the ink give 一 a tenth of a millimetre
    or two; the boundary is then as wide as the character really is.
    """
    corner = rect(element.get("Boundary"))
    if size >= LEAST_TYPE or corner is None or not text or set(text) - FLAT:
        return size, places
    em = corner[2] / sum(map(natural_width, text))
    if not 1.5 * size < em <= LARGEST_FLAT:
        return size, places
    base = corner[3] / 2 + MIDDLE * em
    return em, tuple((x, base) for x, _ in places)


def places_of(code: Element, text: str, start: Point, em: float) -> tuple[Point, ...]:
    """The point of every character on its baseline."""
    steps = max(len(text) - 1, 0)
    right, down = deltas(code.get("DeltaX"), steps), deltas(code.get("DeltaY"), steps)
    if right is None:
        # Without any distances the font's own widths hold.
        right = [0.0] * steps if down else [em * natural_width(c) for c in text[:steps]]
    down = down or [0.0] * steps
    out = [start]
    for dx, dy in zip(right, down, strict=True):
        out.append((out[-1][0] + dx, out[-1][1] + dy))
    return tuple(out)


def natural_width(char: str) -> float:
    """About the width of a character in type sizes."""
    if char < "⺀":
        return 1.0 if char in "—…“”‘’·×℃①②③④⑤⑥⑦⑧⑨⑩■□●○▲△★☆√→←↑↓" else 0.5
    return 0.5 if "｡" <= char <= "ﾟ" else 1.0


def glyph_numbers(element: Element) -> dict[int, int]:
    """Character number to glyph number, where the file maps one to one."""
    out: dict[int, int] = {}
    for transform in children(element, "CGTransform"):
        first = int(number(transform.get("CodePosition")) or 0)
        glyphs = child(transform, "Glyphs")
        words = (glyphs.text or "").split() if glyphs is not None else []
        if int(number(transform.get("CodeCount")) or 1) != len(words):
            continue
        out.update({first + i: int(w) for i, w in enumerate(words) if w.isdecimal()})
    return out
