"""What the printed page numbers of a document say of missing pages (rule F06).

What comes in: a document. What goes out: the gaps in its numbers. A gap is told only where
the numbers before and after it hold together: one misread number between good neighbours
is no gap, nor is a page that lies elsewhere in the same document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docproc.documents.model import Document, TypedPage
from docproc.page import Page, PageSource

BOOK = "application_book"


@dataclass(frozen=True, slots=True)
class Gap:
    """Printed page numbers that a document lacks.

    `after` and `before` are the pages on either side (None at an end);
    `confidence` is the probability that pages are really missing.
    """

    missing: tuple[int, ...]
    after: TypedPage | None
    before: TypedPage | None
    confidence: float


def page_gaps(document: Document) -> tuple[Gap, ...]:
    """The gaps in a document's printed page numbers, in page order.

    Runs of numbers that restart (after a cover or contents) are judged apart.
    Blank pages and pages without a number fill the places between numbers.
    """
    pages = [p for p in document.pages if p.page.source is not PageSource.BLANK]
    numbers = _mended(_of_one_form(pages))
    gaps: list[Gap] = _head_gap(document, pages, numbers)
    blank = [p.page for p in document.pages if p.page.source is PageSource.BLANK]
    for run in _runs(pages, numbers):
        gaps.extend(_inner_gaps(pages, numbers, run, blank))
        gaps.extend(_tail_gap(pages, numbers, run, gaps))
    spread = {p.beside for p in pages if p.beside}
    left = [(gap, tuple(n for n in gap.missing if n not in spread)) for gap in gaps]
    return tuple(replace(gap, missing=missing) for gap, missing in left if missing)


OF_ONE_FORM = 3
"""So many pages that name the same total (3 / 16), and half of those with a number, tell how a
paper is numbered."""


def _of_one_form(pages: Sequence[TypedPage]) -> list[int | None]:
    """The pages' numbers; where others name the total, one without it counts only if it goes with
    them: of a pale 6 / 16 the 1 alone was read."""
    totals = Counter(p.printed_total for p in pages if p.printed_total)
    total, times = next(iter(totals.most_common(1)), (None, 0))
    whole = [(i, p.printed) for i, p in enumerate(pages) if p.printed_total == total and p.printed]
    read = [_mended_stroke(p, i, total, whole) for i, p in enumerate(pages)]
    if times < OF_ONE_FORM or 2 * times < sum(number is not None for number in read):
        return read
    return [
        number
        if pages[i].printed_total
        or _in_step(read, i)
        or (number and any(m - number == at - i for at, m in whole))
        else None
        for i, number in enumerate(read)
    ]


def _mended_stroke(
    page: TypedPage, i: int, total: int | None, whole: Sequence[tuple[int, int]]
) -> int | None:
    """A page's number; of a fraction whose stroke was read as a one (717 is 7/7) its own, where
    it goes with the fractions around it."""
    said, tail = str(page.printed), f"1{total}"
    if page.printed_total or not said.endswith(tail) or said == tail:
        return page.printed
    number = int(said[: -len(tail)])
    return number if any(m - number == at - i for at, m in whole) else page.printed


def _in_step(numbers: Sequence[int | None], i: int) -> bool:
    """Whether the page before or after bears the number before or after this one's."""
    own, around = numbers[i], ((i - 1, -1), (i + 1, 1))
    return own is not None and any(
        0 <= at < len(numbers) and numbers[at] == own + step for at, step in around
    )


def _mended(numbers: list[int | None]) -> list[int | None]:
    """The numbers with single misreadings corrected from both neighbours."""
    mended = list(numbers)
    for i, number in enumerate(numbers):
        before = next(((j, numbers[j]) for j in range(i - 1, -1, -1) if numbers[j]), None)
        after = next(((j, numbers[j]) for j in range(i + 1, len(numbers)) if numbers[j]), None)
        if number is None or before is None or after is None:
            continue
        (b, low), (a, high) = before, after
        if low is None or high is None or number == low + (i - b):
            continue
        if high - low == a - b:
            mended[i] = low + (i - b)
    return mended


def _runs(pages: Sequence[TypedPage], numbers: Sequence[int | None]) -> list[list[int]]:
    """Indices of numbered pages, in runs; a run ends where numbering starts anew."""
    runs: list[list[int]] = []
    for i, number in enumerate(numbers):
        if number is None:
            continue
        last = numbers[runs[-1][-1]] if runs else None
        restarts = last is not None and number <= 2 and number <= last and _new_start(numbers, i)
        if not runs or restarts:
            runs.append([])
        runs[-1].append(i)
    return _shuffled_joined(runs, numbers)


def _shuffled_joined(runs: Sequence[list[int]], numbers: Sequence[int | None]) -> list[list[int]]:
    """Runs that share no number are one numbering whose pages were shuffled."""
    joined: list[list[int]] = []
    for run in runs:
        held = {numbers[i] for i in run}
        if joined and not held & {numbers[i] for i in joined[-1]}:
            joined[-1] = [*joined[-1], *run]
        else:
            joined.append(list(run))
    return joined


