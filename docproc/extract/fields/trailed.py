"""Forms in one running text whose labels stand in brackets behind their answers:
我单位甲木公司（企业名称），王一（法定代表人），386人（职工人数）.

What comes in: a paper's sentences, joined over the ends of their lines, and the labels of its
document type. What goes out: candidates for what each bracket asks, with what its clause says
before it. A sentence of few such brackets explains its words, and is no form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import without_fillers
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.formfigures import LEAST_FIGURED, has_figures
from docproc.extract.fields.knownlabels import WEAK
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.recited import clauses
from docproc.extract.wording.sentences import Sentence

LEAST = 5
"""So many facts asked for behind their answers make a sentence a form."""
TRUST = 0.97
"""Less than what stands in a form's own cell."""
_OF_OTHERS = re.compile(r"子公司|分公司|下属|股东|供应商|服务商|合作|客户|母公司|竞争对手")
_ASKED = re.compile(
    r"\s*(?:[我本]?(?:单位|公司|企业|厂))?(?P<answer>[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)?)"
    r"[（(](?P<label>[^（()）]{2,20})[)）]\s*"
)


def trailed(sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Candidate]:
    """What the brackets of a sentence ask for, each with the answer before it."""
    for sentence in sentences:
        found = [
            (begin + m.start("answer"), begin + m.end("answer"), hit)
            for begin, stop in clauses(sentence.text)
            if (m := _ASKED.fullmatch(sentence.text[begin:stop]))
            for hit in asked_in_bracket(m["label"], lexicon)
            if hit.key is not None and hit.score >= WEAK
        ]
        # A text that explains its words in brackets has no figures before them.
        figured = {start for start, end, _ in found if has_figures(sentence.text[start:end])}
        if len({hit.key for *_, hit in found}) < LEAST or len(figured) < LEAST_FIGURED:
            continue
        if _OF_OTHERS.search(sentence.text[: found[0][1]]):
            continue
        for start, end, hit in found:
            raw = without_fillers(sentence.text[start:end])
            yield Candidate(
                str(hit.key), hit, raw, "inline", sentence.places(start, end),
                TRUST * sentence.sure(start, end), False, None, sentence.order,
            )  # fmt: skip


_UNIT = re.compile(r"[，,、]\s*((?:金额)?单位[:：]?.{1,4}|[万亿]?元|人)$")


def asked_in_bracket(label: str, lexicon: Lexicon) -> Sequence[LabelHit]:
    """What a bracket asks for: by its words, with its unit behind them (营业收入，单位：万元), or
    by one of two names of it (税号，统一社会信用代码)."""
    whole = lexicon.match(_UNIT.sub(r"（\1）", label))
    parts = () if whole else re.split(r"[，,]", label)
    return whole or max(map(lexicon.match, parts), key=lambda h: h[0].score if h else 0, default=())
