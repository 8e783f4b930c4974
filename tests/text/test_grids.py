import numpy as np
import pytest

from docproc.pages.model import Pixels
from docproc.text.grids import Grid, find_grids
from docproc.text.ink import separate
from docproc.text.rule import Rules
from docproc.text.ruling import find_rules

from .drawing import DPI, paper, px, rule, table, write


def _rules(page: Pixels) -> Rules:
    inks = separate(page, DPI)
    return find_rules(inks.shade, inks.threshold, DPI)


def _grids(page: Pixels) -> list[Grid]:
    return find_grids(_rules(page), DPI)


def _spans(grid: Grid) -> list[tuple[int, int, int, int]]:
    return [(c.row, c.column, c.row_span, c.column_span) for c in grid.cells]


def test_a_ruled_table_has_all_its_cells() -> None:
    page = paper()
    table(page, [10, 40, 60, 90], [10, 20, 30, 40])
    (grid,) = _grids(page)
    assert (grid.rows, grid.columns) == (3, 3)
    assert len(grid.cells) == 9
    assert grid.left == pytest.approx(px(10), abs=3)
    assert grid.bottom == pytest.approx(px(40), abs=3)


def test_cells_without_a_wall_between_them_are_one() -> None:
    page = paper()
    for y in (10, 20, 30, 40):
        rule(page, 10, y, 90, y)
    for x in (10, 90):
        rule(page, x, 10, x, 40)
    rule(page, 40, 20, 40, 40)
    (grid,) = _grids(page)
    assert _spans(grid) == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1)]


def test_a_label_beside_several_rows_spans_them() -> None:
    page = paper()
    for y in (10, 40):
        rule(page, 10, y, 90, y)
    for y in (20, 30):
        rule(page, 30, y, 90, y)
    for x in (10, 30, 90):
        rule(page, x, 10, x, 40)
    (grid,) = _grids(page)
    assert _spans(grid) == [(0, 0, 3, 1), (0, 1, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1)]


def test_a_table_that_leans_a_little_keeps_its_rows() -> None:
    page = paper(160, 120)
    lean = np.tan(np.radians(0.5))
    for y in (10, 20, 30, 40, 50):
        rule(page, 10, y, 150, y + 140 * lean)
    for x in (10, 80, 150):
        rule(page, x, 10 + (x - 10) * lean, x - 40 * lean, 50 + (x - 10) * lean)
    (grid,) = _grids(page)
    assert (grid.rows, grid.columns) == (4, 2)
    assert len(grid.cells) == 8


def test_small_gaps_in_a_rule_do_not_merge_cells() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    for x in (20, 35, 70):
        page[px(19.5) : px(20.5), px(x) : px(x + 1)] = 250
    (grid,) = _grids(page)
    assert len(grid.cells) == 4


def test_open_sides_are_closed_where_the_rules_end() -> None:
    page = paper()
    for y in (10, 20, 30, 40):
        rule(page, 10, y, 90, y)
    for x in (40, 65):
        rule(page, x, 10, x, 40)
    (grid,) = _grids(page)
    assert (grid.rows, grid.columns) == (3, 3)


def test_a_faint_table_is_seen() -> None:
    page = paper()
    for y in (10, 20, 30):
        rule(page, 10, y, 90, y, (195, 195, 195))
    for x in (10, 50, 90):
        rule(page, x, 10, x, 30, (195, 195, 195))
    write(page, "2026", 15, 17)
    (grid,) = _grids(page)
    assert len(grid.cells) == 4


def test_underlines_and_a_frame_are_rules_but_no_table() -> None:
    page = paper()
    rule(page, 30, 20, 80, 20)
    rule(page, 30, 30, 80, 30)
    table(page, [5, 95], [5, 75])
    assert _grids(page) == []
    assert len(_rules(page).level) == 4


def test_writing_is_not_ruled() -> None:
    page = paper()
    for y in range(10, 75, 8):
        write(page, "EEE TTT 2026 HHH ZZZ", 5, y)
    rules = _rules(page)
    assert rules.level == ()
    assert rules.upright == ()


def test_a_page_of_hundreds_of_rows_is_one_table() -> None:
    page = paper(60, 900)
    ys = [5 + 4 * n for n in range(220)]
    table(page, [5, 30, 55], ys)
    (grid,) = _grids(page)
    assert (grid.rows, grid.columns) == (219, 2)
    assert len(grid.cells) == 438


def _form_with_bars(page: Pixels) -> None:
    table(page, [10, 35, 90], [18, 28, 38])
    table(page, [10, 35, 90], [46, 56])
    for top in (10, 38):
        page[px(top) : px(top + 8), px(10) : px(90) + 2] = (110, 60, 20)
        write(page, "PART", 14, top + 6, (250, 250, 250))


def test_dark_bars_are_rows_of_the_form_that_they_head() -> None:
    page = paper()
    _form_with_bars(page)
    (grid,) = _grids(page)
    assert _spans(grid) == [
        (0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1),
        (3, 0, 1, 2), (4, 0, 1, 1), (4, 1, 1, 1),
    ]  # fmt: skip


def test_a_dark_bar_without_a_form_is_no_table() -> None:
    page = paper()
    page[px(10) : px(18), px(10) : px(90)] = (110, 60, 20)
    write(page, "CHAPTER", 14, 16, (250, 250, 250))
    assert _grids(page) == []
