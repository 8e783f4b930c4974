"""Forms as county bureaus and enterprises design them: what unseen books showed."""

from __future__ import annotations

import pytest
from drawn import Read, Values, line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.wording.charplaces import inner_width
from docproc.page import Cell, Line, PageSource, Table

BOOK = "application_book"


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        (("桓台县智能工厂培育申报书", "□基础级  ☑先进级"), "advanced"),
        (("智能工厂申报登记表", "（☑基础级  □先进级）"), "basic"),
        (("智能工厂申报书", "□基础级  □先进级"), None),
        (("智能工厂申报书", "☑基础级  ☑先进级"), None),
        (("申报单位简介", "□基础级  ☑先进级"), None),  # no cover
    ],
)
def test_a_level_ticked_beside_the_title(
    values: Values, rows: tuple[str, ...], level: str | None
) -> None:
    cover = page(lines("\n".join(rows), pitch=0.1), line("申报日期：2026年4月16日", 0.2, 0.6))
    assert values(BOOK, cover).get("level_applied") == level


def test_a_ticked_level_in_a_file_without_layout(values: Values) -> None:
    rows = ["曲阜市智能工厂申报表", "□基础级　☑先进级", "填表日期：2026年4月16日"]
    cover = page([Line(text, None) for text in rows], source=PageSource.NATIVE)
    assert values(BOOK, cover)["level_applied"] == "advanced"


def test_a_tick_before_the_first_level_whose_neighbours_box_was_lost(values: Values) -> None:
    drawn = page(line("申报类别√基础级 先进级", 0.3, 0.3))
    assert values(BOOK, drawn)["level_applied"] == "basic"


def test_english_beside_and_under_its_labels(values: Values) -> None:
    rows = [
        ("企业名称", "Company name", "山东甲木药业有限公司"),
        ("法定代表人", "Legal representative", "冯七远"),
        ("主营业务", "Main business", "中药饮片的研发、生产和销售"),
        ("所属行业", "Industry (GB/T 4754)", "C27医药制造业"),
    ]
    drawn = []
    for n, (label, english, answer) in enumerate(rows):
        top = 0.1 + 0.035 * n
        own = line(label, 0.1, top)
        assert own.box is not None
        small = Box(own.box.right + 0.006, top + 0.002, own.box.right + 0.14, top + HIGH_ENGLISH)
        drawn += [own, Line(english, small, 0.99), line(answer, 0.45, top)]
    assert values(BOOK, page(drawn, source=PageSource.NATIVE)) == {
        "enterprise_name": "山东甲木药业有限公司",
        "legal_representative": "冯七远",
        "main_business": "中药饮片的研发、生产和销售",
        "industry": "C27医药制造业",
    }


HIGH_ENGLISH = 0.016


def test_a_contacts_mail_is_no_contact(values: Values) -> None:
    """In a block headed 联络人 its rows are asked of that person."""
    rows = [
        [("联络人", 1, 2), "姓名", "田茂林", "手机", "13969331870"],
        [None, "E-mail", "tml@jiamu.com", "邮政编码", "256410"],
        ["企业", "单位全称", "甲木铜业有限公司", "法人代表", "冯七远"],
    ]
    told = values(BOOK, page(tables=[table(rows)]))
    assert (told["contact_name"], told["contact_email"]) == ("田茂林", "tml@jiamu.com")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("公司属于橡胶和塑料制品业，主要从事轮胎的制造。", "industry", "橡胶和塑料制品业"),
        ("公司属于高新技术产业，主要从事轮胎的制造。", "industry", None),
        ("甲木公司成立于2008年9月9日，系有限责任公司。", "enterprise_type", "有限责任公司"),
        ("公司系有限责任公司改制而来，产品销往全国。", "enterprise_type", None),
    ],
)
def test_what_a_sentence_says_a_firm_is(
    values: Values, text: str, key: str, value: str | None
) -> None:
    assert values(BOOK, page(prose(text))).get(key) == value


FILLED_IN = """申请单位全称甲木石工机械有限公司，统一社会信用代码91370502703737803L，成立于2008年1月29日，法定代表人冯七远，企业类型有限责任公司，注册地址山东省日照市五莲县山东路1号。
所属行业专用设备制造业（C35），主营业务石材锯切设备生产。现有员工174人。"""


