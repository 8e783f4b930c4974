"""Page numbers printed on pages, and what they say of missing pages (rule F06).

What comes in: a page, or a document. What goes out: its printed number and
total, or the gaps in a document's numbers. Only a line of its own at the head
or foot is a page number, never an amount or a line of a table of contents. A
gap is told only where the numbers before and after it hold together: one
misread number between good neighbours is no gap, nor is a page that lies
elsewhere in the same document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docproc.chinese.numerals import number_of
from docproc.chinese.text import plain
from docproc.documents.model import Document, TypedPage
from docproc.evidence import Box
from docproc.page import Line, Page, PageSource

HEAD, FOOT = 0.1, 0.88
"""A page number stands above the one or below the other, as a share of the page."""

MIDDLE = 0.06
"""How far from the middle of a page (share of its width) a number in its middle stands."""
MOST_PAGES = 999
BOOK = "application_book"

_NUMBER = r"(?P<n>\d{1,3}|[一二三四五六七八九十百〇零]{1,5})"
_TOTAL = r"(?P<t>\d{1,3}|[一二三四五六七八九十百〇零]{1,5})"
_LABEL = r"(?:(?:page|p\.?|页码?|页次|页号)[:：]?)"
_DASH = r"[-—–−－~～·•.一_]"
_STROKE = r"[-—–－−~～·•._。]"
"""A dash that is no 一: beside a Chinese numeral that sign counts."""
_CHINESE = r"[一二三四五六七八九十百〇○零]{1,4}"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^.{{0,24}}第{_NUMBER}页[,，/|;；（(]*(?:共|总){_TOTAL}页[)）]?$",
        rf"^.{{0,24}}(?:共|总){_TOTAL}页[,，/|;；]*第{_NUMBER}页$",
        rf"^.{{0,24}}第{_NUMBER}页.{{0,2}}$",
        rf"^{_DASH}{{0,3}}{_LABEL}?(?P<n>\d{{1,3}})(?:of|/)(?P<t>\d{{1,3}})(?:页|pages?)?{_DASH}{{0,3}}$",
        rf"^{_LABEL}(?P<n>\d{{1,3}})$",
        rf"^{_DASH}{{1,3}}(?P<n>\d{{1,3}}){_DASH}{{1,3}}$",
        rf"^{_STROKE}{{1,3}}(?P<n>{_CHINESE}){_STROKE}{{1,3}}$",
    )
)
_SPECKS = ".,，·、'‘’`“”\"*°:：;；"
"""What a dirty copy sets round a number: 6/7. is 6/7."""
_BARE = re.compile(r"^(\d{1,3})$")
_SLASH_AS_ONE = re.compile(r"^(\d{1,2}?)1(\d{1,2})$")
FAR_OFF = 90
"""A number so far beyond a page's place in its file, and whose first figures are that place,
is none: 317 on the third page is 3/7; 111 on the fourth goes on from another file."""
_HALF_DASHED = re.compile(rf"^(?:{_DASH}{{1,2}}(\d{{1,3}})|(\d{{1,3}}){_DASH}{{1,2}})$")
_BRACKETED = re.compile(r"^[\[【〔［](\d{1,3})[\]】〕］]$")
_HALF_CHINESE = re.compile(rf"^(?:{_STROKE}{{1,2}}({_CHINESE})|({_CHINESE}){_STROKE}{{1,2}})$")


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


def printed_number(page: Page) -> tuple[int | None, int | None]:
    """The number printed on a page and the total, each None where there is none.

    A number alone counts only where it stands in the middle or at the outer
    edge with nothing beside it.
    """
    number, total, _ = _told(page)
    return number, total


def number_line(page: Page) -> Line | None:
    """The line that says which page this is; None where there is none."""
    return _told(page)[2]


def _told(page: Page) -> tuple[int | None, int | None, Line | None]:
    """The number printed on a page, the total, and the line that says so."""
    edge = [line for line in page.lines if line.box is not None and _at_edge(line.box)]
    edge.sort(key=lambda line: _outwardness(line.box), reverse=True)
    for line in edge:
        said = plain(line.text)
        for form in _FORMS:
            match = form.match(said) or form.match(said.strip(_SPECKS))
            if match:
                return *_in_range(match.groupdict()), line
    for line in edge[:6]:
        said = plain(line.text)
        slash = _SLASH_AS_ONE.match(said)
        if (
            slash
            and abs(int(slash[1]) - page.number) <= 1
            and int(said) > page.number + FAR_OFF
            and _stands_alone(line, page.lines)
        ):
            number, total = _in_range({"n": slash[1], "t": slash[2]})
            if total is not None:
                return number, total, line
        bare = _BARE.match(said) or _HALF_DASHED.match(said) or _HALF_CHINESE.match(said)
        if line.box is not None and abs(line.box.centre[0] - 0.5) < MIDDLE:
            bare = bare or _BRACKETED.match(said)  # at the margin it may count references
        if bare and _stands_alone(line, page.lines):
            return number_of(next(g for g in bare.groups() if g)) or None, None, line
    return None, None, None


def _at_edge(box: Box) -> bool:
    return box.bottom <= HEAD or box.top >= FOOT


def _outwardness(box: Box | None) -> float:
    """How near to the foot or the head; the foot goes first."""
    if box is None:
        return 0.0
    return box.top if box.top >= FOOT else 0.5 - box.top


def _in_range(groups: dict[str, str | None]) -> tuple[int | None, int | None]:
    number = number_of(groups.get("n") or "")
    total = number_of(groups.get("t") or "")
    if number is None or not 0 < number <= MOST_PAGES:
        return None, None
    if total is not None and not number <= total <= MOST_PAGES:
        total = None
    return number, total


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    box = line.box
    if box is None or not (abs(box.centre[0] - 0.5) < 0.12 or box.right > 0.8 or box.left < 0.2):
        centre = box.centre[0] if box else 0.0
        if not (0.2 < centre < 0.3 or 0.7 < centre < 0.8):  # the middle of half a spread
            return False
    if box is None or box.width > 0.06:
        return False
    others = [o.box for o in lines if o is not line and o.box is not None]
    if any(o.same_row(box, 0.4) and abs(o.centre[0] - box.centre[0]) < 0.3 for o in others):
        return False
    beyond = [o for o in others if (o.top > box.bottom if box.top >= FOOT else o.bottom < box.top)]
    return len(beyond) <= 1


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


SHEET_MM = 350.0
"""Width from which a sheet copied across is two pages of A4 side by side."""
HALVES = (0.4, 0.6)
"""A number left of the one or right of the other is that of half a sheet (share of its width)."""


def beside_number(page: Page) -> int | None:
    """The number of the other page on a sheet that holds two which were not parted, told from the
    side on which its one number was read; a number in the middle is the whole sheet's."""
    number, _, line = _told(page)
    if page.part is not None or number is None or line is None or line.box is None:
        return None
    if (other := _in_its_row(page, number, line.box)) is not None:
        return other
    if page.size_mm is None or page.size_mm[0] < max(SHEET_MM, page.size_mm[1] + 1):
        return None
    middle = line.box.centre[0]
    if middle < HALVES[0]:
        return number + 1
    return number - 1 or None if middle > HALVES[1] else None


def _in_its_row(page: Page, number: int, own: Box) -> int | None:
    """The number before or after a page's own that stands in one row with it, in the same form
    (第3页，共4页 | 第4页，共4页): two pages that were copied onto one of any size."""
    for line in page.lines:
        if line.box is None or line.box is own or not line.box.same_row(own, 0.6):
            continue
        told = next((m for form in _FORMS if (m := form.match(plain(line.text)))), None)
        other = _in_range(told.groupdict())[0] if told else None
        if other is not None and abs(other - number) == 1:
            return other
    return None


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
