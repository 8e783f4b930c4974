#!/usr/bin/env python3
"""How long a campaign that was read takes to be judged again.

    bench_rules.py [--like build/demo] [--dossiers 1000] [--cities 16] [--workers 2]

Multiplies the dossiers that an earlier run has read (`make demo` leaves some in
build/demo): every copy bears a name and a credit code of its own, every city an annex
4 and 5 that list its dossiers, the inbox two registers of 3,000 rows and a receiving
log. Each dossier is understood once, for real; its copies get the same facts under
their own name, code and paths, through the same store. Then, in a fresh process,
everything is found in the store, all rules answer and the report is built: what a run
costs after a change of a rule.

The aim is 20 s at 1,000 dossiers on 2 cores; ends with 1 where it is missed.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from docproc import pipeline, understanding  # noqa: E402
from docproc.chinese.uscc import check_character  # noqa: E402
from docproc.codec import Stored, to_json  # noqa: E402
from docproc.documents import UnitToSort  # noqa: E402
from docproc.gathering import Desk, open_files, page_key  # noqa: E402
from docproc.intake.model import FileStatus, Intake, Kind, Parcel, Source, Unit  # noqa: E402
from docproc.notice import load_notice  # noqa: E402
from docproc.options import Options  # noqa: E402
from docproc.page import Cell, Line, Page, PageSource, Table  # noqa: E402
from docproc.reading import Opened, start  # noqa: E402
from docproc.report import load_report  # noqa: E402
from docproc.report.model import DossierEntry  # noqa: E402
from docproc.work.pool import Outcome, Pool, Task  # noqa: E402
from docproc.work.store import Key, Store  # noqa: E402

SECONDS = 20.0
REGISTER_ROWS = 3_000
_BRAND = "晨曦朗润泰恒瑞丰启航博远卓越嘉禾天成鼎盛宏图华安锦程"


@dataclass(frozen=True)
class Copy:
    """One made-up dossier: whose copy it is, its folder, and the name and code it bears."""

    of: DossierEntry
    city: str
    folder: str
    name: str
    code: str


def copies(dossiers: list[DossierEntry], wanted: int, cities: list[tuple[str, str]]) -> list[Copy]:
    """So many copies, shared out among the cities in turn."""
    made = []
    for n in range(wanted):
        of = dossiers[n % len(dossiers)]
        assert of.enterprise and of.uscc
        brand = _BRAND[n % len(_BRAND)] + _BRAND[(n // len(_BRAND)) % len(_BRAND)]
        middle = max(len(of.enterprise) // 2 - 1, 0)
        name = of.enterprise[:middle] + brand + of.enterprise[middle + 2 :]
        body = of.uscc[:8] + f"{n:06d}" + of.uscc[14:17]
        city = cities[n % len(cities)][1]
        folder = f"{city}/{n:04d} {name}"
        made.append(Copy(of, city, folder, name, body + check_character(body)))
    return made


def sheet(rows: list[list[str]], label: str) -> Page:
    """A worksheet as a page."""
    cells = tuple(
        Cell(r, c, text, None, where=f"{label}!{chr(65 + c)}{r + 1}")
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    lines = tuple(Line(cell.text, None, where=cell.where) for cell in cells if cell.text)
    table = Table(len(rows), max(len(row) for row in rows), cells, None, "sheet", label)
    return Page("", 1, PageSource.NATIVE, confidence=1.0, lines=lines, tables=(table,), label=label)


def tables(own: list[Copy], city: str) -> dict[str, Page]:
    """A city's annexes 4 and 5."""
    head = ["序号", "企业名称", "统一社会信用代码", "工厂名称", "所属行业"]
    rows = [
        [str(i), c.name, c.code, f"{c.name}智能工厂", "通用设备制造业"]
        for i, c in enumerate(own, 1)
    ]
    five = [[f"{city}先进级智能工厂推荐汇总表（附件5）"], head, *rows]
    four = [[f"{city}基础级智能工厂名单汇总表（附件4）"], head, *rows]
    return {"附件5.xlsx": sheet(five, "附件5"), "附件4.xlsx": sheet(four, "附件4")}