def test_sentences_to_fill_in_have_no_marks(values: Values) -> None:
    told = values(BOOK, page([_full(x) for x in prose(FILLED_IN)]))
    assert told == {
        "enterprise_name": "甲木石工机械有限公司", "uscc": "91370502703737803L",
        "established_on": "2008-01-29", "legal_representative": "冯七远",
        "enterprise_type": "有限责任公司", "registered_address": "山东省日照市五莲县山东路1号",
        "industry": "专用设备制造业（C35）", "main_business": "石材锯切设备生产", "employees": 174,
    }  # fmt: skip


def test_labels_that_running_text_begins_clauses_with_are_no_slots(values: Values) -> None:
    text = "公司建立联系人制度，所属行业协会定期走访，注册地址变更由专人办理。"
    assert not values(BOOK, page(prose(text)))


def test_a_sentence_goes_on_under_its_indent_though_it_broke_early(values: Values) -> None:
    drawn = [
        line("申请单位全称甲木石工机械有限公司，统一社会信用代", 0.16, 0.1),
        line("码91370502703737803L，法定代表人冯七远，企业类型有限责任公司，注", 0.12, 0.13),
        line("册地址山东省日照市五莲县山东路1号，所属行业专用设备制造业。", 0.12, 0.16),
    ]
    assert values(BOOK, page(drawn))["uscc"] == "91370502703737803L"


def test_an_answer_led_in_by_a_mark_stands_under_its_question(values: Values) -> None:
    """Though a question of the next column, that no label is like, stands in its row."""
    left = [
        ("1.企业全称是什么？", "答：甲木板材有限公司"),
        ("2.法定代表人是谁？", "答：冯七远"),
        ("3.属于哪个行业（大类）？", "答：C20木材加工和木、竹、藤、棕、草制"),
    ]
    drawn = [
        x
        for n, (asked, told) in enumerate(left)
        for x in (line(asked, 0.1, 0.1 + 0.06 * n), line(told, 0.13, 0.126 + 0.06 * n))
    ]
    drawn += [line("品业", 0.13, 0.272), line("B.工厂与联系", 0.12, 0.3)]
    drawn += [line("4.近三年是否发生过事故？", 0.55, 0.225), line("答：否", 0.58, 0.25)]
    told = values(BOOK, page(drawn))
    assert told["industry"] == "C20木材加工和木、竹、藤、棕、草制品业"


def test_the_width_of_a_short_lines_characters_has_no_margins() -> None:
    placed = Line("与销售", Box(0.27, 0.1, 0.31, 0.12), 0.99, (0.27, 0.282, 0.29))
    assert inner_width(placed) == pytest.approx(0.008)
    assert inner_width(Line("品业", Box(0.1, 0.1, 0.12, 0.12), 0.99, (0.1, 0.11))) == 0.0


def test_a_column_of_labels_under_its_head(values: Values) -> None:
    drawn = [line("项目", 0.12, 0.1), line("内容", 0.34, 0.1), line("联系人", 0.12, 0.125)]
    drawn += [line("厉倩", 0.34, 0.125), line("电话", 0.12, 0.15), line("17863321950", 0.34, 0.15)]
    assert values(BOOK, page(drawn))["contact_name"] == "厉倩"


@pytest.mark.parametrize(
    ("row", "key", "value"),
    [
        ("3.法定代表人汪洪涛注册资本5000万元", "legal_representative", "汪洪涛"),
        ("7.企业性质民营企业是否上市公司否", "enterprise_type", "民营企业"),
    ],
)
def test_the_next_pair_of_a_row_without_gaps_is_no_part_of_an_answer(
    values: Values, row: str, key: str, value: str
) -> None:
    rows = ["1.企业名称甲木铜业有限公司", "2.统一社会信用代码91370502703737803L", row,
            "4.成立日期2012年2月23日", "5.注册地址山东省滨州市邹平市一路1号"]  # fmt: skip
    drawn = [line(text, 0.12, 0.1 + 0.025 * n) for n, text in enumerate(rows)]
    assert values(BOOK, page(drawn))[key] == value


def test_a_class_behind_a_word_for_it(values: Values) -> None:
    drawn = page(tables=[table([["所属行业", "纺织业（代码C17）"], ["联系人", "冯七远"]])])
    assert values(BOOK, drawn)["industry"] == "纺织业（C17）"


