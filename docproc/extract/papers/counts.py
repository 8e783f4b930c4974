"""How many enterprises a city's letter recommends.

What comes in: the letter's sentences. What goes out: one fact, with the other numbers that
could be meant. How many applied, how many a city may recommend, how many it left out or
recommended last year are other numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.numerals import NUMERAL, number_of
from docproc.extract.model import Fact, State
from docproc.extract.wording.sentences import Sentence

_NUM = rf"(?P<count>\d{{1,4}}|{NUMERAL}{{1,5}})"
_UNIT = r"(?:家|户|个)"
_THING = "(?:(?:企业|单位|公司|工厂|智能工厂|项目)(?:[（(](?:项目|工厂|企业|单位|车间)[)）])?)"
_COUNT = tuple(
    (trust, re.compile(pattern))
    for trust, pattern in (
        (1.0, rf"等{_NUM}{_UNIT}{_THING}?[^。]{{0,30}}(?:申报|推荐|作为|为|参加|上报|报送|列入)"),
        (
            1.0,
            r"(?:推荐|报送|上报|申报|遴选|择优|确定|报来|呈报)[^。;；]{0,24}?"
            rf"{_NUM}{_UNIT}(?:符合条件的)?(?:{_THING}|先进级|申报)",
        ),
        (
            1.0,
            rf"(?:推荐|报送|上报|申报)[^。;；]{{0,300}}?、[^。;；、]{{4,40}}公司(?:共|共计)?{_NUM}{_UNIT}{_THING}",
        ),
        (1.0, rf"(?:推荐|报送|上报|遴选)的{_NUM}{_UNIT}{_THING}"),
        (
            1.0,
            rf"(?:审核|评审|初审|审查|核查)(?:后)?(?:合格|通过){_NUM}{_UNIT}(?=[,，。;；、（(]|$|{_THING})",
        ),
        (
            1.0,
            rf"(?:推荐|报送|上报|申报|遴选)(?:申报)?(?:先进级)?{_THING}(?:数量|名额)?"
            rf"(?:共|共计|合计|总计|计|为|[:：])?{_NUM}{_UNIT}",
        ),
        (0.95, rf"(?:推荐|报送|申报|上报)[^。;；]{{0,60}}(?:共|共计|合计|总计|计){_NUM}{_UNIT}"),
        (
            0.95,
            r"(?:共|共计|合计|总计)(?:推荐|报送|上报|申报|遴选)?"
            rf"[^。;；,，]{{0,12}}?{_NUM}{_UNIT}",
        ),
        (
            0.95,
            rf"推荐[^。;；]{{4,200}}?(?:公司|集团|厂|研究院)(?:等|共计?|合计)?{_NUM}{_UNIT}{_THING}",
        ),
        (1.0, rf"(?:推荐|遴选|筛选|确定|选出|评出){_NUM}{_UNIT}(?=[,，。;；、（(]|$)"),
        (1.0, rf"(?:推荐|遴选|筛选|选定|选出|报送|上报)(?:了|出)?其中的?{_NUM}{_UNIT}"),
        (
            1.0,
            rf"(?:推荐|报送|上报|申报)(?:{_THING})?的?(?:总数|总量|数量|数目|家数|总家数|户数)"
            rf"(?:共|共计|合计|总计|计|为|是|[:：])*{_NUM}{_UNIT}",
        ),
        (
            1.0,
            rf"{_NUM}{_UNIT}{_THING}?(?:均)?(?:符合(?:申报)?条件|通过(?:审核|评审|初审)|达到要求)",
        ),
        (0.9, rf"{_NUM}{_UNIT}{_THING}[^。;；]{{0,24}}(?:申报|推荐|符合|拟申报|上报)"),
        (
            0.95,
            rf"推荐(?:{_THING}|先进级)*(?:名单|汇总表|一览表|情况)?[（(](?:共|共计|合计|计)?{_NUM}{_UNIT}[)）]",
        ),
        (
            0.95,
            rf"(?<!年)先进级{_THING}*[（(:：]?(?:共|共计|合计|计|为)?{_NUM}{_UNIT}(?!以上|以内)",
        ),
        (0.95, rf"{_NUM}{_UNIT}先进级[^,，。;；]{{0,12}}(?:申报|推荐|材料|名单|报送|上报)"),
    )
)
"""Wordings of how many enterprises a city recommends, surest first."""
_OF_LEVELS = re.compile(
    rf"先进级[^。;；,，]{{0,8}}?{_NUM}{_UNIT}[^。]{{0,12}}基础级[^。]{{0,12}}?\d*{_UNIT}"
)
"""A total told by levels: the table of the advanced level has no more than its own."""
_APPLIED = re.compile(
    r"(?:收到|受理|征集|组织|发动|动员|摸排)[^,，。;；]{0,8}$|共?(?:有)?申报$"
    r"|各[^,，。;；]{1,20}(?:上报|申报|推荐|报送|报来)了?$"
)
_APPLYING = re.compile(
    rf"{_UNIT}{_THING}?(?:(?:提出|自愿|踊跃|报名|提交|递交|参与)"
    r"|(?:开展|进行|组织)了?(?:现场|实地|集中|逐[家一])?(?:核查|评审|审核|初审|检查|走访|调研|诊断|辅导)"
    r"|当?之?中(?!心|小|国|车|央))"
)
"""How many applied, before the city chose: 收到38家…, 31家企业提出申报, 从36个项目中…."""
_APPLICANTS = re.compile(r"报名|提出|收到|自愿|提交|递交")

_LEFT_OUT = re.compile(
    r"[未不](?:予|再|能|得)?(?:推荐|上报|报送|通过|符合|入选|达标|达到)|撤回|退出|放弃|淘汰|落选|剔除|取消|暂缓|退回"
)
"""In the clause of a number: how many enterprises a city did not recommend."""
_MAY = re.compile(
    r"可以?(?:推荐|申报|上报|报送)|不超过|最多|不多于|限额|名额|指标|上限|控制在|分配"
)
_BEFORE_THIS = re.compile(r"去年|上年|上一年|往年|历年|前年|上一?批|上届|前期|此前")
_OTHER_COUNT = re.compile(
    r"(?<!推荐)(?<!遴选)(?<!筛选)(?<![选送报]出)(?<!选定)(?<!报送)(?<!上报)其中|累计|截至|已(?:有|建成|培育|认定)|"
    r"获评|认定|拥有|现有|入选|带动|奖励|以上|储备|入库|基础级"
)


def enterprise_count(sentences: Sequence[Sentence]) -> Fact:
    """How many enterprises a recommendation states; ABSENT where it states none.

    Several different numbers make the answer unsure; 其中…, 累计… count others.
    """
    found = [counted for sentence in sentences for counted in _counted(sentence)]
    chosen = [f for f in found if not _another(f[2], f[3])]
    found = chosen or [(trust * ONLY_APPLIED, n, s, m) for trust, n, s, m in found]
    if not found:
        return Fact()
    # The surest wording wins; where two are as sure the first in the letter.
    trust, count, sentence, match = max(found, key=lambda f: f[0])
    disputed = any(other != count for t, other, _, _ in found if t >= trust)
    sure = _read_right(sentence, match) * min(trust, 1.0) * (0.8 if disputed else 1.0)
    others = tuple(
        Fact(State.READ, n, m.group(), round(_read_right(s, m) * min(t, 1.0), 3), s.evidence)
        for t, n, s, m in found
        if n != count
    )
    return Fact(State.READ, count, match.group(), round(sure, 3), sentence.evidence, (), others)


_Counted = tuple[float, int, Sentence, re.Match[str]]


def _counted(sentence: Sentence) -> Iterator[_Counted]:
    """The numbers in a sentence that may be meant, with the weight of their wording."""
    for trust, pattern in _COUNT:
        for match in pattern.finditer(sentence.text):
            count = number_of(match["count"])
            begins = _clause_start(sentence, match.start())
            before = sentence.text[max(begins, match.start() - 10) : match.start("count")]
            other = _OTHER_COUNT.search(before) or _is_basic(sentence, match)
            if not count or other or _LEFT_OUT.search(_clause(sentence, match)):
                continue
            yield max(trust, TOTAL if _sums_up(sentence, match) else 0.0), count, sentence, match
    for match in _OF_LEVELS.finditer(sentence.text):
        clause = sentence.text[max(0, match.start() - 24) : match.start()]
        if (count := number_of(match["count"])) and not _APPLICANTS.search(clause):
            yield BY_LEVEL, count, sentence, match


TOTAL, BY_LEVEL, ONLY_APPLIED = 1.05, 1.1, 0.75
"""Weight of the sum of the numbers of districts, and of a number told by its level, above all
others; what is left of one of those that applied, where no other is told."""


def _clause_start(sentence: Sentence, place: int) -> int:
    """Where the clause or the item of a list begins that a place is in."""
    return max(sentence.text.rfind(mark, 0, place) for mark in ",，。;；、") + 1


def _clause(sentence: Sentence, match: re.Match[str]) -> str:
    """The clause in which a number stands."""
    before = re.split(r"[,，。;；]", sentence.text[: match.start("count")])[-1]
    return before + re.split(r"[,，。;；]", sentence.text[match.start("count") :], maxsplit=1)[0]


_EACH = re.compile(_NUM + _UNIT)


def _sums_up(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a number is the sum of two or more before or behind it: 甲区3家、乙市5家，共8家. What
    is summed up by levels is not all of the advanced one."""
    if "基础级" in sentence.text:
        return False
    own, count = match.start("count"), number_of(match["count"])
    each = [(m.start(), number_of(m["count"]) or 0) for m in _EACH.finditer(sentence.text)]
    parts = [n for at, n in each if at < own], [n for at, n in each if at > own]
    return any(len(p) > 1 and sum(p) == count for p in parts)


def _is_basic(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a number is that of the basic level: …等15家企业申报基础级智能工厂."""
    clause = re.split(r"[,，。;；]", sentence.text[match.end("count") :], maxsplit=1)[0]
    return "基础级" in clause and "先进级" not in clause and not _ALREADY.match(clause)


_ALREADY = re.compile(r".{0,8}(?:均|都|全部).{0,10}基础级")
"""What a number of the advanced level must be before: 9家企业均已认定为基础级智能工厂."""


def _another(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a number is that of the enterprises that applied, that a city may recommend, or
    that it recommended in other years."""
    start, end = match.span("count")
    before, after = sentence.text[:start], sentence.text[end:]
    clause = re.split(r"[,，。;；]", before)[-1]
    other = _MAY.search(clause) or _BEFORE_THIS.search(clause)
    return bool(other or _APPLIED.search(before) or _APPLYING.match(after))


def _read_right(sentence: Sentence, match: re.Match[str]) -> float:
    """How surely the number was read: its own characters and its unit, not the line, decide."""
    start, end = match.span("count")
    return sentence.sure(start, min(end + 1, len(sentence.text)))
