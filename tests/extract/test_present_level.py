"""Levels of maturity and days of certificates: those of today, reached and not aimed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page, prose, table

from docproc.extract.fields.reached import reached
from docproc.extract.model import Paper

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]


def report(read: Read, text: str) -> object:
    drawn = page(lines(f"智能制造能力成熟度自评估报告\n企业名称：甲木泵业有限公司\n{text}"))
    return read("maturity_report", drawn).facts["maturity_level"].value


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("综合得分为2.36分，处于二级（规范级）水平。", 2),
        ("综合得分2.36分，达到二级水平，但距离三级还有差距。", 2),
        ("综合评分2.55分，符合二级要求，尚未达到三级要求。", 2),
        ("自评估总体达到二级，下一步力争达到三级。", 2),
        ("成熟度等级为三级的企业应具备以下条件。\n我公司自评等级为二级。", 2),
        ("自评估总体达到叁级。", 3),
        ("自评结果：得分1.44分，尚未达到二级要求，处于一级。", 1),
        ("要达到三级，需要在数据集成方面提升。", None),
        ("自评估结果为二级，能力域中设备达到三级。", None),  # two that are reached
        ("综合得分为2.36分。", None),  # a score is no level
    ],
)
def test_a_level_is_the_one_that_is_reached(read: Read, text: str, level: int | None) -> None:
    assert report(read, text) == level


BOOK, REPORT = "application_book", "maturity_report"


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        (REPORT, "综合得分3.12分，对应成熟度等级为三级，较2024年（二级，2.35分）明显提升。", 3),
        (REPORT, "2026年3月，公司在国家平台完成CMMM自评估，评估等级三级，总分3.12。", 3),
        (REPORT, "自评估等级由2024年的二级提升至三级。", 3),
        (REPORT, "自评估等级为二级（规范级，距离三级还差0.2分）。", 2),
        (BOOK, "目前公司达到智能制造能力成熟度二级水平，计划2027年达到三级。", 2),
        (BOOK, "公司已通过智能制造能力成熟度三级评估（证书编号CMMM-2025-0123）。", 3),
        (BOOK, "公司DCMM达到三级，智能制造能力成熟度自评估为二级。", 2),
        (BOOK, "公司智能制造能力成熟度自评估为二级，DCMM达到三级。", 2),
        (BOOK, "智能制造能力成熟度达到二级水平，较上年提升一级。", 2),
        (BOOK, "公司由国家平台评定为三级。", 3),
        (REPORT, "自评估等级已提升至三级（3.2分）。", 3),
        (BOOK, "经过三年的努力，公司智能制造能力成熟度达到三级。", 3),
        (BOOK, "公司打通生产计划与执行，智能制造能力成熟度达到三级。", 3),
        (BOOK, "公司较好地通过了智能制造能力成熟度三级评估。", 3),
        (BOOK, "公司对标GB/T39116开展自评估达到二级。", 2),
        (BOOK, "公司智能制造能力成熟度较全面地达到三级要求。", 3),
        (BOOK, "公司智能制造能力成熟度较稳定地处于二级水平。", 2),
        (BOOK, "智能制造能力成熟度今后通过努力达到三级。", None),
        (BOOK, "智能制造能力成熟度将通过努力达到三级。", None),
        (BOOK, "计划通过智能制造能力成熟度三级评估。", None),
        (BOOK, "完成智能制造能力成熟度三级评估材料申报。", None),
        (BOOK, "按照达到智能制造能力成熟度三级要求建设。", None),
        (BOOK, "对标智能制造能力成熟度四级水平，公司开展了差距分析。", None),
        (BOOK, "全省有20家企业达到智能制造能力成熟度三级。", None),
        (BOOK, "公司通过DCMM三级认证，认证等级三级。", None),
        (BOOK, "公司通过CMMI三级、智能制造能力成熟度二级评估。", None),
        (BOOK, "成熟度等级三级以上企业占比30%。", None),
        (BOOK, "将成熟度提升至三级。", None),
    ],
)
def test_a_sentence_tells_the_level_that_was_reached(
    read: Read, kind: str, text: str, level: int | None
) -> None:
    fact = read(kind, page(prose(text))).facts["maturity_level"]
    assert (fact.value, level is None or fact.confidence > 0.9) == (level, True)


def test_a_level_that_a_project_raises_in_a_book_is_doubted(read: Read) -> None:
    said = "项目建成后，公司智能制造能力成熟度等级由二级提升至三级。"
    fact = read(BOOK, page(prose(said))).facts["maturity_level"]
    assert (fact.value, fact.confidence < 0.7) == (3, True)


@pytest.mark.parametrize(
    ("said", "level", "sure"),
    [
        ("接近三级", None, False),
        ("拟达到三级", None, False),
        ("二级，计划2027年达到三级", 2, False),
        ("三级（力争2027年达到四级）", 3, False),
        ("自评估三级", 3, True),
        ("提升至三级", 3, False),
        ("三级", 3, True),
    ],
)
def test_a_slot_tells_the_level_that_was_reached(
    read: Read, said: str, level: int | None, sure: bool
) -> None:
    form = page(tables=[table([["企业名称", "甲木"], ["智能制造能力成熟度等级", said]])])
    fact = read(BOOK, form).facts["maturity_level"]
    assert (fact.value, fact.confidence > 0.9) == (level, sure)


@pytest.mark.parametrize("label", ["DCMM等级", "CMMI等级", "CSMM等级", "数据管理能力成熟度"])
def test_a_level_of_another_scheme_answers_nothing(values: Values, label: str) -> None:
    told = values(BOOK, page(tables=[table([["备注", "无"], [label, "三级"]])]))
    assert "maturity_level" not in told


@pytest.mark.parametrize(
    ("rows", "level", "sure"),
    [
        ("2023年自评等级：一级", 1, False),
        ("2023年自评估等级为一级。", 1, False),
        ("2025年自评等级：二级", 2, True),
        ("2023年自评等级：一级\n成熟度等级：二级", 2, True),
    ],
)
def test_the_level_of_an_earlier_year_alone_is_told_with_doubt(
    read: Read, rows: str, level: int, sure: bool
) -> None:
    drawn = page(lines(f"先进级智能工厂申报书\n企业情况如下：\n{rows}"))
    fact = read("application_book", drawn).facts["maturity_level"]
    assert (fact.value, fact.confidence > 0.9) == (level, sure)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ("首次发证日期：2022年3月1日\n本次发证日期：2025年3月1日", "2025-03-01"),
        ("发证日期：2025年3月1日\n初次发证日期：2022年3月1日", "2025-03-01"),
        ("首次发证日期：2022年3月1日\n换证日期：2025年3月1日", "2025-03-01"),
        ("首次发证日期：2024年3月1日", "2024-03-01"),
    ],
)
def test_the_day_of_the_present_issue_counts(read: Read, rows: str, day: str) -> None:
    drawn = page(lines(f"智能制造能力成熟度等级证书\n{rows}"))
    fact = read("maturity_certificate", drawn).facts["maturity_date"]
    assert (fact.value, fact.confidence > 0.9) == (day, True)


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        ("本次发证日期：2025年3月1日\n有效期限：三年", "2028-02-29"),
        ("发证日期：2025年3月1日\n有效期至：2027年6月1日", "2027-06-01"),
    ],
)
def test_a_term_in_the_slot_of_the_end_is_reckoned_from_the_issue(
    values: Values, rows: str, end: str
) -> None:
    drawn = page(lines(f"智能制造能力成熟度等级证书\n{rows}"))
    assert values("maturity_certificate", drawn)["valid_until"] == end


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("先进级\n智能工厂\n申 报 书", "advanced"),
        ("山东省智能工厂申报书\n——先进级", "advanced"),
        ("先进级智能工厂申报书", "advanced"),
        ("先进级\n智能工厂\n建设情况介绍材料汇编第一册", None),
    ],
)
def test_a_title_in_three_lines_has_its_level(read: Read, title: str, level: str | None) -> None:
    rows = [line(t, 0.4, 0.1 + 0.04 * n) for n, t in enumerate(title.split("\n"))]
    drawn = page(rows, lines("申报单位：潍坊甲有限公司", top=0.4))
    assert read("application_book", drawn).facts["level_applied"].value == level


@pytest.mark.parametrize("text", ["已全面提升至三级", "已正式提升至三级", "已提升至三级"])
def test_what_was_raised_already_is_reached(text: str) -> None:
    assert reached(text) == text
