"""Tables ruled across and open down (三线表): rows from their rules, columns from the gaps.

What comes in: the level rules of a page, its ruled grids and its spans of text,
in one unit (pixels, or points of a drawn page). What goes out: grids as
`docproc.text.grids` makes them, without walls. A band between two rules is a
row; the body of a table that has a rule above, below and under its heads alone
is parted where no line of any column stands. It refuses rules that hold fewer
than two columns of text (heads of letters, places to write on, running text).

Before anything is read, `cut_at_gaps` parts the quads of lines that a detector
ran on over a gap between two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from docproc.text.engines.model import Quad, Reading
from docproc.text.grids import Grid, GridCell
from docproc.text.ink import Mask
from docproc.text.lines import Span, span_of
from docproc.text.ruling import Rule
from docproc.text.strips import is_tall
from docproc.text.tables import cut_quad

WIDE_MM = 60.0  # shortest rule of such a table
TOGETHER_MM = 2.0  # rules that begin and end so near one another are of one table
DOUBLE_MM = 1.5  # rules nearer than this are one
GAP_MM = 2.2  # least gap between two columns
STEP_MM = 0.5  # places across the table that are looked at
LEAST_BANDS = 2  # three rules
ROW_BANDS = 4  # from so many bands on each is a row, unless it is a whole list
CROSSED = 0.4  # share of the rows on both sides of a gap that may run across it
PARTED = 0.35  # of the bands, so many rows show the gap
SPARSE = 2  # texts of a column that most rows leave empty
FILLED = 0.7  # of a list's places hold text
SIGN = 1.5  # a text no wider than so many heights is a sign or a number
ALIGNED_MM, IN_LINE = 2.0, 0.85  # how near, and how many texts of a column stand in line
FULL = 0.85  # of its column's width is filled by a line that goes on
LOOSE = 0.35  # of a line's height: rows are so much further apart than the lines of a cell


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two rules: from `top` to `bottom`, its spans line by line."""

    top: float
    bottom: float
    lines: tuple[tuple[Span, ...], ...]

    @property
    def spans(self) -> list[Span]:
        return [span for line in self.lines for span in line]


@dataclass(frozen=True, slots=True)
class _Table:
    """Bands that stand in columns, and the gaps between those, from `left` to `right`."""

    bands: tuple[_Band, ...]
    left: float
    right: float
    gaps: tuple[tuple[float, float], ...]


def open_grids(
    level: Sequence[Rule], grids: Sequence[Grid], spans: Sequence[Span], dpi: float
) -> list[Grid]:
    """The tables of a page that have rules across and none down, top to bottom."""
    found = [
        _grid(table.bands, [table.left, *map(_middle, table.gaps), table.right])
        for table in _tables_of(level, grids, [s for s in spans if s.text.strip()], dpi / 25.4)
    ]
    return sorted(found, key=lambda g: (g.top, g.left))


def cut_at_gaps(
    quads: Sequence[Quad], level: Sequence[Rule], grids: Sequence[Grid], clean: Mask, dpi: float
) -> list[Quad]:
    """The quads, cut where they run over a gap between two columns that holds no ink there."""
    mm = dpi / 25.4
    spans = [span_of(quad, Reading("", 1.0)) for quad in quads]
    tables = _tables_of(level, grids, spans, mm)
    out: list[Quad] = []
    for quad, span in zip(quads, spans, strict=True):
        gaps = [
            gap
            for table in tables
            if table.bands[0].top < span.middle < table.bands[-1].bottom
            for gap in table.gaps
            if span.left < gap[0] and gap[1] < span.right
            if not is_tall(quad) and _is_clear(clean, span, gap)
        ]
        wide = max(span.right - span.left, 1.0)
        out += cut_quad(quad, [(_middle(gap) - span.left) / wide for gap in gaps])
    return out


def _is_clear(clean: Mask, span: Span, gap: tuple[float, float]) -> bool:
    part = clean[max(int(span.top), 0) : int(span.bottom) + 1, int(gap[0]) : int(gap[1]) + 1]
    return cv2.countNonZero(part) == 0


