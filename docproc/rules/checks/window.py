"""window: are the papers' dates possible, and between two days?"""

from __future__ import annotations

from datetime import date, timedelta

from docproc.chinese.dates import date_of, is_possible
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
    findings = [f for p in papers if (f := _judge(subject, spec, p))]
    evidence = tuple(e for p in papers for e in p.facts.get(spec.key, Fact()).evidence)
    return Outcome(tuple(findings), evidence)


def _judge(subject: Subject, spec: WindowOptions, paper: Paper) -> Finding | None:
    fact = paper.facts.get(spec.key, Fact())
    evidence = fact.evidence or evidence_of(paper)
    shown = str(fact.value) if fact.state is State.READ else fact.raw or ""
    values = {
        "paper": subject.title(paper.type), "date": shown, "place": place(evidence),
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
