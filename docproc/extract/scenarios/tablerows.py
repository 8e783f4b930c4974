"""The scenarios of a table's rows, once its columns are known.

What comes in: a table and its `Layout`. What goes out: the scenarios that its rows tell of, and
where the names of those stand that their rows put off. A row with a name and no text is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docproc.evidence import Evidence
from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.mapped import known_name, listed_names
from docproc.extract.scenarios.names import NameMatch, match_name
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.others import told_of_others
from docproc.extract.scenarios.plans import answers_put_off, remarked_as_plan, speaks_of_plans
from docproc.extract.scenarios.stated import UNSURE, stated
from docproc.extract.scenarios.woven import woven_name
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Page, Table


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table that describes scenarios, and how many it has."""

    name: int
    link: int | None
    told: tuple[int, ...]
    width: int
    mapped: int | None = None
    """The column that says which of the guide's scenarios the firm's own is."""
    put_off: bool = False
    """Whether its heads say that all of them are yet to be built."""


def table_rows(
    page: Page,
    table: Table,
    layout: Layout,
    first: int,
    guide: ScenarioGuide,
    later: list[Evidence],
    tail: Table | None,
) -> list[Scenario]:
    """The scenarios of a table's rows; the places of the names that are put off go to `later`.
    `tail`: the table on the next page, whose first row may be the rest of the last one."""
    out = []
    head = table.at(first - 1, layout.name) if first else None
    for row in range(first, table.rows):
        last = row == table.rows - 1
        rest = _rest_of_row(tail, layout, head.text if head else "") if tail and last else ""
        out += _row(page, table, layout, row, guide, later, rest)
    return out


def _rest_of_row(table: Table, layout: Layout, head: str) -> str:
    """What a table's first row, below the `head` that it repeats, tells on where it has no name of
    its own."""
    top = table.at(0, layout.name)
    row = int(top is not None and bool(folded(head)) and folded(top.text) == folded(head))
    name = table.at(row, layout.name)
    if table.columns != layout.width or name is None or folded(name.text):
        return ""
    return "".join(c.text for k in layout.told if (c := table.at(row, k)) is not None)


def _row(
    page: Page,
    table: Table,
    layout: Layout,
    row: int,
    guide: ScenarioGuide,
    later: list[Evidence],
    rest: str,
) -> list[Scenario]:
    """The scenario that a row tells of, if it does, or each of several in one cell."""
    link_at, told = layout.link, layout.told
    name = table.at(row, layout.name)
    if name is not None and (name.row != row or name.column != layout.name):
        return []  # one name over several rows is one; a cell across is another table's
    if name is None or not name.text.strip():
        return []
    cells = [c.text for k in told if (c := table.at(row, k)) is not None]
    body = "".join(cells) + rest
    claimed, own_link, _ = split_name(name.text.replace("\n", ""), guide)
    put_off = answers_put_off([c.text for c in table.row(row) if c.row == row])
    put_off = put_off or remarked_as_plan(name.text) or _answers_no(table, row)
    if put_off or speaks_of_plans(claimed, "。".join([*cells, rest]), guide):
        later.append(page.evidence(name))  # 建设状态：在建
        return []
    answer = table.at(row, layout.mapped) if layout.mapped is not None else None
    claimed = (known_name(answer.text, guide) if answer else None) or claimed
    if len(folded(body)) < LEAST_DESCRIPTION // 2:
        return []
    link_cell = table.at(row, link_at) if link_at is not None else None
    link = own_link or (link_in(link_cell.text, guide) if link_cell else None)
    match = match_name(claimed, body, guide)
    woven = woven_name(name.text, guide) if table.origin == "aligned" else None
    if woven is not None and match.match not in KNOWN:
        claimed, match = woven.name, NameMatch(woven, "similar", UNSURE, woven.name)
    if told_of_others(claimed, body, match, guide):
        return []
    shown = (answer or name).text.strip()
    several = listed_names(shown.replace("\n", "、"), guide) or listed_names(
        shown.replace("\n", ""), guide
    )
    clauses = re.split(r"[。；;，,]", body)
    later_ones = {n for n in several for c in clauses if n in c and puts_off(c)}
    built = [n for n in several if n not in later_ones]
    told_of = [(one, match_name(one, body, guide)) for one in built] or [(claimed, match)]
    place = page.evidence(name)
    return [stated(one, known, link, place, name.confidence, guide) for one, known in told_of]


_WHETHER_BUILT = re.compile(r"是否(?:已经?)?(?:建成|建设|投用|投运|实施|完成|应用|上线)")


def _answers_no(table: Table, row: int) -> bool:
    """Whether a row answers no where a head asks whether the scenario was built."""
    asked = [c.column for c in table.row(0) if _WHETHER_BUILT.search(folded(c.text))]
    said = [c.text.strip() for k in asked if (c := table.at(row, k)) is not None]
    return any(_NO.match(text) for text in said)


_NO = re.compile(
    r"[否未]|没有|[无不](?:$|[，,。;；（(]|(?:是|具备|涉及|适用|存在|需|打算|建|此|该|相关|计划))"
    r"|[-—–―－─×╳✗✘xX/／\\]{1,3}$"
)
"""How a cell says that it was not: in a word, by a cross or by a dash; but 无人值守, 不间断."""
