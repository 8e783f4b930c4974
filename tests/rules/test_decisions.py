"""Decisions of people stand beside the machine's answers, and stale ones are told."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from docproc.errors import UsageError
from docproc.rules.decisions import SHEET, Ruling, decide, read_decisions
from docproc.rules.model import Check, Decision, Severity, Status

TODAY = date(2026, 5, 20)
HEAD = ["材料", "规则", "结论", "理由", "经办人", "日期", "有效期"]


def _check(code: str, status: Status) -> Check:
    return Check(code, status, Severity.REQUIRED, "标题", "四1", "消息", "补正")


def _ruling(code: str, result: str, on: str = "2026-05-06", until: str | None = None) -> Ruling:
    return Ruling("泰安市/01 松石", code, Decision(result, "已核实", "王", on, until), "第2行")


def _decide(status: Status, *rulings: Ruling) -> tuple[Check, list[str]]:
    held, stale = decide({"泰安市/01 松石": [_check("A24", status)]}, rulings, today=TODAY)
    return held["泰安市/01 松石"][0], [s.why for s in stale]


def _sheet(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    for row in (HEAD, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_a_decision_stands_beside_the_machines_status() -> None:
    check, stale = _decide(Status.FAIL, _ruling("A24", "waived"))
    assert check.status is Status.FAIL
    assert check.decision == Decision("waived", "已核实", "王", "2026-05-06", None)
    assert stale == []


def test_a_person_may_fail_what_the_machine_passed() -> None:
    check, stale = _decide(Status.PASS, _ruling("A24", "fail"))
    assert check.decision is not None
    assert stale == []


def test_a_decision_about_a_finding_that_is_gone_is_stale() -> None:
    check, stale = _decide(Status.PASS, _ruling("A24", "waived"))
    assert check.decision is None
    assert stale == ["所核定的问题已不存在"]


def test_a_decision_whose_day_is_past_is_stale_and_its_last_day_counts() -> None:
    _, stale = _decide(Status.FAIL, _ruling("A24", "waived", until="2026-05-19"))
    assert stale == ["有效期 2026-05-19 已过"]
    check, stale = _decide(Status.FAIL, _ruling("A24", "waived", until="2026-05-20"))
    assert check.decision is not None
    assert stale == []


def test_the_latest_decision_counts_and_the_other_is_told() -> None:
    first, second = _ruling("A24", "pass", "2026-05-06"), _ruling("A24", "fail", "2026-05-08")
    check, stale = _decide(Status.REVIEW, second, first)
    assert check.decision == second.decision
    assert stale == ["已由 2026-05-08 的核定代替"]


def test_unknown_holders_and_rules_are_told() -> None:
    stray = Ruling("泰安市/99", "A24", Decision("pass", "x", "王", "2026-05-06"), "第3行")
    _, stale = _decide(Status.FAIL, stray, _ruling("A99", "pass"))
    assert stale == [
        "没有编号为 A99 的规则", "没有名为“泰安市/99”的材料"
    ]  # fmt: skip


def test_the_sheet_is_read_with_dates_and_blank_rows(tmp_path: Path) -> None:
    file = _sheet(
        tmp_path / "汇总.xlsx",
        ["泰安市/01 松石", "A24", "豁免", "非国企", "王", date(2026, 5, 6), date(2026, 6, 1)],
        [None] * 7,
        ["泰安市", "c02", "不通过", "原件无章", "李", "2026-05-07", None],
    )
    first, second = read_decisions(file)
    assert (first.holder, first.code) == ("泰安市/01 松石", "A24")
    assert first.decision == Decision("waived", "非国企", "王", "2026-05-06", "2026-06-01")
    assert (second.code, second.decision.result) == ("C02", "fail")
    assert second.place == f"汇总.xlsx {SHEET} 第4行"


def test_yaml_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "核定.yaml"
    row = "- {材料: 泰安市, 规则: C02, 结论: 通过, 理由: 有章, 经办人: 李, 日期: 2026-05-07}\n"
    file.write_text(row, encoding="utf-8")
    (ruling,) = read_decisions(file)
    assert ruling.decision == Decision("pass", "有章", "李", "2026-05-07", None)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["泰安市", "C02", "可以", "有章", "李", "2026-05-07", None], "结论“可以”应为 通过"),
        (["泰安市", "C02", "通过", "有章", "", "2026-05-07", None], "“经办人”没有填"),
        (["泰安市", "C02", "通过", "有章", "李", "5月7日", None], "应写作 2026-05-06"),
    ],
)
def test_a_faulty_row_refuses_the_whole_file(tmp_path: Path, row: list[object], said: str) -> None:
    file = _sheet(tmp_path / "汇总.xlsx", row)
    with pytest.raises(UsageError) as refused:
        read_decisions(file)
    assert said in str(refused.value)
    assert "第2行" in str(refused.value)


@pytest.mark.parametrize(
    "holder",
    ["泰安市／０1 松石", "01 松石", "泰安市/01松石", "泰安松石机床有限公司", "泰安市/01 松石/"],
)
def test_a_holder_may_be_written_in_full_width_by_its_folder_or_its_enterprise(holder: str) -> None:
    held, stale = decide(
        {"泰安市/01 松石": [_check("A24", Status.FAIL)], "泰安市/02 别家": [], "泰安市": []},
        [replace(_ruling("A24", "waived"), holder=holder)],
        today=TODAY,
        enterprises=[("泰安松石机床有限公司", "泰安市/01 松石")],
    )
    assert held["泰安市/01 松石"][0].decision is not None
    assert stale == ()


def test_a_name_that_several_bear_names_none_of_them_and_a_near_name_is_told() -> None:
    holders = {"泰安市/01": [_check("A24", Status.FAIL)], "济南市/01": []}
    _, stale = decide(holders, [replace(_ruling("A24", "pass"), holder="01")], today=TODAY)
    assert [s.why for s in stale] == ["“01”有 2 份材料（泰安市/01、济南市/01），请写明是哪一份"]
    _, stale = decide(holders, [replace(_ruling("A24", "pass"), holder="泰安/01")], today=TODAY)
    assert [s.why for s in stale] == ["没有名为“泰安/01”的材料，是不是“泰安市/01”？"]


def test_an_enterprise_with_two_dossiers_is_told_with_both() -> None:
    holders: dict[str, list[Check]] = {"泰安市/01": [], "泰安市/07 重报": []}
    _, stale = decide(
        holders,
        [replace(_ruling("A24", "pass"), holder="松石机床")],
        today=TODAY,
        enterprises=[("松石机床", holder) for holder in holders],
    )
    assert [s.why for s in stale] == [
        "“松石机床”有 2 份材料（泰安市/01、泰安市/07 重报），请写明是哪一份"
    ]


def test_what_people_write_is_understood(tmp_path: Path) -> None:
    file = _sheet(
        tmp_path / "汇总.xlsx",
        ["泰安市", "Ｃ０２", "符合", "有章", "李", 46148, "长期"],
        ["泰安市", "c2", "不合格", "无章", "李", "2026/5/7", "—"],
    )
    first, second = read_decisions(file)
    assert (first.code, first.decision) == (
        "C02",
        Decision("pass", "有章", "李", "2026-05-06", None),
    )
    assert (second.code, second.decision.result, second.decision.until) == ("C02", "fail", None)


def test_a_missing_file_or_sheet_is_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="找不到核定文件"):
        read_decisions(tmp_path / "无.xlsx")
    book = openpyxl.Workbook()
    book.save(tmp_path / "别的.xlsx")
    with pytest.raises(UsageError, match="没有名为“人工核定”的工作表"):
        read_decisions(tmp_path / "别的.xlsx")


@pytest.mark.parametrize("written", ["2026/5/7", "2026.5.7", "2026年5月7日", "2026-05-07 00:00:00"])
def test_a_day_may_be_written_in_any_usual_way(tmp_path: Path, written: str) -> None:
    row = ["泰安市", "C02", "通过", "有章", "李", written, None]
    (ruling,) = read_decisions(_sheet(tmp_path / "汇总.xlsx", row))
    assert ruling.decision.on == "2026-05-07"


def test_a_day_that_does_not_exist_is_refused_and_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "核定.yaml"
    row = "- {材料: 泰安市, 规则: C02, 结论: 通过, 理由: 有章, 经办人: 李, 日期: 2026-04-31}\n"
    file.write_text(row, encoding="utf-8")
    with pytest.raises(UsageError, match=r"核定\.yaml 不是有效的 YAML"):
        read_decisions(file)


def test_a_damaged_sheet_is_said_in_chinese(tmp_path: Path) -> None:
    row: list[object] = ["泰安市/01 松石", "A24", "豁免", "非国企", "王", date(2026, 5, 6), None]
    whole, broken = _sheet(tmp_path / "汇总.xlsx", row), tmp_path / "坏.xlsx"
    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(broken, "w") as written:
        for name in read.namelist():
            content = read.read(name)
            written.writestr(name, content[:-60] if "sheet1" in name else content)
    with pytest.raises(UsageError, match=r"打不开核定文件 坏\.xlsx"):
        read_decisions(broken)


def test_an_exact_name_is_its_own_and_names_alike_but_for_signs_are_nobodys() -> None:
    holders = ["泰安市/松石（济南）", "泰安市/松石(济南)"]
    for own in holders:
        held, stale = decide(
            {h: [_check("A24", Status.FAIL)] for h in holders},
            [replace(_ruling("A24", "pass"), holder=own)],
            today=TODAY,
        )
        assert [h for h in holders if held[h][0].decision] == [own]
        assert stale == ()
