"""Slots of Word files, whose lines have no place on a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import page

from docproc.page import Line, Page, PageSource

Values = Callable[..., dict[str, object]]


def _paper(*rows: str) -> Page:
    lines = [Line(row, None, 1.0, where=f"第{n}段") for n, row in enumerate(rows, 1)]
    return replace(page(lines), source=PageSource.NATIVE)


@pytest.mark.parametrize(
    "slot", ["联系电话：", "联系电话：______", "联系电话 ____", "联系电话：  "]
)
@pytest.mark.parametrize("after", ["电子邮箱：lv@163.com", "二、场景建设情况", None])
def test_a_slot_that_its_line_leaves_open_is_blank(
    values: Values, slot: str, after: str | None
) -> None:
    rows = ["企业名称：寿光市绿禾智能装备有限公司", slot, *([after] if after else [])]
    assert values("application_book", _paper(*rows))["contact_phone"] == "<blank>"


def test_the_line_behind_an_open_slot_may_answer_it(values: Values) -> None:
    told = values("application_book", _paper("主营业务：", "温室装备的研发和制造", "联系人：刘芳"))
    assert told["main_business"] == "温室装备的研发和制造"


def test_a_text_behind_an_open_slot_is_no_answer(values: Values) -> None:
    prose = "公司成立于2014年，深耕温室装备行业多年，拥有授权专利35项，产品销往全国二十个省份。"
    told = values("application_book", _paper("联系人：", prose))
    assert told["contact_name"] == "<blank>"


def test_words_without_a_colon_ask_for_nothing(values: Values) -> None:
    assert "main_business" not in values("application_book", _paper("主营业务", "一、概况"))


@pytest.mark.parametrize(
    ("slot", "answer", "key", "value"),
    [
        ("注册地址：", "烟台市牟平区西环路1413号。", "registered_address", "烟台市牟平区西环路1413号"),
        ("所属行业：", "34.通用设备制造业", "industry", "通用设备制造业"),
        ("主营业务：", "1、数控机床的研发、生产和销售；", "main_business", "1、数控机床的研发、生产和销售"),
        ("主营业务：", "（一）数控机床的研发", "main_business", "（一）数控机床的研发"),
    ],
)  # fmt: skip
def test_an_answer_may_end_with_a_full_stop_or_begin_with_a_number(
    values: Values, slot: str, answer: str, key: str, value: str
) -> None:
    assert values("application_book", _paper(slot, answer))[key] == value


def test_a_line_that_is_neither_answer_nor_heading_leaves_no_blank(values: Values) -> None:
    told = values("application_book", _paper("主营业务：", "数控机床：", "立式加工中心"))
    assert told.get("main_business") != "<blank>"


@pytest.mark.parametrize(
    "line", ["申报单位 意见：同意申报", "主营业务 主要产品 市场地位", "主营业务 收入持续增长，市场占有率第一。"]
)  # fmt: skip
def test_words_behind_one_blank_answer_only_what_they_can(values: Values, line: str) -> None:
    assert (
        not {"enterprise_name", "main_business"} & values("application_book", _paper(line)).keys()
    )


def test_figures_behind_one_blank_answer(values: Values) -> None:
    told = values("application_book", _paper("营业收入（2025年）（万元） 108,929.33"))
    assert told["revenue"] == 108929.33
