"""Scenarios named in brackets behind their texts: …比以前减少约39%。（对应场景：仓储智能管理）.

What comes in: a book's lines. What goes out: a candidate for each such bracket with a name that
the guide knows, whose text are the lines of its paragraph before it. A book of fewer than three of
them refers to scenarios and tells none this way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.mapped import known_name
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.own import in_other_chapter, scene_sections
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

LEAST = 3
MOST_LINES = 14
"""Lines of one paragraph at most."""
_NAMED = re.compile(
    r"[（(【\[]\s*(?:对应|所属|归属|属于|适用|支撑|典型|应用|指引|智能制造)*场景(?:名称)?\s*[:：]\s*"
    r"(?P<name>[^（()）【】:：]{4,24})[)）】\]][。.]?$"
)


def behind_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """The scenarios whose names stand in brackets at the ends of their paragraphs."""
    found: list[Candidate] = []
    begin = 0
    sections = list(scene_sections(texts, guide))
    for at, text in enumerate(texts):
        if text.contents:
            continue
        if text.head is not None and text.head.style != "plain" and _is_short(text):
            begin = at + 1
        named = _NAMED.search(_with_line_before(texts, at))
        name = known_name(named["name"], guide) if named else None
        if name is None or in_other_chapter(at, sections):
            continue
        lines = texts[max(begin, at - MOST_LINES) : at + 1]
        body = _NAMED.sub("", "".join(folded(line.line.text) for line in lines))
        begin = at + 1
        if len(body) >= LEAST_DESCRIPTION:
            match = match_name(name, body[:600], guide)
            found.append(Candidate(at, "behind", None, name, links[at], match, body, False))
    return found if len(found) >= LEAST else []


def _is_short(text: BookLine) -> bool:
    """Whether a numbered line is a heading, and no paragraph that is counted."""
    return len(folded(text.line.text)) <= LONGEST_HEADING


LONGEST_HEADING = 24


def _with_line_before(texts: Sequence[BookLine], at: int) -> str:
    """A line with the end of the one above, where a bracket that closes in it may have opened."""
    own = folded(texts[at].line.text)
    opens = re.search(r"[（(【\[]", own)
    closes = re.search(r"[)）】\]]", own)
    if at and closes and (opens is None or closes.start() < opens.start()):
        return folded(texts[at - 1].line.text) + own
    return own
