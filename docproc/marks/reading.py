"""The words on a round or oval seal, read several times and put to the vote.

What comes in: the picture of one seal, an engine, and the lines printed on the
page. What goes out: the text of the rim, the straight line, and the probability
that the text is right. It refuses to guess: a rim whose readings have nothing in
common stays unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.chinese.lookalike import UNREAD, normal_name
from docproc.chinese.names import names_in
from docproc.chinese.text import is_cjk
from docproc.marks import slots as places
from docproc.marks.columns import Row, lost_at_ends, name_in, side_by_side
from docproc.marks.inks import Layer
from docproc.marks.signs import star_likeness, star_top
from docproc.marks.slots import COMPLETED, Glyph, Slot
from docproc.marks.unroll import Band, SealPicture, gaps, rim, strip, text_band
from docproc.marks.wording import (
    clean,
    looks_like_a_name,
    split_purpose,
)
from docproc.text.engines.model import Engine, Reading

_SPARE = 0.04  # of a turn: how far a strip reaches into the gap on each side
_LEAST_READ = 0.65  # of the places: below that a rim counts as unread
_SURE = 0.92  # a first vote above this is not repeated
_SETTLED = 0.6  # above this the seal is not held another way
_GUESSED = 0.45  # share of the readings below which a character is a guess
_MOST_GAP = 0.12  # of a turn left out on each side of the foot: pale characters may stand beyond
_LOST = 0.2  # share of unread characters up to which a name may show that, too
_LEVEL = 0.3  # a name as sure as this shows which way is up
_STRAY = 0.7  # what each character that was heard beside a name leaves of its probability
_CUT = 6  # characters from which a name that was cut in two is known by its widest gap
_STARRED = 0.45  # likeness from which a star tells where the foot is


@dataclass(frozen=True, slots=True)
class Rim:
    """What the rim says, `purpose` cut off; `up` as in `unroll.level_crop`.

    `level` tells that a name, be it read in part, shows which way is up.
    """

    text: str | None
    confidence: float
    up: float
    purpose: str | None = None
    level: bool = False


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to unroll: which view, how the band is moved, how wide, how soft."""

    view: int
    inner: float
    outer: float
    stretch: float
    soft: float = 0.0


