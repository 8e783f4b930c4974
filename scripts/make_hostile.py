"""Write the hostile set: `make_hostile.py OUT`.

OUT/inbox/威海市/… holds the files; OUT/expected.json is the table beside them:
for each path the statuses that are allowed and what the file is. Nothing is
downloaded and nothing is random: the same set every time, but for the salts of
encrypted PDFs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from hostilekit import archives, misnamed, office, pdfs, pictures, places
from hostilekit.trap import Trap

CITY = "威海市"


def traps() -> Iterator[Trap]:
    """All traps that are plain bytes."""
    for kind in (pdfs, pictures, archives, office, misnamed):
        yield from kind.traps()


def write(out: Path) -> dict[str, dict[str, str]]:
    """Write the set below `out`; the table of what must come of each comes back."""
    folder = out / "inbox" / CITY
    table: dict[str, dict[str, str]] = {}
    for trap in traps():
        target = folder / trap.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(trap.content)
        table[f"{CITY}/{trap.path}".replace("\u202e", "\ufffd")] = {
            "status": trap.status,
            "why": trap.why,
        }
    for name, status, why in places.make(folder / "places"):
        if name:
            table[f"{CITY}/places/{name}"] = {"status": status, "why": why}
    text = json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True)
    (out / "expected.json").write_text(text, encoding="utf-8")
    return table


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make_hostile.py OUT")
    made = write(Path(sys.argv[1]))
    print(f"{len(made)} files below {sys.argv[1]}/inbox, table in expected.json")
