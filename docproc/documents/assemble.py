"""Typed pages to dossiers, cities and the inbox.

What comes in: what intake received, the pages of every file, and the notice's
kinds of paper. What goes out: `CampaignPapers`. A unit that holds any
applicant's paper is a dossier; what is left is the city's. Where nothing of a
unit can be read its name decides. A file with several application books is cut
into dossiers. It opens no file and judges no paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from docproc.chinese.names import is_company, names_in
from docproc.documents.cut import book_cuts, enterprise_of
from docproc.documents.model import (
    Bundle,
    CampaignPapers,
    CityPapers,
    Document,
    DossierPapers,
    ReceivedFile,
    TypedPage,
)
from docproc.documents.order import reading_order
from docproc.documents.split import classify, retyped
from docproc.intake.model import Intake, Parcel, Source, Unit
from docproc.notice.documents import PaperKinds
from docproc.page import Page

Files = Mapping[str, tuple[ReceivedFile, tuple[Page, ...]]]

CERTAIN_ENOUGH = 0.6
"""A paper below this does not make a dossier or a city of what holds it."""

UNKNOWN_CITY = "未识别地市"
_CITY_TABLES = frozenset({"city_recommendation", "summary_table", "basic_list", "overseas_list"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A unit with its documents, classified without regard to whose it is."""

    unit: Unit
    documents: tuple[Document, ...]

    def has(self, types: frozenset[str]) -> bool:
        return any(d.type in types and d.confidence >= CERTAIN_ENOUGH for d in self.documents)


def assemble(intake: Intake, files: Files, kinds: PaperKinds) -> CampaignPapers:
    """Everything received, sorted by holder; settles a scope that intake left undecided.

    `files` holds, by path, each source as opened and its pages in order; a
    source without an entry (an archive, a damaged file) has no pages.
    """
    if intake.scope == "undecided":
        intake = intake.settled(_scope_by_content(intake, files, kinds))
    cities = [_city(parcel, intake.scope, files, kinds) for parcel in intake.parcels]
    inbox_units = [Unit(s.path, (s,)) for s in _once((*intake.inbox, *intake.registers))]
    registers = {s.path for s in intake.registers}
    strays, rest = _split_units(
        [_read(unit, files, kinds) for unit in inbox_units], kinds, _holds_a_book
    )
    if strays:
        cities = _with_strays(cities, [d for s in strays for d in _dossiers(s, files, kinds)])
    inbox = _bundle([u.unit for u in rest], files, kinds, "inbox")
    return CampaignPapers(intake.scope, tuple(cities), _registers_typed(inbox, registers))


def _once(sources: Sequence[Source]) -> list[Source]:
    by_path = {source.path: source for source in sources}
    return [by_path[path] for path in sorted(by_path)]


def _read(unit: Unit, files: Files, kinds: PaperKinds, place: str = "any") -> _Read:
    return _Read(unit, classify(_pages(unit, files), kinds, place=place))


def _pages(unit: Unit, files: Files) -> list[Page]:
    order = reading_order(s.path for s in unit.sources)
    return [page for path in order if path in files for page in files[path][1]]


def _city(parcel: Parcel, scope: str, files: Files, kinds: PaperKinds) -> CityPapers:
    read = [_read(unit, files, kinds) for unit in parcel.units]
    applicant, own = _split_units(read, kinds, lambda one: _is_dossier(one, scope, kinds))
    dossiers = [d for one in applicant for d in _dossiers(one, files, kinds)]
    bundle = _bundle([one.unit for one in own], files, kinds, "city")
    if scope in ("campaign", "city"):
        dossiers, bundle = _city_papers_back(dossiers, bundle)
    ordered = tuple(sorted(dossiers, key=lambda d: d.id))
    return CityPapers(parcel.code, parcel.name, parcel.folders, ordered, bundle)


def _split_units(
    read: Sequence[_Read], kinds: PaperKinds, chosen: Callable[[_Read], bool]
) -> tuple[list[_Read], list[_Read]]:
    yes = [one for one in read if chosen(one)]
    return yes, [one for one in read if one not in yes]


def _holds_a_book(one: _Read) -> bool:
    return one.has(frozenset({"application_book"}))


def _is_dossier(one: _Read, scope: str, kinds: PaperKinds) -> bool:
    """Whether a unit is an applicant's: by its papers, else by its name."""
    if one.has(kinds.applicant_types):
        return True
    if one.has(_CITY_TABLES):
        return False
    if scope in ("dossier", "file"):
        return True
    legible = any(
        p.type not in ("blank", "other") and p.confidence >= CERTAIN_ENOUGH
        for d in one.documents
        for p in d.pages
    )
    return not legible and _named_for_company(one.unit)


