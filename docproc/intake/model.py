"""What was received: files, and the folders they came in.

Types of the intake stage. A `Source` is one received file (an archive's
members are sources of their own, with paths like `a.zip!/inner/b.pdf`). A
`Unit` is a folder, archive or loose file inside a city that may turn out to be
a dossier; which of them are is decided from content by `documents`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What a file is, by its content (contract: FILE.kind)."""

    PDF = "pdf"
    IMAGE = "image"
    DOCX = "docx"
    DOC = "doc"
    XLSX = "xlsx"
    XLS = "xls"
    OFD = "ofd"
    ARCHIVE = "archive"
    TEXT = "text"
    OTHER = "other"


class FileStatus(StrEnum):
    """What became of a file (contract: FILE.status)."""

    OK = "ok"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    UNSUPPORTED = "unsupported"
    UNSAFE = "unsafe"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Source:
    """One received file.

    `path` is relative to the folder that is checked, with `/`. `local` is
    where its bytes can be read (the original, or a copy taken out of an archive
    into the work area); None where there is nothing to read. `status` is what
    intake alone can tell; opening it may tell worse. `reason` says why the
    status is not OK: a short code and, after a colon, a detail.
    """

    path: str
    sha256: str
    kind: Kind
    size: int
    local: Path | None
    status: FileStatus = FileStatus.OK
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A candidate dossier: its id (path of the folder, archive or file) and files."""

    id: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that came from one city; `code` is None for 未识别地市."""

    code: str | None
    name: str
    folders: tuple[str, ...]
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """The whole folder, sorted. `scope`: campaign, city, dossier or file.

    `inbox` holds the sources of no city: receiving log, registers, strays.
    `registers` are the sources under 名录/ or --registers (also in `inbox`
    where they lie inside the folder).
    """

    root: Path
    scope: str
    parcels: tuple[Parcel, ...]
    inbox: tuple[Source, ...]
    registers: tuple[Source, ...] = ()
