"""What each output was made from: what would come out the same is not made again.

What comes in: outputs as functions that build them, each with a fingerprint of all
that it is made from. What goes out: the files, built only where the fingerprint is
another one or the file is not, byte for byte, what was written last time. Nothing is
trusted but content: a file that was edited, cut off or removed is built again, and a
ledger that is lost or damaged costs time, no more.

When a run was is not part of a fingerprint. A file that says it does so in one place,
its `Stamp`, and there the words are exchanged.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from docproc.codec import from_json, to_json
from docproc.errors import DocprocError, OutputError
from docproc.report.crops import PLACES_ASKED, Pictures
from docproc.report.model import Report
from docproc.report.outfiles import write_whole
from docproc.report.view import CityView, Finding, Overview, own_papers
from docproc.versions import code_version

FILE = "outputs.json"
_WRITERS = ("openpyxl", "python-docx", "lxml", "pillow", "jinja2", "markupsafe")
"""The libraries whose bytes an output consists of."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The words of a file that tell when the run was.

    `exchange(content, old, new)` is the file with other words there; None where
    they are not found exactly once.
    """

    words: str
    exchange: Callable[[bytes, str, str], bytes | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One output: what it was made from, the sha256 of its bytes, its stamp's words."""

    made_from: str
    sha256: str
    stamp: str = ""


@dataclass(slots=True)
class Ledger:
    """The entries of one output directory, by path below it; `file` None keeps none.

    `broken`: outputs whose building broke on an error of our own. The others are
    written all the same: what one city's letter breaks on is not the other cities'.
    """

    out: Path
    file: Path | None = None
    entries: dict[str, Entry] = field(default_factory=dict)
    broken: dict[Path, Exception] = field(default_factory=dict)

    def write(
        self,
        path: Path,
        made_from: Callable[[], str],
        build: Callable[[], bytes],
        stamp: Stamp | None = None,
    ) -> Path:
        """See that `path` holds what `build` gives; raises `OutputError` as `write_whole`."""
        try:
            return self._written(path, made_from, build, stamp)
        except DocprocError:
            raise
        except Exception as error:  # ours, and told once everything else is written
            self.broken[path] = error
            return path

    def _written(
        self,
        path: Path,
        made_from: Callable[[], str],
        build: Callable[[], bytes],
        stamp: Stamp | None,
    ) -> Path:
        if self.file is None:
            return write_whole(path, build(), self.out)
        name, wanted = path.relative_to(self.out).as_posix(), made_from()
        content = self._still_good(path, name, wanted, stamp)
        if content is None:
            content = build()
            write_whole(path, content, self.out)
        self.entries[name] = Entry(wanted, _sha256(content), stamp.words if stamp else "")
        return path

    def _still_good(self, path: Path, name: str, wanted: str, stamp: Stamp | None) -> bytes | None:
        """What `path` holds, its stamp renewed, if nothing has to be built."""
        known = self.entries.get(name)
        if known is None or known.made_from != wanted:
            return None
        try:
            content = path.read_bytes()
        except OSError:
            return None
        if _sha256(content) != known.sha256:
            return None
        if stamp is None or stamp.words == known.stamp:
            return content
        renewed = stamp.exchange(content, known.stamp, stamp.words)
        if renewed is not None:
            write_whole(path, renewed, self.out)
        return renewed

    def save(self) -> None:
        """Keep the entries of files that are still there; no harm is done where that fails."""
        if self.file is None:
            return
        held = {n: e for n, e in sorted(self.entries.items()) if (self.out / n).is_file()}
        with suppress(OutputError):
            write_whole(self.file, to_json(held), self.out)


@contextmanager
def ledger_of(out: Path, file: Path | None) -> Iterator[Ledger]:
    """The ledger kept in `file`, saved at the end, however it comes; None: nothing is kept.

    Raises the first error that an output broke on, after the others are written.
    """
    entries: dict[str, Entry] = {}
    if file is not None:
        with suppress(OSError, ValueError):
            entries = from_json(file.read_bytes(), dict[str, Entry])
    ledger = Ledger(out, file, entries)
    try:
        yield ledger
    finally:
        ledger.save()
    for path, error in ledger.broken.items():
        error.add_note(f"{path.name} 未能生成（{len(ledger.broken)} 个文件未能生成，其余已写好）")
        raise error


def exchanged_text(content: bytes, old: str, new: str) -> bytes | None:
    """UTF-8 text with `new` for `old`; None where `old` does not stand there once."""
    before = old.encode()
    return content.replace(before, new.encode()) if content.count(before) == 1 else None


class Ingredients:
    """Fingerprints of what the outputs of one report are made from.

    Every one covers the program's own source, the libraries that write, and the
    notice with its letters (`notice_sha256`). A picture counts by its origin,
    without being drawn.
    """

    def __init__(self, seen: Overview, notice_sha256: str, pictures: Pictures) -> None:
        report = seen.report
        self._seen = seen
        self._pictures = pictures
        self._program = (code_version("."), _tools(), notice_sha256)
        self._own = own_papers(report)
        self._dossiers: Mapping[str, str] = {d.id: _digest(d) for d in report.dossiers}
        self._head = _digest(_steady_head(report), report.inbox)
        self._cities: dict[str, str] = {}

    def city(self, city: CityView, *more: object) -> str:
        """What a city's list and letter are made from, and `more`."""
        return _digest(self._program, self._of_city(city), more)

    def page(self, city: CityView | None, *more: object) -> str:
        """The same of a web page, which also tells of the run; None: of the whole campaign."""
        if city is None:
            return self.whole(more)
        return _digest(self._program, self._of_city(city), self._head, more)

    def whole(self, *more: object) -> str:
        """What an output about the whole campaign is made from."""
        cities = [self._of_city(city) for city in self._seen.cities]
        shown = self._origins(self._seen.inbox)
        return _digest(self._program, cities, self._head, shown, more)

    def _of_city(self, city: CityView) -> str:
        """A city's view is made from its entry, its dossiers and the office's own papers."""
        entry = _digest(city.entry)
        if entry not in self._cities:
            dossiers = [self._dossiers[d.entry.id] for d in city.dossiers]
            shown = self._origins(city.all_findings)
            self._cities[entry] = _digest(entry, dossiers, self._own, shown)
        return self._cities[entry]

    def _origins(self, findings: tuple[Finding, ...]) -> list[str]:
        return [
            self._pictures.origin(place)
            for finding in findings
            for place in finding.evidence[:PLACES_ASKED]
        ]


def _steady_head(report: Report) -> tuple[object, ...]:
    """What the report says of itself, without the clock and without what the store spared."""
    pages = replace(report.run.pages, from_cache=0)
    return report.contract, report.notice, report.run.version, pages, report.errors


def _digest(*parts: object) -> str:
    try:
        raw = to_json(parts)
    except UnicodeEncodeError:
        # A file name from a foreign file system may hold bytes that are no text.
        raw = json.dumps(msgspec.to_builtins(parts), sort_keys=True).encode()
    return _sha256(raw)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@cache
def _tools() -> tuple[str, ...]:
    return (sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(_version, _WRITERS))


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
