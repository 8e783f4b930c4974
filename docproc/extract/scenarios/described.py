"""Headings under which a description stands: what may be a scenario.

What comes in: a book's lines. What goes out: a `Candidate` for each heading, or
labelled name, with running text under it, mapped to the guide. A name with
nothing said about it (contents, summary, plan) is none. `choice` decides which
candidates are scenarios.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.scenarios.brief import is_told, with_brief
from docproc.extract.scenarios.candidate import (
    ALL_STYLES,
    KNOWN,
    Candidate,
    ends_section,
)
from docproc.extract.scenarios.labelled import Title, card_labels, is_label, label_at
from docproc.extract.scenarios.lines import BookLine, link_in, tagged_link
from docproc.extract.scenarios.mapped import BEHIND_LINK, Mapped, listed_names, mapped_at
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name, starts_with_label
from docproc.extract.scenarios.own import scene_sections
from docproc.extract.scenarios.slides import slides_at
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

LEAST_PROSE = 15
"""A heading without a number is one only above a line of this length, or a label."""


def heading_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """Every heading that may name a scenario and has a description under it."""
    told: list[Candidate] = []
    brief: list[Candidate] = []
    cards = card_labels(texts, guide)
    counted = any(text.head is not None and text.head.style == "scene" for text in texts)
    slides = slides_at(texts, guide)
    mapped = mapped_at(texts, guide)
    sections = list(scene_sections(texts, guide))
    taken: set[int] = set()
    for at, text in enumerate(texts):
        if text.contents or at in taken:
            continue
        if at in cards:
            card = _candidate(texts, at, cards[at], guide)
            if card is not None and is_told(card.body, known=card.match.match in KNOWN):
                told.append(card)
            continue
        title = _title(texts, at, mapped, guide, sections, counted=counted)
        if title is None:
            continue
        if at in slides:
            own_link = link_in(texts[at + 1].line.text, guide)
            title = replace(title, link=own_link or title.link)
        title = replace(title, link=title.link or links[at])
        candidate = _candidate(texts, at, title, guide, slide=at in slides)
        if candidate is None:
            continue
        others = title.others
        if title.style != "plain" and (meant := _answer_below(texts, at, mapped)):
            own = candidate.match.match in KNOWN  # a name of the guide's gains none from its form
            candidate, answered = _as_meant(candidate, meant, guide)
            if answered:
                taken |= meant.lines
                others = () if own else meant.others
        known = candidate.style != "plain" and candidate.match.match in KNOWN
        surely = at in slides or (title.style == "scene" and known)
        enough = is_told(candidate.body, known=known, surely=surely)
        (told if enough else brief).extend((candidate, *_renamed(candidate, others, guide)))
    return with_brief(told, brief)


_UNCOUNTED = re.compile(r"场景[:：]?(?P<name>[^:：]{4,20})$")
"""The heading of a scenario whose number was not read, among others that are counted."""


def _title(
    texts: Sequence[BookLine],
    at: int,
    mapped: Mapping[int, Mapped],
    guide: ScenarioGuide,
    sections: Sequence[range],
    *,
    counted: bool,
) -> Title | None:
    """What a line names as a label, or as a heading: None for a line of text."""
    text = texts[at]
    if at in mapped:  # the name that it answers for was not found
        return Title(mapped[at].told, "name-label", others=mapped[at].others)
    if (named := label_at(texts, at, guide, sections)) is not None:
        return named
    if text.head is None or starts_with_label(text.line.text, guide):
        return None
    head = text.head
    lost = _UNCOUNTED.match(folded(text.line.text)) if counted else None
    if head.style == "plain" and lost and match_name(lost["name"], "", guide).match in KNOWN:
        return Title(lost["name"], "scene", head.number)
    return Title(head.title, head.style, head.number)


def _as_meant(candidate: Candidate, meant: Mapped, guide: ScenarioGuide) -> tuple[Candidate, bool]:
    """The candidate by the guide's name that its form tells under the firm's own, and whether it
    is told of that one."""
    match = match_name(meant.name, candidate.body[:600], guide)
    if candidate.match.match not in KNOWN:
        candidate = replace(candidate, claimed=meant.name, match=match)
    return candidate, candidate.match.scenario == match.scenario


def _renamed(candidate: Candidate, names: Sequence[str], guide: ScenarioGuide) -> list[Candidate]:
    """The candidate for each other name that one label tells of."""
    matches = ((name, match_name(name, candidate.body[:600], guide)) for name in names)
    return [replace(candidate, claimed=name, match=match) for name, match in matches]


def _answer_below(
    texts: Sequence[BookLine], at: int, mapped: Mapping[int, Mapped]
) -> Mapped | None:
    """The scenario of the guide that a form asks for under the firm's own name, before another
    name or heading."""
    for under in range(at + 1, min(at + 1 + ANSWER_LINES, len(texts))):
        if under in mapped:
            return mapped[under]
        head = texts[under].head
        if is_label(texts[under].line.text) or (head and head.style != "plain"):
            return None
    return None


ANSWER_LINES = 6
"""So many lines below a name the form's 对应指引场景 stands at most: a link and a day between."""
_UNCOUNTED = re.compile(r"场景[:：]?(?P<name>[^:：]{4,20})$")
"""The heading of a scenario whose number was not read, among others that are counted."""


