"""The interface of an OCR engine: find lines, read lines, tell up from down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from docproc.page import Chances
from docproc.pages.model import Pixels

Quad = NDArray[np.float32]
"""4 x 2 pixel corners of a line: top left, top right, bottom right, bottom left."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an engine reads in the picture of one line.

    `confidence` in 0..1 as the engine gives it. `char_confidences` and
    `char_positions` (centre of each character as a fraction of the line's
    width) have the length of `text`, or are empty. `runners_up` holds for each
    character the next likely characters with their probabilities, or is empty.
    """

    text: str
    confidence: float
    char_confidences: tuple[float, ...] = ()
    char_positions: tuple[float, ...] = ()
    runners_up: tuple[tuple[tuple[str, float], ...], ...] = ()


class Engine(Protocol):
    """An OCR engine, started once a worker; not shared between threads."""

    name: str
    version: str

    def detect(self, pixels: Pixels) -> list[Quad]:
        """Lines of text in an upright picture, in no particular order."""
        ...

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """Read pictures of single upright lines; same length and order as `crops`."""
        ...

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """For each picture of a line the probability that it stands on its head."""
        ...


@runtime_checkable
class Weigher(Protocol):
    """An engine that also tells what else it held possible."""

    def weigh(self, crops: Sequence[Pixels]) -> list[Chances]:
        """What may stand in pictures of single lines; as many as `crops`, or none at all."""
        ...
