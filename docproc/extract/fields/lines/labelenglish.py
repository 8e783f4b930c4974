"""A label's English, printed between it and its answer, or apart from it beside or under it.

What comes in: what follows a label's words, or a page. What goes out: the same without the English
that repeats the labels; an answer in letters stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.page import Line, Page

_OWN_ENGLISH = re.compile(
    r"^\s*(?:[/／|]\s*[A-Za-z][A-Za-z.' ]+|[(（]\s*[A-Za-z][A-Za-z.'/ ]+[)）]|"
    r"[A-Z][a-z]+(?:[.'/ ]+[A-Za-z]+)*[. ]\s*)(?=[㐀-鿿\d])(?!\S*@)"
    r"|^\s*[(（]\s*[A-Za-z][A-Za-z.'/ ]+[)）](?=\s*\S)"
)
"""A label's English, between it and its answer: in brackets, behind a stroke, or in words that end
in a blank (Legal Rep.); TCL王牌, SiC衬底 and C27 are answers."""


def without_own_english(rest: str) -> str:
    """What follows a label's words, without the English that repeats them.

    >>> without_own_english(" Legal Rep. 吴英刚")
    '吴英刚'
    """
    return _OWN_ENGLISH.sub("", rest)


_LINE = re.compile(r"(?=.*[a-z]{2}|[A-Z]{3,}$)[A-Z][A-Za-z0-9.,&/()' -]{2,40}")
BILINGUAL = 3
"""So many labels with English beside or under them make a form in two languages."""
NEAR, ALIGNED = 0.5, 0.012
"""Heights of a label's line from it down to its English, and how near (share of the page's width)
the left edges or the middles of the two are."""
BESIDE = 0.015
"""Share of the page's width, a blank at most, between a label and the English behind it."""


def with_english_joined(page: Page, lexicon: Lexicon) -> Page:
    """The page of a form in two languages with each English line beside or under a label put to
    that label, which then stands in the middle of its row as its answer does."""
    labels = [i for i, line in enumerate(page.lines) if line.box and lexicon.match(line.text)]
    english = [i for i, line in enumerate(page.lines) if line.box and _LINE.fullmatch(line.text)]
    pairs = {n: i for n in english if (i := _labelled(page.lines, n, labels)) is not None}
    if len(pairs) < BILINGUAL:
        return page
    own: dict[int, list[Box]] = {}
    for n, i in pairs.items():
        if box := page.lines[n].box:
            own.setdefault(i, []).append(box)
    lines = [
        replace(line, box=Box.around((line.box, *own[i]))) if line.box and i in own else line
        for i, line in enumerate(page.lines)
        if i not in pairs
    ]
    return replace(page, lines=tuple(lines))


def _labelled(lines: Sequence[Line], index: int, labels: Sequence[int]) -> int | None:
    """The label right before or right over an English line."""
    own = lines[index].box
    for i in labels:
        box = lines[i].box
        if box is None or own is None or i == index:
            continue
        if own.same_row(box) and -BESIDE < own.left - box.right < BESIDE:
            return i
        aligned = min(abs(box.left - own.left), abs(box.centre[0] - own.centre[0])) < ALIGNED
        gap = own.top - box.bottom
        if aligned and -NEAR * box.height < gap < NEAR * box.height and own.top > box.top:
            return i
    return None
