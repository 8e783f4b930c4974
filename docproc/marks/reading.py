"""The words on a round or oval seal, read several times and put to the vote.

What comes in: the picture of one seal, an engine, and the lines printed on the
page. What goes out: the text of the rim, the straight line, and the probability
that the text is right. It refuses to guess: a rim whose readings have nothing in
common stays unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from docproc.chinese.lookalike import UNREAD, normal_name
from docproc.marks import slots as places
from docproc.marks.inks import Layer
from docproc.marks.signs import star_likeness, star_top
from docproc.marks.slots import COMPLETED, Glyph, Slot
from docproc.marks.unroll import Band, SealPicture, foot, gaps, level_crop, rim, strip, text_band
from docproc.marks.wording import (
    balanced,
    clean,
    known_purpose,
    looks_like_a_name,
    names_a_purpose,
    split_purpose,
)
from docproc.text.engines.model import Engine, Reading

_SPARE = 0.04  # of a turn: how far a strip reaches into the gap on each side
UNEVEN = 0.85
"""Highest probability of a text whose characters do not stand at equal steps."""
_LEAST_READ = 0.65  # of the places: below that a rim counts as unread
_SURE = 0.92  # a first vote above this is not repeated


@dataclass(frozen=True, slots=True)
class Rim:
    """What the rim says, `purpose` cut off; `up` as in `unroll.level_crop`."""

    text: str | None
    confidence: float
    up: float
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class _Try:
    """One way to unroll: which view, how the band is moved, how wide, how soft, from which gap."""

    view: int
    inner: float
    outer: float
    stretch: float
    soft: float = 0.0
    gap: int = 0


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
    _Try(0, -0.02, 0.0, 1.15, 0.0, 1),
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
    spaces = gaps(picture.views[0], band) or [(0.95, 0.1)]
    origin = spaces[0][0] + spaces[0][1] / 2
    heard = _hear(picture, engine, band, spaces, _FIRST, origin)
    text, confidence = _decide(heard, picture, band, origin, printed)
    if confidence < _SURE:
        heard += _hear(picture, engine, band, spaces, _SECOND, origin)
        text, confidence = _decide(heard, picture, band, origin, printed)
    up = (origin + 0.5) % 1.0
    if text is None:
        return Rim(None, 0.0, up)
    name, purpose = split_purpose(text)
    return Rim(name, round(confidence, 3), up, purpose)


def _hear(
    picture: SealPicture,
    engine: Engine,
    band: Band,
    spaces: Sequence[tuple[float, float]],
    tries: Sequence[_Try],
    origin: float,
) -> list[_Heard]:
    """Unroll and read the rim in each of the ways."""
    crops, spans = [], []
    for one in tries:
        if one.gap >= len(spaces) or one.view >= len(picture.views):
            continue
        start, width = spaces[one.gap]
        ink = picture.views[one.view]
        if one.soft:
            ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), one.soft), dtype=np.float32)
        at = Band(band.inner + one.inner, band.outer + one.outer)
        begin, turn = start + width - _SPARE, min(1.0 - width + 2 * _SPARE, 1.0)
        crops.append(strip(ink, at, begin, turn, stretch=one.stretch))
        spans.append((begin, turn))
    heard = []
    for reading, (begin, turn) in zip(engine.recognise(crops), spans, strict=True):
        glyphs = _glyphs(reading, begin - origin, turn)
        heard.append(_Heard(clean(reading.text), reading.confidence, glyphs))
    return heard


def _glyphs(reading: Reading, begin: float, turn: float) -> tuple[Glyph, ...]:
    found = []
    triples = zip(reading.text, reading.char_positions, reading.char_confidences, strict=False)
    for character, position, sure in triples:
        normal = clean("公" + character + "公")[1:-1]
        if normal and not (normal.isascii() and sure < 0.9):
            found.append(Glyph((begin + turn * position) % 1.0, normal, sure))
    return tuple(sorted(found, key=lambda g: g.at))


def _decide(
    heard: Sequence[_Heard],
    picture: SealPicture,
    band: Band,
    origin: float,
    printed: Sequence[str],
) -> tuple[str | None, float]:
    """The text by places where the characters stand evenly, else as a whole."""
    fair = [h for h in heard if len(h.glyphs) >= 3 and h.confidence > 0.4]
    grid = places.fit_grid([h.glyphs for h in fair]) if fair else None
    if grid is None:
        return vote_whole(heard)
    cover = _cover(picture, band, origin)
    inks = _thirds(picture.views[0], band, origin)
    voted = places.vote(
        [h.glyphs for h in fair],
        grid,
        inked=lambda at, width: min(_mean_round(ink, at, width) for ink in inks),
        covered=lambda at, width: _mean_round(cover, at, width),
    )
    kept, cut = places.trimmed(voted)
    if len(kept) < 3:
        return None, 0.0
    side = _side(picture, kept, grid, origin)
    before, after = places.room(
        kept, grid, lambda at, width: sum(_mean_round(x, at, width) for x in (*inks, cover))
    )
    room = (before if side > 0 else [], after if side < 0 else [])
    text, chance = _settle(heard, kept, room, printed)
    lost = side != 0 and text is not None and len(text) <= len(kept)
    return text, chance * (0.9 if cut else 1.0) * (0.5 if lost else 1.0)


def _side(picture: SealPicture, kept: Sequence[Slot], grid: places.Grid, origin: float) -> int:
    """1 where the text stands half a step or more clockwise of the star's axis, -1 against it.

    Then a character before the first (after the last) was lost from sight.
    0 where the text stands level or there is no star to tell.
    """
    stars = [view for view in picture.views if star_likeness(view) >= 0.6]
    if not stars:
        return 0
    top = star_top(stars[0], origin + 0.5)
    off = origin + (kept[0].at + kept[-1].at) / 2 - top
    return 0 if abs(off) <= 0.36 * grid.pitch else 1 if off > 0 else -1


def _settle(
    heard: Sequence[_Heard],
    kept: Sequence[Slot],
    room: tuple[Sequence[Slot], Sequence[Slot]],
    printed: Sequence[str],
) -> tuple[str | None, float]:
    """Complete the places from print where that fits, and weigh what stands."""
    filled, changed = places.complete(kept, printed, room=room)
    text = places.text_of(filled)
    whole = [h.confidence for h in heard if h.text == text]
    agreed = sum(whole) / len(heard) if len(text) == len(filled) else 0.0
    chance = places.probability(kept)
    if agreed > 0.6 and looks_like_a_name(text):
        chance = max(chance, min(0.6 + 0.4 * agreed, 0.98))
    if changed and agreed <= 0.6:
        share = float(np.mean([s.share for s in filled]))
        return text, COMPLETED * (0.5 + 0.5 * share)
    read = sum(s.character != UNREAD for s in filled)
    if len(text) < 3 or read < _LEAST_READ * len(filled) or chance < 1e-4:
        return None, 0.0
    if len(text) >= 5 and chance > 0.3 and any(text in normal_name(line) for line in printed):
        chance = max(chance, 0.97)
    return text, chance


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


def vote_whole(heard: Sequence[_Heard]) -> tuple[str | None, float]:
    """The reading that the others are most like, for rims without even steps."""
    said = [h for h in heard if len(h.text) >= 3]
    if not said:
        return None, 0.0

    def support(text: str) -> float:
        return sum(
            h.confidence * Levenshtein.normalized_similarity(text, h.text) for h in said
        ) / len(heard)

    best = max(said, key=lambda h: (support(h.text), h.confidence, h.text))
    agreed = sum(h.confidence for h in said if h.text == best.text) / len(heard)
    if support(best.text) < 0.45:
        return None, 0.0
    chance = agreed * best.confidence
    chance *= 1.0 if looks_like_a_name(best.text) else 0.4
    chance *= 1.0 if balanced(best.text) else 0.4
    return best.text, min(chance * (0.3 if _skips(best.glyphs) else 1.0), UNEVEN)


def _skips(glyphs: Sequence[Glyph]) -> bool:
    """Whether two neighbours stand so far apart that one between them may be lost."""
    steps = [
        b.at - a.at
        for a, b in pairwise(glyphs)
        if a.character not in "（）" and b.character not in "（）"
    ]
    return bool(steps) and max(steps) > 1.7 * float(np.median(steps))


STRAIGHT_BANDS = ((0.28, 0.55), (0.3, 0.62), (0.36, 0.72), (0.45, 0.66))
"""Bands below the centre, in radii, in which the straight words are looked for."""


LEAST_STRAIGHT = 0.75
LEAST_PURPOSE = 0.65
"""Least confidence of a straight line, and of one that names a seal's purpose:
those words do not come about by chance."""


def read_bottom(
    picture: SealPicture, engine: Engine, up: float, printed: Sequence[str] = ()
) -> str | None:
    """The straight (or slightly curved) words under the star, None where there are none.

    What is a piece of a printed line, too, is print unless it names a purpose.
    """
    # The words stand anywhere between the star and the ring, in type of any size.
    views = picture.views[:2]
    crops = [level_crop(ink, up, top, bottom) for ink in views for top, bottom in STRAIGHT_BANDS]
    crops += [foot(views[-1], up, inner, outer) for inner, outer in ((0.48, 0.72), (0.55, 0.8))]
    best: tuple[float, str] | None = None
    for reading in engine.recognise(crops):
        text = known_purpose(clean(reading.text))
        purpose = names_a_purpose(text)
        least = LEAST_PURPOSE if purpose else LEAST_STRAIGHT
        if len(text) < 2 or reading.confidence < least or not _chinese(text):
            continue
        if not purpose and any(text in normal_name(line) for line in printed):
            continue
        worth = reading.confidence + (0.3 if purpose else 0.0)
        if best is None or worth > best[0]:
            best = (worth, text)
    return best[1] if best else None


def _chinese(text: str) -> bool:
    return sum("\u4e00" <= c <= "\u9fff" for c in text) >= 0.8 * len(text)
