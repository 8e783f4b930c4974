"""Slots for signatures, dates and seals, and what seals stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import ink, line, lines, page, prose, seal, table

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.extract.seals.roles import with_own_covers
from docproc.page import Line, PageSource, SealKind, SealMark

Read = Callable[..., Paper]
PROMISE = prose("现郑重承诺：申报材料真实有效。特此承诺。", 0.15)


def slots(paper: Paper) -> dict[str, State]:
    return {s.kind: s.state for s in paper.slots}


def commitment(*last: Line, **more: object) -> object:
    return page(line("真实性承诺书", 0.4, 0.1), PROMISE, list(last), **more)


LABELS = (
    line("承诺单位（盖章）：甲木铜业有限公司", 0.4, 0.5),
    line("法定代表人（签字）：", 0.4, 0.54),
    line("日期：", 0.4, 0.58),
)


def test_nothing_written_is_blank(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink()))
    assert slots(paper) == {"seal": State.BLANK, "signature": State.BLANK, "date": State.BLANK}
    assert all(s.confidence >= 0.9 for s in paper.slots)


def test_ink_in_a_slot_fills_it_though_nobody_can_read_it(read: Read) -> None:
    written = ink(Box(0.62, 0.532, 0.72, 0.562), Box(0.5, 0.575, 0.68, 0.6))
    paper = read("commitment", commitment(*LABELS, ink=written))
    assert slots(paper)["signature"] is State.READ
    assert slots(paper)["date"] is State.READ


def test_text_that_was_read_in_a_slot_fills_it(read: Read) -> None:
    paper = read(
        "commitment",
        commitment(*LABELS, line("冯七", 0.62, 0.538), line("2026年4月9日", 0.5, 0.58), ink=ink()),
    )
    assert (slots(paper)["signature"], slots(paper)["date"]) == (State.READ, State.READ)


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


def test_slots_side_by_side_in_one_line(read: Read) -> None:
    row = line("法定代表人签字：          日期：2026年4月9日", 0.12, 0.54)
    paper = read("commitment", commitment(LABELS[0], row, ink=ink()))
    assert slots(paper) == {"seal": State.BLANK, "signature": State.BLANK, "date": State.READ}


def test_without_a_picture_of_the_ink_a_slot_is_not_called_blank(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS))
    assert State.BLANK not in slots(paper).values()


def test_a_seal_over_its_label_fills_the_slot(read: Read) -> None:
    paper = read(
        "commitment", commitment(*LABELS, ink=ink(), seals=[seal("甲木铜业有限公司", 0.6, 0.52)])
    )
    assert slots(paper)["seal"] is State.READ
    assert [s.role for s in paper.seals] == ["applicant"]


def test_the_legal_representatives_name_is_no_signature(read: Read) -> None:
    paper = read("application_book", page(line("法定代表人姓名：冯七", 0.12, 0.2), ink=ink()))
    assert paper.slots == ()


def test_slots_of_a_commitment_inside_the_book_are_the_commitments(read: Read) -> None:
    cover = page(
        line("申报单位（盖章）：甲木铜业有限公司", 0.2, 0.4),
        line("申报日期：2026年4月", 0.2, 0.5),
        ink=ink(),
    )
    inside = commitment(*LABELS, ink=ink(), number=2)
    paper = read("application_book", cover, inside)
    assert [(s.kind, s.document_type, s.state) for s in paper.slots] == [
        ("seal", "application_book", State.BLANK),
        ("date", "application_book", State.READ),
        ("seal", "commitment", State.BLANK),
        ("signature", "commitment", State.BLANK),
        ("date", "commitment", State.BLANK),
    ]


def test_a_document_without_layout_has_slots_too(read: Read) -> None:
    texts = ["申报单位（盖章）：甲木铜业有限公司", "一、基本情况", "真实性承诺书", "特此承诺。",
             "承诺单位（盖章）：甲木铜业有限公司", "法定代表人（签字）：", "日期：2026年4月9日"]  # fmt: skip
    sheet = page([Line(t, None, 1.0) for t in texts], source=PageSource.NATIVE)
    paper = read("application_book", sheet)
    assert [(s.kind, s.document_type, s.state) for s in paper.slots] == [
        ("seal", "application_book", State.UNREADABLE),
        ("seal", "commitment", State.UNREADABLE),
        ("signature", "commitment", State.BLANK),
        ("date", "commitment", State.READ),
    ]


def test_the_cover_the_applicant_and_others_seal_in_different_places(read: Read) -> None:
    cover = page(
        lines("先进级智能工厂申报书\n申报单位（盖章）：甲木铜业有限公司", 0.3),
        line("推荐单位（盖章）：某市工业和信息化局", 0.12, 0.7),
        seals=[seal("甲木铜业有限公司", 0.45, 0.34), seal("某市工业和信息化局", 0.45, 0.71)],
    )
    last = page(
        lines("申报单位意见：\n情况属实，同意申报。\n（盖章）", 0.4),
        number=2,
        seals=[seal("甲木铜业有限公司", 0.3, 0.45)],
    )
    paper = read("application_book", cover, last)
    assert [s.role for s in paper.seals] == ["cover", "issuer", "applicant"]


@pytest.mark.parametrize("text", [None, "甲木铜业有限公司"])
def test_a_seal_on_the_recommending_offices_row_of_a_cover_is_the_applicants(
    read: Read, text: str | None
) -> None:
    """The label that asks for a seal stands two rows above; the other asks for none."""
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2),
        lines("申报企业（公章）  甲木铜业有限公司\n推荐单位  某市工业和信息化局", 0.65),
        line("申报日期  2026.03.15", 0.12, 0.71),
        seals=[seal(text, 0.45, 0.69)],
    )
    assert [s.role for s in read("application_book", cover).seals] == ["cover"]


def test_the_applicants_name_on_a_seal_inside_the_book_makes_no_cover(read: Read) -> None:
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2), line("申报单位：甲木铜业有限公司", 0.12, 0.5)
    )
    inside = page(
        prose("公司设备运行良好。", 0.1), number=2, seals=[seal("甲木铜业有限公司", 0.5, 0.7)]
    )
    (paper,) = with_own_covers((read("application_book", cover, inside),))
    assert [s.role for s in paper.seals] == ["other"]


def test_a_copys_seal_and_the_offices_seal_on_a_licence(read: Read) -> None:
    sheet = page(
        line("营业执照", 0.4, 0.2), line("与原件一致", 0.2, 0.3), line("登记机关", 0.7, 0.8),
        seals=[seal("甲木铜业有限公司", 0.25, 0.3), seal("某市行政审批服务局", 0.78, 0.8)],
    )  # fmt: skip
    assert [s.role for s in read("business_licence", sheet).seals] == ["copy", "issuer"]


def test_a_letters_seal_is_its_issuers(read: Read) -> None:
    sheet = page(
        line("推荐函", 0.45, 0.1), line("乙火控股集团有限公司", 0.55, 0.6), line("2026年4月10日", 0.57, 0.63),
        seals=[seal("乙火控股集团有限公司", 0.65, 0.61)],
    )  # fmt: skip
    assert [s.role for s in read("parent_letter", sheet).seals] == ["issuer"]


def test_specks_in_an_empty_frame_are_no_date(read: Read) -> None:
    frame = [line("签署日期：", 0.24, 0.58), line("年", 0.38, 0.58), line("月、日", 0.43, 0.58)]
    paper = read("commitment", commitment(LABELS[0], LABELS[1], *frame, ink=ink()))
    assert slots(paper)["date"] is State.BLANK


def chop(x: float, y: float) -> SealMark:
    """A red name chop of 16 mm whose middle is at (x, y)."""
    box = Box(x - 0.038, y - 0.027, x + 0.038, y + 0.027)
    return SealMark(box, "rect", "red", SealKind.NAME, None, None, 0.9, 0.9)


def grey(x: float, y: float) -> SealMark:
    box = Box(x - 0.1, y - 0.07, x + 0.1, y + 0.07)
    return SealMark(box, "round", "grey", SealKind.UNKNOWN, None, None, 0.93, 0.93)


def test_a_name_chop_in_its_slot_signs(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink(), seals=[chop(0.66, 0.549)]))
    assert slots(paper)["signature"] is State.READ


def test_red_ink_that_no_seal_explains_leaves_a_signature_open(read: Read) -> None:
    red = ink(red=[Box(0.62, 0.535, 0.7, 0.56)])
    assert slots(read("commitment", commitment(*LABELS, ink=red)))["signature"] is State.UNREADABLE


def test_letters_of_a_grey_seal_are_no_signature(read: Read) -> None:
    letters = line("公司", 0.64, 0.54)
    inked = ink(Box(0.64, 0.54, 0.67, 0.558))
    paper = read("commitment", commitment(*LABELS, letters, ink=inked, seals=[grey(0.68, 0.5)]))
    assert slots(paper)["signature"] is State.UNREADABLE


def test_a_name_read_well_across_a_grey_seal_is_a_signature(read: Read) -> None:
    name = line("冯小七", 0.62, 0.54)
    paper = read("commitment", commitment(*LABELS, name, ink=ink(), seals=[grey(0.68, 0.5)]))
    assert slots(paper)["signature"] is State.READ


def test_ink_in_a_slot_that_a_grey_seal_hides_is_not_told(read: Read) -> None:
    inked = ink(Box(0.8, 0.538, 0.86, 0.556))
    paper = read("commitment", commitment(*LABELS, ink=inked, seals=[grey(0.7, 0.54)]))
    assert slots(paper)["signature"] is State.UNREADABLE


def test_specks_beside_a_seals_label_may_be_the_rest_of_a_seal(read: Read) -> None:
    specks = ink(Box(0.7, 0.46, 0.74, 0.49), level=3)
    paper = read("commitment", commitment(*LABELS, ink=specks))
    assert slots(paper)["seal"] is State.UNREADABLE


def test_letters_of_a_grey_seal_read_with_the_label_are_no_signature(read: Read) -> None:
    label = line("法定代表人（签字）：有限4", 0.4, 0.54)
    paper = read("commitment", commitment(LABELS[0], label, ink=ink(), seals=[grey(0.64, 0.53)]))
    assert slots(paper)["signature"] is State.UNREADABLE


def test_a_grey_seal_that_barely_touches_an_empty_slot_leaves_it_blank(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink(), seals=[grey(0.68, 0.478)]))
    assert slots(paper)["signature"] is State.BLANK


def test_the_ring_of_a_grey_seal_is_no_stroke_of_a_pen(read: Read) -> None:
    ring = ink(Box(0.64, 0.536, 0.72, 0.549), level=12)
    paper = read("commitment", commitment(*LABELS, ink=ring, seals=[grey(0.68, 0.478)]))
    assert slots(paper)["signature"] is not State.READ


def test_a_short_signature_in_a_long_slot_fills_it(read: Read) -> None:
    short = ink(Box(0.8, 0.538, 0.83, 0.556), level=6)
    assert slots(read("commitment", commitment(*LABELS, ink=short)))["signature"] is State.READ


def test_the_next_label_of_the_row_ends_a_slot_though_it_is_a_line_of_its_own(read: Read) -> None:
    row = [line("法定代表人（签字）：", 0.12, 0.54), line("日期：2026年4月9日", 0.5, 0.54)]
    paper = read("commitment", commitment(LABELS[0], *row, ink=ink()))
    assert (slots(paper)["signature"], slots(paper)["date"]) == (State.BLANK, State.READ)


def test_a_stroke_taken_into_the_labels_box_still_fills_the_slot(read: Read) -> None:
    label = line("法定代表人（签字）：", 0.3, 0.54)
    assert label.box is not None
    steps = tuple(0.3 + 0.02 * n for n in range(len(label.text)))
    wide = Line(label.text, Box(0.3, 0.54, 0.62, 0.558), 0.95, steps)
    paper = read("commitment", commitment(LABELS[0], wide, ink=ink(Box(0.53, 0.54, 0.61, 0.558))))
    assert slots(paper)["signature"] is State.READ


def test_a_rule_read_behind_a_label_does_not_hide_it(read: Read) -> None:
    label = line("负责人（签字）_", 0.4, 0.54)
    paper = read("commitment", commitment(LABELS[0], label, ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


def test_a_speck_in_the_frame_of_a_date_without_label_is_no_date(read: Read) -> None:
    frame = line("年月·日", 0.6, 0.6)
    paper = read("commitment", commitment(LABELS[0], LABELS[1], frame, ink=ink()))
    assert slots(paper)["date"] is State.BLANK


def test_a_label_whose_first_character_was_read_apart_is_one_label(read: Read) -> None:
    spread = (line("日", 0.4, 0.58), line("期：2026.4.9", 0.46, 0.58))
    paper = read("commitment", commitment(LABELS[0], LABELS[1], *spread, ink=ink()))
    assert slots(paper)["date"] is State.READ


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


def test_a_seal_over_an_answer_stands_on_its_label(read: Read) -> None:
    """The row under it names the office, and its answer lies nearer than the label."""
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2),
        line("申报单位：", 0.25, 0.46), line("山东甲木机床有限公司", 0.46, 0.46),
        line("报送部门：", 0.25, 0.5), line("甲木市工业和信息化局", 0.46, 0.5),
        seals=[seal("山东甲木机床有限公司", 0.66, 0.478)],
    )  # fmt: skip
    assert [s.role for s in read("application_book", cover).seals] == ["cover"]


def test_a_commitment_that_is_signed_on_the_next_page(read: Read) -> None:
    first = page(
        lines(
            "7 推进机制\n公司设立智能制造部。\n8 真实性承诺\n我单位就有关事项承诺如下：材料真实。\n如有不实，愿意承担后果。",
            0.7,
        )
    )
    second = page(
        lines("申报单位（盖章）：\n法定代表人（签字）：冯七\n签署日期：2026年03月24日", 0.08),
        number=2,
    )
    found = {s.kind: s.document_type for s in read("application_book", first, second).slots}
    assert found["signature"] == found["date"] == "commitment"
    ended = page(
        lines("8 真实性承诺\n我单位就有关事项承诺如下：材料真实。\n9 附件清单\n1.营业执照", 0.7)
    )
    found = {s.kind: s.document_type for s in read("application_book", ended, second).slots}
    assert found["signature"] == "application_book"


def test_a_date_that_begins_the_next_row_answers_the_label_that_ends_the_row(read: Read) -> None:
    labels = (
        line("法定代表人（签字）：冯七", 0.15, 0.443),
        line("日期：", 0.68, 0.44),
        line("2026年3月20日", 0.153, 0.467),
    )
    assert slots(read("commitment", commitment(*labels, ink=ink())))["date"] is State.READ
    bare = slots(read("commitment", commitment(*labels[:2], ink=ink())))
    assert bare["date"] is State.BLANK


def test_a_label_that_asks_for_a_signature_or_a_chop_answers_nothing(read: Read) -> None:
    label = line("法定代表人签名或盖章：", 0.4, 0.54)
    assert slots(read("commitment", commitment(label, ink=ink())))["signature"] is State.BLANK
    signed = (label, Line("冯七", Box(0.68, 0.54, 0.74, 0.56), 0.9, ink="blue"))
    assert slots(read("commitment", commitment(*signed, ink=ink())))["signature"] is State.READ


def test_a_signature_that_found_no_room_beside_its_label_stands_under_it(read: Read) -> None:
    label = Line("法定代表人（负责人）签字：", Box(0.56, 0.526, 0.797, 0.548), 0.93)
    name = Line("冯七远", Box(0.56, 0.545, 0.69, 0.574), 1.0, ink="blue")
    assert slots(read("commitment", commitment(label, name, ink=ink())))["signature"] is State.READ
    assert slots(read("commitment", commitment(label, ink=ink())))["signature"] is State.BLANK


def test_handwriting_under_its_label_that_is_read_badly_is_not_blank(read: Read) -> None:
    label = Line("企业法定代表人（签字或盖章）：", Box(0.58, 0.526, 0.81, 0.548), 0.93)
    scrawl = Line("冯七面", Box(0.58, 0.545, 0.67, 0.574), 0.78)
    paper = read("commitment", commitment(label, scrawl, ink=ink()))
    assert slots(paper)["signature"] is State.UNREADABLE


def test_the_end_of_a_label_that_was_read_apart_signs_nothing(read: Read) -> None:
    label = [line("法定代表人（签字或盖", 0.15, 0.54), line("章)", 0.39, 0.54)]
    paper = read("commitment", commitment(*label, ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


def test_a_bold_signature_before_a_grey_seal_signs(read: Read) -> None:
    """Seal and signature together were read as one tall sign, which explains no ink."""
    label = line("法定代表人（签字）：", 0.3, 0.54)
    tall = Line("风", Box(0.5, 0.48, 0.84, 0.6), 0.37)
    signed = ink(Box(0.51, 0.536, 0.59, 0.562), level=8)
    stamped = commitment(label, tall, ink=signed, seals=[grey(0.76, 0.54)])
    assert slots(read("commitment", stamped))["signature"] is State.READ
    letters = ink(Box(0.69, 0.53, 0.72, 0.55))
    empty = commitment(label, tall, ink=letters, seals=[grey(0.76, 0.54)])
    assert slots(read("commitment", empty))["signature"] is State.UNREADABLE


@pytest.mark.parametrize("label", ["日期", "签署日期", "职务"])
def test_the_next_rows_label_signs_nothing(read: Read, label: str) -> None:
    """Cells without colons: 日期 stands right under the empty signature, its date beside it."""
    rows = [line("法定代表人（签字）", 0.15, 0.52), line(label, 0.15, 0.545)]
    paper = read("commitment", commitment(*rows, line("2026.3.16", 0.45, 0.57), ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


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


def test_one_letter_of_a_red_seal_read_as_black_signs_nothing(read: Read) -> None:
    letter = line("三", 0.68, 0.54)
    stamped = commitment(*LABELS, letter, ink=ink(), seals=[seal(None, 0.7, 0.5)])
    assert slots(read("commitment", stamped))["signature"] is State.BLANK


def test_a_persons_chop_is_no_seal_of_the_enterprise(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink(), seals=[chop(0.66, 0.549)]))
    assert slots(paper)["seal"] is State.BLANK


@pytest.mark.parametrize(
    "top",
    [
        "五、推荐单位意见\n同意推荐\n市工业和信息化局（盖章）：\n负责人（签字）：王五\n2026年4月9日",
        "二、企业基本情况\n填报日期：2026年4月9日\n法定代表人（签字）：冯七",
    ],
)
def test_what_others_sign_on_the_next_page_signs_no_commitment(read: Read, top: str) -> None:
    first = page(lines("8 真实性承诺\n我单位就有关事项承诺如下：材料真实。", 0.8))
    second = page(lines(top, 0.08), number=2)
    found = read("application_book", first, second).slots
    assert all(s.document_type != "commitment" for s in found)


def in_book(*last: Line, seals: tuple[SealMark, ...] = ()) -> object:
    points = "一.所提交的全部申报资料真实、完整、有效;\n二.依法经营、照章纳税;"
    return page(
        line("承诺与声明", 0.4, 0.1), lines(points, top=0.15), list(last), ink=ink(), seals=seals
    )


OWN_SIGNERS = (
    line("申报单位（盖章）：甲木铜业有限公司", 0.4, 0.3),
    line("企业负责人签字：", 0.4, 0.33),
    line("承诺日期：2026年4月9日", 0.4, 0.36),
)


def test_a_chapter_called_a_commitment_is_one_in_any_words(read: Read) -> None:
    paper = read("application_book", in_book(*OWN_SIGNERS))
    assert {s.kind for s in paper.slots if s.document_type == "commitment"} >= {"signature", "date"}


def test_a_block_far_below_the_date_is_not_the_commitments(read: Read) -> None:
    below = [line("申报单位", 0.13, 0.50), line("甲木铜业有限公司（公章）", 0.54, 0.54)]
    sheet = in_book(*OWN_SIGNERS, *below, seals=(seal("甲木铜业有限公司", 0.62, 0.54),))
    paper = read("application_book", sheet)
    assert [s.document_type for s in paper.seals] == ["application_book"]


def test_a_signature_that_runs_on_into_the_next_label_signs(read: Read) -> None:
    """曾燕峰 under a grey seal: 四 with the label, 燕峰 before 日期."""
    over = replace(seal("甲木铜业有限公司", 0.42, 0.56), colour="grey")
    rows = [
        Line("法定代表人（签名）：四", Box(0.13, 0.54, 0.37, 0.56), 0.5),
        Line("燕峰日期：2026.4.11", Box(0.37, 0.54, 0.84, 0.56), 0.88),
    ]
    found = slots(read("commitment", commitment(*rows, seals=[over], ink=ink())))
    assert found["signature"] is State.READ and found["date"] is State.READ
    alone = [rows[0], replace(rows[1], text="日期：2026.4.11")]
    found = slots(read("commitment", commitment(*alone, seals=[over], ink=ink())))
    assert found["signature"] is State.UNREADABLE


def test_a_signing_label_in_two_lines_or_with_a_character_misread_is_one(read: Read) -> None:
    broken = [
        line("企业负责人（签", 0.16, 0.54), line("名)", 0.21, 0.557), line("侯兰英", 0.38, 0.545),
    ]  # fmt: skip
    misread = [line("法定代表人或授权传表（签字）：子兰", 0.18, 0.54)]
    for rows in (broken, misread):
        assert slots(read("commitment", commitment(*rows, ink=ink())))["signature"] is State.READ


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


def test_a_promise_whose_title_a_narrow_column_breaks_has_its_slots(read: Read) -> None:
    rows = [
        line("材料真", 0.12, 0.2), line("实性承", 0.12, 0.22), line("诺", 0.13, 0.24),
        line("甲木铜业有限公司自愿申报2026年度智能工厂，现郑重承诺如下：材料真实。", 0.25, 0.2),
        line("承诺单位（盖章）：甲木铜业有限公司", 0.4, 0.3),
        line("法定代表人（签字）：冯七", 0.4, 0.33),
        line("日期：2026年3月5日", 0.4, 0.36),
    ]  # fmt: skip
    found = read("application_book", page(rows, ink=ink())).slots
    own = {s.kind: s.state for s in found if s.document_type == "commitment"}
    assert own["signature"] is State.READ and own["date"] is State.READ


def test_the_next_label_under_an_empty_slot_is_no_signature(read: Read) -> None:
    rows = [line("法人签字", 0.14, 0.54), line("时间", 0.14, 0.57), line("2026.3.16", 0.43, 0.57)]
    assert slots(read("commitment", commitment(*rows, ink=ink())))["signature"] is State.BLANK


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


def test_a_promise_whose_title_ends_a_page_is_made_on_the_next(read: Read) -> None:
    first = page(lines("八、后续规划\n加强与科研院所合作。\n第九部分 承诺"), line("5", 0.5, 0.95))
    said = """
