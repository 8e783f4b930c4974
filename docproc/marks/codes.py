"""QR codes on a page: a business licence carries one.

What comes in: an upright picture. What goes out: the contents of its QR codes.
A page without the finder squares of a code costs a few milliseconds only. It
refuses to follow what a code says: a link stays a text.
"""

from __future__ import annotations

import cv2
import numpy as np
import zxingcpp

from docproc.pages.model import UprightImage

_SIDE = 2200  # pixels: a licence's code of 20 mm on A3 keeps 2 pixels a module


def read_codes(image: UprightImage) -> tuple[str, ...]:
    """The texts of all QR codes on the page, sorted; empty where there are none."""
    pixels = image.pixels
    scale = min(_SIDE / max(pixels.shape[:2]), 1.0)
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGR2GRAY)
    if scale < 1.0:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.barcode_formats_from_str("QRCode"),
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
    )
    return tuple(sorted({code.text for code in found if code.valid and code.text}))
