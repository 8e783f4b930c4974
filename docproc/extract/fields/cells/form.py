"""Slots of a form drawn as a table: the label's cell and the cell that answers it.

What comes in: a page's tables and the labels of its document type. What goes
out: candidates with the text (or the blank) right of a label, else below it;
pairs of label and sub-label (联系人 | 姓名); columns of years. A cell that is
itself a label never answers another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docproc.chinese.amounts import unit_of
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.anothers import (
    heading_over,
    heads_records,
    of_share,
    share_of_applicant_in,
)
from docproc.extract.fields.cells.beforeafter import OF_AFTER, told_after
from docproc.extract.fields.cells.boxes import unboxed
from docproc.extract.fields.cells.brokenrows import with_whole_rows
from docproc.extract.fields.cells.captions import captioned_cells, stacked_in, whole_rows_in
from docproc.extract.fields.cells.heads import (
    SUBLABEL,
    asks,
    ends_a_head,
    follows_heads,
    heads_columns,
    names_a_person,
)
from docproc.extract.fields.cells.inside import (
    answers_inside,
    asked_over_a_hint,
    asks_itself,
    label_over_value,
)
from docproc.extract.fields.cells.lostrules import with_halved_cells
from docproc.extract.fields.cells.shareholders import heads_shareholders
from docproc.extract.fields.cells.unitcolumns import without_units
from docproc.extract.fields.cells.years import year_columns, year_rows
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.pairs import glued_pair, pairs_in, persons_pair, with_slots_apart
from docproc.extract.fields.owners import (
    ANOTHERS,
    DETAILS,
    NOBODY,
    cell_of_contact,
    left_of,
    owned,
    weaker,
)
from docproc.notice.fields import Whose
from docproc.page import Cell, Page, Table

INKED = 0.008
"""A cell with a larger share of ink than this and no text was not read."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a table answers its labels."""

    unit: str | None
    """The unit in its caption, and below, the cells that declare one for the rows under them."""
    declared: Sequence[Cell]
    upright: bool
    """Whether its labels head columns of answers."""
    inside: bool
    """Whether its cells hold their labels over their answers."""


def slots_of_tables(
    page: Page, lexicon: Lexicon, order: int, whose: Whose = NOBODY
) -> Iterator[Candidate]:
    """Every slot of every table of a page; `whose`: words for other bodies and times."""
    for table in page.tables:
        if len(table.cells) > 1 and not _is_list(table, lexicon):
            unit = _caption_unit(page, table)
            table = with_halved_cells(page, without_units(with_whole_rows(table, lexicon)), lexicon)
            way = _Way(
                unit,
                _declared(table),
                heads_columns(table, lexicon),
                answers_inside(page, table, lexicon),
            )
            captioned = captioned_cells(page, table, lexicon)
            for cell in table.cells:
                told = [captioned[cell]] if cell in captioned else stacked_in(cell, lexicon)
                yield from (
                    _candidate(page, cell, hit, said, "above", order, None, cell.confidence)
                    for hits, said in told
                    for hit in hits
                )
                if told:
                    continue
                slots = _slots_of_cell(page, table, cell, lexicon, order, way, whose)
                if first := next(slots, None):
                    share = share_of_applicant_in(table, cell, lexicon, whose, upright=way.upright)
                    yield from of_share((first, *slots), share)


def _is_list(table: Table, lexicon: Lexicon) -> bool:
    """A numbered list (装备清单 …): its columns' names ask for many things, not one.

    A form whose rows are numbered (序号 | 项目 | 内容) is none: labels stand down its side.
    """
    head = {plain(c.text) for c in table.row(0)}
    if "序号" not in head or table.rows <= 2:
        return False
    below = [c for c in table.cells if c.row > 0]
    return sum(any(h.key for h in lexicon.match(c.text)) for c in below) < 3


