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

from docproc.documents.scoring import Score
from docproc.documents.views import PageView
from docproc.notice.documents import PaperKind

# Costs in units of evidence, set by hand on invented bundles of three wordings
# each; halving or doubling any one of them moves less than one page in a hundred.
UNTITLED_START = 4.0
RESUME = 6.0
OTHER_START = 1.0
OTHER_START_AMID = 2.5
"""An unknown paper beginning behind another with a page full of text is less likely."""

SPARSE_TEXT = 30
SECTION_START = 3.0
"""Against a paper that begins with its second section."""

BEYOND_LENGTH = 2.5
SECOND_TITLE = 4.5
OTHER_YEAR = 4.0
OTHER_SUBJECT = 3.0
FILE_BOUNDARY = 9.0
IMAGE_BOUNDARY = 2.0
NEXT_PART = 3.0
PART_GOES_ON = 1.0
GOES_ON = 2.5
NUMBER_RESTARTS = 1.5
CLEAR = 5.0
"""Evidence on one page that is enough for a later page to come back to its kind."""

UNKNOWN_BASE = 1.2
"""What an unknown paper (`other` without any evidence) is worth by itself."""


SAME_SUBJECT = 45.0
"""Two readings of one name are more alike than this, in percent, even on a bad copy."""

_LATER_SECTION = re.compile(
    r"(?:第?[二三四五六七八九十]{1,3}[、.．章]|（[二三四五六七八九十]{1,3}）|[2-9][.、．](?!\d{3}))"
)
_LEGAL_FORM = re.compile(r"(股份|集团)?(有限)?(责任)?公司$")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a page belongs: index of its kind (-1: unknown), begins, probability of its type."""

    kind: int
    begins: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class _Step:
    """One page's evidence per kind for beginning and going on, and what resuming costs."""

    begin: tuple[float, ...]
    go_on: tuple[float, ...]
    resume: tuple[float, ...]


def placed(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], kinds: Sequence[PaperKind]
) -> tuple[Placed, ...]:
    """The likeliest reading of a sequence of pages (none of them blank)."""
    if not views:
        return ()
    steps = [_step(views, scores, kinds, i) for i in range(len(views))]
    path = _best_path(steps, kinds)
    types = _type_probabilities(steps, kinds)
    count = len(kinds)
    names = [*(k.type for k in kinds), "other"]
    return tuple(
        Placed(kind if kind < count else -1, begins, types[i].get(names[kind], 0.0))
        for i, (kind, begins) in enumerate(path)
    )


def _step(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kinds: Sequence[PaperKind],
    index: int,
) -> _Step:
    view, row = views[index], scores[index]
    before = views[index - 1] if index else None
    joint = _joint(before, view)
    section = SECTION_START if before and _opens_with_section(view) else 0.0
    begin = [_beginning(score, kind) - section for score, kind in zip(row, kinds, strict=True)]
    go_on = [
        row[k].evidence + joint - _break(views, scores, kinds[k], k, index)
        for k in range(len(kinds))
    ]
    sparse = before is None or len(view.text) < SPARSE_TEXT
    begin.append(UNKNOWN_BASE - (OTHER_START if sparse else OTHER_START_AMID) - section)
    go_on.append(UNKNOWN_BASE / 2 + joint)
    resume = [
        RESUME + section if _seen_before(views, scores, k, index) else math.inf
        for k in range(len(kinds))
    ]
    return _Step(tuple(begin), tuple(go_on), (*resume, math.inf))


def _seen_before(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], k: int, index: int
) -> bool:
    """Whether a page of the same file before the last one spoke clearly for a kind."""
    return any(
        scores[i][k].evidence >= CLEAR
        for i in range(index - 1)
        if views[i].page.file == views[index].page.file
    )


def _opens_with_section(view: PageView) -> bool:
    """Whether the page's first line numbers a section that is not the first."""
    return bool(_LATER_SECTION.match(view.rows))


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
        return -IMAGE_BOUNDARY if alone else -FILE_BOUNDARY
    if hangs_together(before, view):
        return GOES_ON
    return -NUMBER_RESTARTS if view.printed == 1 and before.printed else 0.0


def hangs_together(before: PageView, view: PageView) -> bool:
    """Whether a page goes on from another: the next printed number, or its running head."""
    if any(fuzz.ratio(a, b) >= 80 for a in before.running for b in view.running):
        return True
    if before.printed is None or view.printed is None:
        return False
    same_total = before.printed_total == view.printed_total
    return same_total and view.printed in (before.printed + 1, before.printed + 2)


def _break(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kind: PaperKind,
    k: int,
    index: int,
) -> float:
    """What speaks for another paper of the same kind beginning here; less than 0: against."""
    here = scores[index][k]
    last = _last_titled(views, scores, k, index)
    cost = 0.0
    if last is None:
        return cost
    same_year = _same_year(views[last], views[index]) if kind.yearly else None
    if here.title > 2.0:
        cost = _second_title(here, scores[last][k], same_year=same_year is True)
    if same_year is False:
        return max(cost, 0.0) + OTHER_YEAR
    if here.title > 2.0 and _same_subject(views[last], views[index]) is False:
        return max(cost, 0.0) + OTHER_SUBJECT
    return cost


