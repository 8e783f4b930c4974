"""Things that are round, red or framed and are no seals."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from docproc.marks.seals import find_seals
from docproc.pages.model import Pixels
from tests.marks import drawing as d


def at(x_mm: float, y_mm: float) -> tuple[int, int]:
    return round(x_mm * d.MM), round(y_mm * d.MM)


def plain_text() -> Pixels:
    page = d.paper()
    d.print_lines(page, rows=26)
    return page


def red_letterhead() -> Pixels:
    page = d.paper()
    for place in range(11):
        d._strokes(page, (35 + place * 14) * d.MM, 40 * d.MM, 12 * d.MM, 0, place, d.RED, 8)
    cv2.line(page, at(27, 70), at(183, 70), d.RED, 4)
    d.print_lines(page, top_mm=90, rows=15)
    return page


def red_table() -> Pixels:
    page = d.paper()
    for row in range(9):
        cv2.line(page, at(30, 60 + 15 * row), at(180, 60 + 15 * row), d.RED, 3)
    for column in range(9):
        cv2.line(page, at(30 + 18.75 * column, 60), at(30 + 18.75 * column, 180), d.RED, 3)
    return page


def red_star() -> Pixels:
    page = d.paper()
    points = [
        (
            round((100 + 9 * (1 if n % 2 == 0 else 0.38) * math.sin(n * math.pi / 5)) * d.MM),
            round((60 - 9 * (1 if n % 2 == 0 else 0.38) * math.cos(n * math.pi / 5)) * d.MM),
        )
        for n in range(10)
    ]
    cv2.fillPoly(page, [np.array(points, np.int32)], d.RED, cv2.LINE_AA)
    return page


def coffee_ring() -> Pixels:
    page = d.paper()
    d.print_lines(page, rows=8)
    cv2.circle(page, at(110, 200), round(22 * d.MM), (120, 160, 190), 9, cv2.LINE_AA)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 2.0), np.uint8)


def pie_chart() -> Pixels:
    page = d.paper()
    tones = [(60, 50, 215), (200, 140, 60), (70, 180, 90), (40, 170, 230)]
    for n, tone in enumerate(tones):
        radius = round(22 * d.MM)
        cv2.ellipse(page, at(100, 120), (radius, radius), 0, 90 * n, 90 * n + 90, tone, -1)
    return page


def grey_pie_chart() -> Pixels:
    return d.grey_copy(pie_chart())


def radar_chart() -> Pixels:
    page = d.paper()
    for ring in (6, 12, 18, 24):
        cv2.circle(page, at(100, 140), round(ring * d.MM), (140, 140, 140), 2, cv2.LINE_AA)
    for n in range(8):
        angle = n * math.pi / 4
        end = at(100 + 24 * math.cos(angle), 140 + 24 * math.sin(angle))
        cv2.line(page, at(100, 140), end, (140, 140, 140), 2, cv2.LINE_AA)
    reach = [16, 20, 12, 22, 15, 18, 21, 14]
    shape = [
        at(100 + r * math.cos(n * math.pi / 4), 140 + r * math.sin(n * math.pi / 4))
        for n, r in enumerate(reach)
    ]
    cv2.polylines(page, [np.array(shape, np.int32)], True, (190, 90, 40), 5, cv2.LINE_AA)
    return page


def punch_holes() -> Pixels:
    page = d.paper()
    d.print_lines(page, rows=10)
    for y in (108, 188):
        cv2.circle(page, at(9, y), round(3 * d.MM), (30, 30, 30), -1)
    return page


def code_square() -> Pixels:
    page = d.paper()
    pattern = np.random.default_rng(3).integers(0, 2, (33, 33)).astype(np.uint8) * 255
    square = cv2.resize(pattern, (180, 180), interpolation=cv2.INTER_NEAREST)
    page[300:480, 700:880] = square[..., None]
    return page


def stamp_in_a_printed_photo() -> Pixels:
    """A picture of a wall with a sealed paper on it, as large as a true seal."""
    page = d.paper()
    d.print_lines(page, rows=6)
    top, left = round(150 * d.MM), round(50 * d.MM)
    bottom, right = round(225 * d.MM), round(150 * d.MM)
    shade = np.random.default_rng(5).normal(0, 1, (9, 12)).astype(np.float32)
    ground = cv2.resize(shade, (right - left, bottom - top), interpolation=cv2.INTER_CUBIC)
    page[top:bottom, left:right] = np.clip(120 + 22 * ground, 40, 175)[..., None].astype(np.uint8)
    d.stamp(page, 100, 187)
    return page


def stamp_in_a_grey_photo() -> Pixels:
    return d.grey_copy(stamp_in_a_printed_photo())


def grey_emblem() -> Pixels:
    """A licence's emblem on a copy: a dark disc with a paler rim."""
    page = d.paper()
    d.print_lines(page, rows=8, top_mm=110)
    cv2.circle(page, at(105, 45), round(17 * d.MM), (150, 150, 150), -1, cv2.LINE_AA)
    cv2.circle(page, at(105, 45), round(14.5 * d.MM), (70, 70, 70), -1, cv2.LINE_AA)
    cv2.rectangle(page, at(97, 46), at(113, 50), (170, 170, 170), -1)
    return page


