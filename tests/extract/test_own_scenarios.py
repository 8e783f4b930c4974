"""Scenarios under the firm's own names, several in one paragraph, and cards that are numbered."""

from __future__ import annotations

import pytest
from drawn import document, line, lines, page, prose, table

from docproc.extract.scenarios import scenarios_of, told_in
from docproc.extract.wording.headings import heading
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page
from docproc.rules.scenario_counts import unplaced

OWN = [
    "总装车间高级计划排程系统",
    "多工位机器视觉缺陷检测",
    "冲压机组设备联网监控",
    "空压站群控节能系统",
]
TOLD = [
    "部署APS系统，综合考虑设备产能、模具和物料约束自动生成方案，排产时间由4小时缩短至20分钟，准时交付率达到97%。",
    "在总装末端布置12套机器视觉工位，采用深度学习算法识别划痕、漏装等缺陷，误检率低于0.5%，单班减少质检人员9人。",
    "通过工业网关采集386台设备的电流、温度和振动数据，在大屏集中展示状态，联网率达到96%，综合效率提升11%。",
    "对水、电、气、蒸汽四类介质三级计量，安装仪表210块，建立基线模型，单位产值能耗下降9.8%，年节约电费160万元。",
]  # fmt: skip
OFFICIAL = ["车间智能排产", "在线智能检测", "设备运行监控", "能源智能管控"]


def book(heads: list[str], told: list[str], chapter: str = "三、场景建设情况") -> Page:
    rows: list[Line] = [line(chapter, 0.12, 0.06)]
    top = 0.09
    for head, said in zip(heads, told, strict=True):
        rows.append(line(head, 0.12, top))
        body = prose(said, top=top + 0.027)
        rows += body
        top += 0.027 * (len(body) + 1)
    return page(rows)


def claimed(guide: ScenarioGuide, *pages: Page) -> list[str]:
    return [s.claimed for s in scenarios_of(document("application_book", *pages), guide)]


@pytest.mark.parametrize("style", ["（{n}）{name}", "场景{n}：{name}", "{n}.{name}"])
def test_own_names_counted_under_a_heading_on_scenarios(guide: ScenarioGuide, style: str) -> None:
    heads = [style.format(n=n, name=name) for n, name in enumerate(OWN, 1)]
    found = scenarios_of(document("application_book", book(heads, TOLD)), guide)
    assert [s.claimed for s in found] == OWN
    assert {s.match for s in found} == {"none"}
    assert unplaced(found) == len(OWN)


def test_an_own_name_with_the_guides_in_brackets_is_the_guides(guide: ScenarioGuide) -> None:
    heads = [f"（{n}）{a}（{b}）" for n, (a, b) in enumerate(zip(OWN, OFFICIAL, strict=True), 1)]
    assert claimed(guide, book(heads, TOLD)) == OFFICIAL


@pytest.mark.parametrize(
    ("heads", "chapter"),
    [
        (["（1）总体情况", "（2）建设内容", "（3）场景建设成效", "（4）下一步计划"], "三、场景建设情况"),
        ([f"（{n}）{name}" for n, name in enumerate(OWN, 1)], "三、企业基本情况"),  # of what?
        (["（1）组织领导", "（2）人才队伍", "（3）培训体系", "（4）资金投入"], "三、场景保障"),
        ([f"（{n}）{name}" for n, name in enumerate(OWN, 1)], "四、下一步场景建设计划"),
        ([f"（{n}）{name}" for n, name in zip([1, 4, 2, 7], OWN, strict=True)], "三、场景建设情况"),
    ],
)  # fmt: skip
def test_parts_of_a_chapter_and_other_chapters_are_no_scenarios(
    guide: ScenarioGuide, heads: list[str], chapter: str
) -> None:
    assert claimed(guide, book(heads, TOLD, chapter)) == []


def test_a_list_of_own_names_describes_none(guide: ScenarioGuide) -> None:
    heads = [f"（{n}）{name}" for n, name in enumerate(OWN, 1)]
    assert claimed(guide, page(lines("\n".join(["三、场景建设情况", *heads])))) == []


def test_own_names_beside_the_guides_change_nothing(guide: ScenarioGuide) -> None:
    names = [OFFICIAL[0], OFFICIAL[1], OWN[2], OFFICIAL[3]]
    heads = [f"（{n}）{name}" for n, name in enumerate(names, 1)]
    found = scenarios_of(document("application_book", book(heads, TOLD)), guide)
    assert [s.claimed for s in found] == names
    assert unplaced(found) == 0


@pytest.mark.parametrize(
    "form",
    [
        "一是{0}。{4}二是{1}。{5}三是{2}。{6}",
        "（1）{0}，{4}（2）{1}，{5}（3）{2}，{6}",
        "①{0}：{4}②{1}：{5}③{2}：{6}",
        "建有三个场景。{0}：{4}{1}：{5}{2}：{6}",
    ],
)
def test_several_scenarios_in_one_paragraph(guide: ScenarioGuide, form: str) -> None:
    drawn = page(
        line("三、场景建设情况", 0.12, 0.06), line("（一）生产作业环节", 0.12, 0.09),
        prose(form.format(*OFFICIAL, *TOLD), top=0.12),
    )  # fmt: skip
    assert claimed(guide, drawn) == OFFICIAL[:3]


