"""The straight words under the star of a seal: whether there are any, and what they say.

What comes in: the picture of a seal and which way up it stands. What goes out:
the words (财务专用章 …), and whether words stand there at all, read or not. They
decide what a seal is for, so nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from docproc.chinese.lookalike import normal_name
from docproc.marks.inks import Layer
from docproc.marks.unroll import SealPicture, foot, level_crop
from docproc.marks.wording import clean, known_purpose, names_a_purpose
from docproc.text.engines.model import Engine

STRAIGHT_BANDS = ((0.3, 0.62), (0.36, 0.72), (0.45, 0.66))
"""Bands below the centre, in radii, in which the straight words are looked for."""
LEAST_STRAIGHT = 0.75
LEAST_PURPOSE = 0.65
"""Least confidence of a straight line, and of one that names a seal's purpose:
those words do not come about by chance."""
_FOOT = (0.42, 0.68)  # radii below the centre between which straight words have ink
_WORDED = 0.12
"""Share of ink there from which words stand under the star: on drawn seals 52 of 56 without
words had less (what is left of print), 9 of 12 with words more, three that lay askew."""
_BARE = 0.03  # less than this in every view is no word, and nothing need be read


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under the star: `text` None for nothing read; `worded` where words are there."""

    text: str | None
    worded: bool


def read_foot(
    picture: SealPicture, engine: Engine, up: float, printed: Sequence[str] = (), *, level: bool
) -> Foot:
    """The straight (or slightly curved) words under the star; `up` as in `unroll.level_crop`.

    What is a piece of a printed line, too, is print unless it names a purpose.
    Where no name shows that the seal stands `level` so, its foot may be at
    another of the star's points: then words at any of them count.
    """
    turns = [up] if level else [up + 0.2 * k for k in range(5)]
    inks = [_foot_inks(picture, turn) for turn in turns]
    if max(map(max, inks)) < _BARE:
        return Foot(None, False)
    ink = max(_middling(some, one_bit=picture.one_bit) for some in inks)
    # The words stand anywhere between the star and the ring, in type of any size.
    crops = []
    for view in picture.views:
        bands = [*STRAIGHT_BANDS[1:], *_inked_bands(view, up)]
        crops += [level_crop(view, up, top, bottom) for top, bottom in bands]
    crops += [level_crop(picture.views[0], up, *STRAIGHT_BANDS[0])]
    crops += [foot(picture.views[-1], up, inner, outer) for inner, outer in _FOOT_ARCS]
    best: tuple[float, str] | None = None
    for reading in engine.recognise(crops):
        text = known_purpose(clean(reading.text))
        purpose = names_a_purpose(text)
        least = LEAST_PURPOSE if purpose else LEAST_STRAIGHT
        if len(text) < 2 or reading.confidence < least or not _chinese(text):
            continue
        if not purpose and (ink < _BARE or any(text in normal_name(line) for line in printed)):
            continue
        worth = reading.confidence + (0.3 if purpose else 0.0) + (0.1 if len(text) > 3 else 0.0)
        if best is None or worth > best[0]:
            best = (worth, text)
    words = best[1] if best else None
    return Foot(words, ink >= _WORDED or (words is not None and names_a_purpose(words)))


_FOOT_ARCS = ((0.48, 0.72), (0.55, 0.8))


def _foot_inks(picture: SealPicture, up: float) -> list[float]:
    """Share of ink where straight words stand, in each view, the least first."""
    crops = [level_crop(view, up, *_FOOT)[:, :, 0] for view in picture.views]
    side = round(0.18 * crops[0].shape[1])  # the name reaches down on both sides
    return sorted(float((crop[:, side:-side] < 165).mean()) for crop in crops)


def _middling(inks: Sequence[float], *, one_bit: bool) -> float:
    """The ink of the middling view: print is in one of them, and pale words are lost in another.

    On a one-bit copy what is blanked as print may as well be the words.
    """
    return inks[-1] if one_bit else inks[(len(inks) - 1) // 2]


def _inked_bands(view: Layer, up: float) -> list[tuple[float, float]]:
    """The band in which the straight words really stand, with a little room."""
    top, bottom = 0.3, 0.82
    crop = level_crop(view, up, top, bottom)
    middle = crop[:, crop.shape[1] // 5 : -crop.shape[1] // 5, 0]
    profile = np.convolve((middle < 165).mean(axis=1), np.ones(3) / 3, "same")
    busy = profile > 0.3 * max(float(profile.max()), 0.05)
    centre = int(profile.argmax())
    first = last = centre
    while first > 0 and busy[first - 1]:
        first -= 1
    while last < len(busy) - 1 and busy[last + 1]:
        last += 1
    step = (bottom - top) / len(busy)
    high = (last - first + 1) * step
    if not 0.1 <= high <= 0.34:
        return []
    return [(top + first * step - 0.15 * high, top + (last + 1) * step + 0.15 * high)]


def _chinese(text: str) -> bool:
    return sum("\u4e00" <= c <= "\u9fff" for c in text) >= 0.8 * len(text)
