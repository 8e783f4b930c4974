#!/usr/bin/env python3
"""States of slots (signature, date, seal) on drawn closings whose truth is known.

    bench_slots.py [--set work|held-out] [--cases N] [--first K] [--show DIR]

Sets as in bench_seals.py. A slot is right where its state is told as it is; `not told`
is one that was called unreadable or not found, which costs a look; `in silence` one
that was called filled though blank, or blank though filled, with a confidence ≥ 0.9.
Slots of which a seal covers a quarter on a copy without colour stand apart (`hidden`):
there a person can often not tell either, and `unreadable` is the honest answer.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from accuracykit.shares import share, table
from sealkit.copies import GREY
from sealkit.slots import SlotCase, SlotTruth, slot_case

from docproc.documents.model import Document, TypedPage
from docproc.extract.model import Slot, State
from docproc.extract.slots.labelled import slots_of
from docproc.notice.fields import load_extract_spec
from docproc.notice.folder import NoticeFolder
from docproc.page import Page, PageSource
from docproc.pages.model import UprightImage

KEPT = Path(__file__).resolve().parent.parent / "build" / "bench_slots"
SURE = 0.9
STATES = {State.READ: "filled", State.BLANK: "blank", State.UNREADABLE: "unreadable"}


@dataclass(frozen=True)
class Outcome:
    case: int
    layout: str
    trouble: str
    capture: str
    truth: SlotTruth
    told: str | None
    confidence: float

    @property
    def right(self) -> bool:
        return self.told == self.truth.state

    @property
    def hidden(self) -> bool:
        """Whether a seal lies over a signature's or date's slot on a copy without colour."""
        return self.truth.kind != "seal" and self.capture in GREY and self.truth.hidden > 0.25

    @property
    def silent(self) -> bool:
        return self.told in ("filled", "blank") and not self.right and self.confidence >= SURE


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=("work", "held-out"), default="work", dest="which")
    parser.add_argument("--cases", type=int, default=90)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--show", type=Path)
    parser.add_argument("--again", action="store_true", help="read the pages anew")
    given = parser.parse_args()
    jobs = [(n, given.which, given.again) for n in range(given.first, given.first + given.cases)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        outcomes = [o for found in pool.starmap(measured, jobs, chunksize=2) for o in found]
    print(f"set {given.which}: {given.cases} pages, {len(outcomes)} slots")
    views: list[tuple[str, Callable[[Outcome], str]]] = [
        ("kind", lambda o: f"{o.truth.kind} {o.truth.state}"),
        ("how", lambda o: f"{o.truth.kind} {o.truth.how}"),
        ("layout", lambda o: o.layout),
        ("trouble", lambda o: o.trouble),
        ("copy", lambda o: o.capture),
        ("all", lambda o: "hidden by a seal, without colour" if o.hidden else "all others"),
    ]
    for head, key in views:
        print("\n" + "\n".join(_table(head, key, outcomes)))
    if given.show:
        _show(given.show, given.which, outcomes)
    return 0


def _page(number: int, which: str, again: bool) -> tuple[SlotCase, Page]:
    """The case and its page as read; drawn and read once unless asked anew."""
    from docproc.marks.seals import find_seals
    from docproc.text.engines.rapidocr import RapidOcr
    from docproc.text.read import read_image

    held = KEPT / which / f"{number}.pickle"
    if held.exists() and not again:
        kept: tuple[SlotCase, Page] = pickle.loads(held.read_bytes())  # written here alone
        return kept
    global _engine
    _engine = _engine or RapidOcr()
    case = slot_case(number, which)
    high, wide = case.copy.pixels.shape[:2]
    to_page = np.diag([1 / wide, 1 / high, 1.0])
    image = UprightImage(case.copy.pixels, case.copy.dpi, 0, to_page, photo=case.copy.photo)
    said = read_image(image, _engine)
    seals = find_seals(image, _engine, said.lines)
    page = Page(
        "a.pdf", 1, PageSource.OCR, confidence=said.confidence, size_mm=(210.0, 297.0),
        lines=said.lines, tables=said.tables, seals=seals, ink=said.ink,
    )  # fmt: skip
    held.parent.mkdir(parents=True, exist_ok=True)
    small = cv2.imencode(".jpg", cv2.resize(case.copy.pixels, (1000, round(1000 * high / wide))))[1]
    kept = (replace(case, copy=replace(case.copy, pixels=small.tobytes())), page)  # type: ignore[arg-type]
    held.write_bytes(pickle.dumps(kept))
    return kept


_engine: Any = None
_spec: Any = None


def measured(number: int, which: str, again: bool) -> list[Outcome]:
    global _spec
    _spec = _spec or load_extract_spec(NoticeFolder.find("shandong-2026")).slots
    case, page = _page(number, which, again)
    document = Document("commitment", (TypedPage(page, "commitment", 0.99),), 0.99)
    left = list(slots_of(document, _spec))
    found = []
    for truth in case.slots:
        if truth.state == "near":
            continue
        near = [s for s in left if s.kind == truth.kind and _beside(s, truth)]
        best = min(near, key=lambda s: _away(s, truth), default=None)
        if best is not None:
            left.remove(best)
        told = STATES[best.state] if best else None
        sure = best.confidence if best else 0.0
        found.append(Outcome(number, case.layout, case.trouble, case.capture, truth, told, sure))
    return found


def _away(slot: Slot, truth: SlotTruth) -> float:
    box = slot.evidence[0].box
    return 9.0 if box is None else abs(box.centre[1] - truth.box.centre[1])


def _beside(slot: Slot, truth: SlotTruth) -> bool:
    return _away(slot, truth) < 0.02


def _table(head: str, key: Callable[[Outcome], str], outcomes: Sequence[Outcome]) -> list[str]:
    held: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        held[key(outcome)].append(outcome)
    rows = []
    for name in sorted(held):
        mine = held[name]
        otherwise = sum(o.told in ("filled", "blank") and not o.right for o in mine)
        rows.append([
            name,
            share(sum(o.right for o in mine), len(mine)),
            str(sum(o.told == "unreadable" for o in mine)),
            str(sum(o.told is None for o in mine)),
            str(otherwise),
            str(sum(o.silent for o in mine)),
        ])  # fmt: skip
    heads = [head, "right", "unreadable", "not found", "told otherwise", "in silence"]
    return table(heads, rows)


def _show(folder: Path, which: str, outcomes: Sequence[Outcome]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for o in outcomes:
        if o.right:
            continue
        case, page = _page(o.case, which, False)
        true = f"{o.truth.kind} {o.truth.state} {o.truth.how}"
        print(o.case, o.layout, o.trouble, o.capture, true, "->", o.told, o.confidence)
        picture = cv2.imdecode(np.frombuffer(case.copy.pixels, np.uint8), 1)
        high, wide = picture.shape[:2]
        size = np.array([wide, high, wide, high])
        for line in page.lines:
            if line.box:
                x0, y0, x1, y1 = (int(v) for v in np.array(line.box) * size)
                cv2.rectangle(picture, (x0, y0), (x1, y1), (200, 160, 0), 1)
        top = max(int((o.truth.box.top - 0.06) * high), 0)
        name = f"{o.case}-{o.truth.kind}-{o.truth.state}-{o.told}.png"
        cv2.imwrite(str(folder / name), picture[top : top + int(0.14 * high)])


if __name__ == "__main__":
    sys.exit(main())
