"""Scenarios named in lines that are no clear headings: before a colon, with their link, in columns."""

from __future__ import annotations

import pytest
from drawn import document, line, page, prose, table
from scenariobooks import TOLD

from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.woven import woven_name
from docproc.extract.wording.headings import heading
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line

NAMES = ["产品数字化设计", "工艺动态优化", "车间智能排产"]


def claimed(guide: ScenarioGuide, *rows: str) -> list[str]:
    book = document("application_book", page(prose("\n".join(["三、场景建设情况", *rows]))))
    return [s.claimed for s in scenarios_of(book, guide)]


def test_paragraphs_that_begin_with_a_name_and_a_colon(guide: ScenarioGuide) -> None:
    """They end in a full stop within their first line, so that they are no headings."""
    assert claimed(guide, *(f"{name}：现场终端64处同步显示。{TOLD}" for name in NAMES)) == NAMES


def test_a_long_dash_read_as_two_characters(guide: ScenarioGuide) -> None:
    rows = [f"{n}）{name}一一{TOLD}" for n, name in enumerate(NAMES, 1)]
    assert claimed(guide, *rows) == NAMES


def test_a_number_whose_closing_bracket_was_lost(guide: ScenarioGuide) -> None:
    heads = [f"({n}){name}" for n, name in enumerate(NAMES, 1)]
    heads[1] = heads[1].replace(")", "")
    assert claimed(guide, *(text for head in heads for text in (head, TOLD))) == NAMES


def test_a_number_in_brackets_before_a_colon_is_no_part_of_a_name(guide: ScenarioGuide) -> None:
    rows = [text for n, name in enumerate(NAMES, 1) for text in (f"场景（{n}）：{name}", TOLD)]
    assert claimed(guide, *rows) == NAMES


def test_a_name_with_the_link_of_the_next_column(guide: ScenarioGuide) -> None:
    links = ["研发设计", "生产作业", "生产管理"]
    rows = [text for name, link in zip(NAMES, links, strict=True) for text in (name + link, TOLD)]
    assert claimed(guide, *rows) == NAMES


def test_what_counts_things_in_a_description_heads_no_section(guide: ScenarioGuide) -> None:
    told = "痛点\n客户响应周期长。\n做法\n37份；建立统一的编码\n" + TOLD
    rows = [text for n, name in enumerate(NAMES, 1) for text in (f"{n} {name}", *told.split("\n"))]
    assert claimed(guide, *rows) == NAMES


def test_a_name_read_before_the_label_left_of_it(guide: ScenarioGuide) -> None:
    """On a tilted page the name stands a little higher than its label."""
    drawn: list[Line] = []
    for n, name in enumerate(NAMES):
        top = 0.1 + 0.25 * n
        drawn += [line(name, 0.28, top), line("典型场景名称", 0.1, top + 0.001)]
        drawn += [line("应用环节", 0.54, top), line("生产管理", 0.68, top)]
        drawn += [line(TOLD[k : k + 30], 0.28, top + 0.04 + 0.001 * k) for k in (0, 30, 60)]
    book = document("application_book", page(drawn))
    assert [s.claimed for s in scenarios_of(book, guide)] == NAMES


HEADS = ["环节", "序号", "场景", "建设内容", "成效"]
LEFTS = [0.1, 0.22, 0.28, 0.44, 0.72]


def column_lines(names: list[str], top: float, first: int = 1) -> list[Line]:
    """Rows of a table without rules, its names broken over two lines."""
    drawn = [line(head, left, top) for head, left in zip(HEADS, LEFTS, strict=True)]
    for n, name in enumerate(names):
        y = top + 0.05 + 0.1 * n
        drawn += [line("生产作业", LEFTS[0], y + 0.02), line(str(first + n), LEFTS[1], y + 0.02)]
        drawn += [line(name[:7], LEFTS[2], y + 0.012)]
        drawn += [line(name[7:], LEFTS[2], y + 0.03)] if name[7:] else []
        told = [TOLD[k : k + 12] for k in (0, 12, 24)]
        drawn += [line(text, LEFTS[3], y + 0.018 * k) for k, text in enumerate(told)]
        drawn += [
            line("响应时间缩短", LEFTS[4], y + 0.01),
            line("至5小时以内。", LEFTS[4], y + 0.028),
        ]
    return drawn


@pytest.mark.parametrize(
    "names", [["工厂数字化规划设计"], ["工厂数字化规划设计", "柔性产线快速换产"]]
)
def test_a_table_whose_rules_were_not_found(names: list[str], guide: ScenarioGuide) -> None:
    book = document("application_book", page(column_lines(names, 0.3)))
    assert [s.claimed for s in scenarios_of(book, guide)] == names


def test_a_summary_without_rules_describes_none(guide: ScenarioGuide) -> None:
    drawn = [
        line(h, x, 0.3) for h, x in zip(["序号", "环节", "场景名称"], (0.1, 0.25, 0.5), strict=True)
    ]
    for n, name in enumerate(NAMES):
        y = 0.33 + 0.03 * n
        drawn += [line(str(n + 1), 0.1, y), line("生产管理", 0.25, y), line(name, 0.5, y)]
    assert not scenarios_of(document("application_book", page(drawn)), guide)


def test_a_table_begun_without_rules_goes_on_with_them(guide: ScenarioGuide) -> None:
    rows = [["生产作业", "2", "柔性产线快速换产", TOLD, "效率提升20%。"]]
    ruled = table([HEADS, *rows])
    text = [line(c.text[:12], c.box.left, c.box.top) for c in ruled.cells if c.box]
    book = document(
        "application_book",
        page(column_lines(["工厂数字化规划设计"], 0.7)),
        page(text, tables=[ruled], number=2),
    )
    assert [s.claimed for s in scenarios_of(book, guide)] == [
        "工厂数字化规划设计",
        "柔性产线快速换产",
    ]


