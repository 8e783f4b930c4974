"""Pictures inside an OFD package: their size, and their pixels.

Comes in: bytes of a stranger's picture. Goes out: its size without decoding,
or red-green-blue-alpha pixels. Pillow reads all forms but JBIG2, which PDFium
reads when it is wrapped in a PDF. Raises `PageError` (`corrupt`, `too_large`).
"""

from __future__ import annotations

import io
import struct
import warnings

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from docproc.errors import PageError

FORMATS = ("JPEG", "PNG", "BMP", "TIFF", "GIF", "JPEG2000", "WEBP")
JBIG2 = b"\x97JB2\r\n\x1a\n"
PAGE_SEGMENT = 48

_FAULTS = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError,
    struct.error, Image.DecompressionBombError,
)  # fmt: skip

Rgba = NDArray[np.uint8]


def pixel_size(raw: bytes) -> tuple[int, int]:
    """Width and height; (0, 0) where it cannot be told."""
    try:
        if raw.startswith(JBIG2):
            return _jbig2(raw)[0]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=FORMATS) as picture:
                return picture.size
    except (*_FAULTS, PageError):
        return 0, 0


def decoded(raw: bytes, most_pixels: int) -> Rgba:
    """H x W x 4 pixels, red first; what has no alpha is opaque."""
    wide, high = pixel_size(raw)
    if wide < 1 or high < 1:
        raise PageError("corrupt", "页面上的图片无法解码")
    if wide * high > most_pixels:
        raise PageError("too_large", f"页面上的图片有 {wide}×{high} 像素，超过上限")
    try:
        if raw.startswith(JBIG2):
            return _by_pdfium(raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=FORMATS) as picture:
                return _rgba(picture)
    except _FAULTS as error:
        raise PageError("corrupt", "页面上的图片数据损坏") from error


def _rgba(picture: Image.Image) -> Rgba:
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        values = np.asarray(picture, np.float64)
        top = 65535.0 if values.max(initial=0.0) > 255 else 255.0
        grey = np.clip(values * (255.0 / top), 0, 255).astype(np.uint8)
        picture = Image.fromarray(grey)
    return np.array(picture.convert("RGBA"), np.uint8)


def _jbig2(raw: bytes) -> tuple[tuple[int, int], bytes]:
    """Size of the first page, and the segments as a PDF wants them: without file header."""
    if raw[8] & 1 == 0:
        raise PageError("corrupt", "JBIG2 图片的排列方式无法读取")
    at = 9 if raw[8] & 2 else 13
    first = at + 11 if raw[at + 4] == PAGE_SEGMENT else raw.index(bytes([PAGE_SEGMENT, 0, 1])) + 7
    wide, high = struct.unpack_from(">II", raw, first)
    return (wide, high), raw[at:]


def _by_pdfium(raw: bytes) -> Rgba:
    import pikepdf
    import pypdfium2 as pdfium

    (wide, high), segments = _jbig2(raw)
    with pikepdf.new() as made:
        page = made.add_blank_page(page_size=(wide, high))
        picture = made.make_stream(segments)
        picture.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=wide, Height=high,
            BitsPerComponent=1, ColorSpace=pikepdf.Name.DeviceGray,
            Filter=pikepdf.Name.JBIG2Decode,
        )  # fmt: skip
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
        page.Contents = made.make_stream(f"{wide} 0 0 {high} 0 0 cm /P Do".encode())
        wrapped = io.BytesIO()
        made.save(wrapped)
    document = pdfium.PdfDocument(wrapped.getvalue())
    try:
        return _rgba(document[0].render(scale=1).to_pil())
    except pdfium.PdfiumError as error:
        raise PageError("corrupt", "页面上的图片数据损坏") from error
    finally:
        document.close()
