"""Several readings of one rim set side by side: which characters stand on it, from where to where.

What comes in: readings of the same rim, each character with its place round it.
What goes out: the places of the name in their order, each with what the readings
say of it. Readings are aligned one after the other by place and by character, so
uneven steps, brackets and a lost or an invented character do no harm. It sees no
picture and knows no name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from docproc.chinese.lookalike import UNREAD, look_alike
from docproc.marks.slots import Glyph, Slot
from docproc.marks.wording import balanced, clean, looks_like_a_name

_SKIP = 0.7
"""Cost of leaving a glyph or a column without a partner, in steps of distance."""
_NOISE = 0.25
"""Columns that fewer of the readings have are accidents where their neighbours stand close."""
_WIDE = 1.62
"""Steps apart from which a character is missing between two."""
_NEAR = 0.6
"""Steps apart below which two characters cannot stand beside one another."""
_LOPSIDED = 1.6
"""Most that is held against a name that does not stand level: its end may lie under
another seal."""
_LEAST = 3


@dataclass(slots=True)
class _Column:
    """A place under construction: `said` maps characters to the weight behind them."""

    at: float
    said: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    count: int = 0

    def add(self, glyph: Glyph) -> None:
        self.at = (self.at * self.count + glyph.at) / (self.count + 1)
        self.count += 1
        self.said[glyph.character] += glyph.weight


@dataclass(frozen=True, slots=True)
class Row:
    """The places of a name; `step` is the usual distance of two, in shares of a turn."""

    slots: tuple[Slot, ...]
    step: float
    worth: float


def side_by_side(
    readings: Sequence[Sequence[Glyph]], covered: Callable[[float, float], float]
) -> tuple[list[Slot], float]:
    """All places that readings have in common, and the usual step; none without a step.

    `covered(at, width)` tells the share of print round a place.
    """
    step = _usual_step(readings)
    if step is None:
        return [], 0.0
    ordered = sorted(readings, key=lambda g: -sum(x.weight for x in g))
    columns: list[_Column] = []
    for glyphs in ordered:
        columns = _aligned(columns, glyphs, step)
    columns = _merged(columns, step)
    slots = [_slot(c, len(readings), covered(c.at, step)) for c in columns]
    return _without_noise(slots, step), step


def _usual_step(readings: Sequence[Sequence[Glyph]]) -> float | None:
    steps = [
        b.at - a.at
        for glyphs in readings
        for a, b in pairwise(glyphs)
        if a.character not in "（）" and b.character not in "（）" and b.at - a.at > 0.01
    ]
    if len(steps) < _LEAST:
        return None
    step = float(np.median(steps))
    return step if 0.015 < step < 0.2 else None


def _aligned(columns: list[_Column], glyphs: Sequence[Glyph], step: float) -> list[_Column]:
    """The columns with one more reading in them; its own glyphs make new columns."""
    rows, wide = len(columns), len(glyphs)
    apart = [[_distance(column, glyph, step) for glyph in glyphs] for column in columns]
    cost = np.zeros((rows + 1, wide + 1))
    cost[:, 0] = _SKIP * np.arange(rows + 1)
    cost[0, :] = _SKIP * np.arange(wide + 1)
    for i in range(1, rows + 1):
        for j in range(1, wide + 1):
            cost[i, j] = min(
                cost[i - 1, j - 1] + apart[i - 1][j - 1],
                cost[i - 1, j] + _SKIP,
                cost[i, j - 1] + _SKIP,
            )
    out: list[_Column] = []
    i, j = rows, wide
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + apart[i - 1][j - 1]:
            i, j = i - 1, j - 1
            columns[i].add(glyphs[j])
            out.append(columns[i])
        elif i and (not j or cost[i, j] == cost[i - 1, j] + _SKIP):
            i -= 1
            out.append(columns[i])
        else:
            j -= 1
            fresh = _Column(glyphs[j].at)
            fresh.add(glyphs[j])
            out.append(fresh)
    return sorted(out, key=lambda c: c.at)


def _merged(columns: Sequence[_Column], step: float) -> list[_Column]:
    """Two columns too near for two characters are one place at which readings differ.

    A reading that has both (瑞端 for 瑞) has invented one of them.
    """
    out: list[_Column] = []
    for column in columns:
        last = out[-1] if out else None
        near = last is not None and column.at - last.at < _NEAR * step
        if last is None or not near or _bracket(last) or _bracket(column):
            out.append(column)
            continue
        strong, weak = (last, column) if last.count >= column.count else (column, last)
        for character, weight in weak.said.items():
            strong.said[character] += weight
        strong.count = max(strong.count, weak.count)
        out[-1] = strong
    return out


def _bracket(column: _Column) -> bool:
    return any(c in "（）" for c in column.said)


def _distance(column: _Column, glyph: Glyph, step: float) -> float:
    away = abs(column.at - glyph.at) / step
    if away > 1.2:
        return 3.0
    if glyph.character in column.said:
        return 0.6 * away
    like = any(look_alike(glyph.character, c) for c in column.said)
    bracket = (glyph.character in "（）") != any(c in "（）" for c in column.said)
    return 0.6 * away + (0.15 if like else 0.5 if bracket else 0.3)


def _slot(column: _Column, readings: int, covered: float) -> Slot:
    """The winner of one place; silence of a reading counts half a vote against it."""
    ranked = sorted(column.said.items(), key=lambda item: (-item[1], item[0]))
    heard = sum(column.said.values())
    total = heard + 0.5 * max(readings - column.count, 0)
    return Slot(
        column.at, ranked[0][0], min(ranked[0][1] / max(total, 1e-6), 1.0), tuple(ranked[:4]),
        covered, column.count / readings,
    )  # fmt: skip


def _without_noise(slots: Sequence[Slot], step: float) -> list[Slot]:
    """Without accidents: what few readings heard where there is no room for it."""
    kept = list(slots)
    while True:
        weak = [
            (slot.heard, n)
            for n, slot in enumerate(kept)
            if slot.heard < 0.5 and (slot.heard <= _NOISE or _crowded(kept, n, step))
        ]
        if not weak:
            return kept
        kept.pop(min(weak)[1])


def _crowded(slots: Sequence[Slot], n: int, step: float) -> bool:
    """Whether the neighbours of a place stand so close that nothing is between them."""
    if not 0 < n < len(slots) - 1:
        return False
    room = slots[n + 1].at - slots[n - 1].at
    return room < 1.5 * step and slots[n].character not in "（）"


def name_in(slots: Sequence[Slot], step: float, axis: float | None) -> Row | None:
    """The run of places that is most likely the name, lost characters inside it as unread.

    `axis` is where the middle of the name must stand (a share of the turn), None
    where nothing tells it. Words under the star and digits reach into the rim
    beside a name; they stand apart, or leave the name lopsided.
    """
    best: Row | None = None
    for first in range(len(slots)):
        for last in range(first + _LEAST - 1, len(slots)):
            worth = _worth(slots, first, last, step, axis)
            if best is None or worth > best.worth:
                best = Row(tuple(slots[first : last + 1]), step, worth)
    if best is None:
        return None
    return Row(tuple(_with_lost(best.slots, step)), step, best.worth)


def _worth(slots: Sequence[Slot], first: int, last: int, step: float, axis: float | None) -> float:
    """How much a run of places looks like the whole name and nothing else."""
    inside = slots[first : last + 1]
    text = clean("".join(s.character for s in inside))
    worth = sum(s.share - 0.3 for s in inside) * 0.25
    worth += 1.5 if looks_like_a_name(text) else 0.0
    worth -= 0.7 if not balanced(text) else 0.0
    worth -= sum(
        0.8 for a, b in pairwise(inside) if b.at - a.at > _WIDE * step + _leeway(a, b, step)
    )
    worth -= 0.8 * sum(s.character.isascii() for s in inside if s is inside[0] or s is inside[-1])
    left_out = [*slots[:first], *slots[last + 1 :]]
    worth -= 0.35 * sum(s.share for s in left_out if not s.character.isascii())
    for outside, edge in ((first - 1, first), (last + 1, last)):
        if 0 <= outside < len(slots):
            near = abs(slots[outside].at - slots[edge].at) < 1.35 * step
            worth -= 0.8 * slots[outside].share if near else 0.0
    if axis is not None:
        off = abs((inside[0].at + inside[-1].at) / 2 - axis) / step
        worth -= min(1.3 * max(off - 0.2, 0.0), _LOPSIDED)
    return worth


def _leeway(one: Slot, other: Slot, step: float) -> float:
    """Brackets stand at one side of their place."""
    return 0.5 * step if "（" in other.character or "）" in one.character else 0.0


def _with_lost(slots: Sequence[Slot], step: float) -> list[Slot]:
    """The places with an unread one wherever the step is too wide."""
    out = [slots[0]]
    for a, b in pairwise(slots):
        apart = b.at - a.at - _leeway(a, b, step)
        if apart > _WIDE * step:
            lost = max(round((b.at - a.at) / step) - 1, 1)
            out += [
                Slot(a.at + (b.at - a.at) * k / (lost + 1), UNREAD, 0.0) for k in range(1, lost + 1)
            ]
        out.append(b)
    return out


def lost_at_ends(
    row: Row, axis: float | None, filled: Callable[[float, float], float], most: int = 4
) -> tuple[list[Slot], list[Slot]]:
    """Places before and after a name where a character was lost from sight.

    Only where the name stands lopsided to its axis, and only as many as would
    set it straight.
    """
    if axis is None:
        return [], []
    first, last = row.slots[0].at, row.slots[-1].at
    off = (first + last) / 2 - axis
    lost = min(round(2 * abs(off) / row.step - 0.25), most)
    usual = float(np.median([filled(s.at, row.step) for s in row.slots]))
    found: list[Slot] = []
    edge, way = (first, -1) if off > 0 else (last, 1)
    for number in range(1, lost + 1):
        at = edge + way * number * row.step
        if filled(at, row.step) < 0.15 * usual:
            break
        found.append(Slot(at, UNREAD, 0.0))
    return (found[::-1], []) if way < 0 else ([], found)
