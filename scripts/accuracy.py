#!/usr/bin/env python3
"""Score a run against a set whose truth is known: `make accuracy DEVSET=path`.

DEVSET holds `inbox/`, `truth.json` and the scorer `score.py` that goes with
them. Runs `docproc validate` on the inbox (what an earlier run has read is not
read again), prints the scorer's tables and, from report and truth, pages right
by capture kind with 95 % intervals; everything goes to build/accuracy/ too.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

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
    tables += "\n" + "\n".join(by_capture(_loaded(devset / "truth.json"), _loaded(report)))
    print(tables)
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


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, right / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (middle - spread) / (1 + z * z / total), (middle + spread) / (1 + z * z / total)


def by_capture(truth: Any, report: Any) -> list[str]:
    """Lines of a table: type, source and rotation of pages right, by capture kind."""
    told = {
        (unicodedata.normalize("NFKC", p["file"]), p["number"]): p
        for d in report["dossiers"]
        for p in reversed(d["pages"])
    }
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for dossier in truth["dossiers"]:
        for page in dossier["pages"]:
            seen = told.get((unicodedata.normalize("NFKC", page["file"]), page["number"]))
            count = counts[page.get("capture") or "?"]
            count["pages"] += 1
            if seen is None:
                continue
            kinds = {seen["document_type"], page["type"]}
            same = len(kinds) == 1 or kinds <= {"maturity_report", "maturity_certificate"}
            count["type"] += same
            count["source"] += seen["source"] == page["source"]
            count["rotation"] += page["type"] == "blank" or seen["rotation"] == page["rotation"]
            count["believed"] += page["source"] == "ocr" and seen["source"] == "native"
    heads = f"{'source':>8}{'rotation':>9}{'wrongly native':>15}"
    lines = [f"{'capture':14}{'pages':>6}{'type right':>24}{heads}"]
    for capture in sorted(counts):
        c = counts[capture]
        low, high = wilson(c["type"], c["pages"])
        share = f"{c['type']}/{c['pages']} [{low:.3f}, {high:.3f}]"
        lines.append(
            f"{capture:14}{c['pages']:6}{share:>24}{c['source']:8}{c['rotation']:9}{c['believed']:15}"
        )
    return lines


if __name__ == "__main__":
    sys.exit(main())
