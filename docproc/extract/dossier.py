"""The facts of a dossier and of a city's papers, put together.

What comes in: sorted papers and the notice's data; how scenarios are read is
handed in. What goes out: `DossierFacts`, and the `Paper`s of a city. Where
papers state a field the source is the contract's: the book; where it lacks one,
the licence; maturity_* from report or certificate first. What other papers say
only moves the confidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from docproc.chinese.lookalike import (
    OUTVOTED_BY,
    SLIP_FROM,
    could_be_misread,
    differ_by_a_slip,
)
from docproc.documents.model import Document, DossierPapers
from docproc.extract.model import (
    DossierFacts,
    Fact,
    FactValue,
    Paper,
    Passage,
    ScenariosTold,
    State,
)
from docproc.extract.paper import facts_of
from docproc.extract.papers.attachments import attachments_of
from docproc.extract.papers.passages import passages_of
from docproc.extract.seals.names import settled_seals
from docproc.extract.seals.roles import with_own_covers
from docproc.extract.wording.arrows import with_arrows
from docproc.extract.wording.commitments import BOOK, commitment_ranges
from docproc.extract.wording.questions import with_bare_questions
from docproc.extract.wording.sentences import sentences_of
from docproc.extract.wording.squares import with_squares_joined
from docproc.extract.wording.ticks import with_ticks
from docproc.notice.fields import ExtractSpec

ScenarioReader = Callable[[Document], ScenariosTold]

FIELDS: tuple[str, ...] = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on",
    "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue",
    "contact_name", "contact_phone", "contact_email", "factory_name", "factory_address",
    "total_investment", "maturity_level", "maturity_date", "signed_on", "level_applied",
)  # fmt: skip
"""The contract's 21 keys, in its order."""

_SOURCES: dict[str, tuple[str, ...]] = {
    "maturity_level": ("maturity_report", "maturity_certificate", "application_book"),
    "maturity_date": ("maturity_report", "maturity_certificate", "application_book"),
    "signed_on": ("application_book",),
    "level_applied": ("application_book",),
}
_USUAL = ("application_book", "business_licence")
_WORDED_OTHERWISE = frozenset({"enterprise_type", "main_business"})
"""A licence words these otherwise than a form does: its word is second best there."""
_WITNESSES: dict[str, tuple[str, ...]] = {
    "enterprise_name": (
        "application_book", "business_licence", "commitment", "maturity_report",
        "maturity_certificate", "credit_report", "no_accident_statement", "parent_letter",
        "financial_report",
    ),
    "uscc": (
        "application_book", "business_licence", "credit_report", "maturity_report",
        "maturity_certificate", "commitment", "parent_letter",
    ),
    "legal_representative": ("application_book", "business_licence"),
    "registered_address": ("application_book", "business_licence"),
    "established_on": ("application_book", "business_licence"),
    "maturity_level": ("application_book", "maturity_report", "maturity_certificate"),
    "maturity_date": ("application_book", "maturity_report", "maturity_certificate"),
}  # fmt: skip
"""Papers whose word on a field is heard when its confidence is set."""


def dossier_facts(
    papers: DossierPapers, spec: ExtractSpec, *, scenarios: ScenarioReader
) -> DossierFacts:
    """All that one dossier's papers say. `scenarios` reads an application book."""
    documents = [_mended(d) for d in papers.bundle.documents]
    read = settled_seals(_borne_out(tuple(facts_of(d, spec) for d in documents)))
    read = with_own_covers(read)
    books = [d for d in documents if d.type == "application_book"]
    told = _told([scenarios(book) for book in books])
    listed = attachments_of(books[0], spec.passages.attachments) if books else None
    said = _passages(documents, spec)
    return DossierFacts(
        papers, read, fields_of(read), told.described, said, listed, told.named, told.total
    )


