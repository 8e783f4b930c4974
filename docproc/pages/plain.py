"""Text, CSV and web pages: one page, one line a row, in UTF-8, UTF-16 or GB 18030."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.page import Cell, Line, Table
from docproc.pages.model import OpenFile, ReceivedPage
from docproc.pages.webpage import is_html, read_html

MOST_BYTES = 8 << 20


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open a text file; it has one page, or none where it holds no text."""
    del passwords
    raw = local.read_bytes()[: MOST_BYTES + 1]
    if len(raw) > MOST_BYTES:
        yield OpenFile(FileStatus.UNSAFE, f"too_large:{len(raw)}")
        return
    text = decoded(raw)
    if text is None:
        yield OpenFile(FileStatus.DAMAGED, "corrupt:encoding")
        return
    if is_html(text):
        lines, tables = read_html(text, limits.lines_per_page)
        told = ReceivedPage(1, Kind.TEXT, lines=lines, tables=tables)
        yield OpenFile(FileStatus.OK, page_count=1, read=lambda _: told)
        return
    table = _table(text) if local.suffix.lower() == ".csv" else None
    rows = [row.strip() for row in text.splitlines()][: limits.lines_per_page]
    lines = tuple(Line(row, None, 1.0, where=f"第{n}行") for n, row in enumerate(rows, 1) if row)
    page = ReceivedPage(1, Kind.TEXT, lines=lines, tables=(table,) if table else ())
    yield OpenFile(FileStatus.OK, page_count=1, read=lambda _: page)


def decoded(raw: bytes) -> str | None:
    """The text in whichever of the usual encodings fits; None for none."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _table(text: str) -> Table | None:
    rows = list(csv.reader(io.StringIO(text)))
    cells = tuple(
        Cell(r, c, value.strip(), None, where=f"第{r + 1}行")
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
    )
    width = max((len(row) for row in rows), default=0)
    return Table(len(rows), width, cells, None, "sheet", "CSV") if cells else None
