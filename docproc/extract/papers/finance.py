"""Financial reports.

What comes in: pages and sentences. What goes out: whose report it is, which
financial year it covers and whether it was audited.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docproc.chinese.names import is_company, normal_name
from docproc.chinese.numerals import years_in_figures
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import Fact, State
from docproc.extract.wording.sentences import Sentence
from docproc.page import Line, Page

_FISCAL = re.compile(r"(20[0-3]\d)年(?:度|12月31日|1[-—~至]12月)|(20[0-3]\d)[-/.]12[-/.]31")
_BARE_YEAR = re.compile(r"^(20[0-3]\d)$|(20[0-3]\d)年(?:财务|年度?报|报表|审计|度)")
_YEAR_END_MONTH = re.compile(
    r"(?<!\d)(20[0-3]\d)(?:年12月(?:份)?|[-./]12)(?![\d.\-/月日])(?!\d?\d?日)"
)
"""A statement of the year's last month (2025年12月) is the year's statement."""
_STATEMENT = re.compile(r"资产负债表|利润表|损益表|现金流量表|权益(?:增减)?变动表")
_RANGE = re.compile(r"(20[0-3]\d)年?(?:度)?[-—–~至到](20[0-3]\d)年?度?")
_NOT_COVERED = re.compile(r"上年|上期|期初|比较|会字|审字|〔|\[")
_AUDITOR = re.compile(r"会计师事务所|注册会计师|审计报告")
_UNAUDITED = re.compile(r"未经审计|未审计|未审(?!计机)")
_FIRM = re.compile(r"会计师事务所|事务所")


def financial_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Names of enterprises that stand alone on the first pages, or in their title or salutation;
    audit firms are none."""
    for order, page in enumerate(pages[:2]):
        for line in page.lines[:16]:
            name = _named_alone(line.text)
            if is_company(name) and not _FIRM.search(name):
                hit = LabelHit("enterprise_name", "", 0.98)
                yield Candidate(
                    "enterprise_name", hit, name, "title", (page.evidence(line),),
                    line.confidence, False, None, order, (), -0.1 * order,
                )  # fmt: skip


_PAPER = "(?:报告|报表|附注|表|说明|意见|决算|[）)])"
"""What a title ends with behind its year; a sentence (2025年注销) says more."""
_TITLED = re.compile(
    r"(?:关于对?|致[:：])?(?P<name>[^:：,，。;；]{5,40}?)"
    rf"(?:20[0-3]\d年(?:度|(?!\d|[一十]).*{_PAPER})?|的?财务(?:报表|报告|会计)(?:.*{_PAPER})?"
    r"|的?(?:年度|专项)?审计报告|全体股东|股东会?|董事会)?[:：]?"
)
"""关于某某公司2025年度财务报表的审计报告; 致：某某公司; 某某公司全体股东：. A day behind the name
(2024年12月31日的财务状况) is a sentence's."""
LONGEST_TITLE = 60
"""Longer lines are running text."""


_SENTENCES = re.compile(
    r"我们|后附|附列|审计了|列报|本报告|月\d{1,2}日的|的(?:财务状况|经营成果|现金流量)|(?:^|[及和其的])子公司"
)
"""What no title holds: 后附的某某公司财务报表."""


def _named_alone(text: str) -> str:
    """The name that a line holds alone, or with what a report's title or salutation adds."""
    shown = years_in_figures(plain(text))
    if _SENTENCES.search(shown):
        return ""
    titled = _TITLED.fullmatch(shown) if len(text) <= LONGEST_TITLE else None
    return normal_name(titled["name"] if titled else text)


def financial_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """year (others in `others`) and audited (yes | no)."""
    seen: Counter[int] = Counter()
    where: dict[int, tuple[Page, Line]] = {}
    several = _told_together(pages) | _headed_years(pages)
    for page in pages:
        statement = any(_STATEMENT.search(plain(line.text)) for line in page.lines[:8])
        for place, line in enumerate(page.lines):
            found = list(_years(line, several))
            if not found and statement and place < 12:
                month = _YEAR_END_MONTH.search(plain(line.text))
                found = [(int(month[1]), 2)] if month else []
            for year, weight in found:
                seen[year] += weight
                where.setdefault(year, (page, line))
    return {"year": _year_fact(seen, several, where), "audited": _audited(pages)}


