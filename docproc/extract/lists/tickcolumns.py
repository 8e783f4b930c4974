"""Columns of ticks under one head, put together as what their heads say: 覆盖环节 over
工厂建设 | 研发设计 | 生产作业 with √ in some of them.

What comes in: a table and the columns that it may have. What goes out: the same table, where such
a group of columns is one column whose cells hold the heads that are ticked. A group in which
anything else stands is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.lists.grid import HEADER_ROWS, Ticked, key_of
from docproc.notice.tables import TableSpec, TableSpecs
from docproc.page import Cell, Table

_TICKED = re.compile(r"[√✓✔☑■●〇○◎vV是有1]|已?覆盖|已建成?")
_NOT_TICKED = re.compile(r"[×✗✘xX□☐/／—\-否无0]?|未覆盖|未建")
_SHORT_HEAD = re.compile(r"[㐀-鿿、及与和]{2,8}(?:环节)?")


def with_ticked_columns(
    table: Table, spec: TableSpec, specs: TableSpecs, before: Sequence[Ticked] = ()
) -> tuple[Table, tuple[Ticked, ...]]:
    """The table with each group of ticked columns as one, and those groups; `before` are those of
    the page before, which a table without heads of its own goes on with."""
    groups: list[Ticked] = []
    wide = table.columns
    for head in _group_heads(table, spec, specs):
        under = _heads_under(table, head)
        groups.append(Ticked(head.column, tuple(plain(c.text) for c in under), wide))
        table = _joined(table, groups[-1], under[0].row, head)
    if groups:
        return table, tuple(groups)
    for group in before:
        columns = range(group.column, group.column + len(group.heads))
        if group.wide == wide and _holds_ticks(table, columns, 0):
            table = _joined(table, group, 0)
    return table, tuple(before)


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
    columns = range(head.column, head.column + head.column_span)
    return _holds_ticks(table, columns, under[0].row + 1)


def _holds_ticks(table: Table, columns: range, first: int) -> bool:
    """Whether ticks stand in these columns from a row on, and nothing else."""
    below = [
        plain(c.text)
        for row in range(first, table.rows)
        for k in columns
        if (c := table.at(row, k)) and c.row == row and c.column_span == 1
    ]
    ticks = [bool(_TICKED.fullmatch(text)) for text in below]
    free = [bool(_NOT_TICKED.fullmatch(text)) for text in below]
    return any(ticks) and all(a or b for a, b in zip(ticks, free, strict=True))


def _joined(table: Table, group: Ticked, heads_at: int, head: Cell | None = None) -> Table:
    """The table with one column for a group of them, whose heads stand in row `heads_at` under
    `head`; without heads of its own it begins there."""
    columns = range(group.column, group.column + len(group.heads))
    first = heads_at + 1 if head is not None else heads_at
    cells = [
        replace(c, row_span=first - c.row) if c is head else c
        for c in table.cells
        if not (c.row >= heads_at and c.column in columns and c.column_span == 1)
    ]
    for row in range(first, table.rows):
        held = [c for k in columns if (c := table.at(row, k)) and c.row == row]
        if len(held) != len(group.heads):
            continue
        ticked = [
            text
            for text, c in zip(group.heads, held, strict=True)
            if _TICKED.fullmatch(plain(c.text))
        ]
        boxes = [c.box for c in held if c.box]
        cells.append(
            replace(
                held[0],
                text="、".join(ticked),
                box=Box.around(boxes) if boxes else None,
                confidence=min(c.confidence for c in held),
                column_span=len(held),
                ink=max(c.ink for c in held) if not ticked else held[0].ink,
            )
        )
    return replace(table, cells=tuple(sorted(cells, key=lambda c: (c.row, c.column))))