def _candidate(
    texts: Sequence[BookLine],
    at: int,
    title: Title,
    guide: ScenarioGuide,
    *,
    slide: bool = False,
) -> Candidate | None:
    style = title.style
    claimed, own_link, triple = split_name(title.name, guide)
    heads_link = link_in(title.name, guide) and match_name(claimed, "", guide).match not in KNOWN
    if _ends_a_list(texts, at, style, guide):
        return None  # the last of names one under the other: what follows is told of no one
    if not 2 <= len(claimed) <= 30 or heads_link:
        return None  # 生产作业（质量精准追溯） heads more than its link
    if style == "name-label" and len(claimed) < SHORTEST:
        return None  # 场景名称 | 启动 | 投用: heads of a table
    shape = "triple" if triple else style
    stops = (
        {s for s in ALL_STYLES if s != "plain"} if style != "plain" else set(ALL_STYLES) - {"plain"}
    )
    stops = {s for s in stops if ends_section(s, style)} - {_first_point(texts, at, style)}
    if style == "name-label":
        stops.discard("bare")  # a card's upright labels are read with a rule of its frame: 1景描
    body = _body(texts, at, stops, guide)
    known = style != "plain" and match_name(claimed, "", guide).match in KNOWN
    if not (known or is_told(body, known=known, surely=slide)):
        return None
    following = _following(texts, at, guide)
    labelled = starts_with_label(following, guide) or (
        bool(_POINT.match(following.strip())) and match_name(claimed, "", guide).match in KNOWN
    )
    if style == "plain" and not (labelled or slide) and len(following) < LEAST_PROSE:
        return None  # a cell of a table: what follows is the next cell
    behind = BEHIND_LINK.match(following.strip())
    if style == "plain" and listed_names(behind["names"] if behind else following, guide):
        return None  # a row of a list of names: the next row says nothing of this one
    if style == "plain" and _ends_table(texts, at):
        return None  # the last cell: what follows stands under the table
    match = match_name(claimed, body[:600], guide)
    return Candidate(
        at, shape, title.number, claimed, own_link or title.link, match, body, labelled
    )


def _ends_a_list(texts: Sequence[BookLine], at: int, style: str, guide: ScenarioGuide) -> bool:
    """Whether the lines right before a numbered name are scenarios' names too, numbered up to this
    one's, with nothing told of any: 8.…, 9.…, 10.远程运维服务, and then running text. The points of
    the scenario before (实施成效：1.…2.…3.…) are no such list."""
    if style == "plain" or at < LISTED:
        return False
    row = texts[at - LISTED : at + 1]
    heads = [text.head for text in row if text.head is not None and text.page is texts[at].page]
    if len(heads) <= LISTED or any(head.style != style for head in heads):
        return False
    numbers = [head.number or 0 for head in heads]
    names = (split_name(head.title, guide)[0] for head in heads[:-1])
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and all(
        match_name(name, "", guide).match in KNOWN for name in names
    )


LISTED = 3
"""So many numbered names with nothing told between them are a list."""
SHORTEST = 4
"""Characters of a scenario's name at least."""


_POINT = re.compile(r"[㐀-鿿]{2,6}[:：]\s*\S")
"""A description in points with labels of nobody's knowing, under a name of the guide: 系统：MES."""
_INDEX = re.compile(r"(?:[A-Z]{2,8}|No\.?)?\s*\d{1,2}")


def _following(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> str:
    """The line after a heading; its number in a column left of it, its link under that or under
    itself (# 生产作业), and the heading of the next column say nothing."""
    own = texts[at].line.box
    numbered = False
    for text in texts[at + 1 : at + 5]:
        shown, box = text.line.text, text.line.box
        aside = own is not None and box is not None and box.right <= own.left
        index = aside and bool(_INDEX.fullmatch(shown.strip()))
        another = own is not None and box is not None and _begins_beside(text, own, box, guide)
        tag = tagged_link(shown, guide) is not None
        if not (index or another or tag or (aside and numbered and link_in(shown, guide))):
            return shown
        numbered = numbered or index
    return ""


def _begins_beside(text: BookLine, own: Box, box: Box, guide: ScenarioGuide) -> bool:
    """Whether another of the guide's names stands right of a heading in its row: cards side by
    side, read across."""
    apart = box.left > own.right and box.same_row(own, 0.7)
    return apart and match_name(text.line.text.strip(), "", guide).match in KNOWN


def _ends_table(texts: Sequence[BookLine], at: int) -> bool:
    """Whether the line stands in a table of rows and columns that the next line is not in."""
    box, after = texts[at].line.box, texts[at + 1] if at + 1 < len(texts) else None
    for table in texts[at].page.tables:
        if box and table.box and table.rows > 1 < table.columns and table.box.covers(box, 0.6):
            other = after.line.box if after and after.page is texts[at].page else None
            return other is None or not table.box.covers(other, 0.6)
    return False


def _first_point(texts: Sequence[BookLine], at: int, style: str) -> str | None:
    """The style that numbers the points of this heading's description, if it begins with one.

    What begins to count right under a heading stands within it, whatever its style.
    """
    head = texts[at + 1].head if at + 1 < len(texts) else None
    if head is None or head.number != 1 or head.style in (style, "plain"):
        return None
    return head.style


def _body(texts: Sequence[BookLine], start: int, styles: set[str], guide: ScenarioGuide) -> str:
    """The running text after a heading, its tag aside, up to the next heading of these styles."""
    out = []
    for text in texts[start + 1 : start + 60]:
        head = text.head
        if head is not None and head.style in styles and len(head.title) <= 30:
            break
        if tagged_link(text.line.text, guide) is None:
            out.append(text.line.text)
    return "\n".join(out)
