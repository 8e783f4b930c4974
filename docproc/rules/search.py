"""Where a missing thing was looked for, and what could not be searched.

What comes in: a holder and the document types that could hold the thing. What
goes out: the pages searched and those (with files that could not be opened)
that were not read well. *Not recognised is not missing*: a check may answer
`fail` for an absence only where nothing is left unread (`Search.complete`).

A page that was read badly stays out of the question only where it is known to
be something else: it belongs to a paper of another type that was recognised
with confidence, or its file's name says what it is. A file that cannot be
opened at all is told from its name alone; names are hints, so a name that says
nothing keeps the question open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from docproc.documents import page_gaps
from docproc.documents.model import Bundle, ReceivedFile, TypedPage, Writing
from docproc.evidence import Span, spans_of
from docproc.intake.model import FileStatus
from docproc.notice.lists import FileNames
from docproc.page import PageSource
from docproc.rules.model import Status
from docproc.rules.outcome import Finding
from docproc.rules.subject import CONFIDENT, Subject, said

_UNOPENED = frozenset(
    {FileStatus.DAMAGED, FileStatus.ENCRYPTED, FileStatus.UNSUPPORTED, FileStatus.UNSAFE}
)
_KNOWN_TYPE = 0.8
"""A page typed with this confidence is that type and can hold no other paper."""
_YEAR = re.compile(r"(20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Search:
    """Pages searched, and pages or files that could not be."""

    searched: tuple[Span, ...]
    unread: tuple[Span, ...]
    lacking: str = ""
    """Pages that the book's own numbers say it has and that were not received, in words."""

    @property
    def complete(self) -> bool:
        """Whether every received page that could hold the thing was read well."""
        return not self.unread

    def absence(self, item: str, reason: str = "absent", **values: str) -> Finding:
        """The finding for a thing that was not found: fail, or review while pages are unread.

        A page that was not received leaves no question that a person here could answer: the
        thing is not among the papers, and whoever sent them is told of both at once.
        """
        if self.complete:
            return Finding(item, Status.FAIL, reason, values, lacking=self.lacking)
        pages = {**values, "pages": said(self.unread)}
        return Finding(item, Status.REVIEW, "unread", pages, lacking=self.lacking)


def search(
    subject: Subject, types: Iterable[str], *, city_too: bool = False, year: int | None = None
) -> Search:
    """Search a holder's pages for something that stands on papers of `types`.

    `year`: what is looked for belongs to this year; an unopened file whose name
    gives another year cannot hold it.
    """
    wanted = frozenset(types)
    bundles = [subject.bundle]
    if city_too and subject.dossier is not None and subject.city is not None:
        bundles.append(subject.city.papers_of.bundle)
    searched: list[tuple[str, int]] = []
    unread: list[tuple[str, int]] = []
    for bundle in bundles:
        book = _whole_book(bundle) if wanted == {BOOK} else frozenset()
        for typed in bundle.pages:
            place = (typed.page.file, typed.page.number)
            if well_read(subject, typed):
                searched.append(place)
            elif book and place not in book:
                continue
            elif _page_could_hold(typed, wanted, subject.notice.file_names, year):
                unread.append(place)
        if not book:
            unread += _unopened(bundle, wanted, subject.notice.file_names, year)
    lacking = pages_lacking(subject) if BOOK in wanted else ""
    return Search(spans_of(searched), spans_of(unread), lacking)


BOOK = "application_book"
"""An applicant sends one: where it is whole, none of it lies elsewhere."""


def pages_lacking(subject: Subject) -> str:
    """The pages that a dossier's book lacks by the numbers printed on it, in words: what stands
    nowhere may stand there. Empty where it lacks none."""
    if subject.dossier is None:
        return ""
    gaps = [g for d in subject.bundle.documents if d.type == BOOK for g in page_gaps(d)]
    numbers = sorted({n for gap in gaps if gap.confidence >= CONFIDENT for n in gap.missing})
    told = "、".join(str(n) for n in numbers)
    return f"{subject.title(BOOK)}第{told}页" if numbers else ""


def _whole_book(bundle: Bundle) -> frozenset[tuple[str, int]]:
    """File and page of a bundle's only book, where the numbers printed on it say that it has all
    of its pages; empty else."""
    books = [d for d in bundle.documents if d.type == BOOK]
    pages = books[0].pages if len(books) == 1 else ()
    totals = {p.printed_total for p in pages if p.printed_total}
    numbers = {p.printed for p in pages if p.printed}
    if totals != {len(pages)}:  # an annex bound in counts pages of its own (1/1)
        return frozenset()
    cover = pages[0].printed is None  # bears no number, and is the first page
    if numbers | ({1} if cover else set()) != set(range(1, totals.pop() + 1)):
        return frozenset()
    return frozenset((p.page.file, p.page.number) for p in pages)


def well_read(subject: Subject, typed: TypedPage) -> bool:
    """Source native or blank, or read by OCR at or above the page threshold."""
    page = typed.page
    if (page.file, page.number) in subject.lost or (page.file, None) in subject.lost:
        return False
    if page.source in (PageSource.NATIVE, PageSource.BLANK):
        return True
    if page.source is not PageSource.OCR or typed.writing is Writing.UNTRUSTED:
        return False
    return page.confidence >= subject.page_threshold or typed.writing is Writing.NONE


def _page_could_hold(
    typed: TypedPage, wanted: frozenset[str], names: FileNames, year: int | None
) -> bool:
    if typed.type in wanted:
        return year is None or _names_year(typed.page.file, year)
    if typed.type not in ("other", "blank") and typed.confidence >= _KNOWN_TYPE:
        return False
    return name_allows(typed.page.file, wanted, names, year)


def _unopened(
    bundle: Bundle, wanted: frozenset[str], names: FileNames, year: int | None
) -> list[tuple[str, int]]:
    shown = {typed.page.file for typed in bundle.pages}
    return [
        (received.source.path, number)
        for received in bundle.files
        if received.status in _UNOPENED or (received.pages and received.source.path not in shown)
        if any(
            _may_be_paper(received.status, name, names) and name_allows(name, wanted, names, year)
            for name in _names_of(received)
        )
        for number in range(1, max(received.pages, 1) + 1)
    ]


def _names_of(received: ReceivedFile) -> list[str]:
    """The file's own name, or the names in an archive that could not be unpacked."""
    path, inside = received.source.path, received.source.inside
    return [path] if inside is None else [f"{path}!/{name}" for name in inside]


def _may_be_paper(status: FileStatus, path: str, names: FileNames) -> bool:
    """Drawings, films and programs hold no paper, whatever they are called."""
    if status is not FileStatus.UNSUPPORTED and "!/" not in path:
        return True
    suffix = path.rsplit(".", 1)[-1].lower()
    return suffix not in names.never_papers


def name_allows(path: str, wanted: frozenset[str], names: FileNames, year: int | None) -> bool:
    """Whether a file of this name could hold one of the wanted papers."""
    name = path.rsplit("/", 1)[-1]
    for hint in names.hints:
        if re.search(hint.pattern, name):
            if "any" in hint.types:
                return True
            if not wanted & set(hint.types):
                return False
            return year is None or _names_year(name, year)
    return True


def _names_year(path: str, year: int) -> bool:
    """Whether a file's name speaks of this year, or of none, or of a span of years."""
    name = re.sub(r"20\d{6}", "", path.rsplit("/", 1)[-1])
    years = {int(y) for y in _YEAR.findall(name)}
    return not years or year in years or (len(years) > 1 and min(years) < year < max(years))
