"""Which run of pages is which paper: the pages of a file weighed together.

What comes in: page views with their scores, in order. What goes out: for each
page its kind, whether a paper begins there, and the probability of its type.
A page either begins a paper or goes on with one; a page with little evidence
of its own follows its neighbours. Solved exactly by dynamic programming over
(kind, begins | goes on), with the probabilities from the same sums. Blank
pages do not take part. It holds no knowledge of papers but that in the kinds.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from docproc.documents.beginnings import TITLED, against_beginning, start_of_other
from docproc.documents.lattice import Lengths, Step, best_path, kind_probabilities
from docproc.documents.order import next_sheet
from docproc.documents.scoring import Score
from docproc.documents.views import PageView
from docproc.notice.documents import PaperKind

# Costs in units of evidence, set by hand. On 394 pages of invented dossiers, as files, as
# single bundles and with 3 % of characters garbled, halving or doubling any one of them
# changes the type of at most two pages in a hundred, of most no page.
UNTITLED_START = 4.0
RESUME = 6.0
BEYOND_LENGTH = 2.5
SECOND_TITLE = 4.5
OTHER_YEAR = 4.0
OTHER_SUBJECT = 3.0
FILE_BOUNDARY = 9.0
IMAGE_BOUNDARY = 2.0
NEXT_PART = 3.0
PART_GOES_ON = 1.0
GOES_ON = 2.5
LATER_NUMBER = 1.0
"""A page with a number above 1 begins no paper of its own, but where a parcel is numbered."""

NUMBER_RESTARTS = 1.5
LOOK_BACK = 60
"""Pages that are looked back for the last title; longer papers repeat theirs."""

COVER_LINES = 16
MOST_ON_A_COVER, LEAST_TITLE = 8, 6
"""Lines of a cover that holds nothing but title, names and date; characters of its title."""

CLEAR = 5.0
"""Evidence on one page that is enough for a later page to come back to its kind."""

UNKNOWN_BASE = 1.2
"""What an unknown paper (`other` without any evidence) is worth by itself."""


SAME_SUBJECT = 45.0
"""Two readings of one name are more alike than this, in percent, even on a bad copy."""

_ISSUES = re.compile(r"关于(?:印发|发布|公布|下发|颁布)《?([^《》。;]{4,60}?)》?的通知")
RUNNING_TITLE = 0.5
"""How sure a heading of a page numbered 2 is that repeats the title at its head."""
_STATES = re.compile(r"得分|等级|总分|结论|合格|\d{8}|\d级")
"""What a paper states, be it ever so short; a cover states nothing."""
SAME_TITLE = 88.0
"""Of characters alike, in percent: two readings of one title."""
_LEGAL_FORM = re.compile(r"(股份|集团)?(有限)?(责任)?公司$")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a page belongs: index of its kind (-1: unknown), begins, probability of its type."""

    kind: int
    begins: bool
    confidence: float


def placed(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], kinds: Sequence[PaperKind]
) -> tuple[Placed, ...]:
    """The likeliest reading of a sequence of pages (none of them blank)."""
    if not views:
        return ()
    steps = [_step(views, scores, kinds, i) for i in range(len(views))]
    count = len(kinds)
    lengths = [_length_cost(kinds, k) for k in range(count + 1)]
    path = best_path(steps, lengths)
    shares = kind_probabilities(steps, lengths)
    names = [*(k.type for k in kinds), "other"]
    return tuple(
        Placed(
            kind if kind < count else -1,
            begins,
            sum(share for name, share in zip(names, shares[i], strict=True) if name == names[kind]),
        )
        for i, (kind, begins) in enumerate(path)
    )


def type_probabilities(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], kinds: Sequence[PaperKind]
) -> list[dict[str, float]]:
    """For each page the probability of every type: what `placed` chose from."""
    steps = [_step(views, scores, kinds, i) for i in range(len(views))]
    lengths = [_length_cost(kinds, k) for k in range(len(kinds) + 1)]
    names = [*(k.type for k in kinds), "other"]
    found = []
    for shares in kind_probabilities(steps, lengths):
        one = dict.fromkeys(names, 0.0)
        for name, share in zip(names, shares, strict=True):
            one[name] += share
        found.append(one)
    return found


