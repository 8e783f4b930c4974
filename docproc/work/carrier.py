"""What runs inside a Dask worker: calls from another machine, given to a pool of our own.

What comes in: pieces of files and packed calls (`calls`). What goes out: for each
call what became of it. The Dask worker itself opens no stranger's file: each of
its threads has a local `Pool` of one process, so that deadlines, the memory limit
and the second try hold as they do on one machine, and nothing that a file does
ends the Dask worker. Files are kept by content, the longest unused go first.
"""

from __future__ import annotations

import multiprocessing
import pickle
import shutil
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docproc.errors import EngineError
from docproc.options import Limits
from docproc.work.calls import Token, unpack
from docproc.work.pool import Outcome, Pool, Task
from docproc.work.worker import Refused

KEPT_BYTES = 4 << 30
"""What copies of files may take on a machine's disk; a dossier's bundle is some 50 MB."""
FORGOTTEN_SECONDS = 900.0
"""A run that has sent nothing for so long is taken for dead, and its processes are ended."""


@dataclass(frozen=True, slots=True)
class Setup:
    """A run that calls come from: how its processes start, and their limits."""

    run: str
    initialiser: Callable[..., object] | None
    initargs: tuple[Any, ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Missing:
    """Files that are not here (any more); the call was not begun."""

    tokens: tuple[Token, ...]


Answer = Outcome[int, Any] | Missing | Refused


@dataclass(slots=True, eq=False)
class _Run:
    """What this machine holds for one run."""

    folder: Path
    used: float
    files: OrderedDict[Token, int] = field(
        default_factory=OrderedDict
    )  # bytes, longest unused first
    wanted: dict[Token, int] = field(default_factory=dict)  # by how many calls right now
    idle: list[Pool] = field(default_factory=list)
    pools: list[Pool] = field(default_factory=list)


_runs: dict[str, _Run] = {}
_lock = threading.RLock()


def can_start_processes() -> bool:
    """Whether this process may have children: under a nanny Dask's workers may not."""
    return not multiprocessing.current_process().daemon


def keep_piece(setup: bytes, token: Token, sender: str, piece: bytes, last: bool) -> None:
    """Add a piece to a file; with the last one it is there under its content's name."""
    run = _run(pickle.loads(setup))
    part = run.folder / f"{token.sha256}.{sender}"
    with part.open("ab") as sink:
        sink.write(piece)
    if not last:
        return
    with _lock:
        size = part.stat().st_size
        part.replace(run.folder / token.name)
        run.files[token] = size
        run.files.move_to_end(token)
        _make_room(run, token)


def carry_out(setup: bytes, body: bytes, tokens: Sequence[Token], seconds: float | None) -> Answer:
    """Carry a packed call out in a process of its own; `seconds` is its deadline."""
    known: Setup = pickle.loads(setup)
    run = _run(known)
    with _holding(run, tokens) as missing:
        if missing:
            return Missing(missing)
        function, argument = unpack(body, {t: run.folder / t.name for t in tokens})
        pool = _pool(run, known)
        try:
            (outcome,) = pool.run(function, [Task(0, argument, seconds)])
        except EngineError as error:
            return Refused(str(error), "\n".join(getattr(error, "__notes__", ())))
        finally:
            with _lock:
                run.idle.append(pool)
                run.used = time.monotonic()
        return outcome


def leave(run: str) -> None:
    """End a run's processes here and remove its files."""
    with _lock:
        gone = _runs.pop(run, None)
    if gone is not None:
        for pool in gone.pools:
            pool.close()
        shutil.rmtree(gone.folder, ignore_errors=True)


def started_in(folder: str, initialiser: Callable[..., object] | None, initargs: Any) -> None:
    """Start a process whose temporary files lie below `folder`."""
    tempfile.tempdir = folder
    if initialiser is not None:
        initialiser(*initargs)


def _run(setup: Setup) -> _Run:
    """The state of a run on this machine, begun with its first call."""
    now = time.monotonic()
    with _lock:
        for name in [n for n, r in _runs.items() if r.idle and now - r.used > FORGOTTEN_SECONDS]:
            if name != setup.run and len(_runs[name].idle) == len(_runs[name].pools):
                leave(name)
        if setup.run not in _runs:
            _runs[setup.run] = _Run(_folder(), now)
        found = _runs[setup.run]
        found.used = now
        return found


def _folder() -> Path:
    """A folder of our own in the Dask worker's, which Dask clears even after a crash."""
    from distributed import get_worker

    return Path(tempfile.mkdtemp(prefix="docproc-", dir=get_worker().local_directory))


def _pool(run: _Run, setup: Setup) -> Pool:
    with _lock:
        if run.idle:
            return run.idle.pop()
        inside = (str(run.folder), setup.initialiser, setup.initargs)
        pool = Pool(1, started_in, inside, setup.limits)
        run.pools.append(pool)
        return pool


@contextmanager
def _holding(run: _Run, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Inside, these files stay; what comes is those of them that are not here."""
    with _lock:
        missing = tuple(t for t in tokens if t not in run.files)
        for token in tokens:
            run.wanted[token] = run.wanted.get(token, 0) + 1
            if token in run.files:
                run.files.move_to_end(token)
    try:
        yield missing
    finally:
        with _lock:
            for token in tokens:
                run.wanted[token] -= 1
                if not run.wanted[token]:
                    del run.wanted[token]


def _make_room(run: _Run, newest: Token) -> None:
    """Remove the longest unused files until the rest fits; the newest stays."""
    for token in list(run.files):
        if sum(run.files.values()) <= KEPT_BYTES:
            return
        if token != newest and token not in run.wanted:
            (run.folder / token.name).unlink(missing_ok=True)
            del run.files[token]
