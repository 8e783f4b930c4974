"""Forms of other designs: answers under labels, options along a row, years down a column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.denied import within_cells
from docproc.extract.fields.labels import LabelHit, lexicon_for
from docproc.extract.model import Paper, State
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.options import ticked_in
from docproc.notice.fields import ExtractSpec
from docproc.page import Cell, Line, PageSource, Table

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def card(label: str, value: str, left: float, top: float) -> list[object]:
    """A label in small type with its answer under it."""
    return [line(label, left, top), line(value, left, top + 0.024)]


def test_answers_under_their_labels_are_read_and_not_called_blank(values: Values) -> None:
    cards = [
        *card("企业全称", "甲木铜业有限公司", 0.12, 0.10),
        *card("法定代表人", "冯七", 0.42, 0.10),
        *card("注册地址", "山东省滨州市邹平市一路1号", 0.12, 0.18),
        *card("联系人", "田九", 0.60, 0.18),
    ]
    assert values("application_book", page(cards, source=PageSource.NATIVE)) == {
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "冯七",
        "registered_address": "山东省滨州市邹平市一路1号",
        "contact_name": "田九",
    }


def test_one_line_under_one_label_answers_nothing(values: Values) -> None:
    form = page(line("法定代表人：", 0.12, 0.1), line("本表一式三份", 0.12, 0.124))
    assert values("application_book", form).get("legal_representative") != "本表一式三份"


def test_a_label_and_its_answer_in_one_cell(values: Values) -> None:
    cell = table([["企业全称甲木铜业有限公司", "法定代表人冯七"]])
    drawn = [
        line("企业全称", 0.11, 0.101),
        line("甲木铜业有限公司", 0.11, 0.116),
        line("法定代表人", 0.51, 0.101),
        line("冯七", 0.51, 0.116),
    ]
    found = values("application_book", page(drawn, tables=[cell]))
    assert (found["enterprise_name"], found["legal_representative"]) == ("甲木铜业有限公司", "冯七")


def test_options_to_tick_run_on_along_their_row(values: Values) -> None:
    row = [
        line("申报级别：□基础级", 0.1, 0.1),
        line("☑先进级", 0.45, 0.1),
        line("□卓越级", 0.6, 0.1),
    ]
    assert values("application_book", page(row))["level_applied"] == "advanced"


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("□国有 ☑民营 □外资", ["民营 "]),
        ("是√　否□", ["是"]),
        ("国有□ 民营☑ 外资□", [" 民营"]),
        ("■国有控股 □民营", ["国有控股 "]),
        ("□是 □否", []),
    ],
)
def test_boxes_stand_before_or_behind_their_words(text: str, ticked: list[str]) -> None:
    assert ticked_in(text) == ticked


def test_a_row_for_each_year(values: Values) -> None:
    years = table(
        [
            ["年度", "营业收入（元）", "利润总额（元）"],
            ["2023年", "301,225,110.20", "12,330,000.00"],
            ["2024年", "342,008,765.00", "15,300,120.00"],
            ["2025年", "381,256,400.00", "17,250,000.00"],
        ]
    )
    assert values("application_book", page(tables=[years]))["revenue"] == 38125.64


def test_the_unit_stands_in_a_row_of_the_table_or_in_the_group(values: Values) -> None:
    above = table([[("单位：亿元", 3)], ["指标", "2024年", "2025年"], ["营业收入", "7.05", "8.37"]])
    assert values("application_book", page(tables=[above]))["revenue"] == 83700
    group = table([[("经营情况（亿元）", 1, 2), "2024年", "2025年"], [None, "1", "2"]])
    assert "revenue" not in values("application_book", page(tables=[group]))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("冷秋 智造部部长", "冷秋"),
        ("冷小秋信息部部长", "冷小秋"),
        ("欧阳漱 总经理助理", "欧阳漱"),
        ("姓名：冷秋", "冷秋"),
    ],
)
def test_a_post_is_no_part_of_a_name(values: Values, said: str, name: str) -> None:
    form = page(tables=[table([["联系人及职务", said]])])
    assert values("application_book", form)["contact_name"] == name


@pytest.mark.parametrize("number", ["1.2", "1.2.3", "（3）", "4、", "2.1、"])
def test_numbers_before_labels_do_not_matter(values: Values, number: str) -> None:
    form = page(lines(f"{number}法定代表人：冯七"))
    assert values("application_book", form) == {"legal_representative": "冯七"}


def test_dots_fill_the_line_before_and_after_an_answer(values: Values) -> None:
    form = page(
        lines(
            "单位名称：........甲木铜业有限公司..........\n行业类别：........医药制造业.........."
        )
    )
    assert values("application_book", form) == {
        "enterprise_name": "甲木铜业有限公司",
        "industry": "医药制造业",
    }


def test_page_numbers_of_a_table_of_contents_answer_nothing(values: Values) -> None:
    contents = page(
        lines(
            "目录\n一、职工人数………3\n二、营业收入………12\n三、智能制造能力成熟度………3\n四、总投资………9"
        )
    )
    assert values("application_book", contents) == {}


def test_the_level_may_stand_under_the_title(values: Values) -> None:
    cover = page(lines("山东省智能工厂申报书\n（先进级）"))
    assert values("application_book", cover)["level_applied"] == "advanced"


def test_the_titles_first_line_may_have_lost_its_last_sign(values: Values) -> None:
    cover = page(lines("山东省先进级智能工\n申请书"))
    assert values("application_book", cover)["level_applied"] == "advanced"


def test_the_date_in_the_cell_where_the_applicant_seals_is_the_books(values: Values) -> None:
    form = table([["申报单位意见", "同意申报。（单位公章）2026年3月28日"]], top=0.7)
    drawn = [line("（单位公章）", 0.55, 0.702), line("2026年3月28日", 0.55, 0.716)]
    assert values("application_book", page(drawn, tables=[form]))["signed_on"] == "2026-03-28"
    other = table([["市工信局意见", "同意推荐。（盖章）2026年4月8日"]], top=0.7)
    drawn = [line("（盖章）", 0.55, 0.702), line("2026年4月8日", 0.55, 0.716)]
    assert "signed_on" not in values("application_book", page(drawn, tables=[other]))


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [line("左" * 16, 0.1, 0.1 + 0.02 * i) for i in range(5)]
    right = [line("右" * 16, 0.52, 0.1 + 0.02 * i) for i in range(5)]
    woven = [x for pair in zip(left, right, strict=True) for x in pair]
    read = in_reading_order(page(line("题" * 30, 0.1, 0.05), woven))
    assert "".join(x.text[0] for x in read) == "题左左左左左右右右右右"


def test_a_form_is_not_two_columns() -> None:
    rows = [
        line(t, x, 0.1 + 0.03 * i)
        for i in range(6)
        for t, x in (("法定代表人", 0.1), ("冯七", 0.52))
    ]
    form = page(rows)
    assert in_reading_order(form) == form.lines


def test_a_seal_slot_on_a_page_of_text_alone_is_blank(read: Read) -> None:
    paper = read(
        "application_book", page(line("申报单位（盖章）：", 0.1, 0.5), source=PageSource.NATIVE)
    )
    assert [(s.kind, s.state) for s in paper.slots] == [("seal", State.BLANK)]


def test_a_year_heads_figures_and_nothing_else(values: Values) -> None:
    form = table(
        [
            ["指标", "2024年", "2025年"],
            ["营业收入（万元）", "100", "200"],
            ["联系人", "姓名", "冷秋"],
            ["项目总投资", ("6.18亿元", 2)],
        ]
    )
    found = values("application_book", page(tables=[form]))
    assert (found["revenue"], found["contact_name"], found["total_investment"]) == (
        200,
        "冷秋",
        61800,
    )


def test_a_label_does_not_take_the_end_of_the_value_before_it(values: Values) -> None:
    form = page(lines("所属行业:非金属矿物制品业 企业类型:有限责任公司职工人数:455人"))
    found = values("application_book", form)
    assert (found["enterprise_type"], found["employees"]) == ("有限责任公司", 455)


def test_a_name_that_a_seal_cut_off_is_read_where_it_stands_whole(values: Values) -> None:
    form = page(lines("申报单位：甲木铜业有限\n企业名称：甲木铜业有限公司"))
    assert values("application_book", form)["enterprise_name"] == "甲木铜业有限公司"


@pytest.mark.parametrize("strokes", ["——", "一—", "//", "/", "无"])
def test_strokes_cross_a_slot_out(values: Values, strokes: str) -> None:
    form = page(tables=[table([["所属行业", strokes]])])
    assert values("application_book", form) == {"industry": "<blank>"}


def test_a_box_that_the_reader_lost_leaves_an_answer_in_doubt(read: Read) -> None:
    form = page(tables=[table([["企业性质", "国有控股□民营 □外资"]])])
    fact = read("application_book", form).facts["enterprise_type"]
    assert (fact.value, fact.confidence < 0.8) == ("国有控股", True)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("企业工商登记地址", "registered_address"),
        ("项目联系人姓名", "contact_name"),
        ("企业是否规上", "above_scale"),
        ("单位在职人数", "employees"),
    ],
)
def test_words_that_add_nothing_to_a_label(spec: ExtractSpec, label: str, key: str) -> None:
    assert [h.key for h in lexicon_for(spec.fields, "application_book").match(label)] == [key]


def test_the_representatives_telephone_is_not_the_contacts(spec: ExtractSpec) -> None:
    hits = lexicon_for(spec.fields, "application_book").match("企业法人代表电话")
    assert [h.key for h in hits] in ([None], [])


@pytest.mark.parametrize(
    "following", ["所在地市：济南市", "所在园区：高新区", "推荐单位：市工信局"]
)
def test_the_next_slot_does_not_go_on_with_a_name_that_fills_its_row(
    values: Values, following: str
) -> None:
    name = "智能工厂名称：" + "甲乙聚醚多元醇生产数字化智能工厂"
    form = page(line(name, 0.3, 0.1), line(following, 0.3, 0.13))
    assert values("application_book", form)["factory_name"] == "甲乙聚醚多元醇生产数字化智能工厂"


@pytest.mark.parametrize("colon", [":", "："])
def test_a_short_answer_behind_its_label_is_no_misread_label(values: Values, colon: str) -> None:
    form = page(lines(f"是否规模以上企业{colon}否"), source=PageSource.NATIVE)
    assert values("application_book", form) == {"above_scale": "no"}


def test_the_slot_of_a_second_best_label_is_blank_for_certain(read: Read) -> None:
    form = page(tables=[table([["上年度主营业务收入", ""]])], source=PageSource.NATIVE)
    fact = read("application_book", form).facts["revenue"]
    assert (fact.state, fact.confidence >= 0.9) == (State.BLANK, True)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("填表联系人", "contact_name"),
        ("承办联系人", "contact_name"),
        ("实际控制企业", "parent_company"),
        ("最终控制单位名称", "parent_company"),
        ("出资企业", "parent_company"),
        ("年度主营收入（2025年，万元）", "revenue"),
        ("经营范围（主营）", "main_business"),
        ("办公或移动电话", "contact_phone"),
        ("申请认定级别", "level_applied"),
        ("拟申报智能工厂", "factory_name"),
    ],
)
def test_labels_that_nobody_listed_are_known_by_their_form(
    spec: ExtractSpec, label: str, key: str
) -> None:
    assert [h.key for h in lexicon_for(spec.fields, "application_book").match(label)] == [key]


@pytest.mark.parametrize(
    "label", ["推荐单位联系人", "主管部门联系人", "紧急联系人", "主营业务收入占比"]
)
def test_labels_of_others_are_not_taken_for_the_applicants(spec: ExtractSpec, label: str) -> None:
    hits = lexicon_for(spec.fields, "application_book").match(label)
    assert not any(h.key for h in hits)


def test_the_business_is_told_better_than_by_its_products(values: Values) -> None:
    form = table([["主要产品", "齿轮"], ["主营业务", "齿轮的研发、生产和销售"]])
    assert values("application_book", page(tables=[form]))["main_business"] == (
        "齿轮的研发、生产和销售"
    )


def test_an_enterprises_name_in_an_industry_leaves_it_in_doubt(read: Read) -> None:
    form = table([["所属行业", "甲木铜业有限公司通用设备制造业"]])
    fact = read("application_book", page(tables=[form])).facts["industry"]
    assert fact.confidence <= 0.8


def slots_in_rows(*after: str) -> object:
    """A form of running slots whose second label ends its row; `after` begins the next."""
    first = [
        line("企业全称：甲木铜业有限公司", 0.12, 0.1),
        line("营业收入（2025年，万元）：", 0.5, 0.1),
    ]
    return page(first, [line(text, 0.12, 0.13) for text in after], source=PageSource.NATIVE)


def test_an_answer_wraps_to_the_beginning_of_the_next_row(read: Read) -> None:
    fact = read("application_book", slots_in_rows("116266.74")).facts["revenue"]
    assert (fact.state, fact.value) == (State.READ, 116266.74)


@pytest.mark.parametrize("next_row", ["从业人员：320人", "本表一式三份", "3.主要产品"])
def test_what_begins_the_next_row_answers_nothing_unless_it_tells_itself(
    read: Read, next_row: str
) -> None:
    fact = read("application_book", slots_in_rows(next_row)).facts["revenue"]
    assert fact.state is State.BLANK


def test_an_answers_rest_stands_at_the_left_edge_under_its_label(values: Values) -> None:
    """It reached the right edge of print: …经济开 | 发区内."""
    rows = [
        line("注册地址：", 0.13, 0.3),
        line("山东省潍坊市潍城区银河路679号经济开", 0.5, 0.3),
        line("发区内", 0.13, 0.33),
        line("法定代表人：", 0.13, 0.36),
        line("孙明", 0.5, 0.36),
    ]
    told = values("application_book", page(rows))
    assert told["registered_address"] == "山东省潍坊市潍城区银河路679号经济开发区内"
    other = values("application_book", page(rows[:2], line("填表说明：略", 0.13, 0.33), rows[3:]))
    assert other["registered_address"] == "山东省潍坊市潍城区银河路679号经济开"


def test_an_answers_rest_in_a_narrow_column_of_slots(values: Values) -> None:
    rows = [
        line("所属行业：有色金属冶炼和压延加", 0.13, 0.3),
        line("工业（C32）", 0.13, 0.325),
        line("企业类型：民营", 0.13, 0.36),
        line("员工人数：1356", 0.6, 0.31),
    ]
    told = values("application_book", page(rows))
    assert told["industry"] == "有色金属冶炼和压延加工业（C32）"


@pytest.mark.parametrize(
    ("slot", "rest", "key", "value"),
    [
        ("职工人数：500", "2024", "employees", 500),
        ("企业类型：有限责任公司", "基础信息", "enterprise_type", "有限责任公司"),
        ("注册地址：泰安市岱岳区甲木路", "联系信息", "registered_address", "泰安市岱岳区甲木路"),
        ("所属行业：金属制品业", "申报信息表", "industry", "金属制品业"),
        ("企业名称：泰安甲木铜业有限公司", "公司公章", "enterprise_name", "泰安甲木铜业有限公司"),
    ],
)
def test_what_stands_between_two_slots_is_no_rest(
    values: Values, slot: str, rest: str, key: str, value: object
) -> None:
    rows = [
        line(slot, 0.13, 0.3),
        line(rest, 0.13, 0.325),
        line("联系电话：13800138000", 0.13, 0.35),
    ]
    assert values("application_book", page(rows))[key] == value


def test_a_code_under_its_long_label_in_a_form_without_colons(values: Values) -> None:
    rows = [
        line("营业执照代码（统一社会信用代码）", 0.12, 0.1),
        line("91370500MA3C0A1B25", 0.27, 0.127),
        line("法定代表人姓名", 0.12, 0.154),
        line("崔丽超", 0.35, 0.154),
    ]
    assert values("application_book", page(rows))["uscc"] == "91370500MA3C0A1B25"


def test_an_answer_stands_alone_and_indented_under_its_label(read: Read) -> None:
    rows = [
        line("统一社会信用代码/组织机构代码：", 0.12, 0.1),
        line("91370500MA3C0A1B25", 0.25, 0.13),
        line("申报智能工厂名称：", 0.12, 0.16),
        line("年产三万吨铜板带智能工厂", 0.25, 0.19),
    ]
    facts = read("application_book", page(rows, source=PageSource.NATIVE)).facts
    assert facts["uscc"].value == "91370500MA3C0A1B25"
    assert facts["factory_name"].value == "年产三万吨铜板带智能工厂"


def test_certificates_print_label_and_answer_without_a_colon(values: Values) -> None:
    rows = [
        line("智能制造能力成熟度评估证书", 0.3, 0.1),
        line("单位名称甲木铜业有限公司", 0.3, 0.2),
        line("评估等级三级·集成级", 0.3, 0.25),
        line("评估范围三级维护服务", 0.3, 0.3),
        line("发证日期2025年6月18日", 0.3, 0.35),
    ]
    told = values("maturity_certificate", page(rows))
    assert told["enterprise_name"] == "甲木铜业有限公司"
    assert (told["maturity_level"], told["maturity_date"]) == (3, "2025-06-18")


def test_a_slot_that_nobody_knows_ends_its_neighbours_answer(values: Values) -> None:
    rows = [line("法定代表人：冯七　开户银行：滨州某银行一路支行", 0.12, 0.1)]
    assert values("application_book", page(rows)) == {"legal_representative": "冯七"}


def test_a_contact_by_any_name_heads_his_details(values: Values) -> None:
    form = table([[("经办联系人", 1, 2), "姓名", "田九"], [None, "电话", "13912345678"]])
    assert values("application_book", page(tables=[form])) == {
        "contact_name": "田九",
        "contact_phone": "13912345678",
    }


def test_a_fold_across_a_form_makes_no_empty_answer(read: Read) -> None:
    form = table([["所属行业"], [""], ["橡胶和塑料制品业"], ["主营业务"], ["轮胎的生产和销售"]])
    cells = [
        replace(c, box=Box(c.box.left, c.box.top, c.box.right, c.box.top + 0.008))
        if c.row == 1 and c.box
        else c
        for c in form.cells
    ]
    folded = replace(form, cells=tuple(cells))
    fact = read("application_book", page(tables=[folded])).facts["industry"]
    assert (fact.state, fact.value) == (State.READ, "橡胶和塑料制品业")


def lettered(text: str, left: float, top: float, pitch: float = 0.018) -> Line:
    """A line whose characters' places are known, as a reader gives them."""
    chars = tuple(round(left + n * pitch, 4) for n in range(len(text)))
    return Line(text, Box(left, top, chars[-1] + pitch, top + 0.018), 0.99, chars)


