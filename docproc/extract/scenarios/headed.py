"""Scenarios told in tables that are no lists: under a small table each, or in cards.

What comes in: a book's pages. What goes out: a `Scenario` for each table of one
header row and one row of answers (编号 | 对应环节 | 对照指引的场景) that several tables
of the book share, if a description stands under it; and one for each card, whose
label (对应典型场景) has the name beside it and the description in the rows below.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION
from docproc.extract.scenarios.labelled import heads_column
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.others import told_of_others
from docproc.extract.scenarios.plans import answers_put_off, heads_plans, speaks_of_plans
from docproc.extract.scenarios.stated import stated
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST = 2
"""So many tables under the same header are heads of cards; one alone is a list of one."""
NAMED = 0.6
"""Share of a column's answers that must be names of the guide for it to be the names' column."""


def headed_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """Scenarios whose number, link and name stand in a table of their own over their text."""
    alike: dict[tuple[str, ...], list[tuple[int, Table]]] = defaultdict(list)
    for n, page in enumerate(pages):
        for table in page.tables:
            if table.rows == 2 and table.columns >= 2 and table.box is not None:
                alike[tuple(folded(c.text) for c in table.row(0))].append((n, table))
    out: list[Scenario] = []
    for heads in alike.values():
        column = _names(heads, guide) if len(heads) >= LEAST else None
        if column is not None:
            out += [
                scenario
                for n, table in heads
                if (scenario := _scenario(pages, n, table, column, guide)) is not None
            ]
    return out


def _names(heads: Sequence[tuple[int, Table]], guide: ScenarioGuide) -> int | None:
    for column in range(heads[0][1].columns):
        cells = [c for _, table in heads if (c := table.at(1, column)) and c.row == 1]
        known = [c for c in cells if match_name(folded(c.text), "", guide).match in KNOWN]
        if cells and len(known) >= NAMED * len(cells):
            return column
    return None


def _scenario(
    pages: Sequence[Page], n: int, table: Table, column: int, guide: ScenarioGuide
) -> Scenario | None:
    name, body = table.at(1, column), _below(pages, n, table)
    if name is None or name.row != 1 or len(folded(body)) < LEAST_DESCRIPTION:
        return None
    answers = [c.text for c in table.row(1)]
    if heads_plans([c.text for c in table.row(0)]) or answers_put_off(answers):
        return None
    if speaks_of_plans(name.text, body, guide):
        return None
    claimed, own_link, _ = split_name(name.text.replace("\n", ""), guide)
    link = own_link or next((k for text in answers if (k := link_in(text, guide))), None)
    match = match_name(claimed, body[:600], guide)
    if told_of_others(claimed, body, match, guide):
        return None
    return stated(claimed, match, link, pages[n].evidence(name), name.confidence, guide)


def _below(pages: Sequence[Page], n: int, table: Table) -> str:
    """The text from a table to the next one, over the end of its page."""
    text, top = "", table.box.bottom if table.box is not None else 1.0
    for page in pages[n : n + 2]:
        ends = min((t.box.top for t in page.tables if t.box and t.box.top >= top), default=1.0)
        text += "".join(
            x.text for x in page.lines if x.box is not None and top <= x.box.centre[1] < ends
        )
        if ends < 1.0:
            break
        top = 0.0
    return text


_LABEL = re.compile(
    r"[㐀-鿿]{0,4}(?:智能制造|典型|应用|智能|具体|建设)*场景(?:名称)?"
    r"(?:[（(#]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?)?[:：]?"
    r"|(?:典型|应用|智能|建设)*(?:实例|案例)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[:：]?"
)
"""The label of a card, its number glued to it perhaps: 场景名称, 典型场景1, 实例二."""


def _is_label(text: str) -> bool:
    return bool(_LABEL.fullmatch(folded(text))) and not heads_plans([text])


def carded_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """Scenarios in cards drawn as tables: their label, the name beside it, the rest below.

    Only where most of the names beside such labels are the guide's: the word heads columns too.
    """
    found = [
        (page, table, row, name)
        for page in pages
        for table in _with_heads(page.tables, guide)
        for row, name in _names_beside(table, guide)
    ]
    known = sum(match_name(folded(name.text), "", guide).match in KNOWN for *_, name in found)
    if not found or known < NAMED * len(found):
        return []
    out = []
    for page, table, row, name in found:
        ends = [r for p, t, r, _ in found if p is page and t is table and r > row]
        rows = range(row + 1, min(ends, default=table.rows))
        answers = [c for r in rows for c in table.row(r) if c.row == r and c is not name]
        body = "".join(c.text for c in answers)
        if len(folded(body)) < LEAST_DESCRIPTION or answers_put_off([c.text for c in answers]):
            continue
        if any(speaks_of_plans(name.text, c.text, guide) for c in answers):
            continue
        claimed, own_link, _ = split_name(name.text.replace("\n", ""), guide)
        told = [
            k for c in answers if len(folded(c.text)) <= SHORT and (k := link_in(c.text, guide))
        ]
        link = own_link or next(iter(told), None)
        match = match_name(claimed, body[:600], guide)
        if told_of_others(claimed, body, match, guide):
            continue
        out.append(stated(claimed, match, link, page.evidence(name), name.confidence, guide))
    return out


def _with_heads(tables: Sequence[Table], guide: ScenarioGuide) -> list[Table]:
    """The tables of a page; a card whose head is a table of its own has the table under it, that
    tells the rest, with it."""
    return [_with_next(t, n, guide) for t, n in zip(tables, (*tables, None)[1:], strict=True)]


def _with_next(table: Table, after: Table | None, guide: ScenarioGuide) -> Table:
    if table.rows != 1 or after is None:
        return table
    if _names_beside(after, guide) or not _names_beside(table, guide):
        return table
    rest = (replace(cell, row=cell.row + 1) for cell in after.cells)
    columns = max(table.columns, after.columns)
    return replace(table, rows=after.rows + 1, columns=columns, cells=(*table.cells, *rest))


SHORT = 8
"""Characters of a cell that holds a link and nothing else."""


_BARE = re.compile(r"(?:名称|项目|主题)[:：]?")
"""A label that asks for a scenario's name where one of the guide's stands beside it."""


def _names_beside(table: Table, guide: ScenarioGuide) -> list[tuple[int, Cell]]:
    """(row, name's cell) of each label of a card, heads of columns among them: what stands
    beside those is no name of the guide."""
    found = []
    for cell in table.cells:
        name = table.at(cell.row, cell.column + cell.column_span)
        if name is None or name.row != cell.row or heads_column(name.text):
            continue
        bare = _BARE.fullmatch(folded(cell.text))
        if _is_label(cell.text) or (
            bare and match_name(folded(name.text), "", guide).match in KNOWN
        ):
            found.append((cell.row, name))
    return sorted(found, key=lambda one: one[0])
