"""Worksheets for staff: cells that are never formulas, styles, print set-up.

What comes in: texts that strangers wrote. What goes out: openpyxl worksheets
and finished bytes. Refuses to let a text become a formula or a control
character reach a file.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from docproc.report.crops import Crop
from docproc.report.outfiles import plain, steady_zip

_CELL_CHARACTERS = 32_000  # Excel holds 32,767
_ROW_POINTS = 400.0  # Excel holds 409
_LINE_POINTS = 14.5
_HEAD_POINTS = 118.0
"""Two lines of 12 characters, turned."""
_EMU = 9525  # English metric units a pixel
_FONT = "宋体"
_THIN = Side(style="thin", color="B8C0CA")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

FILLS = {
    "fail": "F4B6B0",
    "review": "FCE3A1",
    "pass": "D5EBD3",
    "na": "ECEEF1",
    "waived": "CFE0F3",
    "none": "FFFFFF",
}
"""Colours of a check's standing, in every workbook."""
SEVERITY_STYLES = {
    "必须补正": "dp_fail_top",
    "建议补充": "dp_review_top",
    "提示核实": "dp_waived_top",
    "请核实": "dp_waived_top",
}
NO_COLOURS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, whether its cells stand centred."""

    title: str
    width: float
    centred: bool = False


def workbook(title: str) -> Workbook:
    """An empty workbook with the house's styles."""
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    book.properties.title = plain(title)
    book.properties.creator = "docproc"
    for style in _styles():
        book.add_named_style(style)
    return book


def _styles() -> Iterable[NamedStyle]:
    top = Alignment(vertical="top", wrap_text=True)
    middle = Alignment(horizontal="center", vertical="top", wrap_text=True)
    head = Alignment(horizontal="center", vertical="center", wrap_text=True)
    body = Font(name=_FONT, size=10)
    yield NamedStyle("dp_text", font=body, border=_BOX, alignment=top)
    yield NamedStyle("dp_centre", font=body, border=_BOX, alignment=middle)
    yield NamedStyle("dp_title", font=Font(name=_FONT, size=15, bold=True))
    yield NamedStyle("dp_note", font=Font(name=_FONT, size=10, color="5A6470"), alignment=top)
    yield NamedStyle(
        "dp_head",
        font=Font(name=_FONT, size=10, bold=True, color="FFFFFF"),
        fill=PatternFill("solid", fgColor="2F4B6E"),
        border=_BOX,
        alignment=head,
    )
    yield NamedStyle(
        "dp_upright",
        font=Font(name=_FONT, size=8, color="FFFFFF"),
        fill=PatternFill("solid", fgColor="2F4B6E"),
        border=_BOX,
        # Turned, not one character under another: half as high, so that rows stay in sight.
        alignment=Alignment(
            horizontal="center", vertical="bottom", text_rotation=90, wrap_text=True
        ),
    )
    for name, colour in FILLS.items():
        for suffix, upright in (("", "center"), ("_top", "top")):
            yield NamedStyle(
                f"dp_{name}{suffix}",
                font=body,
                border=_BOX,
                fill=PatternFill("solid", fgColor=colour),
                alignment=Alignment(horizontal="center", vertical=upright, wrap_text=True),
            )


