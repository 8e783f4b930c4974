"""Scenarios are found in books of any layout, and named by the guide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.documents.model import Document, TypedPage
from docproc.evidence import Box
from docproc.extract.model import Scenario
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.stated import stated
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, PageSource, Table

PROSE = "车间原来靠人工记录，数据滞后。公司上线相应系统，把设备、物料和人员的数据贯通起来，效率明显提高。"


def book(*pages: str, tables: tuple[Table, ...] = ()) -> Document:
    typed = []
    for number, text in enumerate(pages, 1):
        lines = tuple(
            Line(row, Box(0.1, 0.05 + 0.02 * i, 0.9, 0.065 + 0.02 * i), 0.99)
            for i, row in enumerate(text.strip().splitlines())
        )
        page = Page(
            "book.pdf",
            number,
            PageSource.OCR,
            confidence=0.99,
            lines=lines,
            tables=tables if number == 1 else (),
        )
        typed.append(TypedPage(page, "application_book", 1.0))
    return Document("application_book", tuple(typed), 1.0)


def names(found: tuple[Scenario, ...]) -> list[tuple[str, int | None, str, str | None]]:
    return [(s.claimed, s.number, s.match, s.link) for s in found]


def test_numbered_headings_under_link_headings(guide: ScenarioGuide) -> None:
    text = f"""
三、场景建设情况
（一）生产作业环节
1. 在线智能检测
{PROSE}
2. 工艺动态优化
{PROSE}
（二）运营管理环节
3. 移动办公审批
{PROSE}
四、建设成效
1. 生产效率
{PROSE}
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("在线智能检测", 24, "exact", "生产作业"),
        ("工艺动态优化", 21, "exact", "生产作业"),
        ("移动办公审批", None, "none", "运营管理"),
    ]


def test_triples_with_the_dash_read_as_the_numeral_one(guide: ScenarioGuide) -> None:
    text = f"""
生产管理一安全一体化管控一全厂安全平台
{PROSE}
运营管理—智能经营决策—经营驾驶舱
{PROSE}
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("安全一体化管控", 15, "exact", "生产管理"),
        ("智能经营决策", 30, "exact", "运营管理"),
    ]


def test_labelled_names_in_prose(guide: ScenarioGuide) -> None:
    text = f"""
场景名称：仓储智能管理
痛点问题：{PROSE}
场景名称：产品远程运维
痛点问题：{PROSE}
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("仓储智能管理", 12, "exact", "生产管理"),
        ("产品远程运维", 34, "former", "运营管理"),
    ]


def test_a_table_of_contents_and_a_summary_table_describe_nothing(guide: ScenarioGuide) -> None:
    contents = "目录\n一、场景建设情况........3\n1. 在线智能检测........3\n2. 工艺动态优化........4\n3. 设备运行监控........5"
    cells = [Cell(0, 0, "序号", None), Cell(0, 1, "所属环节", None), Cell(0, 2, "场景名称", None)]
    cells += [Cell(1, 0, "1", None), Cell(1, 1, "生产作业", None), Cell(1, 2, "在线智能检测", None)]
    text = "序号\n所属环节\n场景名称\n1\n生产作业\n在线智能检测"
    found = scenarios_of(book(contents, text, tables=(Table(2, 3, tuple(cells)),)), guide)
    assert found == ()


def test_a_table_with_a_describing_column_describes(guide: ScenarioGuide) -> None:
    rows = [
        ("环节", "典型场景名称", "建设内容及成效"),
        ("生产作业", "质量精准追溯", PROSE),
        ("生产管理", "智慧食堂", PROSE),
    ]
    cells = tuple(Cell(r, c, t, None) for r, row in enumerate(rows) for c, t in enumerate(row))
    found = scenarios_of(book("场景建设情况", tables=(Table(3, 3, cells),)), guide)
    assert names(found) == [
        ("质量精准追溯", 25, "exact", "生产作业"),
        ("智慧食堂", None, "none", "生产管理"),
    ]