def _step(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kinds: Sequence[PaperKind],
    index: int,
) -> Step:
    view, row = views[index], scores[index]
    before = views[index - 1] if index else None
    joint = _joint(before, view)
    section = against_beginning(views, index)
    begin = [_beginning(score, kind) - section for score, kind in zip(row, kinds, strict=True)]
    go_on = [
        row[k].evidence + joint - _break(views, scores, kinds[k], k, index)
        for k in range(len(kinds))
    ]
    together = before is not None and hangs_together(before, view)
    start = start_of_other(before, view, together=together)
    begin.append(UNKNOWN_BASE - start - section)
    go_on.append(UNKNOWN_BASE / 2 + joint)
    resume = [
        RESUME + section if _seen_before(views, scores, k, index) else math.inf
        for k in range(len(kinds))
    ]
    return Step(tuple(begin), tuple(go_on), (*resume, math.inf))


def _seen_before(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], k: int, index: int
) -> bool:
    """Whether a page of the same file before the last one spoke clearly for a kind."""
    return any(
        scores[i][k].evidence >= CLEAR
        for i in range(index - 1)
        if views[i].page.file == views[index].page.file
    )


def _beginning(score: Score, kind: PaperKind) -> float:
    """Evidence that a paper of this kind begins here."""
    if score.title <= 0:
        return score.evidence - UNTITLED_START
    later = 0.0 if score.opens else 1.5
    return score.evidence - later - max(0.0, UNTITLED_START * (1 - score.title / 3.0))


def _joint(before: PageView | None, view: PageView) -> float:
    """How well two neighbouring pages hang together, whatever they are."""
    if before is None:
        return -math.inf
    if before.page.file != view.page.file:
        alone = before.page.number == 1 and view.page.number == 1
        if alone and next_sheet(before.page.file, view.page.file):
            return GOES_ON
        return -IMAGE_BOUNDARY if alone else -FILE_BOUNDARY
    if hangs_together(before, view) or view.follows:
        return GOES_ON
    if before.printed is None and (view.printed or 0) > 1:
        return LATER_NUMBER
    return -NUMBER_RESTARTS if view.printed == 1 and before.printed else 0.0


def hangs_together(before: PageView, view: PageView) -> bool:
    """Whether a page goes on from another: the next printed number, or its running head."""
    if any(fuzz.ratio(a, b) >= 80 for a in before.running for b in view.running):
        return True
    if before.sequence is None or view.sequence is None:
        return _counted_from_the_first(before, view)
    inferred = before.between is not None or view.between is not None
    same_total = before.printed_total == view.printed_total or inferred
    return same_total and view.sequence in (before.sequence + 1, before.sequence + 2)


def _counted_from_the_first(before: PageView, view: PageView) -> bool:
    """Whether a number is the page's place in its file, on a page behind one without a number."""
    numbered = view.printed is not None and view.printed > 1
    return (
        numbered
        and before.printed is None
        and view.printed == view.page.number == (before.page.number + 1)
    )


def _break(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kind: PaperKind,
    k: int,
    index: int,
) -> float:
    """What speaks for another paper of the same kind beginning here; less than 0: against."""
    here = scores[index][k]
    last = _last_marked(views, scores, kind, k, index)
    # Whether or not a notice's own title was told, in two lines, it issues what stands behind it.
    notices = [views[i] for i in (index - 1, last) if i is not None and i >= 0]
    if here.title > 2.0 and any(_issued(notice, views[index]) for notice in notices):
        return -NEXT_PART
    cost = 0.0
    if last is None:
        return cost
    same_year = _same_year(views[last], views[index]) if kind.yearly else None
    if same_year is False and _covered(views, scores, k, index):
        same_year = True
    if same_year is not False and here.title > 2.0 and _covers(views[last], views[index]):
        return -NEXT_PART
    if here.title > 2.0:
        cost = _second_title(here, scores[last][k], same_year=same_year is True)
    if same_year is False:
        return max(cost, 0.0) + OTHER_YEAR
    if here.title > 2.0 and _same_subject(views[last], views[index]) is False:
        return max(cost, 0.0) + OTHER_SUBJECT
    return cost


