"""Tables ruled across and open down (三线表, rows in a frame): rows from their rules, columns from
the gaps.

What comes in: the level rules of a page, its ruled grids and its spans of text,
in one unit (pixels, or points of a drawn page). What goes out: grids as
`docproc.text.grids` makes them, without walls (`bands` tells the columns of what
stands between two rules, `bandrows` its rows). It refuses rules that hold fewer
than two columns of text (heads of letters, places to write on, running text).

Before anything is read, `cut_at_gaps` parts the quads of lines that a detector
ran on over a gap between two columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from docproc.text.bandrows import grid_of
from docproc.text.bands import Band, gaps_of, in_line, lines_of, middle, stands_in
from docproc.text.engines.model import Quad, Reading
from docproc.text.grids import Grid, GridCell
from docproc.text.ink import Mask
from docproc.text.lines import Span, span_of
from docproc.text.rule import Rule
from docproc.text.strips import is_tall
from docproc.text.tables import cut_quad

WIDE_MM = 60.0  # shortest rule of such a table
TOGETHER_MM = 2.0  # rules that begin and end so near one another are of one table
DOUBLE_MM = 1.5  # rules nearer than this are one
LEAST_BANDS = 2  # three rules
MOST_HEADINGS = 12  # beyond which lines of their own between bands part no tables
PLACE_MM = 20.0  # shortest rule of a place to write on
MOST_OTHERS = 2  # rules of other lengths in a table: under heads that are grouped


def with_open_grids(
    level: Sequence[Rule], grids: Sequence[Grid], spans: Sequence[Span], dpi: float
) -> list[Grid]:
    """All tables of a page, top to bottom: those with walls, and those that are open down. A frame
    whose rows nothing parts is taken for the table that stands in it, and one round a form that
    has no rules is no table."""
    spans = [s for s in spans if s.text.strip()]
    found = open_grids(level, grids, spans, dpi)
    walled = [
        g
        for g in grids
        if not (_is_undivided(g) and any(_holds(g, f) for f in found))
        and not _is_frame(g, spans, dpi / 25.4)
    ]
    return sorted([*walled, *found], key=lambda g: (g.top, g.left))


LEAST_LINES = 4
"""So many lines of text at least stand in a cell that is a frame round columns of text."""


def _is_frame(grid: Grid, spans: Sequence[Span], mm: float) -> bool:
    """Whether most of what a grid of few cells holds stands in columns that no rule parts."""
    if len(grid.cells) > MOST_FRAMES:
        return False
    inside = framed = 0
    for cell in grid.cells:
        held = _held(cell, spans)
        parted = _is_parted(cell, held, mm)
        if held and not parted and grid.columns > 1:
            return False  # a label beside a list
        inside += len(held)
        framed += len(held) if parted else 0
    return framed > inside / 2


def _held(cell: GridCell, spans: Sequence[Span]) -> list[Span]:
    """The spans of text in a cell."""
    return [
        s
        for s in spans
        if cell.top < s.middle < cell.bottom
        and cell.left < (s.left + s.right) / 2 < cell.right
        and not s.tall
    ]


def _is_parted(cell: GridCell, held: Sequence[Span], mm: float) -> bool:
    """Whether several lines of a cell stand in columns."""
    lines = lines_of(held)
    band = Band(cell.top, cell.bottom, tuple(map(tuple, lines)))
    return len(lines) >= LEAST_LINES and bool(gaps_of([band], cell.left, cell.right, mm))


MOST_FRAMES = 4
"""So many cells a frame has at most: a fold or a second form beside the first parts it."""


def _is_undivided(grid: Grid) -> bool:
    """Whether a grid has rows, and no wall within any of them."""
    return grid.columns == 1 and grid.rows >= LEAST_BANDS


def _holds(grid: Grid, other: Grid) -> bool:
    """Whether the middle of a table lies in a grid."""
    x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return grid.left < x < grid.right and grid.top < y < grid.bottom


@dataclass(frozen=True, slots=True)
class _Table:
    """Bands that stand in columns, and the gaps between those, from `left` to `right`."""

    bands: tuple[Band, ...]
    left: float
    right: float
    gaps: tuple[tuple[float, float], ...]


def open_grids(
    level: Sequence[Rule], grids: Sequence[Grid], spans: Sequence[Span], dpi: float
) -> list[Grid]:
    """The tables of a page that have rules across and none down but a frame's, top to bottom."""
    found = [
        grid_of(table.bands, [table.left, *map(middle, table.gaps), table.right])
        for table in _tables_of(level, grids, [s for s in spans if s.text.strip()], dpi / 25.4)
        if not _is_captioned(table)
    ]
    return sorted(found, key=lambda g: (g.top, g.left))


