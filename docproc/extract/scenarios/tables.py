"""Scenarios in tables: rows that describe one each.

What comes in: a book's pages. What goes out: a `Scenario` for each row of a
table that has a column for its description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.evidence import Evidence
from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION
from docproc.extract.scenarios.columns import (
    NAMED_ROWS,
    columns_by_content,
    columns_of,
    is_known,
    is_of_customers,
    is_of_plans,
)
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.mapped import mapped_column
from docproc.extract.scenarios.plans import (
    dates_plans,
)
from docproc.extract.scenarios.tablerows import Layout, table_rows
from docproc.extract.scenarios.turned import turned
from docproc.extract.scenarios.unruled import Unruled, unruled_tables
from docproc.extract.wording.headings import heading
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST_NAMES = 2
"""So many names of the guide side by side; a card has one, which is read so too where others of
its kind lie."""


def table_scenarios(
    pages: Sequence[Page], guide: ScenarioGuide
) -> tuple[list[Scenario], list[Evidence]]:
    """Scenarios that stand as rows of a table with a column that describes them, and where the
    names of those stand that their rows put off (建设情况：未建设)."""
    out: list[Scenario] = []
    put_off: list[Evidence] = []
    layout: Layout | None = None
    unruled = Unruled()

    def heads_section(text: str) -> bool:
        head = heading(text)
        if head is None or head.style == "plain":  # a link's name alone heads rows
            return False
        return head.style in ("chapter", "cn", "cn-paren") or link_in(head.title, guide) is not None

    lying = {_first(t) for page in pages for t in page.tables if _lies(t, guide, LEAST_NAMES)}

    for page, after in zip(pages, [*pages[1:], None], strict=True):
        unruled = unruled_tables(page, _heads_scenarios, heads_section, unruled.heads)
        if unruled.goes_on and not (layout and _names_most(unruled.tables[0], layout.name, guide)):
            others = unruled.tables[1:]
            unruled = Unruled(others, unruled.heads if others else ())
        tables = _from_the_top(page.tables, unruled.tables)
        for number, table in enumerate(tables):
            name_at, link_at, told = columns_of(table)
            least = 1 if _first(table) in lying else LEAST_NAMES
            lies = not (name_at is not None and told) and _lies(table, guide, least)
            if lies:
                table = turned(table)
                _, link_at, told = columns_of(table)
                name_at = 0
            by_heads = name_at is not None and bool(told)
            if not by_heads:
                by_content, described = columns_by_content(table, guide)
                if by_content is not None:
                    name_at, told = by_content, described
            begun = layout is not None and (layout.width, layout.name) == (table.columns, name_at)
            goes_on = begun and not by_heads and _tells(table, 0, told) and _counts(table)
            first = 0 if goes_on or _names_one(table, name_at, guide) else 1
            if _is_put_off(page, table, layout, by_heads=by_heads):
                layout = Layout(-1, None, (), table.columns, put_off=True)
                put_off += [page.evidence(c) for c in table.cells if _is_name(c, name_at, guide)]
                continue
            if name_at is not None:
                built = bool(told) and not (is_of_plans(table) or is_of_customers(table))
                of_guide = mapped_column(table)
                told_in = tuple(told)
                layout = (
                    Layout(name_at, link_at, told_in, table.columns, of_guide) if built else None
                )
            elif layout is not None and layout.put_off:
                layout = None
            elif (
                layout is not None
                and layout.width == table.columns
                and not _headed(page, table)
                and not _asks(table, layout.name)
            ):
                first = 0  # it goes on from the page before, without its header
            else:
                layout = None
            if layout is not None:
                goes_over = number == len(tables) - 1 and after is not None and bool(after.tables)
                tail = after.tables[0] if goes_over and after is not None else None
                out.extend(table_rows(page, table, layout, first, guide, put_off, tail))
            layout = None if lies else layout  # no rows go on from its columns
    return out, put_off


def _asks(table: Table, column: int | None) -> bool:
    """Whether a column holds what forms ask for, and no names: 申报企业, 职工人数（必填）."""
    cells = [c for r in range(table.rows) if (c := table.at(r, column or 0)) and c.text.strip()]
    asked = sum(bool(_ASKED.search(folded(c.text))) for c in cells)
    return len(cells) >= LEAST_ASKED and asked >= ASKED_ROWS * len(cells)


LEAST_ASKED, ASKED_ROWS = 4, 0.3
"""So many rows, and such a share of them with a form's words, make a table a form."""
_ASKED = re.compile(
    r"(?:企业|单位|工厂|公司|项目)?(?:名称|全称|代码|地址|所在地|性质|类型|邮箱|电话|手机|联系人|人数|总额|收入)"
    r"(?:\*|[（(][^（()）]{1,12}[)）])*$|[（(]必填[)）]$"
)


