"""Books of other designs: cards, tables, numbers, prose, plans, and the guide copied whole."""

from __future__ import annotations

import pytest
from drawn import document, line, page, table
from scenariobooks import DETECT, PLAN, SOME, STORE, TOLD, book, found

from docproc.extract.scenarios import scenarios_of, told_in
from docproc.extract.scenarios.naming import split_name
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide


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


def test_a_scenario_keeps_the_number_of_its_heading(guide: ScenarioGuide) -> None:
    told = book("三、场景建设\n场景02 车间智能排产\nTOLD\n场景04 仓储智能管理\nTOLD")
    assert [s.ordinal for s in scenarios_of(told, guide)] == [2, 4]


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


def test_a_chapter_on_scenarios_of_which_none_was_understood_counts_as_one(
    guide: ScenarioGuide,
) -> None:
    torn = "\n".join(["3. 典型场景建设内容", *["研发 工艺数 通过接口与上游系统相连，"] * 9])
    assert (told_in(book(torn), guide).described, told_in(book(torn), guide).named) == ((), 1)
    assert told_in(book("1. 企业概况\n" + "公司经营情况良好。\n" * 9), guide).named == 0


def test_a_name_over_the_same_first_word_as_the_others_is_one_too(guide: ScenarioGuide) -> None:
    """在线智能化检测 is no name of the guide, nor are these headings numbered."""
    names = ["数字孪生工厂构建", "产品数字化设计", "先进过程控制", "在线智能化检测", "生产计划优化"]
    said = "\n".join(f"{name}\n做法：{TOLD}\n成效：效率提高9%。" for name in names)
    found = scenarios_of(book(f"三、场景建设情况\n{said}\n客户主动服务\n做法：{TOLD}"), guide)
    assert [s.claimed for s in found] == [*names, "客户主动服务"]


def test_a_scenario_whose_number_was_lost_is_told_by_its_name(guide: ScenarioGuide) -> None:
    told = f"六、典型场景建设\n场景数字孪生工厂构建\n{TOLD}\n场景2先进过程控制\n{TOLD}\n场景3质量分析与改进\n{TOLD}"
    assert [s.claimed for s in scenarios_of(book(told), guide)] == [
        "数字孪生工厂构建", "先进过程控制", "质量分析与改进",
    ]  # fmt: skip


def test_a_point_in_the_bracket_of_a_number_is_a_speck(guide: ScenarioGuide) -> None:
    told = f"六、典型场景建设\n（1）先进过程控制\n{TOLD}\n（2.）质量分析与改进\n{TOLD}"
    assert len(scenarios_of(book(told), guide)) == 2


def test_headings_of_a_code_and_a_name_in_brackets(guide: ScenarioGuide) -> None:
    told = book(
        "三、场景建设情况\nCJ-01《在线智能检测》（生产作业）\nTOLD\nCJ-02《车间智能排产》（生产管理）\nTOLD"
    )
    assert found(told, guide) == [DETECT, PLAN]


def test_this_very_scenario_was_built(guide: ScenarioGuide) -> None:
    said = (
        f"工厂建设方面，重点建设“在线智能检测”这一典型场景。{TOLD}\n"
        f"围绕生产管理，公司打造了“车间智能排产”场景。{TOLD}"
    )
    assert found(book(f"三、场景建设情况\n{said}"), guide) == [DETECT, PLAN]


@pytest.mark.parametrize("count", ["做法之N：", "典型做法之N："])
def test_names_counted_as_ways_of_working(guide: ScenarioGuide, count: str) -> None:
    told = "\n".join(
        f"{count.replace('N', n)}{name}\n{TOLD}"
        for n, (name, _) in zip("一二三", SOME, strict=True)
    )
    assert (
        found(book(f"三、智能化改造做法\n{told}\n四、基本条件\n近三年未发生事故。"), guide) == SOME
    )


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


