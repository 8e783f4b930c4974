"""Columns of a table told by what stands in them, where their header does not tell.

What comes in: a table's texts and the layout that its header gave. What goes
out: the layout with columns added whose values can be nothing else: names of
enterprises, credit codes, telephones. A seal over the header, or a rule that
was not seen between two columns, hides a word but not the values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from docproc.chinese.names import is_company, normal_name
from docproc.chinese.phones import is_phone
from docproc.chinese.uscc import codes_in
from docproc.extract.grid import Layout

MOSTLY = 0.6
"""The share of a column's values that must be of a kind. A name misread is none."""

CODE = re.compile(r"[0-9A-Z]{17,19}")


def with_valued_columns(
    layout: Layout, grid: Sequence[Sequence[str]], keys: Sequence[str]
) -> Layout:
    """The layout with enterprise_name, uscc and contact_phone found by their values."""
    rows = [row for row in grid[layout.first :] if sum(map(bool, row)) >= 3]
    columns, joint = dict(layout.columns), set(layout.joint)
    for key, fits in _KINDS:
        if key in columns or key not in keys or not rows:
            continue
        taken = set(columns.values())
        free = [c for c in range(layout.width) if c not in taken]
        held = next((c for c in free if _share(rows, c, fits) >= MOSTLY), None)
        if held is None and key == "uscc" and "enterprise_name" in columns:
            own = columns["enterprise_name"]
            if _share(rows, own, lambda text: bool(CODE.search(text))) >= MOSTLY:
                held = own
                joint |= {"enterprise_name", "uscc"}
        if held is not None:
            columns[key] = held
    return replace(layout, columns=dict(sorted(columns.items())), joint=frozenset(joint))


def _share(rows: Sequence[Sequence[str]], column: int, fits: Callable[[str], bool]) -> float:
    """The share of a column's filled cells that are of a kind; 0 where none is filled."""
    filled = [row[column] for row in rows if column < len(row) and row[column]]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


def _is_code(text: str) -> bool:
    return bool(codes_in(text)) and len(text) <= 22


_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("enterprise_name", lambda text: is_company(normal_name(CODE.sub("", text)))),
    ("uscc", _is_code),
    ("contact_phone", is_phone),
)
