"""Registers (名录) and the receiving log of the inbox.

What comes in: the inbox's documents and the notice's tables. What goes out:
`Register`s by key, and the log's `Receipt`s (None where no log was received).
Which register a list is, its file's, sheet's or title's wording tells; a list
whose wording fits none is left out, and that is for the caller to say. Dates
without a year are those of the year that the caller names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import PurePosixPath

from docproc.chinese import uscc
from docproc.chinese.dates import date_of, is_possible
from docproc.chinese.names import normal_name
from docproc.chinese.text import plain, says_nothing
from docproc.documents.model import Document
from docproc.extract.lists.aligned import aligned_table
from docproc.extract.lists.grid import Layout, grid_of, is_header, is_wide, layout_of
from docproc.extract.model import Listing, Receipt, Register
from docproc.notice.tables import TableSpecs
from docproc.page import Cell, Page, PageSource, Table

REGISTER, LOG = "register", "receiving_log"
_EXCEL_DAY_ONE = date(1899, 12, 30)
_SERIAL = re.compile(r"^4[0-9]{4}(?:\.\d+)?$")
_NO_YEAR = re.compile(r"^(\d{1,2})(?:月|[.\-/])(\d{1,2})日?(?:[上下]午.*)?$")
_TRACKING = re.compile(r"[A-Za-z]{0,4}\d{8,}")
_HIDDEN = "hidden"


def registers_of(documents: Sequence[Document], specs: TableSpecs) -> dict[str, Register]:
    """The registers among the inbox's documents, by key; several files of one are joined."""
    held: dict[str, list[Listing]] = {}
    complete: dict[str, bool] = {}
    for document in documents:
        if document.type != REGISTER:
            continue
        for typed in document.pages:
            key = register_key(typed.page, specs)
            if key is None or typed.page.reason == _HIDDEN:
                continue
            listings, read = _listings(typed.page, specs)
            held.setdefault(key, []).extend(listings)
            complete[key] = complete.get(key, True) and read
    return {key: Register(key, tuple(held[key]), complete[key]) for key in sorted(held)}


def register_key(page: Page, specs: TableSpecs) -> str | None:
    """Which register a page belongs to: by its title, its sheet's name, then its file's."""
    first = [plain(line.text) for line in page.lines[:3]]
    wordings = [*first, plain(page.label or ""), plain(PurePosixPath(page.file).stem)]
    for wording in wordings:
        for register in specs.registers:
            if any(re.search(word, wording) for word in register.words):
                return register.key
    return None


def _listings(page: Page, specs: TableSpecs) -> tuple[list[Listing], bool]:
    """The enterprises on a page, and whether all of it could be read."""
    found: list[Listing] = []
    understood = page.source is PageSource.BLANK
    for table, layout, number in _entries(page, REGISTER, specs):
        understood = True
        name = _text(table, number, layout, "enterprise_name")
        code = _text(table, number, layout, "uscc")
        if not name and not code:
            continue
        codes = uscc.codes_in(code or "")
        cell = _cell(table, number, layout, "enterprise_name" if name else "uscc")
        found.append(
            Listing(
                normal_name(name) if name else None,
                codes[0][0] if codes else uscc.normal_form(code) if code else None,
                _text(table, number, layout, "city"),
                page.evidence(cell),
            )
        )
    return found, understood


def receipts_of(
    documents: Sequence[Document], specs: TableSpecs, *, year: int
) -> tuple[Receipt, ...] | None:
    """The rows of the receiving log; None where the inbox holds no log.

    `year` completes dates that are written without one (4月28日).
    """
    logs = [document for document in documents if document.type == LOG]
    if not logs:
        return None
    return tuple(
        receipt
        for document in logs
        for typed in document.pages
        if typed.page.reason != _HIDDEN
        for receipt in _receipts(typed.page, specs, year)
    )


def _receipts(page: Page, specs: TableSpecs, year: int) -> Iterator[Receipt]:
    city: str | None = None
    for table, layout, number in _entries(page, LOG, specs):
        said = {key: _text(table, number, layout, key) for key in layout.columns}
        city = said.get("city") or city
        if not any(said.get(key) for key in ("received_on", "posted_on", "tracking")):
            continue
        cells = [_cell(table, number, layout, key) for key in ("city", "received_on")]
        yield Receipt(
            said.get("city") or city,
            iso_date(_as_written(table, number, layout, "received_on"), year),
            iso_date(_as_written(table, number, layout, "posted_on"), year),
            said.get("tracking"),
            "；".join(filter(None, (said.get("content"), said.get("note")))) or None,
            page.evidence(next((c for c in cells if c and c.text), None)),
            _by_hand(said, specs),
        )


def _as_written(table: Table, number: int, layout: Layout, key: str) -> str | None:
    """A cell with its blanks: they part a date from the hour (2026-04-30 16:20)."""
    cell = _cell(table, number, layout, key)
    return cell.text if cell else None


_POSTED = re.compile(r"寄|邮[政件局]|快递|快件|速[运递]|顺丰|ems|[非未]现场", re.IGNORECASE)
"""What is said of a parcel that was posted, be it handed over in person where it came from or
where it went: 本人送至邮局寄出, 快递现场交接."""


def _by_hand(said: Mapping[str, str | None], specs: TableSpecs) -> bool:
    """Whether a row says that nobody posted the parcel."""
    tracking, note = said.get("tracking") or "", said.get("note") or ""
    if _TRACKING.search(tracking):
        return False
    keys = ("delivery", "posted_on", "received_on")  # 2026年5月3日（当面送达）
    told = tracking + note + "".join(said.get(key) or "" for key in keys)
    return any(word in told for word in specs.by_hand) and not _POSTED.search(told)


def iso_date(text: str | None, year: int) -> str | None:
    """A date in any usual form as YYYY-MM-DD; None where there is none.

    >>> iso_date("2026.4.28", 2026), iso_date("4月28日", 2026), iso_date("46140", 2026)
    ('2026-04-28', '2026-04-28', '2026-04-28')
    """
    if not text:
        return None
    shown = plain(text)
    if _SERIAL.match(shown):
        return (_EXCEL_DAY_ONE + timedelta(days=int(float(shown)))).isoformat()
    short = _NO_YEAR.match(shown)
    if short and is_possible(year, int(short.group(1)), int(short.group(2))):
        return date(year, int(short.group(1)), int(short.group(2))).isoformat()
    found = date_of(text) or date_of(shown)
    return found.value if found and found.has_day and found.possible else None


def _entries(page: Page, table_type: str, specs: TableSpecs) -> Iterator[tuple[Table, Layout, int]]:
    """Every row below a header on a page, titles, notes and repeated headers left out."""
    spec = specs.tables[table_type]
    tables = list(page.tables)
    if not any(layout_of(table, spec, specs) for table in tables):
        aligned = aligned_table(page, spec, specs) if page.lines else None
        tables = [aligned] if aligned else []
    for table in tables:
        layout = layout_of(table, spec, specs)
        if layout is None:
            continue
        grid = grid_of(table)
        for number in range(layout.first, table.rows):
            texts = grid[number]
            if any(texts) and not is_wide(texts) and not is_header(texts, spec, specs):
                yield table, layout, number


def _cell(table: Table, number: int, layout: Layout, key: str) -> Cell | None:
    column = layout.columns.get(key)
    return table.at(number, column) if column is not None else None


def _text(table: Table, number: int, layout: Layout, key: str) -> str | None:
    cell = _cell(table, number, layout, key)
    shown = plain(cell.text) if cell else ""
    return None if not shown or says_nothing(shown) else shown
