"""Names of scenarios on one line with what is said of them.

What comes in: a book's lines. What goes out: a `Candidate` for each numbered name that its
description follows at once: `（1）智能排产。公司部署…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.extract.scenarios.brief import with_brief
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION, Candidate, ends_section
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import guide_names, split_name, starts_with_label
from docproc.extract.wording.headings import Heading, numbered, run_in
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide


def run_in_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """Headings on one line with their descriptions: `（1）智能排产。公司部署…`."""
    opened = {
        at: found
        for at, text in enumerate(texts)
        if not text.contents and (found := run_in(text.line.text)) is not None
    }
    opened |= _named_at_once(texts, opened, guide)
    out: list[Candidate] = []
    brief: list[Candidate] = []
    for at, (head, rest) in opened.items():
        claimed, own_link, _ = split_name(head.title, guide)
        if not 2 <= len(claimed) <= 30 or link_in(claimed, guide):
            continue
        if starts_with_label(claimed + "：", guide):
            continue
        body = rest + "\n" + _text_until(texts, at, head.style, opened)
        match = match_name(claimed, body[:600], guide)
        link = own_link or links[at]
        told = out if len(folded(body)) >= LEAST_DESCRIPTION else brief
        told.append(Candidate(at, head.style, head.number, claimed, link, match, body, False))
    return with_brief(out, brief)


def _named_at_once(
    texts: Sequence[BookLine], opened: Mapping[int, tuple[Heading, str]], guide: ScenarioGuide
) -> dict[int, tuple[Heading, str]]:
    """Numbered lines whose text begins right behind a name of the guide (1、产品精准营销CRM汇总…),
    each where the count of headings parted from their text leaves it a place: their name and text.

    In a chapter of their own such lines are points of something else (1、设备运行监控使停机…).
    """
    parted = {
        at: head
        for at, (head, _) in opened.items()
        if match_name(split_name(head.title, guide)[0], "", guide).match in KNOWN
    }
    found: dict[int, tuple[Heading, str]] = {}
    for style in {head.style for head in parted.values()}:
        first = min(at for at, head in parted.items() if head.style == style)
        for chapter in _chapters(texts, first, style.removeprefix("run-"), guide):
            grown = {
                at: read
                for at in chapter
                if at not in opened
                and not texts[at].contents
                and (read := _named_in_front(texts[at], style, guide)) is not None
            }
            told = {at: head for at, (head, _) in opened.items() if head.style == style}
            count = {at: (grown[at][0] if at in grown else told[at]).number or 0
                     for at in chapter if at in grown or at in told}  # fmt: skip
            if any(at in parted for at in count):
                placed = _in_step(count) | {at for at in count if _opens_link(texts, at, guide)}
                found |= {at: read for at, read in grown.items() if at in placed}
    return found


def _chapters(
    texts: Sequence[BookLine], first: int, style: str, guide: ScenarioGuide
) -> Iterator[range]:
    """The stretches between headings as deep as that of the chapter in which the `first` name of
    a numbering stands. The guide's links head parts of one chapter, in each of which the count
    may begin anew."""
    begin, limit = 0, _chapter_style(texts, first, style, guide)
    for at, text in enumerate(texts):
        head = text.head
        if head is None or head.style in (style, "plain") or link_in(head.title, guide):
            continue
        if ends_section(head.style, limit):
            yield range(begin, at)
            begin = at + 1
    yield range(begin, len(texts))


def _chapter_style(texts: Sequence[BookLine], first: int, style: str, guide: ScenarioGuide) -> str:
    """The style of the heading of the chapter on scenarios that the first of its names stands in,
    else the name's own: what stands deeper (（二）销售管理) parts it."""
    for text in reversed(texts[:first]):
        head = text.head
        if head is None or head.style in (style, "plain") or not ends_section(head.style, style):
            continue
        if any(word in head.title for word in guide.section_words):
            return head.style
    return style


def _named_in_front(text: BookLine, style: str, guide: ScenarioGuide) -> tuple[Heading, str] | None:
    """The heading and the text of a numbered line that begins with a name of the guide."""
    counted = numbered(text.line.text)
    if counted is None or counted[0].style != style:
        return None
    head, rest = counted
    name = next((n for n in guide_names(guide) if rest.startswith(n)), "")
    told = rest[len(name) :]
    if not name or len(told) < LEAST_TOLD or OF_THE_NAME.match(told):
        return None
    return replace(head, title=name), told


def _in_step(count: Mapping[int, int]) -> set[int]:
    """The places of numbers of which one follows the one before or goes before the next."""
    steps = pairwise(count.items())
    return {at for (m, a), (n, b) in steps if b == a + 1 for at in (m, n)}


def _opens_link(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a line stands right under the heading of one of the guide's links."""
    head = texts[at - 1].head if at else None
    return head is not None and link_in(head.title, guide) is not None


LEAST_TOLD = 8
"""Characters behind a name that begin its description."""
OF_THE_NAME = re.compile(r"[的、和与及]|场景|系统|平台|模块|方面|能力|水平|覆盖|应用|建设(?!前)")
"""What makes a sentence about a scenario of its name: 在线智能检测覆盖率达到90%."""


def _text_until(
    texts: Sequence[BookLine], at: int, style: str, opened: Mapping[int, tuple[Heading, str]]
) -> str:
    """The lines after one up to the next heading, alone on its line or of the same style."""
    out = []
    for n in range(at + 1, min(at + 60, len(texts))):
        head = texts[n].head
        if n in opened and opened[n][0].style == style:
            break
        if head is not None and head.style != "plain" and len(head.title) <= 30:
            break
        out.append(texts[n].line.text)
    return "\n".join(out)
