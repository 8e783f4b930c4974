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


def test_answers_wrap_to_their_labels_in_a_form_of_two_columns(values: Values) -> None:
    def slot(label: str, answer: str, left: float, row: int) -> list[Line]:
        asked = line(label, left, 0.1 + 0.025 * row)
        assert asked.box is not None
        return [asked, *([line(answer, asked.box.right + 0.02, asked.box.top)] if answer else [])]

    left = [
        ("申报企业名称", "甲木（临沂）玻璃有限公司"), ("法定代表人", "罗海"),
        ("成立日期", "1996/10/1"), ("具体联系人", "董伟秀"), ("职务", "设备科长"),
        ("联系电话", "15096510552"), ("E-mail", "a12345@163.com"), ("单位性质", "民营企业"),
    ]  # fmt: skip
    right = [
        ("行业类别", "C30非金属矿物制品业"), ("2025年销售（营业）收入（万元）", ""), ("", "208823.76"),
        ("智能工厂名称", "年产55万件药用玻璃瓶智能"), ("", "工厂"),
        ("厂址", "临沂市兰山区永安路14160000号"), ("", "（科技一路以南）"), ("职工人数", "1162"),
    ]  # fmt: skip
    rows = [slot(*pair, 0.096, n) for n, pair in enumerate(left)]
    rows += [
        slot(*pair, 0.55, n) if pair[0] else [line(pair[1], 0.55, 0.1 + 0.025 * n)]
        for n, pair in enumerate(right)
    ]
    lines_ = sorted((x for row in rows for x in row), key=lambda x: x.box.top if x.box else 0)
    told = values("application_book", page(line("1.企业基本信息", 0.4, 0.06), lines_))
    assert told["established_on"] == "1996-10-01"
    assert told["revenue"] == 208823.76
    assert told["factory_name"] == "年产55万件药用玻璃瓶智能工厂"
    assert told["factory_address"] == "临沂市兰山区永安路14160000号（科技一路以南）"
    assert told["employees"] == 1162


COUNTED = """
1、企业名称：甲木特钢集团有限公司
2、注册地址（详细到门牌号）：山东省淄博市沂
   源县创新路2598号经济开发区内
3、隶属关系（集团公司名称）：乙石机械工业集
   团有限公司
4、企业类型：中央企业下属子公司
5、行业归属：黑色金属冶炼和压延加工业
   （C31）
6、去年营业收入（2025年度）：245,316.76万
   元
7、邮箱：a@126.com
"""


def test_answers_go_on_under_their_words_in_a_counted_list(values: Values) -> None:
    rows = []
    for n, row in enumerate(COUNTED.strip("\n").split("\n")):
        rows.append(line(row.strip(), 0.15 if row.startswith(" ") else 0.1, 0.1 + 0.026 * n))
    told = values("application_book", page(rows))
    assert told["registered_address"] == "山东省淄博市沂源县创新路2598号经济开发区内"
    assert told["parent_company"] == "乙石机械工业集团有限公司"
    assert told["enterprise_type"] == "中央企业下属子公司"
    assert told["industry"] == "黑色金属冶炼和压延加工业（C31）"
    assert told["revenue"] == 245316.76


def test_an_indented_line_is_no_rest_where_the_count_breaks_off(values: Values) -> None:
    rows = [
        line("1、注册地址：淄博市沂源县创新路6号", 0.1, 0.1), line("公司简介如下", 0.15, 0.126),
        line("5、邮箱：a@126.com", 0.1, 0.152),
    ]  # fmt: skip
    assert values("application_book", page(rows))["registered_address"] == "淄博市沂源县创新路6号"
