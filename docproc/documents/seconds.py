"""Whether a paper of the same kind begins where one goes on: second titles, years, subjects.

What comes in: page views with their scores, in order. What goes out: what it costs, in the
units of evidence of `sequence`, that a page goes on with the paper of its kind before it; less
than nothing where the two surely are one (a cover and its first page, parts in their order).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from docproc.documents.beginnings import TITLED
from docproc.documents.scoring import Score
from docproc.documents.views import PageView
from docproc.notice.documents import PaperKind

SECOND_TITLE = 4.5
OTHER_YEAR = 4.0
OTHER_SUBJECT = 3.0
NEXT_PART = 3.0
PART_GOES_ON = 1.0

LOOK_BACK = 60
"""Pages that are looked back for the last title; longer papers repeat theirs."""
COVER_LINES = 16
MOST_ON_A_COVER, LEAST_TITLE = 8, 6
"""Lines of a cover that holds nothing but title, names and date; characters of its title."""
STRONG_TITLE = 2.0
"""Evidence of a title that is surely one."""
SAME_SUBJECT = 45.0
"""Two readings of one name are more alike than this, in percent, even on a bad copy."""
RUNNING_TITLE = 0.5
"""How sure a heading of a page numbered 2 is that repeats the title at its head."""
SAME_TITLE = 88.0
"""Of characters alike, in percent: two readings of one title."""
_ISSUES = re.compile(r"关于(?:印发|发布|公布|下发|颁布)《?([^《》。;]{4,60}?)》?的通知")
_STATES = re.compile(r"(?:得分|总分|结论)[:：]?\s*\S")
"""What a paper states, be it ever so short; a cover names what it is about."""
_LEGAL_FORM = re.compile(r"(股份|集团)?(有限)?(责任)?公司$")


def break_cost(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kind: PaperKind,
    k: int,
    index: int,
) -> float:
    """What speaks for another paper of the same kind beginning here; less than 0: against it."""
    here = scores[index][k]
    last = last_marked(views, scores, kind, k, index)
    # Whether or not a notice's own title was told, in two lines, it issues what stands behind it.
    notices = [views[i] for i in (index - 1, last) if i is not None and i >= 0]
    if here.title > STRONG_TITLE and any(_issued(notice, views[index]) for notice in notices):
        return -NEXT_PART
    cost = 0.0
    if last is None:
        return cost
    same_year = _same_year(views[last], views[index]) if kind.yearly else None
    if same_year is False and _covered(views, scores, k, index):
        same_year = True
    covered = last == index - 1 and _covers(views[last], views[index])
    if same_year is not False and here.title > STRONG_TITLE and covered:
        return -NEXT_PART
    if here.title > STRONG_TITLE:
        cost = _second_title(here, scores[last][k], same_year=same_year is True)
    if same_year is False:
        return max(cost, 0.0) + OTHER_YEAR
    if here.title > STRONG_TITLE and _same_subject(views[last], views[index]) is False:
        return max(cost, 0.0) + OTHER_SUBJECT
    return cost


def numbered_on(
    views: Sequence[PageView],
    scores: Sequence[tuple[Score, ...]],
    kind: PaperKind,
    k: int,
    index: int,
) -> bool:
    """Whether printed numbers lead from the last title of a kind, page by page, to this page: a
    title there heads a part of that paper (建设情况报告 on page 5 of a book). A cover bears no
    number; a volume numbered through may hold the reports of several years."""
    last = None if kind.yearly else last_marked(views, scores, kind, k, index)
    if last is None or last + 1 > index:
        return False
    numbers = [views[i].printed for i in range(last, index + 1) if not views[i].blank]
    told = numbers if numbers[0] is not None else numbers[1:]
    return len(told) > 1 and all(
        a is not None and b is not None and b == a + 1 for a, b in pairwise(told)
    )


def _covers(cover: PageView, view: PageView) -> bool:
    """Whether a page of few lines, the last with writing before this one, is its cover: it bears
    the same title."""
    beside = cover.page.file == view.page.file
    later = (view.printed or 0) > 1
    most = COVER_LINES if later else MOST_ON_A_COVER
    short = cover.lines <= most and view.lines > max(cover.lines, MOST_ON_A_COVER)
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


def last_marked(
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
        if scores[i][k].title > STRONG_TITLE or dated_cover:
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
        if scores[i][k].once and scores[i][k].title > STRONG_TITLE and years:
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
