"""located: does the holder lie where the notice wants it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from docproc.extract.model import Fact, Paper
from docproc.notice.names import FactName, PaperName
from docproc.rules.checks.checksum import code_division_outside
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.subject import Subject, place, read

REASONS = {
    "outside": frozenset({"address", "where", "place"}),
    "elsewhere": frozenset({"address", "where", "place", "sender"}),
    "code_outside": frozenset({"code", "division", "place"}),
    "unknown": frozenset({"address", "place"}),
    "no_address": frozenset(),
    "not_addressed": frozenset({"city"}),
    "no_city": frozenset({"city"}),
}
BELIEVED = 0.8


class LocatedOptions(Options):
    """`ask` in_scope: the address lies in the notice's area; sender: in the city
    that sent the papers; folder: the city itself is one that the notice addresses."""

    ask: Literal["in_scope", "sender", "folder"]
    types: tuple[PaperName, ...] = ()
    key: FactName = "registered_address"
    code_key: FactName = "uscc"


_NO_FOLDER = "没有城市文件夹。"


def not_for(spec: LocatedOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NO_FOLDER,) if spec.ask == "folder" else ()


def check(subject: Subject, spec: LocatedOptions) -> Outcome:
    """An item for each address (or the code, or the city) that lies elsewhere."""
    if spec.ask == "folder":
        return _folder(subject)
    facts = [(p, f) for p, f in subject.facts(spec.types, spec.key) if read(f)]
    findings = [
        f
        for p, fact in facts
        if (f := _address(subject, spec, p, fact, _borne_out(subject, facts, p, fact)))
    ]
    evidence = tuple(e for _, f in facts for e in f.evidence)
    if findings or spec.ask == "sender":
        return Outcome(tuple(findings), evidence)
    inside = any(_outside(subject, f) is False for _, f in facts)
    finding = _code(subject, spec) or (None if inside else _unknown(subject, spec, facts))
    return Outcome((finding,) if finding else (), evidence)


def _outside(subject: Subject, fact: Fact) -> bool | None:
    divisions = subject.notice.divisions
    outside: bool | None = divisions.outside(divisions.locate(str(fact.value)))
    return outside


def _borne_out(
    subject: Subject, facts: Sequence[tuple[Paper, Fact]], paper: Paper, fact: Fact
) -> bool:
    """Whether papers of another type name the same city as a paper's address: whatever of the
    street was misread, the city was not."""
    locate = subject.notice.divisions.locate
    own = locate(str(fact.value)).city
    others = (locate(str(f.value)).city for p, f in facts if p.type != paper.type)
    return own is not None and own in others


def _address(
    subject: Subject, spec: LocatedOptions, paper: Paper, fact: Fact, borne_out: bool
) -> Finding | None:
    divisions = subject.notice.divisions
    where = divisions.locate(str(fact.value))
    item = subject.title(paper.type)
    values = {"address": str(fact.value), "place": place(fact.evidence)}
    sure = where.certainty >= BELIEVED and (borne_out or fact.confidence >= BELIEVED)
    status = Status.FAIL if sure else Status.REVIEW
    if spec.ask == "in_scope":
        if divisions.outside(where) is not True:
            return None
        shown = {**values, "where": where.city.name if where.city else where.province or ""}
        return Finding(item, status, "outside", shown, fact.evidence)
    sender = subject.city.papers_of if subject.city else None
    if sender is None or sender.code is None:
        return None
    if where.city is None or not where.city.in_scope or where.city.code == sender.code:
        return None
    shown = {**values, "where": where.city.name, "sender": sender.name}
    return Finding(item, status, "elsewhere", shown, fact.evidence)


def _code(subject: Subject, spec: LocatedOptions) -> Finding | None:
    """Only the code's division points outside: it names an office, so a person looks."""
    for fact in subject.identity.codes:
        division = code_division_outside(subject, str(fact.value))
        if division is not None:
            values = {"code": str(fact.value), "division": division, "place": place(fact.evidence)}
            return Finding(spec.code_key, Status.REVIEW, "code_outside", values, fact.evidence)
    return None


def _unknown(
    subject: Subject, spec: LocatedOptions, facts: list[tuple[Paper, Fact]]
) -> Finding | None:
    """No address names a place: the code's office inside the area settles it, else a person."""
    divisions = subject.notice.divisions
    for fact in subject.identity.codes:
        city = divisions.city_of_code(str(fact.value)[2:8])
        if fact.confidence >= BELIEVED and city is not None and city.in_scope:
            return None
    if not facts:
        return Finding(spec.key, Status.REVIEW, "no_address", {})
    fact = facts[0][1]
    values = {"address": read(fact) or "", "place": place(fact.evidence)}
    return Finding(spec.key, Status.REVIEW, "unknown", values, fact.evidence)


def _folder(subject: Subject) -> Outcome:
    sender = subject.city.papers_of if subject.city else None
    if sender is None:
        return not_applicable(_NO_FOLDER)
    if sender.code is None:
        return Outcome((Finding(sender.name, Status.REVIEW, "no_city", {"city": sender.name}),))
    city = subject.notice.divisions.city_of_code(sender.code)
    if city is not None and city.in_scope:
        return Outcome()
    values = {"city": sender.name}
    return Outcome((Finding(sender.name, Status.FAIL, "not_addressed", values),))