def test_the_mark_of_a_scanners_program_is_no_edge_of_the_print(values: Values) -> None:
    drawn = [
        line("本公司始建于2008年9月9日，注册地址：山东省东营市广饶县大王镇工业园青", 0.1, 0.1),
        line("垦路，法定代表人为延春波，全年营业收入在园区名列前茅，产品远销。", 0.07, 0.13),
        Line("由快扫王扫描", Box(0.84, 0.95, 0.985, 0.968), 0.99),
    ]
    drawn = [x if "快扫" in x.text else _full(x) for x in drawn]
    told = values(BOOK, page(drawn))
    assert told["registered_address"] == "山东省东营市广饶县大王镇工业园青垦路"


def _full(one: Line) -> Line:
    """The line set up to the right edge of print, unless it ends its paragraph."""
    assert one.box is not None
    right = one.box.right if one.text.endswith("。") else 0.89
    return Line(one.text, Box(one.box.left, one.box.top, right, one.box.bottom), one.confidence)


def test_nobody_writes_in_a_sliver(read: Read) -> None:
    """A stroke of the answer's first sign was taken for a wall."""
    walls = (0.1, 0.29, 0.302, 0.88)
    texts = ("工厂名称", "", "博厨商用厨具智能工厂")
    cells = tuple(
        Cell(0, n, text, Box(walls[n], 0.1, walls[n + 1], 0.115), 0.99)
        for n, text in enumerate(texts)
    )
    form = Table(1, 3, cells, Box(0.1, 0.1, 0.88, 0.115))
    fact = read(BOOK, page(tables=[form])).facts["factory_name"]
    assert (fact.state, fact.value) == (State.READ, "博厨商用厨具智能工厂")


def test_labels_that_end_along_one_edge(values: Values) -> None:
    """Set to end where the answers begin, and read with them in one line."""
    rows = [
        ("企业名称（全称）", "甲木石化有限公司"), ("统一信用代码", "91370502703737803L"),
        ("成立时间", "1997年6月5日"), ("联系方式", "13804932371"),
        ("企业所有制性质", "私营企业"), ("行业类别及代码", "石油、煤炭及其他燃料加工业"),
        ("上年营业收入（万元）", "219926.51"), ("主导产品及服务", "清洁汽柴油的研发、生产和销售"),
    ]  # fmt: skip
    drawn = []
    for n, (label, answer) in enumerate(rows):
        text, top = label + answer, 0.1 + 0.025 * n
        starts = [0.4 - 0.02 * (len(label) - k) for k in range(len(label))]
        starts += [0.4 + 0.02 * k for k in range(len(answer))]
        box = Box(starts[0], top, starts[-1] + 0.02, top + 0.018)
        drawn.append(Line(text, box, 0.99, tuple(starts)))
    told = values(BOOK, page(drawn))
    assert told["industry"] == "石油、煤炭及其他燃料加工业"
    assert told["main_business"] == "清洁汽柴油的研发、生产和销售"
    assert told["revenue"] == 219926.51


def test_a_first_head_on_customers_tells_of_nobody_in_a_form_of_heads(values: Values) -> None:
    rows = [
        ["申报主体", "统一信用代码", "住所"],
        ["甲木电气有限公司", "91370502703737803L", "山东省日照市东港区西环路152号"],
        ["法人代表", "注册登记时间", "经济性质"],
        ["冯七远", "2010/4/7", "民营企业"],
        ["主要客户", "员工人数(人)", "2025年营业收入（万元）"],
        ["行业头部企业", "3177", "63,558.62"],
    ]
    told = values(BOOK, page(tables=[table(rows)]))
    assert (told["employees"], told["revenue"]) == (3177, 63558.62)
    rows[4][0] = "子公司名称"
    assert "employees" not in values(BOOK, page(tables=[table(rows)]))


