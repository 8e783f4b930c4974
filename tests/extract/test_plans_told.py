"""What is yet to be built, told under a heading, in a row, or by the heads of a table."""

from __future__ import annotations

import pytest
from drawn import table
from scenariobooks import DETECT, PLAN, book, found

from docproc.extract.scenarios.plans import speaks_of_plans
from docproc.notice.scenarios import ScenarioGuide

NAME = "碳资产全生命周期管理"
OWN = "三、智能制造场景\n1、车间智能排产\nTOLD\n2、在线智能检测\nTOLD\n"
BUILT = "部署相关系统，打通设备、物料和人员数据，实现全过程在线管理，效率提升20%以上。"


@pytest.mark.parametrize(
    ("told", "planned"),
    [
        ("公司计划于2027年建设碳管理平台，对生产全过程碳排放进行采集核算。", True),
        ("该场景已列入2027年技改计划，主要内容为建设碳管理平台，实现产品碳足迹核算。", True),
        ("根据公司规划，未来三年将分步建设碳管理平台，打通能源与生产数据。", True),
        ("本场景为二期规划内容，建设碳管理平台，打通能源与生产数据。", True),
        ("正在建设中，预计2026年12月上线运行，目前已完成方案设计。", True),
        ("公司尚未开展碳资产管理，主要采用人工统计方式，急需建设碳管理系统。", True),
        ("公司尚未建立统一的数据平台，统计靠人工。针对上述问题，公司部署了碳管理系统。", False),
        ("公司原计划2023年建设，实际于2024年6月建成碳管理平台，打通能源与生产数据。", False),
        ("碳管理平台已建成并投入运行，下一步将拓展至供应链碳管理。", False),
        ("系统将生产计划于每日8点下发至各机台，自动核算碳排放。", False),
        ("项目列入省级技改计划，已于2024年建成碳管理平台，降低碳排放6%。", False),
        ("能源平台已建成，下一步将建设碳管理平台。", True),
        ("项目列入公司技术改造计划，2024年竣工投用，打通能源与生产数据。", False),
        ("项目列入公司技术改造计划，预计2027年竣工投用。", True),
        ("公司计划于2027年建设碳管理平台，分两期建成。", True),
        ("项目列入省技改计划，当年上线，打通能源与生产数据。", False),
        ("项目列入省技改计划，提前三个月投产，打通能源与生产数据。", False),
        ("项目列入省技改计划，历时8个月建成碳管理平台。", False),
        ("公司按计划于2024年建成碳管理平台，打通能源与生产数据。", False),
        ("平台按照计划于2024年上线运行，打通能源与生产数据。", False),
        ("2023年列入集团规划，尚在论证，主要内容为建设碳管理平台，实现碳足迹核算。", True),
        ("2025年已列入2027年技改计划，主要内容为建设碳管理平台，碳排放降低6%。", True),
        ("2025年纳入集团数字化规划。主要内容包括部署传感器。目标是能耗降低10%。", True),
        ("2022年被列入技改计划，2027年建成碳管理平台。", True),
        ("2025年列入技改计划。建成后可实现能耗降低10%。", True),
        ("2023年列入集团规划，主要建设内容为碳管理平台。", True),
        ("2025年列入技改计划。聘请专家编制方案，部署碳管理平台，碳排放降低6%。", False),
    ],
)
def test_a_description_tells_of_a_plan_or_of_what_stands(
    told: str, planned: bool, guide: ScenarioGuide
) -> None:
    assert speaks_of_plans(NAME, told, guide) is planned
    heads = [PLAN, DETECT] if planned else [PLAN, DETECT, (NAME, 17)]
    more = "" if planned else BUILT
    assert found(book(f"{OWN}3、{NAME}\n{told}{more}"), guide) == heads


ROWS = [["1", "车间智能排产", BUILT], ["2", "在线智能检测", BUILT]]


@pytest.mark.parametrize(
    "told",
    [
        "暂未开展，计划2027年建设相关系统，提升管理水平",
        "目前公司尚未建设该场景，仍采用传统人工管理方式",
        "下一步计划建设碳管理平台，开展碳足迹核算",
        "已列入2027年建设计划，正在进行方案论证",
    ],
)
def test_a_row_that_says_in_a_sentence_that_it_is_a_plan(told: str, guide: ScenarioGuide) -> None:
    drawn = table([["序号", "场景名称", "建设情况"], ["0", NAME, told], *ROWS])
    assert found(book([drawn]), guide) == [PLAN, DETECT]


@pytest.mark.parametrize(("no", "told"), [("—", "—"), ("×", "/"), ("否", BUILT), ("无", "无")])
def test_a_row_with_a_cross_where_a_head_asks_whether_it_was_built(
    no: str, told: str, guide: ScenarioGuide
) -> None:
    rows = [[n, name, "√", text] for n, name, text in ROWS]
    drawn = table([["序号", "指引场景名称", "是否建设", "建设情况"], ["0", NAME, no, told], *rows])
    assert found(book([drawn]), guide) == [PLAN, DETECT]


def test_a_row_that_begins_like_a_no_was_built(guide: ScenarioGuide) -> None:
    rows = [[n, name, "无故障运行" if n == "1" else "不间断运行", text] for n, name, text in ROWS]
    drawn = table([["序号", "指引场景名称", "是否建设", "建设情况"], *rows])
    assert found(book([drawn]), guide) == [PLAN, DETECT]


@pytest.mark.parametrize(
    ("heads", "date"),
    [
        (["序号", "场景名称", "建设内容", "计划完成时间"], "2027年12月"),
        (["序号", "场景名称", "建设内容", "拟建成时间"], "2027.12"),
        (["序号", "拟建场景", "建设内容", "计划投资"], "200"),
    ],
)
def test_a_table_of_plans_goes_on_over_the_page_and_names_no_scenario(
    heads: list[str], date: str, guide: ScenarioGuide
) -> None:
    first = table([heads, ["1", NAME, BUILT, date], ["2", "能源智能管控", BUILT, date]])
    rest = table([["3", "质量精准追溯", BUILT, date], ["4", "污染在线管控", BUILT, date]])
    assert found(book(OWN, [first], [rest]), guide) == [PLAN, DETECT]


def test_a_table_with_what_came_beside_the_plan_tells_of_what_stands(guide: ScenarioGuide) -> None:
    heads = ["序号", "场景名称", "建设内容", "计划完成时间", "实际完成时间"]
    rows = [[*row, "2024年6月", "2024年5月"] for row in ROWS]
    assert found(book([table([heads, *rows])]), guide) == [PLAN, DETECT]


def test_another_table_behind_one_of_plans_is_read_by_its_own_heads(guide: ScenarioGuide) -> None:
    plans = table(
        [["序号", "拟建场景", "建设内容"], ["1", NAME, BUILT], ["2", "能源智能管控", BUILT]]
    )
    assert found(book([plans], [table([["序号", "场景名称", "建设内容"], *ROWS])]), guide) == [
        PLAN,
        DETECT,
    ]