_FIRST = (
    _Try(0, 0.0, 0.0, 1.0),
    _Try(0, -0.03, 0.01, 1.3),
    _Try(1, -0.02, 0.0, 1.15),
)
_SECOND = (
    _Try(1, 0.0, 0.0, 1.4),
    _Try(2, -0.02, 0.0, 1.2),
    _Try(0, -0.05, 0.02, 1.0, 1.0),
    _Try(1, -0.03, 0.01, 1.2, 1.5),
    _Try(2, -0.04, 0.01, 1.3, 1.0),
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """One reading with its characters' places on the rim, from the middle of the gap."""

    text: str
    confidence: float
    glyphs: tuple[Glyph, ...]


def read_rim(picture: SealPicture, engine: Engine, printed: Sequence[str] = ()) -> Rim:
    """Read the text round the rim; `text` None where the readings do not agree.

    `printed` are the lines of the page: a place that cannot be read is filled
    from a name among them if every other place agrees with it.
    """
    band = text_band(picture.views[0])
    best: _Answer | None = None
    axes = axes_of(picture, band)
    for number, axis in enumerate(axes):
        heard = _hear(picture, engine, band, axis, _FIRST)
        answer = _decide(heard, picture, band, axis, printed)
        if answer.chance < _SURE and (number == 0 or answer.chance > 0.05):
            heard += _hear(picture, engine, band, axis, _SECOND)
            answer = _decide(heard, picture, band, axis, printed)
        if best is None or answer.worth > best.worth:
            best = answer
        if best.chance >= _SETTLED:
            break
        if number == 1 and len(axes) == 2:
            axes += _more(best, heard, axis, axes)
    assert best is not None
    up = (best.axis.foot + 0.5) % 1.0
    if best.text is None:
        return Rim(None, 0.0, up)
    name, purpose = split_purpose(best.text)
    whole = looks_like_a_name(name) and name.count(UNREAD) <= _LOST * len(name)
    level = best.chance >= _LEVEL or (best.axis.known and whole)
    return Rim(name, round(best.chance, 3), up, purpose, level)


def _more(best: _Answer, heard: Sequence[_Heard], axis: Axis, before: Sequence[Axis]) -> list[Axis]:
    """Further ways to hold the seal, where what was read shows that these were wrong.

    The name stands level at another of the star's points than was thought; or it was
    cut in two, and its end was read before its beginning: then the foot is where the
    characters stand widest apart, unless print lies there and was read as well. A foot
    beside which the rim was left out may be tried again with all of it.
    """
    shifted = [Axis((best.axis.foot + best.shift) % 1.0, 0.0, True)] if best.shift else []
    tried = [a.foot for a in (*before, *shifted) if a.gap < 0.02]
    longest = max(heard, key=lambda h: (len(h.glyphs), h.confidence), default=None)
    if longest is None or len(longest.glyphs) < _CUT:
        return shifted
    places = [g.at for g in longest.glyphs]
    _, at = max((b - a, (a + b) / 2) for a, b in pairwise([*places, places[0] + 1.0]))
    if not axis.known:
        return [] if _apart(at, 0.0) < 0.05 else [Axis((axis.foot + at) % 1.0, 0.0, False)]
    text = best.text or ""
    cut = not looks_like_a_name(text) or 2 * UNREAD in text
    feet = [(axis.foot + 0.2 * k) % 1.0 for k in range(5)]
    left = sorted(
        (f for f in feet if all(_apart(f, t) > 0.05 for t in tried)),
        key=lambda f: _apart(f, axis.foot + at),
    )
    near = [f for f in left if cut or (not shifted and _apart(f, axis.foot + at) <= 0.1)]
    return shifted + [Axis(f, 0.0, True) for f in near]


def _apart(one: float, other: float) -> float:
    """How far two places of the rim are from one another, in shares of a turn."""
    off = (one - other) % 1.0
    return min(off, 1.0 - off)


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the foot of the seal is (share of a turn clockwise from below); `gap` is how far
    the rim is free on both sides of it; `known` tells that the star shows it."""

    foot: float
    gap: float
    known: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one way of holding the seal reads."""

    text: str | None
    chance: float
    worth: float
    axis: Axis
    shift: float = 0.0  # by how many points of the star, in shares of a turn, it stands askew


def axes_of(picture: SealPicture, band: Band) -> list[Axis]:
    """The likeliest ways to hold the seal: feet between the star's points, or in the gaps."""
    inks = [layer for view in picture.views for layer in _thirds(view, band, 0.0)]
    free = np.min(np.stack(inks), axis=0)
    free = np.convolve(np.concatenate([free[-4:], free, free[:4]]), np.ones(9) / 9, "valid")
    stars = [view for view in picture.views if star_likeness(view) >= _STARRED]
    if stars:
        top = star_top(stars[0], 0.5)
        feet = sorted(((top + 0.5 + 0.2 * k) % 1.0 for k in range(5)), key=lambda f: _busy(free, f))
        return [Axis(f, _half_gap(free, f), True) for f in feet[:2]]
    spaces = gaps(picture.views[0], band)[:2] or [(0.95, 0.1)]
    return [Axis((a + w / 2) % 1.0, max(w / 2 - _SPARE, 0.0), False) for a, w in spaces]


def _busy(free: NDArray[np.float64], foot: float) -> float:
    """How much ink there is round a foot, and how unlike its two sides are."""
    turn = np.roll(free, -round(foot * len(free)))
    near = round(0.09 * len(free))
    level = float(np.percentile(free, 75)) + 1e-3
    body = np.clip(turn / level, 0.0, 1.0)
    ink = float(np.concatenate([body[:near], body[-near:]]).mean())
    return ink + 0.5 * float(np.abs(body - body[::-1]).mean())


def _half_gap(free: NDArray[np.float64], foot: float) -> float:
    """How far on both sides of the foot the rim has no characters, in shares of a turn."""
    turn = np.roll(free, -round(foot * len(free)))
    busy = turn > 0.12
    both = busy | busy[::-1]
    width = int(np.flatnonzero(both)[0]) if both.any() else 0
    return min(max(width / len(free) - _SPARE, 0.0), _MOST_GAP)


def _hear(
    picture: SealPicture, engine: Engine, band: Band, axis: Axis, tries: Sequence[_Try]
) -> list[_Heard]:
    """Unroll and read the rim in each of the ways, from the foot round to the foot."""
    crops = []
    begin, turn = axis.foot + axis.gap, 1.0 - 2 * axis.gap
    for one in tries:
        if one.view >= len(picture.views):
            continue
        ink = picture.views[one.view]
        if one.soft:
            ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), one.soft), dtype=np.float32)
        at = Band(band.inner + one.inner, band.outer + one.outer)
        crops.append(strip(ink, at, begin, turn, stretch=one.stretch))
    return [
        _Heard(clean(r.text), r.confidence, glyphs_of(r, axis.gap, turn))
        for r in engine.recognise(crops)
    ]


def glyphs_of(reading: Reading, begin: float, turn: float) -> tuple[Glyph, ...]:
    """A reading's characters with their places, of a strip over `turn` from `begin`."""
    found = []
    triples = zip(reading.text, reading.char_positions, reading.char_confidences, strict=False)
    for character, position, sure in triples:
        normal = clean("公" + character + "公")[1:-1]
        if normal and not (normal.isascii() and sure < 0.9):
            found.append(Glyph(begin + turn * position, normal, sure))
    return tuple(sorted(found, key=lambda g: g.at))


