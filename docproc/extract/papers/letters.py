"""Letters, statements and official documents: who writes, for whom, when.

What comes in: pages and sentences of a commitment, statement, parent's letter,
city recommendation or policy document. What goes out: candidates and facts
that no label asks for: signers, numbers, titles (the count of enterprises: see `counts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.names import FoundName, is_company, is_organisation, names_in, normal_name
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.choice import fact_of
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import Fact, State
from docproc.extract.papers.closing import (
    document_numbers,
    letterhead,
    signing_names,
    standalone_dates,
    undated_signers,
)
from docproc.extract.papers.counts import enterprise_count as enterprise_count
from docproc.extract.wording.sentences import Sentence
from docproc.page import Page

_SEALED_NAME = re.compile(
    r"^(?P<name>.{4,40}?)[（(](?:加?盖章|公章|章|签章|盖公章|单位盖章|盖单位公章)[)）]$"
)
_APPLIES = re.compile(
    r"(?:（[^）]*）)?(?:自愿|拟|同志|已)?(?:申报|申请|参加|参与|参评|开展|作为)(?!指南|通知)"
)
_OWNER_BEFORE = re.compile(r"(?:系|是|为|(?<![所下权直附])属|属于|隶属|隶属于|由|经|我)$")
_ISSUER_BEFORE = re.compile(
    r"(?:推荐|出具|发文|出函)(?:单位|企业|机关|公司|集团)(?:[（(][^（()）]{1,6}[)）])?[:：]?$"
)
"""推荐单位（盖章）： names who signs, not whom the letter is for."""
_EITHER_BEFORE = re.compile(r"推荐(?:企业|公司)(?:[（(][^（()）]{1,6}[)）])?(?:[:：]|为|是)?$")
"""推荐企业： names whoever signs, or whom they recommend where another signs."""
_NAMED_BEFORE = re.compile(
    r"(?:申报|申请|参评|(?:被|拟|所|受)推荐)的?(?:企业|单位|公司|主体|对象)(?:名称)?(?:为|是)$"
)
"""被推荐企业为: what follows is no owner."""
_CHILD_BEHIND = re.compile(
    r"的?(?:省级|市级|上级|直接|间接|唯一|第一大|最终)*(?:母公司|母集团|控股(?:股东|方|公司|单位|集团)|"
    r"(?:出资|投资)人|股东(?!大?会|代表|决议)|实际控制(?:人|方)|主管(?:单位|公司)|上级(?:单位|公司|集团))"
)
"""我公司作为某某公司的省级母公司: the signer owns who is named before."""
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
    signers += [] if signers else _called_for_short(pages, sentences)
    yield from signers
    own = frozenset(normal_name(c.raw) for c in (*signers, *undated_signers(pages)))
    yield from _recommended(sentences, own)
    if any(_TO_YOU.search(s.text) for s in sentences):
        yield from (c for c in _salutations(pages) if _ADDRESSED.search(c.evidence[0].text))


_TO_YOU = re.compile(r"(?:推荐|同意|支持)[你贵您](?:公司|单位|企业|集团|厂)")
_ADDRESSED = re.compile(r"[:：]\s*$")
"""A reply to the applicant itself (某某公司：… 同意推荐你公司申报) recommends whom it addresses."""
_SHORT = re.compile(
    r"[（(](?:以下)?(?:统一)?(?:简)?称[:：]?[“\"'‘]?(?P<short>[㐀-鿿]{2,8})[”\"'’]?[)）]"
)


def _called_for_short(pages: Sequence[Page], sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """Who signs by the short name (集团公司（盖章）) that the letter gave its full one."""
    names: dict[str, tuple[str, float]] = {}
    for sentence in sentences:
        for given in _SHORT.finditer(sentence.text):
            before = [n for n in names_in(sentence.text) if n.end == given.start()]
            if before and is_company(before[0].name):
                names[given["short"]] = before[0].name, sentence.sure(before[0].start, given.end())
    for order, page in enumerate(pages):
        for line in page.lines:
            name, sure = names.get(normal_name(line.text), ("", 0.0))
            if name:
                hit = LabelHit("issuer", "", SHORT_NAME)
                yield Candidate(
                    "issuer", hit, name, "signature", (page.evidence(line),),
                    min(sure, line.confidence), False, None, order,
                )  # fmt: skip


SHORT_NAME = 0.97
"""Trust in a short name to stand for the full one that was given it."""


def _recommended(sentences: Sequence[Sentence], signers: frozenset[str]) -> Iterator[Candidate]:
    """Companies that a letter speaks of: surest the one that applies, least the signer itself.

    A group said to own the applicant (系某某集团的子公司) is not whom it is for.
    """
    seen = 0
    for sentence in sentences:
        named_here = (_without_verb(n, sentence.text) for n in names_in(sentence.text))
        companies = [n for n in named_here if _may_apply(n.name)]
        applying = _applying(sentence.text, companies)
        for found in companies:
            # A seal's letters may stand before it; a letterhead is set in odd characters.
            own = any(_is_signer(found.name, s) for s in signers)
            owned = bool(_CHILD_BEHIND.match(sentence.text[found.end :])) and not own
            named = owned or _is_named(sentence.text[: found.start], signed=bool(signers), own=own)
            if named is None:
                continue
            trust = 0.95 if found in applying or named else ONLY_SIGNS if own else 0.8
            bonus = -0.02 * min(seen, 5) - (0.3 if own else 0.0)
            hit = LabelHit("enterprise_name", "", trust)
            yield Candidate(
                "enterprise_name", hit, found.name, "prose", sentence.evidence,
                sentence.sure(found.start, found.end), False, None, sentence.order, (), bonus,
            )  # fmt: skip
            seen += 1


ONLY_SIGNS = 0.65
"""Trust in the signer to be whom a letter is for, where nothing says that it applies."""


_VERB = re.compile(r"(?P<subject>(?:作|公司|集团|企业|单位|主体|对象|名称){0,2})[为是系](?!民)")
_SUBJECT = re.compile(r"(?:作|公司|集团|企业|单位|主体|对象|名称)$")


def _without_verb(found: FoundName, text: str) -> FoundName:
    """A name without the verb that links it to the words before: 申报企业|是|某某公司."""
    verb = _VERB.match(found.name)
    if verb is None or not (verb["subject"] or _SUBJECT.search(text[: found.start])):
        return found
    return FoundName(found.name[verb.end() :], found.start + verb.end(), found.end)


def _is_named(before: str, *, signed: bool, own: bool) -> bool | None:
    """Whether the words before a company say that the letter is for it; None where they make it
    an owner or the signer. `signed`: somebody is known to sign; `own`: it is this company."""
    if _NAMED_BEFORE.search(before) or (_EITHER_BEFORE.search(before) and signed and not own):
        return True
    refused = _OWNER_BEFORE.search(before) or _ISSUER_BEFORE.search(before)
    return None if refused else False


def _is_signer(name: str, signer: str) -> bool:
    """Whether a name is the signer's or a piece of it: the group's, whose 第五研究院 signs."""
    return name in signer or name.endswith(signer) or could_be_misread(name, signer)


def _may_apply(name: str) -> bool:
    """Whether a body may apply: an enterprise, or an institute of a group (研究所)."""
    return is_company(name) or name.endswith(("研究所", "研究中心"))


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
    signers += _labelled_signers(pages)
    return {
        "issuer": fact_of("issuer", "organisation", signers),
        "document_number": fact_of("document_number", "text", document_numbers(pages)),
        "signed_on": _closing_date(pages),
        "enterprise_count": enterprise_count(sentences),
    }


def _labelled_signers(pages: Sequence[Page]) -> Iterator[Candidate]:
    """Who signs behind a label in one line: 推荐单位（盖章）：某某市工业和信息化局."""
    for order, page in enumerate(pages):
        for line in page.lines:
            head, colon, said = plain(line.text).partition(":")
            name = normal_name(said)
            signs = _ISSUER_BEFORE.fullmatch(head) and not _EITHER_BEFORE.search(head)
            if colon and signs and is_organisation(name):
                yield Candidate(
                    "issuer", LabelHit("issuer", "", 1.0), name, "inline", (page.evidence(line),),
                    line.confidence, False, None, order,
                )  # fmt: skip


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
