"""Which candidates are scenarios: those the guide knows, and the company they keep.

What comes in: candidates in the book's order. What goes out: the scenarios
among them. Headings that match the guide are seeds; their numbering style tells
which other headings of the same section are scenarios too, so that one which is
not in the guide is found by the company it keeps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from docproc.extract.scenarios.candidate import KNOWN, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.naming import names_paper, starts_with_label
from docproc.extract.scenarios.parts import (
    OF_A_FIRM,
    OF_THE_BOOK,
    is_no_scenario,
    names_a_lack,
)
from docproc.extract.scenarios.plans import is_planned, outer
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide


def official_named(candidates: Iterable[Candidate]) -> int:
    """How many different scenarios of the guide the candidates name."""
    return len({c.match.scenario.number for c in candidates if c.match.scenario is not None})


def chosen(
    candidates: Sequence[Candidate], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Candidate]:
    """The candidates that are scenarios: seeds, and those that keep them company."""
    seeds = [c for c in candidates if is_seed(c)]
    if not seeds:
        return [c for c in candidates if c.style in ("triple", "name-label")]
    styles = Counter(c.style for c in seeds)
    kept = {s for s, n in styles.items() if s != "plain" and (n >= 2 or len(seeds) == 1)}
    first, last = _section(seeds, candidates, texts, guide, kept)
    # What is headed 场景1 is one of them, be it unknown and before all that are known.
    first = min([first, *(c.at for c in candidates if c.style == "scene" and "scene" in kept)])
    label_like = sum(c.labelled for c in seeds) >= 0.6 * len(seeds)
    opening = _common_opening(seeds)
    bare_last = _last_bare(candidates, seeds, opening, last)
    out = []
    for candidate in candidates:
        company = (
            candidate.style in kept
            and first <= candidate.at <= last
            and (candidate.labelled or not label_like)
            and not _counts_on_from_a_part(candidate, texts, guide)
        ) or (
            opening is not None
            and candidate.style == "plain"
            and seeds[0].at <= candidate.at <= bare_last
            and _opening(candidate) == opening
            and not OF_THE_BOOK.search(candidate.claimed)
        )
        company = company or _counts_on(candidate, seeds[-1], kept)
        company = company or _heads_a_card(candidate, seeds, texts)
        company = company or _stands_among(candidate, seeds, candidates, texts)
        seed = candidate in seeds and (
            candidate.style in kept or candidate.match.match in ("exact", "former")
        )
        said = candidate.style in ("triple", "name-label")
        named = seed or company or said
        paper = candidate.match.match == "none" and not said and names_paper(candidate.claimed)
        paper = paper or (candidate.match.match not in KNOWN and names_a_lack(candidate.claimed))
        unknown = candidate.match.match == "none" and candidate.style not in CLAIMED
        other = unknown and is_no_scenario(candidate.claimed, _own_text(candidate, candidates))
        own = replace(candidate, body=_own_text(candidate, candidates))
        if named and not (paper or other) and not is_planned(own, guide):
            out.append(candidate)
    return _up_to_a_restart(out, seeds[-1].at, texts, guide)


def _counts_on(candidate: Candidate, last: Candidate, kept: set[str]) -> bool:
    """Whether a name of nobody's knowing is numbered as the next after the last that the guide
    knows, under the same link, and is no chapter's."""
    if candidate.number is None or last.number is None or candidate.style != last.style:
        return False
    next_one = candidate.number == last.number + 1 and candidate.at > last.at
    under = candidate.link is not None and candidate.link == last.link
    a_part = OF_THE_BOOK.search(candidate.claimed) or OF_A_FIRM.search(candidate.claimed)
    return next_one and under and candidate.style in kept and not a_part


CLAIMED = ("scene", "coded", "triple", "name-label")
"""Styles in which a book says itself that it names a scenario (场景4：…), whatever it is of."""


def _own_text(candidate: Candidate, candidates: Sequence[Candidate]) -> str:
    """What is told under a candidate up to the next one that is numbered or that the guide knows;
    any line of running text may be a candidate without a number."""
    others = (c for c in candidates if c.at > candidate.at and (c.style != "plain" or is_seed(c)))
    behind = next(others, None)
    body = candidate.body
    if behind is None:
        return body
    end = body.find(behind.claimed)
    return body[:end] if end >= 0 else body


ALIKE = 4
"""So many bare names over the same first word (做法：) make others over it names as well."""
_LABEL = re.compile(r"[^㐀-鿿0-9A-Za-z]{0,3}([㐀-鿿]{2,6})[:：]")
"""Behind a bullet, however that was read (● • ■)."""


def _opening(candidate: Candidate) -> str | None:
    """The word with a colon that a candidate's description begins with, in the guide or not."""
    told = _LABEL.match(candidate.body)
    return told[1] if told else None


