"""stated: do the papers say what the notice wants said, and say enough?"""

from __future__ import annotations

from docproc.evidence import Evidence
from docproc.extract.model import State
from docproc.notice.names import PaperName, PassageName
from docproc.rules.identity import Same, compare_names
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import search
from docproc.rules.subject import Subject, evidence_of, place

REASONS = {
    "absent": frozenset({"label"}),
    "narrow": frozenset({"label", "place", "text"}),
    "unread": frozenset({"label", "pages"}),
    "doubtful": frozenset({"label", "place"}),
}
BELIEVED = 0.45
"""A passage found with less than this is only a suspicion. Its confidence is that
every character of the sentence is right; the words that make it one are far surer."""
ACCUSES = 0.7
"""A passage that says too little is held against the applicant from here on."""


class Statement(Options):
    """One thing to be said. `enough` and `narrow` are values of its passages;
    empty `enough`: any value will do. `papers`: types of the applicant's that
    say it by being there."""

    passage: PassageName
    label: str
    enough: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()
    papers: tuple[PaperName, ...] = ()


class StatedOptions(Options):
    """`types`: the papers on which such statements stand."""

    statements: tuple[Statement, ...]
    types: tuple[PaperName, ...]


def check(subject: Subject, spec: StatedOptions) -> Outcome:
    """An item for each statement that is missing, too narrow, or only suspected."""
    looked = search(subject, spec.types)
    findings: list[Finding] = []
    evidence: list[Evidence] = []
    for statement in spec.statements:
        finding = _finding(subject, statement)
        if finding is None:
            evidence += _said_at(subject, statement)
        elif finding.reason == "absent":
            findings.append(looked.absence(statement.label, label=statement.label))
        else:
            findings.append(finding)
    return Outcome(tuple(findings), tuple(evidence), looked.searched, looked.unread)


def _finding(subject: Subject, statement: Statement) -> Finding | None:
    passages = subject.passages(statement.passage)
    narrow = [p for p in passages if p.value in statement.narrow]
    good = [
        p
        for p in passages
        if not statement.enough or p.value in statement.enough
        if not (narrow and p.title)
    ]
    if (good and good[0].confidence >= BELIEVED) or _papers(subject, statement):
        return None
    label = statement.label
    if narrow and not good:
        best = narrow[0]
        text = best.evidence[0].text if best.evidence else ""
        values = {"label": label, "place": place(best.evidence), "text": text}
        status = Status.FAIL if best.confidence >= ACCUSES else Status.REVIEW
        return Finding(label, status, "narrow", values, best.evidence)
    doubtful = good or list(passages)
    if doubtful:
        values = {"label": label, "place": place(doubtful[0].evidence)}
        return Finding(label, Status.REVIEW, "doubtful", values, doubtful[0].evidence)
    return Finding(label, Status.FAIL, "absent", {"label": label})


def _papers(subject: Subject, statement: Statement) -> bool:
    """Whether a paper of the applicant says it; one of another enterprise does not."""
    for paper in subject.papers(statement.papers):
        name, mine = paper.facts.get("enterprise_name"), subject.identity.name
        if name is None or mine is None or name.state is not State.READ:
            return True
        if compare_names(mine, name) is not Same.OTHER or subject.identity.is_named_by(paper):
            return True
    return False


def _said_at(subject: Subject, statement: Statement) -> list[Evidence]:
    for passage in subject.passages(statement.passage):
        return list(passage.evidence)
    return [e for p in subject.papers(statement.papers) for e in evidence_of(p)]