def _first(table: Table) -> str:
    """What stands in a table's first cell."""
    cell = table.at(0, 0)
    return folded(cell.text) if cell is not None else ""


def _lies(table: Table, guide: ScenarioGuide, least: int) -> bool:
    """Whether a table has its heads down its side: so many names in the first row, texts below."""
    upright = turned(table)
    name, _, told = columns_of(upright)
    names = (c for r in range(1, upright.rows) if (c := upright.at(r, 0)) and c.row == r)
    known = [is_known(c, guide) for c in names]
    named = name == 0 or (name is None and all(known))  # 名称 over 做法 and 效果
    return named and bool(told) and sum(known) >= least


def _is_put_off(page: Page, table: Table, before: Layout | None, *, by_heads: bool) -> bool:
    """Whether a table is one of plans by its heads, or goes on with one without its own."""
    if is_of_plans(table) and dates_plans([c.text for c in table.row(0)]):
        return True
    goes_on = before is not None and before.put_off and before.width == table.columns
    return goes_on and not by_heads and not _headed(page, table)


def _is_name(cell: Cell, column: int | None, guide: ScenarioGuide) -> bool:
    return (cell.column == column and cell.row > 0) or is_known(cell, guide)


def _headed(page: Page, table: Table) -> bool:
    """Whether a numbered heading stands right over a table, after any other table of its page: it
    begins something else, and goes on with nothing."""
    own = table.box
    if own is None:
        return False
    above = [t.box.bottom for t in page.tables if t.box and t.box.bottom <= own.top]
    top = max(above, default=0.0)
    return any(
        x.box is not None and top <= x.box.top < own.top and _is_numbered(x.text)
        for x in page.lines
    )


def _is_numbered(text: str) -> bool:
    head = heading(text)
    return head is not None and head.style != "plain" and len(head.title) <= LONGEST_TITLE


LONGEST_TITLE = 24
"""Characters of a numbered line that is still a heading and no sentence."""


def _from_the_top(tables: Sequence[Table], unruled: Sequence[Table]) -> list[Table]:
    """The tables of a page in their order on it; what was put together by its columns alone gives
    way to a table that was told by its heads."""
    told = [t.box for t in unruled if t.box]
    kept = [
        t
        for t in tables
        if t.origin != "aligned" or not t.box or not any(u.covers(t.box, 0.5) for u in told)
    ]
    return sorted((*kept, *unruled), key=lambda t: t.box.top if t.box else 0.0)


def _names_most(table: Table, column: int, guide: ScenarioGuide) -> bool:
    """Whether most rows of a table without its header name a scenario of the guide."""
    names = [c for r in range(table.rows) if (c := table.at(r, column))]
    known = [c for c in names if is_known(c, guide)]
    return bool(names) and len(known) >= NAMED_ROWS * len(names)


def _heads_scenarios(header: Table) -> bool:
    """Whether a row of heads asks for scenarios and for what was done."""
    name, _, told = columns_of(header)
    return name is not None and bool(told)


def _names_one(table: Table, column: int | None, guide: ScenarioGuide) -> bool:
    """Whether a table's first row is no header: it goes on and names a scenario of the guide."""
    cell = table.at(0, column) if column is not None else None
    return cell is not None and is_known(cell, guide)


def _counts(table: Table) -> bool:
    """Whether a table's first row is counted as the others are: a total or a note is not."""
    first, second = table.at(0, 0), table.at(1, 0)
    return bool(first and second) and all(
        folded(c.text).isdigit() for c in (first, second) if c is not None
    )


def _tells(table: Table, row: int, columns: Sequence[int]) -> bool:
    """Whether a row of a table that goes on from the page before tells of a scenario, be its name
    unknown: heads are short."""
    said = [folded(c.text) for k in columns if (c := table.at(row, k)) and c.row == row]
    return sum(map(len, said)) >= LEAST_DESCRIPTION
