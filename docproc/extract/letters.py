"""Letters, statements and official documents: who writes, for whom, when.

What comes in: pages and sentences of a commitment, statement, parent's letter,
city recommendation or policy document. What goes out: candidates and facts
that no label asks for: signers, numbers, titles, the count of enterprises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.names import FoundName, is_company, names_in, normal_name
from docproc.chinese.numerals import NUMERAL, number_of
from docproc.chinese.text import plain
from docproc.extract.candidates import Candidate, fact_of
from docproc.extract.closing import (
    document_numbers,
    letterhead,
    signing_names,
    standalone_dates,
    undated_signers,
)
from docproc.extract.labels import LabelHit
from docproc.extract.model import Fact, State
from docproc.extract.sentences import Sentence
from docproc.page import Page

_SEALED_NAME = re.compile(
    r"^(?P<name>.{4,40}?)[（(](?:加?盖章|公章|章|签章|盖公章|单位盖章|盖单位公章)[)）]$"
)
_NUM = rf"(?P<count>\d{{1,4}}|{NUMERAL}{{1,5}})"
_UNIT = r"(?:家|户|个)"
_THING = "(?:企业|单位|公司|工厂|智能工厂|项目)"
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
            rf"(?:推荐|报送|上报|申报|遴选)(?:申报)?(?:先进级)?{_THING}(?:数量|名额)?"
            rf"(?:共|共计|合计|总计|计|为|[:：])?{_NUM}{_UNIT}",
        ),
        (0.95, rf"(?:推荐|报送|申报|上报)[^。;；]{{0,60}}(?:共|共计|合计|总计|计){_NUM}{_UNIT}"),
        (
            0.95,
            r"(?:共|共计|合计|总计)(?:推荐|报送|上报|申报|遴选)?"
            rf"[^。;；,，]{{0,12}}?{_NUM}{_UNIT}",
        ),
        (1.0, rf"(?:推荐|遴选|筛选|确定|选出|评出){_NUM}{_UNIT}(?=[,，。;；、（(]|$)"),
        (
            1.0,
            rf"{_NUM}{_UNIT}{_THING}?(?:均)?(?:符合(?:申报)?条件|通过(?:审核|评审|初审)|达到要求)",
        ),
        (0.9, rf"{_NUM}{_UNIT}{_THING}[^。;；]{{0,24}}(?:申报|推荐|符合|拟申报|上报)"),
    )
)
"""Wordings of how many enterprises a city recommends, surest first."""
_OF_LEVELS = re.compile(
    rf"先进级[^。;；,，]{{0,8}}?{_NUM}{_UNIT}[^。]{{0,12}}基础级[^。]{{0,12}}?\d*{_UNIT}"
)
"""A total told by levels: the table of the advanced level has no more than its own."""
_APPLIED = re.compile(r"(?:收到|受理|征集|组织|发动|动员|摸排)[^,，。;；]{0,8}$")
_APPLYING = re.compile(rf"{_UNIT}{_THING}?(?:提出|自愿|踊跃|报名|提交|递交|参与)")
"""How many applied, before the city chose: 收到38家…, 31家企业提出申报."""
_APPLICANTS = re.compile(r"报名|提出|收到|自愿|提交|递交")

_APPLIES = re.compile(
    r"(?:（[^）]*）)?(?:自愿|拟|同志|已)?(?:申报|申请|参加|参与|参评|开展|作为)(?!指南|通知)"
)
_OWNER_BEFORE = re.compile(r"(?:系|是|为|(?<![所下权直附])属|属于|隶属|隶属于|由|经|我)$")
_ISSUER_BEFORE = re.compile(
    r"(?:推荐|出具|发文|出函)(?:单位|企业|机关|公司|集团)(?:[（(][^（()）]{1,6}[)）])?[:：]?$"
)
"""推荐单位（盖章）： names who signs, not whom the letter is for."""
_OTHER_COUNT = re.compile(r"其中|累计|截至|已(?:有|建成|培育|认定)|带动|奖励|以上|储备|入库|基础级")
_TITLE = re.compile(
    r"(?:通知|意见|方案|计划|办法|措施|政策|规划|细则|条例|行动|决定|函|若干政策|公告|实施意见)$"
)


_NO_TITLE = re.compile(
    r"[。;；,:]|^第?[一二三四五六七八九十]+[、章条]|20\d\d[〕\]】]\s?\d+号|^[-—]?\d+[-—]?$"
)


WHOLE_NAME = 7
"""A shorter one above the date is the end of a name in two lines (济南分公司), or a seal's."""


