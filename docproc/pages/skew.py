"""By how many degrees a page's lines slope, to about a twentieth of a degree.

Comes in: a mask of writing whose lines run across. Goes out: the angle. The
mask's points are sheared by trial angles and projected on the page's edge:
the right angle gives the sharpest profile (Postl 1986). Text, rules and
tables all count; a page without either has no skew.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from docproc.pages.writing import Grey

WIDEST_DEGREES = 12.0
COARSE_STEP = 0.5
MOST_POINTS = 40_000
LEAST_POINTS = 150


def skew_of(mask: Grey) -> float:
    """The slope of the lines in degrees, positive where they fall to the right."""
    points = _points(mask)
    if len(points) < LEAST_POINTS:
        return 0.0
    coarse = np.arange(-WIDEST_DEGREES, WIDEST_DEGREES + 0.01, COARSE_STEP)
    best = _best(points, coarse, 2.0)
    best = _best(points, best + np.arange(-0.5, 0.51, 0.1), 1.0)
    fine = best + np.arange(-0.15, 0.16, 0.025)
    angle = _best(points, fine, 1.0)
    level, sharp = _sharpness(points, np.array([0.0, angle]), 1.0)
    if sharp < 1.02 * level or abs(angle) > WIDEST_DEGREES - COARSE_STEP:
        return 0.0
    return round(float(angle), 3)


def _points(mask: Grey) -> NDArray[np.float32]:
    """(x, y) of lower edges of ink, thinned to a fixed number."""
    edge = (mask[:-1] > 0) & (mask[1:] == 0)
    ys, xs = np.nonzero(edge)
    if len(xs) > MOST_POINTS:
        chosen = np.linspace(0, len(xs) - 1, MOST_POINTS).astype(np.int64)
        xs, ys = xs[chosen], ys[chosen]
    return np.column_stack((xs, ys)).astype(np.float32)


def _best(points: NDArray[np.float32], angles: NDArray[np.float64], bin_pixels: float) -> float:
    return float(angles[int(np.argmax(_sharpness(points, angles, bin_pixels)))])


def _sharpness(
    points: NDArray[np.float32], angles: NDArray[np.float64], bin_pixels: float
) -> NDArray[np.float64]:
    """For each angle the sum of squares of the profile."""
    reach = float(points[:, 0].max()) * np.tan(np.radians(WIDEST_DEGREES + 1)) + 2
    size = int((points[:, 1].max() + 2 * reach) / bin_pixels) + 2
    scores = np.empty(len(angles))
    for place, angle in enumerate(angles):
        sheared = points[:, 1] - points[:, 0] * np.tan(np.radians(angle)) + reach
        profile = np.bincount((sheared / bin_pixels).astype(np.int64), minlength=size)
        scores[place] = float(np.square(profile.astype(np.float64)).sum())
    return scores