def test_the_path_of_a_web_page_ends_in_a_name(guide: ScenarioGuide) -> None:
    cards = [f"场景中心»生产作业》{name}\nTOLD" for name, _ in SOME]
    assert found(book("三、典型场景详述\n" + "\n".join(cards)), guide) == SOME
    assert split_name("场景中心 » 生产作业 » 在线智能检测", guide)[:2] == (
        "在线智能检测",
        "生产作业",
    )


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
    ("title", "name"),
    [
        ("工具激光码｜质量精准追溯", "质量精准追溯"),
        ("产线体检 │ 设备运行监控", "设备运行监控"),
        ("在线智能检测｜轴承套圈", "在线智能检测"),
        ("名称：质量精准追溯", "名称:质量精准追溯"),  # a label before it is told elsewhere
    ],
)
def test_the_guides_name_behind_the_firms_own_and_a_bar(
    guide: ScenarioGuide, title: str, name: str
) -> None:
    assert folded(split_name(title, guide)[0]) == folded(name)


def test_a_labelled_link_is_no_scenario(guide: ScenarioGuide) -> None:
    rows = "\n".join(
        f"{n}. {name}\n环节：生产管理\nTOLD"
        for n, name in enumerate(("车间智能排产", "仓储智能管理", "能源智能管控"), 1)
    )
    told = found(book(f"三、场景建设情况\n{rows}"), guide)
    assert [name for name, _ in told] == ["车间智能排产", "仓储智能管理", "能源智能管控"]


def test_chapters_go_on_with_the_scenarios_count(guide: ScenarioGuide) -> None:
    """Three scenarios under 3. are followed by 4., the book's next chapter."""
    told = "\n".join(
        f"{n}. {name}\nTOLD"
        for n, name in enumerate(("车间智能排产", "仓储智能管理", "能源智能管控"), 1)
    )
    text = f"3. 典型场景建设\n3.1 一车间\n{told}\n4. 软硬件情况\nTOLD\n5. 指标变化情况\nTOLD\n6. 依法经营\nTOLD"
    assert [name for name, _ in found(book(text), guide)] == [
        "车间智能排产",
        "仓储智能管理",
        "能源智能管控",
    ]


def test_the_last_of_a_list_of_names_is_not_told_of(guide: ScenarioGuide) -> None:
    names = ("在线智能检测", "车间智能排产", "仓储智能管理", "能源智能管控")
    listed = "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1))
    told = "\n".join(f"（{n}）{name}\nTOLD" for n, name in zip("一二三四", names, strict=True))
    text = f"二、场景总体情况\n{listed}\n数据先标准，后贯通。TOLD\n三、场景建设情况\n{told}"
    assert [name for name, _ in found(book(text), guide)] == list(names)


def test_numbered_points_of_one_scenario_are_no_list_of_names(guide: ScenarioGuide) -> None:
    points = "主要设备：\n（1）扫码枪\n（2）打标机\n（3）服务器"
    names = ("在线智能检测", "车间智能排产", "仓储智能管理")
    done = "通过建设系统实现数据采集与分析，应用后效率提升20%，成本降低10%，取得了良好成效。"
    told = "\n".join(f"（{n}）{name}\n{done}\n{points}" for n, name in enumerate(names, 1))
    text = f"二、建设场景\n{told}"
    assert [name for name, _ in found(book(text), guide)] == list(names)


def test_chapters_before_a_scenario_are_no_list_of_names(guide: ScenarioGuide) -> None:
    chapters = "1. 企业概况\n2. 建设基础\n3. 建设场景"
    text = f"{chapters}\n4. 在线智能检测\nTOLD\n5. 车间智能排产\nTOLD"
    assert [name for name, _ in found(book(text), guide)] == ["在线智能检测", "车间智能排产"]


def test_records_whose_labels_hold_a_count(guide: ScenarioGuide) -> None:
    rows = [["企业名称", "甲木铜业有限公司"]]
    for n, name in enumerate(("在线智能检测", "车间智能排产", "仓储智能管理"), 1):
        rows += [[f"场景{n}名称", name], [f"场景{n}所属环节", "生产管理"], [f"场景{n}描述", TOLD]]
    assert found(book([table(rows)]), guide) == [DETECT, PLAN, STORE]
