"""Licences and maturity papers: what they show outside labelled slots.

What comes in: pages and sentences of a business licence, a maturity report or
certificate. What goes out: whether a licence is a branch's, whom a certificate
names, whether a report shows the platform it was made on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rapidfuzz import fuzz

from docproc.chinese.levels import band_of
from docproc.chinese.names import branch_of, is_company, is_part_of_company, names_in, normal_name
from docproc.chinese.numerals import number_of
from docproc.chinese.text import plain
from docproc.chinese.uscc import codes_in
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import Fact, FactValue, State
from docproc.extract.papers.closing import standalone_dates
from docproc.extract.wording.paragraphs import in_table
from docproc.extract.wording.sentences import Sentence
from docproc.page import Line, Page

_PLATFORM = "智能制造评估评价公共服务平台"
_PLATFORM_ADDRESS = re.compile(r"c3mep|subplatform[il1]d", re.IGNORECASE)
_BRANCH_TYPE = re.compile(r"分公司|分支机构|非法人|分厂")
_HEADS = re.compile(r"^(?:负责人|营业场所|经营场所|法定代表人|住所|注册资本)")
_DATED = re.compile(r"(?:颁证|发证|颁发|签发|评估|认证|证书)日期|有效期")
_BODIES = re.compile(r"认证|检测|评估|评价|研究院|检验|质量|标准化|事务所|咨询|鉴衡|赛宝|赛迪")


def licence_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """principal_only: `yes` on a branch's licence (负责人, 营业场所), else `no`.

    ABSENT where the licence shows neither a branch's nor a company's labels.
    """
    branch: list[Line] = []
    company: list[Line] = []
    for page in pages:
        for line in page.lines:
            shown = plain(line.text)
            if _HEADS.match(shown):
                (branch if shown[:3] in {"负责人", "营业场"} else company).append(line)
            elif len(shown) < 40 and (_BRANCH_TYPE.search(shown) or branch_of(shown)):
                branch.append(line)
    if not branch and not company:
        return {"principal_only": Fact()}
    telling = branch or company
    evidence = tuple(p.evidence(x) for p in pages for x in p.lines if x in telling)
    sure = 0.95 if not (branch and company) else 0.8
    value = "yes" if branch else "no"
    return {"principal_only": Fact(State.READ, value, telling[0].text, sure, evidence)}


def licence_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Codes that stand alone on a licence, and the one inside its QR code."""
    hit = LabelHit("uscc", "", 1.0)
    for order, page in enumerate(pages):
        for line in page.lines:
            codes = codes_in(line.text)
            if len(codes) == 1 and len(plain(line.text)) <= 30:
                yield Candidate(
                    "uscc", hit, codes[0][0], "title", (page.evidence(line),), line.confidence,
                    False, None, order,
                )  # fmt: skip
        for content in page.codes:
            for code, _start, _end in codes_in(re.sub(r"[=&/?]", " ", content)):
                evidence = (page.evidence(None, content),)
                yield Candidate("uscc", hit, code, "title", evidence, 0.99, False, None, order)
        yield from _parted_labels(page, order)
        yield from _only_company(page, order)


_KIND_OF_COMPANY = re.compile(
    r"有限责任公司$|合资|独资|投资|控股|私营|合作|国有|其他|上市|类型|[,，。;；:：]"
)
ONLY_NAME = 0.85
"""Trust in the one company named alone in the row of 名称, that a tilted page gave another."""
TILT = 1.2
"""Heights of the label within which its answer stands beside it on a tilted page."""


def _only_company(page: Page, order: int) -> Iterator[Candidate]:
    """The company named on a line beside 名称, where just one is, on a page so tilted that the
    next label's row laps over it."""
    labels = [b for x in page.lines if (b := x.box) and plain(x.text) in {"名称", "称"}]
    named = [
        (normal_name(line.text), line)
        for line in page.lines
        if (b := line.box)
        and is_company(normal_name(line.text))
        and not _KIND_OF_COMPANY.search(plain(line.text))
        and any(
            o.right <= b.left and abs(o.centre[1] - b.centre[1]) < TILT * o.height for o in labels
        )
    ]
    if len({name for name, _ in named}) == 1:
        name, line = named[0]
        hit = LabelHit("enterprise_name", "", ONLY_NAME)
        yield Candidate(
            "enterprise_name", hit, name, "title", (page.evidence(line),), line.confidence,
            False, None, order,
        )  # fmt: skip


