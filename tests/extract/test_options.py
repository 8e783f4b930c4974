"""Boxes to tick that were typed as characters, and ticks without boxes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page, table

from docproc.extract.fields.values import read as value_of
from docproc.extract.model import Paper, State
from docproc.extract.wording.options import none_ticked, ticked_in, with_boxes
from docproc.extract.wording.questions import answered_question

Read = Callable[..., Paper]


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("口国有 回民营 口外资", ["民营"]),
        ("口国有回民营口外资", ["民营"]),
        ("口国有 √民营 口外资", ["民营"]),
        ("国有口 民营回 外资口", ["民营"]),
        ("口基础级    回先进级    口卓越级", ["先进级"]),
        ("☑是 口否", ["是"]),
        ("口是 回否", ["否"]),
        ("1.基础级 2.先进级√ 3.卓越级", ["2.先进级"]),
        ("国有√、民营、外资", ["国有"]),
        ("□国有 ☑民营", ["民营"]),
        ("是（）否（W）", ["否"]),
        ("（ ）国有（丿）民营（ ）外资", ["民营"]),
        ("国有（含控股）民营（ ）", []),
    ],
)
def test_boxes_typed_as_characters_are_boxes(text: str, ticked: list[str]) -> None:
    assert [word.strip() for word in ticked_in(with_boxes(text))] == ticked


@pytest.mark.parametrize(
    "text",
    ["出口 进口", "人口 入口", "口腔器械 回收利用", "进出口 回转窑", "港口 回填料", "口罩 口服液"],
)
def test_words_with_such_characters_are_words(text: str) -> None:
    assert with_boxes(text) == text


def test_typed_boxes_of_which_none_is_ticked_answer_nothing() -> None:
    assert none_ticked(with_boxes("口基础级 口先进级 口卓越级"))


@pytest.mark.parametrize(
    ("row", "level"),
    [
        ("申报类型：口基础级  回先进级  口卓越级", "advanced"),
        ("申报类型：1.基础级 2.先进级√ 3.卓越级", "advanced"),
        ("申报类型：先进级", "advanced"),
        ("申报类型：○先进级", "advanced"),
        ("申报类型：先进级（ ）", "advanced"),
        ("申报类型：口基础级  口先进级  口卓越级", None),
    ],
)
def test_a_forms_typed_boxes_over_its_row(read: Read, row: str, level: str | None) -> None:
    drawn = page(lines(f"山东省智能工厂梯度培育申报书\n申报单位：潍坊甲有限公司\n{row}"))
    assert read("application_book", drawn).facts["level_applied"].value == level


@pytest.mark.parametrize(
    ("answer", "says"),
    [("口是 回否", "近三年未发生较大及以上安全事故。"), ("口是 口否", "是否")],
)
def test_a_question_is_answered_by_typed_boxes(answer: str, says: str) -> None:
    asked = table([["近三年是否发生较大及以上安全事故", answer]])
    assert answered_question(asked, asked.cells[0]) == says


@pytest.mark.parametrize(
    ("row", "key", "value"),
    [
        ("建设主体：潍坊乙丙重工有限公司", "enterprise_name", "潍坊乙丙重工有限公司"),
        ("法定地址：山东省潍坊市奎文区东风街9号", "registered_address", "山东省潍坊市奎文区东风街9号"),
        ("Tel：0536-8000000", "contact_phone", "0536-8000000"),
    ],
)  # fmt: skip
def test_labels_that_forms_of_other_cities_have(read: Read, row: str, key: str, value: str) -> None:
    drawn = page(lines(f"先进级智能工厂申报书\n{row}"))
    assert read("application_book", drawn).facts[key].value == value


def test_whoever_carries_works_out_is_not_the_applicant_beside_its_own_name(read: Read) -> None:
    rows = "企业名称：潍坊甲有限公司\n实施单位：潍坊乙丙软件有限公司"
    told = read("application_book", page(lines(f"先进级智能工厂申报书\n{rows}"))).facts
    assert told["enterprise_name"].value == "潍坊甲有限公司"
    alone = read(
        "application_book", page(lines("先进级智能工厂申报书\n实施单位：潍坊乙丙软件有限公司"))
    )
    fact = alone.facts["enterprise_name"]
    assert (fact.state, fact.confidence < 0.9) == (State.READ, True)


def test_the_option_behind_a_ticked_one_may_have_lost_its_box() -> None:
    for text in ("国有 集体●民营 外资", "国有 集体 ●民营 外资 其他"):
        told = value_of("phrase", text)
        assert told is not None
        assert told.value == "民营"


@pytest.mark.parametrize(
    ("said", "level", "sure"),
    [
        ("基础级先进级● 卓越级领航级", "advanced", True),
        ("基础级 先进级√ 卓越级 领航级", "advanced", True),
        ("基础级 先进级●卓越级 领航级", "excellent", False),
    ],
)
def test_a_sign_behind_options_whose_boxes_were_lost(said: str, level: str, sure: bool) -> None:
    reading = value_of("factory_level", said)
    assert reading is not None
    assert (reading.value, reading.fit > 0.9) == (level, sure)


@pytest.mark.parametrize("bar", ["｜", "|", "："])
def test_a_bar_parts_the_question_from_the_first_of_its_options(read: Read, bar: str) -> None:
    row = f"申报级别{bar}□基础级  ■先进级  □卓越级"
    fact = read("application_book", page(lines("智能工厂申报书\n" + row))).facts["level_applied"]
    assert fact.value == "advanced"


@pytest.mark.parametrize(("empty", "ticked"), ["○●", "□☑", "□■", ("（ ）", "（√）")])
@pytest.mark.parametrize("label_at", [0.32, 0.345, 0.37])
@pytest.mark.parametrize("label", ["申报级别", "申报级别："])
def test_options_over_one_another_are_answered_by_the_ticked_one(
    read: Read, empty: str, ticked: str, label_at: float, label: str
) -> None:
    options = [(empty, "基础级"), (ticked, "先进级"), (empty, "卓越级")]
    column = [line(box + word, 0.3, 0.32 + 0.025 * n) for n, (box, word) in enumerate(options)]
    drawn = page(line("智能工厂申报书", 0.4, 0.1), line(label, 0.12, label_at), column)
    fact = read("application_book", drawn).facts["level_applied"]
    assert (fact.value, fact.confidence > 0.9) == ("advanced", True)


def test_options_under_one_another_begin_behind_their_label(read: Read) -> None:
    drawn = page(
        line("智能工厂申报书", 0.4, 0.1), line("申报级别：□基础级", 0.12, 0.32),
        line("☑先进级", 0.22, 0.345), line("推荐单位：济宁市工业和信息化局", 0.12, 0.42),
    )  # fmt: skip
    assert read("application_book", drawn).facts["level_applied"].value == "advanced"


def test_a_sign_that_begins_the_next_question_is_no_box(read: Read) -> None:
    form = page(
        line("智能工厂申报书", 0.4, 0.1), line("■所有制类型", 0.092, 0.3),
        line("■中央企业　□民营企业", 0.133, 0.325), line("□其他", 0.093, 0.35),
        line("■所属集团", 0.092, 0.378), line("乙石机械工业集团有限公司", 0.134, 0.403),
        line("■主业", 0.092, 0.43), line("药用玻璃瓶的研发", 0.134, 0.455),
    )  # fmt: skip
    facts = read("application_book", form).facts
    assert facts["parent_company"].value == "乙石机械工业集团有限公司"
