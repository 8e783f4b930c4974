"""Scenarios that paragraphs, sentences and marks tell."""

from __future__ import annotations

import pytest
from drawn import document, page, prose
from scenariobooks import DETECT, PLAN, SOME, STORE, TOLD, book, found

from docproc.documents.model import Document
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.naming import split_name
from docproc.notice.scenarios import ScenarioGuide


def test_scenarios_told_in_running_text(guide: ScenarioGuide) -> None:
    text = """
三、场景建设情况
公司围绕生产作业环节建设了在线智能检测场景。TOLD
在生产管理环节，建设了车间智能排产场景，TOLD
公司还建成了仓储智能管理、设备运行监控、能源智能管控等场景。
"""
    assert found(book(text), guide) == [DETECT, PLAN]


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


def test_openings_whose_rings_were_not_read(guide: ScenarioGuide) -> None:
    """①“…” read as 1“…”."""
    told = book(
        "（一）生产作业环节\n1“在线智能检测”场景建设情况：TOLD\n"
        "2聚焦“设备维修维护”场景，公司持续投入。TOLD\n"
    )
    assert [name for name, _ in found(told, guide)] == ["在线智能检测", "设备维修维护"]


def test_openings_behind_a_short_clause(guide: ScenarioGuide) -> None:
    told = book(
        "第三章 典型场景建设内容\n围绕各环节建成如下场景。\n企业落地“人机协同作业”场景：TOLD\n"
        "针对痛点，实施“设备故障诊断与预测”。TOLD\n"
    )
    assert [name for name, _ in found(told, guide)] == ["人机协同作业", "设备故障诊断与预测"]


def test_names_in_quotation_marks_that_were_built_are_scenarios(guide: ScenarioGuide) -> None:
    said = (
        f"人工巡查频次有限。为此，公司重点打造了【车间智能排产】场景。{TOLD}\n"
        f"过程参数波动较大。为此，公司围绕【质量精准追溯】场景开展建设。{TOLD}\n"
        f"用量统计靠抄表。为此，公司建成【厂区碳账本】场景。{TOLD}"
    )
    found = scenarios_of(book(f"07 智能场景实施情况\n{said}"), guide)
    assert [s.claimed for s in found] == ["车间智能排产", "质量精准追溯", "厂区碳账本"]


def test_a_name_behind_its_link_in_one_line_of_levels(guide: ScenarioGuide) -> None:
    told = book(
        "三、场景建设情况\n[1]一级环节：生产作业二级场景：在线智能检测\nTOLD\n"
        "[2]一级环节：生产管理二级场景：车间智能排产三级应用：注塑线排产\nTOLD"
    )
    assert found(told, guide) == [DETECT, PLAN]


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


def test_a_dash_behind_a_name_is_none_of_it(guide: ScenarioGuide) -> None:
    told = "\n".join(
        f"（{n}）{name}——\n{TOLD}" for n, (name, _) in zip("一二三", SOME, strict=True)
    )
    names = [s.claimed for s in scenarios_of(book(f"三、智能制造场景\n{told}"), guide)]
    assert names == [name for name, _ in SOME]


def test_steps_within_a_description_are_its_points(guide: ScenarioGuide) -> None:
    steps = "第一步 采集数据\n接入设备与仪表。\n第二步 建立模型\nTOLD"
    told = "\n".join(f"{n}、{name}\n{steps}" for n, (name, _) in enumerate(SOME, 1))
    assert found(book(f"三、智能制造场景\n{told}"), guide) == SOME


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
