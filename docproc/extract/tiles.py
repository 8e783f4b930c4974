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
from docproc.extract.rooms import Label
from docproc.page import Page

LEAST = 2
"""So many captions of one row must have a figure over them."""
CENTRED = 0.03
"""A figure's middle stands so near its caption's (share of the page's width)."""
CLOSE = 1.5
"""How far over its caption a figure ends at most, in heights of the caption, whose box a file's
own text draws tight."""
_FIGURE = re.compile(
    r"[约近]?\d[\d,.，/\-年月日]*(?:[人名]|[万亿千]?元(?:人民币)?|余人)?"
    r"|[1-5一二三四五]级(?:[（(][㐀-鿿]{2}级[)）])?"
)
"""A figure, or a level, which says what it is as surely."""


def figures_over(page: Page, labels: Sequence[Label], taken: set[int]) -> dict[int, int]:
    """For each label (by its place in `labels`) the line of the figure over it."""
    found: dict[int, int] = {}
    for n, label in enumerate(labels):
        over = [i for i, _ in enumerate(page.lines) if i not in taken and _heads(page, i, label)]
        if len(over) == 1:
            found[n] = over[0]
    return {
        n: i for n, i in found.items()
        if sum(labels[o].box.same_row(labels[n].box, 0.4) for o in found) >= LEAST
    }  # fmt: skip


def _heads(page: Page, index: int, label: Label) -> bool:
    box = page.lines[index].box
    if box is None or not _FIGURE.fullmatch(plain(page.lines[index].text)):
        return False
    caption: Box = label.box
    near = -0.6 * caption.height <= caption.top - box.bottom <= CLOSE * caption.height
    middle = abs(box.centre[0] - caption.centre[0]) <= CENTRED
    row = caption.height / max(len(label.lines), 1)
    return near and middle and box.centre[1] < caption.top and box.height >= 0.95 * row
