"""Forms with more columns than labels and answers: remarks, units, years that head nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import ink, line, page, table

from docproc.extract.model import Paper, State

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]
BOOK = "application_book"

REMARKED = [
    ["序号", "项目名称", "内容", "备注"],
    ["1", "公司名称", "甲木铜业有限公司", "须与营业执照一致"],
    ["2", "住所", "济南市历下区经十路1号", "精确到路、号"],
    ["3", "单位法定代表人", "邓峰", "按营业执照"],
    ["4", "所属集团公司", "", "填控股一级集团"],
    ["5", "从业人员（人）", "2183", "2025年末"],
    ["6", "工厂投产时间", "2018年", ""],
    ["7", "生产场地地址", "济南市历下区经十路8号", "按实际生产地"],
    ["8", "软硬件总投入（万元）", "22069.00", "含设备"],
]


def test_a_remark_is_no_answer_of_a_slot_left_open(values: Values) -> None:
    rows = [line(t, 0.1 + 0.2 * c, 0.107 + 0.03 * r) for r, row in enumerate(REMARKED)
            for c, t in enumerate(row) if t]  # fmt: skip
    told = values(BOOK, page(rows, tables=[table(REMARKED)]))
    assert told["parent_company"] == "<blank>"
    assert told["employees"] == 2183


def test_the_year_of_a_slot_heads_no_column(values: Values) -> None:
    told = values(BOOK, page(tables=[table(REMARKED)]))
    assert told["factory_address"] == "济南市历下区经十路8号"
    assert told["total_investment"] == 22069


def test_rows_of_labels_over_answers_among_them_unknown_ones(values: Values) -> None:
    form = table(
        [
            [("所属央企/省企集团", 2), "2025年实现营收（万元）", "研发投入强度"],
            [("山东重工集团有限公司", 2), "113081.14", "3.11%"],
            ["员工总数（人）", "本科及以上学历占比", "日常联络人", "联系方式（电话）"],
            ["2997", "23%", "谭杰海", "0541-2110204"],
            [("申报项目名称（智能工厂）", 2), "工厂投产时间", "智能化建设总投资（万元）"],
            [("特种装饰原纸数字化智能工厂", 2), "2018年", "38,595"],
        ]
    )
    assert values(BOOK, page(tables=[form])) == {
        "parent_company": "山东重工集团有限公司",
        "revenue": 113081.14,
        "employees": 2997,
        "contact_name": "谭杰海",
        "contact_phone": "0541-2110204",
        "factory_name": "特种装饰原纸数字化智能工厂",
        "total_investment": 38595,
    }


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("所申报的智能工厂", "factory_name"),
        ("建设投入合计", "total_investment"),
        ("级别选择", "level_applied"),
        ("2025年实现营收（万元）", "revenue"),
    ],
)
def test_further_labels(values: Values, label: str, key: str) -> None:
    answers = {
        "factory_name": "甲木铜棒智能工厂",
        "total_investment": "4527.00万元",
        "level_applied": "先进级",
        "revenue": "14,026.19",
    }
    form = table([["单位名称", "甲木铜业有限公司"], [label, answers[key]]])
    assert key in values(BOOK, page(tables=[form]))


def test_answers_left_of_their_labels_are_not_called_open(read: Read) -> None:
    rows = [("甲木铜业有限公司", "申报企业名称"), ("91370700MA3C4K8R5T", "社会信用代码"),
            ("龙杰胜", "法定代表人"), ("济南市历下区经十路1号", "公司注册地点")]  # fmt: skip
    drawn = [
        line(text, left, 0.2 + 0.03 * n)
        for n, row in enumerate(rows)
        for text, left in zip(row, (0.13, 0.59), strict=True)
    ]
    facts = read(BOOK, page(drawn, ink=ink())).facts
    for key in ("uscc", "legal_representative", "registered_address"):
        assert facts[key].state is not State.BLANK


@pytest.mark.parametrize("head", ["年份", "时间", "日期", "成立年份"])
def test_years_over_figures_are_heads_whatever_stands_before_them(
    values: Values, head: str
) -> None:
    form = table(
        [
            [head, "2025年", "2024年", "2023年"],
            ["营业收入（万元）", "39604", "35010", "31200"],
            ["职工人数（人）", "846", "812", "790"],
        ]
    )
    told = values(BOOK, page(tables=[form]))
    assert (told["revenue"], told["employees"]) == (39604, 846)


def test_a_column_of_units_leaves_no_answer_open(values: Values) -> None:
    rows = [
        ["填报项目", "单位", "填报内容"], ["企业名称", "", "甲木铜业有限公司"],
        ["营业收入", "万元", "39604"], ["职工人数", "人", "846"], ["总投资", "万元", "5200"],
        ["研发投入", "万元", "300"], ["联系人", "", "李四"], ["法定代表人", "", "张三"],
    ]  # fmt: skip
    drawn = [line(text, (0.11, 0.4, 0.64)[c], 0.107 + 0.03 * r)
             for r, row in enumerate(rows) for c, text in enumerate(row) if text]  # fmt: skip
    told = values(BOOK, page(drawn, tables=[table(rows)]))
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "张三")