def _common_opening(seeds: Sequence[Candidate]) -> str | None:
    """The label that all descriptions under bare names begin with, if enough do."""
    told = {_opening(c) for c in seeds if c.style == "plain"}
    enough = sum(c.style == "plain" for c in seeds) >= ALIKE
    return told.pop() if enough and len(told) == 1 else None


def _heads_a_card(
    candidate: Candidate, seeds: Sequence[Candidate], texts: Sequence[BookLine]
) -> bool:
    """Whether a name of nobody's knowing heads a card under those of names that the guide knows:
    at their left edge, in their size and as far below the card above, where other cards stand
    beside them on the page."""
    plain = [c for c in seeds if c.style == "plain"]
    own = texts[candidate.at]
    if candidate.style != "plain" or len(plain) < ALIKE or own.line.box is None:
        return False
    if not _NAME.fullmatch(candidate.claimed) or OF_THE_BOOK.search(candidate.claimed):
        return False
    if OF_A_FIRM.search(candidate.claimed):
        return False
    box = own.line.box
    others = [b for c in plain if texts[c.at].page is own.page and (b := texts[c.at].line.box)]
    over = any(
        abs(b.left - box.left) < EDGE and b.bottom < box.top and 0.8 < b.height / box.height < 1.25
        for b in others
    )
    beside = any(abs(b.left - box.left) > ANOTHER_COLUMN for b in others)
    # The first card of its column on the page, like one of the guide's, beside one of them.
    over = over or (candidate.match.match != "none" and any(b.same_row(box, 0.6) for b in others))
    column = [
        b for x in own.page.lines if (b := x.box) and b.left < box.right and b.right > box.left
    ]
    above = box.top - max((b.bottom for b in column if b.centre[1] < box.top), default=0.0)
    below = min((b for b in column if b.centre[1] > box.bottom), key=lambda b: b.top, default=None)
    if not (over and beside) or below is None or abs(below.left - box.left) > EDGE:
        return False
    return above > CARD_GAP * box.height and above > 2 * (below.top - box.bottom)


def _stands_among(
    candidate: Candidate,
    seeds: Sequence[Candidate],
    candidates: Sequence[Candidate],
    texts: Sequence[BookLine],
) -> bool:
    """Whether a name of nobody's knowing heads a description of its own, among bare names that
    the guide knows and set as they are: at their left edge and in their size, under a text that
    has come to its end. What comes again is a label of every description."""
    plain = [c for c in seeds if c.style == "plain"]
    own = texts[candidate.at]
    if candidate.style != "plain" or len(plain) < ALIKE or own.line.box is None:
        return False
    if not plain[0].at < candidate.at < plain[-1].at or not _NAME.fullmatch(candidate.claimed):
        return False
    if OF_THE_BOOK.search(candidate.claimed) or OF_A_FIRM.search(candidate.claimed):
        return False
    if sum(folded(c.claimed) == folded(candidate.claimed) for c in candidates) > 1:
        return False
    box = own.line.box
    alike = sum(
        abs(b.left - box.left) < EDGE / 2 and 0.8 < b.height / box.height < 1.25
        for c in plain
        if (b := texts[c.at].line.box)
    )
    ended = texts[candidate.at - 1].line.text.rstrip()[-1:] in "。；;"
    said = len(folded(candidate.body)) >= 0.5 * min(len(folded(c.body)) for c in plain)
    return alike >= ALIKE - 1 and 2 * alike > len(plain) and ended and said


_NAME = re.compile(r"[㐀-鿿A-Z]{4,16}")
EDGE, ANOTHER_COLUMN, CARD_GAP = 0.02, 0.3, 0.6
"""How near the left edges of cards in a column are and how far those of two columns (shares of the
page's width), and heights of a heading that part it at least from the card above."""


def _last_bare(
    candidates: Sequence[Candidate], seeds: Sequence[Candidate], opening: str | None, last: int
) -> int:
    """The last line on which a bare name over the common opening may be a scenario: behind those
    that the guide knows another chapter's points may be told under the same words."""
    end = seeds[-1].at
    for candidate in candidates:
        if candidate.style == "plain" and seeds[-1].at < candidate.at <= last:
            if OF_A_FIRM.search(candidate.claimed):
                break
            end = candidate.at if _opening(candidate) == opening else end
    return end


def _up_to_a_restart(
    chosen_: Sequence[Candidate], last_seed: int, texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Candidate]:
    """The candidates up to one behind the last that the guide knows, whose count begins anew
    under no link: another chapter counts there (1. 建设思路)."""
    out: list[Candidate] = []
    for candidate in chosen_:
        before = out[-1] if out else None
        if before is not None and candidate.at > last_seed and candidate.match.match == "none":
            between = texts[before.at + 1 : candidate.at]
            linked = any(t.head is not None and link_in(t.head.title, guide) for t in between)
            anew = any(
                h.style == candidate.style and h.number == 1 for t in between if (h := t.head)
            )
            counted = any((c.number or 0) >= 1 for c in out)  # a number may not have been read
            if (candidate.number == 1 or anew) and counted and not linked:
                break
        out.append(candidate)
    return out