def test_what_is_only_planned_is_not_built(guide: ScenarioGuide) -> None:
    text = f"""
五、场景建设情况
（1）设备运行监控
{PROSE}
（2）数字孪生工厂构建（拟建）
计划建设三维模型，目前处于方案论证阶段，预计明年开工，建成后覆盖全部车间。
"""
    assert names(scenarios_of(book(text), guide)) == [("设备运行监控", 27, "exact", "生产作业")]


def test_repeated_sub_headings_of_a_description_are_no_scenarios(guide: ScenarioGuide) -> None:
    parts = "".join(
        f"（{i}）{name}\n（1）总体思路阐述\n{PROSE}\n（2）达成情况阐述\n{PROSE}\n"
        for i, name in enumerate(("车间智能排产", "生产进度跟踪", "能源智能管控"), 1)
    )
    found = scenarios_of(book("四、场景建设情况\n" + parts), guide)
    assert [s.number for s in found] == [9, 10, 16]


def test_one_scenario_described_twice_is_two_entries(guide: ScenarioGuide) -> None:
    text = f"场景1：在线智能检测\n{PROSE}\n场景2：在线智能检测\n{PROSE}"
    assert [s.number for s in scenarios_of(book(text), guide)] == [24, 24]


def test_the_number_of_a_scenario_may_be_the_words_supplier(guide: ScenarioGuide) -> None:
    text = f"1、供应商数字化管理场景\n场景描述：{PROSE}\n2、采购计划优化协同场景\n场景描述：{PROSE}"
    assert [s.claimed for s in scenarios_of(book(text), guide)] == [
        "供应商数字化管理",
        "采购计划优化协同",
    ]


@pytest.mark.parametrize(
    ("claimed", "number", "match"),
    [
        ("能源智能管控", 16, "exact"),
        ("能源动态管控", 16, "former"),
        ("质量分析改进", 26, "similar"),
        ("设备故障智能诊断与预测", 28, "similar"),
        ("设备全生命周期管理", None, "none"),
        ("模具全生命周期管理", None, "none"),
        ("水资源智能管控", None, "none"),
        ("数字化管理", None, "none"),
        ("工厂数字化运营", None, "none"),
        ("自动化作业", None, "none"),
        ("碳资产生命周期管理", 17, "similar"),
        ("磺资产全生命周期管理", 17, "similar"),
        ("危险工序作业自动化", 14, "similar"),
        ("能源消耗智能管控", 16, "similar"),
        ("质量.精准追溯", 25, "exact"),
        ("质量精准追溯.", 25, "exact"),
        ("产品质量追溯系统", 25, "similar"),
        ("柔性换产", 20, "similar"),
        ("污染在线监测", 18, "similar"),
        ("产品碳足迹", 17, "similar"),
        ("供应商协同", 37, "similar"),
        ("基于大数据与人工智能算法的关键设备运行监控", 27, "similar"),
        ("面向多品种小批量轴承套圈磨削的基于机器视觉的质量精准追溯", 25, "similar"),
        ("面向华东片区三座总装基地的供应链物流智能配送", 40, "similar"),
        ("公司本年度重点推进并已通过验收的各项工作任务", None, "none"),
        ("智慧党建平台", None, "none"),
        ("人力资源管理", None, "none"),
    ],
)
def test_names_map_to_the_guide(
    guide: ScenarioGuide, claimed: str, number: int | None, match: str
) -> None:
    found = match_name(claimed, "", guide)
    assert (found.scenario.number if found.scenario else None, found.match) == (number, match)


def test_words_of_the_description_tell_what_a_vague_name_means(guide: ScenarioGuide) -> None:
    told = "部署SRM，建立供应商评价模型和供应商门户，开展质量协同。"
    found = match_name("供应商协同平台建设", told, guide).scenario
    assert found is not None and found.number == 37


