"""Names of the guide that stand alone on a page, each near a text of its own.

What comes in: a book's lines. What goes out: a `Candidate` for each name that is a line of its own
(in a tile of figures, a card, a cell under a head) and has a paragraph below it or beside it that
is no other name's. It looks at where lines stand and at no design: it is asked last, where what
knows designs found hardly any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docproc.evidence import Box
from docproc.extract.phrases import folded
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in, tagged_link
from docproc.extract.scenarios.names import NameMatch, match_name
from docproc.extract.scenarios.naming import split_name
from docproc.notice.scenarios import ScenarioGuide

LEAST = 3
"""So many different names with texts of their own: one or two may be anything's captions."""
LEAST_LINE = 10
"""Characters of a paragraph's first line: shorter ones are labels, answers, figures."""
SAME_EDGE = 0.02
"""How near the left edges of a paragraph's lines, or of a list's names, are (share of width)."""
PITCH = 2.5
"""Heights of a line from one name to the next below which they are a list."""
MOST = 0.6
"""Share of a page's known names that have their link under them for others to be told by theirs."""
LONGEST = 20
"""Characters of a name that the guide does not know."""
BELOW, BESIDE = 0.09, 0.05
"""How far under a name, and how much higher or lower beside it, its text may begin."""


@dataclass(frozen=True, slots=True)
class _Name:
    at: int
    claimed: str
    link: str | None
    match: NameMatch
    box: Box


@dataclass(frozen=True, slots=True)
class _Text:
    box: Box
    text: str


def standing_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """The names of a book that stand alone, each with the paragraph that is nearest to it."""
    pages: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        if text.line.box is not None and not text.contents:
            pages[id(text.page)].append(at)
    out: list[Candidate] = []
    for own in pages.values():
        names = _without_lists([n for at in own if (n := _name(texts, at, guide)) is not None])
        names += _set_alike(names, texts, own, guide)
        taken = {n.at for n in names}
        paragraphs = list(_paragraphs([texts[at] for at in own if at not in taken], guide))
        for name, said in _paired(names, paragraphs):
            link = name.link or _link_near(name, names, [texts[at] for at in own], guide)
            match = match_name(name.claimed, said.text[:600], guide)
            out.append(
                Candidate(name.at, "standing", None, name.claimed, link or links[name.at],
                          match, said.text, False)
            )  # fmt: skip
    numbers = {c.match.scenario.number for c in out if c.match.scenario}
    return sorted(out, key=lambda c: c.at) if len(numbers) >= LEAST else []


