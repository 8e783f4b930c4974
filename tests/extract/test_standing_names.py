"""Names that stand alone near texts of their own, in designs that nothing else reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line, lines, page, prose

from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.lines import book_lines, tagged_link
from docproc.extract.scenarios.standing import standing_candidates
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line

NAMES = [
    ("在线智能检测", "生产作业"),
    ("车间智能排产", "生产管理"),
    ("仓储智能管理", "生产管理"),
    ("设备故障诊断与预测", "生产作业"),
]
SAID = (
    "联合院校建立机理与数据混合模型，在实时数据库上滚动计",
    "算；上线业务协同平台，异常逐级推送，差错率下降41%。",
)
"""A paragraph of two rows."""


def found(drawn: list[Line], guide: ScenarioGuide) -> dict[str, str | None]:
    head = lines("三、智能制造场景实践", top=0.05)
    told = scenarios_of(document("application_book", page(head, drawn)), guide)
    return {s.claimed: s.link for s in told}


def tile(name: str, link: str, top: float, text_left: bool = False) -> list[Line]:
    """Figures, caption, name and link in a column; the text beside it."""
    x, beside = (0.7, 0.1) if text_left else (0.1, 0.35)
    return [
        line(SAID[0], beside, top + 0.01),
        line("41%", x, top),
        line(SAID[1], beside, top + 0.035),
        line("差错下降", x, top + 0.035),
        line(name, x, top + 0.06),
        line(f"{link}环节", x, top + 0.085),
    ]


def card(name: str, link: str, left: float, top: float) -> list[Line]:
    """Name and link over a narrow column of text."""
    rows = "".join(SAID)
    parts = [rows[n : n + 18] for n in range(0, len(rows), 18)]
    return [
        line(name, left, top),
        line(f"所属环节{link}", left, top + 0.025),
        *(line(part, left, top + 0.05 + 0.022 * n) for n, part in enumerate(parts)),
    ]


def under_heads(name: str, link: str, top: float) -> list[Line]:
    """A small table without its rules: heads, their answers, and rows of labels below."""
    return [
        line("01", 0.12, top + 0.01),
        *(line(t, x, top) for t, x in (("典型场景", 0.3), ("环节归属", 0.6), ("建成时间", 0.8))),
        *(line(t, x, top + 0.022) for t, x in ((name, 0.3), (link, 0.6), ("2025", 0.8))),
        line("做法", 0.12, top + 0.05),
        line(SAID[0], 0.2, top + 0.045),
        line(SAID[1], 0.2, top + 0.067),
    ]


@pytest.mark.parametrize("left", [False, True])
def test_names_in_tiles_have_the_text_beside_them(guide: ScenarioGuide, left: bool) -> None:
    drawn = [x for n, one in enumerate(NAMES) for x in tile(*one, 0.1 + 0.15 * n, left)]
    assert found(drawn, guide) == dict(NAMES)


def test_names_over_cards_have_the_text_below_them(guide: ScenarioGuide) -> None:
    places = [(x, y) for y in (0.1, 0.35) for x in (0.1, 0.52)]
    cards = [card(*one, *place) for one, place in zip(NAMES, places, strict=True)]
    drawn = [x for one in cards for x in one]
    assert sorted(standing(drawn, guide)) == sorted(dict(NAMES))
    assert found(drawn, guide) == dict(NAMES)


def test_names_under_heads_have_the_rows_below_them(guide: ScenarioGuide) -> None:
    drawn = [x for n, one in enumerate(NAMES) for x in under_heads(*one, 0.1 + 0.13 * n)]
    assert found(drawn, guide) == dict(NAMES)


def test_a_name_of_nobodys_knowing_is_set_as_the_others_are(guide: ScenarioGuide) -> None:
    named = [*NAMES, ("轧辊磨削余量自适应", "生产作业")]
    drawn = [x for n, one in enumerate(named) for x in tile(*one, 0.1 + 0.15 * n)]
    assert found(drawn, guide) == dict(named)


def standing(
    drawn: list[Line], guide: ScenarioGuide, head: str = "三、智能制造场景实践"
) -> list[str]:
    texts = book_lines([page(lines(head, top=0.05), drawn)])
    return [c.claimed for c in standing_candidates(texts, [None] * len(texts), guide)]


def test_lists_over_paragraphs_describe_none(guide: ScenarioGuide) -> None:
    text = [x for n in range(4) for x in lines("\n".join(SAID), top=0.25 + 0.08 * n)]
    for columns in (1, 2):
        listed = [
            line(name, 0.12 + 0.4 * (n % columns), 0.1 + 0.03 * (n // columns))
            for n, (name, _) in enumerate(NAMES)
        ]
        assert not standing([*listed, *text], guide)


def test_one_paragraph_is_told_of_one_name(guide: ScenarioGuide) -> None:
    apart = [line(name, 0.1 + 0.22 * n, 0.1) for n, (name, _) in enumerate(NAMES)]
    text = lines("\n".join(SAID), top=0.13, left=0.1, pitch=0.022)
    assert not standing([*apart, *text], guide)


def test_what_is_yet_to_be_built_in_cards_is_none(guide: ScenarioGuide) -> None:
    places = [(x, y) for y in (0.1, 0.35) for x in (0.1, 0.52)]
    cards = [card(*one, *place) for one, place in zip(NAMES, places, strict=True)]
    drawn = [
        replace(x, text="计划2027年启动建设，" + x.text[:8]) if x.text == "".join(SAID)[:18] else x
        for one in cards
        for x in one
    ]
    assert len(standing(drawn, guide)) == len(NAMES)
    assert not found(drawn, guide)


@pytest.mark.parametrize(
    "head", ["六、对照先进企业的差距", "二、对指引的理解", "六、三年路线图", "五、建设成效"]
)
def test_names_in_a_chapter_on_something_else_are_none(head: str, guide: ScenarioGuide) -> None:
    drawn = [x for n, one in enumerate(NAMES) for x in tile(*one, 0.1 + 0.15 * n)]
    assert len(standing(drawn, guide)) == len(NAMES)
    assert not standing(drawn, guide, head)


OWN = ("轧辊磨削余量自适应", "炉温自动寻优", "卷取张力自整定")


def test_nothing_that_was_read_is_lost_for_names_that_stand_alone(guide: ScenarioGuide) -> None:
    """Three scenarios under the firm's own names, and the guide's in tiles on the next page."""
    told = "".join(SAID) + "上线后效率提升23%，年节约成本180万元。"
    rows = [
        "三、智能制造场景",
        *(x for n, name in enumerate(OWN, 1) for x in (f"场景{n}：{name}", told)),
    ]
    first = page(prose("\n".join(rows)))
    tiles = page(
        lines("典型场景建设情况", top=0.05),
        [x for n, one in enumerate(NAMES) for x in tile(*one, 0.1 + 0.15 * n)],
        number=2,
    )
    both = scenarios_of(document("application_book", first, tiles), guide)
    assert {s.claimed for s in both} >= set(OWN)


def test_a_name_that_headings_left_out_is_found_among_the_others(guide: ScenarioGuide) -> None:
    """The first of the slides stands under the chapter's heading, the others head their pages."""
    slides = []
    for n, (name, link) in enumerate(NAMES):
        top = 0.22 if n == 0 else 0.11
        slides.append(
            page(
                lines("智能场景建设情况", top=0.12) if n == 0 else [],
                Line(name, Box(0.08, top, 0.3, top + 0.035), 0.99),
                Line(link, Box(0.8, top + 0.01, 0.9, top + 0.03), 0.99),
                *(line(t, 0.08, top + 0.1 + 0.03 * k) for k, t in enumerate(SAID)),
                line(f"年节约{n + 1}20万元", 0.5, top + 0.3),
                number=n + 1,
            )
        )
    told = scenarios_of(document("application_book", *slides), guide)
    assert [s.claimed for s in told] == [name for name, _ in NAMES]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("所属环节|生产管理", "生产管理"),
        ("环节归属：生产作业", "生产作业"),
        ("#生产作业", "生产作业"),
        ("所属环节运营管理", "运营管理"),
        ("环节打通后效率提升", None),
        ("生产作业", None),
    ],
)
def test_a_line_may_be_a_link_behind_its_label(
    text: str, link: str | None, guide: ScenarioGuide
) -> None:
    assert tagged_link(text, guide) == link
