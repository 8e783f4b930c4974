"""Labels that records of other things bear too: a patent's 申请日期, a plan's 编制日期.

What comes in: a book's candidates and its pages. What goes out: the candidates without those
whose label stands in such a record, and those whose label is the book's own on its cover only
made weak behind it. Which labels and which records: `other_records`, `on_cover` of the fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.knownlabels import WEAK
from docproc.notice.fields import FactSpec
from docproc.page import Page, Table

NEAR_ROWS, NEAR_LINES = 2, 3
"""So many rows of a form, or lines of a page, above and below a label belong to its record."""
LONGEST_LABEL = 40
"""Longer texts are prose: what they speak of is no record around them."""
_LIST = "序号"
"""A column's head in a list of many things; a book tells its own day once."""
_SIGNED = re.compile(r"盖章|公章|签章|签字|签名|[（(]章[)）]")


def without_other_records(
    found: Sequence[Candidate], pages: Sequence[Page], facts: Mapping[str, FactSpec]
) -> list[Candidate]:
    """The candidates that the paper itself tells, those of labels it shares with others weak."""
    kept = []
    known: dict[tuple[int, str], list[list[str]]] = {}
    for c in found:
        fact = facts.get(c.key)
        if fact is None or not c.label.text or not (fact.other_records or fact.on_cover):
            kept.append(c)
            continue
        page, label = pages[c.order], c.label.text
        around = known.get((c.order, label))
        if around is None:
            around = known[c.order, label] = list(_around(page, label))
        if around and all(_is_record(texts, fact.other_records) for texts in around):
            continue
        shared = c.order > 0 and any(word in label for word in fact.on_cover)
        if shared and not any(_SIGNED.search(text) for texts in around for text in texts):
            c = replace(c, label=replace(c.label, score=min(c.label.score, WEAK)))
        kept.append(c)
    return kept


def _is_record(texts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the short texts around a label are of a list, or of a record of another thing."""
    return any(t == _LIST or any(word in t for word in words) for t in texts)


def _around(page: Page, label: str) -> Iterator[list[str]]:
    """The short texts around each place on a page where a label stands: its row in a table and
    those next to it, and the lines next to it outside."""
    tables = [place for table in page.tables for place in _in_table(table, label)]
    yield from tables
    if tables:
        return
    shown = [plain(line.text) for line in page.lines]
    for i, text in enumerate(shown):
        if label in text:
            yield _short(shown[max(0, i - NEAR_LINES) : i + NEAR_LINES + 1], (_LIST,))


def _in_table(table: Table, label: str) -> Iterator[list[str]]:
    for cell in table.cells:
        if label not in plain(cell.text):
            continue
        row = [plain(c.text) for c in table.cells if c.row == cell.row]
        near = [plain(c.text) for c in table.cells if 0 < abs(c.row - cell.row) <= NEAR_ROWS]
        yield [*_short(row), *_short(near, (_LIST,))]


def _short(texts: Sequence[str], but: tuple[str, ...] = ()) -> list[str]:
    return [text for text in texts if len(text) <= LONGEST_LABEL and text not in but]
