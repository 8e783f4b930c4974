"""Frames of dates: what fills one, and what stands beside it."""

from __future__ import annotations

import pytest
from drawn import Read, ink, line, lines, page, prose, seal
from slotted import LABELS, OWN_SIGNERS, commitment, grey, in_book, slots

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.page import Line


@pytest.mark.parametrize(
    "frame", ["日期：    年    月    日", "签署日期：年 月 日", "日期：20  年  月  日"]
)
def test_an_empty_frame_of_a_date_is_blank(read: Read, frame: str) -> None:
    paper = read("commitment", commitment(LABELS[0], LABELS[1], line(frame, 0.4, 0.58), ink=ink()))
    assert slots(paper)["date"] is State.BLANK


def test_a_frame_of_a_date_without_label(read: Read) -> None:
    paper = read(
        "commitment", commitment(LABELS[0], LABELS[1], line("年   月   日", 0.6, 0.6), ink=ink())
    )
    assert slots(paper)["date"] is State.BLANK


def test_specks_in_an_empty_frame_are_no_date(read: Read) -> None:
    frame = [line("签署日期：", 0.24, 0.58), line("年", 0.38, 0.58), line("月、日", 0.43, 0.58)]
    paper = read("commitment", commitment(LABELS[0], LABELS[1], *frame, ink=ink()))
    assert slots(paper)["date"] is State.BLANK


def test_a_speck_in_the_frame_of_a_date_without_label_is_no_date(read: Read) -> None:
    frame = line("年月·日", 0.6, 0.6)
    paper = read("commitment", commitment(LABELS[0], LABELS[1], frame, ink=ink()))
    assert slots(paper)["date"] is State.BLANK


def test_a_date_of_which_a_figure_was_misread_is_a_date(read: Read) -> None:
    written = line("2026年H月15日", 0.4, 0.58)
    paper = read("commitment", commitment(LABELS[0], LABELS[1], written, ink=ink()))
    assert slots(paper)["date"] is State.READ


def test_a_date_beside_an_empty_signature_does_not_sign(read: Read) -> None:
    dated = line("2026年04月08日", 0.66, 0.54)
    paper = read("commitment", commitment(LABELS[0], LABELS[1], dated, ink=ink()))
    assert (slots(paper)["signature"], slots(paper)["date"]) == (State.BLANK, State.READ)


def test_a_closing_date_that_lost_its_last_sign_belongs_to_the_commitment(read: Read) -> None:
    book = page(
        lines(
            "十、真实性承诺书\n我单位郑重承诺，所报材料真实。\n单位公章：甲木铜业有限公司\n"
            "法定代表人（签字）：冯七\n2026年4月8"
        )
    )
    found = [s for s in read("application_book", book).slots if s.kind == "date"]
    assert [(s.document_type, s.state) for s in found] == [("commitment", State.READ)]


def test_a_date_that_begins_the_next_row_answers_the_label_that_ends_the_row(read: Read) -> None:
    labels = (
        line("法定代表人（签字）：冯七", 0.15, 0.443),
        line("日期：", 0.68, 0.44),
        line("2026年3月20日", 0.153, 0.467),
    )
    assert slots(read("commitment", commitment(*labels, ink=ink())))["date"] is State.READ
    bare = slots(read("commitment", commitment(*labels[:2], ink=ink())))
    assert bare["date"] is State.BLANK


@pytest.mark.parametrize("frame", ["日期：2026年   月   日", "日期：2026年   月"])
def test_a_year_printed_in_the_frame_of_a_date_dates_nothing(read: Read, frame: str) -> None:
    asked = [line("法定代表人（签字）：", 0.4, 0.54), line(frame, 0.4, 0.58)]
    if not frame.endswith("日"):
        asked.append(line("日", 0.7, 0.58))
    assert slots(read("commitment", commitment(*asked, ink=ink())))["date"] is State.BLANK


