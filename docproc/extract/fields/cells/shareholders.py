"""Who holds most of an enterprise, as a table of its shareholders tells.

What comes in: a book's pages. What goes out: a candidate for `parent_company` where a table has a
column for the shareholders and one for their shares, and a body holds half of them or more.
Persons are nobody's group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.names import is_company, normal_name
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.page import Cell, Page, Table

_HOLDERS = re.compile(
    r"(?:主要)?(?:股东|出资人|投资方|投资人|投资者|出资方)(?:名称|姓名|单位|（.*）)*"
)
_SHARES = re.compile(r".{0,6}(?:比例|占比|股比|持股|股权)[（(]?[%％]?[)）]?")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)[%％]?")
MOST = 50.0
"""Percent from which a shareholder holds an enterprise."""
TOLD = 0.78
"""Trust as in a sentence that says it: a slot of the form counts more."""


def shareholder_candidates(pages: Sequence[Page]) -> Iterator[Candidate]:
    """The body that holds the most, by each table of shareholders."""
    for order, page in enumerate(pages):
        for table in page.tables:
            held = list(_held(table))
            if not held:
                continue
            share, cell = max(held, key=lambda pair: pair[0])
            name = normal_name(cell.text)
            if MOST <= share <= 100.0 and is_company(name):
                hit = LabelHit("parent_company", "", TOLD)
                yield Candidate(
                    "parent_company", hit, name, "prose", (page.evidence(cell),),
                    cell.confidence, False, None, order,
                )  # fmt: skip


def heads_shareholders(table: Table, row: int) -> tuple[Cell, Cell] | None:
    """The heads of the columns of shareholders and their shares, where they stand in a row."""
    heads = table.row(row)
    holders = next((c for c in heads if _HOLDERS.fullmatch(plain(c.text))), None)
    shares = next((c for c in heads if _SHARES.fullmatch(plain(c.text))), None)
    return (holders, shares) if holders is not None and shares is not None else None


def _held(table: Table) -> Iterator[tuple[float, Cell]]:
    """(percent, the shareholder's cell) of every row under the heads of such columns."""
    for row in range(table.rows - 1):
        heads = heads_shareholders(table, row)
        if heads is None:
            continue
        holders, shares = heads
        for under in range(row + 1, table.rows):
            cell, share = table.at(under, holders.column), table.at(under, shares.column)
            told = _SHARE.fullmatch(plain(share.text)) if share else None
            if cell is None or told is None or cell.row != under:
                return
            yield float(told[1]), cell
        return