def _new_start(numbers: Sequence[int | None], index: int) -> bool:
    """Whether the numbers go on from here (1, 2, …), so that this is a restart."""
    here = numbers[index] or 0
    following = [n for n in numbers[index + 1 :] if n is not None][:1]
    return not following or following[0] in (here + 1, here + 2)


def _head_gap(
    document: Document, pages: Sequence[TypedPage], numbers: Sequence[int | None]
) -> list[Gap]:
    """Pages missing before a book's first number: more than lie before it, where it begins its
    file. It may be bound behind other papers and numbered through, so that it is a suspicion; an
    audit's cover often is (on 70 made sets: one right, and one wrong on an audit)."""
    first = next((i for i, number in enumerate(numbers) if number), None)
    begins = document.type == BOOK and document.pages[0].page.number == 1
    if first is None or not 0 < first <= MOST_BEFORE or not begins:
        return []
    low = numbers[first] or 0
    before = document.pages.index(pages[first])
    run = [i for i in range(first, len(numbers)) if numbers[i]][:3]
    steady = len(run) == 3 and all(_follows(numbers, a, b) for a, b in pairwise(run))
    missing = tuple(range(before + 1, low))
    if not steady or before < LEAST_BEFORE or len(missing) != 1:
        return []
    return [Gap(missing, pages[first - 1], pages[first], SUSPECTED)]


LEAST_BEFORE, MOST_BEFORE = 2, 3
"""Pages without a number before the first: a cover, its back, the contents. Behind a cover alone
its blank back may not have been scanned."""
SUSPECTED = 0.6


def _inner_gaps(
    pages: Sequence[TypedPage],
    numbers: Sequence[int | None],
    run: Sequence[int],
    blank: Sequence[Page],
) -> list[Gap]:
    held = {numbers[i] for i in run}
    gaps = []
    for place, (i, j) in enumerate(pairwise(run)):
        low, high = numbers[i] or 0, numbers[j] or 0
        missing = [n for n in range(low + 1, high) if n not in held]
        unnumbered = j - i - 1
        if high <= low or len(missing) <= unnumbered or len(missing) > 40:
            continue
        kept = tuple(missing[unnumbered:] if unnumbered else missing)
        held_by_others = _pages_between(pages[i].page, pages[j].page, blank) - unnumbered
        sure = min(_sure(numbers, run, place), SUSPECTED if held_by_others >= len(kept) else 1.0)
        gaps.append(Gap(kept, pages[i], pages[j], sure))
    return gaps


def _pages_between(one: Page, other: Page, blank: Sequence[Page]) -> int:
    """How many received pages of a file lie between two, but for a document's `blank` backs: what
    it lacks there may have been taken for another paper's."""
    if one.file != other.file:
        return 0
    backs = sum(p.file == one.file and one.number < p.number < other.number for p in blank)
    return max(other.number - one.number - 1 - backs, 0)


def _sure(numbers: Sequence[int | None], run: Sequence[int], place: int) -> float:
    """How well the numbers on both sides of a gap are borne out by their neighbours."""
    before = place > 0 and _follows(numbers, run[place - 1], run[place])
    after = place + 2 < len(run) and _follows(numbers, run[place + 1], run[place + 2])
    return {2: 0.97, 1: 0.9, 0: 0.6}[before + after]


def _follows(numbers: Sequence[int | None], i: int, j: int) -> bool:
    first, second = numbers[i], numbers[j]
    return first is not None and second is not None and second - first == j - i


def _tail_gap(
    pages: Sequence[TypedPage], numbers: Sequence[int | None], run: Sequence[int],
    found: Sequence[Gap],
) -> list[Gap]:  # fmt: skip
    """Pages missing against a printed total (共20页) that most pages agree on."""
    totals = Counter(pages[i].printed_total for i in run if pages[i].printed_total)
    if not totals:
        return []
    total, votes = totals.most_common(1)[0]
    if total is None or (votes < 2 and len(run) > 2):
        return []
    held = {numbers[i] for i in run}
    known = {n for gap in found for n in gap.missing}
    missing = tuple(n for n in range(1, total + 1) if n not in held and n not in known)
    start = run[0]
    while start > 0 and numbers[start - 1] is None:  # a cover may count as page one
        start -= 1
    # A page behind the last number that was read may be the next one, its number not read.
    end = next((i for i in range(run[-1] + 1, len(numbers)) if numbers[i]), len(numbers))
    spare = sum(1 for i in range(start, end) if numbers[i] is None)
    lacking = missing[spare:]
    if not lacking or len(lacking) > 40:
        return []
    first = next((pages[i] for i in run if (numbers[i] or 0) > lacking[-1]), None)
    last = next((pages[i] for i in reversed(run) if (numbers[i] or 0) < lacking[0]), None)
    return [Gap(lacking, last, first, 0.9 if votes > 1 else 0.7)]
