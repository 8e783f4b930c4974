"""Rows and cells of a table that is ruled across: its bands laid out as a grid.

What comes in: bands that stand in columns, and the columns' sides. What goes out: a grid without
walls. A band is a row; the body of a table with a rule above, below and under its heads alone is
parted where no line of any column stands, as are rows that one rule groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from docproc.text.bands import Band
from docproc.text.grids import Grid, GridCell
from docproc.text.lines import Span

ROW_BANDS = 4  # from so many bands on each is a row, unless it is a whole list
MOST_HEADS = 6  # so many lines in the first band are no heads, but rows of the table
FILLED = 0.7  # of a list's places hold text
FULL = 0.85  # of its column's width is filled by a line that goes on
LOOSE = 0.35  # of a line's height: rows are so much further apart than the lines of a cell


def grid_of(run: Sequence[Band], sides: Sequence[float]) -> Grid:
    """The cells of bands that stand in columns with these sides."""
    cells: list[GridCell] = []
    number = 0
    leading = _leading(run, sides)
    for place, band in enumerate(run):
        heads = place == 0 and len(band.lines) < MOST_HEADS
        least = 2 if len(run) < ROW_BANDS else 2 * ROW_BANDS
        cuts = [] if heads else _cuts(band, sides, least, leading)
        for top, bottom in pairwise([band.top, *cuts, band.bottom]):
            held = [s for s in band.spans if top <= s.middle <= bottom]
            for first, last in _merged(held, sides):
                cells.append(
                    GridCell(
                        number,
                        first,
                        1,
                        last - first + 1,
                        sides[first],
                        top,
                        sides[last + 1],
                        bottom,
                    )
                )
            number += 1
    return Grid(
        number, len(sides) - 1, tuple(cells), sides[0], run[0].top, sides[-1], run[-1].bottom, ()
    )


def _merged(spans: Sequence[Span], sides: Sequence[float]) -> list[tuple[int, int]]:
    """The columns of a row, as first and last; those that a span runs across are one."""
    closed = [
        not any(s.left + 0.3 * s.height < side < s.right - 0.3 * s.height for s in spans)
        for side in sides[1:-1]
    ]
    starts = [0, *(n + 1 for n, apart in enumerate(closed) if apart)]
    return [(a, b - 1) for a, b in pairwise([*starts, len(sides) - 1])]


def _leading(run: Sequence[Band], sides: Sequence[float]) -> float | None:
    """The least room between two lines of a column, the same all over a table; None for none."""
    return min(
        (
            below.top - above.bottom
            for band in run
            for column in _columns(band, sides)
            for above, below in pairwise(column)
            if below.top > above.middle  # two texts of one line lie beside each other
        ),
        default=None,
    )


def _cuts(band: Band, sides: Sequence[float], least: int, leading: float | None) -> list[float]:
    """Heights at which the rows of a band part; `least`: lines of a list of rows of one each."""
    if (counted := _counted_cuts(band, sides)) is not None:
        return counted
    if _is_list(band, sides, least):
        return [
            (max(s.bottom for s in above) + min(s.top for s in below)) / 2
            for above, below in pairwise(band.lines)
        ]
    height = float(np.median([s.height for s in band.spans]))
    if leading is None:
        return []
    apart = leading + LOOSE * height
    rows: list[list[Span]] = []
    reach = 0.0
    for line in band.lines:
        top = min(s.top for s in line)
        if not rows or top - reach > apart:
            rows.append([])
        rows[-1] += line
        reach = max(s.bottom for row in rows for s in row)
    titled = len(rows[0]) == 1 and rows[0][0].left < sides[1]  # ▶生产作业 over its rows
    if any(_filled(row, sides) < 2 for row in (rows[1:] if titled else rows)):
        return []  # paragraphs of one cell
    return [
        (max(s.bottom for s in above) + min(s.top for s in below)) / 2
        for above, below in pairwise(rows)
    ]


def _counted_cuts(band: Band, sides: Sequence[float]) -> list[float] | None:
    """Heights at which rows part that their first column counts (1, 2, 3 …), where each number
    stands in the middle of its row or on its first line; None where it counts none."""
    first = _columns(band, sides)[0]
    numbers = [int(s.text) if s.text.strip().isdigit() else -1 for s in first]
    counted = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if not counted or numbers[0] < 0:
        return None
    height = float(np.median([s.height for s in band.spans]))
    if first[0].middle - min(s.middle for s in band.spans) < 0.5 * height:
        return [(s.top + _bottom_above(s, band)) / 2 for s in first[1:]]
    cuts = [band.top]
    for number in first:
        cuts.append(2 * number.middle - cuts[-1])
    rising = all(a < n.middle < b for n, (a, b) in zip(first, pairwise(cuts), strict=True))
    if not rising or abs(cuts[-1] - band.bottom) > height:
        return None
    return [_nearest_free(cut, band) for cut in cuts[1:-1]]


def _bottom_above(span: Span, band: Band) -> float:
    """Where the line above a span ends; the span's own top where none does above it."""
    return max((s.bottom for s in band.spans if s.middle < span.top), default=span.top)


def _nearest_free(height: float, band: Band) -> float:
    """The middle between two lines of a band that is nearest to a height."""
    middles = sorted(line[0].middle for line in band.lines)
    return min(((a + b) / 2 for a, b in pairwise(middles)), key=lambda y: abs(y - height))


def _filled(spans: Sequence[Span], sides: Sequence[float]) -> int:
    """In how many columns spans stand."""
    return sum(
        any(low < (s.left + s.right) / 2 < high for s in spans) for low, high in pairwise(sides)
    )


def _columns(band: Band, sides: Sequence[float]) -> list[list[Span]]:
    """The spans that stand in each column, top to bottom; those across two are in none."""
    columns: list[list[Span]] = [[] for _ in sides[1:]]
    for span in band.spans:
        for n, (low, high) in enumerate(pairwise(sides)):
            slack = 0.3 * span.height
            if low - slack <= span.left and span.right <= high + slack:
                columns[n].append(span)
    return columns


def _is_list(band: Band, sides: Sequence[float], least: int) -> bool:
    """Whether a band holds rows of one line each: its places are filled, and no column's
    lines run from edge to edge as those of running text do."""
    if len(band.lines) < least:
        return False
    columns = _columns(band, sides)
    full = [column for column in columns if len(column) > len(band.lines) / 2]
    if len(full) < 2 or sum(map(len, full)) < FILLED * len(band.lines) * len(full):
        return False
    return not any(_goes_on(column) for column in columns)


def _goes_on(column: Sequence[Span]) -> bool:
    """Whether the lines of a column, its last aside, fill it: one text of several lines."""
    if len(column) < 3:
        return False
    wide = max(s.right for s in column) - min(s.left for s in column)
    tight = 1.2 * float(np.median([s.height for s in column]))
    full = sum(s.right - s.left >= FULL * wide for s in column[:-1])
    return wide > 4 * tight and full >= 0.8 * (len(column) - 1)
