"""issuer: was the letter issued by the applicant's parent group?"""

from __future__ import annotations

import re

from docproc.chinese.lookalike import normal_name, similar
from docproc.chinese.names import is_company, names_in
from docproc.extract.model import Fact, Paper, State
from docproc.notice.names import FactName, PaperName
from docproc.rules.identity import Same, compare_names, is_unit, related
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.ownership import is_government
from docproc.rules.subject import CONFIDENT, Subject, evidence_of, place, read

ALIKE = 0.75
"""Likeness from which a badly read name may be the declared parent's."""
NO_COMPANY = 0.75
"""Confidence from which the name of an office is that of no group, whichever of its signs was
misread (seen: a county's office on a poor copy, read with 0.77)."""
TOLD = 0.7
"""A seal read with less than this names nobody."""
_VALUES = frozenset({"issuer", "place"})
REASONS = {
    "applicant": _VALUES,
    "government": _VALUES,
    "not_named": _VALUES,
    "unsure": _VALUES,
    "unreadable": frozenset({"place"}),
}


class IssuerOptions(Options):
    """The letter's `type`, the fact of its issuer and the field that names the parent."""

    type: PaperName = "parent_letter"
    key: FactName = "issuer"
    parent: FactName = "parent_company"


def check(subject: Subject, spec: IssuerOptions) -> Outcome:
    """Fail for the applicant itself, a government body or association; else by the papers."""
    letters = subject.papers((spec.type,), city_too=True)
    findings = [f for p in letters if (f := _judge(subject, spec, p))]
    return Outcome(tuple(findings), tuple(e for p in letters for e in evidence_of(p)))


def _judge(subject: Subject, spec: IssuerOptions, letter: Paper) -> Finding | None:
    names = _issuers(spec, letter)
    item = subject.title(letter.type)
    if not names:
        evidence = evidence_of(letter)
        return Finding(item, Status.REVIEW, "unreadable", {"place": place(evidence)}, evidence)
    by_parent = any(_is_parent(subject, spec, fact) for fact in names)
    for reason, meant in (
        ("applicant", [fact for fact in names if _is_applicant(subject, fact)]),
        ("government", [fact for fact in names if _is_government(subject, spec, fact)]),
    ):
        if meant:
            surest = max(meant, key=lambda fact: fact.confidence)
            office = reason == "government" and not by_parent
            sure = surest.confidence >= (NO_COMPANY if office else CONFIDENT)
            status = Status.FAIL if sure else Status.REVIEW
            return _finding(item, status, reason if sure else "unsure", surest)
    stranger = _sealed_by_a_stranger(subject, spec, letter)
    if by_parent and stranger:
        return _finding(item, Status.REVIEW, "not_named", stranger)
    if by_parent:
        return None
    return _finding(item, Status.REVIEW, "not_named", names[0])


def _finding(item: str, status: Status, reason: str, fact: Fact) -> Finding:
    values = {"issuer": str(fact.value), "place": place(fact.evidence)}
    return Finding(item, status, reason, values, fact.evidence)


def _sealed_by_a_stranger(subject: Subject, spec: IssuerOptions, letter: Paper) -> Fact | None:
    """The seal of a company that has nothing of the parent's name, where no seal is the parent's:
    whoever is printed as the issuer did not seal the letter."""
    sealed = [f for f in _sealed_by(letter) if f.confidence >= CONFIDENT]
    others = [
        f for f in sealed
        if is_company(str(f.value)) and not related(_parent(subject, spec), str(f.value))
    ]  # fmt: skip
    whole = len(sealed) == len(letter.seals)  # another seal may be the parent's
    return others[0] if others and whole and len(others) == len(sealed) else None


def _parent(subject: Subject, spec: IssuerOptions) -> str:
    assert subject.dossier is not None
    return read(subject.dossier.fields.get(spec.parent, Fact())) or ""


def _issuers(spec: IssuerOptions, letter: Paper) -> list[Fact]:
    """The issuer that the letter names and the names on its seals, as facts."""
    stated = letter.facts.get(spec.key, Fact())
    return [*([stated] if read(stated) else []), *_sealed_by(letter)]


def _sealed_by(letter: Paper) -> list[Fact]:
    """The names on a letter's seals that were read well enough to be told."""
    return [
        Fact(State.READ, normal_name(text), confidence=s.mark.confidence, evidence=(s.evidence,))
        for s in letter.seals
        if (text := s.mark.text) and s.mark.confidence >= TOLD
    ]


def _is_applicant(subject: Subject, fact: Fact) -> bool:
    mine = subject.identity.name
    return mine is not None and compare_names(mine, fact) is Same.SAME


def _is_government(subject: Subject, spec: IssuerOptions, fact: Fact) -> bool:
    """Whether an office is named: no department of a company (…有限公司科技发展部), and no first
    half of a company's name that is the parent's (中铁十四局, 集团有限公司 on the next line)."""
    name = normal_name(str(fact.value))
    parent = normal_name(_parent(subject, spec))
    owners = subject.notice.owners
    half = parent != name and parent.startswith(name) and not is_government(owners, parent)
    return not (half or _DEPARTMENT.search(name)) and is_government(owners, name)


_DEPARTMENT = re.compile(r"(?:公司|集团)[㐀-鿿]{0,12}(?:部|办公室)$")


def _is_parent(subject: Subject, spec: IssuerOptions, fact: Fact) -> bool:
    assert subject.dossier is not None
    parent = subject.dossier.fields.get(spec.parent, Fact())
    if read(parent) is None:
        return False
    same = compare_names(parent, fact)
    named, issuing = normal_name(str(parent.value)), normal_name(str(fact.value))
    # A name that is doubtful only for being read badly, and is another's, proves no parent.
    alike = same is Same.DOUBTFUL and similar(named, issuing) >= ALIKE
    # 甲木控股有限公司（隶属乙石集团有限公司）: each of them is a parent.
    within = issuing in {normal_name(found.name) for found in names_in(str(parent.value))}
    return same is Same.SAME or alike or within or is_unit(named, issuing)