我单位就所报材料作出以下承诺：
所提交的申报书及全部附件内容真实、准确、完整。
特此承诺。
法定代表人签字：钟梅露
日期：2026年4月12日
"""
    book = read("application_book", first, page(lines(said), number=2))
    found = [(s.kind, s.state) for s in book.slots if s.document_type == "commitment"]
    assert ("signature", State.READ) in found and ("date", State.READ) in found
    other = page(lines("八、后续规划\n加强与科研院所合作。"))
    plans = read("application_book", other, page(lines(said), number=2))
    assert not [s for s in plans.slots if s.document_type == "commitment"]


def test_ink_right_under_a_label_is_not_called_blank(read: Read) -> None:
    """Handwriting that no reader takes for a line, between the label and the date's row."""
    label, date = line("法定代表人（签字）：", 0.4, 0.54), line("日期：2026年4月4日", 0.4, 0.62)
    pen = ink(Box(0.41, 0.575, 0.5, 0.605), level=14)
    for inked, state in ((pen, State.UNREADABLE), (ink(), State.BLANK)):
        paper = read("commitment", commitment(label, date, ink=inked))
        assert slots(paper)["signature"] is state


@pytest.mark.parametrize(
    "label",
    [
        "法定代表人（或授权人）签字：田九",
        "董事长、总经理签名：田九",
        "企业法定代表人或其委托代理人签章：田九",
    ],
)
def test_whoever_signs_is_asked_in_however_many_words(read: Read, label: str) -> None:
    paper = read("commitment", commitment(LABELS[0], line(label, 0.4, 0.54)))
    assert slots(paper)["signature"] is State.READ


