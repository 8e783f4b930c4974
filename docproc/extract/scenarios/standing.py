"""Names of the guide that stand alone on a page, each near a text of its own.

What comes in: a book's lines. What goes out: a `Candidate` for each name that is a line of its own
(in a tile of figures, a card, a cell under a head) and has a paragraph below it or beside it that
is no other name's; and for names of nobody's knowing that look as these do. It looks at where
lines stand, under headings on scenarios alone, and knows no design.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from docproc.chinese.text import is_cjk
from docproc.evidence import Box
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in, tagged_link
from docproc.extract.scenarios.mapped import BEHIND_LINK, listed_names
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.titles import begins_a_part
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import GuideScenario, ScenarioGuide

LEAST = 3
"""So many different names with texts of their own: one or two may be anything's captions."""
MOST_LINES = 400
"""Lines of a page above which it is a register: no tiles or cards, and names by the thousand."""
LEAST_LINE = 10
"""Characters of a paragraph's first line: shorter ones are labels, answers, figures."""
SAME_EDGE = 0.02
"""How near the left edges of a paragraph's lines, or of a list's names, are (share of width)."""
PITCH = 2.5
"""Heights of a line from one name to the next below which they are a list."""
MOST = 0.6
"""Share of a book's known names that have their link under them for others to be told by theirs."""
OF_NAMES = 0.7
"""Share of a line's characters that occur in the guide's names, at least, where it is one."""
LEAST_LETTERS, LONGEST, LONGEST_LINE = 3, 20, 40
"""Characters of a name that the guide does not know, and of a line with a name, its number and
its link."""
BELOW, BESIDE = 4.0, 2.0
"""Heights of a name under it, and above or below it beside, within which its text begins."""
SAME_HEIGHT = 1.3
"""How many times as high as each other names of one look are at most."""


_CLAUSES = re.compile(r"[，。；,;]")


@dataclass(frozen=True, slots=True)
class _Name:
    text: BookLine
    claimed: str
    link: str | None
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
    scenes = _under_scenes(texts, guide)
    for at, text in enumerate(texts):
        if text.line.box is not None and not text.contents and scenes[at]:
            pages[id(text.page)].append(at)
    out: list[Candidate] = []
    sheets = [[texts[at] for at in own] for own in pages.values() if len(own) <= MOST_LINES]
    for own, names in _standing(sheets, guide):
        taken = {id(name.text) for name in names}
        paragraphs = list(_paragraphs([t for t in own if id(t) not in taken], guide))
        for name, said in _paired(names, paragraphs):
            at = next(n for n, text in enumerate(texts) if text is name.text)
            match = match_name(name.claimed, said.text[:600], guide)
            tagged = _link_near(name.box, own, guide)
            link = name.link or (tagged[1] if tagged else links[at])
            out.append(Candidate(at, "standing", None, name.claimed, link, match, said.text, False))
    numbers = {c.match.scenario.number for c in out if c.match.scenario}
    return sorted(out, key=lambda c: c.at) if len(numbers) >= LEAST else []


