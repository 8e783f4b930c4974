"""The machines of a cluster as a run sees them, and which task goes to which.

A page goes to a machine that has its file; a machine without such a page takes a
file that no other has; only where nothing else is left, and enough of it, does it
take pages of a file that another has, for then the file must travel again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from docproc.work.calls import Token
from docproc.work.tasks import Attempt


@dataclass(slots=True, eq=False)
class Machine:
    """A Dask worker: how much it does at once, which files it has and is being sent."""

    address: str
    threads: int
    held: set[Token] = field(default_factory=set)
    coming: set[Token] = field(default_factory=set)


def choose(
    machine: Machine,
    machines: Iterable[Machine],
    waiting: Sequence[Attempt],
    tokens: Callable[[Attempt], frozenset[Token]],
) -> Attempt | None:
    """The attempt that `machine` should make next; None where it should wait."""
    others = [m for m in machines if m is not machine]
    taken = {token: m for m in others for token in (*m.held, *m.coming)}
    fresh: Attempt | None = None
    shared: dict[frozenset[Token], list[Attempt]] = {}
    for attempt in waiting:
        needed = tokens(attempt)
        if needed <= machine.held:
            return attempt
        if needed & machine.coming:
            continue
        if not needed & taken.keys():
            fresh = fresh or attempt
        else:
            shared.setdefault(needed, []).append(attempt)
    if fresh is not None:
        return fresh
    for needed, attempts in shared.items():
        readers = sum(m.threads for m in others if needed & (m.held | m.coming))
        if len(attempts) > readers:
            return attempts[-1]
    return None
