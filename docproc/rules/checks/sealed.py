"""sealed: does the paper bear the right seal, and the number and date it needs?"""

from __future__ import annotations

import re
from typing import Literal

from docproc.chinese.lookalike import normal_name
from docproc.extract.model import Fact, Paper, Seal, State
from docproc.notice.names import FactName, PaperName, SealName, SealRole
from docproc.notice.patterns import Pattern
from docproc.page import SealKind
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.ownership import is_government
from docproc.rules.search import well_read
from docproc.rules.subject import SEEN_SEAL, Subject, evidence_of, place, sure

REASONS = {
    "no_seal": frozenset({"paper", "place"}),
    "wrong_seal": frozenset({"paper", "place", "seal"}),
    "unclear": frozenset({"paper", "place"}),
    "elsewhere": frozenset({"paper", "place"}),
    "no_picture": frozenset({"paper", "place"}),
    "unread": frozenset({"paper", "place"}),
    "missing": frozenset({"paper", "place", "label"}),
    "unreadable": frozenset({"paper", "place", "label"}),
}
CERTAIN = 0.9
"""A seal read with this confidence says what it says (contract)."""


class Demand(Options):
    """A fact that the paper must show; `pattern` narrows what counts.

    `by_the_seal` tells that it stands where the seal is pressed: a seal without
    colour, itself not read, may hide it.
    """

    key: FactName
    label: str
    missing: Literal["fail", "review"] = "fail"
    pattern: Pattern | None = None
    by_the_seal: bool = False


class SealedOptions(Options):
    """`roles`: where the seal must stand (empty: anywhere on the paper).

    `wrong`: kinds of seal that do not serve. `by_office`: only a government body's
    serves; one that was read for certain as a company's does not. `city_too`: the
    paper may lie among the city's.
    """

    types: tuple[PaperName, ...]
    roles: tuple[SealRole, ...] = ()
    right: tuple[SealName, ...] = ("official",)
    wrong: tuple[SealName, ...] = ("finance", "contract", "invoice", "name")
    demands: tuple[Demand, ...] = ()
    by_office: bool = False
    city_too: bool = False


def check(subject: Subject, spec: SealedOptions) -> Outcome:
    """Items: the seal and each demanded fact that is missing or cannot be told.

    Of several papers of the type the best one counts: one sealed copy is enough.
    """
    papers = subject.own_papers(spec.types, city_too=spec.city_too)
    answers = [_judge(subject, spec, p) for p in papers]
    if not answers:
        return Outcome()
    findings = min(answers, key=_weight)
    return Outcome(findings, tuple(s.evidence for p in papers for s in p.seals))


def _weight(findings: tuple[Finding, ...]) -> tuple[int, int]:
    return (max((f.status.rank for f in findings), default=0), len(findings))


def _judge(subject: Subject, spec: SealedOptions, paper: Paper) -> tuple[Finding, ...]:
    found = [_seal(subject, spec, paper)]
    found += [_demand(subject, demand, paper) for demand in spec.demands]
    return tuple(f for f in found if f is not None)


def _seal(subject: Subject, spec: SealedOptions, paper: Paper) -> Finding | None:
    here = [s for s in paper.seals if not spec.roles or s.role in spec.roles]
    strangers = [s for s in here if spec.by_office and _is_a_companys(subject, s)]
    if any(_is_right(s, spec) for s in here if s not in strangers):
        return None
    title = subject.title(paper.type)

    def finding(status: Status, reason: str, seals: list[Seal], seal: str = "") -> Finding:
        evidence = tuple(s.evidence for s in seals) or evidence_of(paper)
        values = {"paper": title, "place": place(evidence), "seal": seal}
        return Finding("公章", status, reason, values, evidence)

    unclear = [s for s in here if s.mark.kind.value not in spec.wrong and s not in strangers]
    if unclear:
        return finding(Status.REVIEW, "unclear", unclear)
    elsewhere = [s for s in paper.seals if s not in here and _is_right(s, spec)]
    if elsewhere:
        return finding(Status.REVIEW, "elsewhere", elsewhere)
    untold = [s for s in paper.seals if s not in here and _may_be_right(s, spec, paper)]
    if untold:
        return finding(Status.REVIEW, "unclear", untold)
    if strangers:
        names = "、".join(dict.fromkeys(f"“{s.mark.text}”的印章" for s in strangers))
        return finding(Status.FAIL, "wrong_seal", strangers, names)
    if here:
        names = "、".join(dict.fromkeys(SEAL_NAMES.get(s.mark.kind, "其他印章") for s in here))
        return finding(Status.FAIL, "wrong_seal", here, names)
    if not subject.shows_marks(paper.document):
        return finding(Status.REVIEW, "no_picture", [])
    slots = [s for s in paper.slots if s.kind == "seal" and s.state is not State.BLANK]
    if slots:
        evidence = tuple(e for s in slots for e in s.evidence) or evidence_of(paper)
        values = {"paper": title, "place": place(evidence), "seal": ""}
        return Finding("公章", Status.REVIEW, "unclear", values, evidence)
    if not all(well_read(subject, p) for p in paper.document.pages) or _lacks_cover(subject, paper):
        return finding(Status.REVIEW, "unread", [])
    return finding(Status.FAIL, "no_seal", [])