@pytest.mark.parametrize(
    "said",
    [
        "一是{0}，二是{1}，三是{2}，共计3个典型场景，覆盖生产作业和生产管理两个环节的主要工序。",
        "一是{0}。计划2027年建成，预计排产时间缩短60%以上。二是{1}。拟投资300万元，届时效率提升30%以上。",
        "一是{0}的基础薄弱，只有20%的设备联网。二是{1}的能力不足，目前仍由15名质检人员人工完成。",
    ],
)
def test_a_list_a_plan_or_a_mention_in_a_paragraph_describes_none(
    guide: ScenarioGuide, said: str
) -> None:
    drawn = page(line("三、场景建设情况", 0.12, 0.06), prose(said.format(*OFFICIAL), top=0.09))
    assert claimed(guide, drawn) == []


@pytest.mark.parametrize(
    ("label", "found"),
    [("典型场景{n}", True), ("场景{n}", True), ("实例{n}", True), ("设备{n}", False)],
)
def test_cards_whose_label_has_its_number(guide: ScenarioGuide, label: str, found: bool) -> None:
    rows = [
        row
        for n, (name, told) in enumerate(zip(OFFICIAL, TOLD, strict=True), 1)
        for row in (
            [label.format(n=n), name], ["所属环节", "生产作业"], ["实施内容", told],
        )
    ]  # fmt: skip
    drawn = page(line("三、建设情况", 0.12, 0.05), tables=[table(rows)])
    assert (claimed(guide, drawn) == OFFICIAL) is found


@pytest.mark.parametrize(
    ("text", "style"),
    [("应用三维CAD、PDM", "plain"), ("应用三：设备联网", "scene"), ("场景三设备联网", "scene")],
)
def test_a_word_with_a_numeral_in_it_counts_nothing(text: str, style: str) -> None:
    head = heading(text)
    assert head is not None and head.style == style


def test_a_chapter_on_scenarios_without_any_is_told_as_not_understood(
    guide: ScenarioGuide,
) -> None:
    drawn = book(["（1）总体情况"], ["公司高度重视智能制造，持续推进数字化转型工作，" * 12])
    assert told_in(document("application_book", drawn), guide).named == 1


BEHIND = (
    ("找料慢、先进先出难落实，车间均有反映。通过WMS与立体库，把原辅料库存管起来，盘点差错减少约39%。", "仓储智能管理"),
    ("用能情况说不清。建成能源计量系统并投入运行，实现水电气计量的信息化管理，综合能耗降11%。", "能源智能管控"),
    ("过去保养计划落实不到位，管理成本高。公司购置EAM系统用于点检与备件，报修等待降低32.1%。", "设备维修维护"),
    ("故障要到现场才知道。公司购置物联网平台，用于出厂产品的联网，上门服务次数减少约41%。", "远程运维服务"),
)  # fmt: skip


@pytest.mark.parametrize("label", ["对应场景", "所属场景", "典型场景"])
@pytest.mark.parametrize("count", [3, 4])
def test_names_in_brackets_behind_their_paragraphs(
    guide: ScenarioGuide, label: str, count: int
) -> None:
    """Wherever the end of a line breaks the bracket."""
    rows = [f"{n}. {text}（{label}：{name}）" for n, (text, name) in enumerate(BEHIND[:count], 1)]
    told = claimed(guide, page(prose("二、智能制造场景\n" + "\n".join(rows))))
    assert told == [name for _, name in BEHIND[:count]]


def test_references_in_other_chapters_are_no_scenarios(guide: ScenarioGuide) -> None:
    """Machines that say in brackets what they serve, before a section that tells of scenarios."""
    machines = [
        f"{n}. 五轴加工中心与配套刀库系统，国内厂家供货，安装于二车间，累计投资320万元。（所属场景：{name}）"
        for n, (_, name) in enumerate(BEHIND, 1)
    ]
    told = ["二、主要设备", *machines, "三、场景建设情况"]
    for n, name in enumerate(OFFICIAL[:2], 1):
        told += [f"（{'一二'[n - 1]}）{name}", TOLD[n - 1]]
    assert claimed(guide, page(prose("\n".join(told)))) == OFFICIAL[:2]


@pytest.mark.parametrize("label", ["支撑场景", "模块名称"])
def test_labels_in_a_chapter_on_systems_name_no_scenarios(guide: ScenarioGuide, label: str) -> None:
    told = ["二、信息系统"]
    for n, name in enumerate(("能源智能管控", "污染在线管控"), 1):
        told += [f"{label}：{name}", TOLD[n + 1]]
    told.append("三、场景建设情况")
    for n, name in enumerate(OFFICIAL[:3], 1):
        told += [f"（{'一二三'[n - 1]}）{name}", TOLD[n - 1]]
    assert claimed(guide, page(prose("\n".join(told)))) == OFFICIAL[:3]