def test_what_leads_an_answer_in_behind_a_question_is_no_letter_that_counts(
    guide: ScenarioGuide,
) -> None:
    told = [
        ("A：", "车间智能排产"),
        ("一", "质量精准追溯"),
        ("A：", "在线智能检测"),
        ("答：", "能源智能管控"),
    ]
    text = "三、典型场景\n" + "\n".join(
        f"生产作业环节，做的是哪个场景？\n{mark}{name}。{PROSE}" for mark, name in told
    )
    assert [n[0] for n in names(scenarios_of(book(text), guide))] == [name for _, name in told]


def test_specks_of_a_copy_are_no_part_of_a_name(guide: ScenarioGuide) -> None:
    text = f"1、车间智能排产\n{PROSE}\n2、质量.精准追溯\n{PROSE}"
    assert names(scenarios_of(book(text), guide))[1][:3] == ("质量精准追溯", 25, "exact")


def test_the_description_tells_what_a_name_lacks(guide: ScenarioGuide) -> None:
    told = "建设碳资产平台，开展碳排放核算和碳足迹分析。"
    found = match_name("产品全生命周期管理", told, guide).scenario
    assert found is not None and found.number == 17


def test_a_link_with_the_name_in_a_bracket_behind_it(guide: ScenarioGuide) -> None:
    text = f"1、车间智能排产\n{PROSE}\n2、生产作业（质量精准追溯）\n{PROSE}\n3、生产作业（含检测）\n{PROSE}"
    assert names(scenarios_of(book(text), guide))[1:] == [("质量精准追溯", 25, "exact", "生产作业")]


def test_a_name_misread_in_one_character_is_read_as_the_official_one(guide: ScenarioGuide) -> None:
    page = Page(
        "b.pdf",
        1,
        PageSource.OCR,
        confidence=0.9,
        lines=(
            Line("1. 设备运行监拄", None, 0.82),
            Line(PROSE, None, 0.95),
            Line("2. 车间智能排产", None, 0.95),
            Line(PROSE, None, 0.95),
        ),
    )
    document = Document("application_book", (TypedPage(page, "application_book", 1.0),), 1.0)
    first = scenarios_of(document, guide)[0]
    assert (first.claimed, first.match, first.confidence < 0.9) == ("设备运行监控", "exact", True)


RUN_IN = (
    "原来靠人工记录，数据滞后。公司上线相应系统，把设备、物料和人员的数据贯通起来，效率明显提高。"
)


@pytest.mark.parametrize("mark", ["：", "。", "——"])
def test_headings_on_one_line_with_their_descriptions(guide: ScenarioGuide, mark: str) -> None:
    text = f"""
四、场景建设
建成车间智能排产、在线智能检测、智能经营决策等场景。
（1）车间智能排产{mark}{RUN_IN}
（2）在线智能检测{mark}{RUN_IN}
（3）茶水间管理{mark}{RUN_IN}
（4）智能经营决策{mark}{RUN_IN}
五、下一步计划
（1）数字孪生工厂构建{mark}计划建设覆盖全厂的平台，实现虚实映射和在线仿真优化，预计投入一千万元。
"""
    assert [(s.claimed, s.number) for s in scenarios_of(book(text), guide)] == [
        ("车间智能排产", 9),
        ("在线智能检测", 24),
        ("茶水间管理", None),
        ("智能经营决策", 30),
    ]


def test_points_of_a_description_are_no_scenarios(guide: ScenarioGuide) -> None:
    text = f"""
三、场景建设情况
1. 车间智能排产
（1）设备运行监控：{RUN_IN}
（2）需求分析：{RUN_IN}
2. 在线智能检测
（1）系统架构：{RUN_IN}
（2）应用成效：{RUN_IN}
"""
    assert [s.number for s in scenarios_of(book(text), guide)] == [9, 24]