def test_a_pen_between_the_marks_of_a_frame_dates_it(read: Read) -> None:
    """The year is printed, month and day are written and nobody can read them."""
    label = line("法定代表人（签字）：", 0.4, 0.54)
    text, high = "日期：2026年月日", 0.58
    chars = (0.40, 0.42, 0.44, 0.46, 0.47, 0.48, 0.49, 0.50, 0.60, 0.70)
    frame = Line(text, Box(0.4, high, 0.72, high + 0.02), 0.98, chars=chars)
    beside_a_mark = Box(0.628, 0.583, 0.636, 0.597)  # 月 itself, where the reader did not see it
    for pen, state in (
        ((Box(0.53, 0.575, 0.59, 0.6),), State.READ),
        ((beside_a_mark,), State.UNREADABLE),
        ((), State.BLANK),
    ):
        paper = read("commitment", commitment(label, frame, ink=ink(*pen)))
        assert slots(paper)["date"] is state


def test_what_stands_behind_the_last_mark_of_a_frame_dates_nothing(read: Read) -> None:
    text, high = "日期：年月日", 0.58
    frame = Line(
        text, Box(0.4, high, 0.62, high + 0.02), 0.98, chars=(0.40, 0.42, 0.44, 0.5, 0.55, 0.6)
    )
    border = ink(Box(0.72, 0.5, 0.74, 0.7), level=15)
    paper = read(
        "commitment", commitment(line("法定代表人（签字）：", 0.4, 0.54), frame, ink=border)
    )
    assert slots(paper)["date"] is State.BLANK


def test_a_block_far_below_the_date_is_not_the_commitments(read: Read) -> None:
    below = [line("申报单位", 0.13, 0.50), line("甲木铜业有限公司（公章）", 0.54, 0.54)]
    sheet = in_book(*OWN_SIGNERS, *below, seals=(seal("甲木铜业有限公司", 0.62, 0.54),))
    paper = read("application_book", sheet)
    assert [s.document_type for s in paper.seals] == ["application_book"]


def test_a_date_that_found_no_room_beside_its_label_stands_under_it(read: Read) -> None:
    rows = [
        line("法定代表人（签字）：冯七", 0.12, 0.571),
        line("承诺日期：", 0.75, 0.561), line("2026年3月12日", 0.68, 0.587),
    ]  # fmt: skip
    assert slots(read("commitment", commitment(*rows, ink=ink())))["date"] is State.READ
    alone = slots(read("commitment", commitment(*rows[:2], ink=ink())))
    assert alone["date"] is State.BLANK


def test_a_frame_with_ink_between_its_marks_is_not_called_blank(read: Read) -> None:
    """2026年4月4日 of which the reader saw 2026年, 月 and 日, the figures taken into their boxes."""
    chars = (0.42, 0.446, 0.472, 0.498, 0.524)
    frame = [
        line("日期：", 0.26, 0.56),
        Line("2026年", Box(0.42, 0.558, 0.56, 0.583), 0.99, chars=chars),
        Line("月", Box(0.565, 0.56, 0.611, 0.585), 0.99, chars=(0.565,)),
        Line("日", Box(0.613, 0.56, 0.644, 0.585), 0.99, chars=(0.613,)),
    ]
    written = ink(Box(0.556, 0.556, 0.582, 0.588), Box(0.588, 0.562, 0.608, 0.583), level=12)
    assert slots(read("commitment", commitment(*frame, ink=written)))["date"] is State.UNREADABLE
    assert slots(read("commitment", commitment(*frame, ink=ink())))["date"] is State.BLANK


def test_a_signature_asked_for_below_the_date_belongs_to_the_promise(read: Read) -> None:
    rows = [
        line("真实性承诺书", 0.4, 0.1), line("现就有关事项承诺：材料真实。", 0.12, 0.14),
        line("日期：2026年4月9日", 0.6, 0.2),
        line("申报单位（盖章）：甲木纸业有限公司", 0.4, 0.3),
        line("法定代表人（签字）：李建振", 0.4, 0.36),
    ]  # fmt: skip
    found = read("application_book", page(rows, ink=ink())).slots
    own = {s.kind: s.state for s in found if s.document_type == "commitment"}
    assert own["signature"] is State.READ and own["date"] is State.READ


