"""Which row of a table belongs to which dossier, and who stands in which list.

What comes in: a city's rows and dossiers, registers. What goes out: joins by
code, else by equal normalised name, else by the one name within two characters
(which C12 then answers for). A near miss of an absent entry is told apart, so
that a misread name never makes anybody missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from docproc.chinese import uscc
from docproc.chinese.lookalike import look_alike, similar
from docproc.chinese.remarks import enterprise_in
from docproc.evidence import Evidence
from docproc.extract.model import CityFacts, DossierFacts, Fact, Listing, Register, Row, State
from docproc.rules.identity import (
    code_could_be_misread,
    identity_of,
    is_typed,
    near_names,
    normal_name,
)

How = Literal["code", "name", "near"]


@dataclass(frozen=True, slots=True)
class Party:
    """An enterprise as one list knows it: the names and codes it goes by there.

    `typed`: they come from text that nobody had to read off a picture, or were read alike, and
    surely, from several papers."""

    names: tuple[str, ...]
    codes: tuple[str, ...]
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Join:
    """A row's dossier and how the two were found to belong together."""

    row: Row
    dossier: DossierFacts
    how: How


@dataclass(frozen=True, slots=True)
class Joins:
    """The joins of one table of one city, and what is left over on both sides."""

    joined: tuple[Join, ...]
    rows: tuple[Row, ...]
    dossiers: tuple[DossierFacts, ...]

    def dossier_of(self, row: Row) -> DossierFacts | None:
        """The dossier that a row was joined to."""
        return next((j.dossier for j in self.joined if j.row is row), None)


def party_of_dossier(dossier: DossierFacts) -> Party:
    """Every name and code that the applicant's own papers give."""
    who = identity_of(dossier)
    facts = [f for f in (who.name, *who.names) if f is not None]
    names = [normal_name(str(f.value)) for f in facts]
    codes = [str(f.value) for f in (who.code, *who.codes) if f is not None]
    places = {(e.file, e.page) for f in facts if f.confidence >= SURELY for e in f.evidence[:1]}
    alike = len(set(names)) == 1 and len(places) >= SEVERAL
    typed = bool(facts) and (alike or all(map(is_typed, facts)))
    return Party(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(codes)), typed)


SURELY, SEVERAL = 0.9, 2
"""A name read so surely on so many pages is no misreading in two neighbouring characters."""


def party_of_row(row: Row) -> Party:
    """The name and code in a table's row."""
    return Party(
        tuple(n for v in _read(row.cells.get("enterprise_name")) for n in _names(v)),
        _read(row.cells.get("uscc")),
        all(is_typed(f) for f in row.cells.values() if f.state is State.READ),
    )


def party_of_listing(listing: Listing) -> Party:
    """The name and code in a register."""
    return Party(
        _names(listing.enterprise_name) if listing.enterprise_name else (),
        (listing.uscc,) if listing.uscc else (),
        listing.evidence.confidence >= 1.0,
    )


def _names(text: str) -> tuple[str, ...]:
    """A name as a list has it, and the enterprise's alone where a remark or a plant follows it."""
    name = normal_name(text)
    return tuple(dict.fromkeys((name, enterprise_in(name))))


def _read(fact: Fact | None) -> tuple[str, ...]:
    if fact is None or fact.state is not State.READ or fact.value in (None, ""):
        return ()
    return (str(fact.value),)


def matches(one: Party, other: Party) -> bool:
    """The same enterprise: by code, else by normalised name."""
    if set(one.codes) & set(other.codes):
        return True
    return bool(set(one.names) & set(other.names))


def resembles(one: Party, other: Party) -> bool:
    """Close enough that a misreading could have parted them.

    Two codes that both hold and are no misreading of one another tell two
    enterprises apart, however alike their names are.
    """
    if any(code_could_be_misread(a, b) for a in one.codes for b in other.codes):
        return True
    if any(map(uscc.is_valid, one.codes)) and any(map(uscc.is_valid, other.codes)):
        return False
    typed = one.typed and other.typed
    return any(_alike(a, b, typed=typed) for a in one.names for b in other.names)