def test_a_signature_before_the_seal_that_runs_into_it_is_read(read: Read) -> None:
    label = line("法定代表人（签字）：叶林庆有限4市公司东海", 0.3, 0.54)
    far = grey(0.665, 0.53)
    near = grey(0.6, 0.53)
    for mark, state in ((far, State.READ), (near, State.UNREADABLE)):
        paper = read("commitment", commitment(LABELS[0], label, ink=ink(), seals=[mark]))
        assert slots(paper)["signature"] is state


@pytest.mark.parametrize("printed", ["以下空白", "承诺人", "此件有效"])
def test_print_before_a_seal_signs_nothing(read: Read, printed: str) -> None:
    label = line(f"法定代表人（签字）：{printed}有限4市公司东海", 0.3, 0.54)
    paper = read("commitment", commitment(LABELS[0], label, ink=ink(), seals=[grey(0.665, 0.53)]))
    assert slots(paper)["signature"] is State.UNREADABLE


def test_signs_that_stand_for_several_letters_move_no_label(read: Read) -> None:
    """… and ℡ are three letters in plain form."""
    label = line("…℡法定代表人（签字）：……", 0.4, 0.54)
    paper = read("commitment", commitment(LABELS[0], label, ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


def test_a_signature_read_with_the_name_beside_it_is_not_missing(read: Read) -> None:
    """Both labels stand over their answers, and the name runs into the signature."""
    labels = [line("企业名称（盖章）：", 0.13, 0.43), line("法人代表（签名）：", 0.52, 0.43)]
    name = line("甲木铜业股份有限公司節種", 0.3, 0.47)
    paper = read("commitment", commitment(*labels, name, ink=ink()))
    assert slots(paper)["signature"] is State.UNREADABLE
    for other in ("甲木铜业股份有限公司", "甲木铜业股份有限公司盖章", "一切责任由我公司承担"):
        alone = read("commitment", commitment(*labels, line(other, 0.3, 0.47), ink=ink()))
        assert slots(alone)["signature"] is State.BLANK


@pytest.mark.parametrize("said", ["法定代表人或授权代表签", "法定代表人或授权代表签家：任桂"])
def test_the_last_sign_of_a_long_label_under_a_seal(read: Read, said: str) -> None:
    found = slots(read("commitment", commitment(LABELS[0], line(said, 0.4, 0.54), ink=ink())))
    assert "signature" in found
    for other in ("法定代表人或授权代表姓名", "法定代表人或授权代表签署本承诺书后生效"):
        none = read("commitment", commitment(LABELS[0], line(other, 0.4, 0.54)))
        assert "signature" not in slots(none)


LETTER = prose("我公司所属子公司泰安乙石机械有限公司拟申报先进级智能工厂，现予推荐。", 0.3)
CLOSING = [line("山东甲木集团有限公司", 0.56, 0.51), line("2026年4月19日", 0.64, 0.55)]


def test_a_letter_is_sealed_on_the_name_that_closes_it(read: Read) -> None:
    sealed = seal("山东甲木集团有限公司", 0.66, 0.52)
    drawn = page(LETTER, CLOSING, ink=ink(), seals=[sealed])
    assert slots(read("parent_letter", drawn)) == {"seal": State.READ, "date": State.READ}
    empty = page(LETTER, CLOSING, ink=ink())
    assert slots(read("parent_letter", empty)) == {"seal": State.BLANK, "date": State.READ}
    undated = page(LETTER, CLOSING[:1], ink=ink(), seals=[sealed])
    assert slots(read("parent_letter", undated)) == {"seal": State.READ, "date": State.BLANK}


def test_a_seal_elsewhere_on_a_letter_is_not_on_its_closing_name(read: Read) -> None:
    drawn = page(LETTER, CLOSING, ink=ink(), seals=[seal("山东甲木集团有限公司", 0.3, 0.12)])
    assert slots(read("parent_letter", drawn))["seal"] is State.BLANK


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


@pytest.mark.parametrize(
    "said",
    ["企业名称：国机（日照）机床科技有限公司（盖章）", "国机（日照）机床科技有限公司（公章）"],
)
def test_a_name_says_itself_where_it_is_sealed(read: Read, said: str) -> None:
    paper = read("application_book", page(), page(line(said, 0.15, 0.4), ink=ink()))
    assert slots(paper) == {"seal": State.BLANK}


def test_a_label_whose_last_sign_a_seal_hides_asks_for_it(read: Read) -> None:
    said = line("申报单位（公）：山东甲木集团有限公司", 0.12, 0.36)
    drawn = page(said, seals=[seal("山东甲木集团有限公司", 0.34, 0.36)])
    assert slots(read("commitment", drawn)) == {"seal": State.READ}


def test_a_signers_label_whose_word_was_misread(read: Read) -> None:
    label = line("法定代表人（金）：", 0.12, 0.5)
    assert slots(read("commitment", commitment(label, ink=ink())))["signature"] is State.BLANK
    signed = commitment(line("法定代表人（金）：史燕", 0.12, 0.5), ink=ink())
    assert slots(read("commitment", signed))["signature"] is State.READ
    other = line("法定代表人（女）身份证号：", 0.12, 0.5)
    assert "signature" not in slots(read("commitment", commitment(other, ink=ink())))


@pytest.mark.parametrize(
    "name",
    [
        "山东甲木集团有限公司★",
        "山东省计算机、通信和其他电子设备制造行业协会",
        "泰安市工业和信息化局",
    ],
)
def test_whoever_closes_a_letter_seals_on_its_name(read: Read, name: str) -> None:
    drawn = page(LETTER, line(name, 0.4, 0.51), CLOSING[1], ink=ink())
    assert slots(read("parent_letter", drawn))["seal"] is State.BLANK


def test_whoever_signs_for_the_project_does_not_sign_for_the_enterprise(read: Read) -> None:
    written = line("项目负责人（签字）：孙晓东", 0.4, 0.62)
    paper = read("commitment", commitment(*LABELS, written, ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


def test_a_seal_on_white_paper_below_a_covers_label_fills_its_slot(read: Read) -> None:
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2),
        line("申报单位（盖章）：甲木铜业有限公司", 0.2, 0.45),
        line("申报日期：2026年4月9日", 0.2, 0.55),
        seals=[seal("甲木铜业有限公司", 0.6, 0.7)],
        ink=ink(),
    )
    assert slots(read("application_book", cover))["seal"] is State.READ


def test_a_seal_that_no_label_asks_for_is_the_commitments(read: Read) -> None:
    last = [line("法定代表人或授权代表：冯七", 0.5, 0.5), line("2026年4月9日", 0.5, 0.54)]
    paper = read("commitment", commitment(*last, seals=[seal("甲木铜业有限公司", 0.25, 0.52)]))
    assert slots(paper) == {"signature": State.READ, "date": State.READ, "seal": State.READ}


def test_one_signs_over_the_words_under_the_rule(read: Read) -> None:
    words = line("（签名须本人手写）", 0.6, 0.54)
    signed = line("冯七", 0.55, 0.5)
    assert (
        slots(read("commitment", commitment(signed, words, ink=ink())))["signature"] is State.READ
    )
    assert slots(read("commitment", commitment(words, ink=ink())))["signature"] is State.BLANK


def test_a_printed_name_under_the_rule_signs_nothing(read: Read) -> None:
    words = line("（法定代表人或授权代表：冯七）", 0.55, 0.54)
    assert slots(read("commitment", commitment(words, ink=ink())))["signature"] is State.BLANK


@pytest.mark.parametrize("beside", ["联系电话", "13812345678", "总经理", "职务", "联系人：王建国"])
def test_what_a_form_prints_in_its_next_column_signs_nothing(read: Read, beside: str) -> None:
    paper = read(
        "commitment",
        commitment(line("法定代表人（签字）：", 0.12, 0.5), line(beside, 0.5, 0.5), ink=ink()),
    )
    assert slots(paper)["signature"] is State.BLANK


@pytest.mark.parametrize("rule", ["＿＿＿＿＿＿", "____________"])
def test_a_rule_typed_behind_a_label_is_no_ink_of_a_pen(read: Read, rule: str) -> None:
    label = line("法定代表人（签字）：" + rule, 0.3, 0.56)
    typed = [Box(0.5 + 0.02 * i, 0.5746, 0.52 + 0.02 * i, 0.578) for i in range(6)]
    for hand, state in (([], State.BLANK), ([Box(0.52, 0.552, 0.6, 0.58)], State.READ)):
        paper = read("commitment", commitment(LABELS[0], label, ink=ink(*typed, *hand)))
        assert slots(paper)["signature"] is state


def test_ink_below_the_room_of_a_signature_is_not_called_blank(read: Read) -> None:
    label = line("法定代表人（签字）：", 0.3, 0.56)
    sunk = ink(Box(0.5, 0.586, 0.6, 0.612))
    free = read("commitment", commitment(LABELS[0], label, line("日期：", 0.3, 0.64), ink=sunk))
    assert slots(free)["signature"] is State.UNREADABLE
    # Where the next row stands close, it is that row's.
    near = read("commitment", commitment(LABELS[0], label, line("日期：", 0.3, 0.6), ink=sunk))
    assert slots(near)["signature"] is State.BLANK


def test_black_strokes_on_a_page_in_colour_are_no_seals_rest(read: Read) -> None:
    place = line("承诺单位（公章）：甲木铜业有限公司", 0.2, 0.5)
    name = line("王建国", 0.42, 0.55)
    inked = ink(Box(0.48, 0.546, 0.58, 0.572))
    signature = line("法定代表人（签字）：", 0.2, 0.55)
    grey = read("commitment", commitment(place, signature, name, ink=inked))
    blue = read("commitment", commitment(place, signature, replace(name, ink="blue"), ink=inked))
    assert slots(grey)["seal"] is State.UNREADABLE
    assert slots(blue)["seal"] is State.BLANK


def test_a_grey_seal_on_a_page_in_colour_leaves_others_open(read: Read) -> None:
    place = line("承诺单位（公章）：甲木铜业有限公司", 0.2, 0.5)
    name = replace(line("王建国", 0.42, 0.55), ink="blue")
    signature = line("法定代表人（签字）：", 0.2, 0.55)
    grey = replace(seal(None, 0.7, 0.9), colour="grey")
    inked = ink(Box(0.48, 0.546, 0.58, 0.572))
    paper = read("commitment", commitment(place, signature, name, seals=[grey], ink=inked))
    assert slots(paper)["seal"] is not State.BLANK


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ((line("（签字）", 0.7, 0.54),), State.BLANK),
        ((line("（签字）", 0.7, 0.54), line("易敏志", 0.55, 0.54)), State.READ),
        ((line("王敏志（签字）", 0.5, 0.54),), State.READ),
        ((line("负责人（签字）", 0.5, 0.54),), State.BLANK),
        ((line("（签字）", 0.75, 0.54), line("甲木铜业有限公司", 0.45, 0.54)), State.BLANK),
    ],
)
def test_who_signs_before_a_bracket_that_names_nobody(
    read: Read, drawn: tuple[Line, ...], told: State
) -> None:
    company = line("甲木铜业有限公司（公章）", 0.4, 0.5)
    assert slots(read("commitment", commitment(company, *drawn, ink=ink())))["signature"] is told


