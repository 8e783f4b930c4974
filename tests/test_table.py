"""The cell at a place of a table, merged cells included."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docproc.page import Cell, Table

cells = st.builds(
    Cell,
    row=st.integers(0, 6),
    column=st.integers(0, 6),
    text=st.text(max_size=1),
    box=st.none(),
    row_span=st.integers(0, 12),
    column_span=st.integers(0, 12),
)


@given(listed=st.lists(cells, max_size=12), row=st.integers(-1, 20), column=st.integers(-1, 20))
def test_the_first_cell_that_covers_a_place_is_there(
    listed: list[Cell], row: int, column: int
) -> None:
    covering = [
        c
        for c in listed
        if c.row <= row < c.row + c.row_span and c.column <= column < c.column + c.column_span
    ]
    assert Table(7, 7, tuple(listed)).at(row, column) is (covering[0] if covering else None)


@given(listed=st.lists(cells, max_size=12), row=st.integers(-1, 8))
def test_a_row_holds_the_cells_that_start_in_it(listed: list[Cell], row: int) -> None:
    assert Table(7, 7, tuple(listed)).row(row) == tuple(c for c in listed if c.row == row)


def test_every_cell_of_a_long_list_is_found() -> None:
    listed = tuple(Cell(n // 10, n % 10, str(n), None) for n in range(50_000))
    table = Table(5_000, 10, listed)
    assert all(table.at(c.row, c.column) is c for c in listed)
