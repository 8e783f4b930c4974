"""Regions of a text detector that hold more than a line: a line and what is stamped over it.

What comes in: the outlines of a detector's regions of text. What goes out: the
same, but a region that fills little of its box and holds a straight bar is cut
into its bars and what is left of it. The rim of a seal without colour joins
the line that runs through it, and the lines above and below, into one region;
the box round that is aslant, several lines high, and read as nonsense, although
each line is plain in the detector's map. On 45 pages of seals it took 1.2 % of the detector's time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]
Contour = Any  # n x 1 x 2 points, as OpenCV gives and takes them

FILLED = 0.6
"""A region that fills less of its box is more than a line; lines fill 0.9 and more."""
THICK = 1.8  # a column of the region longer than this, in lines, is no line alone
LONG = 5.0  # a bar at least this long, in its line's height, is a line
BAND = 0.7  # of a line's height, on both sides of its middle: what belongs to it
STEEP = 0.2  # a bar that rises more is no line of an upright page
BOWED = 0.012
"""Of a bar's length: one that bows more is a seal's rim, not a line. On 26 pages of seals 17 bars
of lines bowed 0.000 to 0.005, 17 of rims 0.014 to 0.07."""
LEAST = 0.6  # of a line's height: what is left over and smaller is dropped
USUAL = 9.0  # height of a line in the map, where the page shows none
MOST_LEFT = 12  # pieces left over of a region


def parted(contours: Sequence[Contour]) -> list[Contour]:
    """The outlines, with those of several things at once cut apart."""
    boxes = [cv2.minAreaRect(contour) for contour in contours]
    shares = [_share(c, box[1]) for c, box in zip(contours, boxes, strict=True)]
    thin = [min(b[1]) for b, s in zip(boxes, shares, strict=True) if s >= FILLED and min(b[1]) > 4]
    line = float(np.median(thin)) if thin else USUAL
    out: list[Contour] = []
    for contour, box, share in zip(contours, boxes, shares, strict=True):
        several = share < FILLED and min(box[1]) > THICK * line
        out += (_pieces(contour, line) if several else []) or [contour]
    return out


def _share(contour: Contour, sides: Sequence[float]) -> float:
    """How much of its box a region fills, about."""
    return float(cv2.contourArea(contour)) / max(sides[0] * sides[1], 1.0)


def _pieces(contour: Contour, line: float) -> list[Contour]:
    """The bars of a region and what is left of it; nothing where it has no bar."""
    left, top, width, height = cv2.boundingRect(contour)
    region = np.zeros((height, width), np.uint8)
    cv2.drawContours(region, [contour], -1, 1, cv2.FILLED, offset=(-left, -top))
    thin: Bits = np.where(_column_runs(region) <= THICK * line, region, 0).astype(np.uint8)
    bars = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((1, round(3 * line)), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bars, connectivity=8)
    rest = region.copy()
    found: list[Bits] = []
    for number in sorted(range(1, count), key=lambda n: -int(stats[n, cv2.CC_STAT_WIDTH])):
        ys, xs = np.nonzero((labels == number) & (rest > 0))
        if len(xs) == 0 or int(xs.max() - xs.min()) + 1 < LONG * line:
            continue
        slope, middle = np.polyfit(xs, ys, 1)
        if abs(slope) > STEEP:
            continue
        if _bow(xs, ys) > BOWED * float(xs.max() - xs.min()):
            continue
        away = np.abs(np.arange(height)[:, None] - (slope * np.arange(width)[None, :] + middle))
        band = np.where(away <= BAND * line, rest, 0).astype(np.uint8)
        found += [piece for piece in _components(band) if piece[ys, xs].any()]
        rest[away <= line] = 0
    if not found:
        return []
    small = LEAST * line
    left_over = [p for p in _components(rest) if min(cv2.boundingRect(p)[2:]) >= small]
    return [_outline(piece, left, top) for piece in (*found, *left_over[:MOST_LEFT])]


def _bow(xs: NDArray[np.intp], ys: NDArray[np.intp]) -> float:
    """How far a bar's middle bows out between its ends, in pixels."""
    bend, _, _ = np.polyfit(xs, ys, 2)
    return float(abs(bend)) * float(xs.max() - xs.min()) ** 2 / 4


def _column_runs(region: Bits) -> NDArray[np.int32]:
    """For each set pixel how long its run in its column is."""
    height, width = region.shape
    runs = np.zeros((height, width), np.int32)
    for column in range(width):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], region[:, column], [0]))))
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            runs[start:stop, column] = stop - start
    return runs


def _components(bits: Bits) -> list[Bits]:
    count, labels, _, _ = cv2.connectedComponentsWithStats(bits, connectivity=8)
    return [(labels == number).astype(np.uint8) for number in range(1, count)]


def _outline(bits: Bits, left: int, top: int) -> Contour:
    outlines, _ = cv2.findContours(bits, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return max(outlines, key=cv2.contourArea) + np.array([left, top])
