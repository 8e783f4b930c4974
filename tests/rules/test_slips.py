"""Slips that people make who write a notice: each is refused by everything, with its line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from docproc.cli import cli
from docproc.errors import NoticeError
from docproc.notice import load_notice
from docproc.notice.folder import schemas_dir
from docproc.notice.problems import FaultyNoticeError
from docproc.notice.rules import When
from docproc.rules.conditions import CONDITIONS
from docproc.rules.lint import check_notice
from docproc.rules.sound import sound_notice


@pytest.fixture
def schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all notices that a test may spoil."""
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    monkeypatch.setattr("docproc.notice.folder.schemas_dir", lambda: tmp_path / "schemas")
    return tmp_path / "schemas"


SLIPS = [  # file, what stands there, what is written instead, what is said
    ("notice.yaml", "title: 关于", "title： 关于", "冒号写成了全角"),
    ("notice.yaml", "level: advanced", "level:advanced", "冒号后面缺一个空格"),
    ("notice.yaml", "level: advanced", "\tlevel: advanced", "行首用了 Tab"),
    ("notice.yaml", "level: advanced", 'level: "advanced', "没有配对"),
    ("notice.yaml", "level: advanced", "level: advancd", "等级“advancd”"),
    ("notice.yaml", "deadline: 2027-04-15", "deadline: 2027-13-40", "应为日期，如 2026-04-30"),
    ("notice.yaml", "deadline: 2027-04-15", "deadline: 2026-04-15", "早于印发日期"),
    ("notice.yaml", "deadline: 2027-04-15", "deadline: true", "应为日期"),
    ("notice.yaml", "unquoted_clauses: [", "unquoted_clauses: '[", "没有配对"),
    ("notice.yaml", "programme: 绿色工厂", "programme: 2027", "应为文字"),
    ("notice.yaml", "programme: 绿色工厂", "programme:", "现在是空的"),
    ("notice.yaml", "extends: shandong-2026", "extends: shandong-2025", "没有名为 shandong-2025"),
    ("notice.yaml", "extends: shandong-2026", "extends: lvse-2027", "绕回了"),
    ("notice.yaml", "extends: shandong-2026", "extends: 2026", "extends 写得不对：应为文字"),
    ("rules/advanced.yaml", "types: [application_book]", "types: application_book", "应为一列"),
    ("rules/advanced.yaml", "with: {types: [application_book]}", "with:", "检查缩进"),
    ("rules/advanced.yaml", "with: {types: [application_book]}", "with: {types: []}", "不能为空"),
    ("rules/advanced.yaml", "key: revenue", "key: revenu", "字段“revenu”"),
    ("rules/advanced.yaml", "clause: 二（一）", "clause: 二（九）", "条款“二（九）”"),
    ("rules/advanced.yaml", "carried_by: A01", "carried_by: A99", "规则“A99”"),
    ("rules/advanced.yaml", "messages: *missing", "messages: *mising", "前面没有写 &名字"),
    ("rules/city.yaml", "latest: 2027-04-15", "latest: 2027-04-31", "应为日期"),
    ("rules/city.yaml", "receiving_log: true", "register_given: x9", "名录“x9”"),
    ("rules/city.yaml", "check: posted", "check: poste", "是不是 posted"),
    ("clauses.yaml", "rules: [A06]", "rules: [A66]", "规则“A66”"),
    ("clauses.yaml", "rules: [A06]", "rules: A06", "应为一列"),
    ("documents/green.yaml", "申报(书|表)$/", "申报(书|表$/", "不是有效的正则表达式"),
    ("documents/green.yaml", "      7: [", "      七: [", "应为数字"),
    ("documents/green.yaml", "places: [dossier]", "places: [dosier]", "dossier、city、inbox"),
    ("lists/file-names.yaml", "'能源审计'", "'能源(审计'", "左括号“(”没有配对"),
    ("lists/file-names.yaml", "[energy_audit]", "[energy_audt]", "是不是 energy_audit"),
    ("lists/file-names.yaml", "hints:", "hint:", "是不是 hints"),
    ("lists/titles.yaml", "  uscc: ", "  usc: ", "“usc”"),
    ("lists/titles.yaml", "documents:", "document:", "是不是 documents"),
    ("cases/A01.yaml", "{name: 有", "{name：有", "冒号写成了全角"),
    ("cases/A01.yaml", "expect: pass", "expect: ok", "fail、review、pass、na 之一"),
    ("cases/A01.yaml", "{application_book: null}", "{aplication_book: null}", "要去掉的"),
    ("cases/A01.yaml", "papers: {application_book: null}", "paper: {x: y}", "是不是 papers"),
    ("cases/A01.yaml", "status: damaged", "status: 坏", "ok、damaged"),
    ("cases/A01.yaml", "also: {A05: na}", "also: {A55: na}", "规则“A55”"),
    ("cases/A01.yaml", "confidence: 0.4", "confidence: 40", "应不大于 1"),
    ("cases/A04.yaml", "facts: {year: 2026}", "facts: {yaer: 2026}", "字段“yaer”"),
    ("cases/C01.yaml", "{dossier: null", "{scenarios: 3, dossier: null", "不认识的项 scenarios"),
    ("cases/C03.yaml", "posted_on: '2027-04-20'", "posted_on: 2027-04-20", "请加引号"),
    ("cases/_complete.yaml", "dossier:", "dosier:", "是不是 dossier"),
    ("cases/_complete.yaml", "revenue: 12000", "revenu: 12000", "字段“revenu”"),
    ("cases/_complete.yaml", "pages: 12", "pages: 十二", "应为页数"),
    ("cases/_complete.yaml", "file: 承诺书.pdf,", "file: 承诺书.pdf, slots: {seal: 有},", "filled"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), SLIPS)