_CAPTION = re.compile(r"\s*[（(].{2,20}[)）]\s*")
CAPTIONED = 0.3
"""Share of a table's texts in brackets from which they are captions under places to write on."""


def _is_captioned(table: _Table) -> bool:
    """Whether the rules are places to write on, each with its caption in brackets under it."""
    texts = [span.text for band in table.bands for span in band.spans]
    return sum(bool(_CAPTION.fullmatch(t)) for t in texts) >= CAPTIONED * len(texts)


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
        out += cut_quad(quad, [(middle(gap) - span.left) / wide for gap in gaps])
    return out


def _is_clear(clean: Mask, span: Span, gap: tuple[float, float]) -> bool:
    part = clean[max(int(span.top), 0) : int(span.bottom) + 1, int(gap[0]) : int(gap[1]) + 1]
    return cv2.countNonZero(part) == 0


def _tables_of(
    level: Sequence[Rule], grids: Sequence[Grid], spans: Sequence[Span], mm: float
) -> list[_Table]:
    """The tables between rules outside all walled grids that begin and end together."""
    walled = [
        grid
        for grid in grids
        # A frame whose first row is no row of heads is round a form.
        if not _is_undivided(grid) or _is_parted(grid.cells[0], _held(grid.cells[0], spans), mm)
    ]
    free = [r for r in level if r.length >= PLACE_MM * mm and not _within(r, walled)]
    flat = [s for s in spans if not s.tall]
    found: list[_Table] = []
    for shelf in _shelves([r for r in free if r.length >= WIDE_MM * mm], mm):
        left, right = _ends(shelf)
        bands = [_band(a, b, left, right, flat) for a, b in pairwise(shelf)]
        others = [r for r in free if r not in shelf]
        for run in _runs(bands):
            for table in _tables(run, left, right, mm):
                if sum(_lies_in(r, table) for r in others) <= MOST_OTHERS:
                    found.append(table)
    return found


def _lies_in(rule: Rule, table: _Table) -> bool:
    """Whether a rule of another length lies between a table's first and last one: a place to
    write on, as forms have them side by side and one under the other."""
    y, x = (rule.first + rule.last) / 2, (rule.start + rule.end) / 2
    top, bottom = table.bands[0].top, table.bands[-1].bottom
    return top < y < bottom and table.left < x < table.right


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
) -> Band | None:
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
    return Band(top, bottom, tuple(map(tuple, lines_of(inside)))) if inside else None


def _runs(bands: Sequence[Band | None]) -> list[list[Band]]:
    """Bands that follow one another."""
    runs: list[list[Band]] = [[]]
    for band in bands:
        if band is None:
            runs.append([])
        else:
            runs[-1].append(band)
    return [run for run in runs if len(run) >= LEAST_BANDS]


def _tables(run: Sequence[Band], left: float, right: float, mm: float) -> list[_Table]:
    """The tables of a run of bands: bands of running text part them, and so do headings between
    bands whose columns differ."""
    if len(run) < LEAST_BANDS:
        return []
    headings = [n for n in range(1, len(run) - 1) if _is_heading(run[n], left, right)]
    for n in headings[:MOST_HEADINGS]:
        before, after = run[:n], run[n + 1 :]
        if _differ(before, after, left, right, mm):
            return [t for part in (before, after) for t in _tables(part, left, right, mm)]
    gaps = gaps_of(run, left, right, mm)
    if not gaps:
        return []
    parts = _runs([band if stands_in(band, gaps) else None for band in run])
    if len(parts) != 1 or len(parts[0]) != len(run):
        return [table for part in parts for table in _tables(part, left, right, mm)]
    if not in_line(run, [left, *map(middle, gaps), right], mm):
        return []
    return [_Table(tuple(run), left, right, tuple(gaps))]


def _is_heading(band: Band, left: float, right: float) -> bool:
    """Whether a band holds one text, at the left edge or in the middle of the table."""
    if len(band.spans) != 1:
        return False
    span = band.spans[0]
    middle = abs((span.left + span.right) / 2 - (left + right) / 2)
    return span.left - left < 2 * span.height or middle < 0.05 * (right - left)


def _differ(
    before: Sequence[Band], after: Sequence[Band], left: float, right: float, mm: float
) -> bool:
    """Whether bands before and behind a line of its own stand in different columns."""
    one, other = gaps_of(before, left, right, mm), gaps_of(after, left, right, mm)
    if not one or not other:
        return False
    alike = all(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, other, strict=False))
    return len(one) != len(other) or not alike
