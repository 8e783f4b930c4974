"""Answers that wrap in a column beside another: a licence printed across the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, page

from docproc.evidence import Box
from docproc.page import Cell, Line, Table

Values = Callable[..., dict[str, object]]

ADDRESS = "山东省滨州市经济技术开发区长江路300号业达智谷中心A座1201室"


def column(
    slots: list[tuple[str, str]],
    left: float,
    answers: float,
    top: float,
    per_row: int,
    pitch: float,
) -> list[Line]:
    """Labels with their answers, which wrap after so many characters."""
    drawn = []
    for label, answer in slots:
        drawn.append(line(label, left, top))
        rows = [answer[i : i + per_row] for i in range(0, len(answer), per_row)]
        drawn += [line(row, answers, top + n * pitch) for n, row in enumerate(rows)]
        top += 0.042 + pitch * (len(rows) - 1)
    return drawn


@pytest.mark.parametrize("lower", [0.0, 0.004, 0.008])
@pytest.mark.parametrize("per_row", [11, 13, 16, 20])
def test_an_address_wraps_in_the_right_column_of_a_licence(
    values: Values, lower: float, per_row: int
) -> None:
    business = "金属切削机床制造；机床销售；通用零部件制造；机械零件、零部件加工。"
    sheet = page(
        line("营业执照", 0.42, 0.12),
        column(
            [("名称", "甲木铜业有限公司"), ("法定代表人", "冯七"), ("经营范围", business)],
            0.06, 0.16, 0.35, 15, 0.026,
        ),
        column(
            [("成立日期", "2008年06月18日"), ("营业期限", "2008年06月18日至长期"), ("住所", ADDRESS)],
            0.55, 0.66, 0.35 + lower, per_row, 0.026,
        ),
    )  # fmt: skip
    found = values("business_licence", sheet)
    assert found["registered_address"] == ADDRESS
    assert found["legal_representative"] == "冯七"
    assert found["main_business"] == business.replace("；", ";")


def test_an_answer_of_the_next_row_is_no_rest_of_the_one_above(values: Values) -> None:
    sheet = page(
        line("企业名称", 0.1, 0.3), line("甲木铜业有限公司", 0.22, 0.3),
        line("注册地址", 0.5, 0.3), line("滨州市滨城区黄河五路5号", 0.62, 0.3),
        line("法定代表人", 0.1, 0.33), line("冯七", 0.22, 0.33),
        line("联系人", 0.5, 0.33), line("李四", 0.62, 0.33),
    )  # fmt: skip
    found = values("application_book", sheet)
    assert found["registered_address"] == "滨州市滨城区黄河五路5号"
    assert (found["legal_representative"], found["contact_name"]) == ("冯七", "李四")


def test_a_line_beside_a_word_of_its_own_column_is_no_rest(values: Values) -> None:
    sheet = page(
        line("企业名称", 0.1, 0.3), line("甲木铜业有限公司", 0.22, 0.3),
        line("注册地址", 0.5, 0.3), line("滨州市滨城区黄河五路5号", 0.62, 0.3),
        line("法定代表人", 0.1, 0.33), line("冯七", 0.22, 0.33),
        line("所在街道", 0.5, 0.33), line("北镇街道", 0.62, 0.33),
    )  # fmt: skip
    assert values("application_book", sheet)["registered_address"] == "滨州市滨城区黄河五路5号"


def test_tables_abreast_whose_rows_lie_at_other_heights(values: Values) -> None:
    """A label of the form at the left lies nearer to the second line of an answer at the right."""
    left = [("企业名称", "甲木铜业有限公司"), ("法定代表人", "冯七"), ("企业类型", "私营企业")]
    sheet = page(
        [x for n, (label, answer) in enumerate(left)
         for x in (line(label, 0.1, 0.309 + n * 0.03), line(answer, 0.22, 0.309 + n * 0.03))],
        line("联系人", 0.5, 0.24), line("王一", 0.66, 0.24),
        line("工厂地址", 0.5, 0.298), line("山东省滨州市博兴县长安", 0.66, 0.288),
        line("大街2595号7号楼", 0.66, 0.307), line("从业人数", 0.5, 0.35), line("386人", 0.66, 0.35),
    )  # fmt: skip
    found = values("application_book", sheet)
    assert found["factory_address"] == "山东省滨州市博兴县长安大街2595号7号楼"
    assert found["enterprise_name"] == "甲木铜业有限公司"


def test_a_table_without_rules_denies_no_second_line(values: Values) -> None:
    rows = [
        ("成立时间", "1999/9/6", "联系人", "雷七"),
        ("注册资本", "10000万元", "职务", "科长"),
        ("注册地址", "山东省滨州市博兴县创新路", "联系电话", "13188332347"),
    ]
    drawn = [
        line(text, x, 0.3 + n * 0.03 + (0.006 if n == 2 and not k else 0))
        for n, row in enumerate(rows)
        for k, (x, text) in enumerate(zip((0.1, 0.25, 0.55, 0.7), row, strict=True))
    ]
    cells = [Cell(n // 4, n % 4, x.text, x.box, 0.99, ink=1.0) for n, x in enumerate(drawn)]
    around = Box.around(x.box for x in drawn if x.box)
    aligned = Table(3, 4, tuple(cells), around, "aligned")
    more = line("2612号经济开发区内", 0.25, 0.3775)
    found = values("application_book", page([*drawn, more], tables=[aligned]))
    assert found["registered_address"] == "山东省滨州市博兴县创新路2612号经济开发区内"
    assert found["contact_phone"] == "13188332347"
