import cv2
import numpy as np

from docproc.text.ink import only_red, separate, without_red

from .drawing import BLACK, BLUE, DPI, RED, paper, px, rule, write


def _band(mask: np.ndarray, x0: float, y0: float, x1: float, y1: float) -> float:
    return float((mask[px(y0) : px(y1), px(x0) : px(x1)] > 0).mean())


def test_black_red_and_blue_ink_are_told_apart() -> None:
    page = paper()
    rule(page, 10, 10, 40, 10, BLACK)
    rule(page, 10, 30, 40, 30, RED)
    rule(page, 10, 50, 40, 50, BLUE)
    inks = separate(page, DPI)
    assert inks.has_red
    assert inks.has_blue
    assert _band(inks.dark, 12, 9, 38, 11) > 0.05
    assert _band(inks.red, 12, 29, 38, 31) > 0.05
    assert _band(inks.blue, 12, 49, 38, 51) > 0.05
    assert _band(inks.red, 12, 9, 38, 11) == 0
    assert _band(inks.dark, 12, 29, 38, 31) == 0
    assert _band(inks.red, 12, 49, 38, 51) == 0


def test_a_yellow_lamp_makes_no_ink_red() -> None:
    page = paper()
    write(page, "2026 04 28", 10, 30)
    lit = (page.astype(np.float32) * np.array([0.70, 0.90, 1.0], np.float32)).astype(np.uint8)
    inks = separate(lit, DPI)
    assert not inks.has_red
    assert np.count_nonzero(inks.dark) > 300


def test_a_grey_page_has_no_coloured_ink() -> None:
    page = paper()
    cv2.circle(page, (px(50), px(40)), px(18), (120, 120, 120), px(1))
    inks = separate(page, DPI)
    assert not inks.has_red
    assert not inks.red.any()
    assert not inks.blue.any()


def test_taking_the_red_away_leaves_black_strokes_under_a_seal() -> None:
    page = paper()
    cv2.circle(page, (px(50), px(40)), px(15), RED, px(1.2))
    page[px(39) : px(41), px(20) : px(80)] = BLACK
    inks = separate(page, DPI)
    bare = without_red(inks)
    assert bare[px(40), px(50)].max() < 90
    assert bare[px(40), px(35.2)].max() < 110
    assert bare[px(25.1), px(50)].min() > 200
    assert only_red(inks)[px(25.1), px(50)].max() < 60


def test_shadow_over_half_a_page_is_not_ink() -> None:
    page = paper()
    page[:, px(50) :] = 170
    write(page, "2026", 60, 30, (60, 60, 60))
    inks = separate(page, DPI)
    assert _band(inks.dark, 70, 50, 95, 75) == 0
    assert _band(inks.dark, 60, 24, 75, 31) > 0.05
