"""Slots that no label asks for: where a paper closes with a name and a date.

What comes in: a page with its lines, seals and ink, and what its labels ask for. What
goes out: the date that stands alone under a text, on a cover or under a place for a
seal, and the place of a seal on the name that closes a letter. It reads no label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.names import is_company, is_organisation, normal_name
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.model import Slot, State
from docproc.extract.slots.asked import UNDER_THE_RULE, Asked
from docproc.extract.slots.dateframes import framed_rows, marks_of_frame
from docproc.extract.slots.ink import GREY, densest_ink, stray_red
from docproc.extract.slots.room import beside, by_ink, in_seal
from docproc.extract.slots.sealrows import row_before
from docproc.extract.slots.signing import is_name
from docproc.extract.wording.commitments import BOOK
from docproc.page import Line, Page, PageSource, SealMark

SPECKS = 0.01
"""Share of unexplained ink in a centimetre beside a label that may be a seal's rest."""
RED_INK = 0.02
"""Mean share of red in a slot that is no seal's: a chop that was not told."""
_DATED = frozenset({"commitment", "no_accident_statement", "parent_letter", "city_recommendation"})
"""Papers that close with a date."""
_SEALED = frozenset({"parent_letter", "city_recommendation"})
"""Papers that their issuer seals on his name, with no label that asks for it."""
LEAST_TRACE, MOST_TRACE = 2, 4
NEAR_THE_NAME = 3.0
"""Heights of the closing name within which its date, and letters of a seal, stand near it."""
LONGEST = 20
"""Characters of a closing date's line."""
ENDS_DATED = re.compile(r"20\d\d(?:年|[./-])\d{1,2}(?:月(?:\d{1,2}日?)?|[./-]\d{1,2})$")


def unlabelled(
    page: Page, lines: Sequence[Line], paper: str, asked: Sequence[Asked], *, first: bool
) -> Iterator[Slot]:
    """The slots of one paper on a page that none of its labels (`asked`) asks for. `lines` are
    the paper's own; `first`: it is the document's first page."""
    labelled = {a.kind for a in asked}
    if paper in _SEALED and "seal" not in labelled:
        traces = list(_traces_of_seal(page, paper)) or _seal_on_the_name(page, lines, paper)
        yield from traces or _lone_seals(page, paper)
    if paper == PROMISE:
        if "seal" not in labelled:
            top = min((x.box.top for x in lines if x.box), default=0.0)
            yield from (s for s in _lone_seals(page, paper) if _stands_below(s, top))
        if "signature" not in labelled:
            captions = list(_signed_above(page, lines))
            yield from captions or _signed_at_the_name(page, lines)
    if paper in _DATED and "date" not in labelled:
        dates = list(_dates_alone(page, lines, paper))
        yield from dates or _no_date_under_the_name(page, lines, paper)
    if paper == BOOK:
        signed = None if first else _signed_off(page, lines)
        if first and "seal" not in labelled:
            yield from _seal_on_the_name(page, lines, paper)
        elif signed is not None and "seal" not in labelled:
            # No label asks for a seal here: only one that is there says that it was asked for.
            told = _seal_on_the_name(page, [*signed], paper)
            yield from (slot for slot in told if slot.state is State.READ)
        cover = first and "date" not in labelled and _has_one_day(lines)
        closes = _closes(page, asked, cover)
        day = signed[1].box if signed is not None else None
        yield from _dates_alone(
            page, lines, paper, lambda row: closes(row) or (day is not None and row == day)
        )


def _closes(page: Page, asked: Sequence[Asked], cover: bool) -> Callable[[Box | None], bool]:
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


