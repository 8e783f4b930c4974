"""Slots for signatures, dates and seals: filled, blank, or not to be judged.

What comes in: a document with its ink maps and seals. What goes out: its slots
in reading order. Handwriting is not read: ink in the slot fills it. Nothing is
called blank where the page gives no picture of its ink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.dates import dates_in
from docproc.chinese.names import is_organisation, is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain, without_fillers
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.asked import (
    Asked,
    asked_in,
    place_of,
    signs,
    with_spaced_labels,
)
from docproc.extract.closingslots import ENDS_DATED, RED_INK, seal_state, unlabelled
from docproc.extract.commitments import commitment_ranges
from docproc.extract.dateframes import marks_of_frame, pitch_of
from docproc.extract.model import Slot, State
from docproc.extract.signedover import signs_over
from docproc.extract.slotink import GREY, densest_ink, sealed_share, stray_red
from docproc.extract.slotroom import BOLD, answering, beside, by_ink, in_seal, of_seal, written
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page

_DATE_FRAME = re.compile(
    r"^[\s_.:：日期]*(?:20)?\s?\d{0,2}\s?年?\s*\d{0,2}\s?月?\s*\d{0,2}\s?[日目]?$"
)
_FRAME_PART = re.compile(r"[年月日目\s:：·.、]{1,4}")
_IN_WORDS = re.compile(r"二[〇○零0Oo]二[一二三四五六七八九]\D*[二三四五六七八九十]")
"""A date in words of which a sign was lost: 二〇二六年四十日. A stroke alone may be a rule."""
_FRAME_ITSELF = "年月日"
"""The label that is its own frame: one writes between its signs."""
_PRINTED_YEAR = re.compile(r"^(?:日期)?20\d\d年(?=\D*$)")
"""2026年　月　日: whoever made the form printed the year; month and day are asked for."""
_LABEL_PART = re.compile(r"[或及、/（(]?(?:加?盖)?(?:公?章|签?字|签?名)?处?[)）]?[:：]?")
"""The end of a label that was read apart from it: 法定代表人（签字或盖 | 章）."""
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
    asked = [a for i, paper in enumerate(papers) for a in asked_in(page, i, paper, spec)]
    signed = any(a.kind == "signature" and signs(a.label) for a in asked)
    for found in [_until_next(page, a, asked) for a in asked]:
        # 法定代表人：张三 is printed text where the same page has a slot for signing.
        if found.kind == "signature" and not signs(found.label) and signed:
            continue
        yield _slot(page, found, papers[found.line])
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
    signed = asked.kind == "signature" and asked.rest and touches and _named(whole)
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
    return Slot(asked.kind, paper, state, evidence, asked.label, round(sure, 3))


def _signature_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    region = answering(page, line, asked)
    answer = without_fillers(asked.rest or _cell_answer(page, line))
    if answer and line.box is not None and _behind_seal(page, line.box, asked):
        # A seal's letters were read with the label, unless it is a person's name.
        before = _before_seal(page, line, asked)
        signed = _named(answer) or (_named(before) and is_surnamed(before))
        signed = signed or _signed_over(page, line, region)
        return (State.READ, 0.91) if signed else (State.UNREADABLE, 0.6)
    if answer:
        return State.READ, 0.95
    if region is None:
        return State.BLANK, 0.8
    if any(s.shape == "rect" and _in_slot(s.box, region) for s in page.seals):
        return State.READ, 0.93  # a name chop signs
    if any(_signs_there(x, line, region) and not of_seal(page, x) for x in page.lines):
        return State.READ, 0.93
    names = [x for x in page.lines if _signs_there(x, line, region) and _is_name(x)]
    if any(x.confidence >= 0.95 and not _on_seal(page, x) for x in names):
        return State.READ, 0.91
    if _signed_over(page, line, region):
        return State.READ, 0.9
    if names:
        return State.UNREADABLE, 0.6  # print under a seal, or the seal's own
    state, sure = by_ink(page, region, line)
    if state is State.BLANK and stray_red(page, region) > RED_INK:
        return State.UNREADABLE, 0.6
    return _signed_under(page, line) or (state, sure) if state is State.BLANK else (state, sure)


def _signed_over(page: Page, label: Line, region: Box | None) -> bool:
    """Whether a person's name stands in a slot that a seal covers."""
    return region is not None and any(
        _signs_there(x, label, region) and signs_over(page, x) for x in page.lines
    )


UNDER = 1.8
"""Heights of a label under it where a signature stands that found no room beside it."""


def _signed_under(page: Page, label: Line) -> tuple[State, float] | None:
    """Whether somebody signed right under a label whose room beside it is empty."""
    box = label.box
    if box is None:
        return None
    under = [x for x in page.lines if _signs_there(x, label, _room_under(box, x))]
    held = [x for x in under if not of_seal(page, x)]
    if any(x.ink == "blue" or _is_sure_name(x) for x in held):
        return State.READ, 0.91
    if any(signs_over(page, x) for x in under):
        return State.READ, 0.9
    # Handwriting is read badly, or not at all; that somebody wrote there is all that it says.
    written_there = any(_named(plain(x.text)) for x in held) or _inked_under(page, box)
    written_there = written_there or any(_runs_under(x, box) for x in page.lines)
    # On a copy without colour a name under a seal may be the seal's own, if that does not say it.
    over = [x for x in under if _named(t := plain(x.text)) and is_surnamed(t)]
    written_there = written_there or any(not _on_seal(page, x) for x in over)
    return (State.UNREADABLE, 0.6) if written_there else None


def _room_under(label: Box, line: Line) -> Box:
    """Where the middle of a line lies that stands right under a label; handwriting is taller."""
    surplus = max(line.box.height - label.height, 0.0) / 2 if line.box else 0.0
    bottom = min(label.bottom + UNDER * label.height + surplus, 1.0)
    return Box(label.left, label.bottom, label.right, bottom)


