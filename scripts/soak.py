# ruff: noqa: E501
"""The long test of endurance: `soak.py [--only PART,…] [--json FILE] …`.

hostile    the whole hostile set in one run, held against its table
mutations  good files with bytes changed, each opened and read in the run's own workers
kills      a run killed (SIGKILL, workers too) at random moments until it ends, each second time
           with the end of the store's log cut off, as after a power cut; the report, lists and
           letters must equal those of an uninterrupted run
alike      1, 2 and 4 workers, cold and warm store, a folder made in another order, a Dask cluster
memory     5,000 small scans: peaks of parent and worker, by quarters of the run
unchanged  1,000 dossiers of eleven small pages, then the same folder again
pair       two workers against one, and two runs side by side (real engine, DEVSET)
overhead   a whole run with one worker against reading the same pages in a loop (real engine, DEVSET)

Without `--only` all but the last two, which need --devset. Where it does not say otherwise every
picture is answered alike by the replay engine: OCR is not the point, and `make bench` measures it.
Prints a table and adds to a JSON file, so that parts can be run one by one.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import make_hostile
from hostilekit import cheap, mutate
from soakkit import dossiers, scans
from soakkit.running import Runner, holders, judged, report

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "inbox"
sys.path.append(str(ROOT / "tests" / "work"))
Row = dict[str, Any]


class Soak:
    def __init__(self, place: Path, asked: argparse.Namespace) -> None:
        self.place = place
        self.asked = asked
        self.runner = Runner(place, cheap.recording(place / "engine.json"))

    def hostile(self) -> Row:
        table = make_hostile.write(self.place / "hostile")
        self.runner.run(self.place / "hostile" / "inbox", self.place / "hostile-out", seconds=10)
        told = report(self.place / "hostile-out")
        files = {f["path"]: f["status"] for h in holders(told) for f in h["files"]}
        wrong = sorted(
            n for n, row in table.items() if files.get(n) not in row["status"].split("|")
        )
        return {
            "files": len(table), "wrong status": wrong, "errors": len(told["errors"]),
            "without finding or reading": unanswered(told), "seconds": round(self.runner.seconds),
        }  # fmt: skip

    def mutations(self) -> Row:
        folder = self.place / "mutations" / "威海市"
        folder.mkdir(parents=True)
        for name, content in mutate.series(self.asked.mutations):
            (folder / name).write_bytes(content)
        self.runner.run(folder.parent, self.place / "mutations-out", seconds=10)
        told = report(self.place / "mutations-out")
        pages = [p for h in holders(told) for p in h["pages"]]
        return {
            "files": self.asked.mutations, "pages": len(pages), "errors": len(told["errors"]),
            "first error": told["errors"][0]["message"][-300:] if told["errors"] else None,
            "failed pages": sum(p["source"] == "failed" for p in pages),
            "without finding or reading": unanswered(told), "seconds": round(self.runner.seconds),
        }  # fmt: skip

    def kills(self) -> Row:
        folder = next((SAMPLES / "威海市").glob("02*"))
        self.runner.run(folder, self.place / "whole")
        length, wanted = self.runner.seconds, judged(report(self.place / "whole"))
        letters = for_cities(self.place / "whole")
        chance, done, cut, rounds, unlike = random.Random(20), 0, 0, 0, 0
        while done < self.asked.kills:
            out = self.place / f"killed-{rounds}"
            rounds += 1
            fresh = True
            while not self.runner.run(folder, out, kill_after=chance.uniform(0.15, 0.98) * length):
                fresh = False
                done += 1
                if done % 2:
                    cut += power_cut(out, chance)
            if fresh:
                # The machine was busier when the length was taken: no kill would fall into a run.
                length = min(length, self.runner.seconds)
            unlike += judged(report(out)) != wanted or for_cities(out) != letters
            print(f"kills      {done} so far, {rounds} runs ended, {unlike} unlike", flush=True)
            shutil.rmtree(out)
        return {
            "kills": done,
            "of them with the log cut": cut,
            "runs resumed to the end": rounds,
            "unlike": unlike,
        }

    def alike(self) -> Row:
        from machines import office

        folder, other, out = self.place / "city", self.place / "shuffled", self.place
        for copy, seed in ((folder, 0), (other, 7)):
            files = sorted(p for p in (SAMPLES / "威海市").rglob("*") if p.is_file())
            random.Random(seed).shuffle(files)
            for file in files:
                target = copy / "inbox" / file.relative_to(SAMPLES)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
        engine = self.asked.engine or self.runner.engine
        self.runner.run(folder / "inbox", out / "one", workers=1, engine=engine)
        wanted = judged(report(out / "one"))
        told: Row = {"engine": engine.partition(":")[0]}
        for name, where, place, workers in (
            ("2 workers, cold", folder, "two", 2),
            ("2 workers, warm", folder, "two", 2),
            ("1 worker, store of 2", folder, "two", 1),
            ("4 workers, cold", folder, "four", 4),
            ("files in another order", other, "other", 2),
        ):
            self.runner.run(where / "inbox", out / place, workers=workers, engine=engine)
            told[name] = "same" if judged(report(out / place)) == wanted else "DIFFERENT"
        with office(out / "office", 2) as cluster:
            self.runner.run(
                folder / "inbox", out / "dask", engine=engine, scheduler=cluster.address
            )
        told["Dask, 2 machines"] = "same" if judged(report(out / "dask")) == wanted else "DIFFERENT"
        return told

    def memory(self) -> Row:
        folder = self.place / "scans" / "威海市"
        scans.write(folder, self.asked.pages)
        self.runner.run(folder.parent, self.place / "scans-out")
        told, weights = report(self.place / "scans-out"), self.runner.weights
        quarters = [(n / 4, (n + 1) / 4) for n in range(4)]
        return {
            "pages": told["run"]["pages"]["total"], "failed": told["run"]["pages"]["failed"],
            "seconds": round(self.runner.seconds),
            "parent MB by quarter": [weights.peak("parent", *q) for q in quarters],
            "worker MB by quarter": [weights.peak("worker", *q) for q in quarters],
        }  # fmt: skip

    def unchanged(self) -> Row:
        folder, out = self.place / "thousand", self.place / "thousand-out"
        sample = dossiers.papers(next((SAMPLES / "威海市").glob("01*")))
        pages = dossiers.write(folder / "威海市", sample, self.asked.dossiers)
        self.runner.run(folder, out)
        first, peak = self.runner.seconds, self.runner.weights.peak("parent")
        wanted = judged(report(out))
        self.runner.run(folder, out)
        told, again, letters = report(out), self.runner.seconds, for_cities(out)
        (out / ".docproc" / "outputs.json").unlink()
        self.runner.run(folder, out)
        anew = "same" if for_cities(out) == letters else "DIFFERENT"
        return {
            "dossiers": len(told["dossiers"]), "pages": pages,
            "read again": told["run"]["pages"]["total"] - told["run"]["pages"]["from_cache"],
            "first run, seconds": round(first), "again, seconds": round(again, 1),
            "with every output built, seconds": round(self.runner.seconds, 1), "lists and letters": anew,
            "first run, parent MB": peak, "again": "same" if judged(told) == wanted else "DIFFERENT",
        }  # fmt: skip

    def pair(self) -> Row:
        """Only comparable where nothing else runs on the machine."""
        folders = sorted(self.asked.devset.glob("inbox/*/*/"))[: 2 * self.asked.pair]
        halves = [self._copied(folders[n::2], f"half-{n}") for n in range(2)]
        both = self._copied(folders, "both")
        seconds = {}
        for workers in (1, 2):
            self.runner.run(
                both, self.place / f"pair-{workers}", workers=workers, engine="rapidocr"
            )
            seconds[workers] = self.runner.seconds
        began = time.monotonic()
        started = [
            self.runner.start(half, self.place / f"alone-{n}", workers=1, engine="rapidocr")
            for n, half in enumerate(halves)
        ]
        for one in started:
            one.wait()
        apart = time.monotonic() - began
        pages = report(self.place / "pair-1")["run"]["pages"]["total"]
        return {
            "pages": pages, "1 worker, seconds": round(seconds[1]), "2 workers, seconds": round(seconds[2]),
            "2 workers, times 1": round(seconds[1] / seconds[2], 2),
            "two single runs side by side, times 1": round(seconds[1] / apart, 2),
        }  # fmt: skip

    def overhead(self) -> Row:
        """Everything beside reading: opening, typing, judging, pictures, writing."""
        from docproc import reading
        from docproc.options import ReadingOptions

        folder = self._copied(sorted(self.asked.devset.glob("inbox/*/*/"))[:1], "overhead")
        files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".pdf", ".jpg", ".tif"))
        reading.read_file(files[0], ReadingOptions())  # the engine is started
        began = time.monotonic()
        pages = sum(len(reading.read_file(file, ReadingOptions())) for file in files)
        read = time.monotonic() - began
        self.runner.run(folder, self.place / "overhead-out", workers=1, engine="rapidocr")
        return {
            "pages": pages, "reading alone, seconds": round(read, 1),
            "whole run, seconds": round(self.runner.seconds, 1),
            "beyond reading": round(self.runner.seconds / read - 1, 3),
        }  # fmt: skip

    def _copied(self, folders: list[Path], name: str) -> Path:
        for number, folder in enumerate(folders):
            shutil.copytree(folder, self.place / name / "威海市" / f"{number} {folder.name}")
        return self.place / name


def power_cut(out: Path, chance: random.Random) -> int:
    """Cut the end off the store's log, as if the disk had not got it yet; 1 where there was one."""
    log = out / ".docproc" / "store.sqlite-wal"
    if not log.exists() or not log.stat().st_size:
        return 0
    with log.open("r+b") as stream:
        stream.truncate(chance.randrange(log.stat().st_size))
    return 1


