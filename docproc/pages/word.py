"""DOCX: paragraphs, tables, text boxes, content controls, pasted pictures.

The whole paper is page 1. Goes out: its lines in document order (a table cell
is a line of its own) and its tables, with places such as `第12段` and
`表2 第3行`; pictures pasted into it are handed out for OCR. lxml parses without
entities and without the network (python-docx sees to that); nothing is run.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import numpy as np
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree
from PIL import Image

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.page import Cell, Line, Table
from docproc.pages.model import EmbeddedPicture, OpenFile, Pixels, ReceivedPage
from docproc.pages.symbols import as_shown, sign_of
from docproc.pages.word_numbers import Numbering, is_on, numbering_of
from docproc.pages.word_printed import leave_out_unprinted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
MOST_UNPACKED = 300 << 20
"""Bytes that the parts of an office file may unpack to."""
MAIN_PART = "word/document.xml"
LEAST_PICTURE = 500
"""Pixels of the longer side below which a pasted picture is a logo, not a page."""


def unpacks_within_limits(local: Path) -> bool:
    """Whether an office file's parts, as declared, stay within bounds; a bomb does not."""
    with zipfile.ZipFile(local) as archive:
        return sum(part.file_size for part in archive.infolist()) <= MOST_UNPACKED


def declares_entities(local: Path) -> bool:
    """Whether the text has a document type of its own: no word processor writes one,
    and what its entities stand for would be missing from what is read."""
    with zipfile.ZipFile(local) as archive, archive.open(MAIN_PART) as text:
        return b"<!DOCTYPE" in text.read(4096)


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open a DOCX; it has one page."""
    del passwords
    try:
        if not unpacks_within_limits(local):
            yield OpenFile(FileStatus.UNSAFE, "unpacks_too_large")
            return
        if declares_entities(local):
            yield OpenFile(FileStatus.DAMAGED, "corrupt:dtd")
            return
        document = docx.Document(str(local))
    except (
        zipfile.BadZipFile, PackageNotFoundError, etree.XMLSyntaxError,
        KeyError, ValueError, OSError,
    ) as error:  # fmt: skip
        yield OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")
        return
    yield OpenFile(FileStatus.OK, page_count=1, read=lambda _: _page(document, limits))


@dataclass(slots=True)
class _Reading:
    """What has been read so far, in document order."""

    document: Any
    limits: Limits
    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: list[EmbeddedPicture] = field(default_factory=list)
    paragraphs: int = 0

    def say(self, text: str, where: str) -> None:
        """Note one line; blank ones are none."""
        if text.strip():
            self.lines.append(Line(text.strip(), None, 1.0, where=where))


def _page(document: Any, limits: Limits) -> ReceivedPage:
    leave_out_unprinted(document)
    reading = _Reading(document, limits, numbering_of(document))
    for section in document.sections:
        for edge in (section.header, section.footer):
            if not edge.is_linked_to_previous:
                for paragraph in edge.paragraphs:
                    reading.say(paragraph.text, "页眉页脚")
    _blocks(document.element.body, reading)
    return ReceivedPage(
        1,
        Kind.DOCX,
        lines=tuple(reading.lines),
        tables=tuple(reading.tables),
        embedded=tuple(reading.pictures),
    )


def _blocks(parent: Any, reading: _Reading) -> None:
    """Paragraphs and tables below `parent`, content controls looked into."""
    for element in parent:
        if element.tag == f"{W}p":
            _paragraph(element, reading, None)
        elif element.tag == f"{W}tbl":
            _table(element, reading)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag"):
            _blocks(element, reading)


def _paragraph(element: Any, reading: _Reading, where: str | None, *, counts: bool = False) -> str:
    """Note a paragraph's text, its text boxes and its pictures; its own text comes back. In a cell
    Word's number is text only where it counts the row: before an answer it is no part of it."""
    if where is None:
        reading.paragraphs += 1
    place = where or f"第{reading.paragraphs}段"
    text = "".join(_runs(element))
    sign = reading.numbering.sign(element)
    if sign and (counts if where else text.strip()):
        text = sign + text.lstrip()
    for row in text.split("\n"):
        reading.say(row, place)
    for box in _outermost(element, f"{W}txbxContent"):
        for inner in box.iter(f"{W}p"):
            said = "".join(_runs(inner))
            sign = reading.numbering.sign(inner)
            reading.say(sign + said if said.strip() else "", f"{place} 文本框")
    for blip in element.iter(A_BLIP):
        _picture(blip.get(R_EMBED), reading)
    return text


def _outermost(element: Any, tag: str) -> list[Any]:
    """Text boxes of a paragraph; the copy that old programs get (Fallback) is left out."""
    return [
        box
        for box in element.iter(tag)
        if not any(parent.tag.endswith("}Fallback") for parent in box.iterancestors())
    ]


