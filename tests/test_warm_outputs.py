"""A run over an unchanged folder leaves lists and letters as they are, and equals a first run."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from docproc import pipeline
from docproc.options import Options, ReadingOptions
from docproc.report import webpage

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from hostilekit.cheap import recording  # noqa: E402

SCAN = ROOT / "samples/inbox/威海市/02 威海砺蓬轴承有限公司/scan0002.jpg"


def run(place: Path, out: str = "out") -> dict[str, bytes]:
    reading = ReadingOptions(engine=recording(place / "engine.json"))
    pipeline.validate(place / "inbox", Options(out=place / out, workers=1, reading=reading))
    files = (place / out).rglob("*")
    return {
        p.relative_to(place / out).as_posix(): p.read_bytes()
        for p in files
        if p.is_file() and ".docproc" not in p.parts and p.name != "report.json"
    }


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    dossier = tmp_path / "inbox" / "威海市" / "01 威海砺蓬轴承有限公司"
    dossier.mkdir(parents=True)
    shutil.copyfile(SCAN, dossier / SCAN.name)
    # Whatever the minute: what the outputs say of the clock is not the matter here.
    monkeypatch.setattr(pipeline, "datetime", Fixed)
    return tmp_path


class Fixed:
    """A clock that stands still."""

    @staticmethod
    def now() -> datetime:
        return datetime(2026, 7, 1, 16, 45)


def test_a_warm_run_builds_nothing_and_equals_a_cold_one(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(place)
    assert "威海市/材料缺项清单.xlsx" in first
    assert "威海市/补正告知单.docx" in first

    def built(*_: object) -> bytes:
        raise AssertionError("an output was built again")

    with monkeypatch.context() as watched:
        watched.setattr("docproc.report.deficiency.deficiency_list", built)
        watched.setattr("docproc.report.letter.deficiency_letter", built)
        watched.setattr("docproc.report.matrix.campaign_workbook", built)
        watched.setattr(webpage, "_render", built)
        watched.setattr("docproc.report.crops.framed", built)
        assert run(place) == first
    assert run(place, "cold") == first


def test_a_list_that_somebody_wrote_into_is_made_again_and_a_decision_is_kept(
    place: Path,
) -> None:
    first = run(place)
    listed, matrix = "威海市/材料缺项清单.xlsx", "汇总.xlsx"
    for name, sheet in ((listed, "企业材料"), (matrix, "人工核定")):
        book = openpyxl.load_workbook(place / "out" / name)
        book[sheet].cell(3, 1, "威海市")
        book.save(place / "out" / name)
    after = run(place)
    assert after[listed] == first[listed]
    book = openpyxl.load_workbook(place / "out" / matrix)
    assert book["人工核定"].cell(2, 1).value == "威海市"


def test_letters_written_again_from_the_report_are_the_same(place: Path) -> None:
    first = run(place)
    letter = place / "out" / "威海市" / "补正告知单.docx"
    letter.write_bytes(b"")
    pipeline.write_again(place / "out" / "report.json", out=None, letters="all")
    assert letter.read_bytes() == first["威海市/补正告知单.docx"]
