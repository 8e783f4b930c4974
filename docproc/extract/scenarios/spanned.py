"""Scenarios whose name stands at the side of several rows: 人机协同作业 beside 问题, 措施 and 结果.

What comes in: a book's pages. What goes out: a `Scenario` for each cell over several rows that
names one of the guide's, with what those rows tell, and for each other such cell of the column. A
row across, above, names the link. Where hardly any of the guide's names stand so, there are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.extract.model import Scenario
from docproc.extract.scenarios.columns import is_known
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.stated import of_cell
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST, MOSTLY = 3, 0.5
"""So many names of the guide stand so in a book, and such a share of all cells of their column."""
LEAST_ROWS, LONGEST_NAME = 2, 30
"""Rows at whose side a name stands, at least, and characters of it at most."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A cell at the side of several rows, what those tell, and the link above it."""

    page: Page
    name: Cell
    told: tuple[str, ...]
    link: str | None
    column: int


def spanned_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """The scenarios of all such tables, in the order of their pages."""
    sides = list(_sides(pages, guide))
    found: list[Scenario] = []
    for column in sorted({side.column for side in sides}):
        own = [side for side in sides if side.column == column]
        known = sum(is_known(side.name, guide) for side in own)
        if known >= max(LEAST, MOSTLY * len(own)):
            told = (of_cell(side.page, side.name, side.told, side.link, guide) for side in own)
            found += [scenario for scenario in told if scenario is not None]
    return found


def _sides(pages: Sequence[Page], guide: ScenarioGuide) -> Iterator[_Side]:
    link: str | None = None
    for page in pages:
        for table in page.tables:
            for row in range(table.rows):
                cells = [c for c in table.row(row) if c.row == row]
                if len(cells) == 1 and cells[0].column_span == table.columns:
                    link = link_in(cells[0].text, guide) or link
                for cell in cells:
                    if told := _told_beside(table, cell):
                        yield _Side(page, cell, told, link, cell.column)


def _told_beside(table: Table, cell: Cell) -> tuple[str, ...]:
    """What the rows beside a cell over several of them say; nothing for any other cell."""
    short = 3 <= len(folded(cell.text)) <= LONGEST_NAME
    if cell.row_span < LEAST_ROWS or cell.row_span >= table.rows > LEAST_ROWS or not short:
        return ()
    rows = range(cell.row, cell.row + cell.row_span)
    beside = [[c for c in table.row(r) if c.row == r and c.column > cell.column] for r in rows]
    if not all(any(folded(c.text) for c in cells) for cells in beside):
        return ()
    return tuple("".join(c.text for c in cells) for cells in beside)
