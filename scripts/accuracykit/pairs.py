"""Truth and report side by side: what was to be found, and what became of it.

What comes in: `truth.json`, `report.json` and, where there is one, what was
read on each page. What goes out: plain records, counted by `tables` and drawn
by `pictures`. What counts as the same is said in `same`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accuracykit.same import (
    NOTHING,
    match_cities,
    match_dossiers,
    overlap,
    plain,
    same_field,
    seal_text,
)
from accuracykit.told import (
    CriticalPair,
    DocumentPair,
    Read,
    ScenarioPair,
    TextPair,
    critical_of,
    documents_of,
    scenarios_of,
    texts_of,
)

CONFIDENT = 0.9
"""The contract: confident means at least this."""
_MATURITY = {"maturity_report", "maturity_certificate"}
"""A certificate beside a report says the same; sets count them as one."""
_OVERLAP = 0.2
"""Boxes that share less of their area are not the same seal (as the scorer has it)."""


@dataclass(frozen=True)
class PagePair:
    """A page: its true type and the one told (None: page not in the report)."""

    capture: str
    true: str
    told: str | None
    same_source: bool
    same_rotation: bool
    wrongly_native: bool

    @property
    def right(self) -> bool:
        return self.told == self.true or {self.told, self.true} <= _MATURITY


@dataclass(frozen=True)
class FieldPair:
    """A field of a dossier. `outcome`: right, wrong, missing; for a field that
    the papers leave out: invented, or right where nothing was told."""

    key: str
    capture: str
    stated: bool
    outcome: str
    confidence: float

    @property
    def answered(self) -> bool:
        return self.stated and self.outcome != "missing"


@dataclass(frozen=True)
class SealPair:
    """A seal of the truth. `told` is what was read of it, None where nothing was."""

    colour: str
    shape: str
    partial: bool
    capture: str
    found: bool
    told: str | None = None
    exact: bool = False
    confidence: float = 0.0


@dataclass(frozen=True)
class CheckPair:
    """A graded check: the accepted answers, best first, and the one given."""

    code: str
    expect: tuple[str, ...]
    told: str
    subject: str = ""
    note: str = ""

    @property
    def defect(self) -> bool:
        """Whether something is wrong that has to be seen (as the scorer counts)."""
        return self.expect[0] == "fail" and not {"pass", "na"} & set(self.expect)

    @property
    def missed(self) -> bool:
        """A defect that nobody is told of."""
        return self.defect and self.told in ("pass", "na", "missing")

    @property
    def false_alarm(self) -> bool:
        return self.told == "fail" and "fail" not in self.expect

    @property
    def needless(self) -> bool:
        return self.told == "review" and "review" not in self.expect and not self.defect


@dataclass(frozen=True)
class SlotPair:
    """A slot of the truth and the state told of it (None: slot not found)."""

    kind: str
    capture: str
    true: str
    told: str | None


@dataclass(frozen=True)
class Pairs:
    """All records of one run on one set."""

    pages: tuple[PagePair, ...]
    fields: tuple[FieldPair, ...]
    seals: tuple[SealPair, ...]
    checks: tuple[CheckPair, ...]
    slots: tuple[SlotPair, ...]
    scenarios: tuple[ScenarioPair, ...] = ()
    documents: tuple[DocumentPair, ...] = ()
    texts: tuple[TextPair, ...] = ()
    critical: tuple[CriticalPair, ...] = ()


def paired(truth: Any, report: Any, read: Mapping[tuple[str, int], Read] | None = None) -> Pairs:
    """Pair everything; without `read` no text is compared."""
    dossiers = match_dossiers(truth["dossiers"], report["dossiers"])
    cities = match_cities(truth["cities"], report["cities"])
    captures = {
        (plain(p["file"]), p["number"]): p.get("capture") or "?"
        for d in truth["dossiers"]
        for p in d["pages"]
    }
    both = [(d, dossiers.get(d["id"], {})) for d in truth["dossiers"]]
    of_cities = [(c, cities.get(c["folder"], {})) for c in truth["cities"]]
    known = [p for d in truth["dossiers"] for p in d["pages"] if p.get("text")]
    return Pairs(
        tuple(_pages(truth, report)),
        tuple(f for t, r in both for f in _fields(t, r, captures)),
        tuple(s for t, r in both for s in _seals(t, r, captures)),
        tuple(c for t, r in [*both, *of_cities] for c in _checks(t, r)),
        tuple(s for t, r in both for s in _slots(t, r, captures)),
        tuple(s for t, r in both for s in scenarios_of(t, r)),
        tuple(d for t, r in [*both, *of_cities] for d in documents_of(t, r)),
        tuple(texts_of(known, read)) if read else (),
        tuple(critical_of(known, read)) if read else (),
    )


def _pages(truth: Any, report: Any) -> Iterator[PagePair]:
    told = {
        (plain(p["file"]), p["number"]): p for d in report["dossiers"] for p in reversed(d["pages"])
    }
    for dossier in truth["dossiers"]:
        for page in dossier["pages"]:
            seen = told.get((plain(page["file"]), page["number"]))
            capture = page.get("capture") or "?"
            if seen is None:
                yield PagePair(capture, page["type"], None, False, False, False)
                continue
            turned = page["type"] == "blank" or seen["rotation"] == page["rotation"]
            believed = page["source"] == "ocr" and seen["source"] == "native"
            same = seen["source"] == page["source"]
            yield PagePair(capture, page["type"], seen["document_type"], same, turned, believed)


_Captures = Mapping[tuple[str, int], str]


def _where(evidence: Sequence[Any], captures: _Captures) -> str:
    places = ((plain(e["file"]), e["page"]) for e in evidence)
    return next((captures[place] for place in places if place in captures), "?")


def _book(truth: Any, captures: _Captures) -> str:
    """How the application book was captured: where a field that was missed stands."""
    for document in truth["documents"]:
        if document["type"] == "application_book":
            span = document["spans"][0]
            return captures.get((plain(span["file"]), span["first"] or 1), "?")
    return "?"


def _fields(truth: Any, told: Any, captures: _Captures) -> Iterator[FieldPair]:
    for key, stated in truth["fields"].items():
        found = (told.get("fields") or {}).get(key) or {}
        value, sure = found.get("value"), float(found.get("confidence") or 0.0)
        where = _where(found.get("evidence") or [], captures)
        capture = where if where != "?" else _book(truth, captures)
        if stated.get("value") is None:
            outcome = "right" if value in NOTHING else "invented"
            yield FieldPair(key, capture, False, outcome, sure)
        elif value in (None, ""):
            yield FieldPair(key, capture, True, "missing", sure)
        else:
            outcome = "right" if same_field(key, stated, value) else "wrong"
            yield FieldPair(key, capture, True, outcome, sure)


def _seals(truth: Any, told: Any, captures: _Captures) -> Iterator[SealPair]:
    left = [(s, s["evidence"][0]) for s in told.get("seals") or [] if s.get("evidence")]
    for seal in truth["seals"]:
        place = (plain(seal["file"]), seal["page"])
        partial = bool(seal.get("partial", _cut(seal["box"])))
        about = (seal["colour"], seal["shape"], partial, captures.get(place, "?"))
        near = [
            (overlap(e["box"], seal["box"]), n)
            for n, (_, e) in enumerate(left)
            if (plain(e["file"]), e["page"]) == place
        ]
        shared, best = max(near, default=(0.0, -1))
        if shared < _OVERLAP:
            yield SealPair(*about, found=False)
            continue
        seen, _ = left.pop(best)
        wanted = {seal_text(seal["text"] + more) for more in ("", seal["bottom"] or "")}
        exact = seal_text(seen["text"]) in wanted
        yield SealPair(*about, True, seen["text"], exact, float(seen["confidence"]))


def _cut(box: Sequence[float]) -> bool:
    """Whether a seal lies over the page's edge."""
    return min(box) < 0.005 or max(box) > 0.995


