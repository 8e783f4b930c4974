"""Forms with more columns than labels and answers: remarks, units, years that head nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, page, table

Values = Callable[..., dict[str, object]]
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
