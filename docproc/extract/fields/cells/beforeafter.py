"""Figures of before and after in a table: 改造前 | 改造后 over them, or before them.

What comes in: a table and the notice's words for the two times. What goes out: of which time a
cell tells, and the cell of its row or column that tells of after. A figure of before is no
applicant's of today; that of after may be one, or a plan. It reads no figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.notice.fields import Whose
from docproc.page import Cell, Page, Table

OF_AFTER = 0.7
"""What is left of a label whose answer stands under 改造后: it counts where nothing better does."""
_ASIDE = re.compile(r"[（(][^（()）]*[)）]?")


class Time(Enum):
    """Of which time a cell tells, by its column's head or its row's."""

    BEFORE = "before"
    AFTER = "after"


@lru_cache(maxsize=8)
def _heads(whose: Whose) -> tuple[tuple[Time, re.Pattern[str]], ...]:
    return tuple(
        (time, re.compile("|".join(forms)))
        for time, forms in ((Time.BEFORE, whose.before), (Time.AFTER, whose.after))
        if forms
    )


def _time_named(text: str, whose: Whose) -> Time | None:
    """The time that a head names: 改造前（2022年）."""
    shown = _ASIDE.sub("", plain(text))
    return next((time for time, form in _heads(whose) if form.fullmatch(shown)), None)


MOST_CELLS, MOST_HEADS = 1_200, 24
"""Cells of a table of effects, and heads of times in it, at most: it is asked for each of a form's
labels, and a larger one is a list."""


def times_of(table: Table, whose: Whose) -> dict[int, Time]:
    """The time of each cell (by its place in `table.cells`) under or behind such heads; empty
    where not both times are named in one row or one column."""
    if len(table.cells) > MOST_CELLS:
        return {}
    named = {n: t for n, c in enumerate(table.cells) if (t := _time_named(c.text, whose))}
    if len(set(named.values())) < 2 or len(named) > MOST_HEADS:
        return {}
    found: dict[int, Time] = {}
    for upright in (True, False):
        heads = [n for n in named if _has_partner(table, n, named, upright)]
        for n, cell in enumerate(table.cells):
            over = [h for h in heads if _heads_cell(table.cells[h], cell, upright)]
            if n not in named and over:
                found[n] = named[max(over, key=lambda h: _along(table.cells[h], upright))]
    return found


def _has_partner(table: Table, head: int, named: dict[int, Time], upright: bool) -> bool:
    """Whether the other time is named in a head's row (`upright`: over columns) or column."""
    own = table.cells[head]
    return any(
        named[n] is not named[head]
        and (table.cells[n].row == own.row if upright else table.cells[n].column == own.column)
        for n in named
    )


def _heads_cell(head: Cell, cell: Cell, upright: bool) -> bool:
    if upright:
        inside = head.column <= cell.column < head.column + head.column_span
        return cell.row > head.row and inside
    return cell.column > head.column and head.row <= cell.row < head.row + head.row_span


def _along(head: Cell, upright: bool) -> int:
    return head.row if upright else head.column


def told_after(table: Table, label: Cell, whose: Whose) -> Cell | None:
    """The cell of a label's row or column that tells of after; None where there is no before
    and after of it."""
    times = times_of(table, whose)
    of_label = [
        (n, time)
        for n, time in times.items()
        if (c := table.cells[n]) is not label
        if (c.row == label.row and c.column > label.column)
        or (c.column == label.column and c.row > label.row)
    ]
    if {time for _, time in of_label} != set(Time):
        return None
    return table.cells[next(n for n, time in of_label if time is Time.AFTER)]


def not_of_after(page: Page, label: Box, whose: Whose) -> set[int]:
    """The lines right of a label, where no table was found, that do not stand under 改造后, if of
    that row something does, and something under 改造前; empty for any other row."""
    heads = [
        (b, time)
        for line in page.lines
        if (b := line.box)
        and b.bottom <= label.top + 0.005
        and (time := _time_named(line.text, whose))
    ]
    if {time for _, time in heads} != set(Time):
        return set()
    row = {
        i: _time_over(b, heads)
        for i, line in enumerate(page.lines)
        if (b := line.box) and b.left >= label.right - 0.005 and b.same_row(label, 0.5)
    }
    if not set(Time) <= set(row.values()):
        return set()
    return {i for i, time in row.items() if time is not Time.AFTER}


def _time_over(box: Box, heads: Sequence[tuple[Box, Time]]) -> Time | None:
    """The time of the nearest head over a line."""
    over = [
        (b.bottom, n) for n, (b, _) in enumerate(heads) if b.left < box.right and box.left < b.right
    ]
    return heads[max(over)[1]][1] if over else None
