"""A table's cell in two, where a rule between its halves was lost.

What comes in: a cell, the lines of print in it, and where it divides. What goes out: two cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.page import Cell, Line, Page

Placed = tuple[Box, Line]
"""A line with its box."""


def halved(
    page: Page, cell: Cell, held: Sequence[Placed], at: float, spans: tuple[int, int]
) -> tuple[Cell, Cell]:
    """A cell in two at a place of the page, each with those of the lines `held` whose middle lies
    in it; `spans` are their columns."""
    box = cell.box
    assert box is not None
    sides = (
        (cell.column, spans[0], box.left, at),
        (cell.column + spans[0], spans[1], at, box.right),
    )
    halves = []
    for column, span, left, right in sides:
        own = Box(left, box.top, right, box.bottom)
        lines = sorted(
            (p for p in held if left <= p[0].centre[0] < right),
            key=lambda p: (round(p[0].top, 2), p[0].left),
        )
        halves.append(
            replace(
                cell, column=column, column_span=span, box=own,
                text="".join(line.text for _, line in lines),
                ink=cell.ink if lines else page.ink.coverage(own) or 0.0,
                confidence=min((line.confidence for _, line in lines), default=cell.confidence),
            )
        )  # fmt: skip
    return halves[0], halves[1]
