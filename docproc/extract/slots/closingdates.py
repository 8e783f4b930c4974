"""Dates that no label asks for: alone under a text, on a cover, under a place for a seal.

What comes in: a page, a paper's lines on it and what its labels ask for. What goes out: the
slot of each such date, filled or an empty frame (年 月 日), and the one that is missing
under the sealed name that closes a letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.model import Slot, State
from docproc.extract.slots.asked import Asked
from docproc.extract.slots.closingnames import NEAR_THE_NAME, SEALED_PAPERS, closing_names, is_date
from docproc.extract.slots.dateframes import framed_rows, marks_of_frame
from docproc.extract.slots.room import by_ink, in_seal
from docproc.page import Line, Page

ENDS_DATED = re.compile(r"20\d\d(?:年|[./-])\d{1,2}(?:月(?:\d{1,2}日?)?|[./-]\d{1,2})$")


def closes_a_block(page: Page, asked: Sequence[Asked], cover: bool) -> Callable[[Box | None], bool]:
    """Whether a date's row closes a block of a book: under a label that asks for a seal, under a
    seal itself, or in the lower part of a cover. Of the many dates in a book no other was set by
    who signs it."""
    boxes = {kind: [b for a in asked if a.kind == kind if (b := page.lines[a.line].box)]
             for kind in ("seal", "date")}  # fmt: skip

    def closes(row: Box | None) -> bool:
        if row is None or any(box.same_row(row) for box in boxes["date"]):
            return False
        under = any(
            0 < row.centre[1] - box.centre[1] < UNDER_SEAL * box.height
            and row.left < box.right + APART and row.right > box.left - APART
            for box in boxes["seal"]
        )  # fmt: skip
        sealed = any(s.shape != "rect" and s.box.overlap(row) > 0.3 * row.area for s in page.seals)
        return under or sealed or (cover and row.top > LOWER)

    return closes


def has_one_day(lines: Sequence[Line]) -> bool:
    """Whether one date stands alone in the lower part of a page: of several none is a cover's."""
    return sum(x.box is not None and x.box.top > LOWER and is_date(x) for x in lines) == 1


UNDER_SEAL, APART = 3.0, 0.1
"""Heights of a label for a seal within which the date under it is its block's, and how far beside
it that may stand (share of the page's width)."""
LOWER = 0.4
"""Share of a cover's height below which its date stands; what a form is of stands above."""
ASIDE = 0.15
"""How far beside printed words their rule or their date reaches (share of the page's width)."""


def no_date_under_the_name(page: Page, lines: Sequence[Line], paper: str) -> list[Slot]:
    """The empty place of a date under the sealed name that closes a letter, with nothing below
    it: who wrote it, sealed it and did not date it."""
    dated, others = closing_names(lines)
    name = next((x for x in reversed(others) if x.box), None)
    if paper not in SEALED_PAPERS or dated or name is None or name.box is None:
        return []
    box = name.box
    seals = [s.box for s in page.seals if s.shape != "rect" and s.box.overlap(box) > 0]
    below = [
        x
        for x in lines
        if x.box and x.box.top > box.bottom and not in_seal(page, x) and len(plain(x.text)) > 2
    ]
    if not seals or below:
        return []
    floor = max(box.bottom + NEAR_THE_NAME * box.height, *(b.bottom for b in seals))
    floor = max(min(floor, 1.0), LOWEST)
    row = ROW * box.height
    tops = [box.bottom + n * row for n in range(int((floor - box.bottom) / row) + 1)]
    left, right = max(box.left - ASIDE, 0.0), min(box.right + ASIDE, 0.97)
    rows = [by_ink(page, Box(left, top, right, min(top + row, 1.0)), name)[0] for top in tops]
    blank = all(state is State.BLANK for state in rows)
    state, sure = (State.BLANK, UNDATED) if blank else (State.UNREADABLE, 0.6)
    return [Slot("date", paper, state, (page.evidence(name),), "", sure)]


LOWEST, ROW = 0.9, 1.8
"""How far down its page a date is looked for under the name, in rows of so many of its heights."""
UNDATED = 0.9
"""How surely a letter has no date where nothing but its sealed name closes it, and no ink stands
below it."""

_SIGNED_AND_DATED = re.compile(
    r"签(?:字|名|章)[)）]?[:：](?!有效|之日|自)[㐀-鿿·]{0,4}" + ENDS_DATED.pattern
)
"""A signature's line that ends in its date: 法人代表（签字）：彭豪明2026.4.11."""
_MONTH = re.compile(r"^\D{0,2}(?:20)?[12]\d年\d{1,2}月[日目]?$")
"""A date whose day is lost under a seal, with a speck before it or one for its first figures:
一2026年3月, 翔26年3月日."""
_RUN_ON = re.compile(r"20[2-4]\d[.·]?(?:0?[1-9]|1[0-2])[.·]?(?:0?[1-9]|[12]\d|3[01])")
"""A date of which a point was lost: 2026.0311, 202634."""
_WRITTEN = re.compile(r"20[1-4]\d年\d{1,2}月\d{1,2}日")
"""A date in a month that has no such day (4月31日): somebody wrote it all the same."""
_SPECKS_AMID = re.compile(r"(?<=\d)[.·、](?=[年月日])")
"""Dots of a copy's grain before the signs of a date: 2026.年4月31日."""


def _anywhere(_: Box | None) -> bool:
    return True


def dates_alone(
    page: Page,
    lines: Sequence[Line],
    paper: str,
    closes: Callable[[Box | None], bool] = _anywhere,
) -> Iterator[Slot]:
    """A closing date without a label, alone or behind a signature; its empty frame (年 月 日)."""
    for row in framed_rows(lines):
        line, text = row[0], "".join(x.text for x in row)
        shown = _SPECKS_AMID.sub("", plain(text))
        if not closes(line.box):
            continue
        if _SIGNED_AND_DATED.search(shown):
            yield Slot("date", paper, State.READ, (page.evidence(line),), "", 0.9)
        if len(shown) > 16:
            continue
        frame_only = re.sub(r"[·.、:：_-]", "", shown)  # specks
        if len(dates_in(text)) == 1:
            yield Slot("date", paper, State.READ, (page.evidence(line),), "", 0.95)
        elif any(p.fullmatch(shown) for p in (BROKEN, _WRITTEN, _RUN_ON)) or _MONTH.search(shown):
            yield Slot("date", paper, State.READ, (page.evidence(line),), "", 0.9)
        elif re.fullmatch(r"(?:20\d?\d?)?年月[日目]?", frame_only):
            state, sure = State.BLANK, 0.85
            if line.box is not None:
                known = [b for x in row for b in marks_of_frame(page, x)]
                frame = Box.around(b for x in row if (b := x.box)) or line.box
                state, sure = by_ink(page, frame.grown(0.02, 0.0), line, known)
                state, sure = (State.BLANK, 0.85) if state is State.UNREADABLE else (state, sure)
            yield Slot("date", paper, state, (page.evidence(line),), "", sure)