@pytest.mark.parametrize("hand", ["王敏志", ""])
def test_one_signs_in_the_cell_under_the_head_that_asks(read: Read, hand: str) -> None:
    form = table([["单位公章", "法定代表人签字"], ["", hand], ["日期：2026年4月9日", ""]], top=0.5)
    tall = []
    for cell in form.cells:
        assert cell.box is not None
        top, bottom = ((0.5, 0.53), (0.53, 0.6), (0.6, 0.63))[cell.row]
        tall.append(replace(cell, box=Box(cell.box.left, top, cell.box.right, bottom)))
    form = replace(form, cells=tuple(tall))
    left = next(c.box.left for c in tall if c.column == 1 and c.box)
    drawn = [line("单位公章", 0.15, 0.505), line("法定代表人签字", left + 0.02, 0.505)]
    drawn += [line(hand, left + 0.05, 0.555)] if hand else []
    paper = read(
        "commitment", page(line("真实性承诺书", 0.4, 0.1), PROMISE, drawn, tables=[form], ink=ink())
    )
    assert slots(paper)["signature"] is (State.READ if hand else State.BLANK)


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


@pytest.mark.parametrize(
    ("label", "inked", "told"),
    [
        ("（法定代表人或授权人签字）", [Box(0.42, 0.5, 0.52, 0.528)], State.READ),
        ("（法定代表人或授权人签字）", [], State.BLANK),
        ("（法定代表人或授权人签字）", [Box(0.42, 0.4, 0.52, 0.428)], State.BLANK),  # far above
        ("法定代表人或授权人签字：", [Box(0.42, 0.5, 0.52, 0.528)], State.BLANK),  # no caption
    ],
)
def test_a_hand_that_nobody_reads_signs_over_a_caption_in_brackets(
    read: Read, label: str, inked: list[Box], told: State
) -> None:
    drawn = line(label, 0.38, 0.535), line("2026年3月22日", 0.36, 0.66)
    assert slots(read("commitment", commitment(*drawn, ink=ink(*inked))))["signature"] is told


