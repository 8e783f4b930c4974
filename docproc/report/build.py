"""Facts and checks put into the form of the contract (`docproc-report/1`).

What comes in: the facts of a campaign, the checks that the rules answered, and
the header of the run. What goes out: `Report`, the only thing that every
writer reads. Nothing is judged and nothing is left out here; confidences are
rounded to 3 places and boxes to 4, so that a report does not depend on the
last bit of a float.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docproc.documents.model import Bundle, Document, ReceivedFile, TypedPage
from docproc.evidence import Box, Evidence
from docproc.extract.model import (
    CampaignFacts,
    CityFacts,
    DossierFacts,
    Fact,
    Paper,
    Row,
    Scenario,
    State,
)
from docproc.notice.rules import code_order
from docproc.report.model import (
    CityEntry,
    DocumentEntry,
    DossierEntry,
    ErrorEntry,
    FieldEntry,
    FileEntry,
    InboxEntry,
    NoticeRef,
    PageEntry,
    Report,
    RowEntry,
    RunHeader,
    ScenarioEntry,
    SealEntry,
    SlotEntry,
)
from docproc.rules.model import Check, Item

FIELD_KEYS = (
    "enterprise_name",
    "uscc",
    "legal_representative",
    "registered_address",
    "established_on",
    "industry",
    "enterprise_type",
    "parent_company",
    "main_business",
    "employees",
    "revenue",
    "contact_name",
    "contact_phone",
    "contact_email",
    "factory_name",
    "factory_address",
    "total_investment",
    "maturity_level",
    "maturity_date",
    "signed_on",
    "level_applied",
)
"""The contract's 21 fields, in its order."""

_SLOT_STATES = {State.READ: "filled", State.BLANK: "blank", State.UNREADABLE: "unreadable"}
RowKey = tuple[str, str, int]
"""A table row: the city's key (`CityPapers.key`), the table, the row's number."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the rules stage answers for a campaign.

    `dossiers` by dossier id, `cities` by `CityPapers.key`; `joins` names the dossier
    of a table row, where there is one.
    """

    dossiers: Mapping[str, Sequence[Check]] = field(default_factory=dict)
    cities: Mapping[str, Sequence[Check]] = field(default_factory=dict)
    inbox: Sequence[Check] = ()
    joins: Mapping[RowKey, str | None] = field(default_factory=dict)


def build_report(
    facts: CampaignFacts,
    verdicts: Verdicts,
    *,
    notice: NoticeRef,
    run: RunHeader,
    inbox: Bundle = Bundle(),  # noqa: B008 (frozen)
    errors: Iterable[ErrorEntry] = (),
) -> Report:
    """The report of a campaign; cities in the order of the facts.

    Raises `KeyError` where a city or dossier has no checks: a holder without
    an answer would read like a holder without a finding.
    """
    cities = tuple(_city(city, verdicts) for city in facts.cities)
    dossiers = tuple(
        _dossier(dossier, city.papers_of.code, verdicts.dossiers[dossier.id])
        for city in facts.cities
        for dossier in city.dossiers
    )
    files, pages, documents = _bundle(inbox)
    return Report(
        notice=notice,
        run=run,
        inbox=InboxEntry(files, pages, documents, _checks(verdicts.inbox)),
        cities=cities,
        dossiers=dossiers,
        errors=tuple(sorted(errors, key=lambda e: (e.path or "", e.page or 0, e.stage, e.message))),
    )


def _city(city: CityFacts, verdicts: Verdicts) -> CityEntry:
    papers = city.papers_of
    key = papers.key
    files, pages, documents = _bundle(papers.bundle)
    return CityEntry(
        code=papers.code,
        name=papers.name,
        folders=papers.folders,
        dossiers=tuple(d.id for d in city.dossiers),
        files=files,
        pages=pages,
        documents=documents,
        seals=_seals(city.papers),
        rows=tuple(
            _row(row, verdicts.joins.get((key, row.table, row.number))) for row in city.rows
        ),
        checks=_checks(verdicts.cities[key]),
    )