def _decide(
    heard: Sequence[_Heard], picture: SealPicture, band: Band, axis: Axis, printed: Sequence[str]
) -> _Answer:
    """The name among the places that the readings have in common, and its probability."""
    fair = [h for h in heard if len(h.glyphs) >= 3 and h.confidence > 0.4]
    cover = _cover(picture, band, axis.foot)
    slots, step = side_by_side(
        [h.glyphs for h in fair], lambda at, width: _mean_round(cover, at, width)
    )
    middle = 0.5 if axis.known else None
    row = name_in(slots, step, middle) if slots else None
    if row is None:
        return _Answer(None, 0.0, -9.0, axis)
    inks = _thirds(picture.views[0], band, axis.foot)
    room = lost_at_ends(
        row, middle, lambda at, width: sum(_mean_round(x, at, width) for x in (*inks, cover))
    )
    text, chance = _settle(row, room, printed)
    if text is not None:
        chance *= _whole(row, room, middle, inks) * _STRAY ** _strays(row, slots)
    if middle is None and chance > 0.1:  # the name stands level, whatever the gap said
        off = (row.slots[0].at + row.slots[-1].at) / 2 - 0.5
        axis = Axis((axis.foot + off) % 1.0, axis.gap, False)
    askew = (row.slots[0].at + row.slots[-1].at) / 2 - 0.5 if middle is not None else 0.0
    return _Answer(text, chance, row.worth, axis, 0.2 * round(askew / 0.2))


def _whole(
    row: Row, room: tuple[Sequence[Slot], Sequence[Slot]], middle: float | None,
    inks: Sequence[Layer],
) -> float:  # fmt: skip
    """Probability that no character stands unseen before the first or behind the last.

    Where the star shows the middle, the name stands lopsided then; else there is
    ink at that place.
    """
    if room[0] or room[1]:
        return 1.0  # it is counted as unread
    first, last = row.slots[0].at, row.slots[-1].at
    if middle is not None:
        off = abs((first + last) / 2 - middle) / row.step
        return 1.0 if off <= 0.4 else 0.5 if off <= 0.9 else 0.2

    def ink(at: float) -> float:
        return min(_mean_round(x, at, row.step) for x in inks)

    usual = float(np.median([ink(s.at) for s in row.slots]))
    return 0.5 if max(ink(first - row.step), ink(last + row.step)) > 0.35 * usual else 1.0


def _strays(row: Row, slots: Sequence[Slot]) -> int:
    """How many characters most readings heard on the rim that are no part of the name told.

    Words at the foot and digits come by; two and more are the rest of a name cut in two.
    """
    first, last = row.slots[0].at, row.slots[-1].at
    outside = [s for s in slots if not first <= s.at <= last]
    return sum(
        s.heard >= 0.5 and s.share >= 0.4 and s.covered < 0.3 and is_cjk(s.character)
        for s in outside
    )


def _settle(
    row: Row,
    room: tuple[Sequence[Slot], Sequence[Slot]],
    printed: Sequence[str],
) -> tuple[str | None, float]:
    """Complete the places from print where that fits, and weigh what stands."""
    kept = [*room[0], *row.slots, *room[1]]
    filled, changed = places.complete(row.slots, printed, room=room)
    if changed:
        share = float(np.mean([s.share for s in filled]))
        return places.text_of(filled), COMPLETED * (0.5 + 0.5 * share)
    # What fewer than half of the readings say is no reading: the papers' names may settle it.
    kept = [
        s if s.share >= _GUESSED or s.character in "（）" else replace(s, character=UNREAD)
        for s in kept
    ]
    chance = places.probability(kept)
    text = places.text_of(kept)
    read = sum(s.character != UNREAD for s in kept)
    if len(text) < 3 or read < _LEAST_READ * len(kept) or chance < 1e-6:
        return None, 0.0
    if len(text) >= 5 and chance > 0.3 and text in _named(printed):
        chance = max(chance, 0.97)
    return text, chance


def _named(printed: Sequence[str]) -> set[str]:
    """The names that lines of print give in full: a part of a longer name is none."""
    return {name.name for line in printed for name in names_in(line)} | {
        normal_name(line) for line in printed
    }


def _cover(picture: SealPicture, band: Band, origin: float) -> Layer:
    return _profile(picture.printed.astype(np.float32), band.inner, band.outer, origin)


def _thirds(ink: Layer, band: Band, origin: float) -> list[Layer]:
    """Ink round the rim in the inner and middle third of the band: characters have both.

    The outer third is left out, for a code at the foot stands there.
    """
    third = (band.outer - band.inner) / 3
    return [
        _profile(ink, band.inner + n * third, band.inner + (n + 1) * third, origin) for n in (0, 1)
    ]


def _profile(layer: Layer, inner: float, outer: float, origin: float) -> Layer:
    """Mean of a layer between two radii, column by column from the middle of the gap."""
    turn = rim(layer, inner, outer, 12).mean(axis=0)
    return np.roll(turn, -round((origin % 1.0) * len(turn)))


def _mean_round(profile: Layer, at: float, width: float) -> float:
    size = len(profile)
    low, high = int((at - 0.4 * width) * size), int((at + 0.4 * width) * size) + 1
    part = profile[max(low, 0) : min(high, size)]
    return float(part.mean()) if len(part) else 0.0
