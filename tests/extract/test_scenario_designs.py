"""Books of other designs: cards, tables, numbers, prose, plans, and the guide copied whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import WIDE, document, line, page, prose, table

from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of, told_in
from docproc.extract.scenarios.celled import celled_scenarios
from docproc.extract.scenarios.naming import split_name
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, Table

TOLD = (
    "针对以往依靠人工经验、信息滞后、成本偏高的问题，公司部署了相应的系统，打通设备、物料和人员数据，"
    "实现全过程在线管理。上线后效率提升23%，差错率下降41%，年节约成本180万元。"
)


def book(*pages: str | list[Table]) -> Document:
    """A book of pages: text in rows of 38 characters, or tables with their lines."""
    return document("application_book", *(_page(p, n) for n, p in enumerate(pages, 1)))


def _page(content: str | list[Table], number: int) -> Page:
    if not isinstance(content, str):
        return page([x for t in content for x in _lines(t)], tables=content, number=number)
    drawn: list[Line] = []
    for row in content.replace("TOLD", TOLD).strip().splitlines():
        for at in range(0, len(row), 38):
            drawn.append(line(row[at : at + 38], 0.12, 0.06 + 0.025 * len(drawn)))
    return page(drawn, number=number)


def _lines(drawn: Table) -> list[Line]:
    out = []
    for cell in drawn.cells:
        assert cell.box is not None
        most = max(int((cell.box.width - 0.01) / WIDE), 2)
        rows = [cell.text[i : i + most] for i in range(0, len(cell.text), most)]
        out += [
            line(text, cell.box.left + 0.005, cell.box.top + 0.002 + n * 0.026 / len(rows))
            for n, text in enumerate(rows)
        ]
    return out


def card(name: str, link: str, top: float) -> Table:
    return table(
        [
            ["场景名称", name, "所属环节", link],
            ["痛点问题", (TOLD, 3)],
            ["建设内容", (TOLD, 3)],
            ["应用成效", (TOLD, 3)],
        ],
        top=top,
    )


def found(content: Document, guide: ScenarioGuide) -> list[tuple[str, int | None]]:
    return [(s.claimed, s.number) for s in scenarios_of(content, guide)]


DETECT, PLAN, STORE = ("在线智能检测", 24), ("车间智能排产", 9), ("仓储智能管理", 12)


def test_a_card_for_each_scenario(guide: ScenarioGuide) -> None:
    cards = [card("车间智能排产", "生产管理", 0.1), card("在线智能检测", "生产作业", 0.4)]
    told = book(cards, [card("智慧食堂", "运营管理", 0.1)])
    assert found(told, guide) == [PLAN, DETECT, ("智慧食堂", None)]


def test_a_table_that_goes_on_without_its_header(guide: ScenarioGuide) -> None:
    first = table(
        [["序号", "环节", "场景", "实施情况"], ["1", "生产作业", "在线智能检测", TOLD],
         ["2", "运营管理", "智能经营决策", TOLD]]
    )  # fmt: skip
    rest = table([["3", "生产管理", "车间智能排产", TOLD], ["4", "生产管理", "智慧食堂", TOLD]])
    assert found(book([first], [rest]), guide) == [
        DETECT, ("智能经营决策", 30), PLAN, ("智慧食堂", None)
    ]  # fmt: skip
    own = table(
        [["3", "生产管理", "智慧食堂", TOLD], ["4", "生产管理", "车间智能排产", TOLD],
         ["5", "生产管理", "仓储智能管理", TOLD]]
    )  # fmt: skip
    assert found(book([first], [own]), guide)[2:] == [("智慧食堂", None), PLAN, STORE]


@pytest.mark.parametrize(
    "headings",
    [
        ("1. 在线智能检测", "2. 车间智能排产"),
        ("A. 在线智能检测", "B. 车间智能排产"),
        ("Ⅰ. 在线智能检测", "Ⅱ. 车间智能排产"),
        ("S01 在线智能检测", "S02 车间智能排产"),
        ("【在线智能检测】", "【车间智能排产】"),
        ("场景一 “在线智能检测”", "场景二 “车间智能排产”"),
        ("第一个场景：在线智能检测", "第二个场景：车间智能排产"),
        ("场景（1）在线智能检测", "场景（2）车间智能排产"),
        ("【场景一】在线智能检测", "【场景二】车间智能排产"),
        ("（1）生产作业-在线智能检测-轴承检测", "（2）生产管理-车间智能排产-APS"),
        ("生产作业 > 在线智能检测 > 轴承检测", "生产管理 > 车间智能排产 > APS"),
        ("1. 在线智能检测——轴承缺陷检测", "2. 车间智能排产（APS）"),
        (
            "环节：生产作业　　场景：在线智能检测　　实例：轴承",
            "环节：生产管理　　场景：车间智能排产",
        ),
        ("3.2.1 在线智能检测场景建设", "3.2.2 车间智能排产场景建设"),
        ("场景 01 在线智能检测", "场景 02车间智能排产"),
        ("场景No.1 在线智能检测", "场景No.2 车间智能排产"),
        ("No.1 在线智能检测", "№2车间智能排产"),
        ("● 场景一 ｜ 在线智能检测", "● 场景二 ｜ 车间智能排产"),
        ("案例1：在线智能检测", "案例2：车间智能排产"),
        ("重点场景之一：在线智能检测", "重点场景之二：车间智能排产"),
        ("第1项 在线智能检测", "第2项 车间智能排产"),
        ("生产作业·在线智能检测", "生产管理·车间智能排产"),
        ("场景编号：1 场景名称：在线智能检测", "场景编号：2 场景名称：车间智能排产"),
        ("1. 在线智能检测场景的建设", "2. 车间智能排产场景的建设"),
        ("（一）关于“在线智能检测”应用场景", "（二）关于“车间智能排产”应用场景"),
        ("（一）【生产作业】在线智能检测", "（二）【生产管理】车间智能排产"),
        ("（一）在线智能检测【生产作业】", "（二）车间智能排产【生产管理】"),
    ],
)
def test_headings_in_every_style(guide: ScenarioGuide, headings: tuple[str, str]) -> None:
    text = "三、场景建设情况\n" + "".join(f"{h}\nTOLD\n" for h in headings) + "四、建设成效\nTOLD"
    assert found(book(text), guide) == [DETECT, PLAN]


def test_scenarios_told_in_running_text(guide: ScenarioGuide) -> None:
    text = """