def _mended(document: Document) -> Document:
    """The document with the boxes and arrows back that its reader lost or took for letters."""
    bare = with_bare_questions([typed.page for typed in document.pages])
    pages = with_arrows([with_squares_joined(with_ticks(page)) for page in bare])
    typed = zip(document.pages, pages, strict=True)
    return replace(document, pages=tuple(replace(old, page=page) for old, page in typed))


def _told(books: Sequence[ScenariosTold]) -> ScenariosTold:
    """What the first book tells. Another one may be a further volume, last year's book or a
    copy: what it names leaves a doubt whether the first was read whole, and counts no more."""
    if not books:
        return ScenariosTold()
    return ScenariosTold(books[0].described, max(book.named for book in books), books[0].total)


def city_papers(documents: Sequence[Document], spec: ExtractSpec) -> tuple[Paper, ...]:
    """What a city's own papers say; the rows of its tables are read by `rows`."""
    return settled_seals(tuple(facts_of(d, spec) for d in documents))


def fields_of(papers: Sequence[Paper]) -> dict[str, Fact]:
    """The 21 fields of a dossier, each from the paper that the contract names."""
    found = {key: _second_best(key, _field(key, papers), papers) for key in FIELDS}
    found = {key: _second_hand(key, fact, papers) for key, fact in found.items()}
    return {key: _heard(key, found[key], papers) for key in FIELDS}


def _field(key: str, papers: Sequence[Paper]) -> Fact:
    stated = [
        p.facts[key] for t in _SOURCES.get(key, _USUAL) for p in _own(papers, t) if key in p.facts
    ]
    for wanted in (State.READ, State.UNREADABLE, State.BLANK):
        found = next((f for f in stated if f.state is wanted), None)
        if found is not None and (wanted is State.READ or found is _first_said(stated)):
            return found
    return _first_said(stated) or Fact()


def _second_best(key: str, fact: Fact, papers: Sequence[Paper]) -> Fact:
    """A licence's wording where there is a book whose own answer was not found."""
    book = next((p for p in papers if p.type == "application_book"), None)
    if book is None or key not in _WORDED_OTHERWISE or fact is book.facts.get(key):
        return fact
    return replace(fact, confidence=min(fact.confidence, 0.85))


def _second_hand(key: str, fact: Fact, papers: Sequence[Paper]) -> Fact:
    """What a book says of a report or certificate that lies there and does not answer itself."""
    if _SOURCES.get(key, ("",))[0] != "maturity_report" or fact.state is not State.READ:
        return fact
    own = [p for p in papers if p.type in ("maturity_report", "maturity_certificate")]
    if not own or any(fact is p.facts.get(key) for p in own):
        return fact
    return replace(fact, confidence=min(fact.confidence, 0.85))


def _first_said(facts: Iterable[Fact]) -> Fact | None:
    return next((f for f in facts if f.state is not State.ABSENT), None)


def _own(papers: Sequence[Paper], kind: str) -> list[Paper]:
    """Papers of one type; where a book names the applicant, those of others come last."""
    found = [p for p in papers if p.type == kind]
    book = next((p for p in papers if p.type == "application_book"), None)
    code = book.facts.get("uscc") if book else None
    if not code or code.state is not State.READ:
        return found
    return sorted(found, key=lambda p: _is_anothers(p, code.value))


def _is_anothers(paper: Paper, code: FactValue) -> bool:
    own = paper.facts.get("uscc")
    return own is not None and own.state is State.READ and own.value != code