def test_a_slip_is_refused_with_its_line_and_what_to_write(
    schemas: Path, file: str, old: str, new: str, said: str
) -> None:
    place = schemas / "lvse-2027" / file
    text = place.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = [p for p in check_notice("lvse-2027") if said in p.message]
    assert told, [str(p) for p in check_notice("lvse-2027")]
    assert (told[0].file.endswith(file), told[0].line) == (True, line)
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", told[0].message)  # a library's own words


@pytest.mark.parametrize("content", ["", "- a\n", "绿色\n", "3\n"])
@pytest.mark.parametrize(
    "file",
    ["notice.yaml", "clauses.yaml", "rules/city.yaml", "documents/green.yaml", "lists/titles.yaml",
     "cases/A01.yaml", "cases/_complete.yaml"],
)  # fmt: skip
def test_a_file_of_another_shape_is_refused(schemas: Path, file: str, content: str) -> None:
    (schemas / "lvse-2027" / file).write_text(content, encoding="utf-8")
    assert check_notice("lvse-2027")


@pytest.mark.parametrize("file", ["rule/city.yaml", "field.yaml", "documents/green.yml"])
def test_a_file_that_nothing_reads_is_refused(schemas: Path, file: str) -> None:
    place = schemas / "lvse-2027" / file
    place.parent.mkdir(exist_ok=True)
    place.write_text("a: b\n", encoding="utf-8")
    assert [p.file for p in check_notice("lvse-2027")] == [file]


def test_dates_and_title_are_never_those_of_the_notice_extended(schemas: Path) -> None:
    place = schemas / "lvse-2027" / "notice.yaml"
    rows = place.read_text(encoding="utf-8").splitlines()
    place.write_text("\n".join(r for r in rows if not r.startswith("title")), encoding="utf-8")
    (told,) = check_notice("lvse-2027")
    assert told.message.startswith("缺少 title，请补上")


EXPRESSION = re.compile(r"\(\?:|\[\^|\\d|\.\{\d|^'?/.+/'?$")