def _middle(gap: tuple[float, float]) -> float:
    return (gap[0] + gap[1]) / 2


def _tables_of(
    level: Sequence[Rule], grids: Sequence[Grid], spans: Sequence[Span], mm: float
) -> list[_Table]:
    """The tables between rules outside all grids that begin and end together."""
    free = [r for r in level if r.length >= WIDE_MM * mm and not _within(r, grids)]
    flat = [s for s in spans if not s.tall]
    found: list[_Table] = []
    for shelf in _shelves(free, mm):
        left, right = _ends(shelf)
        bands = [_band(a, b, left, right, flat) for a, b in pairwise(shelf)]
        for run in _runs(bands):
            found += _tables(run, left, right, mm)
    return found


def _within(rule: Rule, grids: Sequence[Grid]) -> bool:
    """Whether a rule is a part of a ruled table."""
    x, y = (rule.start + rule.end) / 2, (rule.first + rule.last) / 2
    slack = 0.02 * rule.length
    return any(
        g.left - slack <= x <= g.right + slack and g.top - slack <= y <= g.bottom + slack
        for g in grids
    )


def _shelves(rules: Sequence[Rule], mm: float) -> list[list[Rule]]:
    """Rules that begin and end together, each set from top to bottom, double ones once."""
    near = TOGETHER_MM * mm
    sets: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: (r.first + r.last) / 2):
        for held in sets:
            if abs(held[-1].start - rule.start) <= near and abs(held[-1].end - rule.end) <= near:
                if rule.at(rule.start) - held[-1].at(rule.start) >= DOUBLE_MM * mm:
                    held.append(rule)
                break
        else:
            sets.append([rule])
    return [held for held in sets if len(held) > LEAST_BANDS]


def _ends(shelf: Sequence[Rule]) -> tuple[float, float]:
    return float(np.median([r.start for r in shelf])), float(np.median([r.end for r in shelf]))


def _band(
    upper: Rule, lower: Rule, left: float, right: float, spans: Sequence[Span]
) -> _Band | None:
    """The band between two rules; None where its text runs out over their ends."""
    top, bottom = (upper.first + upper.last) / 2, (lower.first + lower.last) / 2
    inside: list[Span] = []
    for span in spans:
        centre = (span.left + span.right) / 2
        if not upper.at(centre) < span.middle < lower.at(centre):
            continue
        if span.right < left or span.left > right:
            continue
        if span.left < left - span.height or span.right > right + span.height:
            return None
        inside.append(span)
    return _Band(top, bottom, tuple(map(tuple, _lines(inside)))) if inside else None


def _lines(spans: Sequence[Span]) -> list[list[Span]]:
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


def _runs(bands: Sequence[_Band | None]) -> list[list[_Band]]:
    """Bands that follow one another."""
    runs: list[list[_Band]] = [[]]
    for band in bands:
        if band is None:
            runs.append([])
        else:
            runs[-1].append(band)
    return [run for run in runs if len(run) >= LEAST_BANDS]


def _tables(run: Sequence[_Band], left: float, right: float, mm: float) -> list[_Table]:
    """The tables of a run of bands: bands of running text part them, and so do headings between
    bands whose columns differ."""
    if len(run) < LEAST_BANDS:
        return []
    for n in range(1, len(run) - 1):
        before, after = run[:n], run[n + 1 :]
        if _is_heading(run[n], left, right) and _differ(before, after, left, right, mm):
            return [t for part in (before, after) for t in _tables(part, left, right, mm)]
    gaps = _gaps(run, left, right, mm)
    if not gaps:
        return []
    parts = _runs([band if _stands_in(band, gaps) else None for band in run])
    if len(parts) != 1 or len(parts[0]) != len(run):
        return [table for part in parts for table in _tables(part, left, right, mm)]
    if not _in_line(run, [left, *map(_middle, gaps), right], mm):
        return []
    return [_Table(tuple(run), left, right, tuple(gaps))]


