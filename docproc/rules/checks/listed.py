"""listed: does the applicant stand in a table of the city, or in a register?"""

from __future__ import annotations

from typing import Literal

from docproc.evidence import Evidence
from docproc.notice.names import RegisterName, TableName
from docproc.rules.identity import near_names
from docproc.rules.joins import Party
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
    table: TableName | None = None
    register_key: RegisterName


def check(subject: Subject, spec: ListedOptions) -> Outcome:
    """One item with the lists that were looked through."""
    assert subject.dossier is not None
    me = subject.party(subject.dossier)
    name = me.names[0] if me.names else subject.dossier.id.rsplit("/", 1)[-1]
    given = _given(subject, spec)
    values = {"name": name, "lists": "、".join(given)}
    if not me.names and not me.codes:
        return Outcome((Finding(name, Status.REVIEW, "nobody", values),))
    lookups = [subject.rows_lookup(spec.table)] if spec.table else []
    lookups.append(subject.lookup(spec.register_key))
    hit = next((e for held in lookups if (e := held.found(me)) is not None), None)
    if hit is not None and spec.wanted == "in":
        return Outcome(evidence=(hit[1],))
    near = None if hit else next((n for held in lookups if (n := held.near(me))), None)
    if hit is not None and not _one_enterprise(me, hit[0]):
        near, hit = hit, None
    if spec.wanted == "out":
        return _out(name, values, hit[1] if hit else None, near)
    if near is not None:
        return _resembling(name, values, near)
    if all(given.values()):
        return Outcome((Finding(name, Status.FAIL, "missing", values),))
    not_given = "、".join(title for title, there in given.items() if not there)
    shown = {**values, "not_given": not_given}
    return Outcome((Finding(name, Status.REVIEW, "one_list", shown),))


def _one_enterprise(me: Party, other: Party) -> bool:
    """Whether what two lists say of an enterprise agrees: one paper's strange code, or a name that
    another enterprise bears too, frees nobody from handing in his papers."""
    names = (
        not me.names
        or not other.names
        or any(near_names(a, b) for a in me.names for b in other.names)
    )
    codes = not me.codes or not other.codes or bool(set(me.codes) & set(other.codes))
    return names and codes


def _given(subject: Subject, spec: ListedOptions) -> dict[str, bool]:
    """The lists by what staff call them, and which of them can be relied on."""
    given: dict[str, bool] = {}
    if spec.table:
        rows = subject.rows(spec.table)
        city = Subject(
            subject.notice,
            subject.campaign,
            subject.city.papers_of.bundle if subject.city else subject.bundle,
            city=subject.city,
            lost=subject.lost,
            page_threshold=subject.page_threshold,
        )
        whole = bool(rows) and not subject.rows_lookup(spec.table).unnamed
        there = whole and search(city, (spec.table,)).complete
        given[subject.title(spec.table)] = there
    register = subject.register(spec.register_key)
    title = subject.notice.titles.registers.get(spec.register_key, spec.register_key)
    given[title] = register is not None and register.complete
    return given


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
