#!/usr/bin/env python3
"""Score a run against a set whose truth is known: `make accuracy DEVSET=path`.

DEVSET holds `inbox/`, `truth.json` and the scorer `score.py` that goes with
them. Runs `docproc validate` on the inbox (what an earlier run has read is not
read again), prints the scorer's tables and, from report and truth, what is
right of pages, fields, seals, slots and checks, by capture kind and by key,
with 95 % intervals. Everything goes to build/accuracy/ too, with two pictures:
the confusion matrix of page types and the risk–coverage curve of fields.
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

OUT = Path("build/accuracy")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "devset", nargs="?", default="", help="folder with inbox/, truth.json, score.py"
    )
    parser.add_argument("--report", type=Path, help="score this report instead of running")
    given = parser.parse_args()
    devset = Path(given.devset)
    needed = [devset / name for name in ("inbox", "truth.json", "score.py")]
    if not given.devset or not all(p.exists() for p in needed):
        print("No set to measure on: call `make accuracy DEVSET=path`,")
        print("where path holds inbox/, truth.json and score.py.")
        return 2
    report = given.report or _run(devset)
    OUT.mkdir(parents=True, exist_ok=True)
    scored = subprocess.run(
        [sys.executable, str(devset / "score.py"), str(devset / "truth.json"), str(report)],
        capture_output=True,
        text=True,
        check=False,
    )
    tables = scored.stdout + scored.stderr
    pairs = paired(_loaded(devset / "truth.json"), _loaded(report), devset / "score.py")
    tables += all_tables(pairs)
    print(tables)
    (OUT / "page-types.svg").write_text(confusion(pairs.pages), encoding="utf-8")
    (OUT / "risk-coverage.svg").write_text(risk_coverage(pairs.fields), encoding="utf-8")
    (OUT / "tables.txt").write_text(tables, encoding="utf-8")
    return scored.returncode


def _run(devset: Path) -> Path:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "docproc",
            "validate",
            str(devset / "inbox"),
            "--out",
            str(OUT / "run"),
        ],
        check=False,
    )
    return OUT / "run" / "report.json"


def _loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
