"""Slots for signatures, dates and seals: filled, blank, or not to be judged.

What comes in: a document with its ink maps and seals. What goes out: its slots
in reading order. Handwriting is not read: ink in the slot fills it. Nothing is
called blank where the page gives no picture of its ink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.chinese.dates import dates_in
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain, without_fillers
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.model import Slot, State
from docproc.extract.slots.asked import Asked, asked_on, signs
from docproc.extract.slots.brokenlabels import with_spaced_labels
from docproc.extract.slots.closing import ENDS_DATED, RED_INK, seal_state, sealed_below, unlabelled
from docproc.extract.slots.dateframes import marks_of_frame, pitch_of
from docproc.extract.slots.ink import GREY, sealed_share, stray_red
from docproc.extract.slots.room import (
    answering,
    beside,
    by_ink,
    in_seal,
    of_seal,
    typed_rules,
    written,
)
from docproc.extract.slots.signing import (
    ABOVE,
    is_name,
    named,
    on_seal,
    signed_above,
    signed_before,
    signed_under,
    signs_over,
    signs_there,
)
from docproc.extract.slots.suffixed import LEAST_ROOM as ROOM
from docproc.extract.wording.charplaces import place_of
from docproc.extract.wording.commitments import commitment_ranges
from docproc.notice.fields import SlotsSpec
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
_FRAME_BEHIND = re.compile(r"(?:20\d{0,2}\s{0,40})?年\s{0,40}月\s{0,40}[日目]?\s*$")
"""The empty frame of a date behind an empty place for a signature, in one line."""
_FRAME_MARK = re.compile(r"年|月|[日目]$")


def slots_of(document: Document, spec: SlotsSpec) -> tuple[Slot, ...]:
    """Every slot on a document's pages, in reading order."""
    found: list[Slot] = []
    ranges = zip(document.pages, commitment_ranges(document), strict=True)
    for number, (typed, inside) in enumerate(ranges):
        found.extend(_slots_on(typed.page, inside, document.type, spec, first=number == 0))
    return tuple(found)


def _slots_on(
    page: Page, inside: range, document_type: str, spec: SlotsSpec, *, first: bool
) -> Iterator[Slot]:
    page = with_spaced_labels(page, document_type, spec)
    papers = ["commitment" if i in inside else document_type for i in range(len(page.lines))]
    asked = asked_on(page, papers, spec)
    signed = any(a.kind == "signature" and signs(a.label) for a in asked)
    only_seal = sum(a.kind == "seal" for a in asked) == 1
    for found in [_until_next(page, a, asked) for a in asked]:
        # 法定代表人：张三 is printed text where the same page has a slot for signing.
        if found.kind == "signature" and not signs(found.label) and signed:
            continue
        slot = _slot(page, found, papers[found.line])
        then = _until_next(page, found.then, asked) if found.then else None
        if then and slot.state is State.BLANK and (then.rest or then.until - then.right > ROOM):
            second = _slot(page, then, papers[found.line])
            slot = slot if second.state is State.BLANK else second
        if slot.kind == "signature" and slot.state is State.BLANK:
            line = page.lines[found.line]
            over = signed_before(page, line) or signed_above(page, line)
            slot = replace(slot, state=over[0], confidence=over[1]) if over else slot
        if slot.kind == "seal" and slot.state is State.BLANK and only_seal:
            # On a cover, or where a paper closes, the seal may stand on white paper below.
            below = sealed_below(page, page.lines[found.line])
            slot = replace(slot, state=State.READ, confidence=0.9) if below else slot
        yield slot
    for paper in sorted(set(papers)):
        own = [a for a in asked if papers[a.line] == paper]
        lines = [page.lines[i] for i, p in enumerate(papers) if p == paper]
        yield from unlabelled(page, lines, paper, own, first=first)


