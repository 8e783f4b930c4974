"""What was received: files, and the folders they came in.

Types of the intake stage. A `Source` is one received file (an archive's
members are sources of their own, with paths like `a.zip!/inner/b.pdf`). A
`Unit` is a folder, archive or loose file inside a city that may turn out to be
a dossier; which of them are is decided from content by `documents`.

The joint with `documents`: intake reads names and structure, never content, so
three questions are left open here and answered there.

1. Which units are dossiers. A unit that holds any applicant's paper is one,
   under the unit's id; the sources of all other units are the city's own. A
   file with several application books is several dossiers, `Source.path` +
   `#1`, `#2`. Units with the same `within` lay side by side in a folder that
   held only folders and was looked through (a county, normally).
2. Scope `undecided`: FOLDER is not named for a city and holds no folder that
   is. The one parcel (code None) then holds units as in a city, one a child.
   If the pages show a city's own paper or two dossiers, `documents` goes on
   with `intake.settled("city")`, else with `intake.settled("dossier")`, whose
   one unit `.` holds every source. Reading pages comes first and is the same
   either way: `intake.sources` lists all of them whatever the scope.

3. Where no city is named. In a campaign, a folder named for no city is in the
   parcel 未识别地市; if no unit of that parcel holds an applicant's or a city's
   paper, its sources are strays of the inbox and there is no such city. A loose
   file of the inbox that turns out to hold an application book, in turn, is a
   dossier of 未识别地市 and no stray.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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

    `path` is relative to the folder that is checked, with `/`. `sha256` is
    empty where the bytes could not be had (no permission, password, bad
    checksum, too large): such files are never equal to one another. `local` is
    where its bytes can be read (the original, or a copy taken out of an archive
    into the work area); None where there is nothing to read. `status` is what
    intake alone can tell; opening it may tell worse. `reason` says why the
    status is not OK: a short code and, after a colon, a detail. `modified` is
    when the bytes at `local` were last changed (st_mtime_ns), 0 where unknown:
    who reads them later can tell whether they are still those of `sha256`.
    `inside` are the names in an archive that was not unpacked, where its directory
    tells them; None where it does not, and for everything else.
    """

    path: str
    sha256: str
    kind: Kind
    size: int
    local: Path | None
    status: FileStatus = FileStatus.OK
    reason: str = ""
    modified: int = field(default=0, compare=False)
    inside: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A candidate dossier: its id and files, those inside its archives too.

    `id` is the path of the folder, archive or file, `.` where FOLDER itself is
    the candidate. `within` is the path of the folder that was looked through
    to find it, None where it lies directly in the city's folder.
    """

    id: str
    sources: tuple[Source, ...]
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that came from one city; `code` is None for 未识别地市."""

    code: str | None
    name: str
    folders: tuple[str, ...]
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """The whole folder, sorted. `scope`: campaign, city, dossier, file or undecided.

    `inbox` holds the sources of no city: receiving log, registers, strays.
    `registers` are the sources under 名录/ or --registers (also in `inbox`
    where they lie inside the folder; others have paths like `../名录/a.xlsx`).
    """

    root: Path
    scope: str
    parcels: tuple[Parcel, ...]
    inbox: tuple[Source, ...]
    registers: tuple[Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source once, by path: parcels, inbox and registers."""
        held = [s for parcel in self.parcels for unit in parcel.units for s in unit.sources]
        by_path = {s.path: s for s in (*held, *self.inbox, *self.registers)}
        return tuple(by_path[path] for path in sorted(by_path))

    def settled(self, scope: str) -> Intake:
        """The same intake once content has told what an undecided folder is.

        `city` keeps the units as they are; `dossier` makes all sources of the
        parcels one unit `.`. Raises `ValueError` where nothing was undecided.
        """
        if self.scope != "undecided" or scope not in ("city", "dossier"):
            raise ValueError(f"cannot settle scope {self.scope!r} as {scope!r}")
        if scope == "city":
            return replace(self, scope="city")
        held = {s.path: s for p in self.parcels for u in p.units for s in u.sources}
        whole = Unit(".", tuple(held[path] for path in sorted(held)))
        parcels = tuple(replace(p, units=(whole,)) for p in self.parcels)
        return replace(self, scope="dossier", parcels=parcels)
