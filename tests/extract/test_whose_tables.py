"""Whose is what a table asks? Figures of before, lists, blocks and persons beside the applicant's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from drawn import line, page, table

from docproc.extract.model import Fact, Paper, State
from docproc.page import Line, Page

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]
BOOK = "application_book"
OWN = "山东乙石有限公司"
DOUBT = 0.9
"""What is less sure than this is shown to a person."""


def columns(rows: Sequence[Sequence[str]], pitch: float = 0.03, wide: float = 0.16) -> list[Line]:
    """Rows of text in columns, without rules."""
    return [
        line(text, 0.106 + wide * i, 0.105 + pitch * r)
        for r, row in enumerate(rows)
        for i, text in enumerate(row)
        if text
    ]


def ruled(rows: Sequence[Sequence[str]]) -> Page:
    """Rows in a ruled table, and in the lines that its cells were read from."""
    return page(columns(rows, wide=0.8 / len(rows[0])), tables=[table(rows)])


def told(read: Read, key: str, *pages: Page) -> Fact:
    return read(BOOK, *pages).facts[key]


EFFECTS = [
    [["指标", "改造前", "改造后"], ["员工人数（人）", "586", "386"]],
    [["指标", "建设前（2022年）", "建设后（2025年）"], ["员工人数", "586", "386"]],
    [["指标", "单位", "实施前", "实施后", "变化率"], ["员工人数", "人", "586", "386", "34%"]],
    [["时间", "员工人数", "能耗"], ["项目上线前", "586", "1.2"], ["项目上线后", "386", "1.1"]],
]


@pytest.mark.parametrize("rows", EFFECTS)
def test_of_before_and_after_only_the_latter_is_told_with_doubt(
    read: Read, rows: list[list[str]]
) -> None:
    for drawn in (page(tables=[table(rows)]), ruled(rows)):
        fact = told(read, "employees", drawn)
        assert (fact.value, fact.confidence < DOUBT) == (386, True)


@pytest.mark.parametrize("rows", EFFECTS)
def test_a_blank_slot_is_not_filled_from_a_table_of_effects(
    read: Read, rows: list[list[str]]
) -> None:
    form = page(tables=[table([["企业名称", OWN], ["员工人数", ""]])])
    assert told(read, "employees", form, ruled(rows)).state is State.BLANK


def test_before_and_after_without_rules_are_not_run_together(read: Read) -> None:
    fact = told(read, "employees", page(columns(EFFECTS[0], wide=0.25)))
    assert (fact.value, fact.confidence < DOUBT) == (386, True)


@pytest.mark.parametrize(
    "rows",
    [
        [["指标", "目前", "备注"], ["员工人数", "386", "含外派"]],
        [["企业名称", OWN], ["员工人数", "386"]],
        [["改造前", "改造后"], ["员工人数", "386"]],  # heads of another width than the row
    ],
)
def test_one_time_alone_makes_no_table_of_effects(read: Read, rows: list[list[str]]) -> None:
    fact = told(read, "employees", page(tables=[table(rows)]))
    assert (fact.value, fact.confidence > DOUBT) == (386, True)


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "子公司名称", "注册地址", "法定代表人", "员工人数"], ["1", "甲木铸造", "济南1号", "赵强", "120"]],
        [["供应商名称", "注册地址", "联系人", "联系电话"], ["甲木软件", "济南1号", "张伟", "13910001111"]],
        [["专家姓名", "单位", "职称", "联系电话"], ["张伟", "甲木大学", "教授", "13910001111"],
         ["刘洋", "乙木大学", "教授", "13810002222"]],
    ],
)  # fmt: skip
@pytest.mark.parametrize("drawn", [ruled, lambda rows: page(columns(rows))])
def test_the_list_of_others_answers_nothing(
    values: Values, rows: list[list[str]], drawn: Callable[..., Page]
) -> None:
    assert values(BOOK, drawn(rows)) == {}


def test_a_list_that_names_nobody_is_told_with_doubt(read: Read) -> None:
    rows = [
        ["公司", "注册地址", "法定代表人", "员工人数"],
        ["甲木铸造", "济南市1号", "赵强", "120"],
        ["甲木锻造", "济南市2号", "刘洋", "130"],
    ]
    for drawn in (ruled(rows), page(columns(rows))):
        fact = told(read, "employees", drawn)
        assert (fact.value, fact.confidence < DOUBT) == (120, True)


@pytest.mark.parametrize("drawn", [ruled, lambda rows: page(columns(rows))])
def test_the_applicants_own_answers_under_their_labels_stay(
    read: Read, drawn: Callable[..., Page]
) -> None:
    rows = [["企业名称", "成立日期", "法定代表人", "员工人数"], [OWN, "2008-06-18", "赵强", "120"]]
    for key, value in (("employees", 120), ("legal_representative", "赵强")):
        fact = told(read, key, drawn(rows))
        assert (fact.value, fact.confidence > DOUBT) == (value, True)


def test_the_first_of_two_contacts_is_the_contact(read: Read) -> None:
    rows = [
        ["联系人", "职务", "联系电话", "邮箱"],
        ["李明", "部长", "13853112345", "l@b.com"],
        ["周涛", "科员", "13853112346", "z@b.com"],
    ]
    for drawn in (ruled(rows), page(columns(rows, wide=0.2))):
        fact = told(read, "contact_phone", drawn)
        assert (fact.value, fact.confidence > DOUBT) == ("13853112345", True)


PEOPLE = [
    ["人员", "姓名", "职务", "手机", "邮箱"],
    ["法定代表人", "王建国", "董事长", "13905311111", "a@b.com"],
    ["联系人", "李明", "部长", "13853112345", "l@b.com"],
]


@pytest.mark.parametrize("pitch", [0.026, 0.03, 0.04])
@pytest.mark.parametrize("first", ["法定代表人", "总经理", "负责人"])
def test_of_a_table_of_people_the_contacts_row_counts(
    values: Values, pitch: float, first: str
) -> None:
    rows = [PEOPLE[0], [first, *PEOPLE[1][1:]], PEOPLE[2]]
    for drawn in (ruled(rows), page(columns(rows, pitch))):
        found = values(BOOK, drawn)
        assert found["contact_phone"] == "13853112345"
        assert found["contact_email"] == "l@b.com"
        assert found["contact_name"] == "李明"


def test_of_a_table_of_people_the_contacts_column_counts(values: Values) -> None:
    rows = [list(row) for row in zip(*PEOPLE, strict=True)]
    found = values(BOOK, ruled(rows))
    assert (found["contact_phone"], found["contact_email"]) == ("13853112345", "l@b.com")


@pytest.mark.parametrize("post", ["总经理", "分管负责人", "企业负责人"])
def test_the_phone_beside_another_persons_name_is_not_the_contacts(
    values: Values, post: str
) -> None:
    rows = [[post, "王建国", "手机", "13905311111"], ["联系人", "李明", "手机", "13853112345"]]
    assert values(BOOK, page(tables=[table(rows)]))["contact_phone"] == "13853112345"


def test_a_post_as_an_answer_makes_the_phone_nobody_elses(read: Read) -> None:
    rows = [
        ["联系人", "李明", "职务", "总经理", "手机", "13853112345"],
        ["企业名称", OWN, "", "", "", ""],
    ]
    fact = told(read, "contact_phone", page(tables=[table(rows)]))
    assert (fact.value, fact.confidence > DOUBT) == ("13853112345", True)


def test_a_label_of_two_things_tells_whose_the_phone_is(values: Values) -> None:
    rows = [
        ["法定代表人及联系电话", "王建国 13905311111"],
        ["联系人、职务及电话", "李明，信息部经理，13853112345"],
    ]
    found = values(BOOK, page(tables=[table(rows)]))
    assert found["contact_phone"] == "13853112345"
    assert found["legal_representative"] == "王建国"


@pytest.mark.parametrize(
    "heading", ["推荐单位信息", "三、系统解决方案供应商信息", "（三）评估机构情况"]
)
def test_a_block_of_another_body_answers_nothing(values: Values, heading: str) -> None:
    rows = [
        ["企业名称", (OWN, 3)],
        [(heading, 4)],
        ["单位名称", "济南市甲木中心", "联系人", "周涛"],
        ["注册地址", "济南市1号", "邮箱", "a@b.cn"],
    ]
    assert values(BOOK, page(tables=[table(rows)])) == {"enterprise_name": OWN}


@pytest.mark.parametrize(
    "heading", ["申报单位信息", "二、企业基本情况", "所属行业情况", "联系人信息"]
)
def test_a_block_of_the_applicants_own_is_read_after_another_bodys(
    values: Values, heading: str
) -> None:
    rows = [
        [("推荐单位信息", 4)],
        ["单位名称", "济南市甲木中心", "邮箱", "a@b.cn"],
        [(heading, 4)],
        ["企业名称", OWN, "电子邮箱", "l@b.com"],
    ]
    found = values(BOOK, page(tables=[table(rows)]))
    assert found == {"enterprise_name": OWN, "contact_email": "l@b.com"}


def test_a_scenarios_own_table_fills_no_blank_of_the_form(values: Values, read: Read) -> None:
    form = page(tables=[table([["企业名称", OWN], ["总投资（万元）", ""], ["联系电话", ""]])])
    rows = [
        ["场景名称", ("智能仓储", 3)],
        ["总投资（万元）", "850", "联系电话", "13910001111"],
    ]
    found = values(BOOK, form, page(tables=[table(rows)], number=2))
    assert (found["total_investment"], found["contact_phone"]) == ("<blank>", "<blank>")
    alone = told(read, "total_investment", page(tables=[table(rows)]))
    assert (alone.value, alone.confidence < DOUBT) == (850, True)


def test_a_heading_tells_what_the_plain_labels_under_it_ask(values: Values) -> None:
    rows = [
        [("一、企业基本信息", 4)],
        ["企业名称", (OWN, 3)],
        [("二、智能工厂基本信息", 4)],
        ["名称", ("数控机床智能工厂", 3)],
        ["地址", ("济南市章丘区唐王山路3号", 3)],
    ]
    found = values(BOOK, page(tables=[table(rows)]))
    assert found["factory_name"] == "数控机床智能工厂"
    assert found["factory_address"] == "济南市章丘区唐王山路3号"
    assert found["enterprise_name"] == OWN
