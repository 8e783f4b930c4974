"""How much of a page's writing was read, told from the rows that nobody read."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from docproc.pages.model import UprightImage
from docproc.text.engines.model import Reading
from docproc.text.lines import Span
from docproc.text.read import read_image
from docproc.text.unread import out_of_focus, share_read

DPI = 150.0


def blurred(rows: int) -> tuple[np.ndarray, list[Span]]:
    """A page out of focus: `rows` rows of grey beside a rule, and a span for each."""
    page = np.full((1754, 1240), 255, np.uint8)
    spans = []
    for n in range(rows):
        top = 200 + 100 * n
        for at in range(150, 600, 26):
            cv2.rectangle(page, (at, top), (at + 18, top + 22), 40, -1)
        spans.append(Span("字" * 17, 150, top, 600, top + 22, (0.8,) * 17, ()))
    cv2.line(page, (60, 180), (60, 200 + 100 * rows), 60, 2)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 5.0), np.uint8), spans


def test_a_page_read_whole_lacks_nothing() -> None:
    page, spans = blurred(12)
    assert share_read(page, spans, DPI) == 1.0


def test_rows_that_nobody_read_are_missed() -> None:
    page, spans = blurred(12)
    assert share_read(page, spans[:1], DPI) < 0.2


def test_an_empty_page_lacks_nothing() -> None:
    assert share_read(np.full((1754, 1240), 255, np.uint8), [], DPI) == 1.0


def test_a_page_of_which_nothing_was_read_is_not_whole() -> None:
    assert share_read(blurred(12)[0], [], DPI) == 0.0
    assert share_read(blurred(2)[0], [], DPI) == 1.0  # a texture, or a smear


def sharp(rows: int) -> np.ndarray:
    page = np.full((1754, 1240), 255, np.uint8)
    for n in range(rows):
        for at in range(150, 600, 26):
            cv2.rectangle(page, (at, 200 + 100 * n), (at + 18, 222 + 100 * n), 40, -1)
    return page


def test_print_out_of_focus_is_told_from_sharp_print() -> None:
    page, spans = blurred(3)
    assert out_of_focus(page, spans, DPI)
    assert not out_of_focus(sharp(3), spans, DPI)
    assert not out_of_focus(page, [], DPI)  # nothing was read: another question


class Blind:
    """An engine that finds no line, as on a page out of focus."""

    def detect(self, pixels: np.ndarray) -> list[object]:
        return []

    def recognise(self, crops: Sequence[object]) -> list[Reading]:
        return [Reading("", ()) for _ in crops]


class TitleAlone(Blind):
    """An engine that reads the first row for certain and finds no other."""

    def detect(self, pixels: np.ndarray) -> list[object]:
        corners = [[150, 200], [600, 200], [600, 222], [150, 222]]
        return [np.array(corners, np.float32)]

    def recognise(self, crops: Sequence[object]) -> list[Reading]:
        title = Reading("执照", 0.99, (0.99, 0.99), (0.2, 0.7), ((), ()))
        return [title if n == 0 else Reading("", 0.0) for n in range(len(crops))]


def test_a_title_read_for_certain_does_not_vouch_for_a_page_out_of_focus() -> None:
    to_page = np.diag([1 / 1240, 1 / 1754, 1.0])
    for page, read_well in ((blurred(12)[0], False), (sharp(12), True)):
        pixels = np.asarray(np.repeat(page[:, :, None], 3, axis=2), np.uint8)
        read = read_image(UprightImage(pixels, DPI, 0, to_page), TitleAlone())
        assert (read.confidence > 0.9) is read_well


def test_a_page_out_of_focus_without_a_line_is_read_badly() -> None:
    shade = blurred(12)[0]
    pixels = np.asarray(np.repeat(shade[:, :, None], 3, axis=2), np.uint8)
    to_page = np.diag([1 / pixels.shape[1], 1 / pixels.shape[0], 1.0])
    assert read_image(UprightImage(pixels, DPI, 0, to_page), Blind()).confidence < 0.8
    empty = np.full_like(pixels, 255)
    assert read_image(UprightImage(empty, DPI, 0, to_page), Blind()).confidence == 1.0
