"""Sorted units to dossiers, cities and the inbox.

What comes in: what intake received, every file as opened, and its units as
`sort_unit` sorted them. What goes out: `CampaignPapers`. A unit that holds any
applicant's paper is a dossier; what is left is the city's. A file with several
application books is several dossiers. It opens no file and judges no paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rapidfuzz import fuzz

from docproc.documents.model import (
    Bundle,
    CampaignPapers,
    CityPapers,
    Document,
    DossierPapers,
    ReceivedFile,
    TypedPage,
)
from docproc.documents.units import CITY_TABLES, SortedUnit, UnitToSort, sort_unit
from docproc.intake.model import Intake, Parcel, Source, Unit
from docproc.notice.documents import PaperKinds
from docproc.page import Page

Files = Mapping[str, tuple[ReceivedFile, tuple[Page, ...]]]
Received = Mapping[str, ReceivedFile]
Sorter = Callable[[UnitToSort], SortedUnit]

UNKNOWN_CITY = "未识别地市"


def assemble(intake: Intake, files: Files, kinds: PaperKinds) -> CampaignPapers:
    """Everything received, sorted by holder, in this process and with all that was read.

    `files` holds, by path, each source as opened and its pages in order; a
    source without an entry (an archive, a damaged file) has no pages.
    """
    pages = {path: own for path, (_, own) in files.items()}
    received = {path: one for path, (one, _) in files.items()}

    def sort(unit: UnitToSort) -> SortedUnit:
        return sort_unit(unit, pages, kinds)

    return assembled(settled(intake, sort), received, sort)


def units_of(intake: Intake) -> list[UnitToSort]:
    """Every unit of a folder as it is to be sorted: the cities', then the inbox's."""
    units = [_to_sort(u, intake.scope) for parcel in intake.parcels for u in parcel.units]
    return units + _inbox_units(intake)


def _to_sort(unit: Unit, scope: str) -> UnitToSort:
    return UnitToSort(unit.id, tuple(sorted({s.path for s in unit.sources})), "city", scope)


def _inbox_units(intake: Intake) -> list[UnitToSort]:
    registers = {s.path for s in intake.registers}
    return [
        UnitToSort(s.path, (s.path,), "inbox", intake.scope, s.path in registers)
        for s in _once((*intake.inbox, *intake.registers))
    ]


def settled(intake: Intake, sort: Sorter) -> Intake:
    """The intake with its scope decided; content tells where names did not.

    A folder that is not named for a city is one all the same where a city's paper
    lies in it, or two applicants' papers; else it is one dossier.
    """
    if intake.scope != "undecided":
        return intake
    units = [sort(unit) for unit in units_of(intake) if unit.place == "city"]
    if any(one.city_table and not one.applicants for one in units):
        return intake.settled("city")
    booked = [one for one in units if one.book]
    if any(_different(a, b) for a, b in combinations(booked, 2)):
        return intake.settled("city")
    named = [one for one in units if one.named and one.applicants]
    two = any(_different(a, b) for a, b in combinations(named, 2))
    return intake.settled("city" if two else "dossier")


def _different(first: SortedUnit, second: SortedUnit) -> bool:
    """Whether two units speak of two enterprises, by their books, else by their names."""
    if first.enterprise is None or second.enterprise is None:
        return first.book and second.book
    return fuzz.ratio(first.enterprise, second.enterprise) < 85


def assembled(intake: Intake, received: Received, sort: Sorter) -> CampaignPapers:
    """Sorted units as cities with their dossiers, and the inbox; `intake` is settled."""
    sources = {s.path: s for s in intake.sources}
    cities = [_city(parcel, intake.scope, sources, received, sort) for parcel in intake.parcels]
    loose = [sort(unit) for unit in _inbox_units(intake)]
    strays = [d for one in loose for d in _dossiers(one, sources, received)]
    if strays:
        cities = _with_strays(cities, strays)
    inbox = _bundle([one for one in loose if not one.cuts], sources, received)
    return CampaignPapers(intake.scope, tuple(cities), inbox)


def _once(sources: Sequence[Source]) -> list[Source]:
    by_path = {source.path: source for source in sources}
    return [by_path[path] for path in sorted(by_path)]


def _city(
    parcel: Parcel, scope: str, sources: Mapping[str, Source], received: Received, sort: Sorter
) -> CityPapers:
    units = [sort(_to_sort(unit, scope)) for unit in parcel.units]
    dossiers = [d for one in units for d in _dossiers(one, sources, received)]
    bundle = _bundle([one for one in units if not one.cuts], sources, received)
    if scope in ("campaign", "city"):
        dossiers, bundle = _city_papers_back(dossiers, bundle)
    ordered = tuple(sorted(dossiers, key=lambda d: d.id))
    return CityPapers(parcel.code, parcel.name, parcel.folders, ordered, bundle)


def _dossiers(
    one: SortedUnit, sources: Mapping[str, Source], received: Received
) -> list[DossierPapers]:
    return [
        DossierPapers(c.id, _held(_received(c.files, sources, received), c.documents), c.doubtful)
        for c in one.cuts
    ]


def _received(
    paths: Sequence[str], sources: Mapping[str, Source], received: Received
) -> list[ReceivedFile]:
    return [
        received[path]
        if path in received
        else ReceivedFile(sources[path], sources[path].status, 0, sources[path].reason)
        for path in sorted(paths)
    ]


def _held(received: Sequence[ReceivedFile], documents: Sequence[Document]) -> Bundle:
    pages = sorted((p for d in documents for p in d.pages), key=_place)
    return Bundle(tuple(received), tuple(pages), tuple(documents))


def _place(typed: TypedPage) -> tuple[str, int, int]:
    return typed.page.file, typed.page.number, typed.page.part or 0


def _bundle(
    units: Sequence[SortedUnit], sources: Mapping[str, Source], received: Received
) -> Bundle:
    """The papers of a city or of the inbox."""
    documents = [document for one in units for document in one.documents]
    paths = sorted({path for one in units for path in one.unit.files})
    return _held(_received(paths, sources, received), documents)


def _city_papers_back(
    dossiers: Sequence[DossierPapers], bundle: Bundle
) -> tuple[list[DossierPapers], Bundle]:
    """A city's own papers that lay among an applicant's, given to the city."""
    kept: list[DossierPapers] = []
    documents = list(bundle.documents)
    received = {r.source.path: r for r in bundle.files}
    for dossier in dossiers:
        held = dossier.bundle
        astray = [d for d in held.documents if _astray(d)]
        if astray:
            documents.extend(astray)
            rest = [d for d in held.documents if not _astray(d)]
            gone, left = _files_of(astray), _files_of(rest)
            received.update((r.source.path, r) for r in held.files if r.source.path in gone)
            files = [r for r in held.files if r.source.path not in gone - left]
            dossier = replace(dossier, bundle=_held(files, rest))
        kept.append(dossier)
    return kept, _held([received[path] for path in sorted(received)], documents)


def _files_of(documents: Sequence[Document]) -> set[str]:
    return {p.page.file for d in documents for p in d.pages}


def _astray(document: Document) -> bool:
    return document.type in CITY_TABLES and document.confidence >= 0.8


def _with_strays(cities: list[CityPapers], strays: list[DossierPapers]) -> list[CityPapers]:
    """Dossiers that lay outside every city's folder: those of the unknown city."""
    for place, city in enumerate(cities):
        if city.code is None:
            dossiers = tuple(sorted((*city.dossiers, *strays), key=lambda d: d.id))
            return [*cities[:place], replace(city, dossiers=dossiers), *cities[place + 1 :]]
    ordered = tuple(sorted(strays, key=lambda d: d.id))
    return [*cities, CityPapers(None, UNKNOWN_CITY, (), ordered, Bundle())]
