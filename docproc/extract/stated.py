"""All that a holder's papers say, apart from the papers themselves: the form that is kept.

What comes in: facts with the papers they stand on. What goes out: the same
facts without them, and facts again once the papers are laid beside. A dossier
fills `fields` to `attachments`, a city `rows`, the inbox registers and receipts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docproc.documents.model import Bundle, CityPapers, Document, DossierPapers
from docproc.extract.dossier import FIELDS
from docproc.extract.model import (
    CityFacts,
    DossierFacts,
    Fact,
    Listed,
    Paper,
    Passage,
    Receipt,
    Register,
    Row,
    Scenario,
    Seal,
    Slot,
)

Place = tuple[str, int, int | None]
"""File, received page, part."""


@dataclass(frozen=True, slots=True)
class Told:
    """A paper without its document."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    seals: tuple[Seal, ...] = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """What was found on a holder's papers, one `Told` for each in their order.

    `repeats` are the places of pages with the same content.
    """

    papers: tuple[Told, ...] = ()
    repeats: tuple[tuple[Place, Place], ...] = ()
    fields: Mapping[str, Fact] = field(default_factory=dict)
    scenarios: tuple[Scenario, ...] = ()
    passages: tuple[Passage, ...] = ()
    attachments: tuple[Listed, ...] | None = None
    named: int = 0
    total: int = 0
    rows: tuple[Row, ...] = ()
    registers: Mapping[str, Register] = field(default_factory=dict)
    receipts: tuple[Receipt, ...] | None = None


def told(papers: Sequence[Paper]) -> tuple[Told, ...]:
    """The papers' facts without the papers."""
    return tuple(Told(p.facts, p.seals, p.slots) for p in papers)


def places(bundle: Bundle) -> tuple[tuple[Place, Place], ...]:
    """A bundle's repeats as places."""
    found = [(a.page, b.page) for a, b in bundle.repeats]
    return tuple(((a.file, a.number, a.part), (b.file, b.number, b.part)) for a, b in found)


def nothing_stated(bundle: Bundle) -> Stated:
    """What stands in where a holder's facts could not be stated: no fact at all."""
    fields = {key: Fact() for key in FIELDS}
    return Stated(tuple(Told() for _ in bundle.documents), fields=fields)


def with_repeats(bundle: Bundle, stated: Stated) -> Bundle:
    """The bundle with the pages that were found to be there twice."""
    at = {(t.page.file, t.page.number, t.page.part): t for t in bundle.pages}
    repeats = tuple((at[first], at[second]) for first, second in stated.repeats)
    return Bundle(bundle.files, bundle.pages, bundle.documents, repeats)


def _papers(documents: Sequence[Document], stated: Stated) -> tuple[Paper, ...]:
    pairs = zip(documents, stated.papers, strict=True)
    return tuple(Paper(document, t.facts, t.seals, t.slots) for document, t in pairs)


def dossier_of(papers: DossierPapers, stated: Stated) -> DossierFacts:
    """A dossier's facts with its papers; `papers` hold the repeats already."""
    return DossierFacts(
        papers,
        _papers(papers.bundle.documents, stated),
        stated.fields,
        stated.scenarios,
        stated.passages,
        stated.attachments,
        stated.named,
        stated.total,
    )


def city_of(papers: CityPapers, stated: Stated, dossiers: Sequence[DossierFacts]) -> CityFacts:
    """A city's facts with its papers and its dossiers."""
    return CityFacts(papers, _papers(papers.bundle.documents, stated), stated.rows, tuple(dossiers))