三、场景建设情况
公司围绕生产作业环节建设了在线智能检测场景。TOLD
在生产管理环节，建设了车间智能排产场景，TOLD
公司还建成了仓储智能管理、设备运行监控、能源智能管控等场景。
"""
    assert found(book(text), guide) == [DETECT, PLAN]


@pytest.mark.parametrize(
    "told", ["", "。面向生产活动，针对效率低等问题，部署相应系统，应用相关技术，提升效率。"]
)
def test_the_guide_copied_whole_is_no_claim(guide: ScenarioGuide, told: str) -> None:
    listed = [f"（{s.number}）{s.name}{told}" for s in guide.scenarios]
    copied = "附件3 智能制造典型场景参考指引（2025年版）\n"
    own = "三、场景建设情况\n1. 车间智能排产\nTOLD\n2. 仓储智能管理\nTOLD"
    pages = (copied + "\n".join(listed[:15]), "\n".join(listed[15:30]), "\n".join(listed[30:]))
    assert found(book(*pages, own), guide) == [PLAN, STORE]


@pytest.mark.parametrize("head", ["（二）拟建场景", "五、下一步计划", "六、后续规划"])
def test_a_section_of_plans_holds_no_scenarios(guide: ScenarioGuide, head: str) -> None:
    text = f"""
