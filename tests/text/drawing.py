"""Small drawn pages for the tests: white paper, rules, strokes, seals."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from docproc.pages.model import Pixels, UprightImage
from docproc.text.engines.model import Quad, Reading

DPI = 150.0
MM = DPI / 25.4
BLACK, RED, BLUE = (30, 30, 30), (60, 50, 215), (170, 60, 40)


def paper(width_mm: float = 100, height_mm: float = 80, tone: int = 250) -> Pixels:
    return np.full((round(height_mm * MM), round(width_mm * MM), 3), tone, dtype=np.uint8)


def px(mm: float) -> int:
    return round(mm * MM)


def rule(
    page: Pixels, x0: float, y0: float, x1: float, y1: float, colour: Sequence[int] = BLACK
) -> None:
    cv2.line(page, (px(x0), px(y0)), (px(x1), px(y1)), tuple(colour), 2)


def write(page: Pixels, text: str, x: float, y: float, colour: Sequence[int] = BLACK) -> None:
    cv2.putText(
        page, text, (px(x), px(y)), cv2.FONT_HERSHEY_SIMPLEX, 0.7, tuple(colour), 2, cv2.LINE_AA
    )


def table(page: Pixels, xs: Sequence[float], ys: Sequence[float]) -> None:
    for y in ys:
        rule(page, xs[0], y, xs[-1], y)
    for x in xs:
        rule(page, x, ys[0], x, ys[-1])


def image(page: Pixels) -> UprightImage:
    height, width = page.shape[:2]
    return UprightImage(page, DPI, 0, np.diag([1 / width, 1 / height, 1.0]))


def quad(x0: float, y0: float, x1: float, y1: float) -> Quad:
    return np.array(
        [[px(x0), px(y0)], [px(x1), px(y0)], [px(x1), px(y1)], [px(x0), px(y1)]], np.float32
    )


def reading(text: str, sure: float = 0.999) -> Reading:
    count = len(text)
    places = tuple((n + 0.5) / count for n in range(count)) if count else ()
    return Reading(text, sure, (sure,) * count, places, ((),) * count)


class Scripted:
    """An engine that finds given lines and reads them as told, whatever the pixels."""

    name = "scripted"
    version = "1"

    def __init__(
        self, lines: Sequence[tuple[Quad, Reading]], later: Sequence[Reading] = ()
    ) -> None:
        self.lines = list(lines)
        self.later = list(later)
        self.asked: list[int] = []

    def detect(self, pixels: Pixels) -> list[Quad]:
        return [q for q, _ in self.lines]

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        self.asked.append(len(crops))
        told = [r for _, r in self.lines] if len(self.asked) == 1 else self.later
        return [told[n] if n < len(told) else Reading("", 0.0) for n in range(len(crops))]

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        return [0.0] * len(crops)
