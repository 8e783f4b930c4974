"""Slots that no label asks for: where a paper closes with a name, a seal and a date.

What comes in: a page with its lines, seals and ink, and what its labels ask for. What
goes out: the place of a seal on the name that closes a letter, signatures over words that
ask for one or at that name, and of `closingdates` the dates. It reads no label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.names import is_company, normal_name
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.model import Slot, State
from docproc.extract.slots.asked import UNDER_THE_RULE, Asked
from docproc.extract.slots.closingdates import (
    ASIDE,
    closes_a_block,
    dates_alone,
    has_one_day,
    no_date_under_the_name,
)
from docproc.extract.slots.closingnames import (
    NEAR_THE_NAME,
    SEALED_PAPERS,
    closing_names,
    signed_off,
)
from docproc.extract.slots.ink import stray_red
from docproc.extract.slots.room import by_ink, in_seal
from docproc.extract.slots.sealplaces import RED_INK, lone_seals, seal_at
from docproc.extract.slots.signing import is_name
from docproc.extract.wording.charplaces import place_of
from docproc.extract.wording.commitments import BOOK
from docproc.page import Line, Page, PageSource

_DATED = frozenset({"commitment", "no_accident_statement", "parent_letter", "city_recommendation"})
"""Papers that close with a date."""
LEAST_TRACE, MOST_TRACE = 2, 4


def unlabelled(
    page: Page, lines: Sequence[Line], paper: str, asked: Sequence[Asked], *, first: bool
) -> Iterator[Slot]:
    """The slots of one paper on a page that none of its labels (`asked`) asks for. `lines` are
    the paper's own; `first`: it is the document's first page."""
    labelled = {a.kind for a in asked}
    if paper in SEALED_PAPERS and "seal" not in labelled:
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
        dates = list(dates_alone(page, lines, paper))
        yield from dates or no_date_under_the_name(page, lines, paper)
    if paper == BOOK:
        signed = None if first else signed_off(page, lines)
        if first and "seal" not in labelled:
            yield from _seal_on_the_name(page, lines, paper) or _seal_on_the_cover(page, lines)
        elif signed is not None and "seal" not in labelled:
            # No label asks for a seal here: only one that is there says that it was asked for.
            told = _seal_on_the_name(page, [*signed], paper)
            yield from (slot for slot in told if slot.state is State.READ)
        cover = first and "date" not in labelled and has_one_day(lines)
        closes = closes_a_block(page, asked, cover)
        day = signed[1].box if signed is not None else None
        yield from dates_alone(
            page, lines, paper, lambda row: closes(row) or (day is not None and row == day)
        )


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


def _seal_on_the_name(page: Page, lines: Sequence[Line], paper: str) -> list[Slot]:
    """The place of a seal on the name over the closing date; none where no name closes."""
    dated, others = closing_names(lines)
    name = next((x for x in reversed(dated or others) if x.box), None)
    if name is None or name.box is None:
        return []
    near = name.box.grown(0.05, 0.05)
    state, sure = seal_at(page, near, near)
    if not dated and (paper == BOOK or state is not State.READ):
        return []  # a name without a date closes nothing, unless it is sealed
    if state is State.UNREADABLE and not stray_red(page, near) > RED_INK:
        # No label asks for a seal here, so that specks alone do not make one likely.
        if page.source is not PageSource.NATIVE and page.ink.coverage(near, "red") is None:
            return []
        state, sure = State.BLANK, SPECKED
    return [Slot("seal", paper, state, (page.evidence(name),), "", round(sure, 3))]


_APPLICANT = re.compile(
    r"(?:申报|填报|申请|承担)(?:单位|企业|主体|公司)(?:名称|全称)?[:：|丨]?(?P<name>.*)"
)


def _seal_on_the_cover(page: Page, lines: Sequence[Line]) -> list[Slot]:
    """The place of the applicant's seal on a cover whose slot for its name does not speak of one:
    申报单位：甲木科技有限公司. Where it stands elsewhere on the cover, nothing is said."""
    for line in lines:
        said = _APPLICANT.fullmatch(plain(line.text))
        name = _named_by(line, said["name"], lines) if said else None
        if said is None or name is None or name.box is None:
            continue
        left = place_of(name, len(line.text) - len(said["name"])) if name is line else name.box.left
        near = Box(left, *name.box[1:]).grown(0.02, 0.05)
        state, sure = seal_at(page, near, near)
        elsewhere = state is not State.READ and any(s.shape != "rect" for s in page.seals)
        if state is not State.UNREADABLE and not elsewhere:
            return [Slot("seal", BOOK, state, (page.evidence(name),), "", min(sure, SPECKED))]
    return []


def _named_by(label: Line, said: str, lines: Sequence[Line]) -> Line | None:
    """The line with the company that a slot names: its own, or one right of it in its row."""
    if said:
        return label if is_company(normal_name(said)) else None
    for line in lines:
        a, b = label.box, line.box
        if a and b and b.left > a.left and b.same_row(a) and is_company(normal_name(line.text)):
            return line
    return None


SPECKED = 0.7
"""How surely no seal was set on a name beside which a copy has specks."""


def _traces_of_seal(page: Page, paper: str) -> Iterator[Slot]:
    """A slot for a seal of which only letters were read: a piece of the closing name, by itself,
    right over or under that name (集团 over 某某集团有限公司)."""
    if any(s.shape != "rect" for s in page.seals):
        return
    for name in closing_names(page.lines)[0]:
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
