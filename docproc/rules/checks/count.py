"""count: are there as many scenarios, or rows, as there must be?"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from docproc.evidence import Evidence
from docproc.extract.model import Fact, Row
from docproc.notice.names import FactName, PaperName, RegisterName, TableName
from docproc.rules.joins import party_of_row
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.scenario_counts import distinct, short_of_total, skipped, unseen
from docproc.rules.search import search
from docproc.rules.subject import Subject, evidence_of, place, read
from docproc.rules.tables import is_unread, unreadable_table

REASONS = {
    "too_few": frozenset({"count", "wanted", "exact"}),
    "only_with_former": frozenset({"count", "wanted", "exact"}),
    "unread": frozenset({"count", "wanted", "pages"}),
    "skips": frozenset({"count", "wanted", "exact", "skipped"}),
    "named": frozenset({"count", "wanted", "exact", "hidden"}),
    "stated": frozenset({"count", "wanted", "exact", "total"}),
    "differs": frozenset({"count", "wanted", "place"}),
    "explained": frozenset({"count", "wanted", "place"}),
    "unsure": frozenset({"count", "wanted", "place"}),
    "no_rows": frozenset({"label", "row", "place"}),
}


STATED = 0.8
"""A stated number is held against the city from here on: it stands in a sentence of
many characters, whose confidence is lower than that of the number itself."""


class CountOptions(Options):
    """`of` scenarios: at least `minimum` different ones in the papers of `types`.
    `of` rows: as many rows in `table` as the fact `key` of `types` states; as many
    rows more as stand in the register `explained_by`, or say so themselves
    (`explained_words`), are for a person."""

    of: Literal["scenarios", "rows"]
    types: tuple[PaperName, ...]
    minimum: int = 0
    table: TableName = ""
    key: FactName = ""
    explained_by: RegisterName | None = None
    explained_words: tuple[str, ...] = ()


_NOT_STATED = "推荐文件没有写明推荐数量。"
_NO_TABLE = "没有收到汇总表，另见缺表检查。"


def not_for(spec: CountOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NOT_STATED, _NO_TABLE) if spec.of == "rows" else ()


def check(subject: Subject, spec: CountOptions) -> Outcome:
    """One item with what was counted and what was to be there."""
    return _scenarios(subject, spec) if spec.of == "scenarios" else _rows(subject, spec)


def _scenarios(subject: Subject, spec: CountOptions) -> Outcome:
    assert subject.dossier is not None
    different = distinct(subject.dossier.scenarios)
    exact = [s for s in different if s.match == "exact"]
    evidence = tuple(e for s in different for e in s.evidence[:1])
    looked = search(subject, spec.types)
    values = {"count": str(len(different)), "wanted": str(spec.minimum), "exact": str(len(exact))}
    if len(different) < spec.minimum:
        jumped = skipped(subject.dossier.scenarios)
        if looked.complete and len(different) + jumped >= spec.minimum:
            values["skipped"] = str(jumped)
            finding = Finding("场景数量", Status.REVIEW, "skips", values, evidence)
        elif looked.complete and (hidden := unseen(subject.dossier)):
            values["hidden"] = str(hidden)
            finding = Finding("场景数量", Status.REVIEW, "named", values, evidence)
        elif looked.complete and short_of_total(subject.dossier) >= spec.minimum:
            values["total"] = str(subject.dossier.total)
            finding = Finding("场景数量", Status.REVIEW, "stated", values, evidence)
        else:
            finding = replace(looked.absence("场景数量", "too_few", **values), evidence=evidence)
        return Outcome((finding,), evidence, looked.searched, looked.unread)
    if len(exact) < spec.minimum:
        finding = Finding("场景数量", Status.REVIEW, "only_with_former", values, evidence)
        return Outcome((finding,), evidence, looked.searched)
    return Outcome(evidence=evidence, searched=looked.searched)


def _rows(subject: Subject, spec: CountOptions) -> Outcome:
    papers = subject.papers(spec.types)
    facts = [p.facts.get(spec.key, Fact()) for p in papers]
    stated = max((f for f in facts if read(f)), key=lambda f: f.confidence, default=None)
    if stated is None:
        return not_applicable(_NOT_STATED)
    rows = subject.rows(spec.table)
    evidence = (
        *stated.evidence,
        *(e for p in subject.papers((spec.table,)) for e in evidence_of(p)),
    )
    if not rows:
        if not subject.papers((spec.table,)):
            return _no_table(subject, spec, stated, evidence)
        return unreadable_table(subject, spec.table)
    if any(map(is_unread, rows)):
        return unreadable_table(subject, spec.table)  # how many rows it has nobody could tell
    count, wanted = len(rows), int(float(str(stated.value)))
    values = {"count": str(count), "wanted": str(wanted), "place": place(stated.evidence)}
    if count == wanted:
        return Outcome(evidence=evidence)
    if count > wanted and count - wanted in _explained(subject, spec):
        finding = Finding("推荐数量", Status.REVIEW, "explained", values, evidence)
    elif stated.confidence < STATED or not search(subject, (spec.table,)).complete:
        finding = Finding("推荐数量", Status.REVIEW, "unsure", values, evidence)
    else:
        finding = Finding("推荐数量", Status.FAIL, "differs", values, evidence)
    return Outcome((finding,), evidence)


def _no_table(
    subject: Subject, spec: CountOptions, stated: Fact, evidence: tuple[Evidence, ...]
) -> Outcome:
    """Nothing to count: settled by the rule that asks for the table, unless it lies unread."""
    looked = search(subject, (spec.table,))
    if looked.complete:
        return not_applicable(_NO_TABLE)
    values = {"count": "0", "wanted": str(stated.value), "place": place(stated.evidence)}
    finding = Finding("推荐数量", Status.REVIEW, "unsure", values, evidence)
    return Outcome((finding,), evidence, looked.searched, looked.unread)


def _explained(subject: Subject, spec: CountOptions) -> set[int]:
    """How many rows need no papers: those that the register holds or that say so themselves; or
    the latter alone, for an enterprise of the register may have sent its papers all the same."""
    listed = subject.lookup(spec.explained_by or "")
    rows = subject.rows(spec.table)
    marked = [_marked(row, spec) for row in rows]
    held = [listed.find(party_of_row(row)) is not None for row in rows]
    return {sum(marked), sum(m or h for m, h in zip(marked, held, strict=True))}


def _marked(row: Row, spec: CountOptions) -> bool:
    said = " ".join(read(f) or "" for f in row.cells.values())
    return any(word in said for word in spec.explained_words)
