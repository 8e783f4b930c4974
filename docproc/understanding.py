"""What the papers are and what they say: each unit sorted and each holder's facts stated once.

What comes in: what intake received, the files as opened, and the notice. What
goes out: the facts of the campaign, ready to be judged. What an earlier run has
understood comes from the store; pages are read, and the workers asked, only for
the rest. Sorted units and stated facts are stored apart, each under the content
it came from, the notice's data and the source of its own stage: a change of
`extract` leaves the sorting as it was, and a change of the rules leaves both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from docproc.codec import Stored, from_json, to_json
from docproc.documents import (
    SortedUnit,
    UnitToSort,
    assembled,
    repeated_pages,
    settled,
    sort_unit,
    units_of,
    unsorted,
)
from docproc.documents.model import (
    Bundle,
    CampaignPapers,
    Document,
    DossierPapers,
    TypedPage,
)
from docproc.extract.dossier import city_papers, dossier_facts
from docproc.extract.fields.places import with_real_places
from docproc.extract.lists.registers import receipts_of, registers_of
from docproc.extract.lists.rows import rows_of_all
from docproc.extract.model import CampaignFacts, ScenariosTold
from docproc.extract.scenarios import told_in
from docproc.extract.stated import (
    Stated,
    city_of,
    dossier_of,
    nothing_stated,
    places,
    told,
    with_repeats,
)
from docproc.gathering import Desk, Shelf, content_of, pages_of, raw_pages_of, read_files
from docproc.intake.model import Intake
from docproc.journal import where_it_arose
from docproc.notice import Notice, load_notice
from docproc.page import Page
from docproc.report.model import ErrorEntry
from docproc.versions import GROUND, code_version
from docproc.work.pool import Outcome, Task
from docproc.work.store import Key

SORTING = (*GROUND, "intake/model.py", "documents")
STATING = (
    *GROUND, "intake/model.py", "documents/model.py", "documents/numbering.py",
    "documents/repeats.py", "extract",
)  # fmt: skip
"""The source that sorting units and stating facts run through, this module aside."""
HERE = "understanding.py"

SECONDS, SECONDS_A_PAGE = 60.0, 1.0
"""A page is understood in 20 ms; a page made to be slow is given fifty times that."""

HolderKey = tuple[str, str]
Raw = tuple[tuple[str, tuple[bytes, ...]], ...]
"""Files by path, with their pages as stored."""


def understand(
    intake: Intake, shelf: Shelf, desk: Desk, notice: Notice
) -> tuple[CampaignFacts, Bundle]:
    """The facts of a campaign, and the inbox's papers.

    What goes wrong in the tool's own code becomes an error of `shelf` under the
    holder that it touched.
    """
    found: dict[UnitToSort, SortedUnit] = {}
    _sort(units_of(intake), found, shelf, desk, notice)
    intake = settled(intake, found.__getitem__)
    _sort(units_of(intake), found, shelf, desk, notice)
    papers = assembled(intake, shelf.received, found.__getitem__)
    stated = _state(_holders(papers), shelf, desk, notice)
    return _campaign(papers, stated)


# Sorting units


@dataclass(frozen=True, slots=True)
class SortTask:
    """A unit to sort, in a worker; `notice` is what finds it and the hash of its data."""

    notice: tuple[str, str]
    unit: UnitToSort
    pages: Raw


def sort_in_worker(task: SortTask) -> bytes:
    """`SortedUnit` without what was read on its pages, as JSON."""
    kinds = _notice(*task.notice).documents
    return to_json(sort_unit(task.unit, _decoded(task.pages), kinds).bare())


def _sort(
    units: Iterable[UnitToSort],
    found: dict[UnitToSort, SortedUnit],
    shelf: Shelf,
    desk: Desk,
    notice: Notice,
) -> None:
    """Have all units sorted that are not in `found`, by the store or by the workers."""
    version, data = code_version(*SORTING, HERE), (notice.folder.named, notice.reading_sha256)
    keys: dict[UnitToSort, Key] = {}
    missing: list[UnitToSort] = []
    for unit in units:
        if unit in found:
            continue
        content = [content_of(shelf, path, desk) for path in unit.files if path in shelf.received]
        keys[unit] = _key((unit, content), "documents", version, notice)
        known = desk.store.get(keys[unit], SortedUnit)
        if known is None:
            missing.append(unit)
        else:
            found[unit] = known
    read_files(shelf, [path for unit in missing for path in unit.files], desk)
    tasks = (
        Task(
            unit,
            SortTask(data, unit, _raw(unit.files, shelf, desk)),
            _seconds(unit.files, shelf),
        )
        for unit in missing
    )
    for done, outcome in enumerate(desk.pool.run(sort_in_worker, tasks), 1):
        unit = outcome.key
        if outcome.result is None:
            pages = {path: pages_of(shelf, path, desk) for path in unit.files}
            found[unit] = unsorted(unit, pages).bare()
            touched = [c.id for c in found[unit].cuts] or list(unit.files)
            _note_failure(outcome, touched, "documents", shelf, desk)
        else:
            found[unit] = from_json(outcome.result, SortedUnit)
            _store(keys[unit], outcome.result, unit.files, shelf, desk)
        desk.tell("归类", done, len(missing))


# Stating facts


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose facts are stated: `place` is dossier, city or inbox; `id` its name in checks."""

    place: str
    id: str
    bundle: Bundle

    @property
    def key(self) -> HolderKey:
        """What tells it from others: a city may be called what a dossier is."""
        return self.place, self.id

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of the files with pages of the holder's documents, sorted."""
        return tuple(sorted({p.page.file for p in self.bundle.pages}))