def lists(cities: list[tuple[str, str]]) -> dict[str, Page]:
    """Two registers and the receiving log."""
    made = {}
    for title in ("2024年国家卓越级智能工厂名单", "2021-2024年省级智能工厂名单"):
        rows = [
            [str(i), f"山东名录{i:05d}装备有限公司", cities[i % len(cities)][1]]
            for i in range(1, REGISTER_ROWS + 1)
        ]
        head = ["序号", "企业名称", "市"]
        made[f"名录/{title}.xlsx"] = sheet([[title], head, *rows], "Sheet1")
    log = [[name, "2026-04-29", "2026-04-27", f"EMS{i:010d}"] for i, (_, name) in enumerate(cities)]
    made["收件登记.xlsx"] = sheet(
        [["收件登记"], ["市", "收到日期", "寄出日期", "寄件单号"], *log], "Sheet1"
    )
    return made


class Campaign:
    """The made-up campaign as intake would have received it, its files in a store."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.pages = 0
        self.met: set[str] = set()

    def put(self, path: str, pages: list[bytes], kind: Kind = Kind.PDF) -> Source:
        """A file with these pages, as read."""
        identity = hashlib.sha256(path.encode()).hexdigest()
        held: dict[Key, object] = {
            page_key(self.desk, identity, 0, "open"): Opened(FileStatus.OK, "", len(pages))
        }
        for number, raw in enumerate(pages, 1):
            held[page_key(self.desk, identity, number, "page")] = Stored(raw)
        self.desk.store.put_many(held)
        self.pages += len(pages)
        return Source(path, identity, kind, 1, Path("nowhere"), FileStatus.OK)

    def dossier(self, copy: Copy, readings: dict[str, list[bytes]]) -> Unit:
        """One copy's files under its folder."""
        sources = []
        first = copy.of.id not in self.met
        self.met.add(copy.of.id)
        for n, (_, raw) in enumerate(sorted(readings.items())):
            # A later copy's pages are never looked at: its facts are the first one's.
            pages = [renaming(copy)(one) if first else b"[]" for one in raw]
            sources.append(self.put(f"{copy.folder}/{n:02d}.pdf", pages))
        return Unit(copy.folder, tuple(sources))


def renaming(copy: Copy) -> Callable[[bytes], bytes]:
    """Puts a copy's name and code where its original's stand."""
    assert copy.of.enterprise and copy.of.uscc
    pairs = ((copy.of.enterprise, copy.name), (copy.of.uscc, copy.code))

    def renamed(raw: bytes) -> bytes:
        for old, new in pairs:
            raw = raw.replace(old.encode(), new.encode())
        return raw

    return renamed


class Stencil:
    """Stands in for the workers: understands the first copy of each dossier, and says of
    the others the same under their own name."""

    started = 0

    def __init__(self, made: list[Copy]) -> None:
        self.copies = {copy.folder: copy for copy in made}
        self.known: dict[tuple[str, str], tuple[Copy, bytes]] = {}

    def run(self, function: Callable[[Any], Any], tasks: Iterable[Task[Any, Any]]) -> Any:
        """As `Workers.run`."""
        for task in tasks:
            yield Outcome(task.key, self._answer(function, task))

    def _answer(self, function: Callable[[Any], Any], task: Task[Any, Any]) -> Any:
        folder = task.key.id if isinstance(task.key, UnitToSort) else task.key[1]
        copy = self.copies.get(folder)
        if copy is None:
            return function(task.argument)
        place = (function.__name__, copy.of.id)
        if place not in self.known:
            self.known[place] = (copy, function(task.argument))
        first, answer = self.known[place]
        for old, new in (
            (first.folder, copy.folder),
            (first.name, copy.name),
            (first.code, copy.code),
        ):
            answer = answer.replace(old.encode(), new.encode())
        return answer


def readings_of(dossier: DossierEntry, desk: Desk) -> dict[str, list[bytes]]:
    """The stored pages of a dossier, by file."""
    found: dict[str, list[bytes]] = {}
    for file in dossier.files:
        pages = []
        for number in range(1, file.pages + 1):
            key = page_key(desk, file.sha256, number, "page")
            page = desk.store.get(key, tuple[Page, ...])
            if page is not None:
                pages.append(to_json(page))
        if pages:
            found[file.path] = pages
    return found


