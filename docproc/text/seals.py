"""Where red ink lies over the page in the shape of a seal, for reading under it.

What comes in: the inks of a page. What goes out: the zones of compact red
figures, and for a quad how much of its ink is red or blue. Reading the seal
itself is the business of a later stage.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from docproc.text.engines.model import Quad
from docproc.text.ink import Inks, Mask

LEAST_MM = 7.0  # smaller red figures are print
MOST_MM = 75.0  # larger ones are pictures and coloured ground
MOST_TOGETHER_MM = 150.0  # two seals that overlap are one figure ...
MOST_FILLED = 0.5  # ... and emptier than a picture
MOST_ASPECT = 2.2  # longer ones are headings and rules
ASLANT = 0.27  # rise over run: 15 degrees
CLOSE_MM = 2.5  # strokes of one figure lie nearer than this

Zone = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def seal_zones(inks: Inks, dpi: float) -> list[Zone]:
    """Rectangles around compact red figures, top to bottom."""
    if not inks.has_red:
        return []
    mm = dpi / 25.4
    factor = min(1.0, 4.0 / mm)  # four pixels a millimetre are enough for shapes
    small = cv2.resize(inks.red, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    found = cv2.threshold(small, 60, 255, cv2.THRESH_BINARY)[1]
    reach = max(round(CLOSE_MM * mm * factor), 1)
    closed = cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    zones: list[Zone] = []
    for number in range(1, count):
        left, top, width, height, area = (int(v) for v in stats[number])
        low, high = sorted((width, height))
        filled = area / (width * height)
        most = MOST_TOGETHER_MM if filled < MOST_FILLED else MOST_MM
        if low < LEAST_MM * mm * factor or high > min(MOST_ASPECT * low, most * mm * factor):
            continue
        if filled < 0.08:
            continue
        zones.append(
            (
                round(left / factor),
                round(top / factor),
                round((left + width) / factor),
                round((top + height) / factor),
            )
        )
    return sorted(zones, key=lambda z: (z[1], z[0]))


def touches(quad: Quad, zones: Sequence[Zone]) -> bool:
    """Whether a line runs into one of the zones by more than its rim."""
    left, top = quad.min(axis=0)
    right, bottom = quad.max(axis=0)
    for zone in zones:
        wide = min(right, zone[2]) - max(left, zone[0])
        high = min(bottom, zone[3]) - max(top, zone[1])
        if wide > 0.3 * (bottom - top) and high > 0.3 * (bottom - top):
            return True
    return False


def overlap_share(quad: Quad, others: Sequence[Quad]) -> float:
    """The largest share of `quad` that one of `others` covers.

    A line on a rim lies aslant: the rectangle around it covers half the seal.
    """
    if not others:
        return 0.0
    left, top = quad.min(axis=0)
    right, bottom = quad.max(axis=0)
    stack = np.stack(others)
    low, high = stack.min(axis=1), stack.max(axis=1)
    near = (low[:, 0] < right) & (high[:, 0] > left) & (low[:, 1] < bottom) & (high[:, 1] > top)
    area = max(float(cv2.contourArea(quad)), 1.0)
    shared = (cv2.intersectConvexConvex(quad, others[int(n)])[0] for n in np.flatnonzero(near))
    return max((float(s) / area for s in shared), default=0.0)


def is_aslant(quad: Quad) -> bool:
    """Whether a line stands at such an angle that it must be part of a rim."""
    run, rise = quad[1] - quad[0]
    return abs(float(rise)) > ASLANT * abs(float(run))


def share_of(mask: Mask, quad: Quad) -> float:
    """Share of the pixels around `quad` that are set in `mask`."""
    left, top = np.floor(quad.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(quad.max(axis=0)).astype(int)
    part = mask[top:bottom, left:right]
    return cv2.countNonZero(part) / part.size if part.size else 0.0


def ink_of(quad: Quad, inks: Inks) -> str:
    """The colour most of a line's ink is in: black, red or blue."""
    if not (inks.has_red or inks.has_blue):
        return "black"
    dark, blue = share_of(inks.dark, quad), share_of(inks.blue, quad)
    red = share_of(inks.red, quad)
    if inks.has_red and red > 0.02 and red > 2.0 * dark:
        return "red"
    if inks.has_blue and blue > 0.02 and blue > 0.6 * dark:
        return "blue"
    return "black"
