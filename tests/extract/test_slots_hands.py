"""Hands that sign: over, under, beside their labels, and in the next cell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import Read, ink, line, lines, page, prose, seal, table
from slotted import LABELS, PROMISE, commitment, grey, slots

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.page import Line


def test_ink_in_a_slot_fills_it_though_nobody_can_read_it(read: Read) -> None:
    written = ink(Box(0.62, 0.532, 0.72, 0.562), Box(0.5, 0.575, 0.68, 0.6))
    paper = read("commitment", commitment(*LABELS, ink=written))
    assert slots(paper)["signature"] is State.READ
    assert slots(paper)["date"] is State.READ


def test_without_a_picture_of_the_ink_a_slot_is_not_called_blank(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS))
    assert State.BLANK not in slots(paper).values()


def test_the_legal_representatives_name_is_no_signature(read: Read) -> None:
    paper = read("application_book", page(line("法定代表人姓名：冯七", 0.12, 0.2), ink=ink()))
    assert paper.slots == ()


def test_a_short_signature_in_a_long_slot_fills_it(read: Read) -> None:
    short = ink(Box(0.8, 0.538, 0.83, 0.556), level=6)
    assert slots(read("commitment", commitment(*LABELS, ink=short)))["signature"] is State.READ


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


@pytest.mark.parametrize("label", ["日期", "签署日期", "职务"])
def test_the_next_rows_label_signs_nothing(read: Read, label: str) -> None:
    """Cells without colons: 日期 stands right under the empty signature, its date beside it."""
    rows = [line("法定代表人（签字）", 0.15, 0.52), line(label, 0.15, 0.545)]
    paper = read("commitment", commitment(*rows, line("2026.3.16", 0.45, 0.57), ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


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


def test_the_next_label_under_an_empty_slot_is_no_signature(read: Read) -> None:
    rows = [line("法人签字", 0.14, 0.54), line("时间", 0.14, 0.57), line("2026.3.16", 0.43, 0.57)]
    assert slots(read("commitment", commitment(*rows, ink=ink())))["signature"] is State.BLANK


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


def test_a_signers_label_whose_word_was_misread(read: Read) -> None:
    label = line("法定代表人（金）：", 0.12, 0.5)
    assert slots(read("commitment", commitment(label, ink=ink())))["signature"] is State.BLANK
    signed = commitment(line("法定代表人（金）：史燕", 0.12, 0.5), ink=ink())
    assert slots(read("commitment", signed))["signature"] is State.READ
    other = line("法定代表人（女）身份证号：", 0.12, 0.5)
    assert "signature" not in slots(read("commitment", commitment(other, ink=ink())))


def test_whoever_signs_for_the_project_does_not_sign_for_the_enterprise(read: Read) -> None:
    written = line("项目负责人（签字）：孙晓东", 0.4, 0.62)
    paper = read("commitment", commitment(*LABELS, written, ink=ink()))
    assert slots(paper)["signature"] is State.BLANK


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


@pytest.mark.parametrize("inked", [True, False])
def test_a_date_by_hand_in_the_tall_cell_under_its_head(read: Read, inked: bool) -> None:
    """What is written fills one row of a cell many rows high."""
    form = table([["申报单位盖章", "法定代表人签字", "日期"], ["", "", ""]], top=0.5)
    tall = []
    for cell in form.cells:
        assert cell.box is not None
        top, bottom = ((0.5, 0.53), (0.53, 0.7))[cell.row]
        tall.append(replace(cell, box=Box(cell.box.left, top, cell.box.right, bottom)))
    form = replace(form, cells=tuple(tall))
    heads = [c for c in tall if c.row == 0]
    drawn = [line(c.text, c.box.left + 0.02, 0.505) for c in heads if c.box]
    last = heads[2].box
    assert last is not None
    hand = [Box(last.left + 0.04, 0.6, last.left + 0.12, 0.615)] if inked else []
    paper = read(
        "commitment",
        page(line("真实性承诺书", 0.4, 0.1), PROMISE, drawn, tables=[form], ink=ink(*hand)),
    )
    assert slots(paper)["date"] is (State.READ if inked else State.BLANK)


def test_a_large_sign_on_the_ring_of_a_grey_seal_may_be_a_hands(read: Read) -> None:
    """The reader saw one sign of two, larger than print and than a seal's letters."""
    label = line("法定代表人（签章）：", 0.11, 0.667)
    hand = Line("浩", Box(0.33, 0.655, 0.385, 0.693), 0.88)
    small = Line("公", Box(0.33, 0.665, 0.35, 0.68), 0.88)
    for sign, told in ((hand, State.UNREADABLE), (small, State.BLANK)):
        paper = read("commitment", commitment(label, sign, seals=[grey(0.37, 0.627)], ink=ink()))
        assert slots(paper)["signature"] is told


def test_a_hand_in_the_labels_own_cell_is_seen_under_a_grey_seal(read: Read) -> None:
    """The cell right of it is empty, for one wrote behind the label."""
    label = line("法定代表人（签章）：", 0.11, 0.667)
    hand = Line("浩", Box(0.33, 0.655, 0.385, 0.693), 0.88)
    form = table([["法定代表人（签章）：", ""]])
    cells = [
        replace(cell, box=Box(left, 0.65, right, 0.71))
        for cell, left, right in zip(form.cells, (0.1, 0.39), (0.39, 0.87), strict=True)
    ]
    drawn = commitment(
        label,
        hand,
        tables=[replace(form, cells=tuple(cells))],
        seals=[grey(0.37, 0.627)],
        ink=ink(),
    )
    assert slots(read("commitment", drawn))["signature"] is State.UNREADABLE
