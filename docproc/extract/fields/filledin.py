"""Sentences of a form with places to fill in and no marks: 企业全称 甲木有限公司，法人 冯七，….

What comes in: a paper's sentences, joined over the ends of their lines, and the labels of its
document type. What goes out: candidates for the clauses that begin with a label and go on with its
answer, of pages with several of them in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docproc.chinese.names import is_company
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.led import of_applicant
from docproc.extract.fields.owners import of_owner
from docproc.extract.fields.prose import share_of_applicant
from docproc.extract.fields.recited import clauses
from docproc.extract.wording.sentences import Sentence
from docproc.notice.fields import Whose

LEAST = 3
"""So many facts must be asked for and answered in one paragraph of a page."""
_RUNNING = re.compile(
    r"^[为是系的在由及和等与或、（(:：达共约超已均]|^(?:制度|情况|信息|方面|增长|提高)"
)
"""How running text goes on behind a label's words: 总投资约3000万元 tells, 联系人制度 is none."""


def filled_in(
    sentences: Sequence[Sentence], lexicon: Lexicon, whose: Whose, paper: str
) -> Iterator[Candidate]:
    """What the clauses of such a page say of the applicant, whom it names: one paragraph shows that
    it is one."""
    for _, page in groupby(sentences, key=lambda s: s.order):
        told = [
            (sentence, hit, begin, start, stop)
            for sentence in page
            for begin, stop in clauses(sentence.text)
            for hit, start in _told(sentence.text, begin, stop, lexicon)
        ]
        asked: dict[int, set[str]] = {}
        for sentence, hit, *_ in told:
            if hit.key is not None:
                asked.setdefault(sentence.paragraph, set()).add(hit.key)
        named = any(
            hit.key == "enterprise_name" and is_company(plain(sentence.text[start:stop]))
            for sentence, hit, _, start, stop in told
        )
        if not named or max(map(len, asked.values()), default=0) < LEAST:
            continue  # what tells of plans, partners or conditions names no applicant
        for sentence, hit, begin, start, stop in told:
            before = sentence.text[:begin]
            if hit.key is None or of_owner(hit.key, before):
                continue
            if of_applicant([hit], before) != (hit,):
                continue
            if share_of_applicant(hit.key, before, whose, paper) == 1.0:
                less = replace(hit, score=min(hit.score, SECOND))  # slots of a form say it better
                yield Candidate(
                    hit.key, less, sentence.text[start:stop], "prose",
                    sentence.places(start, stop), sentence.sure(start, stop),
                    False, None, sentence.order,
                )  # fmt: skip


def _told(text: str, begin: int, stop: int, lexicon: Lexicon) -> Iterator[tuple[LabelHit, int]]:
    """What the longest known label that a clause begins with asks for, and where its answer is."""
    for end in range(min(stop - 1, begin + lexicon.known.longest), begin + 1, -1):
        if text[begin:end] in lexicon.known.words:
            if not _RUNNING.match(text[end:stop]):
                for hit in lexicon.match(text[begin:end]):
                    if hit.score >= SECOND:
                        yield hit, end
            return