def _checks(truth: Any, told: Any) -> Iterator[CheckPair]:
    given = {c["code"]: c["status"] for c in told.get("checks") or []}
    for code, check in truth["checks"].items():
        if not set(check["expect"]) >= {"pass", "fail", "review", "na"}:  # else ungraded
            subject = str(truth.get("id") or truth.get("folder") or "")
            note = str(check.get("note") or "")
            yield CheckPair(code, tuple(check["expect"]), given.get(code, "missing"), subject, note)


def _slots(truth: Any, told: Any, captures: _Captures) -> Iterator[SlotPair]:
    """Slots of a kind on a page are paired by place, where the truth tells it."""
    left = list(told.get("slots") or [])
    for slot in truth.get("slots") or []:
        near = [s for s in left if s["kind"] == slot["kind"] and _same_page(s, slot)]
        near.sort(key=lambda s, slot=slot: _apart(s, slot))  # type: ignore[misc]
        capture = captures.get((plain(slot.get("file")), slot.get("page") or 0), "?")
        if near:
            left.remove(near[0])
        yield SlotPair(slot["kind"], capture, slot["state"], near[0]["state"] if near else None)


def _same_page(told: Any, slot: Any) -> bool:
    if slot.get("file") is None:
        return bool(told["document_type"] == slot.get("document_type"))
    return any(
        plain(e["file"]) == plain(slot["file"]) and e["page"] == slot.get("page", e["page"])
        for e in told["evidence"]
    )


def _apart(told: Any, slot: Any) -> float:
    """How far the middles of two slots lie from each other, down the page."""
    boxes = [e["box"] for e in told["evidence"] if e.get("box")]
    if not boxes or not slot.get("box"):
        return 1.0
    return float(abs(sum(boxes[0][1::2]) - sum(slot["box"][1::2])) / 2)
