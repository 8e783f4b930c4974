"""Answers found on a page's lines that the cells of its tables deny.

What comes in: candidates found by where lines lie, and the page with its tables. What goes out:
those that no table denies: an answer runs over several cells, or stands beyond the empty cell
that should hold it. A table without rules denies nothing: where its cell holds only the first
line of an answer, the lines tell more. It finds none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.page import Page, Table


def within_cells(found: Iterable[Candidate], page: Page) -> Iterator[Candidate]:
    """The candidates without those by a label in a table that run over several cells there
    (K | L, 出口占比 and 27% stand under one another in the next column, and answer other labels),
    or that stand behind the empty cell of its answer (所属集团公司 | | 填控股一级集团)."""
    cells = [
        c.box for t in page.tables if t.origin != "aligned" for c in t.cells if c.box and c.text
    ]
    left_open = [box for t in page.tables if t.origin != "aligned" for box in _left_open(t)]
    for one in found:
        if one.place == "beside" and any(_is_behind(one, empty) for empty in left_open):
            continue
        boxes = [e.box for e in one.evidence if e.box] if one.place in _BY_PLACE else []
        held = {n for box in boxes for n, cell in enumerate(cells) if cell.covers(box, 0.6)}
        if len(held) < 2 or len(held) < len(boxes):
            yield one


_BY_PLACE = frozenset({"beside", "cell_below", "below"})
"""Ways to find an answer that go by where its lines lie."""


def without_cut_short(found: Sequence[Candidate], pages: Sequence[Page]) -> list[Candidate]:
    """The candidates without those of cells in tables put together by alignment alone, which have
    no second line, where the lines of the page tell how the answer goes on (…创新路 | 2612号)."""
    aligned = [[t.box for t in page.tables if t.origin == "aligned" and t.box] for page in pages]
    longer = [c for c in found if c.place == "beside" and len(c.evidence) > 1 and _goes_down(c)]

    def is_cut(one: Candidate) -> bool:
        box = one.evidence[0].box if one.place == "cell" and one.evidence else None
        if box is None or not one.raw.strip() or not any(t.covers(box) for t in aligned[one.order]):
            return False
        return any(
            (c.key, c.order) == (one.key, one.order)
            and len(c.raw) > len(one.raw)
            and c.raw.startswith(one.raw)
            for c in longer
        )

    return [one for one in found if not is_cut(one)]


def _goes_down(one: Candidate) -> bool:
    """Whether an answer's further lines stand under its first one, and not in the next column."""
    first, *others = (e.box for e in one.evidence)
    return all(a is None or first is None or a.left < first.right for a in others)


LEAST_ANSWERS = 4
"""So many cells with text in a column of a table make its empty ones answers left open."""


def _left_open(table: Table) -> Iterator[Box]:
    """The empty cells of a table that stand in a column of answers, between two other columns."""
    for cell in table.cells:
        end = cell.column + cell.column_span
        inner = cell.column > 0 and end < table.columns
        if not inner or cell.text.strip() or cell.ink >= SOME_INK or cell.box is None:
            continue
        alike = (
            c for c in table.cells if (c.column, c.column_span) == (cell.column, cell.column_span)
        )
        answers = sum(bool(c.text.strip()) for c in alike)
        behind = sum(bool(c.text.strip()) for c in table.cells if c.column == end)
        label = table.at(cell.row, cell.column - 1)
        full = LEAST_ANSWERS <= answers >= behind  # a column of units is emptier than the answers
        if full and label is not None and label.text.strip():
            yield cell.box


SOME_INK = 0.004
"""Share of a cell's area that is inked from which it may hold what was not read."""


def _is_behind(one: Candidate, empty: Box) -> bool:
    """Whether an answer stands beyond an empty cell of its row: in a column of remarks."""
    boxes = [e.box for e in one.evidence if e.box]
    return bool(boxes) and all(
        -ON_THE_RULE <= box.left - empty.right < NEXT_COLUMN and box.same_row(empty, 0.3)
        for box in boxes
    )


ON_THE_RULE, NEXT_COLUMN = 0.005, 0.05
"""How far a remark may begin before the side of the empty cell it stands behind, as print touches
a rule, and how far behind it (shares of the page's width): further away it is another column's."""
