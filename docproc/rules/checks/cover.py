"""cover: do the papers cover every year that is asked for?"""

from __future__ import annotations

import re

from docproc.extract.model import Fact, Paper, State
from docproc.notice.names import FactName, PaperName, PassageName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import name_allows, search
from docproc.rules.subject import Subject, evidence_of, place, read

REASONS = {
    "absent": frozenset({"paper", "year"}),
    "unread": frozenset({"paper", "year", "pages"}),
    "late": frozenset({"paper", "year"}),
    "young": frozenset({"paper", "year", "founded"}),
    "undated": frozenset({"paper", "year", "place"}),
    "anothers": frozenset({"paper", "year", "place", "name", "text"}),
}


YOUNG = 3
"""Years: a younger firm cannot have them all (rules.yaml A12)."""


class CoverOptions(Options):
    """`types` must cover `years`; a missing year of `lenient` alone is for a person. `renamed_by`:
    a passage that documents a change of name, so that a report under the former one counts."""

    types: tuple[PaperName, ...]
    years: tuple[int, ...]
    lenient: tuple[int, ...] = ()
    key: FactName = "year"
    founded: FactName = "established_on"
    renamed_by: PassageName | None = None


def check(subject: Subject, spec: CoverOptions) -> Outcome:
    """An item for each year that no paper covers."""
    papers = subject.papers(spec.types)
    own: list[Paper] = []
    anothers: list[Paper] = []
    for paper in papers:
        (anothers if _is_anothers(subject, spec, paper) else own).append(paper)
    covered = {year for paper in own for year in _years(paper, spec)}
    missing = [y for y in spec.years if y not in covered]
    undated = [p for p in papers if p.facts.get(spec.key, Fact()).state is not State.READ]
    evidence = tuple(e for p in papers for e in evidence_of(p))
    searched = search(subject, spec.types)
    findings = []
    for year in missing:
        looked = search(subject, spec.types, year=year)
        values = {"paper": subject.title(spec.types[0]), "year": str(year)}
        founded = _founded(subject, spec)
        maybe = [p for p in undated if _could_be(subject, spec, p, year)]
        strange = next((p for p in anothers if year in _years(p, spec)), None)
        if strange is not None:
            spot = evidence_of(strange)
            shown = {**values, "place": place(spot), **_whose(subject, strange)}
            findings.append(Finding(str(year), Status.REVIEW, "anothers", shown, spot))
        elif maybe:
            spot = evidence_of(maybe[0])
            shown = {**values, "place": place(spot)}
            findings.append(Finding(str(year), Status.REVIEW, "undated", shown, spot))
        elif founded is not None and founded >= _young_from(subject)[: len(founded)]:
            shown = {**values, "founded": founded[:4]}
            findings.append(Finding(str(year), Status.REVIEW, "young", shown))
        elif set(missing) <= set(spec.lenient):
            findings.append(Finding(str(year), Status.REVIEW, "late", values))
        else:
            findings.append(looked.absence(str(year), **values))
    return Outcome(tuple(findings), evidence, searched.searched, searched.unread)


def _is_anothers(subject: Subject, spec: CoverOptions, paper: Paper) -> bool:
    """Whether a paper is about another body, and no former name of the applicant's."""
    said = read(paper.facts.get("enterprise_name"))
    if said is None or not subject.identity.is_anothers(paper):
        return False
    return not subject.renamed(said, spec.renamed_by)


def _years(paper: Paper, spec: CoverOptions) -> set[int]:
    """The years that a paper covers."""
    told = paper.facts.get(spec.key, Fact())
    return {int(str(f.value)) for f in (told, *told.others) if read(f)}


def _whose(subject: Subject, paper: Paper) -> dict[str, str]:
    """The applicant's name and the one that the paper gives."""
    own = subject.identity.name
    said = read(paper.facts.get("enterprise_name"))
    return {"name": str(own.value) if own else "", "text": said or ""}


def _could_be(subject: Subject, spec: CoverOptions, paper: Paper, year: int) -> bool:
    """Whether a paper without a legible year may be this year's, by its file's name."""
    files = {typed.page.file for typed in paper.document.pages}
    names = subject.notice.file_names
    return any(name_allows(file, frozenset(spec.types), names, year) for file in files)


def _founded(subject: Subject, spec: CoverOptions) -> str | None:
    """When the enterprise was founded, as its papers say: an ISO date or its beginning."""
    assert subject.dossier is not None
    stated = read(subject.dossier.fields.get(spec.founded, Fact()))
    return stated if stated and re.match(r"\d{4}", stated) else None


def _young_from(subject: Subject) -> str:
    """Whoever was founded from this day on is younger than three years at the deadline."""
    last = subject.notice.head.deadline
    return f"{last.year - YOUNG}-{last.month:02d}-{last.day:02d}"