三、场景建设情况
（一）已建场景
1. 在线智能检测
TOLD
2. 车间智能排产
TOLD
{head}
1. 智能经营决策
TOLD
2. 数字基础设施建设
TOLD
"""
    assert found(book(text), guide) == [DETECT, PLAN]


def test_a_summary_table_adds_nothing_to_the_descriptions(guide: ScenarioGuide) -> None:
    rows = table(
        [["序号", "场景名称", "所属环节", "主要内容"], ["1", "车间智能排产", "生产管理", "建设系统，实现线上管理和优化"],
         ["2", "仓储智能管理", "生产管理", "建设系统，实现线上管理和优化"]]
    )  # fmt: skip
    own = "1. 车间智能排产\nTOLD\n2. 仓储智能管理\nTOLD"
    assert found(book([rows], own), guide) == [PLAN, STORE]


CANTEEN = ("智慧食堂管理", None)


def told_in_paragraphs(*rows: str) -> Document:
    """A book whose section of scenarios is these paragraphs, indented and in rows."""
    text = "\n".join(["三、场景建设情况", *rows, "四、建设成效", TOLD])
    return document("application_book", page(prose(text.replace("TOLD", TOLD), per_row=38)))


@pytest.mark.parametrize(
    "opening",
    [
        "①围绕“{}”场景，",
        "（1）在“{}”场景方面，",
        "聚焦“{}”典型场景，公司持续投入。",
        "一是建设“{}”场景。",
        "第一，打造“{}”智能场景，",
        "以“{}”场景为抓手，",
        "我公司在《{}》场景中，",
        "对照“{}”场景要求，",
    ],
)
def test_paragraphs_that_open_with_a_scenario(guide: ScenarioGuide, opening: str) -> None:
    names = ("在线智能检测", "车间智能排产", "智慧食堂管理")
    told = told_in_paragraphs(*(opening.format(name) + "TOLD" for name in names))
    assert found(told, guide) == [DETECT, PLAN, CANTEEN]


@pytest.mark.parametrize(
    ("second", "times"),
    [
        ("此外，形成了“{}”场景应用。", 2),
        ("同时，建成“{}”场景。", 2),
        ("通过建设“{}”场景，", 1),
        ("围绕“{}”场景，", 1),
    ],
)
def test_a_paragraph_that_says_anew_what_was_built_tells_of_it_again(
    guide: ScenarioGuide, second: str, times: int
) -> None:
    first = "聚焦生产作业环节，形成了“在线智能检测”场景应用。TOLD"
    told = told_in_paragraphs(
        first, second.format("在线智能检测") + "TOLD", "同时，建成“车间智能排产”场景。TOLD"
    )
    assert found(told, guide) == [DETECT] * times + [PLAN]


def test_a_name_in_an_opening_may_go_over_the_end_of_its_line(guide: ScenarioGuide) -> None:
    told = book(
        "三、场景建设情况\n①围绕“供应链风险预警与调\n度”场景，TOLD\n②围绕“车间智能排产”场景，TOLD"
    )
    assert found(told, guide) == [("供应链风险预警与调度", 39), PLAN]


def test_names_in_a_list_or_further_on_in_a_sentence_are_mentions(guide: ScenarioGuide) -> None:
    told = told_in_paragraphs(
        "围绕“在线智能检测”“车间智能排产”场景，TOLD",
        "围绕在线智能检测、车间智能排产等场景，TOLD",
        "公司通过多年投入，先后围绕“仓储智能管理”场景，TOLD",
        "计划围绕“能源智能管控”场景，TOLD",
        "下一步围绕“智能经营决策”场景，TOLD",
    )
    assert found(told, guide) == []


def test_a_description_may_open_with_the_name_of_its_heading(guide: ScenarioGuide) -> None:
    told = told_in_paragraphs(
        "1. 在线智能检测", "围绕“在线智能检测”场景，TOLD",
        "2. 车间智能排产", "围绕“车间智能排产”场景，TOLD", "“车间智能排产”场景投用后，TOLD",
    )  # fmt: skip
    assert found(told, guide) == [DETECT, PLAN]


def test_a_heading_read_after_the_columns_under_it(guide: ScenarioGuide) -> None:
    heads = [line("场景 01 在线智能检测", 0.14, 0.1), line("场景 02车间智能排产", 0.14, 0.4)]
    columns = [
        line(TOLD[n * 12 : n * 12 + 12], left, top + 0.03 + 0.02 * n)
        for left in (0.14, 0.4, 0.65)
        for top in (0.1, 0.4)
        for n in range(6)
    ]
    told = document("application_book", page([*columns, *heads]))
    assert found(told, guide) == [DETECT, PLAN]


def test_the_head_of_the_next_column_is_no_scenario(guide: ScenarioGuide) -> None:
    """A header at the foot of a page, its rows on the next one."""
    head = table([["场景名称", "建设实例", ("内容及效果", 3), "投入（万元）"]])
    row = table([["车间智能排产", "总装线排产平台", (TOLD, 3), "760"]])
    assert found(book([head], [row]), guide) == [("车间智能排产", 9)]


def test_one_name_over_several_rows_is_one_scenario(guide: ScenarioGuide) -> None:
    rows = table(
        [
            ["场景名称", "实例", "内容及效果"],
            [("车间智能排产", 1, 2), "一车间排产", TOLD],
            [None, "二车间排产", TOLD],
        ]
    )
    assert found(book([rows]), guide) == [("车间智能排产", 9)]


def test_a_scenario_keeps_the_number_of_its_heading(guide: ScenarioGuide) -> None:
    told = book("三、场景建设\n场景02 车间智能排产\nTOLD\n场景04 仓储智能管理\nTOLD")
    assert [s.ordinal for s in scenarios_of(told, guide)] == [2, 4]


def test_columns_are_told_by_what_stands_in_them(guide: ScenarioGuide) -> None:
    rows = table(
        [
            ["序号", ("改造前", 3), "对应场景", ("改造后", 3)],
            ["1", (TOLD, 3), "智能经营决策", (TOLD, 3)],
            ["2", (TOLD, 3), "规模化定制", (TOLD, 3)],
        ]
    )
    assert [name for name, _ in found(book([rows]), guide)] == ["智能经营决策", "规模化定制"]


def test_a_table_of_plans_claims_nothing(guide: ScenarioGuide) -> None:
    rows = table(
        [
            ["序号", ("计划内容", 3), "对应场景", ("预计效果", 3)],
            ["1", (TOLD, 3), "智能经营决策", (TOLD, 3)],
        ]
    )
    assert found(book([rows]), guide) == []


def labelled_card(name: str, link: str) -> Table:
    return table(
        [
            ["典型场景", (name, 2), "业务环节", link],
            ["改造前情况", (TOLD, 4)],
            ["建设举措", (TOLD, 4)],
        ]
    )


def test_cards_that_say_scenario_and_no_more(guide: ScenarioGuide) -> None:
    cards = book(
        [labelled_card("危险作业自动化", "生产管理")],
        [labelled_card("产品精准营销", "运营管理")],
        [labelled_card("智慧食堂", "运营管理")],
    )
    told = scenarios_of(cards, guide)
    assert [s.claimed for s in told] == ["危险作业自动化", "产品精准营销", "智慧食堂"]
    assert [s.heading_link for s in told] == ["生产管理", "运营管理", "运营管理"]


def test_chapters_numbered_nearly_as_the_scenarios_are_none(guide: ScenarioGuide) -> None:
    told = book(
        "2. 场景建设内容\n1、人机协同作业\nTOLD\n2、设备维修维护\nTOLD\n3、产品精准营销\nTOLD\n"
        "3. 组织保障和人才队伍\nTOLD\n5.安全保障\nTOLD"
    )
    assert [name for name, _ in found(told, guide)] == [
        "人机协同作业",
        "设备维修维护",
        "产品精准营销",
    ]


def test_a_summary_behind_a_table_of_scenarios_is_no_part_of_it(guide: ScenarioGuide) -> None:
    """Its own header, without a column that describes, begins another table."""
    described = table([["场景名称", "所属环节", "内容及效果"], ["车间智能排产", "生产管理", TOLD]])
    summary = table(
        [
            ["场景名称", "所属环节", "负责部门"],
            ["质量精准追溯", "生产作业", "生产管理部与质量管理部共同负责该场景的日常运行维护工作"],
        ]
    )
    assert [n for n, _ in found(book([described], [summary]), guide)] == ["车间智能排产"]


def test_points_with_circled_numbers_stand_within_a_scenario(guide: ScenarioGuide) -> None:
    """①现状。… heads a part of what is told, though 1、 elsewhere heads chapters."""
    told = book(
        "3、生产作业类场景\n（1）在线智能检测\n①实施前状况。依靠人工经验。\n②举措。TOLD\n"
        "（2）设备维修维护\n①实施前状况\nTOLD\n②举措\nTOLD\n"
    )
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_what_begins_to_count_right_under_a_scenario_is_its_own(guide: ScenarioGuide) -> None:
    told = book("（1）在线智能检测\n1）现状与问题\nTOLD\n（2）设备维修维护\n1）现状与问题\nTOLD")
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_a_list_of_what_a_link_holds_is_no_scenario(guide: ScenarioGuide) -> None:
    told = book(
        "生产管理环节：车间智能排产、生产进度跟踪、碳\n资产全生命周期管理、污染在线管控；\nTOLD\n"
        "1. 在线智能检测\nTOLD\n2. 设备维修维护\nTOLD"
    )
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_the_last_cell_of_a_summary_is_no_heading_of_what_follows(guide: ScenarioGuide) -> None:
    summary = table(
        [
            ["序号", "场景名称", "序号", "场景名称"],
            ["1", "在线智能检测", "2", "设备维修维护"],
            ["3", "车间智能排产", "4", "产品精准营销"],
        ]
    )
    below = [line(TOLD[n : n + 38], 0.12, 0.3 + n / 1000) for n in range(0, len(TOLD), 38)]
    first = page([*_lines(summary), *below], tables=[summary], number=1)
    rest = _page("1. 在线智能检测\nTOLD\n2. 设备维修维护\nTOLD", 2)
    told = document("application_book", first, rest)
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_a_table_that_goes_on_without_a_header_begins_with_a_scenario(guide: ScenarioGuide) -> None:
    head = ["实例名称", "对应场景", "主要做法与成效"]
    first = table([head, ["一期", "制造工程优化", TOLD], ["二期", "柔性产线快速换产", TOLD]])
    rest = table([["三期", "生产进度跟踪", TOLD], ["四期", "能源智能管控", TOLD]])
    assert [name for name, _ in found(book([first], [rest]), guide)] == [
        "制造工程优化", "柔性产线快速换产", "生产进度跟踪", "能源智能管控",
    ]  # fmt: skip


def test_openings_whose_rings_were_not_read(guide: ScenarioGuide) -> None:
    """①“…” read as 1“…”."""
    told = book(
        "（一）生产作业环节\n1“在线智能检测”场景建设情况：TOLD\n"
        "2聚焦“设备维修维护”场景，公司持续投入。TOLD\n"
    )
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_chapters_listed_without_page_numbers_plan_nothing(guide: ScenarioGuide) -> None:
    """The plan's name in the list must not make a plan of all that follows it."""
    told = book(
        "材料目录\n一、申报企业概况\n二、典型场景应用\n三、安全可控情况\n四、下一步打算",
        "1 申报企业概况\n2 典型场景应用\n1）生产作业方面\n"
        "★先进过程控制：TOLD\n★人机协同作业：TOLD\n★厂区门禁与访客登记：TOLD",
    )
    assert [name for name, _ in found(told, guide)] == [
        "先进过程控制", "人机协同作业", "厂区门禁与访客登记",
    ]  # fmt: skip


