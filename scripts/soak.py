# ruff: noqa: E501
"""The long test of endurance: `soak.py [--only PART,…] [--mutations N] [--kills N] [--json FILE]`.

hostile    the whole hostile set in one run, held against its table
mutations  good files with bytes changed, each opened and read in the run's own workers
kills      a run killed (SIGKILL, workers too) at random moments until it ends; its report
           must equal that of an uninterrupted run
alike      1 and 2 workers, cold and warm store, folder made in another order
memory     peak of the parent and of the workers over all parts

Every picture is answered alike by the replay engine: OCR is not the point, and
`make bench` measures it. Prints a table and writes JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import make_hostile
import psutil
from hostilekit import cheap, mutate

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "inbox"
Row = dict[str, Any]

RUN = """
import sys
from pathlib import Path
from docproc import pipeline
from docproc.options import Limits, Options, ReadingOptions
if __name__ == "__main__":
    folder, out, engine, workers, seconds = sys.argv[1:]
    pipeline.validate(Path(folder), Options(out=Path(out), workers=int(workers),
        reading=ReadingOptions(engine=engine), limits=Limits(page_seconds=float(seconds))))
"""


class Soak:
    def __init__(self, place: Path) -> None:
        self.place = place
        self.engine = cheap.recording(place / "engine.json")
        self.script = place / "run.py"
        self.script.write_text(RUN, encoding="utf-8")
        self.parent_peak = 0
        self.worker_peak = 0

    def command(self, folder: Path, out: Path, workers: int, seconds: float) -> list[str]:
        given = (str(folder), str(out), self.engine, str(workers), str(seconds))
        return [sys.executable, str(self.script), *given]

    def run(
        self,
        folder: Path,
        out: Path,
        *,
        workers: int = 2,
        seconds: float = 120.0,
        kill_after: float = 1e9,
    ) -> bool:
        """One whole run in a process of its own; False where it was killed on the way."""
        with subprocess.Popen(
            self.command(folder, out, workers, seconds),
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        ) as started:
            end = time.monotonic() + kill_after
            while started.poll() is None:
                self.weigh(started.pid)
                if time.monotonic() > end:
                    os.killpg(started.pid, signal.SIGKILL)
                    started.wait()
                    return False
                time.sleep(0.05)
        if started.returncode:
            raise SystemExit(f"the run itself failed with {started.returncode}: {folder}")
        return True

    def weigh(self, pid: int) -> None:
        try:
            parent = psutil.Process(pid)
            self.parent_peak = max(self.parent_peak, parent.memory_info().rss)
            for child in parent.children():
                self.worker_peak = max(self.worker_peak, child.memory_info().rss)
        except psutil.Error:
            return

    def hostile(self) -> Row:
        table = make_hostile.write(self.place / "hostile")
        began = time.monotonic()
        self.run(self.place / "hostile" / "inbox", self.place / "hostile-out", seconds=10)
        told = report(self.place / "hostile-out")
        files = {f["path"]: f["status"] for h in holders(told) for f in h["files"]}
        wrong = sorted(
            n for n, row in table.items() if files.get(n) not in row["status"].split("|")
        )
        return {
            "files": len(table), "wrong status": wrong, "errors": len(told["errors"]),
            "without finding or reading": unanswered(told), "seconds": round(time.monotonic() - began),
        }  # fmt: skip

    def mutations(self, count: int) -> Row:
        folder = self.place / "mutations" / "威海市"
        folder.mkdir(parents=True)
        for name, content in mutate.series(count):
            (folder / name).write_bytes(content)
        began = time.monotonic()
        self.run(folder.parent, self.place / "mutations-out", seconds=10)
        told = report(self.place / "mutations-out")
        pages = [p for h in holders(told) for p in h["pages"]]
        return {
            "files": count, "pages": len(pages), "errors": len(told["errors"]),
            "first error": told["errors"][0]["message"][-300:] if told["errors"] else None,
            "failed pages": sum(p["source"] == "failed" for p in pages),
            "without finding or reading": unanswered(told), "seconds": round(time.monotonic() - began),
        }  # fmt: skip

    def kills(self, count: int) -> Row:
        began = time.monotonic()
        folder = SAMPLES / "威海市"
        self.run(folder, self.place / "whole")
        length = time.monotonic() - began
        wanted = judged(report(self.place / "whole"))
        chance, done, rounds, unlike = random.Random(20), 0, 0, 0
        while done < count:
            out = self.place / f"killed-{rounds}"
            rounds += 1
            while not self.run(folder, out, kill_after=chance.uniform(0.3, 0.9) * length):
                done += 1
            unlike += judged(report(out)) != wanted
            print(f"kills      {done} so far, {rounds} runs ended, {unlike} unlike", flush=True)
            shutil.rmtree(out)
        return {"kills": done, "runs resumed to the end": rounds, "unlike": unlike}

    def alike(self) -> Row:
        other = self.place / "shuffled"
        files = sorted(p for p in SAMPLES.rglob("*") if p.is_file())
        random.Random(7).shuffle(files)
        for file in files:
            target = other / "inbox" / file.relative_to(SAMPLES)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
        out = self.place
        self.run(SAMPLES, out / "one", workers=1)
        wanted = judged(report(out / "one"))
        told: Row = {}
        for name, folder, place, workers in (
            ("2 workers, cold", SAMPLES, "two", 2),
            ("2 workers, warm", SAMPLES, "two", 2),
            ("1 worker, store of 2", SAMPLES, "two", 1),
            ("files in another order", other / "inbox", "other", 2),
        ):
            self.run(folder, out / place, workers=workers)
            told[name] = "same" if judged(report(out / place)) == wanted else "DIFFERENT"
        return told


def report(out: Path) -> Any:
    return json.loads((out / "report.json").read_text(encoding="utf-8"))


def judged(told: Any) -> Any:
    return {key: value for key, value in told.items() if key != "run"}


def holders(told: Any) -> list[Any]:
    return [told["inbox"], *told["cities"], *told["dossiers"]]


def unanswered(told: Any) -> int:
    """Files with neither a page nor a finding nor a member."""
    read = {p["file"] for h in holders(told) for p in h["pages"]}
    named = {
        i["item"].split(" 第")[0] for h in holders(told) for c in h["checks"] for i in c["items"]
    }
    files = {f["path"] for h in holders(told) for f in h["files"]}
    opened = {f[: m.start()] for f in files for m in _marks(f)}
    return len(files - read - named - opened)


def _marks(path: str) -> Any:
    import re

    return re.finditer("!/", path)


def main() -> int:
    given = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    given.add_argument("--only", default="hostile,mutations,kills,alike")
    given.add_argument("--mutations", type=int, default=2000)
    given.add_argument("--kills", type=int, default=20)
    given.add_argument("--json", type=Path, default=ROOT / "build" / "soak.json")
    asked = given.parse_args()
    told: dict[str, Row] = {}
    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        soak = Soak(Path(place))
        for part in asked.only.split(","):
            counts = {"mutations": (asked.mutations,), "kills": (asked.kills,)}
            told[part] = getattr(soak, part)(*counts.get(part, ()))
            told[part]["peak MB, parent"] = soak.parent_peak >> 20
            told[part]["peak MB, worker"] = soak.worker_peak >> 20
            for key, value in told[part].items():
                print(f"{part:10} {key:28} {value}", flush=True)
    asked.json.parent.mkdir(parents=True, exist_ok=True)
    asked.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    bad = any(r.get("errors") or r.get("unlike") or r.get("wrong status") for r in told.values())
    return int(bad or any("DIFFERENT" in map(str, r.values()) for r in told.values()))


if __name__ == "__main__":
    sys.exit(main())