@pytest.mark.parametrize(
    ("said", "told"),
    [("郎家", State.READ), ("囗", State.UNREADABLE), ("特此承诺并盖章", State.BLANK)],
)
def test_what_was_read_badly_over_a_caption_in_brackets_is_a_hand(
    read: Read, said: str, told: State
) -> None:
    hand = replace(line(said, 0.42, 0.505), confidence=0.36)
    drawn = hand, line("（法定代表人或授权人签字）", 0.38, 0.535), line("2026年3月22日", 0.36, 0.66)
    assert slots(read("commitment", commitment(*drawn, ink=ink())))["signature"] is told


@pytest.mark.parametrize(("shade", "told"), [("blue", State.READ), ("black", None)])
def test_a_name_by_hand_at_the_closing_name_signs(
    read: Read, shade: str, told: State | None
) -> None:
    hand = replace(line("任家少", 0.6, 0.5), ink=shade)
    closing = (hand, line("甲木铜业有限公司", 0.5, 0.54), line("2026年4月8日", 0.55, 0.58))
    assert slots(read("commitment", commitment(*closing, ink=ink()))).get("signature") is told


def test_a_label_over_two_lines_of_a_narrow_cell_is_one(read: Read) -> None:
    drawn = (
        line("法定代表人（负责人）", 0.12, 0.5),
        line("签字", 0.12, 0.52),
        line("薛墨雨", 0.36, 0.51),
    )
    assert slots(read("commitment", commitment(*drawn, ink=ink())))["signature"] is State.READ