_NAME_AND_MORE = re.compile(
    r"(?P<body>[㐀-鿿（）]{4,}(?:公司|厂|研究院|研究所|集团|中心))(?P<more>[㐀-鿿𠀀-𲎯]{1,4})"
)
_PRINTED_MORE = re.compile(r"[盖章签公由承担责任留存分厂]")


def _runs_under(line: Line, label: Box) -> bool:
    """Whether an enterprise's name that ends under a label was read with more behind it: a
    signature in the next row (承诺单位： and 法人代表： over their answers)."""
    box = line.box
    if box is None or not label.bottom - 0.5 * label.height < box.centre[1] < label.bottom + (
        2 * UNDER * label.height
    ):
        return False
    if box.left > label.left - 0.05 or box.right < label.left:
        return False
    told = _NAME_AND_MORE.fullmatch(plain(line.text))
    return (
        told is not None
        and is_organisation(told["body"])
        and not _PRINTED_MORE.search(told["more"])
    )


def _inked_under(page: Page, label: Box) -> bool:
    """Whether ink that no line of print explains stands between a label and the next row."""
    below = [
        b.top
        for x in page.lines
        if (b := x.box) and b.top > label.bottom and b.left < label.right and b.right > label.left
    ]
    floor = min(min(below, default=1.0), label.bottom + 2 * UNDER * label.height)
    room = Box(label.left, label.bottom, max(label.right, label.left + ROOM), floor)
    known = [x.box for x in page.lines if x.box]
    return (
        floor - label.bottom > ROW * label.height and (densest_ink(page, room, known) or 0.0) > BOLD
    )


ROOM, ROW = 0.2, 0.6
"""How far a signature under its label reaches (share of the page's width); heights of the label
that a row of writing needs at least."""


def _signs_there(other: Line, label: Line, region: Box) -> bool:
    """Whether a line in the slot may be a signature: a date beside it, its frame, or the rest
    of the label is none."""
    shown = plain(other.text)
    none = _FRAME_PART.fullmatch(shown) or _LABEL_PART.fullmatch(shown) or dates_in(other.text)
    return written(other, label, region) and not none


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


def _named(text: str) -> bool:
    """Whether a text looks like a person's name: no piece of a body's, no label."""
    piece = re.search(r"[公司限厂局院所章印]", text)
    return not piece and bool(re.fullmatch(r"[一-鿿]{2,4}", text)) and is_person(text)


def _is_name(line: Line) -> bool:
    """Whether a line is a person's name, well read."""
    return line.confidence >= 0.85 and _named(plain(line.text))


def _is_sure_name(line: Line) -> bool:
    """Whether a line is a name that begins with a family name, read for certain: 时间 or 意见
    under a label signs nothing."""
    return line.confidence >= 0.95 and _is_name(line) and is_surnamed(plain(line.text))


def _on_seal(page: Page, line: Line) -> bool:
    """Whether a seal of the page says what the line says."""
    return any(plain(line.text) in (seal.text or "") for seal in page.seals)


def _in_slot(box: Box, region: Box) -> bool:
    """Whether the middle of a stamp lies in a slot, or a good part of it does."""
    x, y = box.centre
    level = region.top - 0.5 * box.height <= y <= region.bottom + 0.5 * box.height
    return level and region.left - 0.01 <= x <= region.right and box.overlap(region) > 0


def _date_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    answer = asked.rest or _cell_answer(page, line)
    if dates_in(answer):
        return State.READ, 0.97
    if line.box is None:
        digits = re.search(r"\d", re.sub(r"^20(?=\D|$)", "", answer))
        return (State.UNREADABLE, 0.5) if digits else (State.BLANK, 0.9)
    region = beside(line.box, asked)
    itself = asked.label == _FRAME_ITSELF
    if itself:
        region = Box(line.box.left, region.top, line.box.right, region.bottom)
    # A whole date is none of a seal's letters.
    row = [
        x
        for x in page.lines
        if written(x, line, region) and (not in_seal(page, x) or dates_in(x.text))
    ]
    text = asked.rest + "".join(x.text for x in sorted(row, key=lambda x: x.box or (0,)))
    if not plain(text) and _date_begins_next_row(page, line):
        return State.READ, 0.9
    state, sure = _framed_date(page, line, region, text, row)
    # Between the signs of a label ink may be a sign that stands where the reader did not see it.
    unsure = itself and state is State.READ and not re.search(r"\d", text)
    return (State.UNREADABLE, 0.6) if unsure else (state, sure)


def _date_begins_next_row(page: Page, label: Line) -> bool:
    """Whether a date alone stands under a label that ends its own row (日期：): it begins the
    next row, or the frame found no room beside the label and stands right under it."""
    box = label.box
    if box is None or not label.text.rstrip().endswith((":", "：")):
        return False
    under = [
        (b.left, x)
        for x in page.lines
        if (b := x.box) and x is not label
        if 0.5 * box.height < b.centre[1] - box.centre[1] < 2.2 * box.height
    ]
    first = min(under, key=lambda pair: pair[0])[1] if under else None
    begins = [x for left, x in under if x is first and left < box.left]
    below = [x for left, x in under if left < box.right and x.box and x.box.right > box.left]
    if any(len(plain(x.text)) <= 14 and len(dates_in(x.text)) == 1 for x in (*begins, *below)):
        return True
    # At the right margin the date wraps under its label, behind a signature of the same row.
    return box.right > AT_MARGIN and any(
        signs(x.text) and ENDS_DATED.search(plain(x.text)) for x in below
    )


AT_MARGIN = 0.8
"""Where a label ends (share of the page's width) beside which there is no room for its date."""


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
