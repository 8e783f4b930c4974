"""Rows of annexes 4, 5 and 6, from sheets, Word tables, native and scanned tables.

What comes in: documents of the table types, and the notice's tables. What goes
out: rows with a fact for each column that the table has. Titles, notes,
repeated headers and template rows with nothing but a number are no rows. What
cannot be read stays a row with unreadable cells: a table that a page shows and
that could not be understood yields one such row, so that nobody takes its
enterprises for missing. It does not ask whether a row is right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from docproc.chinese.text import plain
from docproc.documents.model import Document
from docproc.evidence import Box, Evidence
from docproc.extract.fields.blanks import MASKED
from docproc.extract.lists.aligned import aligned_table
from docproc.extract.lists.askew import (
    CODE,
    CUT_BY_A_FOLD,
    goes_on,
    is_last_line,
    is_rest,
    is_torn_off,
    put_together,
    shift_of,
)
from docproc.extract.lists.cellvalues import cell_fact
from docproc.extract.lists.grid import (
    Layout,
    grid_of,
    is_header,
    is_wide,
    key_of,
    layout_of,
    looks_like_entry,
)
from docproc.extract.lists.partedhead import with_parted_head
from docproc.extract.lists.splitcolumns import with_split_columns
from docproc.extract.lists.tickcolumns import with_ticked_columns
from docproc.extract.lists.valued import with_valued_columns
from docproc.extract.model import Fact, Row, State
from docproc.notice.tables import TableSpec, TableSpecs
from docproc.page import Cell, Page, PageSource, Table

ANNEXES = ("summary_table", "basic_list", "overseas_list")
_NUMBERS_ONLY = re.compile(r"^[（(]?\d{1,2}[)）]?$")
_HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class TableReading:
    """What a paper's tables say: `rows`, the columns they have, and the table type.

    `understood`: no page showed a table whose header could not be made out.
    """

    table: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    understood: bool


def read_rows(document: Document, specs: TableSpecs) -> TableReading:
    """All rows of one paper of a table type, numbered from 1 within each table type."""
    spec = specs.tables[document.type]
    rows: list[Row] = []
    columns: dict[str, None] = {}
    layout: Layout | None = None
    understood = True
    for typed in document.pages:
        page = typed.page
        if page.source is PageSource.BLANK or page.reason == _HIDDEN:
            continue
        found, layout = _page_rows(page, document.type, layout, specs)
        if layout is not None:
            columns.update(dict.fromkeys(layout.columns))
        if found is None:
            understood = False
            found = [_unread(page, document.type, spec)]
        if rows and found and rows[-1].table == found[0].table and is_rest(found[0], rows[-1]):
            rows[-1] = put_together(rows[-1], found.pop(0), specs)
        rows.extend(found)
    return TableReading(document.type, _numbered(rows), tuple(columns), understood)


def rows_of(document: Document, specs: TableSpecs) -> tuple[Row, ...]:
    """The rows of one paper."""
    return read_rows(document, specs).rows


def rows_of_all(documents: Sequence[Document], specs: TableSpecs) -> tuple[Row, ...]:
    """The rows of all table papers of one city; a second copy of a table adds none.

    A city often sends a table twice, stamped on paper and as a file. Where four
    fifths of the shorter copy's rows stand in the other, the better read stays.
    """
    kept: list[TableReading] = []
    for document in documents:
        if document.type not in ANNEXES:
            continue
        reading = read_rows(document, specs)
        for place, other in enumerate(kept):
            if other.table == reading.table and _copies(other.rows, reading.rows):
                kept[place] = max(other, reading, key=_quality)
                break
        else:
            kept.append(reading)
    return _numbered([row for reading in kept for row in reading.rows])


def _quality(reading: TableReading) -> tuple[int, float]:
    facts = [fact for row in reading.rows for fact in row.cells.values()]
    bad = sum(fact.state is State.UNREADABLE for fact in facts)
    sure = sum(fact.confidence for fact in facts) / max(len(facts), 1)
    return len(reading.rows) - bad, sure


def _copies(first: Sequence[Row], second: Sequence[Row]) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if not shorter:
        return False
    held = {mark for row in longer for mark in _marks(row)}
    return sum(any(m in held for m in _marks(row)) for row in shorter) >= 0.8 * len(shorter)


def _marks(row: Row) -> tuple[str, ...]:
    facts = (row.cells.get(key) for key in ("uscc", "enterprise_name"))
    return tuple(str(f.value) for f in facts if f is not None and f.value is not None)


def _numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    count: dict[str, int] = {}
    numbered = []
    for row in rows:
        count[row.table] = count.get(row.table, 0) + 1
        numbered.append(replace(row, number=count[row.table]))
    return tuple(numbered)


def _page_rows(
    page: Page, table_type: str, layout: Layout | None, specs: TableSpecs
) -> tuple[list[Row] | None, Layout | None]:
    """Rows of one page and the layout to go on with; None where no table was understood."""
    spec = specs.tables[table_type]
    rows: list[Row] = []
    seen = False
    for drawn in page.tables:
        table = with_split_columns(page, with_parted_head(page, drawn), spec.columns, specs)
        before = layout.ticked if layout is not None else ()
        table, ticked = with_ticked_columns(table, spec, specs, before)
        found, used = _table_rows(page, table, table_type, layout, specs)
        if found is not None:
            rows.extend(found)
            layout, seen = used and replace(used, ticked=ticked), True
    if not seen and page.lines and page.source is not PageSource.FAILED:
        aligned = aligned_table(page, spec, specs)
        if aligned is not None:
            return _table_rows(page, aligned, table_type, None, specs)
    if seen or (layout is not None and not _shows_entries(page)):
        return rows, layout
    return None, layout


def _shows_entries(page: Page) -> bool:
    return page.source is PageSource.FAILED or looks_like_entry([plain(x.text) for x in page.lines])


def _table_rows(
    page: Page, table: Table, table_type: str, layout: Layout | None, specs: TableSpecs
) -> tuple[list[Row] | None, Layout | None]:
    """Rows of one table; a sheet may hold several tables one below the other."""
    spec = specs.tables[table_type]
    own = layout_of(table, spec, specs)
    carried = False
    if own is None:
        own = _carried_over(table, layout)
        carried = own is not None
    if own is None:
        return None, layout
    grid = grid_of(table)
    own = with_valued_columns(own, grid, spec.columns, specs)
    rows: list[Row] = []
    number = 0 if carried else own.first
    while number < table.rows:
        texts = grid[number]
        named = _named_table(texts, specs)
        if named and named != table_type:
            table_type, spec = named, specs.tables[named]
        again = is_header(texts, spec, specs)
        fresh = layout_of(table, spec, specs, number) if again else None
        if fresh is not None and fresh.first <= number + 2:
            own, number = with_valued_columns(fresh, grid, spec.columns, specs), fresh.first
            continue
        if _is_entry(texts, own, specs) and not goes_on(table, number, own):
            found = _row(page, table, number, own, table_type, specs)
            if rows and CODE in found.cells and is_torn_off(rows[-1], found):
                found = put_together(rows.pop(), found, specs)
            elif rows and _may_be_torn(page, table) and is_last_line(found, rows[-1]):
                found = put_together(rows.pop(), found, specs, CUT_BY_A_FOLD)
            rows.append(found)
        number += 1
    return rows, own


def _may_be_torn(page: Page, table: Table) -> bool:
    """Whether a fold, or a slanted rule, may have cut rows: in pictures alone."""
    return page.source is PageSource.OCR and table.origin != "native"


def _named_table(texts: Sequence[str], specs: TableSpecs) -> str | None:
    """The table type that a title row names; None for any other row."""
    filled = list(dict.fromkeys(text for text in texts if text))
    if len(filled) != 1 or len(filled[0]) > 50:
        return None
    return next(
        (
            name
            for name, spec in specs.tables.items()
            if any(re.search(pattern, filled[0]) for pattern in spec.titles)
        ),
        None,
    )


def _carried_over(table: Table, layout: Layout | None) -> Layout | None:
    """The layout of a table that goes on without a header, moved where the codes stand."""
    if layout is None or table.columns < 3:
        return None
    grid = grid_of(table)
    at = [c for c in range(table.columns) if any(looks_like_entry([row[c]]) for row in grid)]
    shift = at[0] - layout.columns["uscc"] if at and "uscc" in layout.columns else 0
    if not at and table.columns != layout.width:
        return None
    columns = {
        key: column + shift
        for key, column in layout.columns.items()
        if 0 <= column + shift < table.columns
    }
    return Layout(columns, 0, table.columns, layout.joint)


_EXAMPLE = re.compile(r"(?:填[写报])?(?:示例|样例|范例|举例|例如?)(?:行)?[:：]?\d?")
_MASKED_CODE = re.compile(r"(?:9[0-9A-Z]{0,9})?[XxＸ×*＊]{8,18}")
"""What a form shows of how to fill in a row: 示例 | 山东XX有限公司 | 91370000XXXXXXXXXX."""
_MARKED = re.compile(r"[（(【\[](?:填[写报])?(?:示例|样例|范例|举例|例)[)）】\]].*")
_TO_BE_DELETED = re.compile(r".{0,4}(?:示例|样例|范例)行?[,，。;；]?.{0,6}(?:删除|删去).{0,4}")
"""（示例）山东某某机械有限公司; 示例行，填报时删除."""


_SIGNED = re.compile(r"[㐀-鿿（）()]{2,10}[:：]")
"""What a cell under a list begins with: 制表：王明 | 审核：李强 | 联系电话：0536-8091234."""


def _is_entry(texts: Sequence[str], layout: Layout, specs: TableSpecs) -> bool:
    """Whether a row is an entry: more than a number, no title, note or column count."""
    filled = [text for text in texts if text]
    if not filled or (is_wide(texts) and not looks_like_entry(texts)):
        return False
    if len(set(filled)) == 1 and key_of(filled[0], tuple(layout.columns), specs):
        return False  # the second row of a head
    at = layout.columns.get("enterprise_name", len(texts))
    masked = at < len(texts) and ("某某" in texts[at] or MASKED.search(texts[at]))
    if _EXAMPLE.fullmatch(filled[0]) or (masked and any(map(_MASKED_CODE.fullmatch, filled))):
        return False  # the form's own row
    if any(_TO_BE_DELETED.fullmatch(text) for text in filled):
        return False
    if _MARKED.fullmatch(filled[0]) or (at < len(texts) and _MARKED.fullmatch(texts[at])):
        return False
    if filled[0].rstrip("：:") in specs.instructions and not looks_like_entry(texts):
        return False
    closes = any(filled[0].startswith(plain(f)) for f in specs.footers)
    if closes and (len(set(filled)) <= 2 or filled[0].endswith(("：", ":"))):
        return False
    if all(map(_SIGNED.match, filled)) and not looks_like_entry(texts):
        return False
    if len(filled) > 3 and all(_NUMBERS_ONLY.match(text) for text in filled):
        return False
    telling = [
        texts[column]
        for key, column in layout.columns.items()
        if key not in ("order", "city", "note") and column < len(texts)
    ]
    return any(telling)


def _row(
    page: Page, table: Table, number: int, layout: Layout, table_type: str, specs: TableSpecs
) -> Row:
    shift = shift_of(table, number, layout)
    evidence = _row_evidence(page, table, number)
    keys = [key for key in specs.tables[table_type].columns if key in layout.columns]
    if shift is None:
        lost = Fact(State.UNREADABLE, None, evidence.text, 0.0, (evidence,))
        return Row(table_type, 0, dict.fromkeys(keys, lost), (evidence,))
    found = {key: table.at(number, shift.place(layout.columns[key])) for key in keys}
    cells: dict[str, Fact] = {}
    for key in keys:
        joint = _joint(key, layout)
        crowded = not joint and _shared(key, found)
        kind = specs.columns[key].kind
        cells[key] = cell_fact(kind, found[key], page, table, joint=joint, crowded=crowded)
    return Row(table_type, 0, cells, (evidence,))


def _joint(key: str, layout: Layout) -> bool:
    """Whether the key's header asks for another value too."""
    column = layout.columns[key]
    return any(layout.columns[other] == column for other in layout.columns if other != key)


def _shared(key: str, found: Mapping[str, Cell | None]) -> bool:
    """Whether the key's cell runs over another column's place."""
    own = found[key]
    return own is not None and any(own is found[other] for other in found if other != key)


def _row_evidence(page: Page, table: Table, number: int) -> Evidence:
    held = {id(c): c for k in range(table.columns) if (c := table.at(number, k)) is not None}
    cells = [c for c in held.values() if c.text.strip()]
    box = Box.around(c.box for c in cells if c.box is not None)
    text = " ".join(plain(c.text) for c in cells)[:120]
    sure = min((c.confidence for c in cells), default=page.confidence)
    where = next((c.where for c in cells if c.where), None)
    return Evidence(page.file, page.number, page.part, box, where, text, round(sure, 3))


def _unread(page: Page, table_type: str, spec: TableSpec) -> Row:
    """The row that stands for a page whose table could not be understood."""
    first = next((c for t in page.tables for c in t.cells if c.text.strip()), None)
    whole = page.evidence()
    place = (replace(whole, where=first.where) if first is not None else whole,)
    cells = {key: Fact(State.UNREADABLE, confidence=0.0, evidence=place) for key in spec.required}
    return Row(table_type, 0, cells, place)