def test_a_book_names_more_scenarios_than_were_understood(guide: ScenarioGuide) -> None:
    told = told_in(
        book(
            "公司在先进过程控制、人机协同作业、在线智能检测等方面走在前列。\n五、下一步打算\n1. 推进碳资产全生命周期管理\nTOLD"
        ),
        guide,
    )
    assert (told.described, told.named) == ((), 3)


def test_openings_behind_a_short_clause(guide: ScenarioGuide) -> None:
    told = book(
        "第三章 典型场景建设内容\n围绕各环节建成如下场景。\n企业落地“人机协同作业”场景：TOLD\n"
        "针对痛点，实施“设备故障诊断与预测”。TOLD\n"
    )
    assert [name for name, _ in found(told, guide)] == ["人机协同作业", "设备故障诊断与预测"]


def test_a_chapter_on_scenarios_of_which_none_was_understood_counts_as_one(
    guide: ScenarioGuide,
) -> None:
    torn = "\n".join(["3. 典型场景建设内容", *["研发 工艺数 通过接口与上游系统相连，"] * 9])
    assert (told_in(book(torn), guide).described, told_in(book(torn), guide).named) == ((), 1)
    assert told_in(book("1. 企业概况\n" + "公司经营情况良好。\n" * 9), guide).named == 0


def test_a_link_and_a_name_between_which_the_arrow_was_lost(guide: ScenarioGuide) -> None:
    told = book(
        "场景六 生产管理环节仓储智能管理|原料库云边协同平台一期\nTOLD\n"
        "场景七 生产管理环节→物料精准配送→成品区统一数据底座\nTOLD"
    )
    assert [name for name, _ in found(told, guide)] == ["仓储智能管理", "物料精准配送"]


def test_a_numbered_bar_over_narrow_columns_heads_a_scenario(guide: ScenarioGuide) -> None:
    narrow = "痛点\n口径不一，月末对账要\n反复核实，耗时较长。\n"
    told = book(f"场景 04 生产计划优化\n{narrow}场景 05 生产进度跟踪\n{narrow}")
    assert [name for name, _ in found(told, guide)] == ["生产计划优化", "生产进度跟踪"]


def test_a_name_over_the_same_first_word_as_the_others_is_one_too(guide: ScenarioGuide) -> None:
    """在线智能化检测 is no name of the guide, nor are these headings numbered."""
    names = ["数字孪生工厂构建", "产品数字化设计", "先进过程控制", "在线智能化检测", "生产计划优化"]
    said = "\n".join(f"{name}\n做法：{TOLD}\n成效：效率提高9%。" for name in names)
    found = scenarios_of(book(f"三、场景建设情况\n{said}\n客户主动服务\n做法：{TOLD}"), guide)
    assert [s.claimed for s in found] == [*names, "客户主动服务"]


def test_names_in_quotation_marks_that_were_built_are_scenarios(guide: ScenarioGuide) -> None:
    said = (
        f"人工巡查频次有限。为此，公司重点打造了【车间智能排产】场景。{TOLD}\n"
        f"过程参数波动较大。为此，公司围绕【质量精准追溯】场景开展建设。{TOLD}\n"
        f"用量统计靠抄表。为此，公司建成【厂区碳账本】场景。{TOLD}"
    )
    found = scenarios_of(book(f"07 智能场景实施情况\n{said}"), guide)
    assert [s.claimed for s in found] == ["车间智能排产", "质量精准追溯", "厂区碳账本"]


def test_a_scenario_whose_number_was_lost_is_told_by_its_name(guide: ScenarioGuide) -> None:
    told = f"六、典型场景建设\n场景数字孪生工厂构建\n{TOLD}\n场景2先进过程控制\n{TOLD}\n场景3质量分析与改进\n{TOLD}"
    assert [s.claimed for s in scenarios_of(book(told), guide)] == [
        "数字孪生工厂构建", "先进过程控制", "质量分析与改进",
    ]  # fmt: skip


def test_a_point_in_the_bracket_of_a_number_is_a_speck(guide: ScenarioGuide) -> None:
    told = f"六、典型场景建设\n（1）先进过程控制\n{TOLD}\n（2.）质量分析与改进\n{TOLD}"
    assert len(scenarios_of(book(told), guide)) == 2


def test_cards_that_explain_their_labels_are_cards(guide: ScenarioGuide) -> None:
    def explained(name: str, link: str) -> list[list[object]]:
        return [
            ["场景（规范名称）", name, "业务环节", link],
            ["现状与需求（100字以内）", (TOLD, 3)],
            ["实施内容（含软硬件）", (TOLD, 3)],
        ]

    cards = [
        table(explained("柔性产线快速换产", "生产作业"), top=0.1),
        table(explained("车间智能排产", "生产管理"), top=0.45),
    ]
    found = scenarios_of(book("六、智能场景实施情况", cards), guide)
    assert [(s.claimed, s.link) for s in found] == [
        ("柔性产线快速换产", "生产作业"), ("车间智能排产", "生产管理"),
    ]  # fmt: skip


