"""listed: does the applicant stand in a table of the city, or in a register?"""

from __future__ import annotations

from typing import Literal

from docproc.evidence import Evidence
from docproc.rules.joins import (
    Party,
    matches,
    party_of_dossier,
    party_of_listing,
    party_of_row,
    resembles,
)
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import search
from docproc.rules.subject import Subject, place

REASONS = {
    "listed": frozenset({"name", "lists", "place"}),
    "missing": frozenset({"name", "lists"}),
    "one_list": frozenset({"name", "lists", "not_given"}),
    "resembles": frozenset({"name", "lists", "place", "other"}),
    "nobody": frozenset({"lists"}),
}


class ListedOptions(Options):
    """`wanted` in: the applicant must stand in the table or the register; out: it
    must not stand in the register."""

    wanted: Literal["in", "out"]
    table: str | None = None
    register_key: str


def check(subject: Subject, spec: ListedOptions) -> Outcome:
    """One item with the lists that were looked through."""
    assert subject.dossier is not None
    me = party_of_dossier(subject.dossier)
    name = me.names[0] if me.names else subject.dossier.id.rsplit("/", 1)[-1]
    entries, given, lists = _entries(subject, spec)
    values = {"name": name, "lists": "、".join(lists)}
    if not me.names and not me.codes:
        return Outcome((Finding(name, Status.REVIEW, "nobody", values),))
    hit = next((e for p, e in entries if matches(me, p)), None)
    near = next(((p, e) for p, e in entries if resembles(me, p)), None)
    if spec.wanted == "out":
        return _out(name, values, hit, near)
    if hit is not None:
        return Outcome(evidence=(hit,))
    if near is not None:
        return _resembling(name, values, near)
    if all(given.values()):
        return Outcome((Finding(name, Status.FAIL, "missing", values),))
    not_given = "、".join(title for title, there in given.items() if not there)
    shown = {**values, "not_given": not_given}
    return Outcome((Finding(name, Status.REVIEW, "one_list", shown),))


def _entries(
    subject: Subject, spec: ListedOptions
) -> tuple[list[tuple[Party, Evidence]], dict[str, bool], list[str]]:
    """Entries of table and register, which of them can be relied on, and their names."""
    entries: list[tuple[Party, Evidence]] = []
    given: dict[str, bool] = {}
    if spec.table:
        rows = subject.rows(spec.table)
        entries += [(party_of_row(r), e) for r in rows for e in r.evidence[:1]]
        city = Subject(subject.notice, subject.campaign,
                       subject.city.papers_of.bundle if subject.city else subject.bundle,
                       city=subject.city, lost=subject.lost)  # fmt: skip
        whole = all(party_of_row(r) != Party((), ()) for r in rows)
        there = bool(rows) and whole and search(city, (spec.table,)).complete
        given[subject.title(spec.table)] = there
    register = subject.register(spec.register_key)
    title = subject.notice.titles.registers.get(spec.register_key, spec.register_key)
    given[title] = register is not None and register.complete
    if register is not None:
        entries += [(party_of_listing(e), e.evidence) for e in register.listings]
    return entries, given, list(given)


def _out(
    name: str,
    values: dict[str, str],
    hit: Evidence | None,
    near: tuple[Party, Evidence] | None,
) -> Outcome:
    if hit is not None:
        shown = {**values, "place": place([hit])}
        return Outcome((Finding(name, Status.FAIL, "listed", shown, (hit,)),), (hit,))
    return _resembling(name, values, near) if near else Outcome()


def _resembling(name: str, values: dict[str, str], near: tuple[Party, Evidence]) -> Outcome:
    party, evidence = near
    other = (*party.names, *party.codes)[0]
    shown = {**values, "place": place([evidence]), "other": other}
    return Outcome((Finding(name, Status.REVIEW, "resembles", shown, (evidence,)),), (evidence,))
