"""Scenarios that one reader of a book found, with those that others tell of among them.

What comes in: the candidates kept so far and those of the other readers. What goes out: the kept
ones with the others' that stand between or beside them, and with a second description of one of
them. It judges no candidate by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import Candidate
from docproc.extract.scenarios.choice import tells_figures
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.own import scene_sections
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide


def guide_numbers(candidates: Sequence[Candidate]) -> set[int]:
    """The guide's numbers of those candidates that it knows."""
    return {c.match.scenario.number for c in candidates if c.match.scenario}


def with_those_among(
    kept: list[Candidate],
    others: Sequence[Candidate],
    texts: Sequence[BookLine],
    guide: ScenarioGuide,
    *,
    pages: int = 0,
) -> list[Candidate]:
    """Scenarios, with those that others tell of between them, on so many `pages` before and behind
    them, or in the same chapter on scenarios: the guide's, and names set as its names are."""
    first, last = min(c.at for c in kept), max(c.at for c in kept)
    if pages:
        on = list(dict.fromkeys(id(text.page) for text in texts))
        head, foot = (on.index(id(texts[at].page)) for at in (first, last))
        near = set(on[max(head - pages, 0) : foot + pages + 1])
        held = [at for at, text in enumerate(texts) if id(text.page) in near]
        first, last = held[0], held[-1]
    around = [part for part in scene_sections(texts, guide) if any(c.at in part for c in kept)]
    own = guide_numbers(kept)
    more: dict[int | str, Candidate] = {}
    for c in others:
        known = c.match.scenario.number if c.match.scenario else None
        if known in own or not (first <= c.at <= last or any(c.at in part for part in around)):
            continue
        more.setdefault(known or folded(c.claimed), c)
    named = {folded(c.claimed) for c in kept}
    new = [c for c in more.values() if folded(c.claimed) not in named]
    return sorted((*kept, *new, *_told_again(kept, others, texts)), key=lambda c: c.at)


_GOES_ON = re.compile(
    r"^(?:通过|依托|围绕|借助|基于|随着|针对|结合|在|其中|上述|以上|前述|经过|由于|得益于)|的[“\"「『【]?$"
)
"""How a clause begins or ends that says more of a scenario told before: 通过建设“在线智能检测”
场景，…; 公司建成的“在线智能检测”场景现已覆盖…"""


def _told_again(
    kept: Sequence[Candidate], others: Sequence[Candidate], texts: Sequence[BookLine]
) -> list[Candidate]:
    """The descriptions among `others` of a scenario that is kept from another line: what says of
    both in running text that they were built tells of two, each with figures of its own."""
    held = {c.at for c in kept}
    said = [c for c in others if c.style == "prose" and c.match.scenario]
    both = {c.match.scenario.number for c in said if c.at in held and c.match.scenario}
    again = {
        c.at: c
        for c in said
        if c.at not in held and c.match.scenario and c.match.scenario.number in both
        if tells_figures(c.body) and not _GOES_ON.search(_clause_before(c, texts))
    }
    return list(again.values())


def _clause_before(candidate: Candidate, texts: Sequence[BookLine]) -> str:
    """What its sentence says before a candidate's name, from the last mark on."""
    lines = texts[max(candidate.at - 1, 0) : candidate.at + 1]
    before = folded("".join(t.line.text for t in lines)).rpartition(folded(candidate.claimed))[0]
    return re.split(r"[。；;，,]", before)[-1]
