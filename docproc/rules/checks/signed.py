"""signed: are the places for signature and date filled in?"""

from __future__ import annotations

from docproc.extract.model import Fact, Paper, Slot, State
from docproc.notice.names import FactName, PaperName, SlotName
from docproc.page import SealKind
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, evidence_of, place, sure

REASONS = {
    "blank": frozenset({"label", "paper", "place"}),
    "unclear": frozenset({"label", "paper", "place"}),
    "no_slot": frozenset({"label", "paper", "place"}),
}
_LABELS = {"signature": "签字", "date": "日期", "seal": "盖章"}


class SignedOptions(Options):
    """`slots` of the paper `type`; `date_fact` fills the date's slot where it was read."""

    type: PaperName
    inside: tuple[PaperName, ...] = ()
    slots: tuple[SlotName, ...] = ("signature", "date")
    date_fact: FactName = "signed_on"


def check(subject: Subject, spec: SignedOptions) -> Outcome:
    """Items say which slot is blank or cannot be judged; a name seal is a signature."""
    papers = subject.own_papers((spec.type,)) or subject.papers((spec.type, *spec.inside))
    slots = [s for p in papers for s in p.slots if s.document_type == spec.type]
    findings = [f for kind in spec.slots if (f := _judge(subject, spec, kind, papers, slots))]
    return Outcome(tuple(findings), tuple(e for s in slots for e in s.evidence))


def _judge(
    subject: Subject,
    spec: SignedOptions,
    kind: str,
    papers: tuple[Paper, ...],
    slots: list[Slot],
) -> Finding | None:
    mine = [s for s in slots if s.kind == kind]
    if any(s.state is State.READ for s in mine) or _otherwise(spec, kind, papers):
        return None
    evidence = tuple(e for s in mine for e in s.evidence)
    evidence = evidence or tuple(e for s in slots for e in s.evidence)[:1]
    evidence = evidence or tuple(e for p in papers for e in evidence_of(p))
    values = {
        "label": _LABELS[kind], "paper": subject.title(spec.type), "place": place(evidence),
    }  # fmt: skip
    if not mine:
        return Finding(_LABELS[kind], Status.REVIEW, "no_slot", values, evidence)
    visible = any(subject.shows_marks(p.document) for p in papers)
    blank = any(s.state is State.BLANK and s.confidence >= 0.9 for s in mine)
    if blank and (visible or kind == "date"):
        return Finding(_LABELS[kind], Status.FAIL, "blank", values, evidence)
    return Finding(_LABELS[kind], Status.REVIEW, "unclear", values, evidence)


def _otherwise(spec: SignedOptions, kind: str, papers: tuple[Paper, ...]) -> bool:
    """Filled without a slot: a date that was read, a name seal for the signature."""
    if kind == "date":
        facts = [p.facts.get(spec.date_fact, Fact()) for p in papers if p.type == spec.type]
        return any(f.state is State.READ and sure(f) for f in facts)
    if kind == "signature":
        return any(s.mark.kind is SealKind.NAME for p in papers for s in p.seals)
    return False
