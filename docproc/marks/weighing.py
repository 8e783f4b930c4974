"""What may stand on a rim that was not read for certain, kept to weigh names by it.

What comes in: the picture of one seal and an engine. What goes out: what the
recogniser held possible, for each way of unrolling the rim. It knows no name and
decides nothing: which names a dossier holds is known only when all of it is read.
"""

from __future__ import annotations

import cv2
import numpy as np

from docproc.marks.inks import Layer
from docproc.marks.reading import Axis, axes_of
from docproc.marks.unroll import Band, SealPicture, strip, text_band
from docproc.page import Chances
from docproc.text.engines.model import Engine, Weigher

_USUAL = Band(0.62, 0.94)
"""Where the characters stand on most seals: specks of a worn one mislead the search for them."""
_WAYS = (
    (0, 0.0, 1.0),
    (0, 1.0, 1.3),
    (0, 1.8, 1.0),
    (1, 0.0, 1.0),
    (1, 1.8, 1.3),
)
"""View, softness in pixels and stretch. Softened, the pieces of a broken stroke run together:
in one reading the right name was the likeliest of its dossier's for 10 of 18 one-bit seals at
1.8, and for 9 as they stand."""


def weigh_rim(
    picture: SealPicture, engine: Engine, foot: float | None = None
) -> tuple[Chances, ...]:
    """What the engine held possible round the rim; empty where it cannot tell.

    `foot` is where the foot of the seal is (see `Axis`), where a reading showed it.
    """
    if not isinstance(engine, Weigher):
        return ()
    found = text_band(picture.views[0])
    crops = []
    axes = axes_of(picture, found)[:2] if foot is None else [Axis(foot, 0.0, True)]
    for axis in axes:
        start, turn = axis.foot + axis.gap, 1.0 - 2 * axis.gap
        for view, soft, stretch in _WAYS:
            if view < len(picture.views):
                ink = _softened(picture.views[view], soft)
                crops.append(strip(ink, found, start, turn, stretch=stretch))
        crops.append(strip(_softened(picture.views[0], 1.8), _USUAL, start, turn, stretch=1.3))
    return tuple(engine.weigh(crops))


def _softened(ink: Layer, soft: float) -> Layer:
    """Strokes blurred, and as dark as before."""
    if not soft:
        return ink
    blurred = cv2.GaussianBlur(ink, (0, 0), soft) * (1 + 0.6 * soft)
    return np.asarray(np.clip(blurred, 0.0, 1.0), dtype=np.float32)
