"""A worker process as its parent sees it.

What comes in: what to start it with. What goes out: a `Worker` with a pipe of
its own, which can be weighed and ended, whatever it is doing.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import connection, get_context, resource_tracker
from multiprocessing.context import SpawnProcess

import psutil

from docproc.work.tasks import Attempt
from docproc.work.worker import serve

_CONTEXT = get_context("spawn")
_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OMP_THREAD_LIMIT",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


_MALLOC = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": str(1 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 20),
}
"""Give pictures back to the system when a page is done (glibc; others ignore it). Left to
itself glibc raises the threshold with each large picture and keeps them. After three
scanned pages a worker held 491 MB instead of 577, in the same time."""
_SETTINGS = dict.fromkeys(_ONE_THREAD, "1") | _MALLOC


MOST_TIMES = 4.0
STEP = 0.1
"""How much more time a starved attempt gets at once, as a share of its limit …"""
LEAST_SHARE = 0.02
"""… if it used so much of the last such time: a hang uses none."""


@dataclass(slots=True, eq=False)
class Worker:
    """A process that answers one attempt at a time; `ready` once its engine runs."""

    process: SpawnProcess
    pipe: connection.Connection
    deadline: float  # of its start, or of its attempt; monotonic
    ready: bool = False
    attempt: Attempt | None = None
    answered: int = 0
    limit: float = 0.0  # seconds that its attempt may take
    began: float = 0.0
    spent: tuple[float, float | None] = (0.0, None)  # processor time then, and when last asked

    def begin(self, attempt: Attempt, limit: float) -> None:
        """Note that an attempt is under way, which may take `limit` seconds."""
        self.attempt, self.limit = attempt, limit
        self.began = time.monotonic()
        self.deadline = self.began + limit
        self.spent = self.processor_seconds(), None

    def starved(self) -> bool:
        """Whether an attempt past its deadline is working but hardly gets the processor.

        It is then given a little more time, again and again, until it has had half of its
        limit in processor time, or `MOST_TIMES` its limit has gone by, or it stands still:
        on a busy machine a sound page must not be lost, and a hang must not last.
        """
        now, used = time.monotonic(), self.processor_seconds()
        first, last = self.spent
        step = STEP * self.limit
        if used - first >= self.limit / 2 or now > self.began + MOST_TIMES * self.limit:
            return False
        if last is not None and used - last < LEAST_SHARE * step:
            return False
        self.spent = first, used
        self.deadline = now + step
        return True

    def processor_seconds(self) -> float:
        """Processor time so far; 0 for one that has ended."""
        try:
            times = psutil.Process(self.process.pid).cpu_times()
        except psutil.Error:
            return 0.0
        return float(times.user + times.system)

    def memory(self) -> int:
        """Resident bytes; 0 for one that has ended."""
        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0

    def end(self) -> None:
        """Kill it and the programs it started. Does not wait."""
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(self.process.pid).children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    child.kill()
        self.process.kill()
        self.pipe.close()


def start(
    initialiser: Callable[..., object] | None, initargs: bytes, longest: int, deadline: float
) -> Worker:
    """A new worker with one thread for each library it loads."""
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(
        target=serve,
        args=(theirs, initialiser, initargs, longest),
        name="docproc-worker",
        daemon=True,
    )
    with _environment(_SETTINGS), _deaf_to_ctrl_c():
        process.start()
    theirs.close()
    return Worker(process, ours, deadline)


def last_word(code: int | None) -> str:
    """How a process ended, for staff."""
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"处理进程崩溃（信号 {signal.Signals(-code).name}）"
    return f"处理进程崩溃（退出码 {code}）"


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Children started inside never hear Ctrl-C, not even before their first line.

    A terminal sends it to all of them; a child that is still starting would
    answer with a traceback. Ours comes through as soon as this is left.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it unblocks when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    """These variables set for children started inside, and as before afterwards."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
