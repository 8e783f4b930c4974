#!/usr/bin/env python3
"""Time and accuracy of reading: docproc and its peers, the same pages, one run.

    bench_reading.py                                  pages of its own making
    bench_reading.py --truth TRUTH.json --inbox DIR   and pages of a set with known text
    options: --papers N  --pages N  --readers first,docproc,rapidocr,tesseract,ocrmypdf
             --work DIR (pages and results are kept there; a second call goes on)  --out FILE.json
             --memory N (read N pages in one process and show its memory in ten steps)

Each reader reads the same files in two processes of one thread each, one reader
after the other. Paces are compared by processor seconds, which other work on the
machine disturbs least; the clock's seconds stand beside them. `first` is docproc's
first reading alone, `docproc` everything that a default run does with a page. How
errors are counted stands in readingkit/score.py; shares have their 95 % Wilson
interval. Prints tables, writes JSON.
Pages of its own making need Chromium and the CJK fonts of samples.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import pickle
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from readingkit import tables
from readingkit.memory import memory_over
from readingkit.native import native_pages
from readingkit.pages import Job, made, native_of, of_truth
from readingkit.readers import READERS
from readingkit.score import Tally, tally

PROCESSES = 2
WARM = 3  # pages read before the clock starts: kernels are made for their shapes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--inbox", type=Path)
    parser.add_argument("--papers", type=int, default=12)
    parser.add_argument("--first", type=int, default=0, help="seed of the first paper")
    parser.add_argument("--pages", type=int, default=48)
    parser.add_argument("--readers", default="first,docproc,tesseract,rapidocr,ocrmypdf")
    parser.add_argument("--memory", type=int, default=0)
    parser.add_argument("--work", type=Path, default=Path("build/bench_reading"))
    parser.add_argument("--out", type=Path, default=Path("build/bench_reading.json"))
    given = parser.parse_args()
    if given.truth and not given.inbox:
        parser.error("--truth needs --inbox")
    os.environ["OMP_THREAD_LIMIT"] = "1"
    given.work.mkdir(parents=True, exist_ok=True)
    jobs = gathered(given)
    if given.memory:
        memory_over([job.path for job in jobs], given.memory, given.work / "memory.json")
        return 0
    for name in filter(None, given.readers.split(",")):
        kept = given.work / f"{name}.json"
        if not kept.exists():
            found = measured(name, jobs)
            if found is not None:
                kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    native = given.work / "native.json"
    if given.truth and not native.exists():
        pages = list(native_of(given.truth, given.inbox, given.work, given.pages))
        native.write_text(json.dumps(native_pages(pages)), encoding="utf-8")
    found = {p.stem: json.loads(p.read_text("utf-8")) for p in sorted(given.work.glob("*.json"))}
    print(tables.whole(found))
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def gathered(given: argparse.Namespace) -> list[Job]:
    """The pages, made once for a work folder."""
    kept = given.work / "jobs.pickle"
    if kept.exists():
        jobs: list[Job] = pickle.loads(kept.read_bytes())  # written by this script
        return jobs
    jobs = made(given.papers, given.work, first=given.first) if given.papers else []
    if given.truth:
        jobs += of_truth(given.truth, given.inbox, given.work, given.pages)
    kept.write_bytes(pickle.dumps(jobs))
    return jobs


def work(name: str, jobs: Sequence[Job], queue: Any) -> None:
    """One process: read all of `jobs`, put the tallies and the peak memory on `queue`."""
    import cv2

    cv2.setNumThreads(1)
    read = READERS[name]()
    for job in jobs[:WARM]:
        read(job.path, job.dpi)
    tallies: list[tuple[str, Tally]] = []
    for job in jobs:
        start, used = time.perf_counter(), processor_seconds()
        said = read(job.path, job.dpi)
        seconds, used = time.perf_counter() - start, processor_seconds() - used
        one = tally(job.items, job.values, said)
        one.seconds, one.processor = [seconds], [used]
        tallies.append((job.capture, one))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    queue.put((tallies, own // 1024, children // 1024))


def processor_seconds() -> float:
    """What this process and the programs that it called have used so far."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def measured(name: str, jobs: Sequence[Job]) -> dict[str, Any] | None:
    """Tallies of one reader by kind of capture, and its peak memory; None where it is missing."""
    if not available(name):
        print(f"{name}: not installed, left out")
        return None
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    shares = [list(jobs[n::PROCESSES]) for n in range(PROCESSES)]
    started = [context.Process(target=work, args=(name, share, queue)) for share in shares]
    for process in started:
        process.start()
    results = [queue.get() for _ in started]
    for process in started:
        process.join()
    kinds: dict[str, Tally] = {}
    for tallies, _, _ in results:
        for capture, one in tallies:
            kinds.setdefault(capture, Tally()).add(one)
    peak = {"own_mb": max(r[1] for r in results), "children_mb": max(r[2] for r in results)}
    return {"kinds": {k: asdict(kinds[k]) for k in sorted(kinds)}, "peak": peak}


def available(name: str) -> bool:
    """Whether what a reader needs is on this machine."""
    import shutil
    from importlib.util import find_spec

    if name in ("tesseract", "ocrmypdf"):
        return shutil.which(name) is not None
    return name in READERS and (name != "rapidocr" or find_spec("rapidocr") is not None)


if __name__ == "__main__":
    sys.exit(main())
