"""value: does a value on a paper, or in a table's column, meet what is asked?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from docproc.chinese.text import plain
from docproc.evidence import Evidence
from docproc.extract.model import Fact, Paper, State
from docproc.notice.names import ColumnName, FactName, PaperName, TableName
from docproc.notice.patterns import Pattern
from docproc.page import PageSource
from docproc.rules.identity import Same, compare_names
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.subject import Subject, evidence_of, place, read, sure
from docproc.rules.tables import cell, row_label, unreadable_table

_VALUES = frozenset({"value", "wanted", "row", "place"})
REASONS = {
    "wrong": _VALUES,
    "unsure": _VALUES,
    "unreadable": frozenset({"row", "place", "wanted"}),
    "blank": frozenset({"row", "place", "wanted"}),
    "disagree": frozenset({"value", "wanted", "place", "row"}),
    "band": frozenset({"value", "score", "place", "row"}),
    "not_applicants": frozenset({"value", "place", "row"}),
    "no_rows": frozenset({"label", "row", "place"}),
}


_BETWEEN = re.compile(r"[、,，;；/／和及\s]+")


HALF = 2
"""Characters of the words that longer ones are made of, 运营 and 管理: a cut amid one leaves an
odd number."""


class ValueOptions(Options):
    """The fact `key` on papers of `types` (those of `also_types` must agree), or
    the column `column` of `table`.

    One of `minimum`, `maximum`, `one_of`, `contains` (or one of the words
    `or_contains`, which say as much). `words` are what such a list is made of: one on a
    scan that begins or ends amid a word was cut off, and a person looks, as at what matches the
    pattern `maybe`, which may say as much in short. `titles` names values for
    messages. `score_key` and `bands`: a score on the same paper must lie in its
    level's band [low, high). `missing`: what an absent value means.
    `applicants_only`: a paper in another name is for a person.
    """

    key: FactName = ""
    types: tuple[PaperName, ...] = ()
    also_types: tuple[PaperName, ...] = ()
    table: TableName | None = None
    column: ColumnName = ""
    minimum: float | None = None
    maximum: float | None = None
    one_of: tuple[str, ...] = ()
    contains: str | None = None
    or_contains: tuple[str, ...] = ()
    maybe: Pattern = ""
    words: tuple[str, ...] = ()
    titles: Mapping[str, str] = {}
    score_key: FactName | None = None
    bands: Mapping[str, tuple[float, float]] = {}
    missing: Literal["review", "pass"] = "review"
    applicants_only: bool = False

    @model_validator(mode="after")
    def _one_of_both(self) -> ValueOptions:
        if bool(self.types and self.key) == bool(self.table and self.column):
            raise ValueError("应写 types 和 key，或写 table 和 column")
        asked = (self.minimum is not None, self.maximum is not None, bool(self.one_of),
                 self.contains is not None)  # fmt: skip
        if sum(asked) != 1:
            raise ValueError("minimum、maximum、one_of、contains 应写且只写一个")
        return self

    def meets(self, value: str) -> bool:
        """Whether a value is what the rule asks for; raises `ValueError` for no number."""
        if self.one_of:
            return value in self.one_of
        if self.contains is not None:
            shown = plain(value)
            if re.search(rf"除[^,，、]{{0,4}}{re.escape(self.contains)}", shown):
                return False  # 除生产作业外全部环节
            return any(word in shown for word in (self.contains, *self.or_contains))
        number = float(value)
        if self.minimum is not None:
            return number >= self.minimum
        return number <= (self.maximum or 0.0)

    def cut_off(self, value: str) -> bool:
        """Whether a list begins with the end of one of its words, or ends with the beginning of
        one: 营管理. What holds whole halves of them is a short form: 研发、生产、管理."""
        parts = [part for part in _BETWEEN.split(value) if part]
        if not parts or not self.words:
            return False
        ends = [w[n:] for w in self.words for n in range(1, len(w), HALF)]
        begins = [w[:n] for w in self.words for n in range(1, len(w), HALF)]
        return parts[0] in ends or parts[-1] in begins

    @property
    def wanted(self) -> str:
        """What is asked for, in words for a message."""
        if self.one_of:
            return "、".join(self.titles.get(v, v) for v in self.one_of)
        for bound in (self.contains, self.minimum, self.maximum):
            if bound is not None:
                return bound if isinstance(bound, str) else f"{bound:g}"
        return ""


def not_for(spec: ValueOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return ("表中没有要核对的这一列。",) if spec.table else ()


def check(subject: Subject, spec: ValueOptions) -> Outcome:
    """An item for each value that falls short, disagrees, or cannot be read."""
    if spec.table:
        return _table(subject, spec, spec.table)
    papers = subject.own_papers(spec.types) or subject.own_papers(spec.also_types)
    held = [(p, p.facts.get(spec.key, Fact())) for p in papers]
    evidence = tuple(e for p, f in held for e in f.evidence or evidence_of(p)[:1])
    seen = [(p, f) for p, f in held if f.state is State.READ]
    if not seen:
        return _nothing_read(spec, held, evidence)
    findings = [f for p, fact in seen if (f := _judge(subject, spec, p, fact))]
    met = len(findings) < len(seen)
    if not findings or (met and all(f.status is Status.FAIL for f in findings)):
        # Of several papers one that meets what is asked would do: which counts, a person says.
        findings = _disagreement(subject, spec, seen)
    return Outcome(tuple(findings), evidence)


def _nothing_read(
    spec: ValueOptions, held: list[tuple[Paper, Fact]], evidence: tuple[Evidence, ...]
) -> Outcome:
    unclear = any(f.state is State.UNREADABLE for _, f in held)
    if spec.missing == "pass" and not unclear:
        return Outcome(evidence=evidence)
    values = {"row": "", "place": place(evidence), "wanted": spec.wanted}
    return Outcome((Finding(spec.key, Status.REVIEW, "unreadable", values, evidence),), evidence)


def _judge(subject: Subject, spec: ValueOptions, paper: Paper, fact: Fact) -> Finding | None:
    value = str(fact.value)
    evidence = fact.evidence or evidence_of(paper)
    values = {"value": spec.titles.get(value, value), "wanted": spec.wanted, "row": "",
              "place": place(evidence)}  # fmt: skip
    score = read(paper.facts.get(spec.score_key, Fact())) if spec.score_key else None
    if score is not None and value in spec.bands:
        low, high = spec.bands[value]
        if not low <= float(score) < high:
            shown = {**values, "score": score}
            return Finding(spec.key, Status.REVIEW, "band", shown, evidence)
    try:
        good = spec.meets(value)
    except ValueError:
        return Finding(spec.key, Status.REVIEW, "unreadable", values, evidence)
    if good and (sure(fact) or not _doubtful(subject, spec, paper, fact)):
        return None
    if good or not sure(fact):
        return Finding(spec.key, Status.REVIEW, "unsure", values, evidence)
    if spec.applicants_only and not _applicants(subject, paper):
        return Finding(spec.key, Status.REVIEW, "not_applicants", values, evidence)
    return Finding(spec.key, Status.FAIL, "wrong", values, evidence)


def _doubtful(subject: Subject, spec: ValueOptions, paper: Paper, fact: Fact) -> bool:
    """Whether the reading also allows a value that would not do, or stands alone and is poor."""
    for other in fact.alternatives:
        try:
            if not spec.meets(str(other)):
                return True
        except ValueError:
            continue
    return fact.confidence < 0.6 and not _borne_out(subject, spec, paper, str(fact.value))


def _borne_out(subject: Subject, spec: ValueOptions, paper: Paper, value: str) -> bool:
    """Whether the score on the paper, or another paper, says the same as the value."""
    if spec.score_key and value in spec.bands:
        score = read(paper.facts.get(spec.score_key, Fact()))
        low, high = spec.bands[value]
        if score is not None and low <= float(score) < high:
            return True
    others = subject.facts((*spec.types, *spec.also_types), spec.key)
    return any(p is not paper and read(f) == value for p, f in others)


def _applicants(subject: Subject, paper: Paper) -> bool:
    name, mine = paper.facts.get("enterprise_name"), subject.identity.name
    if name is None or mine is None or name.state is not State.READ:
        return False
    return compare_names(mine, name) in (Same.SAME, Same.DOUBTFUL)


def _disagreement(
    subject: Subject, spec: ValueOptions, seen: list[tuple[Paper, Fact]]
) -> list[Finding]:
    more = [(p, f) for p, f in subject.facts(spec.also_types, spec.key) if f.state is State.READ]
    by_value: dict[str, Evidence | None] = {}
    told = []
    for paper, fact in [*seen, *more]:
        value = str(fact.value)
        if value not in by_value:
            by_value[value] = next(iter(fact.evidence), None)
            told.append(f"{subject.title(paper.type)}为{spec.titles.get(value, value)}")
    if len(by_value) < 2:
        return []
    evidence = tuple(e for e in by_value.values() if e is not None)
    values = {"value": "，".join(told), "wanted": spec.wanted, "place": place(evidence), "row": ""}
    return [Finding(spec.key, Status.REVIEW, "disagree", values, evidence)]


def _table(subject: Subject, spec: ValueOptions, table: str) -> Outcome:
    rows = subject.rows(table)
    if not rows:
        return unreadable_table(subject, table)
    if not any(spec.column in r.cells for r in rows):
        return not_applicable(f"表中没有“{subject.field_title(spec.column)}”一列。")
    findings = []
    for row in rows:
        fact = cell(row, spec.column)
        evidence = fact.evidence or row.evidence
        label = row_label(row)
        values = {"value": read(fact) or "", "wanted": spec.wanted, "row": label,
                  "place": place(evidence)}  # fmt: skip
        reason, status = _cell(spec, fact, scanned=_scanned(subject, table, evidence))
        if reason:
            findings.append(Finding(label, status, reason, values, evidence))
    return Outcome(tuple(findings), tuple(e for r in rows for e in r.evidence))


def _scanned(subject: Subject, table: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a cell stands on a page that was read by its picture, where folds cut words."""
    pages = [typed.page for paper in subject.papers((table,)) for typed in paper.document.pages]
    places = {(e.file, e.page) for e in evidence}
    own = [page for page in pages if (page.file, page.number) in places]
    return any(page.source is PageSource.OCR for page in own or pages)


def _cell(spec: ValueOptions, fact: Fact, *, scanned: bool) -> tuple[str, Status]:
    """The reason against a cell, empty where there is none."""
    if fact.state is State.READ:
        try:
            good = spec.meets(str(fact.value))
        except ValueError:
            return "unreadable", Status.REVIEW
        if good:
            return "", Status.PASS
        shown = str(fact.value)
        short = bool(spec.maybe) and re.search(spec.maybe, plain(shown)) is not None
        certain = sure(fact) and not short and not (scanned and spec.cut_off(shown))
        return ("wrong", Status.FAIL) if certain else ("unsure", Status.REVIEW)
    if fact.state is State.BLANK:
        return "blank", Status.FAIL if sure(fact) else Status.REVIEW
    return "unreadable", Status.REVIEW
