"""Signs that a circle is a seal: the star in its middle, characters round its rim.

What comes in: the picture of one candidate and its circle. What goes out: the
probability that it is a seal. Pie charts are full where a seal has strokes,
radar charts and coffee rings have no characters round the rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from docproc.marks.circles import Circle
from docproc.marks.inks import Layer
from docproc.marks.unroll import rim, text_band


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a seal. `star` and `strokes` count as seen from 0.5 and 16 up."""

    star: float
    strokes: int
    density: float

    @property
    def starred(self) -> bool:
        """Whether the middle is a star."""
        return self.star >= 0.5

    @property
    def lettered(self) -> bool:
        """Whether the rim has as many strokes as a name, and paper between them."""
        return self.strokes >= 16 and 0.08 <= self.density <= 0.6


def signs_of(views: Sequence[Layer]) -> Signs:
    """Look for the star and for characters in a seal's ink (ring at radius 150)."""
    ink = views[0]
    band = text_band(ink)
    body = rim(ink, band.inner, band.outer, 24)
    middle = body[8:16].mean(axis=0) > 0.3
    strokes = int(np.count_nonzero(middle[1:] & ~middle[:-1]))
    return Signs(max(star_likeness(view) for view in views), strokes, float(body.mean()))


def star_likeness(ink: Layer) -> float:
    """How much the middle looks like a filled five-pointed star, 0..1."""
    heart = float(rim(ink, 0.01, 0.11, 10).mean())
    points = rim(ink, 0.16, 0.30, 14).mean(axis=0)
    wave = np.abs(np.fft.rfft(points - points.mean()))[1:40]
    energy = float((wave**2).sum())
    if energy <= 1e-9:
        return 0.0
    fives = float(wave[4] ** 2 + 0.5 * wave[9] ** 2) / energy
    return float(min(heart, 1.0) * min(fives / 0.6, 1.0))


def probability(circle: Circle, colour: str, signs: Signs) -> float:
    """Probability, before anything is read, that the circle is a seal's ring.

    Set on known pages so that a ring with a star counts however worn, and a
    grey ring without star or words does not.
    """
    whole = circle.coverage >= 0.7
    if colour != "grey":
        if signs.starred:
            return 0.97 if whole else 0.85
        return (0.85 if whole else 0.5) if signs.lettered else 0.3
    if signs.starred:
        return 0.93 if whole else 0.7
    if whole:
        return 0.7 if signs.lettered else 0.2
    # A black ring in pieces: what a one-bit scan leaves of a seal, and of little else.
    return 0.55 if circle.coverage >= 0.5 and circle.strength >= 0.8 else 0.2


def star_top(ink: Layer, near: float) -> float:
    """Where the star's point nearest to `near` stands, in shares of a turn clockwise from below."""
    points = rim(ink, 0.16, 0.30, 14).mean(axis=0)
    fifth = np.fft.rfft(points)[5]
    # The wave is highest in column n where 2 pi 5 n / N + phase = 0.
    point = (-float(np.angle(fifth)) / (2 * np.pi * 5) + 0.5 / len(points)) % 0.2
    steps = round((near - point) / 0.2)
    return point + 0.2 * steps