def _lacks_cover(subject: Subject, paper: Paper) -> bool:
    """Whether a paper's numbers begin behind pages without any print: its cover may be too pale
    to be read, and the seal with it."""
    first = paper.document.pages[0].printed or 1
    return 1 < first <= 1 + subject.bundle.blank_before(paper.document)


SEAL_NAMES = {
    SealKind.FINANCE: "财务专用章",
    SealKind.CONTRACT: "合同专用章",
    SealKind.INVOICE: "发票专用章",
    SealKind.NAME: "个人名章",
}


def _may_be_right(seal: Seal, spec: SealedOptions, paper: Paper) -> bool:
    """Whether a seal that could not be told stands where the paper is sealed.

    Its first page, or one that asks for a seal; beside what it stands matters
    little where it lies across several lines. A block of signers that breaks over
    two pages has its seal on the one and what asks for it on the other, so that
    what is a seal, and no mere suspicion of one, counts anywhere.
    """
    first = paper.document.pages[0].page
    sealed = {(first.file, first.number)} | {
        (e.file, e.page) for s in paper.slots if s.kind == "seal" for e in s.evidence
    }
    place = (seal.evidence.file, seal.evidence.page)
    untold = seal.mark.kind.value not in (*spec.right, *spec.wrong)
    return untold and (place in sealed or seal.mark.found >= SEEN_SEAL)


def _is_right(seal: Seal, spec: SealedOptions) -> bool:
    return seal.mark.kind.value in spec.right and seal.mark.found >= SEEN_SEAL


def _is_a_companys(subject: Subject, seal: Seal) -> bool:
    """Whether a seal was read for certain, and names a company: an office that it might be is
    none of that name."""
    if not _certain(seal):
        return False
    name = normal_name(str(seal.mark.text))
    return bool(_COMPANY.search(name)) and not is_government(subject.notice.owners, name)


_COMPANY = re.compile(r"(?:公司|集团|厂|合作社|事务所)$")


def _demand(subject: Subject, demand: Demand, paper: Paper) -> Finding | None:
    fact = paper.facts.get(demand.key, Fact())
    evidence = fact.evidence or evidence_of(paper)
    values = {
        "paper": subject.title(paper.type), "place": place(evidence), "label": demand.label,
    }  # fmt: skip
    if fact.state is State.READ:
        if demand.pattern is None or re.search(demand.pattern, str(fact.raw or fact.value)):
            return None
        status = Status(demand.missing) if sure(fact) else Status.REVIEW
        return Finding(demand.label, status, "missing", values, evidence)
    hidden = demand.by_the_seal and _hides(paper) and not _seen_empty(paper)
    if fact.state is State.UNREADABLE or hidden or not _all_read(subject, paper):
        return Finding(demand.label, Status.REVIEW, "unreadable", values, evidence)
    status = Status(demand.missing)
    if fact.state is State.BLANK and not sure(fact):
        status = Status.REVIEW
    return Finding(demand.label, status, "missing", values, evidence)


def _hides(paper: Paper) -> bool:
    """Whether a seal without colour lies over print: where the print runs into it so that
    its own name is not read for certain, a date under it is not read either."""
    return any(
        s.mark.colour == "grey" and s.mark.shape != "rect" and not _certain(s) for s in paper.seals
    )


def _seen_empty(paper: Paper) -> bool:
    """Whether the place of a date was surely seen to be empty, between a seal's letters too."""
    return any(
        s.kind == "date" and s.state is State.BLANK and s.confidence >= CERTAIN for s in paper.slots
    )


def _certain(seal: Seal) -> bool:
    return seal.mark.text is not None and seal.mark.confidence >= CERTAIN


def _all_read(subject: Subject, paper: Paper) -> bool:
    return all(well_read(subject, p) for p in paper.document.pages)
