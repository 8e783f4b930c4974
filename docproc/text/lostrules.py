"""Rows of a ruled table between which no rule was drawn, or none was found.

What comes in: a grid with the spans of text on its page. What goes out: the grid with such rows
apart. Where cards stand one under another, the last label of one and the first of the next share a
cell (量化效果 | 名称): each is a label that the column repeats, and each answer beside them lies
level with its own. A label of two lines is no two of them, and is left whole. So are the rows of a
form that has a frame and a wall and nothing between its rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.text.grids import Grid, GridCell
from docproc.text.lines import Span
from docproc.text.tables import by_cell

LONGEST_LABEL = 10
"""Characters of a label that a column repeats."""
AGAIN = 2
"""So often at least each of the labels stands in its column, and one of them alone in a cell."""
LEVEL = 0.5
"""How far the middle of an answer's line lies from its label's, in heights of the line."""

Rows = list[list[Span]]
"""The lines of a cell, each of the spans that stand in it."""


def with_rows_parted(grid: Grid, spans: Sequence[Span]) -> Grid:
    """The grid with a row for each of the labels that share a cell, and for what answers them."""
    inside, _ = by_cell(grid, spans)
    lines = {number: _lines(held) for number, held in inside.items()}
    alone, said = _labels(grid, lines)
    cuts: dict[int, list[float]] = {}
    for row in range(grid.rows):
        held = [n for n, cell in enumerate(grid.cells) if _is_of(cell, row) and n in lines]
        if len(held) < 2:
            continue
        first, *others = sorted(held, key=lambda n: grid.cells[n].column)
        column = grid.cells[first].column
        texts = [_text(line) for line in lines[first]]
        repeated = all((column, t) in said and said[column, t] >= AGAIN for t in texts)
        known = repeated and any((column, t) in alone for t in texts)
        several = len(texts) > 1 and len(set(texts)) == len(texts)
        listed = all(_is_list(lines[n]) for n in held)
        parted = (known and several) or listed
        if parted and all(_are_level(lines[first], lines[n]) for n in others):
            cuts[row] = _between([lines[n] for n in held])
    return _cut(grid, cuts) if cuts else grid


LEAST_LISTED, FULL, MOSTLY_FULL = 6, 0.9, 0.5
"""So many lines of a cell at least, level with as many beside them, are rows of a frame; running
text fills so much of its width with more than such a share of its lines."""


def _is_list(rows: Rows) -> bool:
    """Whether the lines of a cell are texts of their own, and none goes on in the next."""
    widths = [max(s.right for s in row) - min(s.left for s in row) for row in rows]
    full = sum(width >= FULL * max(widths) for width in widths)
    return len(rows) >= LEAST_LISTED and full <= MOSTLY_FULL * len(rows)


def _is_of(cell: GridCell, row: int) -> bool:
    return cell.row == row and cell.row_span == 1


def _lines(held: Sequence[Span]) -> Rows:
    rows: Rows = []
    for span in sorted(held, key=lambda s: s.middle):
        if rows and abs(span.middle - rows[-1][-1].middle) < LEVEL * span.height:
            rows[-1].append(span)
        else:
            rows.append([span])
    return rows


def _text(line: Sequence[Span]) -> str:
    return "".join(span.text.strip() for span in sorted(line, key=lambda s: s.left))


def _labels(
    grid: Grid, lines: Mapping[int, Rows]
) -> tuple[set[tuple[int, str]], Counter[tuple[int, str]]]:
    """Short texts that fill a cell of their column alone, and how often each line of one stands in
    its column."""
    alone: set[tuple[int, str]] = set()
    said: Counter[tuple[int, str]] = Counter()
    for number, rows in lines.items():
        column = grid.cells[number].column
        texts = [t for row in rows if len(t := _text(row)) <= LONGEST_LABEL]
        said.update((column, text) for text in texts)
        if len(rows) == 1:
            alone.update((column, text) for text in texts)
    return alone, said


def _are_level(labels: Rows, answers: Rows) -> bool:
    """Whether each line of a cell lies beside its label's, one for one."""
    return len(labels) == len(answers) and all(
        abs(a[0].middle - b[0].middle) < LEVEL * a[0].height
        for a, b in zip(labels, answers, strict=True)
    )


def _between(cells: Sequence[Rows]) -> list[float]:
    """Heights between the lines that stand beside one another in these cells."""
    rows = [[span for line in level for span in line] for level in zip(*cells, strict=True)]
    return [
        (max(s.bottom for s in above) + min(s.top for s in below)) / 2
        for above, below in pairwise(rows)
    ]


def _cut(grid: Grid, cuts: Mapping[int, Sequence[float]]) -> Grid:
    """The grid with rows cut at these heights; cells that reach over a cut have more rows."""
    starts = [0]
    for row in range(grid.rows):
        starts.append(starts[-1] + 1 + len(cuts.get(row, ())))
    cells: list[GridCell] = []
    for cell in grid.cells:
        place, end = starts[cell.row], starts[cell.row + cell.row_span]
        if cell.row_span > 1 or cell.row not in cuts:
            cells.append(replace(cell, row=place, row_span=end - place))
            continue
        edges = [cell.top, *cuts[cell.row], cell.bottom]
        cells += [
            replace(cell, row=place + n, row_span=1, top=top, bottom=bottom)
            for n, (top, bottom) in enumerate(pairwise(edges))
        ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(grid, rows=starts[-1], cells=tuple(cells))
