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
    id: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageCount:
    total: int
    native: int
    ocr: int
    blank: int
    failed: int
    from_cache: int


@dataclass(frozen=True, slots=True)
class Thresholds:
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
    path: str
    sha256: str
    kind: str
    pages: int
    status: str


@dataclass(frozen=True, slots=True)
class PageEntry:
    file: str
    number: int
    part: int | None
    source: str
    rotation: int
    confidence: float
    document_type: str


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    type: str
    spans: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class FieldEntry:
    state: str
    value: FactValue
    raw: str | None
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ScenarioEntry:
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
    text: str | None
    kind: str
    shape: str
    colour: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotEntry:
    kind: str
    document_type: str
    state: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RowEntry:
    table: str
    number: int
    cells: Mapping[str, FactValue]
    dossier: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class InboxEntry:
    files: tuple[FileEntry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class CityEntry:
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
