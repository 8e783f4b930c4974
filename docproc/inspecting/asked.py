"""What every slot of a paper offered for a fact, and which offer won.

What comes in: a paper and the notice's fields. What goes out: the ranked
candidates of each key, as `extract` weighed them. Facts that are found
otherwise than in labelled slots have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.choice import ranked
from docproc.extract.model import Fact, Paper
from docproc.extract.paper import candidates_of
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import FieldsSpec

SHOWN = 6
"""Candidates told of one key."""

PLACES = {
    "cell": "右边的单元格", "cell_below": "下边的单元格", "inline": "冒号后", "beside": "右边",
    "below": "下边", "series": "按年份排列", "prose": "正文", "title": "标题",
    "signature": "落款", "guess": "推测",
}  # fmt: skip
"""Ways of finding a slot (`extract.candidate.PLACES`), in words."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A candidate with its rank (higher is better) and the fact it would make."""

    rank: float
    candidate: Candidate
    fact: Fact

    @property
    def found(self) -> str:
        """How the slot was found."""
        return PLACES.get(self.candidate.place, self.candidate.place)


def offers_of(paper: Paper, spec: FieldsSpec) -> Mapping[str, tuple[Offer, ...]]:
    """For each key of the paper its candidates, best first."""
    about = spec.papers.get(paper.type)
    if about is None:
        return {}
    pages = [typed.page for typed in paper.document.pages]
    found = candidates_of(paper.type, pages, sentences_of(pages), spec)
    out: dict[str, tuple[Offer, ...]] = {}
    for key in about.facts:
        known = spec.facts.get(key)
        if known is not None:
            weighed = ranked(key, known.kind, found, year=known.year)[:SHOWN]
            out[key] = tuple(Offer(round(rank, 3), one, fact) for rank, one, fact in weighed)
    return out
