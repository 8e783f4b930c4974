"""Whole runs on the samples, with the real engine: what must be found is found, and no more."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from docproc.cli import main

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
EXPECTED = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))

pytestmark = [pytest.mark.ocr, pytest.mark.xdist_group("samples")]


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("samples") / "out"
    before = _fingerprint(SAMPLES / "inbox")
    assert run("validate", str(SAMPLES / "inbox"), "--out", str(place), "--workers", "2", "-q") == 1
    assert _fingerprint(SAMPLES / "inbox") == before, "the originals were changed"
    return place


@pytest.fixture(scope="module")
def report(out: Path) -> Any:
    return json.loads((out / "report.json").read_text(encoding="utf-8"))


def _fingerprint(folder: Path) -> dict[str, str]:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def _codes(checks: list[dict[str, Any]], status: str) -> list[str]:
    return [c["code"] for c in checks if c["status"] == status]


def test_the_report_has_the_published_form_and_no_errors(report: Any) -> None:
    schema = json.loads((ROOT / "schemas/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema)
    assert report["errors"] == []


@pytest.mark.parametrize("dossier", sorted(EXPECTED["dossiers"]))
def test_a_dossier_fails_what_it_must_and_nothing_else(report: Any, dossier: str) -> None:
    found = next(d for d in report["dossiers"] if d["id"] == dossier)
    assert _codes(found["checks"], "fail") == EXPECTED["dossiers"][dossier]["fail"]


@pytest.mark.parametrize("dossier", sorted(EXPECTED["dossiers"]))
def test_a_person_is_asked_only_where_it_is_expected(report: Any, dossier: str) -> None:
    found = next(d for d in report["dossiers"] if d["id"] == dossier)
    assert _codes(found["checks"], "review") == EXPECTED["dossiers"][dossier].get("review", [])


@pytest.mark.parametrize("city", sorted(EXPECTED["cities"]))
def test_a_city_fails_what_it_must_and_nothing_else(report: Any, city: str) -> None:
    found = next(c for c in report["cities"] if c["name"] == city)
    assert _codes(found["checks"], "fail") == EXPECTED["cities"][city]["fail"]


def test_every_holder_has_every_code_once_and_in_order(report: Any) -> None:
    files = [f"F{n:02d}" for n in range(1, 10)]
    advanced = [f"A{n:02d}" for n in range(1, 38)]
    city = [f"C{n:02d}" for n in range(1, 15)]
    basic = [f"B{n:02d}" for n in range(1, 8)]
    assert [c["code"] for c in report["inbox"]["checks"]] == files
    for dossier in report["dossiers"]:
        assert [c["code"] for c in dossier["checks"]] == files + advanced
    for holder in report["cities"]:
        codes = [c["code"] for c in holder["checks"]]
        assert sorted(codes) == sorted([*files, *city, *basic, "O01", "O02"])


def test_every_output_that_the_contract_lists_is_there(out: Path, report: Any) -> None:
    names = {p.relative_to(out).as_posix() for p in out.rglob("*") if ".docproc" not in p.parts}
    wanted = {"report.json", "report.html", "汇总.xlsx"}
    for city in report["cities"]:
        wanted |= {f"{city['name']}/材料缺项清单.xlsx", f"{city['name']}/补正告知单.docx"}
    assert wanted <= names


def test_a_second_run_reads_nothing_and_says_the_same(out: Path, report: Any) -> None:
    assert run("validate", str(SAMPLES / "inbox"), "--out", str(out), "--workers", "1", "-q") == 1
    again = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert again["run"]["pages"]["from_cache"] == again["run"]["pages"]["total"]
    assert {k: v for k, v in again.items() if k != "run"} == {
        k: v for k, v in report.items() if k != "run"
    }


def test_letters_are_written_again_from_the_report(out: Path) -> None:
    letter = out / "潍坊市" / "补正告知单.docx"
    before = letter.read_bytes()
    letter.unlink()
    assert run("letters", str(out / "report.json")) == 0
    assert letter.read_bytes() == before


def test_one_file_is_a_dossier_of_its_own(tmp_path: Path) -> None:
    book = SAMPLES / "inbox" / "潍坊市工信局" / "03 潍坊棠屿纺织科技有限公司" / "申报书.docx"
    assert run("validate", str(book), "--out", str(tmp_path / "out"), "-q") == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [d["enterprise"] for d in report["dossiers"]] == ["潍坊棠屿纺织科技有限公司"]
    city_codes = [
        c for holder in report["cities"] for c in holder["checks"] if c["code"][0] in "CBO"
    ]
    assert {c["status"] for c in city_codes} == {"na"}


def test_the_reading_of_a_file_has_the_pinned_form(capsys: pytest.CaptureFixture[str]) -> None:
    picture = SAMPLES / "inbox" / "威海市" / "02 威海砺蓬轴承有限公司" / "scan0003.jpg"
    assert run("read", str(picture), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [set(page) for page in told["pages"]] == [
        {"number", "part", "source", "rotation", "lines"}
    ]
    assert any("威海砺蓬轴承有限公司" in line["text"] for line in told["pages"][0]["lines"])