def test_a_box_of_facts_beside_running_text(values: Values) -> None:
    facts = ["企业名称", "甲木玻璃有限公司", "法定代表人", "司马睿", "公司注册地", "淄博市高青县潍高路1号",
             "主营业务", "药用玻璃管的制造", "员工人数", "612人"]  # fmt: skip
    drawn = [line(text, 0.1, 0.1 + 0.024 * n) for n, text in enumerate(facts)]
    text = "公司坚持做专一个产品，守好一条底线，先后通过质量体系认证，"
    drawn += [
        Line(text, Box(0.41, 0.1 + 0.024 * n, 0.92, 0.118 + 0.024 * n), 0.99) for n in range(9)
    ]
    assert values(BOOK, page(drawn, source=PageSource.NATIVE)) == {
        "enterprise_name": "甲木玻璃有限公司", "legal_representative": "司马睿",
        "registered_address": "淄博市高青县潍高路1号", "main_business": "药用玻璃管的制造",
        "employees": 612,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("企业类型    民营    员工数    418人", "enterprise_type", "民营"),
        ("2025年营收    96350万元    2025年净利    3188万元", "revenue", 96350),
        (
            "注册地址    山东省    泰安市    岱岳区一路1号",
            "registered_address",
            "山东省泰安市岱岳区一路1号",
        ),
    ],
)
def test_several_pairs_in_a_typed_line(values: Values, text: str, key: str, value: object) -> None:
    typed = page([Line(text, None), Line("企业名称    甲木电缆有限公司", None)])
    assert values(BOOK, typed)[key] == value


@pytest.mark.parametrize(
    ("label", "answer", "key", "value"),
    [
        ("近三年营业收入（万元）", "2023年：1874202024年：1956602025年：208935", "revenue", 208935),
        ("2025营收（万元）", "214,902.66", "revenue", 214902.66),
        ("营业收入2025 Revenue, 10k CNY", "151,280", "revenue", 151280),
        ("成立年月", "2003年05月13日", "established_on", "2003-05-13"),
        ("自评估是哪一天做的？", "2026年2月26日", "maturity_date", "2026-02-26"),
        ("是否隶属集团？集团名称？", "乙石集团有限公司", "parent_company", "乙石集团有限公司"),
    ],
)
def test_labels_with_years_and_questions_in_other_words(
    values: Values, label: str, answer: str, key: str, value: object
) -> None:
    form = table([["企业名称", "甲木电缆有限公司"], [label, answer]])
    assert values(BOOK, page(tables=[form]))[key] == value


