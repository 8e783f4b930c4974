"""Levels of maturity that a text says are reached today: not aimed at, not an earlier year's.

What comes in: a sentence or the text of a slot. What goes out: the text without the words on
levels yet to be reached (力争达到三级), on those of an earlier time (由2024年的二级提升至三级) and
on those of other schemes (DCMM三级). It reads no level.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from docproc.chinese.levels import maturity_levels_in

_GOAL = re.compile(
    r"[要需欲]达到|为达到|距离?|差距|尚未|还?未能?(?:达|通过|取得)|没有(?:达|通过|取得)|(?:不足|不到)[1-5一二三四五]级|低于|力争|争取|目标|冲刺|迈进|下一步|计划(?![与和、调])|规划至"
    r"|对标(?:(?!达|为|评|是)[^,，。;；]){0,20}?[一二三四五1-5]级|接近|即将|有望|预计|将(?:于|在|达|提|升|申)|拟(?:于|在|达|提|升|申)|可(?:达|提升)"
)
"""A clause with such a word names a level that is yet to be reached: 但距离三级还有差距."""
_RAISED = re.compile(r"提升[至到为]")
_FROM = re.compile(r"[由从]")
_STRIVES = re.compile(r"(?<!的)努力(?![下后,，])")
_PAST = re.compile(r"^(?!.*(?:将|今后|拟|未来|下一?|接下来|后续|力争)).*(?:(?<![再还])经过?|通过)")
"""Before 努力 it tells of what was done: 经过三年努力达到三级."""
_RATED = re.compile(r"已(?!启动|制定|编制|开展|列入)[^，,。；;]{0,10}(?=提升)|\d\.\d{1,2}分")
_INTENDS = re.compile(r"方案|计划|工作|目标|任务")
_CLAUSE = re.compile(r"(?<=[,，。;；])")
_BRACKET = re.compile(r"（[^（）]*）")
_LEVEL = (
    r"(?:(?:[1-5一二三四五]|规划|规范|集成|优化|引领)级(?:（[^（）]{0,12}）)?"
    r"|（[1-5一二三四五]级[^（）]{0,12}）)"
)
_OTHER_TIME = (
    r"20\d\d|[上去前]|往[年届]|原|此前|改造|建设|评估|首|初|启动|最初|当初|第|行业|同行|全[省市]|平均"
    rf"|{_LEVEL}"
)
"""How what today is compared with begins: 较上次评估的二级; but 较全面达到三级."""
_EARLIER = re.compile(
    rf"(?:较|(?<![占同环对])比|高于)(?={_OTHER_TIME})[^,，。;；（）]{{0,14}}?{_LEVEL}"
    rf"|[由从][^,，。;；（）]{{0,14}}?{_LEVEL}(?=(?:水平)?(?:提升|提高|晋升|上升|升级?|跃升)[至到为])"
)
"""The level of an earlier time, with which today's is compared: 较2024年（二级，2.35分）."""


def clauses_of(text: str) -> list[str]:
    """A text cut behind its commas and stops, but for those in brackets."""
    inside = [m.span() for m in _BRACKET.finditer(text)]
    cuts = [m.start() for m in _CLAUSE.finditer(text)]
    kept = [c for c in cuts if not any(start < c < end for start, end in inside)]
    ends = [0, *kept, len(text)]
    return [text[a:b] for a, b in pairwise(ends) if a < b]


def reached(text: str, *, raised: bool = False) -> str:
    """A text in plain form without what it says of levels yet to be reached, and of those of an
    earlier time. `raised`: with the clauses that may aim at one (提升至三级)."""
    told = _BRACKET.sub(lambda m: "" if _GOAL.search(m.group()) else m.group(), text)
    kept = [c for c in clauses_of(told) if not _is_goal(c) and (raised or not _aims(c))]
    return _EARLIER.sub("", "".join(kept))


def _is_goal(clause: str) -> bool:
    """Whether a clause names a level that is yet to be reached."""
    strives = _STRIVES.search(clause)
    ahead = strives is not None and not _PAST.search(clause[: strives.start()])
    return ahead or bool(_GOAL.search(clause))


def _aims(clause: str) -> bool:
    """Whether a clause raises a level that nobody says it had: 提升至三级; but 由二级提升至三级,
    and 已提升至三级（3.2分）."""
    raised = _RAISED.search(clause)
    if raised is None or _INTENDS.search(clause):
        return raised is not None
    return not (_FROM.search(clause[: raised.start()]) or _RATED.search(clause))


def of_own_scheme(text: str, schemes: Sequence[str]) -> str:
    """A text without the clauses on other schemes and what follows on them, where one of its
    clauses names the maturity of smart manufacturing: DCMM达到三级，智能制造能力成熟度为二级."""
    if "智能制造" not in text or not any(s in text for s in schemes):
        return text
    kept, own = [], True
    for clause in clauses_of(text):
        if "智能制造" in clause:
            own = True
        elif any(s in clause for s in schemes):
            own = not maturity_levels_in(clause) and own
        if own:
            kept.append(clause)
    return "".join(kept)