def _counts_on_from_a_part(
    candidate: Candidate, texts: Sequence[BookLine], guide: ScenarioGuide
) -> bool:
    """Whether the heading of this style before it is the book's own, counted one less: behind
    5. 实施成效 the heading 6. 条件符合情况 is a chapter, though scenarios count 1., 2. too."""
    for text in reversed(texts[: candidate.at]):
        head = text.head
        if head is not None and head.style == candidate.style and not text.contents:
            counted = head.number is not None and candidate.number == head.number + 1
            return counted and starts_with_label(head.title, guide)
    return False


def is_seed(candidate: Candidate) -> bool:
    """Whether a candidate is surely a scenario: the guide knows its name."""
    match = candidate.match.match
    if candidate.style == "plain":
        return match in ("exact", "former") or (match == "similar" and candidate.labelled)
    return match != "none" and (
        match != "similar" or candidate.labelled or candidate.match.confidence >= 0.75
    )


def _section(
    seeds: Sequence[Candidate],
    candidates: Sequence[Candidate],
    texts: Sequence[BookLine],
    guide: ScenarioGuide,
    kept: set[str],
) -> tuple[int, int]:
    """First and last line of the section that holds the scenarios."""
    first, last = seeds[0].at, seeds[-1].at
    for at in range(first, -1, -1):
        head = texts[at].head
        if head and head.style not in kept | {"plain"} and not link_in(head.title, guide):
            if any(word in head.title for word in guide.section_words):
                first = at
            break
    next_chapter = _chapter_behind(seeds, texts, guide, kept)
    if next_chapter is not None:
        return first, next_chapter - 1
    for at in range(last + 1, len(texts)):
        head = texts[at].head
        if (
            head
            and head.style not in kept | {"plain"}
            and not link_in(head.title, guide)
            and outer(head, kept)
        ):
            return first, at
    return first, len(texts)


def _chapter_behind(
    seeds: Sequence[Candidate], texts: Sequence[BookLine], guide: ScenarioGuide, kept: set[str]
) -> int | None:
    """The line of the book's next chapter, where chapters are counted like scenarios: the
    scenarios 1. to 10. stand under 3. 场景应用情况, so that the 4. behind them is a chapter."""
    above = (texts[at].head for at in range(seeds[0].at - 1, -1, -1) if not texts[at].contents)
    own = next((h for h in above if h and h.style in kept and not link_in(h.title, guide)), None)
    if own is None or own.number is None:
        return None
    anew = seeds[0].number == 1 and own.number > 1  # 4 主要建设内容 over 01 产品虚拟验证
    if not (anew or any(w in own.title for w in guide.section_words)):
        return None
    behind = [
        (at, head)
        for at in range(seeds[-1].at + 1, len(texts))
        if (head := texts[at].head) is not None and not texts[at].contents
        if head.style == own.style and head.number is not None
    ]
    # Where it comes again, the first one was a scenario's (those between lost their numbers).
    places = [n for n, (_, head) in enumerate(behind) if head.number == own.number + 1]
    if not places:
        return None
    at, chapter = behind[places[-1]]
    before = behind[places[-1] - 1][1].number if places[-1] else seeds[-1].number
    if before is None or before > own.number:
        return at
    # The scenarios' own count comes to the chapter's number: other chapters count on from it.
    further = [head.number for _, head in behind[places[-1] + 1 :]]
    counts_on = further[:CHAPTERS] == [own.number + 2 + n for n in range(CHAPTERS)]
    return at if counts_on or OF_THE_BOOK.search(chapter.title) else None


CHAPTERS = 2
"""So many further chapters behind the one on scenarios show where it ends."""


def without_copies(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without a list copied from the guide: its names in its order, one after another,
    and nothing said of them that only an enterprise could say (no figures)."""
    runs: list[list[Candidate]] = []
    for candidate in candidates:
        scenario = candidate.match.scenario
        last = runs[-1][-1].match.scenario if runs else None
        follows = scenario and last and scenario.number == last.number + 1
        if follows and candidate.match.match == "exact":
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    copied = {
        id(c)
        for run in runs
        if len(run) >= COPIED
        if sum(bool(_FIGURE.search(c.body)) for c in run) <= 0.2 * len(run)
        for c in run
    }
    return [c for c in candidates if id(c) not in copied]


COPIED = 8
"""So many scenarios in the guide's own order without a gap are its list, if no figure is told."""
_FIGURE = re.compile(
    r"\d+(?:\.\d+)?\s*(?:%|％|个百分点|万|亿|元|台|套|条|人|小时|分钟|天|倍|余)|20\d\d年"
)


def tells_figures(text: str) -> bool:
    """Whether a text tells figures that only an enterprise could tell."""
    return bool(_FIGURE.search(text))
