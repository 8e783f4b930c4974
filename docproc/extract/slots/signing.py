"""Who signed: lines that are a person's name, beside a label, under it, or across a seal.

What comes in: a page, a label's line and the lines near it. What goes out: whether a line
may be a signature, whether it is a name that nothing else on the page says, and whether
somebody signed under a label whose room beside it is empty. It decides about no slot beside
its label.
"""

from __future__ import annotations

import re

from docproc.chinese.dates import dates_in
from docproc.chinese.names import is_organisation, is_person, is_post
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.slots.ink import densest_ink
from docproc.extract.slots.room import BOLD, by_ink, of_seal, written
from docproc.page import Line, Page

_FRAME_PART = re.compile(r"[年月日目\s:：·.、]{1,4}")
_LABEL_PART = re.compile(r"[或及、/（(]?(?:加?盖)?(?:公?章|签?字|签?名)?处?[)）]?[:：]?")
"""The end of a label that was read apart from it: 法定代表人（签字或盖 | 章）."""
_OTHER_SLOT = re.compile(
    r"联系|电话|手机|传真|邮[箱编]|地址|职[务称]|部门|身份证|[:：]|\d{7}"
    r"|(?:副?总经理|董事长|总裁|厂长|经理|主任|科长|工程师|会计)$"
)
"""What a form asks for in its next column, or an answer there: a telephone, an office held."""
LONGEST_SIGNATURE = 8
"""Signs of a line that somebody may have signed with, misread ones among them."""


def signs_there(other: Line, label: Line, region: Box) -> bool:
    """Whether a line in the slot may be a signature: a date beside it, its frame, the rest of
    the label or what stands in the next column is none."""
    shown = plain(other.text)
    patterns = (_FRAME_PART.fullmatch, _LABEL_PART.fullmatch, _OTHER_SLOT.match)
    none = any(matches(shown) for matches in patterns) or dates_in(other.text)
    if len(re.findall(r"[㐀-鿿]", shown)) > LONGEST_SIGNATURE:
        return False
    return written(other, label, region) and not none


def named(text: str) -> bool:
    """Whether a text looks like a person's name: no piece of a body's, no label, no post."""
    piece = re.search(r"[公司限厂局院所章印]", text)
    known = piece or is_post(text)
    return not known and bool(re.fullmatch(r"[一-鿿]{2,4}", text)) and is_person(text)


def is_name(line: Line) -> bool:
    """Whether a line is a person's name, well read."""
    return line.confidence >= 0.85 and named(plain(line.text))


def _is_sure_name(line: Line) -> bool:
    """Whether a line is a name that begins with a family name, read for certain: 时间 or 意见
    under a label signs nothing."""
    return line.confidence >= 0.95 and is_name(line) and is_surnamed(plain(line.text))


def on_seal(page: Page, line: Line) -> bool:
    """Whether a seal of the page says what the line says."""
    return any(plain(line.text) in (seal.text or "") for seal in page.seals)


BY_HAND_THERE = 1.2
"""Heights of its label from which a name in a seal is written by hand: of 21 such on 65 stored sets
the least had 1.32."""
LEAST_SURE = 0.6
"""Confidence from which a name in a seal is one: the same 21 had 0.69 at least."""
LONGEST_NAME = 40
"""Characters of a line up to which it may be a body's name, with the label before it."""
_OF_A_BODY = re.compile(r"公司|集团|厂|院|所|中心|合作社|分公")
_AND_A_STROKE = re.compile(r"(?P<name>[㐀-鿿]{2,3})[^㐀-鿿]|(?P<long>[㐀-鿿]{2,3})[一三二]")
"""A name with a stroke of the seal's ring behind it: 孟勇彬三, 吴欣7."""


def signs_over(page: Page, line: Line, label: Line) -> bool:
    """Whether a line is a person's name of which the bodies named on its page and seals hold
    nothing to speak of: somebody signed where a seal stands, or stands beside.

    The letters of a seal that are read as a line of their own are pieces of such a body's name.
    """
    box, own = line.box, label.box
    if line.confidence < LEAST_SURE or box is None or own is None:
        return False
    if box.height < BY_HAND_THERE * own.height:
        return False  # print, or a piece of the ring's
    if any(s.text is None and s.box.overlap(box) > 0 for s in page.seals):
        return False  # nobody knows what its letters are
    said = plain(line.text)
    if told := _AND_A_STROKE.fullmatch(said):
        said = told["name"] or told["long"]
    if not (re.fullmatch(r"[㐀-鿿]{2,4}", said) and is_person(said) and is_surnamed(said)):
        return False
    bodies = "".join(
        plain(x.text)
        for x in page.lines
        if x is not line and len(x.text) <= LONGEST_NAME and _OF_A_BODY.search(x.text)
    ) + "".join(s.text or "" for s in page.seals)
    if not bodies:
        return False  # nobody knows what the seal's letters are
    shared = sum(c in bodies for c in said)
    return shared == 0 or (shared == 1 and len(said) > 2 and said[0] not in bodies)


BY_HAND = 1.5
"""Heights of a label from which a sign under it is written by hand: read sign by sign one
signature had 1.6 and 2.5."""
UNDER = 1.8
"""Heights of a label under it where a signature stands that found no room beside it."""


