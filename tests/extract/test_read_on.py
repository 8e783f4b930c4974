"""Answers and rows that were read on into their neighbours, or that begin in the next line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import document, ink, line, lines, page, prose, seal, table
from test_scenario_designs import TOLD
from test_slots import commitment, grey, slots

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.extract.papers.passages import passages_of
from docproc.extract.scenarios import scenarios_of
from docproc.extract.seals.roles import with_own_covers
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, PageSource

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]

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


def test_a_figure_in_a_seal_beside_a_date_makes_no_row_of_figures(values: Values) -> None:
    drawn = [line("关于推荐先进级智能工厂的函", 0.3, 0.1), line("东营市工业和信息化局", 0.6, 0.58),
             line("2026年4月15日", 0.66, 0.62), line("1", 0.84, 0.62)]  # fmt: skip
    told = values("city_recommendation", page(drawn, seals=[grey(0.76, 0.61)]))
    assert told["signed_on"] == "2026-04-15"


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


# Scenarios


def book(*rows: str) -> Page:
    return page(prose("\n".join(["三、场景建设情况", *rows])))


def claimed(guide: ScenarioGuide, *pages: Page) -> list[str]:
    return [s.claimed for s in scenarios_of(document("application_book", *pages), guide)]


def test_text_that_begins_right_behind_a_name(guide: ScenarioGuide) -> None:
    """Nothing parts 产品精准营销 from CRM…; the others of its numbering end in a full stop."""
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、产品精准营销CRM汇总客户、询价、成交数据，按区域和品类预测需求，定向推送。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "产品精准营销", "能源智能管控"]


def test_a_sentence_about_a_scenario_does_not_name_it(guide: ScenarioGuide) -> None:
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、在线智能检测覆盖率达到百分之九十以上，较上年提高，漏检逐年下降，客户投诉减少。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "能源智能管控"]


def test_what_a_scenario_gained_in_a_chapter_of_gains_is_no_scenario(guide: ScenarioGuide) -> None:
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、产品精准营销CRM汇总客户、询价、成交数据，按区域和品类预测需求，定向推送。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
        "四、实施成效",
        "1、设备运行监控使非计划停机时间由每月十二小时降至四小时，年节约维修费用五十万元。",
        "2、仓储智能管理让库存周转由四十五天缩短到二十八天，减少资金占用三百万元，差错减半。",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "产品精准营销", "能源智能管控"]


def test_a_name_of_another_year_among_bare_names_over_the_same_words(guide: ScenarioGuide) -> None:
    """痛点： stands behind a bullet, which is read as one sign or another."""
    names = [
        "人机协同作业",
        "质量精准溯源",
        "设备维修维护",
        "仓储智能管理",
        "能源智能管控",
        "员工考勤管理",
    ]
    rows = [r for n in names for r in (n, f"●痛点：原来靠人工抄表。{TOLD}", f"• 方案：{TOLD}")]
    assert claimed(guide, book(*rows, "四、保障措施", "公司设有专人。")) == names


def test_points_of_another_chapter_over_the_same_word_are_none(guide: ScenarioGuide) -> None:
    """One name that nobody knows may stand behind the known ones, several are something else."""
    names = ["车间智能排产", "在线智能检测", "能源智能管控", "设备运行监控"]
    rows = [r for n in [*names, "员工考勤管理"] for r in (n, f"做法：{TOLD}")]
    assert claimed(guide, book(*rows)) == [*names, "员工考勤管理"]
    more = [r for n in ("组织领导有力", "人员培训到位") for r in (n, f"做法：{TOLD}")]
    assert claimed(guide, book(*rows[:-2], *more)) == names


def test_a_short_description_in_short_sentences(guide: ScenarioGuide) -> None:
    told = ["碳排放数据靠年底估算。建立碳排放台账系统，按能源品种自动核", "算，产品碳足迹可查询。",
            "碳核算时间缩短49%。"]  # fmt: skip
    rows = [r for n, name in enumerate(["能源智能管控", "碳资产全生命周期管理"], 1)
            for r in (f"4.{n} {name}", *told)]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["能源智能管控", "碳资产全生命周期管理"]


HEADS, LEFTS = ["序号", "场景名称", "建设前", "建设后"], [0.14, 0.23, 0.42, 0.68]
ENDS = [0.2, 0.345, 0.55, 0.88]


def heads(top: float) -> list[Line]:
    return [line(h, x, top) for h, x in zip(HEADS, LEFTS, strict=True)]


def row(number: int, name: str, top: float, *, fused: bool = False) -> list[Line]:
    """A row without rules; `fused`: its number and name were read as one line."""
    first = [Line(f"{number}{name}", Box(0.15, top, 0.34, top + 0.018), 0.99)]
    if not fused:
        first = [line(str(number), 0.16, top), line(name, 0.2, top)]
    return [
        *first, line("靠人工记录，数", 0.36, top - 0.008), line("据滞后。", 0.36, top + 0.01),
        line("部署系统，设备数据自动采", 0.56, top - 0.018), line("集，实时预警，异常处理时", 0.56, top),
        line("间缩短38%。", 0.56, top + 0.018),
    ]  # fmt: skip


def test_rows_whose_number_and_name_were_read_as_one(guide: ScenarioGuide) -> None:
    drawn = [*heads(0.2), *row(1, "柔性产线快速换产", 0.26, fused=True),
             *row(2, "在线智能检测", 0.34, fused=True)]  # fmt: skip
    assert claimed(guide, page(drawn)) == ["柔性产线快速换产", "在线智能检测"]


def test_a_name_read_on_into_the_next_column(guide: ScenarioGuide) -> None:
    """The gap between them is told by the characters' places; the name is not sure."""
    told = "设备故障诊断与预测突发停机多"
    starts = (*(0.2 + 0.017 * k for k in range(9)), *(0.37 + 0.017 * k for k in range(5)))
    fused = Line(told, Box(0.2, 0.34, 0.455, 0.358), 0.99, starts)
    drawn = [*heads(0.2), *row(1, "人机协同作业", 0.26), line("2", 0.16, 0.34), fused,
             line("部署系统，设备数据自动采", 0.56, 0.325), line("集，非计划停机减少41%。", 0.56, 0.344)]  # fmt: skip
    found = scenarios_of(document("application_book", page(drawn)), guide)
    assert [s.claimed for s in found] == ["人机协同作业", "设备故障诊断与预测"]
    assert found[1].confidence <= 0.8 < found[0].confidence