@pytest.mark.parametrize("title", ["责任声明", "申报诚信声明", "郑重声明"])
def test_a_chapter_that_declares_and_promises_is_a_commitment(read: Read, title: str) -> None:
    text = "本企业申报2026年先进级智能工厂，现就有关事项承诺如下：材料真实。\n特此承诺。"
    paper = read(
        "application_book",
        page(
            line(title, 0.12, 0.1),
            prose(text, 0.15),
            lines("承诺人（签字）：侯玉\n日期：2026年4月4日", 0.5),
            ink=ink(),
        ),
    )
    told = {(s.kind, s.document_type): s.state for s in paper.slots}
    assert told["signature", "commitment"] is State.READ
    assert told["date", "commitment"] is State.READ


@pytest.mark.parametrize("title", ["信用声明", "安全责任声明"])
def test_a_chapter_that_declares_something_else_is_no_commitment(read: Read, title: str) -> None:
    text = "我公司近三年未发生较大及以上生产安全事故，无失信记录。"
    paper = read(
        "application_book",
        page(
            line(f"五、{title}", 0.12, 0.1),
            prose(text, 0.15),
            lines("法定代表人（签字）：\n日期：    年  月  日", 0.5),
            ink=ink(),
        ),
    )
    assert "commitment" not in {s.document_type for s in paper.slots}