def _runs(element: Any, font: str = "") -> Iterator[str]:
    """The text of a paragraph without field codes and text boxes; `font` is that of the run
    `element`, if it is given."""
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            yield as_shown(child.text or "", font)
        elif tag == f"{W}tab":
            yield "  "  # a gap, not the blank between two words
        elif tag == f"{W}noBreakHyphen":
            yield "-"
        elif tag == f"{W}fldChar" and (box := child.find(f"{W}ffData/{W}checkBox")) is not None:
            yield "☑" if _is_checked(box) else "□"
        elif tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif tag == f"{W}sym":
            yield _sign(child.get(f"{W}char", ""), child.get(f"{W}font", ""))
        elif isinstance(tag, str) and tag not in _SKIPPED:
            yield from _runs(child, _font(child) if tag == f"{W}r" else font)


def _is_checked(box: Any) -> bool:
    """Whether a form's own box is ticked, by its state, else by what it began with."""
    state = box.find(f"{W}checked")
    return is_on(box.find(f"{W}default") if state is None else state)


def _font(run: Any) -> str:
    """The font of a run's Latin letters, where it names one."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return "" if fonts is None else str(fonts.get(f"{W}ascii", fonts.get(f"{W}hAnsi", "")))


def _sign(code: str, font: str) -> str:
    """What a symbol shows: its code in hexadecimal figures, of a symbol font or plain Unicode; an
    empty box where it is not known."""
    place = int(code, 16) if _HEXADECIMAL.fullmatch(code) else 0
    unicode = chr(place) if place > 0xFF and not 0xD800 <= place <= 0xF8FF else "□"
    return sign_of(place, font) or unicode


_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,4}")
_SKIPPED = {
    f"{W}rt", f"{W}instrText",
    f"{W}pPr", f"{W}rPr", f"{W}txbxContent", f"{W}sdtPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    f"{W}drawing", f"{W}pict",
}  # fmt: skip


def _table(element: Any, reading: _Reading) -> None:
    """Note a table's cells, merged ones once, and its lines."""
    number = len(reading.tables) + 1
    cells: list[Cell] = []
    above: dict[int, int] = {}  # column -> index of the cell that is merged downwards
    reading.tables.append(Table(0, 0, ()))  # holds the number while nested tables are read
    width = row = 0
    for line in element.iter(f"{W}tr"):
        if next(line.iterancestors(f"{W}tbl")) is not element:
            continue
        column = 0
        where = f"表{number} 第{row + 1}行"
        for cell in _cells_of(line):
            span = _value(cell, "gridSpan", 1)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            if goes_on and column in above:
                upper = cells[above[column]]
                cells[above[column]] = Cell(
                    upper.row, upper.column, upper.text, None, row_span=row - upper.row + 1,
                    column_span=upper.column_span, where=upper.where,
                )  # fmt: skip
            else:
                text = _cell_text(cell, reading, where, first=column == 0)
                cells.append(Cell(row, column, text, None, column_span=span, where=where))
                above[column] = len(cells) - 1
            column += span
        width = max(width, column)
        row += 1
    reading.tables[number - 1] = Table(row, width, tuple(cells), None, "word", f"表{number}")


def _cells_of(line: Any) -> Iterator[Any]:
    for child in line:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent"):
            yield from _cells_of(child)


def _cell_text(cell: Any, reading: _Reading, where: str, *, first: bool) -> str:
    """The text of a cell, its paragraphs on lines of their own; the first of a row that has none is
    its number, if Word counts it."""
    texts = []
    empty = not "".join(_runs(cell)).strip()
    for child in cell.iter(f"{W}p", f"{W}tbl"):
        nearest = next(child.iterancestors(f"{W}tc"))
        if nearest is not cell:
            continue
        if child.tag == f"{W}tbl":
            _table(child, reading)
        else:
            texts.append(_paragraph(child, reading, where, counts=first and empty))
    return "\n".join(t.strip() for t in texts if t.strip())


def _value(cell: Any, name: str, default: int) -> int:
    found = cell.find(f"{W}tcPr/{W}{name}")
    said = found.get(f"{W}val") if found is not None else None
    return int(said) if said and said.isdigit() else default


def _picture(relation: str | None, reading: _Reading) -> None:
    """Hand out a pasted picture that is large enough to be a page."""
    part = reading.document.part.related_parts.get(relation) if relation else None
    blob = getattr(part, "blob", None)
    if not blob:
        return
    try:
        with Image.open(io.BytesIO(blob)) as picture:
            size = picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return
    if max(size) < LEAST_PICTURE:
        return
    most = reading.limits.pixels_per_page

    def draw() -> Pixels:
        if size[0] * size[1] > most:
            raise PageError("too_large", f"文档中的图片有 {size[0]}×{size[1]} 像素，超过上限")
        try:
            with Image.open(io.BytesIO(blob)) as picture:
                return np.ascontiguousarray(np.array(picture.convert("RGB"))[:, :, ::-1])
        except (OSError, ValueError, SyntaxError) as error:
            raise PageError("corrupt", "文档中的图片无法解码") from error

    where = f"图{len(reading.pictures) + 1}"
    reading.pictures.append(EmbeddedPicture(where, len(reading.lines), size, draw))
