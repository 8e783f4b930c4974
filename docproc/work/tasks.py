"""Tasks, what became of them, and what of a run is still to be done.

What comes in: tasks from an iterable, taken only when asked for. What goes
out: attempts for workers, and outcomes. It knows no processes: `Workers` is all
that the stages know of those who carry tasks out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from docproc.work.worker import Failure

K = TypeVar("K")
A = TypeVar("A")
R = TypeVar("R")

ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class Task(Generic[K, A]):
    """A call of the run's function with `argument`; `key` names it for the caller.

    `seconds` is its deadline, None for the pool's own.
    """

    key: K
    argument: A
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K, R]):
    """What became of a task: `failure` is None where `result` counts."""

    key: K
    result: R | None
    failure: Failure | None = None
    attempts: int = 1


@dataclass(slots=True, eq=False)
class Attempt:
    """The `number`th try of a task."""

    task: Task[Any, Any]
    number: int
    place: int  # of the task in the order they came


@dataclass(slots=True)
class Run:
    """The state of one `Pool.run`: what waits for a worker, and what is done."""

    function: Callable[[Any], Any]
    tasks: Iterator[Task[Any, Any]]
    waiting: deque[Attempt] = field(default_factory=deque)
    done: deque[tuple[int, Outcome[Any, Any]]] = field(default_factory=deque)
    taken: int = 0

    def fill(self, wanted: int) -> None:
        """Take tasks until `wanted` attempts wait, or there are no more."""
        while len(self.waiting) < wanted and (task := next(self.tasks, None)) is not None:
            self.waiting.append(Attempt(task, 1, self.taken))
            self.taken += 1

    def finish(
        self, attempt: Attempt, result: Any, failure: Failure | None, tries: int | None = None
    ) -> None:
        """Note what became of a task for good."""
        outcome = Outcome(attempt.task.key, result, failure, tries or attempt.number)
        self.done.append((attempt.place, outcome))

    def fail(self, attempt: Attempt, failure: Failure) -> None:
        """Try once more, ahead of the others, or note the failure for good."""
        if attempt.number < ATTEMPTS:
            self.waiting.appendleft(Attempt(attempt.task, attempt.number + 1, attempt.place))
        else:
            self.finish(attempt, None, failure)


Progress = Callable[[Outcome[Any, Any]], None]


class Workers(Protocol):
    """Who carries out page tasks: processes of this machine, or those of a cluster."""

    @property
    def size(self) -> int:
        """How many tasks are carried out at once, as far as is known."""

    def run(
        self,
        function: Callable[[A], R],
        tasks: Iterable[Task[K, A]],
        *,
        ordered: bool = False,
        progress: Callable[[Outcome[K, R]], None] | None = None,
    ) -> Iterator[Outcome[K, R]]:
        """Carry out `tasks`, yielding outcomes as they come, or in the tasks' order.

        Tasks are taken from the iterable only as workers come free, so it may
        be long and lazy; `ordered` holds back what came early, and takes no
        more while much is held back. `progress` is called with each outcome as
        it comes. Raises `EngineError` where no worker or engine can be started.
        """


def carried_out(
    run: Run,
    feed: Callable[[bool], bool],
    listen: Callable[[], None],
    *,
    most_held: Callable[[], int],
    ordered: bool,
    progress: Progress | None,
) -> Iterator[Outcome[Any, Any]]:
    """The loop that all `Workers` share: feed, listen, hand out.

    `feed(crowded)` gives attempts to free workers, takes no new task where
    `crowded`, and is False where nothing is left; `listen()` waits a moment and
    notes in `run` what came back.
    """
    held: dict[int, Outcome[Any, Any]] = {}
    place = 0
    while feed(len(held) >= most_held()) or run.done:
        if not run.done:
            listen()
        while run.done:
            number, outcome = run.done.popleft()
            held[number] = outcome
            if progress is not None:
                progress(outcome)
            if not ordered:
                yield held.pop(number)
        while place in held:
            yield held.pop(place)
            place += 1
