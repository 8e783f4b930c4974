"""The bytes of the files that arrive: pages as PDF, JPEG or TIFF, papers of office programs,
archives, and files that no reader should trust."""

from __future__ import annotations

import io
import random
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
from PIL import Image

from testsetkit.parcel import Page


def pdf_of(pages: list[Page]) -> bytes:
    """A PDF of native pages and pictures."""
    out = pikepdf.new()
    for page in pages:
        raw = page.native or _picture_pdf(page)
        with pikepdf.open(io.BytesIO(raw)) as one:
            out.pages.append(one.pages[0])
    held = io.BytesIO()
    out.save(held, deterministic_id=True)
    return held.getvalue()


def _picture_pdf(page: Page) -> bytes:
    """One page that is one picture; the JPEG goes in as it is."""
    pdf = pikepdf.new()
    width, height = (v / page.dpi * 72 for v in page.size)
    if page.bilevel:
        held = io.BytesIO()
        Image.open(io.BytesIO(page.picture)).save(held, "PDF", resolution=page.dpi)
        return held.getvalue()
    image = Image.open(io.BytesIO(page.picture))
    stream = pikepdf.Stream(pdf, page.picture)
    stream.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=page.size[0],
        Height=page.size[1],
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
        ColorSpace=pikepdf.Name.DeviceGray if image.mode == "L" else pikepdf.Name.DeviceRGB,
    )
    sheet = pdf.add_blank_page(page_size=(width, height))
    sheet.obj.Resources = pikepdf.Dictionary(
        XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(stream))
    )
    sheet.obj.Contents = pikepdf.Stream(
        pdf, f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Im0 Do Q".encode()
    )
    held = io.BytesIO()
    pdf.save(held, deterministic_id=True)
    return held.getvalue()


def jpg_of(page: Page) -> bytes:
    if not page.bilevel:
        return page.picture
    held = io.BytesIO()
    Image.open(io.BytesIO(page.picture)).convert("L").save(
        held, "JPEG", quality=80, dpi=(page.dpi, page.dpi)
    )
    return held.getvalue()


def tiff_of(pages: list[Page]) -> bytes:
    images = [Image.open(io.BytesIO(p.picture)) for p in pages]
    held = io.BytesIO()
    if all(p.bilevel for p in pages):
        images = [i.convert("1") for i in images]
        images[0].save(
            held,
            "TIFF",
            save_all=True,
            append_images=images[1:],
            compression="group4",
            dpi=(pages[0].dpi,) * 2,
        )
    else:
        images = [i.convert("L") for i in images]
        images[0].save(
            held,
            "TIFF",
            save_all=True,
            append_images=images[1:],
            compression="tiff_lzw",
            dpi=(pages[0].dpi,) * 2,
        )
    return held.getvalue()


def docx_of(html: str) -> bytes:
    """The paper as a word file (through LibreOffice), without seals, handwriting and links."""
    plain = re.sub(r"<a [^>]*position:absolute[^>]*>.*?</a>", "", html, flags=re.S)
    plain = re.sub(r"</?a\b[^>]*>|<img [^>]*>", "", plain)
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "a.html"
        source.write_text(plain, encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{place}/profile",
                "--headless",
                "--infilter=HTML (StarWriter)",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                place,
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return (Path(place) / "a.docx").read_bytes()


def xlsx_of(table: Any) -> bytes:
    """The table as a workbook: the family's own (`table.workbook`), else a plain one."""
    made: bytes | None = getattr(table, "workbook", None)
    if made is not None:
        return made
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in table.above:
        sheet.append([line])
        sheet.merge_cells(
            start_row=sheet.max_row,
            end_row=sheet.max_row,
            start_column=1,
            end_column=len(table.header),
        )
    sheet.append(table.header)
    for row in table.rows:
        sheet.append([int(c) if c.isdigit() and len(c) < 4 else (c or None) for c in row])
    for line in table.below:
        sheet.append([line])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def encrypted(raw: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        held = io.BytesIO()
        pdf.save(held, encryption=pikepdf.Encryption(user="shurumima", owner="guanli", R=4))
    return held.getvalue()


def damaged(rng: random.Random) -> bytes:
    return b"%PDF-1.5\n" + rng.randbytes(4000)


def drawing(rng: random.Random) -> bytes:
    return b"AC1027" + rng.randbytes(9000)


def unsafe_zip(rng: random.Random) -> bytes:
    """An archive that escapes its folder, or one that expands past every limit."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        if rng.random() < 0.5:
            archive.writestr("../../../outside.txt", "x")
            archive.writestr("说明.txt", "补充材料")
        else:
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as second:
                second.writestr("zero.bin", bytes(60_000_000))
            for n in range(120):
                archive.writestr(f"part{n:03d}.zip", inner.getvalue())
    return held.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 4, 12, 9, 30, 0)), raw)
    return held.getvalue()
