"""agree: do all papers of the applicant give the same name, or the same code?"""

from __future__ import annotations

from typing import Literal

from docproc.extract.model import Fact, Paper, State
from docproc.notice.names import PaperName, PassageName
from docproc.rules.identity import Same, compare_codes, compare_names, related
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, evidence_of, place, read

_VALUES = frozenset({"paper", "value", "other", "place", "place_of_value"})
REASONS = {
    "other": _VALUES,
    "doubtful": _VALUES,
    "unit": _VALUES,
    "renamed": _VALUES,
    "unreadable": frozenset({"paper", "place"}),
}


_NOT_READ = (State.UNREADABLE, State.ABSENT)


class AgreeOptions(Options):
    """The fact `key` on papers of `types`; `renamed_by`: a passage that documents
    a change of name, which leaves a difference to a person. `always`: types that
    cannot be without it, so that one on which it was not found was not read well."""

    types: tuple[PaperName, ...]
    always: tuple[PaperName, ...] = ()
    key: Literal["enterprise_name", "uscc"]
    renamed_by: PassageName | None = None


def check(subject: Subject, spec: AgreeOptions) -> Outcome:
    """An item for each paper that differs from what the dossier stands for."""
    who = subject.identity
    mine = who.name if spec.key == "enterprise_name" else who.code
    facts = [
        (p, f)
        for p, f in subject.facts(spec.types, spec.key)
        if f.state is not State.ABSENT or p.type in spec.always
    ]
    evidence = tuple(e for p, f in facts for e in f.evidence[:1] or evidence_of(p)[:1])
    if mine is None:
        return Outcome(tuple(_unreadable(subject, p, f) for p, f in facts
                             if f.state in _NOT_READ), evidence)  # fmt: skip
    findings = [f for p, fact in facts if (f := _judge(subject, spec, mine, p, fact))]
    return Outcome(tuple(findings), evidence)


def _judge(
    subject: Subject, spec: AgreeOptions, mine: Fact, paper: Paper, fact: Fact
) -> Finding | None:
    if fact.state in _NOT_READ:
        return _unreadable(subject, paper, fact)
    if read(fact) is None:
        return None
    compare = compare_names if spec.key == "enterprise_name" else compare_codes
    same, shown = compare(mine, fact), fact
    if same is Same.SAME:
        shown = next((o for o in fact.others if _accuses(mine, o, compare(mine, o))), fact)
        if shown is fact:
            return None
        same = Same.DOUBTFUL
    evidence = (*shown.evidence[:1], *mine.evidence[:1]) or evidence_of(paper)
    values = {
        "paper": subject.title(paper.type),
        "value": str(mine.value),
        "other": str(shown.value),
        "place": place(shown.evidence or evidence_of(paper)),
        "place_of_value": place(mine.evidence),
    }
    reason = same.value
    either = (values["other"], values["value"])
    if same is Same.OTHER and any(subject.renamed(name, spec.renamed_by) for name in either):
        reason, same = "renamed", Same.DOUBTFUL
    status = Status.FAIL if same is Same.OTHER else Status.REVIEW
    return Finding(values["paper"], status, reason, values, evidence)


def _accuses(mine: Fact, mention: Fact, same: Same) -> bool:
    """A second mention on the same paper counts only where it was read very well
    and is a variant of the first: other bodies' names stand on papers too."""
    variant = related(str(mine.value), str(mention.value))
    return same is Same.OTHER and mention.confidence >= 0.97 and variant


def _unreadable(subject: Subject, paper: Paper, fact: Fact) -> Finding:
    evidence = fact.evidence or evidence_of(paper)
    values = {"paper": subject.title(paper.type), "place": place(evidence)}
    return Finding(values["paper"], Status.REVIEW, "unreadable", values, evidence)
