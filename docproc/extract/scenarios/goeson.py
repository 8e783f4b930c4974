"""Tables that lie, made whole: of those set close together each one by itself, and with the rows
that the next page begins with.

What comes in: the pages of a book. What goes out: the pages, where each table that lies (names
side by side, what was done under them) is one table. A table that names scenarios in its own
rows, or is headed anew, goes on with nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.scenarios.columns import is_known
from docproc.extract.wording.headings import heading
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST_COLUMNS = 2
"""A label and a scenario."""
LONGEST_LABEL = 8
"""Characters of what heads a row: 建设内容, 取得成效."""
SAME_SIDE = 0.03
"""How far apart the sides of a table on two pages are (share of the width): pages lie askew."""


def with_lying_tables_joined(pages: Sequence[Page], guide: ScenarioGuide) -> list[Page]:
    """The pages, each lying table with its rows of the next page."""
    joined = [_parted(page, guide) for page in pages]
    for n in range(len(joined) - 1):
        page, after = joined[n], joined[n + 1]
        upper, lower = _lowest(page.tables), _topmost(after)
        if upper is None or lower is None or not _go_together(upper, lower, guide):
            continue
        rows = next(
            (r for r in range(lower.rows) if _label(lower, r) == _label(upper, 0)), lower.rows
        )
        whole, rest = _moved(upper, lower, rows)
        joined[n] = replace(page, tables=_with(page.tables, upper, whole))
        joined[n + 1] = replace(after, tables=_with(after.tables, lower, rest))
    return joined


def _parted(page: Page, guide: ScenarioGuide) -> Page:
    """The page, a table whose first row comes again with other names cut in two there."""
    tables = [part for table in page.tables for part in _parts(table, guide)]
    return page if len(tables) == len(page.tables) else replace(page, tables=tuple(tables))


def _parts(table: Table, guide: ScenarioGuide) -> list[Table]:
    if table.columns < LEAST_COLUMNS or not _names(table, 0, guide):
        return [table]
    begins = [
        row
        for row in range(table.rows)
        if _label(table, row) == _label(table, 0) and _names(table, row, guide)
    ]
    ends = [*begins[1:], table.rows]
    return [_rows(table, a, b) for a, b in zip(begins, ends, strict=True)]


def _rows(table: Table, first: int, stop: int) -> Table:
    """The rows of a table as a table; empty ones between two tables aside."""
    cells = [replace(c, row=c.row - first) for c in table.cells if first <= c.row < stop]
    last = max((c.row for c in cells if c.text.strip()), default=0)
    cells = [c for c in cells if c.row <= last]
    return replace(
        table, rows=last + 1, cells=tuple(cells), box=Box.around(c.box for c in cells if c.box)
    )


def _names(table: Table, row: int, guide: ScenarioGuide) -> bool:
    """Whether a row names scenarios, all behind its label."""
    names = [c for c in table.row(row) if c.row == row and c.column > 0]
    return bool(names) and all(is_known(c, guide) for c in names)


def _lowest(tables: Sequence[Table]) -> Table | None:
    return max((t for t in tables if t.box), key=_bottom, default=None)


def _topmost(page: Page) -> Table | None:
    """The first table of a page, with no heading over it."""
    first = min((t for t in page.tables if t.box), key=_top, default=None)
    headed = first is not None and any(
        line.box is not None
        and line.box.bottom <= _top(first)
        and (head := heading(line.text)) is not None
        and head.style != "plain"
        for line in page.lines
    )
    return None if headed else first


def _top(table: Table) -> float:
    return table.box.top if table.box else 0.0


def _bottom(table: Table) -> float:
    return table.box.bottom if table.box else 0.0


def _label(table: Table, row: int) -> str:
    cell = table.at(row, 0)
    return folded(cell.text) if cell is not None and cell.row == row else ""


def _go_together(upper: Table, lower: Table, guide: ScenarioGuide) -> bool:
    """Whether a table names scenarios in its first row, and the next page's goes on with labels of
    further rows."""
    if upper.columns != lower.columns or upper.columns < LEAST_COLUMNS:
        return False
    if not (upper.box and lower.box) or abs(upper.box.width - lower.box.width) > SAME_SIDE:
        return False
    labels = [_label(upper, row) for row in range(upper.rows)]
    label = _label(lower, 0)
    short = all(0 < len(text) <= LONGEST_LABEL for text in (*labels, label))
    return _names(upper, 0, guide) and short and label not in labels


def _moved(upper: Table, lower: Table, rows: int) -> tuple[Table, Table | None]:
    """The upper table with so many rows of the lower one, and what is left of that."""
    added = [replace(c, row=c.row + upper.rows) for c in lower.cells if c.row < rows]
    whole = replace(upper, rows=upper.rows + rows, cells=(*upper.cells, *added))
    left: list[Cell] = [replace(c, row=c.row - rows) for c in lower.cells if c.row >= rows]
    return whole, replace(lower, rows=lower.rows - rows, cells=tuple(left)) if left else None


def _with(tables: Sequence[Table], old: Table, new: Table | None) -> tuple[Table, ...]:
    return tuple(t for one in tables if (t := new if one is old else one) is not None)
