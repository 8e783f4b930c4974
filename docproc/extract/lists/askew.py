"""Rows gone askew: cells moved, run into one another, merged, or parted by a page's end.

What comes in: a table's row and where its columns should stand. What goes out: by
how much it is moved, whether it only goes on with the entry above, and rows put
together again. What cannot be told for certain is said so; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from docproc.chinese.names import is_company
from docproc.chinese.text import plain
from docproc.extract.lists.cellvalues import value_in
from docproc.extract.lists.grid import Layout, looks_like_entry
from docproc.extract.model import Fact, Row, State
from docproc.notice.tables import TableSpecs
from docproc.page import Table

NAME, CODE, ORDER = "enterprise_name", "uscc", "order"


@dataclass(frozen=True, slots=True)
class Shift:
    """Columns from `first` on stand `step` columns further right."""

    first: int = 0
    step: int = 0

    def place(self, column: int) -> int:
        """Where a column's cell stands in this row."""
        return column + self.step if column >= self.first else column


def shift_of(table: Table, number: int, layout: Layout) -> Shift | None:
    """How a row is moved; None where its code says that it is and nothing bears it out.

    The one credit code of a row tells by how much, number and name in their own
    places from where on.
    """
    code, name = layout.columns.get(CODE), layout.columns.get(NAME)
    if code is None or _is_code(table, number, code):
        return Shift()
    elsewhere = [c for c in range(table.columns) if _is_code(table, number, c)]
    named = name is not None and is_company(_text(table, number, name))
    if not elsewhere or (named and _text(table, number, code)):
        return Shift()
    step = elsewhere[0] - code
    if len(elsewhere) > 1:
        return None
    if named or name is None:
        return Shift(code, step)
    if not is_company(_text(table, number, name + step)):
        return None
    order = layout.columns.get(ORDER)
    counted = order is not None and _text(table, number, order).isdigit()
    return Shift(name if counted and step > 0 else 0, step)


def goes_on(table: Table, number: int, layout: Layout) -> bool:
    """Whether a row belongs to the entry above: its name and code are merged with that one's.

    One with a number of its own is an entry: a second factory of the same enterprise.
    """
    if ORDER in layout.columns:
        counted = table.at(number, layout.columns[ORDER])
        if counted is not None and counted.row == number and plain(counted.text).isdigit():
            return False
    cells = [table.at(number, layout.columns[key]) for key in (NAME, CODE) if key in layout.columns]
    return bool(cells) and all(c is not None and c.row < number and c.text for c in cells)


def is_rest(row: Row, above: Row) -> bool:
    """Whether the first row of a page is what the page before left of its last entry.

    Such a rest has neither number nor code, and no whole name of its own.
    """
    numbered = [row.cells[key] for key in (ORDER, CODE) if key in row.cells]
    if len(numbered) < 2 or any(f.state is not State.BLANK for f in numbered):
        return False
    name, before = row.cells.get(NAME, Fact()), above.cells.get(NAME, Fact())
    if name.state is State.BLANK:
        return True
    return not is_company(str(before.raw or "")) and is_company(f"{before.raw or ''}{name.raw}")


LOW, FEW = 0.6, 3
"""What a fold cuts off a row is lower than so much of the row above, or no more than so many
characters a cell (业, 制造业)."""
CUT_BY_A_FOLD = 0.85
"""Trust in what such a row and the one above say together: a rule may stand there after all."""


def is_last_line(row: Row, above: Row) -> bool:
    """Whether a row is the last line of the entry above, which a fold taken for a rule cut off:
    right under it and lower, or of a few characters only; no number, name or code, and nothing
    in a column that is empty above. Rows without a place (of a sheet) are never torn."""
    said = [key for key, fact in row.cells.items() if str(fact.raw or "").strip()]
    name = row.cells.get(NAME, Fact())
    held = all(str(above.cells.get(key, Fact()).raw or "").strip() for key in said)
    if not (said and held and name.state is State.BLANK and is_rest(row, above)):
        return False
    box, over = row.evidence[0].box, above.evidence[-1].box
    if box is None or over is None or not over.centre[1] < box.top < over.bottom + 0.5 * box.height:
        return False
    few = all(len(plain(str(row.cells[key].raw))) <= FEW for key in said)
    return few or box.height < LOW * over.height


def is_torn_off(row: Row, below: Row) -> bool:
    """Whether a row is the first line of cells whose rest was taken for the row below.

    It has neither number nor name, the row below has both, and only together do they
    hold a whole credit code.
    """
    empty = [row.cells.get(key, Fact()).state for key in (ORDER, NAME)]
    if any(state is not State.BLANK for state in empty) or not below.cells[NAME].raw:
        return False
    if not str(below.cells[ORDER].raw or "").strip().isdigit():
        return False
    first, rest = (plain(str(r.cells[CODE].raw or "")) for r in (row, below) if CODE in r.cells)
    whole = len(first) < CODE_LENGTH and len(rest) < CODE_LENGTH and bool(first and rest)
    return whole and len(first + rest) == CODE_LENGTH and looks_like_entry([first + rest])


CODE_LENGTH = 18


def put_together(above: Row, rest: Row, specs: TableSpecs, most: float = 1.0) -> Row:
    """The entry with what stood on the next page; what is joined is trusted `most` at most."""
    cells = {
        key: _joined(key, above.cells[key], rest.cells.get(key), specs, most) for key in above.cells
    }
    return replace(above, cells=cells, evidence=(*above.evidence, *rest.evidence))


def _joined(key: str, first: Fact, second: Fact | None, specs: TableSpecs, most: float) -> Fact:
    if second is None or not second.raw:
        return first
    text = plain(f"{first.raw or ''}{second.raw}")
    value = value_in(specs.columns[key].kind, text)
    state = State.UNREADABLE if value is None else State.READ
    sure = min(first.confidence, second.confidence, most)
    return Fact(state, value, text, sure, (*first.evidence, *second.evidence))


def _is_code(table: Table, number: int, column: int) -> bool:
    return looks_like_entry([_text(table, number, column)])


def _text(table: Table, number: int, column: int) -> str:
    cell = table.at(number, column) if 0 <= column < table.columns else None
    return plain(cell.text) if cell else ""
