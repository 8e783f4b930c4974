"""A label's English, printed between it and its answer, or in a line of its own under it.

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


_LINE = re.compile(r"[A-Z][A-Za-z.&/()' -]{2,40}")
BILINGUAL = 3
"""So many labels with English under them make a form in two languages."""
NEAR, ALIGNED = 0.5, 0.012
"""Heights of a label's line from it to its English, and how near (share of the page's width) the
left edges or the middles of the two are."""


def with_english_joined(page: Page, lexicon: Lexicon) -> Page:
    """The page of a form in two languages with each English line under a label put to that label,
    which then stands in the middle of its row as its answer does."""
    labels = [i for i, line in enumerate(page.lines) if line.box and lexicon.match(line.text)]
    english = [i for i, line in enumerate(page.lines) if line.box and _LINE.fullmatch(line.text)]
    pairs = {n: i for n in english if (i := _over(page.lines, n, labels)) is not None}
    if len(pairs) < BILINGUAL:
        return page
    boxes = {i: page.lines[n].box for n, i in pairs.items()}
    lines = [
        replace(line, box=Box.around((line.box, under)))
        if line.box and (under := boxes.get(i))
        else line
        for i, line in enumerate(page.lines)
        if i not in pairs
    ]
    return replace(page, lines=tuple(lines))


def _over(lines: Sequence[Line], index: int, labels: Sequence[int]) -> int | None:
    """The label right over an English line."""
    under = lines[index].box
    for i in labels:
        box = lines[i].box
        if box is None or under is None or i == index:
            continue
        aligned = min(abs(box.left - under.left), abs(box.centre[0] - under.centre[0])) < ALIGNED
        gap = under.top - box.bottom
        if aligned and -NEAR * box.height < gap < NEAR * box.height and under.top > box.top:
            return i
    return None
