"""Checking a folder again whenever what lies in it has changed and come to rest.

What comes in: how to look at the folder, and how to check it. What goes out: one
check after the other, until somebody interrupts. It polls: the change notices of
the system (and the libraries built on them) say nothing of what another computer
writes into a network share, which is where an office's scanner puts its files.
Clock and waiting are handed in, so that tests need neither.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from docproc.intake.walk import Entry, walk

QUIET_SECONDS = 5.0
"""A folder in which nothing changed for so long has come to rest: a scanner writes a
file in less, and a copy under way grows."""
PAUSE_SECONDS = 2.0
RETRY_SECONDS = 60.0
"""A check that could not be carried out (disk full, a list open in Excel) is made again."""

Snapshot = Mapping[str, tuple[int, int]]
"""Every file with its size and time of change."""


def snapshot(places: Iterable[Path]) -> Snapshot | None:
    """The files at and below `places`; None where one cannot be listed just now."""
    seen: dict[str, tuple[int, int]] = {}
    try:
        for place in places:
            entries = walk(place) if place.is_dir() else (Entry("", place.name, place),)
            _note(entries, str(place), seen)
    except OSError:
        return None
    return seen


def _note(entries: Iterable[Entry], place: str, seen: dict[str, tuple[int, int]]) -> None:
    for entry in entries:
        if entry.children is not None:
            _note(entry.children, place, seen)
            continue
        try:
            stat = entry.local.stat()
            seen[f"{place}/{entry.path}"] = (stat.st_size, stat.st_mtime_ns)
        except OSError:  # gone again, or not readable: that is its state
            seen[f"{place}/{entry.path}"] = (-1, -1)


def keep_checking(
    look: Callable[[], Snapshot | None],
    check: Callable[[], bool],
    *,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Call `check` at first and after each change, each time once all has come to rest.

    `check` says whether it could be carried out; else it is called again after
    `RETRY_SECONDS` or the next change. Looking takes no more than a tenth of the
    time, however slow the share is. Returns never; what `check` raises ends it.
    """
    checked: Snapshot | None = None
    last: Snapshot | None = None
    since = retry = clock()
    while True:
        began = clock()
        seen = look()
        now = clock()
        if seen != last:
            last, since = seen, now
        resting = seen is not None and now - since >= QUIET_SECONDS
        if resting and (seen != checked or now >= retry):
            checked = seen
            retry = float("inf") if check() else clock() + RETRY_SECONDS
            continue
        wait(max(PAUSE_SECONDS, 9 * (now - began)))
