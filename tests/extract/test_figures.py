"""Figures in an answer: the year they are of, and the whole among its parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import lines, page, prose, table

from docproc.extract.fields.datedfigures import of_year
from docproc.extract.fields.values import read as value_of
from docproc.extract.model import Paper, State

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]
BOOK = "application_book"
SURE = 0.9


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("28650万元（2025年）", 28650),
        ("2.865亿元(2025年度)", 28650),
        ("28650万元（2025年），25500万元（2024年）", 28650),
        ("25500万元（2024年）、28650万元（2025年）", 28650),
        ("28650万元（截至2025年12月31日）", 28650),
        ("28650万元（2025年审计数）", 28650),
        ("28650万元（经审计，2025年）", 28650),
        ("28650万元（2025年），其中出口1200万元", 28650),
        ("28650万元，其中2025年出口1200万元", 28650),
        ("28650万元（较2024年增长12.4%）", 28650),
        ("28650万元，2025年同比增长12.4%", 28650),
        ("28650万元2025年", 28650),
        ("28650万元（2025）", 28650),
        ("2025年1-12月28650万元", 28650),
        ("（2025年）28650万元", 28650),
        ("2024年25500万元、2025年28650万元", 28650),
        ("21000/25500/28650万元（2023-2025年）", 28650),
        ("21000万元、25500万元、28650万元（2023、2024、2025年）", 28650),
        ("贰亿捌仟陆佰伍拾万元（2025年）", 28650),
        ("28650万元（2025年，比2024年25500万元增长12%）", 28650),
        ("28650万元（2025年，2024年为25500万元）", 28650),
    ],
)
def test_a_year_stands_before_its_figure_or_behind_it(read: Read, said: str, figure: float) -> None:
    for drawn in (page(lines(f"营业收入：{said}")), page(tables=[table([["营业收入", said]])])):
        fact = read(BOOK, drawn).facts["revenue"]
        assert (fact.value, fact.confidence > SURE) == (figure, True)


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("28650万元（2024年25500万元）", 28650),  # its own year is not told
        ("28650万元（2025年1-9月）", 28650),  # not the whole year's
        ("28650万元（2025年6月30日）", 28650),
    ],
)
def test_a_figure_whose_year_is_not_told_for_certain_is_doubted(
    read: Read, said: str, figure: float
) -> None:
    fact = read(BOOK, page(lines(f"营业收入：{said}"))).facts["revenue"]
    assert (fact.value, fact.confidence < SURE) == (figure, True)


@pytest.mark.parametrize("said", ["万元（2025年）", "2025年    万元", "（2025年）"])
def test_a_year_that_a_form_prints_fills_no_slot(read: Read, said: str) -> None:
    fact = read(BOOK, page(tables=[table([["企业名称", "甲木"], ["营业收入", said]])]))
    assert fact.facts["revenue"].state is State.BLANK


def test_other_years_alone_are_no_answer(read: Read) -> None:
    told = read(BOOK, page(lines("营业收入：25500万元（2024年）"))).facts["revenue"]
    assert told.state is State.ABSENT
    assert of_year("2023年3亿、2024年3.1亿", 2025) is None


@pytest.mark.parametrize(
    "label",
    [
        "近三年营业收入（万元）",
        "2023-2025年营业收入（万元）",
        "2023年至2025年营业收入（万元）",
        "2023/2024/2025年营业收入（万元）",
    ],
)
@pytest.mark.parametrize("said", ["21000、25500、28650", "21000/25500/28650", "28650"])
def test_the_last_of_some_years_that_are_not_named_is_doubted(
    read: Read, label: str, said: str
) -> None:
    form = page(tables=[table([["企业名称", "甲木泵业有限公司"], [label, said]])])
    fact = read(BOOK, form).facts["revenue"]
    assert (fact.value, fact.confidence < SURE) == (28650, True)


def test_years_told_from_the_last_head_no_figures(values: Values) -> None:
    form = page(
        tables=[table([["备注", "无"], ["2025、2024、2023年营业收入", "28650、25500、21000"]])]
    )
    assert "revenue" not in values(BOOK, form)


def test_hostile_years_are_read_in_time() -> None:
    for text in ("2025年" * 4000, "2025 " + " " * 20000, "2025、" * 4000, "（2025年" * 500 + "1"):
        of_year(text, 2025, several=True)


@pytest.mark.parametrize(
    "said",
    [
        "2025年末386人",
        "386人（2025年）",
        "386（2025年末）",
        "截至2025年12月31日386人",
        "研发人员62人，员工总数386人",
        "386人，其中研发人员62人",
        "386人（其中研发人员62人，管理人员30人）",
        "386人（含劳务派遣20人）",
        "正式员工366人，劳务派遣20人，合计386人",
        "现有在职员工386名",
        "386人，平均年龄35岁",
        "386人，本科以上学历占比16%",
        "386人，其中通过智能化改造后新增62人",
        "386人，建设后期新增62人",
        "386人，其中研发人员由40人增加至62人",
    ],
)
def test_the_whole_of_a_number_of_people(read: Read, said: str) -> None:
    fact = read(BOOK, page(tables=[table([["企业名称", "甲木"], ["员工人数", said]])]))
    employees = fact.facts["employees"]
    assert (employees.value, employees.confidence > SURE) == (386, True)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("由586人减少至386人", 386),
        ("改造前586人，改造后386人", 386),
        ("586人，经智能化改造，用工人数精简为386人", 386),
        ("386人（不含劳务派遣20人）", 386),
        ("386人，62人", 386),
        ("研发人员62人", 62),
        ("300-400人", 300),
        ("1200人/年", 1200),
    ],
)
def test_a_number_of_people_that_may_be_another_is_doubted(said: str, number: int) -> None:
    told = value_of("count", said)
    assert told is not None
    assert (told.value, told.fit < SURE) == (number, True)


@pytest.mark.parametrize("said", ["管理人员30人，技术人员62人", "男200人，女186人", "386万元"])
def test_parts_alone_and_money_are_no_number_of_people(said: str) -> None:
    assert value_of("count", said) is None


@pytest.mark.parametrize(
    ("said", "amount", "sure"),
    [
        ("设备投资9800，软件投资2300，合计12100", 12100, True),
        ("12100万元，其中软件2300万元", 12100, True),
        ("固定资产投资9000万元，总投资12100万元", 12100, True),
        ("12100万元（约1.21亿元）", 12100, True),
        ("技术改造投资12100万元", 12100, True),
        ("数字化改造投资12100万元", 12100, True),
        ("设备投资9800，软件投资2300", 9800, False),
        ("12100万元，净利润1200万元", 12100, False),
        ("一期8000万元，二期4100万元", 8000, False),
    ],
)
def test_the_whole_of_an_amount(said: str, amount: float, sure: bool) -> None:
    told = value_of("amount", said, "万元")
    assert told is not None
    assert (told.value, told.fit > SURE) == (amount, sure)


def test_the_largest_of_the_investments_that_sentences_tell_is_the_whole(read: Read) -> None:
    own = prose("工厂位于济南市，累计总投资52067.51万元人民币。")
    part = prose("2023年立项，总投入138万元，引进成熟产品并二次开发。", 0.3)
    for drawn in (page(own, part), page(prose(part[0].text), prose(own[0].text, 0.3))):
        assert read(BOOK, drawn).facts["total_investment"].value == 52067.51