def test_triples_behind_bullets(guide: ScenarioGuide) -> None:
    text = f"""
◆ 生产作业/在线智能检测/一号产线
{PROSE}
◆ 生产管理/仓储智能管理/立体库
{PROSE}
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("在线智能检测", 24, "exact", "生产作业"),
        ("仓储智能管理", 12, "exact", "生产管理"),
    ]


def test_a_long_line_in_doubt_leaves_a_short_name_in_it_read(guide: ScenarioGuide) -> None:
    said = "②在“在线智能检验”场景方面，随着产能扩张，人工方式在准确率和效率上已到"
    near = match_name("在线智能检验", "", guide)
    evidence = Page("b.pdf", 1, PageSource.OCR, confidence=0.9).evidence(Line(said, None, 0.89))
    whole = stated("在线智能检验", near, None, evidence, 0.89, guide)
    part = stated("在线智能检验", near, None, evidence, 0.89, guide, share=6 / len(said))
    assert (whole.confidence, part.confidence >= 0.8) == (0.65, True)


def test_an_instance_behind_the_name_in_its_line_is_no_part_of_it(guide: ScenarioGuide) -> None:
    text = f"""
四、场景建设
[1]所在环节：生产管理典型场景名称：仓储智能管理实例名称：立体库
{PROSE}
[2] 所在环节：运营管理 典型场景名称：规模化定制实例名称：选配下单平台
{PROSE}
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("仓储智能管理", 12, "exact", "生产管理"),
        ("规模化定制", 32, "exact", "运营管理"),
    ]


def test_a_chapter_that_counts_on_from_the_books_own_is_no_scenario(guide: ScenarioGuide) -> None:
    text = f"""
4. 智能制造场景
1. 车间智能排产
{PROSE}
2. 在线智能检测
{PROSE}
5. 实施成效
{PROSE}
6. 条件符合情况
{PROSE}
"""
    assert [s.claimed for s in scenarios_of(book(text), guide)] == ["车间智能排产", "在线智能检测"]


def test_cases_in_latin_letters_with_and_without_a_gap(guide: ScenarioGuide) -> None:
    text = f"""
四、场景建设
CASE 01 车间智能排产
{PROSE}
CASE 02在线智能检测
{PROSE}
CASB 03 茶水间管理
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["车间智能排产", "在线智能检测", "茶水间管理"]


def test_a_count_that_begins_anew_under_no_link_is_another_chapters(guide: ScenarioGuide) -> None:
    text = f"""
04 应用场景
1. 车间智能排产
{PROSE}
2. 在线智能检测
{PROSE}
3. 茶水间管理
{PROSE}
05
建设规划
1. 建设思路
{PROSE}
2. 实施历程
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["车间智能排产", "在线智能检测", "茶水间管理"]


def test_applications_by_number_are_scenarios(guide: ScenarioGuide) -> None:
    text = f"""
四、应用情况
应用一 车间智能排产
{PROSE}
应用二在线智能检测
{PROSE}
"""
    assert [s.number for s in scenarios_of(book(text), guide)] == [9, 24]


def test_a_number_read_apart_from_its_heading_belongs_to_it(guide: ScenarioGuide) -> None:
    def row(text: str, left: float, top: float) -> Line:
        return Line(text, Box(left, top, left + 0.02 * len(text), top + 0.02), 0.99)

    lines = [row("四、应用场景", 0.1, 0.1)]
    for n, name in enumerate(["车间智能排产", "茶水间管理", "在线智能检测"], 1):
        top = 0.1 + 0.1 * n
        if n == 2:  # read as two lines whose boxes touch
            lines += [row(f"0{n}", 0.1, top), row(name, 0.135, top)]
        else:
            lines.append(row(f"0{n} {name}", 0.1, top))
        lines.append(Line(PROSE, Box(0.1, top + 0.03, 0.9, top + 0.05), 0.99))
    page = Page("b.pdf", 1, PageSource.OCR, confidence=0.99, lines=tuple(lines))
    document = Document("application_book", (TypedPage(page, "application_book", 1.0),), 1.0)
    claimed = [s.claimed for s in scenarios_of(document, guide)]
    assert claimed == ["车间智能排产", "茶水间管理", "在线智能检测"]