def test_marks_at_the_rim_of_the_glass_stand_between_no_name_and_its_text(
    guide: ScenarioGuide,
) -> None:
    drawn: list[Line] = []
    for n, name in enumerate(NAMES):
        top = 0.1 + 0.2 * n
        drawn.append(line(f"{n + 1}、{name}", 0.1, top))
        drawn.append(Line("3三三89日一", Box(0.0, top + 0.01, 0.02, top + 0.1), 0.03))
        drawn += [line(TOLD[k : k + 30], 0.12, top + 0.03 + 0.001 * k) for k in (0, 30, 60)]
    book = document("application_book", page(drawn))
    assert [s.claimed for s in scenarios_of(book, guide)] == NAMES


def test_a_label_that_says_where_its_answer_is_from_may_break(guide: ScenarioGuide) -> None:
    """场景名称（按指引 over 选择）, in a narrow column beside the name."""
    drawn: list[Line] = []
    for n, name in enumerate(NAMES):
        top = 0.08 + 0.25 * n
        drawn += [line("场景名称（按指引", 0.09, top), line(name, 0.3, top + 0.005)]
        drawn += [line("选择）", 0.12, top + 0.02), line("简要描述", 0.09, top + 0.05)]
        drawn += [line(TOLD[k : k + 28], 0.3, top + 0.05 + 0.001 * k) for k in (0, 28, 56)]
    book = document("application_book", page(drawn))
    assert [s.claimed for s in scenarios_of(book, guide)] == NAMES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("元）工厂数字化规划设计320", "工厂数字化规划设计"),
        ("节工厂建工厂数字化设规划设计", "工厂数字化规划设计"),
        ("生产管车间智能排理产", "车间智能排产"),
        ("车间智能排产", None),
        ("生产设备运行监控", None),
        ("设备运行监控系统", None),
    ],
)
def test_a_name_woven_with_the_cells_beside_it(
    guide: ScenarioGuide, text: str, name: str | None
) -> None:
    found = woven_name(text, guide)
    assert (found.name if found else None) == name


def test_a_woven_name_is_told_with_doubt(guide: ScenarioGuide) -> None:
    drawn = [
        line(h, x, 0.3)
        for h, x in zip(("序号", "场景名称", "建设内容"), (0.1, 0.2, 0.5), strict=True)
    ]
    for n, name in enumerate(NAMES):
        y = 0.33 + 0.1 * n
        drawn += [line(str(n + 1), 0.1, y), line(f"{name}320", 0.2, y)]
        drawn += [line(TOLD[k : k + 20], 0.5, y + 0.025 * (k // 20)) for k in (0, 20, 40)]
    told = scenarios_of(document("application_book", page(drawn)), guide)
    assert [(s.claimed, s.match, s.confidence < 0.7) for s in told] == [
        (name, "similar", True) for name in NAMES
    ]


@pytest.mark.parametrize("form", ["{n}、{name}", "{n}.{name}", "{n} {name}", "3.{n}.{name}"])
@pytest.mark.parametrize(
    "own", ["5G全连接工厂", "3D视觉质量检测", "5G+AI安全管控", "6S现场管理", "100%在线全检"]
)
def test_a_name_that_begins_with_a_figure_is_numbered_like_the_others(
    form: str, own: str, guide: ScenarioGuide
) -> None:
    names = [*NAMES, own]
    heads = [form.format(n=n, name=name) for n, name in enumerate(names, 1)]
    assert claimed(guide, *(text for head in heads for text in (head, TOLD))) == names


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("8.5G全连接工厂", "dot", 8),
        ("3.8.5G全连接工厂", "multi-2", 8),
        ("3.2D区改造", "multi-2", 2),
        ("3.5%的增长", "plain", None),
        ("2.5GHz频段", "multi-2", 5),
        ("1、2号产线", "plain", None),
        ("12 95%", "plain", None),
    ],
)
def test_a_figure_behind_a_number_is_a_names_or_a_part_of_it(
    text: str, style: str, number: int | None
) -> None:
    head = heading(text)
    assert head is not None
    assert (head.style, head.number) == (style, number)


SENTENCE = "快速换模装置应用于3条产线，换产时间缩短60%。"


@pytest.mark.parametrize(
    "form", ["（{n}）{name}\n{told}", "{n}、{name}\n{told}", "{n}.{name}。{told}"]
)
def test_a_short_sentence_among_long_descriptions_describes_one_too(
    form: str, guide: ScenarioGuide
) -> None:
    names = [*NAMES, "柔性产线快速换产", "在线智能检测"]
    told = [SENTENCE if n in (2, 4) else TOLD for n in range(1, 6)]
    rows = [
        form.format(n=n, name=x, told=t)
        for n, (x, t) in enumerate(zip(names, told, strict=True), 1)
    ]
    assert claimed(guide, *"\n".join(rows).split("\n")) == names


@pytest.mark.parametrize("told", [SENTENCE, "见附件三", "上线系统。"])
def test_a_list_of_short_sentences_or_of_references_describes_none(
    told: str, guide: ScenarioGuide
) -> None:
    names = [*NAMES, "柔性产线快速换产", "在线智能检测"]
    rows = [x for n, name in enumerate(names, 1) for x in (f"{n}、{name}", told if n > 1 else TOLD)]
    assert claimed(guide, *rows) == names[:1]
