"""Slots: signatures and dates beside, under and between what stands near them."""

from __future__ import annotations

from dataclasses import replace

from drawn import Read, Values, ink, line, lines, page, prose, seal, table
from slotted import commitment, grey, slots

from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.seals.roles import with_own_covers
from docproc.page import Line


def test_a_figure_in_a_seal_beside_a_date_makes_no_row_of_figures(values: Values) -> None:
    drawn = [line("关于推荐先进级智能工厂的函", 0.3, 0.1), line("东营市工业和信息化局", 0.6, 0.58),
             line("2026年4月15日", 0.66, 0.62), line("1", 0.84, 0.62)]  # fmt: skip
    told = values("city_recommendation", page(drawn, seals=[grey(0.76, 0.61)]))
    assert told["signed_on"] == "2026-04-15"


def test_a_signature_stands_in_the_cell_beside_its_label(read: Read) -> None:
    """On a tilted page it stands higher than the second line of its label."""
    drawn = table([["法定代表人（或授权人）签字", "冯七远"], ["日期", "2026年4月9日"]], 0.5)
    cells = (
        Box(0.1, 0.5, 0.4, 0.56),
        Box(0.4, 0.5, 0.9, 0.56),
        Box(0.1, 0.56, 0.4, 0.6),
        Box(0.4, 0.56, 0.9, 0.6),
    )
    drawn = replace(
        drawn, cells=tuple(replace(c, box=b) for c, b in zip(drawn.cells, cells, strict=True))
    )
    label = [line("法定代表人（或授权", 0.14, 0.51), line("人）签字", 0.22, 0.535)]
    name = Line("冯七远", Box(0.45, 0.5, 0.55, 0.53), 0.97)
    rest = [line("日期", 0.22, 0.57), line("2026年4月9日", 0.45, 0.57)]
    for held, state in (([name], State.READ), ([], State.BLANK)):
        paper = read("commitment", commitment(*label, *held, *rest, tables=[drawn], ink=ink()))
        assert slots(paper)["signature"] is state


def test_a_date_behind_the_signature_on_its_line(read: Read) -> None:
    last = [line("企业名称（盖章）：甲木铜业有限公司", 0.2, 0.5),
            line("法人代表（签字）：冯七远2026.4.11", 0.2, 0.54)]  # fmt: skip
    text = prose("本单位郑重承诺：申报材料真实有效，如有不实愿承担责任。", 0.15)
    told = read("commitment", page(line("真实性承诺书", 0.4, 0.1), text, last))
    assert {s.kind: s.state for s in told.slots}["date"] is State.READ


def test_a_signature_stands_in_its_labels_own_cell_before_the_next_label(read: Read) -> None:
    drawn = table([["法定代表人（签字）：", "日期："]], 0.5)
    cells = (Box(0.1, 0.5, 0.5, 0.56), Box(0.5, 0.5, 0.9, 0.56))
    drawn = replace(
        drawn, cells=tuple(replace(c, box=b) for c, b in zip(drawn.cells, cells, strict=True))
    )
    labels = [line("法定代表人（签字）：", 0.14, 0.52), line("日期：", 0.54, 0.52)]
    for inked, state in (([Box(0.36, 0.515, 0.45, 0.54)], State.READ), ([], State.BLANK)):
        paper = read("commitment", commitment(*labels, tables=[drawn], ink=ink(*inked)))
        assert slots(paper)["signature"] is state


def test_a_tall_signature_right_under_its_label(read: Read) -> None:
    label = line("法定代表人或授权代表（签字）：", 0.52, 0.458)
    name = Line("王昊", Box(0.51, 0.487, 0.623, 0.533), 1.0)
    paper = read("commitment", commitment(label, name, line("2026.3.13", 0.52, 0.54), ink=ink()))
    assert slots(paper)["signature"] is State.READ


def test_a_name_under_a_label_and_a_grey_seal_is_no_blank(read: Read) -> None:
    """It may be the seal's own lettering, unless that says otherwise where it was read."""
    label = line("法定代表人签名：", 0.57, 0.41)
    name = Line("夏宇", Box(0.55, 0.43, 0.67, 0.46), 0.72)
    for said, state in (("日照甲木电子股份有限公司", State.READ), (None, State.UNREADABLE)):
        ring = replace(grey(0.58, 0.44), text=said, confidence=0.57)
        drawn = commitment(
            label, name, line("日期：2026年03月04日", 0.57, 0.48), ink=ink(), seals=[ring]
        )
        assert slots(read("commitment", drawn))["signature"] is state


def test_a_date_that_wraps_under_its_label_at_the_margin(read: Read) -> None:
    drawn = [line("日期：", 0.8, 0.54), line("法定代表人签字：金桂轩2026年4月", 0.2, 0.57),
             line("14日", 0.8, 0.6)]  # fmt: skip
    drawn[1] = replace(drawn[1], box=Box(0.2, 0.57, 0.88, 0.588))
    paper = read("commitment", commitment(*drawn, ink=ink()))
    assert slots(paper)["date"] is State.READ


def test_a_red_seal_is_no_reason_to_doubt_an_empty_slot(read: Read) -> None:
    label = line("法定代表人（签字）：", 0.2, 0.54)
    stamped = commitment(label, ink=ink(), seals=[seal("甲木铜业有限公司", 0.6, 0.54)])
    assert slots(read("commitment", stamped))["signature"] is State.BLANK


def test_a_seal_where_the_applicant_signs_off_is_to_be_theirs(read: Read) -> None:
    """The name stands alone over the date, and another body's seal lies on both."""
    cover = page(lines("智能工厂申报书\n\n申报单位：甲木铜业有限公司"))
    signed = [line("甲木铜业有限公司", 0.6, 0.3), line("2026年4月10日", 0.62, 0.33)]
    other = seal("中国机械工业集团有限公司", 0.7, 0.32)
    inside = page(prose("我公司承诺：材料真实。"), signed, number=2, seals=[other])
    (paper,) = with_own_covers((read("application_book", cover, inside),))
    assert [s.role for s in paper.seals] == ["applicant"]
    bare = page(prose("我公司承诺：材料真实。"), signed[:1], number=2, seals=[other])
    (paper,) = with_own_covers((read("application_book", cover, bare),))
    assert [s.role for s in paper.seals] == ["other"]