def test_two_cards_side_by_side_on_a_slide_are_read_one_after_the_other(
    guide: ScenarioGuide,
) -> None:
    """Across the page, with two long lines on each side, interleaved by rows."""
    rows = [
        ("仓储智能管理", "碳资产全生命周期管理"),
        ("为主要区域配置自动识别和立体库位，出入", "在44个计量点位安装智能表计，平台按班次"),
        ("均由系统指令驱动，账实相符率达到百分百。", "分析用量并提示偏差，数据全部自动采集。"),
        ("▶人均效率提高28%。", "▶响应时间由29小时缩短到7小时。"),
    ]
    drawn = [line("生产管理环节", 0.06, 0.07)]
    for n, (left, right) in enumerate(rows):
        drawn += [line(left, 0.09, 0.17 + 0.03 * n), line(right, 0.52, 0.174 + 0.03 * n)]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    found = scenarios_of(document("application_book", slide), guide)
    assert [s.claimed for s in found] == ["仓储智能管理", "碳资产全生命周期管理"]


def test_scenarios_told_under_small_tables_of_their_own(guide: ScenarioGuide) -> None:
    heads = ["编号", "对应环节", "对照指引的场景", "状态"]
    rows = [
        ("场景01", "生产作业", "在线智能检测", "已投用"),
        ("场景02", "生产管理", "车间智能排产", "已投用"),
    ]
    tables = [table([heads, list(row)], top=0.1 + 0.3 * n) for n, row in enumerate(rows)]
    under = [
        line(TOLD[k : k + 36], 0.12, 0.18 + 0.3 * n + 0.024 * i)
        for n in range(2)
        for i, k in enumerate(range(0, len(TOLD), 36))
    ]
    drawn = [x for t in tables for x in _lines(t)]
    told = document("application_book", page([*drawn, *under], tables=tables))
    assert found(told, guide) == [DETECT, PLAN]
    alone = document("application_book", page(drawn, tables=tables))
    assert found(alone, guide) == []  # nothing is told of them


def test_the_head_of_a_column_of_nobodys_knowing_is_no_scenario(guide: ScenarioGuide) -> None:
    heads = [
        line(text, left, 0.1)
        for text, left in (
            ("场景名称", 0.18),
            ("改前面貌", 0.32),
            ("建设内容", 0.6),
            ("实施成效", 0.85),
        )
    ]
    below = [line(TOLD[k : k + 20], 0.32, 0.15 + 0.024 * n)
             for n, k in enumerate(range(0, len(TOLD), 20))]  # fmt: skip
    assert found(document("application_book", page([*heads, *below])), guide) == []


def test_scenarios_in_cards_whose_labels_are_no_usual_ones(guide: ScenarioGuide) -> None:
    """对应典型场景 | name | 企业实例名称 | …, four rows a card, several cards in one table."""
    cards = [
        row
        for name, link in (("车间智能排产", "生产管理"), ("在线智能检测", "生产作业"))
        for row in (
            ["对应典型场景", name, "企业实例名称", "一车间实践"],
            ["所属环节", (link, 3)],
            ["建设情况", (TOLD, 3)],
            ["实施成效", ("差错率下降7%。", 3)],
        )
    ]
    drawn = table(cards)
    told = document("application_book", page(tables=[drawn]))
    assert found(told, guide) == [PLAN, DETECT]
    headed = table([["序号", "场景", "所属环节"], ["1", "在线智能检测", "生产作业"]])
    assert found(document("application_book", page(tables=[headed])), guide) == []


def test_headings_of_a_code_and_a_name_in_brackets(guide: ScenarioGuide) -> None:
    told = book(
        "三、场景建设情况\nCJ-01《在线智能检测》（生产作业）\nTOLD\nCJ-02《车间智能排产》（生产管理）\nTOLD"
    )
    assert found(told, guide) == [DETECT, PLAN]


def test_a_name_behind_its_link_in_one_line_of_levels(guide: ScenarioGuide) -> None:
    told = book(
        "三、场景建设情况\n[1]一级环节：生产作业二级场景：在线智能检测\nTOLD\n"
        "[2]一级环节：生产管理二级场景：车间智能排产三级应用：注塑线排产\nTOLD"
    )
    assert found(told, guide) == [DETECT, PLAN]


def test_this_very_scenario_was_built(guide: ScenarioGuide) -> None:
    said = (
        f"工厂建设方面，重点建设“在线智能检测”这一典型场景。{TOLD}\n"
        f"围绕生产管理，公司打造了“车间智能排产”场景。{TOLD}"
    )
    assert found(book(f"三、场景建设情况\n{said}"), guide) == [DETECT, PLAN]


def test_a_name_whose_quotation_mark_was_lost_is_a_name(guide: ScenarioGuide) -> None:
    told = told_in_paragraphs(
        "围绕在线智能检测’，TOLD",
        "在‘车间智能排产’场景上，TOLD",
        "公司还建成了仓储智能管理’场景。TOLD",
    )
    assert [number for _, number in found(told, guide)] == [24, 9, 12]


@pytest.mark.parametrize(
    ("more", "told"), [("列为年度任务。TOLD", True), ("、质量精准追溯等。TOLD", False)]
)
def test_a_paragraph_among_openings_that_opens_with_another_name_is_one(
    guide: ScenarioGuide, more: str, told: bool
) -> None:
    names = ("在线智能检测", "车间智能排产", "仓储智能管理")
    book_of = [f"围绕“{name}”场景，TOLD" for name in names]
    book_of.insert(1, f"公司把“安全一体化管控”{more}")
    numbers = [number for _, number in found(told_in_paragraphs(*book_of), guide)]
    assert (15 in numbers) is told


OWN = ("成品立体库", "经营驾驶舱", "轴承寿命平台")
MEANT = ("仓储智能管理", "智能经营决策", "设备故障诊断与预测")


@pytest.mark.parametrize(
    "label",
    ["对应指引场景", "对应《智能制造典型场景参考指引》场景", "对应场景", "场景落点", "场景归属"],
)
@pytest.mark.parametrize("above", ["场景名称：{own}", "（{n}）{own}"])
def test_a_form_tells_what_the_firms_own_name_means(
    guide: ScenarioGuide, label: str, above: str
) -> None:
    told = "".join(
        f"{above.format(own=own, n='一二三'[k])}\n{label}：{meant}\nTOLD\n"
        for k, (own, meant) in enumerate(zip(OWN, MEANT, strict=True))
    )
    assert [n for n, _ in found(book("三、智能制造场景\n" + told), guide)] == list(MEANT)


