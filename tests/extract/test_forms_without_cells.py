"""Forms without cells: captions under answers, answers pushed into the next row, questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.fields.values import read as value_of
from docproc.extract.model import Paper, State
from docproc.page import Line, PageSource

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]
BOOK = "application_book"
SLOTS = (
    ("甲木铜业有限公司", "（企业全称）", "enterprise_name"),
    ("王建国", "（法定代表人姓名）", "legal_representative"),
    ("1997.09.18", "（成立日期）", None),
    ("金属制品业", "（所属行业）", "industry"),
)


def test_a_caption_in_brackets_is_answered_by_the_line_over_it(values: Values) -> None:
    drawn = []
    for n, (answer, caption, _) in enumerate(SLOTS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.08 * (n // 2)
        drawn += [line(answer, left, top), line(caption, left + 0.02, top + 0.025)]
    told = values(BOOK, page(drawn))
    assert told["established_on"] == "1997-09-18"
    assert {k: told[k] for _, _, k in SLOTS if k} == {k: a for a, _, k in SLOTS if k}


def test_labels_with_brackets_of_their_own_stand_in_none(values: Values) -> None:
    drawn = []
    own = [("28,650.5", "年营业收入（2025年，万元）", None), ("甲木智能工厂", "申报智能工厂（全称）", None),
           ("8741", "工厂建设投资（万元）", None)]  # fmt: skip
    for n, (answer, caption, _) in enumerate([*SLOTS, *own]):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.05 * (n // 2)
        drawn += [line(answer, left, top), line(caption, left + 0.01, top + 0.02)]
    told = values(BOOK, page(drawn))
    assert told["revenue"] == 28650.5
    assert (told["factory_name"], told["total_investment"]) == ("甲木智能工厂", 8741)


def test_an_arrow_upwards_leads_a_caption_in(values: Values) -> None:
    drawn = []
    for n, (answer, caption, _) in enumerate(SLOTS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.08 * (n // 2)
        drawn += [line(answer, left, top), line("↑" + caption[1:-1], left + 0.02, top + 0.025)]
    told = values(BOOK, page(drawn))
    assert {k: told[k] for _, _, k in SLOTS if k} == {k: a for a, _, k in SLOTS if k}


def test_a_form_that_asks_politely(values: Values) -> None:
    asked = (
        "1. 请填写贵单位的申请单位全称：\n 甲木铜业有限公司\n2. 请填写贵单位的法定代表人：\n 王建国"
    )
    told = values(
        BOOK, page(lines(asked + "\n3. 请提供贵公司名称\n4. 您单位的所属行业是？\n 纺织业"))
    )
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "王建国")
    assert told["industry"] == "纺织业"


def test_a_label_in_letters_may_have_a_bracket_behind_it(values: Values) -> None:
    form = table([["联系人", "王建国", "E-mail（常用）", "abc1@126.com"]])
    assert values(BOOK, page(tables=[form]))["contact_email"] == "abc1@126.com"


def test_the_slot_beside_the_owners_is_the_applicants(values: Values) -> None:
    form = table([
        ["单位全称", "法定代表人"], ["甲木铜业有限公司", "王建国"],
        ["母公司名称（如有）", "主营业务所属行业"], ["甲木集团有限公司", "专用设备制造业"],
        ["职工人数", "联系人"], ["2979人", "于豪涛"],
    ])  # fmt: skip
    told = values(BOOK, page(tables=[form]))
    assert (told["parent_company"], told["industry"]) == ("甲木集团有限公司", "专用设备制造业")


def test_numbers_in_brackets_open_no_captions(values: Values) -> None:
    asked = "（1）企业全称（盖章）\n甲木铜业有限公司\n（2）企业法人（姓名）\n王建国\n"
    asked += "（3）成立日期（年月日）\n2005/12/23"
    told = values(
        BOOK,
        page(lines(asked + "\n（4）所属行业（大类）\n纺织业\n（5）企业类型（性质）\n民营企业")),
    )
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "王建国")
    assert (told["established_on"], told["industry"]) == ("2005-12-23", "纺织业")


def test_a_hint_behind_a_comma_is_none_of_the_label(values: Values) -> None:
    form = table(
        [
            ["统一社会信用代码，18位", "91370302700127459W"],
            ["企业名称，与公章一致", "甲木铜业有限公司"],
        ]
    )
    told = values(BOOK, page(tables=[form]))
    assert (told["uscc"], told["enterprise_name"]) == ("91370302700127459W", "甲木铜业有限公司")


def test_a_place_owns_no_enterprise(values: Values) -> None:
    assert "parent_company" not in values(
        BOOK, page(lines("申报单位：甲木铜业有限公司\n主管部门：泰安市"))
    )


@pytest.mark.parametrize("numbers", ["(1) (2) (3) (4)", "A B C D"])
def test_rows_that_number_a_forms_columns_answer_nothing(values: Values, numbers: str) -> None:
    form = table([
        ["企业名称（全称）", "控股类型", "2025年度营业收入（万元）", "申报联系人"], numbers.split(),
        ["甲木铜业有限公司", "民营企业", "144107.49", "薛伟"],
        ["手机", "联系邮箱", "职工人数", "所属行业"], numbers.split(),
        ["13194997339", "xa12@163.com", "1050人", "金属制品业"],
    ])  # fmt: skip
    shown = [Line(c.text, c.box, 0.99) for c in form.cells]
    told = values(BOOK, page(shown, tables=[form]))
    assert (told["revenue"], told["contact_name"], told["employees"]) == (144107.49, "薛伟", 1050)
    assert (told["industry"], told["enterprise_type"]) == ("金属制品业", "民营企业")


def test_one_bracket_under_a_line_is_a_hint(values: Values) -> None:
    told = values(BOOK, page(line("山东省智能工厂", 0.3, 0.2), line("（企业全称）", 0.32, 0.225)))
    assert "enterprise_name" not in told


@pytest.mark.parametrize(
    ("pushed", "revenue"), [("175,647.27", 175647.27), ("本表一式三份", "<blank>")]
)
def test_an_answer_pushed_into_the_next_row_is_the_last_labels(
    values: Values, pushed: str, revenue: float | str
) -> None:
    drawn = [
        line("企业名称甲木铜业有限公司", 0.1, 0.12),
        line("法定代表人王建国", 0.1, 0.15), line("成立日期2004/12/15", 0.5, 0.15),
        line("所属行业造纸和纸制品业", 0.1, 0.18), line("2025年营业收入（万元）", 0.5, 0.18),
        line(pushed, 0.1, 0.205),
        line("职工人数1900人", 0.1, 0.235),
        line("注册地址山东省威海市文登区一路1号", 0.1, 0.265),
    ]  # fmt: skip
    told = values(BOOK, page(drawn))
    assert told.get("revenue") == revenue
    if pushed != "本表一式三份":  # what may belong to either is told with doubt
        assert told["industry"] == "造纸和纸制品业"


@pytest.mark.parametrize("mark", ["答：", "答:", "A：", "→", "—>"])
def test_what_leads_an_answer_in_is_none_of_it(values: Values, mark: str) -> None:
    asked = f"1、企业名称\n{mark}甲木铜业有限公司\n2、法定代表人\n{mark}王建国\n3、企业类型\n{mark}民营企业"
    told = values(BOOK, page(lines(asked)))
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "王建国")
    assert told["enterprise_type"] == "民营企业"


def test_a_watermark_in_a_questions_row_does_not_make_it_blank(values: Values) -> None:
    mark = Line("甲木智造", Box(0.58, 0.14, 0.82, 0.2), 0.98)
    asked = "1. 职工人数*[填空题]\n 答：678\n2. 业务联系人*[填空题]\n 答：陈思英"
    told = values(BOOK, page(lines(asked), mark))
    assert (told["employees"], told["contact_name"]) == (678, "陈思英")


def test_a_semicolon_that_parts_slots_is_no_colon(values: Values) -> None:
    told = values(
        BOOK,
        page(
            lines("企业性质：省属国有企业下属子公司；上级单位：甲木集团有限公司；职工人数：300人")
        ),
    )
    assert told["enterprise_type"] == "省属国有企业下属子公司"
    assert told["parent_company"] == "甲木集团有限公司"


@pytest.mark.parametrize(
    "title", ["先进级智能工厂建设情况报告", "2026年度先进级智能工厂建设与自评报告"]
)
def test_a_cover_titled_as_a_report_tells_the_level(values: Values, title: str) -> None:
    assert values(BOOK, page(line(title, 0.3, 0.2)))["level_applied"] == "advanced"
    later = page(line("目录", 0.4, 0.1)), page(line(title, 0.3, 0.2), number=2)
    assert "level_applied" not in values(BOOK, *later)


CARDS = [
    ("甲木铜业有限公司", "企业名称", "enterprise_name"),
    ("王建国", "法定代表人姓名", "legal_representative"),
    ("818", "职工人数（人）", "employees"),
    ("80,990.37", "2025年营收（万元）", "revenue"),
    ("铜箔智能工厂", "工厂名称", "factory_name"),
    ("龚俊泽", "联系人", "contact_name"),
    ("C32有色金属冶炼", "所在行业", "industry"),
    ("13853112345", "联系方式", "contact_phone"),
]


def board(gap: float, *, over: bool = True) -> list[Line]:
    """Answers in large print over (or under) their captions, two in a row."""
    drawn = []
    for n, (answer, caption, _) in enumerate(CARDS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + gap * (n // 2)
        upper, lower = (answer, caption) if over else (caption, answer)
        drawn += [line(upper, left, top), line(lower, left, top + 0.019)]
    return drawn


@pytest.mark.parametrize("over", [True, False])
def test_on_a_board_of_cards_captions_are_nearer_to_their_answers(
    values: Values, over: bool
) -> None:
    told = values(BOOK, page(line("表1 企业基本信息", 0.4, 0.11), board(0.065, over=over)))
    assert told["enterprise_name"] == "甲木铜业有限公司"
    assert (told["employees"], told["revenue"]) == (818, 80990.37)
    assert (told["contact_name"], told["contact_phone"]) == ("龚俊泽", "13853112345")
    assert (told["legal_representative"], told["factory_name"]) == ("王建国", "铜箔智能工厂")


def test_cards_drawn_as_cells(values: Values) -> None:
    cards = [f"{answer}\n{caption}" for answer, caption, _ in CARDS]
    drawn = table([cards[n : n + 2] for n in range(0, len(cards), 2)])
    cells = tuple(replace(c, box=None, where=f"表1 {c.row} {c.column}") for c in drawn.cells)
    told = values(BOOK, page(tables=[replace(drawn, cells=cells, box=None, origin="word")]))
    assert told["enterprise_name"] == "甲木铜业有限公司"
    assert (told["revenue"], told["contact_name"]) == (80990.37, "龚俊泽")
    assert told["legal_representative"] == "王建国"


@pytest.mark.parametrize("year", ["二〇二五", "二○二五", "二零二五"])
def test_a_labels_year_may_stand_in_words(values: Values, year: str) -> None:
    told = values(
        BOOK, page(lines(f"企业名称：甲木铜业有限公司\n{year}年销售收入（亿元）：23.9888"))
    )
    assert told["revenue"] == 239888


def test_a_label_before_a_gap_is_taken_whole(values: Values) -> None:
    told = values(BOOK, page(line("隶属集团公司 中国建材集团有限公司", 0.12, 0.3)))
    assert told["parent_company"] == "中国建材集团有限公司"


def test_the_last_line_of_a_cells_label_asks_for_nothing_by_itself(values: Values) -> None:
    drawn = table(
        [["企业名称", "甲木铜业有限公司"], ["登记注册\n住所", "威海市环翠区凤凰\n山路310号7号楼"]]
    )
    rows = []
    for cell in drawn.cells[2:]:
        assert cell.box is not None
        rows += [
            line(text, cell.box.left + 0.01, cell.box.top + 0.001 + 0.012 * n)
            for n, text in enumerate(cell.text.split("\n"))
        ]
    told = values(BOOK, page(rows, tables=[drawn]))
    assert told["registered_address"] == "威海市环翠区凤凰山路310号7号楼"


def test_a_caption_that_asks_for_no_fact_ends_the_answer_under_it(values: Values) -> None:
    drawn = []
    for n, (answer, caption, _) in enumerate(SLOTS):
        top = 0.2 + 0.05 * n
        drawn += [line(answer, 0.15, top), line(caption, 0.17, top + 0.019)]
        if n == 2:
            drawn += [line("9条", 0.15, top + 0.036), line("（生产线数量）", 0.17, top + 0.048)]
            drawn = [x for x in drawn if x.text != "（成立日期）"]
    told = values(BOOK, page(drawn, line("甲木牌", 0.6, 0.2), line("（注册商标）", 0.6, 0.22),
                             line("13853112345", 0.6, 0.3), line("（联系电话）", 0.6, 0.32)))  # fmt: skip
    assert told["industry"] == "金属制品业"


@pytest.mark.parametrize(
    ("said", "sure"),
    [
        ("山东省烟台市栖霞市工业", False),
        ("山东省枣庄市市中区", False),
        ("山东省枣庄市市中区滨河大街7号", True),
        ("滨州市经济技术开发区", True),
    ],
)
def test_an_address_that_ends_with_its_division_may_be_cut_off(said: str, sure: bool) -> None:
    told = value_of("address", said)
    assert told is not None
    assert (told.value, told.fit > 0.9) == (said, sure)


def test_a_label_in_brackets_before_its_answer(values: Values) -> None:
    cover = lines("【单位全称（盖章）】甲木铜业有限公司\n【填表日期】 2026年4月4日\n【说明】见附件")
    told = values(BOOK, page(cover))
    assert (told["enterprise_name"], told["signed_on"]) == ("甲木铜业有限公司", "2026-04-04")


def test_labels_in_brackets_within_one_running_text(values: Values) -> None:
    text = (
        "【项目申报单位】甲木铜业有限公司。【企业所属行业】C40仪器仪表制造业。【注册成立时间】2000年01月"
        "01日。【法定代表人姓名】王建国。【2025年全年销售收入】240,107.72万元。【手机号】13771466255。"
        "【本次申报工厂】铜箔智能工厂"
    )
    told = values(BOOK, page(prose(text, 0.2, per_row=34)))
    assert (told["enterprise_name"], told["established_on"]) == ("甲木铜业有限公司", "2000-01-01")
    assert (told["revenue"], told["contact_phone"]) == (240107.72, "13771466255")
    assert (told["industry"], told["factory_name"]) == ("C40仪器仪表制造业", "铜箔智能工厂")


def test_dashes_that_lead_to_an_answer(values: Values) -> None:
    drawn = [
        line("智能工厂名称———", 0.12, 0.2), line("铜箔智能工厂", 0.4, 0.2),
        line("法人代表姓名－—", 0.12, 0.23), line("王建国", 0.4, 0.23),
        line("执照住所一——", 0.12, 0.26), line("山东省威海市文登区一路1号", 0.4, 0.26),
        line("投资主体性质—-——-", 0.12, 0.29), line("民营", 0.4, 0.29),
        line("2025年全年销售收入－ 137117.12万元", 0.12, 0.32),
    ]  # fmt: skip
    told = values(BOOK, page(drawn))
    assert (told["factory_name"], told["legal_representative"]) == ("铜箔智能工厂", "王建国")
    assert (told["registered_address"], told["revenue"]) == ("山东省威海市文登区一路1号", 137117.12)


def test_a_cell_that_is_a_pair_answers_no_other(values: Values) -> None:
    form = table([
        ["对接人 尹敏志", "手机号码17751531948"], ["企业全称 甲木铜业有限公司", "负责人 孔娟"],
        [("上级集团公司", 2)], ["所在行业C25石油、煤炭及其他燃料加工业", ""],
    ])  # fmt: skip
    told = values(BOOK, page(tables=[form]))
    assert told.get("parent_company") in (None, "<blank>")
    assert told["legal_representative"] == "孔娟"


def test_a_cover_set_in_one_cell_of_a_word_file(values: Values, read: Read) -> None:
    rows = ["申请单位全称", "甲木铜业有限公司", "申请培育级别", "□基础级　☑先进级", "填表日期",
            "2026 年 4 月 17 日"]  # fmt: skip
    drawn = table([["", "\n".join(rows)]])
    cells = tuple(replace(c, box=None, where="表1 第1行") for c in drawn.cells)
    drawn = replace(drawn, cells=cells, box=None, origin="word")
    cover = page(
        [Line("申报书", None, 1.0), *(Line(r, None, 1.0, where="表1 第1行") for r in rows)],
        tables=[drawn],
        source=PageSource.NATIVE,
    )
    told = values(BOOK, cover)
    assert (told["enterprise_name"], told["level_applied"]) == ("甲木铜业有限公司", "advanced")
    assert told["signed_on"] == "2026-04-17"
    dates = [s.state for s in read(BOOK, cover).slots if s.kind == "date"]
    assert dates == [State.READ]


@pytest.mark.parametrize("label", ["Q11 2025年销售收入", "B-3. 2025年销售收入", "销售收入,万元"])
def test_codes_of_items_and_units_behind_commas_are_no_part_of_a_label(
    values: Values, label: str
) -> None:
    form = table([["企业名称", "甲木铜业有限公司"], [label, "197946.74万元"]])
    assert values(BOOK, page(tables=[form]))["revenue"] == 197946.74


def test_tasks_and_budgets_of_the_next_years_are_hardly_a_business(values: Values) -> None:
    plan = table([["年度", "主要任务", "预算（万元）"], ["2026年", "扩建产线", "460"]], top=0.5)
    told = values(BOOK, page(prose("公司主营业务为铜箔的研发和生产。"), tables=[plan]))
    assert told["main_business"] == "铜箔的研发和生产"


def test_a_telephone_in_the_rows_of_a_group_is_that_groups(values: Values) -> None:
    rows = [["企业法定代表人", "姓名", "丁浩英"], ["", "电话", "0533-3604194"],
            ["申报联系人", "姓名", "徐思秀"], ["", "手机", "15051622785（微信同号）"]]  # fmt: skip
    drawn = table(rows)
    cells = tuple(
        replace(c, row_span=2, box=Box(c.box.left, c.box.top, c.box.right, c.box.bottom + 0.03))
        if c.column == 0 and c.box
        else c
        for c in drawn.cells
        if c.column or c.text
    )
    form = replace(drawn, cells=cells)
    said = [line(c.text, c.box.left + 0.01, c.box.top + 0.005) for c in cells if c.box]
    told = values(BOOK, page(said, tables=[form]))
    assert told["contact_phone"] == "15051622785"
    assert told["contact_name"] == "徐思秀"


def test_the_two_characters_of_a_label_may_stand_far_apart(values: Values) -> None:
    cover = page(
        line("先进级智能工厂申报书", 0.36, 0.3),
        line("日", 0.186, 0.6), line("期：", 0.35, 0.6), line("2026.03.12", 0.6, 0.6),
        line("公司", 0.186, 0.7), line("电话", 0.4, 0.7),
    )  # fmt: skip
    assert values(BOOK, cover)["signed_on"] == "2026-03-12"


def test_an_industrys_code_read_on_behind_its_label_begins_the_answer(values: Values) -> None:
    rows = ["公司名称中车（临沂）玻璃集团有限公司", "信用代码91371312780227248X", "邮政编码 252891",
            "工商登记日期2009年02月23日", "营业执照住所山东省临沂市河东区永安路2341号", "邮编 252891",
            "所属行业及代码C30非金属矿物制品业"]  # fmt: skip
    told = values(BOOK, page(lines("\n".join(rows))))
    assert told["industry"] == "C30非金属矿物制品业"
    assert told["registered_address"] == "山东省临沂市河东区永安路2341号"


def test_labels_with_their_english_under_them(values: Values) -> None:
    drawn = []
    rows = [("法人单位名称", "Company Name", "甲木铜业有限公司"), ("员工人数", "Employees", "2184"),
            ("智能工厂名称", "Factory Name", "铜箔数字化智能工厂"), ("具体联系人", "Contact Person", "曹娟桂")]  # fmt: skip
    for n, (chinese, english, answer) in enumerate(rows):
        top = 0.2 + 0.04 * n
        for text, left, over, high in ((str(n + 1), 0.13, 0.006, 0.021), (english, 0.185, 0.016, 0.019),
                                       (chinese, 0.186, 0.0, 0.019), (answer, 0.466, 0.0085, 0.023)):  # fmt: skip
            right = left + 0.02 * len(text) * (0.5 if text.isascii() else 1.0)
            drawn.append(Line(text, Box(left, top + over, right, top + over + high), 0.99))
    told = values(BOOK, page(drawn))
    assert (told["enterprise_name"], told["employees"]) == ("甲木铜业有限公司", 2184)
    assert (told["factory_name"], told["contact_name"]) == ("铜箔数字化智能工厂", "曹娟桂")


def test_the_second_line_of_an_indented_answer_goes_on_at_the_edge(values: Values) -> None:
    drawn = []
    for n, (label, answer) in enumerate(
        [("企业名称", "甲木铜业有限公司"), ("成立时间", "2016年02月27日"), ("企业性质", "民营企业"),
         ("主营业务", "铜箔、铜带、铜杆和各类铜基新材料的研发、生产、加工和销售以及与之有关的技术服务、进出口")]
    ):  # fmt: skip
        top = 0.2 + 0.04 * n
        drawn += [line(label, 0.1, top), line(answer, 0.13, top + 0.02)]
    drawn.append(line("贸易和塑料制品加工", 0.1, 0.36))
    assert str(values(BOOK, page(drawn))["main_business"]).endswith("进出口贸易和塑料制品加工")


def test_unknown_labels_and_headings_end_the_answer_over_them(values: Values) -> None:
    drawn = []
    for n, (label, answer) in enumerate(
        [("申请单位名称", "甲木铜业有限公司"), ("成立时间", "2016年02月27日"), ("登记状态", "存续"),
         ("企业性质", "民营企业"), ("主营业务", "铜箔的研发、生产和销售")]
    ):  # fmt: skip
        top = 0.2 + 0.04 * n
        drawn += [line(label, 0.1, top), line(answer, 0.115, top + 0.02)]
    drawn.append(line("装备软件安全可控", 0.1, 0.405))
    told = values(BOOK, page(drawn))
    assert told["established_on"] == "2016-02-27"
    assert (told["enterprise_name"], told["enterprise_type"]) == ("甲木铜业有限公司", "民营企业")
    assert told["main_business"] == "铜箔的研发、生产和销售"


def test_half_a_row_of_options_says_no_level() -> None:
    assert value_of("factory_level", "越级 （ ）领航级") is None
    told = value_of("factory_level", "（ ）基础级 （√）先进级 （ ）卓")
    assert told is not None
    assert told.value == "advanced"


@pytest.mark.parametrize("label", ["上级主管公司", "集团总部", "所属集团公司", "控股母公司名称"])
def test_labels_of_the_company_above(values: Values, label: str) -> None:
    form = table([["企业名称", "甲木铜业有限公司"], [label, "中国丙丁工业集团有限公司"]])
    assert values(BOOK, page(tables=[form]))["parent_company"] == "中国丙丁工业集团有限公司"


@pytest.mark.parametrize(
    ("pieces", "key", "value"),
    [
        (("企业", "名称甲木铜业有限公司"), "enterprise_name", "甲木铜业有限公司"),
        (("注册", "地址山东省烟台市福山区福海路1号"), "registered_address", "山东省烟台市福山区福海路1号"),
        (("企业", "法人代表：王建国"), "legal_representative", "王建国"),
        (("法定", "代表人王建国"), "legal_representative", "王建国"),
        (("主营业务", "主要产品为电解铜箔、铜板带"), "main_business", "主要产品为电解铜箔、铜板带"),
    ],
)  # fmt: skip
def test_labels_in_two_pieces_are_parted_at_their_ends(
    values: Values, pieces: tuple[str, str], key: str, value: str
) -> None:
    left, right = pieces
    told = values(BOOK, page(line(left, 0.12, 0.3), line(right, 0.22, 0.3)))
    assert str(told[key]).endswith(value)


def test_labels_that_wrap_beside_their_answers_are_no_cards(values: Values) -> None:
    form = table([["企业\n法定代表人", "王建国", "2025年\n销售收入", "28650万元"],
                  ["企业\n注册地址", "烟台市福山区福海路1号", "2025年末\n从业人员", "320"],
                  ["申报\n联系人", "李明", "单位\n所属行业", "有色金属冶炼"]])  # fmt: skip
    cells = tuple(replace(c, box=None, where=f"表1 {c.row} {c.column}") for c in form.cells)
    told = values(BOOK, page(tables=[replace(form, cells=cells, box=None, origin="word")]))
    assert (told["legal_representative"], told["contact_name"]) == ("王建国", "李明")
    assert (told["revenue"], told["employees"]) == (28650, 320)


def test_a_grid_of_labels_over_values_is_no_board_however_near_its_rows(values: Values) -> None:
    drawn = [line("一、企业基本情况", 0.15, 0.172)]
    for n, (answer, caption, _) in enumerate(CARDS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.06 * (n // 2)
        drawn += [line(caption, left, top), line(answer, left, top + 0.034)]
    told = values(BOOK, page(drawn))
    assert (told["enterprise_name"], told["contact_phone"]) == ("甲木铜业有限公司", "13853112345")
    assert told["factory_name"] == "铜箔智能工厂"


WEB = """申报主体 甲木钢铁有限公司
信用代码 91371625MAPL4TQK16
登记状态 存续
注册地址 山东省滨州市博兴县工业北路323号
主要产品产能 46万件/年
主营业务 冷轧薄板的研发、生产和销售
业务联系人 卢强梅
电子邮箱 lu@sina.com
通讯邮编 260851
2025年度营业收入 5.73亿元"""


def test_the_answer_of_an_unknown_label_close_above_is_not_the_next_ones(values: Values) -> None:
    drawn = []
    for n, row in enumerate(WEB.split("\n")):
        label, answer = (line(text, 0.4, 0.3 + 0.0279 * n) for text in row.split(" "))
        if (at := label.box) is None or (beside := answer.box) is None:
            raise AssertionError
        own = Box(0.38 - at.width, at.top, 0.38, at.top + 0.025)
        right = Box(0.4, at.top, beside.right, own.bottom)
        drawn += [replace(label, box=own), replace(answer, box=right)]
    found = values("application_book", page(drawn))
    assert [found[k] for k in ("registered_address", "main_business", "revenue")] == [
        "山东省滨州市博兴县工业北路323号", "冷轧薄板的研发、生产和销售", 57300,
    ]  # fmt: skip
    assert found["contact_email"] == "lu@sina.com"


def test_the_answer_beside_a_label_and_its_note_is_theirs(values: Values) -> None:
    rows = [("公司名称", "与公章一致", "甲木铜业有限公司"), ("设立时间", "", "2015/2/28"),
            ("法定代表人", "", "王建国"), ("营业收入（万元）", "2025年营业收入", "206,588.39"),
            ("所属行业", "参照GB/T4754填写", "有色金属冶炼和压延加工业（C32）"),
            ("企业性质", "按控股情况填写", "民营企业")]  # fmt: skip
    drawn, top = [], 0.15
    for label, note, answer in rows:
        drawn.append(line(label, 0.08, top))
        if note:
            drawn.append(line(note, 0.08, top + 0.016))
        drawn.append(line(answer, 0.36, top + 0.008 * bool(note)))
        top += 0.04 if note else 0.027
    found = values("application_book", page(drawn))
    assert (found["enterprise_name"], found["enterprise_type"]) == ("甲木铜业有限公司", "民营企业")
    assert (found["industry"], found["revenue"]) == ("有色金属冶炼和压延加工业（C32）", 206588.39)


def test_a_word_that_no_line_breaks_stands_in_the_next_one(values: Values) -> None:
    rows = ["联络人：杜海林；企业所有制性质：中外合资企业；2025年营业收入：",
            "217,652.55万元；是否为规上工业企业：是；联系电话：15691946672；邮箱：",
            "mgn2378@163.com；传真：0533-6238116。公司按照现代企业制度规范运作，建",
            "立了覆盖采购、生产、销售、财务的内部控制体系，近三年经营和财务状况良好。"]  # fmt: skip
    found = values(BOOK, page([line(row, 0.1, 0.2 + 0.026 * n) for n, row in enumerate(rows)]))
    assert (found["revenue"], found["contact_email"]) == (217652.55, "mgn2378@163.com")


def test_boxes_notes_and_offices_of_forms(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["企业性质", "◇国有 ◆民营 ◇外资"],
                    ["企业名称/统一社会信用代码", "甲木铜业有限公司/91370303613290104U"],
                    ["行业门类及大类", "门类：制造业；大类：C32有色金属冶炼和压延加工业"],
                    ["法定代表人", "姜丽雨（兼总经理）"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    assert told["enterprise_type"] == "民营"
    assert (told["enterprise_name"], told["uscc"]) == ("甲木铜业有限公司", "91370303613290104U")
    assert told["industry"] == "C32有色金属冶炼和压延加工业"
    assert told["legal_representative"] == "姜丽雨"


def test_a_label_over_its_note_in_a_cell(values: Values) -> None:
    form = table(
        [[("2025年度主营业务收入（万元）\n以审计报告为准", 1, 2), ("28650", 1, 2)], [None, None]]
    )
    drawn = [line("2025年度主营业务收入（万元）", 0.11, 0.105), line("以审计报告为准", 0.11, 0.13),
             line("28650", 0.6, 0.12)]  # fmt: skip
    assert values(BOOK, page(drawn, tables=[form]))["revenue"] == 28650


def test_a_name_glued_to_a_sure_label(values: Values) -> None:
    told = values(BOOK, page(lines("申报经办人田国宁\n联系电话：13853112345")))
    assert told["contact_name"] == "田国宁"
    told = values(BOOK, page(lines("项目组成员田国宁\n联系电话：13853112345")))
    assert told.get("contact_name") != "田国宁"


def test_answers_numbered_as_their_labels(values: Values) -> None:
    asked, told = (
        ["公司名称", "厂址", "总投资额"],
        ["甲木铜业有限公司", "淄博市张店区柳泉路102号", "33796万元"],
    )
    drawn = [line(f"[{n}]{text}", 0.15, 0.2 + 0.02 * n) for n, text in enumerate(asked, 1)]
    drawn += [line(f"[{n}]{text}", 0.45, 0.2 + 0.02 * n) for n, text in enumerate(told, 1)]
    found = values(BOOK, page(drawn))
    assert (found["enterprise_name"], found["total_investment"]) == ("甲木铜业有限公司", 33796)


@pytest.mark.parametrize(
    ("said", "amount"), [("687 34211.50", 34211.5), ("103 49762万元", 49762), ("5,614.99", 5614.99)]
)
def test_a_figure_behind_one_that_was_struck_out(values: Values, said: str, amount: float) -> None:
    form = page(tables=[table([["企业名称", "甲木铜业有限公司"], ["总投资（万元）", said]])])
    assert values(BOOK, form)["total_investment"] == amount


@pytest.mark.parametrize(
    ("said", "count"), [("579 3006", 3006), ("579  3006人", 3006), ("3006 62", 3006)]
)
def test_a_number_of_people_behind_one_that_was_struck_out(
    read: Read, said: str, count: int
) -> None:
    form = page(tables=[table([["企业名称", "甲木铜业有限公司"], ["员工总数", said]])])
    told = read(BOOK, form).facts["employees"]
    assert (told.value, told.confidence < 0.9) == (count, True)


def test_a_part_of_a_factory_label_under_its_group(values: Values) -> None:
    form = table(
        [
            [("智能工厂", 1, 2), "全称", "年产62万件数控车床智能工厂"],
            [None, "坐落", "淄博市柳泉路2号"],
        ]
    )
    told = values(BOOK, page(tables=[form]))
    assert told["factory_name"] == "年产62万件数控车床智能工厂"


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [("员工人数：[86]人", "employees", 86), ("总投资：[95]万元", "total_investment", 95)],
)
def test_a_figure_filled_in_in_brackets_is_no_number_of_its_answer(
    values: Values, said: str, key: str, value: int
) -> None:
    assert values(BOOK, page(lines(f"企业名称：甲木铜业有限公司\n{said}")))[key] == value


def test_the_form_behind_a_board_of_captions_is_read_its_own_way(values: Values) -> None:
    drawn = []
    for n, (answer, caption, _) in enumerate(SLOTS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.05 * (n // 2)
        drawn += [line(answer, left, top), line(caption, left + 0.02, top + 0.02)]
    for n, (label, answer) in enumerate(
        [("2025年营业收入（万元）", "52138"), ("总投资（万元）", "8600"), ("员工人数（人）", "320")]
    ):
        drawn += [line(label, 0.15, 0.5 + 0.06 * n), line(answer, 0.15, 0.53 + 0.06 * n)]
    told = values(BOOK, page(drawn))
    assert (told["revenue"], told["total_investment"], told["employees"]) == (52138, 8600, 320)


def test_a_code_under_an_address_is_none_of_it(values: Values) -> None:
    rows = ["公司按照现代企业制度规范运作，建立了覆盖采购、生产、销售、财务的内部控制体系。",
            "注册地址：山东省泰安市岱岳区大汶口工业园东北角1号", "91370902MA3Q7T10X5"]  # fmt: skip
    found = values(BOOK, page([line(row, 0.1, 0.2 + 0.026 * n) for n, row in enumerate(rows)]))
    assert found["registered_address"] == "山东省泰安市岱岳区大汶口工业园东北角1号"


def test_a_cover_that_says_its_level_asks_for_no_name(values: Values) -> None:
    cover = page(line("山东省智能工厂申报书", 0.27, 0.2), line("拟申报先进级智能工厂", 0.38, 0.25))
    assert "factory_name" not in values(BOOK, cover)
    form = table([["拟认定工厂名称", "威海甲木智能工厂"], ["对口联系人", "丁静英"]])
    told = values(BOOK, page(tables=[form]))
    assert (told["factory_name"], told["contact_name"]) == ("威海甲木智能工厂", "丁静英")


def test_one_empty_box_beside_an_option_without_any(values: Values) -> None:
    form = table([["企业名称", "甲木铜业有限公司"], ["是否规模以上工业企业", "○是否"]])
    assert values(BOOK, page(tables=[form]))["above_scale"] == "no"


@pytest.mark.parametrize(
    ("label", "key", "answer", "value"),
    [
        ("全厂职工数（人）", "employees", "386", 386),
        ("企业主要做什么（主营业务）", "main_business", "铜箔的研发和生产", "铜箔的研发和生产"),
        ("有事找谁联系（联系人）？", "contact_name", "王一", "王一"),
    ],
)
def test_labels_of_the_whole_works_and_spoken_ones_with_the_printed_in_brackets(
    values: Values, label: str, key: str, answer: str, value: object
) -> None:
    drawn = [line("企业名称", 0.12, 0.2), line("甲木铜业有限公司", 0.5, 0.2)]
    told = values(BOOK, page(drawn, line(label, 0.12, 0.24), line(answer, 0.7, 0.24)))
    assert told[key] == value


def test_a_spoken_label_with_its_answer_behind_it_is_no_label_alone(values: Values) -> None:
    told = values(
        BOOK,
        page(
            lines("一共投资多少（总投资）？\n答：11188.90万元\n有事找谁联系（联系人）？\n答：王一")
        ),
    )
    assert (told["total_investment"], told["contact_name"]) == (11188.9, "王一")


def test_a_label_that_broke_before_its_answer_need_not_be_listed_word_for_word(
    values: Values,
) -> None:
    """执照登记的 | 滨州市… over 地址, read in one line where the answers' column begins."""
    answers = ["甲木铜业有限公司", "王一", "13800138000", "386人"]
    labels = ["企业名称", "法定代表人", "联系电话", "从业人数"]
    drawn = [
        x
        for n, (label, answer) in enumerate(zip(labels, answers, strict=True))
        for x in (line(label, 0.12, 0.2 + n * 0.04), line(answer, 0.24, 0.2 + n * 0.04))
    ]
    whole = line("执照登记的", 0.12, 0.4)
    assert whole.box is not None
    text = "执照登记的滨州市博兴县创新路1376号"
    places = [0.12 + 0.02 * n for n in range(5)] + [0.24 + 0.02 * n for n in range(len(text) - 5)]
    box = Box(0.12, 0.4, places[-1] + 0.02, whole.box.bottom)
    glued = Line(text, box, 0.99, tuple(places))
    told = values(BOOK, page(drawn, glued, line("地址", 0.14, 0.417)))
    assert told["registered_address"] == "滨州市博兴县创新路1376号"


