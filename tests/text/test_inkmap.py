import cv2
import numpy as np

from docproc.evidence import Box
from docproc.page import InkMap
from docproc.pages.model import Pixels, UprightImage
from docproc.text.ink import separate
from docproc.text.inkmap import clean_ink, ink_map
from docproc.text.ruling import find_rules

from .drawing import DPI, RED, image, paper, px, rule, table, write


def _map(page: Pixels, upright: UprightImage | None = None) -> InkMap:
    inks = separate(page, DPI)
    rules = find_rules(inks.shade, inks.threshold, DPI)
    return ink_map(upright or image(page), inks, clean_ink(inks.dark, rules.mask, DPI))


def _box(x0: float, y0: float, x1: float, y1: float, wide: float = 100, high: float = 80) -> Box:
    return Box(x0 / wide, y0 / high, x1 / wide, y1 / high)


def test_a_cell_is_about_a_millimetre() -> None:
    made = _map(paper())
    assert (made.columns, made.rows) == (100, 80)


def test_an_empty_underlined_slot_is_empty_and_a_signed_one_is_not() -> None:
    page = paper()
    rule(page, 30, 20, 80, 20)
    rule(page, 30, 40, 80, 40)
    cv2.polylines(
        page,
        [np.array([[px(40 + 2 * n), px(37 + 4 * (-1) ** n)] for n in range(9)])],
        False,
        (60, 40, 30),
        3,
    )
    made = _map(page)
    assert made.coverage(_box(30, 13, 80, 22)) == 0
    signed = made.coverage(_box(30, 32, 80, 42))
    assert signed is not None
    assert signed > 0.02


def test_the_cells_of_an_empty_table_are_empty() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    write(page, "28", 12, 18)
    made = _map(page)
    assert made.coverage(_box(50, 10, 90, 30)) == 0
    written = made.coverage(_box(10, 10, 50, 20))
    assert written is not None
    assert written > 0.01


def test_red_ink_stands_in_its_own_layer() -> None:
    page = paper()
    cv2.circle(page, (px(50), px(40)), px(15), RED, px(1.5))
    made = _map(page)
    assert made.coverage(_box(30, 20, 70, 60)) == 0
    red = made.coverage(_box(30, 20, 70, 60), "red")
    assert red is not None
    assert red > 0.03


def test_a_punch_hole_and_the_scanner_lid_are_no_ink() -> None:
    page = paper()
    cv2.circle(page, (px(8), px(40)), px(3), (20, 20, 20), -1)
    page[: px(3)] = 15
    made = _map(page)
    assert made.coverage(Box(0, 0, 1, 1)) == 0


def test_half_a_spread_fills_its_half_of_the_page() -> None:
    page = paper()
    page[px(30) : px(33), px(40) : px(60)] = 20
    height, width = page.shape[:2]
    to_page = np.array([[0.5 / width, 0, 0.5], [0, 1 / height, 0], [0, 0, 1.0]])
    made = _map(page, UprightImage(page, DPI, 0, to_page, part=2))
    assert (made.columns, made.rows) == (200, 80)
    assert made.coverage(Box(0, 0, 0.5, 1)) == 0
    held = made.coverage(Box(0.7, 0.37, 0.8, 0.42))
    assert held is not None
    assert held > 0.5


def test_a_map_that_was_never_made_says_so() -> None:
    assert InkMap().coverage(Box(0, 0, 1, 1)) is None
