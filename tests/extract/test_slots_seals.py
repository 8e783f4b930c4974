"""Seals and slots: what a seal fills, hides, or leaves as ink of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import Read, ink, line, lines, page, prose, seal
from slotted import LABELS, commitment, grey, slots

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.seals.roles import with_own_covers
from docproc.page import Line, SealKind, SealMark


def test_a_seal_over_its_label_fills_the_slot(read: Read) -> None:
    paper = read(
        "commitment", commitment(*LABELS, ink=ink(), seals=[seal("甲木铜业有限公司", 0.6, 0.52)])
    )
    assert slots(paper)["seal"] is State.READ
    assert [s.role for s in paper.seals] == ["applicant"]


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


def chop(x: float, y: float) -> SealMark:
    """A red name chop of 16 mm whose middle is at (x, y)."""
    box = Box(x - 0.038, y - 0.027, x + 0.038, y + 0.027)
    return SealMark(box, "rect", "red", SealKind.NAME, None, None, 0.9, 0.9)


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


def test_a_seal_over_an_answer_stands_on_its_label(read: Read) -> None:
    """The row under it names the office, and its answer lies nearer than the label."""
    cover = page(
        line("先进级智能工厂申报书", 0.3, 0.2),
        line("申报单位：", 0.25, 0.46), line("山东甲木机床有限公司", 0.46, 0.46),
        line("报送部门：", 0.25, 0.5), line("甲木市工业和信息化局", 0.46, 0.5),
        seals=[seal("山东甲木机床有限公司", 0.66, 0.478)],
    )  # fmt: skip
    assert [s.role for s in read("application_book", cover).seals] == ["cover"]


def test_a_label_that_asks_for_a_signature_or_a_chop_answers_nothing(read: Read) -> None:
    label = line("法定代表人签名或盖章：", 0.4, 0.54)
    assert slots(read("commitment", commitment(label, ink=ink())))["signature"] is State.BLANK
    signed = (label, Line("冯七", Box(0.68, 0.54, 0.74, 0.56), 0.9, ink="blue"))
    assert slots(read("commitment", commitment(*signed, ink=ink())))["signature"] is State.READ


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


def test_one_letter_of_a_red_seal_read_as_black_signs_nothing(read: Read) -> None:
    letter = line("三", 0.68, 0.54)
    stamped = commitment(*LABELS, letter, ink=ink(), seals=[seal(None, 0.7, 0.5)])
    assert slots(read("commitment", stamped))["signature"] is State.BLANK


def test_a_persons_chop_is_no_seal_of_the_enterprise(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink(), seals=[chop(0.66, 0.549)]))
    assert slots(paper)["seal"] is State.BLANK


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


@pytest.mark.parametrize(("shade", "told"), [("blue", State.READ), ("black", None)])
def test_a_name_by_hand_at_the_closing_name_signs(
    read: Read, shade: str, told: State | None
) -> None:
    hand = replace(line("任家少", 0.6, 0.5), ink=shade)
    closing = (hand, line("甲木铜业有限公司", 0.5, 0.54), line("2026年4月8日", 0.55, 0.58))
    assert slots(read("commitment", commitment(*closing, ink=ink()))).get("signature") is told


@pytest.mark.parametrize(("drawn", "told"), [("夏立超", State.READ), ("木铜业", None)])
def test_a_hand_over_a_seal_at_the_closing_name_signs(
    read: Read, drawn: str, told: State | None
) -> None:
    ring = replace(grey(0.62, 0.52), text=None)
    hand = Line(drawn, Box(0.57, 0.49, 0.67, 0.53), 0.88)
    closing = (hand, line("甲木铜业有限公司", 0.5, 0.535), line("2026年4月22日", 0.55, 0.57))
    paper = read("commitment", commitment(*closing, ink=ink(), seals=[ring]))
    assert slots(paper).get("signature") is told


def test_the_name_that_ends_a_book_may_be_cut_by_its_seal(read: Read) -> None:
    cover = page(line("先进级智能工厂申报书", 0.3, 0.2), ink=ink())
    name, day = line("甲木铜业有限责任公", 0.4, 0.55), line("2026-03-11", 0.4, 0.6)
    text = prose("公司成立了领导小组，总经理任组长。", 0.1)
    last = page(text, name, day, number=2, ink=ink(), seals=[grey(0.62, 0.56)])
    told = [(s.kind, s.state) for s in read("application_book", cover, last).slots]
    assert ("seal", State.READ) in told and ("date", State.READ) in told
    unsealed = page(text, name, day, number=2, ink=ink())
    assert not read("application_book", cover, unsealed).slots


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
