"""The room of a slot: where one writes beside a label, and what ink in it says.

What comes in: a page, a label's line and the room beside it. What goes out: whether
a line stands in the slot, whether it is a seal's, and whether the ink that no known
text explains fills the slot. It says nothing of what was signed or dated there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from docproc.chinese.names import is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import is_cjk, plain
from docproc.evidence import Box
from docproc.extract.model import State
from docproc.extract.slots.asked import Asked
from docproc.extract.slots.ink import GREY, RIM_X, densest_ink, sealed_share, starred_share
from docproc.extract.wording.charplaces import place_of
from docproc.page import Cell, Line, Page, PageSource, Table

INKED = 0.035
"""Share of ink in the densest centimetre from which a slot is filled: of 49 signatures on drawn
copies that were not read as text the least had 0.03, print that was half lost under a seal."""
BOLD = 0.07
"""Share of ink between a label and a seal over the rest of its slot from which somebody signed:
of 12 such blank slots none had more than 0.003, signatures 0.15 to 0.28."""
TALL = 3.0  # times its label's height: no line of print
CLEAN = 0.02
"""Below this share a slot is blank: dust, what shines through, the edge of a mark and the rest of a
rule had at most 0.0167 on 37 blank slots of 65 stored sets, but for two frames with a mark that
stood elsewhere than it was read; 29 filled slots that nobody read had 0.116 and more."""
HIDDEN = 0.3  # of a slot in a grey seal: a signature may lie there unseen


def beside(box: Box, asked: Asked) -> Box:
    """Where one writes beside a label: as far as the next label or a third of the page."""
    right = min(asked.until, asked.right + 0.36, 0.98)
    reach = 0.45 * box.height
    return Box(
        asked.right,
        max(box.top - reach, 0.0),
        max(right, asked.right),
        min(box.bottom + reach, 1.0),
    )


def answering(page: Page, line: Line, asked: Asked) -> Box | None:
    """Where one writes beside a label: the cell right of its own, where it fills one of a table
    whose cells were found and nobody wrote into its rest, or the taller cell under one that heads
    its column, else as `beside`; None without layout."""
    box = line.box
    if box is None:
        return None
    for table in page.tables:
        if table.origin == "aligned":
            continue
        own = next((c for c in table.cells if c.box and c.box.covers(box, 0.6)), None)
        right = table.at(own.row, own.column + own.column_span) if own else None
        if own is None or own.box is None:
            continue
        if not asked.rest and (room := _under_its_head(page, table, own, right)):
            return room
        if right is None or right.box is None:
            continue
        fills = box.right > own.box.left + FILLS * own.box.width
        rest = Box(min(asked.right, own.box.right), box.top, own.box.right, box.bottom)
        # A narrow cell with nothing but the label, over several lines perhaps, and a free one.
        fills = fills or (own.box.width < right.box.width and not plain(right.text))
        fills = fills and (densest_ink(page, rest, ()) or 0.0) < INKED
        fills = fills and not _large_sign(page, rest, line)
        if fills and not asked.rest and right.row == own.row and not _ASKS.search(right.text):
            cell = right.box
            return Box(cell.left, min(cell.top, box.top), cell.right, max(cell.bottom, box.bottom))
    return beside(box, asked)


def under_its_head(page: Page, line: Line) -> Box | None:
    """The taller cell under a label that heads its column; None where it heads none."""
    for table in page.tables:
        own = next(
            (c for c in table.cells if c.box and line.box and c.box.covers(line.box, 0.6)), None
        )
        if own is not None and table.origin != "aligned":
            right = table.at(own.row, own.column + own.column_span)
            return _under_its_head(page, table, own, right)
    return None


def _under_its_head(page: Page, table: Table, own: Cell, right: Cell | None) -> Box | None:
    """The room for signing under a head (单位公章 | 法定代表人签字 over taller cells): the cell
    under a label that is alone in its own, beside other labels or none."""
    below = table.at(own.row + own.row_span, own.column)
    if below is None or below.box is None or own.box is None or below.column != own.column:
        return None
    if right is not None and right.row == own.row and not _ASKS.search(right.text):
        return None
    inside = [x for x in page.lines if x.box and own.box.covers(x.box, 0.6)]
    roomy = below.box.height > TALLER * own.box.height
    return below.box if len(inside) == 1 and roomy and not _ASKS.search(below.text) else None


def next_cells_text(page: Page, line: Line) -> str:
    """The text of the cell behind a label's own: its answer, in papers without layout."""
    if line.box is not None:
        return ""
    for table in page.tables:
        for cell in table.cells:
            if cell.where == line.where and plain(cell.text) == plain(line.text):
                answer = table.at(cell.row, cell.column + cell.column_span)
                return answer.text if answer else ""
    return ""