def received(
    like: Path, desk: Desk, wanted: int, cities: list[tuple[str, str]]
) -> tuple[Intake, list[Copy]]:
    """The whole campaign, put into the store of `desk`."""
    with Store(like) as old:
        before = replace(desk, store=old)
        dossiers = [
            d for d in load_report(like / "report.json").dossiers if d.enterprise and d.uscc
        ]
        readings = {d.id: readings_of(d, before) for d in dossiers}
    dossiers = [d for d in dossiers if readings[d.id]]
    if not dossiers:
        raise SystemExit(f"{like} holds no dossier that this version has read: run make demo")
    campaign = Campaign(desk)
    made = copies(dossiers, wanted, cities)
    parcels = []
    for code, city in cities:
        own = [c for c in made if c.city == city]
        units = [campaign.dossier(c, readings[c.of.id]) for c in own]
        for name, page in tables(own, city).items():
            source = campaign.put(f"{city}/{name}", [to_json((page,))], Kind.XLSX)
            units.append(Unit(source.path, (source,)))
        parcels.append(Parcel(code, city, (city,), tuple(units)))
    loose = {p: campaign.put(p, [to_json((s,))], Kind.XLSX) for p, s in lists(cities).items()}
    registers = tuple(s for p, s in loose.items() if p.startswith("名录/"))
    print(f"{len(made)} dossiers, {campaign.pages} pages, {len(cities)} cities")
    whole = Intake(Path("nowhere"), "campaign", tuple(parcels), tuple(loose.values()), registers)
    return whole, made


def rejudged(intake: Intake, out: Path, options: Options) -> tuple[dict[str, float], int]:
    """Seconds of each step of a run that finds everything in the store, and the checks made."""
    clock = time.perf_counter()
    seconds: dict[str, float] = {}

    def lap(name: str) -> None:
        nonlocal clock
        seconds[name] = time.perf_counter() - clock
        clock = time.perf_counter()

    with ExitStack() as stack:
        notice = load_notice(options.notice)
        lap("notice")
        store = stack.enter_context(Store(out))
        pool = stack.enter_context(
            Pool(options.worker_count, start, (options.reading, options.limits))
        )
        desk = Desk(pool, store, options)
        shelf = open_files(intake, desk)
        lap("files")
        facts, inbox = understanding.understand(intake, shelf, desk, notice)
        lap("facts from the store")
        assert not pool.started, "something was not found in the store"
        report = pipeline.judged(facts, inbox, notice, shelf, options)
        lap("judged")
    assert not report.errors, report.errors[:1]
    return seconds, sum(len(d.checks) for d in report.dossiers)


def in_fresh_process(intake: Intake, out: Path, options: Options) -> tuple[dict[str, float], int]:
    """`rejudged` in a process that has nothing in its caches."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        return alone.submit(rejudged, intake, out, options).result()


def main() -> int:
    """Print the table."""
    given = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    given.add_argument("--like", type=Path, default=ROOT / "build" / "demo")
    given.add_argument("--dossiers", type=int, default=1000)
    given.add_argument("--cities", type=int, default=16)
    given.add_argument("--workers", type=int, default=2)
    asked = given.parse_args()
    options = Options(workers=asked.workers)
    notice = load_notice(options.notice)
    found = [(c.code, c.name) for c in notice.divisions.cities if c.in_scope][: asked.cities]
    with tempfile.TemporaryDirectory(prefix="docproc-bench-") as place:
        out = Path(place)
        with Store(out) as store, Pool(1) as idle:
            desk = Desk(idle, store, options)
            intake, made = received(asked.like, desk, asked.dossiers, found)
            desk = replace(desk, pool=cast("Any", Stencil(made)))
            shelf = open_files(intake, desk)
            understanding.understand(intake, shelf, desk, notice)
            assert not shelf.errors, shelf.errors[:1]
        seconds, checks = in_fresh_process(intake, out, options)
    for name, took in seconds.items():
        print(f"{name:24} {took:8.2f} s")
    total = sum(seconds.values())
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"re-judged in all         {total:8.2f} s   {checks} checks of dossiers, {peak} MB")
    print(f"{platform.machine()}, {asked.workers} workers; aim {SECONDS:g} s for 1,000 dossiers")
    return 0 if total <= SECONDS * asked.dossiers / 1000 or asked.dossiers < 500 else 1


if __name__ == "__main__":
    raise SystemExit(main())
