"""Tables and rows of others: 推荐单位信息 over a block, 子公司名称 over a list, 专家姓名 | 电话.

What comes in: a table, or a page's lines, and the notice's words for other bodies, persons and
parts. What goes out: how far a cell's row asks for the applicant (1), for another (0), or maybe
for another. Where a table tells whose a slot is, the lines in it are left to it. It reads no
answer, and doubts no slot of the applicant's owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.beforeafter import told_after
from docproc.extract.fields.cells.heads import asks
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.led import PERSONS
from docproc.extract.fields.owners import ANOTHERS, cell_of_contact, weaker
from docproc.extract.fields.rooms import Label
from docproc.notice.fields import Whose
from docproc.page import Cell, Page, Table

_TAIL = (
    r"(?:的?(?:基本|有关|相关|主要)?(?:名称|姓名|全称|名单|清单|一览|列表|信息|情况|概况|简介|简况|意见|填写)"
    r"|[（(][^()（）]*[)）]|表|栏)*[:：]?"
)
_NUMBERS = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?|第[一二三四五六七八九十\d]+部分)"
)
_COUNT = frozenset({"序号", "编号", "类别", "类型", "No", "No."})
"""Heads before the first that says of whom or what a list is."""
LONGEST_HEADING = 24


@lru_cache(maxsize=8)
def _bodies(whose: Whose) -> re.Pattern[str] | None:
    words = sorted({*whose.others, *whose.slots} - _OF_TRADE, key=lambda w: (-len(w), w))
    if not words:
        return None
    return re.compile(rf"[㐀-鿿]{{0,8}}?(?:{'|'.join(map(re.escape, words))}){_TAIL}")


_OF_TRADE = frozenset({"行业", "同行业"})
"""Bodies of running text that a heading names for itself: 行业情况 heads the applicant's own."""


def names_another(text: str, lexicon: Lexicon, whose: Whose) -> bool:
    """Whether a heading or label names another body or person, and none of the applicant's:
    推荐单位信息, 系统解决方案供应商情况, 专家姓名."""
    bodies = _bodies(whose)
    shown = _NUMBERS.sub("", plain(text))
    if bodies is None or not shown or len(shown) > LONGEST_HEADING or not bodies.fullmatch(shown):
        return False
    if any(word in shown for word in whose.own if len(word) > 2):
        return False
    return not {h.key for h in lexicon.match(text)} - {None, "parent_company"}


@lru_cache(maxsize=8)
def _parts(whose: Whose) -> re.Pattern[str] | None:
    words = sorted(whose.parts, key=lambda w: (-len(w), w))
    if not words:
        return None
    return re.compile(rf"[㐀-鿿]{{0,6}}?(?:{'|'.join(map(re.escape, words))})(?:名称|编号)[:：]?")


def share_of_applicant_in(
    table: Table, cell: Cell, lexicon: Lexicon, whose: Whose, *, upright: bool = False
) -> float:
    """How far a label's cell asks for the applicant, by the heading over its rows, the group
    before its row, the first label of its row and that of its table. In an `upright` form a first
    label that asks for no body's name (主要客户) is one slot of several."""
    heading = heading_over(table, cell)
    if heading is not None and names_another(heading.text, lexicon, whose):
        return 0.0
    first = _subject(table, cell.row)
    if first is not None and first is not cell and names_another(first.text, lexicon, whose):
        beside = table.at(first.row, first.column + first.column_span)
        grouped = first.row_span > 1
        within = first.row > 0  # one of a form's rows of heads; a table of customers begins so
        if upright and within and not grouped and not _NAMES_A_BODY.search(plain(first.text)):
            return 1.0
        if not grouped and _is_slot_of_owner(first, lexicon):
            return ANOTHERS  # the form's next slot: 母公司名称 | 所属行业 over their answers
        return 0.0 if grouped or (beside is not None and asks(beside, lexicon)) else ANOTHERS
    parts, opens = _parts(whose), _subject(table, 0)
    own = heading is None and parts is not None and opens is not None and opens is not cell
    return ANOTHERS if own and parts and opens and parts.fullmatch(plain(opens.text)) else 1.0


_NAMES_A_BODY = re.compile(
    r"(?:名称|全称|单位|公司|企业|机构|供应商|厂商|厂家|对手|同行|伙伴|股东)"
    r"(?:情况|名单)?(?:（[^（）]*）)?[:：]?$"
)
"""How a label ends that asks whose the row is: 子公司名称, 合作单位."""


