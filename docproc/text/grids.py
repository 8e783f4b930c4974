"""Ruled tables as grids of cells, from the rules of a page.

What comes in: rules in pixels (`docproc.text.ruling`). What goes out: grids,
each with its cells, merged cells included. A grid is what level and upright
rules that touch one another enclose; sides left open are closed where the rules
end together. It refuses grids of a single cell and does not look at text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from docproc.text.rule import Rule, Rules

TOUCH_MM = 1.6  # a rule that ends this near another touches it
APART_MM = 1.5  # rules nearer than this are one (double rules)
OPEN_MM = 4.0  # rules that reach this far over the last crossing rule: an open side
WALL = 0.6  # share of a cell's side that must be ruled
MOST_CELLS = 60_000  # a larger grid is a raster, not a table


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell in pixels; rows and columns count from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table in pixels; `walls` are its upright rules."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    left: float
    top: float
    right: float
    bottom: float
    walls: tuple[Rule, ...]


def find_grids(rules: Rules, dpi: float) -> list[Grid]:
    """All ruled tables of a page, top to bottom; a page frame around tables is left out."""
    mm = dpi / 25.4
    grids: list[Grid] = []
    for level, upright in _touching(rules, TOUCH_MM * mm):
        grid = _grid(level, upright, mm)
        if grid is not None:
            grids.append(grid)
    return sorted(grids, key=lambda g: (g.top, g.left))


def _touching(rules: Rules, near: float) -> list[tuple[list[Rule], list[Rule]]]:
    """Sets of level and upright rules that hang together."""
    count = len(rules.level)
    parent = list(range(count + len(rules.upright)))
    for number, upright in enumerate(rules.upright):
        for other, level in enumerate(rules.level):
            x = upright.at(level.first)
            if not level.start - near <= x <= level.end + near:
                continue
            if upright.start - near <= level.at(x) <= upright.end + near:
                _join(parent, count + number, other)
    sets: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number in range(len(parent)):
        held = sets.setdefault(_root(parent, number), ([], []))
        if number < count:
            held[0].append(rules.level[number])
        else:
            held[1].append(rules.upright[number - count])
    return [held for _, held in sorted(sets.items()) if held[0] and held[1]]


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _join(parent: list[int], a: int, b: int) -> None:
    first, second = _root(parent, a), _root(parent, b)
    parent[max(first, second)] = min(first, second)


@dataclass(frozen=True, slots=True)
class _Track:
    """Rules that lie on one straight line; `slope` and `offset` give the line."""

    rules: tuple[Rule, ...]
    slope: float
    offset: float

    def at(self, along: float) -> float:
        return self.offset + self.slope * along

    def covers(self, start: float, end: float) -> float:
        """Share of `start`..`end` that is ruled."""
        if end <= start:
            return 1.0
        ruled, reach = 0.0, start
        for rule in self.rules:
            low, high = max(rule.start, reach), min(rule.end, end)
            if high > low:
                ruled += high - low
                reach = high
        return ruled / (end - start)


def _tracks(rules: Sequence[Rule], apart: float) -> list[_Track]:
    """Rules grouped into straight lines, in order across."""
    long = max(r.length for r in rules)
    slopes = [(r.last - r.first) / r.length for r in rules if r.length > 0.5 * long]
    slope = float(np.median(slopes))
    placed = sorted(
        ((r.first + r.last) / 2 - slope * (r.start + r.end) / 2, r.start, r) for r in rules
    )
    groups: list[list[tuple[float, Rule]]] = []
    for offset, _, rule in placed:
        if groups and offset - groups[-1][-1][0] < apart:
            groups[-1].append((offset, rule))
        else:
            groups.append([(offset, rule)])
    tracks: list[_Track] = []
    for group in groups:
        weight = sum(rule.length for _, rule in group)
        offset = sum(place * rule.length for place, rule in group) / max(weight, 1.0)
        ordered = tuple(sorted((rule for _, rule in group), key=lambda r: (r.start, r.end)))
        tracks.append(_Track(ordered, slope, offset))
    return tracks


def _closed(tracks: list[_Track], others: Sequence[Rule], opening: float) -> list[_Track]:
    """Add a track where `others` reach over the first or last one and end together."""
    slope = tracks[0].slope
    out = list(tracks)
    for ends, outside in (([r.start for r in others], -1), ([r.end for r in others], 1)):
        edge = tracks[0] if outside < 0 else tracks[-1]
        over = [
            (end, (rule.first + rule.last) / 2)
            for end, rule in zip(ends, others, strict=True)
            if outside * (end - edge.at((rule.first + rule.last) / 2)) > opening
        ]
        if len(over) < max(2, 0.6 * len(others)):
            continue
        offset = float(np.median([end - slope * across for end, across in over]))
        together = [e for e, a in over if abs(e - slope * a - offset) < opening]
        if len(together) < 0.7 * len(over):
            continue
        reach = [across for _, across in over]
        side = Rule(
            min(reach),
            max(reach),
            offset + slope * min(reach),
            offset + slope * max(reach),
            1.0,
        )
        closing = _Track((side,), slope, offset)
        out = [closing, *out] if outside < 0 else [*out, closing]
    return out


def _grid(level: Sequence[Rule], upright: Sequence[Rule], mm: float) -> Grid | None:
    """The grid of rules that hang together, or None where they make no table."""
    apart = APART_MM * mm
    across, down = _tracks(level, apart), _tracks(upright, apart)
    down = _closed(down, level, OPEN_MM * mm)
    across = _closed(across, upright, OPEN_MM * mm)
    rows, columns = len(across) - 1, len(down) - 1
    if rows < 1 or columns < 1 or rows * columns < 2 or rows * columns > MOST_CELLS:
        return None
    regions = _regions(across, down)
    if len(regions) < 2:
        return None
    cells = tuple(_cell(across, down, *region) for region in regions)
    return Grid(
        rows,
        columns,
        cells,
        min(c.left for c in cells),
        min(c.top for c in cells),
        max(c.right for c in cells),
        max(c.bottom for c in cells),
        tuple(upright),
    )


def _crossing(across: _Track, down: _Track) -> tuple[float, float]:
    """Where a level and an upright line meet."""
    x = (down.offset + down.slope * across.offset) / (1 - down.slope * across.slope)
    return x, across.at(x)


def _regions(across: list[_Track], down: list[_Track]) -> list[tuple[int, int, int, int]]:
    """Cells as (row, column, rows, columns): places with no wall between them are one."""
    rows, columns = len(across) - 1, len(down) - 1
    corner = [[_crossing(a, d) for d in down] for a in across]
    parent = list(range(rows * columns))
    for r in range(rows):
        for c in range(columns):
            if c + 1 < columns:
                top, bottom = corner[r][c + 1][1], corner[r + 1][c + 1][1]
                if down[c + 1].covers(top, bottom) < WALL:
                    _join(parent, r * columns + c, r * columns + c + 1)
            if r + 1 < rows:
                left, right = corner[r + 1][c][0], corner[r + 1][c + 1][0]
                if across[r + 1].covers(left, right) < WALL:
                    _join(parent, r * columns + c, (r + 1) * columns + c)
    return _rectangles(parent, rows, columns)


def _rectangles(parent: list[int], rows: int, columns: int) -> list[tuple[int, int, int, int]]:
    """The hull of each set of places; sets that a hull cuts into are taken in."""
    while True:
        hulls: dict[int, list[int]] = {}
        for r in range(rows):
            for c in range(columns):
                hull = hulls.setdefault(_root(parent, r * columns + c), [r, c, r, c])
                hull[0], hull[1] = min(hull[0], r), min(hull[1], c)
                hull[2], hull[3] = max(hull[2], r), max(hull[3], c)
        changed = False
        for root, (top, left, bottom, right) in sorted(hulls.items()):
            for r in range(top, bottom + 1):
                for c in range(left, right + 1):
                    if _root(parent, r * columns + c) != _root(parent, root):
                        _join(parent, root, r * columns + c)
                        changed = True
        if not changed:
            return sorted((t, le, b - t + 1, ri - le + 1) for t, le, b, ri in hulls.values())


def _cell(
    across: list[_Track], down: list[_Track], row: int, column: int, rows: int, columns: int
) -> GridCell:
    corners = [
        _crossing(across[r], down[c]) for r in (row, row + rows) for c in (column, column + columns)
    ]
    return GridCell(
        row,
        column,
        rows,
        columns,
        (corners[0][0] + corners[2][0]) / 2,
        (corners[0][1] + corners[1][1]) / 2,
        (corners[1][0] + corners[3][0]) / 2,
        (corners[2][1] + corners[3][1]) / 2,
    )
