"""Strangers' files do not stop a run, break out of it, or harm the dossiers beside them.

A short form of `make soak`: most of the hostile set in one run, with an engine
that answers every picture alike, since OCR is not the point here.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from docproc import pipeline
from docproc.options import Limits, Options, ReadingOptions
from docproc.report.jsonfile import report_bytes

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import make_hostile  # noqa: E402
from hostilekit.cheap import recording  # noqa: E402

GOOD = ROOT / "samples" / "inbox" / "威海市" / "01 威海澜砚泵业有限公司"
SLOW = (
    "pdf/400000-lines",
    "pdf/form-draws-itself",
    "pdf/tiles-without-end",
    "office/1501-sheets",
    "office/150000-paragraphs",
    "office/strings-bomb",
    "office/60000",
    "archives/wide-nest",
)
"""Left to `make soak`: each costs seconds, some two deadlines."""
MUST_FAIL = {
    "pdf/half.pdf",
    "pdf/corrupt-content.pdf",
    "pdf/content-is-noise.pdf",
    "pdf/jpeg-claims-4-gigapixels.pdf",
    "pdf/unknown-filter.pdf",
    "pdf/jbig2-garbage.pdf",
    "pictures/half.jpg",
    "pictures/one-pixel.png",
}
"""Something stands on these pages that cannot be seen: they are lost, never blank."""

pytestmark = [pytest.mark.xdist_group("hostile")]


def run(folder: Path, out: Path, engine: str) -> Any:
    limits = Limits(page_seconds=6, archive_bytes=64 << 20)
    options = Options(out=out, workers=2, reading=ReadingOptions(engine=engine), limits=limits)
    return json.loads(report_bytes(pipeline.validate(folder, options)))


def seen(*folders: Path) -> set[str]:
    return {str(p) for folder in folders for p in folder.iterdir()}


class Ran:
    """One run over the hostile set with a good dossier beside it, and one without the set."""

    def __init__(self, place: Path) -> None:
        self.engine = recording(place / "engine.json")
        folder = place / "inbox" / make_hostile.CITY
        shutil.copytree(GOOD, folder / GOOD.name)
        alone = run(place / "inbox", place / "alone", self.engine)
        self.alone = alone["dossiers"]
        self.expected: dict[str, str] = {}
        for trap in make_hostile.traps():
            if trap.path.startswith(SLOW):
                continue
            (folder / trap.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / trap.path).write_bytes(trap.content)
            self.expected[trap.path.replace("\u202e", "\ufffd")] = trap.status
        for name, status, _ in make_hostile.places.make(folder / "places"):
            if name:
                self.expected[f"places/{name}"] = status
        around = (place, Path(tempfile.gettempdir()), Path.cwd(), Path("/tmp"))
        before = seen(*(a for a in around if a.is_dir()))
        inside = {p: os.lstat(p).st_mtime_ns for p in (place / "inbox").rglob("*")}
        self.report = run(place / "inbox", place / "out", self.engine)
        self.written = seen(*(a for a in around if a.is_dir())) - before - {str(place / "out")}
        self.touched = {
            p for p in (place / "inbox").rglob("*") if os.lstat(p).st_mtime_ns != inside.get(p)
        }
        self.out = place / "out"

    @property
    def holders(self) -> list[Any]:
        return [self.report["inbox"], *self.report["cities"], *self.report["dossiers"]]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    place = tmp_path_factory.mktemp("hostile")
    yield Ran(place)
    shutil.rmtree(place, ignore_errors=True)


def test_the_set_is_as_large_as_promised(ran: Ran) -> None:
    assert len(ran.expected) >= 120


def test_no_stranger_makes_the_tool_blame_itself(ran: Ran) -> None:
    assert ran.report["errors"] == []


def test_each_file_has_the_status_that_the_table_says(ran: Ran) -> None:
    files = {f["path"]: f["status"] for h in ran.holders for f in h["files"]}
    got = {name: files.get(f"{make_hostile.CITY}/{name}") for name in ran.expected}
    wrong = {n: (s, ran.expected[n]) for n, s in got.items() if s not in ran.expected[n].split("|")}
    assert wrong == {}


def test_each_file_has_a_reading_or_a_finding(ran: Ran) -> None:
    read = {p["file"] for h in ran.holders for p in h["pages"]}
    told = {
        item["item"].split(" 第")[0]
        for h in ran.holders
        for c in h["checks"]
        if c["code"] in ("F01", "F02", "F03", "F04", "F05", "F07")
        for item in c["items"]
    }
    files = {f["path"] for h in ran.holders for f in h["files"]}
    opened = {path.partition("!/")[0] for path in files if "!/" in path}
    opened |= {path.rpartition("!/")[0] for path in files if "!/" in path}
    assert files - read - told - opened == set()


def test_what_cannot_be_seen_is_lost_and_never_blank(ran: Ran) -> None:
    sources = {p["file"]: p["source"] for h in ran.holders for p in h["pages"]}
    got = {name: sources.get(f"{make_hostile.CITY}/{name}") for name in MUST_FAIL}
    assert got == dict.fromkeys(MUST_FAIL, "failed")


def test_the_dossier_beside_them_is_unharmed(ran: Ran) -> None:
    assert [d["id"] for d in ran.alone] == [f"{make_hostile.CITY}/{GOOD.name}"]
    assert ran.report["dossiers"] == ran.alone


def test_nothing_is_written_outside_the_output_folder(ran: Ran) -> None:
    ours = {w for w in ran.written if not w.startswith(tempfile.gettempdir() + "/pytest-")}
    assert {w for w in ours if "docproc" in w or "escaped" in w} == set()
    assert ran.touched == set()
    assert not list(ran.out.parent.rglob("*escaped*"))


def test_what_was_unpacked_is_gone(ran: Ran) -> None:
    kept = {p.name for p in (ran.out / ".docproc").iterdir()}
    assert kept == {"outputs.json", "store.sqlite"}
