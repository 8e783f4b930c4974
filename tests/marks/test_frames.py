"""Name chops and framed words."""

from __future__ import annotations

import cv2

from docproc.marks.seals import find_seals
from docproc.page import SealKind
from docproc.pages.model import Pixels
from tests.marks import drawing as d


def chop(page: Pixels, x_mm: float, y_mm: float, size_mm: float = 16) -> None:
    ink = page.copy()
    ink[:] = 255
    left, top = round(x_mm * d.MM), round(y_mm * d.MM)
    side = round(size_mm * d.MM)
    cv2.rectangle(ink, (left, top), (left + side, top + side), d.RED, 5)
    for n in range(4):
        x, y = left + side * (0.27 + 0.46 * (n % 2)), top + side * (0.27 + 0.46 * (n // 2))
        d._strokes(ink, x, y, 0.34 * side, 0.0, n + 5, d.RED, 4)
    d.press(page, ink, 0.85)


def test_a_name_chop_is_a_rectangle_of_kind_name() -> None:
    page = d.paper()
    d.print_lines(page, rows=8)
    chop(page, 120, 180)
    (mark,) = find_seals(d.upright(page), None)
    assert (mark.shape, mark.colour, mark.kind) == ("rect", "red", SealKind.NAME)
    assert abs(mark.box.left - 120 / 210) < 0.01
    assert abs(mark.box.bottom - 196 / 297) < 0.01


def test_a_chop_inside_a_round_seal_is_found_beside_it() -> None:
    page = d.paper()
    d.stamp(page, 110, 180, star=False)
    chop(page, 102, 172)
    marks = find_seals(d.upright(page), None)
    assert sorted(m.shape for m in marks) == ["rect", "round"]


def test_a_framed_character_of_a_letterhead_is_no_chop() -> None:
    page = d.paper()
    for place in range(9):
        left, top = round((30 + place * 17) * d.MM), round(40 * d.MM)
        side = round(13 * d.MM)
        if place % 3 == 1:
            cv2.rectangle(page, (left, top), (left + side, top + side), d.RED, 7)
        d._strokes(page, left + side / 2, top + side / 2, 0.8 * side, 0, place, d.RED, 7)
    assert find_seals(d.upright(page), None) == ()
