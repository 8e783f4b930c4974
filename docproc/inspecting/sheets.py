"""Everything about a dossier in the order of the page: what the template writes down.

What comes in: the papers, facts and checks of a run, near misses and pictures.
What goes out: one `Sheet` for each holder (dossier, city, inbox) that has any
page, with its documents and their pages. Words only; no HTML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docproc.chinese.text import plain
from docproc.documents.headings import Heading, headings_of
from docproc.documents.model import Bundle, CampaignPapers, TypedPage
from docproc.evidence import Evidence
from docproc.extract.model import (
    CampaignFacts,
    DossierFacts,
    Fact,
    Paper,
    Passage,
    Row,
    Scenario,
    Seal,
    Slot,
    State,
)
from docproc.inspecting.asked import Offer, offers_of
from docproc.inspecting.near import Near, Place, place_of
from docproc.inspecting.overlay import Mark, Overlay, places_in_words
from docproc.inspecting.pictures import Picture, Turned, turned
from docproc.notice import Notice
from docproc.page import Page
from docproc.rules.model import Check
from docproc.rules.run import CampaignChecks

STATES = {
    State.READ: "已填",
    State.BLANK: "空白",
    State.ABSENT: "没有此项",
    State.UNREADABLE: "无法辨认",
}
HEADINGS = 8
"""So many lines that may be titles are told of a page."""
SLOTS = {"signature": "签字", "date": "日期", "seal": "盖章"}


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact with its offers; `links` are (name on the page, words for the place)."""

    key: str
    title: str
    fact: Fact
    links: tuple[tuple[str, str], ...]
    offers: tuple[Offer, ...] = ()

    @property
    def state(self) -> str:
        """The state in words."""
        return STATES[self.fact.state]


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A slot in words."""

    title: str
    slot: Slot
    state: str
    link: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SealLine:
    """A seal with a link to it."""

    seal: Seal
    link: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Linked:
    """A scenario, passage or table row with links to where it stands."""

    thing: Scenario | Passage | Row
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageSheet:
    """A page to be shown; `marks` are drawn over `picture`."""

    anchor: str
    typed: TypedPage
    title: str
    picture: Picture
    near: tuple[Near, ...]
    marks: tuple[Mark, ...]

    @property
    def page(self) -> Page:
        """The page as read."""
        return self.typed.page

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The lines in which titles are looked for, surest first."""
        kept = [(x, shown) for x in self.page.lines if (shown := plain(x.text).lower())]
        return headings_of(self.page, kept)[:HEADINGS]