def _dossier(facts: DossierFacts, city: str | None, checks: Sequence[Check]) -> DossierEntry:
    files, pages, documents = _bundle(facts.papers_of.bundle)
    fields = {key: _field(facts.fields.get(key, Fact())) for key in FIELD_KEYS}
    return DossierEntry(
        id=facts.id,
        city=city,
        level="advanced",
        enterprise=_text(fields["enterprise_name"].value),
        uscc=_text(fields["uscc"].value),
        files=files,
        pages=pages,
        documents=documents,
        fields=fields,
        scenarios=tuple(_scenario(s) for s in facts.scenarios),
        seals=_seals(facts.papers),
        slots=_slots(facts.papers),
        checks=_checks(checks),
    )


def _bundle(
    bundle: Bundle,
) -> tuple[tuple[FileEntry, ...], tuple[PageEntry, ...], tuple[DocumentEntry, ...]]:
    return (
        tuple(_file(f) for f in bundle.files),
        tuple(_page(p) for p in bundle.pages),
        tuple(_document(d) for d in bundle.documents),
    )


def _file(received: ReceivedFile) -> FileEntry:
    source = received.source
    return FileEntry(
        source.path, source.sha256, source.kind.value, received.pages, received.status.value
    )


def _page(typed: TypedPage) -> PageEntry:
    page = typed.page
    return PageEntry(
        page.file,
        page.number,
        page.part,
        page.source.value,
        page.rotation,
        _sure(page.confidence),
        typed.type,
    )


def _document(document: Document) -> DocumentEntry:
    return DocumentEntry(document.type, document.spans, _sure(document.confidence))


def _field(fact: Fact) -> FieldEntry:
    value = fact.value if fact.state is State.READ else None
    if isinstance(value, float):
        value = round(value, 4)
    return FieldEntry(
        fact.state.value, value, fact.raw, _sure(fact.confidence), _evidence(fact.evidence)
    )


def _scenario(scenario: Scenario) -> ScenarioEntry:
    return ScenarioEntry(
        claimed=scenario.claimed,
        number=scenario.number,
        name=scenario.name,
        guide_link=scenario.guide_link,
        link=scenario.link,
        match=scenario.match,
        confidence=_sure(scenario.confidence),
        evidence=_evidence(scenario.evidence),
    )


def _seals(papers: Iterable[Paper]) -> tuple[SealEntry, ...]:
    return tuple(
        SealEntry(
            text=seal.mark.text,
            kind=seal.mark.kind.value,
            shape=seal.mark.shape,
            colour=seal.mark.colour,
            confidence=_sure(seal.mark.confidence),
            evidence=_evidence((seal.evidence,)),
        )
        for paper in papers
        for seal in paper.seals
    )


def _slots(papers: Iterable[Paper]) -> tuple[SlotEntry, ...]:
    return tuple(
        SlotEntry(slot.kind, slot.document_type, _SLOT_STATES[slot.state], _evidence(slot.evidence))
        for paper in papers
        for slot in paper.slots
        if slot.state in _SLOT_STATES
    )


def _row(row: Row, dossier: str | None) -> RowEntry:
    cells = {
        key: fact.value if fact.state is State.READ else None for key, fact in row.cells.items()
    }
    return RowEntry(row.table, row.number, cells, dossier, _evidence(row.evidence))


def _checks(checks: Iterable[Check]) -> tuple[Check, ...]:
    return tuple(_check(c) for c in sorted(checks, key=lambda c: code_order(c.code)))


def _check(check: Check) -> Check:
    items = tuple(Item(i.item, i.status, i.message, _evidence(i.evidence)) for i in check.items)
    return replace(check, items=items, evidence=_evidence(check.evidence))


def _evidence(places: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(replace(e, box=_rounded(e.box), confidence=_sure(e.confidence)) for e in places)


def _rounded(box: Box | None) -> Box | None:
    if box is None:
        return None
    left, top, right, bottom = (round(min(max(side, 0.0), 1.0), 4) for side in box)
    return Box(left, top, right, bottom)


def _sure(confidence: float) -> float:
    return round(min(max(confidence, 0.0), 1.0), 3)


def _text(value: object) -> str | None:
    return str(value) if value is not None else None
