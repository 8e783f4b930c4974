"""A slot that may hold a fact, and how far each way of finding one is to be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docproc.evidence import Evidence
from docproc.extract.fields.labels import LabelHit
from docproc.page import Line, Page

PLACES: dict[str, float] = {
    "cell": 1.0, "inline": 1.0, "beside": 0.97, "cell_below": 0.97, "above": 0.95, "series": 0.95,
    "below": 0.8,
    "wrapped": 0.85, "alone": 0.85, "glued": 0.95, "prose": 1.0, "title": 0.97,
    "signature": 0.97, "guess": 0.7,
}  # fmt: skip
"""How far a way of finding a slot is to be trusted: on invented forms the cell
beside its label and the text after its colon are practically always the value."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A slot that may hold a fact. `reading` is the probability that `raw` is
    what stands there. `ink`: whether ink stands where no text was read; None
    where nobody knows. `order` counts pages from 0 in the paper's order."""

    key: str
    label: LabelHit
    raw: str
    place: str
    evidence: tuple[Evidence, ...]
    reading: float = 1.0
    ink: bool | None = False
    unit: str | None = None
    order: int = 0
    alternatives: tuple[str, ...] = ()
    bonus: float = 0.0


def line_candidate(
    page: Page,
    lines: Sequence[Line],
    hit: LabelHit,
    value: str,
    place: str,
    order: int,
    trust: float,
) -> Candidate:
    """A candidate whose value stands on these lines; `trust` is that of the label's mark."""
    reading = min(line.confidence for line in lines)
    if place in {"inline", "glued"} and len(lines) == 1:  # the label's characters do not matter
        reading = max(reading, 1e-4) ** min(len(value) / max(len(lines[0].text), 1), 1.0)
    evidence = tuple(page.evidence(line) for line in lines)
    other: tuple[str, ...] = ()
    if len(lines) == 1:
        tail = len(lines[0].text) - len(value)
        other = tuple(
            a[tail:] if place in {"inline", "glued"} else a for a in lines[0].alternatives
        )
    found = Candidate(str(hit.key), hit, value, place, evidence, reading, False, None, order, other)
    return found if trust == 1.0 else replace(found, reading=reading * trust)
