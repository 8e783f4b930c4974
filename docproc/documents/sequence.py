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
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from docproc.documents.beginnings import (
    AMID_NUMBERS,
    AMID_TOTAL,
    against_beginning,
    amid_numbers,
    run_of,
    start_of_other,
)
from docproc.documents.lattice import Lengths, Step, best_path, kind_probabilities
from docproc.documents.order import next_sheet
from docproc.documents.scoring import Score
from docproc.documents.seconds import STRONG_TITLE, break_cost, numbered_on
from docproc.documents.views import PageView
from docproc.notice.documents import PaperKind

# Costs in units of evidence, set by hand. On 394 pages of invented dossiers, as files, as
# single bundles and with 3 % of characters garbled, halving or doubling any one of them
# changes the type of at most two pages in a hundred, of most no page.
UNTITLED_START = 4.0
RESUME = 6.0
BEYOND_LENGTH = 2.5
FILE_BOUNDARY = 9.0
IMAGE_BOUNDARY = 2.0
GOES_ON = 2.5
LATER_NUMBER = 1.0
"""A page with a number above 1 begins no paper of its own, but where a parcel is numbered."""

NUMBER_RESTARTS = 1.5
CLEAR = 5.0
"""Evidence on one page that is enough for a later page to come back to its kind."""

UNKNOWN_BASE = 1.2
"""What an unknown paper (`other` without any evidence) is worth by itself."""


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
    section, amid = against_beginning(views, index), amid_numbers(views, index)
    led = _led_by(views, scores, kinds, index) if amid >= AMID_TOTAL else None
    begin = []
    for k, (score, kind) in enumerate(zip(row, kinds, strict=True)):
        own = AMID_NUMBERS if led is not None and _is_other(score, kind, led) else amid
        if score.title > STRONG_TITLE and numbered_on(views, scores, kind, k, index):
            own = AMID_TOTAL
        begin.append(_beginning(score, kind) - section - own)
    go_on = [
        row[k].evidence + joint - break_cost(views, scores, kinds[k], k, index)
        for k in range(len(kinds))
    ]
    together = before is not None and hangs_together(before, view)
    start = start_of_other(before, view, together=together)
    begin.append(UNKNOWN_BASE - start - section - amid)
    go_on.append(UNKNOWN_BASE / 2 + joint)
    resume = [
        RESUME + section + amid if _seen_before(views, scores, k, index) else math.inf
        for k in range(len(kinds))
    ]
    return Step(tuple(begin), tuple(go_on), (*resume, math.inf))


def _led_by(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kinds: Sequence[PaperKind],
    index: int,
) -> str:
    """The type of paper with which the run of numbered pages that a page stands in begins."""
    first = scores[run_of(views, index)]
    return kinds[max(range(len(kinds)), key=lambda k: first[k].evidence)].type


def _is_other(score: Score, kind: PaperKind, led: str) -> bool:
    """Whether a page bears the title of another type of paper: a parcel may be numbered through,
    with more papers behind it that are not."""
    return kind.type != led and score.title > STRONG_TITLE and score.opens


def _seen_before(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], k: int, index: int
) -> bool:
    """Whether a page of the same file before the last one spoke clearly for a kind."""
    return any(
        scores[i][k].evidence >= CLEAR
        for i in range(index - 1)
        if views[i].binding == views[index].binding
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
        if before.binding == view.binding and hangs_together(before, view):
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


def _length_cost(kinds: Sequence[PaperKind], k: int) -> Lengths:
    """Cost of going on after a first page, and after a later one."""
    most = kinds[k].most_pages if k < len(kinds) else None
    if most is None:
        return 0.0, 0.0
    return (BEYOND_LENGTH, BEYOND_LENGTH) if most <= 1 else (0.0, BEYOND_LENGTH)
