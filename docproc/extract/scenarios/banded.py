"""Scenarios in tables with rows across: a band with the name over rows of what was done, or a row
of short answers with the name (1 | 在线智能检测 | 生产作业) over a band that tells of it.

What comes in: a book's pages. What goes out: a `Scenario` for each band that names one of the
guide's and has rows of labels and answers under it (堵点难点 | …, 解决方案 | …), and for each other
band of a table with the same labels; and one for each row of names over its band. One table may
hold several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION
from docproc.extract.scenarios.columns import is_known
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.stated import of_cell
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST_ROWS = 2
"""Rows of labels and answers under a band."""
LONGEST_LABEL, LONGEST_NAME, LONGEST_LINK = 10, 30, 12


@dataclass(frozen=True, slots=True)
class _Band:
    page: Page
    name: Cell
    labels: tuple[str, ...]
    answers: tuple[str, ...]
    headed: bool = False
    """Whether a head over its name asks for one: such a name need not be the guide's."""


def banded_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """The scenarios of all such tables, in the order of their pages."""
    tables = [(page, table) for page in pages for table in page.tables]
    bands = [
        band
        for n, (page, table) in enumerate(tables)
        for band in _bands(page, table, tables[n + 1][1] if n + 1 < len(tables) else None)
    ]
    bands += [band for run in _runs(pages) for band in _over_bands(run, guide)]
    known = {band.labels for band in bands if is_known(band.name, guide)}
    return [
        scenario
        for band in bands
        if (band.headed or band.labels in known)
        and (scenario := _scenario(band, guide)) is not None
    ]


def _bands(page: Page, table: Table, next_one: Table | None) -> Iterator[_Band]:
    """The bands of a table; the rows of the last may go on in the `next_one`, over a page's end."""
    if table.columns < 2 or table.origin == "aligned":
        return
    heads = [r for r in range(table.rows) if _across(table, r) is not None]
    for head, after in pairwise([*heads, table.rows]):
        name = _across(table, head)
        if name is None or not 3 <= len(folded(name.text)) <= LONGEST_NAME:
            continue
        rows = _pairs(table, head + 1, after)
        if after == table.rows and next_one is not None and next_one.columns == table.columns:
            first = (r for r in range(next_one.rows) if _across(next_one, r) is not None)
            rows += _pairs(next_one, 0, next(first, 0))
        labels = tuple(folded(cells[0].text) for cells in rows)
        if len(rows) < LEAST_ROWS or not all(0 < len(t) <= LONGEST_LABEL for t in labels):
            continue
        yield _Band(page, name, labels, tuple("".join(c.text for c in cs[1:]) for cs in rows))


def _pairs(table: Table, first: int, after: int) -> list[list[Cell]]:
    """The rows from `first` up to `after` that have a label and an answer."""
    return [cells for r in range(first, after) if len(cells := list(table.row(r))) >= 2]


_Run = list[tuple[Page, Table]]
"""A table with what it goes on with on the pages behind it."""


def _runs(pages: Sequence[Page]) -> list[_Run]:
    """The tables of all pages; the first of a page goes on with the last of the page before that
    has as many columns."""
    runs: list[_Run] = []
    for page, before in zip(pages, [None, *pages], strict=False):
        for n, table in enumerate(page.tables):
            last = runs[-1][-1] if runs else None
            goes_on = last is not None and n == 0 and last[0] is before
            if last is not None and goes_on and last[1].columns == table.columns:
                runs[-1].append((page, table))
            else:
                runs.append([(page, table)])
    return runs


def _over_bands(run: _Run, guide: ScenarioGuide) -> Iterator[_Band]:
    """The rows of a table of two rows each: a name among short answers, its text under them."""
    if run[0][1].columns < 2 or any(table.origin == "aligned" for _, table in run):
        return
    full = [
        (page, table, r)
        for page, table in run
        for r in range(table.rows)
        if any(folded(c.text) for c in table.row(r))
    ]
    pairs = [
        (page, _asked_column(table, r - 1) if r else None, cells, text)
        for (page, table, r), (_, other, below) in pairwise(full)
        if len(cells := [c for c in table.row(r) if c.row == r]) >= 2
        if (text := _across(other, below, indented=True)) is not None
        if len(folded(text.text)) >= LEAST_DESCRIPTION
    ]
    named = [c.column for _, _, cells, _ in pairs for c in cells if is_known(c, guide)]
    several = len(named) >= LEAST_ROWS
    column = max(set(named), key=named.count) if several else None
    for page, asked, cells, text in pairs:
        name = next((c for c in cells if c.column == (column if asked is None else asked)), None)
        if name is not None and 3 <= len(folded(name.text)) <= LONGEST_NAME:
            others = (c.text for c in cells if c is not name)
            labels = ("", str(name.column))
            yield _Band(page, name, labels, (*others, text.text), headed=asked is not None)


def _asked_column(table: Table, row: int) -> int | None:
    """The column of a row of heads (编号 | 所在环节 | 场景名称) under which a scenario's name
    stands: each scenario may have heads of its own."""
    heads = (c for c in table.row(row) if c.row == row and len(folded(c.text)) <= LONGEST_LABEL)
    return next((c.column for c in heads if _ASKS_NAME.fullmatch(folded(c.text))), None)


_ASKS_NAME = re.compile(r".{0,4}场景的?名称?")


def _across(table: Table, row: int, *, indented: bool = False) -> Cell | None:
    """The cell that fills a row from side to side; `indented`: or from its second column, behind
    an empty first cell."""
    cells = table.row(row)
    if indented and len(cells) == 2 and not folded(cells[0].text) and cells[0].row_span == 1:
        cells = cells[1:]
    first = 0 if len(table.row(row)) == len(cells) else 1
    whole = len(cells) == 1 and cells[0].column == first
    return cells[0] if whole and first + cells[0].column_span == table.columns else None


def _scenario(band: _Band, guide: ScenarioGuide) -> Scenario | None:
    link = next(
        (k for t in band.answers if len(t) <= LONGEST_LINK and (k := link_in(t, guide))), None
    )
    return of_cell(band.page, band.name, band.answers, link, guide)
