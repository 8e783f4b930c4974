"""Tables that lie: 场景 | A | B | C over 建设内容 | … | … | …, a scenario a column.

What comes in: a table. What goes out: the table with its columns for rows, which the reader of
rows takes. It decides nothing about what the table tells.
"""

from __future__ import annotations

from dataclasses import replace

from docproc.page import Table


def turned(table: Table) -> Table:
    """The table with its columns for rows: what stood down its side heads its columns."""
    cells = [
        replace(c, row=c.column, column=c.row, row_span=c.column_span, column_span=c.row_span)
        for c in table.cells
    ]
    cells.sort(key=lambda c: (c.row, c.column))
    return replace(table, rows=table.columns, columns=table.rows, cells=tuple(cells))
