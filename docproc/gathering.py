"""Every file opened, and its pages read once: through the store, then through the pool.

What comes in: what intake received. What goes out: for each file what became
of it, and where its pages are. Pages of an earlier run stay in the store until
somebody asks for them; the rest goes to the workers, and each page is stored as
it comes back, so that a run that is broken off has lost only the pages in
flight, and no run holds more pages than it is looking at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from docproc import reading
from docproc.codec import Stored, from_json, to_json
from docproc.documents.model import ReceivedFile
from docproc.errors import PageError
from docproc.intake.model import FileStatus, Intake, Kind, Source
from docproc.journal import Note, silent, where_it_arose
from docproc.options import Limits, Options
from docproc.page import Page, PageSource
from docproc.reading import Opened, PageTask
from docproc.report.model import ErrorEntry
from docproc.work.pool import Failure, Outcome, Task
from docproc.work.store import Key, Store, options_hash
from docproc.work.tasks import Workers

Watch = Callable[[str, int, int], None]
"""Told (stage, done, total) as work goes on; the unit is a page."""

PAGE_REASONS = frozenset(PageError.REASONS)
"""Failures of a page itself; anything else is the tool's own error."""
PASSING = frozenset({"timeout", "crash", "memory"})
"""Failures that another run may not meet: never stored, so they are tried again."""
CHANGED = "该文件在读取过程中被改动"


@dataclass(slots=True)
class Shelf:
    """Every file as opened, and where its pages are.

    `received` by path; `sources` and `opened` by identity (see `_identity`). `kept`
    holds the pages that do not stay in the store (a worker died on them, say);
    `done` the identities whose pages were read or found; `read_now` how many of
    their pages were read by this run.
    """

    received: dict[str, ReceivedFile] = field(default_factory=dict)
    sources: dict[str, list[Source]] = field(default_factory=dict)
    opened: dict[str, Opened] = field(default_factory=dict)
    kept: dict[tuple[str, int], tuple[Page, ...]] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    errors: list[ErrorEntry] = field(default_factory=list)
    read_now: int = 0

    @property
    def from_cache(self) -> int:
        """How many pages an earlier run had read; a file received twice counts once."""
        found = (o.pages for o in self.opened.values() if not o.reason.startswith(LOST))
        return sum(found) - self.read_now

    def stays(self, path: str) -> bool:
        """Whether everything read of a file would be read so again."""
        identity = _identity(self.received[path].source)
        kept = any(own == identity for own, _ in self.kept)
        return not kept and not self.opened[identity].reason.startswith(LOST)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where reading is done: the workers, the memory of earlier runs, the options."""

    pool: Workers
    store: Store
    options: Options
    watch: Watch | None = None
    note: Note = silent

    def tell(self, stage: str, done: int, total: int) -> None:
        """Tell the person who waits, if anybody does."""
        if self.watch is not None:
            self.watch(stage, done, total)


def open_files(intake: Intake, desk: Desk) -> Shelf:
    """Open every source: its final status and its page count. No page is read."""
    shelf = Shelf(sources=_by_content(intake.sources))
    _open_all(shelf, desk)
    for identity, same in shelf.sources.items():
        found = shelf.opened[identity]
        for source in same:
            status = source.status if source.status is not FileStatus.OK else found.status
            reason = source.reason or found.reason.removeprefix(LOST)
            shelf.received[source.path] = ReceivedFile(source, status, found.pages, reason)
    return shelf


def pages_of(shelf: Shelf, path: str, desk: Desk) -> tuple[Page, ...]:
    """A file's pages in order; `read_files` was asked for it before."""
    raw = raw_pages_of(shelf, path, desk)
    return tuple(replace(p, file=path) for one in raw for p in from_json(one, tuple[Page, ...]))


def raw_pages_of(shelf: Shelf, path: str, desk: Desk) -> tuple[bytes, ...]:
    """The same as they are stored: for each received page its `Page`s as JSON.

    They bear the path under which the file's bytes were first received.
    """
    identity = _identity(shelf.received[path].source)
    raw = []
    for number in range(1, shelf.opened[identity].pages + 1):
        held = shelf.kept.get((identity, number))
        stored = None
        if held is None:
            stored = desk.store.get(page_key(desk, identity, number, "page"), Stored)
        if held is None and stored is None:  # the store was damaged since it was asked last
            held = (_lost_page(shelf.sources[identity][0], "corrupt", number),)
            shelf.kept[identity, number] = held
            shelf.errors.append(ErrorEntry(path, number, "store", "识别结果丢失，请重新运行"))
        raw.append(to_json(held) if stored is None else bytes(stored))
    return tuple(raw)


