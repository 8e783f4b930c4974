"""Answers and rows that were read on into their neighbours, or that begin in the next line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import Read, Values, ink, line, lines, page, prose, table
from slotted import grey

from docproc.evidence import Box
from docproc.extract.papers.passages import passages_of
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.page import Line, PageSource

IN_PROSE = """
        我单位全称为山东甲木铜业有限公司（统一社会信用代码：
    91370502703737803L），于2012-10-07经登记机关核准成立，公司
    注册地址：山东省东营市东营区庐山路1201号，法定代表人为冯七远。
        公司所属行业为有色金属冶炼业，主营业务为高纯阴极铜的研
    发、生产和销售，企业性质：民营企业，现有员工812人，均在册。
"""


def full_lines(text: str) -> list[Line]:
    """Running text whose lines all end at the right margin, as justified print does."""
    found = []
    for n, row in enumerate(text.strip("\n").split("\n")):
        left = 0.16 if row.startswith("        ") else 0.12
        box = Box(left, 0.1 + n * 0.027, 0.88, 0.118 + n * 0.027)
        found.append(Line(row.strip(), box, 0.99))
    return found


def test_an_answer_that_begins_the_line_under_its_label(values: Values) -> None:
    told = values("application_book", page(full_lines(IN_PROSE)))
    assert told["enterprise_name"] == "山东甲木铜业有限公司"
    assert told["uscc"] == "91370502703737803L"
    assert told["established_on"] == "2012-10-07"
    assert told["main_business"] == "高纯阴极铜的研发、生产和销售"


def test_a_code_that_begins_the_next_line_is_trusted(read: Read) -> None:
    """Its label ends a full line of running text, so that nothing else can answer it."""
    assert read("application_book", page(full_lines(IN_PROSE))).facts["uscc"].confidence >= 0.9


@pytest.mark.parametrize(
    "said", ["受山东甲木铜业有限公司委托，", "接受山东甲木铜业有限公司的委托，"]
)
def test_who_had_a_report_made_is_its_subject(values: Values, said: str) -> None:
    text = f"编制单位：齐鲁智造管理咨询中心\n{said}对其智能制造能力进行了评估。成熟度等级为二级。"
    told = values("maturity_report", page(prose("智能制造能力成熟度评估报告\n" + text)))
    assert told["enterprise_name"] == "山东甲木铜业有限公司"


@pytest.mark.parametrize(
    "said",
    [
        "我中心对其智能工厂开展了智能制造能力评估。", "评估组对照GB/T39116-2020标准对公司进行了评估。",
        "评估组对企业各部门及公司数据中心进行了现场访谈。",
        "评估组对由浪潮通用软件有限公司建设的信息系统进行了核验。",
    ],
)  # fmt: skip
def test_what_else_an_assessor_looked_at_is_no_subject(values: Values, said: str) -> None:
    text = f"智能制造能力成熟度评估报告\n受山东甲木铜业有限公司委托，{said}成熟度等级为二级。"
    assert values("maturity_report", page(prose(text)))["enterprise_name"] == "山东甲木铜业有限公司"


@pytest.mark.parametrize(
    "said",
    [
        "受山东乙水集团有限公司委托，我中心对其子公司山东甲木铜业有限公司开展了评估。",
        "受山东乙水集团有限公司委托，对山东甲木铜业有限公司开展了评估。",
    ],
)
def test_who_has_another_assessed_is_no_subject(values: Values, said: str) -> None:
    text = f"智能制造能力成熟度评估报告\n{said}成熟度等级为二级。"
    assert values("maturity_report", page(prose(text)))["enterprise_name"] == "山东甲木铜业有限公司"


def test_an_applicant_named_where_he_promises(values: Values) -> None:
    text = "作为申报单位，山东甲木铜业有限公司就所提交的材料作出以下承诺：材料真实。"
    told = values("commitment", page(line("真实性承诺函", 0.4, 0.1), prose(text, 0.15)))
    assert told["enterprise_name"] == "山东甲木铜业有限公司"


@pytest.mark.parametrize("made", ["word", "ruled"])
def test_figures_over_their_captions_in_cells(values: Values, made: str) -> None:
    rows = [["96759.09\n2025年度营业收入/万元", "736人\n员工规模", "4.02亿元\n智能工厂总投资"]]
    drawn = table(rows)
    text: list[Line] = []
    if made == "word":
        cells = tuple(replace(c, box=None, where=f"表1 {c.column}") for c in drawn.cells)
        drawn = replace(drawn, cells=cells, box=None, origin="word")
    else:
        for cell in drawn.cells:
            assert cell.box is not None
            upper, lower = cell.text.split("\n")
            text += [
                line(upper, cell.box.left + 0.02, 0.1),
                line(lower, cell.box.left + 0.02, 0.112),
            ]
    source = PageSource.NATIVE if made == "word" else PageSource.OCR
    told = values("application_book", page(text, tables=[drawn], source=source))
    assert (told["revenue"], told["employees"], told["total_investment"]) == (96759.09, 736, 40200)


def test_one_figure_over_one_word_is_no_tile(values: Values) -> None:
    drawn = table([["736人\n员工规模", "说明"]])
    drawn = replace(
        drawn, cells=tuple(replace(c, box=None) for c in drawn.cells), box=None, origin="word"
    )
    told = values("application_book", page(tables=[drawn], source=PageSource.NATIVE))
    assert "employees" not in told


def test_a_tick_that_was_read_twice_is_one(read: Read) -> None:
    rows = lines("企业名称：山东甲木铜业有限公司\n是否为规模以上工业企业：□是☑☑否")
    fact = read("application_book", page(rows)).facts["above_scale"]
    assert fact.value == "no"
    assert fact.confidence >= 0.9


def test_a_label_in_two_lines_that_end_together(read: Read) -> None:
    """Labels set flush right before their answers: 是否为规模以上工业企 | 业："""
    label = Line("是否为规模以上工业企", Box(0.16, 0.2, 0.366, 0.218), 0.99)
    tail = Line("业：", Box(0.32, 0.213, 0.362, 0.231), 0.99)
    answer = line("□是☑否", 0.38, 0.206)
    others = lines("企业名称：  山东甲木铜业有限公司\n申报级别：  先进级", 0.3)
    fact = read("application_book", page(label, answer, tail, others)).facts["above_scale"]
    assert (fact.value, fact.confidence >= 0.9) == ("no", True)


def test_the_end_of_a_hint_is_no_answer(values: Values) -> None:
    drawn = table([["行业及代码（按国民经济行业分类填", "写"], ["行业及代码", "医药制造业（C27）"]])
    assert values("application_book", page(tables=[drawn]))["industry"] == "医药制造业（C27）"


def test_validity_of_the_usual_term_bears_itself_out(read: Read) -> None:
    """Read with 0.85, the end three years behind the day of issue is what stands there."""
    rows = [
        line("智能制造能力成熟度评估证书", 0.3, 0.1), line("发证日期：2022-11-08", 0.2, 0.3),
        line("有效期至：2025年11月7日", 0.2, 0.33, 0.85),
    ]  # fmt: skip
    assert read("maturity_certificate", page(rows)).facts["valid_until"].confidence >= 0.9
    for other in ("2022-10-21", "2023-11-08"):  # a year misread leaves month and day alike
        rows[1] = line(f"发证日期：{other}", 0.2, 0.3)
        assert read("maturity_certificate", page(rows)).facts["valid_until"].confidence < 0.9


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        (["2023年自评等级：一级", "成熟度等级：二级"], 2), (["2023年自评估等级为一级。", "2026年自评估等级为二级。"], 2),
        (["上年度自评估等级：二级", "本年度自评估等级：三级"], 3),
    ],
)  # fmt: skip
def test_the_level_of_an_earlier_year_is_not_todays(
    values: Values, rows: list[str], level: int
) -> None:
    title = line("智能制造能力成熟度自评估报告", 0.3, 0.05)
    told = values("maturity_report", page(title, prose("\n".join(rows))))
    assert told["maturity_level"] == level


def test_growth_on_last_year_is_no_figure_of_last_year(read: Read) -> None:
    text = "效益较上年明显提高，公司2025年实现营业收入12.64亿元。"
    fact = read("application_book", page(prose(text))).facts["revenue"]
    assert (fact.value, fact.confidence > 0.9) == (126400, True)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("主营业务：PVC、PE管材", "main_business", "PVC、PE管材"), ("所属行业：C3311", "industry", "C3311"),
        ("成熟度等级：L2", "maturity_level", 2),
    ],
)  # fmt: skip
def test_an_answer_with_letters_is_no_english_of_its_label(
    values: Values, text: str, key: str, value: object
) -> None:
    assert values("application_book", page(line(text, 0.2, 0.2)))[key] == value


def test_an_end_reckoned_from_the_term(values: Values) -> None:
    rows = [
        line("智能制造能力成熟度评估证书", 0.3, 0.1), line("颁证日期：2023年3月1日", 0.2, 0.3),
        line("本证书有效期三年。", 0.2, 0.33),
    ]  # fmt: skip
    assert values("maturity_certificate", page(rows))["valid_until"] == "2026-02-28"


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("企业名称（Company Name） 华润（青岛）仪表有限公司", "enterprise_name", "华润（青岛）仪表有限公司"),
        ("法定代表人 Legal Rep. 吴英刚", "legal_representative", "吴英刚"),
        ("注册地址/Address 青岛市市北区齐鲁大道2068号", "registered_address", "青岛市市北区齐鲁大道2068号"),
        ("企业名称TCL王牌电器有限公司", "enterprise_name", "TCL王牌电器有限公司"),
        ("电子邮箱 lijun2026@163.com", "contact_email", "lijun2026@163.com"),
        ("智能工厂名称 SiC衬底智能工厂", "factory_name", "SiC衬底智能工厂"),
        ("企业名称ABB（中国）有限公司", "enterprise_name", "ABB（中国）有限公司"),
    ],
)  # fmt: skip
def test_a_labels_english_is_no_part_of_its_answer(
    values: Values, text: str, key: str, value: str
) -> None:
    assert values("application_book", page(line(text, 0.2, 0.2)))[key] == value


def test_a_code_behind_a_label_with_english_is_an_answer(values: Values) -> None:
    """Letters and figures behind the label are not all its English."""
    rows = ["单位全称 甲木（青岛）仪表有限公司", "统一社会信用代码/USCC 9137020378952056B",
            "法定代表人 Legal Rep. 吴英刚", "登记成立日期 2006-11-03", "所属行业 C40仪器仪表制造业"]  # fmt: skip
    told = values("application_book", page(lines("\n".join(rows))))
    assert told["uscc"] == "9137020378952056B"
    assert told["legal_representative"] == "吴英刚"


def test_a_code_in_boxes_over_three_rows(values: Values) -> None:
    pieces = [("91", 0.345, 0.2), ("3", 0.37, 0.2), ("7", 0.39, 0.2), ("0", 0.41, 0.2), ("781", 0.44, 0.2),
              ("MA9", 0.35, 0.225), ("U", 0.39, 0.225), ("D", 0.41, 0.225), ("BDT", 0.44, 0.225),
              ("1", 0.39, 0.25), ("F", 0.41, 0.25)]  # fmt: skip
    drawn = [line("信用代码", 0.2, 0.215), *(line(*piece) for piece in pieces)]
    assert values("application_book", page(drawn))["uscc"] == "91370781MA9UDBDT1F"


ENDS = [0.2, 0.345, 0.55, 0.88]


def test_a_column_of_pairs_with_a_yes_and_two_answers_to_one_label(values: Values) -> None:
    rows = ["单位名称 山东甲木铜业有限公司", "社会信用代码 91370911MAP115774C", "注册时间 2002.10",
            "联系人及电话 孙波宇 13805361234", "所属行业 有色金属冶炼和压延加工业（C32）", "是否规上 是"]  # fmt: skip
    drawn = [line(t, 0.12, 0.1 + 0.03 * n) for n, t in enumerate(rows)]
    told = values("application_book", page(drawn))
    assert (told["contact_name"], told["contact_phone"]) == ("孙波宇", "13805361234")
    assert (told["industry"], told["above_scale"]) == ("有色金属冶炼和压延加工业（C32）", "yes")


def test_a_shareholders_share_is_no_part_of_its_name(read: Read) -> None:
    row = line("控股股东：山东乙水集团有限公司（持股51%）", 0.2, 0.2)
    fact = read("application_book", page(row)).facts["parent_company"]
    assert (fact.value, fact.confidence >= 0.9) == ("山东乙水集团有限公司", True)


def test_a_denial_for_two_years_is_a_question(spec: ExtractSpec) -> None:
    text = "近两年公司未发生较大（含）以上安全、环保、质量事故。"
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "application_book")
    assert [p.confidence < 0.45 for p in found if p.key == "no_accident"] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024年5月3日，公司发生一起较大生产安全事故，造成3人死亡。", ["graded"]),
        ("2019年5月3日，公司发生一起较大生产安全事故，造成3人死亡，已整改。", []),
        ("同行业某公司2024年6月12日发生较大安全事故，我公司引以为戒。", []),
    ],
)
def test_accidents_of_others_and_of_earlier_years_are_not_asked_about(
    spec: ExtractSpec, text: str, told: list[str]
) -> None:
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "application_book")
    assert [p.value for p in found if p.key == "accident"] == told


def test_a_figure_is_no_business(values: Values) -> None:
    """2025年主营业务 | 收入 wraps; its first line alone asks for the business."""
    rows = [line("主营业务为高支高密面料的研发、生产和销售。", 0.2, 0.1), line("2025年主营业务", 0.12, 0.41),
            line("收入", 0.17, 0.46), line("123951.38万元人民币", 0.29, 0.41)]  # fmt: skip
    assert (
        values("application_book", page(rows))["main_business"] == "高支高密面料的研发、生产和销售"
    )


def test_cells_with_a_label_over_its_answer_on_a_tilted_page(values: Values) -> None:
    """A long answer's box reaches into its label's row."""
    form = table(
        [["行业类别计算机、通信和其他电子设备制造业"], ["主营业务范围薄膜电容器的生产"]], 0.3
    )
    places = [Box(0.15, 0.30, 0.84, 0.358), Box(0.15, 0.358, 0.84, 0.41)]
    form = replace(
        form, cells=tuple(replace(c, box=b) for c, b in zip(form.cells, places, strict=True))
    )
    rows = [Line("行业类别", Box(0.16, 0.316, 0.22, 0.331), 0.99),
            Line("计算机、通信和其他电子设备制造业", Box(0.16, 0.32, 0.46, 0.349), 0.99),
            Line("主营业务范围", Box(0.16, 0.362, 0.26, 0.38), 0.99),
            Line("薄膜电容器的生产", Box(0.16, 0.381, 0.42, 0.405), 0.99)]  # fmt: skip
    told = values("application_book", page(rows, tables=[form]))
    assert told["industry"] == "计算机、通信和其他电子设备制造业"


def test_letters_of_a_seal_open_no_chapter(read: Read) -> None:
    """6五金有限司 was read off the seal between the date and who signs below it."""
    drawn = [line("六、真实性承诺书", 0.3, 0.1), *prose("我公司承诺如下：材料真实，愿承担责任。", 0.13),
             line("签署日期：2026年4月19日", 0.33, 0.26), line("6五金有限司", 0.6, 0.31),
             line("承诺单位（盖章）：甲木（德州）五金有限公司", 0.33, 0.36),
             line("法定代表人（签字）：冯七远", 0.33, 0.4)]  # fmt: skip
    found = read("application_book", page(drawn, seals=[grey(0.67, 0.36)], ink=ink())).slots
    kept = {s.kind for s in found if s.document_type == "commitment"}
    assert kept == {"date", "seal", "signature"}


@pytest.mark.parametrize(
    ("text", "talent"),
    [
        ("公司配备专职人员12名，负责智能制造系统的建设和运行。", True),
        ("公司制定网络安全与数据分类分级制度，配备专职人员，数据安全风险可控。", False),
    ],
)
def test_who_guards_the_network_is_no_talent(spec: ExtractSpec, text: str, talent: bool) -> None:
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "application_book")
    assert ("talent" in {p.key for p in found}) is talent


def test_a_fact_without_a_colon_ends_the_one_before(values: Values) -> None:
    """注册地址：…，法定代表人陈兰。 and 所属行业：…，主要从事…: the sentence goes on to another fact."""
    text = """