def test_a_commitment_signed_over_anothers_opinion_on_the_next_page(read: Read) -> None:
    text = "我单位郑重承诺：所提交的申报书真实完整。如有不实，愿承担由此产生的一切责任。"
    first = page(line("7. 真实性承诺书", 0.12, 0.7), prose(text, 0.75))
    second = page(
        line("甲木铜业有限公司", 0.6, 0.1),
        line("法定代表人（签名）：丁浩英", 0.5, 0.15),
        line("2026.3.19", 0.6, 0.2),
        lines("单位意见\n填报内容属实。\n申报单位（公章）：甲木铜业有限公司", 0.3),
        number=2,
        ink=ink(),
    )
    told = {
        (s.kind, s.document_type): s.state for s in read("application_book", first, second).slots
    }
    assert told["signature", "commitment"] is State.READ
    assert told["date", "commitment"] is State.READ


@pytest.mark.parametrize(
    ("drawn", "state"),
    [
        (Line("邱洋", Box(0.3, 0.49, 0.4, 0.54), 0.6), State.READ),  # tall, and badly read
        (Line("邱洋", Box(0.3, 0.516, 0.35, 0.534), 0.6, ink="blue"), State.READ),  # a pen's colour
        (Line("印羊", Box(0.3, 0.49, 0.4, 0.54), 0.6), State.UNREADABLE),  # somebody wrote there
        (Line("年度", Box(0.3, 0.516, 0.35, 0.534), 0.6), State.BLANK),  # print
    ],
)
def test_a_hand_over_a_caption_without_brackets_signs(
    read: Read, drawn: Line, state: State
) -> None:
    caption = line("法定代表人或授权代表（签字）", 0.24, 0.542)
    paper = read("commitment", commitment(caption, drawn, ink=ink()))
    assert slots(paper)["signature"] is state


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


