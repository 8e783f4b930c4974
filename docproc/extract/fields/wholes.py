"""Of several figures in one answer the one that is the whole: 386人，其中研发人员62人.

What comes in: the text of an answer and the figures in it. What goes out: which of them is the
whole, and whether the text says so; None where no word tells it, or each is a part (管理人员30人，
技术人员62人). It adds nothing up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SUM = re.compile(r"总(?:人?数|额|计|投资|投入|共|量|规模)|合计|共计|全部")
_STAFF = re.compile(r"员工|职工|从业人员|用工")
_PART = re.compile(
    r"研发|技术(?!改造)|科研|管理|生产|销售(?!收入|额|总)|一线|操作|后勤|行政|财务|质检|女|男|博士|硕士|研究生|本科|大专|专科|学历|党员|"
    r"工程师|职称|派遣|劳务|外包|临时|退休|残疾|新增|增加|减少|减员|设备|装备|软件|硬件|土建|基建|"
    r"厂房|流动|出口|海外|国内|新产品|已完成|已投"
)
_AMONG = re.compile(r"其中|(?<!不)包?[含括]")
_NOT_COUNTED = re.compile(r"不[包含]")
_BECAME = re.compile(
    r"(?:[减缩压]减?少?|[下减]?降低?|精简|优化|[增添]加|增长|[提上]?升|扩大|变)(?:至|到|为)|→|->|(?:改造|建设|实施)后(?![期年新])"
)
"""What stands between a figure of before and today's: 由586人减少至386人."""
_BESIDE_IT = re.compile(
    r"智能化|数字化|改造|项目|经过?|通过|现在?|已|目前|员工|职工|人员|用工|人数|总数|大幅|逐步|万元|[人名后]"
)
NAMED = 3
"""Characters beside such words from which a clause speaks of something else (建成后年产值)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text, at `start`..`end` of it."""

    value: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Whole:
    """Which figure is the whole, and whether the text says so."""

    at: int
    sure: bool


def whole_of(text: str, figures: Sequence[Figure]) -> Whole | None:
    """The figure that is the whole; of those that no word tells apart the first, unsurely."""
    ends = [0, *(f.end for f in figures)]
    leads = [text[end : f.start] for end, f in zip(ends, figures, strict=False)]
    parts = [bool(_PART.search(_BECAME.sub("", lead))) and not _SUM.search(lead) for lead in leads]
    if len({f.value for f in figures}) == 1:
        return Whole(0, not parts[0])
    among = next((n for n, lead in enumerate(leads) if n and _AMONG.search(lead)), len(figures))
    whole_before = (n for n in range(1, among) if not (parts[n] or parts[n - 1]))
    became = [n for n in whole_before if _became(leads[n])]
    if became:
        return Whole(became[-1], sure=False)
    wholes = [n for n in range(among) if not parts[n]]
    if not wholes:
        return None
    for words in (_SUM, _STAFF):
        if named := [n for n in wholes if words.search(leads[n])]:
            wholes = sorted(named, key=lambda n: -figures[n].value)
            break
    told = len(wholes) == 1 and not _NOT_COUNTED.search(text)
    largest = all(f.value <= figures[wholes[0]].value for f in figures)
    return Whole(wholes[0], told and largest)


def _became(lead: str) -> bool:
    """Whether a text between two figures says that the first became the second."""
    clause = re.split(r"[，,；;。]", lead)[-1]
    said = _BESIDE_IT.sub("", _BECAME.sub("", clause))
    return bool(_BECAME.search(clause)) and len(said) < NAMED
