"""Page tasks on several machines: a Dask cluster behind the interface of the pool.

What comes in: a scheduler's address, and what `Pool` takes. What goes out: the
same outcomes as from a pool on one machine, whatever machine carried them out.
Files travel as bytes, once to each machine that reads of them; pages of one file
go to the machine that has it. Each machine's `carrier` keeps deadlines and memory
limits; here a machine that is lost, or answers nothing, costs only time: what it
was at is tried once more elsewhere. Which task goes where is decided here and not
by Dask, which would send a page to any machine. Why so: `docs/decisions/0004`.
"""

from __future__ import annotations

import contextlib
import logging
import pickle
import queue
import threading
import time
import uuid
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

from docproc.errors import EngineError, UsageError
from docproc.options import Limits
from docproc.work import carrier
from docproc.work.calls import Call, Packer, Token, all_pieces
from docproc.work.carrier import Missing, Setup
from docproc.work.machines import Machine, choose
from docproc.work.pool import HELD_PER_WORKER, START_SECONDS
from docproc.work.process import MOST_TIMES
from docproc.work.tasks import Attempt, Outcome, Run, Task, carried_out
from docproc.work.worker import Failure, Refused

K = TypeVar("K")
A = TypeVar("A")
R = TypeVar("R")
Traits = Mapping[str, str | None]
"""What two machines must share for their readings to be the same, by name."""

CONNECT_SECONDS = 10.0
PATIENCE_SECONDS = 120.0
"""So long a run waits for a machine to come (back) when there is none."""
LOOK_SECONDS = 1.0
"""How often the scheduler is asked which machines there are."""
LISTEN_SECONDS = 0.2
GOODBYE_SECONDS = 1.5
AHEAD, LEAST_AHEAD = 16, 256
"""Tasks looked at for each thread, and in all, to find pages of a file that a machine has …"""
AHEAD_BYTES = 32 << 20
"""… unless they are large themselves: no more than this is packed at once."""


@dataclass(slots=True, eq=False)
class _Flight:
    """An attempt on its way: a piece of a file, then the next, then the call."""

    machine: Machine
    attempt: Attempt
    call: Call
    deadline: float
    sending: Iterator[tuple[Token, bytes, bool]] = field(default_factory=lambda: iter(()))
    future: Any = None


