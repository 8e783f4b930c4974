#!/usr/bin/env python3
"""Seals found and read on drawn pages whose truth is known, by class, with 95 % intervals.

    bench_seals.py [--set work|held-out] [--cases N] [--first K] [--only GROUP]
                   [--show DIR] [--workers N]

The set `work` is the one to improve on; `held-out` has other fonts, other words and
other seeds and is looked at for its figures only. Each page is copied (colour, grey,
one bit, faint, photographed) and its lines are read by the engine, once; pages are kept
below build/bench_seals until the kit that draws them changes. Names are settled as in a
dossier that mostly knows the seals' names, and others that differ by a character or two.
`--show` writes a picture of every seal that was missed or read otherwise, and of ghosts.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import multiprocessing
import pickle
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from accuracykit.shares import share, table
from sealkit import cases
from sealkit.cases import Case, Truth

from docproc.evidence import Box
from docproc.extract.seals.names import settled_mark
from docproc.page import SealKind, SealMark
from docproc.pages.model import UprightImage

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "bench_seals"
CONFIDENT = 0.9
SAME = 0.3  # of the joint area: a box that shares more is the same seal


@dataclass(frozen=True)
class Outcome:
    """A seal of the truth beside what was told of it (None: not found)."""

    case: int
    scene: str
    capture: str
    truth: Truth
    raw: SealMark | None
    mark: SealMark | None

    @property
    def exact(self) -> bool:
        return self.mark is not None and said(self.mark.text) in wanted(self.truth)

    @property
    def raw_exact(self) -> bool:
        return self.raw is not None and said(self.raw.text) in wanted(self.truth)

    @property
    def otherwise(self) -> bool:
        return self.mark is not None and self.mark.text is not None and not self.exact


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=("work", "held-out"), default="work", dest="which")
    parser.add_argument("--cases", type=int, default=156)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", default="", help="only cases with seals of this class")
    parser.add_argument("--show", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    numbers = range(given.first, given.first + given.cases)
    with multiprocessing.get_context("spawn").Pool(given.workers) as pool:
        results = pool.starmap(
            _measured, [(n, given.which, given.only) for n in numbers], chunksize=2
        )
    kept = [r for r in results if r is not None]
    outcomes = [o for r in kept for o in r[0]]
    ghosts = [g for r in kept for g in r[1]]
    print(f"set {given.which}: {len(kept)} pages, {len(outcomes)} seals")
    for lines in (by_group(outcomes), by_capture(outcomes), kinds(outcomes)):
        print("\n" + "\n".join(lines))
    scenes = Counter("trap" if r[2] == "trap" else "other" for r in kept)
    pages = {(g[0], g[1]) for g in ghosts}
    for scene in ("trap", "other"):
        hit = sum(1 for _, s in pages if (s == "trap") == (scene == "trap"))
        print(f"\n{scene} pages with a seal told where none is: {share(hit, scenes[scene])}")
    bare = [r[3] for r in kept if not r[0]] or [0.0]
    print(f"\nseconds a page: {np.mean([r[3] for r in kept]):.2f}, no seal: {np.mean(bare):.2f}")
    if given.show:
        _show(given.show, given.which, outcomes, ghosts)
    return 0


def _case(number: int, which: str) -> Case:
    """The case with its lines as the engine reads them, drawn once."""
    folder = KEPT / _kit() / which
    folder.mkdir(parents=True, exist_ok=True)
    held = folder / f"{number}.pickle"
    if held.exists():
        case: Case = pickle.loads(held.read_bytes())  # written by this script alone
        pixels = cv2.imdecode(np.frombuffer(case.copy.pixels, np.uint8), 1)
        return replace(case, copy=replace(case.copy, pixels=pixels))
    from docproc.text.read import read_image

    case = cases.case_of(number, which)
    case = replace(case, lines=read_image(upright(case), _engine()).lines)
    packed = cv2.imencode(".png", case.copy.pixels)[1].tobytes()
    held.write_bytes(pickle.dumps(replace(case, copy=replace(case.copy, pixels=packed))))  # type: ignore[arg-type]
    return case


def _kit() -> str:
    """A name for what the kit draws: its code, however it is laid out."""
    sources = sorted((ROOT / "scripts" / "sealkit").glob("*.py"))
    trees = [ast.dump(ast.parse(p.read_text("utf-8"))) for p in sources if p.name != "slots.py"]
    return hashlib.sha256("".join(trees).encode()).hexdigest()[:12]


_held: Any = None


def _engine() -> Any:
    global _held
    if _held is None:
        from docproc.text.engines.rapidocr import RapidOcr

        _held = RapidOcr()
    return _held


def upright(case: Case) -> UprightImage:
    height, width = case.copy.pixels.shape[:2]
    return UprightImage(
        case.copy.pixels,
        case.copy.dpi,
        0,
        np.diag([1 / width, 1 / height, 1.0]),
        photo=case.copy.photo,
    )


Measured = tuple[list[Outcome], list[tuple[int, str, SealMark]], str, float]


def _measured(number: int, which: str, only: str) -> Measured | None:
    from docproc.marks.seals import find_seals

    case = _case(number, which)
    if only and not any(only in (s.group, case.scene, case.capture) for s in case.seals):
        return None
    began = time.process_time()
    marks = list(find_seals(upright(case), _engine(), case.lines))
    seconds = time.process_time() - began
    outcomes, left = [], list(marks)
    for truth in sorted(case.seals, key=lambda s: -s.box.area):
        if gone(case, truth):
            continue
        best = max(left, key=lambda m: joint(m.box, truth.box), default=None)
        if best is None or joint(best.box, truth.box) < SAME:
            outcomes.append(Outcome(number, case.scene, case.capture, truth, None, None))
            continue
        left.remove(best)
        outcomes.append(
            Outcome(number, case.scene, case.capture, truth, best, settled_mark(best, case.known))
        )
    return outcomes, [(number, case.scene, m) for m in left], case.scene, seconds


def gone(case: Case, truth: Truth) -> bool:
    """Whether a one-bit copy kept next to nothing of a seal's ring: nobody could see it."""
    if not case.capture.startswith("bw") or truth.shape != "round":
        return False
    high, wide = case.copy.pixels.shape[:2]
    box = truth.box
    down = (box.bottom - box.top) / 2 * high
    middle = (
        box.left * wide + down if box.left > 0 else box.right * wide - down,
        (box.top + box.bottom) / 2 * high,
    )
    angles = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    seen = total = 0
    for angle in angles:
        rho = down * np.linspace(0.93, 1.01, 12)
        x = np.rint(middle[0] + rho * np.cos(angle)).astype(int)
        y = np.rint(middle[1] + rho * np.sin(angle)).astype(int)
        on = (x >= 0) & (x < wide) & (y >= 0) & (y < high)
        if on.all():
            total += 1
            seen += bool((case.copy.pixels[y, x, 0] < 128).any())
    return seen < 0.3 * max(total, 1)


