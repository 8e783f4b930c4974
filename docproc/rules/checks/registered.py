"""registered: does every enterprise of the city in a register stand in its tables?"""

from __future__ import annotations

from docproc.extract.model import Listing
from docproc.notice.names import RegisterName, TableName
from docproc.rules.joins import lookup_of_rows, party_of_listing, party_of_row
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.search import search
from docproc.rules.subject import Subject, place, said

REASONS = {
    "missing": frozenset({"name", "tables", "place"}),
    "resembles": frozenset({"name", "tables", "place", "other"}),
    "unread": frozenset({"name", "tables", "place", "pages"}),
}


class RegisteredOptions(Options):
    """Enterprises of the city in the register must stand in one of `tables`."""

    register_key: RegisterName
    tables: tuple[TableName, ...]


def check(subject: Subject, spec: RegisteredOptions) -> Outcome:
    """An item for each enterprise of the register that stands in none of the tables."""
    register = subject.register(spec.register_key)
    if register is None or subject.city is None:
        return Outcome()
    rows = [r for table in spec.tables for r in subject.rows(table)]
    parties = [party_of_row(r) for r in rows]
    listed = lookup_of_rows(rows)
    looked = search(subject, spec.tables)
    unnamed = any(not p.names and not p.codes for p in parties)
    findings = []
    for listing in register.listings:
        if not of_city(subject, listing):
            continue
        me = party_of_listing(listing)
        if listed.find(me) is not None:
            continue
        name = (*me.names, *me.codes, "?")[0]
        values = {"name": name, "tables": "、".join(subject.title(t) for t in spec.tables),
                  "place": place([listing.evidence])}  # fmt: skip
        near = listed.near(me)
        if near is not None:
            shown = {**values, "other": (*near[0].names, *near[0].codes)[0]}
            findings.append(Finding(name, Status.REVIEW, "resembles", shown, (listing.evidence,)))
        elif not looked.complete or unnamed or _rowless(subject, spec):
            shown = {**values, "pages": said(looked.unread)}
            findings.append(Finding(name, Status.REVIEW, "unread", shown, (listing.evidence,)))
        else:
            findings.append(Finding(name, Status.FAIL, "missing", values, (listing.evidence,)))
    evidence = tuple(e for r in rows for e in r.evidence[:1])
    return Outcome(tuple(findings), evidence, looked.searched, looked.unread)


def _rowless(subject: Subject, spec: RegisteredOptions) -> bool:
    """Whether a table was received of which not one row could be read."""
    return any(subject.papers((t,)) and not subject.rows(t) for t in spec.tables)


def of_city(subject: Subject, listing: Listing) -> bool:
    """Whether a register's entry belongs to the city: by its own word, by its code, else by the
    place in the enterprise's name, which is where a company is registered."""
    assert subject.city is not None
    code = subject.city.papers_of.code
    divisions = subject.notice.divisions
    if listing.city:
        mention = divisions.city_in_text(listing.city)
        if mention is not None:
            return bool(mention.city.code == code)
    if listing.uscc:
        city = divisions.city_of_code(listing.uscc[2:8])
        return city is not None and bool(city.code == code)
    named = divisions.city_in_text(listing.enterprise_name or "")
    return named is not None and bool(named.city.code == code)