def _under_scenes(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[bool]:
    """For every line whether the last heading above it that is none of a name's is on scenarios:
    a comparison, a road map or the guide itself has their names over paragraphs too. On its page
    what stands higher is above, in whatever column."""
    above: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    before: dict[int, bool] = {}
    under = False
    for at, text in enumerate(texts):
        before.setdefault(id(text.page), under)
        told = _heads(texts, at, guide)
        if told is not None:
            under = told
            above[id(text.page)].append((text.line.box.top if text.line.box else 0.0, told))
    out = []
    for text in texts:
        top = text.line.box.top if text.line.box else 1.0
        higher = [pair for pair in above[id(text.page)] if pair[0] <= top]
        out.append(max(higher)[1] if higher else before[id(text.page)])
    return out


def _heads(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool | None:
    """Whether a line heads a part on scenarios; None for what heads no part."""
    head = texts[at].head
    if head is None or texts[at].contents:
        return None
    numbered = head.style not in ("plain", "bare", "scene", "coded")
    if numbered and _name(texts[at], guide) is None and link_in(head.title, guide) is None:
        return any(word in head.title for word in guide.section_words)
    return True if begins_a_part(texts, at, guide) else None


def _standing(
    pages: Sequence[Sequence[BookLine]], guide: ScenarioGuide
) -> Iterator[tuple[Sequence[BookLine], list[_Name]]]:
    """The lines of each page with the names that stand alone on it: the guide's, and those set
    with their links as the guide's are."""
    known = [
        _without_lists([n for t in _without_sums(page, guide) if (n := _name(t, guide))])
        for page in pages
    ]
    every = [(name, page) for page, names in zip(pages, known, strict=True) for name in names]
    tags = [tag[0] for name, page in every if (tag := _link_near(name.box, page, guide))]
    usual = max(set(tags), key=tags.count) if tags else ""
    looks = [name.box for name, _ in every]
    alike = tags.count(usual) >= max(LEAST, MOST * len(every))
    for page, names in zip(pages, known, strict=True):
        more = [n for t in page if alike and (n := _set_alike(t, page, usual, looks, guide))]
        yield page, _without_lists([*names, *more]) if more else names


def _without_sums(page: Sequence[BookLine], guide: ScenarioGuide) -> list[BookLine]:
    """A page's lines without a list of links, each with its names behind it:
    研发设计：产品虚拟验证 over 生产作业：先进过程控制、在线智能检测."""
    behind = [BEHIND_LINK.match(text.line.text.strip()) for text in page]
    listed = [m is not None and bool(listed_names(m["names"], guide)) for m in behind]
    return [
        text
        for at, text in enumerate(page)
        if behind[at] is None or not any(listed[max(0, at - 1) : at + 2])
    ]


def _name(text: BookLine, guide: ScenarioGuide) -> _Name | None:
    shown, box = text.line.text.strip(), text.line.box
    if box is None or len(shown) > LONGEST_LINE or _CLAUSES.search(shown):
        return None  # a sentence may begin with a name
    letters = [c for c in shown if is_cjk(c)]
    own = _letters(guide.scenarios)
    if len(letters) < LEAST_LETTERS or sum(c in own for c in letters) < OF_NAMES * len(letters):
        return None  # quickly: most lines hold no name at all
    claimed, link, _ = split_name(shown, guide)
    known = match_name(claimed, "", guide).match in KNOWN
    return _Name(text, claimed, link, box) if known else None


@lru_cache(maxsize=4)
def _letters(scenarios: tuple[GuideScenario, ...]) -> frozenset[str]:
    """The characters of all names that the guide has or had."""
    return frozenset("".join(n for s in scenarios for n in (s.name, *s.former)))


def _set_alike(
    text: BookLine,
    page: Sequence[BookLine],
    usual: str,
    looks: Sequence[Box],
    guide: ScenarioGuide,
) -> _Name | None:
    """A line that the guide does not know, of the look of the `looks` of names that it does, with
    a link where these have theirs."""
    box, shown = text.line.box, text.line.text.strip()
    of_one_look = box is not None and any(
        abs(box.left - other.left) <= SAME_EDGE
        and max(box.height, other.height) <= SAME_HEIGHT * min(box.height, other.height)
        for other in looks
    )
    if box is None or not of_one_look or len(shown) > LONGEST_LINE or _as_link(shown, guide):
        return None
    tag = _link_near(box, page, guide)
    if tag is None or tag[0] != usual:
        return None
    claimed, link, _ = split_name(shown, guide)
    if not LEAST_LETTERS <= len(folded(claimed)) <= LONGEST:
        return None
    known = match_name(claimed, "", guide).match in KNOWN
    return None if known else _Name(text, claimed, link, box)


def _without_lists(names: Sequence[_Name]) -> list[_Name]:
    """The names but for those that stand close under one another, as in a list."""
    listed: set[int] = set()  # by identity: pages may say a thing twice
    for one in names:
        column = [n for n in names if abs(n.box.left - one.box.left) <= SAME_EDGE]
        column.sort(key=lambda n: n.box.top)
        for upper, lower in pairwise(column):
            height = max(upper.box.height, lower.box.height)
            if lower.box.top - upper.box.top < PITCH * height:
                listed |= {id(upper), id(lower)}
    return [n for n in names if id(n) not in listed]


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
    """Each name with a paragraph, the nearest first, where that leaves no other name without one;
    what is another's is nobody else's."""
    near: dict[int, list[tuple[tuple[bool, float], int]]] = defaultdict(list)
    for n, name in enumerate(names):
        for p, text in enumerate(paragraphs):
            if (distance := _distance(name, text, names)) is not None:
                near[n].append((distance, p))
    owner: dict[int, int] = {}

    def settles(n: int, asked: set[int]) -> bool:
        """Whether a name finds a paragraph, be it that another one moves on to its next."""
        for _, p in sorted(near[n]):
            if p not in asked:
                asked.add(p)
                if p not in owner or settles(owner[p], asked):
                    owner[p] = n
                    return True
        return False

    for n in sorted(near, key=lambda n: min(near[n])):
        settles(n, set())
    yield from ((names[n], paragraphs[p]) for p, n in sorted(owner.items()))


def _distance(name: _Name, text: _Text, names: Sequence[_Name]) -> tuple[bool, float] | None:
    """Whether a paragraph that may be a name's stands beside it and not under it, no other name
    between, and how far off; what stands under it comes first."""
    a, b = name.box, text.box
    if min(a.right, b.right) <= max(a.left, b.left):
        gap = max(b.top - a.bottom, a.top - b.bottom, 0.0)
        return (True, gap) if gap <= BESIDE * a.height else None
    gap = b.top - a.bottom
    if not -a.height / 2 <= gap <= BELOW * a.height:
        return None
    between = any(
        n is not name
        and a.bottom <= n.box.centre[1] <= b.top
        and min(n.box.right, b.right) > max(n.box.left, b.left)
        for n in names
    )
    return None if between else (False, max(gap, 0.0))


def _link_near(box: Box, page: Sequence[BookLine], guide: ScenarioGuide) -> tuple[str, str] | None:
    """Where a name has its link, in its row (`beside`) or right under it (`under`), and the link
    that is nearest to it there."""
    found = []
    for text in page:
        other = text.line.box
        if other is None or other == box or not (link := _as_link(text.line.text, guide)):
            continue
        if other.same_row(box) and other.left > box.left:
            found.append((other.left - box.right, "beside", link))
        elif abs(other.top - box.bottom) <= box.height / 2 and (
            min(other.right, box.right) > max(other.left, box.left)
        ):
            found.append((other.top - box.bottom, "under", link))
    return min(found)[1:] if found else None


def _as_link(text: str, guide: ScenarioGuide) -> str | None:
    return tagged_link(text, guide) or link_in(text, guide)
