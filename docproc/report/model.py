"""The report: the contract's `docproc-report/1` as typed data.

What comes in: nothing, these are types; field order is the order in
`report.json`. Every other output (lists, letters, overview, web page) is
written from a `Report` alone, so that it can be written again from the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docproc.evidence import Evidence, Span
from docproc.extract.model import FactValue
from docproc.rules.model import Check

CONTRACT = "docproc-report/1"


@dataclass(frozen=True, slots=True)
class NoticeRef:
    """The notice that was applied; `sha256` of its data, so that a change shows."""

    id: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageCount:
    """Received pages by how they were read; `from_cache` of them were not read anew."""

    total: int
    native: int
    ocr: int
    blank: int
    failed: int
    from_cache: int


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Below `page`, a page read by OCR was not read well."""

    page: float


@dataclass(frozen=True, slots=True)
class RunHeader:
    """How the run went: the only part of a report that may differ between runs."""

    version: str
    started_at: str
    seconds: float
    workers: int
    tools: Mapping[str, str | None]
    thresholds: Thresholds
    pages: PageCount


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A received file (contract: FILE)."""

    path: str
    sha256: str
    kind: str
    pages: int
    status: str


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A received page, or one half of a spread (contract: PAGE)."""

    file: str
    number: int
    part: int | None
    source: str
    rotation: int
    confidence: float
    document_type: str


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A paper as page ranges of received files (contract: DOCUMENT)."""

    type: str
    spans: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One of the 21 fields of a dossier (contract: FIELD)."""

    state: str
    value: FactValue
    raw: str | None
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ScenarioEntry:
    """A scenario that the book describes (contract: SCENARIO)."""

    claimed: str
    number: int | None
    name: str | None
    guide_link: str | None
    link: str | None
    match: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SealEntry:
    """A seal on a paper (contract: SEAL)."""

    text: str | None
    kind: str
    shape: str
    colour: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotEntry:
    """A place for a signature, a date or a seal (contract: SLOT)."""

    kind: str
    document_type: str
    state: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RowEntry:
    """A row of a city's table (contract: ROW); `dossier` is the id it joins."""

    table: str
    number: int
    cells: Mapping[str, FactValue]
    dossier: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """What belongs to no city: receiving log, registers, strays."""

    files: tuple[FileEntry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class CityEntry:
    """A city's own papers, its rows and the ids of its dossiers."""

    code: str | None
    name: str
    folders: tuple[str, ...]
    dossiers: tuple[str, ...]
    files: tuple[FileEntry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    seals: tuple[SealEntry, ...] = ()
    rows: tuple[RowEntry, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """One applicant's papers, what they say and what the rules answer."""

    id: str
    city: str | None
    level: str
    enterprise: str | None
    uscc: str | None
    files: tuple[FileEntry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    fields: Mapping[str, FieldEntry] = field(default_factory=dict)
    scenarios: tuple[ScenarioEntry, ...] = ()
    seals: tuple[SealEntry, ...] = ()
    slots: tuple[SlotEntry, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorEntry:
    """The tool's own error: never the applicant's fault."""

    path: str | None
    page: int | None
    stage: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole result of a run."""

    contract: str = CONTRACT
    notice: NoticeRef
    run: RunHeader
    inbox: InboxEntry
    cities: tuple[CityEntry, ...]
    dossiers: tuple[DossierEntry, ...]
    errors: tuple[ErrorEntry, ...] = ()


__all__ = [
    "CONTRACT",
    "CityEntry",
    "DocumentEntry",
    "DossierEntry",
    "ErrorEntry",
    "FieldEntry",
    "FileEntry",
    "InboxEntry",
    "NoticeRef",
    "PageCount",
    "PageEntry",
    "Report",
    "RowEntry",
    "RunHeader",
    "ScenarioEntry",
    "SealEntry",
    "SlotEntry",
    "Thresholds",
]
