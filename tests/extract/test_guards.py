"""What each bound and refusal of a mechanism keeps out, and beside it what it lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import ink, line, lines, page, seal, table

from docproc.evidence import Box
from docproc.extract.fields.cells.unitcolumns import without_units
from docproc.extract.fields.lines.stacked import answers_under
from docproc.extract.fields.rooms import Label
from docproc.extract.model import Paper, State
from docproc.page import Line

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]

COLUMN = """
企业名称{name}
法定代表人{who}
注册地址山东省德州市德城区东风路9号
所属行业金属制品业
企业类型有限责任公司
主营业务铜箔的研发和生产
{more}
"""


def test_run_on_rows_of_which_none_states_a_figure_are_no_form(values: Values) -> None:
    """主营业务, and a name that its reader would take as it stands, are read from a form only."""
    row = {"name": "甲木铜业有限公司", "who": "冯七远"}
    plainly = page(lines(COLUMN.format(**row, more="生产经营情况良好")))
    assert "main_business" not in values("application_book", plainly)
    form = page(lines(COLUMN.format(**row, more="员工总数1489人")))
    assert values("application_book", form)["main_business"] == "铜箔的研发和生产"


def test_a_note_among_run_on_rows_is_refused_alone(values: Values) -> None:
    rows = COLUMN.format(name="应与营业执照一致", who="冯七远", more="员工总数1489人")
    told = values("application_book", page(lines(rows)))
    assert "enterprise_name" not in told
    assert (told["legal_representative"], told["employees"]) == ("冯七远", 1489)


@pytest.mark.parametrize(
    ("before", "left", "state"),
    [
        ("燕峰", 0.37, State.READ),  # the name's end, read with the next label
        ("本人", 0.37, State.UNREADABLE),  # what the form prints
        ("年", 0.37, State.UNREADABLE),
        ("燕峰", 0.45, State.UNREADABLE),  # too far to the right to be one name's end
    ],
)
def test_the_end_of_a_signature_touches_its_beginning_and_is_not_printed(
    read: Read, before: str, left: float, state: State
) -> None:
    over = replace(seal("甲木铜业有限公司", 0.42, 0.56), colour="grey")
    rows = [
        *lines("承诺书\n我单位承诺申报材料真实、准确、完整。"),
        Line("法定代表人（签字）：四", Box(0.13, 0.54, 0.37, 0.56), 0.5),
        Line(f"{before}日期：2026.4.11", Box(left, 0.54, 0.84, 0.56), 0.88),
    ]
    slots = read("commitment", page(rows, seals=[over], ink=ink())).slots
    assert [slot.state for slot in slots if slot.kind == "signature"] == [state]


@pytest.mark.parametrize(
    ("beside", "counts"),
    [
        ("联乐人", True),  # a caption, misread
        ("轴承与法兰的制造", False),  # too long for one
        ("甲木公司", False),  # a value
        ("120人", False),
    ],
)
def test_what_stands_beside_a_label_of_a_stacked_form_is_a_caption_or_its_answer(
    beside: str, counts: bool
) -> None:
    labels, drawn = [], []
    for n, (asked, answer) in enumerate(
        [
            ("企业名称", "甲木铜业有限公司"), ("注册地址", "德州市德城区东风路9号"),
            ("所属行业", "金属制品业"), ("企业类型", "民营企业"), ("法定代表人", "冯七远"),
        ]
    ):  # fmt: skip
        top = 0.2 + 0.06 * n
        label = line(asked, 0.12, top)
        assert label.box is not None
        labels.append(Label((), label.box, (len(drawn),)))
        drawn += [label, line(answer, 0.12, top + 0.022)]
    last = labels[-1].box.top
    drawn += [line(beside, 0.5, last), line("王立新", 0.5, last + 0.022)]
    taken = {i for label in labels for i in label.lines}
    found = answers_under(page(drawn), labels, taken)
    assert {0, 1, 2, 3} <= set(found)
    assert (4 in found) is counts


@pytest.mark.parametrize(("head", "left_out"), [("内容", True), ("备注", False)])
def test_a_column_of_units_may_hold_dashes_alone(head: str, left_out: bool) -> None:
    rows = [["企业全称", "/", "甲木公司"], ["负责人", "/", "王一"], ["职工人数", "/", "120人"]]
    drawn = table([["项目", "单位", head], *rows])
    assert (without_units(drawn).columns == 2) is left_out


@pytest.mark.parametrize(("odd", "left_out"), [(1, True), (3, False)])
def test_a_column_of_units_holds_few_other_signs(odd: int, left_out: bool) -> None:
    rows = [
        ["员工总数", "人", "120"], ["申报等级", "A", "先进级"], ["联系人", "张", "李四"],
        ["所属行业", "C", "金属制品业"],
    ]  # fmt: skip
    said = [[a, b if n <= odd else "人", c] for n, (a, b, c) in enumerate(rows)]
    drawn = table([["指标名称", "计量单位", "填报情况"], *said])
    assert (without_units(drawn).columns == 2) is left_out
