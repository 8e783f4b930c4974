"""Regions of a detector's map in which a seal's rim joins lines."""

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.text.engines.parting import parted
from docproc.text.engines.rapidocr import quads_in

LINE = 9


def a_map() -> NDArray[np.float32]:
    """Three lines, as a page has them, and room for what a test draws below."""
    heat = np.zeros((400, 600), np.float32)
    for top in (40, 70, 100):
        heat[top : top + LINE, 60:540] = 0.9
    return heat


def with_rim(heat: NDArray[np.float32], *, closed: bool) -> NDArray[np.float32]:
    """A seal's rim, from above a line down to it (`closed`: and on to the line below)."""
    cv2.ellipse(heat, (430, 240), (60, 60), 0, 90 if closed else 180, 360, 0.8, 8)
    return heat


def rows(quads: list[NDArray[np.float32]]) -> list[tuple[int, int, int]]:
    """Left, top and height of quads, rounded, top first."""
    boxes = [(q[:, 0].min(), q[:, 1].min(), np.ptp(q[:, 1])) for q in quads]
    return sorted((round(x), round(y), round(h)) for x, y, h in boxes)


def test_a_line_through_a_rim_keeps_its_own_box() -> None:
    heat = with_rim(a_map(), closed=True)
    heat[236 : 236 + LINE, 60:500] = 0.9
    heat[296 : 296 + LINE, 60:440] = 0.9
    found = rows(quads_in(heat, 600, 400))
    at_the_left = [(y, h) for x, y, h in found if x < 70]
    assert len(at_the_left) == 5  # the three of the page, and the two through the rim
    assert all(h < 4 * LINE for _, h in at_the_left)


def test_the_rim_stays_as_a_piece_of_its_own() -> None:
    heat = with_rim(a_map(), closed=True)
    heat[236 : 236 + LINE, 60:500] = 0.9
    contours, _ = cv2.findContours(
        (heat > 0.3).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    pieces = parted(contours)
    assert any(cv2.boundingRect(p)[3] > 3 * LINE for p in pieces if cv2.boundingRect(p)[0] > 300)


def test_a_rim_alone_is_not_cut() -> None:
    heat = with_rim(a_map(), closed=True)
    contours, _ = cv2.findContours(
        (heat > 0.3).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    assert len(parted(contours)) == len(contours)


def test_a_line_that_bows_as_on_a_photograph_is_one_line() -> None:
    heat = a_map()
    cv2.ellipse(heat, (300, 1500), (1260, 1260), 0, 260, 280, 0.9, LINE)
    contours, _ = cv2.findContours(
        (heat > 0.3).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    assert len(parted(contours)) == 4


def test_upright_labels_are_left_alone() -> None:
    heat = a_map()
    heat[150:350, 60:72] = 0.9
    assert len(quads_in(heat, 600, 400)) == 4