def circle_of_words() -> Pixels:
    """A cycle of steps drawn as a ring with a word at each."""
    page = d.paper()
    cv2.circle(page, at(100, 150), round(21 * d.MM), (110, 110, 110), 5, cv2.LINE_AA)
    for step in range(6):
        angle = step * math.pi / 3
        for k in range(2):
            x = (100 + 15 * math.cos(angle) + 4 * k - 2) * d.MM
            y = (150 + 15 * math.sin(angle)) * d.MM
            d._strokes(page, x, y, 3.4 * d.MM, 0.0, step * 2 + k, d.BLACK, 2)
    return page


def one_bit_radar_chart() -> Pixels:
    """A polygon whose corners lie nearly on a circle, on its spokes: no piece of it is an arc."""
    page = d.paper()
    reach = (17, 19, 18, 15, 16, 17, 15, 18)
    corners = [
        at(100 + r * math.cos(n * math.pi / 4), 150 + r * math.sin(n * math.pi / 4))
        for n, r in enumerate(reach)
    ]
    cv2.polylines(page, [np.array(corners, np.int32)], True, (0, 0, 0), 3)
    for n in range(8):
        tip = at(100 + 40 * math.cos(n * math.pi / 4), 150 + 40 * math.sin(n * math.pi / 4))
        cv2.line(page, at(100, 150), tip, (0, 0, 0), 2)
    return np.where(page < 150, 0, 255).astype(np.uint8)


def worn_rim_of_an_emblem() -> Pixels:
    """A one-bit copy of an emblem: arcs of its pale rim are left, its dark disc is whole."""
    page = d.paper()
    d.print_lines(page, rows=8, top_mm=110)
    for begin, end in ((20, 70), (130, 190), (250, 285)):
        cv2.ellipse(page, at(105, 45), (round(17 * d.MM),) * 2, 0, begin, end, (0, 0, 0), 4)
    cv2.circle(page, at(105, 45), round(12.5 * d.MM), (0, 0, 0), round(2.5 * d.MM))
    cv2.rectangle(page, at(97, 46), at(113, 50), (0, 0, 0), -1)
    return np.where(page < 150, 0, 255).astype(np.uint8)


def ticked_boxes() -> Pixels:
    page = d.paper()
    d.print_lines(page, rows=6)
    for n in range(4):
        cv2.rectangle(page, at(40 + 30 * n, 150), at(55 + 30 * n, 165), d.BLACK, 2)
    return page


@pytest.mark.parametrize(
    "drawn",
    [
        plain_text, red_letterhead, red_table, red_star, coffee_ring, pie_chart, grey_pie_chart,
        radar_chart, one_bit_radar_chart, worn_rim_of_an_emblem, punch_holes, code_square, ticked_boxes, stamp_in_a_printed_photo,
        stamp_in_a_grey_photo, grey_emblem, circle_of_words,
    ],
)  # fmt: skip
def test_it_is_no_seal(drawn: object) -> None:
    assert callable(drawn)
    assert find_seals(d.upright(drawn()), None) == ()


def test_an_empty_page_has_no_seal() -> None:
    assert find_seals(d.upright(d.paper()), None) == ()