def joint(one: Box, other: Box) -> float:
    shared = one.overlap(other)
    return shared / (one.area + other.area - shared) if shared else 0.0


def said(text: str | None) -> str:
    return re.sub(r"[^\u4e00-\u9fffA-Za-z（）]", "", text or "")


def wanted(truth: Truth) -> set[str]:
    return {said(truth.name), said(truth.name + truth.bottom)}


def by_group(outcomes: Sequence[Outcome]) -> list[str]:
    return _table("class", lambda o: o.truth.group, outcomes)


def by_capture(outcomes: Sequence[Outcome]) -> list[str]:
    whole = [o for o in outcomes if o.truth.shape == "round" and o.truth.visible >= 0.97]
    return _table("whole round by copy", lambda o: o.capture, whole)


def _table(head: str, key: Any, outcomes: Sequence[Outcome]) -> list[str]:
    held: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        held[key(outcome)].append(outcome)
    rows = []
    for name in sorted(held):
        mine = held[name]
        sure = [o for o in mine if o.mark and o.mark.text and o.mark.confidence >= CONFIDENT]
        rows.append([
            name,
            share(sum(o.mark is not None for o in mine), len(mine)),
            share(sum(o.raw_exact for o in mine), len(mine)),
            share(sum(o.exact for o in mine), len(mine)),
            str(len(sure)),
            str(sum(o.otherwise for o in mine)),
            str(sum(o.otherwise for o in sure)),
        ])  # fmt: skip
    heads = [
        head,
        "found",
        "read exactly alone",
        "with the dossier's names",
        "confident",
        "otherwise",
        "otherwise and confident",
    ]
    return table(heads, rows)


