"""Scenarios in cells of their own: a board of cells, each with a name and what was done under it.

What comes in: a book's pages. What goes out: a `Scenario` for each cell that begins with a name of
the guide and goes on with a description, in tables most of whose full cells do. A cell that only
speaks of a name (在线智能检测覆盖率…) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION
from docproc.extract.scenarios.choice import tells_figures
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import guide_names
from docproc.extract.scenarios.others import told_of_others
from docproc.extract.scenarios.plans import speaks_of_plans
from docproc.extract.scenarios.run_in import OF_THE_NAME
from docproc.extract.scenarios.stated import stated
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page, Table

LEAST = 3
"""So many cells of a book begin with different names of the guide: one may be a sentence's."""
MOST = 0.6
"""Share of a table's full cells that must begin so."""
LONGEST_LINK = 8
"""Characters at a cell's end that may be its link: 生产作业."""
_INDEX = re.compile(r"^(?:[^㐀-鿿]{1,6}|场景[一二三四五六七八九十\d]{1,3}[:：]?)")
_Named = tuple[Page, Cell, str, str]


def celled_scenarios(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """The scenarios of all such cells, in the order of their pages."""
    found = [named for page in pages for t in page.tables for named in _named(page, t, guide)]
    if len({name for *_, name, _ in found}) < LEAST:
        return []
    told = (_scenario(*named, guide) for named in found)
    return [scenario for scenario in told if scenario is not None]


def _named(page: Page, table: Table, guide: ScenarioGuide) -> Iterator[_Named]:
    """The cells of a table that begin with a name, with it and what follows."""
    full = [c for c in table.cells if len(folded(c.text)) >= LEAST_DESCRIPTION]
    named = [(page, c, *parts) for c in full if (parts := _parted(c, guide)) is not None]
    telling = sum(tells_figures(rest) for *_, rest in named)  # a copy of the guide has none
    if named and len(named) >= MOST * len(full) and 2 * telling >= len(named):
        yield from named


def _parted(cell: Cell, guide: ScenarioGuide) -> tuple[str, str] | None:
    text = cell.text.replace("\n", "").strip()
    for begun in (text, _INDEX.sub("", text)):
        for name in guide_names(guide):
            rest = begun[len(name) :].lstrip(" :：。—-")
            if not begun.startswith(name) or OF_THE_NAME.match(rest):
                continue
            return (name, rest) if len(folded(rest)) >= LEAST_DESCRIPTION else None
    return None


def _scenario(
    page: Page, cell: Cell, name: str, body: str, guide: ScenarioGuide
) -> Scenario | None:
    match = match_name(name, body[:600], guide)
    if speaks_of_plans(name, body, guide) or told_of_others(name, body, match, guide):
        return None
    link = link_in(body[-LONGEST_LINK:], guide) or link_in(body[:LONGEST_LINK], guide)
    share = len(name) / max(len(cell.text), 1)
    return stated(name, match, link, page.evidence(cell), cell.confidence, guide, share)
