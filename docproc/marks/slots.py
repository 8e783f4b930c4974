"""Characters that stand at equal steps round a rim, put to the vote place by place.

What comes in: several readings of one rim, each character with its place. What
goes out: the places with the character that the readings agree on, unread ones
included, and the probability that the whole is right. Pure: it sees no picture
but for how much ink lies where. It completes unread places only from names that
are printed on the same page, and says so by a lower probability.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from docproc.chinese.lookalike import UNREAD, look_alike, normal_name
from docproc.marks.wording import balanced, clean, looks_like_a_name

COMPLETED = 0.85
"""Highest probability of a text of which a place was completed from print."""
_LEAST_VOTE = 0.08  # of the readings: less is an accident, not a character
_LEAN = {"（": -0.25, "）": 0.25}  # brackets stand at one side of their place, in steps


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as read: `at` its place as a share of the turn from the gap, in 0..1."""

    at: float
    character: str
    weight: float


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of the rim: its character (`UNREAD` for none), how far the readings agree on it.

    `covered` is the share of the place that lies under print of the document,
    `heard` the share of the readings that have any character there.
    """

    at: float
    character: str
    share: float
    options: tuple[tuple[str, float], ...] = ()
    covered: float = 0.0
    heard: float = 1.0


def text_of(slots: Sequence[Slot]) -> str:
    """The slots as text, unread places inside it as □."""
    return clean("".join(s.character for s in slots))


def probability(slots: Sequence[Slot]) -> float:
    """Probability that every place of the text is right."""
    text = text_of(slots)
    chance = 1.0
    for slot in slots:
        if slot.character in "（）" and slot.share > 0.3:
            chance *= 0.995
            continue
        chance *= float(
            np.interp(
                slot.share, (0.0, 0.3, 0.5, 0.7, 0.85, 0.95), (0.1, 0.3, 0.6, 0.9, 0.98, 0.998)
            )
        )
        chance *= 1.0 - 0.15 * min(slot.covered, 1.0)
    if UNREAD in text or not balanced(text):
        chance *= 0.3
    return chance if looks_like_a_name(text) else chance * 0.5


def complete(
    slots: Sequence[Slot],
    printed: Iterable[str],
    *,
    room: tuple[Sequence[Slot], Sequence[Slot]] = ((), ()),
    least: float = 0.6,
) -> tuple[list[Slot], bool]:
    """Fill doubtful places from a name printed on the page that fits all the others.

    A printed name fits where it ends as a name does, has a character for every
    place, agrees with at least `least` of the places (and four), and no place
    that was read well says otherwise. `room` are places before the first and
    after the last where a character may have been lost. Gives the slots and
    whether any character changed.
    """
    best: tuple[float, str, list[Slot]] | None = None
    for before in range(len(room[0]) + 1):
        for after in range(len(room[1]) + 1):
            tried = [*room[0][len(room[0]) - before :], *slots, *room[1][:after]]
            for name in _windows(printed, len(tried)):
                fit = _fits(tried, name)
                worth = fit + 0.1 * (before + after)  # room is only given where one was lost
                if fit >= max(least, 4 / len(tried)) and (best is None or worth > best[0]):
                    best = (worth, name, tried)
    if best is None:
        return list(slots), False
    filled = [
        s if s.character == c else replace(s, character=c, share=0.5)
        for s, c in zip(best[2], best[1], strict=True)
    ]
    changed = len(filled) != len(slots) or any(
        a.character != b.character for a, b in zip(slots, filled, strict=True)
    )
    return filled, changed


def _windows(printed: Iterable[str], length: int) -> Iterator[str]:
    """Stretches of the printed lines that have this many characters and end as a name."""
    for line in printed:
        for text in sorted({normal_name(line), clean(line)}):
            for start in range(len(text) - length + 1):
                window = text[start : start + length]
                if looks_like_a_name(window) and balanced(window):
                    yield window


def _may_be(slot: Slot, character: str) -> bool:
    """Whether some reading heard this character here, or one that looks like it."""
    heard = any(option == character for option, _ in slot.options)
    return heard or (slot.character != UNREAD and look_alike(slot.character, character))


def _fits(slots: Sequence[Slot], name: str) -> float:
    """Share of the places that say what `name` says; 0 where a sure place denies it."""
    agreed = 0.0
    for slot, character in zip(slots, name, strict=True):
        if slot.character == character:
            agreed += 1.0
        elif character in "（）":
            agreed += 0.5  # brackets are thin, and stand beside their place
        elif _may_be(slot, character):
            agreed += 0.5
        elif slot.share > 0.75 and slot.covered < 0.1:
            return 0.0
    return agreed / len(slots)
