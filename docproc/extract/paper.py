"""The facts of one paper, by its document type.

What comes in: a `Document` and the notice's extraction data. What goes out: a
`Paper` with a fact for every key that its type owns (the table is in
`extract.model`), its seals with their roles and its slots. One pass for all
types (tables, lines, prose), then what only this type has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from docproc.chinese.dates import dates_in
from docproc.documents.model import Document
from docproc.extract.fields import mirrored
from docproc.extract.fields.bars import with_bars_as_colons
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.denied import within_cells, without_cut_short
from docproc.extract.fields.cells.form import slots_of_tables
from docproc.extract.fields.choice import fact_of
from docproc.extract.fields.filledin import filled_in
from docproc.extract.fields.framed import framed
from docproc.extract.fields.indexrows import without_index_rows
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import lexicon_for
from docproc.extract.fields.levelled import as_received, levelled
from docproc.extract.fields.lines.captions import without_board
from docproc.extract.fields.lines.form import slots_of_lines
from docproc.extract.fields.overpage import slots_over_pages
from docproc.extract.fields.owners import is_group
from docproc.extract.fields.prose import slots_of_prose
from docproc.extract.fields.recited import recited, without_halves
from docproc.extract.fields.records import without_other_records
from docproc.extract.fields.scales import without_scales
from docproc.extract.fields.trailed import trailed
from docproc.extract.model import Fact, Paper, State
from docproc.extract.papers.books import book_candidates, with_own_date
from docproc.extract.papers.certificates import (
    level_by_score,
    licence_candidates,
    licence_facts,
    maturity_candidates,
    maturity_facts,
    validity_by_issue,
    validity_by_term,
)
from docproc.extract.papers.credit import credit_candidates, credit_facts
from docproc.extract.papers.finance import financial_candidates, financial_facts
from docproc.extract.papers.letters import (
    letter_candidates,
    policy_facts,
    recommendation_facts,
    statement_candidates,
)
from docproc.extract.seals.roles import seals_of
from docproc.extract.slots.labelled import slots_of
from docproc.extract.wording.commitments import BOOK
from docproc.extract.wording.sentences import Sentence, sentences_of
from docproc.notice.fields import ExtractSpec, FieldsSpec
from docproc.page import Page, Table

_Pages = Sequence[Page]
_More = Callable[[_Pages, Sequence[Sentence]], Iterable[Candidate]]
_Own = Callable[[_Pages, Sequence[Sentence]], Mapping[str, Fact]]

_CANDIDATES: dict[str, _More] = {
    "application_book": book_candidates,
    "business_licence": licence_candidates,
    "commitment": statement_candidates,
    "no_accident_statement": statement_candidates,
    "parent_letter": letter_candidates,
    "maturity_report": maturity_candidates,
    "maturity_certificate": maturity_candidates,
    "financial_report": financial_candidates,
    "credit_report": credit_candidates,
}
"""Ways to find a slot that only this type of paper has."""

_OWN: dict[str, _Own] = {
    "business_licence": licence_facts,
    "maturity_report": maturity_facts,
    "maturity_certificate": maturity_facts,
    "financial_report": financial_facts,
    "credit_report": credit_facts,
    "city_recommendation": recommendation_facts,
    "policy_document": policy_facts,
}
"""Facts that are no labelled slots, by document type."""


def facts_of(document: Document, spec: ExtractSpec) -> Paper:
    """A document with the facts, seals and slots on its pages."""
    pages = [typed.page for typed in document.pages]
    if document.type in _BORDERED:
        pages = [_without_borders(page) for page in pages]
    if document.type in _OF_ROWS:
        pages = [_ends_of(page) for page in pages]
    sentences = sentences_of(pages)
    facts = facts_of_pages(document.type, pages, sentences, spec.fields)
    return Paper(document, facts, seals_of(document, spec.slots), slots_of(document, spec.slots))


_BORDERED = frozenset({"maturity_certificate"})
"""Papers that are set within an ornamental border."""


_OF_ROWS = frozenset({"summary_table", "basic_list", "overseas_list"})
"""Papers that are tables, whose rows `lists` reads: what else they say stands round those."""
ENDS = 60
"""So many lines, and rows, at either end of such a page hold its heading and its foot."""


def _ends_of(page: Page) -> Page:
    """A page of rows with its first and last ones alone, where it has many: no printed page has,
    a sheet may have thousands."""
    if len(page.lines) <= MANY_LINES:
        return page
    tables = tuple(
        replace(t, cells=tuple(c for c in t.cells if not ENDS <= c.row < t.rows - ENDS))
        for t in page.tables
    )
    return replace(page, lines=(*page.lines[:ENDS], *page.lines[-ENDS:]), tables=tables)


MANY_LINES = 1_000


def _without_borders(page: Page) -> Page:
    """A page without tables of one column whose cells hold several lines of print: a border and
    the fold across it, which part no label from its answer."""
    kept = tuple(table for table in page.tables if not _is_border(page, table))
    return page if len(kept) == len(page.tables) else replace(page, tables=kept)


def _is_border(page: Page, table: Table) -> bool:
    boxes = [line.box for line in page.lines if line.box]
    held = [sum(c.box.covers(b, 0.6) for b in boxes) for c in table.cells if c.box]
    return table.columns == 1 and 0 < len(held) <= MOST_PARTS and min(held) >= LEAST_LINES


MOST_PARTS, LEAST_LINES = 3, 3
"""So many parts a border is cut in at most, by folds, and so many lines stand in each at least."""


def _without_neighbours(facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts; a kind of enterprise that is its name was the answer of the slot beside."""
    kind, name = facts.get("enterprise_type"), facts.get("enterprise_name")
    if kind and name and kind.state is State.READ and kind.value == name.value:
        facts["enterprise_type"] = replace(kind, state=State.UNREADABLE, value=None)
    return facts


