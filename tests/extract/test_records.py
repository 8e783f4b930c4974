"""Dates of a book whose labels patents, plans and lists of projects have too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page, table

from docproc.extract.model import Paper, State
from docproc.page import Line, Page

Read = Callable[..., Paper]

COVER = (
    line("山东省先进级智能工厂申报书", 0.3, 0.2),
    line("申报单位：山东甲乙机械有限公司", 0.2, 0.5),
    line("二〇二六年四月", 0.42, 0.8),
)


def signed_on(read: Read, *pages: Page) -> tuple[object, float]:
    fact = read("application_book", *pages).facts["signed_on"]
    return (fact.value if fact.state is State.READ else fact.state.value), fact.confidence


LIST_OF_ONE = table(
    [
        ["序号", "专利名称", "专利号", "申请日期"],
        ["1", "一种机床", "ZL202310512345.6", "2023年5月6日"],
    ]
)
FORM = table(
    [
        ["专利名称", "一种机床", "专利号", "ZL202310512345.6"],
        ["申请日期", "2023年5月6日", "授权公告日", "2024年1月2日"],
    ]
)
PROJECTS = table(
    [["序号", "项目", "级别", "申报日期"], ["1", "数控一代示范", "省级", "2023年5月6日"]]
)


@pytest.mark.parametrize("other", [LIST_OF_ONE, FORM, PROJECTS])
def test_the_date_of_a_patent_or_of_one_of_a_list_is_not_the_books(
    read: Read, other: object
) -> None:
    assert signed_on(read, page(*COVER), page(tables=[other], number=2))[0] == "2026-04"
    assert signed_on(read, page(*COVER[:2]), page(tables=[other], number=2))[0] == "absent"


def test_a_patent_told_in_lines_dates_itself_only(read: Read) -> None:
    patent = lines("专利名称：一种机床\n专利号：ZL202310000000.1\n申请日期：2023年5月6日")
    assert signed_on(read, page(*COVER), page(patent, number=2))[0] == "2026-04"


def test_a_plans_date_behind_the_cover_gives_way_and_alone_is_told_with_doubt(read: Read) -> None:
    plan = page(lines("智能工厂建设规划\n编制日期：2025年3月1日"), number=2)
    assert signed_on(read, page(*COVER), plan)[0] == "2026-04"
    day, sure = signed_on(read, page(*COVER[:2]), plan)
    assert day == "2025-03-01" and sure < 0.85


@pytest.mark.parametrize("label", ["申请日期", "编制日期", "填报日期", "申报时间"])
def test_on_the_cover_every_such_label_is_the_books_own(read: Read, label: str) -> None:
    cover = page(*COVER[:2], line(f"{label}：2026年4月10日", 0.2, 0.6))
    day, sure = signed_on(read, cover, page(tables=[LIST_OF_ONE], number=2))
    assert day == "2026-04-10" and sure > 0.95


def test_beside_the_signatures_at_the_end_it_is_the_books_own_too(read: Read) -> None:
    end = page(lines("申报单位（公章）：\n申请日期：2026年4月10日"), number=2)
    day, sure = signed_on(read, page(*COVER[:2]), end)
    assert day == "2026-04-10" and sure > 0.95


def test_a_form_that_numbers_its_rows_is_no_list_of_records(read: Read) -> None:
    form = table(
        [["序号", "项目", "内容"], ["1", "企业名称", "山东甲乙机械有限公司"],
         ["2", "法定代表人", "冯七"], ["3", "填报日期", "2026年4月10日"]]
    )  # fmt: skip
    day, sure = signed_on(read, page(tables=[form]))
    assert day == "2026-04-10" and sure > 0.95


def opinions(*more: Line) -> Page:
    return page(
        line("申报单位意见", 0.12, 0.36), line("同意申报。", 0.3, 0.32),
        line("法定代表人（签字）：", 0.3, 0.4), line("（单位盖章）", 0.68, 0.4),
        line("市工信部门意见", 0.12, 0.56), line("同意推荐该企业申报。", 0.3, 0.52),
        line("（盖章）", 0.68, 0.58), line("2026年4月15日", 0.68, 0.61), *more,
    )  # fmt: skip


def test_the_day_of_an_offices_opinion_is_not_the_books(read: Read) -> None:
    assert signed_on(read, opinions())[0] == "absent"
    own = line("2026年4月10日", 0.68, 0.43)
    assert signed_on(read, opinions(own))[0] == "2026-04-10"


def test_who_applies_may_sign_below_an_offices_opinion(read: Read) -> None:
    below = line("申报单位（盖章）：", 0.4, 0.7), line("2026年4月20日", 0.68, 0.74)
    assert signed_on(read, opinions(*below))[0] == "2026-04-20"
