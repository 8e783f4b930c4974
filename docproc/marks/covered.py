"""Print under a seal on a copy without colour: read, but not for certain.

What comes in: the lines and tables of a page and its seals. What goes out: the
same, with a confidence that no longer counts as certain wherever a colourless
seal lies across the text. There the seal cannot be taken away, and its rim
makes other characters of what it crosses: 4月 under a 1-bit seal was read as
1月 with a confidence of 0.94, and of 98 characters under grey and 1-bit seals
3 were read wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.page import Line, SealMark, Table

COVERED = 0.12
"""Share of a line inside a seal's box from which the seal may have changed a character."""
UNSURE = 0.88
"""Confidence of such a line, at most (contract: Confident means ≥ 0.9)."""


def doubted_under_seals(
    lines: Sequence[Line], tables: Sequence[Table], seals: Sequence[SealMark]
) -> tuple[tuple[Line, ...], tuple[Table, ...]]:
    """Lines and tables with what a colourless seal lies across made less than certain."""
    grey = [s.box for s in seals if s.colour == "grey"]
    if not grey:
        return tuple(lines), tuple(tables)
    told = tuple(
        replace(x, confidence=min(x.confidence, UNSURE)) if _covered(x.box, grey) else x
        for x in lines
    )
    covered = [x.box for x in lines if x.box and _covered(x.box, grey)]
    return told, tuple(_doubted(t, covered) for t in tables)


def _covered(box: Box | None, seals: Sequence[Box]) -> bool:
    return box is not None and any(s.overlap(box) > COVERED * box.area for s in seals)


def _doubted(table: Table, covered: Sequence[Box]) -> Table:
    """The table with the cells doubted that hold a covered line."""
    cells = tuple(
        replace(c, confidence=min(c.confidence, UNSURE))
        if c.text and c.box and any(c.box.covers(b, 0.5) for b in covered)
        else c
        for c in table.cells
    )
    return replace(table, cells=cells)
