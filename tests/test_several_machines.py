"""A run on several machines tells what a run on one tells, whatever happens to the machines."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from docproc import pipeline
from docproc.options import Options, ReadingOptions
from docproc.report.jsonfile import report_bytes

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests" / "work")]

from hostilekit.cheap import recording  # noqa: E402
from machines import Office, office  # noqa: E402

CITY = ROOT / "samples" / "inbox" / "威海市"

pytestmark = [pytest.mark.xdist_group("cluster")]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("office"), 2) as made:
        yield made


def told(folder: Path, out: Path, engine: str, **options: Any) -> tuple[Any, list[tuple[Any, ...]]]:
    """The report outside `run`, and all that was stored: pages, pictures and the rest."""
    given = Options(out=out, workers=2, reading=ReadingOptions(engine=engine), **options)
    report = json.loads(report_bytes(pipeline.validate(folder, given)))
    del report["run"]
    with closing(sqlite3.connect(out / ".docproc" / "store.sqlite")) as store:
        rows = store.execute("SELECT * FROM results ORDER BY sha256, page, stage, options")
        return report, list(rows)


class Alone:
    """What one machine makes of two files: the report, and what it stored."""

    def __init__(self, place: Path) -> None:
        self.engine = recording(place / "engine.json")
        self.folder = place / "收件" / CITY.name / "02 企业"
        self.folder.mkdir(parents=True)
        for name in ("scan0001.pdf", "scan0002.jpg"):
            shutil.copy(next(CITY.glob("02*")) / name, self.folder)
        self.out = place / "alone"
        self.told = told(self.folder, self.out, self.engine)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    return Alone(tmp_path_factory.mktemp("alone"))


def test_the_report_and_its_pictures_are_those_of_one_machine(
    two: Office, alone: Alone, tmp_path: Path
) -> None:
    assert any(row[2] == "crop" for row in alone.told[1])
    assert told(alone.folder, tmp_path / "o", alone.engine, scheduler=two.address) == alone.told


def test_a_run_begun_on_one_machine_goes_on_on_several(
    two: Office, alone: Alone, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(alone.out, out)
    with closing(sqlite3.connect(out / ".docproc" / "store.sqlite")) as store, store:
        store.execute("DELETE FROM results WHERE page % 2 = 1 OR stage NOT IN ('open', 'page')")
    assert told(alone.folder, out, alone.engine, scheduler=two.address) == alone.told