def for_cities(out: Path) -> dict[str, bytes]:
    """The lists and letters below `out`, which do not say when the run was."""
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.glob("*市/*"))}


def unanswered(told: Any) -> int:
    """Files with neither a page nor a finding nor a member."""
    read = {p["file"] for h in holders(told) for p in h["pages"]}
    named = {
        i["item"].split(" 第")[0] for h in holders(told) for c in h["checks"] for i in c["items"]
    }
    files = {f["path"] for h in holders(told) for f in h["files"]}
    opened = {f[: m.start()] for f in files for m in re.finditer("!/", f)}
    return len(files - read - named - opened)


def main() -> int:
    given = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    given.add_argument("--only", default="hostile,mutations,kills,alike,memory,unchanged")
    given.add_argument("--mutations", type=int, default=2000)
    given.add_argument("--kills", type=int, default=20)
    given.add_argument("--pages", type=int, default=5000)
    given.add_argument("--dossiers", type=int, default=1000)
    given.add_argument("--pair", type=int, default=1, help="dossiers for each of the two")
    given.add_argument("--engine", default="", help="for alike: a real engine, or replay")
    given.add_argument("--devset", type=Path, help="a folder with inbox/CITY/DOSSIER/…")
    given.add_argument("--json", type=Path, default=ROOT / "build" / "soak.json")
    asked = given.parse_args()
    kept: dict[str, Row] = json.loads(asked.json.read_text()) if asked.json.exists() else {}
    told: dict[str, Row] = {}
    for part in asked.only.split(","):
        with tempfile.TemporaryDirectory(prefix="soak-") as place:
            soak = Soak(Path(place), asked)
            row = getattr(soak, part)()
            row.setdefault("peak MB, parent", soak.runner.weights.peak("parent"))
            row.setdefault("peak MB, worker", soak.runner.weights.peak("worker"))
        told[part] = row
        for key, value in row.items():
            print(f"{part:10} {key:36} {value}", flush=True)
        asked.json.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**kept, **told}, ensure_ascii=False, indent=1)
        asked.json.write_text(text, encoding="utf-8")
    bad = any(r.get("errors") or r.get("unlike") or r.get("wrong status") for r in told.values())
    return int(bad or any("DIFFERENT" in map(str, r.values()) for r in told.values()))


if __name__ == "__main__":
    sys.exit(main())
