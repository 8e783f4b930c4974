"""filled: are the slots of a paper, or the cells of a table, filled in?"""

from __future__ import annotations

from pydantic import model_validator

from docproc.extract.model import Fact, Row, State
from docproc.notice.names import ColumnName, FactName, PaperName, TableName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, evidence_of, place, read, sure
from docproc.rules.tables import row_label, unreadable_table

REASONS = {
    "blank": frozenset({"label", "row", "place"}),
    "unreadable": frozenset({"label", "row", "place"}),
    "no_label": frozenset({"label", "row", "place"}),
    "no_rows": frozenset({"label", "row", "place"}),
}
_ORDER = (State.READ, State.BLANK, State.UNREADABLE, State.ABSENT)


class FilledOptions(Options):
    """`fields` of papers of `types`, or `cells` of every row of `table`.

    Only columns that the table has are asked for, but `needs` must be there.
    """

    types: tuple[PaperName, ...] = ()
    fields: tuple[FactName, ...] = ()
    table: TableName | None = None
    cells: tuple[ColumnName, ...] = ()
    needs: ColumnName | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> FilledOptions:
        if bool(self.types and self.fields) == bool(self.table and self.cells):
            raise ValueError("应写 types 和 fields，或写 table 和 cells")
        return self


def check(subject: Subject, spec: FilledOptions) -> Outcome:
    """An item for each blank, unreadable or unlabelled slot."""
    if spec.table:
        return _table(subject, spec, spec.table)
    findings = []
    papers = subject.own_papers(spec.types)
    for key in spec.fields:
        facts = [p.facts.get(key, Fact()) for p in papers]
        best = min(facts, key=lambda f: (_ORDER.index(f.state), -f.confidence), default=Fact())
        finding = _slot(subject, key, best)
        if finding is not None:
            findings.append(finding)
    return Outcome(tuple(findings), tuple(e for p in papers for e in evidence_of(p)))


def _slot(subject: Subject, key: str, fact: Fact) -> Finding | None:
    values = {"label": subject.field_title(key), "row": "", "place": place(fact.evidence)}
    if read(fact) is not None:
        return None
    if fact.state is State.BLANK and sure(fact):
        return Finding(key, Status.FAIL, "blank", values, fact.evidence)
    reason = "no_label" if fact.state is State.ABSENT else "unreadable"
    return Finding(key, Status.REVIEW, reason, values, fact.evidence)


def _table(subject: Subject, spec: FilledOptions, table: str) -> Outcome:
    rows = subject.rows(table)
    if not rows:
        return unreadable_table(subject, table)
    findings = []
    if spec.needs and not any(spec.needs in r.cells for r in rows):
        label = subject.field_title(spec.needs)
        values = {"label": label, "row": "", "place": place(rows[0].evidence)}
        findings.append(Finding(spec.needs, Status.REVIEW, "no_label", values, rows[0].evidence))
    findings += [
        finding
        for row in rows
        for key in spec.cells
        if key in row.cells and (finding := _cell(subject, row, key))
    ]
    return Outcome(tuple(findings), tuple(e for r in rows for e in r.evidence))


def _cell(subject: Subject, row: Row, key: str) -> Finding | None:
    fact = row.cells[key]
    if read(fact) is not None:
        return None
    evidence = fact.evidence or row.evidence
    label = subject.field_title(key)
    values = {"label": label, "row": row_label(row), "place": place(evidence)}
    blank = fact.state is State.BLANK and sure(fact)
    status = Status.FAIL if blank else Status.REVIEW
    item = f"第{row.number}行 {label}"
    return Finding(item, status, "blank" if blank else "unreadable", values, evidence)