@dataclass(frozen=True, slots=True)
class StateTask:
    """A holder whose facts are to be stated, in a worker; `notice` as in `SortTask`."""

    notice: tuple[str, str]
    place: str
    bundle: Bundle
    pages: Raw


def state_in_worker(task: StateTask) -> bytes:
    """`Stated`, as JSON."""
    dressed = _dressed(task.bundle, _decoded(task.pages))
    return to_json(state(task.place, dressed, _notice(*task.notice)))


def state(place: str, bundle: Bundle, notice: Notice) -> Stated:
    """All that one holder's papers say; `bundle` holds what was read on their pages."""
    guide, tables, spec = notice.scenarios, notice.tables, notice.fields
    bundle = replace(bundle, repeats=tuple(repeated_pages(bundle)))
    twice = places(bundle)
    if place == "inbox":
        registers = registers_of(bundle.documents, tables)
        receipts = receipts_of(bundle.documents, tables, year=notice.head.deadline.year)
        nothing = nothing_stated(bundle).papers
        return Stated(nothing, twice, registers=registers, receipts=receipts)
    if place == "city":
        papers = told(city_papers(bundle.documents, spec))
        return Stated(papers, twice, rows=rows_of_all(bundle.documents, tables))
    facts = dossier_facts(
        DossierPapers("", bundle),
        spec,
        scenarios=lambda book: told_in(book, guide) if guide else ScenariosTold(),
    )
    return Stated(
        told(facts.papers),
        twice,
        with_real_places(facts.fields, notice.divisions),
        facts.scenarios,
        facts.passages,
        facts.attachments,
        named=facts.named,
        total=facts.total,
    )


def facts_of_campaign(papers: CampaignPapers, notice: Notice) -> CampaignFacts:
    """The facts of papers that still hold what was read on them, stated in this process."""
    holders = _holders(papers)
    return _campaign(papers, {h.key: state(h.place, h.bundle, notice) for h in holders})[0]


def _holders(papers: CampaignPapers) -> list[Holder]:
    """Every dossier, every city, the inbox."""
    holders = [Holder("dossier", d.id, d.bundle) for city in papers.cities for d in city.dossiers]
    holders += [Holder("city", city.key, city.bundle) for city in papers.cities]
    return [*holders, Holder("inbox", "", papers.inbox)]


def _state(
    holders: Sequence[Holder], shelf: Shelf, desk: Desk, notice: Notice
) -> dict[HolderKey, Stated]:
    """What every holder's papers say, from the store or from the workers."""
    version, data = code_version(*STATING, HERE), (notice.folder.named, notice.reading_sha256)
    stated: dict[HolderKey, Stated] = {}
    keys: dict[HolderKey, Key] = {}
    missing: list[Holder] = []
    for holder in holders:
        content = [content_of(shelf, path, desk) for path in holder.files]
        papers = holder.bundle.documents
        keys[holder.key] = _key((holder.place, papers, content), "extract", version, notice)
        known = desk.store.get(keys[holder.key], Stated)
        if known is None:
            missing.append(holder)
        else:
            stated[holder.key] = known
    read_files(shelf, [path for holder in missing for path in holder.files], desk)
    bundles = {holder.key: holder for holder in missing}
    tasks = (
        Task(
            h.key,
            StateTask(data, h.place, _travelling(h.bundle), _raw(h.files, shelf, desk)),
            _seconds(h.files, shelf),
        )
        for h in missing
    )
    for done, outcome in enumerate(desk.pool.run(state_in_worker, tasks), 1):
        holder = bundles[outcome.key]
        if outcome.result is None:
            stated[holder.key] = nothing_stated(holder.bundle)
            touched = [holder.id or None]
            _note_failure(outcome, touched, "extract", shelf, desk)
        else:
            stated[holder.key] = from_json(outcome.result, Stated)
            _store(keys[holder.key], outcome.result, holder.files, shelf, desk)
        desk.tell("分析", done, len(missing))
    return stated


