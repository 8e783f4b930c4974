"""Pages to typed pages and documents.

What comes in: the pages of one holder (a dossier, a city, the inbox) in
order, and the notice's kinds of paper. What goes out: a `Bundle`'s typed pages
and documents: every page lies in exactly one document. A blank back inside a
paper stays with it and does not split it. A commitment or statement enclosed
by pages of the application book is part of the book.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import mean

from docproc.documents.legible import head_of, writing_of
from docproc.documents.model import Document, TypedPage
from docproc.documents.numbering import beside_number, printed_number
from docproc.documents.order import next_sheet
from docproc.documents.scoring import Score, holds, scores_of
from docproc.documents.sequence import Placed, hangs_together, placed
from docproc.documents.signedoff import signs_off
from docproc.documents.views import PageView, views_of
from docproc.notice.documents import PaperKind, PaperKinds
from docproc.page import Page, PageSource

BLANK, OTHER = "blank", "other"
MOST_SURE = 0.995
"""No reading of wording is surer than this."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A paper in the making: indices of its pages and its kind (None: unknown)."""

    kind: PaperKind | None
    members: tuple[int, ...]

    @property
    def type(self) -> str:
        return self.kind.type if self.kind else OTHER


def classify(
    pages: Sequence[Page], kinds: PaperKinds, *, place: str = "dossier"
) -> tuple[Document, ...]:
    """The documents that the pages make up, in order of their first page.

    `place` is whose papers they are (dossier, city, inbox, or any where that is
    not known yet): some kinds are expected only there. Pages stand in file
    order; a file's pages together.
    """
    views = views_of(pages, [printed_number(page) for page in pages])
    live = [i for i, view in enumerate(views) if not view.blank]
    scores = [scores_of(views[i], kinds.kinds, place) for i in live]
    found = placed([views[i] for i in live], scores, kinds.kinds)
    runs = _runs(live, found, kinds.kinds, views)
    opened = {i for n, i in enumerate(live) if _opens(found[n], scores[n])}
    runs = _absorbed(_with_promised(_rejoined(runs, opened, views), views), views)
    certainty = {i: _certainty(views[i], found[n], scores[n]) for n, i in enumerate(live)}
    documents = [_document(run, views, certainty) for run in _with_blanks(runs, views)]
    return tuple(documents)


def retyped(document: Document, kinds: PaperKinds) -> Document:
    """The document as it is to be taken among a dossier's papers (`in_dossier`)."""
    for change in kinds.in_dossier:
        if document.type != change.type:
            continue
        views = views_of([p.page for p in document.pages], [(None, None)] * len(document.pages))
        if any(holds(phrase, view) for view in views for phrase in change.unless):
            continue
        pages = tuple(
            p if p.type == BLANK else replace(p, type=change.becomes, confidence=p.confidence * 0.9)
            for p in document.pages
        )
        return Document(change.becomes, pages, round(document.confidence * 0.9, 3))
    return document


def _certainty(view: PageView, place: Placed, scores: tuple[Score, ...]) -> float:
    """Probability of a page's type, less where the page was read badly or said little."""
    sure = min(place.confidence, MOST_SURE)
    if view.failed:
        return min(sure, 0.5)
    if view.page.source is PageSource.OCR and view.page.confidence < 0.8:
        sure *= 0.6 + 0.5 * view.page.confidence
    said = max((score.evidence for score in scores), default=0.0)
    return sure if said >= 1.0 or len(view.text) >= 40 else min(sure, 0.9)


def _runs(
    live: Sequence[int],
    found: Sequence[Placed],
    kinds: Sequence[PaperKind],
    views: Sequence[PageView],
) -> list[_Run]:
    """Pages grouped into papers; a page that resumes goes back to the last paper of its kind."""
    runs: list[_Run] = []
    last_of: dict[tuple[str, int], int] = {}
    before: int | None = None
    for index, where in zip(live, found, strict=True):
        kind = kinds[where.kind] if where.kind >= 0 else None
        key = (views[index].binding, where.kind)
        if not where.begins and before is not None and runs[before].kind is kind:
            here = before
        elif not where.begins and key in last_of:
            here = last_of[key]
        else:
            runs.append(_Run(kind, ()))
            here = len(runs) - 1
        runs[here] = replace(runs[here], members=(*runs[here].members, index))
        last_of[key] = before = here
    return runs


