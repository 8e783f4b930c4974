"""Whether a place for a date is filled: by a date, by figures in its frame, or by ink.

What comes in: a page, a label for a date and what was read behind it. What goes out: the
state of its slot and how sure that is. The date itself is not told, and a date that no
label asks for is not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from docproc.chinese.dates import dates_in
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.slots.asked import Asked, signs
from docproc.extract.slots.closingdates import ENDS_DATED
from docproc.extract.slots.dateframes import marks_of_frame, pitch_of
from docproc.extract.slots.room import (
    beside,
    by_ink,
    in_seal,
    next_cells_text,
    under_its_head,
    written,
)
from docproc.extract.slots.signing import ABOVE
from docproc.page import Line, Page

_DATE_FRAME = re.compile(
    r"^[\s_.:：日期]*(?:20)?\s?\d{0,2}\s?年?\s*\d{0,2}\s?月?\s*\d{0,2}\s?[日目]?$"
)
_IN_WORDS = re.compile(r"二[〇○零0Oo]二[一二三四五六七八九]\D*[二三四五六七八九十]")
"""A date in words of which a sign was lost: 二〇二六年四十日. A stroke alone may be a rule."""
_FRAME_ITSELF = "年月日"
"""The label that is its own frame: one writes between its signs."""
_PRINTED_YEAR = re.compile(r"^(?:日期)?20\d\d年(?=\D*$)")
"""2026年　月　日: whoever made the form printed the year; month and day are asked for."""
_FRAME_MARK = re.compile(r"年|月|[日目]$")


def date_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    """The state of the slot that a label for a date asks for, and how sure it is (0..1)."""
    answer = asked.rest or next_cells_text(page, line) or _date_in_next_paragraph(page, line)
    if dates_in(answer):
        return State.READ, 0.97
    if line.box is None:
        digits = re.search(r"\d", re.sub(r"^20(?=\D|$)", "", answer))
        return (State.UNREADABLE, 0.5) if digits else (State.BLANK, 0.9)
    if not answer and _dated_cell(page, line.box, asked):
        return State.READ, 0.95
    under = None if asked.rest else under_its_head(page, line)
    region = under or _within_its_cell(page, line.box, beside(line.box, asked))
    itself = asked.label == _FRAME_ITSELF
    if itself:
        left = max(line.box.left, asked.left - A_YEAR)
        region = Box(left, region.top, line.box.right, region.bottom)
    # A whole date is none of a seal's letters.
    row = [
        x
        for x in page.lines
        if (written(x, line, region) or _begins_dated(x, line, region))
        and (not in_seal(page, x) or dates_in(x.text) or _YEAR_FIRST.match(plain(x.text)))
    ]
    text = asked.rest + "".join(x.text for x in sorted(row, key=lambda x: x.box or (0,)))
    if not plain(text) and (_date_begins_next_row(page, line) or _date_on_the_rule(page, line)):
        return State.READ, 0.9
    state, sure = _framed_date(page, line, region, text, row)
    # Between the signs of a label ink may be a sign that stands where the reader did not see it.
    unsure = itself and state is State.READ and not re.search(r"\d", text)
    return (State.UNREADABLE, 0.6) if unsure else (state, sure)


_YEAR_FIRST = re.compile(r"20[1-4]\d[年./-]\d{1,2}[月./-]")


def _begins_dated(other: Line, label: Line, region: Box) -> bool:
    """Whether a line in the slot's row begins with a date and runs on into a seal's letters: its
    middle lies beyond the slot then: 2026年3月1Q日业集团."""
    box, own = other.box, label.box
    if box is None or own is None or not box.same_row(own, 0.4):
        return False
    return region.left <= box.left <= region.right and bool(_YEAR_FIRST.match(plain(other.text)))


def _within_its_cell(page: Page, label: Box, region: Box) -> Box:
    """The room beside a label without the rules of the cell in which it stands, over and under."""
    for table in page.tables:
        if table.origin == "aligned":
            continue
        for cell in table.cells:
            box = cell.box
            if box and box.covers(label, 0.6) and region.centre[0] < box.right:
                top = max(region.top, min(box.top + OFF_RULE, label.top))
                bottom = min(region.bottom, max(box.bottom - OFF_RULE, label.bottom))
                return Box(region.left, top, region.right, bottom)
    return region


OFF_RULE = 0.004
"""So far within its cell a slot's own ink stands (share of the page's height): a slanted rule of
the frame lies nearer."""


def _date_on_the_rule(page: Page, label: Line) -> bool:
    """Whether a whole date alone stands over a caption (日期, 年月日), on the rule between them."""
    box = label.box
    if box is None or label.text.rstrip().endswith((":", "：")):
        return False
    room = Box(box.left - 0.1, max(box.top - ABOVE * box.height, 0.0), box.right + 0.1, box.top)
    over = [(b, x) for x in page.lines if x is not label and (b := x.box) and room.covers(b, 0.6)]
    if not over:
        return False
    nearest, dated = max(over, key=lambda pair: pair[0].bottom)
    if len(plain(dated.text)) > 14 or len(dates_in(dated.text)) != 1:
        return False
    # Over it the next answer's caption may stand, but no label that this date answers itself.
    others = [x for b, x in over if x is not dated]
    return not any(
        _ASKS_A_DAY.search(x.text) or (x.box and x.box.same_row(nearest)) for x in others
    )


_ASKS_A_DAY = re.compile(r"日\s*期|时\s*间|年月日|成立于|生于|有效期|截至")


def _date_begins_next_row(page: Page, label: Line) -> bool:
    """Whether a date alone stands under a label that ends its own row (日期：): it begins the
    next row, or the frame found no room beside the label and stands right under it."""
    box = label.box
    if box is None:
        return False
    open_ended = label.text.rstrip().endswith((":", "："))
    if not open_ended and len(plain(label.text)) > LONGEST_HEAD:
        return False
    under = [
        (b.left, x)
        for x in page.lines
        if (b := x.box) and x is not label
        if 0.5 * box.height < b.centre[1] - box.centre[1] < 2.2 * box.height
    ]
    first = min(under, key=lambda pair: pair[0])[1] if under else None
    begins = [x for left, x in under if x is first and left < box.left and open_ended]
    below = [x for left, x in under if left < box.right and x.box and x.box.right > box.left]
    if any(len(plain(x.text)) <= 14 and len(dates_in(x.text)) == 1 for x in (*begins, *below)):
        return True
    if _in_pieces(box, under):
        return True
    # At the right margin the date wraps under its label, behind a signature of the same row.
    margin = max((b.right for x in page.lines if (b := x.box)), default=1.0) - NEAR_MARGIN
    return box.right > min(AT_MARGIN, margin) and any(
        signs(x.text) and ENDS_DATED.search(plain(x.text)) for x in below
    )


def _in_pieces(label: Box, under: Sequence[tuple[float, Line]]) -> bool:
    """Whether the row under a label begins below it and is a date read in pieces: 2026 | 4 | 4."""
    row = [x for left, x in sorted(under, key=lambda u: u[0]) if left > label.left - LEVEL]
    if not row or row[0].box is None or row[0].box.left > label.right:
        return False
    pieces = [plain(x.text).strip(".,、·年月日") for x in row]
    figures = [p for p in pieces if p]
    return (
        2 <= len(figures) <= 3
        and all(re.fullmatch(r"\d{1,4}(?:[.\-/年月]\d{1,2})?", p) for p in figures)
        and [day.has_day for day in dates_in(".".join(figures))] == [True]
    )


LEVEL = 0.02
"""So far left of its label a date under it begins at most (share of the page's width)."""
LONGEST_HEAD = 6
"""Signs of a label without a colon that heads the date under it (签署日期)."""
AT_MARGIN = 0.8
"""Where a label ends (share of the page's width) beside which there is no room for its date."""
NEAR_MARGIN = 0.04
"""So near the end of the longest lines is their margin, where a sheet was photographed."""


def _date_in_next_paragraph(page: Page, line: Line) -> str:
    """A date alone in the paragraph behind a label's, in the same cell of a file without layout."""
    after = next((b for a, b in pairwise(page.lines) if a is line), None)
    if line.box is not None or after is None or after.where != line.where:
        return ""
    alone = len(plain(after.text)) <= LONGEST and len(dates_in(after.text)) == 1
    return after.text if alone else ""


def _dated_cell(page: Page, label: Box, asked: Asked) -> bool:
    """Whether a date and nothing else was read in the cell right of a label's own cell, or under
    it: in a wide table it stands farther off than one writes beside a label."""
    for table in page.tables:
        own = next((c for c in table.cells if c.box and c.box.covers(label, 0.6)), None)
        if own is None or table.origin == "aligned":
            continue
        places = ((own.row, own.column + own.column_span), (own.row + own.row_span, own.column))
        told = [c.text for row, column in places if (c := table.at(row, column)) and c.row == row]
        dated = any(len(dates_in(t)) == 1 and len(plain(t)) <= LONGEST for t in told)
        if dated and plain(own.text).rstrip(":：") == plain(asked.label):
            return True
    return False


LONGEST = 16
"""Signs of a cell that holds a date and no more."""
A_YEAR = 0.05
"""How far before its first sign one writes a frame's year (share of the page's width)."""
MISPLACED = 0.012
"""So far from where the reader saw it a mark of a frame may stand (share of the page's width)."""


def _framed_date(
    page: Page, line: Line, region: Box, text: str, row: Sequence[Line]
) -> tuple[State, float]:
    """A date's frame (年 月 日): filled by a date, by digits, or by ink between its marks."""
    if dates_in(text):
        return State.READ, 0.97
    if _IN_WORDS.search(text):
        return State.READ, 0.9
    text = re.sub(r"[^0-9A-Za-z㐀-鿿𠀀-𲎯]", "", plain(text))  # specks read as 、 or ·
    text = _PRINTED_YEAR.sub("年", text)
    if len(re.findall(r"\d", _FRAME_MARK.sub("", text))) >= 3:
        return State.READ, 0.9
    if re.search(r"\d", text.replace("20", "", 1)) or (text and not _DATE_FRAME.match(plain(text))):
        return State.UNREADABLE, 0.6
    pitch = pitch_of((line, *row))
    boxes = [b for x in (line, *row) for b in marks_of_frame(page, x, pitch)]
    # Behind the frame of a page nothing is dated; where its 日 was lost under a seal, not from
    # where that should stand.
    end = region.right
    if boxes and text.endswith(("日", "目")):
        end = max(b.right for b in boxes)
    elif len(boxes) > 1 and text.endswith("年月"):
        year, month = sorted(boxes)[-2:]
        end = max(2 * month.left - year.left, month.right)
    region = Box(region.left, region.top, max(min(end, region.right), region.left), region.bottom)
    state, sure = by_ink(page, region, line, boxes, frame=row)
    near = [b.grown(MISPLACED, 0.0) for b in boxes]
    for known, frame in ((boxes, ()), (near, row)):
        if state is State.READ and by_ink(page, region, line, known, frame=frame)[0] is not state:
            # Ink in the boxes of the frame's own lines, where the reader took no figure from it,
            # or right beside a mark: by hand, or a mark that does not stand where the reader
            # thinks.
            return State.UNREADABLE, 0.6
    return state, sure
