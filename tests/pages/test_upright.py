"""Pages are turned upright, and every place finds its way back."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
from glyphs import DPI, HEIGHT, WIDTH, head_vote, sheet, text_page, turned, write_line

from docproc.pages.model import Pixels
from docproc.pages.sheet import find_sheet
from docproc.pages.skew import skew_of
from docproc.pages.upright import upright
from docproc.pages.writing import working, writing_of


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_rotation_is_what_turns_the_received_page_upright(rotation: int) -> None:
    received = np.ascontiguousarray(np.rot90(text_page(), rotation // 90))
    (image,) = upright(received, DPI, vote=head_vote)
    assert image.rotation == rotation
    assert image.pixels.shape == (HEIGHT, WIDTH, 3)


@pytest.mark.parametrize("degrees", [-7.3, -3.1, -0.6, 0.0, 0.4, 1.9, 5.5])
def test_skew_is_measured_to_a_tenth_of_a_degree(degrees: float) -> None:
    grey, scale = working(turned(text_page(), degrees), DPI)
    assert skew_of(writing_of(grey, scale).text) == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize("degrees", [-4.2, 2.7])
def test_less_than_a_fifth_of_a_degree_of_skew_is_left(degrees: float) -> None:
    (image,) = upright(turned(text_page(), degrees), DPI, vote=head_vote)
    grey, scale = working(image.pixels, image.dpi)
    assert abs(skew_of(writing_of(grey, scale).text)) <= 0.2


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_place_on_the_upright_picture_is_found_on_the_page(rotation: int) -> None:
    page = turned(text_page(), 3.0)
    page[800:840, 300:340] = (0, 0, 255)  # a red patch to be found again
    (image,) = upright(np.ascontiguousarray(np.rot90(page, rotation // 90)), DPI, vote=head_vote)
    red = (image.pixels[:, :, 2] > 150) & (image.pixels[:, :, 1] < 100)
    ys, xs = np.nonzero(red)
    box = image.box(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)
    middle = box.centre
    assert middle[0] == pytest.approx(320 / WIDTH, abs=0.002)
    assert middle[1] == pytest.approx(820 / HEIGHT, abs=0.002)


def test_an_empty_page_stays_as_it_is() -> None:
    (image,) = upright(sheet(), DPI, vote=head_vote)
    assert (image.rotation, image.part, image.photo) == (0, None, False)
    assert (image.pixels == 250).all()


def test_a_weak_vote_is_settled_by_which_way_up_reads_better() -> None:
    received = np.ascontiguousarray(text_page()[::-1, ::-1])
    (image,) = upright(
        received,
        DPI,
        vote=lambda crops: [0.5] * len(crops),
        legible=lambda crops: [1.0 - v for v in head_vote(crops)],
    )
    assert image.rotation == 180


def test_a_page_without_lines_is_left_as_it_came() -> None:
    page = sheet()
    cv2.circle(page, (600, 800), 300, (90, 120, 60), -1)
    (image,) = upright(page, DPI, vote=lambda crops: [1.0] * len(crops))
    assert image.rotation == 0


def test_the_dark_strip_of_a_scanner_is_painted_over() -> None:
    page = text_page()
    page[:, -30:] = 8
    page[:18] = 12
    (image,) = upright(page, DPI, vote=head_vote)
    assert image.pixels[:, -25:].min() > 200
    assert image.pixels[:12].min() > 200


def test_a_printed_dark_band_is_no_scanner_border() -> None:
    page = text_page()
    page[60:130, 100:1140] = 20
    (image,) = upright(page, DPI, vote=head_vote)
    assert image.pixels[90, 600].max() < 40


def test_dark_bars_printed_across_a_page_are_no_edges_of_a_sheet() -> None:
    """Cards with dark headings, copied with the lid open: the cut lost what stood outside."""
    page = np.full((1600, 1130, 3), 245, np.uint8)
    page[:, :14], page[:, -14:] = 24, 24
    for top in (150, 640, 980):
        cv2.fillPoly(
            page,
            [np.array([[0, top], [1130, top - 20], [1130, top + 40], [0, top + 60]])],
            (70, 70, 70),
        )
    assert find_sheet(page, page) is None


def photographed(page: np.ndarray, corners: list[tuple[int, int]], ground: int) -> np.ndarray:
    height, width = page.shape[:2]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    seen = cv2.getPerspectiveTransform(flat, np.array(corners, np.float32))
    frame = np.full((2000, 1500, 3), ground, np.uint8)
    return cv2.warpPerspective(
        page, seen, (1500, 2000), dst=frame, borderMode=cv2.BORDER_TRANSPARENT
    )


def test_a_photo_is_flattened_to_its_sheet() -> None:
    corners = [(150, 120), (1390, 180), (1330, 1890), (90, 1840)]
    photo = photographed(text_page(), corners, 70)
    (image,) = upright(photo, 171.0, vote=head_vote)
    assert image.photo
    height, width = image.pixels.shape[:2]
    assert height / width == pytest.approx(2**0.5, abs=0.02)
    box = image.box(0, 0, width, height)
    assert box == pytest.approx((90 / 1500, 120 / 2000, 1390 / 1500, 1890 / 2000), abs=0.006)


def test_a_shadow_over_a_photo_is_taken_away() -> None:
    corners = [(150, 120), (1390, 180), (1330, 1890), (90, 1840)]
    photo = photographed(text_page(), corners, 60).astype(np.float64)
    photo *= np.linspace(1.0, 0.55, 2000)[:, None, None]
    (image,) = upright(photo.astype(np.uint8), 171.0, vote=head_vote)
    paper = np.percentile(image.pixels[::7, ::7].min(axis=2), 60)
    foot = np.percentile(image.pixels[-200:-20:5, 100:-100:5].min(axis=2), 60)
    assert image.photo
    assert abs(paper - foot) < 12


def test_a_scan_that_fills_its_picture_is_no_photo() -> None:
    (image,) = upright(turned(text_page(), 1.0), DPI, vote=head_vote)
    assert not image.photo


def spread(gap: int = 0) -> np.ndarray:
    left, right = text_page(28, 32), text_page(24, 30)
    both = np.hstack([left, right])
    if gap:
        both[:, WIDTH - gap : WIDTH + gap] = 150  # the fold
    return both


def test_a_spread_becomes_two_pages_in_reading_order() -> None:
    first, second = upright(spread(), DPI, vote=head_vote)
    assert (first.part, second.part) == (1, 2)
    assert first.box(0, 0, first.pixels.shape[1], 1).right == pytest.approx(0.5, abs=0.03)
    assert second.box(0, 0, 1, 1).left == pytest.approx(0.5, abs=0.03)


def test_a_fold_in_the_gutter_does_not_join_the_pages() -> None:
    assert len(upright(spread(gap=3), DPI, vote=head_vote)) == 2


@pytest.mark.parametrize("rotation", [90, 180])
def test_a_turned_spread_is_split_after_turning(rotation: int) -> None:
    received = np.ascontiguousarray(np.rot90(spread(), rotation // 90))
    pages = upright(received, DPI, vote=head_vote)
    assert [(p.part, p.rotation) for p in pages] == [(1, rotation), (2, rotation)]


def test_a_landscape_table_is_one_page() -> None:
    page = sheet(HEIGHT, WIDTH)
    for row in range(12):
        y = 200 + row * 70
        cv2.line(page, (120, y), (1640, y), (0, 0, 0), 2)
        for column in (150, 700, 1250):
            write_line(page, column, y + 20, 8)
    for x in (120, 640, 1180, 1640):
        cv2.line(page, (x, 200), (x, 970), (0, 0, 0), 2)
    assert len(upright(page, DPI, vote=head_vote)) == 1


def test_two_columns_under_one_title_are_one_page() -> None:
    page = sheet(HEIGHT, WIDTH)
    write_line(page, 600, 100, 14, size=34)
    for line in range(20):
        write_line(page, 140, 220 + 44 * line, 24)
        write_line(page, 980, 220 + 44 * line, 24)
    assert len(upright(page, DPI, vote=head_vote)) == 1


def test_a_cover_beside_a_page_of_text_is_a_spread() -> None:
    cover = sheet()
    write_line(cover, 200, 420, 28)
    write_line(cover, 200, 900, 28)
    pages = upright(np.hstack([cover, text_page(28, 32)]), DPI, vote=head_vote)
    assert [p.part for p in pages] == [1, 2]


def test_few_lines_are_read_before_a_page_is_turned_for_the_edge_of_a_lid() -> None:
    page = sheet()
    write_line(page, 200, 200, 12)
    for top in range(300, 1500, 60):  # what is left of the lid: pieces in a row down the edge
        page[top : top + 24, WIDTH - 80 : WIDTH - 60] = 20
        page[top + 30 : top + 54, WIDTH - 78 : WIDTH - 62] = 20

    def legible(crops: Sequence[Pixels]) -> list[float]:
        """Lines across read well; whatever stood upright does not."""
        sizes = [crop.shape[:2] for crop in crops]
        return [0.95 if wide > 3 * high and high < 60 else 0.1 for high, wide in sizes]

    (image,) = upright(page, DPI, vote=lambda crops: [0.9 for _ in crops], legible=legible)
    assert image.pixels.shape[0] > image.pixels.shape[1]
