"""Seals are found by their ring, in any ink, over print, worn, and cut by the edge."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from docproc.evidence import Box
from docproc.marks.seals import find_seals
from docproc.page import SealKind, SealMark
from docproc.pages.model import Pixels
from tests.marks import drawing as d


def box_of(x_mm: float, y_mm: float, size_mm: float) -> Box:
    half = size_mm / 2
    return Box(
        max((x_mm - half) / 210, 0),
        max((y_mm - half) / 297, 0),
        min((x_mm + half) / 210, 1),
        min((y_mm + half) / 297, 1),
    )


def only(page: Pixels, *, photo: bool = False) -> SealMark:
    marks = find_seals(d.upright(page, photo=photo), None)
    assert len(marks) == 1, marks
    return marks[0]


def fits(mark: SealMark, box: Box) -> bool:
    shared = mark.box.overlap(box)
    return shared / (mark.box.area + box.area - shared) > 0.75


@pytest.mark.parametrize("size", [38, 40, 42, 45, 50])
def test_a_red_seal_of_any_usual_size_is_found_over_print(size: int) -> None:
    page = d.paper()
    d.print_lines(page)
    d.stamp(page, 120, 180, diameter_mm=size)
    mark = only(page)
    assert (mark.shape, mark.colour, mark.partial) == ("round", "red", False)
    assert fits(mark, box_of(120, 180, size))
    assert mark.found >= 0.85


@pytest.mark.parametrize("turn", [0.0, 0.4, 1.6, 3.1])
def test_a_seal_may_be_turned(turn: float) -> None:
    page = d.paper()
    d.stamp(page, 90, 200, turn=turn)
    assert fits(only(page), box_of(90, 200, 42))


def test_a_blue_seal_is_blue_and_found_once() -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    d.stamp(page, 130, 200, tone=d.BLUE)
    assert only(page).colour == "blue"


def test_a_grey_copy_has_grey_seals() -> None:
    page = d.paper()
    d.print_lines(page)
    d.stamp(page, 120, 180)
    mark = only(d.grey_copy(page))
    assert mark.colour == "grey"
    assert fits(mark, box_of(120, 180, 42))


def test_a_one_bit_copy_has_grey_seals() -> None:
    page = d.paper()
    d.print_lines(page, rows=10)
    d.stamp(page, 120, 200)
    grey = d.grey_copy(page)
    black = np.where(grey < 150, 0, 255).astype(np.uint8)
    assert only(black).colour == "grey"


def test_a_faint_seal_on_a_noisy_scan_is_found() -> None:
    page = d.paper(235)
    d.print_lines(page, rows=8)
    d.stamp(page, 110, 190, strength=0.3)
    noisy = cv2.GaussianBlur(d.noisy(page, 9), (0, 0), 0.8)
    assert fits(only(np.asarray(noisy, np.uint8)), box_of(110, 190, 42))


def test_two_seals_that_overlap_are_two() -> None:
    page = d.paper()
    d.stamp(page, 90, 150)
    d.stamp(page, 118, 165, turn=0.3)
    marks = find_seals(d.upright(page), None)
    assert len(marks) == 2
    assert fits(marks[0], box_of(90, 150, 42))
    assert fits(marks[1], box_of(118, 165, 42))


@pytest.mark.parametrize(("x", "y"), [(210, 150), (0, 120), (206, 220)])
def test_half_a_seal_at_the_edge_is_partial(x: float, y: float) -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    d.stamp(page, x, y)
    mark = only(page)
    assert mark.partial
    assert mark.text is None
    assert fits(mark, box_of(x, y, 42))


@pytest.mark.parametrize("one_bit", [False, True])
def test_half_a_seal_is_found_on_a_copy_without_colour(one_bit: bool) -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    d.stamp(page, 210, 150)
    copy = d.grey_copy(page)
    if one_bit:
        copy = np.where(copy < 150, 0, 255).astype(np.uint8)
    mark = only(copy)
    assert (mark.colour, mark.partial) == ("grey", True)
    assert fits(mark, box_of(210, 150, 42))


def test_a_worn_ring_of_a_one_bit_copy_is_found_without_star_and_name() -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    ink = np.full_like(page, 255)
    centre, radius = (round(120 * d.MM), round(190 * d.MM)), round(21 * d.MM)
    for begin in range(0, 360, 72):  # half of the ring is left, and a few specks inside
        cv2.ellipse(ink, centre, (radius, radius), 0, begin, begin + 39, (0, 0, 0), 5)
        angle = math.radians(begin)
        spot = (
            round(centre[0] + 0.75 * radius * math.cos(angle)),
            round(centre[1] + 0.75 * radius * math.sin(angle)),
        )
        cv2.circle(ink, spot, 4, (0, 0, 0), -1)
    d.press(page, ink, 1.0)
    mark = only(np.where(page < 150, 0, 255).astype(np.uint8))
    assert mark.colour == "grey"
    assert fits(mark, box_of(120, 190, 42))


def arcs(page: Pixels, *spans: tuple[int, int]) -> Pixels:
    """A one-bit copy of a page with pieces of a ring at (120, 190) mm, in degrees."""
    ink = np.full_like(page, 255)
    centre, radius = (round(120 * d.MM), round(190 * d.MM)), round(21 * d.MM)
    for begin, end in spans:
        cv2.ellipse(ink, centre, (radius, radius), 0, begin, end, (0, 0, 0), 5)
    d.press(page, ink, 1.0)
    return np.where(page < 150, 0, 255).astype(np.uint8)


def test_an_arc_that_the_copier_left_of_a_ring_is_a_seal() -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    mark = only(arcs(page, (20, 100), (200, 250)))
    assert (mark.colour, mark.text) == ("grey", None)
    assert mark.found < 0.7
    assert fits(mark, box_of(120, 190, 42))


def test_rules_of_a_table_hide_no_ring() -> None:
    page = d.paper()
    for row in range(32):
        y = round((40 + 7 * row) * d.MM)
        cv2.line(page, (round(30 * d.MM), y), (round(180 * d.MM), y), (0, 0, 0), 4)
    for column in range(9):
        x = round((30 + 18.75 * column) * d.MM)
        cv2.line(page, (x, round(40 * d.MM)), (x, round(257 * d.MM)), (0, 0, 0), 4)
    mark = only(arcs(page, (5, 80), (100, 170), (200, 260)))
    assert fits(mark, box_of(120, 190, 42))


def test_a_second_ring_inside_makes_no_second_seal() -> None:
    page = d.paper()
    d.stamp(page, 100, 140, double=True)
    assert fits(only(page), box_of(100, 140, 42))


def test_a_seal_on_a_skewed_photo_is_found() -> None:
    page = d.paper(215)
    d.print_lines(page, rows=6)
    d.stamp(page, 110, 180)
    height, width = page.shape[:2]
    squeezed = cv2.resize(page, (int(width * 0.94), height))
    lamp = np.linspace(1.0, 0.7, squeezed.shape[1])[None, :, None]
    photo = np.clip(squeezed * lamp, 0, 255).astype(np.uint8)
    assert only(photo, photo=True).colour == "red"


def test_an_unread_seal_says_how_sure_it_is_that_it_is_one() -> None:
    page = d.paper()
    d.stamp(page, 100, 140)
    mark = only(page)
    assert (mark.text, mark.kind) == (None, SealKind.UNKNOWN)
    assert mark.confidence == mark.found


def test_a_coarse_scan_is_searched_as_well() -> None:
    page = d.paper()
    d.stamp(page, 100, 140)
    coarse = np.asarray(cv2.resize(page, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA))
    image = d.upright(coarse)
    marks = find_seals(type(image)(coarse, d.DPI * 0.6, 0, d.whole(coarse)), None)
    assert [m.colour for m in marks] == ["red"]


@pytest.mark.parametrize("tone", [d.RED, d.BLUE])
def test_the_oval_seal_for_invoices_is_oval(tone: d.Colour) -> None:
    page = d.paper()
    d.print_lines(page, rows=6)
    round_one = d.paper()
    d.stamp(round_one, 105, 148, diameter_mm=40, tone=tone, star=False)
    height, width = page.shape[:2]
    flat = cv2.resize(round_one, (width, round(0.75 * height)), interpolation=cv2.INTER_AREA)
    ink = np.full_like(page, 255)
    top = round((190 - 0.75 * 148) * d.MM)
    ink[top : top + flat.shape[0]] = np.where(flat > 240, 255, flat)[: height - top]
    d.press(page, ink, 0.85)
    mark = only(page)
    assert mark.shape == "oval"
    assert abs(mark.box.width * 210 - 40) < 2.5
    assert abs(mark.box.height * 297 - 30) < 2.5
