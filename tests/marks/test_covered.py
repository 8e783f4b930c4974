"""Print under a colourless seal is read, but not for certain."""

from __future__ import annotations

import pytest

from docproc.evidence import Box
from docproc.marks.covered import UNSURE, doubted_under_seals
from docproc.page import Cell, Line, SealKind, SealMark, Table

SEAL = Box(0.5, 0.4, 0.7, 0.55)


def read(colour: str, box: Box) -> tuple[float, float]:
    """Confidence of a line in a cell, and of the cell, after a seal was found beside or over it."""
    line = Line("2026年1月11日", box, 0.97)
    cell = Cell(0, 0, line.text, box.grown(0.01, 0.005), 0.97)
    seal = SealMark(SEAL, "round", colour, SealKind.UNKNOWN, None)
    (told,), (table,) = doubted_under_seals([line], [Table(1, 1, (cell,), None)], [seal])
    return told.confidence, table.cells[0].confidence


def test_a_line_that_a_grey_seal_crosses_is_not_certain() -> None:
    assert read("grey", Box(0.3, 0.45, 0.6, 0.47)) == (UNSURE, UNSURE)


@pytest.mark.parametrize(
    ("colour", "box"), [("red", Box(0.3, 0.45, 0.6, 0.47)), ("grey", Box(0.3, 0.45, 0.51, 0.47))]
)
def test_red_seals_and_lines_that_hardly_touch_change_nothing(colour: str, box: Box) -> None:
    assert read(colour, box) == (0.97, 0.97)