@pytest.mark.parametrize("between", ["，", "、", "和", "；"])
@pytest.mark.parametrize("above", ["项目名称：{own}", "（{n}）{own}", "场景实例：{own}"])
@pytest.mark.parametrize("label", ["对应场景", "对应指引场景", "场景名称"])
def test_one_label_names_two_scenarios(
    guide: ScenarioGuide, label: str, above: str, between: str
) -> None:
    meant = ("车间智能排产", "产线柔性配置"), ("仓储智能管理", "物料精准配送")
    told = "".join(
        f"{above.format(own=own, n='一二'[k])}\n{label}：{between.join(two)}\nTOLD\n"
        for k, (own, two) in enumerate(zip(OWN, meant, strict=False))
    )
    names = [n for n, _ in found(book("三、智能制造场景\n" + told), guide)]
    assert [n for n in names if n not in OWN] == [n for two in meant for n in two]


@pytest.mark.parametrize("dash", ["——", "—", "："])
def test_a_module_tells_which_scenario_it_serves(guide: ScenarioGuide, dash: str) -> None:
    told = "".join(
        f"4.{k} {own}\n支撑典型场景{dash}{meant}，属生产管理环节\n业务痛点：账实不符。\nTOLD\n"
        for k, (own, meant) in enumerate(zip(OWN, MEANT, strict=True), 1)
    )
    assert [n for n, _ in found(book("第四章 智能工厂场景实施情况\n" + told), guide)] == list(MEANT)


def test_a_column_or_a_row_of_a_card_tells_what_the_firms_own_name_means(
    guide: ScenarioGuide,
) -> None:
    rows = [[str(k), own, meant, TOLD]
            for k, (own, meant) in enumerate(zip(OWN, MEANT, strict=True), 1)]  # fmt: skip
    listed = table(
        [["序号", "建设场景", "对应指引场景", "描述"], *rows, ["4", "访客预约", "—", TOLD]]
    )
    assert [n for n, _ in found(book([listed]), guide)] == [*MEANT, "访客预约"]
    cards = [
        [table([["场景名称", own], ["对应指引场景", meant], ["建设内容", TOLD], ["成效", TOLD]])]
        for own, meant in zip(OWN, MEANT, strict=True)
    ]
    assert [n for n, _ in found(book(*cards), guide)] == list(MEANT)


def test_a_cell_of_a_table_names_two_scenarios(guide: ScenarioGuide) -> None:
    heads = ["序号", "场景名称", "描述"]
    for between in ("、", "\n", "和", "；"):
        names = f"车间智能排产{between}产线柔性配置", f"仓储智能管理{between}物料精准配送"
        one = book([table([heads, ["1", names[0], TOLD], ["2", names[1], TOLD]])])
        assert [n for n, _ in found(one, guide)] == [
            "车间智能排产", "产线柔性配置", "仓储智能管理", "物料精准配送",
        ]  # fmt: skip


def test_an_answer_that_the_guide_does_not_know_leaves_the_own_name(guide: ScenarioGuide) -> None:
    told = book(
        "三、智能制造场景\n场景名称：成品立体库\n对应指引场景：无\nTOLD\n场景名称：车间智能排产\nTOLD"
    )
    assert [s.claimed for s in scenarios_of(told, guide)] == ["成品立体库", "车间智能排产"]


@pytest.mark.parametrize("head", ["场景名称", "场景名称（2025版指引）", "场景名称（40个场景之一）"])
@pytest.mark.parametrize("beside", ["是否建成", "应用车间", "投资额", "覆盖范围"])
@pytest.mark.parametrize("names", [OWN, MEANT])
def test_no_head_of_a_table_is_a_scenario(
    guide: ScenarioGuide, head: str, beside: str, names: tuple[str, ...]
) -> None:
    rows = [[str(k), name, "2024年", (TOLD, 3)] for k, name in enumerate(names, 1)]
    listed = table([["序号", head, beside, ("简要说明", 3)], *rows])
    assert [s.claimed for s in scenarios_of(book([listed]), guide)] == list(names)


def test_the_first_row_of_a_card_heads_no_columns(guide: ScenarioGuide) -> None:
    cards = [
        [table([["编号", str(k), "场景名称", own], ["建设内容", (TOLD, 3)], ["成效", (TOLD, 3)]])]
        for k, own in enumerate(OWN, 1)
    ]
    assert [n for n, _ in found(book(*cards), guide)] == list(OWN)


@pytest.mark.parametrize("sign", ["第N步　", "√ ", "▪ ", "✓"])
def test_names_behind_a_step_or_a_tick_head_what_follows(sign: str, guide: ScenarioGuide) -> None:
    named = [sign.replace("N", n) + name for n, (name, _) in zip("一二三", SOME, strict=True)]
    points = "a.采集设备数据；\nb.按工单下发参数；\n起因：TOLD"
    if sign.startswith("第"):
        told = "\n".join(f"{name}\n{points}" for name in named)
    else:
        told = "\n".join(f"{name}。TOLD" for name in named)
    assert found(book(f"三、智能制造场景\n{told}\n四、基本条件\n近三年未发生事故。"), guide) == SOME


SOME = [PLAN, DETECT, STORE]


def test_a_dash_behind_a_name_is_none_of_it(guide: ScenarioGuide) -> None:
    told = "\n".join(
        f"（{n}）{name}——\n{TOLD}" for n, (name, _) in zip("一二三", SOME, strict=True)
    )
    names = [s.claimed for s in scenarios_of(book(f"三、智能制造场景\n{told}"), guide)]
    assert names == [name for name, _ in SOME]


@pytest.mark.parametrize("count", ["做法之N：", "典型做法之N："])
def test_names_counted_as_ways_of_working(guide: ScenarioGuide, count: str) -> None:
    told = "\n".join(
        f"{count.replace('N', n)}{name}\n{TOLD}"
        for n, (name, _) in zip("一二三", SOME, strict=True)
    )
    assert (
        found(book(f"三、智能化改造做法\n{told}\n四、基本条件\n近三年未发生事故。"), guide) == SOME
    )


