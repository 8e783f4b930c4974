"""Scenarios in tables and cells: columns told by what stands in them, cells that name, heads that do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line, page, table
from scenariobooks import DETECT, MEANT, OWN, PLAN, SOME, STORE, TOLD, _lines, _page, book, found

from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.celled import celled_scenarios
from docproc.notice.scenarios import ScenarioGuide


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


def test_a_summary_table_adds_nothing_to_the_descriptions(guide: ScenarioGuide) -> None:
    rows = table(
        [["序号", "场景名称", "所属环节", "主要内容"], ["1", "车间智能排产", "生产管理", "建设系统，实现线上管理和优化"],
         ["2", "仓储智能管理", "生产管理", "建设系统，实现线上管理和优化"]]
    )  # fmt: skip
    own = "1. 车间智能排产\nTOLD\n2. 仓储智能管理\nTOLD"
    assert found(book([rows], own), guide) == [PLAN, STORE]


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


def test_a_board_of_cells_each_with_a_name_and_its_text(guide: ScenarioGuide) -> None:
    later = f"{TOLD}下一步将总结数据，形成经验。生产作业"
    cells = [f"{DETECT[0]}\n{TOLD}生产作业", f"{PLAN[0]}\n{later}"]
    board = table([cells, [f"{STORE[0]}\n{TOLD}生产管理", "/"]])
    assert found(book("三、典型场景应用情况", [board]), guide) == [DETECT, PLAN, STORE]


def test_cells_that_begin_with_words_on_a_scenario_are_no_board(guide: ScenarioGuide) -> None:
    spoken = [f"{name}系统覆盖率达到90%。{TOLD}" for name, _ in SOME]
    board = table([["成效", spoken[0]], ["成效", spoken[1]], ["成效", spoken[2]]])
    assert celled_scenarios([_page([board], 1)], guide) == []


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


def test_of_two_names_in_a_cell_the_one_that_its_row_puts_off_is_left_out(
    guide: ScenarioGuide,
) -> None:
    rows = [["1", "车间智能排产、在线智能检测", TOLD + "其中在线智能检测尚未建成。", "部分建成"],
            ["2", "仓储智能管理", TOLD, "已建成"]]  # fmt: skip
    drawn = book([table([["序号", "场景名称", "建设内容", "状态"], *rows])])
    assert [n for n, _ in found(drawn, guide)] == ["车间智能排产", "仓储智能管理"]
