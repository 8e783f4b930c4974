"""Page tasks in worker processes that may hang, crash or eat the memory.

What comes in: a function and tasks, one at a time as workers come free. What
goes out: one `Outcome` a task, result or `Failure`, whatever the function
does. A worker that passes a limit is killed and replaced and its task tried
once more; the others go on. Why not a library: `docs/decisions/0001`.

Each worker has a pipe of its own, so that one that dies in the middle of an
answer takes no lock and no other worker's answer with it. Workers are spawned,
never forked: OpenVINO and PDFium do not survive a fork.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import connection
from types import TracebackType
from typing import Any, Self, TypeVar

from docproc.errors import EngineError
from docproc.options import Limits
from docproc.work import process
from docproc.work.process import Worker
from docproc.work.tasks import Outcome, Run, Task, carried_out
from docproc.work.worker import Failure, Ready, Refused

__all__ = ["Failure", "Outcome", "Pool", "Task"]

K = TypeVar("K")
A = TypeVar("A")
R = TypeVar("R")

START_SECONDS = 180.0
"""Starting an engine reads its models from disk; a cold network disk is slow."""
STARTS = 3
"""So many workers may die in a row while starting before the engine is given up."""
LONGEST_ANSWER = 64 << 20
"""Bytes of one pickled result: a page of 3,000 lines is under 2 MB."""
RECYCLE_SHARE = 0.6
"""A worker that holds this share of its memory limit after a task is replaced …"""
RECYCLE_AFTER = 20
"""… but not before so many tasks, so that a large engine is not started for each page."""
SAMPLE_SECONDS = 0.1
HELD_PER_WORKER = 16
"""Outcomes held back for their order before no more tasks are taken."""


class Pool:
    """Worker processes, each with an engine of its own, started when needed.

    `initialiser(*initargs)` runs once in each worker before its first task; it
    and the functions given to `run` must be importable by name. Use as a
    context: leaving it kills the workers, whatever they are doing.
    """

    def __init__(
        self,
        workers: int,
        initialiser: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
        limits: Limits | None = None,
        *,
        start_seconds: float = START_SECONDS,
        longest_answer: int = LONGEST_ANSWER,
    ) -> None:
        if workers < 1:
            raise ValueError("a pool needs a worker")
        self.size = workers
        self.limits = limits or Limits()
        self.started = 0
        self._initialiser = initialiser
        self._initargs = pickle.dumps(initargs)
        self._start_seconds = start_seconds
        self._longest = longest_answer
        self._workers: list[Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all workers at once; tasks under way are lost."""
        ended, self._workers = self._workers, []
        for worker in ended:
            worker.end()
        for worker in ended:
            worker.process.join(1.0)

    def run(
        self,
        function: Callable[[A], R],
        tasks: Iterable[Task[K, A]],
        *,
        ordered: bool = False,
        progress: Callable[[Outcome[K, R]], None] | None = None,
    ) -> Iterator[Outcome[K, R]]:
        """Carry out `tasks` (see `Workers`); closes the pool on any exception, Ctrl-C included."""
        run = Run(function, iter(tasks))
        try:
            yield from carried_out(
                run,
                lambda crowded: self._feed(run, crowded=crowded),
                lambda: self._listen(run),
                most_held=lambda: HELD_PER_WORKER * self.size,
                ordered=ordered,
                progress=progress,
            )
        except BaseException:
            self.close()
            raise

    def _feed(self, run: Run, *, crowded: bool) -> bool:
        """Give attempts to free workers and start more; False where nothing is left.

        While much is held back (`crowded`), no new task is taken.
        """
        busy = sum(w.attempt is not None for w in self._workers)
        if not crowded:
            run.fill(self.size - busy)
        for worker in list(self._workers):
            if run.waiting and worker.ready and worker.attempt is None:
                self._give(run, worker)
        starting = sum(not w.ready for w in self._workers)
        while len(self._workers) < self.size and starting < len(run.waiting):
            self._workers.append(self._start())
            starting += 1
        return bool(run.waiting) or any(w.attempt is not None for w in self._workers)

    def _start(self) -> Worker:
        self.started += 1
        deadline = time.monotonic() + self._start_seconds
        return process.start(self._initialiser, self._initargs, self._longest, deadline)

    def _give(self, run: Run, worker: Worker) -> None:
        attempt = run.waiting.popleft()
        seconds = attempt.task.seconds or self.limits.page_seconds
        try:
            longest = process.MOST_TIMES * seconds
            call = pickle.dumps((run.function, attempt.task.argument, longest))
        except Exception as error:
            run.finish(attempt, None, Failure("error", f"任务无法交给处理进程：{error}"))
            return
        try:
            worker.pipe.send_bytes(call)
        except OSError:  # it died while idle: no fault of this task
            self._drop(worker)
            run.waiting.appendleft(attempt)
            return
        worker.begin(attempt, seconds)

    def _listen(self, run: Run) -> None:
        """Wait a moment for answers, then look at deadlines and memory."""
        heard = connection.wait([w.pipe for w in self._workers], timeout=SAMPLE_SECONDS)
        for worker in list(self._workers):
            if worker.pipe in heard:
                self._hear(run, worker)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.ready and worker.attempt is None:
                continue
            if now > worker.deadline and not worker.pipe.poll():
                if worker.attempt is not None and worker.starved():
                    continue
                limit = self._start_seconds if worker.attempt is None else worker.limit
                self._lose(run, worker, Failure("timeout", f"超过时限 {limit:g} 秒"))
            elif worker.attempt and worker.memory() > self.limits.worker_bytes:
                size = self.limits.worker_bytes >> 20
                self._lose(run, worker, Failure("memory", f"内存超过上限 {size} MB"))

    def _hear(self, run: Run, worker: Worker) -> None:
        """Take a worker's answer, or note that it has died."""
        try:
            answer = pickle.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            worker.process.join(1.0)
            self._lose(run, worker, Failure("crash", process.last_word(worker.process.exitcode)))
            return
        except Exception as error:
            answer = Failure("error", f"处理结果无法读回：{error!r}")
        if isinstance(answer, Refused):
            self._drop(worker)
            refusal = EngineError(answer.message)
            refusal.add_note(answer.detail)
            raise refusal
        if isinstance(answer, Ready):
            worker.ready = True
            self._failed_starts = 0
            return
        attempt, worker.attempt = worker.attempt, None
        assert attempt is not None
        worker.answered += 1
        if not isinstance(answer, Failure):
            run.finish(attempt, answer, None)
        elif answer.reason == "memory":
            run.fail(attempt, answer)
        else:
            run.finish(attempt, None, answer)
        if self._spent(worker):
            self._drop(worker)

    def _spent(self, worker: Worker) -> bool:
        """Whether a worker has done its share, or holds too much to go on."""
        if worker.answered >= self.limits.pages_per_worker:
            return True
        return (
            worker.answered >= RECYCLE_AFTER
            and worker.memory() > RECYCLE_SHARE * self.limits.worker_bytes
        )

    def _lose(self, run: Run, worker: Worker, failure: Failure) -> None:
        """Give a worker up that hangs, died or took too much, and its attempt with it."""
        self._drop(worker)
        if worker.attempt is not None:
            run.fail(worker.attempt, failure)
        elif not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= STARTS:
                raise EngineError(
                    f"识别进程连续 {STARTS} 次无法启动（{failure.message}）。"
                    "请运行 docproc doctor 检查识别引擎"
                )

    def _drop(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()
        worker.process.join(1.0)