def test_a_scenario_that_is_counted_like_the_next_chapter_is_none(guide: ScenarioGuide) -> None:
    """The third lost its number; the count goes on to 5, and chapter 4 comes behind it."""
    text = f"""
3. 场景应用情况
1. 车间智能排产
{PROSE}
2. 在线智能检测
{PROSE}
先进过程控制
{PROSE}
4. 员工食堂智能管理
{PROSE}
5. 访客无感通行
{PROSE}
4. 保障
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert "员工食堂智能管理" in claimed and "访客无感通行" in claimed
    assert "保障" not in claimed


def test_the_next_chapter_of_the_scenarios_own_ends_them(guide: ScenarioGuide) -> None:
    text = f"""
2. 场景应用情况
1. 车间智能排产
{PROSE}
2. 在线智能检测
{PROSE}
3. 茶水间管理
{PROSE}
4. 先进过程控制
{PROSE}
3. 信息贯通情况
{PROSE}
4. 安全与合规
{PROSE}
5. 保障
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["车间智能排产", "在线智能检测", "茶水间管理", "先进过程控制"]


def test_names_that_end_in_their_own_full_stop(guide: ScenarioGuide) -> None:
    """Paragraphs that open so, among them one with a name that the guide does not know."""
    text = """
5. 智能制造典型场景
(1) 生产作业环节
先进过程控制。针对手动操作波动大的情况，公司对关键装置上了控制软件，关键参数波动降低30%。
质量精准追溯。一物一码，原料批次、工序、人员都能查到，改变了翻好几本记录的局面，效率提高20%。
(2) 生产管理环节
智慧食堂管理。针对食堂用饭票的情况，公司刷脸就餐，按报餐人数采购，浪费减少12%，排队缩短。
安全一体化管控。针对隐患靠人工检查的情况，公司建了双重预防系统，整改及时率达到88%，更快了。
6. 示范推广
企业情况良好。公司多次接待同行参观交流，愿意把做法讲给大家，所用方案投入不大，见效较快。
"""
    assert names(scenarios_of(book(text), guide)) == [
        ("先进过程控制", 22, "exact", "生产作业"),
        ("质量精准追溯", 25, "exact", "生产作业"),
        ("智慧食堂管理", None, "none", "生产管理"),
        ("安全一体化管控", 15, "exact", "生产管理"),
    ]


@pytest.mark.parametrize("form", ["（{link}）{name}。", "【{link}】{name}：", "{link}/{name}："])
def test_links_before_the_names_that_open_paragraphs(form: str, guide: ScenarioGuide) -> None:
    told = [
        ("生产作业", "先进过程控制"),
        ("生产作业", "质量精准追溯"),
        ("生产管理", "能源智能管控"),
    ]
    rows = [
        form.format(link=link, name=name)
        + "针对手动操作波动大的情况，公司对关键装置上了控制软件，关键参数波动降低30%。"
        for link, name in told
    ]
    text = "三、典型场景\n" + "\n".join(rows)
    assert [(s.link, s.claimed) for s in scenarios_of(book(text), guide)] == told


def test_a_paragraph_that_goes_on_with_the_end_of_a_list_names_nothing(
    guide: ScenarioGuide,
) -> None:
    text = """
5. 建设情况
公司按照规划分步建设，先后上线了先进过程控制、
质量精准追溯。下一步将继续扩大应用范围，把经验推广到其他车间，形成可复制的做法和标准。
"""
    assert names(scenarios_of(book(text), guide)) == []


def test_a_slide_for_each_scenario(guide: ScenarioGuide) -> None:
    """A bar with the name and its link over three short columns, a page a scenario."""
    names_, pages = ("车间智能排产", "在线智能检测", "仓储智能管理"), []
    for number, name in enumerate(names_, 1):
        held = [
            Line(name, Box(0.1, 0.1, 0.3, 0.14), 0.99),
            Line("生产管理", Box(0.85, 0.12, 0.92, 0.15), 0.99),
            Line("问题与需求", Box(0.1, 0.25, 0.2, 0.28), 0.99),
            Line("设备协议不一、数据靠人抄", Box(0.1, 0.29, 0.3, 0.32), 0.99),
            Line(f"第{number}期铺设双环网并加装网关", Box(0.4, 0.29, 0.6, 0.32), 0.99),
        ]
        pages.append(Page("b.pdf", number, PageSource.OCR, confidence=0.9, lines=tuple(held)))

    def told(*some: Page) -> list[str]:
        typed = tuple(TypedPage(p, "application_book", 0.9) for p in some)
        found = scenarios_of(Document("application_book", typed, 0.9), guide)
        return [s.claimed for s in found]

    assert told(*pages) == list(names_)
    assert told(*pages[:2]) == []  # two may be a table that goes on
    running = Line("智能工厂申报书", Box(0.83, 0.02, 0.91, 0.05), 0.99)
    headed = [replace(p, lines=(running, *p.lines)) for p in pages]
    assert told(*headed) == list(names_)


