"""The words on a round or oval seal, read several times and put to the vote.

What comes in: the picture of one seal and an engine. What goes out: the text of
the rim, the straight line, and the probability that the text is right. It
refuses to guess: a rim whose readings have nothing in common stays unread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from docproc.marks.inks import Layer
from docproc.marks.unroll import Band, SealPicture, foot, gaps, level_crop, strip, text_band
from docproc.marks.wording import balanced, clean, looks_like_a_name, split_purpose
from docproc.text.engines.model import Engine, Reading

_SPARE = 0.025  # of a turn: how far a strip reaches into the gap on each side


@dataclass(frozen=True, slots=True)
class Rim:
    """What the rim says. `up` is where the top of the seal points, in shares of a turn from below."""

    text: str | None
    confidence: float
    up: float
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class _Try:
    view: int
    inner: float
    outer: float
    stretch: float
    gap: int
    soft: float = 0.0


_FIRST = (
    _Try(0, 0.0, 0.0, 1.0, 0),
    _Try(0, -0.03, 0.01, 1.3, 0),
    _Try(1, -0.02, 0.0, 1.15, 0),
)
_SECOND = (
    _Try(1, 0.0, 0.0, 1.4, 0),
    _Try(2, -0.02, 0.0, 1.2, 0),
    _Try(0, -0.05, 0.02, 1.0, 0, 1.2),
    _Try(1, -0.03, 0.01, 1.2, 0, 1.8),
    _Try(0, -0.02, 0.0, 1.15, 1),
    _Try(1, -0.02, 0.0, 1.15, 1, 1.0),
)


def read_rim(picture: SealPicture, engine: Engine) -> Rim:
    """Read the text round the rim; `text` None where no two readings agree."""
    band = text_band(picture.views[0])
    spaces = gaps(picture.views[0], band)
    if not spaces:
        spaces = [(0.95, 0.1)]
    up = (spaces[0][0] + spaces[0][1] / 2 + 0.5) % 1.0
    readings = _readings(picture, engine, band, spaces, _FIRST)
    text, confidence = vote(readings)
    if confidence < 0.9:
        readings += _readings(picture, engine, band, spaces, _SECOND)
        text, confidence = vote(readings)
    if text is None:
        return Rim(None, 0.0, up)
    name, purpose = split_purpose(text)
    return Rim(name, confidence, up, purpose)


def _readings(
    picture: SealPicture, engine: Engine, band: Band, spaces: Sequence[tuple[float, float]],
    tries: Sequence[_Try],
) -> list[Reading]:  # fmt: skip
    crops = []
    for one in tries:
        if one.gap >= len(spaces):
            continue
        start, width = spaces[one.gap]
        ink: Layer = picture.views[min(one.view, len(picture.views) - 1)]
        if one.soft:
            ink = cv2.GaussianBlur(ink, (0, 0), one.soft)
        at = Band(band.inner + one.inner, band.outer + one.outer)
        turn = 1.0 - width + 2 * _SPARE
        crops.append(strip(ink, at, start + width - _SPARE, turn, stretch=one.stretch))
    return engine.recognise(crops)


def vote(readings: Sequence[Reading]) -> tuple[str | None, float]:
    """The text that readings of the same rim agree on, and the probability that it is right."""
    said = [(clean(r.text), r) for r in readings]
    said = [(t, r) for t, r in said if len(t) >= 3]
    if not said:
        return None, 0.0

    def support(text: str) -> float:
        return sum(r.confidence * Levenshtein.normalized_similarity(text, t) for t, r in said)

    best, reading = max(said, key=lambda s: (support(s[0]), s[1].confidence, s[0]))
    agree = sum(r.confidence for t, r in said if t == best) / max(
        sum(r.confidence for _, r in said) + 0.5 * (len(readings) - len(said)), 1e-6
    )
    if support(best) / len(readings) < 0.45:
        return None, 0.0
    return best, _probability(best, reading, agree, len(readings))


def _probability(text: str, reading: Reading, agree: float, count: int) -> float:
    """Probability that a voted text is exactly right."""
    weakest = min(reading.char_confidences, default=reading.confidence)
    score = -2.2 + 4.2 * agree + 2.0 * (reading.confidence - 0.8) / 0.2 + 1.0 * (weakest - 0.5)
    score -= 0.0 if looks_like_a_name(text) else 2.0
    score -= 0.0 if balanced(text) else 2.0
    score -= 2.0 if _skips(text, reading) else 0.0
    return round(1 / (1 + math.exp(-score)), 3)


def _skips(text: str, reading: Reading) -> bool:
    """Whether a place between two characters is wide enough for a lost one."""
    at = [
        p
        for c, p in zip(reading.text, reading.char_positions, strict=False)
        if "\u4e00" <= c <= "\u9fff"
    ]
    if len(at) < 4:
        return False
    steps = np.diff(np.array(at))
    usual = float(np.median(steps))
    bracketed = any(c in "（）()" for c in reading.text)
    return bool((steps > (2.3 if bracketed else 1.6) * usual).any())


def read_bottom(picture: SealPicture, engine: Engine, up: float) -> str | None:
    """The straight (or slightly curved) words under the star, None where there are none."""
    ink = picture.views[0]
    crops = [level_crop(ink, up, top, bottom) for top, bottom in ((0.36, 0.72), (0.45, 0.66))]
    crops += [foot(ink, up, inner, outer) for inner, outer in ((0.48, 0.72), (0.55, 0.8))]
    best: tuple[float, str] | None = None
    for reading in engine.recognise(crops):
        text = clean(reading.text)
        if len(text) < 2 or reading.confidence < 0.75 or not _chinese(text):
            continue
        worth = reading.confidence + (0.2 if split_purpose("公司" + text)[1] else 0.0)
        if best is None or worth > best[0]:
            best = (worth, text)
    return best[1] if best else None


def _chinese(text: str) -> bool:
    return sum("\u4e00" <= c <= "\u9fff" for c in text) >= 0.8 * len(text)
