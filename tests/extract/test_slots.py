"""Slots for signatures, dates and seals, and what seals stand on."""

from __future__ import annotations

import pytest
from drawn import Read, ink, line, lines, page, prose
from slotted import LABELS, OWN_SIGNERS, commitment, in_book, slots

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.page import Line, PageSource


def test_nothing_written_is_blank(read: Read) -> None:
    paper = read("commitment", commitment(*LABELS, ink=ink()))
    assert slots(paper) == {"seal": State.BLANK, "signature": State.BLANK, "date": State.BLANK}
    assert all(s.confidence >= 0.9 for s in paper.slots)


def test_text_that_was_read_in_a_slot_fills_it(read: Read) -> None:
    paper = read(
        "commitment",
        commitment(*LABELS, line("冯七", 0.62, 0.538), line("2026年4月9日", 0.5, 0.58), ink=ink()),
    )
    assert (slots(paper)["signature"], slots(paper)["date"]) == (State.READ, State.READ)


def test_slots_side_by_side_in_one_line(read: Read) -> None:
    row = line("法定代表人签字：          日期：2026年4月9日", 0.12, 0.54)
    paper = read("commitment", commitment(LABELS[0], row, ink=ink()))
    assert slots(paper) == {"seal": State.BLANK, "signature": State.BLANK, "date": State.READ}


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


def test_a_label_whose_first_character_was_read_apart_is_one_label(read: Read) -> None:
    spread = (line("日", 0.4, 0.58), line("期：2026.4.9", 0.46, 0.58))
    paper = read("commitment", commitment(LABELS[0], LABELS[1], *spread, ink=ink()))
    assert slots(paper)["date"] is State.READ


def test_a_chapter_called_a_commitment_is_one_in_any_words(read: Read) -> None:
    paper = read("application_book", in_book(*OWN_SIGNERS))
    assert {s.kind for s in paper.slots if s.document_type == "commitment"} >= {"signature", "date"}


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


def test_a_label_at_the_end_of_a_line_of_text_asks(read: Read) -> None:
    text = "本承诺经签字盖章后生效。企业负责人签字："
    chars = tuple(0.25 + 0.02 * n for n in range(len(text)))
    label = Line(text, Box(0.25, 0.5, 0.65, 0.518), 0.9, chars)
    paper = read("commitment", commitment(label, line("方庆海", 0.68, 0.5), ink=ink()))
    assert slots(paper)["signature"] is State.READ
