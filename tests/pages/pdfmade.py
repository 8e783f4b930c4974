"""Small PDF files for the tests, written with pikepdf: no font file is needed,
since PDFium knows the standard Chinese fonts by name."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

A4 = (595, 842)


def said(text: str, x: float, y: float, size: float = 12, mode: int = 0) -> str:
    """Operators that write `text` with its baseline's start at (x, y) points."""
    code = text.encode("utf-16-be").hex()
    return f"BT /F1 {size} Tf {mode} Tr 1 0 0 1 {x} {y} Tm <{code}> Tj ET\n"


def ruled(left: float, bottom: float, columns: list[float], rows: list[float]) -> str:
    """Operators that stroke a grid: widths of columns, heights of rows, in points."""
    right, top = left + sum(columns), bottom + sum(rows)
    out = "1 w\n"
    x, y = left, bottom
    for width in [0.0, *columns]:
        x += width
        out += f"{x} {bottom} m {x} {top} l S\n"
    for height in [0.0, *rows]:
        y += height
        out += f"{left} {y} m {right} {y} l S\n"
    return out


def picture(pdf: pikepdf.Pdf, image: Image.Image) -> Stream:
    """An image as an XObject, compressed as JPEG."""
    raw = io.BytesIO()
    image.convert("RGB").save(raw, "JPEG", quality=90)
    return Stream(
        pdf,
        raw.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )


def add_page(
    pdf: pikepdf.Pdf,
    content: str,
    *,
    size: tuple[float, float] = A4,
    rotate: int = 0,
    image: Image.Image | None = None,
) -> pikepdf.Page:
    """A page with the content; `image` can be painted with `/Im1 Do`."""
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/STSong-Light"),
        Encoding=Name("/UniGB-UCS2-H"),
        DescendantFonts=Array(
            [
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.CIDFontType0,
                    BaseFont=Name("/STSong-Light"),
                    CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="GB1", Supplement=4),
                    DW=1000,
                    FontDescriptor=Dictionary(
                        Type=Name.FontDescriptor,
                        FontName=Name("/STSong-Light"),
                        Flags=6,
                        FontBBox=Array([0, -200, 1000, 900]),
                        ItalicAngle=0,
                        Ascent=880,
                        Descent=-120,
                        CapHeight=700,
                        StemV=80,
                    ),
                )
            ]
        ),
    )
    resources = Dictionary(Font=Dictionary(F1=font))
    if image is not None:
        resources.XObject = Dictionary(Im1=picture(pdf, image))
    page = pikepdf.Page(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Rotate=rotate,
            Resources=resources,
            Contents=pdf.make_stream(content.encode("ascii")),
        )
    )
    pdf.pages.append(page)
    return pdf.pages[-1]


def written(file: Path, content: str, **page: object) -> Path:
    """A file of one page."""
    pdf = pikepdf.new()
    add_page(pdf, content, **page)  # type: ignore[arg-type]
    pdf.save(file)
    return file