@dataclass(frozen=True, slots=True)
class DocumentSheet:
    """A document with its facts and pages."""

    title: str
    paper: Paper
    facts: tuple[FactLine, ...]
    slots: tuple[SlotLine, ...]
    seals: tuple[SealLine, ...]
    pages: tuple[PageSheet, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All about one holder."""

    title: str
    bundle: Bundle
    documents: tuple[DocumentSheet, ...]
    fields: tuple[FactLine, ...] = ()
    scenarios: tuple[Linked, ...] = ()
    passages: tuple[Linked, ...] = ()
    rows: tuple[Linked, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is at hand while sheets are made."""

    notice: Notice
    overlay: Overlay
    near: Mapping[Place, tuple[Near, ...]]
    pictures: Mapping[Turned, Picture]

    def field_title(self, key: str) -> str:
        return self.notice.titles.fields.get(key, key)

    def type_title(self, key: str) -> str:
        return self.notice.titles.documents.get(key, key)

    def links(
        self, layer: str, evidence: Sequence[Evidence], about: str, label: str, sure: float
    ) -> tuple[tuple[str, str], ...]:
        return tuple(
            (self.overlay.note(layer, e, about, label, sure), places_in_words((e,)))
            for e in evidence
        )


def sheets_of(
    papers: CampaignPapers,
    facts: CampaignFacts,
    checks: CampaignChecks,
    *,
    notice: Notice,
    near: Mapping[Place, tuple[Near, ...]],
    pictures: Mapping[Turned, Picture],
) -> tuple[Sheet, ...]:
    """The holders that sent anything: dossiers, then cities' own papers, then the inbox."""
    desk = _Desk(notice, Overlay(_anchors(papers)), near, pictures)
    found = list(_of_cities(facts, checks, desk))
    inbox = tuple(Paper(document) for document in papers.inbox.documents)
    found.append(_sheet("不属于任何市的文件", papers.inbox, inbox, checks.inbox, desk))
    return tuple(sheet for sheet in found if sheet.bundle.files)


def _anchors(papers: CampaignPapers) -> dict[Place, str]:
    bundles = [d.bundle for c in papers.cities for d in c.dossiers]
    bundles += [c.bundle for c in papers.cities] + [papers.inbox]
    places = dict.fromkeys(place_of(t.page) for b in bundles for t in b.pages)
    return {place: f"p{number}" for number, place in enumerate(places, 1)}


def _of_cities(facts: CampaignFacts, checks: CampaignChecks, desk: _Desk) -> Iterator[Sheet]:
    for city in facts.cities:
        for dossier in city.dossiers:
            yield _dossier(dossier, checks.dossiers.get(dossier.id, ()), desk)
        rows = tuple(_row(row, desk) for row in city.rows)
        key = city.papers_of.code or city.papers_of.name
        told, bundle = checks.cities.get(key, ()), city.papers_of.bundle
        title = f"{city.papers_of.name}（市级材料）"
        yield _sheet(title, bundle, city.papers, told, desk, rows=rows)


def _dossier(facts: DossierFacts, checks: Sequence[Check], desk: _Desk) -> Sheet:
    scenarios = tuple(_scenario(s, desk) for s in facts.scenarios)
    passages = tuple(_passage(p, desk) for p in facts.passages)
    fields = tuple(
        FactLine(key, desk.field_title(key), fact, _plain_links(fact.evidence, desk))
        for key, fact in facts.fields.items()
    )
    return _sheet(
        facts.id,
        facts.papers_of.bundle,
        facts.papers,
        checks,
        desk,
        fields=fields,
        scenarios=scenarios,
        passages=passages,
    )


def _plain_links(evidence: Sequence[Evidence], desk: _Desk) -> tuple[tuple[str, str], ...]:
    """Links to the pages; the boxes are drawn with the papers' own facts."""
    anchors = desk.overlay.anchors
    return tuple(
        (anchors.get((e.file, e.page, e.part), ""), places_in_words((e,))) for e in evidence
    )


def _sheet(
    title: str,
    bundle: Bundle,
    papers: Sequence[Paper],
    checks: Sequence[Check],
    desk: _Desk,
    *,
    fields: tuple[FactLine, ...] = (),
    scenarios: tuple[Linked, ...] = (),
    passages: tuple[Linked, ...] = (),
    rows: tuple[Linked, ...] = (),
) -> Sheet:
    documents = tuple(_document(paper, desk) for paper in papers)
    return Sheet(title, bundle, documents, fields, scenarios, passages, rows, tuple(checks))


def _document(paper: Paper, desk: _Desk) -> DocumentSheet:
    offers = offers_of(paper, desk.notice.fields.fields)
    facts = tuple(_fact(key, f, offers.get(key, ()), desk) for key, f in paper.facts.items())
    slots = tuple(_slot(slot, desk) for slot in paper.slots)
    seals = tuple(_seal(seal, desk) for seal in paper.seals)
    pages = tuple(_page(typed, desk) for typed in paper.document.pages)
    return DocumentSheet(desk.type_title(paper.type), paper, facts, slots, seals, pages)


def _fact(key: str, fact: Fact, offers: tuple[Offer, ...], desk: _Desk) -> FactLine:
    title = desk.field_title(key)
    about = f"{title}：{fact.value}（{STATES[fact.state]}）\n原文：{fact.raw}"
    links = desk.links("fields", fact.evidence, about, title, fact.confidence)
    return FactLine(key, title, fact, links, offers)


def _slot(slot: Slot, desk: _Desk) -> SlotLine:
    title = SLOTS.get(slot.kind, slot.kind)
    state = STATES[slot.state]
    about = f"{title}处 {slot.label}：{state}，置信度 {slot.confidence:.3f}"
    links = desk.links("slots", slot.evidence[:1], about, f"{title}：{state}", slot.confidence)
    return SlotLine(title, slot, state, links[0] if links else ("", ""))


def _seal(seal: Seal, desk: _Desk) -> SealLine:
    mark = seal.mark
    text = "｜".join(t for t in (mark.text, mark.bottom) if t) or "（未读出）"
    about = (
        f"{text}\n{mark.shape} {mark.colour} {mark.kind} {seal.role}"
        f"\n文字置信度 {mark.confidence:.3f}，确为印章 {mark.found:.3f}"
        + ("，不完整" if mark.partial else "")
    )
    links = desk.links("seals", (seal.evidence,), about, text, mark.confidence)
    return SealLine(seal, links[0])


def _scenario(scenario: Scenario, desk: _Desk) -> Linked:
    label = f"场景 {scenario.number or '未对应'}"
    about = f"{scenario.claimed} → {scenario.name}（{scenario.match}）"
    sure = scenario.confidence
    return Linked(scenario, desk.links("said", scenario.evidence, about, label, sure))


def _passage(passage: Passage, desk: _Desk) -> Linked:
    title = desk.notice.titles.passages.get(passage.key, passage.key)
    about = f"{title}：{passage.value}"
    return Linked(passage, desk.links("said", passage.evidence, about, title, passage.confidence))


def _row(row: Row, desk: _Desk) -> Linked:
    return Linked(row, _plain_links(row.evidence[:1], desk))


def _page(typed: TypedPage, desk: _Desk) -> PageSheet:
    page = typed.page
    place = place_of(page)
    return PageSheet(
        desk.overlay.anchors[place],
        typed,
        desk.type_title(typed.type),
        desk.pictures.get(turned(page), Picture(why="没有页面图像")),
        desk.near.get(place, ()),
        tuple(desk.overlay.on(page)),
    )