_PARTED = (("名", "称", "enterprise_name"), ("住", "所", "registered_address"))
"""Labels of two characters that licences print so far apart that they are read as two."""


def _parted_labels(page: Page, order: int) -> Iterator[Candidate]:
    """What stands behind 名　　称, where the halves were read apart, the second with the value
    or without."""
    for first, second, key in _PARTED:
        for line in page.lines:
            shown = plain(line.text)
            if not shown.startswith(second) or line.box is None:
                continue
            if not any(plain(x.text) == first and _left_of(x, line) for x in page.lines):
                continue
            told = line if shown != second else _next_in_row(page, line)
            value = plain(told.text).removeprefix(second).lstrip(":：") if told else ""
            if told is None or len(value) < 4:
                continue
            if key != "enterprise_name" or is_company(normal_name(value)):
                hit = LabelHit(key, "", 0.97)
                yield Candidate(
                    key, hit, value, "inline", (page.evidence(told),), told.confidence,
                    False, None, order,
                )  # fmt: skip


def _left_of(first: Line, second: Line) -> bool:
    """Whether a line stands before another in its row; boxes of two halves may touch."""
    a, b = first.box, second.box
    if a is None or b is None or not a.same_row(b):
        return False
    return a.left < b.left and a.right <= b.centre[0]


def _next_in_row(page: Page, line: Line) -> Line | None:
    right = [x for x in page.lines if x is not line and _left_of(line, x)]
    return min(right, key=lambda x: x.box.left if x.box else 1.0, default=None)


CLOSING_DATE = 0.92
"""How far the date that closes a report or certificate is its own, where none has a label."""


def maturity_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """An enterprise's name that stands alone, for a certificate names its holder so, and the
    date that closes the paper.

    The issuing body stands alone too; it comes later, under the dates of the paper, or
    speaks of certification.
    """
    for found in standalone_dates(pages, "maturity_date"):
        yield replace(found, label=replace(found.label, score=CLOSING_DATE))
    seen = 0
    for order, page in enumerate(pages[:2]):
        for i, line in enumerate(page.lines):
            name = _without_label(normal_name(_GIVEN_TO.sub("", plain(line.text))))
            if not (is_company(name) or is_part_of_company(name)) or len(name) < 6:
                continue
            coded = any("信用代码" in x.text for x in page.lines[i + 1 : i + 3])
            issued = any(_DATED.search(plain(x.text)) for x in page.lines[:i])
            body = (bool(_BODIES.search(name)) or issued) and not coded
            if body and order == 0 and not seen:
                continue  # whoever issues a paper stands last on it; the holder was not read
            bonus = (0.05 if coded else 0.0) - 0.1 * seen - (0.4 if body else 0.0)
            hit = LabelHit("enterprise_name", "", 0.98)
            yield Candidate(
                "enterprise_name", hit, name, "title", (page.evidence(line),), line.confidence,
                False, None, order, (), bonus,
            )  # fmt: skip
            seen += 1
        yield from _lone_levels(page, order)


_GIVEN_TO = re.compile(r"^(?:[特兹现]|证书)?(?:颁发|授予|证明|颁予|授与)给?[:：]?")
"""授予：某某公司 on a certificate."""


def _without_label(name: str) -> str:
    """The name that stands right behind its label: 单位名称山东甲乙有限公司."""
    found = names_in(name)
    lead = name[: found[0].start] if len(found) == 1 and found[0].end == len(name) else ""
    return (
        found[0].name if lead.endswith(("名称", "单位", "组织", "企业", "兹有", "兹证明")) else name
    )


_LONE_LEVEL = re.compile(
    r"^(?:成熟度)?(?:等级|级别|达到|评定为|水平)?[:：]?(?:智能制造能力成熟度)?"
    r"(?:[（(]?(?:[一二三四五壹贰叁肆伍1-5]级|级(?=[（(])|规划级|规范级|集成级|优化级|引领级|level[1-5])[)）]?){1,2}[。；;.]?$",
    re.IGNORECASE,
)
"""A line that holds a level and nothing else, as certificates print it large; its number may not
have been read: 级（规范级）."""


