"""scale: is the enterprise above the size that the notice asks for?"""

from __future__ import annotations

from docproc.extract.model import Fact, State
from docproc.notice.names import FactName, PaperName, PassageName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import search
from docproc.rules.subject import Subject, place, read, sure

REASONS = {
    "denied": frozenset({"place"}),
    "denied_unsure": frozenset({"place"}),
    "unclear": frozenset({"place"}),
    "below": frozenset({"amount", "minimum", "place"}),
    "unknown": frozenset({"minimum", "place"}),
}


class ScaleOptions(Options):
    """`flag`: the book's answer yes|no; `denial`: a passage that says it is below;
    `amount`: a field in 万元 that must reach `minimum`."""

    book: PaperName = "application_book"
    flag: FactName = "above_scale"
    denial: PassageName = "below_scale"
    amount: FactName = "revenue"
    minimum: float


def check(subject: Subject, spec: ScaleOptions) -> Outcome:
    """Fail only where the book itself says so; a small or unread amount, and an answer that is
    there and cannot be read, are for a person."""
    told = [f for _, f in subject.facts((spec.book,), spec.flag)]
    flags = [f for f in told if f.state is State.READ]
    denials = [f for f in flags if read(f) == "no"]
    evidence = tuple(e for f in denials for e in f.evidence)
    passages = subject.passages(spec.denial)
    evidence += tuple(e for p in passages for e in p.evidence)
    if denials or passages:
        certain = any(sure(f) for f in denials) or any(p.confidence >= 0.8 for p in passages)
        status = Status.FAIL if certain else Status.REVIEW
        reason = "denied" if certain else "denied_unsure"
        finding = Finding("规模以上", status, reason, {"place": place(evidence)}, evidence)
        return Outcome((finding,))
    assert subject.dossier is not None
    unclear = [] if flags else [f for f in told if f.state is State.UNREADABLE]
    if unclear:
        evidence = tuple(e for f in unclear for e in f.evidence)
        finding = Finding(
            "规模以上", Status.REVIEW, "unclear", {"place": place(evidence)}, evidence
        )
        return Outcome((finding,), evidence)
    amount = subject.dossier.fields.get(spec.amount, Fact())
    return _by_amount(subject, spec, amount, affirmed=any(read(f) == "yes" for f in flags))


def _by_amount(subject: Subject, spec: ScaleOptions, amount: Fact, *, affirmed: bool) -> Outcome:
    shown = read(amount)
    wanted = f"{spec.minimum:g}"
    if shown is not None and float(shown) < spec.minimum:
        values = {"amount": shown, "minimum": wanted, "place": place(amount.evidence)}
        return Outcome(
            (Finding(spec.amount, Status.REVIEW, "below", values, amount.evidence),),
            amount.evidence,
        )
    if shown is not None or affirmed:
        return Outcome(evidence=amount.evidence)
    looked = search(subject, (spec.book,))
    values = {"minimum": wanted, "place": place(amount.evidence)}
    finding = Finding(spec.amount, Status.REVIEW, "unknown", values, amount.evidence)
    return Outcome((finding,), searched=looked.searched, unread=looked.unread)
