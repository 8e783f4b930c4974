"""Facts from a few lines of YAML: how cases of rules are written by hand.

What comes in: a campaign's form (`cases/_complete.yaml`, with a case's `change`
laid over it). What goes out: `CampaignFacts` as the stage `extract` would state
them, and the inbox. Values are read facts; `<空白>`, `<无此栏>` and `<看不清>` are
the other states; a mapping gives confidence and alternatives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from docproc.documents import repeated_pages
from docproc.documents.legible import head_of, writing_of
from docproc.documents.model import (
    Bundle,
    CityPapers,
    Document,
    DossierPapers,
    ReceivedFile,
    TypedPage,
)
from docproc.evidence import Box, Evidence
from docproc.extract.model import (
    CampaignFacts,
    CityFacts,
    DossierFacts,
    Fact,
    Listed,
    Listing,
    Paper,
    Passage,
    Receipt,
    Register,
    Row,
    Scenario,
    Seal,
    Slot,
    State,
)
from docproc.intake.model import FileStatus, Kind, Source
from docproc.page import Line, Page, PageSource, SealKind, SealMark

STATES = {"<空白>": State.BLANK, "<无此栏>": State.ABSENT, "<看不清>": State.UNREADABLE}
_SLOT_STATES = {"filled": State.READ, "blank": State.BLANK, "unreadable": State.UNREADABLE}
_BOOK_FIRST = ("application_book", "business_licence")
_MATURITY = ("maturity_report", "maturity_certificate", "application_book")
_FIELDS = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on",
    "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue",
    "contact_name", "contact_phone", "contact_email", "factory_name", "factory_address",
    "total_investment", "maturity_level", "maturity_date", "signed_on", "level_applied",
)  # fmt: skip
Form = Mapping[str, Any]


def overlaid(form: Any, change: Any) -> Any:
    """A form with a change laid over it: mappings merge, null removes, else replaces."""
    if not isinstance(form, Mapping) or not isinstance(change, Mapping):
        return change
    merged = dict(form)
    for key, value in change.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = overlaid(merged.get(key), value) if key in merged else value
    return merged


def campaign(form: Form) -> tuple[CampaignFacts, Bundle]:
    """The facts that a form stands for, and the inbox's files and pages."""
    first = dict(form["city"])
    first["dossiers"] = {**_named(form, "dossier"), **(form.get("other_dossiers") or {})}
    cities = [first, *(form.get("other_cities") or {}).values()]
    receipts = form.get("receipts")
    facts = CampaignFacts(
        scope=form.get("scope", "campaign"),
        cities=tuple(_city(c) for c in cities),
        registers={k: _register(k, v) for k, v in sorted((form.get("registers") or {}).items())},
        receipts=None if receipts is None else tuple(_receipt(r) for r in receipts.values()),
    )
    bundle, _ = _holder(form.get("inbox") or {}, "")
    return facts, bundle


def _named(form: Form, key: str) -> dict[str, Any]:
    held = form.get(key)
    return {held["id"]: held} if held else {}


def _city(form: Form) -> CityFacts:
    folder = str(form.get("name") or "city")
    bundle, papers = _holder(form, folder)
    dossiers = tuple(
        _dossier(d, f"{folder}/{key}") for key, d in (form.get("dossiers") or {}).items()
    )
    name = str(form.get("name") or "未识别地市")
    return CityFacts(
        CityPapers(form.get("code"), name, (folder,), tuple(d.papers_of for d in dossiers), bundle),
        papers,
        tuple(
            _row(table, number, cells, folder)
            for table, rows in (form.get("rows") or {}).items()
            for number, cells in rows.items()
        ),
        dossiers,
    )


def _dossier(form: Form, folder: str) -> DossierFacts:
    bundle, papers = _holder(form, folder)
    attachments = form.get("attachments")
    book = next((p for p in papers if p.type == "application_book"), None)
    file = book.document.pages[0].page.file if book else f"{folder}/a.pdf"
    return DossierFacts(
        DossierPapers(folder, bundle, bool(form.get("doubtful_cut"))),
        papers,
        {key: _field(key, papers) for key in _FIELDS},
        tuple(_scenario(i, s, file) for i, s in enumerate((form.get("scenarios") or {}).values())),
        tuple(
            _passage(key, p, file)
            for key, held in (form.get("passages") or {}).items()
            for p in (held if isinstance(held, list) else [held])
        ),
        None if attachments is None else tuple(_listed(a, file) for a in attachments.values()),
        named=int(form.get("named", 0)),
        total=int(form.get("total", 0)),
    )