@pytest.mark.parametrize("file", ["passages.yaml", "fields.yaml", "tables.yaml"])
def test_every_expression_is_compiled_wherever_it_stands(schemas: Path, file: str) -> None:
    place = schemas / "shandong-2026" / file
    broken, spoilt = [], 0
    for row in place.read_text(encoding="utf-8").splitlines():
        if EXPRESSION.search(row) and not row.lstrip().startswith("#") and "(?:" in row:
            row, spoilt = row.replace("(?:", "(?:(", 1), spoilt + 1
        broken.append(row)
    place.write_text("\n".join(broken) + "\n", encoding="utf-8")
    told = {p.line for p in check_notice("shandong-2026") if "正则表达式" in p.message}
    assert len(told) == spoilt


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("rules/advanced.yaml", "excepted:\n", "excepted:\n        - '('\n", "A10 的 excepted.0"),
        ("rules/advanced.yaml", "links: [生产作业", "links: [生产做业", "环节“生产做业”"),
        ("rules/advanced.yaml", "[产品服务, 供", "[产品服物, 供", "指引的环节“产品服物”"),
        ("fields.yaml", '"{unit}名称"', '"{unt}名称"', "没有词组 {unt}"),
        ("slots.yaml", "papers: [commitment]", "papers: [comitment]", "“comitment”"),
        ("letters/letter.yaml", "{{ message }}", "{{ mesage }}", "mesage 不会被填写"),
        ("letters/letter.yaml", "{{ counts.dossiers", "{{ counts.dosiers", "counts.dosiers"),
        ("letters/letter.yaml", "{% endif %}", "{% endf %}", "不是有效的模板"),
        ("letters/letter.yaml", "A01: 申报书", "A91: 申报书", "规则“A91”"),
    ],
)
def test_a_slip_in_the_whole_notice_is_refused(
    schemas: Path, file: str, old: str, new: str, said: str
) -> None:
    place = schemas / "shandong-2026" / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(said in p.message for p in check_notice("shandong-2026"))


@pytest.mark.parametrize(
    "command",
    [["rules", "list"], ["rules", "explain", "A01"], ["rules", "test"], ["notices", "show"]],
)
def test_nothing_shows_or_tests_a_faulty_notice(schemas: Path, command: list[str]) -> None:
    place = schemas / "lvse-2027" / "rules" / "advanced.yaml"
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("check: present", "check: presnt", 1), encoding="utf-8")
    named = ["lvse-2027"] if command[0] == "notices" else ["--notice", "lvse-2027"]
    result = CliRunner().invoke(cli, [*command, *named], standalone_mode=False)
    assert isinstance(result.exception, FaultyNoticeError)
    assert result.exception.problems == tuple(check_notice("lvse-2027"))
    assert result.output == ""


def test_the_list_of_notices_says_what_is_wrong_with_a_faulty_one(schemas: Path) -> None:
    (schemas / "lvse-2027" / "notice.yaml").unlink()
    result = CliRunner().invoke(cli, ["notices", "list"], standalone_mode=False)
    assert result.return_value == 1
    assert "lvse-2027/notice.yaml 第1行" in result.output
    with pytest.raises(NoticeError):
        sound_notice("lvse-2027")


def test_every_condition_says_when_a_rule_does_not_apply() -> None:
    assert {one.key for one in CONDITIONS} == set(When.model_fields)
    titles = load_notice("shandong-2026").titles
    asked = {"types": ("parent_letter",), "register_given": "basic"}
    for one in CONDITIONS:
        said = one.lacking(titles, asked.get(one.key, True))
        assert re.fullmatch(r"[^A-Za-z_]+。", said)


def test_explain_tells_when_a_rule_does_not_apply() -> None:
    result = CliRunner().invoke(cli, ["rules", "explain", "A26"], standalone_mode=False)
    assert "不适用　没有收到省级公司推荐函。" in result.output.replace("\n", "")
