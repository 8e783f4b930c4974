"""Where an answer ends: before the next slot, known or not, and at the edge of its own column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, page, table

from docproc.evidence import Box
from docproc.extract.fields.values import read as value_of
from docproc.extract.wording.options import unboxed
from docproc.page import Cell, Line, Table

Values = Callable[..., dict[str, object]]
BOOK = "application_book"


@pytest.mark.parametrize(
    "rows",
    [
        ("工厂名称：甲木智能工厂", "厂区坐落方位：济南市历城区工业北路9号", "车间数量：3个"),
        ("①工厂名称：甲木智能工厂", "②厂区坐落方位：济南市历城区工业北路9号", "③车间数量：3个"),
        ("▪工厂名称：甲木智能工厂", "▪2025年用电量（万度）：88", "▪车间数量：3个"),
        ("1.工厂名称：甲木智能工厂", "2.用电量（万度）：88", "3.车间数量：3个"),
    ],
)
def test_lines_of_one_cell_are_slots_of_their_own(values: Values, rows: tuple[str, ...]) -> None:
    box = Box(0.3, 0.1, 0.9, 0.1 + 0.025 * len(rows))
    drawn = [line(text, 0.31, 0.102 + 0.025 * n) for n, text in enumerate(rows)]
    cells = (
        Cell(0, 0, "申报工厂", Box(0.1, 0.1, 0.3, box.bottom), ink=0.1),
        Cell(0, 1, "".join(rows), box, ink=0.1),
    )
    held = Table(1, 2, cells, Box(0.1, 0.1, 0.9, box.bottom), "native")
    label = line("申报工厂", 0.12, 0.12)
    assert values(BOOK, page([label, *drawn], tables=(held,)))["factory_name"] == "甲木智能工厂"


def test_a_label_broken_within_its_cell_stays_whole(values: Values) -> None:
    rows = ("营业收入（2025", "年，万元）：20300")
    box = Box(0.3, 0.1, 0.6, 0.15)
    drawn = [line(text, 0.31, 0.102 + 0.025 * n) for n, text in enumerate(rows)]
    cells = (
        Cell(0, 0, "经营", Box(0.1, 0.1, 0.3, 0.15), ink=0.1),
        Cell(0, 1, "".join(rows), box, ink=0.1),
    )
    held = Table(1, 2, cells, Box(0.1, 0.1, 0.6, 0.15), "native")
    assert str(values(BOOK, page(drawn, tables=(held,)))["revenue"]) == "20300"


def test_slots_parted_by_semicolons_end_though_the_next_is_unknown(values: Values) -> None:
    rows = (
        "　　生产经营。所属行业：纺织业（C17）；产业聚集：/；主要产品：高支面料的研发和销售；主导产品",
        "市场占有情况：居同行业前列；企业2025年营业收入（单位：万元）：11271.30；负债率：42.0%。智能",
        "工厂地址：青岛市莱西市银河路21号（滨河大街以西）；厂区投产时间：见正文；厂房面积：370平方米。",
    )
    told = values(BOOK, page([line(t.strip(), 0.1, 0.1 + 0.027 * n) for n, t in enumerate(rows)]))
    assert told["industry"] == "纺织业（C17）"
    assert told["main_business"] == "高支面料的研发和销售"
    assert told["factory_address"] == "青岛市莱西市银河路21号（滨河大街以西）"


def test_the_next_line_of_another_column_is_no_rest(values: Values) -> None:
    drawn = [
        line("统一社会信用代码：", 0.1, 0.124),
        line("主营业务：调味酱料的研发、生产和销售", 0.5, 0.114),
        line("91371503MAXCH54F20", 0.1, 0.15),
        line("员工总数（人）：341", 0.5, 0.139),
    ]
    assert values(BOOK, page(drawn))["main_business"] == "调味酱料的研发、生产和销售"


def test_a_narrow_column_beside_another_goes_on(values: Values) -> None:
    """The paragraph under the form is wider than its left column and begins where it does."""
    drawn = [
        line("企业注册地址：山东省济南市历城区银河", 0.1, 0.1),
        line("厂区面积：54000平方米", 0.52, 0.1),
        line("路783号经济开发区内", 0.1, 0.127),
        line("投产年份：见正文", 0.52, 0.127),
        line("母公司名称：无", 0.1, 0.154),
        line("邮箱：a@163.com", 0.52, 0.154),
        line(
            "甲木公司以调味酱料为主要产品，成立二十年来经过多年发展，已具备一定规模，效益良好。",
            0.1,
            0.2,
        ),
    ]
    told = values(BOOK, page(drawn))
    assert told["registered_address"] == "山东省济南市历城区银河路783号经济开发区内"


def test_a_number_and_what_counts_it_are_one(values: Values) -> None:
    drawn = [
        line("工厂所在地：济南市历城区汇源大道1944", 0.1, 0.1),
        line("号（兴业路以东）", 0.1, 0.127),
        line("厂区启用：见正文", 0.1, 0.154),
    ]
    told = values(BOOK, page(drawn))
    assert told["factory_address"] == "济南市历城区汇源大道1944号（兴业路以东）"


@pytest.mark.parametrize("text", ["□其他", "○国有控股", "☐民营企业"])
def test_an_option_that_is_not_ticked_answers_nothing(text: str) -> None:
    assert value_of("phrase", text) is None


def test_the_ticked_option_of_the_next_row_is_told(values: Values) -> None:
    text = "□集体企业□外商独资企业□其他√中央企业控股子公司"
    told = values(BOOK, page(tables=(table([["单位性质"], [text]]),)))
    assert told["enterprise_type"] == "中央企业控股子公司"


def test_options_in_lines_of_their_own_are_one_row(values: Values) -> None:
    """Each option of a row was drawn as a line: the first of them, empty, is no answer."""
    drawn = [line("拟申报等级", 0.12, 0.1)]
    for n, option in enumerate(("☐基础级", "☑先进级", "☐卓越级")):
        drawn.append(line(option, 0.12 + 0.1 * n, 0.124))
    assert values(BOOK, page(drawn))["level_applied"] == "advanced"


def test_an_open_box_before_one_level_is_told_with_doubt() -> None:
    told = value_of("factory_level", "☐基础级")
    assert told is not None
    assert told.fit <= 0.5
    sure = value_of("factory_level", "☑基础级")
    assert sure is not None
    assert sure.fit > 0.9


def test_a_labels_year_is_no_answer_read_in_its_midst(values: Values) -> None:
    drawn = [
        line("营业收入（2025", 0.1, 0.1),
        line("20.29亿元", 0.3, 0.112),
        line("年）", 0.13, 0.122),
        line("联系人姓名", 0.1, 0.15),
        line("廖娟", 0.3, 0.15),
    ]
    assert str(values(BOOK, page(drawn))["revenue"]) == "202900"


def test_labels_over_answers_though_the_middle_one_is_unknown(values: Values) -> None:
    drawn = table(
        [
            ["上年营业收入（2025年）", "2025年研发经费占比", "从业人员数（人）"],
            ["23.52亿元", "4.40%", "343"],
            ["联系人姓名", "所在部门", "联系人电话"],
            ["田胜", "科技部", "13124685347"],
            ["", "联系邮箱", ""],
            ["", "jz@163.com", ""],
        ]
    )
    told = values(BOOK, page(tables=(drawn,)))
    assert {k: str(told[k]) for k in ("revenue", "employees", "contact_name")} == {
        "revenue": "235200", "employees": "343", "contact_name": "田胜",
    }  # fmt: skip


def test_the_first_of_options_with_boxes_behind_them_lost_its_own() -> None:
    told = value_of("phrase", "省属国有企业全资子公司 股份合作企业□ 集体企业□ 其他□")
    assert told is not None
    assert (told.value, told.fit < 0.9) == ("省属国有企业全资子公司", True)


@pytest.mark.parametrize(
    "label", ["企业2025年营业收入", "本企业2025年度营业收入", "2025年营业收入"]
)
def test_the_year_of_a_label_behind_the_word_for_the_firm(values: Values, label: str) -> None:
    told = values(BOOK, page(tables=(table([[label, "134,805.43万元"], ["职工人数", "200"]]),)))
    assert str(told["revenue"]) == "134805.43"


def test_answers_that_wrap_under_their_labels_in_two_columns(values: Values) -> None:
    """The rest of an answer begins where its label does, beside the next column's rest."""
    drawn = [
        line("申报企业名称", 0.1, 0.1), line("甲木玻璃有限公司", 0.24, 0.1),
        line("所属集团公司", 0.54, 0.1), line("无", 0.68, 0.1),
        line("注册地址", 0.1, 0.125), line("济南市历城区永安路1416", 0.2, 0.125),
        line("主要业务范围", 0.54, 0.125), line("药用玻璃瓶的研发和", 0.68, 0.125),
        line("号（科技一路以南）", 0.1, 0.15), line("销售", 0.54, 0.15),
        line("法定代表人", 0.1, 0.175), line("罗海", 0.22, 0.175),
        line("从业人数（人）", 0.54, 0.175), line("1162", 0.7, 0.175),
    ]  # fmt: skip
    told = values(BOOK, page(drawn))
    assert told["registered_address"] == "济南市历城区永安路1416号（科技一路以南）"
    assert told["main_business"] == "药用玻璃瓶的研发和销售"


