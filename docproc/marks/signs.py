"""Signs that a circle is a seal: the star in its middle, characters round its rim.

What comes in: the picture of one candidate and its circle. What goes out: the
probability that it is a seal. Pie charts are full where a seal has strokes,
radar charts and coffee rings have no characters round the rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from docproc.marks.circles import LONG_ARC, Circle
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

    def lettered(self, share: float = 1.0) -> bool:
        """Whether the rim has as many strokes as a name, and paper between them.

        `share` of the rim is on the page; a seal that lost most of its name to
        the copier still has some specks.
        """
        return self.strokes >= 16 * share and 0.04 <= self.density * min(share + 0.2, 1) <= 0.6


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


_BLACK = 0.8  # strength of a ring in pure black: what a one-bit copy leaves of a seal
_DARK = 0.6  # of one of which a long arc was left
_SPARSE = 0.2  # ink of the rim beside such an arc: a copier that takes the ring takes the name
_PALE = 0.13  # a grey ring weaker than this is the edge of something else


def probability(circle: Circle, colour: str, signs: Signs, *, oval: bool = False) -> float:
    """Probability, before anything is read, that the circle is a seal's ring.

    Set on drawn pages. Of 48 black rings of seals all had a coverage of 0.42 or more, of the
    circles that print makes none with such a strength had more than 0.39; rings of charts,
    emblems and logos are whole, and have fewer strokes along the rim than a name.
    """
    if circle.visible < 0.8 and not signs.starred:
        return _cut(circle, colour, signs)
    whole = circle.coverage >= 0.7
    lettered = signs.lettered(0.7 if oval else 1.0)
    if colour != "grey":
        if signs.starred:
            return 0.97 if whole else 0.85
        if oval and circle.coverage >= 0.8:  # hardly anything else has this shape and size
            return 0.85 if lettered else 0.6
        return (0.85 if whole else 0.5) if lettered else 0.3
    if signs.starred:
        return 0.93 if whole else 0.7
    if circle.strength >= _BLACK and 0.42 <= circle.coverage < 0.98:
        # In pieces: a circle that is drawn is whole, and the sides of a polygon are short.
        if not whole and circle.unbroken < LONG_ARC:
            return 0.2
        if signs.strokes >= 8:
            return 0.85 if whole else 0.6
        return 0.2 if whole or signs.density > _SPARSE else 0.55
    if _long_arc(circle) and signs.density <= _SPARSE:
        return 0.55
    if whole and circle.strength >= _PALE:
        return 0.7 if lettered and signs.density >= 0.08 else 0.2
    return 0.2


def _long_arc(circle: Circle) -> bool:
    """Whether an arc is left of a ring that the copier took the rest of."""
    dark = circle.strength >= _DARK and circle.visible >= 0.97
    return dark and circle.unbroken >= LONG_ARC and circle.coverage < 0.7


def may_be_lettered(circle: Circle, colour: str, signs: Signs) -> bool:
    """Whether it is worth reading a ring that nothing else shows to be a seal's."""
    if colour != "grey" and circle.coverage >= 0.8 and signs.density <= 0.6:
        return True  # faint strokes are not counted, but may be read
    seen = circle.coverage >= 0.6 and (colour != "grey" or circle.strength >= _PALE)
    return seen and signs.lettered(0.6)


def _cut(circle: Circle, colour: str, signs: Signs) -> float:
    """The same for what the edge of the page leaves of a seal, its star being lost."""
    lettered = signs.lettered(0.7 * circle.visible)
    if colour != "grey":
        return 0.85 if circle.coverage >= 0.7 and signs.strokes >= 3 else 0.3
    if circle.coverage >= 0.8 and circle.strength >= _PALE and lettered:
        return 0.8
    # The ring alone, as a one-bit copy leaves it: print makes no such arcs at the very edge.
    return 0.6 if circle.coverage >= 0.5 and circle.strength >= _BLACK else 0.2


def star_top(ink: Layer, near: float) -> float:
    """Where the star's point nearest to `near` stands, in shares of a turn clockwise from below."""
    points = rim(ink, 0.16, 0.30, 14).mean(axis=0)
    fifth = np.fft.rfft(points)[5]
    # The wave is highest in column n where 2 pi 5 n / N + phase = 0.
    point = (-float(np.angle(fifth)) / (2 * np.pi * 5) + 0.5 / len(points)) % 0.2
    steps = round((near - point) / 0.2)
    return point + 0.2 * steps