@pytest.mark.parametrize(
    ("first", "rest", "key", "value"),
    [
        ("所属国民经济行业（大类代码及C17纺织业", "名称）：", "industry", "C17纺织业"),
        ("所属国民经济行业（大类代码和造纸业(C22)", "名称）：", "industry", "造纸业（C22）"),
    ],
)
def test_a_label_goes_on_below_while_its_answer_was_read_with_its_first_line(
    values: Values, first: str, rest: str, key: str, value: str
) -> None:
    column = 0.13 + 14 * 0.018
    form = [
        line("申报企业（全称）：", 0.13, 0.10), line("甲木铜业有限公司", column, 0.10),
        line("法人代表姓名：", 0.13, 0.13), line("冯七", column, 0.13),
        line("企业性质：", 0.13, 0.16), line("民营企业", column, 0.16),
        lettered(first, 0.13, 0.19), line(rest, 0.13, 0.21),
    ]  # fmt: skip
    assert values("application_book", page(form))[key] == value


def test_a_licence_whose_labels_are_read_in_one_line_with_their_answers(values: Values) -> None:
    rows = [
        line("营业执照", 0.4, 0.1),
        line("统一社会信用代码 91370703MAD3FHNQ04", 0.3, 0.15),
        line("名 称 甲木玻璃集团有限公司", 0.15, 0.2),
        line("名称变更须登记", 0.15, 0.25),
    ]
    told = values("business_licence", page(rows))
    assert told["enterprise_name"] == "甲木玻璃集团有限公司"


