"""One unit sorted: which papers lie in it, and whether it is an applicant's.

What comes in: a unit of intake (a folder, archive or file), its pages, and
whose it may be. What goes out: its papers, as the dossiers that it holds or as
papers of the city or the inbox. It looks at one unit alone, so that units are
sorted one beside the other, and what was sorted once need not be again;
`assemble` brings them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from docproc.chinese.names import is_company, names_in
from docproc.documents.cut import book_cuts, enterprise_of
from docproc.documents.model import Document, TypedPage
from docproc.documents.order import reading_order
from docproc.documents.split import classify, retyped
from docproc.notice.documents import PaperKinds
from docproc.page import Page

CERTAIN_ENOUGH = 0.6
"""A paper below this does not make a dossier or a city of what holds it."""
BOOK = "application_book"
CITY_TABLES = frozenset({"city_recommendation", "summary_table", "basic_list", "overseas_list"})


@dataclass(frozen=True, slots=True)
class UnitToSort:
    """A unit as it is looked at: `files` are the paths of its sources, sorted.

    `place` is where it lies (city or inbox), `scope` as in `intake`, `register`
    whether it lies in the registers' folder, where everything is a register.
    """

    id: str
    files: tuple[str, ...]
    place: str
    scope: str
    register: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A dossier that a unit holds: its id, its papers, the paths of its files.

    `doubtful`: cut out of a file with several books where that is not certain.
    """

    id: str
    documents: tuple[Document, ...]
    files: tuple[str, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class SortedUnit:
    """What a unit holds: `cuts` where it is an applicant's, else `documents`.

    `city_table`, `applicants`, `book` and `enterprise` tell what an undecided
    folder is: whether the unit holds a city's table, an applicant's paper, a
    book, and whom its papers or its name speak of. `named`: its name is a company's.
    """

    unit: UnitToSort
    cuts: tuple[Cut, ...] = ()
    documents: tuple[Document, ...] = ()
    city_table: bool = False
    applicants: bool = False
    book: bool = False
    enterprise: str | None = None
    named: bool = False

    def bare(self) -> SortedUnit:
        """Without what was read on its pages."""
        return replace(
            self,
            cuts=tuple(replace(c, documents=bare_all(c.documents)) for c in self.cuts),
            documents=bare_all(self.documents),
        )


def bare_all(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents without what was read on their pages."""
    return tuple(d.bare() for d in documents)


def sort_unit(
    unit: UnitToSort, pages: Mapping[str, Sequence[Page]], kinds: PaperKinds
) -> SortedUnit:
    """Classify a unit's pages, first without regard to whose they are; then as whose they are.

    `pages` by path; a file without any (an archive, a damaged one) may be left out.
    In an undecided folder it stops at the first.
    """
    own = [page for path in reading_order(unit.files) for page in pages.get(path, ())]
    documents = classify(own, kinds, place="any")
    enclosed = _without_notes(documents)
    told = SortedUnit(
        unit,
        city_table=_has(documents, CITY_TABLES),
        applicants=_has(enclosed, kinds.applicant_types),
        book=_has(enclosed, frozenset({BOOK})),
        enterprise=_enterprise(unit, documents),
        named=_named_for_company(unit),
    )
    if unit.scope == "undecided" and unit.place != "inbox":
        return told
    if _is_applicants(told, documents):
        return replace(told, cuts=_dossiers(unit, own, kinds))
    documents = classify(own, kinds, place=unit.place)
    return replace(told, documents=_as_registers(documents) if unit.register else documents)


def unsorted(unit: UnitToSort, pages: Mapping[str, Sequence[Page]]) -> SortedUnit:
    """A unit that could not be sorted: pages of no known type, whose it is by its name."""
    told = SortedUnit(unit, named=_named_for_company(unit))
    documents = tuple(
        Document("other", tuple(TypedPage(p, "other", 0.0) for p in own), 0.0)
        for path in reading_order(unit.files)
        if (own := pages.get(path, ()))
    )
    if unit.place != "inbox" and (told.named or unit.scope in ("dossier", "file")):
        return replace(told, cuts=(Cut(unit.id, documents, unit.files),))
    return replace(told, documents=documents)


def _has(documents: Iterable[Document], types: frozenset[str]) -> bool:
    return any(d.type in types and d.confidence >= CERTAIN_ENOUGH for d in documents)


def _without_notes(documents: Sequence[Document]) -> list[Document]:
    """Without the other sheets of a workbook that holds a city's table.

    They are notes on how to fill it in, whatever of a book's words they use.
    """
    tables = {p.page.file for d in documents if d.type in CITY_TABLES for p in d.pages}
    return [
        d
        for d in documents
        if d.type in CITY_TABLES or not all(p.page.label and p.page.file in tables for p in d.pages)
    ]


def _is_applicants(told: SortedUnit, documents: Sequence[Document]) -> bool:
    """Whether a unit is an applicant's: by its papers, else by its name.

    What lies in the inbox is one only where it holds a book.
    """
    if told.unit.place == "inbox":
        return told.book
    if told.applicants:
        return True
    if told.city_table:
        return False
    if told.unit.scope in ("dossier", "file"):
        return True
    legible = any(
        p.type not in ("blank", "other") and p.confidence >= CERTAIN_ENOUGH
        for d in documents
        for p in d.pages
    )
    return not legible and told.named


def _named_for_company(unit: UnitToSort) -> bool:
    name = PurePosixPath(unit.id).name
    stem = name.rsplit(".", 1)[0] if unit.id in unit.files else name
    return any(is_company(found.name) for found in names_in(stem))


def _dossiers(unit: UnitToSort, pages: Sequence[Page], kinds: PaperKinds) -> tuple[Cut, ...]:
    """The dossier a unit is, or the dossiers that one of its files is cut into."""
    documents = tuple(retyped(d, kinds) for d in classify(pages, kinds, place="dossier"))
    cuts = book_cuts(documents)
    if not cuts:
        return (Cut(unit.id, documents, unit.files),)
    return tuple(
        Cut(c.id, c.documents, tuple(f for f in unit.files if f in c.files), c.doubtful)
        for c in cuts
    )


def _as_registers(documents: Iterable[Document]) -> tuple[Document, ...]:
    """What lies in the registers' folder is a register, whatever else it looks like."""
    typed = []
    for document in documents:
        if document.type != "blank":
            pages = tuple(
                p if p.type == "blank" else replace(p, type="register", confidence=0.98)
                for p in document.pages
            )
            document = Document("register", pages, 0.98)
        typed.append(document)
    return tuple(typed)


def _enterprise(unit: UnitToSort, documents: Sequence[Document]) -> str | None:
    for wanted in (BOOK, "business_licence"):
        for document in documents:
            if document.type == wanted:
                found = enterprise_of(document)
                if found:
                    return found
    name = PurePosixPath(unit.id).name
    return next((n.name for n in names_in(name) if is_company(n.name)), None)
