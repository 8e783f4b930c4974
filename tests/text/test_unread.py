"""How much of a page's writing was read, told from the rows that nobody read."""

from __future__ import annotations

import cv2
import numpy as np

from docproc.text.lines import Span
from docproc.text.unread import share_read

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
