"""joined: has every row its dossier, every dossier its row, and do the two agree?"""

from __future__ import annotations

from typing import Literal

from docproc.extract.model import DossierFacts, Fact, Row
from docproc.notice.names import PassageName, RegisterName, TableName
from docproc.rules.identity import Same, compare_codes, compare_names, identity_of
from docproc.rules.joins import (
    Join,
    Joins,
    join,
    party_of_row,
    resembles,
)
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import search
from docproc.rules.subject import Subject, place, read, said
from docproc.rules.tables import row_label, unreadable_table

_SIDES = frozenset({"row", "name", "place", "other"})
REASONS = {
    "no_dossier": frozenset({"row", "name", "place"}),
    "no_row": frozenset({"name", "place", "table"}),
    "maybe": _SIDES,
    "unread": frozenset({"row", "name", "place", "pages"}),
    "unnamed": frozenset({"row", "name", "place"}),
    "nameless_row": frozenset({"row", "name", "place", "table"}),
    "says_exempt": frozenset({"row", "name", "place"}),
    "differs": frozenset({"row", "label", "value", "other", "place"}),
    "doubtful": frozenset({"row", "label", "value", "other", "place"}),
    "no_rows": frozenset({"label", "row", "place"}),
}


class JoinedOptions(Options):
    """`ask` rows: each row's dossier; dossiers: each dossier's row; cells: that name
    and code agree. `exempt_register` and `exempt_words` free rows from a dossier.
    `renamed_by`: a passage that documents a change of name."""

    ask: Literal["rows", "dossiers", "cells"]
    table: TableName
    exempt_register: RegisterName | None = None
    exempt_words: tuple[str, ...] = ()
    renamed_by: PassageName | None = None


def check(subject: Subject, spec: JoinedOptions) -> Outcome:
    """An item for each row or dossier that is left over, or for each cell that differs."""
    if subject.city is None:
        return Outcome()
    if not subject.rows(spec.table):
        return unreadable_table(subject, spec.table)
    joins = subject.joins.get(spec.table) or join(subject.city, spec.table, subject.parties or None)
    evidence = tuple(e for r in subject.rows(spec.table) for e in r.evidence[:1])
    if spec.ask == "cells":
        return Outcome(tuple(f for j in joins.joined for f in _cells(subject, spec, j)), evidence)
    if spec.ask == "rows":
        return _rows(subject, spec, joins)
    return _dossiers(subject, spec, joins)


def _rows(subject: Subject, spec: JoinedOptions, joins: Joins) -> Outcome:
    looked = search(subject, ("application_book",))
    findings = [f for row in joins.rows if (f := _row(subject, spec, joins, row))]
    if not looked.complete:
        pages = said(looked.unread)
        findings = [
            Finding(f.item, Status.REVIEW, "unread", {**f.values, "pages": pages}, f.evidence)
            if f.status is Status.FAIL
            else f
            for f in findings
        ]
    evidence = tuple(e for r in subject.rows(spec.table) for e in r.evidence[:1])
    return Outcome(tuple(findings), evidence, looked.searched, looked.unread)


def _row(subject: Subject, spec: JoinedOptions, joins: Joins, row: Row) -> Finding | None:
    me, label = party_of_row(row), row_label(row)
    values = {"row": label, "name": (*me.names, *me.codes, "")[0], "place": place(row.evidence)}
    if not me.names and not me.codes:
        return Finding(label, Status.REVIEW, "unnamed", values, row.evidence)
    register = subject.register(spec.exempt_register) if spec.exempt_register else None
    listed = subject.lookup(spec.exempt_register or "")
    if listed.find(me) is not None:
        return None
    likely = listed.near(me)
    if likely is not None:
        shown = {**values, "other": (*likely[0].names, *likely[0].codes)[0]}
        return Finding(label, Status.REVIEW, "maybe", shown, row.evidence)
    if register is None and _says_exempt(spec, row):
        return Finding(label, Status.REVIEW, "says_exempt", values, row.evidence)
    other = _possible(subject, joins.dossiers, row)
    if other is not None:
        shown = {**values, "other": other.id}
        return Finding(label, Status.REVIEW, "maybe", shown, row.evidence)
    return Finding(label, Status.FAIL, "no_dossier", values, row.evidence)