def _holder(form: Form, folder: str) -> tuple[Bundle, tuple[Paper, ...]]:
    """Files, pages and papers of a holder; each paper is a file of its own."""
    files: list[ReceivedFile] = []
    pages: list[TypedPage] = []
    papers: list[Paper] = []
    for type_, held in (form.get("papers") or {}).items():
        several = held if isinstance(held, list) else [held]
        for number, paper in enumerate(several, 1):
            name = f"{folder}/{paper.get('file') or f'{type_}-{number}.pdf'}"
            typed = _pages(type_, paper, name)
            files.append(_file(name, {"kind": paper.get("kind", "pdf"), "pages": len(typed)}))
            pages += typed
            document = Document(type_, typed, paper.get("confidence", 0.98))
            papers.append(_paper(type_, paper, document, name))
    for name, file in (form.get("files") or {}).items():
        path = f"{folder}/{name}"
        typed = _pages("other", {"pages": file.get("pages", [])}, path)
        files.append(_file(path, {**file, "pages": len(typed)}))
        pages += typed
    documents = tuple(p.document for p in papers)
    bundle = Bundle(tuple(files), tuple(pages), documents)
    return replace(bundle, repeats=tuple(repeated_pages(bundle))), tuple(papers)


def _file(path: str, form: Form) -> ReceivedFile:
    kind, status = Kind(form.get("kind", "pdf")), FileStatus(form.get("status", "ok"))
    reason = form.get("reason", "")
    sha = form.get("sha256", f"{abs(hash_of(path)):064x}")
    inside = None if form.get("inside") is None else tuple(form["inside"])
    source = Source(path, sha, kind, 1000, None, status, reason, inside=inside)
    return ReceivedFile(source, status, form["pages"], reason)


def hash_of(text: str) -> int:
    """A small stable number for a text (file contents of cases are all different)."""
    total = 7
    for character in text:
        total = (total * 1_000_003 + ord(character)) % (1 << 61)
    return total


def _pages(type_: str, form: Form, file: str) -> tuple[TypedPage, ...]:
    held = form.get("pages", 1)
    several = [{}] * held if isinstance(held, int) else held
    return tuple(_typed(type_, form, page, file, n) for n, page in enumerate(several, 1))


def _typed(type_: str, form: Form, own: Form, file: str, number: int) -> TypedPage:
    page = Page(
        file,
        own.get("number", number),
        PageSource(own.get("source", form.get("source", "ocr"))),
        reason=own.get("reason", ""),
        confidence=own.get("confidence", form.get("page_confidence", 0.97)),
        lines=tuple(_line(t, i) for i, t in enumerate(own.get("text", []))),
    )
    return TypedPage(
        page,
        own.get("type", type_),
        own.get("type_confidence", form.get("confidence", 0.98)),
        printed=own.get("printed"),
        printed_total=own.get("printed_total"),
        beside=own.get("beside"),
        writing=writing_of(page),
        head=head_of(page),
    )


def _line(text: str, index: int) -> Line:
    top = 0.05 + 0.04 * index
    return Line(text, Box(0.1, top, 0.9, top + 0.03), 0.97)


def _paper(type_: str, form: Form, document: Document, file: str) -> Paper:
    return Paper(
        document,
        {key: _fact(value, file) for key, value in (form.get("facts") or {}).items()},
        tuple(_seal(type_, s, file) for s in form.get("seals") or ()),
        tuple(_slot(type_, k, s, file) for k, s in (form.get("slots") or {}).items()),
    )


def _fact(form: Any, file: str, where: str | None = None) -> Fact:
    held = form if isinstance(form, Mapping) else {"value": form}
    value = held.get("value")
    state = STATES.get(str(value)) or (State.READ if value is not None else State.ABSENT)
    shown = None if state is not State.READ else value
    raw = held.get("raw") or (str(shown) if shown is not None else None)
    sure = held.get("confidence", 0.98)
    box = None if where else Box(0.2, 0.2, 0.6, 0.23)
    evidence = Evidence(file, held.get("page", 1), None, box, where, raw or "", sure)
    return Fact(
        state,
        shown,
        raw,
        sure,
        () if state is State.ABSENT else (evidence,),
        tuple(held.get("alternatives", ())),
        tuple(_fact(o, file, where) for o in held.get("others", ())),
    )