def facts_of_pages(
    paper: str, pages: _Pages, sentences: Sequence[Sentence], spec: FieldsSpec
) -> dict[str, Fact]:
    """Facts by key, for every key that the paper's type owns."""
    about = spec.papers.get(paper)
    if about is None:
        return {}
    found = candidates_of(paper, pages, sentences, spec)
    own = _OWN[paper](pages, sentences) if paper in _OWN else {}
    facts: dict[str, Fact] = {}
    for key in about.facts:
        if key in own:
            facts[key] = own[key]
        elif key in spec.facts:
            known = spec.facts[key]
            facts[key] = fact_of(key, known.kind, found, year=known.year, since=known.since)
        else:
            facts[key] = Fact()
    facts = validity_by_term(_without_neighbours(facts), sentences)
    return validity_by_issue(level_by_score(facts))


def candidates_of(
    paper: str, pages: _Pages, sentences: Sequence[Sentence], spec: FieldsSpec
) -> list[Candidate]:
    """Every slot that may hold a fact of this paper."""
    lexicon = lexicon_for(spec, paper)
    pages = [with_bars_as_colons(without_index_rows(page)) for page in pages]
    found: list[Candidate] = []
    for order, (page, view) in enumerate(zip(pages, mirrored.views(pages, lexicon), strict=True)):
        in_cells = slots_of_tables(without_board(view, lexicon), lexicon, order, spec.whose)
        on_lines = slots_of_lines(levelled(view), lexicon, order, spec.whose)
        on_lines = within_cells((as_received(one, view) for one in on_lines), view)
        found.extend(mirrored.as_received((*in_cells, *on_lines), view, page))
        found.extend(framed(page, lexicon, order))
    found = without_cut_short(_without_answered(found), pages)
    found.extend(slots_over_pages(pages, lexicon))
    group = any(
        c.key == "enterprise_name" and c.label.score >= SECOND and is_group(c.raw) for c in found
    )
    told = list(recited(sentences, lexicon, spec.whose, paper))
    told += filled_in(sentences, lexicon, spec.whose, paper)
    found = [*without_halves(found, told), *told, *trailed(sentences, lexicon)]
    found.extend(slots_of_prose(sentences, spec, paper, of_group=group))
    if paper in _CANDIDATES:
        found.extend(_CANDIDATES[paper](pages, sentences))
    found = _without_others_dates(without_scales(found, pages), spec)
    if paper == BOOK:
        found = with_own_date(without_other_records(found, pages, spec.facts), pages)
    return [*found, *_dates_beside_levels(found), *_starts_of_validity(found)]


def _without_answered(found: list[Candidate]) -> list[Candidate]:
    """The candidates without labels that are blank beside one of the same fact in their row that
    has an answer: the head at the side of 填报人 | 张三 asks for nothing itself."""
    answered = [
        (c.key, c.order, e.box)
        for c in found
        if c.raw.strip() and c.place == "cell"
        for e in c.evidence
    ]

    def in_its_row(blank: Candidate) -> bool:
        boxes = [e.box for e in blank.evidence if e.box is not None]
        return any(
            (key, order) == (blank.key, blank.order)
            and box is not None
            and any(box.same_row(own) for own in boxes)
            for key, order, box in answered
        )

    return [c for c in found if c.raw.strip() or c.place == "cell" or not in_its_row(c)]


_ANSWERS = frozenset({"cell", "cell_below", "inline", "beside", "above"})


def _without_others_dates(found: list[Candidate], spec: FieldsSpec) -> list[Candidate]:
    """The candidates without closing dates that answer another date's label: 设立日期 over
    2016.11.23 on a card, where nothing else stands in the row."""
    dates = {key for key, fact in spec.facts.items() if fact.kind == "date"}
    asked = {
        (c.key, spot)
        for c in found
        if c.key in dates and c.place in _ANSWERS and c.label.text and c.label.score >= SECOND
        for spot in c.evidence
    }
    return [
        c
        for c in found
        if c.place != "signature"
        or c.key not in dates
        or not any((key, spot) in asked for key in dates - {c.key} for spot in c.evidence)
    ]


def _dates_beside_levels(found: Sequence[Candidate]) -> Iterable[Candidate]:
    """The date in the slot of a maturity level: 二级（2026年1月自评估）."""
    for candidate in found:
        if candidate.key == "maturity_level" and dates_in(candidate.raw):
            hit = replace(candidate.label, key="maturity_date", score=candidate.label.score * 0.93)
            yield replace(candidate, key="maturity_date", label=hit)


def _starts_of_validity(found: Sequence[Candidate]) -> Iterable[Candidate]:
    """The day from which a certificate is valid (有效期：2022年11月8日至2025年11月7日), which is
    the day of its issue where it tells no other."""
    for candidate in found:
        span = dates_in(candidate.raw) if candidate.key == "valid_until" else ()
        if len(span) == 2:
            hit = replace(candidate.label, key="maturity_date", score=candidate.label.score * 0.85)
            yield replace(candidate, key="maturity_date", label=hit, raw=span[0].raw)