def _heard(key: str, fact: Fact, papers: Sequence[Paper]) -> Fact:
    """The fact with its confidence moved by what other papers say of the same thing.

    Agreement of independently read papers raises it; a difference that look-alike
    characters explain lowers it below what counts as confident.
    """
    if fact.state is not State.READ or key not in _WITNESSES:
        return fact
    said = [
        f
        for kind in _WITNESSES[key]
        for p in papers
        if p.type == kind and (f := p.facts.get(key)) is not None
        if f.state is State.READ and f.evidence != fact.evidence
    ]
    if key == "enterprise_name" and (outvoting := _outvoting(fact, said)):
        return outvoting
    alike = sum(f.value == fact.value for f in said)
    if alike and alike >= sum(_may_be_misread(key, fact.value, f.value) for f in said):
        best = max(f.confidence for f in said if f.value == fact.value)
        sure = 1 - (1 - fact.confidence) * (1 - 0.7 * best)
        return replace(fact, confidence=round(min(sure, 0.999), 3))
    doubts = [f for f in said if _may_be_misread(key, fact.value, f.value)]
    if doubts:
        others = tuple(dict.fromkeys([*fact.alternatives, *(f.value for f in doubts)]))
        return replace(fact, confidence=min(fact.confidence, 0.85), alternatives=others)
    return fact


def _outvoting(fact: Fact, said: Sequence[Fact]) -> Fact | None:
    """The name as other papers spell it, where the fact's picture stands with a slip against twice
    as many.

    A reader that hardly knows a character (淯) takes its neighbour (清) for it with
    full confidence, on one page or two; what was typed says what it says.
    """
    if any(
        all(e.confidence >= 1.0 for e in f.evidence) for f in (fact, *said) if f.value == fact.value
    ):
        return None
    votes = Counter(str(f.value) for f in said)
    name, count = votes.most_common(1)[0] if votes else ("", 0)
    own = votes[str(fact.value)]
    if count < max(OUTVOTED_BY, 2 * (own + 1) if own else 0):
        return None
    if not differ_by_a_slip(str(fact.value), name):
        return None
    best = max(f.confidence for f in said if f.value == name)
    others = tuple(dict.fromkeys((fact.value, *fact.alternatives)))
    return replace(fact, value=name, confidence=min(best, 0.85), alternatives=others)


def _borne_out(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers with codes made surer that several papers spell alike.

    Two readers do not slip in the same place by chance: a code that breaks its
    check character and stands so on two papers was written so.
    """
    said = [f for p in papers if (f := p.facts.get("uscc")) and f.state is State.READ]
    out = []
    for paper in papers:
        code = paper.facts.get("uscc")
        same = [f for f in said if code is not None and f is not code and f.value == code.value]
        if code is None or code.state is not State.READ or not same:
            out.append(paper)
            continue
        best = max(f.confidence for f in same)
        sure = round(min(1 - (1 - code.confidence) * (1 - 0.7 * best), 0.999), 3)
        kept = () if sure >= BORNE_OUT else code.alternatives
        surer = replace(code, confidence=sure, alternatives=kept)
        out.append(replace(paper, facts={**paper.facts, "uscc": surer}))
    return tuple(out)


BORNE_OUT = 0.95
"""From here on a code that two papers share has no other readings."""


def _may_be_misread(key: str, a: FactValue, b: FactValue) -> bool:
    """Whether two words are one but for look-alikes; of a name, a character that was lost
    (电子分有限公司) is a slip too."""
    if not (isinstance(a, str) and isinstance(b, str)) or a == b:
        return False
    long = key == "enterprise_name" and min(len(a), len(b)) >= SLIP_FROM
    return could_be_misread(a, b) or (long and Levenshtein.distance(a, b) <= SLIPS)


SLIPS = 2
"""Characters in which one name's two readings may differ."""


def _passages(documents: Sequence[Document], spec: ExtractSpec) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for document in documents:
        sentences = sentences_of([typed.page for typed in document.pages])
        found.extend(passages_of(sentences, spec.passages, document.type))
        if document.type == BOOK:
            found.extend(_commitment_in(document))
    return tuple(found)


def _commitment_in(book: Document) -> Iterator[Passage]:
    """A part of the book with a commitment's title and its signer's lines, in any words."""
    for typed, inside in zip(book.pages, commitment_ranges(book), strict=True):
        if inside:
            line = typed.page.lines[inside.start]
            sure = round(0.95 * line.confidence, 3)
            evidence = (typed.page.evidence(line),)
            yield Passage("commitment_section", "yes", sure, evidence, book.type)
