"""Square and oblong stamps: personal name chops and framed words such as 与原件一致.

What comes in: a layer of ink. What goes out: upright frames of a stamp's size,
and what is read inside them. A black box on paper is a box: of frames without
colour only those are stamps that say so (`wording.says_a_stamp`). Frames that
hang together, as cells of a table do, are left alone; so are frames turned by
more than some six degrees.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.marks.inks import Layer
from docproc.marks.wording import clean, says_a_stamp, words
from docproc.pages.model import Pixels
from docproc.text.engines.model import Engine

CHOP = 0.6
"""Highest probability of a chop's text: seal script and a star underneath are seldom read."""
SIDE_MM = (10.0, 30.0)  # of a chop; the long side of framed words may be twice that
_LEAST_LINE_MM = 6.0
_SLACK_MM = 1.6
Layer8 = NDArray[np.uint8]
_GAP_MM = 1.5
"""Gaps in a side of colour that are bridged: print across it, or ink that did not take."""
_HIDDEN = 0.35  # of a side, where something is read in the frame
_STRONG, _PALE = 0.4, 0.25  # of the strong ink, from which a pixel is inked
_MOST = 6  # more frames than this on a page are a table or a form
_SQUARE = 1.5  # length to height up to which a frame is a chop


@dataclass(frozen=True, slots=True)
class Frame:
    """An upright frame in pixels of its layer; `seen` is the least inked of its four sides.

    `pieced` tells that its sides had to be put together from pale and broken strokes.
    """

    left: float
    top: float
    right: float
    bottom: float
    seen: float
    pieced: bool = False

    @property
    def square(self) -> bool:
        """Whether it has the shape of a name chop."""
        width, height = self.right - self.left, self.bottom - self.top
        return max(width, height) <= _SQUARE * min(width, height)

    def scaled(self, by: float) -> Frame:
        """The same frame in a picture enlarged `by` times."""
        return Frame(
            self.left * by, self.top * by, self.right * by, self.bottom * by, self.seen, self.pieced
        )


def find_frames(layer: Layer, dpi: float, *, coloured: bool = True) -> list[Frame]:
    """Frames of a stamp's size with ink inside, from the top down; none if there are many.

    Sides in colour may be pale in part, and broken where print lies across; in black
    such pieces are as often strokes of print.
    """
    found: list[Frame] = []
    for least, gap in ((_STRONG, 0.0), (_PALE, _GAP_MM))[: 2 if coloured else 1]:
        more = _frames(layer, dpi / 25.4, least, gap)
        more = [replace(f, pieced=gap > 0) for f in more]
        found += [f for f in more if not any(_overlap(f, other) > 0.5 for other in found)]
    return sorted(found, key=lambda f: (f.top, f.left)) if len(found) <= _MOST else []


def _frames(layer: Layer, pixel: float, least: float, gap: float) -> list[Frame]:
    """Frames of what has at least this share of the strong ink, with gaps (mm) bridged."""
    strong = float(np.percentile(layer[layer > 0.07], 70)) if (layer > 0.07).any() else 1.0
    mask = (layer > least * strong).astype(np.uint8)
    rows = _bars(mask, pixel, gap, level=True)
    columns = _bars(mask, pixel, gap, level=False) if len(rows) > 1 else []
    found: list[Frame] = []
    for upper, lower in product(rows, rows):
        frame = _between(mask, upper, lower, columns, pixel, whole=not gap)
        if frame is not None and not any(_overlap(frame, other) > 0.5 for other in found):
            found.append(frame)
    return found


@dataclass(frozen=True, slots=True)
class _Bar:
    """A straight stroke: it lies between `low` and `high` and runs from `begin` to `end`."""

    low: float
    high: float
    begin: float
    end: float


def _bars(mask: Layer8, pixel: float, gap: float, *, level: bool) -> list[_Bar]:
    """Level (or upright) strokes; one that touches a character is as thick as both."""
    size = max(int(_LEAST_LINE_MM * pixel), 5)
    kernel = np.ones((1, size) if level else (size, 1), np.uint8)
    thick = cv2.dilate(mask, np.ones((3, 1) if level else (1, 3), np.uint8))
    bridge = int(gap * pixel) | 1
    joined = np.ones((1, bridge) if level else (bridge, 1), np.uint8)
    opened = cv2.morphologyEx(
        cv2.morphologyEx(thick, cv2.MORPH_CLOSE, joined), cv2.MORPH_OPEN, kernel
    )
    if not opened.any():
        return []
    count, _, stats, _ = cv2.connectedComponentsWithStats(opened)
    bars = []
    for number in range(1, count):
        x, y, width, height, _ = (int(v) for v in stats[number])
        low, across = (y, height) if level else (x, width)
        begin, along = (x, width) if level else (y, height)
        if across <= 5.0 * pixel and along <= 2 * SIDE_MM[1] * pixel:
            bars.append(_Bar(low + 2, low + across - 2, begin, begin + along))
    return sorted(bars, key=lambda bar: (bar.low, bar.begin))