def _campaign(
    papers: CampaignPapers, stated: Mapping[HolderKey, Stated]
) -> tuple[CampaignFacts, Bundle]:
    """Papers and what they say, put together."""
    cities = []
    for city in papers.cities:
        said = stated["city", city.key]
        dossiers = []
        for dossier in city.dossiers:
            own = stated["dossier", dossier.id]
            seen = replace(dossier, bundle=with_repeats(dossier.bundle, own))
            dossiers.append(dossier_of(seen, own))
        seen_city = replace(
            city,
            bundle=with_repeats(city.bundle, said),
            dossiers=tuple(d.papers_of for d in dossiers),
        )
        cities.append(city_of(seen_city, said, dossiers))
    loose = stated["inbox", ""]
    facts = CampaignFacts(papers.scope, tuple(cities), loose.registers, loose.receipts)
    return facts, with_repeats(papers.inbox, loose)


# What both have in common


@lru_cache(maxsize=1)
def _notice(named: str, reading_sha256: str) -> Notice:
    """The notice, loaded once in each worker, which may be on another machine."""
    notice = load_notice(named)
    if notice.reading_sha256 != reading_sha256:
        raise RuntimeError(f"the data of notice {named} are other ones here")
    return notice


def _key(content: object, stage: str, version: str, notice: Notice) -> Key:
    digest = hashlib.sha256(to_json(content)).hexdigest()
    return Key(digest, 0, stage, version, notice.reading_sha256[:16])


def _raw(paths: Iterable[str], shelf: Shelf, desk: Desk) -> Raw:
    return tuple((path, raw_pages_of(shelf, path, desk)) for path in paths)


def _decoded(raw: Raw) -> dict[str, tuple[Page, ...]]:
    return {
        path: tuple(replace(p, file=path) for one in own for p in from_json(one, tuple[Page, ...]))
        for path, own in raw
    }


def _travelling(bundle: Bundle) -> Bundle:
    """The bundle without where its files' bytes are: no worker needs them."""
    files = tuple(replace(f, source=replace(f.source, local=None)) for f in bundle.files)
    return replace(bundle, files=files)


def _dressed(bundle: Bundle, pages: Mapping[str, Sequence[Page]]) -> Bundle:
    """The bundle with what was read on its pages."""
    read = {(p.file, p.number, p.part): p for own in pages.values() for p in own}

    def whole(typed: TypedPage) -> TypedPage:
        return replace(typed, page=read[typed.page.file, typed.page.number, typed.page.part])

    documents = tuple(
        Document(d.type, tuple(whole(t) for t in d.pages), d.confidence) for d in bundle.documents
    )
    return Bundle(bundle.files, tuple(whole(t) for t in bundle.pages), documents)


def _seconds(paths: Iterable[str], shelf: Shelf) -> float:
    pages = sum(shelf.received[path].pages for path in paths)
    return SECONDS + SECONDS_A_PAGE * pages


def _store(key: Key, body: bytes, paths: Iterable[str], shelf: Shelf, desk: Desk) -> None:
    """Keep a result, unless a page that it came from might be read otherwise next time."""
    if all(shelf.stays(path) for path in paths):
        desk.store.put(key, Stored(body))


def _note_failure(
    outcome: Outcome[Any, bytes],
    touched: Iterable[str | None],
    stage: str,
    shelf: Shelf,
    desk: Desk,
) -> None:
    """The tool's own error, under each holder or file that it touched."""
    said = outcome.failure.message or outcome.failure.reason if outcome.failure else stage
    for path in touched:
        shelf.errors.append(ErrorEntry(path, None, stage, said))
        desk.note("error", path=path, page=None, stage=stage, reason=where_it_arose(said) or said)