TALLER = 1.3
"""Times its head's cell: a cell in which one signs."""


def typed_rules(line: Line) -> list[Box]:
    """Where signs of a line draw the rule that one signs on: it is none of a pen's ink.

    ＿ lies low in its line, — and … in the middle; a signature over them is taller.
    """
    box = line.box
    if box is None:
        return []
    out: list[Box] = []
    for rule in _RULE.finditer(line.text):
        low = "_" in plain(rule[0])
        top, bottom = (LOW, 1.0 + LOW / 4) if low else (MIDDLE, 1.0 - MIDDLE)
        left, right = place_of(line, rule.start()), place_of(line, rule.end())
        out.append(
            Box(left, box.top + top * box.height, right, min(box.top + bottom * box.height, 1.0))
        )
    return out


_RULE = re.compile(r"[_＿]{2,}|[—\-…﹍.]{2,}")
LOW, MIDDLE = 0.65, 0.3
"""Where in its line's height a rule of ＿, and one of —, begins: 0.8 and 0.45 drawn."""
_ASKS = re.compile(r"签|章|日\s*期|时间|电话|职务|[:：]")
"""What a cell says that asks for something itself: 法定代表人（签字）： | 日期：."""
FILLS = 0.55
"""Share of its cell's width that a label reaches over where its answer stands in the next one."""


def written(other: Line, label: Line, region: Box) -> bool:
    """Whether a line stands in the slot: beside the label, not a line of its own."""
    if other is label or other.box is None or label.box is None:
        return False
    x, y = other.box.centre
    inside = region.left - 0.01 <= x <= region.right and region.top <= y <= region.bottom
    if not re.search(r"[:：]\s*$", other.text):
        return inside
    told = _BEFORE_NEXT_LABEL.match(plain(other.text))
    return inside and told is not None and is_person(told[1]) and is_surnamed(told[1])


_BEFORE_NEXT_LABEL = re.compile(r"([㐀-鿿]{2,4})[,，;；。](?=[㐀-鿿]{2})")
"""What answers a label in running text, before the next label ends its line: 杨春，承诺日期：."""


def in_seal(page: Page, line: Line) -> bool:
    """A fragment of a seal's own lettering is no writing in a slot.

    On a copy without colour what stands in a seal may be its letters.
    """
    if line.box is None or line.ink == "blue":
        return False
    covering = [s for s in page.seals if s.shape != "rect" and s.box.covers(line.box, 0.6)]
    return any(s.colour == GREY or line.ink == s.colour for s in covering)


def of_seal(page: Page, line: Line) -> bool:
    """Whether a line signs nothing, being a seal's: also one lone character in any of them.

    In a shadow red letters are read as black ones; no name has one character.
    """
    if in_seal(page, line):
        return True
    lone = line.ink != "blue" and len(plain(line.text)) == 1
    inside = [s for s in page.seals if line.box and s.shape != "rect" and s.box.covers(line.box)]
    return lone and bool(inside)


def by_ink(
    page: Page,
    region: Box,
    label: Line,
    known: Sequence[Box] = (),
    frame: Sequence[Line] = (),
) -> tuple[State, float]:
    """Blank or filled by the ink that no known text explains; of a room much higher than a line,
    by the fullest of its rows, for what is written in it fills no more than one."""
    high = label.box.height if label.box else region.height
    if region.height <= HIGH * high:
        return _by_ink(page, region, label, known, frame)
    count = math.ceil(2 * region.height / (ROW * high)) - 1
    step = (region.height - ROW * high) / max(count - 1, 1)
    rows = [
        Box(region.left, top, region.right, min(top + ROW * high, region.bottom))
        for top in (region.top + n * step for n in range(count))
    ]
    told = [_by_ink(page, row, label, known, frame) for row in rows]
    order = (State.READ, State.UNREADABLE, State.BLANK)
    return min(told, key=lambda one: (order.index(one[0]), -one[1]))


