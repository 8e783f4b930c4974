"""Cells that hold their label and, under it, its answer or a hint at how to give it.

What comes in: a cell of a table with the lines that stand in it. What goes out: the label of its
first line, with what stands under that; whether the answer stands there or beside the cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docproc.chinese.text import plain
from docproc.extract.fields.cells.captions import rows_in
from docproc.extract.fields.cells.heads import asks
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.pairs import glued_pair
from docproc.page import Cell, Page, Table

_TELLS = re.compile(r"(?:19|20)\d\d(?:年\d|[-./])\d*|[\d,.]{3,}(?:[万亿]?元|人)?$|Level\d")
"""What answers a label, and ends none though a label's English goes before it: 2011-09-22."""
LEAST_INSIDE = 3
"""So many cells with a label over its answer make that the way of their table."""


def answers_inside(page: Page, table: Table, lexicon: Lexicon) -> bool:
    """Whether a table's cells hold their labels over their answers: what stands under one is no
    hint, and the next cell no answer, be its own label unknown. Most cells beside them then hold
    two lines too, where answers to labels over hints hold one."""
    over = [
        c
        for c in table.cells
        if next(label_over_value(page, c, lexicon.match(c.text), lexicon), None) is not None
    ]
    beside = [table.at(c.row, c.column + c.column_span) for c in over]
    filled = [c for c in beside if c is not None and plain(c.text)]
    paired = sum(len(rows_in(page, c)) > 1 for c in filled)
    return len(over) >= LEAST_INSIDE and (not filled or 2 * paired > len(filled))


def label_over_value(
    page: Page, cell: Cell, whole: tuple[LabelHit, ...], lexicon: Lexicon
) -> Iterator[tuple[LabelHit, str]]:
    """A cell that holds its label on its first line and the answer under it.

    `whole`: what its text matches as one label, which its first line must match better.
    """
    rows = rows_in(page, cell)
    hits = [h for h in lexicon.match(rows[0]) if h.key is not None and not h.weak] if rows else []
    if not hits or len(rows) < 2 or lexicon.is_label(rows[1]) or _HINT.match(plain(rows[1])):
        return
    one = whole and (whole[0].key != hits[0].key or whole[0].score >= SECOND)
    if one and not _TELLS.match(plain(rows[1])):
        return  # 主营业务 over 收入 is one label, and 现有职工 over 数（人）
    for hit in hits:
        yield hit, "".join(rows[1:])


def asked_over_a_hint(
    page: Page, cell: Cell, right: Cell | None, lexicon: Lexicon
) -> tuple[LabelHit, ...]:
    """What the first line of a label's cell asks, where the answer stands beside it and the next
    line says how to fill it in: 2025年度主营业务收入 over 以审计报告为准."""
    rows = rows_in(page, cell)
    if right is None or not plain(right.text) or len(rows) != 2:
        return ()
    if asks_itself(page, right, lexicon):
        return ()
    short = len(plain(rows[1])) <= HINT_UNDER_LABEL and not re.search(r"[:：]|\d{3}", rows[1])
    first = tuple(h for h in lexicon.match(rows[0]) if h.score >= SECOND) if short else ()
    return first if first and not lexicon.is_label(rows[1]) else ()


HINT_UNDER_LABEL = 12
"""Characters of a hint in a line of its own under its label."""
_HINT = re.compile(r"[（(]|(?:年月日?|(?:18|十八)位|全称|.{0,8}填.*|详细.*|.*门牌号?|如有|必填)$")
"""What a form says of how to answer, and no answer: 统一社会信用代码 over 18位."""


def asks_itself(page: Page, cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell is a label, or holds one over its own answer."""
    rows = rows_in(page, cell)
    over = len(rows) > 1 and lexicon.is_label(rows[0])
    return asks(cell, lexicon) or over or _is_a_pair(cell.text, lexicon)


def _is_a_pair(text: str, lexicon: Lexicon) -> bool:
    """Whether a cell is a label with its own answer (所在行业C25石油业), and answers none."""
    glued = glued_pair(text, lexicon)
    return (
        glued is not None and len(plain(glued[0][0].text)) >= LEAST_LABEL and bool(plain(glued[1]))
    )


LEAST_LABEL = 4
"""Characters of a label that begins a cell; answers begin with shorter words that are labels."""
