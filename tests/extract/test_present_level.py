"""Levels of maturity and days of certificates: those of today, reached and not aimed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page

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
