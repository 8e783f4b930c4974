"""Figures set large over their captions, side by side: 3233人 over 从业人员, 2级 over 等级.

What comes in: a page's lines and the labels among them, with their boxes. What
goes out: for each label the line above it that answers it. One figure over one
word proves nothing; two in a row do. Words over words are never taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.rooms import MOST_LINES, Label
from docproc.page import Page

LEAST = 2
"""So many captions of one row must have a figure over them."""
CENTRED = 0.03
"""A figure's middle stands so near its caption's (share of the page's width)."""
AT_EDGE = 0.01
"""What stands in a column of cards begins so near one edge (share of the page's width)."""
CLOSE = 1.5
"""How far over its caption a figure ends at most, in heights of the caption, whose box a file's
own text draws tight."""
FIGURE = re.compile(
    r"(?!(?:19|20)\d\d年度?$)[约近]?\d[\d,.，/\-年月日]*(?:[人名]|[万亿千]?元(?:人民币)?|余人)?"
    r"|[1-5一二三四五]级(?:[（(][㐀-鿿]{2}级[)）])?"
)
"""A figure, or a level, which says what it is as surely; a bare year is part of its caption."""


def figures_over(
    page: Page, labels: Sequence[Label], taken: set[int]
) -> dict[int, tuple[int, ...]]:
    """For each label (by its place in `labels`) the lines of the figure over it: one, or two
    where the figure breaks (7953.00万元人民 | 币)."""
    found: dict[int, tuple[int, ...]] = {}
    if len(page.lines) > MOST_LINES:
        return found
    for n, label in enumerate(labels):
        near = [
            i
            for i in range(len(page.lines))
            if i not in taken and _is_over(page, i, label)
            if not (_answers_above(page, i) and _answered_under(page, label))
        ]
        whole = [i for i in near if FIGURE.fullmatch(plain(page.lines[i].text))]
        if len(whole) == 1:
            found[n] = (whole[0],)
        elif not whole and near:
            end = max(near, key=lambda i: b.bottom if (b := page.lines[i].box) else 0.0)
            head = _broken_off(page, end, taken)
            if head is not None:
                found[n] = (head, end)
    return {
        n: i for n, i in found.items()
        if sum(labels[o].box.same_row(labels[n].box, 0.4) for o in found) >= LEAST
    }  # fmt: skip


def _in_column(a: Box, b: Box) -> bool:
    """Whether two lines stand one under the other: their middles do, or both begin at one edge."""
    return abs(a.centre[0] - b.centre[0]) <= CENTRED or abs(a.left - b.left) < AT_EDGE


def _answered_under(page: Page, label: Label) -> bool:
    """Whether a line stands right under a label, in its column; under the last
    row of captions none does, and a heading over figures makes nothing of them."""
    caption = label.box
    return any(
        -0.6 * b.height <= b.top - caption.bottom <= CLOSE * b.height
        and _in_column(b, caption)
        and b.centre[1] > caption.bottom
        for line in page.lines
        if (b := line.box)
    )


def _answers_above(page: Page, index: int) -> bool:
    """Whether the column that a figure stands in begins with words, so that figures answer the
    words over them: 设备数量 over 643 over 从业人员 over 2991."""
    top, seen = index, {index}
    while True:
        box = page.lines[top].box
        above = [
            (b.bottom, i)
            for i, line in enumerate(page.lines)
            if (b := line.box) and box and i not in seen
            if _in_column(b, box)
            if -0.6 * b.height <= box.top - b.bottom <= CLOSE * b.height
            if b.centre[1] < box.top
        ]
        if not above:
            told = plain(page.lines[top].text)
            figure = FIGURE.match(told)  # the first row of one that breaks over two counts too
            return top != index and (figure is None or len(figure.group()) < 0.5 * len(told))
        top = max(above)[1]
        seen.add(top)


def _broken_off(page: Page, index: int, taken: set[int]) -> int | None:
    """The line above, centred alike, whose figure ends in this one."""
    end = page.lines[index].box
    for i, line in enumerate(page.lines):
        box = line.box
        if box is None or end is None or i in taken or i == index:
            continue
        above = 0.3 * end.height < end.centre[1] - box.centre[1] < 1.6 * end.height
        whole = plain(line.text) + plain(page.lines[index].text)
        if above and abs(box.centre[0] - end.centre[0]) <= CENTRED and FIGURE.fullmatch(whole):
            return i
    return None


def _is_over(page: Page, index: int, label: Label) -> bool:
    box = page.lines[index].box
    if box is None:
        return False
    caption: Box = label.box
    near = -0.6 * caption.height <= caption.top - box.bottom <= CLOSE * caption.height
    middle = abs(box.centre[0] - caption.centre[0]) <= CENTRED
    row = caption.height / max(len(label.lines), 1)
    return near and middle and box.centre[1] < caption.top and box.height >= 0.95 * row