def _lone_levels(page: Page, order: int) -> Iterator[Candidate]:
    for line in page.lines:
        shown = plain(line.text)
        if _LONE_LEVEL.match(shown) and not in_table(page, line):
            hit = LabelHit("maturity_level", "", 0.97)
            yield Candidate(
                "maturity_level", hit, shown, "title", (page.evidence(line),), line.confidence,
                False, None, order,
            )  # fmt: skip


def maturity_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """platform: `yes` where the paper shows the platform's name or address."""
    for page in pages:
        for line in page.lines:
            shown = plain(line.text)
            alike = fuzz.partial_ratio(_PLATFORM, shown) if len(shown) >= 10 else 0.0
            if alike >= 85 or _PLATFORM_ADDRESS.search(shown):
                return {
                    "platform": Fact(
                        State.READ,
                        "yes",
                        line.text,
                        max(line.confidence, 0.9),
                        (page.evidence(line),),
                    )
                }
        if fuzz.partial_ratio(_PLATFORM, plain(page.text)) >= 85:
            return {"platform": Fact(State.READ, "yes", _PLATFORM, 0.9, (page.evidence(),))}
    return {"platform": Fact()}


def level_by_score(facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts with the level weighed by the score on the same paper.

    A score in the level's band bears it out; one in another band leaves in doubt
    which of the two was read wrongly, or whether they belong together at all.
    """
    level, score = facts.get("maturity_level"), facts.get("maturity_score")
    if level is None or score is None or level.state is not State.READ:
        return facts
    band = band_of(score.value) if isinstance(score.value, float) else None
    if band is None:
        return facts
    if band == level.value:
        sure = 1 - (1 - level.confidence) * (1 - 0.6 * score.confidence)
        weighed = replace(level, confidence=round(min(sure, 0.999), 3))
    else:
        weighed = replace(level, confidence=min(level.confidence, 0.8), alternatives=(band,))
    return {**facts, "maturity_level": weighed}


def validity_by_issue(facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts with the end of validity weighed by the day of issue on the same paper: the
    usual term from the one to the other, or to the day before, bears both out. Other whole years
    do not: a year misread leaves the month and the day as they are."""
    ends, issued = facts.get("valid_until"), facts.get("maturity_date")
    if ends is None or issued is None or not _usual_term(issued.value, ends.value):
        return facts
    sure = 1 - (1 - ends.confidence) * (1 - 0.6 * issued.confidence)
    return {**facts, "valid_until": replace(ends, confidence=round(min(sure, 0.999), 3))}


_TERM = re.compile(r"有效期(?:限)?[为是:：]*(?P<years>[一二三四五1-5])年(?!\d|[度月])")
BY_TERM = 0.9
"""What is left of the certainty of the day of issue in an end that is reckoned from it."""


def validity_by_term(facts: dict[str, Fact], sentences: Sequence[Sentence]) -> dict[str, Fact]:
    """The facts with the end of validity reckoned from the day of issue where the paper tells the
    term alone (有效期三年)."""
    ends, issued = facts.get("valid_until"), facts.get("maturity_date")
    if ends is None or ends.state is State.READ or issued is None:
        return facts
    for sentence in sentences:
        told = _TERM.search(sentence.text)
        years = number_of(told["years"]) if told else None
        if told is None or not years or issued.state is not State.READ:
            continue
        try:
            start = date.fromisoformat(str(issued.value))
            end = start.replace(year=start.year + int(years)) - timedelta(days=1)
        except ValueError:
            continue  # a month alone, or a 29th of February
        sure = round(BY_TERM * min(issued.confidence, sentence.sure(*told.span())), 3)
        evidence = (*sentence.evidence, *issued.evidence)
        found = Fact(State.READ, end.isoformat(), told.group(), sure, evidence)
        return {**facts, "valid_until": found}
    return facts


USUAL_TERM = 3
"""Years that a certificate of maturity is good for."""


def _usual_term(first: FactValue, last: FactValue) -> bool:
    """Whether two days are the usual term apart, the last one counted or not."""
    try:
        start, end = date.fromisoformat(str(first)), date.fromisoformat(str(last))
    except ValueError:
        return False  # a month alone, or 长期
    due = (start.year + USUAL_TERM, start.month, start.day)
    return any((d.year, d.month, d.day) == due for d in (end, end + timedelta(days=1)))
