"""Forms that ask in questions, with their answers in lines below."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page

from docproc.extract.fields.spoken import label_of_question
from docproc.extract.wording.questions import with_bare_questions

Values = Callable[..., dict[str, object]]
BOOK = "application_book"

ASKED = """一、基本信息
1. 申报的智能工厂叫什么名称?
　答：淄博铜箔智能工厂
2. 工厂位于什么地址?
　答：淄博市张店区柳泉路102号
3. 智能工厂总投资是多少?
　答：5,545.00万元
4. 贵单位的全称是?
　答：甲木铜业有限公司
5. 单位何时成立（以营业执照为准）？
　答：2014-11-09
6. 法定代表人是哪位?
　答：王建国
7. 注册地址在哪里？
　答：淄博市张店区柳泉路100号
8. 属于哪一国民经济行业（大类）?
　答：C32有色金属冶炼和压延加工业
9. 企业性质属于哪一类?
　答：□中央企业 ■民营企业 □外资企业
10. 本次申报的联系人是谁?
　答：李明"""


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("公司成立于哪一年？", "公司成立时间"),
        ("工厂建在哪里？", "工厂地址"),
        ("职工有多少人？", "职工人数"),
        ("贵公司叫什么？", "贵公司名称"),
        ("企业类型是哪一种？", "企业类型"),
        ("所属行业是？", "所属行业"),
        ("由谁是联系人", "由谁是联系人"),  # no question mark, no question
        ("是否发生过安全事故？", "是否发生过安全事故"),
    ],
)
def test_a_question_asks_for_what_a_label_would(asked: str, label: str) -> None:
    assert label_of_question(asked) == label


@pytest.mark.parametrize("mark", ["答", "填报", "填写"])
def test_spoken_questions_are_labels(values: Values, mark: str) -> None:
    told = values(BOOK, page(lines(ASKED.replace("答：", f"{mark}："), pitch=0.028)))
    expected = {
        "factory_name": "淄博铜箔智能工厂",
        "factory_address": "淄博市张店区柳泉路102号",
        "total_investment": 5545,
        "enterprise_name": "甲木铜业有限公司",
        "established_on": "2014-11-09",
        "legal_representative": "王建国",
        "registered_address": "淄博市张店区柳泉路100号",
        "industry": "C32有色金属冶炼和压延加工业",
        "enterprise_type": "民营企业",
        "contact_name": "李明",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_an_answer_over_the_page_and_one_alone_on_it(values: Values) -> None:
    first = page(lines(ASKED, pitch=0.028), line("11. 主营业务是什么?", 0.12, 0.88))
    second = page(
        line("答：冷轧薄板的研发、生产和销售", 0.16, 0.1),
        line("12. 联系人的电子邮箱是?", 0.12, 0.13),
        line("答：lm@sina.com", 0.16, 0.16),
        line("公司长期专注冷轧薄板的研发与制造，产品出口多个国家和地区。", 0.16, 0.19),
        number=2,
    )
    told = values(BOOK, first, second)
    assert told["main_business"] == "冷轧薄板的研发、生产和销售"
    assert told["contact_email"] == "lm@sina.com"


def test_a_numbered_heading_over_text_is_no_question(values: Values) -> None:
    told = values(
        BOOK, page(line("2. 主营业务", 0.12, 0.13), line("冷轧薄板的研发和销售", 0.16, 0.16))
    )
    assert told.get("main_business") != "冷轧薄板的研发和销售"


def test_a_bullet_that_begins_a_page_answers_nothing(values: Values) -> None:
    first = page(lines("企业名称：甲木铜业有限公司\n企业性质", 0.85))
    second = page(line("▶企业简介", 0.12, 0.1), number=2)
    assert values(BOOK, first, second).get("enterprise_type") != "企业简介"


def test_questions_led_in_by_a_word(values: Values) -> None:
    asked = [
        ("问：贵单位叫什么名称？", "答：甲木铜业有限公司"),
        ("问：营业执照上的注册地址？", "答：济南市历下区经十路1号"),
        ("问：所属国民经济行业？", "答：C27 医药制造业"),
        ("问：主要做什么业务？", "答：铜棒的研发、生产和销售"),
        ("问：有多少职工？", "答：985"),
        ("问：有无母公司，名称是什么？", "答：乙石集团有限公司"),
        ("问：一共投资多少（总投资）？", "答：11188.90"),
    ]
    drawn = page(lines("\n".join(text for pair in asked for text in pair)))
    assert values(BOOK, *with_bare_questions([drawn])) == {
        "enterprise_name": "甲木铜业有限公司",
        "registered_address": "济南市历下区经十路1号",
        "industry": "C27医药制造业",
        "main_business": "铜棒的研发、生产和销售",
        "employees": 985,
        "parent_company": "乙石集团有限公司",
        "total_investment": 11188.9,
    }
    one = page(lines("问：贵单位叫什么名称？\n答：甲木铜业有限公司"))
    assert with_bare_questions([one]) == [one]


def test_numbered_questions_and_answers_over_pages(values: Values) -> None:
    first = page(
        lines("Q1. 企业的全称是什么？\nA1. 甲木铜业有限公司\nQ2. 法定代表人是谁？\nA2. 方宁泽"),
    )
    second = page(lines("Q3. 工厂在什么地址？\nA3.济南市历下区经十路8号"), number=2)
    assert values(BOOK, *with_bare_questions([first, second])) == {
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "方宁泽",
        "factory_address": "济南市历下区经十路8号",
    }
