"""repeated: does the same page, or the same file, stand twice among the papers?"""

from __future__ import annotations

from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, place

REASONS = {"twice": frozenset({"place", "other"})}


class RepeatedOptions(Options):
    """No parameters: blank pages never count."""


def check(subject: Subject, spec: RepeatedOptions) -> Outcome:
    """An item for each page that is there twice."""
    findings = []
    for first, second in subject.bundle.repeats:
        evidence = (first.page.evidence(), second.page.evidence())
        values = {"place": place(evidence[1:]), "other": place(evidence[:1])}
        item = f"{second.page.file} 第{second.page.number}页"
        findings.append(Finding(item, Status.FAIL, "twice", values, evidence))
    return Outcome(tuple(findings))
