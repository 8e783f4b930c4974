"""A blank page is certain to be blank; a pale one is not called so."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
from glyphs import DPI, sheet, text_page, write_line

from docproc.pages.blank import Blankness, Eyes, blankness
from docproc.pages.model import Pixels, Quad


def noisy(page: Pixels, sigma: float = 3.0) -> Pixels:
    grain = np.random.default_rng(7).normal(0, sigma, page.shape[:2])[:, :, None]
    return np.clip(page + grain, 0, 255).astype(np.uint8)


def rows_of(pixels: Pixels) -> list[Quad]:
    """Stands for an engine's detector: runs of dark marks as long as a line of print."""
    dark = np.where(pixels[:, :, 0] < 128, np.uint8(255), np.uint8(0))
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 15), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    long = [(x, y, w, h) for x, y, w, h, _ in stats[1:] if w > 100 and h < 60]
    return [np.array([[x, y], [x + w, y], [x + w, y + h], [x, y + h]], np.float32)
            for x, y, w, h in long]  # fmt: skip


def test_plain_paper_is_blank() -> None:
    assert blankness(noisy(sheet()), DPI) is Blankness.BLANK


def test_holes_staples_specks_and_a_dark_edge_leave_a_page_blank() -> None:
    page = sheet()
    for y in (500, 1250):
        cv2.circle(page, (60, y), 18, (20, 20, 20), -1)
    cv2.line(page, (70, 80), (120, 60), (60, 60, 60), 3)
    for place in range(40):
        page[100 + place * 37, 150 + place * 23] = 40
    page[:, -20:] = 10
    assert blankness(noisy(page), DPI) is Blankness.BLANK


def test_paper_in_shadow_is_blank() -> None:
    page = sheet().astype(np.float64) * np.linspace(1.0, 0.6, 1240)[None, :, None]
    assert blankness(noisy(page.astype(np.uint8)), DPI) is Blankness.BLANK


def test_what_shines_through_pale_and_blurred_is_no_writing() -> None:
    back = cv2.GaussianBlur(text_page()[:, ::-1], (0, 0), 3.0).astype(np.float64)
    page = 250 - (250 - back) * 0.05
    assert blankness(noisy(page.astype(np.uint8), 1.0), DPI) is Blankness.BLANK


def test_show_through_that_reads_in_a_mirror_is_no_writing() -> None:
    back = cv2.GaussianBlur(text_page()[:, ::-1], (0, 0), 1.5).astype(np.float64)
    page = (250 - (250 - back) * 0.12).astype(np.uint8)

    def only_mirrored(crops: Sequence[Pixels]) -> list[float]:
        half = len(crops) // 2
        return [0.2] * half + [0.9] * half

    assert blankness(page, DPI, eyes=Eyes(rows_of, only_mirrored)) is Blankness.BLANK


@pytest.mark.parametrize("ink", [30, 120, 200, 225])
def test_one_line_is_never_blank_however_pale(ink: int) -> None:
    page = sheet()
    write_line(page, 300, 800, 12, ink=ink)
    assert blankness(noisy(page, 1.5), DPI) is not Blankness.BLANK


def test_a_page_number_alone_is_writing() -> None:
    page = sheet()
    write_line(page, 610, 1650, 1, size=18)
    assert blankness(page, DPI) is Blankness.WRITTEN


def test_a_pale_red_seal_alone_is_writing() -> None:
    page = sheet()
    cv2.circle(page, (700, 1200), 120, (150, 150, 235), 5)
    assert blankness(page, DPI) is Blankness.WRITTEN


def test_a_black_page_is_doubtful() -> None:
    assert blankness(sheet(paper=20), DPI) is Blankness.DOUBTFUL


def reads_straight(crops: Sequence[Pixels]) -> list[float]:
    half = len(crops) // 2
    return [0.99] * half + [0.5] * half


def test_exhausted_print_paler_than_the_grain_is_not_blank() -> None:
    print_ = cv2.GaussianBlur(text_page(), (0, 0), 2.2).astype(np.float64)
    page = np.clip(247 - (255 - print_) * 0.035, 0, 255)
    assert blankness(noisy(page, 5.0), DPI, eyes=Eyes(rows_of, reads_straight)) is Blankness.PALE


@pytest.mark.parametrize(
    ("ink", "found"), [(0.035, Blankness.PALE), (0.3, Blankness.WRITTEN), (1.0, Blankness.WRITTEN)]
)
def test_print_that_an_engine_reads_and_a_person_hardly_sees_is_pale(
    ink: float, found: Blankness
) -> None:
    page = np.asarray(247 - (255 - text_page().astype(np.float64)) * ink, np.uint8)
    assert blankness(page, DPI, eyes=Eyes(rows_of, reads_straight)) is found


def test_grain_alone_is_blank_whatever_is_read_into_it() -> None:
    assert (
        blankness(noisy(sheet(), 5.0), DPI, eyes=Eyes(rows_of, reads_straight)) is Blankness.BLANK
    )