@pytest.mark.parametrize(("drawn", "told"), [("夏立超", State.READ), ("木铜业", None)])
def test_a_hand_over_a_seal_at_the_closing_name_signs(
    read: Read, drawn: str, told: State | None
) -> None:
    ring = replace(grey(0.62, 0.52), text=None)
    hand = Line(drawn, Box(0.57, 0.49, 0.67, 0.53), 0.88)
    closing = (hand, line("甲木铜业有限公司", 0.5, 0.535), line("2026年4月22日", 0.55, 0.57))
    paper = read("commitment", commitment(*closing, ink=ink(), seals=[ring]))
    assert slots(paper).get("signature") is told


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


def test_a_label_at_the_end_of_a_line_of_text_asks(read: Read) -> None:
    text = "本承诺经签字盖章后生效。企业负责人签字："
    chars = tuple(0.25 + 0.02 * n for n in range(len(text)))
    label = Line(text, Box(0.25, 0.5, 0.65, 0.518), 0.9, chars)
    paper = read("commitment", commitment(label, line("方庆海", 0.68, 0.5), ink=ink()))
    assert slots(paper)["signature"] is State.READ


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


def test_the_name_that_ends_a_book_may_be_cut_by_its_seal(read: Read) -> None:
    cover = page(line("先进级智能工厂申报书", 0.3, 0.2), ink=ink())
    name, day = line("甲木铜业有限责任公", 0.4, 0.55), line("2026-03-11", 0.4, 0.6)
    text = prose("公司成立了领导小组，总经理任组长。", 0.1)
    last = page(text, name, day, number=2, ink=ink(), seals=[grey(0.62, 0.56)])
    told = [(s.kind, s.state) for s in read("application_book", cover, last).slots]
    assert ("seal", State.READ) in told and ("date", State.READ) in told
    unsealed = page(text, name, day, number=2, ink=ink())
    assert not read("application_book", cover, unsealed).slots


def test_a_name_before_the_next_label_signs(read: Read) -> None:
    text = "本承诺经签字盖章后生效。法定代表人（签字）："
    chars = tuple(0.13 + 0.02 * n for n in range(len(text)))
    signed = Line(text, Box(0.13, 0.5, 0.57, 0.518), 0.9, chars)
    paper = read(
        "commitment",
        commitment(
            signed,
            line("杨春，承诺日期：", 0.68, 0.5),
            line("2026年4月10日。", 0.13, 0.53),
            ink=ink(),
        ),
    )
    assert slots(paper)["signature"] is State.READ
    paper = read("commitment", commitment(signed, line("承诺日期：", 0.7, 0.5), ink=ink()))
    assert slots(paper)["signature"] is not State.READ


def test_words_on_how_to_sign_before_the_next_label_sign_nothing(read: Read) -> None:
    text = "法定代表人（签字）："
    signed = Line(text, Box(0.13, 0.5, 0.35, 0.518), 0.9)
    for words in ("盖章，日期：", "并盖章，日期：", "签名，承诺日期："):
        paper = read("commitment", commitment(signed, line(words, 0.5, 0.5), ink=ink()))
        assert slots(paper)["signature"] is not State.READ, words


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("申报单位：甲木铜业有限公司", "申报单位"),
        ("填报企业|甲木铜业有限公司", "填报企业"),
        ("申报单位：    甲木铜业有限公司", "申报单位"),
    ],
)
def test_a_seal_on_the_applicants_name_on_a_cover(read: Read, cover: str, name: str) -> None:
    title = line("先进级智能工厂申报书", 0.3, 0.2)
    rows = [title, *lines(cover, top=0.5, left=0.3)]
    on = seal("甲木铜业有限公司", 0.5, 0.5)
    told = read("application_book", page(rows, seals=[on], ink=ink())).slots
    assert [(s.kind, s.state) for s in told] == [("seal", State.READ)]
    told = read("application_book", page(rows, ink=ink())).slots
    assert [(s.kind, s.state) for s in told] == [("seal", State.BLANK)]
    below = seal("甲木铜业有限公司", 0.5, 0.8)
    assert not read("application_book", page(rows, seals=[below], ink=ink())).slots
    advised = [title, *lines("编制单位：济南乙水咨询有限公司", top=0.5, left=0.3)]
    assert not read("application_book", page(advised, ink=ink())).slots
    other = [title, *lines("推荐单位：甲木市工业和信息化局", top=0.5, left=0.3)]
    assert not read("application_book", page(other, ink=ink())).slots