def test_a_label_with_its_english_over_a_day_in_one_cell(values: Values) -> None:
    pairs = [
        ("企业名称Company name", "甲木转向系统有限公司"),
        ("成立日期Date of establishment", "2011-09-22"),
        ("法定代表人Legal representative", "陆维钧"),
        ("主营业务Main business", "汽车转向系统的生产"),
    ]
    cells, drawn = [], []
    for n, (label, answer) in enumerate(pairs):
        box = Box(
            0.1 + 0.4 * (n % 2), 0.1 + 0.05 * (n // 2), 0.5 + 0.4 * (n % 2), 0.15 + 0.05 * (n // 2)
        )
        cells.append(Cell(n // 2, n % 2, label + answer, box, 0.99))
        drawn += [line(label, box.left + 0.01, box.top + 0.004)]
        drawn += [line(answer, box.left + 0.01, box.top + 0.026)]
    form = Table(2, 2, tuple(cells), Box(0.1, 0.1, 0.9, 0.2))
    told = values(BOOK, page(drawn, tables=[form], source=PageSource.NATIVE))
    assert told["established_on"] == "2011-09-22"


def test_a_paragraph_of_plans_does_not_outdo_the_forms_own_cells(values: Values) -> None:
    rows = [["职工人数（人）", "300"], ["项目总投资（万元）", "3000"], ["申报等级", "先进级"]]
    plans = prose(
        "下一步，公司将加大投入，总投资5000万元，职工人数600人，营业收入3亿元，申报等级卓越级。"
    )
    told = values(BOOK, page(tables=[table(rows)]), page(plans, number=2))
    assert (told["employees"], told["total_investment"]) == (300, 3000)
    assert told["level_applied"] == "advanced"


def test_a_table_that_begins_with_customers_tells_nothing_of_the_applicant(values: Values) -> None:
    rows = [["主要客户", "职工人数", "营业收入（万元）"], ["中国一汽", "5000", "900000"]]
    told = values(BOOK, page(tables=[table(rows)]))
    assert told.get("employees") is None
    assert told.get("revenue") is None


def test_labels_alone_beside_answers_are_no_facts_beside_running_text(values: Values) -> None:
    answers = {
        "企业名称": "烟台甲木机械有限公司，曾获多项荣誉称号",
        "注册地址": "山东省烟台市福山区永达街100号，邮编265500",
        "企业性质": "有限责任公司，自然人投资或者控股企业",
        "主营业务": "轴承的研发、制造、销售，以及技术咨询服务",
        "所属行业": "C34通用设备制造业，轴承制造，传动部件",
        "主要产品": "深沟球轴承，圆锥滚子轴承，调心滚子轴承",
        "生产地址": "山东省烟台市福山区永达街100号，一号厂房",
    }
    drawn = [
        x
        for n, (label, answer) in enumerate(answers.items())
        for x in (line(label, 0.1, 0.2 + n * 0.05), line(answer, 0.32, 0.2 + n * 0.05))
    ]
    told = values(BOOK, page(drawn))
    assert told["main_business"] == answers["主营业务"].replace("，", ",")
    assert str(told["registered_address"]).startswith("山东省烟台市福山区永达街100号")


def test_a_ticked_row_under_the_level_that_one_has_is_not_applied_for(values: Values) -> None:
    rows = "智能工厂申报书\n申报单位：烟台甲木机械有限公司\n已获评级别\n☑基础级 □先进级 □卓越级"
    assert values(BOOK, page(lines(rows))).get("level_applied") is None


@pytest.mark.parametrize(
    "text",
    [
        "企业性质不限，所属行业不限，申报等级先进级及以上，职工人数300人以上。",
        "二分厂，职工人数120人，总投资800万元，主营业务铸件，申报等级先进级。",
    ],
)
def test_a_paragraph_that_names_no_applicant_fills_no_form_in(values: Values, text: str) -> None:
    told = values(BOOK, page(prose(text)))
    assert told.get("level_applied") is None
    assert told.get("main_business") is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("公司下游企业属于汽车制造业，对质量要求高。", "industry"),
        ("公司的主要客户为大型装备集团，属于市属国有企业。", "enterprise_type"),
        ("公司前身甲木器厂，为股份合作企业，后改制。", "enterprise_type"),
        ("公司原厂址与注册地址一致，即烟台市福山区永达街1号。", "factory_address"),
        ("设备问题请联系赵六（供应商技术支持）。", "contact_name"),
    ],
)
def test_sentences_on_others_tell_nothing_of_the_applicant(
    values: Values, text: str, key: str
) -> None:
    assert values(BOOK, page(prose(text))).get(key) is None


def test_an_office_before_a_persons_name_is_none_of_it(values: Values) -> None:
    text = "项目联系人为智能制造办公室主任李明，电话13800000000。"
    assert values(BOOK, page(prose(text)))["contact_name"] == "李明"


@pytest.mark.parametrize(
    ("rows", "key", "value"),
    [
        ([["评定日", "2024-05-06"], ["自评估时间", "2025-06-07"]], "maturity_date", "2025-06-07"),
        ([["主要业务活动", "年度展会"], ["主营业务", "轴承制造"]], "main_business", "轴承制造"),
        ([["计划总投入（万元）", "9000"], ["2025总投入（万元）", "700"]], "total_investment", 9000),
    ],
)
def test_the_usual_label_outranks_one_that_may_mean_something_else(
    values: Values, rows: list[list[str]], key: str, value: object
) -> None:
    assert values(BOOK, page(tables=[table(rows)]))[key] == value


def test_a_houses_number_is_no_answer_of_the_next_label(values: Values) -> None:
    rows = (
        "企业名称甲木机械有限公司\n信用代码91370612733046938H\n成立日期2012年12月8日\n"
        "法定代表人冯七远\n注册地址烟台市福山区联系电话100号\n职工人数300人"
    )
    told = values(BOOK, page(lines(rows), source=PageSource.NATIVE))
    assert told["registered_address"] == "烟台市福山区联系电话100号"


def test_an_answer_goes_on_in_the_column_of_answers(values: Values) -> None:
    drawn = [
        line(
            "主营业务：              机床、轴承、齿轮、减速机的研发、生产、销售、技术咨询服务等业务",
            0.12,
            0.3,
        ),
        line("及售后服务", 0.38, 0.33),
        line("联系人：张三", 0.12, 0.4),
    ]
    assert str(values(BOOK, page(drawn))["main_business"]).endswith("及售后服务")


def test_a_line_of_contents_titles_no_book(values: Values) -> None:
    contents = page(lines("目录\n推荐报告 1\n先进级"))
    assert values(BOOK, contents).get("level_applied") is None