def whole_files(shelf: Shelf, desk: Desk) -> dict[str, tuple[ReceivedFile, tuple[Page, ...]]]:
    """Every file with all its pages in memory: for who looks at a few papers closely."""
    read_files(shelf, shelf.received, desk)
    return {path: (one, pages_of(shelf, path, desk)) for path, one in shelf.received.items()}


def content_of(shelf: Shelf, path: str, desk: Desk) -> tuple[str, ...]:
    """All that a file's pages depend on: who has understood them knows them by this."""
    one = shelf.received[path]
    identity = _identity(one.source)
    _, _, _, version, options = page_key(desk, identity, 0, "page")
    return (path, identity, one.status.value, one.reason, str(one.pages), version, options)


def note_files(received: Mapping[str, ReceivedFile], pages: Iterable[Page], note: Note) -> None:
    """A line in the log for each file, and for each of its pages that failed."""
    failed: dict[str, list[Page]] = {}
    for page in pages:
        if page.source is PageSource.FAILED:
            failed.setdefault(page.file, []).append(page)
    for path, one in sorted(received.items()):
        lost = failed.get(path, [])
        note(
            "file",
            path=path,
            kind=str(one.source.kind),
            status=str(one.status),
            reason=one.reason.partition(" ")[0],
            pages=one.pages,
            failed=len(lost),
        )
        for page in lost:
            note("page_failed", path=path, page=page.number, reason=page.reason)


def _identity(source: Source) -> str:
    """What makes two sources one: their bytes; a file whose bytes are not known is itself."""
    return source.sha256 or f"path:{source.path}"


def _by_content(sources: Iterable[Source]) -> dict[str, list[Source]]:
    """Sources by content, so that a file received twice is read once."""
    held: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda s: s.path):
        held.setdefault(_identity(source), []).append(source)
    return held


def _open_all(shelf: Shelf, desk: Desk) -> None:
    """Status and page count of every file, from the store or from a worker."""
    tasks: list[Task[str, Source]] = []
    for identity, (first, *_) in shelf.sources.items():
        if first.local is None or first.status is not FileStatus.OK or first.kind is Kind.ARCHIVE:
            shelf.opened[identity] = Opened(first.status, first.reason, 0)
            continue
        known = desk.store.get(page_key(desk, identity, 0, "open"), Opened)
        if known is not None:
            shelf.opened[identity] = known
        else:
            tasks.append(Task(identity, first))
    for done, outcome in enumerate(desk.pool.run(reading.open_source, tasks), 1):
        found = _opened(outcome, shelf, desk)
        shelf.opened[outcome.key] = found
        if outcome.failure is None and not _depends_on_tools(found):
            desk.store.put(page_key(desk, outcome.key, 0, "open"), found)
        desk.tell("打开文件", done, len(tasks))


def _depends_on_tools(found: Opened) -> bool:
    """Whether the answer may be another tomorrow: once a program is installed, or the
    machine less busy."""
    return found.reason.startswith("tool:") or found.reason == "memory"


def _opened(outcome: Outcome[str, Opened], shelf: Shelf, desk: Desk) -> Opened:
    """A file on which its reader hangs or dies has one page, which `read_files` finds lost."""
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    path = shelf.sources[outcome.key][0].path
    _note_failure(outcome, path, None, "pages", desk, shelf)
    return Opened(FileStatus.OK, f"{LOST}{_reason(outcome)}", 1)


LOST = "lost:"
"""Before the reason of a file that could not even be opened; not a status of its own."""


def _reason(outcome: Outcome[Any, Any]) -> str:
    return outcome.failure.reason if outcome.failure else "error"


def _note_failure(
    outcome: Outcome[Any, Any],
    path: str,
    page: int | None,
    stage: str,
    desk: Desk,
    shelf: Shelf,
) -> None:
    """Into the log, as it happens; into `errors` where it is the tool's own."""
    reason, said = _reason(outcome), outcome.failure.message if outcome.failure else ""
    if reason in PAGE_REASONS:
        desk.note("failure", path=path, page=page, stage=stage, reason=reason)
        return
    shelf.errors.append(ErrorEntry(path, page, stage, said or reason))
    desk.note("error", path=path, page=page, stage=stage, reason=where_it_arose(said) or reason)