def _says_exempt(spec: JoinedOptions, row: Row) -> bool:
    said_by_row = " ".join(read(f) or "" for f in row.cells.values())
    return any(word in said_by_row for word in spec.exempt_words)


def _possible(
    subject: Subject, dossiers: tuple[DossierFacts, ...], row: Row
) -> DossierFacts | None:
    """A left-over dossier that may be the row's: nameless, or much like it."""
    me = party_of_row(row)
    for dossier in dossiers:
        party = subject.party(dossier)
        if not party.names and not party.codes:
            return dossier
        if resembles(me, party):
            return dossier
    return None


def _dossiers(subject: Subject, spec: JoinedOptions, joins: Joins) -> Outcome:
    looked = search(subject, (spec.table,))
    findings = []
    for dossier in joins.dossiers:
        party = subject.party(dossier)
        name = (*party.names, *party.codes, dossier.id)[0]
        files = dossier.papers_of.bundle.files
        values = {"name": name, "row": "", "table": subject.title(spec.table),
                  "place": files[0].source.path if files else dossier.id}  # fmt: skip
        evidence = identity_of(dossier).name
        shown = evidence.evidence[:1] if evidence else ()
        like = next((r for r in joins.rows if resembles(party_of_row(r), party)), None)
        if not party.names and not party.codes:
            findings.append(Finding(dossier.id, Status.REVIEW, "unnamed", values, shown))
        elif like is not None:
            more = {**values, "other": row_label(like)}
            findings.append(Finding(dossier.id, Status.REVIEW, "maybe", more, shown))
        elif (nameless := _nameless(joins)) is not None:
            at = nameless.evidence[:1]
            more = {**values, "place": place(at)}
            findings.append(Finding(dossier.id, Status.REVIEW, "nameless_row", more, (*shown, *at)))
        elif not looked.complete:
            more = {**values, "pages": said(looked.unread)}
            findings.append(Finding(dossier.id, Status.REVIEW, "unread", more, shown))
        else:
            findings.append(Finding(dossier.id, Status.FAIL, "no_row", values, shown))
    evidence_of_rows = tuple(e for r in subject.rows(spec.table) for e in r.evidence[:1])
    return Outcome(tuple(findings), evidence_of_rows, looked.searched, looked.unread)


def _nameless(joins: Joins) -> Row | None:
    """A row of which neither name nor code could be read: it may be anybody's."""
    parties = ((row, party_of_row(row)) for row in joins.rows)
    return next((row for row, party in parties if not party.names and not party.codes), None)


def _cells(subject: Subject, spec: JoinedOptions, pair: Join) -> list[Finding]:
    who = identity_of(pair.dossier)
    findings = []
    for key, mine, all_mine, compare in (
        ("enterprise_name", who.name, who.names, compare_names),
        ("uscc", who.code, who.codes, compare_codes),
    ):
        fact = pair.row.cells.get(key, Fact())
        if read(fact) is None or mine is None:
            continue
        answers = [compare(f, fact) for f in (mine, *all_mine)]
        if Same.SAME in answers:
            continue
        same = Same.DOUBTFUL if Same.DOUBTFUL in answers[:1] else answers[0]
        if subject.renamed(str(fact.value), spec.renamed_by, of=pair.dossier):
            same = Same.DOUBTFUL
        evidence = (*fact.evidence[:1], *mine.evidence[:1])
        label = subject.field_title(key)
        values = {
            "row": row_label(pair.row),
            "label": label,
            "value": str(mine.value),
            "other": str(fact.value),
            "place": place(fact.evidence or pair.row.evidence),
        }
        status = Status.FAIL if same is Same.OTHER else Status.REVIEW
        reason = "differs" if same is Same.OTHER else "doubtful"
        item = f"{row_label(pair.row)} {label}"
        findings.append(Finding(item, status, reason, values, evidence))
    return findings
