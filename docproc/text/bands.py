"""Bands of a table that is ruled across: what stands between two rules, and its columns.

What comes in: bands with their spans of text, in one unit. What goes out: the gaps that their
rows have in common, whether a band keeps to them, and whether the texts of the columns stand in
line. It looks for no rules and makes no cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from docproc.text.lines import Span

GAP_MM = 2.2  # least gap between two columns
STEP_MM = 0.5  # places across the table that are looked at
CROSSED = 0.4  # share of the rows on both sides of a gap that may run across it
PARTED = 0.35  # of the bands, so many rows show the gap
SPARSE = 2  # texts of a column that most rows leave empty
SIGN = 1.5  # a text no wider than so many heights is a sign or a number
ALIGNED_MM, IN_LINE = 2.0, 0.85  # how near, and how many texts of a column stand in line


@dataclass(frozen=True, slots=True)
class Band:
    """What stands between two rules: from `top` to `bottom`, its spans line by line."""

    top: float
    bottom: float
    lines: tuple[tuple[Span, ...], ...]

    @property
    def spans(self) -> list[Span]:
        """All its spans, line by line."""
        return [span for line in self.lines for span in line]


def lines_of(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans that stand on one line, left to right, line by line."""
    lines: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.middle, s.left)):
        if lines and abs(span.middle - lines[-1][0].middle) < 0.5 * min(
            span.height, lines[-1][0].height
        ):
            lines[-1].append(span)
        else:
            lines.append([span])
    return [sorted(line, key=lambda s: s.left) for line in lines]


def middle(gap: tuple[float, float]) -> float:
    """Where the columns beside a gap part."""
    return (gap[0] + gap[1]) / 2


def gaps_of(run: Sequence[Band], left: float, right: float, mm: float) -> list[tuple[float, float]]:
    """Where the columns part: the gaps that the rows have in common."""
    places = np.arange(left, right, STEP_MM * mm)
    both, crossed = np.zeros(len(places)), np.zeros(len(places))
    for line in (line for band in run for line in band.lines):
        both += (places > line[0].left) & (places < line[-1].right)
        for span in line:
            crossed += (places > span.left) & (places < span.right)
    shown = both - crossed
    open_ = (shown >= max(2.0, PARTED * len(run))) & (crossed <= CROSSED * both)
    gaps: list[tuple[float, float]] = []
    start = 0
    for stop in range(1, len(places) + 1):
        if stop == len(places) or open_[stop] != open_[start]:
            wide = (stop - start) * STEP_MM * mm
            if open_[start] and wide >= GAP_MM * mm:
                gaps.append((float(places[start]), float(places[stop - 1])))
            start = stop
    spans = [span for band in run for line in band.lines if len(line) > 1 for span in line]
    parts = [part for gap in gaps for part in _around_columns(gap, spans, mm)]
    return [_clearest(part, spans, mm) for part in parts]


def _clearest(gap: tuple[float, float], spans: Sequence[Span], mm: float) -> tuple[float, float]:
    """The widest part of a gap over which the fewest texts run."""
    places = np.arange(gap[0], gap[1] + 0.1, STEP_MM * mm)
    crossed = np.zeros(len(places))
    for span in spans:
        crossed += (places > span.left) & (places < span.right)
    best, start = (0.0, 0, 0), 0
    for stop in range(1, len(places) + 1):
        if stop == len(places) or crossed[stop] != crossed[start]:
            if crossed[start] == crossed.min():
                best = max(best, (float(places[stop - 1] - places[start]), start, stop - 1))
            start = stop
    return float(places[best[1]]), float(places[best[2]])


def _around_columns(
    gap: tuple[float, float], spans: Sequence[Span], mm: float
) -> list[tuple[float, float]]:
    """A gap, or the two beside a column that stands in it with few texts: units, signs."""
    inside = [s for s in spans if gap[0] <= s.left and s.right <= gap[1]]
    if len(inside) < SPARSE:
        return [gap]
    left, right = min(s.left for s in inside), max(s.right for s in inside)
    parts = [(gap[0], left), (right, gap[1])]
    return parts if all(b - a >= 0.5 * GAP_MM * mm for a, b in parts) else [gap]


def stands_in(band: Band, gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether a band keeps to the columns; a lone line may run across them."""
    places = [middle(gap) for gap in gaps]
    parted = any(_is_free(line, x) for line in band.lines for x in places)
    crossed = any(s.left < x < s.right for s in band.spans for x in places)
    sides = {sum(s.left > x for x in places) for s in band.spans}
    return parted or len(band.lines) == 1 or (not crossed and len(sides) > 1)


def _is_free(line: Sequence[Span], x: float) -> bool:
    """Whether a line has text on both sides of a place and none at it."""
    return line[0].right <= x <= line[-1].left and not any(s.left < x < s.right for s in line)


def in_line(run: Sequence[Band], sides: Sequence[float], mm: float) -> bool:
    """Whether the texts of each column under its head begin, end or have their middles at one
    place: rows of a form that each have columns of their own make no table together."""
    held = aligned = 0
    for low, high in pairwise(sides):
        texts = [
            s
            for band in run[1:]
            for s in band.spans
            if s.right - s.left > SIGN * s.height  # signs may tick one of several columns
            if low - 0.3 * s.height <= s.left and s.right <= high + 0.3 * s.height
        ]
        places = (
            [s.left for s in texts],
            [s.right for s in texts],
            [(s.left + s.right) / 2 for s in texts],
        )
        near = [
            sum(abs(x - float(np.median(of))) < ALIGNED_MM * mm for x in of) for of in places if of
        ]
        held, aligned = held + len(texts), aligned + max(near, default=0)
    return aligned >= IN_LINE * held
