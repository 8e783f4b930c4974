"""branch: is the applicant a legal person, or a branch that the notice lets in?"""

from __future__ import annotations

import re

from docproc.extract.model import Fact, State
from docproc.notice.names import FactName, PaperName, PassageName
from docproc.notice.patterns import Pattern
from docproc.rules.identity import BRANCH
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, read, sure

_VALUES = frozenset({"name", "industry"})
BELIEVED = 0.8
"""An industry that was read with less than this may be another one."""
REASONS = {
    "no_code": _VALUES,
    "not_excepted": _VALUES,
    "claims": _VALUES,
    "industry_unread": _VALUES,
    "maybe_branch": _VALUES,
}


class BranchOptions(Options):
    """`excepted`: patterns of the industries whose branches may apply.

    `licence_says`: the fact of the licence that is `yes` for a branch's;
    `claim`: the passage in which a branch claims an exception.
    """

    excepted: tuple[Pattern, ...]
    licence: PaperName = "business_licence"
    licence_says: FactName = "principal_only"
    claim: PassageName = "special_industry"


def check(subject: Subject, spec: BranchOptions) -> Outcome:
    """Pass for a legal person and for an excepted branch with a code of its own."""
    name = subject.identity.name
    shown = str(name.value) if name else ""
    by_licence = [f for _, f in subject.facts((spec.licence,), spec.licence_says)]
    says_branch = [f for f in by_licence if read(f) == "yes"]
    named = bool(BRANCH.search(shown))
    evidence = (*(name.evidence[:1] if name else ()), *(e for f in says_branch for e in f.evidence))
    if not named and not says_branch:
        return Outcome(evidence=evidence)
    industry = _industry(subject)
    values = {"name": shown, "industry": read(industry) or ""}

    def answer(status: Status, reason: str) -> Outcome:
        return Outcome((Finding(shown or "申报单位", status, reason, values, evidence),))

    if not named and not any(sure(f) for f in says_branch):
        return answer(Status.REVIEW, "maybe_branch")
    if not subject.identity.codes:
        blank = all(f.state in (State.BLANK, State.ABSENT) for f in _codes(subject))
        return answer(Status.FAIL if blank else Status.REVIEW, "no_code")
    if any(re.search(p, f"{values['industry']}") for p in spec.excepted):
        return Outcome(evidence=evidence)
    if subject.passages(spec.claim):
        return answer(Status.REVIEW, "claims")
    if not values["industry"] or industry.confidence < BELIEVED:
        return answer(Status.REVIEW, "industry_unread")
    return answer(Status.FAIL, "not_excepted")


def _industry(subject: Subject) -> Fact:
    assert subject.dossier is not None
    return subject.dossier.fields.get("industry", Fact())


def _codes(subject: Subject) -> list[Fact]:
    return [f for _, f in subject.facts(("application_book", "business_licence"), "uscc")]