@pytest.mark.parametrize("sign", ["▪", "➢", "❖ ", "•"])
def test_labels_behind_bullets_over_their_answers(values: Values, sign: str) -> None:
    slots = (
        ("企业全称", "甲木铜业有限公司", "enterprise_name"),
        ("法人姓名", "王建国", "legal_representative"),
        ("行业类别", "C33金属制品业", "industry"),
        ("总投资（万元）", "10800", "total_investment"),
    )
    drawn = []
    for n, (label, answer, _) in enumerate(slots):
        top = 0.1 + 0.05 * n
        drawn += [line(sign + label, 0.1, top), line(answer, 0.14, top + 0.022)]
    told = values(BOOK, page(drawn))
    assert {k: str(told.get(k)) for _, _, k in slots} == {k: a for _, a, k in slots}


@pytest.mark.parametrize("marks", ["＜＞", "【】", "「」", "〈〉"])
def test_rows_that_begin_with_a_label_in_brackets_end_with_their_line(
    values: Values, marks: str
) -> None:
    rows = """
＜公司名称＞甲木车轮制造科技有限公司
＜上级公司名称＞乙石控股有限责任公司
拟申报的工厂
＜改造总投资，万元＞18949.80
＜生产厂区地址＞威海市荣成市银河路2784号
主要经济指标
＜在岗职工（人）＞826
＜具体联系人＞钟梅宇
"""
    told = values(BOOK, page(lines(rows.translate(str.maketrans("＜＞", marks)))))
    assert told["parent_company"] == "乙石控股有限责任公司"
    assert told["factory_address"] == "威海市荣成市银河路2784号"
    assert (told["total_investment"], told["employees"]) == (18949.8, 826)
    assert told["contact_name"] == "钟梅宇"


@pytest.mark.parametrize("bar", ["|", "｜", "丨"])
@pytest.mark.parametrize("ruled", [True, False])
def test_bars_between_labels_and_answers_are_colons(values: Values, bar: str, ruled: bool) -> None:
    rows = [["申报企业", bar, "山东甲木玻璃股份有限公司"], ["申报类型", bar, "先进级智能工厂"],
            ["填表日期", bar, "2026-03-25"]]  # fmt: skip
    drawn: list[Line] = [line("智能工厂申报书", 0.3, 0.1)]
    for n, (label, mark, answer) in enumerate(rows):
        top = 0.6 + 0.04 * n
        drawn += [line(label, 0.15, top), line(mark, 0.26, top), line(answer, 0.3, top)]
    cover = page(drawn, tables=[table(rows)] if ruled else [])
    told = values(BOOK, cover)
    assert told["enterprise_name"] == "山东甲木玻璃股份有限公司"
    assert (told["level_applied"], told["signed_on"]) == ("advanced", "2026-03-25")