def _field(key: str, papers: tuple[Paper, ...]) -> Fact:
    """The contract's field: the book's fact, else the licence's; maturity papers first."""
    order: tuple[str, ...] = (
        _MATURITY if key in ("maturity_level", "maturity_date") else _BOOK_FIRST
    )
    if key == "signed_on":
        order = ("application_book",)
    facts = [p.facts[key] for t in order for p in papers if p.type == t and key in p.facts]
    read = [f for f in facts if f.state is State.READ]
    return (read or facts or [Fact()])[0]


READINGS = 6
"""So often a rim whose characters a case tells as `heard` was read, each time the same."""


def _seal(type_: str, form: Form, file: str) -> Seal:
    sure = form.get("confidence", 0.97)
    mark = SealMark(
        Box(0.5, 0.6, 0.7, 0.72), "round", form.get("colour", "red"),
        SealKind(form.get("kind", "official")), form.get("text"), None, sure,
        form.get("found", 0.99), bool(form.get("partial")),
        READINGS * (tuple((c, (0,)) for c in form.get("heard", "")),) if form.get("heard") else (),
    )  # fmt: skip
    page = form.get("page", 1)
    evidence = Evidence(file, page, None, mark.box, None, form.get("text") or "", sure)
    return Seal(mark, form.get("role", "applicant"), evidence, type_)


def _slot(type_: str, kind: str, form: Any, file: str) -> Slot:
    held = form if isinstance(form, Mapping) else {"state": form}
    evidence = Evidence(file, 1, None, Box(0.5, 0.8, 0.7, 0.83), None, "", 0.98)
    state = _SLOT_STATES[held["state"]]
    document_type = held.get("document_type", type_)
    return Slot(kind, document_type, state, (evidence,), kind, held.get("confidence", 0.97))


def _scenario(index: int, form: Form, file: str) -> Scenario:
    claimed = form["claimed"]
    evidence = Evidence(file, 3 + index // 2, None, Box(0.1, 0.2, 0.6, 0.23), None, claimed, 0.97)
    match = form.get("match", "exact")
    link = form.get("link")
    return Scenario(
        claimed, form.get("number"), form.get("name", claimed if match == "exact" else None),
        form.get("guide_link", link), link, match, form.get("confidence", 0.95), (evidence,),
        form.get("nearest"), form.get("heading_link"), form.get("ordinal"),
    )  # fmt: skip


def _passage(key: str, form: Any, file: str) -> Passage:
    held = form if isinstance(form, Mapping) else {"value": form}
    text = held.get("text", "")
    evidence = Evidence(file, held.get("page", 5), None, Box(0.1, 0.5, 0.9, 0.53), None, text)
    sure = held.get("confidence", 0.95)
    title = bool(held.get("title", False))
    return Passage(key, str(held.get("value", "yes")), sure, (evidence,), "application_book", title)


def _listed(form: Form, file: str) -> Listed:
    evidence = Evidence(file, 2, None, Box(0.1, 0.3, 0.9, 0.33), None, form["name"])
    types, years = tuple(form.get("types", ())), tuple(form.get("years", ()))
    return Listed(form["name"], types, years, evidence)


def _row(table: str, number: int, cells: Form, folder: str) -> Row:
    file = f"{folder}/{table}-1.pdf"
    place = f"Sheet1!A{number + 1}"
    facts = {key: _fact(value, file, place) for key, value in cells.items()}
    return Row(table, number, facts, (Evidence(file, 1, None, None, place, ""),))


def _register(key: str, form: Form) -> Register:
    file = f"名录/{key}.xlsx"
    listings = tuple(
        Listing(
            e.get("enterprise_name"), e.get("uscc"), e.get("city"),
            Evidence(file, 1, None, None, f"Sheet1!A{i}", e.get("enterprise_name") or ""),
        )
        for i, e in enumerate((form.get("listings") or {}).values(), 3)
    )  # fmt: skip
    return Register(key, listings, form.get("complete", True))


def _receipt(form: Form) -> Receipt:
    evidence = Evidence("收件登记.xlsx", 1, None, None, "Sheet1!A3", "")
    return Receipt(
        form.get("city"), form.get("received_on"), form.get("posted_on"), form.get("tracking"),
        form.get("note"), evidence, bool(form.get("by_hand")),
    )  # fmt: skip
