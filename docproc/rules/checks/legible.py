"""legible: could every page with writing on it be read?"""

from __future__ import annotations

from docproc.documents.legible import DARK, FAINT, PALE
from docproc.documents.model import TypedPage, Writing
from docproc.page import PageSource
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, place

REASONS = {
    DARK: frozenset({"place"}),
    PALE: frozenset({"place"}),
    "illegible": frozenset({"place"}),
    "poor": frozenset({"place"}),
    "failed": frozenset({"place"}),
}


class LegibleOptions(Options):
    """Pages read by OCR below `poor` are for a person, below `illegible` they fail.

    A page without one line that can be trusted fails; a photograph without print
    has nothing to be read.
    """

    poor: float = 0.8
    illegible: float = 0.5


def check(subject: Subject, spec: LegibleOptions) -> Outcome:
    """An item for each page that cannot be read well."""
    return Outcome(tuple(f for t in subject.pages if (f := _judge(subject, spec, t))))


def _judge(subject: Subject, spec: LegibleOptions, typed: TypedPage) -> Finding | None:
    page = typed.page
    evidence = (page.evidence(),)
    item = f"{page.file} 第{page.number}页"
    values = {"place": place(evidence)}
    lost = {(page.file, page.number), (page.file, None)} & subject.lost
    if page.source is PageSource.FAILED or lost:
        return Finding(item, Status.REVIEW, "failed", values, evidence)
    if page.source is not PageSource.OCR or typed.writing is Writing.NONE:
        return None
    hopeless = typed.writing is Writing.UNTRUSTED
    may_be_empty = hopeless and page.reason in (PALE, FAINT) and not _alone_in_file(subject, typed)
    if may_be_empty or (page.reason == PALE and not hopeless):
        # Of 21 pages with nothing legible but something pale 10 were empty: folds, worn glass.
        return Finding(item, Status.REVIEW, PALE, values, evidence)
    if page.confidence >= spec.poor and not hopeless:
        return None
    if hopeless and page.reason == DARK:
        return Finding(item, Status.FAIL, DARK, values, evidence)
    if page.confidence < spec.illegible or hopeless:
        return Finding(item, Status.FAIL, "illegible", values, evidence)
    return Finding(item, Status.REVIEW, "poor", values, evidence)


def _alone_in_file(subject: Subject, typed: TypedPage) -> bool:
    """Whether a page is all that its file holds: nobody sends the empty back of a sheet alone."""
    return sum(other.page.file == typed.page.file for other in subject.pages) == 1
