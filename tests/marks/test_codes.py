"""QR codes of a page."""

from __future__ import annotations

import cv2
import numpy as np
import zxingcpp

from docproc.marks.codes import read_codes
from docproc.pages.model import Pixels
from tests.marks import drawing as d


def with_code(text: str) -> Pixels:
    page = d.paper()
    d.print_lines(page, rows=10)
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = np.asarray(zxingcpp.write_barcode_to_image(made, scale=4))
    height, width = picture.shape[:2]
    page[1200 : 1200 + height, 800 : 800 + width] = picture.reshape(height, width, -1)[..., :1]
    return page


def test_a_code_is_read() -> None:
    text = "http://example.gov.cn/91370000MA0000000X"
    assert read_codes(d.upright(with_code(text))) == (text,)


def test_a_blurred_code_is_read() -> None:
    text = "http://example.gov.cn/1"
    blurred = cv2.GaussianBlur(with_code(text), (0, 0), 1.2)
    assert read_codes(d.upright(np.asarray(blurred, np.uint8))) == (text,)


def test_a_page_without_a_code_has_none() -> None:
    page = d.paper()
    d.print_lines(page)
    assert read_codes(d.upright(page)) == ()
