"""Which scenario of the guide a form says that the firm's own name stands for.

What comes in: a book's lines, or a table's head. What goes out: the places of labels like
对应指引场景 with the scenario that is answered there, the column of a table that they head, and
whether a label heads a column of names. An answer that the guide does not know is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docproc.extract.scenarios.besides import beside
from docproc.extract.scenarios.candidate import KNOWN
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import DASH, split_name
from docproc.extract.scenarios.own import in_other_chapter, scene_sections
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Table

_LABEL = re.compile(
    r"[【\[（(]?(?:(?:场景)?所?(?:对应|对照|匹配|归属|映射|(?P<serves>支撑|实现|落地))(?:的|于|到)?"
    r"(?:(?:国家|省|工信部|官方)?《?[^《》:：]{0,16}指引》?[（(]?(?:20\d\d年?版?)?[)）]?中?的?)?"
    r"(?:典型|标准|官方|规范|智能制造)*场景(?:名称|类型)?|场景(?:落点|归属|归类|定位))"
    r"[】\])）]?(?P<mark>[:：]|$|" + DASH + r")(?P<name>.*)"
)
"""对应指引场景：…, 对应《智能制造典型场景参考指引》场景, 支撑典型场景——产品虚拟验证，属研发设计."""
_TAIL = re.compile(r"[，,；;。].*$")


@dataclass(frozen=True, slots=True)
class Mapped:
    """The guide's name that answers such a label, the answer as it stands (生产作业—在线智能检测),
    the lines of both, and other names of the guide behind the first."""

    name: str
    told: str
    lines: frozenset[int]
    others: tuple[str, ...] = ()


def mapped_at(texts: Sequence[BookLine], guide: ScenarioGuide) -> dict[int, Mapped]:
    """The answers of a book, by the line of their label."""
    found: dict[int, Mapped] = {}
    sections = list(scene_sections(texts, guide))
    for at, text in enumerate(texts):
        label = _LABEL.fullmatch(folded(text.line.text)) if not text.contents else None
        if label is None or (label["serves"] and in_other_chapter(at, sections)):
            continue
        answer = label["name"] or beside(texts, at, guide)
        several = [] if label["serves"] else listed_names(answer, guide)
        first, *others = several or [_TAIL.sub("", label["name"]) or answer]
        told = first
        if name := known_name(told, guide):
            lines = {at}
            if not label["name"]:
                near = range(max(0, at - 2), min(at + 5, len(texts)))
                lines |= {n for n in near if folded(texts[n].line.text) == folded(told)}
            found[at] = Mapped(name, told, frozenset(lines), tuple(others))
    return found


def mapped_column(table: Table) -> int | None:
    """The column of a table whose head asks for the guide's scenario beside the firm's own."""
    return next((c.column for c in table.row(0) if _LABEL.fullmatch(folded(c.text))), None)


def known_name(text: str, guide: ScenarioGuide) -> str | None:
    """The guide's name that a text is, with its link or its number perhaps."""
    name = split_name(text.replace("\n", ""), guide)[0]
    return name if match_name(name, "", guide).match in KNOWN else None


def listed_names(text: str, guide: ScenarioGuide) -> list[str]:
    """The names of a line that is names of the guide and nothing else (工艺动态优化、先进过程控制
    和在线智能检测), two of them at least; else none."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, re.split(r"[、,，;；]", text.strip("。 ")))):
        whole = match_name(part, "", guide).match in KNOWN
        parts += [part] if whole else re.split(r"[和与及]", part)
    known = all(match_name(p, "", guide).match in KNOWN for p in parts)
    return parts if len(parts) > 1 and known else []


BEHIND_LINK = re.compile(r"^[^:：]{2,10}[:：](?P<names>.+)$")
"""A line of a list of links with the names that each has: 生产作业：先进过程控制、在线智能检测."""


_COUNT = re.compile(r"\s*(?:[（(]\s*\d{1,2}\s*[个项]?\s*[)）])?\s*[:：]$")


def lists_names(text: BookLine, guide: ScenarioGuide) -> bool:
    """Whether a line says which names a link has, and nothing of them; behind another label
    (对应场景：…) they may be what a description tells of."""
    behind = BEHIND_LINK.match(text.line.text.strip())
    head = _COUNT.sub("", behind.string[: behind.start("names")]) if behind else ""
    named = head in guide.link_names() or link_in(head, guide) is not None
    if behind is None or not named:
        return False
    return bool(listed_names(behind["names"], guide))


def heads_names(text: BookLine, guide: ScenarioGuide) -> bool:
    """Whether a line stands in the first row of its page's table, beside no name, over a column in
    which the guide knows one or where rows are counted: a card's label has other labels under it.
    """
    own, shown = text.line.box, folded(text.line.text)
    for table in text.page.tables:
        if own and table.box and not table.box.covers(own, 0.6):
            continue
        first = table.row(0)
        if len({c.column for c in first}) < LEAST_HEADS or any(
            known_name(c.text, guide) for c in first
        ):
            continue
        counted = any(_counts_rows(table, c) for c in first)
        for head in first:
            here = not (own and head.box) or head.box.covers(own, 0.6)
            if here and shown and folded(head.text).startswith(shown):
                below = (table.at(r, head.column) for r in range(1, table.rows))
                if counted or any(c is not None and known_name(c.text, guide) for c in below):
                    return True
    return False


_COUNTS = re.compile(r"序号|编号|no\.?")


def _counts_rows(table: Table, head: Cell) -> bool:
    """Whether a head stands over the numbers of rows."""
    below = table.at(1, head.column) if table.rows > 1 else None
    shown = folded(below.text) if below is not None else ""
    return bool(_COUNTS.fullmatch(folded(head.text))) and shown.isdigit()


LEAST_HEADS = 3
"""Cells of a row that heads columns, at least: a card has its label and the name."""
