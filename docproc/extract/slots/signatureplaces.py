"""Whether a place for a signature is filled: by a name, a name chop, or ink that is no print.

What comes in: a page, a label for a signature and what was read behind it. What goes out:
the state of its slot and how sure that is. Handwriting is not read: ink in the slot fills
it. Nothing is called blank where the page gives no picture of its ink.
"""

from __future__ import annotations

import re

from docproc.chinese.dates import dates_in
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain, without_fillers
from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.slots.asked import Asked
from docproc.extract.slots.ink import GREY, sealed_share, stray_red
from docproc.extract.slots.room import (
    answering,
    beside,
    by_ink,
    next_cells_text,
    of_seal,
    typed_rules,
)
from docproc.extract.slots.sealplaces import RED_INK
from docproc.extract.slots.signing import (
    is_name,
    named,
    on_seal,
    signed_under,
    signs_over,
    signs_there,
)
from docproc.extract.wording.charplaces import place_of
from docproc.page import Line, Page

_FRAME_BEHIND = re.compile(r"(?:20\d{0,2}\s{0,40})?年\s{0,40}月\s{0,40}[日目]?\s*$")
"""The empty frame of a date behind an empty place for a signature, in one line."""
TOUCHES = 0.01
"""So far apart the boxes of a signature's two halves are at most (share of the page's width)."""


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


def signature_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    """The state of the slot that a label for a signature asks for, and how sure it is (0..1)."""
    state, sure = _behind_its_label(page, line, asked)
    if state is not State.READ and _signed_before_its_bracket(page, line, asked):
        return State.READ, 0.91
    return state, sure


def _behind_its_label(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    own = asked.then is not None and line.box is not None
    region = beside(line.box, asked) if own and line.box else answering(page, line, asked)
    answer = without_fillers(asked.rest or next_cells_text(page, line))
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
