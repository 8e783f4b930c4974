"""Cells that hold an answer over its caption: 3233人 over 从业人员, a name over 企业名称.

What comes in: a page's table and the labels of its document type. What goes out: for each such
cell the labels and the answer. One figure over one word proves nothing, two in a row do; words
over words are taken only where most cells of a table hold a label at their end and none at their
beginning, as on a board of cards. (`tiles` and `captions` tell the same of pages without cells.)
It also takes a cell apart that holds several labels, each over its answer.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.tiles import FIGURE, LEAST
from docproc.page import Cell, Page, Table

CARDS = 4
"""So many cells that end in a label make a board of cards."""
MOST_CELLS = 120
"""No form has more; registers do."""


def captioned_cells(
    page: Page, table: Table, lexicon: Lexicon
) -> dict[Cell, tuple[tuple[LabelHit, ...], str]]:
    """What cells ask for by a caption under their answer, and that answer."""
    if len(table.cells) > MOST_CELLS:
        return {}
    rows = {cell: rows_in(page, cell) for cell in table.cells}
    held = {
        cell: told
        for cell, texts in rows.items()
        if (told := _ends_in_label(texts, lexicon)) and not _asks(cell.text, lexicon)
    }
    begun = sum(bool(texts) and _asks(texts[0], lexicon) for texts in rows.values())
    answered = sum(_answered(table, cell, held) for cell in held)
    if len(held) >= CARDS and len(held) > max(3 * begun, 2 * answered):
        return held
    return {
        cell: (hits, texts[0])
        for cell, texts in rows.items()
        if _is_tile(texts)
        if sum(_is_tile(rows[c]) for c in table.row(cell.row)) >= LEAST
        if (hits := _asking(lexicon.match("".join(texts[1:]))))
    }


def stacked_in(cell: Cell, lexicon: Lexicon) -> list[tuple[tuple[LabelHit, ...], str]]:
    """Labels of a cell without layout, each over its answer: a cover that was set in one cell. One
    alone is a cell's own label (see `cells`)."""
    rows = [row for row in cell.text.split("\n") if plain(row)] if cell.box is None else []
    found = [
        (hits, answer)
        for label, answer in pairwise(rows)
        if (hits := _asking(lexicon.match(label))) and not lexicon.is_label(answer)
    ]
    return found if len(found) > 1 else []


def _ends_in_label(
    texts: Sequence[str], lexicon: Lexicon
) -> tuple[tuple[LabelHit, ...], str] | None:
    """The labels of a cell's last line, or of its last two that are one, and what is over them."""
    if len(texts) < 2 or _asks(texts[0], lexicon):
        return None
    hits = _asking(lexicon.match(texts[-1]))
    return (hits, "".join(texts[:-1])) if hits else None


def _answered(table: Table, cell: Cell, cards: Container[Cell]) -> bool:
    """Whether a cell that is no card itself stands filled right of one, as an answer does."""
    beside = table.at(cell.row, cell.column + cell.column_span)
    return beside is not None and bool(plain(beside.text)) and beside not in cards


def _asks(text: str, lexicon: Lexicon) -> bool:
    return bool(_asking(lexicon.match(text)))


def _asking(hits: Sequence[LabelHit]) -> tuple[LabelHit, ...]:
    return tuple(h for h in hits if h.key is not None and not h.weak)


def _is_tile(rows: Sequence[str]) -> bool:
    return len(rows) > 1 and bool(FIGURE.fullmatch(plain(rows[0])))


def rows_in(page: Page, cell: Cell) -> list[str]:
    """The lines of text in a cell; none where two of them stand side by side at its top."""
    if cell.box is None:
        return [row for row in cell.text.split("\n") if plain(row)]
    inside = [(b, x.text) for x in page.lines if (b := x.box) and cell.box.covers(b, 0.6)]
    inside.sort(key=lambda pair: pair[0].centre[1])
    if len(inside) >= 2 and _side_by_side(inside[0][0], inside[1][0]):
        return []
    return [text for _, text in inside]


def whole_rows_in(page: Page, cell: Cell) -> list[str]:
    """The rows of text in a cell, each of all lines that stand side by side in it."""
    if cell.box is None:
        return rows_in(page, cell)
    inside = [(b, x.text) for x in page.lines if (b := x.box) and cell.box.covers(b, 0.6)]
    rows: list[list[tuple[Box, str]]] = []
    for one in sorted(inside, key=lambda pair: pair[0].centre[1]):
        if rows and _side_by_side(rows[-1][-1][0], one[0]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [
        "  ".join(text for _, text in sorted(row, key=lambda pair: pair[0].left)) for row in rows
    ]


def _side_by_side(first: Box, second: Box) -> bool:
    """Whether two lines stand in one row; on a tilted page a long line's box reaches into the
    row above, but over what stands there."""
    over = min(first.right, second.right) - max(first.left, second.left)
    return first.same_row(second, 0.5) and over < 0.5 * min(first.width, second.width)
