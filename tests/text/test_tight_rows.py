"""Rows so tight that writing nearly touches their rules, as word processors set them."""

from __future__ import annotations

import cv2

from docproc.pages.model import Pixels
from docproc.text.grids import Grid, find_grids
from docproc.text.ink import separate
from docproc.text.ruling import find_rules

from .drawing import BLACK, DPI, paper, px, rule, write

ROW = 4.7
"""Height of a row in millimetres, at ten point type."""


def _grid(page: Pixels) -> Grid:
    inks = separate(page, DPI)
    (grid,) = find_grids(find_rules(inks.shade, inks.threshold, DPI), DPI)
    return grid


def _form(rows: int, merged: int) -> Pixels:
    """Label, answer, label, answer; in one row the answer runs over three columns."""
    page = paper()
    for n in range(rows + 1):
        rule(page, 10, 10 + n * ROW, 90, 10 + n * ROW)
    for x in (10, 30, 50, 70, 90):
        for n in range(rows):
            if n != merged or x in (10, 30, 90):
                rule(page, x, 10 + n * ROW, x, 10 + (n + 1) * ROW)
    return page


def test_a_merged_row_between_rows_of_columns_keeps_its_cell() -> None:
    page = _form(5, merged=2)
    write(page, "abcdefghijkl", 32, 10 + 2.8 * ROW)
    write(page, ".......", 60, 60)  # marks elsewhere: a page without any has no dashed rule
    grid = _grid(page)
    whole = [c for c in grid.cells if c.row == 2]
    assert [(c.column, c.column_span) for c in whole] == [(0, 1), (1, 3)]
    assert not any(w.start < 10 + 2.5 * ROW < w.end for w in grid.walls if 2 < w.first < 3)


def _sign(page: Pixels, x: float, top: float) -> None:
    """A sign like 日, as high as the row, with others close on both sides."""
    high = ROW - 0.1
    cv2.rectangle(page, (px(x), px(top)), (px(x + 3.6), px(top + high)), BLACK, 2)
    rule(page, x, top + high / 2, x + 3.6, top + high / 2)
    for n in range(6):
        for left in (x - 2.5, x + 4.1):
            rule(page, left, top + 0.5 + n * 0.7, left + 2, top + 0.5 + n * 0.7)


def test_a_stroke_that_touches_both_rules_of_its_row_is_no_wall() -> None:
    page = _form(5, merged=2)
    _sign(page, 56, 10 + 2 * ROW)
    assert [c.column_span for c in _grid(page).cells if c.row == 2] == [1, 3]


def test_a_wall_between_figures_set_right_and_names_set_left_is_one() -> None:
    page = paper()
    for n in range(9):
        rule(page, 10, 10 + n * ROW, 90, 10 + n * ROW)
    for x in (10, 25, 90):
        rule(page, x, 10, x, 10 + 8 * ROW)
    for n in range(8):
        for at in range(4):  # ink close on both sides, all down each row
            y = 10.7 + n * ROW + at * 1.1
            rule(page, 22, y, 24.4, y)
            rule(page, 25.6, y, 31, y)
    assert _grid(page).columns == 2


def test_a_wall_in_one_row_alone_stays_one() -> None:
    page = _form(5, merged=2)
    rule(page, 56, 10 + 2 * ROW, 56, 10 + 3 * ROW)
    write(page, "ab", 33, 10 + 2.8 * ROW)
    assert len([c for c in _grid(page).cells if c.row == 2]) == 3


def _leading_sign(page: Pixels, x: float, top: float, rows: int) -> None:
    """The first stroke of a text, as high as its rows, with signs close behind it alone."""
    rule(page, x, top, x, top + rows * ROW)
    for n in range(rows):
        for m in range(6):
            left, y = x + 0.5, top + n * ROW + 0.7 + m * 0.6
            rule(page, left, y, left + 2, y)


def test_the_first_strokes_of_texts_in_several_rows_are_no_wall() -> None:
    page = paper()
    for n in range(6):
        rule(page, 10, 10 + n * ROW, 90, 10 + n * ROW)
    for x in (10, 30, 90):
        rule(page, x, 10, x, 10 + 5 * ROW)
    _leading_sign(page, 32, 10, 1)
    _leading_sign(page, 32, 10 + 2 * ROW, 2)
    grid = _grid(page)
    assert {(c.column, c.column_span) for c in grid.cells} == {(0, 1), (1, 1)}


def test_walls_of_tight_rows_beside_text_are_walls() -> None:
    page = _form(5, merged=2)
    for n in range(5):
        for m in range(4):
            y = 10 + n * ROW + 1.2 + m * 0.7
            rule(page, 51.6, y, 60, y)
    assert [c.column_span for c in _grid(page).cells if c.row in (0, 2)] == [1, 1, 1, 1, 1, 3]