def _until_next(page: Page, asked: Asked, others: Sequence[Asked]) -> Asked:
    """The label with its room cut where the next label of its row begins, on whatever line.

    What was read before that label in its own line is this one's answer: the end of a
    signature runs on into 日期：.
    """
    here = page.lines[asked.line].box
    if here is None:
        return asked
    nexts = [
        other
        for other in others
        if other.line != asked.line
        and (box := page.lines[other.line].box) is not None
        and box.same_row(here)
        and other.left > asked.right
    ]
    if not nexts:
        return asked
    following = min(nexts, key=lambda other: other.left)
    beyond = page.lines[following.line].box
    touches = beyond is not None and beyond.left <= here.right + TOUCHES
    whole = asked.rest + plain(following.before)
    # What a form prints before its next label (盖章, 年) is no end of a name.
    signed = asked.kind == "signature" and asked.rest and touches and named(whole)
    rest = whole if signed and not _PRINTED.search(whole) else asked.rest
    return replace(asked, until=min(asked.until, following.left), rest=rest)


TOUCHES = 0.01
"""So far apart the boxes of a signature's two halves are at most (share of the page's width)."""
_PRINTED = re.compile(r"盖|章|单位|公司|申请|填报|本人|[年月日]")


def _slot(page: Page, asked: Asked, paper: str) -> Slot:
    line = page.lines[asked.line]
    evidence = (page.evidence(line),)
    if asked.kind == "seal":
        state, sure = seal_state(page, line, asked)
    elif asked.kind == "date":
        state, sure = _date_state(page, line, asked)
    else:
        state, sure = _signature_state(page, line, asked)
        if state is not State.READ and _signed_before_its_bracket(page, line, asked):
            state, sure = State.READ, 0.91
    return Slot(asked.kind, paper, state, evidence, asked.label, round(sure, 3))


def _signed_before_its_bracket(page: Page, line: Line, asked: Asked) -> bool:
    """Whether a person's name stands right before the bracket in which a label stands as a caption:
    杨丰航（法定代表人签字）, in its line or in one left of it."""
    lead = _OPENED.search(asked.before.rstrip())
    if lead is None or line.box is None:
        return False
    said = plain(lead["before"])
    left = [
        plain(x.text)
        for x in page.lines
        if (b := x.box) and x is not line and b.same_row(line.box, 0.3)
        if line.box.left - BEFORE < b.right < line.box.left + TOUCHES
    ]
    names = [said] if said else left
    return any(named(name) and is_surnamed(name) for name in names)


_OPENED = re.compile(r"^(?P<before>.*)[（(][^（()）:：]{0,16}$")
"""What stands before a bracket in which a label, or the rest of who signs, follows."""
BEFORE = 0.1
"""How far before its bracket a signature ends at most (share of the page's width)."""


def _signature_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    own = asked.then is not None and line.box is not None
    region = beside(line.box, asked) if own and line.box else answering(page, line, asked)
    answer = without_fillers(asked.rest or _cell_answer(page, line))
    for day in dates_in(answer):  # 龙兰2026年3月17日
        answer = answer.replace(day.raw, "")
    answer = _FRAME_BEHIND.sub("", answer)
    if answer and line.box is not None and _behind_seal(page, line.box, asked):
        # A seal's letters were read with the label, unless it is a person's name.
        before = _before_seal(page, line, asked)
        signed = named(answer) or (named(before) and is_surnamed(before))
        signed = signed or _signed_over(page, line, region)
        return (State.READ, 0.91) if signed else (State.UNREADABLE, 0.6)
    if answer:
        return State.READ, 0.95
    if region is None:
        return State.BLANK, 0.8
    if any(s.shape == "rect" and _in_slot(s.box, region) for s in page.seals):
        return State.READ, 0.93  # a name chop signs
    if any(signs_there(x, line, region) and not of_seal(page, x) for x in page.lines):
        return State.READ, 0.93
    names = [x for x in page.lines if signs_there(x, line, region) and is_name(x)]
    if any(x.confidence >= 0.95 and not on_seal(page, x) for x in names):
        return State.READ, 0.91
    if _signed_over(page, line, region):
        return State.READ, 0.9
    if names or any(signs_there(x, line, region) and _foreign(page, x) for x in page.lines):
        return State.UNREADABLE, 0.6  # print under a seal, the seal's own, or what one signed with
    state, sure = by_ink(page, region, line, typed_rules(line))
    if state is State.BLANK and stray_red(page, region) > RED_INK:
        return State.UNREADABLE, 0.6
    return (
        signed_under(page, line, region) or (state, sure) if state is State.BLANK else (state, sure)
    )


