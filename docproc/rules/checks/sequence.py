"""sequence: do the numbers run on, of a table's rows or of a paper's pages?"""

from __future__ import annotations

from typing import Literal

from docproc.documents import Gap, page_gaps
from docproc.documents.model import Bundle, Document
from docproc.extract.model import Row, State
from docproc.notice.names import ColumnName, TableName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import CONFIDENT, Subject, evidence_of, place, read, sure
from docproc.rules.tables import cell, row_label, unreadable_table

REASONS = {
    "skips": frozenset({"row", "numbers", "place"}),
    "repeats": frozenset({"row", "numbers", "place"}),
    "missing": frozenset({"row", "numbers", "place"}),
    "unsure": frozenset({"row", "numbers", "place"}),
    "no_column": frozenset({"row", "numbers", "place"}),
    "gap": frozenset({"paper", "pages", "place"}),
    "maybe_gap": frozenset({"paper", "pages", "place"}),
    "no_rows": frozenset({"label", "row", "place"}),
}


class SequenceOptions(Options):
    """`of` pages: printed page numbers of each document; rows: `column` of `table`."""

    of: Literal["pages", "rows"]
    table: TableName = ""
    column: ColumnName = "order"


def check(subject: Subject, spec: SequenceOptions) -> Outcome:
    """An item for each gap in pages, or for each order number out of line."""
    return _pages(subject) if spec.of == "pages" else _rows(subject, spec)


def _pages(subject: Subject) -> Outcome:
    findings = []
    for document in subject.bundle.documents:
        for gap in page_gaps(document):
            evidence = tuple(t.page.evidence() for t in (gap.after, gap.before) if t is not None)
            title = subject.title(document.type)
            pages = "、".join(str(n) for n in gap.missing)
            values = {"paper": title, "pages": pages, "place": place(evidence)}
            certain = gap.confidence >= CONFIDENT and not _may_be_pale(
                subject.bundle, document, gap
            )
            # So wide a gap is another count, or a number misread, more often than a loss.
            certain = certain and len(gap.missing) <= max(FEW, len(document.pages))
            status = Status.FAIL if certain else Status.REVIEW
            reason = "gap" if certain else "maybe_gap"
            findings.append(Finding(f"{title} 第{pages}页", status, reason, values, evidence))
    return Outcome(tuple(findings))


FEW = 6
"""Pages that any paper may lack; more must not outnumber those that it has."""


def _may_be_pale(bundle: Bundle, document: Document, gap: Gap) -> bool:
    """Whether the first pages lack where as many without any print lie: too pale to be read."""
    return gap.after is None and len(gap.missing) <= bundle.blank_before(document)


def _rows(subject: Subject, spec: SequenceOptions) -> Outcome:
    rows = subject.rows(spec.table)
    if not rows:
        return unreadable_table(subject, spec.table)
    evidence = tuple(e for p in subject.papers((spec.table,)) for e in evidence_of(p))
    if not any(spec.column in r.cells for r in rows):
        values = {"row": "", "numbers": "", "place": place(evidence)}
        return Outcome((Finding("序号", Status.REVIEW, "no_column", values, evidence),), evidence)
    findings = [f for r in rows if (f := _cell(spec, r))]
    if not findings:
        findings = _order(spec, rows)
    return Outcome(tuple(findings), evidence)


def _cell(spec: SequenceOptions, row: Row) -> Finding | None:
    """A blank or unreadable order number."""
    fact = cell(row, spec.column)
    if _number(row, spec) is not None:
        return None
    evidence = fact.evidence or row.evidence
    values = {"row": row_label(row), "numbers": "", "place": place(evidence)}
    blank = fact.state in (State.BLANK, State.ABSENT) and sure(fact)
    status = Status.FAIL if blank else Status.REVIEW
    return Finding(row_label(row), status, "missing" if blank else "unsure", values, evidence)


def _number(row: Row, spec: SequenceOptions) -> int | None:
    text = read(cell(row, spec.column))
    try:
        return int(float(text)) if text else None
    except ValueError:
        return None


def _order(spec: SequenceOptions, rows: tuple[Row, ...]) -> list[Finding]:
    """Numbers that repeat, and numbers skipped between 1 and the highest."""
    numbers = [_number(r, spec) or 0 for r in rows]
    certain = all(sure(cell(r, spec.column)) for r in rows)
    findings = []
    for number in sorted({n for n in numbers if numbers.count(n) > 1}):
        those = [r for r, n in zip(rows, numbers, strict=True) if n == number]
        findings.append(_about(spec, those, "repeats", f"{number}", certain))
    missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers))
    if missing:
        after = [r for r, n in zip(rows, numbers, strict=True) if n == missing[-1] + 1][:1]
        told = "、".join(str(n) for n in missing)
        findings.append(_about(spec, after or list(rows[:1]), "skips", told, certain))
    return findings


def _about(
    spec: SequenceOptions, rows: list[Row], reason: str, numbers: str, certain: bool
) -> Finding:
    evidence = tuple(e for r in rows for e in (cell(r, spec.column).evidence or r.evidence)[:1])
    label = "、".join(row_label(r) for r in rows)
    values = {"row": label, "numbers": numbers, "place": place(evidence)}
    status = Status.FAIL if certain else Status.REVIEW
    return Finding(f"序号{numbers}", status, reason if certain else "unsure", values, evidence)
