"""Which cells of a form ask, and whether they stand over their answers.

What comes in: a table and the labels of its document type. What goes out: whether a cell asks
for something, and whether a label's answer stands under it: because the whole form is so, or
because its row is one of labels over answers. It reads no answer.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.owners import role_of
from docproc.extract.fields.rooms import Label
from docproc.page import Cell, Page, Table

YEAR_CELL = re.compile(r"^(?:20[0-3]\d)年?(?:度|末|底|实际|决算|全年)?(?:[（(].*[)）])?$")
_PERSON = re.compile(r"(?:人|代表|经办|联络员)(?:姓名)?[:：]?$")
SUBLABEL = re.compile(
    r"^(?:姓名|名称|全称|全名|电话|移动电话|办公电话|手机|手机号码?|固定电话|座机|邮箱|电子邮箱|邮箱地址|电邮|E-?mail|职务|传真|地址|详细地址|位置|所在位置|所在地|坐落|厂址|地点|建设地点|实施地点|联系电话|联系方式)$",
    re.IGNORECASE,
)


def asks(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell asks for something: a label, a slot with its answer, a part, a year."""
    return bool(plain(cell.text)) and (
        lexicon.is_label(cell.text)
        or _opens_slot(cell.text, lexicon)
        or bool(SUBLABEL.match(plain(cell.text)))
        or bool(YEAR_CELL.match(plain(cell.text)))
        or bool(_HEAD_WITH_UNIT.fullmatch(plain(cell.text)))
    )


_HEAD_WITH_UNIT = re.compile(
    r"[㐀-鿿]{2,10}[（(](?:单位[:：]?)?(?:万元|亿元|元|%|人|台|套|个|项|天|月|年)[)）]"
)
"""The head of a column of figures: 预算（万元）."""


def _opens_slot(text: str, lexicon: Lexicon) -> bool:
    """Whether a cell is the next slot with its answer: 所属行业：金属制品业 beside 上级公司：."""
    label, colon, answer = text.replace("：", ":").partition(":")
    named = any(h.key is not None and not h.weak for h in lexicon.match(label))
    return bool(colon and plain(answer)) and named


LABELS_IN_ROW = 3
"""So many labels with another right of them, and an answer under them, show that the labels
of a form stand over their answers."""


def heads_columns(table: Table, lexicon: Lexicon) -> bool:
    """Whether the labels of a form stand over their answers, not before them."""
    over = before = last = 0
    for cell in table.cells:
        if not any(h.key for h in lexicon.match(cell.text)):
            continue
        right = table.at(cell.row, cell.column + cell.column_span)
        below = table.at(cell.row + cell.row_span, cell.column)
        left = table.at(cell.row, cell.column - 1) if cell.column else None
        if right is None and below is not None and left is not None and asks(left, lexicon):
            last += bool(plain(below.text)) and not asks(below, lexicon)
        if right is None or below is None:
            continue
        beside, under = asks(right, lexicon), asks(below, lexicon)
        over += beside and not under and bool(plain(below.text))
        before += under and not beside and bool(plain(right.text))
    several = over >= LABELS_IN_ROW and over > 2 * before
    return several or (over + last > 1 and not before and _alternates(table, lexicon))


def _alternates(table: Table, lexicon: Lexicon) -> bool:
    """Whether every row with labels has a row without any under it, as full as it is."""
    asked = [
        any(h.key and not h.weak for c in table.row(r) for h in lexicon.match(c.text))
        for r in range(table.rows)
    ]
    return all(
        r + 1 < table.rows and not asked[r + 1] and _as_wide(table, r, r + 1)
        for r in range(table.rows)
        if asked[r]
    )


def _as_wide(table: Table, upper: int, lower: int) -> bool:
    """Whether the cells of two rows stand under one another."""
    return _columns_of(table, upper) == _columns_of(table, lower)


def _columns_of(table: Table, row: int) -> list[tuple[int, int]]:
    """The column and the span of each cell of a row."""
    return [(cell.column, cell.column_span) for cell in table.row(row)]


def ends_a_head(table: Table, label: Cell, right: Cell | None, lexicon: Lexicon) -> bool:
    """Whether a label with nothing but an empty cell beside it ends a row of labels, each over an
    answer of its own.

    Two blank slots side by side (总投资 | _ | 职工总数 | _) are no such row, and what runs
    across under them answers neither.
    """
    if right is None or plain(right.text) or right.column + right.column_span < table.columns:
        return False
    before = [c for c in table.row(label.row) if c.column < label.column]
    if not before or not all(asks(c, lexicon) for c in before):
        return False
    under = [table.at(c.row + c.row_span, c.column) for c in (*before, label)]
    return all(
        answer is not None
        and (answer.column, answer.column_span) == (c.column, c.column_span)
        and bool(plain(answer.text))
        and not asks(answer, lexicon)
        for c, answer in zip((*before, label), under, strict=True)
    )


def follows_heads(table: Table, label: Cell, right: Cell | None, lexicon: Lexicon) -> bool:
    """Whether a label alone in its row comes next after a row of labels over their answers: the
    last part of a form whose first part has its answers at the right."""
    if right is None or label.row < 2 or label.column:
        return False
    if any(plain(c.text) for c in table.row(label.row) if c is not label):
        return False
    heads = [c for c in table.row(label.row - 2) if plain(c.text)]
    answers = [table.at(label.row - 1, c.column) for c in heads]
    asked = sum(asks(c, lexicon) for c in heads)
    told = all(a and plain(a.text) and not asks(a, lexicon) for a in answers)
    return len(heads) >= 2 and asked > 0 and told and not any(c.row_span > 1 for c in heads)


def told_by_cells(page: Page, label: Label, lexicon: Lexicon) -> bool:
    """Whether the cells of a table tell better what a label asks for: its words are the last of a
    longer label in its cell (住所 under 登记注册, before the second line of an address), are
    answered beside it for the group left of it (法定代表人 | 电话 | 0533-…), or head a column in a
    form whose labels all do (申报工厂名称 | 建设性质 over their answers)."""
    said = plain("".join(page.lines[i].text for i in label.lines))
    for table in page.tables:
        for cell in table.cells if table.origin != "aligned" else ():
            if cell.box is None or not cell.box.covers(label.box, 0.7):
                continue
            whole = plain(cell.text)
            if whole != said:
                asked = {h.key for h in lexicon.match(cell.text) if not h.weak}
                return whole.endswith(said) and bool(asked & {h.key for h in label.hits})
            if bool(SUBLABEL.match(said.rstrip(":："))) and _in_a_group(table, cell, lexicon):
                return True
            below = table.at(cell.row + cell.row_span, cell.column)
            answered = below is not None and plain(below.text) and not asks(below, lexicon)
            return bool(answered) and heads_columns(table, lexicon)
    return False


def _in_a_group(table: Table, cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a person's label over several rows stands left of a cell, an answer right of it."""
    group = table.at(cell.row, cell.column - 1) if cell.column else None
    answer = table.at(cell.row, cell.column + cell.column_span)
    return (
        group is not None
        and answer is not None
        and group.row_span > 1
        and role_of(plain(group.text), lexicon) is not None
        and bool(plain(answer.text))
    )


def names_a_person(label: str) -> bool:
    """Whether a label asks for a person, whoever he is: 法定代表人, 财务负责人, 联系人姓名."""
    return _PERSON.search(plain(label)) is not None
