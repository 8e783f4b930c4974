"""Scenarios in cards, forms and slides, whatever their labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line, page, table
from scenariobooks import DETECT, MEANT, OWN, PLAN, SOME, TOLD, book, found

from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.naming import split_name
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Table


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


def test_a_card_for_each_scenario(guide: ScenarioGuide) -> None:
    cards = [card("车间智能排产", "生产管理", 0.1), card("在线智能检测", "生产作业", 0.4)]
    told = book(cards, [card("智慧食堂", "运营管理", 0.1)])
    assert found(told, guide) == [PLAN, DETECT, ("智慧食堂", None)]


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


def test_an_answer_that_the_guide_does_not_know_leaves_the_own_name(guide: ScenarioGuide) -> None:
    told = book(
        "三、智能制造场景\n场景名称：成品立体库\n对应指引场景：无\nTOLD\n场景名称：车间智能排产\nTOLD"
    )
    assert [s.claimed for s in scenarios_of(told, guide)] == ["成品立体库", "车间智能排产"]


def test_records_whose_label_does_not_say_scenario(guide: ScenarioGuide) -> None:
    told = "\n".join(
        f"编号0{n}\n应用名称：{name}\n业务环节：生产作业\n简要情况：{TOLD}"
        for n, (name, _) in enumerate(SOME, 1)
    )
    others = "应用名称：移动办公\n简要情况：员工在手机上审批。"
    names = [n for n, _ in found(book(f"三、智能化应用\n{told}\n{others}"), guide)]
    assert names == [n for n, _ in SOME]


def test_a_links_label_read_on_behind_a_name_is_none_of_it(guide: ScenarioGuide) -> None:
    assert split_name("典型场景：质量精准追溯对应环节：生产作业", guide)[:2] == (
        "质量精准追溯",
        "生产作业",
    )
    assert split_name("生产计划优化所属环节：生产管理", guide)[:2] == ("生产计划优化", "生产管理")
    assert split_name("炉温自动寻优 所属环节：生产管理", guide)[0].startswith("炉温自动寻优")


@pytest.mark.parametrize("name", ["第N期 #NAME#", "#NAME#", "【NAME】"])
def test_cards_with_a_tag_under_or_marks_around_their_names(
    name: str, guide: ScenarioGuide
) -> None:
    cards = [
        f"{name.replace('N期', f'{n}期').replace('NAME', own)}\n# 生产作业\nTOLD"
        for n, (own, _) in enumerate(SOME, 1)
    ]
    assert found(book("三、典型场景详述\n" + "\n".join(cards)), guide) == SOME


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