def read_files(shelf: Shelf, paths: Iterable[str], desk: Desk) -> None:
    """See to it that every page of these files was read, and is stored or kept."""
    tasks: list[Task[tuple[str, int], PageTask]] = []
    found = 0
    wanted = {_identity(shelf.received[path].source) for path in paths}
    for identity in sorted(wanted - shelf.done, key=lambda one: shelf.sources[one][0].path):
        shelf.done.add(identity)
        first, opened = shelf.sources[identity][0], shelf.opened[identity]
        if opened.reason.startswith(LOST):
            shelf.kept[identity, 1] = (_lost_page(first, opened.reason),)
            continue
        for number in range(1, opened.pages + 1):
            # Decoded to see that it can be, then let go.
            if (
                desk.store.get(page_key(desk, identity, number, "page"), tuple[Page, ...])
                is not None
            ):
                found += 1
            elif first.local is not None:
                task = PageTask(first.path, first.local, first.kind, number)
                tasks.append(Task((identity, number), task))
    if tasks:
        _read(shelf, tasks, found, desk)


def _read(
    shelf: Shelf, tasks: Sequence[Task[tuple[str, int], PageTask]], found: int, desk: Desk
) -> None:
    """Have pages read that the store does not hold; `found` is how many it does."""
    total = found + len(tasks)
    shelf.read_now += len(tasks)
    desk.tell("识别", found, total)
    arguments = {task.key: task.argument for task in tasks}
    for done, outcome in enumerate(desk.pool.run(reading.read_page, tasks), found + 1):
        identity, number = outcome.key
        if not _still_the_same(shelf.sources[identity][0]):
            outcome = Outcome(outcome.key, None, Failure("corrupt", CHANGED))
        page = _page_of(outcome, arguments[outcome.key], desk, shelf)
        if _will_stay(outcome):
            desk.store.put(page_key(desk, identity, number, "page"), page)
        else:
            shelf.kept[outcome.key] = page
        desk.tell("识别", done, total)


def _still_the_same(source: Source) -> bool:
    """Whether the bytes that were just read are those that intake took the checksum of.

    Without this, a file overwritten during a run would be stored under the
    checksum of what it was before.
    """
    if source.local is None or not source.modified:
        return True
    try:
        now = source.local.stat()
    except OSError:
        return False
    return (now.st_size, now.st_mtime_ns) == (source.size, source.modified)


def _will_stay(outcome: Outcome[Any, Any]) -> bool:
    """Whether reading the same bytes again would end in the same way."""
    if outcome.failure is None:
        return True
    reason = outcome.failure.reason
    return reason in PAGE_REASONS - PASSING and outcome.failure.message != CHANGED


def _page_of(
    outcome: Outcome[tuple[str, int], tuple[Page, ...]], task: PageTask, desk: Desk, shelf: Shelf
) -> tuple[Page, ...]:
    """The page as read, or the one that stands in for it where it could not be."""
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    _note_failure(outcome, task.path, task.number, "text", desk, shelf)
    return (reading.failed_page(task, _reason(outcome)),)


def _lost_page(source: Source, reason: str, number: int = 1) -> Page:
    task = PageTask(source.path, source.local or Path(), source.kind, number)
    return reading.failed_page(task, reason.removeprefix(LOST))


def page_key(desk: Desk, identity: str, page: int, stage: str) -> Key:
    """What a reading depends on: of the limits only those that change what is read."""
    given = desk.options.limits
    limits = Limits(
        file_bytes=given.file_bytes,
        pages_per_file=given.pages_per_file,
        pixels_per_page=given.pixels_per_page,
        lines_per_page=given.lines_per_page,
    )
    wanted = (desk.options.reading, limits, sorted(desk.options.passwords))
    return Key(identity, page, stage, reading.VERSION, options_hash(wanted))


def count(pages: Iterable[Page], source: PageSource) -> int:
    """How many received pages have this source; the halves of a spread count once."""
    return len({(p.file, p.number) for p in pages if p.source is source})