def test_a_date_of_which_a_sign_is_lost_closes_the_promise(read: Read) -> None:
    rows = [
        line("真实性承诺书", 0.4, 0.1), line("现郑重承诺如下：材料真实。", 0.12, 0.14),
        line("企业负责人（签名）：姜振家", 0.4, 0.2), line("202年3月10昔", 0.4, 0.23),
    ]  # fmt: skip
    found = read("application_book", page(rows, ink=ink())).slots
    own = {s.kind: s.state for s in found if s.document_type == "commitment"}
    assert own["date"] is State.READ


def test_a_cover_closes_with_name_and_date_without_labels(read: Read) -> None:
    cover = [
        line("智能工厂申报书", 0.35, 0.2),
        line("国机（日照）机床科技有限公司", 0.3, 0.52),
        line("二〇二六年三月六日", 0.38, 0.57),
    ]
    sealed = page(cover, ink=ink(), seals=[seal("国机（日照）机床科技有限公司", 0.62, 0.53)])
    assert slots(read("application_book", sealed)) == {"seal": State.READ, "date": State.READ}


def test_a_date_under_a_place_for_a_seal_is_that_blocks(read: Read) -> None:
    block = [line("申报单位（盖章）：", 0.36, 0.2), line("2026-03-15", 0.36, 0.23)]
    text = line("2026年3月1日", 0.14, 0.6)
    paper = read("application_book", page(number=8, file="b.pdf"), page(block, text, ink=ink()))
    dates = [s for s in paper.slots if s.kind == "date"]
    assert [(s.state, s.evidence[0].text) for s in dates] == [(State.READ, "2026-03-15")]


def test_an_empty_frame_under_a_place_for_a_seal_is_blank(read: Read) -> None:
    block = [line("（盖章）", 0.74, 0.4), line("年 月 日", 0.7, 0.43)]
    paper = read("application_book", page(), page(block, ink=ink()))
    assert slots(paper) == {"seal": State.BLANK, "date": State.BLANK}


def test_a_date_under_a_label_that_heads_it(read: Read) -> None:
    drawn = (
        line("法定代表人签名", 0.12, 0.5),
        line("日期", 0.5, 0.5),
        line("2026.3.6", 0.5, 0.532),
    )
    paper = read("commitment", commitment(*drawn, ink=ink()))
    assert slots(paper)["date"] is State.READ


def test_who_signs_over_a_caption_and_the_date_over_its_own(read: Read) -> None:
    drawn = (
        line("易娜", 0.25, 0.5), line("法定代表人（负责人）签字", 0.2, 0.535),
        line("2026年3月21日", 0.6, 0.5), line("年月日", 0.66, 0.535),
    )  # fmt: skip
    told = slots(read("commitment", commitment(*drawn, ink=ink())))
    assert (told["signature"], told["date"]) == (State.READ, State.READ)
    empty = slots(read("commitment", commitment(drawn[1], ink=ink())))
    assert empty["signature"] is State.BLANK


def test_a_date_by_hand_under_its_label_may_be_read_in_pieces(read: Read) -> None:
    pieces = [line("2026", 0.52, 0.6), line("4", 0.68, 0.6), line("4", 0.76, 0.6)]
    paper = read("commitment", commitment(line("日期", 0.52, 0.57), *pieces, ink=ink()))
    assert slots(paper)["date"] is State.READ
    paper = read("commitment", commitment(line("日期", 0.52, 0.57), *pieces[1:], ink=ink()))
    assert slots(paper)["date"] is not State.READ


def test_a_covers_date_stands_over_its_caption_under_the_next_answers_caption(read: Read) -> None:
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2),
        line("德州市工业和信息化局", 0.44, 0.38), line("推荐单位", 0.44, 0.405),
        line("2026年03月25日", 0.44, 0.45), line("提交日期", 0.44, 0.475),
        ink=ink(),
    )  # fmt: skip
    assert slots(read("application_book", cover))["date"] is State.READ
    under = page(
        line("先进级智能工厂申报书", 0.3, 0.2), line("成立日期", 0.44, 0.432),
        line("2016年03月25日", 0.44, 0.45), line("提交日期", 0.44, 0.475),
        ink=ink(),
    )  # fmt: skip
    assert slots(read("application_book", under))["date"] is State.BLANK