def test_the_heading_of_a_tilted_licence_is_no_part_of_the_name_beside_it(values: Values) -> None:
    """Its box, made tall by the tilt, reaches down into the row of 名称."""
    rows = [
        line("统一社会信用代码 91370703MAD3FHNQ04", 0.15, 0.05),
        Line("营业执照", Box(0.40, 0.10, 0.60, 0.18), 0.99),
        line("名称", 0.15, 0.165),
        line("甲木玻璃集团有限公司", 0.25, 0.17),
        line("住所", 0.15, 0.22),
        line("山东省滨州市一路1号", 0.25, 0.225),
    ]
    assert values("business_licence", page(rows))["enterprise_name"] == "甲木玻璃集团有限公司"


def test_a_code_in_eighteen_boxes_is_one_code(values: Values) -> None:
    code = "913703027894194220"
    boxed = [line(c, 0.32 + 0.023 * n, 0.14) for n, c in enumerate(code)]
    rows = [
        line("统一社会信用代码/税号", 0.1, 0.14),
        *boxed,
        line("企业法人（姓名）", 0.1, 0.165),
        line("冯七", 0.32, 0.165),
    ]
    told = values("application_book", page(rows))
    assert (told["uscc"], told["legal_representative"]) == (code, "冯七")


def test_a_label_at_the_foot_of_its_page_is_not_called_blank(read: Read) -> None:
    form = table([["工厂名称"], ["甲木铜板带智能工厂"], ["工厂地址"]], top=0.78)
    fact = read("application_book", page(tables=[form])).facts["factory_address"]
    assert fact.state is State.ABSENT


