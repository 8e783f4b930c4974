"""Characters that stand at equal steps round a rim, put to the vote place by place.

What comes in: several readings of one rim, each character with its place. What
goes out: the places with the character that the readings agree on, unread ones
included, and the probability that the whole is right. Pure: it sees no picture
but for how much ink lies where. It completes unread places only from names that
are printed on the same page, and says so by a lower probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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

    `covered` is the share of the place that lies under print of the document.
    """

    at: float
    character: str
    share: float
    options: tuple[tuple[str, float], ...] = ()
    covered: float = 0.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Equal steps: place number k stands at `start + k * pitch`."""

    start: float
    pitch: float


def fit_grid(readings: Sequence[Sequence[Glyph]]) -> Grid | None:
    """The steps at which most characters stand; None where they do not stand evenly."""
    steps = [b.at - a.at for glyphs in readings for a, b in pairwise(glyphs)]
    if len(steps) < 3:
        return None
    pitch = float(np.median([s for s in steps if s > 0.01] or [0.0]))
    if not 0.015 < pitch < 0.2:
        return None
    longest = max(readings, key=lambda g: (len(g), sum(x.weight for x in g)))
    start = longest[0].at
    places = np.array([g.at for glyphs in readings for g in glyphs])
    weight = np.array([g.weight for glyphs in readings for g in glyphs]) + 1e-3
    for _ in range(4):
        number = np.rint((places - start) / pitch)
        off = np.abs(places - start - number * pitch)
        trust = weight * (off < 0.35 * pitch)
        if np.ptp(number[trust > 0]) < 2 if (trust > 0).any() else True:
            return None
        pitch, start = (float(v) for v in np.polyfit(number, places, 1, w=np.sqrt(trust)))
        if not 0.015 < pitch < 0.2:
            return None
    off = np.abs(places - start - np.rint((places - start) / pitch) * pitch)
    even = float(weight[off < 0.28 * pitch].sum() / weight.sum())
    return Grid(start, pitch) if even >= 0.85 else None


def vote(
    readings: Sequence[Sequence[Glyph]],
    grid: Grid,
    *,
    inked: Callable[[float, float], float],
    covered: Callable[[float, float], float],
) -> list[Slot]:
    """One slot for each place from the first to the last that is read or inked.

    `inked(at, width)` and `covered(at, width)` tell the share of ink and of
    print round a place of the rim.
    """
    heard: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for glyphs in readings:
        for glyph in glyphs:
            lean = _LEAN.get(glyph.character, 0.0)
            number = round((glyph.at - grid.start) / grid.pitch + lean)
            heard[number][glyph.character] += glyph.weight
    strong = {n for n, said in heard.items() if max(said.values()) >= 0.3 * len(readings)}
    if not strong:
        return []
    first, last = min(strong), max(strong)
    usual = float(np.median([inked(grid.start + n * grid.pitch, grid.pitch) for n in strong]))
    while _full(inked, grid, first - 1, usual):
        first -= 1
    while _full(inked, grid, last + 1, usual):
        last += 1
    slots = []
    for number in range(first, last + 1):
        at = grid.start + number * grid.pitch
        slots.append(_slot(at, heard.get(number, {}), len(readings), covered(at, grid.pitch)))
    return slots


def _full(inked: Callable[[float, float], float], grid: Grid, number: int, usual: float) -> bool:
    at = grid.start + number * grid.pitch
    return 0.0 < at < 1.0 and inked(at, grid.pitch) > 0.4 * usual


def room(
    slots: Sequence[Slot], grid: Grid, filled: Callable[[float, float], float], most: int = 2
) -> tuple[list[Slot], list[Slot]]:
    """Places before the first and after the last slot where something lies, at most `most` each.

    `filled(at, width)` tells how much ink or print lies round a place.
    """
    if not slots:
        return [], []
    usual = float(np.median([filled(s.at, grid.pitch) for s in slots]))

    def beyond(edge: float, way: int) -> list[Slot]:
        found = []
        for step in range(1, most + 1):
            at = edge + way * step * grid.pitch
            if not 0.0 < at < 1.0 or filled(at, grid.pitch) < 0.15 * usual:
                break
            found.append(Slot(at, UNREAD, 0.0))
        return found

    return beyond(slots[0].at, -1)[::-1], beyond(slots[-1].at, 1)


def _slot(at: float, said: dict[str, float], count: int, covered: float) -> Slot:
    """The winner of one place; silence of a reading counts half a vote against it."""
    ranked = sorted(said.items(), key=lambda item: (-item[1], item[0]))
    total = sum(said.values()) + 0.5 * max(count - sum(said.values()), 0.0)
    if not ranked or ranked[0][1] < _LEAST_VOTE * count:
        return Slot(at, UNREAD, 0.0, tuple(ranked[:4]), covered)
    return Slot(at, ranked[0][0], min(ranked[0][1] / total, 1.0), tuple(ranked[:4]), covered)


def trimmed(slots: Sequence[Slot]) -> tuple[list[Slot], bool]:
    """Without unread places at the ends that are no lost characters, and whether any fell.

    Print of the document fills such places, and so do words under the star,
    which reach up to both ends of the rim's text alike.
    """
    kept = list(slots)
    head = tail = 0
    while kept and kept[0].character == UNREAD:
        kept.pop(0)
        head += 1
    while kept and kept[-1].character == UNREAD:
        kept.pop()
        tail += 1
    ended = _end_of_name(kept)
    if ended < len(kept):
        return [*_unread(slots[:head]), *kept[:ended]], True
    if not kept or not (head or tail):
        return kept, False
    if looks_like_a_name("".join(s.character for s in kept)):
        return [*_unread(slots[: max(head - tail, 0)]), *kept], True
    return [*_unread(slots[:head]), *kept, *_unread(slots[len(slots) - tail :])], True


def _end_of_name(slots: Sequence[Slot]) -> int:
    """Places up to the end of a name after which only doubtful ones follow."""
    for length in range(len(slots) - 1, 3, -1):
        if slots[length].share >= 0.6:
            break
        if looks_like_a_name("".join(s.character for s in slots[:length])):
            return length
    return len(slots)


def _unread(slots: Sequence[Slot]) -> list[Slot]:
    """Those that are not filled by print alone."""
    return [s for s in slots if s.covered < 0.5]


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