def test_the_first_sign_of_a_label_set_wide_is_no_rest(values: Values) -> None:
    drawn = [
        line("企业注册地址：济南市历城区银河路1358号经济开发区内", 0.12, 0.1),
        line("商", 0.12, 0.13), line("标：甲木牌", 0.18, 0.13),
        line("设立日期：2016.10.05", 0.12, 0.16),
    ]  # fmt: skip
    assert values(BOOK, page(drawn))["registered_address"] == "济南市历城区银河路1358号经济开发区内"


def test_a_hint_under_a_label_of_two_columns_is_no_rest(values: Values) -> None:
    drawn = [
        line("企业名称", 0.1, 0.1), line("山东甲木新材料科技股份有限公司", 0.22, 0.104),
        line("所属集团", 0.54, 0.1), line("无", 0.68, 0.1),
        line("（全称）", 0.1, 0.125), line("注册资本", 0.54, 0.125), line("2000万元", 0.68, 0.125),
        line("法定代表人", 0.1, 0.15), line("王建国", 0.24, 0.15),
    ]  # fmt: skip
    assert values(BOOK, page(drawn))["enterprise_name"] == "山东甲木新材料科技股份有限公司"


def test_the_parts_of_a_scope_of_business_are_one_answer(values: Values) -> None:
    said = "许可项目：危险化学品生产；一般项目：轴承研发；轴承销售"
    told = values(
        BOOK, page([line(f"主营业务：{said}", 0.1, 0.1), line("职工人数：300人", 0.1, 0.13)])
    )
    assert "轴承销售" in str(told["main_business"])