def _covers(cover: PageView, view: PageView) -> bool:
    """Whether a page of few lines, right before this one, is its cover: it bears the same title."""
    beside = cover.page.file == view.page.file and cover.page.number == view.page.number - 1
    short = cover.lines <= MOST_ON_A_COVER < view.lines
    later = (view.printed or 0) > 1
    if not (beside and short) or (_STATES.search(cover.rows) and not later):
        return False
    if _same_subject(cover, view) is False:
        return False
    return any(
        fuzz.ratio(a.text, b.text) >= SAME_TITLE
        for a in cover.headings
        for b in view.headings
        if a.strength >= TITLED and len(a.text) >= LEAST_TITLE
        if b.strength >= (RUNNING_TITLE if later else TITLED)
    )


def _second_title(here: Score, last: Score, *, same_year: bool) -> float:
    """Parts in their order belong together; a part that stands once begins another paper."""
    if last.part is None or here.part is None:
        return -PART_GOES_ON if same_year else 0.0
    if here.part > last.part:
        return -NEXT_PART
    if here.once:
        return SECOND_TITLE
    if here.part == last.part or same_year:
        return -PART_GOES_ON
    return SECOND_TITLE if here.opens else 1.0


def _last_marked(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kind: PaperKind,
    k: int,
    index: int,
) -> int | None:
    """The nearest page before that bears a title of this kind (or, on a cover, a year)."""
    for i in range(index - 1, max(index - LOOK_BACK, -1), -1):
        if views[i].page.file != views[index].page.file and views[i].page.number > 1:
            return None
        dated_cover = kind.yearly and views[i].years and views[i].lines <= COVER_LINES
        if scores[i][k].title > 2.0 or dated_cover:
            return i
    return None


def _same_year(first: PageView, second: PageView) -> bool | None:
    """Whether two pages speak of the same financial year; None where one names none."""
    if not first.years or not second.years:
        return None
    return max(first.years) == max(second.years)


def _covered(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], k: int, index: int
) -> bool:
    """Whether the report begun before is one of several years, and this page's year is among them.

    Its cover or opinion, of which a report has one, names the first and the last.
    """
    for i in range(index - 1, max(index - LOOK_BACK, -1), -1):
        if views[i].page.file != views[index].page.file:
            return False
        years = views[i].years
        if scores[i][k].once and scores[i][k].title > 2.0 and years:
            return years[0] < years[-1] and years[0] <= max(views[index].years) <= years[-1]
    return False


def _issued(notice: PageView, view: PageView) -> bool:
    """Whether a page bears the title of what a notice (关于印发《…》的通知) issues."""
    named = _ISSUES.search(notice.text) if notice.page.file == view.page.file else None
    return named is not None and any(
        fuzz.ratio(named[1], h.text) >= SAME_TITLE for h in view.headings if not h.numbered
    )


def _same_subject(first: PageView, second: PageView) -> bool | None:
    if not first.subject or not second.subject:
        return None
    if first.subject.endswith(second.subject) or second.subject.endswith(first.subject):
        return True  # a cover breaks a long name in two lines
    names = [_LEGAL_FORM.sub("", view.subject or "") for view in (first, second)]
    return fuzz.ratio(*names) >= SAME_SUBJECT


def _length_cost(kinds: Sequence[PaperKind], k: int) -> Lengths:
    """Cost of going on after a first page, and after a later one."""
    most = kinds[k].most_pages if k < len(kinds) else None
    if most is None:
        return 0.0, 0.0
    return (BEYOND_LENGTH, BEYOND_LENGTH) if most <= 1 else (0.0, BEYOND_LENGTH)