def _slots_of_cell(
    page: Page,
    table: Table,
    cell: Cell,
    lexicon: Lexicon,
    order: int,
    way: _Way,
    whose: Whose,
) -> Iterator[Candidate]:
    if (heads := heads_shareholders(table, cell.row)) and cell is heads[0]:
        return  # who of them owns the enterprise their shares tell
    hits = _grouped(table, cell, lexicon, upright=way.upright) or lexicon.match(cell.text)
    unit = _declared_unit(table, cell, way.declared) or way.unit
    right = _right_of(table, cell)
    if not way.inside:
        hits = hits or asked_over_a_hint(page, cell, right, lexicon)
    over: list[tuple[LabelHit, str]] = []
    if way.inside or right is None or not plain(right.text) or asks_itself(page, right, lexicon):
        over = list(label_over_value(page, cell, hits, lexicon))
    for hit, said in over:
        yield _candidate(page, cell, hit, said, "cell", order, unit, cell.confidence)
    if over:
        return
    if not hits:
        text = with_slots_apart(whole_rows_in(page, cell)) or cell.text
        for key_hits, value, sure in pairs_in(text, lexicon, whose=whose):
            for hit in key_hits:
                yield _candidate(
                    page, cell, hit, value, "inline", order, unit, cell.confidence * sure
                )
        if glued := glued_pair(cell.text, lexicon) or persons_pair(cell.text, lexicon):
            for hit in glued[0]:
                yield _candidate(page, cell, hit, glued[1], "glued", order, unit, cell.confidence)
        return
    wanted = [owned(h, tuple(left_of(table, cell)), lexicon) for h in hits if h.key is not None]
    if not wanted:
        return
    if (after := told_after(table, cell, whose)) is not None:
        for hit in wanted:
            yield _answer(page, after, weaker(hit, OF_AFTER), "cell", order, unit)
        return
    listed = ANOTHERS if heads_records(table, cell, lexicon) else 1.0
    years = list(year_columns(table, cell)) or list(year_rows(table, cell))
    for hit in wanted:
        if years and hit.year is None:
            for year, answer in years:
                dated = LabelHit(hit.key, f"{hit.text} {year}年", hit.score, hit.unit, year)
                yield _answer(page, answer, dated, "series", order, unit)
            continue
        right = _right_of(table, cell)
        below = _under(table, cell)
        of_person = hit.key in DETAILS or (hit.key == "contact_name" and hit.weak)
        over_it = (
            way.upright
            or ends_a_head(table, cell, right, lexicon)
            or follows_heads(table, cell, right, lexicon)
        )
        if of_person and (own := cell_of_contact(table, cell, lexicon)) is not None:
            yield _answer(page, own, hit, "cell_below", order, unit)
        elif over_it and below is not None and plain(below.text) and not asks(below, lexicon):
            yield _answer(page, below, weaker(hit, listed), "cell_below", order, unit)
        elif right is not None and not asks_itself(page, right, lexicon):
            yield _answer(page, right, hit, "cell", order, unit)
        elif below is not None and not asks_itself(page, below, lexicon):
            yield _answer(page, below, weaker(hit, listed), "cell_below", order, unit)
        elif plain(cell.text).endswith((":", "：")) and not cell.ink:
            yield _answer(page, replace(cell, text=""), hit, "inline", order, unit)


def _right_of(table: Table, label: Cell) -> Cell | None:
    """The cell right of a label; a colon in a column of its own is passed over, and so is an empty
    sliver: between two walls no farther apart than a character, one of them a stroke of the text
    behind it, or above the answer of a label over several rows, cut off by a slanted rule."""
    right = table.at(label.row, label.column + label.column_span)
    if right is not None and (plain(right.text) in {":", "："} or _is_sliver(right)):
        right = table.at(label.row, right.column + right.column_span) or right
    whole = range(label.row, label.row + label.row_span)
    if right is not None and (boxed := unboxed(table, right, whole)) is not right:
        return boxed
    if right is not None and not plain(right.text) and right.row_span < label.row_span:
        rows = range(right.row + right.row_span, label.row + label.row_span)
        below = (table.at(row, right.column) for row in rows)
        right = next((c for c in below if c and c.row in rows and plain(c.text)), right)
    return right


def _is_sliver(cell: Cell) -> bool:
    """Whether an empty cell is so narrow that nobody could write in it."""
    return cell.box is not None and not plain(cell.text) and cell.box.width < SLIVER


SLIVER = 0.019
"""Share of the page's width, 4 mm on A4: a character of ten points and its margin."""
THIN = 0.6
"""An empty row lower than this share of its label's is a fold or a double rule, no row."""


def _under(table: Table, label: Cell) -> Cell | None:
    """The cell under a label; what a fold cut off above it is passed over."""
    below = table.at(label.row + label.row_span, label.column)
    if below is None or plain(below.text) or below.box is None or label.box is None:
        return below
    folded = below.box.height <= label.box.height and _is_cut_short(table, label)
    thin = below.box.height <= THIN * label.box.height and below.ink <= INKED
    if not (thin or folded):
        return below
    return table.at(below.row + below.row_span, below.column) or below


def _is_cut_short(table: Table, label: Cell) -> bool:
    """Whether the rule under a label is a fold that does not run through: other labels of its row
    go on over it."""
    row = [c for c in table.row(label.row) if c.row == label.row and c is not label]
    return label.row_span == 1 and any(c.row_span == 2 and plain(c.text) for c in row)


