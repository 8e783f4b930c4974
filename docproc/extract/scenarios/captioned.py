"""Scenarios that are told in tables and named in their captions: 表3 生产管理环节——生产计划优化.

What comes in: a book's pages. What goes out: a `Scenario` for each table whose caption, under it or
over it, names one of the guide's, where several tables of the book are so. It reads no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.others import told_of_others
from docproc.extract.scenarios.plans import speaks_of_plans
from docproc.extract.scenarios.stated import stated
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, Table

LEAST = 3
"""So many tables named so are the book's way to tell of scenarios."""
NEAR = 2.5
"""Heights of a caption within which its table ends over it, or begins under it."""
_CAPTION = re.compile(r"^\s*表\s*\d{1,2}(?:[-—.]\d{1,2})?\s*[.．:：、]?\s*(?P<name>\S.{3,30})$")


@dataclass(frozen=True, slots=True)
class _Named:
    page: Page
    line: Line
    caption: str
    claimed: str
    link: str | None
    over: Table | None
    under: Table | None


def captioned_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """The scenarios of tables with such captions, each with its table's text as description."""
    named = [n for page in pages for n in _named(page, guide)]
    if len(named) < LEAST:
        return []
    # Between two tables a caption is near to both: the first and the last of a page tell.
    foot = sum(n.over is not None for n in named) > sum(n.under is not None for n in named)
    told = [(n, n.over if foot else n.under) for n in named]
    found = [s for n, table in told if table and (s := _scenario(n, table, guide)) is not None]
    return found if len(found) >= LEAST else []


def _named(page: Page, guide: ScenarioGuide) -> Iterator[_Named]:
    for at, line in enumerate(page.lines):
        caption = _CAPTION.match(line.text)
        if caption is None:
            continue
        claimed, link, _ = split_name(caption["name"], guide)
        if match_name(claimed, "", guide).match not in KNOWN:
            continue
        link = link or link_in(caption["name"].removesuffix(claimed).strip(" —-:："), guide)
        over, under = _tables_at(page, line) if line.box else _tables_beside(page, at)
        yield _Named(page, line, caption["name"], claimed, link, over, under)


def _tables_at(page: Page, caption: Line) -> tuple[Table | None, Table | None]:
    """The tables that end right over a caption and begin right under it."""
    box = caption.box
    assert box is not None
    near = NEAR * box.height
    boxed = [(t.box, t) for t in page.tables if t.box is not None]
    over = [(box.top - b.bottom, t) for b, t in boxed if -box.height < box.top - b.bottom < near]
    under = [(b.top - box.bottom, t) for b, t in boxed if -box.height < b.top - box.bottom < near]
    first = min(over, key=lambda pair: pair[0], default=None)
    second = min(under, key=lambda pair: pair[0], default=None)
    return first[1] if first else None, second[1] if second else None


def _tables_beside(page: Page, at: int) -> tuple[Table | None, Table | None]:
    """The tables that end right before a caption and begin right behind it, in a file without
    layout, whose lines name the table that they stand in (表2 第3行)."""
    by_name = {t.name: t for t in page.tables if t.name}

    def held(n: int) -> Table | None:
        where = page.lines[n].where if 0 <= n < len(page.lines) else None
        return by_name.get(where.split()[0]) if where else None

    return held(at - 1), held(at + 1)


def _scenario(named: _Named, table: Table, guide: ScenarioGuide) -> Scenario | None:
    body = "".join(cell.text for cell in table.cells)
    if len(folded(body)) < LEAST_DESCRIPTION or speaks_of_plans(named.caption, body, guide):
        return None
    match = match_name(named.claimed, body[:600], guide)
    if told_of_others(named.claimed, body, match, guide):
        return None
    line = named.line
    return stated(
        named.claimed, match, named.link, named.page.evidence(line), line.confidence, guide
    )