@pytest.mark.parametrize(
    ("title", "claimed"),
    [
        ("4.1.1 场景1 车间智能排产", "车间智能排产"),
        ("01生产作业车间智能排产", "车间智能排产"),
        ("典型场景三：车间智能排产", "车间智能排产"),
    ],
)
def test_a_count_or_a_link_before_a_name(guide: ScenarioGuide, title: str, claimed: str) -> None:
    text = f"""
四、场景建设
{title}
{PROSE}
"""
    assert [s.claimed for s in scenarios_of(book(text), guide)] == [claimed]


def test_blocks_of_the_form_and_papers_are_no_scenarios(guide: ScenarioGuide) -> None:
    text = f"""
三、场景建设
1. 车间智能排产
{PROSE}
2. 申报单位意见
{PROSE}
3. 数据管理能力成熟度（DCMM）证书
{PROSE}
4. 在线智能检测
{PROSE}
"""
    assert [s.claimed for s in scenarios_of(book(text), guide)] == ["车间智能排产", "在线智能检测"]


def test_a_heading_read_in_two_pieces_is_one(guide: ScenarioGuide) -> None:
    text = f"01 生产作业在线智能检测\n{PROSE}\n{PROSE}"
    whole = book(text).pages[0].page
    first = whole.lines[0]
    y = (0.3, 0.315)
    pieces = [
        replace(first, text="02 生产", box=Box(0.11, y[0], 0.203, y[1])),
        replace(first, text="管理仓储智能管理", box=Box(0.206, y[0], 0.364, y[1])),
        replace(first, text=PROSE, box=Box(0.1, 0.33, 0.9, 0.345)),
    ]
    page = replace(whole, lines=(*whole.lines, *pieces))
    typed = (TypedPage(page, "application_book", 1.0),)
    found = scenarios_of(Document("application_book", typed, 1.0), guide)
    assert [s.claimed for s in found] == ["在线智能检测", "仓储智能管理"]


@pytest.mark.parametrize(
    "title",
    ["场景三维可视化管理", "场景一体化管控", "质量检测报告自动生成电子报告", "设备点检电子清单"],
)
def test_names_that_only_look_counted_or_like_papers(guide: ScenarioGuide, title: str) -> None:
    text = f"""
三、场景建设
1. 车间智能排产
{PROSE}
2. {title}
{PROSE}
3. 在线智能检测
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["车间智能排产", title, "在线智能检测"]


def test_mentions_before_a_full_stop_do_not_displace_headings(guide: ScenarioGuide) -> None:
    text = f"""
三、场景建设
1. 车间智能排产
{PROSE}
2. 智慧食堂
{PROSE}
3. 在线智能检测
{PROSE}
四、建设成效
先进过程控制。公司产线自动化水平明显提高，人工干预减少，产品质量稳定，效益良好，客户满意。
质量精准追溯。公司建立了完善的追溯体系，问题能够及时发现，及时处理，客户投诉明显下降了。
安全一体化管控。公司安全管理水平明显提高，隐患能够及时发现，及时整改，没有发生安全事故。
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["车间智能排产", "智慧食堂", "在线智能检测"]


def test_names_not_built_yet_before_their_full_stop(guide: ScenarioGuide) -> None:
    text = "\n".join(
        f"{name}。公司目前尚未开展该场景建设，拟在2027年启动，相关方案正在论证之中，资金已有安排。"
        for name in ("先进过程控制", "质量精准追溯", "安全一体化管控")
    )
    assert scenarios_of(book(text), guide) == ()