def test_records_whose_label_does_not_say_scenario(guide: ScenarioGuide) -> None:
    told = "\n".join(
        f"编号0{n}\n应用名称：{name}\n业务环节：生产作业\n简要情况：{TOLD}"
        for n, (name, _) in enumerate(SOME, 1)
    )
    others = "应用名称：移动办公\n简要情况：员工在手机上审批。"
    names = [n for n, _ in found(book(f"三、智能化应用\n{told}\n{others}"), guide)]
    assert names == [n for n, _ in SOME]


def test_a_count_that_stands_apart_from_its_name(guide: ScenarioGuide) -> None:
    drawn = [line("四、重点场景建设及成效", 0.12, 0.06)]
    for k, (name, _) in enumerate(SOME):
        top = 0.1 + 0.14 * k
        drawn += [line(f"第{'一二三'[k]}步", 0.12, top), line(name, 0.21, top)]
        for n, (sign, point) in enumerate(
            (("a.", "采集数据，按单下发；"), ("b.", "逐批核对参数；"))
        ):
            drawn += [
                line(sign, 0.15, top + 0.025 * (n + 1)),
                line(point, 0.19, top + 0.025 * (n + 1)),
            ]
        drawn.append(line("起因：过去靠人工。结果：效率提升35%。", 0.15, top + 0.075))
    told = document("application_book", page(drawn))
    assert found(told, guide) == SOME


@pytest.mark.parametrize("heading", ["拾、申报单位及工厂情况", "申报单位及工厂情况"])
def test_a_numbered_form_goes_on_with_no_table_of_scenarios(
    guide: ScenarioGuide, heading: str
) -> None:
    rows = [["生产作业", name, TOLD] for name, _ in SOME]
    asked = [
        "申报企业",
        "社会信用代码",
        "工商注册地址*",
        "职工人数",
        "主营业务范围",
        "投资总额（必填）",
    ]
    form = [
        [str(n), ask, "临沂市平邑县汇源大道1924号经济开发区内"] for n, ask in enumerate(asked, 1)
    ]
    pages = [
        _page([table([["环节", "场景名称", "建设及应用情况"], *rows])], 1),
        page([line(heading, 0.12, 0.05)], *[_lines(t := table(form))], tables=[t], number=2),
    ]
    assert found(document("application_book", *pages), guide) == SOME


def test_steps_within_a_description_are_its_points(guide: ScenarioGuide) -> None:
    steps = "第一步 采集数据\n接入设备与仪表。\n第二步 建立模型\nTOLD"
    told = "\n".join(f"{n}、{name}\n{steps}" for n, (name, _) in enumerate(SOME, 1))
    assert found(book(f"三、智能制造场景\n{told}"), guide) == SOME


def test_a_board_of_cells_each_with_a_name_and_its_text(guide: ScenarioGuide) -> None:
    later = f"{TOLD}下一步将总结数据，形成经验。生产作业"
    cells = [f"{DETECT[0]}\n{TOLD}生产作业", f"{PLAN[0]}\n{later}"]
    board = table([cells, [f"{STORE[0]}\n{TOLD}生产管理", "/"]])
    assert found(book("三、典型场景应用情况", [board]), guide) == [DETECT, PLAN, STORE]


def test_cells_that_begin_with_words_on_a_scenario_are_no_board(guide: ScenarioGuide) -> None:
    spoken = [f"{name}系统覆盖率达到90%。{TOLD}" for name, _ in SOME]
    board = table([["成效", spoken[0]], ["成效", spoken[1]], ["成效", spoken[2]]])
    assert celled_scenarios([_page([board], 1)], guide) == []


def test_names_told_in_sentences_behind_the_last_opening_of_their_chapter(
    guide: ScenarioGuide,
) -> None:
    opened = [f"围绕“{name}”，信息中心牵头做了以下工作：TOLD" for name, _ in SOME]
    built = "信息中心会同总装车间实施了“质量精准溯源”场景，针对批号对不起来的状况，TOLD"
    more = "公司自2024年底起着手建设“采购计划优化协同”场景，由主计划展开净需求，TOLD"
    last = "企管处实施了“客户主动服务”场景，建统一客服台，TOLD"
    told = "\n".join([*opened, built, more, last])
    claimed = [
        n for n, _ in found(book(f"三、智能制造场景\n{told}\n四、基本条件\n无事故。"), guide)
    ]
    assert claimed == [*(n for n, _ in SOME), "质量精准溯源", "采购计划优化协同", "客户主动服务"]


def test_a_links_label_read_on_behind_a_name_is_none_of_it(guide: ScenarioGuide) -> None:
    assert split_name("典型场景：质量精准追溯对应环节：生产作业", guide)[:2] == (
        "质量精准追溯",
        "生产作业",
    )
    assert split_name("生产计划优化所属环节：生产管理", guide)[:2] == ("生产计划优化", "生产管理")
    assert split_name("炉温自动寻优 所属环节：生产管理", guide)[0].startswith("炉温自动寻优")


def test_names_in_marks_that_hold_names_alone_are_told_wherever_they_stand(
    guide: ScenarioGuide,
) -> None:
    told = (
        "在『在线智能检测』方面，TOLD此前“各系统编码不统一”。『仓储智能管理』则解决了另一类问题。TOLD"
        "企业还打造了『车间智能排产』场景，TOLD同时实施了『能源智能管控』。TOLD"
        "『先进过程控制』等暂不具备条件，不在本次申报之列，待条件成熟后再行论证，届时另行报告。"
    )
    chapter = f"三、智能制造场景\n（一）生产作业\n{told}\n四、基本条件\n近三年未发生事故。"
    assert found(book(chapter), guide) == [DETECT, STORE, PLAN, ("能源智能管控", 16)]


@pytest.mark.parametrize("name", ["第N期 #NAME#", "#NAME#", "【NAME】"])
def test_cards_with_a_tag_under_or_marks_around_their_names(
    name: str, guide: ScenarioGuide
) -> None:
    cards = [
        f"{name.replace('N期', f'{n}期').replace('NAME', own)}\n# 生产作业\nTOLD"
        for n, (own, _) in enumerate(SOME, 1)
    ]
    assert found(book("三、典型场景详述\n" + "\n".join(cards)), guide) == SOME


