"""Whose figure, number or level it is, and of which year: the applicant's own of today, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import lines, page

from docproc.extract.fields.labels import lexicon_for
from docproc.extract.fields.yearly import figure_of
from docproc.extract.model import Fact, Paper, State
from docproc.notice.fields import ExtractSpec

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]
DOUBT = 0.9
"""What is less sure than this is shown to a person."""


def stated(read: Read, key: str, text: str) -> Fact:
    drawn = page(lines(f"先进级智能工厂申报书\n企业情况如下：\n{text}"))
    return read("application_book", drawn).facts[key]


@pytest.mark.parametrize(
    ("text", "revenue"),
    [
        ("2025年营业收入10.26亿元，同比增长12%。", 102600),
        ("2025年，公司实现主营业务收入10.26亿元。", 102600),
        ("2023年、2024年、2025年公司分别实现营收8.1亿元、9亿元和10.26亿元。", 102600),
        ("2023-2025年营业收入分别为8.1、9.03、10.26亿元。", 102600),
        ("2025年、2024年营业收入分别为10.26亿元、9.03亿元。", 102600),
        ("营业收入2023年8.1亿元、2024年9亿元、2025年10.26亿元。", 102600),
        ("2024年营业收入9亿元，2025年营业收入10.26亿元。", 102600),
        ("2024年营业收入9亿元，2025年10.26亿元。", 102600),
        ("2025年公司营收同比增长12.3%至102,600万元。", 102600),
        ("2025年营业收入较2024年增长12%，达到10.26亿元。", 102600),
        ("上年度实现营业收入9亿8000万元。", 98000),
        ("企业性质：中央企业控股子公司，2025年实现营业收入10.26亿元。", 102600),
        ("2025年公司营业收入突破20亿大关，达20.35亿元。", 203500),
    ],
)
def test_prose_tells_the_figure_of_the_year_asked_for(
    read: Read, text: str, revenue: float
) -> None:
    fact = stated(read, "revenue", text)
    assert (fact.value, fact.confidence > DOUBT) == (revenue, True)


@pytest.mark.parametrize(
    "text",
    [
        "2024年营业收入9.03亿元。",
        "2023年、2024年、2025年公司累计实现营业收入27亿元。",
        "2026年预计营业收入12亿元。",
        "2025年公司出口营业收入3.1亿元。",
        "2025年新产品销售收入3.1亿元，占比20%。",
        "2025年下属企业营业收入3.1亿元。",
        "母公司2025年营业收入1280亿元。",
    ],
)
def test_another_years_a_part_or_another_bodys_figure_is_no_revenue(read: Read, text: str) -> None:
    assert stated(read, "revenue", text).state is State.ABSENT


def test_the_last_of_three_unnamed_years_is_told_with_doubt(read: Read) -> None:
    fact = stated(read, "revenue", "近三年营业收入分别为8.12亿元、9.03亿元、10.26亿元。")
    assert (fact.value, fact.confidence < DOUBT) == (102600, True)
    none = stated(read, "revenue", "近三年营业收入分别为9.03亿元、10.26亿元。")
    assert none.state is State.ABSENT


@pytest.mark.parametrize(
    ("before", "told", "figure"),
    [
        ("2023年和2024年", "分别为8亿元、9亿元", None),
        ("2023至2025年", "分别为8亿元、9亿元、10亿元", "10亿元"),
        ("2025年", "10亿元、9亿元", "10亿元"),  # the second is something else
        ("2023年、2024年、2025年", "8亿元、9亿元", None),  # which year lacks?
    ],
)
def test_years_and_figures_are_paired_by_their_place(
    before: str, told: str, figure: str | None
) -> None:
    found = figure_of(before, told, 2025)
    assert (found.figure if found else None) == figure


@pytest.mark.parametrize(
    ("key", "text", "value", "sure"),
    [
        ("employees", "集团现有员工12000人，本公司现有员工820人。", 820, True),
        ("employees", "集团现有员工12000人。", 12000, False),  # who says so may be the group
        ("employees", "山东甲木集团有限公司现有员工12000人。", 12000, True),
        ("employees", "公司隶属于甲木集团，现有员工820人。", 820, True),
        ("employees", "员工1100人，其中研发人员260人。", 1100, True),
        ("employees", "公司现有员工820人，其中集团外派员工20人。", 820, True),
        ("revenue", "集团2025年营业收入1280亿元。", 12800000, False),
        ("revenue", "2025年集团营业收入1280亿元。申报主体2025年营收236.8亿元。", 2368000, True),
    ],
)
def test_a_clause_tells_of_the_body_that_it_begins_with(
    read: Read, key: str, text: str, value: float, sure: bool
) -> None:
    fact = stated(read, key, text)
    assert (fact.value, fact.confidence > DOUBT) == (value, sure)


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("山东甲木集团有限公司", True),
        ("甲木（集团）股份有限公司", True),
        ("山东甲木集团泵业有限公司", False),  # its subsidiary
    ],
)
def test_an_applicant_that_is_a_group_says_so_of_itself(read: Read, name: str, sure: bool) -> None:
    rows = f"企业名称：{name}\n企业情况如下：\n集团现有员工12000人。"
    fact = read("application_book", page(lines(f"先进级智能工厂申报书\n{rows}"))).facts["employees"]
    assert (fact.value, fact.confidence > DOUBT) == (12000, sure)


@pytest.mark.parametrize("text", ["子公司现有员工300人。", "供应商共有员工300人。"])
def test_other_bodies_have_their_own_staff(read: Read, text: str) -> None:
    assert stated(read, "employees", text).state is State.ABSENT


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("contact_phone", "推荐单位联系电话：0536-8000000"),
        ("contact_phone", "初审单位联系电话：0536-8000000"),
        ("contact_phone", "法定代表人电话：0536-8000000"),
        ("contact_phone", "监督电话：0536-8000000"),
        ("contact_email", "集成商邮箱：ab@jia.com"),
        ("uscc", "股东信用代码：91370000MA3C4K8R5T"),
        ("enterprise_type", "集成商企业性质：民营"),
        ("maturity_level", "数据管理能力成熟度等级：二级"),
        ("maturity_level", "拟申请成熟度等级：四级"),
        ("maturity_date", "DCMM评估时间：2024年5月6日"),
        ("total_investment", "后续计划投资：5000万元"),
    ],
)
def test_a_label_of_another_body_or_thing_answers_nothing(read: Read, key: str, text: str) -> None:
    assert stated(read, key, text).state is State.ABSENT


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("contact_phone", "联系电话：0536-8000000", "0536-8000000"),
        ("contact_phone", "公司联系人张三元，电话：0536-8000000。", "0536-8000000"),
        ("contact_phone", "企业联系人电话：0536-8000000", "0536-8000000"),
        ("contact_phone", "联系人：张三；手机：138 5312 3456；邮箱：a@b.com", "13853123456"),
        ("contact_email", "公司邮箱：ab@jia.com", "ab@jia.com"),
        ("uscc", "申报单位信用代码：91370000MA3C4K8R5T", "91370000MA3C4K8R5T"),
        ("maturity_level", "智能制造能力成熟度等级：二级", 2),
        ("total_investment", "项目总投资：5000万元", 5000),
        ("parent_company", "控股方名称：甲木集团有限公司", "甲木集团有限公司"),
    ],
)
def test_a_label_of_the_applicants_own_does(read: Read, key: str, text: str, value: object) -> None:
    assert stated(read, key, text).value == value


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("公司法定代表人张三元，电话：0536-8000000。", False),
        ("法定代表人张三元，联系人李四木，电话：0536-8000000。", True),
    ],
)
def test_a_number_is_that_of_the_person_named_before_it(read: Read, text: str, sure: bool) -> None:
    assert (stated(read, "contact_phone", text).confidence > DOUBT) is sure


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("初审单位联系电话", None),  # two signs from 申报单位联系电话
        ("申报单位联系电话", "contact_phone"),
        ("申报甲位联系电话", "contact_phone"),  # misread
    ],
)
def test_a_body_before_a_label_is_not_a_misreading_of_the_applicant(
    spec: ExtractSpec, label: str, key: str | None
) -> None:
    assert [hit.key for hit in lexicon_for(spec.fields, "application_book").match(label)] == [key]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("本企业无母公司", State.BLANK),
        ("不涉及", State.BLANK),
        ("无锡甲木集团有限公司", State.READ),
        ("非凡控股有限公司", State.READ),
    ],
)
def test_that_there_is_no_parent_is_no_name(read: Read, answer: str, state: State) -> None:
    assert stated(read, "parent_company", f"母公司名称：{answer}").state is state


BODIES = ["下属企业", "全资子公司", "控股企业", "母公司", "集团公司", "合作单位", "系统集成商", "供应商名称",
          "担保单位", "联合申报单位", "股东"]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(
    "form",
    [
        "{}：甲木科技有限公司，法定代表人：李四光，统一社会信用代码：91370000MA3C4K8R5T",
        "{}：甲木科技有限公司（法定代表人：李四光，联系电话：0536-8000000）",
        "{}：甲木科技有限公司；法定代表人：李四光；成立日期：2010年3月5日",
    ],
)
def test_what_stands_behind_another_bodys_slot_is_that_bodys(
    values: Values, body: str, form: str
) -> None:
    own = "企业名称：山东乙石有限公司\n企业情况如下：\n"
    told = values("application_book", page(lines(own + form.format(body))))
    assert set(told) - {"parent_company"} == {"enterprise_name"}


@pytest.mark.parametrize(
    "said",
    [
        "下属企业：甲木科技有限公司，法定代表人：王五一\n企业名称：山东乙石有限公司\n法定代表人：李四光",
        "推荐单位：济南市工业和信息化局　企业名称：山东乙石有限公司　法定代表人：李四光",
        "推荐单位：济南市工业和信息化局　法定代表人：李四光",
        "供应商数量：35家，法定代表人：李四光",
        "上级单位：无，法定代表人：李四光",
        "下属企业：无，法定代表人：李四光",
        "下属企业：甲木科技有限公司，企业名称：山东乙石有限公司，法定代表人：李四光",
    ],
)
def test_the_applicants_own_slots_near_another_bodys_are_read(values: Values, said: str) -> None:
    assert values("application_book", page(lines(said)))["legal_representative"] == "李四光"


def test_a_subsidiarys_slot_among_the_applicants_leaves_a_doubt(read: Read) -> None:
    row = "企业名称：山东乙石有限公司，下属企业：甲木科技有限公司，法定代表人：李四光"
    fact = read("application_book", page(lines(row))).facts["legal_representative"]
    assert fact.confidence <= DOUBT
