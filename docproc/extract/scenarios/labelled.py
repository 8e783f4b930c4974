"""Labels behind which a scenario's name stands: 场景名称：…, a card's 典型场景, 应用名称：….

What comes in: a book's lines. What goes out: the names that such a line tells with the link
beside them. The word as the head of a table's column is no label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docproc.extract.scenarios.besides import beside, row_right_of
from docproc.extract.scenarios.candidate import KNOWN
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.mapped import heads_names, known_name, listed_names
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import starts_with_label
from docproc.extract.scenarios.own import in_other_chapter
from docproc.extract.wording.headings import BULLETS
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

_NAME_LABEL = re.compile(
    rf"^[{BULLETS}□\s]*"
    r"(?:.{0,6}?(?:编号|编码|序号)\s*[:：]?\s*[A-Z\d一-十.-]{1,8}[\s,，;；、|]+)?"
    r"(?:.{0,20}?环节(?:名称)?\s*[:：]\s*(?P<link>\S{2,8}?)(?:[\s,，;；、|/]+|(?=(?:智能制造|典型|应用|[一二三]级)?场景(?:名称)?[:：])))?"
    r"[【\[（(]?(?:智能制造|典型|应用|智能|具体|建设|申报|已建|建成|重点|对应|[一二三]级)*场景(?:(?:名称|名|标题)[】\])）]?\s*[:：]?|[】\])）]?\s*[:：])\s*"
    r"(?P<name>.*?)(?:(?:[\s,，;；、|]+(?:实例|案例|项目|所属|对应|环节|编号|实施)[^:：]{0,6}|(?:实例|案例)名称|[一二三]级(?:应用|实例|案例))[:：].*)?$"
)
"""场景名称：…, alone or in a row with its link and its instance."""


_OTHER_LABEL = re.compile(
    rf"^[{BULLETS}□\s]*(?:应用|案例|实例|建设|做法|任务|模块|内容|专题)名称\s*[:：]\s*(?P<name>\S.{{2,24}})$"
)
"""应用名称：…, a record's label that does not say 场景: one where the guide knows the name."""


_HINT = re.compile(
    r"^[（(](?:请?(?:按照?|从|依据|对照|参照))?(?:《?(?:参考)?指引》?|规范|官方)(?:中)?"
    r"(?:选择|选取|选填|填写|名称)?[)）]?"
    r"|^[（(](?=[^（()）]{0,20}(?:指引|20\d\d|填|选|版|之一|全称|必))[^（()）]{1,20}[)）]?$"
    r"|^[（(][^（()）]{0,10}$"
)
"""How a label says where its answer is from, maybe broken by a narrow column: （按指引 | 选择）,
（2025版指引）. What opens and does not close is the half of such a hint."""


@dataclass(frozen=True, slots=True)
class Title:
    """What a line names: a name as it stands, how it is set, its number and its link if it tells
    them, and other names of the guide behind one label."""

    name: str
    style: str
    number: int | None = None
    link: str | None = None
    others: tuple[str, ...] = ()


_NAMES = re.compile(r"场景(?:名称|名|标题)")
"""A label that asks for the name of what is told under it."""


def is_label(text: str) -> bool:
    """Whether a line begins with a label of a scenario's name."""
    return _NAME_LABEL.match(text.strip()) is not None


def label_at(
    texts: Sequence[BookLine], at: int, guide: ScenarioGuide, sections: Sequence[range]
) -> Title | None:
    """What stands behind a label or beside it; an empty name where the label heads a column, None
    where the line is no label."""
    shown = texts[at].line.text.strip()
    named = _NAME_LABEL.match(shown)
    if named is None and (other := _OTHER_LABEL.match(shown)):
        told_here = known_name(other["name"], guide) and not in_other_chapter(at, sections)
        named = other if told_here else None
    if named is None and _is_misread_label(texts, at, guide):
        named = _NAME_LABEL.match(_LABEL)
    if named is None:
        return None
    told = _HINT.sub("", named["name"] or "")
    name = told or beside(texts, at, guide)
    heads = heads_column(name) or (not told and _heads_table(texts, at, guide))
    if heads or starts_with_label(name + "：", guide):
        return Title("", "name-label")
    link = named.groupdict().get("link")
    several = listed_names(name, guide) if _NAMES.search(shown) else []  # 重点场景：…、… is a list
    first, *others = several or [name]
    return Title(
        first, "name-label", link=(link and link_in(link, guide)) or None, others=tuple(others)
    )


_LABEL = "场景名称"


def _is_misread_label(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a line is the label but for one character, and beside it the guide's name stands."""
    shown = folded(texts[at].line.text)
    if len(shown) != len(_LABEL) or sum(a != b for a, b in zip(shown, _LABEL, strict=True)) != 1:
        return False
    return match_name(beside(texts, at, guide), "", guide).match in KNOWN


_ASIDE = re.compile(r"[（(][^（()）]{1,10}(?:[)）]$|$)")
"""What a label adds to itself, broken by a column perhaps: 场景（规范名称）, 场景（下拉选."""
_BARE_LABEL = re.compile(r"(?:智能制造|典型|应用|智能|具体|建设)*场景")
_MOSTLY_KNOWN = 0.5
"""Share of the names beside such labels that must be the guide's for the labels to head cards."""


def card_labels(texts: Sequence[BookLine], guide: ScenarioGuide) -> dict[int, Title]:
    """Lines that say 典型场景 and no more, in cards: what stands beside each.

    Only where most of what stands beside such labels is in the guide: the word
    heads columns and chapters too.
    """
    found: dict[int, Title] = {}
    for at, text in enumerate(texts):
        if not text.contents and _BARE_LABEL.fullmatch(_ASIDE.sub("", folded(text.line.text))):
            row = row_right_of(texts, at)
            if row and not heads_column(row[0]):
                link = next((k for t in row[1:] if (k := link_in(t, guide))), None)
                found[at] = Title(row[0], "name-label", link=link)
    known = sum(match_name(t.name, "", guide).match in KNOWN for t in found.values())
    return found if known >= _MOSTLY_KNOWN * len(found) else {}


_COLUMN = re.compile(
    r"(?:内容|做法|描述|方案|简介|情况|成效|效果|措施|说明|概述|环节|备注|序号|类别|编号|时间|系统|供应商|状态|状况|进展|进度|阶段|部门|负责人|实例|案例|"
    r"投入|投资|金额|费用|名称|实例名|案例名|环节名|现状|痛点|难点|问题|怎么改|(?:改造|建设|实施|升级|应用)之?[前后])(?:[（(][^()（）]{1,6}[)）])?$"
)


def heads_column(title: str) -> bool:
    """Whether a word beside 场景名称 is the head of a table's next column, and no name."""
    return bool(_COLUMN.search(folded(title)))


def _heads_table(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a label stands in the head of a table: over names of the guide, or where all that
    stands right of it heads columns, but for the next word, which may be a heading of nobody's
    knowing."""
    if heads_names(texts[at], guide):
        return True
    row = row_right_of(texts, at)
    named = bool(row) and match_name(folded(row[0]), "", guide).match in KNOWN
    return not named and len(row) > 2 and all(map(heads_column, row[1:]))
