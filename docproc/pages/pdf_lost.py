"""Whether a PDF page that looks blank is blank, or only could not be drawn.

Comes in: a PDF and the number of a page on which nothing is seen. Goes out:
whether something stands there that PDFium left out without a word: content
that cannot be unpacked, a stream that is gone, a picture that does not decode.
Such a page is lost, not blank. It is asked of blank pages alone, which are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

MOST_CONTENT = 32 << 20
"""Bytes of content that are looked through; a page with more and nothing to see is lost."""
OPERATORS = frozenset(
    b"b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J "
    b"K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz "
    b"v w W W* y ' \"".decode().split()
)
"""All that a content stream may say (ISO 32000-2, annex A)."""


def content_is_lost(local: Path, number: int, passwords: Sequence[str] = ()) -> bool:
    """Whether page `number`, from 1, holds something that cannot be shown.

    False for a file that only PDFium opens: then nothing is known.
    """
    for password in ("", *passwords):
        try:
            with pikepdf.open(local, password=password) as opened:
                if number > len(opened.pages):
                    return False
                page = opened.pages[number - 1].obj
                if "/Contents" not in page:  # nothing is there, or it was cut off
                    return bool(opened.get_warnings())
                contents = page["/Contents"]
                streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
                if any(_stream_lost(stream) for stream in streams):
                    return True
            return _picture_lost(local, number, password)
        except pikepdf.PasswordError:
            continue
        except (pikepdf.PdfError, pdfium.PdfiumError, OSError, RuntimeError, ValueError):
            return False
    return False


def _stream_lost(stream: Any) -> bool:
    """Whether a content stream is gone, does not unpack, or says nothing that is known."""
    if not isinstance(stream, pikepdf.Stream) or "/F" in stream:
        return True
    try:
        content = stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError, ValueError):
        return True
    content = content.strip(b"\0\t\n\f\r ")
    if not content:
        return False
    if len(content) > MOST_CONTENT:
        return True
    try:
        said = pikepdf.parse_content_stream(stream)
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
        return True
    words = [str(instruction.operator) for instruction in said]
    if "INLINE IMAGE" in words:  # nothing of it is seen, or this would not be asked
        return True
    return not words or any(word not in OPERATORS for word in words)


def _picture_lost(local: Path, number: int, password: str) -> bool:
    """Whether a picture of the page cannot be decoded."""
    document = pdfium.PdfDocument(local, password=password or None)
    try:
        page = document[number - 1]
        found = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=8)
        return any(_undecodable(picture) for picture in found)
    finally:
        document.close()


def _undecodable(picture: Any) -> bool:
    try:
        picture.get_bitmap(render=False)
    except (pdfium.PdfiumError, ValueError, RuntimeError):
        return True
    return False
