"""Answers in running text and slots on lines: where one ends, goes on, or answers nothing."""

from __future__ import annotations

import pytest
from drawn import Read, Values, line, lines, page, prose, slots_in_rows, table

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.page import Line, PageSource


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


def test_a_seal_slot_on_a_page_of_text_alone_is_blank(read: Read) -> None:
    paper = read(
        "application_book", page(line("申报单位（盖章）：", 0.1, 0.5), source=PageSource.NATIVE)
    )
    assert [(s.kind, s.state) for s in paper.slots] == [("seal", State.BLANK)]


@pytest.mark.parametrize("strokes", ["——", "一—", "//", "/", "无"])
def test_strokes_cross_a_slot_out(values: Values, strokes: str) -> None:
    form = page(tables=[table([["所属行业", strokes]])])
    assert values("application_book", form) == {"industry": "<blank>"}


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


def test_an_answer_wraps_to_the_beginning_of_the_next_row(read: Read) -> None:
    fact = read("application_book", slots_in_rows("116266.74")).facts["revenue"]
    assert (fact.state, fact.value) == (State.READ, 116266.74)


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


def test_a_slot_that_nobody_knows_ends_its_neighbours_answer(values: Values) -> None:
    rows = [line("法定代表人：冯七　开户银行：滨州某银行一路支行", 0.12, 0.1)]
    assert values("application_book", page(rows)) == {"legal_representative": "冯七"}


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


def test_running_text_behind_a_labels_words_is_no_answer(values: Values) -> None:
    rows = [line("申报的智能工厂名称为“甲木智能工厂”，工厂地址为山东省", 0.1, 0.2)]
    assert values("application_book", page(rows)).get("factory_name") in {None, "甲木智能工厂"}


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


def test_a_weak_word_that_begins_where_labels_begin_is_a_label(values: Values) -> None:
    rows = [
        line("·统一社会信用代码", 0.1, 0.1), line("91350100M000100Y43", 0.13, 0.122),
        line("·职工人数", 0.1, 0.15), line("486人", 0.13, 0.172),
        line("·填报人", 0.1, 0.2), line("范娜宇", 0.13, 0.222),
        line("·邮箱", 0.1, 0.25), line("cr@sina.com", 0.13, 0.272),
    ]  # fmt: skip
    assert values("application_book", page(rows))["contact_name"] == "范娜宇"
    assert "contact_name" not in values("application_book", page(rows[4:6]))


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


def test_a_sentence_that_breaks_behind_a_label_goes_on_below(read: Read) -> None:
    said = [
        Line("注册地址为泰安市岱岳区某路26号，所属行业为机械", Box(0.14, 0.21, 0.64, 0.23), 0.99),
        Line("，企业性质", Box(0.75, 0.21, 0.86, 0.23), 0.99),
        Line("为民营企业，上级集团：一。", Box(0.14, 0.231, 0.41, 0.25), 0.99),
    ]
    told = read("application_book", page(said)).facts
    assert told["enterprise_type"].value == "民营企业"
    assert told["parent_company"].state is State.BLANK


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


def test_a_label_that_ends_a_line_of_text_is_answered_on_the_next(values: Values) -> None:
    rows = [
        Line("公司主营轴承的研发、生产和销售。本次申报联系人：蒋英，联系电话：",
             Box(0.1, 0.2, 0.87, 0.218), 0.99),
        line("18656808880，邮箱：qxnp4533@126.com。", 0.1, 0.225),
    ]  # fmt: skip
    told = values("application_book", page(rows))
    assert told["contact_phone"] == "18656808880"
    assert told["contact_email"] == "qxnp4533@126.com"


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