def _second_title(here: Score, last: Score, *, same_year: bool) -> float:
    """Parts in their order belong together; a part that stands once begins another paper."""
    if last.part is None or here.part is None:
        return 0.0
    if here.part > last.part:
        return -NEXT_PART
    if here.once:
        return SECOND_TITLE
    if here.part == last.part or same_year:
        return -PART_GOES_ON
    return SECOND_TITLE if here.opens else 1.0


def _last_titled(
    views: Sequence[PageView], scores: Sequence[tuple[Score, ...]], k: int, index: int
) -> int | None:
    """The nearest page before with a title of this kind, among pages of the same file."""
    for i in range(index - 1, max(index - 60, -1), -1):
        if views[i].page.file != views[index].page.file and views[i].page.number > 1:
            return None
        if scores[i][k].title > 2.0:
            return i
    return None


def _same_year(first: PageView, second: PageView) -> bool | None:
    """Whether two pages speak of the same financial year; None where one names none."""
    if not first.years or not second.years:
        return None
    return max(first.years) == max(second.years)


def _same_subject(first: PageView, second: PageView) -> bool | None:
    if not first.subject or not second.subject:
        return None
    names = [_LEGAL_FORM.sub("", view.subject or "") for view in (first, second)]
    return fuzz.ratio(*names) >= SAME_SUBJECT


def _best_path(steps: Sequence[_Step], kinds: Sequence[PaperKind]) -> list[tuple[int, bool]]:
    """Viterbi: per page (kind, begins)."""
    width = len(steps[0].begin)
    begin = list(steps[0].begin)
    go_on = [-math.inf] * width
    back: list[list[tuple[tuple[int, bool], tuple[int, bool]]]] = []
    for step in steps[1:]:
        best = max(range(width), key=lambda k: max(begin[k], go_on[k]))
        best_value = max(begin[best], go_on[best])
        best_state = (best, begin[best] >= go_on[best])
        new_begin, new_go_on, links = [], [], []
        for k in range(width):
            new_begin.append(best_value + step.begin[k])
            length = _length_cost(kinds, k)
            same = max((begin[k] - length[0], (k, True)), (go_on[k] - length[1], (k, False)))
            other = (best_value - step.resume[k], best_state)
            value, source = max(same, other) if best != k else same
            new_go_on.append(value + step.go_on[k])
            links.append((best_state, source))
        back.append(links)
        begin, go_on = new_begin, new_go_on
    last = max(range(width), key=lambda k: max(begin[k], go_on[k]))
    state = (last, begin[last] >= go_on[last])
    path = [state]
    for links in reversed(back):
        from_begin, from_go_on = links[state[0]]
        state = from_begin if state[1] else from_go_on
        path.append(state)
    return path[::-1]


def _length_cost(kinds: Sequence[PaperKind], k: int) -> tuple[float, float]:
    """Cost of going on after a first page, and after a later one."""
    most = kinds[k].most_pages if k < len(kinds) else None
    if most is None:
        return 0.0, 0.0
    return (BEYOND_LENGTH, BEYOND_LENGTH) if most <= 1 else (0.0, BEYOND_LENGTH)


def _type_probabilities(
    steps: Sequence[_Step], kinds: Sequence[PaperKind]
) -> list[dict[str, float]]:
    """Forward-backward sums: per page the probability of each type."""
    width = len(steps[0].begin)
    lengths = [_length_cost(kinds, k) for k in range(width)]
    forward = [(list(steps[0].begin), [-math.inf] * width)]
    for step in steps[1:]:
        begin, go_on = forward[-1]
        total = _log_sum([*begin, *go_on])
        forward.append((
            [total + step.begin[k] for k in range(width)],
            [
                _log_sum([
                    begin[k] - lengths[k][0], go_on[k] - lengths[k][1], total - step.resume[k]
                ]) + step.go_on[k]
                for k in range(width)
            ],
        ))  # fmt: skip
    backward = [([0.0] * width, [0.0] * width)]
    for step in reversed(steps[1:]):
        begin, go_on = backward[-1]
        starts = _log_sum([step.begin[k] + begin[k] for k in range(width)])
        resumes = _log_sum([step.go_on[k] + go_on[k] - step.resume[k] for k in range(width)])
        anew = _log_sum([starts, resumes])
        backward.append((
            [_log_sum([anew, step.go_on[k] + go_on[k] - lengths[k][0]]) for k in range(width)],
            [_log_sum([anew, step.go_on[k] + go_on[k] - lengths[k][1]]) for k in range(width)],
        ))  # fmt: skip
    backward.reverse()
    names = [*(kind.type for kind in kinds), "other"]
    found = []
    for (fb, fg), (bb, bg) in zip(forward, backward, strict=True):
        weights = [_log_sum([fb[k] + bb[k], fg[k] + bg[k]]) for k in range(width)]
        total = _log_sum(weights)
        shares: dict[str, float] = {}
        for name, weight in zip(names, weights, strict=True):
            shares[name] = shares.get(name, 0.0) + math.exp(weight - total)
        found.append(shares)
    return found


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(v - top) for v in values))
