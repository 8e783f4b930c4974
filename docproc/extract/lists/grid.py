"""The header of a table: which column holds what, whatever it is called.

What comes in: a `Table` and the columns that such a table may have. What goes
out: a `Layout`, or None where no row can be understood as a header. Headers
are matched loosely (marks, brackets, two rows, a few misread characters); the
longest wording that fits wins, so that 是否为基础级智能工厂 is no 智能工厂.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from docproc.chinese.text import plain
from docproc.notice.tables import TableSpec, TableSpecs
from docproc.page import Table

HEADER_ROWS = 14
"""How far down a header is looked for."""

WIDE = 0.6
"""A cell over this share of the columns is a title or a note, no header."""

_MARKS = re.compile(
    r"[*＊★☆※]|（?(?:必填|选填|必填项|万元|个|家|人|亿元|元|万美元|如有|打√)）?$|^\d+[.、]"
)
_CODE = re.compile(r"[0-9A-Z]{15,20}")
IGNORED = ""


@dataclass(frozen=True, slots=True)
class Ticked:
    """A group of columns of ticks in a table so `wide`: the first of them, and their heads."""

    column: int
    heads: tuple[str, ...]
    wide: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns stand: key to column; data begin in row `first`.

    `joint` are keys read from a cell that holds another value too, `ticked` the groups of columns
    with ticks.
    """

    columns: Mapping[str, int]
    first: int
    width: int
    joint: frozenset[str] = frozenset()
    ticked: tuple[Ticked, ...] = ()


def grid_of(table: Table) -> list[list[str]]:
    """The texts of a table, row by row; a merged cell's text stands in all its places."""
    grid = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        text = plain(cell.text)
        for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                grid[row][column] = text
    return grid


def layout_of(table: Table, spec: TableSpec, specs: TableSpecs, start: int = 0) -> Layout | None:
    """The layout told by the first good header at or below row `start`; None without one."""
    grid = grid_of(table)
    best: Layout | None = None
    for row in range(start, min(start + HEADER_ROWS, table.rows)):
        if is_wide(grid[row]) or looks_like_entry(grid[row]):
            continue
        for depth in (1, 2):
            layout = _layout_at(grid, row, depth, spec, specs)
            if layout and (best is None or len(layout.columns) > len(best.columns)):
                best = layout
        if best is not None and row > best.first:
            break
    return best


def is_header(texts: Sequence[str], spec: TableSpec, specs: TableSpecs) -> bool:
    """Whether a row repeats a header: three columns or more, and no entry."""
    if looks_like_entry(texts) or is_wide(texts):
        return False
    keys = {key for key in (key_of(t, spec.columns, specs) for t in texts) if key}
    return len(keys) >= 3 and any(key in spec.required for key in keys)


def is_wide(texts: Sequence[str]) -> bool:
    """Whether one text (a title, a note) takes up most of a row."""
    if len(texts) < 3:
        return False
    filled = [text for text in texts if text]
    most = max((filled.count(text) for text in set(filled)), default=0)
    return most > WIDE * len(texts)


def looks_like_entry(texts: Sequence[str]) -> bool:
    """Whether a row holds a credit code, as entries do and headers never."""
    return any(_CODE.search(text.upper()) for text in texts)


def _layout_at(
    grid: Sequence[Sequence[str]], row: int, depth: int, spec: TableSpec, specs: TableSpecs
) -> Layout | None:
    if row + depth > len(grid) or (depth == 2 and looks_like_entry(grid[row + 1])):
        return None
    lower = grid[row + depth - 1]
    columns: dict[str, int] = {}
    worth: dict[str, float] = {}
    joint: set[str] = set()
    for place, own in enumerate(lower):
        upper = grid[row][place]
        if depth == 2 and upper == own and row + 1 < len(grid):
            upper = ""
        for text in dict.fromkeys((own, upper + own) if depth == 2 else (own,)):
            key, fit = _best(text, spec.columns, specs)
            if key and fit > worth.get(key, 0.0):
                columns[key], worth[key] = place, fit
            if key is not None:
                _note_joint(text, place, columns, joint, specs)
                break
    if len(columns) < min(2, len(lower)) or not any(key in columns for key in spec.required):
        return None
    return Layout(dict(sorted(columns.items())), row + depth, len(lower), frozenset(joint))


def _note_joint(
    text: str, place: int, columns: dict[str, int], joint: set[str], specs: TableSpecs
) -> None:
    for key, headers in specs.joint_headers.items():
        if _bare(text) in {_bare(h) for h in headers} and key not in columns:
            columns[key] = place
            joint.add(key)


def key_of(text: str, keys: Sequence[str], specs: TableSpecs) -> str | None:
    """The column that a header's text means; `""` for one that is known and not used."""
    return _best(text, tuple(keys), specs)[0]


def _best(text: str, keys: Sequence[str], specs: TableSpecs) -> tuple[str | None, float]:
    bare = _bare(text)
    if not bare or len(bare) > 24:
        return None, 0.0
    found = [
        (_fit(bare, header), len(header), key)
        for key in keys
        for header in map(_bare, specs.columns[key].headers)
    ]
    found += [(_fit(bare, header), len(header), IGNORED) for header in map(_bare, specs.ignored)]
    fit, _, key = max(found, key=lambda item: (item[0], item[1], item[2]))
    return (key, fit) if fit > 0 else (None, 0.0)


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    shown = plain(text).replace("/", "").replace("、", "")
    before = None
    while shown != before:
        before, shown = shown, _MARKS.sub("", shown)
    return shown.strip(":：")


_WHOSE = re.compile(
    r"(?:海外|境外|国外|智能工厂|工厂|申报企业|申报单位|企业|单位|公司|项目|本次|拟|所在|所|已)+的?"
)
"""What a header says of whose the column is, which every column of the table is."""
_WHERE = re.compile(r"海外|境外|国外|所在")
"""With one of these before it a short word is a header too: 海外工厂所在|国家."""


@lru_cache(maxsize=65536)
def _fit(text: str, header: str) -> float:
    """1 for the same words, less for more words around them or misread ones, 0 for others."""
    if text == header:
        return 1.0
    bare = re.sub(r"（.*?）", "", text)
    if bare == header:
        return 0.97
    whose = text.removesuffix(header)
    told = len(header) >= 3 or (len(header) == 2 and bool(_WHERE.search(whose)))
    if told and whose != text and _WHOSE.fullmatch(whose):
        return 0.95
    if len(header) >= 2 and header in text and len(header) >= 0.6 * len(text):
        return 0.6 + 0.3 * len(header) / len(text)
    if len(header) >= 4 and abs(len(header) - len(text)) <= 2:
        ratio = fuzz.ratio(text, header) / 100
        return 0.9 * ratio if ratio >= 0.74 else 0.0
    return 0.0
