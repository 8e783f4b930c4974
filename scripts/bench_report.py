#!/usr/bin/env python3
"""Time and memory of writing reports for a campaign of made-up dossiers, with pictures.

    bench_report.py [--dossiers 1000] [--cities 15] [--open]

Every dossier has eight findings of its own, with places of its own, so that every
picture is cut, framed and encoded; the page that it is cut from is drawn once, since
rendering originals is reading's time (bench_reading.py). All outputs are written:
lists, letters, the workbook, the web pages, JSON, CSV, JUnit and SARIF. One process.
`--open` also opens the largest web page in a headless Chromium and counts what it
shows. Prints a table; ends with 1 where the aim (60 s, 1 GB for 1,000) is missed.
"""

from __future__ import annotations

import argparse
import io
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "report"))
sys.path.insert(0, str(ROOT))

from campaign import campaign, checks, page_picture  # noqa: E402

from docproc.codec import from_json, to_json  # noqa: E402
from docproc.evidence import Box  # noqa: E402
from docproc.notice.load import load_notice  # noqa: E402
from docproc.report import write_all, write_forms  # noqa: E402
from docproc.report.crops import EvidencePictures  # noqa: E402
from docproc.report.model import CityEntry, DossierEntry, Report  # noqa: E402
from docproc.report.view import overview  # noqa: E402

SECONDS, MEGABYTES = 60.0, 1024.0


def made(dossiers: int, cities: int) -> Report:
    """A campaign of so many dossiers, each with the findings of the sample's second one."""
    model = campaign()
    sample = model.dossiers[1]
    raw = to_json(sample).decode()
    named: list[CityEntry] = []
    held: list[DossierEntry] = []
    for c in range(cities):
        name = f"第{c + 1}市"
        ids = []
        for n in range(c, dossiers, cities):
            ident = f"{name}/{n:04d} 企业"
            own = from_json(raw.replace(sample.id, ident).encode(), DossierEntry)
            moved = replace(own, city=f"37{c:02d}00", enterprise=f"山东第{n}号智能装备有限公司")
            ids.append(ident)
            held.append(moved)
        own_checks = checks("FCBO")
        named.append(CityEntry(f"37{c:02d}00", name, (name,), tuple(ids), checks=own_checks))
    return replace(model, cities=tuple(named), dossiers=tuple(held))


@lru_cache(maxsize=64)
def _drawn(page: int, box: Box) -> Image.Image:
    raw = page_picture("a.pdf", page, None, 0, box)
    assert raw is not None
    return Image.open(io.BytesIO(raw)).convert("RGB")


def picture(file: str, page: int, part: int | None, rotation: int, box: Box) -> bytes | None:
    """The drawn page with a mark of its file's own, so that no two pictures are alike."""
    if not file.endswith((".pdf", ".jpg")):
        return None
    image = _drawn(page, box).copy()
    mark = sum(ord(c) * n for n, c in enumerate(file, start=1))
    for bit in range(24):
        if mark >> bit & 1:
            image.paste("#202020", (4 + 8 * bit, 4, 10 + 8 * bit, 10))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


def opened(out: Path) -> str:
    """The largest web page in a headless Chromium: how many findings stand in its DOM."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        return "no Chromium here"
    page = max((out / "report").glob("*.html"), key=lambda p: p.stat().st_size)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as profile:
        command = [program, "--headless=new", "--no-sandbox", "--disable-gpu",
                   f"--user-data-dir={profile}", "--dump-dom", page.as_uri()]  # fmt: skip
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds = time.perf_counter() - began
    count = re.search(r'id="shown">([^<]*)<', shown)
    size = page.stat().st_size / 1e6
    return f"{size:.1f} MB, {count[1] if count else 'nothing counted'}, {seconds:.1f} s"


def origin(file: str, page: int, part: int | None, rotation: int, box: Box) -> str:
    """What the store's key is in a run."""
    return f"{file} {page} {part} {rotation} {box}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dossiers", type=int, default=1000)
    parser.add_argument("--cities", type=int, default=15)
    parser.add_argument("--open", action="store_true", help="open the largest page in Chromium")
    asked = parser.parse_args()
    report = made(asked.dossiers, asked.cities)
    findings = sum(len(d.findings) for _, d in overview(report).dossiers)
    notice = load_notice("shandong-2026")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory(prefix="bench-report-") as folder:
        out = Path(folder)
        began, worked = time.perf_counter(), time.process_time()
        shown = EvidencePictures(picture, report, origin)
        write_all(report, out, notice=notice, pictures=shown, ledger=out / "ledger.json")
        whole = time.perf_counter() - began
        write_forms(report, out, ("csv", "junit", "sarif"))
        seconds = time.perf_counter() - began
        busy = time.process_time() - worked
        again, worked = time.perf_counter(), time.process_time()
        later = replace(report, run=replace(report.run, started_at="2027-01-01T08:00:00+08:00"))
        shown = EvidencePictures(picture, later, origin)
        write_all(later, out, notice=notice, pictures=shown, ledger=out / "ledger.json")
        warm, warm_busy = time.perf_counter() - again, time.process_time() - worked
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        files = [p for p in out.rglob("*") if p.is_file()]
        pages = [p for p in files if p.suffix == ".html"]
        largest = max(p.stat().st_size for p in pages) / 1e6
        rows = {
            "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            "dossiers, findings": f"{asked.dossiers}, {findings}",
            "lists, letters, workbook, pages, JSON": f"{whole:.1f} s",
            "and CSV, JUnit, SARIF": f"{seconds:.1f} s",
            "processor time of both": f"{busy:.1f} s",
            "unchanged, written again (processor time)": f"{warm:.1f} s ({warm_busy:.1f} s)",
            "peak memory": f"{peak:.0f} MB (the report itself: {before:.0f} MB)",
            "written": f"{len(files)} files, {sum(p.stat().st_size for p in files) / 1e6:.0f} MB",
            "web pages": f"{len(pages)}, largest {largest:.1f} MB",
        }
        if asked.open:
            rows["largest page in Chromium"] = opened(out)
    for title, value in rows.items():
        print(f"| {title} | {value} |")
    share = max(asked.dossiers / 1000, 1.0)
    return 0 if seconds <= SECONDS * share and peak <= MEGABYTES * share else 1


if __name__ == "__main__":
    sys.exit(main())