def _is_heading(band: _Band, left: float, right: float) -> bool:
    """Whether a band holds one text, at the left edge or in the middle of the table."""
    if len(band.spans) != 1:
        return False
    span = band.spans[0]
    middle = abs((span.left + span.right) / 2 - (left + right) / 2)
    return span.left - left < 2 * span.height or middle < 0.05 * (right - left)


def _differ(
    before: Sequence[_Band], after: Sequence[_Band], left: float, right: float, mm: float
) -> bool:
    """Whether bands before and behind a line of its own stand in different columns."""
    one, other = _gaps(before, left, right, mm), _gaps(after, left, right, mm)
    if not one or not other:
        return False
    alike = all(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, other, strict=False))
    return len(one) != len(other) or not alike


def _stands_in(band: _Band, gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether a band keeps to the columns; a lone line may run across them."""
    places = [_middle(gap) for gap in gaps]
    parted = any(_is_free(line, x) for line in band.lines for x in places)
    crossed = any(s.left < x < s.right for s in band.spans for x in places)
    sides = {sum(s.left > x for x in places) for s in band.spans}
    return parted or len(band.lines) == 1 or (not crossed and len(sides) > 1)


def _is_free(line: Sequence[Span], x: float) -> bool:
    """Whether a line has text on both sides of a place and none at it."""
    return line[0].right <= x <= line[-1].left and not any(s.left < x < s.right for s in line)


def _gaps(run: Sequence[_Band], left: float, right: float, mm: float) -> list[tuple[float, float]]:
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


def _grid(run: Sequence[_Band], sides: Sequence[float]) -> Grid:
    """The cells of bands that stand in columns with these sides."""
    cells: list[GridCell] = []
    number = 0
    for place, band in enumerate(run):
        cuts = (
            _cuts(band, sides, least=2 if len(run) < ROW_BANDS else 2 * ROW_BANDS) if place else []
        )
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


def _in_line(run: Sequence[_Band], sides: Sequence[float], mm: float) -> bool:
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


def _cuts(band: _Band, sides: Sequence[float], least: int) -> list[float]:
    """Heights at which the rows of a band part; `least`: lines of a list of rows of one each."""
    if _is_list(band, sides, least):
        return [
            (max(s.bottom for s in above) + min(s.top for s in below)) / 2
            for above, below in pairwise(band.lines)
        ]
    height = float(np.median([s.height for s in band.spans]))
    within = [
        below.top - above.bottom
        for column in _columns(band, sides)
        for above, below in pairwise(column)
    ]
    if not within:
        return []
    apart = min(within) + LOOSE * height
    rows: list[list[Span]] = []
    reach = 0.0
    for line in band.lines:
        top = min(s.top for s in line)
        if not rows or top - reach > apart:
            rows.append([])
        rows[-1] += line
        reach = max(s.bottom for row in rows for s in row)
    if any(_filled(row, sides) < 2 for row in rows):
        return []  # paragraphs of one cell
    return [
        (max(s.bottom for s in above) + min(s.top for s in below)) / 2
        for above, below in pairwise(rows)
    ]


def _filled(spans: Sequence[Span], sides: Sequence[float]) -> int:
    """In how many columns spans stand."""
    return sum(
        any(low < (s.left + s.right) / 2 < high for s in spans) for low, high in pairwise(sides)
    )


def _columns(band: _Band, sides: Sequence[float]) -> list[list[Span]]:
    """The spans that stand in each column, top to bottom; those across two are in none."""
    columns: list[list[Span]] = [[] for _ in sides[1:]]
    for span in band.spans:
        for n, (low, high) in enumerate(pairwise(sides)):
            slack = 0.3 * span.height
            if low - slack <= span.left and span.right <= high + slack:
                columns[n].append(span)
    return columns


def _is_list(band: _Band, sides: Sequence[float], least: int) -> bool:
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
