"""present: is there such a paper, or a passage that serves as one?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from docproc.evidence import Evidence, Span
from docproc.extract.model import Paper, State
from docproc.notice.names import FactName, PaperName, PassageName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import pages_lacking, search
from docproc.rules.subject import Subject, evidence_of, place, read

REASONS = {
    "absent": frozenset({"paper"}),
    "unread": frozenset({"paper", "pages"}),
    "doubtful": frozenset({"paper", "place"}),
    "unproven": frozenset({"paper", "place"}),
    "claimed": frozenset({"paper", "place"}),
}
SERVES = 0.7
"""A passage surer than this counts as the paper it stands for."""


class PresentOptions(Options):
    """`types`: any of these papers will do; `passages`: so will such a passage.

    `city_too`: the city's own papers count. `proof`: for a type, the fact that
    must say `yes`, else a person decides. `claims` and `claim_fields`: passages
    and fields of the book that merely state what the paper should prove.
    `sure`: a paper recognised with less than this is only a suspicion.
    """

    types: tuple[PaperName, ...]
    passages: tuple[PassageName, ...] = ()
    city_too: bool = False
    proof: Mapping[PaperName, FactName] = {}
    claims: tuple[PassageName, ...] = ()
    claim_fields: tuple[FactName, ...] = ()
    sure: float = 0.6


def check(subject: Subject, spec: PresentOptions) -> Outcome:
    """Pass for a paper or passage; review for a suspicion; else missing or unread."""
    papers = subject.papers(spec.types, city_too=spec.city_too)
    looked = search(subject, spec.types, city_too=spec.city_too)
    if spec.claims:  # the book may state it on a page that it lacks
        looked = replace(looked, lacking=pages_lacking(subject))
    title = subject.title(spec.types[0])
    certain = [p for p in papers if p.document.confidence >= spec.sure]
    if certain:
        return _proven(certain, spec, title, looked.searched)
    passages = subject.passages(*spec.passages) if spec.passages else ()
    if passages and passages[0].confidence >= SERVES:
        return Outcome(evidence=passages[0].evidence, searched=looked.searched)
    suspects = [e for p in papers for e in evidence_of(p)] or [
        e for p in passages for e in p.evidence
    ]
    if suspects:
        values = {"paper": title, "place": place(suspects)}
        finding = Finding(title, Status.REVIEW, "doubtful", values, tuple(suspects))
        return Outcome((finding,), searched=looked.searched, unread=looked.unread)
    claimed = _claim(subject, spec)
    if claimed is not None:
        values = {"paper": title, "place": place(claimed)}
        finding = Finding(title, Status.REVIEW, "claimed", values, claimed)
    else:
        finding = looked.absence(title, paper=title)
    return Outcome((finding,), searched=looked.searched, unread=looked.unread, absent=True)


def _proven(
    papers: list[Paper], spec: PresentOptions, title: str, searched: tuple[Span, ...]
) -> Outcome:
    found = tuple(e for p in papers for e in evidence_of(p))
    open_ones = [
        p for p in papers if p.type in spec.proof and read(p.facts.get(spec.proof[p.type])) != "yes"
    ]
    if len(open_ones) < len(papers):
        return Outcome(evidence=found, searched=searched)
    evidence = evidence_of(open_ones[0])
    values = {"paper": title, "place": place(evidence)}
    return Outcome((Finding(title, Status.REVIEW, "unproven", values, evidence),))


def _claim(subject: Subject, spec: PresentOptions) -> tuple[Evidence, ...] | None:
    for passage in subject.passages(*spec.claims) if spec.claims else ():
        return passage.evidence
    for key in spec.claim_fields:
        fact = subject.dossier.fields.get(key) if subject.dossier else None
        if fact is not None and fact.state is State.READ:
            return fact.evidence
    return None