def test_running_text_behind_a_labels_words_is_no_answer(values: Values) -> None:
    rows = [line("申报的智能工厂名称为“甲木智能工厂”，工厂地址为山东省", 0.1, 0.2)]
    assert values("application_book", page(rows)).get("factory_name") in {None, "甲木智能工厂"}


def test_a_word_that_means_the_opposite_is_no_misread_label(values: Values) -> None:
    form = table([["企业规模", "规模以下工业企业"], ["主营业务", "齿轮的研发、生产和销售"]])
    assert values("application_book", page(tables=[form]))["above_scale"] == "no"


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


@pytest.mark.parametrize(
    ("begin", "end"),
    [("有限责", "任公司东阿分公司"), ("有", "限责任公司"), ("股", "份有限公司"), ("", "有限公司")],
)
def test_a_name_that_begins_with_its_legal_form_is_the_end_of_one(
    values: Values, begin: str, end: str
) -> None:
    whole = f"东阿甲木食品{begin}{end}"
    form = page(lines(f"申报单位：{end}\n企业名称：{whole}"))
    assert values("application_book", form)["enterprise_name"] == whole


def test_a_legal_form_that_there_is_not_leaves_a_name_in_doubt(read: Read) -> None:
    form = table([["控股股东", "中国甲木控股有限责仟公司"]])
    fact = read("application_book", page(tables=[form])).facts["parent_company"]
    assert fact.confidence < 0.9
    assert "中国甲木控股有限责任公司" in fact.alternatives


def test_the_next_slot_of_a_licence_is_no_part_of_an_address(values: Values) -> None:
    rows = [
        line("营业执照", 0.4, 0.1),
        line("住所：山东省滨州市邹平市一路1号营业期限2007年04月06日至2057年04月06日", 0.1, 0.2),
    ]
    told = values("business_licence", page(rows))
    assert told["registered_address"] == "山东省滨州市邹平市一路1号"


def test_page_numbers_apart_from_their_entries_answer_nothing(values: Values) -> None:
    contents = page(
        lines(
            "目录\n1. 申报单位基本情况              3\n2. 重点场景实施情况              3\n"
            "3. 智能制造能力成熟度              5\n4. 承诺事项                  6"
        )
    )
    assert values("application_book", contents) == {}


def boxless(*rows: list[str]) -> Table:
    """A table of a text document, which has no layout."""
    drawn = table(list(rows))
    return replace(drawn, cells=tuple(replace(c, box=None) for c in drawn.cells), box=None)


def test_cells_without_layout_that_hold_their_labels(values: Values) -> None:
    form = boxless(
        ["公司名称\n甲木铜业有限公司", ""],
        ["企业注册地址（详细到门牌）\n山东省德州市德城区东风路9号", ""],
        ["法定代表人（负责人）\n冯七远", ""],
        ["从业人员数\n2818", "经办人\n陈敏家"],
        ["统一社会\n信用代码", "91350100M000100Y43"],
        ["上年主营业务\n收入（万元）", "96442.08"],
    )
    cover = boxless(["申报日期", "：", "2026年4月24日"])
    told = values("application_book", page(tables=[cover, form], source=PageSource.NATIVE))
    assert told == {
        "enterprise_name": "甲木铜业有限公司",
        "registered_address": "山东省德州市德城区东风路9号",
        "legal_representative": "冯七远",
        "employees": 2818,
        "contact_name": "陈敏家",
        "uscc": "91350100M000100Y43",
        "revenue": 96442.08,
        "signed_on": "2026-04-24",
    }


def test_a_weak_word_that_begins_where_labels_begin_is_a_label(values: Values) -> None:
    rows = [
        line("·统一社会信用代码", 0.1, 0.1), line("91350100M000100Y43", 0.13, 0.122),
        line("·职工人数", 0.1, 0.15), line("486人", 0.13, 0.172),
        line("·填报人", 0.1, 0.2), line("范娜宇", 0.13, 0.222),
        line("·邮箱", 0.1, 0.25), line("cr@sina.com", 0.13, 0.272),
    ]  # fmt: skip
    assert values("application_book", page(rows))["contact_name"] == "范娜宇"
    assert "contact_name" not in values("application_book", page(rows[4:6]))


def test_a_code_that_was_read_well_is_believed_though_it_lost_a_sign(read: Read) -> None:
    form = table([["统一社会信用代码", "91350100M00010Y43"]])
    fact = read("application_book", page(tables=[form])).facts["uscc"]
    assert fact.confidence >= 0.9
    boxes = [line(c, 0.3 + 0.03 * n, 0.2) for n, c in enumerate("91350100M00010Y43")]
    boxed = page(line("统一社会信用代码", 0.1, 0.2), boxes)
    fact = read("application_book", boxed).facts["uscc"]
    assert fact.confidence < 0.9  # a box may have been passed over


def test_a_short_answer_is_no_part_of_the_next_label_of_its_row(values: Values) -> None:
    row = [
        line("项目联系人:", 0.106, 0.47),
        line("龙强", 0.307, 0.47),
        line("联系人手机号:", 0.45, 0.47),
        line("19916906304", 0.64, 0.47),
    ]
    told = values("application_book", page(row))
    assert told == {"contact_name": "龙强", "contact_phone": "19916906304"}


def test_the_next_slot_that_holds_its_date_is_no_part_of_an_answer(read: Read) -> None:
    rows = [
        line("营业执照", 0.4, 0.1),
        line("住所", 0.1, 0.2), line("山东省日照市莒县府前街634号", 0.194, 0.2),
        line("营业期限2017年04月05日至长期", 0.6, 0.2, 0.6),
    ]  # fmt: skip
    fact = read("business_licence", page(rows)).facts["registered_address"]
    assert (fact.value, fact.confidence >= 0.9) == ("山东省日照市莒县府前街634号", True)


