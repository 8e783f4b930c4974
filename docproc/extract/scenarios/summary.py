"""Tables of links and names that describe no scenario.

What comes in: a book's pages. What goes out: the link that such a summary gives each name, and
whether a line stands in one. It finds no scenario.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.extract.scenarios.candidate import KNOWN
from docproc.extract.scenarios.columns import columns_of
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, Table


def summary_links(pages: Sequence[Page], guide: ScenarioGuide) -> dict[str, str]:
    """The link that a summary table gives each scenario, by folded name.

    A table that goes on over a page has its header on the first page only.
    """
    links: dict[str, str] = {}
    layout: tuple[int, int, int] | None = None  # name's column, link's column, columns
    for table in (t for page in pages for t in page.tables):
        name_at, link_at, _ = columns_of(table)
        first = 1
        if name_at is not None and link_at is not None:
            layout = (name_at, link_at, table.columns)
        elif layout is not None and layout[2] == table.columns:
            name_at, link_at, first = layout[0], layout[1], 0
        else:
            layout = None
            continue
        for row in range(first, table.rows):
            name, cell = table.at(row, name_at), table.at(row, link_at)
            link = link_in(cell.text, guide) if cell else None
            if name and link:
                links.setdefault(folded(name.text), link)
    return links


def in_summary(page: Page, line: Line, guide: ScenarioGuide) -> bool:
    """Whether a line stands in a table of links and names that says nothing of any: its names
    head no description, whatever stands below the table."""
    for table in page.tables:
        if line.box is None or table.box is None or not table.box.covers(line.box, 0.6):
            continue
        name_at, link_at, told = columns_of(table)
        if name_at is None or link_at is None or told:
            continue
        rows = list(_rows_of_summary(table, name_at, guide))
        own = [c.box for c in rows if c.box and c.box.covers(line.box, 0.6)]
        if len(rows) >= LEAST_LISTED and own:
            return True
    return False


LEAST_LISTED = 2
"""Rows of names of a summary; a card has one."""


def _rows_of_summary(table: Table, column: int, guide: ScenarioGuide) -> Iterator[Cell]:
    """The cells of names right under a summary's heads, counted where its heads say so: a card
    drawn on to it has labels."""
    first = table.at(0, 0)
    counts = first is not None and folded(first.text) in ("序号", "编号", "序")
    for row in range(1, table.rows):
        number, cell = table.at(row, 0), table.at(row, column)
        if cell is None or (counts and not (number and folded(number.text).isdigit())):
            return
        name = re.split(r"[、,，;；]", cell.text)[0]
        if match_name(folded(name), "", guide).match in KNOWN:
            yield cell
        elif not counts:
            return
