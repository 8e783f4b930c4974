"""strangers: do papers of a second enterprise lie among the dossier's?"""

from __future__ import annotations

from docproc.extract.model import Paper, State
from docproc.notice.names import PaperName
from docproc.rules.identity import CONFIDENT, Same, compare_codes
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, evidence_of, place, read

_VALUES = frozenset({"paper", "other", "place", "name"})
REASONS = {
    "stranger": _VALUES,
    "doubtful": _VALUES,
    "doubtful_cut": frozenset({"place"}),
}


class StrangersOptions(Options):
    """`types`: papers that belong to one enterprise each."""

    types: tuple[PaperName, ...]


def check(subject: Subject, spec: StrangersOptions) -> Outcome:
    """An item for each paper of another enterprise, and for a doubtful cut."""
    if subject.dossier is None:
        return Outcome()
    findings = []
    mine = subject.identity.name
    for paper in subject.papers(spec.types):
        if not subject.identity.is_stranger(paper):
            continue
        fact = paper.facts["enterprise_name"]
        evidence = fact.evidence or evidence_of(paper)
        values = {"paper": subject.title(paper.type), "other": read(fact) or "",
                  "place": place(evidence), "name": str(mine.value) if mine else ""}  # fmt: skip
        least = WITH_ITS_CODE if _has_another_code(subject, paper) else CONFIDENT
        certain = fact.confidence >= least and (mine is None or mine.confidence >= CONFIDENT)
        status = Status.FAIL if certain else Status.REVIEW
        reason = "stranger" if certain else "doubtful"
        findings.append(Finding(values["paper"], status, reason, values, evidence))
    if subject.dossier.papers_of.doubtful_cut:
        books = [p for p in subject.dossier.papers if p.type == spec.types[0]]
        evidence = tuple(e for p in books for e in evidence_of(p))
        findings.append(
            Finding("分册", Status.REVIEW, "doubtful_cut", {"place": place(evidence)}, evidence)
        )
    return Outcome(tuple(findings))


WITH_ITS_CODE = 0.75
"""Confidence from which an unrelated name is another's where the code beside it is, too."""


def _has_another_code(subject: Subject, paper: Paper) -> bool:
    """Whether a paper shows a credit code that surely is not the applicant's."""
    code, mine = paper.facts.get("uscc"), subject.identity.code
    if code is None or mine is None or code.state is not State.READ:
        return False
    both = min(code.confidence, mine.confidence) >= CONFIDENT
    return both and compare_codes(mine, code) is Same.OTHER
