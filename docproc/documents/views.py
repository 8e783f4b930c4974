"""A page as classification sees it: its text in normal form and its headings.

What comes in: `Page`s of one holder. What goes out: `PageView`s. Lines that
stand at the same height on neighbouring pages are running heads and no
headings. It knows no words of any paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from rapidfuzz import fuzz

from docproc.chinese.text import plain
from docproc.documents.chapters import chapter_follows, rows_follow
from docproc.documents.headings import Heading, headings_of
from docproc.documents.legible import writing_of
from docproc.documents.model import Writing
from docproc.documents.stacks import bindings_of
from docproc.evidence import Box
from docproc.page import Page, PageSource

_YEAR = re.compile(
    r"(20\d\d)年(?:度|12月31日|1[-—至~]+12月|财务)|(20\d\d)年?度?(?=.{0,6}(?:审计|报表))"
)
_YEARS = re.compile(
    r"(20\d\d)年?(?:度|1月1日|1月)?[-—–~～至到](20\d\d)(?:年(?:度|12月31日|12月)|年?度?(?=.{0,6}(?:审计|报表)))"
)
MOST_YEARS = 5
"""A report of more years than this is no report but a history."""
_ORGANISATION = re.compile(
    r"[㐀-鿿𠀀-𲎯（）]{4,36}?(?:有限责任公司|股份有限公司|有限公司|总公司|集团公司|公司)(?:[㐀-鿿𠀀-𲎯]{2,8}分公司)?"
)


UNREAD = 0.5
"""Below this confidence a page goes with its neighbours."""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page in the form in which papers are told apart.

    `text` runs on without breaks, `rows` keeps one line a row; both are plain
    and in lower case. `printed` as in `TypedPage`. `years` are financial years
    named at the head of the page, `subject` the organisation named there,
    `running` the running heads that it shares with its neighbours.
    `follows`: its first chapter is the next after the last one before it. `between`: the
    number that a page without one would bear between its neighbours'. `binding`: its file, or
    the stack of pictures that it is a sheet of.
    """

    page: Page
    text: str
    rows: str
    headings: tuple[Heading, ...]
    lines: int
    printed: int | None = None
    printed_total: int | None = None
    years: tuple[int, ...] = ()
    subject: str | None = None
    running: frozenset[str] = frozenset()
    follows: bool = False
    between: int | None = None
    binding: str = ""

    @property
    def sequence(self) -> int | None:
        """The page's number, printed or told by its neighbours'."""
        return self.printed if self.printed is not None else self.between

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the page."""
        return self.page.source is PageSource.BLANK

    @property
    def lost(self) -> bool:
        """Whether print is there of which nothing can be made out (a copy all dark or faint)."""
        return writing_of(self.page) is Writing.UNTRUSTED

    @property
    def hidden(self) -> bool:
        """Whether it is a worksheet that the workbook does not show: no paper at all."""
        return self.page.reason == "hidden"

    @property
    def unread(self) -> bool:
        """Whether hardly anything on the page was read right: its words tell nothing."""
        return self.page.source is PageSource.OCR and self.page.confidence < UNREAD

    @property
    def failed(self) -> bool:
        """Whether the page could not be read at all."""
        return self.page.source is PageSource.FAILED


def views_of(
    pages: Sequence[Page], printed: Sequence[tuple[int | None, int | None]]
) -> tuple[PageView, ...]:
    """Views of pages in received order; `printed` holds each one's page number and total."""
    bindings = bindings_of(pages)
    running = [
        _running(pages, i, bindings)
        | _in_the_margin(page, number, _page_before(pages, i, bindings))
        for i, (page, (number, _)) in enumerate(zip(pages, printed, strict=True))
    ]
    views = [
        _view(page, heads, number, total, binding)
        for page, heads, (number, total), binding in zip(
            pages, running, printed, bindings, strict=True
        )
    ]
    follows = [
        go_on
        for _, group in groupby(views, key=lambda view: view.binding)
        for go_on in chapter_follows([view.rows.split("\n") for view in group])
    ]
    for i, page in enumerate(pages):
        before = _page_before(pages, i, bindings)
        follows[i] = follows[i] or (before is not None and rows_follow(before, page))
    return _numbered_between([replace(v, follows=f) for v, f in zip(views, follows, strict=True)])


def _numbered_between(views: Sequence[PageView]) -> tuple[PageView, ...]:
    """The views with numbers given to pages between two whose numbers fit their distance.

    A number that was not read (or not printed, on a table across the page) breaks no run.
    """
    out = list(views)
    last: int | None = None
    live = [i for i, view in enumerate(views) if not view.blank]
    for n, i in enumerate(live):
        number = views[i].printed
        if number is None:
            continue
        first = views[live[last]].printed if last is not None else None
        if last is not None and first is not None and number - first == n - last:
            one, other = views[live[last]], views[i]
            if one.binding == other.binding and one.printed_total == other.printed_total:
                for k in range(last + 1, n):
                    out[live[k]] = replace(out[live[k]], between=first + k - last)
        last = n
    return tuple(out)


