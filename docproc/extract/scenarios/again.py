"""Scenarios that a book tells of again and does not count twice.

What comes in: the scenarios found, each with its line, in the book's order. What goes out: those
scenarios without what only repeats one of them: its name again right under its heading (a card's
bar, 环节—场景—实例), a table that sums up or measures what headings describe, and a chapter of
something else (建设成效) that goes through them once more. A scenario described twice among the
others stays: that is for the rules to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from docproc.evidence import Evidence
from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import CHAPTERS, ends_section
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.own import scene_sections
from docproc.extract.wording.headings import Heading
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Page

Found = tuple[int, Scenario]
"""A scenario, and the number of its line in the book."""
_ORDER = ("exact", "former", "similar", "none")


def told_once(
    found: Sequence[Found], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Found]:
    """The scenarios found, each told once where the book only repeats it."""
    ordered = sorted(found, key=lambda one: one[0])
    for less in (_without_echoes, _without_summaries, _without_other_chapters):
        ordered = less(ordered, texts, guide)
    return ordered


ECHO, SAID, SAID_IN_ALL = 6, 15, 45
"""Lines under a heading within which its name may come again, and characters of a line, and of all
lines, between the two that begin a description."""
SAME_EDGE = 0.01
"""How near the left edges of names in one column of a table are (share of the page's width)."""


def _without_echoes(
    found: list[Found], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Found]:
    """Without a name told again right under the first, nothing said between them."""
    out: list[Found] = []
    for at, scenario in found:
        before = out[-1] if out else None
        if before is None or not _is_echo(before, (at, scenario), texts):
            out.append((at, scenario))
        elif _ORDER.index(scenario.match) < _ORDER.index(before[1].match):
            out[-1] = (before[0], scenario)
    return out


def _is_echo(first: Found, second: Found, texts: Sequence[BookLine]) -> bool:
    if not _same(first[1], second[1]) or not _nothing_between(first[0], second[0], texts):
        return False
    table = _table_of(first, texts)
    if table is None or table != _table_of(second, texts):
        return True
    one, other = first[1].evidence[0], second[1].evidence[0]
    if first[0] < len(texts) and _head_columns(texts[first[0]].page, one, other):
        return False
    # Below each other they head two rows. A file without places has whole cells for lines.
    return not (one.box and other.box) or abs(one.box.left - other.box.left) > SAME_EDGE


def _head_columns(page: Page, one: Evidence, other: Evidence) -> bool:
    """Whether two names in a row of a table head a column of text each: scenarios abreast."""
    for table in page.tables:
        cells = [
            next((c for c in table.cells if c.box and e.box and c.box.covers(e.box, 0.6)), None)
            for e in (one, other)
        ]
        first, second = cells
        if first is None or second is None or first.row != second.row or first is second:
            continue
        below = [
            [c for c in table.cells if c.row > head.row and c.column == head.column]
            for head in (first, second)
        ]
        return all(any(len(folded(c.text)) >= SAID for c in column) for column in below)
    return False


def _same(one: Scenario, other: Scenario) -> bool:
    if one.number is not None or other.number is not None:
        return one.number == other.number
    return folded(one.claimed) == folded(other.claimed)


def _nothing_between(first: int, second: int, texts: Sequence[BookLine]) -> bool:
    between = texts[first + 1 : second]
    lengths = [len(t.line.text.strip()) for t in between]
    return len(between) < ECHO and max(lengths, default=0) < SAID and sum(lengths) < SAID_IN_ALL


LEAST_REPEATED, MOSTLY = 2, 0.5
"""So many rows of a table, and such a share of those it has, that name what is described
elsewhere make it a summary of that."""


def _without_summaries(
    found: list[Found], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Found]:
    """Without the rows of a table that repeat what is described outside it, if most do."""
    rows: dict[tuple[str, int, str], list[Found]] = defaultdict(list)
    for one in found:
        if (table := _table_of(one, texts)) is not None:
            rows[table].append(one)
    kept = list(found)
    for own in rows.values():
        elsewhere = {s.number for at, s in kept if (at, s) not in own}
        repeated = [one for one in own if one[1].number is not None and one[1].number in elsewhere]
        if len(repeated) >= max(LEAST_REPEATED, MOSTLY * len(own)):
            kept = [one for one in kept if one not in repeated]
    return kept


def _table_of(one: Found, texts: Sequence[BookLine]) -> tuple[str, int, str] | None:
    """The table of several rows in which a scenario's name stands: its file, page and place."""
    at, scenario = one
    if not scenario.evidence or at >= len(texts):
        return None
    seen, page = scenario.evidence[0], texts[at].page
    if named := re.match(r"表\d+", seen.where or texts[at].line.where or ""):
        return page.file, page.number, named[0]
    for n, table in enumerate(page.tables):
        if seen.box and table.box and table.box.covers(seen.box, 0.6) and table.rows > 2:
            return page.file, page.number, str(n)
    return None


def _without_other_chapters(
    found: list[Found], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Found]:
    """Without what a chapter tells of again that is none on scenarios, or tells what came of
    them."""
    retold = {at for section in _retelling(found, texts, guide) for at in section}
    scenes = {at for section in scene_sections(texts, guide) for at in section} - retold
    told = {s.number for at, s in found if at in scenes}
    outside = {s.number for at, s in found if at not in retold}
    return [
        (at, s)
        for at, s in found
        if s.number is None
        or not ((at not in scenes and s.number in told) or (at in retold and s.number in outside))
    ]


def _retelling(
    found: Sequence[Found], texts: Sequence[BookLine], guide: ScenarioGuide
) -> Iterator[range]:
    """The chapters that by their headings tell what came of the scenarios, up to the next heading
    as deep. A part of each description is headed so too, and stands deeper than its name."""
    heads = (texts[at].head for at, s in found if at < len(texts) and s.number is not None)
    styles = {head.style for head in heads if head is not None} - {"plain"}
    for at, text in enumerate(texts):
        head = text.head
        if head is None or head.style == "plain" or text.contents:
            continue
        above = styles and all(ends_section(head.style, s) and head.style != s for s in styles)
        if not (above or head.style in CHAPTERS):
            continue
        if _OF_SCENES.search(head.title):
            continue
        if any(word in head.title for word in guide.retelling_sections):
            later = (n for n in range(at + 1, len(texts)) if _ends(texts[n].head, head.style))
            yield range(at + 1, next(later, len(texts)))


_OF_SCENES = re.compile(
    r"^(?!.*(?:推广应用|成效|亮点|投资)).*(?:建设|实施|建成)的(?:典型|应用|智能|智能制造)*场景$"
)
"""A heading over scenarios of one kind or time: 推广期建设的场景."""


def _ends(head: Heading | None, style: str) -> bool:
    return head is not None and head.style != "plain" and ends_section(head.style, style)
