# ruff: noqa: E501
"""Good files with bytes changed: seeded, so that each can be made again by its number."""

from __future__ import annotations

import base64
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from hostilekit import archives, office, pdfs, pictures

KINDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: pdfs.pdf(pdfs.plain()),
    "scan.pdf": lambda: pdfs.image(
        b"/Width 900 /Height 1200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        pictures.drawn("JPEG"),
    ),
    "jpg": lambda: pictures.drawn("JPEG", (500, 700)),
    "tif": lambda: pictures.drawn("TIFF", (500, 700), compression="tiff_lzw"),
    "docx": lambda: office.package(office.paper()),
    "xlsx": lambda: office.package(office.workbook()),
    "zip": lambda: archives.zipped(
        ("a.txt", archives.TEXT), ("b/申报书.pdf", pdfs.pdf(pdfs.plain()))
    ),
    "eml": lambda: _mail(),
    "html": lambda: (
        "<html><meta charset=utf-8><table><tr><td rowspan=2>企业名称<td>威海</tr></table>" * 9
    ).encode(),
    "jp2": lambda: pictures.drawn("JPEG2000", (300, 400)),
    "ofd": lambda: office.paper_ofd(),
    "heic": lambda: (FILES / "heic" / "phone.heic").read_bytes(),
    "avif": lambda: (FILES / "heic" / "patch.avif").read_bytes(),
    "png": lambda: pictures.drawn("PNG", (300, 400)),
    "webp": lambda: pictures.drawn("WEBP", (300, 400)),
    "gif": lambda: pictures.drawn("GIF", (300, 400)),
    "bmp": lambda: pictures.drawn("BMP", (90, 120)),
    "xls": lambda: (FILES / "xls" / "plain.xls").read_bytes(),
    "ods": lambda: _ods(),
    "rtf": lambda: (
        rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0\fs24 "
        rb"\u25215?\u35834?\u20070?\par\trowd\cellx3000\cellx6000 1\cell 2\cell\row}"
    ),
    "7z": lambda: base64.b64decode(SEVEN),
}
FILES = Path(__file__).resolve().parents[2] / "tests" / "pages"
"""Small files in formats that nothing here can write."""
SEVEN = (
    "N3q8ryccAAR6omRyJQAAAAAAAABSAAAAAAAAAF5LX9UBACDlhYjov5vnuqfmmbrog73lt6XljoLnlLPmiqXmnZDmlpkA"
    "AQQGAAEJJQAHCwEAASEhAQAMIQAICgHS5hsoAAAFARkMAAAAAAAAAAAAAAAAEQ0AYQAuAHQAeAB0AAAAFAoBADWED9Ex"
    "fd0BFQYBACCApIEAAA=="
)
"""One text of twelve characters, packed by 7-Zip."""


def _ods() -> bytes:
    named = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    row = "<table:table-row>" + cell.format("企业名称") + cell.format("威海") + "</table:table-row>"
    content = (
        f'<office:document-content xmlns:office="{named}:office:1.0" xmlns:table="{named}:table:1.0" '
        f'xmlns:text="{named}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="附件4">{row * 5}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{named}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return archives.zipped(
        ("mimetype", kind.encode()),
        ("content.xml", content.encode()),
        ("META-INF/manifest.xml", manifest.encode()),
        method=zipfile.ZIP_STORED,
    )


def _mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@weihai.cn", "b@gxt.cn", "补正材料"
    made.set_content("请查收。")
    made.add_attachment(pdfs.pdf(pdfs.plain()), "application", "pdf", filename="承诺书.pdf")
    return made.as_bytes()


def mutated(content: bytes, seed: str) -> bytes:
    """One to eight changes: bits, bytes, blocks cut out, doubled, moved, or numbers made extreme."""
    chance = random.Random(seed)
    out = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(max(len(out), 1))
        size = chance.choice((1, 2, 4, 16, 64, 512))
        match chance.randrange(6):
            case 0 if out:
                out[at % len(out)] ^= 1 << chance.randrange(8)
            case 1:
                out[at : at + size] = chance.randbytes(size)
            case 2:
                del out[at : at + size]
            case 3:
                out[at:at] = out[at : at + size] * chance.choice((1, 2, 50))
            case 4:
                out[at : at + 4] = chance.choice(
                    (b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff", b"9999")
                )
            case 5:
                del out[at:]
                out += chance.randbytes(chance.randrange(40))
    return bytes(out)


def series(count: int) -> list[tuple[str, bytes]]:
    """`count` files, kind after kind, named by kind and number."""
    good = {kind: make() for kind, make in KINDS.items()}
    kinds = list(good)
    return [
        (f"{n:05d}.{kinds[n % len(kinds)]}", mutated(good[kinds[n % len(kinds)]], f"{n}"))
        for n in range(count)
    ]