本公司（山东甲木铜业有限公司），公司注册地址：山东省东营市东营区庐山路1201号（科技一路以
东），法定代表人陈兰。
公司所属行业：有色金属冶炼（C32），主要从事高纯阴极铜的研发、生产和销售。
"""
    told = values("application_book", page(full_lines(text)))
    assert told["registered_address"] == "山东省东营市东营区庐山路1201号（科技一路以东）"
    assert told["industry"] == "有色金属冶炼（C32）"


def test_a_code_with_a_sign_too_few_under_its_label(values: Values) -> None:
    drawn = [line("申报单位：甲木铜业有限公司", 0.14, 0.2), line("联系方式：18605842934", 0.51, 0.2),
             line("统一社会信用代码（18位）：", 0.51, 0.23), line("91371481MAND6JN4P", 0.51, 0.257),
             line("法定代表人：何欣敏", 0.14, 0.28), line("占地面积：85989", 0.51, 0.3)]  # fmt: skip
    assert values("application_book", page(drawn))["uscc"] == "91371481MAND6JN4P"


@pytest.mark.parametrize(
    ("answer", "count"),
    [
        ("很抱歉，没有找到您搜索的数据（0条）", 0),
        ("1条 列入日期：2024-04-13；列入事由：拖欠农民工工资", 1),
    ],
)
def test_words_and_figure_of_a_credit_report_bear_each_other_out(
    read: Read, answer: str, count: int
) -> None:
    drawn = [line("公共信用信息报告", 0.4, 0.1), line("企业名称：甲木铜业有限公司", 0.12, 0.15),
             line("六、严重失信主体名单信息", 0.12, 0.4), line(answer, 0.12, 0.43, 0.5)]  # fmt: skip
    fact = read("credit_report", page(drawn)).facts["serious_count"]
    assert (fact.value, fact.confidence >= 0.9) == (count, True)


def test_a_label_in_two_languages_is_no_answer_of_itself(values: Values) -> None:
    """发证日期 over Date of Issue: the date stands at the right of both."""
    drawn = [line("智能制造能力成熟度证书", 0.3, 0.1)]
    for n, (label, english, told) in enumerate(
        [("获证组织", "Organization", "甲木铜业有限公司"), ("评定等级", "Maturity Level", "二级"),
         ("发证日期", "Date of Issue", "2025.06.18"), ("有效期至", "Valid until", "2028年6月17日")]
    ):  # fmt: skip
        top = 0.2 + 0.05 * n
        drawn += [
            line(label, 0.15, top),
            line(english, 0.15, top + 0.02),
            line(told, 0.45, top + 0.008),
        ]
    told = values("maturity_certificate", page(drawn))
    assert (told["maturity_date"], told["valid_until"]) == ("2025-06-18", "2028-06-17")


def test_a_heading_over_the_middle_of_three_figures(values: Values) -> None:
    """It begins no column of labels over answers: nothing stands under the captions."""
    drawn = [Line("企业概况", Box(0.46, 0.072, 0.54, 0.092), 0.99)]
    tiles = [("3233人", "从业人员"), ("128,026.17", "营业收入（万元）"), ("2000/11/28", "成立日期")]
    for n, (figure, caption) in enumerate(tiles):
        x = 0.25 + 0.25 * n
        drawn.append(Line(figure, Box(x - 0.05, 0.1, x + 0.05, 0.125), 0.99))
        drawn.append(Line(caption, Box(x - 0.04, 0.125, x + 0.04, 0.142), 0.99))
    told = values("application_book", page(drawn))
    assert (told["employees"], told["revenue"]) == (3233, 128026.17)