def _signed_off(page: Page, lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The name and the date with which a book ends inside a page, as its last text."""
    text = [x for x in lines if x.box and len(plain(x.text)) >= TEXT and x.box.top < FOOT]
    if len(text) < 2:
        return None
    name, day = sorted(text, key=lambda x: x.box.centre[1] if x.box else 0.0)[-2:]
    if name.box is None or day.box is None:
        return None
    if day.box.centre[1] - name.box.centre[1] > NEAR_THE_NAME * name.box.height:
        return None
    name = _under_its_seal(page, name)
    # An office that closes a page of a book honours or certifies something in it.
    closes = is_company(normal_name(name.text)) and _is_date(day)
    return (name, day) if closes else None


def _under_its_seal(page: Page, name: Line) -> Line:
    """A name with its last signs, where a seal that reaches into it left only …有限公 to read."""
    box = name.box
    if _names_a_body(name.text) or box is None:
        return name
    if not any(s.shape != "rect" and s.box.overlap(box) > 0 for s in page.seals):
        return name
    said = name.text.rstrip()
    ends = (said + end for end in ("司", "公司", "限公司") if _names_a_body(said + end))
    return replace(name, text=next(ends, name.text), chars=())


FOOT = 0.93
"""Share of a page's height below which its number and running foot stand."""


def _has_one_day(lines: Sequence[Line]) -> bool:
    """Whether one date stands alone in the lower part of a page: of several none is a cover's."""
    return sum(x.box is not None and x.box.top > LOWER and _is_date(x) for x in lines) == 1


UNDER_SEAL, APART = 3.0, 0.1
"""Heights of a label for a seal within which the date under it is its block's, and how far beside
it that may stand (share of the page's width)."""
LOWER = 0.4
"""Share of a cover's height below which its date stands; what a form is of stands above."""


def seal_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    """Whether a seal was set beside or on a label, and how sure that is."""
    if line.box is None:
        return State.UNREADABLE, 0.5
    near = row_before(page.lines, line) or line.box
    return _seal_in(page, beside(line.box, asked).grown(0.03, 0.06), near.grown(0.05, 0.06))


def _seal_in(page: Page, region: Box, near: Box) -> tuple[State, float]:
    # A frame holds a person's chop or words such as 与原件一致, never a body's seal.
    seals = [s for s in page.seals if s.shape != "rect"]
    marks = [s for s in seals if s.box.overlap(region) > 0 or s.box.overlap(near) > 0]
    if marks:
        return State.READ, max(s.found for s in marks)
    if page.source is PageSource.NATIVE and not page.ink.columns:
        return State.BLANK, 0.9  # nothing is drawn on the page but its text
    if page.ink.coverage(region, "red") is None:
        return State.UNREADABLE, 0.5
    if stray_red(page, region) > RED_INK:
        return State.UNREADABLE, 0.6
    # What a copy without colour leaves of a pale seal are specks among the print.
    frames = [s.box for s in page.seals if s not in seals]
    specks = densest_ink(page, region, [*frames, *(x.box for x in page.lines if x.box)])
    pale = not _in_colour(page) or stray_red(page, region) > NO_RED
    return (State.UNREADABLE, 0.6) if (specks or 0.0) > SPECKS and pale else (State.BLANK, 0.9)


def _in_colour(page: Page) -> bool:
    """Whether a page shows its colours, so that black specks are no red seal's rest. Where a seal
    on it has lost its own, another one may have."""
    if any(s.colour == GREY for s in page.seals):
        return False
    coloured = any(s.colour != GREY for s in page.seals) or any(x.ink in INKS for x in page.lines)
    whole = page.ink.coverage(Box(0.0, 0.0, 1.0, 1.0), "red") or 0.0
    return coloured or whole > SOME_RED


INKS = frozenset({"red", "blue"})
SOME_RED = 0.0005
"""Share of red ink on a page from which it is in colour: a third of a small seal's rim."""
NO_RED = 0.002
"""Share of red ink in a slot from which the specks there may be a pale seal's."""


LONE = 0.8
"""A mark that is a seal with at least this, whole and away from all words."""


def lone_seals(page: Page) -> list[SealMark]:
    """The whole seals of bodies on a page, wherever they stand."""
    return [s for s in page.seals if s.shape != "rect" and not s.partial and s.found >= LONE]


def _lone_seals(page: Page, paper: str) -> list[Slot]:
    """A seal that no label asks for, beside the signatures of a paper that is sealed."""
    return [
        Slot("seal", paper, State.READ, (page.evidence(seal),), "", 0.9)
        for seal in lone_seals(page)
    ]


def _stands_below(slot: Slot, top: float) -> bool:
    box = slot.evidence[0].box
    return box is not None and box.centre[1] > top


PROMISE = "commitment"
ROOM_ABOVE = 3.0
"""Heights of such a line within which the signature stands above it."""
ASIDE = 0.15
"""How far beside printed words their rule or their date reaches (share of the page's width)."""


def _signed_above(page: Page, lines: Sequence[Line]) -> Iterator[Slot]:
    """The place of a signature over the words that are printed under its rule."""
    for line in lines:
        box = line.box
        if box is None or not UNDER_THE_RULE.fullmatch(plain(line.text)):
            continue
        top = max(0.0, box.top - ROOM_ABOVE * box.height)
        room = Box(max(0.0, box.left - ASIDE), top, min(1.0, box.right + ASIDE), box.top)
        over = [x for x in page.lines if (b := x.box) and room.covers(b, 0.5)]
        state, sure = by_ink(page, room, line)
        if any(len(plain(x.text)) > 1 and not in_seal(page, x) for x in over):
            state, sure = State.READ, 0.9
        yield Slot("signature", PROMISE, state, (page.evidence(line),), "签字", round(sure, 3))


NEAR_NAME, BY_HAND = 3.5, 1.3
"""Heights of the closing name within which who signs writes, and times its height that a name by
hand has at least."""


def _signed_at_the_name(page: Page, lines: Sequence[Line]) -> Iterator[Slot]:
    """A person's name by hand at the enterprise's name that closes a paper, asked for by none."""
    for body in lines:
        box = body.box
        if box is None or not is_company(normal_name(body.text)) or box.top < CLOSING:
            continue
        for line in page.lines:
            b = line.box
            if b is None or line is body or not is_name(line):
                continue
            if in_seal(page, line) and not _stands_out(line, body):
                continue
            near = abs(b.centre[1] - box.centre[1]) < NEAR_NAME * box.height
            beside = b.left < box.right + ASIDE and b.right > box.left - ASIDE
            by_hand = line.ink == "blue" or b.height > BY_HAND * box.height
            if near and beside and by_hand and is_surnamed(plain(line.text)):
                yield Slot("signature", PROMISE, State.READ, (page.evidence(line),), "签字", 0.9)
                return


def _stands_out(line: Line, body: Line) -> bool:
    """Whether a name read in a seal is written by hand over it: taller than print, and with no
    character of the body whose name the ring bears."""
    b, box = line.box, body.box
    tall = b is not None and box is not None and b.height > IN_SEAL * box.height
    return tall and not set(plain(line.text)) & set(plain(body.text))


IN_SEAL = 1.5
"""Times the closing name's height that a hand over the seal has; a ring's letters stand singly."""
CLOSING = 0.2
"""Share of the page's height above which no paper closes."""
BELOW = 0.35
"""How far under the one label for a seal on a cover its seal stands (share of the height)."""


def sealed_below(page: Page, line: Line) -> bool:
    """Whether a seal stands on white paper below a label that asks for one."""
    box = line.box
    return box is not None and any(
        0.0 < s.box.centre[1] - box.centre[1] < BELOW for s in lone_seals(page)
    )


def _seal_on_the_name(page: Page, lines: Sequence[Line], paper: str) -> list[Slot]:
    """The place of a seal on the name over the closing date; none where no name closes."""
    dated, others = _closing_names(lines)
    name = next((x for x in reversed(dated or others) if x.box), None)
    if name is None or name.box is None:
        return []
    near = name.box.grown(0.05, 0.05)
    state, sure = _seal_in(page, near, near)
    if not dated and (paper == BOOK or state is not State.READ):
        return []  # a name without a date closes nothing, unless it is sealed
    if state is State.UNREADABLE and not stray_red(page, near) > RED_INK:
        # No label asks for a seal here, so that specks alone do not make one likely.
        if page.source is not PageSource.NATIVE and page.ink.coverage(near, "red") is None:
            return []
        state, sure = State.BLANK, SPECKED
    return [Slot("seal", paper, state, (page.evidence(name),), "", round(sure, 3))]


def _no_date_under_the_name(page: Page, lines: Sequence[Line], paper: str) -> list[Slot]:
    """The empty place of a date under the sealed name that closes a letter, with nothing below
    it: who wrote it, sealed it and did not date it."""
    dated, others = _closing_names(lines)
    name = next((x for x in reversed(others) if x.box), None)
    if paper not in _SEALED or dated or name is None or name.box is None:
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
    floor = max(min(floor, 1.0), FOOT)
    row = ROW * box.height
    tops = [box.bottom + n * row for n in range(int((floor - box.bottom) / row) + 1)]
    left, right = max(box.left - ASIDE, 0.0), min(box.right + ASIDE, 0.97)
    rows = [by_ink(page, Box(left, top, right, min(top + row, 1.0)), name)[0] for top in tops]
    blank = all(state is State.BLANK for state in rows)
    state, sure = (State.BLANK, UNDATED) if blank else (State.UNREADABLE, 0.6)
    return [Slot("date", paper, state, (page.evidence(name),), "", sure)]


FOOT, ROW = 0.9, 1.8
"""How far down its page a date is looked for under the name, in rows of so many of its heights."""
UNDATED = 0.9
"""How surely a letter has no date where nothing but its sealed name closes it, and no ink stands
below it."""
SPECKED = 0.7
"""How surely no seal was set on a name beside which a copy has specks."""


def _closing_names(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines with nothing but an organisation's name right over those with only a date; and
    those under all the text on the right."""
    days = [b for x in lines if (b := x.box) and _is_date(x)]
    lowest = max((b.top for x in lines if (b := x.box) and len(plain(x.text)) >= TEXT), default=1.0)
    dated, others = [], []
    for name in lines:
        box = name.box
        if box is None or not _names_a_body(name.text):
            continue
        if any(0 < d.centre[1] - box.centre[1] < NEAR_THE_NAME * box.height for d in days):
            dated.append(name)
        elif box.top >= lowest and box.left > RIGHT:
            others.append(name)
    return dated, others


def _names_a_body(text: str) -> bool:
    """Whether a line is the name of a company, an office or an association; a star of the seal
    may have been read with it, and an association's name may enumerate."""
    said = _EDGES.sub("", plain(text))
    return is_organisation(said) or bool(_ASSOCIATION.fullmatch(said))


_EDGES = re.compile(r"^[^㐀-鿿（A-Za-z0-9]+|[^㐀-鿿）A-Za-z0-9]+$")
_ASSOCIATION = re.compile(r"[㐀-鿿、（）]{4,30}(?:协会|商会|联合会|学会|促进会)")
TEXT = 6
"""Characters of a line from which it is text, and no letters of a seal or a page's number."""
RIGHT = 0.4
"""Share of the page's width from which a name under the text is its closing."""


def _is_date(line: Line) -> bool:
    """Whether a line is a date or its frame, and little more."""
    shown = plain(line.text)
    return len(shown) <= LONGEST and bool(dates_in(line.text) or _FRAME.fullmatch(shown))


_FRAME = re.compile(r"(?:20\d?\d?)?年\d{0,2}月\d{0,2}[日目]?")


def _traces_of_seal(page: Page, paper: str) -> Iterator[Slot]:
    """A slot for a seal of which only letters were read: a piece of the closing name, by itself,
    right over or under that name (集团 over 某某集团有限公司)."""
    if any(s.shape != "rect" for s in page.seals):
        return
    for name in _closing_names(page.lines)[0]:
        said, box = plain(name.text), name.box
        for line in page.lines:
            piece, b = plain(line.text), line.box
            if b is None or box is None or line is name:
                continue
            alone = not any(
                o is not line and o.box is not None and o.box.same_row(b, 0.6) for o in page.lines
            )
            apart = abs(b.centre[1] - box.centre[1]) / box.height
            inside = box.left - 0.02 <= b.centre[0] <= box.right + 0.02
            short = LEAST_TRACE <= len(piece) <= MOST_TRACE
            if short and piece in said and inside and alone and 0.6 < apart < NEAR_THE_NAME:
                yield Slot("seal", paper, State.UNREADABLE, (page.evidence(line),), "", 0.5)
                return


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


def _dates_alone(
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