class Cluster:
    """The workers of a Dask cluster, as `Workers`; use as a context.

    Raises `UsageError` where `address` cannot be reached, distributed is not
    installed, or a machine's `traits()` differ from this one's.
    """

    def __init__(
        self,
        address: str,
        initialiser: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
        limits: Limits | None = None,
        *,
        traits: Callable[[], Traits] = dict,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.address = address
        self.limits = limits or Limits()
        self.bytes_sent = 0
        self._run_id = uuid.uuid4().hex[:12]
        self._setup = pickle.dumps(Setup(self._run_id, initialiser, initargs, self.limits))
        self._traits = traits
        self._patience = patience
        self._packer = Packer()
        self._calls: dict[int, Call] = {}
        self._machines: dict[str, Machine] = {}
        self._flights: dict[Any, _Flight] = {}
        self._landed: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._looked = self._seen = float("-inf")
        self._client = _connected(address)

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
        """Leave the cluster; tasks under way are lost, their processes ended."""
        client, self._client = self._client, None
        if client is None:
            return
        futures = [f.future for f in self._flights.values()]
        self._flights.clear()

        def say_goodbye() -> None:
            with contextlib.suppress(Exception):
                client.cancel(futures, force=True)
                client.run(carrier.leave, self._run_id, on_error="ignore")

        goodbye = threading.Thread(target=say_goodbye, daemon=True)
        goodbye.start()
        goodbye.join(GOODBYE_SECONDS)  # a machine that is frozen never answers
        with contextlib.suppress(Exception):
            client.close(timeout=1)

    @property
    def size(self) -> int:
        """Threads of all machines that were seen last, one at least."""
        return max(sum(m.threads for m in self._machines.values()), 1)

    def run(
        self,
        function: Callable[[A], R],
        tasks: Iterable[Task[K, A]],
        *,
        ordered: bool = False,
        progress: Callable[[Outcome[K, R]], None] | None = None,
    ) -> Iterator[Outcome[K, R]]:
        """Carry out `tasks` (see `Workers`); leaves the cluster on any exception."""
        run = Run(function, iter(tasks))
        self._calls.clear()
        self._seen = time.monotonic()
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
        """Give attempts to machines with a free thread; False where nothing is left."""
        if not crowded:
            self._look_ahead(run)
        if not run.waiting and not self._flights:
            return False
        self._look(run)
        busy = dict.fromkeys(self._machines, 0)
        for flight in self._flights.values():
            busy[flight.machine.address] += 1
        for machine in self._machines.values():
            while busy[machine.address] < machine.threads and run.waiting:
                found = choose(machine, self._machines.values(), run.waiting, self._tokens)
                if found is None:
                    break
                run.waiting.remove(found)
                self._set_off(machine, found)
                busy[machine.address] += 1
        return bool(run.waiting or self._flights)

    def _look_ahead(self, run: Run) -> None:
        """Take and pack tasks, as many as may be looked at ahead."""
        packed = sum(len(self._calls[a.place].body) for a in run.waiting)
        most = max(AHEAD * self.size, LEAST_AHEAD)
        while len(run.waiting) < most and packed < AHEAD_BYTES:
            before = len(run.waiting)
            run.fill(before + 1)
            if len(run.waiting) == before:
                return
            attempt = run.waiting[-1]
            try:
                call = self._packer.pack(run.function, attempt.task.argument)
            except Exception as error:
                run.waiting.pop()
                run.finish(attempt, None, Failure("error", f"任务无法交给处理进程：{error}"))
                continue
            self._calls[attempt.place] = call
            packed += len(call.body)

    def _tokens(self, attempt: Attempt) -> frozenset[Token]:
        return frozenset(self._calls[attempt.place].files)

    def _set_off(self, machine: Machine, attempt: Attempt) -> None:
        """Send an attempt to a machine.

        The machine tries twice, may be busy, and may have to start its engine.
        """
        seconds = attempt.task.seconds or self.limits.page_seconds
        deadline = time.monotonic() + 2 * MOST_TIMES * seconds + 2 * START_SECONDS
        flight = _Flight(machine, attempt, self._calls[attempt.place], deadline)
        self._send(flight, flight.call.files)

    def _send(self, flight: _Flight, wanted: Iterable[Token]) -> None:
        """Send what of these files the machine lacks, then the call."""
        machine = flight.machine
        absent = [t for t in wanted if t not in machine.held]
        machine.coming.update(absent)
        flight.sending = all_pieces({t: flight.call.files[t] for t in absent})
        self._go_on(flight)

    def _go_on(self, flight: _Flight) -> None:
        """Submit the next piece, or the call once the last piece has come."""
        try:
            following = next(flight.sending, None)
        except OSError:  # the file is gone: the worker will find that it misses it
            following = None
        if following is None:
            arguments: tuple[Any, ...] = (flight.call.body, tuple(flight.call.files))
            arguments = (*arguments, flight.attempt.task.seconds)
            self._submit(flight, carrier.carry_out, *arguments)
            return
        token, piece, last = following
        self.bytes_sent += len(piece)
        sender = f"{flight.attempt.place}-{flight.attempt.number}"
        self._submit(flight, carrier.keep_piece, token, sender, piece, last)

    def _submit(self, flight: _Flight, function: Callable[..., Any], *arguments: Any) -> None:
        future = self._client.submit(
            function,
            self._setup,
            *arguments,
            workers=[flight.machine.address],
            allow_other_workers=False,
            pure=False,
            retries=0,
            key=f"docproc-{self._run_id}-{uuid.uuid4().hex}",
        )
        flight.future = future
        self._flights[future.key] = flight
        future.add_done_callback(self._landed.put)

    def _listen(self, run: Run) -> None:
        """Wait a moment for answers, then look for flights that are overdue."""
        with contextlib.suppress(queue.Empty):
            future = self._landed.get(timeout=LISTEN_SECONDS)
            while True:
                flight = self._flights.pop(future.key, None)
                if flight is not None:
                    self._take(run, flight)
                future = self._landed.get_nowait()
        now = time.monotonic()
        for flight in [f for f in self._flights.values() if now > f.deadline]:
            flight.machine.threads -= 1  # whatever it does, that thread does not come back
            self._lose(run, flight, "处理机器没有回应")

    def _take(self, run: Run, flight: _Flight) -> None:
        """Look at what came back of a flight: a piece that arrived, or the answer."""
        if flight.future.status != "finished":
            self._lose(run, flight, "处理机器断开或出错")
            return
        answer = flight.future.result()
        if answer is None:  # a piece was kept
            self._go_on(flight)
            return
        machine = flight.machine
        machine.coming.difference_update(flight.call.files)
        if isinstance(answer, Refused):
            refusal = EngineError(f"{answer.message}（{machine.address}）")
            refusal.add_note(answer.detail)
            raise refusal
        if isinstance(answer, Missing):
            self._miss(run, flight, answer.tokens)
            return
        machine.held.update(flight.call.files)
        outcome: Outcome[int, Any] = answer
        self._calls.pop(flight.attempt.place, None)
        run.finish(flight.attempt, outcome.result, outcome.failure, outcome.attempts)

    def _miss(self, run: Run, flight: _Flight, tokens: tuple[Token, ...]) -> None:
        """Send files again that a machine has let go; those that are gone here are lost."""
        flight.machine.held.difference_update(tokens)
        if all(flight.call.files[token].is_file() for token in tokens):
            self._send(flight, tokens)
        else:
            run.finish(flight.attempt, None, Failure("corrupt", "文件在读取前被移走"))

    def _lose(self, run: Run, flight: _Flight, why: str) -> None:
        """Give up a flight: its attempt is made once more, or has failed."""
        self._flights.pop(flight.future.key, None)
        flight.machine.coming.difference_update(flight.call.files)
        with contextlib.suppress(Exception):
            self._client.cancel([flight.future], force=True)
        run.fail(flight.attempt, Failure("crash", f"{why}（{flight.machine.address}）"))

    def _look(self, run: Run) -> None:
        """Learn which machines there are; what was at one that has gone is lost.

        Raises `EngineError` where there has been none for long, or the scheduler
        does not answer.
        """
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            return
        self._looked = now
        try:
            present: dict[str, int] = self._client.nthreads()
        except Exception as error:
            raise EngineError(f"与调度器 {self.address} 的连接断开；已识别的页都已保存") from error
        for address in sorted(set(self._machines) - set(present)):
            gone = self._machines.pop(address)
            for flight in [f for f in self._flights.values() if f.machine is gone]:
                self._lose(run, flight, "处理机器断开")
        fresh = sorted(set(present) - set(self._machines))
        for address in fresh:
            if self._greeted(address):
                self._machines[address] = Machine(address, present[address])
        if any(m.threads > 0 for m in self._machines.values()):
            self._seen = now
        elif now - self._seen > self._patience:
            raise EngineError(
                f"调度器 {self.address} 上没有可用的处理机器。请在各台机器上运行 "
                f"dask worker --no-nanny {self.address}；已识别的页都已保存"
            )

    def _greeted(self, address: str) -> bool:
        """Whether a machine may work with us: it must be able to, and read as this one does."""
        answer: Any
        try:
            told = self._client.run(_introduced, self._traits, workers=[address], on_error="return")
            answer = told[address]
        except Exception as error:
            answer = error
        if not isinstance(answer, tuple):
            if address not in self._client.nthreads():  # gone again
                return False
            raise UsageError(f"处理机器 {address} 上没有安装 docproc，或版本与本机不同（{answer}）")
        able, theirs = answer
        if not able:
            raise UsageError(
                f"处理机器 {address} 不能启动识别进程。请用 dask worker --no-nanny 启动它"
            )
        ours = self._traits()
        unlike = [
            f"{name} {ours.get(name) or '无'}／{theirs.get(name) or '无'}"
            for name in sorted({*ours, *theirs})
            if ours.get(name) != theirs.get(name)
        ]
        if unlike:
            raise UsageError(
                f"处理机器 {address} 与本机（本机在前）不一致，结果会不同：{'；'.join(unlike)}。"
                "请装成一样的版本后再运行"
            )
        return True


def _introduced(traits: Callable[[], Traits]) -> tuple[bool, dict[str, str | None]]:
    """What a machine says of itself; runs there."""
    return carrier.can_start_processes(), dict(traits())


def _connected(address: str) -> Any:
    """A client of the scheduler at `address`, which says nothing on the screen."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(
            "--scheduler 需要 distributed，本机没有安装。请运行 pip install 'docproc[cluster]'"
        ) from error
    for name in ("distributed", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            client: Callable[..., Any] = Client
            return client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"连不上调度器 {address}。请核对地址（如 tcp://192.168.1.10:8786），"
            "并确认那台机器上 dask scheduler 正在运行"
        ) from error