def _name(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> _Name | None:
    line = texts[at].line
    claimed, link, _ = split_name(line.text, guide)
    match = match_name(claimed, "", guide)
    if match.match not in KNOWN or line.box is None:
        return None
    return _Name(at, claimed, link, match, line.box)


def _set_alike(
    names: Sequence[_Name], texts: Sequence[BookLine], own: Sequence[int], guide: ScenarioGuide
) -> list[_Name]:
    """Names that the guide does not know, over a link that stands alone as those of most known
    names of the page do."""
    under = {at: n for n in names if (at := _link_under(n.box, texts, own, guide)) is not None}
    if len(under) < LEAST or len(under) < MOST * len(names):
        return []
    out = []
    for at in own:
        box, shown = texts[at].line.box, texts[at].line.text.strip()
        if box is None or any(n.at == at for n in names) or link_in(shown, guide):
            continue
        claimed, link, _ = split_name(shown, guide)
        below = _link_under(box, texts, own, guide)
        if below is not None and below not in under and LEAST <= len(folded(claimed)) <= LONGEST:
            out.append(_Name(at, claimed, link, match_name(claimed, "", guide), box))
    return out


def _link_under(
    box: Box, texts: Sequence[BookLine], own: Sequence[int], guide: ScenarioGuide
) -> int | None:
    """The line right under a box, at its left edge or its middle, that is a link and no more."""
    for at in own:
        other = texts[at].line.box
        if other is None or not -0.5 * box.height <= other.top - box.bottom <= box.height:
            continue
        edge = abs(other.left - box.left) <= SAME_EDGE
        middle = abs(other.centre[0] - box.centre[0]) <= SAME_EDGE
        if (edge or middle) and _as_link(texts[at].line.text, guide):
            return at
    return None


def _without_lists(names: Sequence[_Name]) -> list[_Name]:
    """The names but for those that stand close under one another, as in a list."""
    listed: set[int] = set()
    for one in names:
        column = [n for n in names if abs(n.box.left - one.box.left) <= SAME_EDGE]
        column.sort(key=lambda n: n.box.top)
        for upper, lower in pairwise(column):
            height = max(upper.box.height, lower.box.height)
            if lower.box.top - upper.box.top < PITCH * height:
                listed |= {upper.at, lower.at}
    return [n for n in names if n.at not in listed]


def _paragraphs(texts: Sequence[BookLine], guide: ScenarioGuide) -> Iterator[_Text]:
    """What is told in lines under one another at one left edge."""
    open_: list[tuple[Box, str]] = []
    for text in sorted(texts, key=lambda t: (t.line.box or Box(0, 0, 0, 0)).top):
        box, shown = text.line.box, text.line.text.strip()
        if box is None or link_in(shown, guide):
            continue
        over = next(
            (
                n
                for n, (own, _) in enumerate(open_)
                if abs(own.left - box.left) <= SAME_EDGE
                and -0.5 * box.height < box.top - own.bottom < box.height
            ),
            None,
        )
        if over is not None:
            own, said = open_[over]
            open_[over] = (Box.around((own, box)) or own, said + shown)
        elif len(folded(shown)) >= LEAST_LINE:
            open_.append((box, shown))
    yield from (_Text(box, said) for box, said in open_ if len(folded(said)) >= LEAST_DESCRIPTION)


def _paired(names: Sequence[_Name], paragraphs: Sequence[_Text]) -> Iterator[tuple[_Name, _Text]]:
    """Each name with its paragraph, the nearest first; what is another's is nobody else's."""
    near = sorted(
        (distance, n, p)
        for n, name in enumerate(names)
        for p, text in enumerate(paragraphs)
        if (distance := _distance(name, text, names)) is not None
    )
    names_done: set[int] = set()
    texts_done: set[int] = set()
    for _, n, p in near:
        if n not in names_done and p not in texts_done:
            names_done.add(n)
            texts_done.add(p)
            yield names[n], paragraphs[p]


def _distance(name: _Name, text: _Text, names: Sequence[_Name]) -> float | None:
    """How far a paragraph is from a name that it may be of: under it, no other name between, or
    beside it."""
    a, b = name.box, text.box
    if min(a.right, b.right) <= max(a.left, b.left):
        gap = max(b.top - a.bottom, a.top - b.bottom, 0.0)
        return gap if gap <= BESIDE else None
    gap = b.top - a.bottom
    if not -a.height / 2 <= gap <= BELOW:
        return None
    between = any(
        n is not name
        and a.bottom <= n.box.centre[1] <= b.top
        and min(n.box.right, b.right) > max(n.box.left, b.left)
        for n in names
    )
    return None if between else max(gap, 0.0)


def _link_near(
    name: _Name, names: Sequence[_Name], texts: Sequence[BookLine], guide: ScenarioGuide
) -> str | None:
    """The link that a line right under a name, or in its row, names and that is nearest to it."""
    found = []
    for text in texts:
        box = text.line.box
        if box is None or not (link := _as_link(text.line.text, guide)):
            continue
        if box.same_row(name.box):
            found.append((abs(box.left - name.box.right), link))
        elif 0 <= box.top - name.box.bottom + name.box.height / 2 <= PITCH * name.box.height and (
            min(box.right, name.box.right) > max(box.left, name.box.left)
        ):
            found.append((box.top - name.box.bottom, link))
    return min(found)[1] if found else None


def _as_link(text: str, guide: ScenarioGuide) -> str | None:
    return tagged_link(text, guide) or link_in(text, guide)