def _between(
    mask: Layer8, upper: _Bar, lower: _Bar, columns: list[_Bar], pixel: float, *, whole: bool
) -> Frame | None:
    """The frame that two level strokes make with two upright ones, None where they make none.

    Unless it must be `whole`, print may hide a third of an upright side.
    """
    slack = _SLACK_MM * pixel
    top, bottom = upper.low, lower.high
    reach = 2 * slack if whole else max(2 * slack, _HIDDEN * (bottom - top))
    if not SIDE_MM[0] * pixel <= bottom - top <= SIDE_MM[1] * pixel:
        return None
    if max(abs(upper.begin - lower.begin), abs(upper.end - lower.end)) > 2 * slack:
        return None
    sides = [c for c in columns if max(abs(c.begin - top), abs(c.end - bottom)) < reach]
    for first, last in product(sides, sides):
        left, right = first.low, last.high
        if not max(SIDE_MM[0] * pixel, 0.6 * (bottom - top)) <= right - left:
            continue
        if max(abs(upper.begin - left), abs(upper.end - right)) > 2 * slack:
            continue
        seen = _least_side(mask, left, top, right, bottom, pixel)
        inside = mask[
            int(top + slack) : int(bottom - slack), int(left + slack) : int(right - slack)
        ]
        if (
            seen < (0.7 if whole else 1 - _HIDDEN)
            or not inside.size
            or not 0.02 <= float(inside.mean()) <= 0.7
        ):
            continue
        if not _in_a_row(mask, left, top, right, bottom):
            return Frame(left, top, right, bottom, seen)
    return None


def _in_a_row(mask: Layer8, left: float, top: float, right: float, bottom: float) -> bool:
    """Whether ink of the same height stands beside it and none above or below: a big character.

    国 and 团 of a letterhead are frames, too.
    """
    width, height = right - left, bottom - top
    wide = mask[:, max(int(left - 1.5 * width), 0) : int(right + 1.5 * width)]
    beside = [
        mask[int(top) : int(bottom), max(int(left - 1.3 * width), 0) : max(int(left - 3), 1)],
        mask[int(top) : int(bottom), int(right + 3) : int(right + 1.3 * width)],
    ]
    around = [
        wide[max(int(top - 0.5 * height), 0) : max(int(top - 0.25 * height), 1)],
        wide[int(bottom + 0.25 * height) : int(bottom + 0.5 * height)],
    ]
    filled = max((float(part.mean()) for part in beside if part.size), default=0.0)
    bare = max((float(part.mean()) for part in around if part.size), default=0.0)
    return filled > 0.08 and bare < 0.01


def _least_side(
    mask: Layer8, left: float, top: float, right: float, bottom: float, pixel: float
) -> float:
    """Share of the worst of four sides that is inked."""
    reach = max(int(pixel), 2)

    def level(y: float) -> float:
        band = mask[max(int(y) - reach, 0) : int(y) + reach + 1, int(left) : int(right)]
        return float(band.max(axis=0).mean()) if band.size else 0.0

    def upright(x: float) -> float:
        band = mask[int(top) : int(bottom), max(int(x) - reach, 0) : int(x) + reach + 1]
        return float(band.max(axis=1).mean()) if band.size else 0.0

    return min(level(top), level(bottom), upright(left), upright(right))


def _overlap(one: Frame, other: Frame) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    least = min((f.right - f.left) * (f.bottom - f.top) for f in (one, other))
    return width * height / least


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a frame and how sure that is; `stamped` where the words show a stamp."""

    text: str | None
    confidence: float
    stamped: bool = False


def read_frame(inside: Layer, engine: Engine, *, square: bool) -> Words:
    """What stands in a frame (its inside as ink in 0..1).

    A chop is read in columns from the right, then as one big character beside
    two, then in rows; the words 印, 之印 are taken off a name.
    """
    layouts = _layouts(inside) if square else [[inside]]
    readings = engine.recognise([_line(parts) for parts in layouts])
    best = Words(None, 0.0)
    for reading in readings:
        text = clean(reading.text)
        if len(text) < 2 or (square and len(text) > 6):
            continue
        name, stamped = _without_mark(text) if square else (text, says_a_stamp(text))
        worth = reading.confidence * (1.0 if stamped or not square else 0.8)
        if len(name) >= 2 and worth >= max(best.confidence, 0.5):
            best = Words(name, worth, stamped)
    return replace(best, confidence=round(CHOP * best.confidence, 3))


def _without_mark(text: str) -> tuple[str, bool]:
    for mark in words()["chop"]:
        if text.endswith(mark) and len(text) - len(mark) >= 2:
            return text[: -len(mark)], True
    return text, False


def _layouts(inside: Layer) -> list[list[Layer]]:
    """The ways in which up to four characters stand in a chop, in reading order."""
    height, width = inside.shape
    y, x = height // 2, width // 2
    quarter = {
        "ne": inside[:y, x:],
        "se": inside[y:, x:],
        "nw": inside[:y, :x],
        "sw": inside[y:, :x],
    }
    return [
        [quarter["ne"], quarter["se"], quarter["nw"], quarter["sw"]],
        [inside[:, x:], quarter["nw"], quarter["sw"]],
        [quarter["nw"], quarter["ne"], quarter["sw"], quarter["se"]],
    ]


def _line(parts: list[Layer]) -> Pixels:
    """Pieces set side by side as one line of text, dark on white."""
    cells = []
    for part in parts:
        width = max(int(48 * part.shape[1] / max(part.shape[0], 1)), 8)
        cells.append(cv2.resize(part, (min(width, 640), 48), interpolation=cv2.INTER_AREA))
    grey = np.clip(255.0 * (1.0 - np.hstack(cells)), 0, 255).astype(np.uint8)
    return np.asarray(cv2.merge([grey, grey, grey]), dtype=np.uint8)
