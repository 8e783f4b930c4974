"""Pictures of the places that findings speak of, made by the workers.

What comes in: a report and where its files lie. What goes out: the `Pictures`
that the writers ask. Pages are rendered in workers, never in this process,
since rendering strangers' files may crash; each crop is kept in the store, so
that letters written again later still have their pictures.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docproc import reading
from docproc.evidence import Box, Evidence
from docproc.gathering import Desk
from docproc.intake.model import Intake
from docproc.reading import PageTask
from docproc.report.crops import EvidencePictures
from docproc.report.model import CityEntry, DossierEntry, InboxEntry, Report
from docproc.rules.model import Check, Status
from docproc.work.pool import Task
from docproc.work.store import Key, Store, options_hash

PICTURES_A_FINDING = 3
"""Places shown of one finding; more would not be looked at."""

Place = tuple[str, int, int, Box]
"""File, page, rotation, box."""


@dataclass(frozen=True, slots=True)
class CropRequest:
    """Places of one page to be shown as pictures."""

    task: PageTask
    rotation: int
    boxes: tuple[Box, ...]


def crops(request: CropRequest) -> list[bytes]:
    """Carry out one request, in a worker."""
    return reading.crop(request.task, request.rotation, request.boxes)


def pictures_for(report: Report, intake: Intake, desk: Desk) -> EvidencePictures:
    """Have all pictures made that the store does not hold yet, and hand them out."""
    sources = {source.path: source for source in intake.sources}
    hashes = {path: source.sha256 for path, source in sources.items()}
    wanted = [p for p in _places(report) if p[0] in sources and sources[p[0]].local is not None]
    missing = [p for p in wanted if not desk.store.has(_key(hashes[p[0]], p))]
    by_page: dict[tuple[str, int, int], list[Box]] = {}
    for file, page, rotation, box in missing:
        by_page.setdefault((file, page, rotation), []).append(box)
    tasks = []
    for (file, page, rotation), boxes in by_page.items():
        source = sources[file]
        assert source.local is not None
        task = PageTask(file, source.local, source.kind, page)
        tasks.append(Task((file, page, rotation), CropRequest(task, rotation, tuple(boxes))))
    for done, outcome in enumerate(desk.pool.run(crops, tasks), 1):
        if outcome.result is not None:
            places = [(*outcome.key, box) for box in by_page[outcome.key]]
            made = zip(places, outcome.result, strict=True)
            desk.store.put_many({_key(hashes[p[0]], p): picture for p, picture in made})
        elif outcome.failure is not None:
            file, page, _ = outcome.key
            desk.note("picture_failed", path=file, page=page, reason=outcome.failure.reason)
        desk.tell("证据图片", done, len(tasks))
    return stored_pictures(report, desk.store)


def stored_pictures(report: Report, store: Store) -> EvidencePictures:
    """The pictures of a report that an earlier run has left in the store."""
    hashes = {file.path: file.sha256 for holder in _holders(report) for file in holder.files}

    def picture(file: str, page: int, part: int | None, rotation: int, box: Box) -> bytes | None:
        return store.get(_key(hashes.get(file, ""), (file, page, rotation, box)), bytes)

    def origin(file: str, page: int, part: int | None, rotation: int, box: Box) -> str:
        key = _key(hashes.get(file, ""), (file, page, rotation, box))
        return " ".join(map(str, key)) if store.has(key) else ""

    return EvidencePictures(picture, report, origin)


def _key(sha256: str, place: Place) -> Key:
    _, page, rotation, box = place
    return Key(sha256, page, "crop", reading.CROP_VERSION, options_hash((rotation, box)))


def _places(report: Report) -> list[Place]:
    """The places whose pictures the writers will ask for, each once, sorted."""
    asked: set[Place] = set()

    def note(file: str, page: int, part: int | None, rotation: int, box: Box) -> None:
        asked.add((file, page, rotation, box))

    recorder = EvidencePictures(note, report)
    for evidence in shown_evidence(report):
        recorder.crop(evidence)
    return sorted(asked)


def _holders(report: Report) -> list[InboxEntry | CityEntry | DossierEntry]:
    return [report.inbox, *report.cities, *report.dossiers]


def shown_evidence(report: Report) -> Iterable[Evidence]:
    """The evidence of findings, a few places each."""
    for holder in _holders(report):
        for check in holder.checks:
            if check.status in (Status.FAIL, Status.REVIEW):
                yield from _of_check(check)[:PICTURES_A_FINDING]


def _of_check(check: Check) -> list[Evidence]:
    of_items = [e for item in check.items for e in item.evidence]
    return [*of_items, *check.evidence]
