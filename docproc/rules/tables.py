"""Rows of annexes in messages, and the answer for a table that could not be read."""

from __future__ import annotations

from docproc.extract.model import Fact, Row, State
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Outcome
from docproc.rules.subject import Subject, evidence_of, place, read


def row_label(row: Row) -> str:
    """`第3行 某某有限公司`, or the number alone where no name could be read."""
    name = read(row.cells.get("enterprise_name"))
    return f"第{row.number}行{' ' + name if name else ''}"


def cell(row: Row, key: str) -> Fact:
    """A cell, `absent` where the table has no such column."""
    return row.cells.get(key, Fact())


def is_unread(row: Row) -> bool:
    """Whether a row stands for a page whose table could not be understood: nothing of it was."""
    return bool(row.cells) and all(
        fact.state is State.UNREADABLE and not fact.confidence for fact in row.cells.values()
    )


def unreadable_table(subject: Subject, table: str) -> Outcome:
    """The table is there, yet not one row of it could be read: a person must look.

    Rules that judge rows use the reason `no_rows` for this.
    """
    papers = subject.papers((table,))
    evidence = tuple(e for p in papers for e in evidence_of(p))
    title = subject.title(table)
    values = {"label": title, "row": "", "place": place(evidence)}
    return Outcome((Finding(title, Status.REVIEW, "no_rows", values, evidence),))