def _salutations(pages: Sequence[Page]) -> Iterator[Candidate]:
    """The signer's name alone on a line above the text: 某某有限公司：."""
    for line in (x for page in pages[:1] for x in page.lines[:6]):
        name = normal_name(line.text)
        if is_company(name) and len(name) >= WHOLE_NAME:
            hit = LabelHit("enterprise_name", "", 0.9)
            yield Candidate(
                "enterprise_name", hit, name, "title", (pages[0].evidence(line),),
                line.confidence, False, None, 0, (), -0.1,
            )  # fmt: skip


def statement_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Commitments and statements: the signer above the date, `某某公司（盖章）`, the date."""
    yield from standalone_dates(pages)
    for found in signing_names(pages, "enterprise_name"):
        if is_company(found.raw) and len(found.raw) >= WHOLE_NAME:
            yield replace(found, bonus=-0.05)
    yield from _salutations(pages)
    for order, page in enumerate(pages):
        for line in page.lines:
            match = _SEALED_NAME.match(plain(line.text))
            if match and is_company(normal_name(match["name"])):
                hit = LabelHit("enterprise_name", "", 1.0)
                yield Candidate(
                    "enterprise_name", hit, match["name"], "signature", (page.evidence(line),),
                    line.confidence, False, None, order,
                )  # fmt: skip


_NOT_THE_PARENT = re.compile(r"主管|审核|初审|审查|部门|[市县区]级|工信|局|专家")
"""推荐意见 is the parent's own where its letter is a form."""


