"""From the coordinates of a PDF page to fractions of the page as shown."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from docproc.evidence import Box


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """From PDF user space to page fractions. `width`, `height` as shown, points."""

    left: float
    bottom: float
    inner_width: float
    inner_height: float
    turns: int

    @staticmethod
    def of(page: pdfium.PdfPage) -> PageGeometry:
        """The geometry of a page: its crop box and /Rotate."""
        left, bottom, right, top = page.get_bbox()
        turns = page.get_rotation() // 90 % 4
        return PageGeometry(left, bottom, right - left, top - bottom, turns)

    @property
    def width(self) -> float:
        """Width of the page as shown, in points."""
        return self.inner_height if self.turns % 2 else self.inner_width

    @property
    def height(self) -> float:
        """Height of the page as shown, in points."""
        return self.inner_width if self.turns % 2 else self.inner_height

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point in page fractions, from the top left corner."""
        u = (x - self.left) / self.inner_width
        v = 1.0 - (y - self.bottom) / self.inner_height
        if self.turns == 1:
            return 1.0 - v, u
        if self.turns == 2:
            return 1.0 - u, 1.0 - v
        if self.turns == 3:
            return v, 1.0 - u
        return u, v

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle in page fractions; it may reach over the page's edge."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))
