"""Dashed and dotted rules, which close cells or are none."""

import cv2
import numpy as np
import pytest

from docproc.pages.model import Pixels
from docproc.text.grids import Grid, find_grids
from docproc.text.ink import separate
from docproc.text.rule import Rules
from docproc.text.ruling import find_rules

from .drawing import BLACK, DPI, paper, px, rule, table, write

Mark = tuple[float, float]
"""Length of a dash and of the gap behind it, in millimetres."""


def dashes(page: Pixels, x0: float, y0: float, x1: float, y1: float, mark: Mark) -> None:
    """A row of marks from one place to another, straight across or down."""
    long, gap = mark
    reach = max(x1 - x0, y1 - y0)
    for at in np.arange(0.0, reach, long + gap):
        end = min(at + long, reach)
        ends = ((x0 + at, y0), (x0 + end, y0)) if y0 == y1 else ((x0, y0 + at), (x0, y0 + end))
        (a, b), (c, d) = ends
        cv2.line(page, (px(a), px(b)), (px(c), px(d)), BLACK, 2)


def rules(page: Pixels) -> Rules:
    inks = separate(page, DPI)
    return find_rules(inks.shade, inks.threshold, DPI)


def grids(page: Pixels) -> list[Grid]:
    return find_grids(rules(page), DPI)


@pytest.mark.parametrize("mark", [(0.2, 0.5), (0.7, 0.7), (1.4, 1.0), (2.0, 0.9)])
def test_a_table_of_dashes_has_all_its_cells(mark: Mark) -> None:
    page = paper()
    for y in (10, 20, 30, 40):
        dashes(page, 10, y, 90, y, mark)
    for x in (10, 40, 60, 90):
        dashes(page, x, 10, x, 40, mark)
    write(page, "abc", 14, 17)
    write(page, "abcdefgh", 43, 27)
    (grid,) = grids(page)
    assert (grid.rows, grid.columns, len(grid.cells)) == (3, 3, 9)


def test_dotted_rows_part_a_frame() -> None:
    page = paper()
    for y in (10, 40):
        rule(page, 10, y, 90, y)
    for x in (10, 90):
        rule(page, x, 10, x, 40)
    for y in (20, 30):
        dashes(page, 10, y, 90, y, (0.3, 0.9))
    (grid,) = grids(page)
    assert (grid.rows, grid.columns) == (3, 1)


def test_a_fold_may_break_a_dashed_rule() -> None:
    page = paper()
    for y in (10, 20, 30, 40):
        dashes(page, 10, y, 90, y, (0.7, 0.7))
    for x in (10, 50, 90):
        dashes(page, x, 10, x, 23, (0.7, 0.7))
        dashes(page, x, 28, x, 40, (0.7, 0.7))
    (grid,) = grids(page)
    assert (grid.rows, grid.columns, len(grid.cells)) == (3, 2, 6)


def test_leaders_and_lines_to_cut_along_are_no_rules() -> None:
    page = paper()
    for y in (12, 20, 28):
        write(page, "abc", 10, y)
        dashes(page, 25, y, 85, y, (0.3, 1.0))
        write(page, "7", 88, y)
    dashes(page, 5, 60, 95, 60, (2.0, 1.0))
    assert not rules(page).level


def test_a_leader_that_meets_one_wall_is_no_rule() -> None:
    page = paper()
    rule(page, 90, 5, 90, 75)
    for y in (20, 40):
        dashes(page, 20, y, 90, y, (0.3, 1.0))
    assert not rules(page).level


def test_the_marks_of_a_dashed_rule_are_no_ink_of_a_cell() -> None:
    page = paper()
    for y in (10, 25):
        dashes(page, 10, y, 90, y, (0.7, 0.7))
    for x in (10, 50, 90):
        dashes(page, x, 10, x, 25, (0.7, 0.7))
    mask = rules(page).mask
    dark = (page[:, :, 0] < 128).astype(np.uint8)
    assert dark[mask == 0].sum() < 0.02 * dark.sum()


def test_strokes_of_large_letters_close_no_cells() -> None:
    page = paper()
    for y in (10, 15):
        dashes(page, 10, y, 34, y, (2.0, 0.9))
    for x in (10, 18, 26, 34):
        rule(page, x, 10, x, 15)
    assert not grids(page)


def test_marks_as_thick_as_strokes_of_a_brush_make_no_rule() -> None:
    page = paper()
    for x in (10, 90):
        rule(page, x, 5, x, 75)
    for y in (20, 40, 60):
        for at in np.arange(10.0, 90.0, 3.0):
            cv2.line(page, (px(at), px(y)), (px(at + 1.2), px(y)), BLACK, 6)
    assert not rules(page).level


def test_the_feet_of_letters_in_a_cell_make_no_rule() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 40, 70])
    for at in np.arange(11.0, 49.5, 2.0):
        cv2.line(page, (px(at), px(25)), (px(at + 1.0), px(25)), BLACK, 2)
        cv2.rectangle(page, (px(at), px(23.4)), (px(at + 1.0), px(24.4)), BLACK, -1)
    (grid,) = grids(page)
    assert (grid.rows, grid.columns) == (2, 2)
