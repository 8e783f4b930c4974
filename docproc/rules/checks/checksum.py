"""checksum: does a credit code keep GB 32100-2015, on a paper or in a table's rows?"""

from __future__ import annotations

from collections import defaultdict

from pydantic import model_validator

from docproc.chinese import uscc
from docproc.evidence import Evidence
from docproc.extract.model import Fact, Row, State
from docproc.notice.names import FactName, PaperName, TableName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.subject import Subject, evidence_of, place, sure
from docproc.rules.tables import cell, row_label, unreadable_table

_VALUES = frozenset({"code", "why", "row", "place"})
REASONS = {
    "bad": _VALUES,
    "unsure": _VALUES,
    "unreadable": frozenset({"row", "place"}),
    "repeats": frozenset({"code", "row", "place", "others"}),
    "outside": frozenset({"code", "row", "place", "division"}),
    "no_rows": frozenset({"label", "row", "place"}),
}


class ChecksumOptions(Options):
    """The fact `key` on papers of `types`, or the cells `key` of `table`.

    For a table: repeats fail, and with `local` a code whose registering office
    lies outside the notice's area is for a person.
    """

    key: FactName = "uscc"
    types: tuple[PaperName, ...] = ()
    table: TableName | None = None
    local: bool = False

    @model_validator(mode="after")
    def _one_of_both(self) -> ChecksumOptions:
        if bool(self.types) == bool(self.table):
            raise ValueError("应写 types 或 table 之一")
        return self


_NO_CODE = "材料上没有填写统一社会信用代码，另见必填项检查。"


def not_for(spec: ChecksumOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NO_CODE,) if not spec.table else ()


def check(subject: Subject, spec: ChecksumOptions) -> Outcome:
    """An item for each code that breaks the standard, repeats, or cannot be told."""
    if spec.table:
        return _table(subject, spec, spec.table)
    facts = subject.facts(spec.types, spec.key)
    held = [f for _, f in facts if f.state in (State.READ, State.UNREADABLE)]
    evidence = tuple(e for p, f in facts for e in f.evidence or evidence_of(p))
    if not held:
        return not_applicable(_NO_CODE)
    best = min(held, key=lambda f: (f.state is not State.READ, -f.confidence))
    finding = _judge(spec.key, best, "", evidence)
    return Outcome((finding,) if finding else (), evidence)


def _judge(item: str, fact: Fact, row: str, evidence: tuple[Evidence, ...]) -> Finding | None:
    spot = fact.evidence or evidence
    if fact.state is not State.READ:
        values = {"row": row, "place": place(spot)}
        return Finding(item, Status.REVIEW, "unreadable", values, spot)
    code = str(fact.value)
    if uscc.is_valid(code):
        return None
    values = {"code": code, "why": fault_of(code), "row": row, "place": place(spot)}
    others = [str(a) for a in fact.alternatives if uscc.is_valid(str(a))]
    if not sure(fact) or others:
        return Finding(item, Status.REVIEW, "unsure", values, spot)
    return Finding(item, Status.FAIL, "bad", values, spot)


def fault_of(code: str) -> str:
    """What breaks a code, for staff: length, characters, or the check character."""
    result = uscc.check(code)
    if not result.length_ok:
        return f"应为18位，现为{len(code)}位"
    if result.bad:
        return "含有代码中不使用的字符" + "、".join(code[i] for i in result.bad)
    return "校验位不符"


def _table(subject: Subject, spec: ChecksumOptions, table: str) -> Outcome:
    rows = subject.rows(table)
    if not rows:
        return unreadable_table(subject, table)
    held = [(r, cell(r, spec.key)) for r in rows]
    findings = [
        f
        for row, fact in held
        if fact.state in (State.READ, State.UNREADABLE)
        if (f := _judge(row_label(row), fact, row_label(row), fact.evidence or row.evidence))
    ]
    findings += _repeats(held)
    if spec.local:
        findings += [f for row, fact in held if (f := _outside(subject, row, fact))]
    return Outcome(tuple(findings), tuple(e for r in rows for e in r.evidence))


def _repeats(held: list[tuple[Row, Fact]]) -> list[Finding]:
    rows_of: dict[str, list[tuple[Row, Fact]]] = defaultdict(list)
    for row, fact in held:
        if fact.state is State.READ:
            rows_of[str(fact.value)].append((row, fact))
    findings = []
    for code, group in sorted(rows_of.items()):
        if len(group) < 2:
            continue
        evidence = tuple(e for r, f in group for e in (f.evidence or r.evidence)[:1])
        others = "、".join(row_label(r) for r, _ in group)
        values = {"code": code, "row": others, "place": place(evidence), "others": others}
        status = Status.FAIL if all(sure(f) for _, f in group) else Status.REVIEW
        findings.append(Finding(code, status, "repeats", values, evidence))
    return findings


def _outside(subject: Subject, row: Row, fact: Fact) -> Finding | None:
    if fact.state is not State.READ or not uscc.is_valid(str(fact.value)):
        return None
    code = str(fact.value)
    division = code_division_outside(subject, code)
    if division is None:
        return None
    evidence = fact.evidence or row.evidence
    values = {"code": code, "row": row_label(row), "place": place(evidence), "division": division}
    return Finding(row_label(row), Status.REVIEW, "outside", values, evidence)


def code_division_outside(subject: Subject, code: str) -> str | None:
    """The digits 3–8 and their place where these lie outside the notice's area.

    None inside it, for the national office (100000) and where nothing can be told.
    """
    digits = uscc.division(code)
    if digits is None or digits == "100000":
        return None
    divisions = subject.notice.divisions
    if digits == divisions.province.code:
        return None
    city = divisions.city_of_code(digits)
    if city is not None:
        # Beijing is province and city in one.
        province = "" if city.province == city.name else city.province
        return None if city.in_scope else f"{digits}（{province}{city.name}）"
    return None if digits[:2] == divisions.province.code[:2] else digits
