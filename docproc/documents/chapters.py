"""What is numbered on over pages: 第三章 on one page, 第四章 on the next; row 5, row 6.

What comes in: the lines of a file's pages. What goes out: for each page whether
its first chapter, or the first row of its list, follows the last one before it. A
paper's own numbering binds its pages whatever stands on them; another begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.numerals import number_of, roman_number
from docproc.chinese.text import plain
from docproc.documents.numbering import FOOT
from docproc.page import Page

_CN = "一二三四五六七八九十"
_UNITS = "年月日号个台套条项级万亿元人名位度岁家次分"
"""A number before one of these counts something: 12台, 3月."""
_CHAPTERS = (
    ("章", re.compile(rf"^第([{_CN}]{{1,3}})(?:章|部分|篇)")),
    ("、", re.compile(rf"^([{_CN}]{{1,3}})[、.．,]\S{{2,24}}$")),
    (
        "arabic",
        re.compile(rf"^(\d{{1,2}})(?:[、.．]|(?![{_UNITS}]))(?=[㐀-鿿])[^。；;，,:：]{{2,16}}$"),
    ),
    ("roman", re.compile(r"^([ivx]{1,5})[、.．]\S{2,24}$", re.IGNORECASE)),
)
MOST_ON_A_PAGE, MOST_OF_A_PAGE = 5, 0.3
"""A page with more chapters than this, in more than this share of its lines, is a table of
contents; short chapters fill a page of much text too."""


def chapter_follows(pages: Sequence[Sequence[str]]) -> list[bool]:
    """For each page of one file: does its first chapter go on from the last one before?"""
    last: dict[str, int] = {}
    found = []
    for texts in pages:
        follows = False
        for style, pattern in _CHAPTERS:
            numbers = [n for t in texts if (m := pattern.match(t)) and (n := _number(m[1]))]
            listed = len(numbers) > MOST_ON_A_PAGE and len(numbers) > MOST_OF_A_PAGE * len(texts)
            if not numbers or listed:
                continue
            if style in last and 1 < numbers[0] == last[style] + 1:
                follows = True
            last[style] = numbers[-1]
        found.append(follows)
    return found


def rows_follow(before: Page, page: Page) -> bool:
    """Whether a page begins with the next row of the list that the page before ended with: a
    number alone, one more than the last number alone in its column."""
    first = next((line for line in page.lines if line.box and plain(line.text)), None)
    if first is None or first.box is None or not _ROW.fullmatch(plain(first.text)):
        return False
    column = [
        line
        for line in before.lines
        if line.box and line.box.top < FOOT and abs(line.box.left - first.box.left) < SAME_COLUMN
        if _ROW.fullmatch(plain(line.text))
    ]
    return len(column) > 1 and int(plain(column[-1].text)) + 1 == int(plain(first.text))


_ROW = re.compile(r"[1-9]\d{0,2}")
SAME_COLUMN = 0.02
"""Numbers of one column begin within so much of one another (share of the page's width)."""


def _number(text: str) -> int | None:
    return roman_number(text) or number_of(text)
