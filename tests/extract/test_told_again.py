"""A scenario that a book tells of again: counted once, unless it is described twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line, page, table
from scenariobooks import DETECT, PLAN, STORE, TOLD, book, found

from docproc.evidence import Box
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Table

NAMES = {"车间智能排产": "生产管理", "在线智能检测": "生产作业", "仓储智能管理": "生产管理"}
ALL = [PLAN, DETECT, STORE]
TITLE = "三、智能制造场景建设情况\n"
OWN = TITLE + "\n".join(f"（{c}）{name}\nTOLD" for c, name in zip("一二三", NAMES, strict=True))
BRIEF = "部署相关系统，打通设备、物料和人员数据，实现全过程在线管理，效率提升20%以上。"


@pytest.mark.parametrize(
    "form",
    [
        "（{c}）{name}\n{link}—{name}—泵体实例\nTOLD",
        "（{c}）{name}\n所属环节：{link}\n场景名称：{name}\nTOLD",
        "{c}、{name}\n场景{n}：{name}\nTOLD",
    ],
)
def test_a_name_told_again_right_under_its_heading(form: str, guide: ScenarioGuide) -> None:
    rows = [
        form.format(c="一二三"[n], n=n + 1, name=name, link=link)
        for n, (name, link) in enumerate(NAMES.items())
    ]
    assert found(book(TITLE + "\n".join(rows)), guide) == ALL


def test_a_heading_over_a_card_that_names_it_again(guide: ScenarioGuide) -> None:
    cards = [
        table([[(f"场景{n}：{name}", 2)], ["环节", link], ["主要做法", TOLD], ["效果", TOLD]])
        for n, (name, link) in enumerate(NAMES.items(), 1)
    ]
    assert found(book(*([one] for one in cards)), guide) == ALL


def test_a_scenario_described_twice_counts_twice(guide: ScenarioGuide) -> None:
    assert found(book(OWN + "\n（四）车间智能排产\nTOLD"), guide) == [*ALL, PLAN]


def test_a_row_of_a_table_that_comes_twice_counts_twice(guide: ScenarioGuide) -> None:
    rows = [[name, BRIEF] for name in (*NAMES, "车间智能排产", "在线智能检测")]
    assert found(book([table([["场景名称", "建设内容"], *rows])]), guide) == [*ALL, PLAN, DETECT]


def test_a_table_of_wrapped_sentences_before_the_headings(guide: ScenarioGuide) -> None:
    """Read line by line its names head the sentences beside them."""
    drawn = [line("序号", 0.1, 0.1), line("场景名称", 0.18, 0.1), line("简要描述", 0.4, 0.1)]
    cells = [Cell(0, k, x.text, x.box, 0.99) for k, x in enumerate(drawn)]
    for n, name in enumerate(NAMES, 1):
        top = 0.1 + 0.06 * n
        row = [line(str(n), 0.1, top), line(name, 0.18, top), line(BRIEF[:20], 0.4, top)]
        drawn += [*row, line(BRIEF[20:], 0.4, top + 0.02)]
        boxes = [Box(left, top - 0.01, right, top + 0.05) for left, right in EDGES]
        said = (str(n), name, BRIEF)
        cells += [Cell(n, k, x, boxes[k], 0.99) for k, x in enumerate(said)]
    listed = Table(4, 3, tuple(cells), Box(0.09, 0.09, 0.95, 0.34))
    first = page(drawn, tables=[listed])
    rest = [replace(t.page, number=2) for t in book(OWN).pages]
    assert found(document("application_book", first, *rest), guide) == ALL


EDGES = ((0.09, 0.17), (0.17, 0.39), (0.39, 0.95))


def summary(heads: list[str], told: str) -> list[Table]:
    rows = [[str(n), name, told] for n, name in enumerate(NAMES, 1)]
    return [table([heads, *rows])]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["序号", "场景名称", "简要描述"], BRIEF),
        (["序号", "场景名称", "应用成效"], "准时交付率由81%提升至97%，编制时间由8小时缩短到30分钟。"),
    ],
)  # fmt: skip
def test_a_table_that_sums_up_what_headings_describe(
    heads: list[str], told: str, guide: ScenarioGuide
) -> None:
    assert found(book(summary(heads, told), OWN), guide) == ALL
    assert found(book(OWN, summary(heads, told)), guide) == ALL


def test_rows_of_a_table_that_nothing_else_tells_stay(guide: ScenarioGuide) -> None:
    other = TITLE + "（一）产品数字化设计\nTOLD\n（二）车间智能排产\nTOLD"
    told = found(book(other, summary(["序号", "场景名称", "建设内容"], BRIEF)), guide)
    assert told == [("产品数字化设计", 4), PLAN, DETECT, STORE]


EFFECTS = (
    "1.车间智能排产：准时交付率由81%提升至97%，计划编制时间由8小时缩短到30分钟，效果显著。\n"
    "2.在线智能检测：检测效率提升3倍，漏检率由1.2%降至0.05%，年节约人工成本120万元。"
)


@pytest.mark.parametrize("chapter", ["四、建设成效", "四、示范推广", "四、智能化水平"])
def test_another_chapter_tells_of_the_same_scenarios(chapter: str, guide: ScenarioGuide) -> None:
    assert found(book(f"{OWN}\n{chapter}\n{EFFECTS}"), guide) == ALL


def test_a_chapter_of_effects_under_the_same_heads_as_scenarios(guide: ScenarioGuide) -> None:
    told = OWN.replace("场景建设情况", "建设情况") + "\n四、场景建设成效\n" + EFFECTS
    assert found(book(told), guide) == ALL


def test_what_only_the_chapter_of_effects_tells_stays(guide: ScenarioGuide) -> None:
    more = EFFECTS.replace("在线智能检测", "先进过程控制")
    told = found(book(f"{OWN}\n四、建设成效\n{more}TOLD"), guide)
    assert told == [*ALL, ("先进过程控制", 22)]


def test_scenarios_under_a_heading_that_also_says_effects(guide: ScenarioGuide) -> None:
    assert found(book(OWN.replace("情况", "成效")), guide) == ALL


@pytest.mark.parametrize(
    ("second", "times"),
    [
        ("针对生产实际，公司建设了“在线智能检测”场景。", 2),
        ("过去全靠人看。为此，公司重点打造“在线智能检测”场景，", 2),
        ("通过建设“在线智能检测”场景，", 1),
        ("依托“在线智能检测”场景，", 1),
    ],
)
def test_what_was_built_once_more_among_paragraphs_of_several_forms(
    guide: ScenarioGuide, second: str, times: int
) -> None:
    said = (
        f"在“在线智能检测”场景建设方面，{TOLD}\n{second}{TOLD}\n"
        f"围绕“车间智能排产”场景，{TOLD}\n为此，公司重点打造“仓储智能管理”场景，{TOLD}"
    )
    told = found(book(TITLE + said), guide)
    assert told == [DETECT] * times + [PLAN, STORE]


def test_scenarios_by_time_are_no_retelling(guide: ScenarioGuide) -> None:
    said = (
        f"3.1 起步期建设的场景\n场景1 在线智能检测 2025年起{TOLD}\n场景2 车间智能排产 {TOLD}\n"
        f"3.2 推广期建设的场景\n场景3 在线智能检测 {TOLD}\n场景4仓储智能管理2024年起{TOLD}"
    )
    told = found(book(TITLE + said), guide)
    assert told == [DETECT, PLAN, DETECT, STORE]