def test_a_date_that_runs_on_into_a_seals_letters_is_a_date(read: Read) -> None:
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2), line("填报日期", 0.16, 0.48),
        Line("2026年3月1Q日业集团", Box(0.546, 0.475, 0.797, 0.505), 0.79), ink=ink(),
    )  # fmt: skip
    assert slots(read("application_book", cover))["date"] is State.READ


@pytest.mark.parametrize("drawn", ["2026.年4月31日", "2026年4月31日"])
def test_a_day_that_there_is_not_fills_the_place_of_a_date(read: Read, drawn: str) -> None:
    closing = page(
        line("先进级智能工厂申报书", 0.3, 0.05),
        line("申报单位（公章）：甲木铜业有限公司", 0.28, 0.14), line(drawn, 0.28, 0.18), ink=ink(),
    )  # fmt: skip
    assert slots(read("application_book", closing))["date"] is State.READ


def test_a_commitment_signed_on_the_next_page_is_dated_behind_pieces_of_its_seal(
    read: Read,
) -> None:
    promise = page(
        line("九、申报单位承诺", 0.1, 0.7), lines("我公司郑重承诺：\n（一）材料真实。", 0.74),
        ink=ink(),
    )  # fmt: skip
    pieces = [line("仪表", 0.46, 0.15), line("化", 0.41, 0.22), line("A", 0.54, 0.22)]
    signed = page(
        line("（三）如有不实，愿承担责任。", 0.14, 0.08), line("请予监督。", 0.14, 0.11), pieces[0],
        line("承诺单位（公章）", 0.15, 0.19), line("甲木仪表有限公司", 0.38, 0.19), *pieces[1:],
        line("法定代表人签字", 0.16, 0.25), line("A", 0.53, 0.235), line("廖洋毓", 0.39, 0.25),
        line("签署日期", 0.19, 0.3), line("2026年4月25日", 0.38, 0.3), number=2, ink=ink(),
    )  # fmt: skip
    told = [(s.kind, s.document_type) for s in read("application_book", promise, signed).slots]
    assert ("date", "commitment") in told


def test_a_book_may_end_with_a_sealed_name_and_a_date(read: Read) -> None:
    cover = page(line("先进级智能工厂申报书", 0.3, 0.2), ink=ink())
    last = page(
        prose("公司成立了领导小组，总经理任组长。", 0.1),
        line("甲木铜业有限公司", 0.4, 0.55), line("2026年3月11日", 0.4, 0.6),
        number=2, ink=ink(), seals=[grey(0.6, 0.56)],
    )  # fmt: skip
    told = [(s.kind, s.state) for s in read("application_book", cover, last).slots]
    assert ("seal", State.READ) in told and ("date", State.READ) in told
    amid = page(
        line("甲木铜业有限公司", 0.4, 0.15), line("2026年3月11日", 0.4, 0.2),
        prose("公司成立了领导小组，总经理任组长。", 0.5), number=2, ink=ink(),
    )  # fmt: skip
    told = [s.kind for s in read("application_book", cover, amid).slots]
    assert "date" not in told


def test_a_commitments_date_read_in_two_is_its_own(read: Read) -> None:
    cover = page(line("先进级智能工厂申报书", 0.3, 0.2), ink=ink())
    last = page(
        line("十、申报单位真实性承诺", 0.1, 0.1), line("特此承诺。", 0.15, 0.2),
        line("法定代表人（签名）：王建国", 0.2, 0.3), line("甲木铜业有限公司", 0.54, 0.35),
        line("2026年", 0.58, 0.38), line("4月4日", 0.68, 0.38),
        line("十一、附件", 0.1, 0.6), number=2, ink=ink(),
    )  # fmt: skip
    told = [(s.kind, s.document_type) for s in read("application_book", cover, last).slots]
    assert ("date", "commitment") in told
