"""Makes the campaign's folder and its truth from the plan."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from testsetkit import cityfolder, copier, deal, fileforms, rough
from testsetkit.dossier import Dossier
from testsetkit.parcel import Bank
from testsetkit.press import press

BANKS: dict[str, Bank | None] = {"usual": copier, "rough": rough, "none": None}


def make(
    family_name: str,
    seed: int,
    dossiers: int,
    out: Path,
    *,
    seconds: float | None = None,
    machines: str = "usual",
) -> Path | None:
    """Write OUT/inbox and OUT/truth.json; returns the truth's path.

    What was made lies in OUT/parts until all is made, so that a later call goes on
    where an earlier one stopped; after `seconds` no new part is begun (None then).
    """
    family = import_module(f"testsetkit.families.{family_name}")
    plan = deal.campaign(seed, family_name, dossiers)
    plan.way_told = getattr(family, "WAY_TOLD", False)
    inbox = out / "inbox"
    bank = BANKS[machines]
    parts = Parts(out, f"{family_name} {seed} {dossiers} {machines} {_kit()}", seconds)
    rng = random.Random(f"{family_name}-{seed}-papers")
    made: dict[str, Any] = {
        "truth": "docproc-truth/1", "seed": seed, "family": family_name, "not_staged": [], "cities": [], "dossiers": [],
    }  # fmt: skip
    with press() as tab:
        for city in plan.cities:
            place = inbox / city.folder
            place.mkdir(parents=True, exist_ok=True)
            for case in city.cases:
                own = random.Random(rng.random())
                dossier = Dossier(family, plan, city, case, own, tab, bank)
                told = parts.made(f"{city.code}-{case.order}", partial(dossier.write, place))
                if told is None:
                    return None
                case.id = told["id"]
                made["dossiers"].append(told)
            own = random.Random(rng.random())
            told = parts.made(
                city.code, partial(cityfolder.written, family, plan, city, place, own, tab, bank)
            )
            if told is None:
                return None
            made["cities"].append(told)
    for path, table in family.inbox(plan, rng).items():
        target = inbox / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(fileforms.xlsx_of(table))
    target = out / "truth.json"
    target.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.rmtree(parts.folder)
    return target


def _kit() -> str:
    """A digest of the maker's own code: parts of two makers do not make one truth."""
    held = sha256()
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        held.update(file.read_bytes())
    return held.hexdigest()


class Parts:
    """The truths of dossiers and cities made so far, each in a file of its own."""

    def __init__(self, out: Path, about: str, seconds: float | None) -> None:
        self.folder = out / "parts"
        self.until = time.monotonic() + seconds if seconds else None
        mark = self.folder / "of.txt"
        if not mark.exists() or mark.read_text(encoding="utf-8") != about:
            for name in ("inbox", "parts"):
                shutil.rmtree(out / name, ignore_errors=True)
            self.folder.mkdir(parents=True)
            mark.write_text(about, encoding="utf-8")

    def made(self, name: str, make_it: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
        """The part, from its file or made now; None where the time is over."""
        file = self.folder / f"{name}.json"
        if file.exists():
            return dict(json.loads(file.read_text(encoding="utf-8")))
        if self.until is not None and time.monotonic() > self.until:
            return None
        told = make_it()
        file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return told
