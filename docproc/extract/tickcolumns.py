"""Columns of ticks under one head, put together as what their heads say: 覆盖环节 over
工厂建设 | 研发设计 | 生产作业 with √ in some of them.

What comes in: a table and the columns that it may have. What goes out: the same table, where such
a group of columns is one column whose cells hold the heads that are ticked. A group in which
anything else stands is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.grid import HEADER_ROWS, key_of
from docproc.notice.tables import TableSpec, TableSpecs
from docproc.page import Cell, Table

_TICKED = re.compile(r"[√✓✔☑■●〇○◎vV是有1]|已?覆盖|已建成?")
_NOT_TICKED = re.compile(r"[×✗✘xX□☐/／—\-否无0]?|未覆盖|未建")
_SHORT_HEAD = re.compile(r"[㐀-鿿、及与和]{2,8}(?:环节)?")


def with_ticked_columns(table: Table, spec: TableSpec, specs: TableSpecs) -> Table:
    """The table with each group of ticked columns as one; the same one where there is none."""
    for head in _group_heads(table, spec, specs):
        table = _joined(table, head)
    return table


def _group_heads(table: Table, spec: TableSpec, specs: TableSpecs) -> Iterator[Cell]:
    for row in range(min(HEADER_ROWS, table.rows - 1)):
        for cell in table.row(row):
            key = key_of(plain(cell.text), spec.columns, specs) if cell.column_span > 1 else None
            if key and specs.columns[key].kind == "text" and _is_ticked(table, cell):
                yield cell


def _heads_under(table: Table, head: Cell) -> list[Cell]:
    """The cells under a head that spans them, one a column; nothing where they are others."""
    row = head.row + head.row_span
    columns = range(head.column, head.column + head.column_span)
    found = [c for k in columns if (c := table.at(row, k)) and c.row == row and c.column == k]
    named = [c for c in found if c.column_span == 1 and _SHORT_HEAD.fullmatch(plain(c.text))]
    return named if len(named) == len(columns) else []


def _is_ticked(table: Table, head: Cell) -> bool:
    """Whether under the heads that a head spans ticks stand, and nothing else."""
    under = _heads_under(table, head)
    if not under:
        return False
    below = [
        plain(c.text)
        for row in range(under[0].row + 1, table.rows)
        for h in under
        if (c := table.at(row, h.column)) and c.row == row and c.column_span == 1
    ]
    ticks = [bool(_TICKED.fullmatch(text)) for text in below]
    free = [bool(_NOT_TICKED.fullmatch(text)) for text in below]
    return any(ticks) and all(a or b for a, b in zip(ticks, free, strict=True))


def _joined(table: Table, head: Cell) -> Table:
    under = _heads_under(table, head)
    columns = range(head.column, head.column + head.column_span)
    first = under[0].row + 1
    cells = [
        replace(c, row_span=first - c.row) if c is head else c
        for c in table.cells
        if not (c.row >= under[0].row and c.column in columns and c.column_span == 1)
    ]
    for row in range(first, table.rows):
        held = [c for h in under if (c := table.at(row, h.column)) and c.row == row]
        if len(held) != len(under):
            continue
        ticked = [
            plain(h.text)
            for h, c in zip(under, held, strict=True)
            if _TICKED.fullmatch(plain(c.text))
        ]
        boxes = [c.box for c in held if c.box]
        cells.append(
            replace(
                held[0],
                text="、".join(ticked),
                box=Box.around(boxes) if boxes else None,
                confidence=min(c.confidence for c in held),
                column_span=len(under),
                ink=max(c.ink for c in held) if not ticked else held[0].ink,
            )
        )
    return replace(table, cells=tuple(sorted(cells, key=lambda c: (c.row, c.column))))