HIGH, ROW = 3.2, 2.0
"""Heights of its label beyond which a room is looked at row by row, and those of such a row."""


def _by_ink(
    page: Page,
    region: Box,
    label: Line,
    known: Sequence[Box],
    frame: Sequence[Line],
) -> tuple[State, float]:
    """Blank or filled by the ink that no known text explains.

    What lies in a grey seal tells nothing: where much of the slot does, a clean
    rest does not make it blank, unless there is no ink between the seal's letters either.
    """
    explained = [*known, *_neighbours(page, (label, *frame), region)]
    most = densest_ink(page, region, explained)
    hidden = sealed_share(page, region, GREY)
    beneath = densest_ink(page, region, explained, through=True) if hidden > HIDDEN else most
    if beneath is None:
        native = page.source is PageSource.NATIVE and not page.ink.columns
        return (State.UNREADABLE, 0.5) if not native else (State.BLANK, 0.75)
    most = most or 0.0
    if most >= INKED and hidden <= HIDDEN:
        return State.READ, 0.92
    if hidden > HIDDEN:
        free = _before_seals(page, region)
        before = densest_ink(page, free, explained)
        if before is not None and before > BOLD:
            return State.READ, 0.91
        if max(most, beneath) <= CLEAN and not _may_be_under(page, region, label):
            return State.BLANK, 0.9
    if most > CLEAN or hidden > HIDDEN or (hidden and _large_sign(page, region, label)):
        return State.UNREADABLE, 0.6
    return State.BLANK, 0.95 if not hidden else 0.91


def _may_be_under(page: Page, region: Box, label: Line) -> bool:
    """Whether somebody may have written where a seal hides it: under its star, or where a line of
    several signs, or one of a hand's size, was read in it."""
    said = (x for x in page.lines if x.box and region.covers(x.box, 0.6) and in_seal(page, x))
    read = any(len(plain(x.text)) >= 2 and x.confidence >= READ_THERE for x in said)
    starred = starred_share(page, region, GREY) > STARRED
    return read or starred or _large_sign(page, region, label)


def _large_sign(page: Page, region: Box, label: Line) -> bool:
    """Whether a sign larger than print and than a seal's letters was read in a seal on a slot."""
    high = LARGER * label.box.height if label.box else 1.0
    return any(
        x.box.height >= high and x.confidence >= READ_LARGE and any(map(is_cjk, x.text))
        for x in page.lines
        if x.box and _lies_in(region, x.box) and in_seal(page, x)
    )


def _lies_in(region: Box, box: Box) -> bool:
    """Whether the middle of a box lies in a region."""
    x, y = box.centre
    return region.left <= x <= region.right and region.top <= y <= region.bottom


READ_THERE, STARRED = 0.4, 0.12
"""Confidence of a line in a seal that is more than a piece of its ring, and the share of a slot
under a star that may hide a short name."""
READ_LARGE, LARGER = 0.6, 1.25
"""Confidence of a lone sign in a seal, and heights of its label, from which it is a hand's."""


def _before_seals(page: Page, region: Box) -> Box:
    """The part of a slot between its label and the first seal without colour that lies over it."""
    over = [s.box.left for s in page.seals if s.colour == GREY and s.box.overlap(region) > 0]
    right = max(min(over, default=region.right) - RIM_X, region.left)
    return Box(region.left, region.top, right, region.bottom)


def _neighbours(page: Page, own: Sequence[Line], region: Box) -> list[Box]:
    """Lines of print in a region but the slot's own (`own`: its label first, then its frame,
    between whose marks somebody writes); what is read in a seal, or in a seal and a signature taken
    for one tall sign, explains nothing."""
    most = TALL * own[0].box.height if own[0].box else 1.0
    others = [x for x in page.lines if not any(x is o for o in own)]
    boxes = [x.box for x in others if x.box and not in_seal(page, x)]
    return [b for b in boxes if b.overlap(region) > 0 and b.height <= most]
