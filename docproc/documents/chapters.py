"""Chapters that go on over pages: 第三章 on one page, 第四章 on the next.

What comes in: the lines of a file's pages in plain form. What goes out: for each
page whether its first chapter follows the last one before it. A paper's own
numbering binds its pages whatever stands on them; another paper begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.numerals import number_of, roman_number

_CN = "一二三四五六七八九十"
_CHAPTERS = (
    ("章", re.compile(rf"^第([{_CN}]{{1,3}})(?:章|部分|篇)")),
    ("、", re.compile(rf"^([{_CN}]{{1,3}})[、.．,]\S{{2,24}}$")),
    ("roman", re.compile(r"^([ivx]{1,5})[、.．]\S{2,24}$", re.IGNORECASE)),
)
MOST_ON_A_PAGE = 5
"""A page with more chapters than this is a table of contents."""


def chapter_follows(pages: Sequence[Sequence[str]]) -> list[bool]:
    """For each page of one file: does its first chapter go on from the last one before?"""
    last: dict[str, int] = {}
    found = []
    for texts in pages:
        follows = False
        for style, pattern in _CHAPTERS:
            numbers = [n for t in texts if (m := pattern.match(t)) and (n := _number(m[1]))]
            if not numbers or len(numbers) > MOST_ON_A_PAGE:
                continue
            if style in last and 1 < numbers[0] == last[style] + 1:
                follows = True
            last[style] = numbers[-1]
        found.append(follows)
    return found


def _number(text: str) -> int | None:
    return roman_number(text) or number_of(text)
