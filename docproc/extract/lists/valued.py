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
from docproc.extract.lists.grid import Layout
from docproc.notice.tables import TableSpecs

MOSTLY = 0.6
"""The share of a column's values that must be of a kind. A name misread is none."""

CODE = re.compile(r"[0-9A-Z]{17,19}")


def with_valued_columns(
    layout: Layout, grid: Sequence[Sequence[str]], keys: Sequence[str], specs: TableSpecs
) -> Layout:
    """The layout with enterprise_name, uscc, contact_phone and columns of a few words (the notice's
    `values`) found by what stands in them."""
    rows = [row for row in grid[layout.first :] if sum(map(bool, row)) >= 3]
    columns, joint = dict(layout.columns), set(layout.joint)
    of_words = [(k, _only(c.values)) for k, c in specs.columns.items() if c.values]
    for key, fits in (*_KINDS, *of_words):
        if key in columns or key not in keys or not rows:
            continue
        taken = set(columns.values())
        free = [c for c in range(layout.width) if c not in taken]
        held = next((c for c in free if _share(rows, c, fits) >= MOSTLY), None)
        other = _TOGETHER.get(key)
        if held is None and other in columns and _share(rows, columns[other], fits) >= MOSTLY:
            held = columns[other]  # one cell for both: a rule between them was not seen
            joint |= {key, other}
        if held is not None:
            columns[key] = held
    return replace(layout, columns=dict(sorted(columns.items())), joint=frozenset(joint))


def _only(words: Sequence[str]) -> Callable[[str], bool]:
    """Whether a text holds nothing but these words, parted by marks."""
    ordered = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    whole = re.compile(rf"(?:(?:{ordered})[、，,；;/／|＋+和及与·\s]*)+")
    return lambda text: bool(whole.fullmatch(text))


def _share(rows: Sequence[Sequence[str]], column: int, fits: Callable[[str], bool]) -> float:
    """The share of a column's filled cells that are of a kind; 0 where none is filled."""
    filled = [row[column] for row in rows if column < len(row) and row[column]]
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


_TOGETHER = {"enterprise_name": "uscc", "uscc": "enterprise_name"}

_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("enterprise_name", lambda text: is_company(normal_name(CODE.sub("", text)))),
    ("uscc", lambda text: bool(CODE.search(text))),
    ("contact_phone", is_phone),
)
