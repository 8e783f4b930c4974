"""A table put together from lines of text, where no ruled table was found.

What comes in: a page and the columns that its table may have. What goes out:
a `Table` of origin `aligned`, or None. Columns run between the header's words,
rows round the credit codes or the numbers in the order column. A blank cell of
such a table may only be an unread one, so its confidence is low.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.lists.grid import key_of, looks_like_entry
from docproc.notice.tables import TableSpec, TableSpecs
from docproc.page import Cell, Line, Page, Table

BLANK_CONFIDENCE = 0.6
_Placed = tuple[Box, Line]


def aligned_table(page: Page, spec: TableSpec, specs: TableSpecs) -> Table | None:
    """The table on a page read from the places of its lines; None where it cannot be told."""
    lines = [(line.box, line) for line in page.lines if line.box is not None]
    band = _header_band(lines, spec, specs)
    if band is None:
        return None
    heads = _header_cells([p for p in lines if _inside(p[0], band) and ":" not in plain(p[1].text)])
    edges = [0.0, *((a.right + b.left) / 2 for a, b in pairwise([h[0] for h in heads])), 1.0]
    below = [p for p in lines if p[0].centre[1] > band[1]]
    anchors = _anchors(below)
    if len(heads) < 3 or not anchors:
        return None
    bounds = _row_bounds(anchors, band[1])
    cells = [Cell(0, column, text, box, 1.0, ink=1.0) for column, (box, text) in enumerate(heads)]
    for row, (top, bottom) in enumerate(bounds, start=1):
        inside = [p for p in below if top < p[0].centre[1] <= bottom]
        cells.extend(_row_cells(row, inside, edges, (top, bottom)))
    return Table(len(bounds) + 1, len(heads), tuple(cells), None, "aligned")


def _inside(box: Box, band: tuple[float, float]) -> bool:
    return band[0] <= box.centre[1] <= band[1]


def _header_band(
    lines: Sequence[_Placed], spec: TableSpec, specs: TableSpecs
) -> tuple[float, float] | None:
    """Top and bottom of the header: a band with three known column names or more."""
    known = [
        (box, key) for box, line in lines
        if (key := key_of(plain(line.text), spec.columns, specs)) is not None
    ]  # fmt: skip
    best: list[tuple[Box, str]] = []
    for box, _ in known:
        near = [(b, k) for b, k in known if abs(b.centre[1] - box.centre[1]) < 1.1 * box.height]
        if len(near) > len(best):
            best = near
    if len({key for _, key in best}) < 3:
        return None
    top, bottom = min(b.top for b, _ in best), max(b.bottom for b, _ in best)
    entry = [b.top for b, line in lines if looks_like_entry([plain(line.text)]) and b.top > top]
    height = median(b.height for b, _ in best)
    return top - 0.3 * height, min(bottom + 0.5 * height, min(entry, default=1.0))


def _header_cells(lines: Sequence[_Placed]) -> list[tuple[Box, str]]:
    """Header words, one a column: lines one above the other are one header."""
    columns: list[list[_Placed]] = []
    for box, line in sorted(lines, key=lambda p: (p[0].centre[0], p[0].top)):
        for column in columns:
            around = Box.around(b for b, _ in column) or box
            shared = min(around.right, box.right) - max(around.left, box.left)
            if shared > 0.4 * min(around.width, box.width):
                column.append((box, line))
                break
        else:
            columns.append([(box, line)])
    found = []
    for column in columns:
        column.sort(key=lambda p: p[0].top)
        found.append(
            (Box.around(b for b, _ in column) or column[0][0], "".join(x.text for _, x in column))
        )
    return sorted(found, key=lambda item: item[0].left)


def _anchors(below: Sequence[_Placed]) -> list[float]:
    """The heights of the rows: those of the credit codes, else of the order numbers."""
    codes = [box.centre[1] for box, line in below if looks_like_entry([plain(line.text)])]
    if codes:
        return sorted(codes)
    numbers = [
        box.centre[1] for box, line in below
        if plain(line.text).isdigit() and len(plain(line.text)) <= 3 and box.centre[0] < 0.15
    ]  # fmt: skip
    return sorted(numbers)


def _row_bounds(anchors: Sequence[float], header_end: float) -> list[tuple[float, float]]:
    gaps = [b - a for a, b in pairwise(anchors)]
    height = median(gaps) if gaps else 0.05
    middles = [(a + b) / 2 for a, b in pairwise(anchors)]
    last = min(anchors[-1] + 0.55 * height, 1.0)
    edges = [max(header_end, anchors[0] - 0.9 * height), *middles, last]
    return list(pairwise(edges))


def _row_cells(
    row: int, inside: Sequence[_Placed], edges: Sequence[float], bounds: tuple[float, float]
) -> list[Cell]:
    cells = []
    for column, (left, right) in enumerate(pairwise(edges)):
        held = sorted(
            (p for p in inside if left <= p[0].centre[0] < right),
            key=lambda p: (round(p[0].top, 2), p[0].left),
        )
        if held:
            box = Box.around(b for b, _ in held)
            sure = min(line.confidence for _, line in held)
            text = "".join(line.text for _, line in held)
            cells.append(Cell(row, column, text, box, sure, ink=1.0))
        else:
            box = Box(left, bounds[0], right, bounds[1])
            cells.append(Cell(row, column, "", box, BLANK_CONFIDENCE))
    return cells