@pytest.mark.parametrize("between", ["经营指标", "财务数据", "经营状况", "无", "—"])
def test_a_heading_or_an_open_slots_answer_is_no_rest(values: Values, between: str) -> None:
    drawn = [
        line("主营业务：药用玻璃瓶的研发、生产和销售", 0.1, 0.1),
        line(between, 0.1, 0.127),
        line("占地面积：200亩", 0.1, 0.154),
    ]
    assert values(BOOK, page(drawn))["main_business"] == "药用玻璃瓶的研发、生产和销售"


def test_a_place_under_a_number_is_not_what_it_counts(values: Values) -> None:
    drawn = [
        line("注册地址：济南市历城区银河路783", 0.1, 0.1),
        line("万象城", 0.1, 0.127),
        line("占地面积：200亩", 0.1, 0.154),
    ]
    assert "万象城" not in str(values(BOOK, page(drawn))["registered_address"])


def test_the_rest_of_the_answer_above_is_not_told_twice(values: Values) -> None:
    """Lines as high and near as a program's single spacing leaves them."""

    def drawn(text: str, left: float, row: int) -> Line:
        placed = line(text, left, 0)
        assert placed.box is not None
        top = 0.1 + 0.019 * row
        return replace(placed, box=Box(left, top, placed.box.right, top + 0.0195))

    told = values(BOOK, page([
        drawn("企业名称", 0.12, 0), drawn("甲木玻璃有限公司", 0.32, 0),
        drawn("注册地址", 0.12, 1), drawn("山东省济南市历城区新谷街道工业北路", 0.32, 1),
        drawn("新谷产业园9号", 0.32, 2),
        drawn("主营业务", 0.12, 3), drawn("药用玻璃瓶的研发、生产和销售", 0.32, 3),
        drawn("职工人数", 0.12, 4), drawn("300", 0.32, 4),
    ]))  # fmt: skip
    assert told["main_business"] == "药用玻璃瓶的研发、生产和销售"


@pytest.mark.parametrize("same", [True, False])
def test_a_column_that_repeats_itself_is_one_of_sources(values: Values, same: bool) -> None:
    rows = [
        ("企业名称", "甲木玻璃有限公司", "营业执照"),
        ("注册地址", "济南市历城区工业北路", "营业执照" if same else "工业园区9号"),
        ("法定代表人", "王建国", "营业执照"),
        ("主营业务", "玻璃瓶的研发和销售", "企业统计"),
        ("所属行业", "C30非金属矿物制品业", "企业统计"),
    ]
    drawn = [
        line(text, left, 0.1 + 0.03 * n)
        for n, row in enumerate(rows)
        for text, left in zip(row, (0.1, 0.3, 0.74), strict=True)
    ]
    told = values(BOOK, page(drawn))
    assert ("9号" in str(told["registered_address"])) is not same
    assert told["industry"] == "C30非金属矿物制品业"


@pytest.mark.parametrize("row", ["国有□ 民营□ 外资□ 其他 □", "基础级□ 先进级□ 卓越级 □"])
def test_a_space_before_the_last_box_ticks_nothing(row: str) -> None:
    assert unboxed(row) == ()


@pytest.mark.parametrize(
    ("row", "ticked"),
    [
        ("中外合资企业外商独资□集体企业□", "中外合资企业"),
        ("国有□集体外商□其他□", "集体"),
        ("中外合资企业 外商独资□ 集体企业□", "中外合资企业"),
    ],
)
def test_the_one_option_without_a_box_among_boxes_behind_is_most_likely_ticked(
    row: str, ticked: str
) -> None:
    told = value_of("phrase", row)
    assert told is not None
    assert (told.value, told.fit) == (ticked, 0.7)


def test_what_an_empty_box_stands_beside_is_no_answer() -> None:
    assert value_of("phrase", "民营企业□") is None


def test_an_open_ring_before_one_level_is_told_with_doubt() -> None:
    told = value_of("factory_level", "○基础级")
    assert told is not None
    assert told.fit <= 0.5
