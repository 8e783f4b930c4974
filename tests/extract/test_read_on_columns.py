"""Lines that a reader ran on from one column of a table into the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import HIGH, document, page, prose
from scenariobooks import TOLD

from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.readon import parted_at_columns
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line

NAMES = ["工厂数字化规划设计", "车间智能排产", "生产进度跟踪", "质量追溯与分析改进"]
LEFTS = (0.09, 0.13, 0.19, 0.3, 0.68)
STEP = 0.018


def placed(top: float, *parts: tuple[str, float]) -> Line:
    """Parts of a row as one line, each sign where it stands."""
    chars = [left + k * STEP for text, left in parts for k in range(len(text))]
    text = "".join(text for text, _ in parts)
    return Line(text, Box(chars[0], top, chars[-1] + STEP, top + HIGH), 0.99, tuple(chars))


def parts(*lines: Line) -> list[str]:
    return [line.text for _, line in parted_at_columns([(x.box, x) for x in lines if x.box])]


def test_a_line_is_parted_where_others_begin() -> None:
    rows = [
        placed(0.1, ("生产", 0.13), ("管理", 0.19)),
        placed(0.13, ("仓储智能", 0.19)),
        placed(0.15, ("调度", 0.19)),
        placed(0.16, ("现场终端采集数据", 0.3)),
        placed(0.19, ("系统自动提醒班长", 0.3), ("年节约费用", 0.68)),
        placed(0.22, ("人均产出提高", 0.68)),
        placed(0.25, ("明显减少", 0.68)),
    ]
    assert parts(*rows)[:2] == ["生产", "管理"]
    assert parts(*rows)[5:7] == ["系统自动提醒班长", "年节约费用"]


def test_running_text_over_a_place_where_others_begin_stays_whole() -> None:
    rows = [placed(0.1 + 0.03 * n, ("围绕工厂建设与生产管理持续推进改造", 0.09)) for n in range(3)]
    rows += [placed(0.2, ("一二三四", 0.19)), placed(0.23, ("五六七八", 0.19))]
    assert len(parts(*rows)) == len(rows)


def test_a_number_stays_with_the_heading_behind_it() -> None:
    rows = [placed(0.1, ("第三章", 0.09), ("场景建设情况", 0.19)), placed(0.13, ("一些文字", 0.19))]
    assert parts(*rows, placed(0.16, ("又一些文字", 0.19)))[0] == "第三章场景建设情况"


def test_a_table_with_narrow_columns_read_across_them(guide: ScenarioGuide) -> None:
    number, link, name, done, gain = LEFTS
    drawn = [
        placed(0.2, ("序", number), ("所属", link), ("智能场", name)),
        placed(0.204, ("解决方案", 0.45)),
        placed(0.204, ("效益", 0.77)),
        placed(0.2 + HIGH, ("号", number), ("环节", link), ("景", name)),
    ]
    for n, said in enumerate(NAMES, 1):
        top = 0.19 + 0.075 * n
        drawn += [
            placed(top, (said[:4], name), (TOLD[:16], done)),
            placed(top + 0.01, (str(n), number)),
            placed(top + 0.02, ("生产", link), (said[4:8], name)),
            placed(top + 0.02, (TOLD[16:32], done), ("效率提升23%，", gain)),
            placed(top + 0.04, ("管理", link)),
            placed(top + 0.04, (TOLD[32:40], done)),
            placed(top + 0.04, ("达到预期。", gain)),
        ]
        drawn += [placed(top + 0.04, (said[8:], name))] if said[8:] else []
    text = prose("三、智能制造场景建设情况", 0.1)
    book = document("application_book", page(text, drawn))
    assert [s.claimed for s in scenarios_of(book, guide)] == NAMES


def leaning(lines: list[Line], slope: float, top: float) -> list[Line]:
    """The lines of a page that lay askew: the lower, the further left."""
    out = []
    for line in lines:
        by = slope * ((line.box.top if line.box else 0.0) - top)
        box = line.box and Box(
            line.box.left - by, line.box.top, line.box.right - by, line.box.bottom
        )
        out.append(replace(line, box=box, chars=tuple(x - by for x in line.chars)))
    return out


def unruled(lost: set[int]) -> list[Line]:
    number, link, name, done, gain = 0.12, 0.17, 0.22, 0.32, 0.68
    drawn = [placed(0.2, (head, left)) for head, left in
             (("序号", number), ("环节", link), ("场景名称", name), ("建设内容", 0.45), ("成效", gain))]  # fmt: skip
    for n, said in enumerate(NAMES, 1):
        top = 0.17 + 0.08 * n
        drawn += [placed(top, (said[:4], name)), placed(top, (TOLD[:16], done))]
        drawn += [placed(top + HIGH, (said[4:8], name)), placed(top + HIGH, (TOLD[16:32], done))]
        drawn += [placed(top + 2 * HIGH, (said[8:], name))] if said[8:] else []
        drawn += [placed(top + HIGH, ("效率提升23%", gain))]
        drawn += [placed(top + HIGH, (str(n), number))] if n not in lost else []
    return drawn


@pytest.mark.parametrize("slope", [0.0, 0.05])
@pytest.mark.parametrize("lost", [set(), {2}, {2, 3}])
def test_a_leaning_table_whose_numbers_are_lost(
    guide: ScenarioGuide, slope: float, lost: set[int]
) -> None:
    text = prose("三、智能制造场景建设情况", 0.1)
    drawn = leaning(unruled(lost), slope, 0.2)
    book = document("application_book", page(text, drawn))
    assert [s.claimed for s in scenarios_of(book, guide)] == NAMES