def _opens(where: Placed, scores: tuple[Score, ...]) -> bool:
    """Whether a page bears the title that a paper of its kind begins with."""
    return where.kind >= 0 and scores[where.kind].title > 0 and scores[where.kind].opens


def _rejoined(runs: Sequence[_Run], opened: set[int], views: Sequence[PageView]) -> list[_Run]:
    """Runs that begin without the title of their kind, given to the paper of that kind before.

    Such pages lay behind a section or out of order. Kinds of which there is one
    a year are left alone, for theirs may begin without a title.
    """
    kept: list[_Run] = []
    for run in runs:
        binding = views[run.members[0]].binding
        earlier = next(
            (
                place
                for place in range(len(kept) - 1, -1, -1)
                if kept[place].kind is run.kind and views[kept[place].members[0]].binding == binding
            ),
            None,
        )
        whole = run.kind is None or run.kind.yearly or run.type == OTHER
        if earlier is None or whole or run.members[0] in opened:
            kept.append(run)
        else:
            kept[earlier] = _Run(run.kind, (*kept[earlier].members, *run.members))
    return kept


def _absorbed(runs: Sequence[_Run], views: Sequence[PageView]) -> list[_Run]:
    """Sections that lie inside the pages of a paper they are a section of, taken into it."""
    kept = list(runs)
    for place, run in enumerate(runs):
        named = run.kind is not None and (run.kind.section_of or run.kind.tail_of)
        if not named and run.type != OTHER:
            continue
        for other, outer in enumerate(kept):
            if other == place or not outer.members or not _belongs(run, outer, views):
                continue
            members = tuple(sorted((*outer.members, *run.members)))
            kept[other] = replace(outer, members=members)
            kept[place] = replace(run, members=())
            break
    return [run for run in kept if run.members]


def _with_promised(runs: Sequence[_Run], views: Sequence[PageView]) -> list[_Run]:
    """Papers with the last pages that their printed totals promise.

    A form ends with a commitment and a list of what is enclosed: behind page 6 of 9 three
    pages that look like sections of it, or like nothing known, are its own. In a parcel that
    is numbered through, papers of other kinds lie among them.
    """
    kept: list[_Run] = []
    taken = 0
    for place, run in enumerate(runs):
        if taken:
            taken -= 1
            continue
        promised = _promised(run, runs[place + 1 :], views)
        taken = len(promised)
        members = (*run.members, *(i for one in promised for i in one.members))
        kept.append(replace(run, members=members))
    return kept


def _promised(outer: _Run, behind: Sequence[_Run], views: Sequence[PageView]) -> tuple[_Run, ...]:
    """The runs right behind a paper that hold just the pages which its total says are to come."""
    last = views[outer.members[-1]]
    if outer.type == OTHER or last.printed is None or last.printed_total is None:
        return ()
    wanted = set(range(last.printed + 1, last.printed_total + 1))
    tail: list[_Run] = []
    for run in behind:
        unknown = run.type == OTHER
        section = run.kind is not None and outer.type in run.kind.section_of
        numbers = {views[i].printed for i in run.members}
        if not wanted or not (unknown or section) or not numbers - {None} <= wanted:
            break
        if section and numbers == {None}:
            break  # a commitment of its own bears no number of the book
        if not _right_behind(tail[-1] if tail else outer, run, views):
            break
        tail.append(run)
        held = sum(len(one.members) for one in tail)
        if held == len(wanted) or views[run.members[-1]].printed == last.printed_total:
            return tuple(tail)
    return ()


def _belongs(run: _Run, outer: _Run, views: Sequence[PageView]) -> bool:
    """Whether a run is a section of another paper, or the tail that closes it."""
    unknown = run.type == OTHER and outer.type != OTHER
    if unknown and _numbered_through(outer, run, views):
        return True
    alone = unknown and len(run.members) == 1 and _right_behind(outer, run, views)
    if alone and signs_off(views[run.members[0]].page):
        return True
    if _closes(outer, run, views):
        return True
    if run.kind is None:
        return False
    if outer.type in run.kind.tail_of and _right_behind(outer, run, views):
        return True
    if outer.type not in run.kind.section_of:
        return False
    return _encloses(outer, run) or _bound_to(outer, run, views)


