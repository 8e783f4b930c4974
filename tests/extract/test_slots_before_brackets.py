"""Places whose word stands behind them: 法定代表人：＿＿＿（签字）, 申报单位：某某公司（盖章）."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import ink, line, page, prose, seal, table

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.page import Line

Read = Callable[..., Paper]
PROMISE = prose("现郑重承诺：申报材料真实有效。特此承诺。", 0.15)
DAY = line("2026年4月10日", 0.5, 0.62)
NAME = "山东甲木机械有限公司"


def promise(*last: Line, **more: object) -> object:
    return page(line("真实性承诺书", 0.4, 0.1), PROMISE, list(last), **more)


def told(paper: Paper) -> list[tuple[str, State]]:
    return [(s.kind, s.state) for s in paper.slots]


def pen(left: float, top: float = 0.56) -> Box:
    return Box(left, top - 0.004, left + 0.1, top + 0.025)


ROLES = (
    "法定代表人：",
    "法定代表人",
    "法人代表：",
    "负责人：",
    "承诺人：",
    "法定代表人或授权代表：",
)
WORDS = ("（签字）", "（签名）", "（签章）", "（签字或盖章）", "(签字)", "（本人签字）")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("word", WORDS)
def test_one_signs_between_who_signs_and_the_bracket(read: Read, role: str, word: str) -> None:
    places = line(role, 0.12, 0.56), line(word, 0.6, 0.56), DAY
    blank = read("commitment", promise(*places, ink=ink()))
    signed = read("commitment", promise(*places, ink=ink(pen(0.42))))
    assert told(blank) == [("signature", State.BLANK), ("date", State.READ)]
    assert told(signed) == [("signature", State.READ), ("date", State.READ)]


@pytest.mark.parametrize("room", [" " * 14, "_" * 14, "＿" * 8])
def test_one_signs_between_the_two_in_one_line(read: Read, room: str) -> None:
    row = line(f"法定代表人：{room}（签字）", 0.3, 0.56)
    assert told(read("commitment", promise(row, DAY, ink=ink())))[0][1] is State.BLANK
    signed = read("commitment", promise(row, DAY, ink=ink(pen(0.45))))
    assert told(signed)[0] == ("signature", State.READ)


def test_a_name_read_between_who_signs_and_the_bracket_signs(read: Read) -> None:
    apart = line("法定代表人：", 0.3, 0.56), line("王建国", 0.45, 0.56), line("（签字）", 0.7, 0.56)
    whole = line("法定代表人：王建国（签字）", 0.3, 0.56)
    for places in (apart, (whole,)):
        assert told(read("commitment", promise(*places, DAY, ink=ink())))[0][1] is State.READ


@pytest.mark.parametrize(
    "read_so",
    [
        ("法定代表人：王建国", "（签字）"),
        ("法定代表人：", "王建国（签字）"),
        ("法定代表人：", "（签字）王建国"),
    ],
)
def test_a_name_read_with_either_of_the_two_signs(read: Read, read_so: tuple[str, str]) -> None:
    places = line(read_so[0], 0.3, 0.56), line(read_so[1], 0.65, 0.56), DAY
    paper = read("commitment", promise(*places, ink=ink()))
    assert told(paper) == [("signature", State.READ), ("date", State.READ)]


def test_the_date_of_the_row_read_with_the_bracket_is_its_own(read: Read) -> None:
    for behind, state in (("日期：", State.BLANK), ("日期：2026年4月10日", State.READ)):
        places = line("法定代表人：", 0.12, 0.56), line("（签字）   " + behind, 0.45, 0.56)
        paper = read("commitment", promise(*places, ink=ink()))
        assert sorted(told(paper)) == [("date", state), ("signature", State.BLANK)]


def test_one_may_sign_behind_the_bracket_too(read: Read) -> None:
    near = line("法定代表人：", 0.3, 0.56), line("（签字）", 0.43, 0.56)
    wide = line("法定代表人：", 0.2, 0.56), line("（签字）", 0.43, 0.56)
    for places in (near, wide):
        assert told(read("commitment", promise(*places, DAY, ink=ink())))[0][1] is State.BLANK
        signed = read("commitment", promise(*places, DAY, ink=ink(pen(0.55))))
        assert told(signed)[0] == ("signature", State.READ)


def test_who_signs_for_a_project_signs_in_a_place_of_his_own(read: Read) -> None:
    row = (
        line("项目负责人：", 0.1, 0.56), line("（签字）", 0.35, 0.56),
        line("法定代表人：", 0.5, 0.56), line("（签字）", 0.8, 0.56), DAY,
    )  # fmt: skip
    assert told(read("commitment", promise(*row, ink=ink(pen(0.23)))))[0][1] is State.BLANK
    assert told(read("commitment", promise(*row, ink=ink(pen(0.66)))))[0][1] is State.READ
    alone = line("项目负责人：            （签字）", 0.1, 0.56)
    assert told(read("commitment", promise(alone, DAY, ink=ink()))) == [("date", State.READ)]


def test_a_bracket_that_belongs_to_a_body_asks_for_its_seal(read: Read) -> None:
    rows = (
        line("承诺单位：", 0.3, 0.5), line("（签章）", 0.7, 0.5),
        line("法定代表人：", 0.3, 0.56), line("（签章）", 0.7, 0.56), DAY,
    )  # fmt: skip
    assert told(read("commitment", promise(*rows, ink=ink()))) == [
        ("seal", State.BLANK), ("signature", State.BLANK), ("date", State.READ),
    ]  # fmt: skip


def test_a_paper_without_layout_is_signed_before_the_bracket(read: Read) -> None:
    rows = ["真实性承诺书", "我单位郑重承诺：申报材料真实有效。"]
    for said, state in (
        ("法定代表人：          （签字）", State.BLANK),
        ("法定代表人：王建国（签字）", State.READ),
    ):
        drawn = page([Line(t, None, 1.0) for t in (*rows, said, "2026年4月10日")])
        assert ("signature", state) in told(read("commitment", drawn))


@pytest.mark.parametrize("between", ["        ", "   "])
def test_one_line_holds_the_whole_closing(read: Read, between: str) -> None:
    said = between.join(("法定代表人（签字）：   ", "（盖章）", "2026年4月10日"))
    row = line(said, 0.28, 0.55)
    assert told(read("commitment", promise(row, ink=ink()))) == [
        ("signature", State.BLANK), ("seal", State.BLANK), ("date", State.READ),
    ]  # fmt: skip


def test_one_line_holds_the_whole_closing_with_its_words_behind(read: Read) -> None:
    said = "承诺单位：          （盖章）   法定代表人：          （签字）    年   月   日"
    row = line(said, 0.05, 0.56)
    assert told(read("commitment", promise(row, ink=ink()))) == [
        ("seal", State.BLANK), ("signature", State.BLANK), ("date", State.BLANK),
    ]  # fmt: skip


def test_an_empty_frame_behind_a_place_for_signing_signs_nothing(read: Read) -> None:
    row = line("法定代表人（签字）：       年  月  日", 0.2, 0.56)
    assert told(read("commitment", promise(row, ink=ink()))) == [
        ("signature", State.BLANK), ("date", State.BLANK),
    ]  # fmt: skip


def test_a_chop_asked_for_with_the_signature_is_no_place_of_its_own(read: Read) -> None:
    row = line("法人签字（盖章）：", 0.2, 0.56)
    assert told(read("commitment", promise(row, DAY, ink=ink()))) == [
        ("signature", State.BLANK), ("date", State.READ),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["application_book", "commitment"])
def test_a_seal_on_the_name_before_the_bracket_fills_its_place(read: Read, kind: str) -> None:
    row = line("申报单位：", 0.2, 0.5), line(NAME, 0.32, 0.5), line("（盖章）", 0.75, 0.5)
    sealed = read(kind, promise(*row, seals=[seal(NAME, 0.4, 0.5)], ink=ink()))
    assert ("seal", State.READ) in told(sealed)
    assert ("seal", State.BLANK) in told(read(kind, promise(*row, ink=ink())))


def test_a_seal_on_a_name_read_with_its_label_fills_the_place_too(read: Read) -> None:
    row = line("申报单位：" + NAME, 0.2, 0.5), line("（盖章）", 0.75, 0.5)
    sealed = read("application_book", promise(*row, seals=[seal(NAME, 0.4, 0.5)], ink=ink()))
    assert told(sealed) == [("seal", State.READ)]


def test_a_seal_on_a_name_read_badly_under_it_fills_the_place_of_its_label(read: Read) -> None:
    label, bracket = line("承诺单位：", 0.2, 0.5), line("（盖章）", 0.75, 0.5)
    row = label, line("山东甲", 0.32, 0.5, 0.6), line("机诫有限公", 0.44, 0.5, 0.5), bracket
    sealed = read("commitment", promise(*row, seals=[seal(NAME, 0.4, 0.5)], ink=ink()))
    assert told(sealed) == [("seal", State.READ)]


def test_a_seal_on_the_row_of_another_column_does_not_fill_it(read: Read) -> None:
    row = (
        line(NAME, 0.05, 0.5), line("联系电话：0531-88110000", 0.3, 0.5), line("（盖章）", 0.85, 0.5),
    )  # fmt: skip
    sealed = read("commitment", promise(*row, seals=[seal(NAME, 0.1, 0.5)], ink=ink()))
    assert ("seal", State.BLANK) in told(sealed)


def test_a_date_in_the_cell_beside_its_label_fills_it_however_far_off(read: Read) -> None:
    form = table([["法定代表人（签字）", ""], ["日期", "2026年4月10日"]], top=0.5)
    rows = (
        line("法定代表人（签字）", 0.106, 0.505), line("日期", 0.106, 0.535),
        line("2026年4月10日", 0.506, 0.535),
    )  # fmt: skip
    paper = read("commitment", promise(*rows, tables=[form], ink=ink()))
    assert ("date", State.READ) in told(paper)


def test_a_date_in_a_tall_cell_under_its_head(read: Read) -> None:
    form = table([["承诺单位", "法定代表人签字", "日　期"], ["", "", "2026年4月12日"]], top=0.5)
    tall = [
        replace(c, box=Box(c.box.left, c.box.top, c.box.right, 0.61)) if c.row and c.box else c
        for c in form.cells
    ]
    drawn = [line(c.text, c.box.left + 0.01, c.box.top + 0.005) for c in tall if c.text and c.box]
    drawn[-1] = line("2026年4月12日", 0.72, 0.57)
    paper = read("commitment", promise(*drawn, tables=[replace(form, cells=tuple(tall))]))
    assert ("date", State.READ) in told(paper)


@pytest.mark.parametrize(
    ("drawn", "state"),
    [
        ([line("杨丰航（法定代表人签字）", 0.2, 0.56)], State.READ),
        ([line("黎豪宇", 0.12, 0.56), line("（承诺人签字）", 0.2, 0.565)], State.READ),
        (
            [
                line("文峰", 0.19, 0.56),
                line("(法定代表人或其授权人签字)", 0.25, 0.56),
                line("2026.4.17（日", 0.62, 0.56),
            ],
            State.READ,
        ),
        ([line("签章栏", 0.19, 0.56), line("(法定代表人或其授权人签字)", 0.26, 0.56)], State.BLANK),
        ([line("（法定代表人签字）", 0.2, 0.56)], State.BLANK),
        ([line("意见栏", 0.12, 0.56), line("（法定代表人签字）", 0.2, 0.565)], State.BLANK),
    ],
)
def test_who_signs_may_stand_before_a_caption_in_brackets(
    read: Read, drawn: list[Line], state: State
) -> None:
    paper = read("commitment", promise(*drawn, DAY, ink=ink()))
    assert [s for kind, s in told(paper) if kind == "signature"] == [state]


@pytest.mark.parametrize("post", ["董事长", "申请人", "安全员", "经理", "车间主任"])
def test_a_post_before_the_bracket_signs_nothing(read: Read, post: str) -> None:
    row = line(f"{post}（签字）", 0.3, 0.56)
    assert told(read("commitment", promise(row, DAY, ink=ink())))[0] == ("signature", State.BLANK)
