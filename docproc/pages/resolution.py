"""Which size a page has on paper, and at which resolution it should be read.

Pure arithmetic over what a file says of itself. Scanners and phones often
claim a wrong resolution; a claim is believed where the paper comes out
between a receipt and A2, else the page is taken for A4.
"""

from __future__ import annotations

from collections.abc import Sequence

from docproc.pages.model import Picture

A4_LONG_MM = 297.0
LONGEST_MM = 650.0
"""Longer than A2: a page that claims more is a scan placed at a wrong scale."""
SHORTEST_MM = 60.0

NATIVE_DPI = 200.0
SCAN_DPI = 200.0
"""Scans are read at 200 dpi at most: characters of 9 points are then 25 pixels
high, and recognition scales every line to 48. More costs time alone."""
HIGHEST_DPI = 300.0
LOWEST_DPI = 36.0
WHOLE_PAGE = 0.7
"""A picture over this share of the page is the page."""


def paper_mm(size: tuple[float, float]) -> tuple[float, float]:
    """The size on paper, in millimetres, for the size that a file claims."""
    long, short = max(size), min(size)
    if long <= LONGEST_MM and long >= SHORTEST_MM and short > 0:
        return size
    scale = A4_LONG_MM / long
    return size[0] * scale, size[1] * scale


def scan_dpi(pictures: Sequence[Picture], paper: tuple[float, float]) -> float | None:
    """The resolution of the scan where one picture is the page, else None."""
    if not pictures:
        return None
    largest = max(pictures, key=lambda p: (p.box.area, p.pixels))
    if largest.box.area < WHOLE_PAGE:
        return None
    wide = largest.pixels[0] / max(largest.box.width * paper[0], 1e-6)
    high = largest.pixels[1] / max(largest.box.height * paper[1], 1e-6)
    return max(wide, high) * 25.4


def reading_dpi(pictures: Sequence[Picture], paper: tuple[float, float]) -> float:
    """The resolution that the content of a page needs."""
    native = scan_dpi(pictures, paper)
    if native is None:
        return NATIVE_DPI
    return min(max(native, 72.0), SCAN_DPI)


def image_dpi(pixels: tuple[int, int], claimed: float | None) -> float:
    """The resolution of a picture file: as claimed where that gives a page."""
    long = max(pixels)
    if claimed and claimed >= 90.0:
        millimetres = long / claimed * 25.4
        if SHORTEST_MM * 2 <= millimetres <= LONGEST_MM:
            return claimed
    return long / A4_LONG_MM * 25.4