@pytest.mark.parametrize(
    "head",
    [
        "1、在线智能检测建设前靠人工目检。为此公司上线视觉检测系统，自动判定外观和尺寸。",
        "1(4)生产作业|在线智能检测",
        "I(4)在线智能检测",
    ],
)
def test_a_name_behind_a_frames_rule_or_right_before_its_text(
    guide: ScenarioGuide, head: str
) -> None:
    text = f"""
三、场景建设
{head}
{PROSE}
{head.replace("在线智能检测", "仓储智能管理").replace("4", "5").replace("1、", "2、")}
{PROSE}
"""
    claimed = [s.claimed for s in scenarios_of(book(text), guide)]
    assert claimed == ["在线智能检测", "仓储智能管理"]


def test_cards_whose_head_is_a_table_of_its_own(guide: ScenarioGuide) -> None:
    tables = []
    for n, name in enumerate(("在线智能检测", "仓储智能管理"), 1):
        head = [str(n), "对应典型场景", name, "企业实例名称", "一号线实践"]
        rest = [["所属环节", "生产管理"], ["建设情况", PROSE], ["实施成效", "差错率下降6%。"]]
        tables.append(Table(1, 5, tuple(Cell(0, c, t, None) for c, t in enumerate(head))))
        cells = tuple(Cell(r, c, t, None) for r, row in enumerate(rest) for c, t in enumerate(row))
        tables.append(Table(3, 2, cells))
    page = Page("b.docx", 1, PageSource.NATIVE, tables=tuple(tables))
    typed = (TypedPage(page, "application_book", 1.0),)
    found = scenarios_of(Document("application_book", typed, 1.0), guide)
    assert [s.claimed for s in found] == ["在线智能检测", "仓储智能管理"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("", "。针对保养计划在墙上，做没做不清楚的情况，"),
        ("{}、", "建设前保养计划在墙上没人看。"),
    ],
)
def test_a_plan_of_upkeep_puts_nothing_off(guide: ScenarioGuide, number: str, told: str) -> None:
    built = "公司上线设备管理系统，自动生成点检和保养工单，备件领用扫码，按时完成率提高到92%。"
    names_ = ("设备维修维护", "质量精准追溯", "安全一体化管控")
    rows = [number.format(i) + name + told + built for i, name in enumerate(names_, 1)]
    text = "三、场景建设\n" + "\n".join(rows)
    assert [s.claimed for s in scenarios_of(book(text), guide)] == list(names_)


NAMED = ["质量精准追溯", "生产计划优化", "智能经营决策"]


def captioned(side: str) -> Document:
    """Tables of problem, deeds and results, each named in a caption under it or over it."""
    lines, tables = [Line("11. 数字化改造情况", Box(0.1, 0.05, 0.4, 0.07), 0.99)], []
    links = ["生产作业环节 ", "生产管理环节——", "运营管理环节："]
    for n, (link, name) in enumerate(zip(links, NAMED, strict=True)):
        top = 0.1 + 0.25 * n
        rows = [("问题", PROSE[:12]), ("做法", PROSE[12:34]), ("成效", PROSE[34:])]
        cells = tuple(
            Cell(
                r, c, text, Box(0.1 + 0.2 * c, top + 0.03 * r, 0.3 + 0.4 * c, top + 0.03 * r + 0.03)
            )
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
        )
        tables.append(Table(3, 2, cells, Box(0.1, top, 0.7, top + 0.09)))
        lines += [Line(c.text, c.box, 0.99) for c in cells]
        at = top + 0.1 if side == "under" else top - 0.025
        lines.append(Line(f"表{n + 1} {link}{name}", Box(0.3, at, 0.6, at + 0.018), 0.99))
    drawn = Page(
        "book.pdf", 1, PageSource.OCR, confidence=0.99, lines=tuple(lines), tables=tuple(tables)
    )
    return Document("application_book", (TypedPage(drawn, "application_book", 1.0),), 1.0)


