"""Names that the guide does not know, told by the company that they keep in any form."""

from __future__ import annotations

import pytest
from drawn import document, line, page, prose, table
from scenariobooks import TOLD

from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.summary import in_summary
from docproc.notice.scenarios import ScenarioGuide

KNOWN = ["在线智能检测", "质量精准追溯", "设备维修维护", "生产计划优化"]
UNKNOWN = "绿色厨房管家"
NAMES = [*KNOWN[:2], UNKNOWN, *KNOWN[2:]]


def claimed(guide: ScenarioGuide, *rows: str) -> list[str]:
    text = ["三、场景建设情况", *rows]
    half = len(text) // 2
    drawn = (page(prose("\n".join(text[:half]))), page(prose("\n".join(text[half:])), number=2))
    return [s.claimed for s in scenarios_of(document("application_book", *drawn), guide)]


@pytest.mark.parametrize(
    "form",
    [
        "在生产作业环节，打造了{name}场景。{told}",
        "公司建成了{name}场景，{told}",
        "围绕{name}场景，公司开展了建设。{told}",
        "在{name}场景中，{told}",
        "在{name}方面，{told}",
        "{name}场景：{told}",
        "{name}场景。{told}",
        "{name}：{told}",
        "{name}——{told}",
        "{name}（生产作业）：{told}",
        "【{name}】{told}",
        "{n}是{name}，{told}",
        "{name}\n{told}",
    ],
)
def test_a_name_among_the_guides_is_told_in_the_same_words(form: str, guide: ScenarioGuide) -> None:
    numbers = "一二三四五"
    rows = [form.format(n=numbers[k], name=name, told=TOLD) for k, name in enumerate(NAMES)]
    assert claimed(guide, *rows) == NAMES


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("围绕{name}场景，公司开展了建设。{told}", "围绕行业共性难题，公司开展了攻关。" + TOLD),
        ("在{name}方面，{told}", "在资金投入上，" + TOLD),
        ("{name}：{told}", "建设成效：" + TOLD),
        ("公司建成了{name}场景，{told}", "公司形成了可复制推广的应用场景，" + TOLD),
        ("公司建成了{name}场景，{told}", "公司建成了12个场景，" + TOLD),
        ("公司建成了{name}场景，{told}", "公司打造了行业首个数字孪生示范场景，" + TOLD),
        ("公司建成了{name}场景，{told}", "下一步，公司将建成智慧能源岛场景，" + TOLD),
        ("{name}\n{told}", "人才队伍建设\n" + TOLD),
    ],
)
def test_what_only_resembles_them_is_no_scenario(
    form: str, other: str, guide: ScenarioGuide
) -> None:
    rows = [form.format(name=name, told=TOLD) for name in KNOWN]
    assert claimed(guide, *rows[:2], other, *rows[2:]) == KNOWN


def test_what_every_description_says_is_a_label(guide: ScenarioGuide) -> None:
    rows = [text for name in KNOWN for text in (f"{name}：{TOLD}", f"主要做法有：{TOLD}")]
    assert claimed(guide, *rows) == KNOWN


def test_words_behind_the_last_of_them_name_no_more(guide: ScenarioGuide) -> None:
    rows = [f"在{name}方面，{TOLD}" for name in KNOWN]
    assert claimed(guide, *rows, f"在上下游协同方面，{TOLD}") == KNOWN


def test_what_another_chapter_says_was_built_is_none(guide: ScenarioGuide) -> None:
    rows = [f"公司建成了{name}场景，{TOLD}" for name in KNOWN]
    assert claimed(guide, *rows, "四、园区概况", f"公司建成了智慧餐饮场景，{TOLD}") == KNOWN


def test_a_name_in_a_summary_describes_nothing(guide: ScenarioGuide) -> None:
    summary = table(
        [["序号", "环节", "场景"], ["1", "生产作业", KNOWN[0]], ["2", "生产管理", KNOWN[1]]]
    )
    rows = [line(c.text, c.box.left, c.box.top) for c in summary.cells if c.box]
    told = prose("\n".join(text for name in KNOWN for text in (name, TOLD)), top=0.3)
    book = document("application_book", page(rows, told, tables=[summary]))
    assert [s.claimed for s in scenarios_of(book, guide)] == KNOWN


def test_the_first_line_of_a_name_in_a_cell_is_no_scenario_of_its_own(guide: ScenarioGuide) -> None:
    names = [*KNOWN, "安全一体化管控"]
    rows = [[f"{n}.{name}", TOLD, "效率提升20%"] for n, name in enumerate(names, 1)]
    drawn = table([["场景名称", "主要做法", "成效"], *rows])
    held = [c for c in drawn.cells if c.box]
    lines = [line(c.text[:9], c.box.left, c.box.top) for c in held if c.box]
    book = document("application_book", page(lines, tables=[drawn]))
    assert [s.claimed for s in scenarios_of(book, guide)] == names


def test_a_card_drawn_on_to_a_summary_is_none_of_it(guide: ScenarioGuide) -> None:
    rows = [
        ["1", "生产作业", KNOWN[0]],
        ["2", "生产管理", KNOWN[3]],
        ["场景名称", "生产作业", KNOWN[1]],
    ]
    drawn = table([["序号", "环节", "场景"], *rows])
    cells = [c for c in drawn.cells if c.column == 2 and c.row > 0 and c.box]
    sheet = page(tables=[drawn])
    listed = [in_summary(sheet, line(c.text, c.box.left, c.box.top), guide) for c in cells if c.box]
    assert listed == [True, True, False]


@pytest.mark.parametrize(
    "lead",
    [
        "下一步，公司将重点推进以下工作：",
        "2027年，公司计划开展三项工作：",
        "未来三年重点任务包括：",
        "对照要求，目前尚未完成的有：",
        "行业内标杆企业的做法是：",
        "我公司的软件产品已为客户实现：",
    ],
)
def test_a_count_of_plans_or_of_others_work_tells_none(lead: str, guide: ScenarioGuide) -> None:
    told = "部署相应系统，使漏检率下降41%，年节约成本120万元。" * 2
    assert claimed(guide, f"{lead}一是{KNOWN[0]}。{told}二是{KNOWN[3]}。{told}") == []
    own = f"公司已建成以下场景：一是{KNOWN[0]}。{told}二是{KNOWN[3]}。{told}"
    assert claimed(guide, own) == [KNOWN[0], KNOWN[3]]
