"""Every page of a campaign, read once: through the store, then through the pool.

What comes in: what intake received. What goes out: for each file what became
of it and its pages in order. What was read by an earlier run comes from the
store; the rest goes to the workers, and each page is stored as it comes back,
so that a run that is broken off has lost only the pages in flight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from docproc import reading
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
class Gathered:
    """All files as opened, with their pages, and the tool's own errors."""

    files: dict[str, tuple[ReceivedFile, tuple[Page, ...]]] = field(default_factory=dict)
    errors: list[ErrorEntry] = field(default_factory=list)
    from_cache: int = 0
    read_now: int = 0


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


def gather(intake: Intake, desk: Desk) -> Gathered:
    """Open every source and read every page of it."""
    sources = _by_content(intake.sources)
    out = Gathered()
    opened = _open_all(sources, desk, out)
    pages = _read_all(sources, opened, desk, out)
    for same in sources.values():
        for source in same:
            found = opened[_identity(source)]
            own = tuple(
                replace(page, file=source.path)
                for number in range(1, found.pages + 1)
                for page in pages.get((_identity(source), number), ())
            )
            status = source.status if source.status is not FileStatus.OK else found.status
            received = ReceivedFile(
                source, status, found.pages, source.reason or found.reason.removeprefix(LOST)
            )
            out.files[source.path] = (received, own)
    return out


def note_files(gathered: Gathered, note: Note) -> None:
    """A line in the log for each file, and for each of its pages that failed."""
    for path, (received, pages) in sorted(gathered.files.items()):
        kind, reason = str(received.source.kind), received.reason.partition(" ")[0]
        failed = [page for page in pages if page.source is PageSource.FAILED]
        note(
            "file",
            path=path,
            kind=kind,
            status=str(received.status),
            reason=reason,
            pages=received.pages,
            failed=len(failed),
        )
        for page in failed:
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


def _open_all(
    sources: Mapping[str, Sequence[Source]], desk: Desk, out: Gathered
) -> dict[str, Opened]:
    """Status and page count of every file, from the store or from a worker."""
    opened: dict[str, Opened] = {}
    tasks: list[Task[str, Source]] = []
    for identity, (first, *_) in sources.items():
        if first.local is None or first.status is not FileStatus.OK or first.kind is Kind.ARCHIVE:
            opened[identity] = Opened(first.status, first.reason, 0)
            continue
        known = desk.store.get(_key(desk, identity, 0, "open"), Opened)
        if known is not None:
            opened[identity] = known
        else:
            tasks.append(Task(identity, first))
    for done, outcome in enumerate(desk.pool.run(reading.open_source, tasks), 1):
        found = _opened(outcome, sources, desk, out)
        opened[outcome.key] = found
        if outcome.failure is None and not _depends_on_tools(found):
            desk.store.put(_key(desk, outcome.key, 0, "open"), found)
        desk.tell("打开文件", done, len(tasks))
    return opened


def _depends_on_tools(found: Opened) -> bool:
    """Whether the answer may be another tomorrow: once a program is installed, or the
    machine less busy."""
    return found.reason.startswith("tool:") or found.reason == "memory"


def _opened(
    outcome: Outcome[str, Opened],
    sources: Mapping[str, Sequence[Source]],
    desk: Desk,
    out: Gathered,
) -> Opened:
    """A file on which its reader hangs or dies has one page, which `_read_all` finds lost."""
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    path = sources[outcome.key][0].path
    _note_failure(outcome, path, None, "pages", desk, out)
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
    out: Gathered,
) -> None:
    """Into the log, as it happens; into `errors` where it is the tool's own."""
    reason, said = _reason(outcome), outcome.failure.message if outcome.failure else ""
    if reason in PAGE_REASONS:
        desk.note("failure", path=path, page=page, stage=stage, reason=reason)
        return
    out.errors.append(ErrorEntry(path, page, stage, said or reason))
    desk.note("error", path=path, page=page, stage=stage, reason=where_it_arose(said) or reason)


def _read_all(
    sources: Mapping[str, Sequence[Source]],
    opened: Mapping[str, Opened],
    desk: Desk,
    out: Gathered,
) -> dict[tuple[str, int], tuple[Page, ...]]:
    """Every page of every file, by (identity, number)."""
    pages: dict[tuple[str, int], tuple[Page, ...]] = {}
    tasks: list[Task[tuple[str, int], PageTask]] = []
    for identity, (first, *_) in sources.items():
        if opened[identity].reason.startswith(LOST):
            pages[identity, 1] = (_lost_page(first, opened[identity].reason),)
            continue
        for number in range(1, opened[identity].pages + 1):
            known = desk.store.get(_key(desk, identity, number, "page"), tuple[Page, ...])
            if known is not None:
                pages[identity, number] = known
            elif first.local is not None:
                task = PageTask(first.path, first.local, first.kind, number)
                tasks.append(Task((identity, number), task))
    total = len(pages) + len(tasks)
    out.read_now = len(tasks)
    out.from_cache = sum(1 for key in pages if not opened[key[0]].reason.startswith(LOST))
    desk.tell("识别", len(pages), total)
    arguments = {task.key: task.argument for task in tasks}
    for outcome in desk.pool.run(reading.read_page, tasks):
        identity, number = outcome.key
        if not _still_the_same(sources[identity][0]):
            failure = Failure("corrupt", CHANGED)
            outcome = Outcome(outcome.key, None, failure)
        found = _page_of(outcome, arguments[outcome.key], desk, out)
        pages[outcome.key] = found
        if _will_stay(outcome):
            desk.store.put(_key(desk, identity, number, "page"), found)
        desk.tell("识别", len(pages), total)
    return pages


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
    outcome: Outcome[tuple[str, int], tuple[Page, ...]], task: PageTask, desk: Desk, out: Gathered
) -> tuple[Page, ...]:
    """The page as read, or the one that stands in for it where it could not be."""
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    _note_failure(outcome, task.path, task.number, "text", desk, out)
    return (reading.failed_page(task, _reason(outcome)),)


def _lost_page(source: Source, reason: str) -> Page:
    task = PageTask(source.path, source.local or Path(), source.kind, 1)
    return reading.failed_page(task, reason.removeprefix(LOST))


def _key(desk: Desk, identity: str, page: int, stage: str) -> Key:
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