def _closes(outer: _Run, run: _Run, views: Sequence[PageView]) -> bool:
    """Whether a section or an unknown paper right behind another is that one's last page."""
    kind = outer.kind
    if kind is None or not kind.closings or not _right_behind(outer, run, views):
        return False
    section = run.kind is not None and outer.type in run.kind.section_of
    if len(run.members) > LAST_PAGES or not (section or run.type == OTHER):
        return False
    return any(holds(phrase, views[i]) for phrase in kind.closings for i in run.members)


LAST_PAGES = 2
"""Pages of such an end, at most."""


def _right_behind(outer: _Run, run: _Run, views: Sequence[PageView]) -> bool:
    between = views[outer.members[-1] + 1 : run.members[0]]
    bound = views[outer.members[-1]].binding == views[run.members[0]].binding
    return bound and outer.members[-1] < run.members[0] and all(v.blank for v in between)


def _numbered_through(outer: _Run, run: _Run, views: Sequence[PageView]) -> bool:
    """Whether page numbers (or running heads) lead from a paper through a run and back into it.

    A page of a book may look like another paper: the shareholders, the equipment. A cover
    bears neither.
    """
    first, last = run.members[0], run.members[-1]
    before = max((i for i in outer.members if i < first), default=None)
    after = min((i for i in outer.members if i > last), default=None)
    if before is None or after is None:
        return False
    bound = len({views[i].binding for i in (before, first, last, after)}) == 1
    cover = views[before].printed is None and before == outer.members[0]
    starts = cover or hangs_together(views[before], views[first])
    return bound and starts and hangs_together(views[last], views[after])


def _encloses(outer: _Run, run: _Run) -> bool:
    return outer.members[0] < run.members[0] and outer.members[-1] > run.members[-1]


def _bound_to(outer: _Run, run: _Run, views: Sequence[PageView]) -> bool:
    """Whether a section follows the outer paper's last page in the same binding.

    It does where page numbers or running heads go on from there to here, but
    not from here to what follows (a whole parcel numbered through is no book).
    """
    first, last = run.members[0], run.members[-1]
    if not hangs_together(views[outer.members[-1]], views[first]) or outer.members[-1] > first:
        return False
    if views[outer.members[-1]].binding != views[first].binding:
        return False
    following = next((v for v in views[last + 1 :] if not v.blank), None)
    if following is None or following.binding != views[last].binding:
        return True
    return not hangs_together(views[last], following)


def _with_blanks(runs: Sequence[_Run], views: Sequence[PageView]) -> list[_Run]:
    """Blank pages joined to the paper before them in their file, else papers of their own."""
    owner = {index: n for n, run in enumerate(runs) for index in run.members}
    members = [list(run.members) for run in runs]
    lone: list[int] = []
    last: int | None = None
    for index, view in enumerate(views):
        if index in owner:
            last = index
        elif last is not None and _same_paper(views[last].page.file, view.page.file):
            members[owner[last]].append(index)
        else:
            lone.append(index)
    joined = [_Run(run.kind, tuple(sorted(held))) for run, held in zip(runs, members, strict=True)]
    blanks = [
        _Run(None, tuple(group))
        for _, group in groupby(lone, key=lambda index: views[index].page.file)
    ]
    return sorted((*joined, *blanks), key=lambda run: run.members[0])


def _same_paper(file: str, other: str) -> bool:
    """Whether a blank page belongs to what lies before it: in its file, or its next sheet."""
    return file == other or next_sheet(file, other)


def _document(run: _Run, views: Sequence[PageView], certainty: dict[int, float]) -> Document:
    spoken = [certainty[i] for i in run.members if i in certainty]
    if not spoken:
        pages = tuple(_typed(views[i], BLANK, 1.0) for i in run.members)
        return Document(BLANK, pages, 1.0)
    pages = tuple(
        _typed(views[i], run.type, certainty[i]) if i in certainty else _typed(views[i], BLANK, 1.0)
        for i in run.members
    )
    return Document(run.type, pages, round(mean(spoken), 3))


def _typed(view: PageView, type_name: str, confidence: float) -> TypedPage:
    return TypedPage(
        view.page,
        type_name,
        round(confidence, 3),
        view.printed,
        view.printed_total,
        writing_of(view.page),
        head_of(view.page),
        beside_number(view.page),
    )
