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


def test_a_code_that_stands_twice_is_told_once_and_nothing_that_follows_from_it(
    edit: Edit,
) -> None:
    edit("rules/advanced.yaml", "code: A02", "code: A01")
    (told,) = _told()
    assert "编号 A01 已在 rules/advanced.yaml 第4行用过" in told


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


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("types: [application_book]", "types: [aplication_book]", "材料类型“aplication_book”"),
        ("fields: [enterprise_name", "fields: [enterprise_nam", "字段“enterprise_nam”"),
        ("passage: no_accident", "passage: no_acident", "说明“no_acident”"),
        ("register_key: basic", "register_key: basics", "名录“basics”"),
        ("roles: [cover", "roles: [covr", "盖章位置“covr”"),
        ("table: basic_list", "table: basic_lst", "表格“basic_lst”"),
    ],
)
def test_a_name_that_nothing_knows_is_told_with_the_nearest(
    edit: Edit, old: str, new: str, said: str
) -> None:
    edit("rules/advanced.yaml", old, new)
    (told,) = _told()
    assert said in told
    assert "是不是" in told


def test_a_faulty_rule_is_told_of_once(edit: Edit) -> None:
    edit("rules/advanced.yaml", "severity: required", "severity: requried")
    (told,) = _told()
    assert told.endswith("A01 的 severity 应为 required、customary、verify 之一")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("fields.yaml", "kind: ", "kindd: ", "不认识的项 facts.enterprise_name.kindd"),
        ("tables.yaml", "columns:", "colums:", "缺少 columns，请补上"),
        ("documents/book.yaml", "titles:", "titel:", "缺少 kinds.0.parts.0.titles"),
        ("lists/owners.yaml", "level: central", "level: centrel", "central、provincial、former"),
        (
            "cases/A20.yaml",
            "dossier:",
            "dosier:",
            "不认识的项 dosier，请删去或改正拼写（是不是 dossier？",
        ),
        ("rules/city.yaml", "holder: city", "\tholder: city", "不是有效的 YAML"),
    ],
)
def test_a_fault_of_any_file_is_told_with_its_line(
    edit: Edit, file: str, old: str, new: str, said: str
) -> None:
    edit(file, old, new)
    told = [t for t in _told() if said in t]
    assert len(told) == 1
    assert told[0].split(" 第")[0].endswith(file)


def test_a_day_that_does_not_exist_is_said_and_no_traceback(edit: Edit) -> None:
    edit("notice.yaml", "deadline: 2026-04-30", "deadline: 2026-04-31")
    (told,) = _told()
    assert told == (
        "shandong-2026/notice.yaml 第7行：deadline 写得不对：应为日期，如 2026-04-30，"
        "且要有这一天（现在是“2026-04-31”）"
    )


def test_a_file_in_another_encoding_is_said(edit: Edit, tmp_path: Path) -> None:
    file = tmp_path / "schemas" / "shandong-2026" / "rules" / "city.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").encode("gb18030"))
    (told,) = _told()
    assert told == "rules/city.yaml 第1行：不是 UTF-8 编码的文本，请另存为 UTF-8"
