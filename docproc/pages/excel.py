"""Workbooks, XLSX and XLS: every worksheet is a page with one table.

python-calamine reads both, without running anything and without following
links. Goes out: for each sheet, hidden ones too, its lines (one a filled row)
and its cells with their places (`Sheet1!C7`). Numbers are written as Excel
shows whole numbers, dates as YYYY-MM-DD. A formula whose value is not in the file is a cell with
ink and no text.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.page import Cell, Line, Table
from docproc.pages.formulas import unreckoned
from docproc.pages.model import OpenFile, ReceivedPage

MOST_CELLS = 20_000_000
"""A sheet whose used range is larger is refused unread: nobody typed it."""
MOST_KEPT = 300_000
"""Cells up to the last that holds anything; a list of 15,000 enterprises in 20 columns."""


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open a workbook; every worksheet is a page, in workbook order."""
    del limits, passwords
    try:
        book = _book(local)
    except PasswordError:
        yield OpenFile(FileStatus.ENCRYPTED, "password")
        return
    except (CalamineError, OSError, ValueError) as error:
        yield OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")
        return
    sheets = list(book.sheets_metadata)

    def read(number: int) -> ReceivedPage:
        meta = sheets[number - 1]
        hidden = meta.visible is not SheetVisibleEnum.Visible
        unknown = unreckoned(local, meta.name)
        return _page(number, meta.name, book.get_sheet_by_name(meta.name), unknown, hidden=hidden)

    yield OpenFile(FileStatus.OK, page_count=len(sheets), read=read)


def _book(local: Path) -> CalamineWorkbook:
    """The workbook; calamine believes the suffix of a path, so content is asked where
    that is wrong (an XLSX saved as `.xls`, and the other way round)."""
    try:
        return CalamineWorkbook.from_path(str(local))
    except PasswordError:
        raise
    except (CalamineError, ValueError):
        return CalamineWorkbook.from_filelike(io.BytesIO(local.read_bytes()))


def _page(
    number: int,
    name: str,
    sheet: CalamineSheet,
    unknown: frozenset[tuple[int, int]],
    *,
    hidden: bool,
) -> ReceivedPage:
    height, width = sheet.total_height, sheet.total_width
    if height * width > MOST_CELLS:
        raise PageError("too_large", f"工作表“{name}”有 {height}×{width} 格，超过上限")
    values = _filled(sheet.to_python(skip_empty_area=False))
    if sum(len(row) for row in values) > MOST_KEPT:
        raise PageError("too_large", f"工作表“{name}”超过 {MOST_KEPT} 格")
    merged = _merged(sheet, len(values), max((len(row) for row in values), default=0))
    covered = {
        (row, column)
        for (top, left), (bottom, right) in merged.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - set(merged)
    cells, lines = [], []
    for row, content in enumerate(values):
        told = []
        for column, value in enumerate(content):
            if (row, column) in covered:
                continue
            cell = _cell(name, row, column, value, merged.get((row, column)))
            if not cell.text and (row, column) in unknown:
                cell = replace(cell, ink=1.0)  # something stands there that is not in the file
            cells.append(cell)
            if cell.text:
                told.append(cell.text)
        if told:
            where = f"{name}!{column_name(0)}{row + 1}"
            lines.append(Line("  ".join(told), None, 1.0, where=where))
    columns = max((len(content) for content in values), default=0)
    table = Table(len(values), columns, tuple(cells), None, "sheet", name)
    return ReceivedPage(
        number,
        Kind.XLSX,
        lines=tuple(lines),
        tables=(table,) if cells else (),
        label=name,
        hidden=hidden,
    )


def _filled(values: list[list[Any]]) -> list[list[Any]]:
    """The cells up to the last row and column that hold anything: formatting reaches
    further than writing, often to the end of the sheet."""
    height = max((n + 1 for n, row in enumerate(values) if any(v != "" for v in row)), default=0)
    width = max((n + 1 for row in values for n, v in enumerate(row) if v != ""), default=0)
    return [row[:width] for row in values[:height]]


def _merged(
    sheet: CalamineSheet, height: int, width: int
) -> dict[tuple[int, int], tuple[int, int]]:
    """First and last cell of each merged area, cut to what is filled; refuses areas
    that lie over one another, which no spreadsheet program makes."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    area = 0
    for start, (row, column) in sheet.merged_cell_ranges or []:
        if start[0] < height and start[1] < width:
            end = min(row, height - 1), min(column, width - 1)
            found[start] = end
            area += (end[0] - start[0] + 1) * (end[1] - start[1] + 1)
    if area > height * width:
        raise PageError("corrupt", "工作表的合并单元格互相重叠")
    return found


def _cell(name: str, row: int, column: int, value: Any, end: tuple[int, int] | None) -> Cell:
    last_row, last_column = end if end is not None else (row, column)
    return Cell(
        row,
        column,
        shown(value),
        None,
        row_span=last_row - row + 1,
        column_span=last_column - column + 1,
        where=f"{name}!{column_name(column)}{row + 1}",
    )


def shown(value: Any) -> str:
    """A cell's value as text: whole numbers without `.0`, dates as ISO.

    >>> shown(3.0), shown(2.5), shown(datetime.date(2026, 4, 30)), shown(True)
    ('3', '2.5', '2026-04-30', '是')
    """
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.datetime):
        bare = value.time() == datetime.time(0)
        return value.date().isoformat() if bare else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value).strip()


def column_name(column: int) -> str:
    """The letters of a column counted from 0.

    >>> column_name(0), column_name(25), column_name(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
