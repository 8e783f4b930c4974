"""Where the answer of a label may stand: beside it, in its own row, form and column.

What comes in: a page's lines, the labels among them and the tables found on it.
What goes out: the room that a label has, and which lines in it are its own. It
reads no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import LabelHit
from docproc.page import Line, Page

LAPS = 0.025
"""So far the box of a label may reach over its answer's (0.018 on a tilted cover)."""


MOST_LINES = 400
"""Lines of a page with a form at most (171 on the fullest of 5,721 laid-out pages of books,
commitments and licences); what has more is a list, in which each would be held against each."""
PITCH = 2.6
"""So many heights of a row the next one begins over or under it at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label on the page: its hits, its box, and the lines that spell it."""

    hits: tuple[LabelHit, ...]
    box: Box
    lines: tuple[int, ...]


def region_beside(page: Page, label: Label, labels: list[Label]) -> Box:
    """Right of the label as far as the next label in its row, one row high."""
    box = label.box
    right = 1.0
    for other in labels:
        beyond = other.lines != label.lines and other.box.left > box.right - 0.005
        if beyond and other.box.same_row(box, 0.4):
            right = min(right, other.box.left)
    right = min(right, table_beside(page, label, labels))
    reach = 3.2 * box.height / max(len(label.lines), 1)
    top = box.centre[1] - reach
    bottom = box.centre[1] + reach
    return Box(box.right, max(top, 0.0), right, min(bottom, 1.0))


LEAST_COLUMN, ONE_EDGE = 4, 0.008
"""So many labels that begin at one place (shares of the page's width apart) are a form's column."""


def next_column(label: Label, labels: Sequence[Label]) -> float:
    """Where the next column of labels begins right of one of them: what begins there belongs to
    that column, be it no label (an answer that wraps to its label's edge). 1.0 for none."""
    box, edges = label.box, []
    for other in labels:
        column = [o.box for o in labels if abs(o.box.left - other.box.left) < ONE_EDGE]
        rows = max(b.bottom for b in column) - box.top, box.bottom - min(b.top for b in column)
        if other.box.left > box.right and len(column) >= LEAST_COLUMN and min(rows) > 0:
            edges.append(min(b.left for b in column) - ONE_EDGE)
    return min(edges, default=1.0)


OWN_LABELS = 3
"""So many labels inside it make a table a form of its own, not the answers' half of one."""


def table_beside(page: Page, label: Label, labels: Sequence[Label]) -> float:
    """Where a table with labels of its own begins right of a label that is none of them: a card
    beside a form is not answered by it. The page's edge where there is none."""
    box = label.box
    tables = [t.box for t in page.tables if t.box and t.box.left > box.right - 0.005]
    return min(
        (
            t.left
            for t in tables
            if t.top < box.centre[1] < t.bottom
            and sum(t.covers(o.box) for o in labels) >= OWN_LABELS
        ),
        default=1.0,
    )


def left_in_row(page: Page, index: int) -> list[int]:
    """The lines left of one in its row, nearest first."""
    own = page.lines[index].box
    row = [
        (b.right, i)
        for i, line in enumerate(page.lines)
        if own and (b := line.box) and b.right <= own.left + 0.005 and b.same_row(own, 0.5)
    ]
    return [i for _, i in sorted(row, reverse=True)]


def lines_in(page: Page, region: Box, taken: set[int]) -> list[int]:
    """The lines that begin in a region, row by row; `taken` ones answer something else."""
    found = []
    for i, line in enumerate(page.lines):
        b = line.box
        if b is None or i in taken:
            continue
        x, y = b.centre
        starts = region.left - LAPS <= b.left < region.right
        if starts and region.top <= y <= region.bottom and x < region.right:
            found.append(i)
    return sorted(found, key=lambda i: (_row_of(page, i, found), page.lines[i].box or (0,)))


def _row_of(page: Page, index: int, found: list[int]) -> float:
    """The top of the row that a line stands in, so that one row reads left to right."""
    box = page.lines[index].box
    assert box is not None
    tops = [b.top for i in found if (b := page.lines[i].box) and b.same_row(box, 0.6)]
    return min(tops, default=box.top)


BESIDE = 0.3
"""So much of its height shares a line with a label between it and another: it answers that one."""