def test_several_tables_on_a_page_and_one_over_its_end(guide: ScenarioGuide) -> None:
    """Each stands under the heading of its link; the last one has only its heads on the page,
    and the sheet's back is blank."""
    first = [line("（一）研发设计", 0.19, 0.1), *heads(0.13), *row(1, "工艺数字化设计", 0.19),
             line("（二）生产作业环节", 0.19, 0.25), *heads(0.28), *row(1, "在线智能检测", 0.34, fused=True),
             line("（四）运营管理环节", 0.19, 0.82), *heads(0.85), line("- 5 -", 0.47, 0.95)]  # fmt: skip
    back = replace(page(number=2), source=PageSource.BLANK)
    last = [*row(1, "智能经营决策", 0.12), *row(2, "规模化定制", 0.2, fused=True),
            line("六、存在的困难和不足", 0.34, 0.26), prose(TOLD, 0.3)]  # fmt: skip
    flat = [x for d in last for x in ([d] if isinstance(d, Line) else d)]
    found = claimed(guide, page(first), back, page(flat, number=3))
    assert found == ["工艺数字化设计", "在线智能检测", "智能经营决策", "规模化定制"]


def test_a_table_without_rules_over_three_pages(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *row(1, "人机协同作业", 0.84)]
    second = [*row(2, "在线智能检测", 0.12), *row(3, "设备运行监控", 0.2)]
    last = row(4, "能源智能管控", 0.12)
    found = claimed(guide, page(first), page(second, number=2), page(last, number=3))
    assert found == ["人机协同作业", "在线智能检测", "设备运行监控", "能源智能管控"]


