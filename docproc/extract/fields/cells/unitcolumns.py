"""Columns between the labels of a form and its answers: of units (项目 | 单位 | 内容, with a dash
where there is none), and of the labels' English (法定代表人 | Legal Rep. | 罗永).

What comes in: a table. What goes out: the table without such a column, each unit
written behind the label that it belongs to (营业收入（万元）), so that the answer
stands right of its label. A table without one comes back as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.page import Cell, Table

_HEAD = re.compile(r"(?:计量|度量)?单位")
_VALUES = re.compile(r"数值|内容|数据|数量|金额|填报|填写|本年|上年|\d{4}年")
_UNIT = re.compile(
    r"人|名|元|万元|亿元|千元|个|项|台|套|台（套）|台/套|%|天|年|级|分|平方米|亩|条|件|万元/人"
)
_NO_UNIT = re.compile(r"[-—–一/／·.]?")
"""A dash in the column; a reader takes a long one for 一."""
MISREAD = 0.34
"""Share of a column headed 计量单位 that may be single signs: a faint dash is read as s, E or 1."""
LEAST_UNITS = 2
"""So many units in a column whose other cells hold dashes or nothing make it one of units."""


def without_units(table: Table) -> Table:
    """The table without its column of units, the units behind their labels, or of English."""
    inner = range(1, table.columns - 1)
    column = next((c for c in inner if _is_of_units(table, c) or _is_of_english(table, c)), None)
    if column is None:
        return table
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.column == column and cell.column_span == 1:
            continue
        if cell.column + cell.column_span == column and cell.row_span == 1:
            cell = _with_unit(cell, table.at(cell.row, column))
        if cell.column > column:
            cell = replace(cell, column=cell.column - 1)
        elif cell.column + cell.column_span > column:
            cell = replace(cell, column_span=cell.column_span - 1)
        cells.append(cell)
    return replace(table, columns=table.columns - 1, cells=tuple(cells))


def _is_of_units(table: Table, column: int) -> bool:
    held = [c for r in range(table.rows) if (c := table.at(r, column)) and c.column == column]
    own = [plain(c.text) for c in held if c.column_span == 1]
    if len(own) < table.rows or table.rows < 2 or table.columns < 3:
        return False
    left = [plain(c.text) for r in range(table.rows) if (c := table.at(r, column - 1))]
    if _VALUES.search(left[0]) or sum(text[:1].isdigit() for text in left) > len(left) / 3:
        return False  # 项目 | 数值 | 计量单位: the answer stands left of its unit
    rows = own[1:] if _HEAD.fullmatch(own[0]) else own
    units = sum(bool(_UNIT.fullmatch(text)) for text in rows)
    odd = [text for text in rows if not (_UNIT.fullmatch(text) or _NO_UNIT.fullmatch(text))]
    if rows is not own and all(len(text) == 1 for text in odd):
        beside = table.at(0, column + 1)  # 项目 | 单位 | 内容, with dashes and no unit at all
        answers = beside is not None and bool(_VALUES.search(plain(beside.text)))
        return (units > 0 or (answers and not odd)) and len(odd) <= MISREAD * len(rows)
    return not odd and units >= LEAST_UNITS


_ENGLISH = re.compile(r"(?=.*[A-Za-z]{2})[A-Za-z0-9 .,&'’/()（）%\-]+")
LEAST_ENGLISH, MOSTLY = 4, 0.8
"""So many cells of a column, and so large a share of them, are English beside Chinese labels."""


def _is_of_english(table: Table, column: int) -> bool:
    """Whether a column holds the English of the labels left of it, with answers right of it."""
    rows = [r for r in range(table.rows) if (c := table.at(r, column)) and c.column == column]
    said = [(plain(_text(table, r, column - 1)), _text(table, r, column).strip()) for r in rows]
    english = [bool(_ENGLISH.fullmatch(own)) and not own.isdigit() for _, own in said]
    labels = [not _ENGLISH.fullmatch(left) and bool(left) for left, _ in said]
    answers = [bool(plain(_text(table, r, column + 1))) for r in rows]
    return (
        sum(english) >= max(LEAST_ENGLISH, MOSTLY * len(rows))
        and sum(labels) >= MOSTLY * len(rows)
        and sum(answers) >= len(rows) / 2
    )


def _text(table: Table, row: int, column: int) -> str:
    cell = table.at(row, column)
    return cell.text if cell is not None else ""


def _with_unit(label: Cell, unit: Cell | None) -> Cell:
    said = plain(unit.text) if unit is not None else ""
    return replace(label, text=f"{label.text}（{said}）") if _UNIT.fullmatch(said) else label
