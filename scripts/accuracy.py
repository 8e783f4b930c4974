#!/usr/bin/env python3
"""Score a run against a set whose truth is known: `make accuracy DEVSET=path`.

DEVSET holds `inbox/` and `truth.json` (`make testset` makes such sets), and may
hold a scorer of its own, `score.py`, whose tables then come first. Runs
`docproc validate` on the inbox (what an earlier run has read is not read
again) and prints what is right of pages, fields, seals, slots, scenarios,
papers, text, critical values and checks, by capture kind and by key, with 95 %
intervals; then the missed defects and false alarms one by one. Everything goes
to --out (build/accuracy/) too, with two pictures: the confusion matrix of page
types and the risk–coverage curve of fields.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from accuracykit.pairs import paired
from accuracykit.pictures import confusion, risk_coverage
from accuracykit.tables import all_tables
from accuracykit.texts import read_pages


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("devset", nargs="?", default="", help="folder with inbox/, truth.json")
    parser.add_argument("--report", type=Path, help="score this report instead of running")
    parser.add_argument("--out", type=Path, default=Path("build/accuracy"))
    given = parser.parse_args()
    devset, out = Path(given.devset), given.out
    if not given.devset or not all((devset / n).exists() for n in ("inbox", "truth.json")):
        print("No set to measure on: call `make accuracy DEVSET=path`,")
        print("where path holds inbox/ and truth.json; `make testset` makes one.")
        return 2
    report = given.report or _run(devset, out / "run")
    out.mkdir(parents=True, exist_ok=True)
    status, tables = _own_scorer(devset, report)
    read = None if given.report else read_pages(devset / "inbox", out / "run")
    pairs = paired(_loaded(devset / "truth.json"), _loaded(report), read)
    tables += all_tables(pairs)
    print(tables)
    (out / "page-types.svg").write_text(confusion(pairs.pages), encoding="utf-8")
    (out / "risk-coverage.svg").write_text(risk_coverage(pairs.fields), encoding="utf-8")
    (out / "tables.txt").write_text(tables, encoding="utf-8")
    return status


def _own_scorer(devset: Path, report: Path) -> tuple[int, str]:
    """Status and tables of the set's own scorer, if it has one."""
    scorer = devset / "score.py"
    if not scorer.exists():
        return 0, ""
    call = [sys.executable, str(scorer), str(devset / "truth.json"), str(report)]
    scored = subprocess.run(call, capture_output=True, text=True, check=False)
    return scored.returncode, scored.stdout + scored.stderr


def _run(devset: Path, out: Path) -> Path:
    call = [sys.executable, "-m", "docproc", "validate", str(devset / "inbox"), "--out", str(out)]
    subprocess.run(call, check=False)
    return out / "report.json"


def _loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
