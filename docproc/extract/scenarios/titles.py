"""Titles without a number that begin another part of a book.

What comes in: a book's lines. What goes out: whether one of them is such a title: an annex's
(附件1 智能制造场景说明), or one that says of scenarios in general that they follow (典型场景介绍).
The name of a single scenario begins none, nor does what stands in a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.lines import BookLine, in_table
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

LONGEST = 30
"""Characters of a title."""
_MARKS = re.compile(r"[，,；;？?]")
"""What stands in sentences and in no title."""
_AN_ANNEX = r"\s*[\d一二三四五六七八九十]{0,3}\s*[-—:：、.]*\s*"
_OF_ALL = (
    r"(?:\S{0,20}(?:公司|集团))?"
    r"(?:企业|工厂|智能|制造|典型|优秀|应用|主要|重点|核心|特色|具体|各|已|建成|建)*"
    r"(?:SCENE)(?:的|及|和|建设|应用|实施|落地|具体|详细|基本|成效|情况|说明|描述|介绍|明细|汇总|清单|一览|列表|总结"
    r"|案例|材料|概述|简介|详情|部分|篇|表|书)*"
)
"""A title on scenarios in general: 智能制造场景说明. What names a single one says more."""


def begins_a_part(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a line without a number is the title of an annex, or of a part on scenarios."""
    text = texts[at]
    title = re.sub(r"\s+", "", text.line.text)
    if text.contents or not title or len(title) > LONGEST or _MARKS.search(title):
        return False
    if title[-1] in "。:：" or puts_off(title) or any(w in title for w in guide.planned_sections):
        return False
    annex = re.match(rf"(?:{_any_of(guide.annex_words)}){_AN_ANNEX}", title)
    if annex is None and not announces_scenarios(title, guide):
        return False
    return _stands_alone(texts, at)


def announces_scenarios(title: str, guide: ScenarioGuide) -> bool:
    """Whether a title says that scenarios in general follow, and names none."""
    scenes = re.compile(_OF_ALL.replace("SCENE", _any_of(guide.section_words)))
    return len(title) <= LONGEST and bool(scenes.fullmatch(re.sub(r"\s+", "", title)))


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"


def _stands_alone(texts: Sequence[BookLine], at: int) -> bool:
    """Whether the text before a line has come to its end, and nothing stands beside it: neither
    the end of a wrapped sentence nor the head of a column is a title."""
    own, before = texts[at], texts[at - 1] if at else None
    if in_table(own.page, own.line) or "表" in (own.line.where or ""):
        return False
    beside = (
        t.line.box
        for t in texts[max(0, at - 2) : at + 3]
        if t is not own and t.page is own.page and t.line.box
    )
    box = own.line.box
    if box is not None and any(b.same_row(box) for b in beside):
        return False
    if box is None or before is None or before.page is not own.page:
        return True  # a line without a place is a paragraph of its own
    numbered = before.head is not None and before.head.style != "plain"
    said = before.line.text.strip()
    return numbered or said[-1:] in "。！；!;" or len(said) <= SHORT


SHORT = 12
"""Characters of a line that no wrapped sentence has: a title over another (附件1)."""