def signed_under(page: Page, label: Line, room: Box) -> tuple[State, float] | None:
    """Whether somebody signed right under a label whose room beside it is empty, or under that
    room."""
    box = label.box
    if box is None:
        return None
    under = [x for x in page.lines if signs_there(x, label, _room_under(box, x))]
    held = [x for x in under if not of_seal(page, x)]
    if any(x.ink == "blue" or _is_sure_name(x) for x in held):
        return State.READ, 0.91
    if any(signs_over(page, x, label) for x in under):
        return State.READ, 0.9
    tall = [x for x in under if x.box and x.box.height > BY_HAND * box.height]
    by_hand = any(x in held for x in tall)  # signs much taller than the label: 白 | 军
    if by_hand and len(re.findall(r"[㐀-鿿]", "".join(x.text for x in tall))) >= 2:
        return State.READ, 0.9
    # Handwriting is read badly, or not at all; that somebody wrote there is all that it says.
    written_there = by_hand or any(named(plain(x.text)) for x in held) or _inked_under(page, box)
    written_there = written_there or any(_runs_under(x, box) for x in page.lines)
    written_there = written_there or _sinks_below(page, box, room)
    # On a copy without colour a name under a seal may be the seal's own, if that does not say it.
    over = [x for x in under if named(t := plain(x.text)) and is_surnamed(t)]
    written_there = written_there or any(not on_seal(page, x) for x in over)
    return (State.UNREADABLE, 0.6) if written_there else None


_BARE = re.compile(
    r"(?P<name>[㐀-鿿]{2,4})?[（(](?:本人|亲笔|手写|手)?签(?:字|名|章|署)[^（()）:：]{0,8}[)）]"
)
BEFORE = 0.36
"""How far before a bare （签字） one signs (share of the page's width)."""


def signed_before(page: Page, label: Line) -> tuple[State, float] | None:
    """Whether somebody signed before a bare （签字） that closes its row and names nobody, or only
    who signed (夏强（签字）)."""
    box, bare = label.box, _BARE.fullmatch(plain(label.text))
    if box is None or bare is None:
        return None
    if name := bare["name"]:
        whole = named(name) and is_surnamed(name) and not re.search("[人表长]$", name)
        return (State.READ, 0.91) if whole else None
    reach = 0.45 * box.height
    room = Box(max(box.left - BEFORE, 0.0), max(box.top - reach, 0.0), box.left, box.bottom + reach)
    held = [x for x in page.lines if signs_there(x, label, room)]
    if any((is_name(x) or x.ink == "blue") and not on_seal(page, x) for x in held):
        return State.READ, 0.91
    if any(signs_over(page, x, label) for x in held):
        return State.READ, 0.9
    if any(re.search(r"[㐀-鿿]{5}", plain(x.text)) for x in page.lines if written(x, label, room)):
        return None  # print of the row: a body's name, who seals
    return (State.READ, 0.9) if by_ink(page, room, label)[0] is State.READ else None


ABOVE = 2.6
"""Heights of a caption within which who signed stands over it, on the rule between them."""


def signed_above(page: Page, label: Line) -> tuple[State, float] | None:
    """Whether somebody signed over a label that stands under its rule, as a caption does."""
    box = label.box
    if box is None or label.text.rstrip().endswith((":", "：")):
        return None
    room = Box(box.left - 0.02, max(box.top - ABOVE * box.height, 0.0), box.right + 0.02, box.top)
    over = [x for x in page.lines if x is not label and x.box and room.covers(x.box, 0.5)]
    names = [x for x in over if is_name(x) and is_surnamed(plain(x.text)) and not of_seal(page, x)]
    if names and len(over) == 1:
        return State.READ, 0.9
    if len(over) == 1 and (told := _by_hand_over(page, over[0], box)):
        return told
    if len(over) > 1 or not _CAPTION.fullmatch(plain(label.text)):
        return None
    # Handwriting is read badly, or not at all; in brackets the label is a caption and no more.
    if over:
        said = plain(over[0].text)
        if not re.fullmatch(r"[㐀-鿿]{1,4}", said) or of_seal(page, over[0]):
            return None
        whole = named(said) and is_surnamed(said)
        return (State.READ, 0.9) if whole else (State.UNREADABLE, 0.6)
    return (State.READ, 0.9) if by_ink(page, room, label)[0] is State.READ else None


def _by_hand_over(page: Page, line: Line, label: Box) -> tuple[State, float] | None:
    """What a line over a caption says that is no print: a pen's colour, or signs far taller than
    the caption; a name that was read badly is one all the same."""
    said, box = plain(line.text), line.box
    if box is None or of_seal(page, line) or not re.fullmatch(r"[㐀-鿿]{1,4}", said):
        return None
    if line.ink != "blue" and box.height <= BY_HAND * label.height:
        return None
    return (State.READ, 0.9) if named(said) and is_surnamed(said) else (State.UNREADABLE, 0.6)


_CAPTION = re.compile(r"[（(][^（()）:：]{2,20}[)）]")


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


def _sinks_below(page: Page, label: Box, room: Box) -> bool:
    """Whether ink that neither print nor a seal explains stands under the room beside a label and
    clear of the next row's: a signature that sank below its line, or anything else."""
    rows = [b.top for x in page.lines if (b := x.box) and b.top > label.bottom]
    floor = min(min(rows, default=1.0) - RISES * label.height, label.bottom + SINKS * label.height)
    if floor - room.bottom < ROW * label.height:
        return False
    under = Box(room.left, room.bottom, room.right, floor)
    known = [*(x.box for x in page.lines if x.box), *(s.box for s in page.seals)]
    return (densest_ink(page, under, known) or 0.0) > BOLD


SINKS, RISES = 2.5, 0.45
"""Heights of a label within which a signature sinks below it, and by which the next row's room
rises above that row."""
ROOM, ROW = 0.2, 0.6
"""How far a signature under its label reaches (share of the page's width); heights of the label
that a row of writing needs at least."""
