"""Forms recited in running text: 企业名称：甲木有限公司，单位性质为民营企业，营业|收入：912万元。

What comes in: a paper's sentences, joined over the ends of their lines, and the labels of
its document type. What goes out: candidates for the clauses that are label and answer,
of sentences with several of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.knownlabels import SECOND, WEAK
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.led import of_applicant
from docproc.extract.fields.owners import of_owner
from docproc.extract.fields.prose import share_of_applicant
from docproc.extract.wording.sentences import Sentence
from docproc.notice.fields import Whose

LEAST = 2
"""So many clauses of a sentence must be label and answer."""
FORM = 4
"""So many facts asked for with a colon make a form, led in by whatever: 兹有甲木公司（代码：…）."""
WHOLE = 0.02
"""For an answer that ends with its clause's mark, over one that a line's end let run on."""
_ASKS = re.compile(
    r"(?P<label>[㐀-鿿A-Za-z/、]{2,16}?(?:（[^（）]{1,20}）)?)(?P<mark>[:：]|为)(?P<answer>\S.*)",
    re.DOTALL,
)
_MARKS = ",，;；。"


def recited(
    sentences: Sequence[Sentence], lexicon: Lexicon, whose: Whose, paper: str
) -> Iterator[Candidate]:
    """What clauses with a label and its answer say of the applicant."""
    for sentence in sentences:
        text = sentence.text
        told = [
            (hit, begin, start, end)
            for begin, stop in clauses(text)
            for hit, start, end in _told(text, begin, stop, lexicon)
        ]
        if len({hit.key for hit, *_ in told if hit.score >= SECOND}) < LEAST:
            continue
        if not _recites(text, told) or _OF_ELSE.search(re.split(r"[:：]", text)[0]):
            continue
        for hit, begin, start, end in told:
            if hit.key is None or of_owner(hit.key, text[:start]):
                continue
            if of_applicant([hit], text[:begin]) != (hit,):
                continue
            items = {at for _, at, *_ in told}  # 行业：… names no other body
            said = "".join(
                text[a : b + 1] for a, b in clauses(text) if a < begin and a not in items
            )
            if share_of_applicant(hit.key, said, whose, paper) == 1.0:
                yield Candidate(
                    hit.key, hit, text[start:end], "prose", sentence.places(start, end),
                    sentence.sure(start, end), False, None, sentence.order, (),
                    WHOLE if end < len(text) else 0.0,
                )  # fmt: skip


def _recites(text: str, told: Sequence[tuple[LabelHit, int, int, int]]) -> bool:
    """Whether a sentence begins with a fact's label and has a colon somewhere: what is led in by
    anything else (到2027年，…; 子公司某某，…) tells of another time or body."""
    first = [hit for hit, begin, *_ in told if begin == 0]
    colons = {hit.key for hit, _, start, _ in told if text[start - 1] in ":："}
    return bool(colons) and (any(hit.key is not None for hit in first) or len(colons) >= FORM)


_OF_ELSE = re.compile(
    r"(?:到|至)20\d\d年|将(?:达|实现)|预计|计划|力争|目标|子公司|下属|关联|兄弟|供应商|合作(?:单位|企业)|服务商"
)
"""What a sentence says before its first colon that tells of another time or body: 到2027年，工厂将
达到职工人数：…."""


def without_halves(found: Sequence[Candidate], told: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that a line's end made of a recited label's second half:
    工厂详细 | 地址：… asks for no registered address."""
    return [c for c in found if not any(_is_half(c, whole) for whole in told)]


def _is_half(one: Candidate, whole: Candidate) -> bool:
    """Whether one candidate is the end of a recited one, found in the same line."""
    if not (one.label.text and whole.label.text) or one.key == whole.key:
        return False
    ends = plain(whole.label.text).endswith(plain(one.label.text))
    same = plain(one.raw) == plain(whole.raw) and one.place == "inline"
    return ends and same and any(spot in whole.evidence for spot in one.evidence)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends; marks in brackets and within numbers part none."""
    begin, depth = 0, 0
    for at, sign in enumerate(text):
        depth += (sign in "（(") - (sign in "）)")
        number = text[at - 1 : at].isdigit() and re.match(r",\d{3}(?!\d)", text[at:])
        if sign in _MARKS and depth <= 0 and not number:
            yield begin, at
            begin = at + 1
    if begin < len(text):
        yield begin, len(text)


def _told(
    text: str, begin: int, stop: int, lexicon: Lexicon
) -> Iterator[tuple[LabelHit, int, int]]:
    """What one clause asks and where its answer stands; nothing where it is running text."""
    clause = _ASKS.match(text[begin:stop])
    if clause is None:
        return
    inner = _ASKS.match(clause["answer"])
    if inner and inner["mark"] != "为" and lexicon.match(inner["label"]):
        # 母公司：所属行业：C34…: the first is left open.
        yield from _told(text, begin + clause.start("answer"), stop, lexicon)
        return
    for hit in lexicon.match(clause["label"]):
        # 设备供应商名称为丙丁公司，企业名称为丙丁公司: a clause may name anybody.
        named = hit.key == "enterprise_name" and clause["mark"] == "为"
        if hit.score >= WEAK and not named:
            yield hit, begin + clause.start("answer"), stop
