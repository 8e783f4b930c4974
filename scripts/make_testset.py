#!/usr/bin/env python3
"""Make a campaign whose truth is known: `make testset` or

    python scripts/make_testset.py --family lanhai --seed 1 --dossiers 12 --out build/testset

Writes OUT/inbox (cities, dossiers, registers, receiving log) and OUT/truth.json.
Needs Chromium, LibreOffice and the CJK fonts of fonts-noto-cjk and
fonts-arphic-ukai. Same family, seed and number of dossiers: same campaign.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from testsetkit import build, lint


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--family", default="lanhai", help="whose papers: a module of testsetkit.families"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dossiers", type=int, default=12)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, help="stop after so long; call again to go on")
    parser.add_argument(
        "--machines",
        choices=build.BANKS,
        default="usual",
        help="which bank captures the pages; none: each paper as its program saved it",
    )
    given = parser.parse_args()
    truth = build.make(
        given.family,
        given.seed,
        given.dossiers,
        given.out,
        seconds=given.seconds,
        machines=given.machines,
    )
    if truth is None:
        print("Not all is made yet: call again to go on.")
        return 3
    wrong = lint.problems(json.loads(truth.read_text(encoding="utf-8")), given.out / "inbox")
    print("\n".join([str(truth), *wrong]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