def test_a_column_of_units_stands_between_label_and_answer(values: Values) -> None:
    """A reader takes a long dash for 一."""
    form = table(
        [
            ["行次", "项目", "单位", "内容"],
            ["01", "单位名称", "", "甲木铜业有限公司"],
            ["02", "注册地", "一", "山东省德州市德城区东风路9号"],
            ["03", "法定代表人", "—", "冯七远"],
            ["04", "职工总数", "人", "1489"],
            ["05", "营业收入（2025年）", "亿元", "18.5"],
        ]
    )
    assert values("application_book", page(tables=[form])) == {
        "enterprise_name": "甲木铜业有限公司",
        "registered_address": "山东省德州市德城区东风路9号",
        "legal_representative": "冯七远",
        "employees": 1489,
        "revenue": 185000,
    }


def test_faint_dashes_in_a_column_headed_units_answer_nothing(values: Values) -> None:
    form = table(
        [
            ["序号", "指标名称", "计量单位", "填报内容"],
            ["01", "单位名称", "", "甲木铜业有限公司"],
            ["02", "注册地", "—", "山东省德州市德城区东风路9号"],
            ["03", "法定代表人", "s", "冯七远"],
            ["04", "职工总数", "人", "1489"],
            ["05", "营业收入（2025年）", "万元", "18500"],
            ["06", "申报类别", "E", "先进级"],
            ["07", "联系人", "一", "郑九"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert (told["employees"], told["revenue"]) == (1489, 18500)
    assert (told["legal_representative"], told["level_applied"]) == ("冯七远", "advanced")


def test_the_label_before_an_empty_cell_ends_a_row_of_labels_over_answers(values: Values) -> None:
    form = table(
        [
            ["申报单位", ("甲木铜业有限公司", 2)],
            ["注册地址", ("山东省德州市德城区东风路9号", 2)],
            ["职工总数（人）", "建设投资总额（万元）", ""],
            ["1489", "37639", ""],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert (told["employees"], told["total_investment"]) == (1489, 37639)


def test_a_group_of_which_a_character_was_misread_still_tells_whose_name_it_is(
    values: Values,
) -> None:
    form = table(
        [
            [("申报企业", 1, 2), "名称", "甲木铜业有限公司"],
            [None, "法人", "冯七远"],
            [("智能上厂", 1, 2), "名称", "甲木智能工厂"],
            [None, "地址", "山东省德州市德城区东风路9号"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert told["factory_name"] == "甲木智能工厂"
    assert told["factory_address"] == "山东省德州市德城区东风路9号"


def test_a_number_in_a_ring_before_a_year_is_no_part_of_it(values: Values) -> None:
    rows = lines("①企业全称：甲木铜业有限公司\n③2025年销售收入（万元）：248056.13")
    assert values("application_book", page(rows))["revenue"] == 248056.13


def test_a_sentence_that_answers_labels_goes_on_over_its_lines(values: Values) -> None:
    """What the next line says before its own first label ends the answer before."""
    said = [
        "申报单位：甲木（日照）轮胎股份有限公司，一家成立多年的企业，社会信用代码为",
        "91370502703737803L，企业成立时间：1996-08-09，法定代表人为熊娟洋。",
        "申报智能工厂名称：甲木智能工厂，先进级，工厂建设地点为山东省日照市莒县科",
        "技一路1618号5号楼，投资总额：25417.84万元人民币。",
    ]
    drawn = [
        Line(text, Box(0.128 if n % 2 else 0.168, top, 0.6 if n % 2 else 0.87, top + 0.018), 0.99)
        for n, text in enumerate(said)
        for top in [0.14 + 0.024 * n]
    ]
    told = values("application_book", page(drawn))
    assert told["enterprise_name"] == "甲木（日照）轮胎股份有限公司"
    assert told["uscc"] == "91370502703737803L"
    assert told["factory_address"] == "山东省日照市莒县科技一路1618号5号楼"


def test_the_next_slot_of_a_row_answers_no_label(values: Values) -> None:
    form = table(
        [
            ["上级公司：", "所属行业：金属制品业（C33）"],
            ["单位性质：民营企业", "成立日期：2004-08-02"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert told.get("parent_company") in (None, "<blank>")
    assert told["industry"] == "金属制品业（C33）"


def test_a_code_in_a_slot_counts_more_than_one_in_running_text(read: Read) -> None:
    form = table([["统一社会信用代码", "91350100M00010Y43"]])
    promise = page(
        prose(
            "我单位（统一社会信用代码：91350100M000100Y43）申报山东省先进级智能工厂，就有关事项承诺如下："
            "所填报的信息和提供的佐证材料均真实、合法、有效，无虚假记载。"
        ),
        number=2,
    )
    fact = read("application_book", page(tables=[form]), promise).facts["uscc"]
    assert fact.value == "91350100M00010Y43"


@pytest.mark.parametrize("hint", ["18位", "填写与公章一致的全称", "年月"])
def test_a_hint_under_a_label_is_no_answer(values: Values, hint: str) -> None:
    form = boxless([f"统一社会信用代码\n{hint}", "91350100M000100Y43"])
    told = values("application_book", page(tables=[form], source=PageSource.NATIVE))
    assert told.get("uscc") in (None, "91350100M000100Y43")


def test_units_behind_their_answers_stay_where_they_are(values: Values) -> None:
    form = table(
        [
            ["项目", "数值", "计量单位", "备注"],
            ["职工人数", "320", "人", ""],
            ["营业收入（2025年）", "18500", "万元", ""],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert (told["employees"], told["revenue"]) == (320, 18500)


def test_figures_under_years_without_rules_are_a_series(values: Values) -> None:
    rows = [
        line("指标", 0.35, 0.5), line("2023年", 0.55, 0.5), line("2024年", 0.68, 0.5),
        line("2025年", 0.8, 0.5),
        line("主营业务收入（万元）", 0.29, 0.53), line("177294.53", 0.54, 0.53),
        line("187254.90", 0.66, 0.53), line("199,207.34", 0.78, 0.53),
    ]  # fmt: skip
    assert values("application_book", page(rows))["revenue"] == 199207.34


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


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("甲木电气集团有限公司是本次先进级智能工厂的申报主体", "甲木电气集团有限公司"),
        ("甲木机械股份有限公司股份有限公司（非上市）", "甲木机械股份有限公司"),
    ],
)
def test_a_name_ends_where_the_next_slot_or_its_sentence_goes_on(
    values: Values, shown: str, name: str
) -> None:
    form = [line("企业名称：" + shown, 0.12, 0.1), line("企业性质：民营企业", 0.12, 0.13)]
    assert values("application_book", page(form))["enterprise_name"] == name


@pytest.mark.parametrize(
    ("said", "value"), [("□是 ☑否", "no"), ("是☑ 否□", "yes"), ("√是 否", "yes")]
)
def test_boxes_of_which_one_is_ticked_vouch_for_each_other(
    read: Read, said: str, value: str
) -> None:
    form = page(Line(f"是否规上工业企业：{said}", Box(0.1, 0.2, 0.6, 0.22), 0.6))
    fact = read("application_book", form).facts["above_scale"]
    assert (fact.value, fact.confidence >= 0.9) == (value, said != "√是 否")


@pytest.mark.parametrize("said", ["基础级●先进级 领航级", "□基础级█先进级□卓越级□领航级"])
def test_the_level_is_the_one_behind_the_filled_mark(values: Values, said: str) -> None:
    form = page(line(f"申报等级：{said}", 0.1, 0.2))
    assert values("application_book", form)["level_applied"] == "advanced"


def test_an_empty_slot_is_not_answered_by_its_neighbour_with_a_label_on_top(
    values: Values,
) -> None:
    form = table([["上级主管单位", "所属行业C33金属制品业"], ["主营业务铜管", "员工总数18"]])
    lines_ = [
        line("上级主管单位", 0.11, 0.101), line("所属行业", 0.51, 0.101),
        line("C33金属制品业", 0.51, 0.116), line("主营业务", 0.11, 0.131),
        line("铜管", 0.11, 0.146), line("员工总数", 0.51, 0.131), line("18", 0.51, 0.146),
    ]  # fmt: skip
    told = values("application_book", page(lines_, tables=[form]))
    assert "parent_company" not in told or told["parent_company"] == "<blank>"


def tiles(*captions: tuple[str, str]) -> list[Line]:
    """Figures set large over their captions, side by side."""
    out = []
    for n, (figure, caption) in enumerate(captions):
        x = 0.15 + 0.25 * n
        out.append(Line(figure, Box(x - 0.05, 0.1, x + 0.05, 0.125), 0.99))
        out.append(Line(caption, Box(x - 0.04, 0.125, x + 0.04, 0.142), 0.99))
    return out


def test_figures_over_their_captions_answer_them(values: Values) -> None:
    strip = tiles(
        ("3233人", "从业人员"), ("128,026.17", "营业收入（万元）"), ("2000/11/28", "成立日期")
    )
    told = values("application_book", page(strip))
    assert (told["employees"], told["revenue"]) == (3233, 128026.17)
    assert (told["established_on"], told.get("signed_on")) == ("2000-11-28", None)


def test_a_figure_that_breaks_over_two_rows_answers_its_caption(values: Values) -> None:
    strip = tiles(("3233人", "从业人员"), ("128,026.17", "营业收入（万元）"))
    strip += [
        Line("17953.00万元人民", Box(0.55, 0.087, 0.75, 0.108), 0.99),
        Line("币", Box(0.635, 0.106, 0.665, 0.127), 0.99),
        Line("总投资", Box(0.61, 0.127, 0.69, 0.144), 0.99),
    ]
    assert values("application_book", page(strip))["total_investment"] == 17953


def test_whoever_fills_in_is_asked_in_a_row_of_labels(values: Values) -> None:
    row: list[Line] = []
    for n, (label, said) in enumerate(
        [("填报人", "田九"), ("联系人手机号", "13800001111"), ("E-mail", "t9@qq.com")]
    ):
        x = 0.1 + 0.25 * n
        row.append(Line(label, Box(x, 0.12, x + 0.1, 0.137), 0.99))
        row.append(Line(said, Box(x, 0.139, x + 0.12, 0.156), 0.99))
    told = values("application_book", page(row))
    assert (told["contact_name"], told["contact_phone"]) == ("田九", "13800001111")


def test_a_sentence_that_breaks_behind_a_label_goes_on_below(read: Read) -> None:
    said = [
        Line("注册地址为泰安市岱岳区某路26号，所属行业为机械", Box(0.14, 0.21, 0.64, 0.23), 0.99),
        Line("，企业性质", Box(0.75, 0.21, 0.86, 0.23), 0.99),
        Line("为民营企业，上级集团：一。", Box(0.14, 0.231, 0.41, 0.25), 0.99),
    ]
    told = read("application_book", page(said)).facts
    assert told["enterprise_type"].value == "民营企业"
    assert told["parent_company"].state is State.BLANK


@pytest.mark.parametrize("label", ["上级集团（母公司）：", "，上级集团"])
@pytest.mark.parametrize(
    "below", ["是(√)否（）", "是否规模以上工业企业：", "系统集成、装备研发，提供服务。"]
)
def test_a_forms_next_row_is_no_sentence_that_goes_on(read: Read, label: str, below: str) -> None:
    form = [
        Line(label, Box(0.3, 0.21, 0.5, 0.23), 0.99),
        Line(below, Box(0.14, 0.231, 0.41, 0.25), 0.99),
    ]
    assert read("application_book", page(form)).facts["parent_company"].state is not State.READ


def test_a_sentence_under_an_empty_slot_does_not_fill_it(read: Read) -> None:
    form = [
        Line("智能工厂名称：", Box(0.3, 0.21, 0.5, 0.23), 0.99),
        Line("为深入实施智能制造工程，我公司自2022年起建设。", Box(0.14, 0.231, 0.7, 0.25), 0.99),
    ]
    fact = read("application_book", page(form)).facts["factory_name"]
    assert (fact.state, fact.value) == (State.BLANK, None)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("机械设备制造，职工培训，技术咨询", "机械设备制造,职工培训,技术咨询"),
        ("机械设备制造，现有员工312人，2025年实现营业收入3亿元", "机械设备制造"),
        ("机械设备制造，职工总数为312人", "机械设备制造"),
    ],
)
def test_a_business_ends_where_another_statement_begins(
    values: Values, said: str, value: str
) -> None:
    assert values("application_book", page(lines(f"主营业务：{said}")))["main_business"] == value


@pytest.mark.parametrize("letter", ["泰", "八", "二"])
def test_a_sign_behind_a_name_is_left_out_only_where_it_stands_apart(
    values: Values, letter: str
) -> None:
    name = "甲木铜业股份有限公司"
    whole = page(lines(f"申报单位（盖章）：{name}{letter}"))
    assert values("application_book", whole)["enterprise_name"] == name + letter


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("总投资3亿元，申报等级为先进级。", "advanced"),
        ("申报等级为先进级的企业，应达到成熟度二级。", None),
        ("上一年度申报级别为基础级，未获通过。", None),
        ("若申报等级为基础级，则不需要。", None),
    ],
)
def test_a_level_said_of_the_application_and_of_others(
    values: Values, said: str, level: str | None
) -> None:
    told = values("application_book", page(prose(said, 0.3)))
    assert told.get("level_applied") == level


def test_one_figure_over_a_word_answers_nothing(values: Values) -> None:
    assert "employees" not in {
        k for k, v in values("application_book", page(tiles(("12", "从业人员")))).items() if v == 12
    }


def test_an_answer_that_reaches_into_its_small_label_is_under_it(values: Values) -> None:
    cards: list[Line] = []
    for n, (label, said) in enumerate(
        [("法定代表人", "冯七"), ("企业全称", "甲木铜业有限公司"), ("联系人", "田九")]
    ):
        top = 0.1 + 0.06 * n
        cards.append(Line(label, Box(0.12, top, 0.2, top + 0.021), 0.99))
        cards.append(Line(said, Box(0.12, top + 0.013, 0.3, top + 0.037), 0.99))
    told = values("application_book", page(cards))
    assert (told["legal_representative"], told["contact_name"]) == ("冯七", "田九")


def test_a_label_that_ends_a_line_of_text_is_answered_on_the_next(values: Values) -> None:
    rows = [
        Line("公司主营轴承的研发、生产和销售。本次申报联系人：蒋英，联系电话：",
             Box(0.1, 0.2, 0.87, 0.218), 0.99),
        line("18656808880，邮箱：qxnp4533@126.com。", 0.1, 0.225),
    ]  # fmt: skip
    told = values("application_book", page(rows))
    assert told["contact_phone"] == "18656808880"
    assert told["contact_email"] == "qxnp4533@126.com"


def test_numbered_items_over_their_answers_may_break_over_pages(values: Values) -> None:
    rows = [line("2. 工厂地址", 0.138, 0.105), line("山东省菏泽市银河路2121号", 0.182, 0.132)]
    more = [line("3. 累计投资额（万元）", 0.138, 0.162), line("3207", 0.182, 0.189)]
    told = values("application_book", page(rows, more))
    assert (told["factory_address"], told["total_investment"]) == ("山东省菏泽市银河路2121号", 3207)


@pytest.mark.parametrize(
    ("heading", "under", "key"),
    [
        ("2. 所属行业", "行业地位与竞争优势", "industry"),
        ("（1）主营业务", "近三年收入构成", "main_business"),
    ],
)
def test_a_numbered_heading_over_a_short_line_is_no_slot(
    heading: str, under: str, key: str, read: Read
) -> None:
    rows = [line(heading, 0.138, 0.105), line(under, 0.182, 0.132)]
    fact = read("application_book", page(rows)).facts[key]
    assert fact.value != under or fact.confidence < 0.9


def test_an_answer_over_the_next_label_is_no_part_of_it(values: Values) -> None:
    """无 over 主要经营业务, 郭庆磊 over 邮箱: a column of labels over their answers."""
    rows = [
        ("所属集团", "无"), ("主要经营业务", "包装机械的研发、生产和销售"), ("申报联系人", "郭庆磊"),
        ("邮箱", "a1@sina.com"), ("注册地址", "山东省济宁市永安路571号"),
    ]  # fmt: skip
    drawn = []
    for n, (label, answer) in enumerate(rows):
        drawn += [line(label, 0.13, 0.2 + 0.042 * n), line(answer, 0.13, 0.218 + 0.042 * n)]
    told = values("application_book", page(drawn))
    assert told.get("parent_company", "<blank>") == "<blank>"
    assert told["main_business"] == "包装机械的研发、生产和销售"
    assert (told["contact_name"], told["contact_email"]) == ("郭庆磊", "a1@sina.com")


def test_two_labels_in_a_cell_whose_rule_was_lost_have_an_answer_each(values: Values) -> None:
    """The page is tilted: the boxes of its rows lap over one another."""
    rows = [
        (("企业名称", 0.2), ("成立日期", 0.6)),
        (("甲木铜业有限公司", 0.15), ("2008-02-02", 0.6)),
        (("在职员工", 0.2), ("2025年度营业收入（万元）", 0.55)),
        (("2175人", 0.2), ("18101.88", 0.6)),
        (("拟申报等级", 0.2), ("智能工厂名称", 0.6)),
        (("□基础级√先进级", 0.15), ("甲木智能工厂", 0.6)),
    ]
    held: list[Line] = []
    cells: list[Cell] = []
    for row, pair in enumerate(rows):
        top = 0.1 + 0.026 * row
        for column, (text, left) in enumerate(pair):
            y = top - 0.01 * column
            held.append(Line(text, Box(left, y, left + 0.02 * len(text), y + 0.024), 0.99))
        if row < 2:
            for column, (text, _) in enumerate(pair):
                x, y = 0.1 + 0.4 * column, top - 0.01 * column
                cells.append(Cell(row, column, text, Box(x, y - 0.01, x + 0.4, y + 0.03), 0.99))
        else:
            whole = "".join(text for text, _ in pair)
            box = Box(0.1, top - 0.02, 0.9, top + 0.03)
            cells.append(Cell(row, 0, whole, box, 0.99, column_span=2))
    form = Table(len(rows), 2, tuple(cells), Box(0.1, 0.07, 0.9, 0.27))
    told = values("application_book", page(held, tables=[form]))
    assert (told["employees"], told["revenue"]) == (2175, 18101.88)
    assert (told["level_applied"], told["factory_name"]) == ("advanced", "甲木智能工厂")


def test_a_label_that_breaks_in_its_cell_heads_its_column(values: Values) -> None:
    heads, said = ("单位性质", "现有职工\n数（人）", "联系人"), ("民营企业", "743", "田九")
    cells = [Cell(r, c, t, None) for r, row in enumerate((heads, said)) for c, t in enumerate(row)]
    told = values("application_book", page(tables=[Table(2, 3, tuple(cells))]))
    assert (told["employees"], told["contact_name"]) == (743, "田九")


def test_a_groups_name_over_its_first_row_may_be_no_empty_slot(read: Read) -> None:
    rows = [
        ("企业全称", "甲木铜业有限公司"), ("企业法人", "冯七"), ("联系人", ""), ("填报人", "田九"),
        ("联系电话", "13800001111"), ("邮箱", "t9@qq.com"),
    ]  # fmt: skip
    held: list[Line] = []
    for n, (label, said) in enumerate(rows):
        top = 0.1 + 0.03 * n
        held.append(Line(label, Box(0.11, top, 0.11 + 0.02 * len(label), top + 0.023), 0.99))
        if said:
            held.append(Line(said, Box(0.38, top - 0.003, 0.55, top + 0.02), 0.99))
    fact = read("application_book", page(held)).facts["contact_name"]
    assert (fact.state, fact.others[0].value) == (State.UNREADABLE, "田九")
    assert read("application_book", page(held)).facts["contact_phone"].value == "13800001111"
    without = [x for x in held if x.text != "填报人" and x.text != "田九"]
    assert read("application_book", page(without)).facts["contact_name"].state is State.BLANK


def test_a_row_that_a_fold_cuts_in_its_label_is_one(values: Values) -> None:
    form = table(
        [
            ["企业全称", "甲木铜业有限公司"],
            ["注册地址（同营业执", "滨州市阳信县工业北"],
            ["照）", "路1852号3号楼"],
            ["联系人", "田九"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert told["registered_address"] == "滨州市阳信县工业北路1852号3号楼"
    assert told["contact_name"] == "田九"


def test_figures_of_two_rows_are_never_joined(values: Values) -> None:
    form = table([["营业收入（万元", "1200"], ["人数）", "300"], ["联系人", "田九"]])
    assert values("application_book", page(tables=[form]))["revenue"] == 1200


@pytest.mark.parametrize(
    ("label", "said", "key", "value"),
    [
        ("智能工厂名称", "甲木车间日期追溯智能工厂", "factory_name", "甲木车间日期追溯智能工厂"),
        ("所属行业", "C4O 仪器仪表制造业", "industry", "C40仪器仪表制造业"),
        (
            "工厂地址",
            "甲木智能工厂烟台市牟平区银河路21号",
            "factory_address",
            "烟台市牟平区银河路21号",
        ),
        (
            "工厂地址",
            "滨州市沾化区汇源大道2352.号",
            "factory_address",
            "滨州市沾化区汇源大道2352号",
        ),
        (
            "智能工厂名称",
            "年产10万件柴油智能工厂填报联系人郭少",
            "factory_name",
            "年产10万件柴油智能工厂",
        ),
        (
            "单位性质",
            "国有□私营企业☑中央企业控股子公司股份合作□其他",
            "enterprise_type",
            "中央企业控股子公司",
        ),
    ],
)
def test_a_neighbours_text_is_no_part_of_an_answer(
    values: Values, label: str, said: str, key: str, value: str
) -> None:
    assert values("application_book", page(tables=[table([[label, said]])]))[key] == value


def test_slots_numbered_with_a_middle_dot(values: Values) -> None:
    form = page(
        line("5·设立日期：2016年4月20日", 0.15, 0.2),
        line("7·所有制性质：中央企业下属子公司，隶属于中国甲木集团有限公司", 0.15, 0.24),
        line("10·年末从业人数（人）：1462", 0.15, 0.28),
        line("11•2025年度营业收入/万元：62,652.58", 0.15, 0.32),
    )
    told = values("application_book", form)
    assert told["established_on"] == "2016-04-20"
    assert told["employees"] == 1462
    assert told["revenue"] == 62652.58
    assert told["enterprise_type"] == "中央企业下属子公司"


def test_the_level_applied_for_is_no_name_of_a_factory(values: Values) -> None:
    row = line("拟申报智能工厂：先进级智能工厂", 0.15, 0.2)
    assert values("application_book", page(row))["factory_name"] == "<unreadable>"
    named = line("申报智能工厂名称：甲木先进级智能工厂", 0.15, 0.2)
    assert values("application_book", page(named))["factory_name"] == "甲木先进级智能工厂"


def test_a_cells_last_line_belongs_to_its_answer_however_badly_it_was_read(values: Values) -> None:
    said = "山东省济南市章丘区长安大街2304号（齐鲁大道以"
    ruled = table([["生产地址", said + "东）"]], sure=0.8)
    beside = [
        line("生产地址", 0.12, 0.105),
        line(said, 0.52, 0.102),
        line("东）", 0.52, 0.117, 0.8),
    ]
    found = values("application_book", page(beside, tables=[ruled]))
    assert found["factory_address"] == said + "东）"


def test_an_answered_label_is_no_label_as_a_whole(values: Values) -> None:
    """Its brackets end before the colon: 所属行业（大类）：通用设备制造业（C34）."""
    row = line("6. 所属行业（大类）：通用设备制造业（C34）", 0.11, 0.38)
    more = line("7. 主营业务：高压柱塞泵的研发、生产和销售", 0.11, 0.41)
    assert values("application_book", page(row, more))["industry"] == "通用设备制造业（C34）"


def test_a_mail_address_beside_a_telephone_is_a_slot_of_its_own(values: Values) -> None:
    form = table(
        [
            ["企业名称", "统一社会信用代码", "法定代表人"],
            ["泰安甲木铜业有限公司", "91370500MA3C0A1B25", "冯七"],
            ["联系人姓名", "移动电话", "E-mail"],
            ["郑兰超", "0537-7543035", "tzy4430@sina.com"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert (told["contact_phone"], told["contact_email"]) == ("0537-7543035", "tzy4430@sina.com")


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("我单位按照通知要求编写了有关材料，现申请认定先进级智能工厂。", "advanced"),
        ("本公司自愿申报2026年度先进级智能工厂。", "advanced"),
        ("我公司力争三年内申报卓越级智能工厂。", None),
        ("我公司曾于2023年申报先进级智能工厂。", None),
        ("本次申报先进级智能工厂条件如下。", None),
    ],
)
def test_the_level_that_running_text_applies_for(
    values: Values, said: str, level: str | None
) -> None:
    cover = page(line("智能工厂申报书", 0.3, 0.3))
    told = values("application_book", cover, page(prose(said), number=2))
    assert told.get("level_applied") == level


def test_what_stands_in_several_cells_of_the_next_column_answers_no_label_beside_it(
    values: Values,
) -> None:
    # A fold runs over the rows of the labels, and is a rule in the last column alone.
    form = table([
        ["K", "L", "M"],
        [("主导产品及业务", 1, 2), ("联系方式", 1, 2), "经办人"], [None, None, ""],
        ["环氧固化剂的研发、生产和销售", "0541-8928911", "姜家墨"],
        ["P", "Q", "R"], ["职工人数", "营业收入（2025年）", "研发投入强度"],
        ["2630人", "9.08亿元", "3.92%"],
    ])  # fmt: skip
    shown = [Line(c.text, c.box, 0.99) for c in form.cells if c.text]
    told = values("application_book", page(shown, tables=[form]))
    assert told["main_business"] == "环氧固化剂的研发、生产和销售"
    assert (told["contact_name"], told["employees"]) == ("姜家墨", 2630)


def test_a_line_answer_within_one_cell_stays_and_one_over_several_goes() -> None:
    form = table([["主导产品及业务", "L"], ["某物", "出口占比"], ["", "27%"]])
    drawn = page(tables=[form])
    cells = {c.text: c for c in form.cells}

    def beside(*texts: str) -> Candidate:
        evidence = tuple(drawn.evidence(cells[t]) for t in texts)
        hit = LabelHit("main_business", "主导产品及业务")
        return Candidate("main_business", hit, "".join(texts), "beside", evidence, 0.99)

    one, several = beside("出口占比"), beside("L", "出口占比", "27%")
    assert list(within_cells([one, several], drawn)) == [one]


def test_a_code_in_boxes_over_two_rows_of_its_label(values: Values) -> None:
    form = table(
        [
            ["A01", "申报企业名称", ("甲木铜业有限公司", 7, 1)],
            [("A02", 1, 2), ("统一社会信用代码（18位）", 1, 2), "", "9", "1", "3", "7", "0", "21273324"],
            [None, None, "", "8", "6", "9", "5", "C", ""],
            ["A03", "成立时间", ("2016.11.01", 7, 1)],
        ]
    )  # fmt: skip
    told = values("application_book", page(tables=[form]))
    assert (told["uscc"], told["established_on"]) == ("91370212733248695C", "2016-11-01")