def _alike(first: str, second: str, *, typed: bool = False) -> bool:
    """Whether a misreading, or of two typed names a slip, could have made one of the other.

    Companies of one place and trade (山东华信机械, 山东宏远机械) differ in the two
    characters of their own name and nothing else: no typist's slip replaces both.
    """
    if typed and _own_names_differ(first, second):
        return False
    longest = max(len(first), len(second))
    most = max(2, longest // 3)
    distance = Levenshtein.distance(first, second, score_cutoff=most)
    return distance <= 2 or (distance <= most and similar(first, second) >= 0.85)


def _own_names_differ(first: str, second: str) -> bool:
    """Whether two names differ in two neighbours that look nothing alike, and in nothing else."""
    if len(first) != len(second):
        return False
    differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    unlike = not any(look_alike(first[i], second[i]) for i in differing)
    return len(differing) == 2 and differing[1] == differing[0] + 1 and unlike


class Lookup:
    """The entries of a register or table, found by code or name without a search
    through all of them. Entries keep their order; the first that fits is found.
    `unnamed`: an entry has neither name nor code that could be read."""

    def __init__(self, entries: Iterable[tuple[Party, Evidence]]) -> None:
        self.entries = tuple(entries)
        self.unnamed = any(not p.names and not p.codes for p, _ in self.entries)
        self._places: dict[str, int] = {}
        for place, (party, _) in enumerate(self.entries):
            for key in (*party.codes, *party.names):
                self._places.setdefault(key, place)

    def find(self, party: Party) -> Evidence | None:
        """Where this enterprise stands, by code, else by name."""
        found = self.found(party)
        return found[1] if found else None

    def found(self, party: Party) -> tuple[Party, Evidence] | None:
        """The entry of this enterprise, by code, else by name."""
        for keys in (party.codes, party.names):
            places = [self._places[k] for k in keys if k in self._places]
            if places:
                return self.entries[min(places)]
        return None

    def near(self, party: Party) -> tuple[Party, Evidence] | None:
        """The first entry that a misreading could have parted from this enterprise."""
        close = set()
        for key in (*party.codes, *party.names):
            hits = process.extract(
                key,
                self._keys,
                scorer=Levenshtein.distance,
                score_cutoff=max(3, len(key) // 3),
                limit=None,
            )
            close |= {self._places[name] for name, _, _ in hits}
        for place in sorted(close):
            if resembles(party, self.entries[place][0]):
                return self.entries[place]
        return None

    @cached_property
    def _keys(self) -> list[str]:
        return list(self._places)


def lookup_of_register(register: Register) -> Lookup:
    """A register's entries."""
    return Lookup((party_of_listing(e), e.evidence) for e in register.listings)


def lookup_of_rows(rows: Iterable[Row]) -> Lookup:
    """A table's rows."""
    return Lookup((party_of_row(r), r.evidence[0]) for r in rows if r.evidence)


def join(city: CityFacts, table: str, parties: Mapping[str, Party] | None = None) -> Joins:
    """The rows of one table joined to the city's dossiers; `parties` by dossier id."""
    rows, dossiers = city.rows_of(table), city.dossiers
    if parties is None:
        parties = {d.id: party_of_dossier(d) for d in dossiers}
    joined: list[Join] = []
    for row in rows:
        found = _dossier_for(row, dossiers, parties)
        if found:
            joined.append(Join(row, *found))
    taken = {j.dossier.id for j in joined}
    for row in rows:
        if any(j.row is row for j in joined):
            continue
        near = [
            d for d in dossiers if d.id not in taken and _near(party_of_row(row), parties[d.id])
        ]
        if len(near) == 1:
            joined.append(Join(row, near[0], "near"))
            taken.add(near[0].id)
    met = {id(j.row) for j in joined}
    return Joins(
        tuple(joined),
        tuple(r for r in rows if id(r) not in met),
        tuple(d for d in dossiers if d.id not in taken and not _listed(parties[d.id], rows)),
    )


def _listed(party: Party, rows: Iterable[Row]) -> bool:
    """Whether a row is this dossier's too: a second set of papers is C09's, not C07's."""
    return any(matches(party, party_of_row(row)) for row in rows)


def _dossier_for(
    row: Row, dossiers: Iterable[DossierFacts], parties: Mapping[str, Party]
) -> tuple[DossierFacts, How] | None:
    party = party_of_row(row)
    by_code = [d for d in dossiers if set(party.codes) & set(parties[d.id].codes)]
    if by_code:
        return by_code[0], "code"
    by_name = [d for d in dossiers if set(party.names) & set(parties[d.id].names)]
    return (by_name[0], "name") if by_name else None


def _near(one: Party, other: Party) -> bool:
    """Close names; with other codes not those of two companies of one place and trade."""
    codes = any(code_could_be_misread(a, b) for a in one.codes for b in other.codes)
    told = bool(one.codes and other.codes) and not codes
    return any(
        near_names(a, b) and not (told and _own_names_differ(a, b))
        for a in one.names
        for b in other.names
    )
