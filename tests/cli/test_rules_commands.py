"""`docproc rules` and `docproc notices`: Chinese answers, honest exit status."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docproc.cli import cli
from docproc.errors import NoticeError
from docproc.notice.folder import schemas_dir
from docproc.options import Options
from docproc.pipeline import validate


def _run(*arguments: str) -> tuple[Result, int]:
    result = CliRunner().invoke(cli, list(arguments), standalone_mode=False)
    return result, result.return_value if result.exception is None else -1


def test_list_names_every_rule() -> None:
    result, status = _run("rules", "list")
    assert status == 0
    for code in ("F01", "A01", "A37", "C14", "B07", "O02"):
        assert code in result.output


def test_explain_shows_clause_sentence_condition_examples_and_remedy() -> None:
    result, status = _run("rules", "explain", "a26")
    assert status == 0
    said = result.output.replace("\n", "")
    for part in (
        "A26",
        "四1",
        "需有省级公司推荐函",
        "收到省级公司推荐函时适用",
        "通过",
        "不过",
        "补正",
    ):
        assert part in said


def test_explain_of_an_unknown_rule_is_an_error_in_chinese() -> None:
    result, _ = _run("rules", "explain", "Z99")
    assert "没有编号为 Z99 的规则" in str(result.exception)


def test_check_finds_the_installed_notice_sound() -> None:
    result, status = _run("rules", "check")
    assert (status, "没有问题" in result.output) == (0, True)


def test_check_tells_file_line_and_what_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    monkeypatch.setattr("docproc.notice.folder.schemas_dir", lambda: tmp_path / "schemas")
    file = tmp_path / "schemas" / "shandong-2026" / "rules" / "city.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("check: unique", "check: uniqe"), encoding="utf-8")
    result, status = _run("rules", "check")
    assert status == 1
    assert "rules/city.yaml 第" in result.output
    assert "unique" in result.output


def test_test_runs_the_cases_of_one_rule() -> None:
    result, status = _run("rules", "test", "A05")
    assert status == 0
    assert "0 个不符" in result.output


def test_notices_are_listed_and_shown() -> None:
    listed, status = _run("notices", "list")
    assert (status, "shandong-2026" in listed.output) == (0, True)
    shown, status = _run("notices", "show", "shandong-2026")
    assert status == 0
    assert "2026-04-30" in shown.output


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("rules/city.yaml", "check: unique", "check: uniqe"),
        ("letters/letter.yaml", "opening:", "openning:"),
        ("lists/owners.yaml", "level: central", "level: centrel"),
    ],
)
def test_a_faulty_notice_is_said_before_a_page_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    monkeypatch.setattr("docproc.notice.folder.schemas_dir", lambda: tmp_path / "schemas")
    place = tmp_path / "schemas" / "shandong-2026" / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    (tmp_path / "收件").mkdir()
    (tmp_path / "收件" / "a.txt").write_text("材料", encoding="utf-8")
    with pytest.raises(NoticeError):
        validate(tmp_path / "收件", Options(out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()