def test_a_running_head_over_a_table_that_goes_on(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *row(1, "人机协同作业", 0.84)]
    head = line("山东甲木铜业有限公司先进级智能工厂建设情况申报书", 0.25, 0.07)
    second = [head, *row(2, "在线智能检测", 0.13), *row(3, "设备运行监控", 0.21)]
    found = claimed(guide, page(first), page(second, number=2))
    assert found == ["人机协同作业", "在线智能检测", "设备运行监控"]


def test_a_row_whose_number_was_not_read(guide: ScenarioGuide) -> None:
    names = ["车间智能排产", "在线智能检测", "设备运行监控", "能源智能管控"]
    rows = [row(n, name, 0.18 + 0.08 * n) for n, name in enumerate(names, 1)]
    rows[1] = rows[1][1:]
    assert claimed(guide, page([*heads(0.2), *(x for r in rows for x in r)])) == names


def test_a_row_read_on_over_two_columns_ends_no_table(guide: ScenarioGuide) -> None:
    fused = Line("2设备运行监控靠人工记录，数", Box(0.15, 0.34, 0.5, 0.358), 0.99)
    told = [line("部署系统，设备数据自动采", 0.56, 0.325), line("集，实时预警。", 0.56, 0.345)]
    drawn = [
        *heads(0.2),
        *row(1, "车间智能排产", 0.26),
        fused,
        *told,
        *row(3, "能源智能管控", 0.42),
    ]
    found = scenarios_of(document("application_book", page(drawn)), guide)
    assert [s.claimed for s in found] == ["车间智能排产", "设备运行监控", "能源智能管控"]
    assert found[1].confidence <= 0.8


def test_a_chapter_under_a_table_without_rules_ends_it(guide: ScenarioGuide) -> None:
    names = [
        f"{n}.{name}" for n, name in enumerate(["智能排产", "智能检测", "能源管控", "仓储管理"], 1)
    ]
    rows = [row(n, name, 0.14 + 0.08 * n)[1:] for n, name in enumerate(names, 1)]
    drawn = [*heads(0.16), *(x for r in rows for x in r), line("五、实施成效", 0.2, 0.5)]
    assert len(claimed(guide, page(drawn))) == 4


def test_names_that_count_in_a_table_head_no_section(guide: ScenarioGuide) -> None:
    counted = ["一、智能排产", "二、智能检测", "三、能源管控"]
    rows = [row(n, name, 0.18 + 0.08 * n) for n, name in enumerate(counted, 1)]
    end = [line("四、保障措施", 0.2, 0.52), prose(TOLD, 0.55)]
    drawn = [*heads(0.2), *(x for r in rows for x in r), end[0], *end[1]]
    assert len(claimed(guide, page(drawn))) == 3


def test_what_follows_on_the_next_page_is_no_table_unless_it_names(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *row(1, "人机协同作业", 0.84)]
    after = [*row(1, "公司获奖情况", 0.12), *row(2, "公司专利情况", 0.2)]
    assert claimed(guide, page(first), page(after, number=2)) == ["人机协同作业"]


def test_cards_side_by_side_on_a_tilted_slide() -> None:
    left = [line("车间智能排产", 0.08, 0.16), line("为主要区域配置自动识别和立体库", 0.08, 0.19),
            line("差错率下降14%。", 0.08, 0.22)]  # fmt: skip
    right = [line("物料精准配送", 0.52, 0.18), line("打通订单、物料、现场三方数据，", 0.52, 0.21),
             line("系统按约束自动生成方案。", 0.52, 0.24)]  # fmt: skip
    drawn = [x for pair in zip(left, right, strict=True) for x in pair]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == [*left, *right]


def test_a_name_in_two_lines_beside_its_label(guide: ScenarioGuide) -> None:
    """The label stands between them, and the link in a column beyond stands in its row."""
    card = [line("场景名称", 0.12, 0.112), line("设备故障诊断与预测性维", 0.29, 0.102),
            line("护", 0.29, 0.122), line("所属环节", 0.54, 0.11), line("生产作业", 0.67, 0.11)]  # fmt: skip
    told = prose(TOLD, 0.16)
    found = scenarios_of(document("application_book", page(card, told)), guide)
    assert [(s.claimed, s.number) for s in found] == [("设备故障诊断与预测性维护", 28)]