def _foreign(page: Page, line: Line) -> bool:
    """Whether a line at the rim of seals that were read stands outside their rings, and holds none
    of their characters: half a name (轩) that only their boxes reach."""
    over = [s for s in page.seals if line.box and s.box.overlap(line.box) > 0]
    letters = re.findall(r"[㐀-鿿]", line.text)
    if not letters or not over or any(s.text is None or _rings(s.box, line.box) for s in over):
        return False
    known = "".join(s.text or "" for s in over)
    return not any(c in known for c in letters)


def _rings(seal: Box, box: Box | None) -> bool:
    """Whether the middle of a box lies within a seal's ring, where its letters stand."""
    if box is None:
        return False
    (x, y), (u, v) = seal.centre, box.centre
    return ((u - x) / (seal.width / 2)) ** 2 + ((v - y) / (seal.height / 2)) ** 2 < 1.0


def _signed_over(page: Page, label: Line, region: Box | None) -> bool:
    """Whether a person's name stands in a slot that a seal covers."""
    return region is not None and any(
        signs_there(x, label, region) and signs_over(page, x, label) for x in page.lines
    )


def _behind_seal(page: Page, box: Box, asked: Asked) -> bool:
    """Whether what was read behind a label in its own line lies in a seal without colour."""
    behind = Box(min(asked.right, box.right), box.top, box.right, box.bottom)
    return behind.width > 0 and sealed_share(page, behind, GREY) > 0.5


def _before_seal(page: Page, line: Line, asked: Asked) -> str:
    """What of a label's answer stands before the first seal that lies over its line."""
    box, start = line.box, line.text.rfind(asked.rest)
    over = [s.box.left for s in page.seals if box is not None and s.box.overlap(box) > 0]
    begins = [x for x in over if x > asked.right]
    if start < 0 or not begins:
        return ""
    places = ((c, place_of(line, i + 1)) for i, c in enumerate(line.text) if i >= start)
    return plain("".join(c for c, end in places if end <= min(begins)))


def _in_slot(box: Box, region: Box) -> bool:
    """Whether the middle of a stamp lies in a slot, or a good part of it does."""
    x, y = box.centre
    level = region.top - 0.5 * box.height <= y <= region.bottom + 0.5 * box.height
    return level and region.left - 0.01 <= x <= region.right and box.overlap(region) > 0


def _date_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    answer = asked.rest or _cell_answer(page, line) or _date_in_next_paragraph(page, line)
    if dates_in(answer):
        return State.READ, 0.97
    if line.box is None:
        digits = re.search(r"\d", re.sub(r"^20(?=\D|$)", "", answer))
        return (State.UNREADABLE, 0.5) if digits else (State.BLANK, 0.9)
    if not answer and _dated_cell(page, line.box, asked):
        return State.READ, 0.95
    region = _within_its_cell(page, line.box, beside(line.box, asked))
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


def _cell_answer(page: Page, line: Line) -> str:
    """In papers without layout the answer of a label may stand in the next cell."""
    if line.box is not None:
        return ""
    for table in page.tables:
        for cell in table.cells:
            if cell.where == line.where and plain(cell.text) == plain(line.text):
                answer = table.at(cell.row, cell.column + cell.column_span)
                return answer.text if answer else ""
    return ""


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
