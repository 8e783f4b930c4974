"""Rows of a form that a false rule cut in two: 注册地址（同营业执 | 照） with its answer in both.

What comes in: a table. What goes out: the table with such rows made one; a table without one
comes back as it is. A fold or a shade's edge across a row is taken for a rule.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.page import Cell, Table

_FIGURES = re.compile(r"[\d,.，%]+[㐀-鿿]{0,2}")
_CLOSES = re.compile(r"[^（）]{0,6}）")


def with_whole_rows(table: Table, lexicon: Lexicon) -> Table:
    """The table whose labels close the brackets that they open; figures are never joined."""
    under: dict[int, Cell] = {}
    for cell in table.cells:
        rest = _rest_of(table, cell)
        if rest and (not lexicon.match(cell.text + rest.text) or lexicon.match(rest.text)):
            continue
        right, more = _right_of(table, cell), _right_of(table, rest) if rest else None
        if rest and right and more and (right.column, right.row_span) == (more.column, 1):
            if _FIGURES.fullmatch(plain(right.text)) and _FIGURES.fullmatch(plain(more.text)):
                continue
            under |= {id(cell): rest, id(right): more}
    if not under:
        return table
    gone = {id(rest) for rest in under.values()}
    whole = (_whole(c, under[id(c)]) if id(c) in under else c for c in table.cells)
    kept = zip(table.cells, whole, strict=True)
    return replace(table, cells=tuple(made for cell, made in kept if id(cell) not in gone))


def _rest_of(table: Table, cell: Cell) -> Cell | None:
    """The cell under one whose text opens a bracket, if it closes it."""
    said = plain(cell.text)
    if said.count("（") != said.count("）") + 1 or cell.row_span > 1:
        return None
    under = table.at(cell.row + 1, cell.column)
    if under is None or (under.row, under.column, under.row_span) != (cell.row + 1, cell.column, 1):
        return None
    return under if _CLOSES.fullmatch(plain(under.text)) else None


def _right_of(table: Table, cell: Cell) -> Cell | None:
    right = table.at(cell.row, cell.column + cell.column_span)
    return right if right is not None and right.row == cell.row and right.row_span == 1 else None


def _whole(cell: Cell, under: Cell) -> Cell:
    boxes = [b for b in (cell.box, under.box) if b is not None]
    return replace(
        cell, text=cell.text + under.text, row_span=2, box=Box.around(boxes),
        confidence=min(cell.confidence, under.confidence), ink=max(cell.ink, under.ink),
    )  # fmt: skip