def letter_candidates(pages: Sequence[Page], sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """A parent's letter: who signs (else the letterhead), the closing date, for whom it is."""
    yield from standalone_dates(pages, others=_NOT_THE_PARENT)
    signers = [*signing_names(pages), *(replace(c, bonus=-0.05) for c in letterhead(pages))]
    signers += [] if signers else undated_signers(pages)
    yield from signers
    own = frozenset(normal_name(c.raw) for c in (*signers, *undated_signers(pages)))
    yield from _recommended(sentences, own)


def _recommended(sentences: Sequence[Sentence], signers: frozenset[str]) -> Iterator[Candidate]:
    """Companies that a letter speaks of: surest the one that applies, least the signer itself.

    A group said to own the applicant (系某某集团的子公司) is not whom it is for.
    """
    seen = 0
    for sentence in sentences:
        companies = [n for n in names_in(sentence.text) if is_company(n.name)]
        applying = _applying(sentence.text, companies)
        for found in companies:
            before = sentence.text[: found.start]
            if _OWNER_BEFORE.search(before) or _ISSUER_BEFORE.search(before):
                continue
            trust = 0.95 if found in applying else 0.8
            # A seal's letters may stand before it; a letterhead is set in odd characters.
            own = any(found.name.endswith(s) or could_be_misread(found.name, s) for s in signers)
            bonus = -0.02 * min(seen, 5) - (0.3 if own else 0.0)
            hit = LabelHit("enterprise_name", "", trust)
            yield Candidate(
                "enterprise_name", hit, found.name, "prose", sentence.evidence,
                sentence.sure(found.start, found.end), False, None, sentence.order, (), bonus,
            )  # fmt: skip
            seen += 1


def _applying(text: str, companies: Sequence[FoundName]) -> list[FoundName]:
    """The companies that a sentence says apply, with those that it names in one breath with
    them: 推荐甲公司、乙公司和丙公司申报."""
    found: list[FoundName] = []
    following: FoundName | None = None
    for company in reversed(companies):
        behind = text[company.end :]
        joined = (
            following and following in found and _AND.fullmatch(text, company.end, following.start)
        )
        if joined or _APPLIES.match(behind):
            found.append(company)
        following = company
    return found


_AND = re.compile(r"(?:（[^）]*）)?(?:[、,，;；](?:以及|及|和|与)?|以及|及|和|与)")
"""What stands between two companies of one enumeration."""


def recommendation_facts(
    pages: Sequence[Page], sentences: Sequence[Sentence]
) -> Mapping[str, Fact]:
    """issuer, document_number, signed_on and enterprise_count of a city's letter."""
    signers = [*signing_names(pages), *(replace(c, bonus=-0.05) for c in letterhead(pages))]
    return {
        "issuer": fact_of("issuer", "organisation", signers),
        "document_number": fact_of("document_number", "text", document_numbers(pages)),
        "signed_on": _closing_date(pages),
        "enterprise_count": enterprise_count(sentences),
    }


_NOT_THE_CITY = re.compile(
    r"(?:申报|填报|申请)(?:单位|企业|主体)|企业(?:意见|声明|承诺)|省级|省(?:工业和信息化|工信)厅|专家|评审"
)
"""Whose cells of a city's form are not its own: who applies signs above, the province below."""
HARDLY_READ = 0.6
"""A line in a seal that is read with less is print that the seal hides."""


def _closing_date(pages: Sequence[Page]) -> Fact:
    """The closing date; UNREADABLE where none is read and a seal without colour lies over print
    that was hardly read: dates stand under the seal."""
    told = fact_of("signed_on", "date", standalone_dates(pages, others=_NOT_THE_CITY))
    if told.state is not State.ABSENT:
        return told
    for page in pages:
        grey = [s for s in page.seals if s.colour == "grey" and s.shape != "rect"]
        for line in page.lines:
            box = line.box
            if box and line.confidence < HARDLY_READ and any(s.box.covers(box, 0.3) for s in grey):
                return Fact(State.UNREADABLE, None, line.text, 0.5, (page.evidence(line),))
    return told


def policy_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """title, issuer and document_number of a city's policy."""
    signers = [*letterhead(pages), *signing_names(pages)]
    return {
        "title": _title(pages),
        "issuer": fact_of("issuer", "organisation", signers),
        "document_number": fact_of("document_number", "text", document_numbers(pages)),
    }


def enterprise_count(sentences: Sequence[Sentence]) -> Fact:
    """How many enterprises a recommendation states; ABSENT where it states none.

    Several different numbers make the answer unsure; 其中…, 累计… count others.
    """
    found: list[tuple[float, int, Sentence, re.Match[str]]] = []
    for sentence in sentences:
        for trust, pattern in _COUNT:
            for match in pattern.finditer(sentence.text):
                count = number_of(match["count"])
                before = sentence.text[max(0, match.start() - 10) : match.start("count")]
                if count and not _OTHER_COUNT.search(before) and not _is_basic(sentence, match):
                    found.append((trust, count, sentence, match))
        for match in _OF_LEVELS.finditer(sentence.text):
            clause = sentence.text[max(0, match.start() - 24) : match.start()]
            if (count := number_of(match["count"])) and not _APPLICANTS.search(clause):
                found.append((BY_LEVEL, count, sentence, match))
    chosen = [f for f in found if not _only_applied(f[2], f[3])]
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


BY_LEVEL, ONLY_APPLIED = 1.1, 0.75
"""Weight of a number told by its level, above all others; what is left of one of those that
applied, where no other is told."""


def _is_basic(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a number is that of the basic level: …等15家企业申报基础级智能工厂."""
    clause = re.split(r"[,，。;；]", sentence.text[match.end("count") :], maxsplit=1)[0]
    return "基础级" in clause and "先进级" not in clause


def _only_applied(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a number is that of the enterprises that applied."""
    start, end = match.span("count")
    before, after = sentence.text[:start], sentence.text[end:]
    return bool(_APPLIED.search(before) or _APPLYING.match(after))


def _read_right(sentence: Sentence, match: re.Match[str]) -> float:
    """How surely the number was read: its own characters and its unit, not the line, decide."""
    start, end = match.span("count")
    return sentence.sure(start, min(end + 1, len(sentence.text)))


def _title(pages: Sequence[Page]) -> Fact:
    """The first lines that together read like a document's title."""
    for page in pages[:2]:
        for i in range(min(len(page.lines), 14)):
            joined, lines = "", []
            for following in page.lines[i : i + 4]:
                text = plain(following.text)
                if _NO_TITLE.search(text) or normal_name(text).endswith(("文件", "局", "政府")):
                    break
                joined += text
                lines.append(following)
                if 6 <= len(joined) <= 90 and _TITLE.search(
                    re.sub(r"(?:》|（[^（）]*）?)+$", "", joined)
                ):
                    sure = min(x.confidence for x in lines)
                    evidence = tuple(page.evidence(x) for x in lines)
                    return Fact(State.READ, joined, joined, round(sure, 3), evidence)
    return Fact()
