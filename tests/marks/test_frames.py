"""Name chops and framed words."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from docproc.marks.seals import find_seals
from docproc.page import SealKind
from docproc.pages.model import Pixels
from tests.marks import drawing as d
from tests.marks.test_reading import Parrot


def chop(
    page: Pixels, x_mm: float, y_mm: float, size_mm: float = 16, *, tone: d.Colour = d.RED
) -> None:
    ink = page.copy()
    ink[:] = 255
    left, top = round(x_mm * d.MM), round(y_mm * d.MM)
    side = round(size_mm * d.MM)
    cv2.rectangle(ink, (left, top), (left + side, top + side), tone, 5)
    for n in range(4):
        x, y = left + side * (0.27 + 0.46 * (n % 2)), top + side * (0.27 + 0.46 * (n // 2))
        d._strokes(ink, x, y, 0.34 * side, 0.0, n + 5, tone, 4)
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


def words_in_a_frame(page: Pixels, *, tone: d.Colour, broken: bool = False) -> None:
    """A frame of 50 x 16 mm with six characters; `broken` every 5 mm as by print across it."""
    ink = np.full_like(page, 255)
    left, top, right, bottom = (round(v * d.MM) for v in (60, 180, 110, 196))
    cv2.rectangle(ink, (left, top), (right, bottom), tone, 4)
    for n in range(6):
        d._strokes(ink, left + (5 + 8 * n) * d.MM, (top + bottom) / 2, 6 * d.MM, 0, n, tone, 3)
    for gap in range(0, 50, 5) if broken else ():
        x, y = left + round(gap * d.MM), top + round(gap * d.MM)
        ink[top - 5 : top + 6, x : x + round(d.MM)] = 255
        ink[bottom - 5 : bottom + 6, x : x + round(d.MM)] = 255
        ink[y : min(y + round(d.MM), bottom), left - 5 : left + 6] = 255
    d.press(page, ink, 0.9)


@pytest.mark.parametrize(
    ("said", "stamps"), [("与原件一致", 1), ("仅供申报使用", 1), ("贴照片处", 0), ("", 0)]
)
def test_a_frame_without_colour_is_a_stamp_where_its_words_say_so(said: str, stamps: int) -> None:
    page = d.paper()
    d.print_lines(page, rows=8)
    words_in_a_frame(page, tone=(90, 90, 90))
    marks = find_seals(d.upright(page), Parrot([""], said))
    assert [(m.shape, m.colour, m.text) for m in marks] == [("rect", "grey", said)] * stamps


@pytest.mark.parametrize(("said", "name"), [("宋立军印", "宋立军"), ("合计金额", None)])
def test_a_box_without_colour_is_a_name_chop_where_it_says_seal(
    said: str, name: str | None
) -> None:
    page = d.paper()
    d.print_lines(page, rows=8)
    chop(page, 120, 180, tone=(20, 20, 20))
    marks = find_seals(d.upright(page), Parrot([""], said))
    assert [(m.kind, m.text) for m in marks] == ([(SealKind.NAME, name)] if name else [])


@pytest.mark.parametrize(("said", "stamps"), [("附件", 1), ("", 0)])
def test_a_red_frame_in_pieces_counts_where_something_is_read_in_it(said: str, stamps: int) -> None:
    page = d.paper()
    d.print_lines(page, rows=8)
    words_in_a_frame(page, tone=d.RED, broken=True)
    marks = find_seals(d.upright(page), Parrot([""], said))
    assert [(m.colour, m.text) for m in marks] == [("red", said)] * stamps


def test_a_blue_box_in_which_nothing_is_read_is_a_box() -> None:
    page = d.paper()
    chop(page, 120, 180, tone=(190, 90, 40))
    assert find_seals(d.upright(page), Parrot([""], "")) == ()
    (mark,) = find_seals(d.upright(page), Parrot([""], "宋立军印"))
    assert mark.colour == "blue"


def test_print_may_hide_a_part_of_a_red_chop_s_side() -> None:
    page = d.paper()
    chop(page, 120, 180)
    right, top = round(136 * d.MM), round(180 * d.MM)
    cv2.rectangle(
        page, (right - 6, top + 10), (right + 25, top + round(5 * d.MM)), (20, 20, 20), -1
    )
    (mark,) = find_seals(d.upright(page), Parrot([""], "宋立军印"))
    assert (mark.colour, mark.kind, mark.text) == ("red", SealKind.NAME, "宋立军")
