"""Every page of a campaign, read once: through the store, then through the pool.

What comes in: what intake received. What goes out: for each file what became
of it and its pages in order. What was read by an earlier run comes from the
store; the rest goes to the workers, and each page is stored as it comes back,
so that a run that is broken off has lost only the pages in flight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docproc import reading
from docproc.documents.model import ReceivedFile
from docproc.errors import PageError
from docproc.intake.model import FileStatus, Intake, Kind, Source
from docproc.options import Options
from docproc.page import Page, PageSource
from docproc.reading import Opened, PageTask
from docproc.report.model import ErrorEntry
from docproc.work.pool import Outcome, Pool, Task
from docproc.work.store import Key, Store, options_hash

Watch = Callable[[str, int, int], None]
"""Told (stage, done, total) as work goes on; the unit is a page."""

PAGE_REASONS = frozenset(PageError.REASONS)
"""Failures of a page itself; anything else is the tool's own error."""


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

    pool: Pool
    store: Store
    options: Options
    watch: Watch | None = None

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
            received = ReceivedFile(source, status, found.pages, source.reason or found.reason)
            out.files[source.path] = (received, own)
    return out


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
        found = _opened(outcome, sources, out)
        opened[outcome.key] = found
        if outcome.failure is None:
            desk.store.put(_key(desk, outcome.key, 0, "open"), found)
        desk.tell("打开文件", done, len(tasks))
    return opened


def _opened(
    outcome: Outcome[str, Opened], sources: Mapping[str, Sequence[Source]], out: Gathered
) -> Opened:
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    failure = outcome.failure
    reason = failure.reason if failure else "error"
    if reason not in PAGE_REASONS:
        path = sources[outcome.key][0].path
        out.errors.append(ErrorEntry(path, None, "pages", failure.message if failure else reason))
    return Opened(FileStatus.DAMAGED, reason, 0)


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
        for number in range(1, opened[identity].pages + 1):
            known = desk.store.get(_key(desk, identity, number, "page"), tuple[Page, ...])
            if known is not None:
                pages[identity, number] = known
            elif first.local is not None:
                task = PageTask(first.path, first.local, first.kind, number)
                tasks.append(Task((identity, number), task))
    out.from_cache, out.read_now = len(pages), len(tasks)
    total = len(pages) + len(tasks)
    desk.tell("识别", len(pages), total)
    arguments = {task.key: task.argument for task in tasks}
    for outcome in desk.pool.run(reading.read_page, tasks):
        pages[outcome.key] = _page_of(outcome, arguments[outcome.key], out)
        if outcome.failure is None:
            desk.store.put(_key(desk, outcome.key[0], outcome.key[1], "page"), pages[outcome.key])
        desk.tell("识别", len(pages), total)
    return pages


def _page_of(
    outcome: Outcome[tuple[str, int], tuple[Page, ...]], task: PageTask, out: Gathered
) -> tuple[Page, ...]:
    """The page as read, or the one that stands in for it where it could not be."""
    if outcome.failure is None and outcome.result is not None:
        return outcome.result
    failure = outcome.failure
    reason = failure.reason if failure else "error"
    if reason not in PAGE_REASONS:
        said = failure.message if failure else reason
        out.errors.append(ErrorEntry(task.path, task.number, "text", said))
    return (reading.failed_page(task, reason),)


def _key(desk: Desk, identity: str, page: int, stage: str) -> Key:
    wanted = (desk.options.reading, desk.options.limits, sorted(desk.options.passwords))
    return Key(identity, page, stage, reading.VERSION, options_hash(wanted))


def count(pages: Iterable[Page], source: PageSource) -> int:
    """How many received pages have this source; the halves of a spread count once."""
    return len({(p.file, p.number) for p in pages if p.source is source})