def _grouped(table: Table, cell: Cell, lexicon: Lexicon, *, upright: bool) -> tuple[LabelHit, ...]:
    """What a sub-label asks for under its group: 联系人 | 电话 means 联系人电话. Among the heads of
    columns (`upright`) a label heads its own (所在部门 | 移动电话), unless a person's stands before
    it: 法定代表人 | 身份证号 | 手机."""
    sub = plain(cell.text).rstrip(":：")
    if not SUBLABEL.match(sub):
        return ()
    left = cell.column - 1
    seen: set[int] = set()
    person = skipped = False
    while left >= 0:
        group = table.at(cell.row, left)
        if group is None or id(group) in seen:
            break
        seen.add(id(group))
        if any(h.key in DETAILS for h in lexicon.match(group.text)):
            return ()  # 移动电话 | E-mail: one slot beside another
        if upright and group.row_span == 1 and not (person := names_a_person(group.text)):
            left, skipped = group.column - 1, True
            continue
        wide = (
            person or group.row_span > 1 or left == cell.column - 1 or _heads_its_row(table, group)
        )
        name = _as_known(plain(group.text).rstrip(":："), lexicon)
        if wide and lexicon.is_label(name) and not SUBLABEL.match(name):
            hits = lexicon.match(name + sub)
            if not hits and any(h.key == "contact_name" for h in lexicon.match(name)):
                hits = lexicon.match("联系人" + sub)  # 经办联系人 | 电话, however he is called
            return hits or (LabelHit(None, name + sub),)
        if group.row_span > 1:  # 所申报的智能工厂 over 名称 and 位置 asks for nothing by itself
            joined = lexicon.match(name + sub)
            if own := tuple(h for h in joined if h.key is not None and not h.weak):
                return own
        left = group.column - 1
    return () if skipped else _under_heading(table, cell, sub, lexicon)


def _under_heading(table: Table, cell: Cell, sub: str, lexicon: Lexicon) -> tuple[LabelHit, ...]:
    """What a sub-label asks for under the heading of its block: 名称 under 二、智能工厂基本信息."""
    heading = heading_over(table, cell)
    if heading is None:
        return ()
    subject = _ABOUT.sub("", _NUMBERED.sub("", plain(heading.text)))
    if not 2 <= len(subject) <= LONGEST_SUBJECT or SUBLABEL.match(subject):
        return ()
    own = {h.key for h in lexicon.match(cell.text)}
    hits = lexicon.match(subject + sub)
    return tuple(h for h in hits if h.key is not None and not h.weak) if own != {None} else ()


_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+")
_ABOUT = re.compile(
    r"(?:的?(?:基本|主要|有关|相关)?(?:信息|情况|概况|简介|资料))?(?:表|栏)?[:：]?$"
)
LONGEST_SUBJECT = 10
"""Characters of what a heading names that its block is about."""


def _heads_its_row(table: Table, group: Cell) -> bool:
    """Whether a cell heads all of its row: 法定代表人 | 姓名 | 刘海峰 | 电话 | …."""
    first = table.at(group.row, group.column + group.column_span)
    return first is not None and bool(SUBLABEL.match(plain(first.text).rstrip(":：")))


def _as_known(group: str, lexicon: Lexicon) -> str:
    """The group's name; where no label is called so, the one that it is a misreading of, be it
    ever so common a word: 智能上厂 over 名称 and 地址."""
    if len(group) < 4 or lexicon.is_label(group):
        return group
    alike = [word for word in lexicon.known.words if could_be_misread(word, group)]
    return alike[0] if len(alike) == 1 else group


_DECLARES = re.compile(r"^[（(]?(?:金额)?单位[:：]")


def _declared(table: Table) -> list[Cell]:
    """The cells of a table that declare a unit, from its last row up."""
    told = [c for c in table.cells if _DECLARES.match(plain(c.text))]
    return sorted(told, key=lambda c: (-c.row, c.column))


def _declared_unit(table: Table, cell: Cell, declared: Sequence[Cell]) -> str | None:
    """The unit that a row of the table above a cell declares: 单位：亿元."""
    for other in declared:
        if other.row <= cell.row and other is not cell:
            return unit_of(other.text)
    for column in range(cell.column - 1, -1, -1):  # 经营情况（万元）, spanning its rows
        group = table.at(cell.row, column)
        if group is not None and group.row_span > 1 and re.search(r"元[)）]", plain(group.text)):
            return unit_of(group.text)
    return None


def _answer(
    page: Page, cell: Cell, hit: LabelHit, place: str, order: int, unit: str | None
) -> Candidate:
    return _candidate(page, cell, hit, cell.text, place, order, unit, cell.confidence)


def _candidate(
    page: Page,
    cell: Cell,
    hit: LabelHit,
    text: str,
    place: str,
    order: int,
    unit: str | None,
    reading: float,
) -> Candidate:
    ink = not plain(text) and cell.ink > INKED
    return Candidate(
        str(hit.key), hit, text, place, (page.evidence(cell, text),), reading, ink, unit, order
    )


def _caption_unit(page: Page, table: Table) -> str | None:
    """The unit declared just above a table (单位：万元), or in one of its cells."""
    for cell in table.row(0):
        if re.match(r"^[（(]?单位[:：]", plain(cell.text)):
            return unit_of(cell.text)
    if table.box is None:
        return None
    for line in page.lines:
        if line.box and 0 <= table.box.top - line.box.bottom < 0.04 and "单位" in line.text:
            return unit_of(line.text)
    return None