def put(sheet: Worksheet, row: int, column: int, value: object, style: str = "dp_text") -> None:
    """Write a value; text stays text whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.style = style
    if value is None:
        return
    if isinstance(value, str):
        text = plain(value)[:_CELL_CHARACTERS]
        if not text:
            return
        cell.value = text
        cell.data_type = "s"
        if text[:1] in ("=", "+", "-", "@", "\t", "\r"):
            cell.quotePrefix = True
    else:
        cell.value = value  # type: ignore[assignment]


def put_row(
    sheet: Worksheet,
    row: int,
    columns: Sequence[Column],
    values: Sequence[object],
    colours: Mapping[int, str] = NO_COLOURS,
) -> float:
    """Write a row of a table and return the height its texts need, in points.

    `colours` gives cells (by number, from 1) a style of their own.
    """
    lines = 1
    for number, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
        plain_style = "dp_centre" if column.centred else "dp_text"
        put(sheet, row, number, value, colours.get(number, plain_style))
        if isinstance(value, str):
            lines = max(lines, lines_of(value, column.width))
    return min(lines * _LINE_POINTS + 4, _ROW_POINTS)


def lines_of(text: str, width: float) -> int:
    """Lines that a text takes in a column of `width` characters; han count twice."""
    room = max(width - 1.5, 1.0)
    return sum(max(math.ceil(display_width(line) / room), 1) for line in text.split("\n"))


def display_width(text: str) -> int:
    """Columns of a text in a fixed-width font."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def head(sheet: Worksheet, row: int, columns: Sequence[Column], *, freeze_columns: int = 0) -> None:
    """Write the heading row, set widths, freeze what lies above and left of the table."""
    for number, column in enumerate(columns, start=1):
        put(sheet, row, number, column.title, "dp_head")
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[row].height = 32
    sheet.freeze_panes = f"{get_column_letter(freeze_columns + 1)}{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"


def upright_heads(sheet: Worksheet, row: int, first: int, titles: Sequence[str]) -> None:
    """Narrow columns whose headings are turned, in two lines at most, from column `first` on."""
    for column, title in enumerate(titles, start=first):
        put(sheet, row, column, title, "dp_upright")
        sheet.column_dimensions[get_column_letter(column)].width = 4.2
    longest = max((display_width(title) for title in titles), default=0)
    sheet.row_dimensions[row].height = min(max(longest * 4.6 + 8, 32), _HEAD_POINTS)


def filters(sheet: Worksheet, head_row: int, columns: int) -> None:
    """Turn on filters over the table under the heading row."""
    last = max(sheet.max_row, head_row)
    sheet.auto_filter.ref = f"A{head_row}:{get_column_letter(columns)}{last}"


def titled(sheet: Worksheet, title: str, note: str, columns: int) -> None:
    """A title in row 1 and a note in row 2 across the table."""
    put(sheet, 1, 1, title, "dp_title")
    sheet.row_dimensions[1].height = 26
    put(sheet, 2, 1, note, "dp_note")
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=max(columns, 2))


def printable(sheet: Worksheet, footer: str, *, paper: str = "A4", pages_wide: int = 1) -> None:
    """Landscape, as wide as so many sheets of paper, page numbers below."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = {"A3": 8, "A4": 9}[paper]
    sheet.page_setup.fitToWidth = pages_wide
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(
        left=0.4, right=0.4, top=0.5, bottom=0.7, header=0.3, footer=0.3
    )
    sheet.print_options.horizontalCentered = True
    # A lone & would begin a code of the footer's own.
    left = _HeaderFooterPart(text=plain(footer).replace("&", "&&"), size=9)
    right = _HeaderFooterPart(text="第 &P 页 共 &N 页", size=9)
    sheet.oddFooter = HeaderFooterItem(left=left, right=right)


def put_picture(sheet: Worksheet, row: int, column: int, crop: Crop, width: int) -> float:
    """Lay a picture into a cell, at most `width` pixels wide; the height it needs in points."""
    scale = min(width / crop.width, 150 / crop.height, 1.0)
    shown = (max(round(crop.width * scale), 1), max(round(crop.height * scale), 1))
    image = Image(io.BytesIO(crop.jpeg))
    marker = AnchorMarker(col=column - 1, colOff=4 * _EMU, row=row - 1, rowOff=4 * _EMU)
    size = XDRPositiveSize2D(shown[0] * _EMU, shown[1] * _EMU)
    image.anchor = OneCellAnchor(_from=marker, ext=size)
    sheet.add_image(image)
    return shown[1] * 0.75 + 8


def bytes_of(book: Workbook) -> bytes:
    """The workbook as a file, the same bytes for the same content."""
    out = io.BytesIO()
    book.save(out)
    return steady_zip(out.getvalue())
