"""Scenarios under the firm's own names alone, in a book that names none of the guide's.

What comes in: a book's lines and the candidates that its headings make. What goes out: the
candidates that are counted through under a heading that says 场景, each with a description of
what was done and with figures. Headings of parts (总体情况, 建设成效), of links and of plans are
none; a list of names says nothing of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.extract.scenarios.candidate import Candidate, ends_section
from docproc.extract.scenarios.choice import tells_figures
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.naming import names_paper, starts_with_label
from docproc.extract.scenarios.parts import OF_THE_BOOK
from docproc.extract.scenarios.plans import is_planned
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

LEAST_OWN = 3
"""So many names in a row make a chapter on scenarios; two may be its parts."""
TOLD = 50
"""Characters of what is told under each, at least."""
WITH_FIGURES = 0.6
"""Share of the descriptions that tell figures."""
_A_PART = re.compile(
    r"^(?:总体|整体|基本|建设|实施|应用|存在|主要|取得|下一步|场景|未来|项目|企业|公司)"
    r"|组织|领导|架构|人才|人员|队伍|团队|培训|荣誉|资质|党建|文化|展望|经验|亮点|推广|资金|专利|(?:计划|规划|投资|投入|目标|环节)$"
)
"""How a part of the chapter is called that tells of the whole, or of the firm."""


def own_named(
    candidates: Sequence[Candidate], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Candidate]:
    """The longest count of candidates under a heading on scenarios; empty where none is."""
    found: list[Candidate] = []
    for section in scene_sections(texts, guide):
        inside = [c for c in candidates if c.at in section and c.style != "plain"]
        for style in sorted({c.style for c in inside}):
            run = [c for c in inside if c.style == style]
            if len(run) > len(found) and _counts_through(run) and _tells(run, guide):
                found = run
    return found


def scene_sections(texts: Sequence[BookLine], guide: ScenarioGuide) -> Iterator[range]:
    """The lines under each numbered heading that says 场景, up to the next as deep; the guide's
    links head parts of it."""
    for at, text in enumerate(texts):
        head = text.head
        if head is None or head.style in ("plain", "scene") or text.contents:
            continue
        if not any(word in head.title for word in guide.section_words):
            continue
        end = at + 1
        while end < len(texts):
            next_ = texts[end].head
            deeper = next_ is None or next_.style == "plain" or link_in(next_.title, guide)
            if not deeper and next_ is not None and ends_section(next_.style, head.style):
                break
            end += 1
        yield range(at + 1, end)


def in_other_chapter(at: int, sections: Sequence[range]) -> bool:
    """Whether a line stands in none of a book's sections on scenarios, where it has some: what a
    chapter on systems or machines refers to is told in those."""
    return bool(sections) and not any(at in section for section in sections)


def _counts_through(run: Sequence[Candidate]) -> bool:
    """Whether numbers count one by one from 1, anew in parts perhaps."""
    numbers = [c.number for c in run]
    steps = zip([0, *numbers], numbers, strict=False)
    return len(run) >= LEAST_OWN and all(b == 1 or (a or 0) + 1 == b for a, b in steps)


def _tells(run: Sequence[Candidate], guide: ScenarioGuide) -> bool:
    """Whether all are names with enough told under them, most of it with figures."""
    named = all(
        not OF_THE_BOOK.search(c.claimed)
        and not _A_PART.search(c.claimed)
        and not names_paper(c.claimed)
        and not starts_with_label(c.claimed + "：", guide)
        and not is_planned(c, guide)
        and len(folded(c.body)) >= TOLD
        for c in run
    )
    return named and sum(tells_figures(c.body) for c in run) >= WITH_FIGURES * len(run)