@pytest.mark.parametrize("side", ["under", "over"])
def test_tables_that_their_captions_name(guide: ScenarioGuide, side: str) -> None:
    found = names(scenarios_of(captioned(side), guide))
    assert [(name, link) for name, _, _, link in found] == [
        ("质量精准追溯", "生产作业"), ("生产计划优化", "生产管理"), ("智能经营决策", "运营管理"),
    ]  # fmt: skip


def test_captions_in_a_file_without_layout(guide: ScenarioGuide) -> None:
    lines, tables = [Line("11. 数字化改造情况", None, 1.0)], []
    for n, name in enumerate(NAMED, 1):
        rows = [("问题", PROSE[:12]), ("做法", PROSE[12:34]), ("成效", PROSE[34:])]
        cells = tuple(
            Cell(r, c, text, None, where=f"表{n} {r} {c}")
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
        )
        tables.append(Table(3, 2, cells, origin="word", name=f"表{n}"))
        lines.append(Line(f"表{n} 生产作业环节——{name}", None, 1.0))
        lines += [Line(c.text, None, 1.0, where=f"表{n} 第{c.row + 1}行") for c in cells]
    drawn = Page(
        "book.docx", 1, PageSource.NATIVE, confidence=1.0, lines=tuple(lines), tables=tuple(tables)
    )
    book = Document("application_book", (TypedPage(drawn, "application_book", 1.0),), 1.0)
    assert [name for name, *_ in names(scenarios_of(book, guide))] == [*NAMED]


@pytest.mark.parametrize("mark", ["[1] [2] [3]", "□ □ □", "项目一 项目二 项目三"])
def test_more_signs_before_names(guide: ScenarioGuide, mark: str) -> None:
    text = "四、典型场景\n（一）在生产作业方面的应用\n" + "\n".join(
        f"{sign} {name}\n{PROSE}" for sign, name in zip(mark.split(" "), NAMED, strict=True)
    )
    assert [n[0] for n in names(scenarios_of(book(text), guide))] == NAMED


def test_what_was_on_a_list_years_ago_is_history(guide: ScenarioGuide) -> None:
    then = "针对能耗数据不透明的情况，2020年列入技改计划。" + PROSE
    lately = (
        "针对能耗数据不透明的情况，2025年列入技改计划。聘请院校建模，换型时间缩短一半，运行稳定。"
    )
    ahead = "针对能耗数据不透明的情况，2025年列入技改计划。届时将上线能源系统，预计节能一成以上。"
    text = f"三、典型场景\n1. {NAMED[0]}\n{then}\n2. {NAMED[1]}\n{lately}\n3. {NAMED[2]}\n{ahead}"
    assert [n[0] for n in names(scenarios_of(book(text), guide))] == NAMED[:2]


def test_a_name_that_its_column_breaks_is_whole(guide: ScenarioGuide) -> None:
    drawn = []
    for n, (name, rest) in enumerate(
        [("碳资产全生命周期", "管理"), ("质量精准追溯", ""), ("网络协同制造", "")]
    ):
        top = 0.2 + 0.1 * n
        drawn += [
            Line(name, Box(0.1, top, 0.27, top + 0.02), 0.99),
            Line(PROSE[:24], Box(0.32, top, 0.88, top + 0.02), 0.99),
        ]
        drawn += [Line(rest, Box(0.1, top + 0.027, 0.15, top + 0.047), 0.99)] if rest else []
        drawn.append(Line(PROSE[24:], Box(0.32, top + 0.027, 0.88, top + 0.047), 0.99))
    head = Line("三、典型场景", Box(0.1, 0.1, 0.3, 0.12), 0.99)
    page = Page("book.pdf", 1, PageSource.OCR, confidence=0.99, lines=(head, *drawn))
    told = Document("application_book", (TypedPage(page, "application_book", 1.0),), 1.0)
    assert [n[0] for n in names(scenarios_of(told, guide))][:1] == ["碳资产全生命周期管理"]
