"""unique: is any enterprise recommended twice, in one city or in two?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from docproc.chinese import uscc
from docproc.evidence import Evidence
from docproc.extract.model import CityFacts
from docproc.notice.names import TableName
from docproc.rules.joins import Party, party_of_row
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject
from docproc.rules.tables import row_label

REASONS = {
    "two_rows": frozenset({"name", "first", "second"}),
    "two_dossiers": frozenset({"name", "first", "second"}),
    "two_cities": frozenset({"name", "first", "second"}),
    "same_name": frozenset({"name", "first", "second"}),
}


class UniqueOptions(Options):
    """Rows of `table` and dossiers, within the city and against all other cities."""

    table: TableName


@dataclass(frozen=True, slots=True)
class _Mention:
    party: Party
    what: str
    where: str
    evidence: tuple[Evidence, ...]


def check(subject: Subject, spec: UniqueOptions) -> Outcome:
    """An item for each pair of mentions that are one enterprise."""
    if subject.city is None:
        return Outcome()
    rows, dossiers = _mentions(subject, subject.city, spec.table)
    findings = _pairs(rows, "two_rows") + _pairs(dossiers, "two_dossiers")
    findings += _namesakes(dossiers)
    for city in subject.campaign.cities:
        if city is subject.city:
            continue
        theirs = [m for group in _mentions(subject, city, spec.table) for m in group]
        findings += _across(rows + dossiers, theirs)
    return Outcome(tuple(findings), tuple(e for m in rows for e in m.evidence[:1]))


def _mentions(
    subject: Subject, city: CityFacts, table: str
) -> tuple[list[_Mention], list[_Mention]]:
    name = city.papers_of.name
    rows = [
        _Mention(party_of_row(r), row_label(r), f"{name}汇总表{row_label(r)}", r.evidence[:1])
        for r in city.rows_of(table)
    ]
    dossiers = []
    for dossier in city.dossiers:
        files = dossier.papers_of.bundle.files
        places = (Evidence(files[0].source.path, 1),) if files else ()
        dossiers.append(_Mention(subject.party(dossier), dossier.id, dossier.id, places))
    return rows, dossiers


def same_enterprise(one: Party, other: Party) -> bool:
    """By code, else by name; two codes that both hold tell two enterprises apart."""
    if set(one.codes) & set(other.codes):
        return True
    good = [c for c in one.codes if uscc.is_valid(c)]
    if good and any(uscc.is_valid(c) for c in other.codes):
        return False
    return bool(set(one.names) & set(other.names))


def _by_key(mentions: list[_Mention]) -> dict[str, list[int]]:
    """Places of mentions by every code and name, so that few pairs need a look."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        for key in (*mention.party.codes, *mention.party.names):
            places[key].append(place)
    return places


def _partners(mention: _Mention, places: dict[str, list[int]]) -> list[int]:
    keys = (*mention.party.codes, *mention.party.names)
    return sorted({place for key in keys for place in places.get(key, ())})


def _pairs(mentions: list[_Mention], reason: str) -> list[Finding]:
    places = _by_key(mentions)
    return [
        _finding(one, mentions[j], reason)
        for i, one in enumerate(mentions)
        for j in _partners(one, places)
        if j > i and same_enterprise(one.party, mentions[j].party)
    ]


def _namesakes(dossiers: list[_Mention]) -> list[Finding]:
    """Two parcels of one name whose codes both hold: within a city no two enterprises are
    registered under one name, so that one code may be somebody else's."""
    places = _by_key(dossiers)
    return [
        _finding(one, dossiers[j], "same_name", Status.REVIEW)
        for i, one in enumerate(dossiers)
        for j in _partners(one, places)
        if j > i and set(one.party.names) & set(dossiers[j].party.names)
        if not same_enterprise(one.party, dossiers[j].party)
    ]


def _across(ours: list[_Mention], theirs: list[_Mention]) -> list[Finding]:
    """One item an enterprise, however often it stands in either city."""
    findings: dict[str, Finding] = {}
    places = _by_key(theirs)
    for mine in ours:
        for place in _partners(mine, places):
            if same_enterprise(mine.party, theirs[place].party):
                finding = _finding(mine, theirs[place], "two_cities")
                findings.setdefault(finding.item, finding)
    return list(findings.values())


def _finding(one: _Mention, other: _Mention, reason: str, status: Status = Status.FAIL) -> Finding:
    name = (*one.party.names, *one.party.codes)[0]
    values = {"name": name, "first": one.where, "second": other.where}
    return Finding(name, status, reason, values, (*one.evidence, *other.evidence))