def _named_for_company(unit: Unit) -> bool:
    name = PurePosixPath(unit.id).name
    stem = name.rsplit(".", 1)[0] if any(s.path == unit.id for s in unit.sources) else name
    return any(is_company(found.name) for found in names_in(stem))


def _dossiers(one: _Read, files: Files, kinds: PaperKinds) -> list[DossierPapers]:
    """The dossier a unit is, or the dossiers that one of its files is cut into."""
    documents = tuple(
        retyped(d, kinds) for d in classify(_pages(one.unit, files), kinds, place="dossier")
    )
    received = _received(one.unit.sources, files)
    whole = _held(received, documents)
    cuts = book_cuts(documents)
    if not cuts:
        return [DossierPapers(one.unit.id, whole)]
    return [
        DossierPapers(
            cut.id,
            _held([r for r in received if r.source.path in cut.files], cut.documents),
            cut.doubtful,
        )
        for cut in cuts
    ]


def _received(sources: Sequence[Source], files: Files) -> list[ReceivedFile]:
    return [
        files[s.path][0] if s.path in files else ReceivedFile(s, s.status, 0, s.reason)
        for s in sorted(sources, key=lambda s: s.path)
    ]


def _held(received: Sequence[ReceivedFile], documents: Sequence[Document]) -> Bundle:
    pages = sorted((p for d in documents for p in d.pages), key=_place)
    return Bundle(tuple(received), tuple(pages), tuple(documents))


def _place(typed: TypedPage) -> tuple[str, int, int]:
    return typed.page.file, typed.page.number, typed.page.part or 0


def _bundle(units: Sequence[Unit], files: Files, kinds: PaperKinds, place: str) -> Bundle:
    """The papers of a city or of the inbox: each unit classified by itself."""
    documents = [
        document for unit in units for document in classify(_pages(unit, files), kinds, place=place)
    ]
    sources = _once([source for unit in units for source in unit.sources])
    return _held(_received(sources, files), documents)


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
    return document.type in _CITY_TABLES and document.confidence >= 0.8


def _with_strays(cities: list[CityPapers], strays: list[DossierPapers]) -> list[CityPapers]:
    """Dossiers that lay outside every city's folder: those of the unknown city."""
    for place, city in enumerate(cities):
        if city.code is None:
            dossiers = tuple(sorted((*city.dossiers, *strays), key=lambda d: d.id))
            return [*cities[:place], replace(city, dossiers=dossiers), *cities[place + 1 :]]
    ordered = tuple(sorted(strays, key=lambda d: d.id))
    return [*cities, CityPapers(None, UNKNOWN_CITY, (), ordered, Bundle())]


def _registers_typed(inbox: Bundle, registers: set[str]) -> Bundle:
    """What lies in the registers' folder is a register, whatever else it looks like."""
    documents = []
    for document in inbox.documents:
        if document.type != "blank" and document.pages[0].page.file in registers:
            pages = tuple(
                p if p.type == "blank" else replace(p, type="register", confidence=0.98)
                for p in document.pages
            )
            document = Document("register", pages, 0.98)
        documents.append(document)
    return _held(inbox.files, documents)


def _scope_by_content(intake: Intake, files: Files, kinds: PaperKinds) -> str:
    """Whether an unnamed folder is a city (its papers, or two applicants) or one dossier."""
    read = [_read(unit, files, kinds) for parcel in intake.parcels for unit in parcel.units]
    if any(one.has(_CITY_TABLES) and not one.has(kinds.applicant_types) for one in read):
        return "city"
    booked = [one for one in read if _holds_a_book(one)]
    if any(_different(a, b) for a, b in combinations(booked, 2)):
        return "city"
    named = [one for one in read if _named_for_company(one.unit) and one.has(kinds.applicant_types)]
    return "city" if any(_different(a, b) for a, b in combinations(named, 2)) else "dossier"


def _different(first: _Read, second: _Read) -> bool:
    """Whether two units speak of two enterprises, by their books, else by their names."""
    names = [_enterprise(one) for one in (first, second)]
    if names[0] is None or names[1] is None:
        return _holds_a_book(first) and _holds_a_book(second)
    return fuzz.ratio(names[0], names[1]) < 85


def _enterprise(one: _Read) -> str | None:
    for wanted in ("application_book", "business_licence"):
        for document in one.documents:
            if document.type == wanted:
                found = enterprise_of(document)
                if found:
                    return found
    name = PurePosixPath(one.unit.id).name
    return next((n.name for n in names_in(name) if is_company(n.name)), None)
