"""Bar codes on a page: the QR code of a business licence is a second source.

What comes in: an upright picture. What goes out: the texts of the codes, as
they stand in them. Nothing is looked up: an address in a code is only text.
"""

from __future__ import annotations

import cv2
import zxingcpp

from docproc.pages.model import UprightImage

SEARCH_DPI = 150.0
"""A licence's QR code of 25 mm has modules of 3 pixels at this resolution."""


def read_codes(image: UprightImage) -> tuple[str, ...]:
    """The contents of QR codes on the page, from the top down; few pages have one."""
    grey = cv2.cvtColor(image.pixels, cv2.COLOR_BGR2GRAY)
    scale = min(SEARCH_DPI / image.dpi, 1.0)
    if scale < 1.0:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = zxingcpp.read_barcodes(
        grey, formats=zxingcpp.BarcodeFormat.QRCode, try_downscale=False, try_rotate=False
    )
    placed = sorted((code.position.top_left.y, code.text) for code in found if code.text)
    return tuple(text for _, text in placed)
