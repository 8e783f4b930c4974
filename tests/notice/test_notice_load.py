"""Loading a notice: all of it or nothing, with the place of every fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docproc.errors import NoticeError
from docproc.notice import load_notice, notice_ids
from docproc.notice.folder import schemas_dir
from docproc.notice.lines import read_lined
from docproc.notice.rules import code_order, squeezed


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all notices that a test may spoil; the folder of the first notice."""
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    monkeypatch.setattr("docproc.notice.folder.schemas_dir", lambda: tmp_path / "schemas")
    return tmp_path / "schemas" / "shandong-2026"


def test_the_2026_notice_has_its_69_rules_in_code_order() -> None:
    notice = load_notice("shandong-2026")
    codes = [r.code for r in notice.rules]
    assert len(codes) == 69
    assert codes == sorted(codes, key=code_order)
    families = {f: sum(c[0] == f for c in codes) for f in "FACBO"}
    assert families == {"F": 9, "A": 37, "C": 14, "B": 7, "O": 2}


def test_the_digest_changes_with_any_file(copied: Path) -> None:
    before = load_notice("shandong-2026").sha256
    assert before == load_notice("shandong-2026").sha256
    with (copied / "clauses.yaml").open("a", encoding="utf-8") as file:
        file.write("# 一行注释\n")
    assert load_notice("shandong-2026").sha256 != before


def test_an_unknown_notice_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NoticeError, match="shandong-2026"):
        load_notice("atlantis-2026")


def test_every_sentence_of_the_rules_stands_in_the_notice() -> None:
    for notice_id in notice_ids():
        notice = load_notice(notice_id)
        text = squeezed(notice.text)
        assert [r.code for r in notice.rules if r.quote and squeezed(r.quote) not in text] == []


def test_every_clause_is_covered_or_said_to_be_undecidable() -> None:
    for notice_id in notice_ids():
        notice = load_notice(notice_id)
        known = {r.code for r in notice.rules}
        assert notice.clauses
        for clause in notice.clauses:
            assert squeezed(clause.quote) in squeezed(notice.text)
            assert set(clause.rules) <= known
            assert bool(clause.rules) != bool(clause.not_decidable)
        covered = {code for c in notice.clauses for code in c.rules}
        assert [r.code for r in notice.rules if r.quote and r.code not in covered] == []


def test_a_misspelt_key_is_refused_with_file_and_line(copied: Path) -> None:
    file = copied / "rules" / "overseas.yaml"
    text = file.read_text(encoding="utf-8")
    line = next(i for i, row in enumerate(text.splitlines(), 1) if "severity: required" in row)
    file.write_text(text.replace("severity: required", "severty: required", 1), encoding="utf-8")
    with pytest.raises(NoticeError) as refused:
        load_notice("shandong-2026")
    assert f"rules/overseas.yaml 第{line}行" in str(refused.value)
    assert "severty" in str(refused.value)


def test_a_sentence_that_is_not_in_the_notice_is_refused(copied: Path) -> None:
    file = copied / "rules" / "overseas.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("请于3月10日前", "请于3月15日前"), encoding="utf-8")
    with pytest.raises(NoticeError, match=r"O02 的 quote 在 notice\.txt 中找不到"):
        load_notice("shandong-2026")


def test_a_code_used_twice_is_refused(copied: Path) -> None:
    file = copied / "rules" / "overseas.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("code: O02", "code: O01"), encoding="utf-8")
    with pytest.raises(NoticeError, match=r"编号 O01 已在 rules/overseas\.yaml"):
        load_notice("shandong-2026")


def test_broken_yaml_is_refused_with_its_line(copied: Path) -> None:
    (copied / "rules" / "overseas.yaml").write_text("holder: city\nrules: [", encoding="utf-8")
    with pytest.raises(NoticeError, match=r"overseas.yaml 第\d+行"):
        load_notice("shandong-2026")


def test_lines_point_at_the_deepest_place_that_exists(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("rules:\n  - code: A01\n    with:\n      types: [x]\n", encoding="utf-8")
    lined = read_lined(file)
    assert lined.line(("rules", 0, "with", "types")) == 4
    assert lined.line(("rules", 0, "with", "unknown")) == 4
    assert lined.line(("rules", 0)) == 2
