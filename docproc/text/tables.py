"""Tables with their text: ruled grids filled with lines, and aligned columns.

What comes in: grids, spans of text and clean ink in pixels. What goes out:
`Table` in page fractions. A table without rules is only seen where three
columns or more run through three rows or more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.page import Cell, Table
from docproc.pages.model import UprightImage
from docproc.text.agree import line_confidence
from docproc.text.engines.model import Quad
from docproc.text.grids import Grid, GridCell
from docproc.text.ink import Mask
from docproc.text.lines import Span, part_of, telling
from docproc.text.strips import is_tall

ROWS, COLUMNS = 3, 3  # least size of an aligned table
FILLED = 0.7  # least share of its cells that hold text
INSET_MM = 0.5  # of a cell's sides, when its ink is measured


def split_at_walls(quads: Sequence[Quad], grids: Sequence[Grid]) -> list[Quad]:
    """Cut quads of lines where an upright rule of a table runs through them."""
    if not any(grid.walls for grid in grids):
        return list(quads)
    out: list[Quad] = []
    for quad in quads:
        if is_tall(quad):
            out.append(quad)
            continue
        places = _crossings(quad, grids)
        out += cut_quad(quad, places)
    return out


def _crossings(quad: Quad, grids: Sequence[Grid]) -> list[float]:
    """Places along a quad, 0..1, where walls run through most of its height."""
    left, right = float(quad[:, 0].min()), float(quad[:, 0].max())
    top = float((quad[0, 1] + quad[1, 1]) / 2)
    bottom = float((quad[2, 1] + quad[3, 1]) / 2)
    middle, height = (top + bottom) / 2, bottom - top
    places: list[float] = []
    for grid in grids:
        if bottom < grid.top or top > grid.bottom:
            continue
        for wall in grid.walls:
            x = wall.at(middle)
            shared = min(bottom, wall.end) - max(top, wall.start)
            if left + 0.15 * height < x < right - 0.15 * height and shared > 0.6 * height:
                places.append((x - left) / (right - left))
    return sorted(places)


def cut_quad(quad: Quad, places: Sequence[float]) -> list[Quad]:
    """The pieces of a quad cut at `places` along it, 0..1 in rising order."""
    if not places:
        return [quad]
    ends = [0.0, *places, 1.0]
    pieces: list[Quad] = []
    width = float(np.linalg.norm(quad[1] - quad[0]))
    height = max(float(np.linalg.norm(quad[3] - quad[0])), 1.0)
    margin = 0.06 * height / max(width, 1.0)  # the rule itself
    for low, high in pairwise(ends):
        start = low + (margin if low > 0 else 0.0)
        stop = high - (margin if high < 1 else 0.0)
        if (stop - start) * width < 0.3 * height:
            continue
        upper = [quad[0] + (quad[1] - quad[0]) * t for t in (start, stop)]
        lower = [quad[3] + (quad[2] - quad[3]) * t for t in (start, stop)]
        pieces.append(np.array([upper[0], upper[1], lower[1], lower[0]], dtype=np.float32))
    return pieces


class Cells:
    """Finds the cell that holds a point; a table of thousands of rows costs no more."""

    __slots__ = ("_bands", "_grid", "_pitch")

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._pitch = max((grid.bottom - grid.top) / grid.rows, 1.0)
        self._bands: dict[int, list[int]] = {}
        for number, cell in enumerate(grid.cells):
            for band in range(self._band(cell.top), self._band(cell.bottom) + 1):
                self._bands.setdefault(band, []).append(number)

    def _band(self, y: float) -> int:
        return int((y - self._grid.top) // self._pitch)

    def at(self, x: float, y: float) -> int | None:
        """Number of the cell at a point in pixels, if any."""
        for number in self._bands.get(self._band(y), ()):
            cell = self._grid.cells[number]
            if cell.left <= x <= cell.right and cell.top <= y <= cell.bottom:
                return number
        return None


def by_cell(grid: Grid, spans: Sequence[Span]) -> tuple[dict[int, list[Span]], list[Span]]:
    """Spans of each cell of a grid, cut at cell borders, and the spans outside it."""
    cells = Cells(grid)
    inside: dict[int, list[Span]] = {}
    outside: list[Span] = []
    for span in spans:
        if not (
            grid.left - span.height < span.left
            and span.right < grid.right + span.height
            and grid.top <= span.middle <= grid.bottom
        ):
            outside.append(span)
            continue
        for piece in _pieces(grid, cells, span):
            number = cells.at((piece.left + piece.right) / 2, piece.middle)
            if number is None:
                outside.append(piece)
            else:
                inside.setdefault(number, []).append(piece)
    return inside, outside


def _pieces(grid: Grid, cells: Cells, span: Span) -> list[Span]:
    """The span cut where its characters pass from one cell into the next."""
    if span.tall or len(span.edges) < 2:
        return [span]
    whole = cells.at((span.left + span.right) / 2, span.middle)
    if whole is not None:
        cell = grid.cells[whole]
        slack = 0.6 * span.height
        if cell.left - slack <= span.left and span.right <= cell.right + slack:
            return [span]
    owners = [cells.at((a + b) / 2, span.middle) for a, b in pairwise(span.edges)]
    pieces: list[Span] = []
    start = 0
    for stop in range(1, len(owners) + 1):
        if stop == len(owners) or owners[stop] != owners[start]:
            piece = part_of(span, start, stop)
            if piece.text:
                pieces.append(piece)
            start = stop
    return pieces


def rows_of_cell(spans: Sequence[Span]) -> list[Span]:
    """The spans of one cell, line by line."""
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.middle, s.left)):
        if rows and abs(span.middle - rows[-1][-1].middle) < 0.5 * min(
            span.height, rows[-1][-1].height
        ):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [span for row in rows for span in sorted(row, key=lambda s: s.left)]


def cell_text(spans: Sequence[Span]) -> str:
    """The lines of a cell as one text; a blank only between letters or digits."""
    text = ""
    for span in rows_of_cell(spans):
        piece = span.text.strip()
        if text and piece and _latin(text[-1]) and _latin(piece[0]):
            text += " "
        text += piece
    return text


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def cell_inks(grid: Grid, clean: Mask, dpi: float) -> list[float]:
    """Share of each cell of `grid` that is inked, apart from its rules."""
    return [_share(clean, cell, INSET_MM / 25.4 * dpi) for cell in grid.cells]


def _share(clean: Mask, cell: GridCell, inset: float) -> float:
    height, width = clean.shape
    left, top = max(int(cell.left + inset), 0), max(int(cell.top + inset), 0)
    right, bottom = min(int(cell.right - inset), width), min(int(cell.bottom - inset), height)
    if right <= left or bottom <= top:
        return 0.0
    part: NDArray[np.uint8] = clean[top:bottom, left:right]
    return round(cv2.countNonZero(part) / part.size, 4)


def aligned_tables(spans: Sequence[Span]) -> list[list[list[Span | None]]]:
    """Runs of rows whose spans stand in the same three columns or more, without rules."""
    rows = _visual_rows([s for s in spans if not s.tall])
    tables: list[list[list[Span | None]]] = []
    run: list[list[Span]] = []
    for row in [*rows, []]:
        near = (
            bool(run)
            and bool(row)
            and (row[0].top - run[-1][0].bottom < 2.5 * max(run[-1][0].height, row[0].height))
        )
        if len(row) >= COLUMNS - 1 and (not run or near):
            run.append(row)
            continue
        table = _in_columns(run)
        if table is not None:
            tables.append(table)
        run = [row] if len(row) >= COLUMNS - 1 else []
    return tables


def _visual_rows(spans: Sequence[Span]) -> list[list[Span]]:
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.middle, s.left)):
        if rows and abs(span.middle - rows[-1][0].middle) < 0.5 * min(
            span.height, rows[-1][0].height
        ):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [sorted(row, key=lambda s: s.left) for row in rows]


def _in_columns(run: Sequence[Sequence[Span]]) -> list[list[Span | None]] | None:
    """The rows in columns, or None where they do not clearly stand in columns."""
    if len(run) < ROWS:
        return None
    bands: list[list[float]] = []
    for left, right in sorted((s.left, s.right) for row in run for s in row):
        if bands and left < bands[-1][1]:
            bands[-1][1] = max(bands[-1][1], right)
        else:
            bands.append([left, right])
    if len(bands) < COLUMNS:
        return None
    table: list[list[Span | None]] = []
    for row in run:
        line: list[Span | None] = [None] * len(bands)
        for span in row:
            centre = (span.left + span.right) / 2
            number = next(n for n, (low, high) in enumerate(bands) if low <= centre <= high)
            if line[number] is not None:
                return None  # two spans of a row in one column: running text
            line[number] = span
        table.append(line)
    held = sum(span is not None for line in table for span in line)
    return table if held >= FILLED * len(table) * len(bands) else None


def aligned_table(rows: Sequence[Sequence[Span | None]], image: UprightImage) -> Table:
    """An aligned table in page fractions."""
    cells = tuple(
        Cell(
            r,
            c,
            span.text.strip(),
            image.box(span.left, span.top, span.right, span.bottom),
            line_confidence(telling(span)),
            ink=1.0,
        )
        for r, row in enumerate(rows)
        for c, span in enumerate(row)
        if span is not None
    )
    every = [span for row in rows for span in row if span is not None]
    box = image.box(
        min(s.left for s in every),
        min(s.top for s in every),
        max(s.right for s in every),
        max(s.bottom for s in every),
    )
    return Table(len(rows), len(rows[0]), cells, box, "aligned")
