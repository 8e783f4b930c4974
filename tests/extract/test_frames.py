"""Scenarios named in a frame that the book itself repeats."""

from __future__ import annotations

import pytest
from drawn import document, page, prose

from docproc.documents.model import Document
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.frames import framed_candidates
from docproc.extract.scenarios.lines import book_lines
from docproc.notice.scenarios import ScenarioGuide

NAMES = {
    "在线智能检测": 24, "车间智能排产": 9, "仓储智能管理": 12, "能源智能管控": 16, "智能经营决策": 30,
}  # fmt: skip
TOLD = "过去全靠手工登记，数据对不上，公司投入80万元上线系统，与现场设备打通，用时下降27%。"


def book(*rows: str) -> Document:
    text = "\n".join(["三、主要亮点", *rows, "四、下一步打算", "继续推进。"])
    return document("application_book", page(prose(text.replace("TOLD", TOLD), per_row=38)))


def told(content: Document, guide: ScenarioGuide) -> list[tuple[str, int | None, str | None]]:
    return [(s.claimed, s.number, s.link) for s in scenarios_of(content, guide)]


@pytest.mark.parametrize(
    "frame",
    [
        "{month}月，{name}（{link}）投入使用。TOLD",
        "第{month}期·{link}·{name}项目：TOLD",
        "{name}|{link}|第{month}车间 TOLD",
        "说到{link}，先说{name}——TOLD",
        "TOLD（以上为{link}—{name}）",
        "{month}．TOLD【{link}·{name}】",
        "{month}．【{link}·{name}】TOLD",
    ],
)
def test_a_frame_that_comes_again_and_again(guide: ScenarioGuide, frame: str) -> None:
    links = ("生产作业", "生产管理", "生产管理", "生产管理", "运营管理")
    rows = [
        frame.format(month=n, name=name, link=link)
        for n, (name, link) in enumerate(zip(NAMES, links, strict=True), 2)
    ]
    assert told(book(*rows), guide) == [
        (name, number, link) for (name, number), link in zip(NAMES.items(), links, strict=True)
    ]


def test_another_name_in_a_frame_with_its_link(guide: ScenarioGuide) -> None:
    names = [*list(NAMES)[:2], "熟料窑况看护", *list(NAMES)[2:]]
    rows = [f"{n}月，{name}（生产管理）投入使用。TOLD" for n, name in enumerate(names, 2)]
    assert [name for name, *_ in told(book(*rows), guide)] == names


def test_a_dash_that_was_read_as_one_is_a_dash(guide: ScenarioGuide) -> None:
    rows = [
        f"TOLD（以上为生产管理{dash}{name}）" for dash, name in zip("—一—一—", NAMES, strict=True)
    ]
    assert [name for name, *_ in told(book(*rows), guide)] == list(NAMES)


@pytest.mark.parametrize(
    "row",
    [
        "下一步计划：{name}（生产管理）拟投入使用。TOLD",
        "{name}（生产管理）的建设尚未启动，TOLD",
        "同行企业的{name}（生产管理）已投入使用。",
        "{name}（生产管理）、",
    ],
)
def test_what_is_planned_or_only_listed_is_in_no_frame(guide: ScenarioGuide, row: str) -> None:
    assert told(book(*(row.format(name=name) for name in NAMES)), guide) == []


def test_a_copy_of_the_guide_without_figures_is_none(guide: ScenarioGuide) -> None:
    said = "面向生产过程，应用数字技术与装备，实现全流程的采集、分析与优化，提升整体运行水平。"
    rows = [f"{name}（生产管理）方向：{said}" for name in NAMES]
    assert told(book(*rows), guide) == []


@pytest.mark.parametrize(
    "row",
    [
        "2024年，{name}（生产管理）入选省级优秀场景名单，获财政奖励20万元，并在全市会上作经验交流。",
        "{name}（生产管理）软硬件投资120万元，其中设备80万元，软件40万元，资金来源为自筹，按期到位。",
        "{name}（生产管理）由济南某软件有限公司提供，服务期3年，国产化率100%，每年巡检4次以上。",
        "{name}（生产管理）项目，2027年投产，总投资121万元，达产后用工减少30人，能耗下降5%。",
    ],
)
def test_lists_of_honours_spending_and_works_describe_nothing(
    guide: ScenarioGuide, row: str
) -> None:
    rows = [row.format(name=name) for name in NAMES]
    assert told(book(*rows), guide) == []
    described = ["（一）工艺数字化设计", "TOLD", "（二）产品数字化设计", "TOLD"]
    both = [*described, "四、其他情况", *rows]
    assert [name for name, *_ in told(book(*both), guide)] == ["工艺数字化设计", "产品数字化设计"]


def test_a_frame_amid_its_text_has_what_stands_before_it_for_its_own(guide: ScenarioGuide) -> None:
    rows = []
    for n, names in enumerate((list(NAMES)[:2], list(NAMES)[2:4], list(NAMES)[4:])):
        rows.append(f"（{'一二三'[n]}）{('生产作业', '生产管理', '运营管理')[n]}环节")
        rows += [f"{TOLD}对应【{name}】场景。用时少了三成。" for name in names]
    rows[-1] += "投用一年来，职工反映良好，来料不良率下降了12%，达到预期目标。"
    texts = book_lines([typed.page for typed in book(*rows).pages])
    assert [c.claimed for c in framed_candidates(texts, guide)] == list(NAMES)


def test_a_links_bar_over_the_first_name_of_a_part(guide: ScenarioGuide) -> None:
    links = {"车间智能排产": "生产管理", "智能经营决策": "运营管理"}
    rows = []
    for name in NAMES:
        rows += [links[name]] if name in links else []
        rows += [name, "业务问题　解决方案　实施效果", TOLD]
    assert [name for name, *_ in told(book("生产作业", *rows), guide)] == list(NAMES)


def test_what_runs_into_a_framed_name_is_no_other(guide: ScenarioGuide) -> None:
    """A column of results that is read on into the next row's name."""
    ends = ["达三成。", "，等待周期由基准值100降", "达四成。", "一半。", "二成。"]
    rows = [
        f"{name}生产管理现场全靠手工登记，公司上线系统并与设备打通，用时下降27%{end}"
        for name, end in zip(NAMES, ends, strict=True)
    ]
    content = document("application_book", page(prose("".join(rows), per_row=38)))
    lines = book_lines([typed.page for typed in content.pages])
    assert [c.claimed for c in framed_candidates(lines, guide)] == list(NAMES)