def test_a_name_of_nobodys_knowing_heads_a_card_among_cards(guide: ScenarioGuide) -> None:
    def card(name: str, left: float, top: float) -> list[Line]:
        told = ["在关键工位加装传感器和视觉相机，数据实时", "上传并与标准值比对，异常自动报警。"]
        return [
            line(name, left, top),
            *(line(t, left, top + 0.03 + 0.027 * n) for n, t in enumerate(told)),
        ]

    names = ["车间智能排产", "在线智能检测", "能源智能管控", "设备运行监控", "员工考勤与薪酬管理"]
    rows = [card(n, 0.08 + 0.44 * (k % 2), 0.15 + 0.15 * (k // 2)) for k, n in enumerate(names)]
    drawn = [x for r in rows for x in r]
    assert set(claimed(guide, page(drawn))) == set(names)
    # The first card of its column, like one of the guide's, beside one of them.
    known = ["在线智能化检测", "物料精准配送", "车间智能排产", "能源智能管控", "设备运行监控"]
    first = [card(n, 0.08 + 0.44 * (k % 2), 0.15 + 0.15 * (k // 2)) for k, n in enumerate(known)]
    assert set(claimed(guide, page([x for r in first for x in r]))) == set(known)
    alone = [x for n, r in enumerate(rows) if n % 2 == 0 for x in r]  # one column is a book's text
    assert names[-1] not in claimed(guide, page(alone))


def test_two_columns_under_headings_that_end_in_scene_are_no_table() -> None:
    left = [line("在线智能检测场景", 0.08, 0.16), line("为主要区域配置自动识别和立体库，", 0.08, 0.19),
            line("差错率下降14%。", 0.08, 0.22)]  # fmt: skip
    right = [line("设备运行监控场景", 0.52, 0.16), line("打通订单、物料、现场三方数据，", 0.52, 0.19),
             line("系统按约束自动生成方案。", 0.52, 0.22)]  # fmt: skip
    drawn = [x for pair in zip(left, right, strict=True) for x in pair]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == [*left, *right]


def test_names_of_ones_own_among_names_glued_to_their_text(guide: ScenarioGuide) -> None:
    rows = [f"1、车间智能排产：{TOLD}", f"2、铜箔表面缺陷视觉判级：{TOLD}",
            f"3、产品精准营销CRM汇总客户、询价、成交数据，定向推送。{TOLD}", f"4、阴极铜板智能剥片：{TOLD}",
            f"5、能源智能管控：{TOLD}"]  # fmt: skip
    found = claimed(guide, book(*rows))
    assert found == [
        "车间智能排产",
        "铜箔表面缺陷视觉判级",
        "产品精准营销",
        "阴极铜板智能剥片",
        "能源智能管控",
    ]


def test_a_slide_among_slides_that_tells_in_words_alone(guide: ScenarioGuide) -> None:
    def slide(number: int, name: str, *told: str) -> Page:
        rows = [line(t, 0.1, 0.3 + 0.05 * n) for n, t in enumerate(told)]
        return replace(page(line(name, 0.1, 0.1), rows, number=number), size_mm=(297.0, 210.0))

    names = ["车间智能排产", "在线智能检测", "能源智能管控"]
    told = [slide(n, name, "原来靠人工，数据滞后，差错多。", "部署系统，数据自动采集。")
            for n, name in enumerate(names, 1)]  # fmt: skip
    last = slide(4, "柔性产线快速换产", "换型调机时间长", "程序与工装随工单自动调用")
    assert claimed(guide, *told, last) == [*names, "柔性产线快速换产"]
    assert "柔性产线快速换产" not in claimed(guide, *told[:2], last)


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


def test_a_heading_says_nothing_with_the_sentence_under_it(spec: ExtractSpec) -> None:
    """信息安全 stands in the heading, 可控 in a sentence on machines."""
    drawn = [line("四、自主可控与信息安全", 0.12, 0.82),
             Line("工厂所用关键技术装备、工业软件、工业操作系统和系统解决方案来源可靠、安全", Box(0.16, 0.85, 0.87, 0.87), 1.0),
             line("可控，核心系统国产化率达到86%。", 0.12, 0.875)]  # fmt: skip
    found = passages_of(sentences_of([page(drawn)]), spec.passages, "application_book")
    assert "secure_technology" in {p.key for p in found}
    assert not [p for p in found if p.key == "data_security" and p.confidence >= 0.8]


def test_a_point_with_a_hanging_indent_goes_on(spec: ExtractSpec) -> None:
    drawn = [
        line("1、近三年公司未发生较大及以上", 0.12, 0.3),
        line("安全、环境污染、质量事故；", 0.15, 0.328),
    ]
    found = passages_of(sentences_of([page(drawn)]), spec.passages, "no_accident_statement")
    assert [p.value for p in found if p.key == "no_accident"] == ["adequate"]


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


@pytest.mark.parametrize(
    "told",
    [
        "该场景正在建设，计划2026年底完成三维设计平台部署，预计设计周期缩短40%。",
        "公司将建设三维CAD平台与PDM，实现参数化设计，预计研制周期缩短至11个月。",
    ],
)
def test_a_scenario_being_built_among_built_ones_is_none(guide: ScenarioGuide, told: str) -> None:
    rows = [
        "1.车间智能排产",
        TOLD,
        "2.在线智能检测",
        TOLD,
        "3.产品数字化设计",
        told,
        "4.能源智能管控",
        TOLD,
    ]
    assert "产品数字化设计" not in claimed(guide, book(*rows))


def test_what_is_headed_scene_one_is_a_scenario_before_all_known_ones(guide: ScenarioGuide) -> None:
    names = ["智慧食堂管理", "车间智能排产", "在线智能检测"]
    rows = [r for n, name in enumerate(names, 1) for r in (f"场景{n}：{name}", TOLD)]
    text = page(prose("\n".join(["第三章 建设成果", *rows])))
    assert claimed(guide, text) == names


PLANNED = [["序号", "场景名称", "计划建设内容", "计划完成时间"], ["1", "车间智能排产", TOLD, "2027年6月"],
           ["2", "在线智能检测", TOLD, "2027年12月"]]  # fmt: skip
BY_STATE = [["序号", "场景名称", "建设内容", "建设状态"], ["1", "车间智能排产", TOLD, "已建成"],
            ["2", "在线智能检测", TOLD, "在建"], ["3", "能源智能管控", TOLD, "已投用"]]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "names"), [(PLANNED, []), (BY_STATE, ["车间智能排产", "能源智能管控"])]
)
def test_rows_of_plans_are_no_scenarios(
    guide: ScenarioGuide, rows: list[list[str]], names: list[str]
) -> None:
    head = line("三、智能场景建设情况", 0.15, 0.05)
    assert claimed(guide, page(head, tables=[table(rows, 0.1)])) == names


def test_a_table_across_a_slide_is_read_by_its_rows() -> None:
    rows = [("场景名称", "主要做法"), ("车间智能排产", "部署APS系统，按订单和产能自动排产"),
            ("在线智能检测", "部署视觉检测设备，自动判定缺陷"),
            ("在线检测数据采集与质量追溯分析", "部署MES，实现全过程质量追溯")]  # fmt: skip
    drawn = [line(t, x, 0.2 + 0.04 * n) for n, r in enumerate(rows)
             for t, x in zip(r, (0.1, 0.45), strict=True)]  # fmt: skip
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == drawn


# Slots


def test_a_signature_stands_in_the_cell_beside_its_label(read: Read) -> None:
    """On a tilted page it stands higher than the second line of its label."""
    drawn = table([["法定代表人（或授权人）签字", "冯七远"], ["日期", "2026年4月9日"]], 0.5)
    cells = (
        Box(0.1, 0.5, 0.4, 0.56),
        Box(0.4, 0.5, 0.9, 0.56),
        Box(0.1, 0.56, 0.4, 0.6),
        Box(0.4, 0.56, 0.9, 0.6),
    )
    drawn = replace(
        drawn, cells=tuple(replace(c, box=b) for c, b in zip(drawn.cells, cells, strict=True))
    )
    label = [line("法定代表人（或授权", 0.14, 0.51), line("人）签字", 0.22, 0.535)]
    name = Line("冯七远", Box(0.45, 0.5, 0.55, 0.53), 0.97)
    rest = [line("日期", 0.22, 0.57), line("2026年4月9日", 0.45, 0.57)]
    for held, state in (([name], State.READ), ([], State.BLANK)):
        paper = read("commitment", commitment(*label, *held, *rest, tables=[drawn], ink=ink()))
        assert slots(paper)["signature"] is state


def test_a_date_behind_the_signature_on_its_line(read: Read) -> None:
    last = [line("企业名称（盖章）：甲木铜业有限公司", 0.2, 0.5),
            line("法人代表（签字）：冯七远2026.4.11", 0.2, 0.54)]  # fmt: skip
    text = prose("本单位郑重承诺：申报材料真实有效，如有不实愿承担责任。", 0.15)
    told = read("commitment", page(line("真实性承诺书", 0.4, 0.1), text, last))
    assert {s.kind: s.state for s in told.slots}["date"] is State.READ


def test_a_signature_stands_in_its_labels_own_cell_before_the_next_label(read: Read) -> None:
    drawn = table([["法定代表人（签字）：", "日期："]], 0.5)
    cells = (Box(0.1, 0.5, 0.5, 0.56), Box(0.5, 0.5, 0.9, 0.56))
    drawn = replace(
        drawn, cells=tuple(replace(c, box=b) for c, b in zip(drawn.cells, cells, strict=True))
    )
    labels = [line("法定代表人（签字）：", 0.14, 0.52), line("日期：", 0.54, 0.52)]
    for inked, state in (([Box(0.36, 0.515, 0.45, 0.54)], State.READ), ([], State.BLANK)):
        paper = read("commitment", commitment(*labels, tables=[drawn], ink=ink(*inked)))
        assert slots(paper)["signature"] is state


def test_a_tall_signature_right_under_its_label(read: Read) -> None:
    label = line("法定代表人或授权代表（签字）：", 0.52, 0.458)
    name = Line("王昊", Box(0.51, 0.487, 0.623, 0.533), 1.0)
    paper = read("commitment", commitment(label, name, line("2026.3.13", 0.52, 0.54), ink=ink()))
    assert slots(paper)["signature"] is State.READ


def test_a_name_under_a_label_and_a_grey_seal_is_no_blank(read: Read) -> None:
    """It may be the seal's own lettering, unless that says otherwise where it was read."""
    label = line("法定代表人签名：", 0.57, 0.41)
    name = Line("夏宇", Box(0.55, 0.43, 0.67, 0.46), 0.72)
    for said, state in (("日照甲木电子股份有限公司", State.READ), (None, State.UNREADABLE)):
        ring = replace(grey(0.58, 0.44), text=said, confidence=0.57)
        drawn = commitment(
            label, name, line("日期：2026年03月04日", 0.57, 0.48), ink=ink(), seals=[ring]
        )
        assert slots(read("commitment", drawn))["signature"] is state


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


def test_names_under_a_link_count_on_though_none_is_parted_there(guide: ScenarioGuide) -> None:
    rows = ["（一）生产作业环节", f"1、先进过程控制建设前手动操作波动大。{TOLD}",
            "（二）运营管理", f"1、规模化定制建设前客户要求多，非标图纸反复确认。{TOLD}",
            f"2、供应商数字化管理建设前供应商资料纸质存放，评价凭印象。{TOLD}"]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["先进过程控制", "规模化定制", "供应商数字化管理"]


def test_a_date_that_wraps_under_its_label_at_the_margin(read: Read) -> None:
    drawn = [line("日期：", 0.8, 0.54), line("法定代表人签字：金桂轩2026年4月", 0.2, 0.57),
             line("14日", 0.8, 0.6)]  # fmt: skip
    drawn[1] = replace(drawn[1], box=Box(0.2, 0.57, 0.88, 0.588))
    paper = read("commitment", commitment(*drawn, ink=ink()))
    assert slots(paper)["date"] is State.READ


def test_letters_of_a_seal_open_no_chapter(read: Read) -> None:
    """6五金有限司 was read off the seal between the date and who signs below it."""
    drawn = [line("六、真实性承诺书", 0.3, 0.1), *prose("我公司承诺如下：材料真实，愿承担责任。", 0.13),
             line("签署日期：2026年4月19日", 0.33, 0.26), line("6五金有限司", 0.6, 0.31),
             line("承诺单位（盖章）：甲木（德州）五金有限公司", 0.33, 0.36),
             line("法定代表人（签字）：冯七远", 0.33, 0.4)]  # fmt: skip
    found = read("application_book", page(drawn, seals=[grey(0.67, 0.36)], ink=ink())).slots
    kept = {s.kind for s in found if s.document_type == "commitment"}
    assert kept == {"date", "seal", "signature"}


# Passages


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


def test_a_red_seal_is_no_reason_to_doubt_an_empty_slot(read: Read) -> None:
    label = line("法定代表人（签字）：", 0.2, 0.54)
    stamped = commitment(label, ink=ink(), seals=[seal("甲木铜业有限公司", 0.6, 0.54)])
    assert slots(read("commitment", stamped))["signature"] is State.BLANK


def test_a_seal_where_the_applicant_signs_off_is_to_be_theirs(read: Read) -> None:
    """The name stands alone over the date, and another body's seal lies on both."""
    cover = page(lines("智能工厂申报书\n\n申报单位：甲木铜业有限公司"))
    signed = [line("甲木铜业有限公司", 0.6, 0.3), line("2026年4月10日", 0.62, 0.33)]
    other = seal("中国机械工业集团有限公司", 0.7, 0.32)
    inside = page(prose("我公司承诺：材料真实。"), signed, number=2, seals=[other])
    (paper,) = with_own_covers((read("application_book", cover, inside),))
    assert [s.role for s in paper.seals] == ["applicant"]
    bare = page(prose("我公司承诺：材料真实。"), signed[:1], number=2, seals=[other])
    (paper,) = with_own_covers((read("application_book", cover, bare),))
    assert [s.role for s in paper.seals] == ["other"]


def test_labels_and_answers_in_the_middle_of_rows_without_rules(values: Values) -> None:
    """Figures stand over labels here too; the column begins with a label."""
    rows = [
        [("企业全称", 0.3), ("社会信用代码", 0.7)],
        [("山东甲木铜业股份有限公司", 0.3), ("91370502703737803L", 0.7)],
        [("企业注册地址", 0.5)], [("山东省东营市东营区庐山路1201号", 0.5)],
        [("自动化设备数量（台/套）", 0.3), ("邮政编码", 0.7)], [("643", 0.3), ("271009", 0.7)],
        [("从业人员期末人数（人）", 0.3), ("主营业务收入（2025年）", 0.7)],
        [("2991", 0.3), ("4.48亿元", 0.7)], [("智能工厂名称", 0.5)], [("甲木阴极铜智能工厂", 0.5)],
        [("联系人", 0.3), ("联系人邮箱", 0.7)], [("徐林远", 0.3), ("jw@163.com", 0.7)],
    ]  # fmt: skip
    drawn = []
    for n, cells in enumerate(rows):
        for text, middle in cells:
            half = 0.5 * sum(0.02 if ord(c) > 0x2E7F else 0.011 for c in text)
            box = Box(middle - half, 0.13 + 0.026 * n, middle + half, 0.148 + 0.026 * n)
            drawn.append(Line(text, box, 0.99))
    told = values("application_book", page(drawn))
    assert (told["employees"], told["revenue"]) == (2991, 44800)
    assert told["factory_name"] == "甲木阴极铜智能工厂"
    assert told["registered_address"] == "山东省东营市东营区庐山路1201号"
    assert (told["contact_name"], told["contact_email"]) == ("徐林远", "jw@163.com")


def test_a_row_of_a_summary_is_not_described_by_the_next(guide: ScenarioGuide) -> None:
    """Rows of link and names: what follows 产品数字化设计 are three names more."""
    listed = [("1", "工厂建设", "数字孪生工厂构建"), ("2", "研发设计", "产品数字化设计"),
              ("3", "生产作业", "工艺动态优化、先进过程控制、设备维修维护")]  # fmt: skip
    drawn = [
        line(text, left, 0.13 + 0.027 * n)
        for n, cells in enumerate(listed)
        for text, left in zip(cells, (0.13, 0.21, 0.37), strict=True)
    ]
    told = [
        line("5.1 工厂建设环节", 0.12, 0.3),
        line("（1）产品数字化设计", 0.12, 0.33),
        *prose(TOLD, 0.36),
    ]
    assert claimed(guide, page(drawn, told)) == ["产品数字化设计"]


def test_two_rings_are_the_ring_of_a_number_above_ten(guide: ScenarioGuide) -> None:
    rows = [r for ring, name in (("⑩", "能源智能管控"), ("⑩①", "污染在线管控"), ("①②", "数智精益管理"))
            for r in (f"{ring}{name}", f"存在问题：库位不清，找料费时。{TOLD}")]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["能源智能管控", "污染在线管控", "数智精益管理"]


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


def test_a_kind_of_company_is_no_name_of_one(values: Values) -> None:
    """On a tilted licence 类型's answer stands in the row of 名称."""
    drawn = [line("营业执照", 0.4, 0.1), line("名称", 0.17, 0.31), line("有限责任公司", 0.34, 0.316),
             line("甲木（东营）铜业有限公司", 0.34, 0.29), line("类型", 0.17, 0.335)]  # fmt: skip
    told = values("business_licence", page(drawn))
    assert told["enterprise_name"] == "甲木（东营）铜业有限公司"


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


def test_a_chapter_that_counts_anew_holds_no_scenario(guide: ScenarioGuide) -> None:
    """1 推广价值 is no candidate itself; 3 总体架构 behind it is not the tenth scenario."""
    rows = [r for n, name in enumerate(["在线智能检测", "车间智能排产", "能源智能管控"], 1)
            for r in (f"{n} {name}" if n < 3 else name, TOLD)]  # fmt: skip
    after = ["1 推广价值", TOLD, "2 建设思路", TOLD, "3 总体架构", TOLD]
    assert claimed(guide, book(*rows, "5 建设路径", *after)) == [
        "在线智能检测",
        "车间智能排产",
        "能源智能管控",
    ]


def test_a_suffix_that_begins_within_a_name(guide: ScenarioGuide) -> None:
    """数字基础设施建设场景 is 数字基础设施建设 with 场景, no 数字基础设施 with 建设场景."""
    rows = [
        f"{n}、{name}场景：{TOLD}"
        for n, name in enumerate(["数字基础设施建设", "产品数字化设计"], 1)
    ]
    assert claimed(guide, book(*rows)) == ["数字基础设施建设", "产品数字化设计"]


def test_one_row_tables_under_the_same_heads_are_told_once(guide: ScenarioGuide) -> None:
    """Two tables of one row each look like heads of cards; text stands under the first."""
    heads_ = ["序号", "场景名称", "建设前", "建设后"]
    first = table([heads_, ["1", "产品数字化设计", "改型重复画图。", TOLD]], 0.2)
    second = table([heads_, ["1", "数智精益管理", "浪费看不见。", TOLD]], 0.7)
    text = [
        line(c.text[:8], c.box.left, c.box.top) for t in (first, second) for c in t.cells if c.box
    ]
    under = prose(f"（二）生产作业环节\n{TOLD}", 0.3)
    assert claimed(guide, page(text, under, tables=[first, second])) == [
        "产品数字化设计",
        "数智精益管理",
    ]


def test_the_next_columns_head_is_no_card(guide: ScenarioGuide) -> None:
    """场景 | 环节 heads a summary; 对应典型场景 | name are cards."""
    summary = table([["序号", "场景", "环节"], ["1", "先进过程控制", "生产作业"]], 0.1)
    cards = [
        table([["对应典型场景", name], ["建设情况", TOLD], ["实施成效", TOLD]], 0.3 + 0.2 * n)
        for n, name in enumerate(["先进过程控制", "人机协同作业"])
    ]
    text = [
        line(c.text[:8], c.box.left, c.box.top) for t in (summary, *cards) for c in t.cells if c.box
    ]
    found = claimed(guide, page(text, tables=[summary, *cards]))
    assert found == ["先进过程控制", "人机协同作业"]


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