MOST_SIGNS = 20_000
"""Characters at the beginning of a page by which its kind is told. A printed page has 3,000 at
most; a list of 5,000 rows in one sheet has 300,000, and says what it is at its top."""


def _begun(texts: Sequence[str]) -> list[str]:
    """The texts up to so many characters."""
    held = 0
    for at, text in enumerate(texts):
        held += len(text)
        if held > MOST_SIGNS:
            return list(texts[:at])
    return list(texts)


def _view(
    page: Page, running: frozenset[str], number: int | None, total: int | None, binding: str
) -> PageView:
    kept = [(line, plain(line.text).lower()) for line in page.lines]
    kept = [(line, text) for line, text in kept if text and text not in running]
    headings = headings_of(page, kept)
    texts = _begun([text for _, text in kept])
    cells = _begun([plain(cell.text).lower() for table in page.tables for cell in table.cells])
    joined = "".join(texts)
    shown = set(texts)
    unseen = [cell for cell in cells if cell and cell not in shown and cell not in joined]
    top = [text for line, text in kept if line.box is None or line.box.top < _head_end(page)]
    head = "".join(top[:14])
    return PageView(
        page,
        "".join((*texts, *unseen)),
        "\n".join((*texts, *unseen)),
        headings,
        len(kept),
        number,
        total,
        _years(head),
        _subject(texts[:20]),
        running,
        binding=binding,
    )


def _years(head: str) -> tuple[int, ...]:
    """Financial years that the head of a page names, with those in between (2023—2025年度)."""
    named = {int(a or b) for a, b in _YEAR.findall(head)}
    for first, last in _YEARS.findall(head):
        span = range(int(first), int(last) + 1)
        named.update(span if len(span) <= MOST_YEARS else ())
    return tuple(sorted(named))


def _head_end(page: Page) -> float:
    """How far down the head of a page reaches; all of a cover's few lines are head."""
    return 1.0 if len(page.lines) <= 16 else 0.3


def _subject(texts: Sequence[str]) -> str | None:
    for text in texts:
        found = _ORGANISATION.search(re.sub(r"^.{0,12}[:：]", "", text))
        if found and "会计师事务所" not in text:
            return found.group()
    return None


def _running(pages: Sequence[Page], index: int, bindings: Sequence[str]) -> frozenset[str]:
    """Running heads of a page: same words at the same height next door, in one binding.

    Blank backs between two pages are passed over.
    """
    here = _edge_lines(pages[index])
    shared: set[str] = set()
    for step in (-1, 1):
        other = index + step
        while 0 <= other < len(pages) and not pages[other].lines:
            other += step
        if 0 <= other < len(pages) and bindings[other] == bindings[index]:
            there = _edge_lines(pages[other])
            shared.update(
                text
                for text, box in here.items()
                if any(_same_place(box, b) and fuzz.ratio(text, t) >= 80 for t, b in there.items())
            )
    return frozenset(shared)


MARGIN, SMALL = 0.06, 0.022
"""Above the one stands a running head, no title; its print is lower than the other."""


ALIKE = 75.0
"""Of characters alike, in percent: a running head and the title that it repeats."""


def _in_the_margin(page: Page, number: int | None, before: Page | None) -> frozenset[str]:
    """Small print in the head margin of a page that is not the first of its paper, where it
    says what stands at the head of the page before: that one's title."""
    if number is None or number <= 1 or before is None:
        return frozenset()
    tops = [plain(line.text).lower() for line in before.lines[:8]]
    titles = [*tops, *(a + b for a, b in pairwise(tops))]
    return frozenset(
        text
        for line in page.lines
        if (b := line.box) is not None and b.bottom < MARGIN and b.height < SMALL
        if any(fuzz.ratio(text := plain(line.text).lower(), title) >= ALIKE for title in titles)
    )


def _page_before(pages: Sequence[Page], index: int, bindings: Sequence[str]) -> Page | None:
    """The last page before this one in its binding on which something stands."""
    before = range(index - 1, -1, -1)
    return next(
        (pages[i] for i in before if pages[i].lines and bindings[i] == bindings[index]), None
    )


def _same_place(first: Box, second: Box) -> bool:
    return abs(first.top - second.top) < 0.02 and abs(first.width - second.width) < 0.03


def _edge_lines(page: Page) -> dict[str, Box]:
    return {
        plain(line.text).lower(): line.box
        for line in page.lines
        if line.box is not None and line.box.top < 0.1 and line.box.height < 0.03
    }
