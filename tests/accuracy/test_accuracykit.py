"""What `make accuracy` counts and draws, on a truth and a report of one small dossier."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from accuracykit.pairs import FieldPair, PagePair, Pairs, paired  # noqa: E402
from accuracykit.pictures import confusion, curve, risk_coverage  # noqa: E402
from accuracykit.same import match_dossiers, same_field  # noqa: E402
from accuracykit.shares import share, table, wilson  # noqa: E402
from accuracykit.tables import all_tables  # noqa: E402
from accuracykit.texts import read_pages  # noqa: E402
from accuracykit.told import (  # noqa: E402
    CriticalPair,
    DocumentPair,
    Read,
    ScenarioPair,
    TextPair,
)

SCORER = 'import sys; print("scored", sys.argv[1:])'
BOX, ELSEWHERE = [0.1, 0.1, 0.3, 0.3], [0.9, 0.5, 1.0, 0.7]


def seen(page: int, box: list[float]) -> list[dict[str, Any]]:
    return [{"file": "d/a.pdf", "page": page, "box": box}]


TRUTH: dict[str, Any] = {
    "cities": [{"folder": "市", "checks": {"C01": {"expect": ["fail"], "note": "none"}}}],
    "dossiers": [
        {
            "id": "d",
            "pages": [
                {"file": "d/a.pdf", "number": 1, "type": "application_book", "rotation": 0,
                 "source": "ocr", "capture": "scan/bw", "text": "甲公司 2026年",
                 "critical": [
                     {"sort": "name", "text": "甲公司", "value": "甲公司", "box": BOX},
                     {"sort": "date", "text": "2026年", "value": "2026", "box": ELSEWHERE},
                 ]},
                {"file": "d/a.pdf", "number": 2, "type": "maturity_report", "rotation": 90,
                 "source": "ocr", "capture": "scan/bw"},
                {"file": "d/a.pdf", "number": 3, "type": "blank", "rotation": 0,
                 "source": "blank", "capture": "native"},
            ],
            "documents": [{"type": "application_book",
                           "spans": [{"file": "d/a.pdf", "first": 1, "last": 1}]}],
            "fields": {"uscc": {"value": "A"}, "revenue": {"value": "1"},
                       "employees": {"value": "2"}, "parent_company": {"value": None}},
            "seals": [
                {"file": "d/a.pdf", "page": 1, "text": "甲公司", "bottom": None,
                 "shape": "round", "box": BOX, "colour": "red", "kind": "official"},
                {"file": "d/a.pdf", "page": 1, "text": "乙公司", "bottom": None,
                 "shape": "round", "box": ELSEWHERE, "colour": "grey", "kind": "official"},
            ],
            "slots": [{"kind": "date", "document_type": "commitment", "state": "blank"}],
            "scenarios": [
                {"claimed": "车间智能排产", "number": 9, "match": "exact"},
                {"claimed": "能源智能管控", "number": 16, "match": "exact"},
            ],
            "checks": {
                "A01": {"expect": ["pass"]}, "A02": {"expect": ["fail", "review"]},
                "A03": {"expect": ["pass"]}, "A04": {"expect": ["fail", "review", "pass", "na"]},
            },
        }
    ],
}  # fmt: skip
REPORT: dict[str, Any] = {
    "cities": [{"folders": ["市"], "checks": [{"code": "C01", "status": "pass"}]}],
    "dossiers": [
        {
            "id": "d",
            "documents": [{"type": "application_book",
                           "spans": [{"file": "d/a.pdf", "first": 1, "last": 2}]}],
            "scenarios": [
                {"claimed": "车间智能排产", "number": 8}, {"claimed": "食堂", "number": None},
            ],
            "pages": [
                {"file": "d/a.pdf", "number": 1, "document_type": "application_book",
                 "source": "native", "rotation": 0},
                {"file": "d/a.pdf", "number": 2, "document_type": "maturity_certificate",
                 "source": "ocr", "rotation": 0},
            ],
            "fields": {
                "uscc": {"value": "A", "confidence": 0.99, "evidence": seen(1, BOX)},
                "revenue": {"value": "7", "confidence": 0.95, "evidence": seen(1, BOX)},
                "employees": {"value": None, "confidence": 0.5, "evidence": []},
                "parent_company": {"value": "丙", "confidence": 0.4, "evidence": seen(1, BOX)},
            },
            "seals": [{"text": "甲公同", "colour": "red", "confidence": 0.4,
                       "evidence": seen(1, BOX)}],
            "slots": [{"kind": "date", "document_type": "commitment", "state": "filled",
                       "evidence": []}],
            "checks": [
                {"code": "A01", "status": "pass"}, {"code": "A02", "status": "fail"},
                {"code": "A03", "status": "review"}, {"code": "A04", "status": "na"},
            ],
        }
    ],
}  # fmt: skip


READ = {
    ("d/a.pdf", 1): Read(
        (("甲公司", (0.1, 0.1, 0.4, 0.3), 0.99), ("2028年", (0.8, 0.4, 1.0, 0.8), 0.95))
    )
}


@pytest.fixture
def pairs() -> Pairs:
    return paired(TRUTH, REPORT, READ)


def test_pages_are_paired_by_file_and_number(pairs: Pairs) -> None:
    assert pairs.pages == (
        PagePair("scan/bw", "application_book", "application_book", False, True, True),
        PagePair("scan/bw", "maturity_report", "maturity_certificate", True, False, False),
        PagePair("native", "blank", None, False, False, False),
    )
    assert [p.right for p in pairs.pages] == [True, True, False]


def test_a_field_is_right_wrong_missing_or_invented(pairs: Pairs) -> None:
    assert pairs.fields == (
        FieldPair("uscc", "scan/bw", True, "right", 0.99),
        FieldPair("revenue", "scan/bw", True, "wrong", 0.95),
        FieldPair("employees", "scan/bw", True, "missing", 0.5),
        FieldPair("parent_company", "scan/bw", False, "invented", 0.4),
    )


def test_seals_slots_and_graded_checks_are_paired(pairs: Pairs) -> None:
    assert [(s.colour, s.partial, s.found, s.told, s.exact) for s in pairs.seals] == [
        ("red", False, True, "甲公同", False),
        ("grey", True, False, None, False),
    ]
    assert [(s.kind, s.true, s.told) for s in pairs.slots] == [("date", "blank", "filled")]
    assert [(c.code, c.defect, c.told) for c in pairs.checks] == [
        ("A01", False, "pass"),
        ("A02", True, "fail"),
        ("A03", False, "review"),
        ("C01", True, "pass"),
    ]


def test_scenarios_papers_text_and_critical_values_are_paired(pairs: Pairs) -> None:
    assert pairs.scenarios == (
        ScenarioPair("车间智能排产", "exact", True, False),
        ScenarioPair("能源智能管控", "exact", False, False),
        ScenarioPair("", "told, not there", False, False),
    )
    assert pairs.documents == (DocumentPair("application_book", True, False),)
    assert pairs.texts == (TextPair("scan/bw", 1, 1, 8),)
    assert pairs.critical == (
        CriticalPair("name", "scan/bw", True, 0.99),
        CriticalPair("date", "scan/bw", False, 0.95),
    )


@pytest.mark.parametrize(
    ("key", "stated", "told", "same"),
    [
        ("revenue", {"value": "38650.2", "printed": "3.87亿元"}, 38650.2, True),
        ("revenue", {"value": "38650.2", "printed": "38,650.20"}, 3865.02, False),
        ("established_on", {"value": "2009-05-12"}, "2009.5.12", True),
        ("maturity_level", {"value": "2", "printed": "规范级"}, 2, True),
        ("maturity_level", {"value": "2", "printed": "二级"}, 3, False),
        ("registered_address", {"value": "山东省（某）市1号"}, "山东省(某)市 1号", True),
        ("industry", {"value": "纺织业", "accept": ["C17"]}, "C17", True),
        ("parent_company", {"value": None, "printed": ""}, "", False),
    ],
)
def test_a_value_is_the_same_in_another_form(
    key: str, stated: dict[str, Any], told: Any, same: bool
) -> None:
    assert same_field(key, stated, told) is same


def test_dossiers_are_matched_by_id_then_files_then_name() -> None:
    truth = [
        {"id": "市/甲", "files": [], "enterprise": "甲"},
        {"id": "市/乙", "files": [{"path": "市/乙/1.pdf"}], "enterprise": "乙"},
        {"id": "市/丙", "files": [], "enterprise": "丙"},
        {"id": "市/丁", "files": [], "enterprise": "丁"},
    ]
    told = [
        {"id": "市/c", "enterprise": "丙"},
        {"id": "市/b", "files": [{"path": "市/乙/1.pdf"}], "enterprise": None},
        {"id": "市/甲", "enterprise": "乙"},
    ]
    matched = match_dossiers(truth, told)
    assert {k: v["id"] for k, v in matched.items()} == {
        "市/甲": "市/甲", "市/乙": "市/b", "市/丙": "市/c",
    }  # fmt: skip


def test_the_tables_hold_counts_shares_and_intervals(pairs: Pairs) -> None:
    rows = {
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in all_tables(pairs).splitlines()
        if line.startswith("|")
    }
    one = "1/1 1.000 [0.207, 1.000]"
    none = "0/1 0.000 [0.000, 0.793]"
    assert ("uscc", one, "0", none, "0", "0") in rows
    assert ("revenue", none, "1", one, "0", "0") in rows
    assert ("parent_company", "–", "0", "–", "0", "1") in rows
    assert ("grey round cut", none, none, "0", "0") in rows
    assert ("red round", one, none, "1", "0") in rows
    assert ("date", none, "0", "0", "1") in rows
    assert ("A02", one, one, one, "0", "0") in rows
    assert ("A03", "–", "–", "–", "1", "0") in rows
    assert ("C01", none, none, "–", "0", "1") in rows
    assert ("C01", "pass", "fail", "市", "none") in rows
    assert ("scan/bw", "1", "0.1250", "0.1250") in rows
    assert ("date", none, "1", "1") in rows
    assert not [row for row in rows if row[0] == "A04"]


def test_the_curve_goes_from_the_surest_answer_to_all_of_them() -> None:
    told = [("right", 0.99), ("right", 0.99), ("wrong", 0.9), ("right", 0.5), ("missing", 0.3)]
    fields = [FieldPair("uscc", "native", True, outcome, sure) for outcome, sure in told]
    fields.append(FieldPair("revenue", "native", False, "invented", 1.0))
    assert curve(fields) == [
        (0.99, pytest.approx(0.4), 0.0),
        (0.9, pytest.approx(0.6), pytest.approx(1 / 3)),
        (0.5, pytest.approx(0.8), pytest.approx(1 / 4)),
    ]


def test_the_pictures_are_whole_svg_and_name_no_applicant(pairs: Pairs) -> None:
    matrix, risk = confusion(pairs.pages), risk_coverage(pairs.fields)
    for picture in (matrix, risk, risk_coverage([])):
        assert ElementTree.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
        assert not [c for c in picture if "一" <= c <= "鿿"]
    assert "2 of 3 pages right" in matrix
    assert "1 of 2 wrong" in risk


def test_intervals_are_wilson_s() -> None:
    assert wilson(98, 100) == (pytest.approx(0.930, abs=0.001), pytest.approx(0.994, abs=0.001))
    assert wilson(0, 0) == (0.0, 1.0)
    assert share(0, 0) == "–"
    assert table(["a", "b"], [["cc", "10"]]) == ["| a  |  b |", "| -- | -: |", "| cc | 10 |"]


def test_what_a_run_has_read_is_found_by_file_and_page(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["企业名称", "甲公司"])
    (tmp_path / "inbox").mkdir()
    book.save(tmp_path / "inbox" / "表.xlsx")
    read = read_pages(tmp_path / "inbox", tmp_path / "run")
    assert list(read) == [("表.xlsx", 1)]
    assert read["表.xlsx", 1].text.split() == ["企业名称", "甲公司"]


def test_the_script_writes_tables_and_pictures_and_says_where_there_is_no_set(
    tmp_path: Path,
) -> None:
    (tmp_path / "set" / "inbox").mkdir(parents=True)
    for name, content in (
        ("truth.json", json.dumps(TRUTH)),
        ("score.py", SCORER),
        ("report.json", json.dumps(REPORT)),
    ):
        (tmp_path / "set" / name).write_text(content, encoding="utf-8")
    script = [sys.executable, str(ROOT / "scripts" / "accuracy.py")]
    report = ["--report", str(tmp_path / "set" / "report.json")]
    done = subprocess.run(
        [*script, "set", *report], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    made = tmp_path / "build" / "accuracy"
    assert sorted(p.name for p in made.iterdir()) == [
        "page-types.svg",
        "risk-coverage.svg",
        "tables.txt",
    ]
    assert (made / "tables.txt").read_text(encoding="utf-8").startswith("scored ")
    (tmp_path / "set" / "score.py").unlink()
    done = subprocess.run(
        [*script, "set", *report], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "### Checks by code" in done.stdout
    without = subprocess.run(
        [*script, ""], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert without.returncode == 2
    assert "make accuracy DEVSET=path" in without.stdout
