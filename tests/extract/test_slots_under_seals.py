"""Slots that a seal covers, whose labels it hides, or that close a paper without a label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import ink, line, page, prose, seal, table

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.page import Line, SealKind, SealMark

Read = Callable[..., Paper]
PROMISE = prose("现郑重承诺：申报材料真实有效。特此承诺。", 0.15)
NAME = "泰安甲木铜业有限公司"
SEALED = line(f"承诺单位（盖章）：{NAME}", 0.2, 0.5)


def state_of(paper: Paper, kind: str) -> State | None:
    return next((s.state for s in paper.slots if s.kind == kind), None)


def commitment(*last: Line, **more: object) -> object:
    return page(line("真实性承诺书", 0.4, 0.1), PROMISE, list(last), **more)


def grey(x: float, y: float, text: str | None = NAME) -> SealMark:
    box = Box(x - 0.1, y - 0.07, x + 0.1, y + 0.07)
    return SealMark(box, "round", "grey", SealKind.UNKNOWN, text, None, 0.93, 0.93)


SIGNS = line("法定代表人（签字）：", 0.2, 0.54)


@pytest.mark.parametrize(
    ("read_there", "sure", "state"),
    [
        ("傅泽", 0.88, State.READ),
        ("吴欣7", 0.8, State.READ),
        ("孟勇彬三", 0.8, State.READ),
        ("江刚", 0.4, State.UNREADABLE),  # not sure enough
        ("铜业有", 0.88, State.UNREADABLE),  # the seal's own letters
        ("安甲", 0.88, State.UNREADABLE),  # begins like a name, and is the seal's
        ("设备", 0.88, State.UNREADABLE),
    ],
)
def test_a_name_under_a_grey_seal_that_no_body_bears_signs(
    read: Read, read_there: str, sure: float, state: State
) -> None:
    drawn = commitment(
        SEALED, SIGNS, Line(read_there, Box(0.42, 0.533, 0.53, 0.565), sure),
        ink=ink(Box(0.42, 0.54, 0.53, 0.558)), seals=[grey(0.46, 0.54)],
    )  # fmt: skip
    assert state_of(read("commitment", drawn), "signature") is state


@pytest.mark.parametrize(
    ("read_there", "said", "top", "state"),
    [
        ("轩", NAME, 0.535, State.UNREADABLE),  # half a name
        ("铜", NAME, 0.535, State.BLANK),  # the seal's own
        ("轩", None, 0.535, State.BLANK),  # nobody knows what its letters are
        ("轩", NAME, 0.515, State.BLANK),  # within the ring: a letter, read otherwise
    ],
)
def test_a_sign_at_a_seals_rim_that_is_none_of_its_letters_may_be_half_a_name(
    read: Read, read_there: str, said: str | None, top: float, state: State
) -> None:
    sign = Line(read_there, Box(0.53, top, 0.57, top + 0.02), 0.88)
    drawn = commitment(SEALED, SIGNS, sign, ink=ink(), seals=[grey(0.49, 0.479, said)])
    assert state_of(read("commitment", drawn), "signature") is state


def test_nothing_is_hidden_where_a_seal_has_no_ink_between_its_letters(read: Read) -> None:
    ring = ink(Box(0.5, 0.46, 0.52, 0.48))
    drawn = commitment(SEALED, SIGNS, ink=ring, seals=[grey(0.5, 0.585)])
    assert state_of(read("commitment", drawn), "signature") is State.BLANK
    star = commitment(SEALED, SIGNS, ink=ring, seals=[grey(0.5, 0.55)])  # a name may lie under it
    assert state_of(read("commitment", star), "signature") is State.UNREADABLE
    pen = ink(Box(0.43, 0.54, 0.46, 0.56))
    drawn = commitment(SEALED, SIGNS, ink=pen, seals=[grey(0.5, 0.54)])
    assert state_of(read("commitment", drawn), "signature") is State.UNREADABLE


@pytest.mark.parametrize(
    "said",
    [
        "法定代表人（或授权人）签字贾浩胜",
        "负责人（签字）魏峰豪",
        "法定代表人（或授权人）签夏娜明",
        "法定代表人字）：郑春子",
        "法定代表人或委托代理人字作：贾军建",
        "法定代表人或授权代表（年）：余涛彬",
        f"{NAME} 法定代表人（负责人）签字：石杰霞",
        "法定代表人（签名或签章）：程远家",
    ],
)
def test_a_signers_label_of_which_a_seal_hides_a_part(read: Read, said: str) -> None:
    paper = read("commitment", commitment(line(said, 0.2, 0.54, 0.4), ink=ink()))
    assert [s.state for s in paper.slots if s.kind == "signature"] == [State.READ]


@pytest.mark.parametrize(
    "said",
    [
        "法定代表人字第三号",
        "负责人签字程序",
        "负责人（签到表）：",
        "加盖公章处理流程",
        "负责人（男）魏峰豪",
        "法定代表人（盖）：甲木铜业有限公司",
    ],
)
def test_other_words_about_a_signer_ask_for_nothing(read: Read, said: str) -> None:
    paper = read("application_book", page(line(said, 0.2, 0.54), ink=ink()))
    assert [x.kind for x in paper.slots if x.kind != "date"] == []


def test_a_label_read_in_two_parts_beside_each_other(read: Read) -> None:
    who, rest = line("法定代表人或授权代表", 0.2, 0.54), line("（年）：余涛彬", 0.386, 0.54)
    paper = read("commitment", commitment(SEALED, who, rest, ink=ink()))
    assert state_of(paper, "signature") is State.READ


def test_whoever_wrote_into_the_labels_own_cell_signed_there(read: Read) -> None:
    """The label fills more than half of its cell, and the next cell holds a date."""
    form = table([["法定代表人签名或盖章：", "二〇二六年四月八日"]], 0.5)
    places = (Box(0.15, 0.5, 0.49, 0.6), Box(0.49, 0.5, 0.83, 0.6))
    cells = tuple(replace(c, box=b) for c, b in zip(form.cells, places, strict=True))
    form = replace(form, cells=cells)
    label, day = line("法定代表人签名或盖章：", 0.15, 0.54), line("二〇二六年四月八日", 0.5, 0.54)
    for inked, state in (([Box(0.39, 0.53, 0.46, 0.56)], State.READ), ([], State.BLANK)):
        drawn = commitment(label, day, tables=[form], ink=ink(*inked))
        assert state_of(read("commitment", drawn), "signature") is state


@pytest.mark.parametrize(
    "said",
    [
        "日期.2026.3.9",
        "负责人（签字）：邹墨燕日期：2026.3.16",
        "签署日期：二○二六年四十日",
    ],
)
def test_a_date_behind_a_label_that_was_read_badly(read: Read, said: str) -> None:
    paper = read("commitment", commitment(SEALED, line(said, 0.2, 0.54), ink=ink()))
    assert state_of(paper, "date") is State.READ


def test_a_rule_read_as_a_stroke_behind_a_year_in_words_dates_nothing(read: Read) -> None:
    for said, state in (("二〇二六年四十日", State.READ), ("二〇二六年一", State.UNREADABLE)):
        drawn = commitment(SEALED, line(f"签署日期：{said}", 0.2, 0.54), ink=ink())
        assert state_of(read("commitment", drawn), "date") is state


@pytest.mark.parametrize("said", ["2026.0311", "202634", "翔26年3月日"])
def test_a_closing_date_that_lost_its_points_or_first_figures(read: Read, said: str) -> None:
    paper = read("commitment", commitment(SEALED, line(said, 0.5, 0.56), ink=ink()))
    assert state_of(paper, "date") is State.READ


def test_a_whole_date_in_a_grey_seal_is_none_of_its_letters(read: Read) -> None:
    label, day = line("编制日期：", 0.2, 0.6), line("2026年4月17日", 0.5, 0.6)
    cover = page(line("智能工厂申报书", 0.3, 0.2), label, day, ink=ink(), seals=[grey(0.57, 0.58)])
    assert state_of(read("application_book", cover), "date") is State.READ


def test_a_date_under_a_seal_closes_a_block_of_a_book(read: Read) -> None:
    day = line("2026.04.21", 0.6, 0.24)
    block = page(line("企业意见", 0.14, 0.18), day, ink=ink(), seals=[grey(0.64, 0.22)])
    assert state_of(read("application_book", block), "date") is State.READ
    plain = page(line("企业意见", 0.14, 0.18), day, ink=ink())
    assert state_of(read("application_book", plain), "date") is None


def test_a_frame_whose_last_sign_a_seal_hides(read: Read) -> None:
    """The half of 日 that is seen beside the ring is no figure."""
    frame = Line(
        "日期：年月", Box(0.44, 0.6, 0.57, 0.618), 1.0, chars=(0.44, 0.46, 0.48, 0.495, 0.55)
    )
    half = ink(Box(0.615, 0.6, 0.63, 0.618))
    drawn = commitment(SEALED, SIGNS, frame, ink=half, seals=[grey(0.72, 0.6)])
    assert state_of(read("commitment", drawn), "date") is State.BLANK


def test_a_date_read_in_three_parts_is_one(read: Read) -> None:
    label = line("申报单位（公章）：", 0.32, 0.15)
    parts = (line("2026", 0.45, 0.19), line("年3月13", 0.5, 0.19), line("日", 0.6, 0.19))
    drawn = page(label, *parts, ink=ink(), seals=[grey(0.58, 0.17)])
    assert state_of(read("application_book", drawn), "date") is State.READ


LETTER = prose("我公司所属子公司泰安乙石机械有限公司拟申报先进级智能工厂，现予推荐。", 0.3)


def test_a_sealed_letter_that_closes_without_a_day(read: Read) -> None:
    name = line("山东甲木集团有限公司", 0.56, 0.51)
    for mark, state in (
        (seal("山东甲木集团有限公司", 0.66, 0.52), State.BLANK),
        (None, None),  # whose name it is nobody knows
    ):
        drawn = page(LETTER, name, ink=ink(), seals=[mark] if mark else [])
        assert state_of(read("parent_letter", drawn), "date") is state
    more = line("附件：推荐企业名单一份", 0.12, 0.6)
    drawn = page(LETTER, name, more, ink=ink(), seals=[seal(None, 0.66, 0.52)])
    assert state_of(read("parent_letter", drawn), "date") is None


def test_an_offices_name_under_a_grey_seal_with_nothing_written_below(read: Read) -> None:
    name, mark = line("泰安市工业和信息化局", 0.56, 0.51), grey(0.66, 0.53, None)
    for inked, state in (([Box(0.61, 0.57, 0.7, 0.585)], State.UNREADABLE), ([], State.BLANK)):
        drawn = page(LETTER, name, ink=ink(*inked), seals=[mark])
        assert state_of(read("city_recommendation", drawn), "date") is state


@pytest.mark.parametrize(
    "said",
    [
        "申报单位（签章）：",
        "单位名称（章）：",
        "承诺企业（章）",
        "申报单位：（公章）",
        "加盖公章处",
        "（加盖单位公章）",
    ],
)
def test_a_body_is_asked_for_its_seal_in_any_words(read: Read, said: str) -> None:
    paper = read("commitment", commitment(line(said, 0.2, 0.54), ink=ink()))
    assert [s.kind for s in paper.slots] == ["seal"]


@pytest.mark.parametrize(
    "said",
    [
        "法人签字（盖章）：",
        "承诺人签名（盖章）：",
        "法定代表人（手签）：",
        "法定代表人或其授权代理人（签字或盖章）：",
        "签署人：",
        "法定代表人（章）：",
        "法定代表人（签字处）：",
        "法定代表人签字（手写）：",
        "法定代表人（签字、手印）：",
        "法定代表人签字（印鉴）：",
    ],
)
def test_whoever_signs_or_sets_a_chop_is_asked_in_any_words(read: Read, said: str) -> None:
    paper = read("commitment", commitment(line(said, 0.2, 0.54), ink=ink()))
    assert [(s.kind, s.state) for s in paper.slots] == [("signature", State.BLANK)]


def test_a_marks_box_that_reaches_into_the_empty_room_behind_it(read: Read) -> None:
    """年 at the left of a wide box, dust beside it: no figure that was taken into the box."""
    frame = [
        Line("年", Box(0.629, 0.54, 0.697, 0.565), 0.99, chars=(0.629,)),
        Line("月日", Box(0.7, 0.54, 0.796, 0.568), 0.99, chars=(0.7, 0.745)),
    ]
    marks = ink(Box(0.63, 0.545, 0.65, 0.56), Box(0.705, 0.545, 0.725, 0.56), level=8)
    assert (
        state_of(read("commitment", commitment(SEALED, *frame, ink=marks)), "date") is State.BLANK
    )


def test_tall_signs_under_a_label_were_written_by_hand(read: Read) -> None:
    """白 | 军, read one by one, the first across the seal's ring."""
    label = line("法定代表人（签字）：", 0.5, 0.52)
    first, second = (
        Line("曰", Box(0.5, 0.55, 0.55, 0.6), 0.73),
        Line("军", Box(0.55, 0.55, 0.62, 0.6), 1.0),
    )
    day, mark = line("日期：2026年3月13日", 0.5, 0.61), grey(0.46, 0.56)
    for held, state in (
        ((first, second), State.READ),
        ((second,), State.UNREADABLE),
        ((), State.BLANK),
    ):
        drawn = commitment(SEALED, label, *held, day, ink=ink(), seals=[mark])
        assert state_of(read("commitment", drawn), "signature") is state


def test_what_stands_in_the_next_column_signs_nothing(read: Read) -> None:
    label = line("法人代表（签名）：", 0.13, 0.44)
    other = line("立轮监母技彧颢（青岛）轮胎科", 0.46, 0.44, 0.13)
    paper = read("commitment", commitment(label, other, ink=ink()))
    assert state_of(paper, "signature") is State.BLANK


def test_a_name_before_its_date_under_a_seal_signs(read: Read) -> None:
    both = line("法定代表人签字：龙兰2026年3月17日", 0.2, 0.54)
    drawn = commitment(SEALED, both, ink=ink(), seals=[grey(0.48, 0.54)])
    assert state_of(read("commitment", drawn), "signature") is State.READ