_YEAR_TOLD = r"20[0-3]\d年(?:度|12月31日)"
_SEVERAL_YEARS = re.compile(
    rf"{_YEAR_TOLD}(?:(?:[、,，]|以?及|和){_YEAR_TOLD}){{1,6}}(?=[^。；;]{{0,16}}表)"
)
"""Years told one after another: 2025年度、2024年度和2023年度的利润表."""


def _told_together(pages: Sequence[Page]) -> set[int]:
    """The years of a report on several, which a sentence tells one after another."""
    shown = years_in_figures("".join(plain(line.text) for page in pages for line in page.lines))
    told = "".join(found.group() for found in _SEVERAL_YEARS.finditer(shown))
    return {int(year) for year in re.findall(r"20[0-3]\d", told)}


_OWN_YEAR = re.compile(r"(20[0-3]\d)年(?:度|(?:财务|会计)?报表)?")


def _headed_years(pages: Sequence[Page]) -> set[int]:
    """The years of a volume whose statements are headed by one each: 利润表（2023年度）, 利润表
    （2024年度）; or 2023年度 alone over its statements. None where all are of one year."""
    found: set[int] = set()
    for page in pages:
        head = [years_in_figures(plain(line.text)) for line in page.lines[:HEAD]]
        titles = [text for text in head if _STATEMENT.search(text) and len(text) <= TITLE]
        for text in titles:
            told = {int(a or b) for a, b in _FISCAL.findall(text)}
            found |= told if len(told) == 1 and not _NOT_COVERED.search(text) else set()
        if titles:
            found |= {int(own[1]) for text in head[:OVER] if (own := _OWN_YEAR.fullmatch(text))}
    return found if len(found) > 1 else set()


HEAD, OVER, TITLE = 8, 3, 30
"""Lines of a page's head and of those over its first statement; characters of a title at most."""


def _years(line: Line, several: set[int]) -> Iterator[tuple[int, int]]:
    shown = years_in_figures(plain(line.text))
    span = _RANGE.search(shown)
    if span and int(span[1]) < int(span[2]) <= int(span[1]) + 5:
        for year in range(int(span[1]), int(span[2]) + 1):
            several.add(year)
            yield year, 3
        return
    short = len(shown) <= 60 and not _NOT_COVERED.search(shown)
    named = [int(a or b) for a, b in _FISCAL.findall(shown)]
    if len(set(named)) > 1 and re.search(r"[、和及,，]", shown) and short:
        several.update(named)
    for year in named:
        yield year, 3 if short and len(shown) <= 24 else 1
    if not named and short and len(shown) <= 20:
        for a, b in _BARE_YEAR.findall(shown):
            yield int(a or b), 1


def _year_fact(
    seen: Counter[int], several: set[int], where: Mapping[int, tuple[Page, Line]]
) -> Fact:
    if not seen:
        return Fact()
    ranked = sorted(seen.items(), key=lambda pair: (-pair[1], -pair[0]))
    covered = sorted(several & set(seen)) if len(several) > 1 else [ranked[0][0]]
    total = sum(seen.values())
    facts = []
    for year in covered:
        page, line = where[year]
        share = seen[year] / total if len(covered) == 1 else 1.0
        sure = line.confidence * (0.98 if share >= 0.6 else 0.85)
        facts.append(Fact(State.READ, year, line.text, round(sure, 3), (page.evidence(line),)))
    best = facts[-1]
    alternatives = tuple(year for year, _ in ranked if year not in covered)[:2]
    return Fact(
        State.READ, best.value, best.raw, best.confidence, best.evidence, alternatives,
        tuple(facts[:-1]),
    )  # fmt: skip


def _audited(pages: Sequence[Page]) -> Fact:
    auditor: tuple[Page, Line] | None = None
    for page in pages:
        for line in page.lines:
            shown = plain(line.text)
            if _UNAUDITED.search(shown):
                sure = round(line.confidence, 3)
                return Fact(State.READ, "no", line.text, sure, (page.evidence(line),))
            if auditor is None and _AUDITOR.search(shown):
                auditor = (page, line)
    if auditor:
        page, line = auditor
        return Fact(State.READ, "yes", line.text, round(line.confidence, 3), (page.evidence(line),))
    read = [p for p in pages if p.lines]
    evidence = (read[0].evidence(),) if read else ()
    return Fact(State.READ, "no", None, 0.85, evidence) if read else Fact()