def _is_slot_of_owner(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell asks who owns the applicant, which is a slot of the applicant's own form."""
    return any(h.key == "parent_company" and not h.weak for h in lexicon.match(cell.text))


def heading_over(table: Table, cell: Cell) -> Cell | None:
    """The nearest heading above a cell: the one cell of a row that runs over the whole table."""
    for row in range(cell.row - 1, -1, -1):
        over = table.at(row, 0)
        if over is None or over.row != row or over.column_span < table.columns or over is cell:
            continue
        if _is_blank_slot(table, over):
            continue
        if plain(over.text) and len(plain(over.text)) <= LONGEST_HEADING:
            return over
    return None


def _is_blank_slot(table: Table, cell: Cell) -> bool:
    """Whether a row is a slot that nobody filled (控股股东：), among others that hold their answers
    behind a colon: it heads nothing."""
    if not plain(cell.text).endswith((":", "：")):
        return False
    return sum(bool(_SLOT.match(plain(c.text))) for c in table.cells) >= SLOTS


_SLOT = re.compile(r"[^:：]{2,16}[:：](?=.)")
SLOTS = 3
"""So many cells of labels with their answers make a form of such."""


def _subject(table: Table, row: int) -> Cell | None:
    """The first cell of a row that says of whom or what it is."""
    column = 0
    while column < table.columns:
        cell = table.at(row, column)
        if cell is None:
            column += 1
            continue
        if plain(cell.text) and plain(cell.text) not in _COUNT and not plain(cell.text).isdigit():
            return cell
        column = cell.column + cell.column_span
    return None


RECORDS = 2
"""So many rows under a head are those of a list."""


def heads_records(table: Table, head: Cell, lexicon: Lexicon) -> bool:
    """Whether a head stands over a list, whose rows are of several bodies: each of them fills
    most columns, and none has labels. Under 联系人 the first is the contact's all the same."""
    heads = [c for c in table.row(head.row) if c.row == head.row]
    if len(heads) < 3 or any(c.row_span > 1 for c in heads) or not _all_heads(heads, lexicon):
        return False
    if any(h.key == "contact_name" and not h.weak for c in heads for h in lexicon.match(c.text)):
        return False
    filled = 0
    for row in range(head.row + 1, table.rows):
        cells = [table.at(row, c.column) for c in heads]
        own = [c for c in cells if c and c.row == row and plain(c.text)]
        if len(own) < len(heads) - 1 or any(asks(c, lexicon) for c in own):
            break
        filled += 1
    return filled >= RECORDS


def _all_heads(heads: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether all cells of a row but one ask, and none holds a figure."""
    asked = sum(asks(c, lexicon) for c in heads)
    return asked >= 2 and not any(re.search(r"\d{3}|@", c.text) for c in heads)


def of_share(slots: Iterable[Candidate], share: float) -> Iterator[Candidate]:
    """Slots that ask for the applicant to this share; its owner has a block of his own."""
    for slot in slots:
        if share == 1.0 or slot.key == "parent_company":
            yield slot
        elif share > 0.0:
            yield replace(slot, label=weaker(slot.label, share))


def own_label(page: Page, label: Label, lexicon: Lexicon, whose: Whose) -> Label:
    """A label among a page's lines with what it asks of the applicant: in a table that is told by
    the table, in rows without rules by the head that begins the row."""
    if not any(h.key for h in label.hits) or label.box.height <= 0:
        return label
    share = share_at(page, label.box, lexicon, whose)
    if in_row_of_another(page, label.box, lexicon, whose):
        share = 0.0
    if share == 1.0:
        return label
    hits = (
        h if h.key in {None, "parent_company"}
        else weaker(h, share) if share
        else replace(h, key=None)
        for h in label.hits
    )  # fmt: skip
    return replace(label, hits=tuple(hits))


def share_at(page: Page, box: Box | None, lexicon: Lexicon, whose: Whose) -> float:
    """How far a line that stands in a cell of a table asks for the applicant; 0 too where that
    cell heads a list, persons, or figures of before and after, which the table itself reads."""
    for table in page.tables:
        for cell in table.cells:
            if box is None or cell.box is None or not cell.box.covers(box, 0.6):
                continue
            if _told_by_the_table(table, cell, lexicon, whose):
                return 0.0
            return share_of_applicant_in(table, cell, lexicon, whose)
    return 1.0


def _told_by_the_table(table: Table, cell: Cell, lexicon: Lexicon, whose: Whose) -> bool:
    if any(plain(c.text) == "序号" for c in table.row(0)) and cell.row == 0:
        return True
    of_person = any(h.key in PERSONS for h in lexicon.match(cell.text))
    if of_person and cell_of_contact(table, cell, lexicon) is not None:
        return True
    return told_after(table, cell, whose) is not None or heads_records(table, cell, lexicon)


def in_row_of_another(page: Page, box: Box, lexicon: Lexicon, whose: Whose) -> bool:
    """Whether a line's row begins with the head of another's list: 专家姓名 | 单位 | 联系电话."""
    row = [
        (b.left, other.text)
        for other in page.lines
        if (b := other.box)
        and b.right <= box.left + 0.005
        and b.same_row(box, 0.4)
        and plain(other.text) not in _COUNT
    ]
    return bool(row) and names_another(min(row)[1], lexicon, whose)
