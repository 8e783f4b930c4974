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
