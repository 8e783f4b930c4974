"""Forms in tables: heads over answers, units, years, groups, cells that lost a rule or hold their labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import Read, Values, boxless, line, lines, page, slots_in_rows, table

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.denied import within_cells
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import State
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.options import ticked_in
from docproc.page import Cell, Line, PageSource, Table


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


def test_page_numbers_of_a_table_of_contents_answer_nothing(values: Values) -> None:
    contents = page(
        lines(
            "目录\n一、职工人数………3\n二、营业收入………12\n三、智能制造能力成熟度………3\n四、总投资………9"
        )
    )
    assert values("application_book", contents) == {}


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


@pytest.mark.parametrize("next_row", ["从业人员：320人", "本表一式三份", "3.主要产品"])
def test_what_begins_the_next_row_answers_nothing_unless_it_tells_itself(
    read: Read, next_row: str
) -> None:
    fact = read("application_book", slots_in_rows(next_row)).facts["revenue"]
    assert fact.state is State.BLANK


def test_an_answers_rest_in_a_narrow_column_of_slots(values: Values) -> None:
    rows = [
        line("所属行业：有色金属冶炼和压延加", 0.13, 0.3),
        line("工业（C32）", 0.13, 0.325),
        line("企业类型：民营", 0.13, 0.36),
        line("员工人数：1356", 0.6, 0.31),
    ]
    told = values("application_book", page(rows))
    assert told["industry"] == "有色金属冶炼和压延加工业（C32）"


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


@pytest.mark.parametrize(
    ("said", "value"), [("□是 ☑否", "no"), ("是☑ 否□", "yes"), ("√是 否", "yes")]
)
def test_boxes_of_which_one_is_ticked_vouch_for_each_other(
    read: Read, said: str, value: str
) -> None:
    form = page(Line(f"是否规上工业企业：{said}", Box(0.1, 0.2, 0.6, 0.22), 0.6))
    fact = read("application_book", form).facts["above_scale"]
    assert (fact.value, fact.confidence >= 0.9) == (value, said != "√是 否")


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


def test_one_figure_over_a_word_answers_nothing(values: Values) -> None:
    assert "employees" not in {
        k for k, v in values("application_book", page(tiles(("12", "从业人员")))).items() if v == 12
    }


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
