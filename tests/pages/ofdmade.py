"""Small OFD packages made in code, for the tests of the reader."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageDraw

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file
from docproc.pages.model import OpenFile, ReceivedPage

NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
A4 = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
ROOT = (
    f'<ofd:OFD {NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
    "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>{more}</ofd:DocBody></ofd:OFD>"
)


def page_xml(objects: str, *, before: str = "", area: str = A4, layer: str = "") -> str:
    """A page with one layer that holds `objects`."""
    return (
        f"<ofd:Page {NS}><ofd:Area>{area}</ofd:Area>{before}<ofd:Content>"
        f'<ofd:Layer ID="5"{layer}>{objects}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def text_xml(
    text: str, x: float, y: float, size: float = 4.0, more: str = "", code: str = ""
) -> str:
    """A text object whose first character stands with its baseline `size` below x, y."""
    delta = code or f'DeltaX="g {max(len(text) - 1, 0)} {size}"'
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y} {size * len(text)} {size * 1.2}" Font="2" '
        f'Size="{size}" {more}><ofd:TextCode X="0" Y="{size}" {delta}>{text}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


def path_xml(data: str, more: str = 'LineWidth="0.3"', inner: str = "") -> str:
    """A path object that covers the page, in page coordinates."""
    return (
        f'<ofd:PathObject ID="8" Boundary="0 0 210 297" {more}>{inner}'
        f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def package(
    pages: list[str],
    parts: Mapping[str, str | bytes] | None = None,
    *,
    common: str = "",
    after: str = "",
    body: str = "",
) -> dict[str, str | bytes]:
    """The parts of a file with these pages; the keywords add to its XML."""
    listed = "".join(
        f'<ofd:Page ID="{100 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>'
        for n in range(len(pages))
    )
    made: dict[str, str | bytes] = {
        "OFD.xml": ROOT.format(more=body),
        "Doc_0/Document.xml": (
            f"<ofd:Document {NS}><ofd:CommonData><ofd:PageArea>{A4}</ofd:PageArea>{common}"
            f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{after}</ofd:Document>"
        ),
    }
    made.update({f"Doc_0/Pages/Page_{n}/Content.xml": xml for n, xml in enumerate(pages)})
    made.update(parts or {})
    return made


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


@contextmanager
def opened(
    folder: Path, parts: Mapping[str, str | bytes], limits: Limits | None = None
) -> Iterator[OpenFile]:
    """The package as the reader opens it."""
    file = folder / "paper.ofd"
    file.write_bytes(packed(parts))
    with open_file(file, Kind.OFD, path=file.name, limits=limits or Limits()) as found:
        yield found


def first_page(
    folder: Path, parts: Mapping[str, str | bytes], limits: Limits | None = None
) -> ReceivedPage:
    """Page 1, with everything read that it needs; not to be drawn any more."""
    with opened(folder, parts, limits) as found:
        return found.page(1)


def picture(form: str = "PNG", size: tuple[int, int] = (60, 40), colour: str = "red") -> bytes:
    """A picture with a black left half."""
    made = Image.new("RGB", size, colour)
    ImageDraw.Draw(made).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill="black")
    out = io.BytesIO()
    made.save(out, form)
    return out.getvalue()


def resources(*media: str, more: str = "") -> str:
    """A resource part with pictures numbered from 30, and other groups."""
    held = "".join(
        f'<ofd:MultiMedia ID="{30 + n}" Type="Image"><ofd:MediaFile>{name}</ofd:MediaFile>'
        "</ofd:MultiMedia>"
        for n, name in enumerate(media)
    )
    return f'<ofd:Res {NS} BaseLoc="Res"><ofd:MultiMedias>{held}</ofd:MultiMedias>{more}</ofd:Res>'
