"""window: are the papers' dates possible, and between two days?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from docproc.chinese.dates import date_of, dates_in, is_possible
from docproc.evidence import Evidence
from docproc.extract.model import Fact, Paper, State
from docproc.notice.names import FactName, PaperName
from docproc.rules.identity import is_typed
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, evidence_of, place, sure

_VALUES = frozenset({"paper", "date", "place", "earliest", "latest"})
REASONS = {
    "late": _VALUES,
    "early": _VALUES,
    "impossible": _VALUES,
    "unsure": _VALUES,
    "unreadable": frozenset({"paper", "place"}),
}


class WindowOptions(Options):
    """The date `key` of papers of `types` lies between the two days, both included."""

    types: tuple[PaperName, ...]
    key: FactName = "signed_on"
    earliest: date
    latest: date
    city_too: bool = False


def check(subject: Subject, spec: WindowOptions) -> Outcome:
    """An item for each paper whose date is outside, impossible, or cannot be read."""
    papers = subject.own_papers(spec.types, city_too=spec.city_too)
    dated = [(p.type, p.facts.get(spec.key, Fact()), evidence_of(p)) for p in papers]
    dated += [(kind, fact, fact.evidence) for p in papers for kind, fact in _in_slots(spec, p)]
    findings = [f for kind, fact, spot in dated if (f := _judge(subject, spec, kind, fact, spot))]
    evidence = tuple(e for p in papers for e in p.facts.get(spec.key, Fact()).evidence)
    return Outcome(tuple(findings), evidence)


def _in_slots(spec: WindowOptions, paper: Paper) -> Iterator[tuple[str, Fact]]:
    """The days in the date slots of a paper: of the commitment inside the book,
    whose own day is another; of the paper itself where nothing else told its day."""
    told = paper.facts.get(spec.key, Fact()).state in (State.READ, State.UNREADABLE)
    for slot in paper.slots:
        section = slot.document_type in spec.types
        section = section and not (told and slot.document_type == paper.type)
        if slot.kind != "date" or slot.state is not State.READ or not section:
            continue
        own = paper.facts.get(spec.key, Fact()).evidence
        for spot in (e for e in slot.evidence if e not in own):
            found = [day for day in dates_in(spot.text) if day.has_day]
            if len(found) == 1:
                sure = round(min(spot.confidence, slot.confidence), 3)
                fact = Fact(State.READ, found[0].value, found[0].raw, sure, (spot,))
                yield slot.document_type, fact


def _judge(
    subject: Subject, spec: WindowOptions, kind: str, fact: Fact, spot: tuple[Evidence, ...]
) -> Finding | None:
    evidence = fact.evidence or spot
    shown = str(fact.value) if fact.state is State.READ else fact.raw or ""
    values = {
        "paper": subject.title(kind), "date": shown, "place": place(evidence),
        "earliest": spec.earliest.isoformat(), "latest": spec.latest.isoformat(),
    }  # fmt: skip
    item = f"{values['paper']}日期"
    if fact.state is State.UNREADABLE:
        found = date_of(fact.raw) if fact.raw else None
        if found is not None and not found.possible:
            status = Status.FAIL if sure(fact) and _plain(fact) else Status.REVIEW
            return Finding(item, status, "impossible", values, evidence)
        return Finding(item, Status.REVIEW, "unreadable", values, evidence)
    if fact.state is not State.READ:
        return None
    reason = _fault(spec, str(fact.value))
    if reason is None:
        return None
    odd = reason != "impossible" and _far_off(spec, str(fact.value)) and not is_typed(fact)
    if not sure(fact) or odd or (reason == "impossible" and not _plain(fact)):
        return Finding(item, Status.REVIEW, "unsure", values, evidence)
    return Finding(item, Status.FAIL, reason, values, evidence)


PLAIN = 0.97
"""Certainty of a line from which an impossible day was printed, not misread."""


def _plain(fact: Fact) -> bool:
    return min((e.confidence for e in fact.evidence), default=0.0) >= PLAIN


FAR_OFF = 5
"""Years from the window that nobody dates a paper by: on a scan 2036 is 2026, misread."""


LATE_BY = timedelta(days=92)
"""Beyond the last day that a paper which came in by then bears: a 4 by hand is read as 9."""


def _far_off(spec: WindowOptions, value: str) -> bool:
    year, late = int(value[:4]), (spec.latest + LATE_BY).isoformat()[: len(value)]
    if year == spec.latest.year and value > late:
        return True
    return not spec.earliest.year - FAR_OFF < year < spec.latest.year + FAR_OFF


def _fault(spec: WindowOptions, value: str) -> str | None:
    """What is wrong with an ISO date; one without a day is judged by its month."""
    parts = [int(p) for p in value.split("-")]
    if not is_possible(*parts):
        return "impossible"
    if value > spec.latest.isoformat()[: len(value)]:
        return "late"
    if value < spec.earliest.isoformat()[: len(value)]:
        return "early"
    return None
