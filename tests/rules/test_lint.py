"""`check_notice` finds every fault of a notice's data and says where."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.notice import notice_ids
from docproc.notice.folder import schemas_dir
from docproc.rules.lint import check_notice

Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """Replace a text once in a file of a copied notice."""
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    monkeypatch.setattr("docproc.notice.folder.schemas_dir", lambda: tmp_path / "schemas")

    def change(name: str, old: str, new: str) -> None:
        file = tmp_path / "schemas" / "shandong-2026" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _told(notice_id: str = "shandong-2026") -> list[str]:
    return [str(p) for p in check_notice(notice_id)]


@pytest.mark.parametrize("notice_id", notice_ids())
def test_the_installed_notices_have_no_fault(notice_id: str) -> None:
    assert _told(notice_id) == []


def test_an_unknown_kind_of_check_is_named_with_the_known_ones(edit: Edit) -> None:
    edit("rules/city.yaml", "check: unique", "check: uniqe")
    (told,) = _told()
    assert "rules/city.yaml" in told
    assert "uniqe" in told
    assert "unique" in told


def test_an_unknown_parameter_is_named_with_its_line(edit: Edit) -> None:
    edit("rules/city.yaml", "with: {table: summary_table}", "with: {tabel: summary_table}")
    told = _told()
    assert any("tabel" in t and "可用：table" in t for t in told)


def test_a_message_that_is_never_filled_is_refused(edit: Edit) -> None:
    edit("rules/files.yaml", "文件“{file}”已损坏", "文件“{filename}”已损坏")
    (told,) = _told()
    assert "{filename} 不会被填写" in told
    assert "{file}" in told


def test_a_message_for_a_reason_that_never_arises_is_refused(edit: Edit) -> None:
    edit("rules/files.yaml", "      twice:", "      thrice: 三次。\n      twice:")
    (told,) = _told()
    assert "thrice" in told


def test_a_rule_without_a_message_for_a_reason_is_refused(edit: Edit) -> None:
    edit("rules/city.yaml", "      two_cities:", "      two_rows_again:")
    assert any("two_cities" in t for t in _told())


def test_a_rule_without_cases_is_refused(
    tmp_path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "schemas" / "shandong-2026" / "cases" / "O01.yaml").unlink()
    (told,) = [t for t in _told() if "O01" in t]
    assert "没有案例" in told


def test_a_rule_that_lacks_a_kind_of_case_is_refused(edit: Edit) -> None:
    edit("cases/O01.yaml", "kind: unreadable", "kind: pass")
    (told,) = _told()
    assert "看不清" in told


def test_a_case_with_an_unknown_key_is_refused_with_its_line(edit: Edit) -> None:
    edit("cases/O01.yaml", "- {name: 国家空白, kind: fail,", "- {name: 国家空白, kinds: fail,")
    told = _told()
    assert any("cases/O01.yaml 第2行" in t and "kinds" in t for t in told)


def test_a_clause_with_an_unknown_rule_is_refused(edit: Edit) -> None:
    edit("clauses.yaml", "rules: [O01, O02]", "rules: [O01, O09]")
    assert any("O09" in t for t in _told())