def test_the_path_of_a_web_page_ends_in_a_name(guide: ScenarioGuide) -> None:
    cards = [f"场景中心»生产作业》{name}\nTOLD" for name, _ in SOME]
    assert found(book("三、典型场景详述\n" + "\n".join(cards)), guide) == SOME
    assert split_name("场景中心 » 生产作业 » 在线智能检测", guide)[:2] == (
        "在线智能检测",
        "生产作业",
    )


def test_a_slide_in_narrow_columns_tells_of_its_name(guide: ScenarioGuide) -> None:
    columns = [TOLD[n : n + 17] for n in range(0, len(TOLD), 17)]
    slides = [
        page(line("内部资料 注意保存", 0.1, 0.03),
             line(name, 0.1, 0.12), line("工厂建设", 0.8, 0.13), line("Before", 0.1, 0.2),
             *(line(text, 0.08 + 0.31 * (n % 3), 0.25 + 0.03 * (n // 3)) for n, text in enumerate(columns)),
             number=k)
        for k, (name, _) in enumerate([*SOME, ("能源智能管控", 16)], 1)
    ]  # fmt: skip
    around = replace(table([["x", "y"]]), origin="aligned", box=Box(0.05, 0.1, 0.95, 0.5), cells=())
    slides = [replace(slide, tables=(around,)) for slide in slides]
    told = scenarios_of(document("application_book", *slides), guide)
    assert [s.claimed for s in told] == [*(name for name, _ in SOME), "能源智能管控"]


def test_a_cards_label_with_a_hint_that_its_column_breaks(guide: ScenarioGuide) -> None:
    drawn = [
        [line("典型场景（下拉选", 0.2, 0.1 + 0.2 * n), line(name, 0.4, 0.106 + 0.2 * n),
         line("择）", 0.2, 0.118 + 0.2 * n), line("问题描述", 0.2, 0.145 + 0.2 * n),
         line(TOLD[:36], 0.4, 0.145 + 0.2 * n), line(TOLD[36:70], 0.4, 0.17 + 0.2 * n)]
        for n, (name, _) in enumerate(SOME)
    ]  # fmt: skip
    drawn.insert(0, [line("04 场景建设与应用", 0.1, 0.06)])
    told = scenarios_of(
        document("application_book", page([x for part in drawn for x in part])), guide
    )
    assert [s.claimed for s in told] == [name for name, _ in SOME]


def test_one_scenario_in_two_columns_of_a_table_is_told_twice(guide: ScenarioGuide) -> None:
    rows = [["场景", DETECT[0], DETECT[0], PLAN[0]], ["环节", "生产作业", "生产作业", "生产管理"]]
    rows += [[head, *(TOLD[k:40] for k in range(3))] for head in ("主要内容", "成效")]
    assert found(book([table(rows)]), guide) == [DETECT, DETECT, PLAN]


@pytest.mark.parametrize(
    ("title", "name", "link"),
    [
        ("甲木工业相机建设（生产作业：在线智能检测）", "在线智能检测", "生产作业"),
        ("基于APS的装配车间改造(生产管理-生产计划优化)", "生产计划优化", "生产管理"),
        ("智能经营决策（运营管理）。", "智能经营决策", "运营管理"),
    ],
)
def test_the_guides_name_behind_the_firms_own(
    guide: ScenarioGuide, title: str, name: str, link: str
) -> None:
    assert split_name(title, guide)[:2] == (name, link)


def test_a_list_of_links_with_their_names_describes_none_be_it_of_one_name(
    guide: ScenarioGuide,
) -> None:
    told = (
        "四、建设内容及场景\n场景一览\n研发设计：产品虚拟验证\n生产作业：先进过程控制、在线智能检测\n"
        "各场景详细情况见下。\n"
    )
    for link, name in (
        ("研发设计", "产品虚拟验证"), ("生产作业", "先进过程控制"), ("生产作业", "在线智能检测"),
    ):  # fmt: skip
        told += f"所在环节：{link}\n场景：{name}\n建设情况：TOLD\n"
    names = [n for n, _ in found(book(told), guide)]
    assert names == ["产品虚拟验证", "先进过程控制", "在线智能检测"]


@pytest.mark.parametrize("name", ["01", "场景", "场景名称", "参照典型场景参考指引填写"])
def test_a_number_or_a_hint_is_no_name(guide: ScenarioGuide, name: str) -> None:
    told = "三、智能制造场景\n" + "".join(
        f"场景名称：{one}\nTOLD\n" for one in (name, "在线智能检测", "车间智能排产", name)
    )
    assert [n for n, _ in found(book(told), guide)] == ["在线智能检测", "车间智能排产"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "场景名称：车间智能排产\n支撑场景：在线智能检测、仓储智能管理\nTOLD\nTOLD",
            ["车间智能排产"],
        ),
        (
            "场景一：车间智能排产\n对应场景：车间智能排产、在线智能检测\nTOLD\nTOLD",
            ["车间智能排产"],
        ),
        (
            "典型场景：车间智能排产与在线智能检测\nTOLD\n其中在线智能检测尚在规划。",
            ["车间智能排产与在线智能检测"],
        ),
    ],
)
def test_two_names_behind_a_label_that_refers_are_no_claims(
    guide: ScenarioGuide, text: str, names: list[str]
) -> None:
    told = [n for n, _ in found(book("三、智能制造场景建设\n" + text), guide)]
    assert "在线智能检测" not in told
    assert len(told) <= len(names)


def test_of_two_names_in_a_cell_the_one_that_its_row_puts_off_is_left_out(
    guide: ScenarioGuide,
) -> None:
    rows = [["1", "车间智能排产、在线智能检测", TOLD + "其中在线智能检测尚未建成。", "部分建成"],
            ["2", "仓储智能管理", TOLD, "已建成"]]  # fmt: skip
    drawn = book([table([["序号", "场景名称", "建设内容", "状态"], *rows])])
    assert [n for n, _ in found(drawn, guide)] == ["车间智能排产", "仓储智能管理"]
