"""What stands on the part of a rim that the edge of the page has left.

What comes in: the picture of one seal, the arc of it that lies on the page and an
engine. What goes out: the longest run of characters that the readings agree on, and
how sure they are. It completes nothing: a half says half a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np

from docproc.chinese.lookalike import UNREAD
from docproc.marks import slots as places
from docproc.marks.columns import side_by_side
from docproc.marks.reading import glyphs_of
from docproc.marks.slots import Slot
from docproc.marks.unroll import Arc, Band, SealPicture, rim, strip, text_band
from docproc.marks.wording import clean
from docproc.text.engines.model import Engine

_WAYS = (
    (0, 0.0, 0.0, 1.0),
    (0, 0.02, 0.0, 1.3),
    (1, 0.0, 0.0, 1.15),
    (1, 0.03, 0.0, 1.4),
    (2, 0.02, 0.0, 1.2),
    (0, 0.03, 1.0, 1.2),
)
"""View, how much lower the band begins, softness in pixels and stretch."""
_LEAST = 4  # characters: fewer come about by chance
_AGREED = 0.45  # share of the readings below which a character is a guess
_READ = 0.75  # of the places of a run
_APART = 1.7  # steps between two characters from which the name ends or begins


def read_arc(picture: SealPicture, arc: Arc, engine: Engine) -> tuple[str | None, float]:
    """The characters on an arc of the rim and their probability; (None, 0.0) for too few."""
    band = text_band(picture.views[0], arc)
    crops = []
    for view, lower, soft, stretch in _WAYS:
        if view < len(picture.views):
            ink = picture.views[view]
            if soft:
                ink = np.asarray(cv2.GaussianBlur(ink, (0, 0), soft), dtype=np.float32)
            at = Band(band.inner - lower, band.outer)
            crops.append(strip(ink, at, arc.start, arc.turn, stretch=stretch))
    heard = [glyphs_of(r, 0.0, arc.turn) for r in engine.recognise(crops) if r.confidence > 0.4]
    covered = rim(picture.printed.astype(np.float32), band.inner, band.outer, 12).mean(axis=0)

    def cover(at: float, width: float) -> float:
        columns = (arc.start + at + width * np.linspace(-0.4, 0.4, 9)) % 1.0 * len(covered)
        return float(covered[columns.astype(int) % len(covered)].mean())

    fair = [g for g in heard if len(g) >= 3]
    found, step = side_by_side(fair, cover)
    best = max(_runs(found, step), key=_worth, default=())
    text = clean("".join(s.character for s in best))
    read = sum(s.character != UNREAD for s in best)
    if read < _LEAST or read < _READ * len(best):
        return None, 0.0
    return text, places.probability(best)


def _runs(slots: Sequence[Slot], step: float) -> list[tuple[Slot, ...]]:
    """The places in runs without a wide gap, what few readings say as unread."""
    if not slots:
        return []
    told = [_doubted(slot) for slot in slots]
    runs: list[list[Slot]] = [[told[0]]]
    for before, slot in pairwise(told):
        lost = before.character == UNREAD and slot.character == UNREAD
        if lost or slot.at - before.at > _APART * step:
            runs.append([])
        runs[-1].append(slot)
    return [tuple(run) for run in runs]


def _doubted(slot: Slot) -> Slot:
    sure = slot.share >= _AGREED or slot.character in "（）"
    return slot if sure else Slot(slot.at, UNREAD, slot.share, slot.options, slot.covered)


def _worth(run: Sequence[Slot]) -> float:
    return sum(s.share for s in run if s.character != UNREAD and not s.character.isascii())
