"""Forms of other designs: answers under labels, options along a row, years down a column."""

from __future__ import annotations

from drawn import Read, Values, line, lines, page, table

from docproc.evidence import Box
from docproc.page import Line


def test_options_to_tick_run_on_along_their_row(values: Values) -> None:
    row = [
        line("申报级别：□基础级", 0.1, 0.1),
        line("☑先进级", 0.45, 0.1),
        line("□卓越级", 0.6, 0.1),
    ]
    assert values("application_book", page(row))["level_applied"] == "advanced"


def test_the_titles_first_line_may_have_lost_its_last_sign(values: Values) -> None:
    cover = page(lines("山东省先进级智能工\n申请书"))
    assert values("application_book", cover)["level_applied"] == "advanced"


def test_a_box_that_the_reader_lost_leaves_an_answer_in_doubt(read: Read) -> None:
    form = page(tables=[table([["企业性质", "国有控股□民营 □外资"]])])
    fact = read("application_book", form).facts["enterprise_type"]
    assert (fact.value, fact.confidence < 0.8) == ("国有控股", True)


def test_the_business_is_told_better_than_by_its_products(values: Values) -> None:
    form = table([["主要产品", "齿轮"], ["主营业务", "齿轮的研发、生产和销售"]])
    assert values("application_book", page(tables=[form]))["main_business"] == (
        "齿轮的研发、生产和销售"
    )


def test_a_part_of_a_page_may_answer_from_below(values: Values) -> None:
    upper = [
        line("企业名称", 0.1, 0.1), line("甲木铜业有限公司", 0.4, 0.1),
        line("法定代表人", 0.1, 0.13), line("冯七", 0.4, 0.13),
        line("注册地址", 0.1, 0.16), line("山东省滨州市邹平市一路1号", 0.4, 0.16),
        line("联系人", 0.1, 0.19), line("田九", 0.4, 0.19),
    ]  # fmt: skip
    lower = [
        line("(1) 申报工厂名称", 0.1, 0.5), line("甲木铜板带智能工厂", 0.126, 0.518),
        line("(2) 工厂地址", 0.1, 0.54), line("山东省滨州市邹平市二路2号", 0.126, 0.558),
        line("(3) 累计投资额（万元）", 0.1, 0.58), line("11,526", 0.126, 0.598),
    ]  # fmt: skip
    told = values("application_book", page(upper, lower))
    assert told["factory_address"] == "山东省滨州市邹平市二路2号"
    assert (told["factory_name"], told["total_investment"]) == ("甲木铜板带智能工厂", 11526)


def test_a_code_that_was_read_well_is_believed_though_it_lost_a_sign(read: Read) -> None:
    form = table([["统一社会信用代码", "91350100M00010Y43"]])
    fact = read("application_book", page(tables=[form])).facts["uscc"]
    assert fact.confidence >= 0.9
    boxes = [line(c, 0.3 + 0.03 * n, 0.2) for n, c in enumerate("91350100M00010Y43")]
    boxed = page(line("统一社会信用代码", 0.1, 0.2), boxes)
    fact = read("application_book", boxed).facts["uscc"]
    assert fact.confidence < 0.9  # a box may have been passed over


def test_the_last_sign_of_a_paragraph_under_its_indent_belongs_to_it(values: Values) -> None:
    """On a tilted page the first line's box reaches down to the sign that stands under its
    indent; the caption above it asks for nothing."""
    told = [
        line("表7智能制造能力成熟度", 0.12, 0.58),
        Line(
            "公司已对照标准开展智能制造能力成熟度自评估，结果为二",
            Box(0.157, 0.618, 0.853, 0.65),
            0.99,
        ),
        Line("级。", Box(0.105, 0.637, 0.152, 0.663), 0.99),
    ]
    assert values("application_book", page(told))["maturity_level"] == 2


def test_numbered_items_over_their_answers_may_break_over_pages(values: Values) -> None:
    rows = [line("2. 工厂地址", 0.138, 0.105), line("山东省菏泽市银河路2121号", 0.182, 0.132)]
    more = [line("3. 累计投资额（万元）", 0.138, 0.162), line("3207", 0.182, 0.189)]
    told = values("application_book", page(rows, more))
    assert (told["factory_address"], told["total_investment"]) == ("山东省菏泽市银河路2121号", 3207)
