"""Forms whose answers stand left of their labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import ink, line, page, table

from docproc.evidence import Box
from docproc.extract.fields.labels import lexicon_for
from docproc.extract.fields.mirrored import mirrored, views
from docproc.extract.model import Paper
from docproc.notice.fields import ExtractSpec
from docproc.page import Line, Table

Values = Callable[..., dict[str, object]]

FORM = [
    ("甲木铜业有限公司", "单位名称"),
    ("91370100MA3C00001W", "统一社会信用代码"),
    ("王一", "法定代表人"),
    ("2008年6月18日", "成立日期"),
    ("386", "从业人数（人）"),
    ("13800138000", "联系电话"),
]
TOLD = {
    "enterprise_name": "甲木铜业有限公司",
    "uscc": "91370100MA3C00001W",
    "legal_representative": "王一",
    "established_on": "2008-06-18",
    "employees": 386,
    "contact_phone": "13800138000",
}


def rows(pairs: list[tuple[str, str]], labels: float = 0.6) -> list[Line]:
    drawn = []
    for n, (answer, label) in enumerate(pairs):
        drawn += [line(answer, 0.14, 0.1 + n * 0.03), line(label, labels, 0.1 + n * 0.03)]
    return drawn


def cells(pairs: list[tuple[str, str]]) -> Table:
    return table([("填写内容", "对应项目"), *pairs])


def told(found: dict[str, object]) -> dict[str, object]:
    return {key: found.get(key) for key in TOLD}


def test_in_cells(values: Values) -> None:
    form = cells(FORM)
    shown = [Line(c.text, c.box, 0.99) for c in form.cells]
    assert told(values("application_book", page(shown, tables=[form]))) == TOLD


def test_on_lines(values: Values) -> None:
    assert told(values("application_book", page(rows(FORM)))) == TOLD


def test_two_pairs_abreast(values: Values) -> None:
    pairs = [(*a, *b) for a, b in zip(FORM[::2], FORM[1::2], strict=True)]
    more = ("省级", "高新技术企业", "12000万元", "注册资本")
    form = table([*pairs, more])
    shown = [Line(c.text, c.box, 0.99) for c in form.cells]
    assert told(values("application_book", page(shown, tables=[form]))) == TOLD


def test_the_form_goes_on_over_the_page(values: Values) -> None:
    first, rest = page(rows(FORM[:5])), page(rows(FORM[5:]), number=2)
    assert told(values("application_book", first, rest)) == TOLD


def test_evidence_stands_where_it_was_received(read: Callable[..., Paper]) -> None:
    fact = read("application_book", page(rows(FORM))).facts["legal_representative"]
    assert fact.evidence[0].box == pytest.approx(line("王一", 0.14, 0.16).box)


def test_a_slot_left_open_is_blank(read: Callable[..., Paper]) -> None:
    drawn = [x for x in rows(FORM) if x.text != "王一"]
    inked = ink(*(x.box for x in drawn if x.box))
    fact = read("application_book", page(drawn, ink=inked)).facts["legal_representative"]
    assert fact.state.value == "blank"


@pytest.mark.parametrize("open_slots", [1, 2])
def test_open_slots_at_the_right_edge_turn_no_form_round(
    values: Values, spec: ExtractSpec, open_slots: int
) -> None:
    pairs = [(label, answer) for answer, label in FORM]
    drawn = rows(pairs, labels=0.4)
    for n, label in enumerate(["传真", "网址"][:open_slots]):
        drawn += [line("产品牌号", 0.14, 0.4 + n * 0.03), line("甲木牌", 0.4, 0.4 + n * 0.03)]
        drawn += [line(label, 0.7, 0.4 + n * 0.03)]
    sheet = page(drawn)
    assert views([sheet], lexicon_for(spec.fields, "application_book")) == [sheet]
    assert values("application_book", sheet)["enterprise_name"] == TOLD["enterprise_name"]


def test_a_mirror_twice_is_the_page_itself() -> None:
    form = cells(FORM)
    shown = [Line(c.text, c.box, 0.99) for c in form.cells]
    sheet = page(
        shown, tables=[form], ink=ink(Box(0.1, 0.1, 0.3, 0.12), red=[Box(0.5, 0.5, 0.9, 0.6)])
    )
    again = mirrored(mirrored(sheet))
    assert [x.text for x in again.lines] == [x.text for x in sheet.lines]
    assert again.tables[0].cells[3].column == form.cells[3].column
    assert again.ink == sheet.ink
    assert mirrored(sheet).ink.coverage(Box(0.7, 0.1, 0.9, 0.12)) == pytest.approx(
        sheet.ink.coverage(Box(0.1, 0.1, 0.3, 0.12)), abs=0.05
    )


@pytest.mark.parametrize("first", ["number", "group"])
def test_numbered_forms_with_open_rows_are_read_as_they_stand(values: Values, first: str) -> None:
    """The number before a label whose answer was left open answers nothing."""
    slots = [(label, answer) for answer, label in FORM]
    slots += [("主营业务", ""), ("注册地址", ""), ("总投资", ""), ("所属行业", ""), ("联系人", "")]
    rows = [
        (str(n) if first == "number" else "基本信息", label, answer)
        for n, (label, answer) in enumerate(slots, 1)
    ]
    form = table([("序号", "项目", "内容"), *rows])
    shown = [Line(c.text, c.box, 0.99) for c in form.cells if c.text]
    found = values("application_book", page(shown, tables=[form]))
    assert told(found) == TOLD
    assert found["total_investment"] == "<blank>"


def test_a_list_of_what_systems_hold_answers_nothing(values: Values) -> None:
    held = ["企业名称", "统一社会信用代码", "主营业务", "营业收入", "职工人数", "联系电话"]
    systems = ["ERP系统", "MES系统", "PLM系统", "税控", "HR系统", "CRM"]
    form = table([("来源系统", "采集数据项"), *zip(systems, held, strict=True)])
    shown = [Line(c.text, c.box, 0.99) for c in form.cells]
    found = values("application_book", page(shown, tables=[form]))
    assert not {"ERP系统", "PLM系统", "HR系统"} & {str(v) for v in found.values()}
