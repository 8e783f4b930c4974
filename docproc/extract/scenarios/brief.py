"""How much must be told under a heading, and names of the guide over a single sentence.

What comes in: the candidates of a book, and those under which less is told than a description
needs. What goes out: all in order, of the latter the names of the guide where enough candidates
numbered as they are are described at length: a list of short sentences describes none.
"""

from __future__ import annotations

from collections.abc import Sequence

from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION, Candidate
from docproc.extract.wording.phrases import folded

LEAST_TOLD = 2
"""So many names described at length make those over one sentence names too, if they are as many."""


SAYS = 10
"""Characters of a line that says something of a scenario, be it ever so short."""


def is_told(body: str, *, known: bool, surely: bool = False) -> bool:
    """Whether enough is told under a heading: of a card in columns the first column alone may
    stand under its bar."""
    least = LEAST_DESCRIPTION // 2 if surely else LEAST_DESCRIPTION
    shortest = 6 if surely else SAYS if known else 12
    return sum(len(p) for p in body.split("\n") if len(p) >= shortest) >= least


def with_brief(told: Sequence[Candidate], brief: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with those that are told briefly among them."""
    kept = []
    for style in {c.style for c in brief}:
        alike = [c for c in told if c.style == style and c.match.match in KNOWN]
        own = [c for c in brief if c.style == style and _says_a_sentence(c)]
        own = [c for c in own if c.match.scenario not in {one.match.scenario for one in told}]
        if len(alike) >= max(LEAST_TOLD, len(own)):
            kept += own
    return sorted((*told, *kept), key=lambda c: c.at)


def _says_a_sentence(candidate: Candidate) -> bool:
    """Whether what is told under a numbered name of the guide is a sentence, be it short."""
    known = candidate.style != "plain" and candidate.match.match in KNOWN
    enough = len(folded(candidate.body)) >= LEAST_DESCRIPTION // 2
    return known and enough and "。" in candidate.body
