"""Which papers these are: pages with a type, documents, dossiers, cities.

Types of the documents stage. Nothing here has been interpreted beyond "this
run of pages is a business licence"; facts come from `extract`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile

from docproc.evidence import Span, spans_of
from docproc.intake.model import FileStatus, Source
from docproc.page import Page, PageSource


class Writing(StrEnum):
    """Whether there is print on a page read by OCR, and whether any of it can be trusted."""

    NONE = "none"  # a bare photograph
    UNTRUSTED = "untrusted"  # lines, and not one that is likelier right than wrong
    TRUSTED = "trusted"


@dataclass(frozen=True, slots=True)
class TypedPage:
    """A page, the document type it belongs to, and how sure that is.

    `printed` is the page number printed on it and `printed_total` the total
    (第3页 共20页), where there is one. `beside` is the number of the page that lies at the
    side of that one on the same sheet, where two were not parted. `head` is what its first
    lines say, in the form in which names are compared.
    """

    page: Page
    type: str
    confidence: float
    printed: int | None = None
    printed_total: int | None = None
    writing: Writing = Writing.TRUSTED
    head: str = ""
    beside: int | None = None

    def bare(self) -> TypedPage:
        """Without what was read on the page: all that is kept once its facts are stated."""
        read = self.page
        page = Page(
            read.file, read.number, read.source, read.part, read.reason, read.rotation,
            read.confidence, read.size_mm, label=read.label,
        )  # fmt: skip
        return replace(self, page=page)


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: a run of pages of one type, in reading order."""

    type: str
    pages: tuple[TypedPage, ...]
    confidence: float

    @property
    def spans(self) -> tuple[Span, ...]:
        """The received pages that the paper stands on."""
        return spans_of((p.page.file, p.page.number) for p in self.pages)

    def bare(self) -> Document:
        """Without what was read on its pages."""
        return replace(self, pages=tuple(p.bare() for p in self.pages))


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A source after it was opened: its final status and its page count."""

    source: Source
    status: FileStatus
    pages: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files, their pages and the documents in them, belonging to one holder.

    `repeats` are pairs of pages with the same content, the earlier one first.
    """

    files: tuple[ReceivedFile, ...] = ()
    pages: tuple[TypedPage, ...] = ()
    documents: tuple[Document, ...] = ()
    repeats: tuple[tuple[TypedPage, TypedPage], ...] = ()

    def blank_before(self, document: Document) -> int:
        """How many pages without any print lie right before a document in its file: its first
        ones, where its printed numbers begin later."""
        first = document.pages[0].page
        others = {id(t.page) for d in self.documents for t in d.pages if d.type != "blank"}
        held = [
            t.page for t in self.pages if t.page.file == first.file and id(t.page) not in others
        ]
        before = [p for p in held if (p.number, p.part or 0) < (first.number, first.part or 0)]
        blanks = takewhile(lambda p: p.source is PageSource.BLANK, reversed(before))
        return sum(1 for _ in blanks)


@dataclass(frozen=True, slots=True)
class DossierPapers:
    """One applicant's papers. `doubtful_cut`: cut out of a file with several
    application books where the cut is not certain (F09 review)."""

    id: str
    bundle: Bundle
    doubtful_cut: bool = False


@dataclass(frozen=True, slots=True)
class CityPapers:
    """One city's dossiers and its own papers; `code` None for 未识别地市."""

    code: str | None
    name: str
    folders: tuple[str, ...]
    dossiers: tuple[DossierPapers, ...]
    bundle: Bundle

    @property
    def key(self) -> str:
        """What a city is filed under: its code, else its name."""
        return self.code or self.name


@dataclass(frozen=True, slots=True)
class CampaignPapers:
    """Everything received, sorted by holder. `scope` as in `intake`."""

    scope: str
    cities: tuple[CityPapers, ...]
    inbox: Bundle