def kinds(outcomes: Sequence[Outcome]) -> list[str]:
    seen = [o for o in outcomes if o.mark is not None and o.truth.visible >= 0.97]
    rows = []
    for kind in sorted({o.truth.kind for o in seen}):
        mine = [o for o in seen if o.truth.kind == kind]
        told = Counter(str(o.mark.kind) for o in mine if o.mark)
        unknown = told.pop(SealKind.UNKNOWN.value, 0)
        right = told.pop(kind, 0)
        others = " ".join(f"{k} {n}" for k, n in sorted(told.items())) or "–"
        rows.append([kind, share(right, len(mine)), str(unknown), others])
    return table(["kind of whole seals found", "told right", "unknown", "told otherwise"], rows)


def _show(
    folder: Path,
    which: str,
    outcomes: Sequence[Outcome],
    ghosts: Sequence[tuple[int, str, SealMark]],
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    records = []
    for o in outcomes:
        if o.exact and o.mark is not None and o.mark.kind.value == o.truth.kind:
            continue
        box = o.truth.box if o.mark is None else o.mark.box
        group = o.truth.group.replace(" ", "_")
        name = f"{o.case}-{group}-{o.capture}-{round(o.truth.box.left * 1000)}"
        _crop(folder / f"{name}.png", which, o.case, box)
        records.append({"picture": name, "scene": o.scene} | _told(o))
    for number, scene, mark in ghosts:
        name = f"{number}-ghost-{scene}-{round(mark.box.left * 1000)}"
        _crop(folder / f"{name}.png", which, number, mark.box)
        records.append({"picture": name, "told": mark.text, "found": mark.found})
    lines = [json.dumps(r, ensure_ascii=False) for r in records]
    (folder / "failures.json").write_text("\n".join(lines), encoding="utf-8")


def _told(o: Outcome) -> dict[str, Any]:
    """What stands in the truth and what was told of it, side by side."""
    told: dict[str, Any] = {"name": o.truth.name, "bottom": o.truth.bottom, "kind": o.truth.kind}
    if o.mark is None or o.raw is None:
        return told | {"raw": None, "told": "MISSED", "told_bottom": None, "told_kind": None,
                       "confidence": 0.0, "found": 0.0}  # fmt: skip
    return told | {
        "raw": o.raw.text, "told": o.mark.text, "told_bottom": o.mark.bottom,
        "told_kind": o.mark.kind, "confidence": o.mark.confidence, "found": o.mark.found,
    }  # fmt: skip


def _crop(target: Path, which: str, number: int, box: Box) -> None:
    pixels = _case(number, which).copy.pixels
    high, wide = pixels.shape[:2]
    grown = box.grown(0.03, 0.02)
    part = pixels[
        int(grown.top * high) : int(grown.bottom * high),
        int(grown.left * wide) : int(grown.right * wide),
    ]
    if part.size:
        cv2.imwrite(str(target), part)


if __name__ == "__main__":
    sys.exit(main())