def belongs(line: Line, label: Label, labels: list[Label]) -> bool:
    """Whether no other label of the same column stands nearer to the line's row."""
    assert line.box is not None
    distance = abs(line.box.centre[1] - label.box.centre[1])
    alone = not any(_shares_column(label, o) for o in labels if o is not label)
    if distance > 0.6 * label.box.height and alone:
        return False
    own = _shared_height(line.box, label.box)
    for other in labels:
        if other.lines == label.lines or other.box.right > line.box.left + LAPS:
            continue
        if label.box.same_row(other.box, 0.5) or other.box.right <= label.box.left:
            continue  # beyond its own label, a line answers no label of the columns before it
        shared = _shared_height(line.box, other.box)
        if shared > own + 0.25 or (other.box.left >= label.box.right and shared >= BESIDE):
            return False
        if not (_shares_column(label, other) or other.box.right > label.box.right):
            continue
        if abs(line.box.centre[1] - other.box.centre[1]) < distance - 0.001:
            return False
    return True


LEAST_PITCH, A_ROW = 3, 0.85
"""So many labels under one another tell how far apart a form's rows are; what stands so much of it
away from a label, in the labels' column, asks for something of its own."""


def answers_unknown(page: Page, index: int, label: Label, labels: Sequence[Label]) -> bool:
    """Whether a line stands in the row of a label that nobody knows, a whole row above or below the
    known one: 登记状态 存续 over 注册地址 山东省…. A note or the rest of a label stands nearer."""
    own, box = label.box, page.lines[index].box
    column = sorted(o.box.centre[1] for o in labels if _overlaps(o.box, own) and o.box.height > 0)
    pitches = [b - a for a, b in pairwise(column) if b - a > own.height / 2]
    if box is None or len(pitches) < LEAST_PITCH - 1:
        return False
    away = A_ROW * min(pitches)
    if abs(box.centre[1] - own.centre[1]) < away:
        return False
    known = {i for o in labels for i in o.lines}
    asking = (page.lines[i].box for i in left_in_row(page, index) if i not in known)
    return any(b and _overlaps(b, own) and abs(b.centre[1] - own.centre[1]) >= away for b in asking)


def _overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share a part of the page's width."""
    return min(one.right, other.right) > max(one.left, other.left)


def _shared_height(a: Box, b: Box) -> float:
    """How much of the lower one's height two boxes share, 0..1."""
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return max(shared, 0.0) / max(min(a.height, b.height), 1e-6)


def _shares_column(label: Label, other: Label) -> bool:
    return other.lines != label.lines and _overlaps(label.box, other.box)


def in_a_list(page: Page, index: int, label: Label) -> bool:
    """Whether a line stands in a table that ends above its label or begins below it: the rows
    of a list before a heading answer nothing there."""
    box, middle, slack = page.lines[index].box, label.box.centre[1], 0.3 * label.box.height
    return box is not None and any(
        t.covers(box, 0.7) and not t.top - slack < middle < t.bottom + slack
        for table in page.tables
        if (t := table.box)
    )


RUNNING_TEXT = 16
"""Characters of a line from which it is running text, not the next slot of a form."""


_ASKS = re.compile(
    r"^.{0,6}(?:是否|有无(?!缝))|^.{0,8}代码(?=[:：（(0-9A-Z]|$)|[0-9A-Z]{15,}|（盖章）|签字"
)
"""What shows that the next slot of a form stands there, and no text: a label's words where the
line begins (是否上市, 组织机构代码), or the answer or mark of one. Prose speaks of 低代码平台."""


def heads_text(page: Page, label: Label) -> bool:
    """Whether a label without a colon is the heading of the text that begins under it."""
    if page.lines[label.lines[-1]].text.rstrip(" _＿").endswith((":", "：")):
        return False
    below = [
        (b.top, line)
        for line in page.lines
        if (b := line.box)
        and b.top > label.box.centre[1]
        and b.centre[1] > label.box.bottom
        and b.top - label.box.bottom < 1.3 * label.box.height
    ]
    if not below:
        return False
    text = plain(min(below, key=lambda one: one[0])[1].text)
    slot = re.search(r"[:：]", text[:RUNNING_TEXT]) or _ASKS.search(text)
    return len(text) >= RUNNING_TEXT and not slot


def lettering(page: Page) -> set[int]:
    """Lines that are a seal's own lettering: no answer to anything."""
    return {
        i
        for i, line in enumerate(page.lines)
        if line.ink == "red"
        and line.box is not None
        and any(s.box.covers(line.box, 0.6) for s in page.seals)
    }


def right_edge(page: Page) -> float:
    """Where full lines of running text end, as a share of the page's width; 1 where nothing was
    read. What a scanner's program or a clerk's chop adds at the margin is no running text."""
    boxes = [b for line in page.lines if (b := line.box)]
    long = [b.right for b in boxes if b.width > RUNNING]
    rights = long if len(long) >= LEAST_RUNNING else [b.right for b in boxes]
    return max(rights, default=1.0)


RUNNING, LEAST_RUNNING = 0.4, 2
"""Lines so wide (share of the page's width), so many of them, show where a page's print ends."""
