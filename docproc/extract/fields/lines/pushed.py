"""Answers that found no room beside their label and begin the next row of the form.

What comes in: a page and the labels of its document type. What goes out: the page with such an
answer in its label's own line. In a form in running lines the last label of a row may end at the
margin (所属行业造纸业 … 上年度营业收入, then 175,647.27); what stands alone in the next row, at its
left edge, is that label's, not the one over it. It reads no answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.lines.pairs import has_label
from docproc.extract.fields.rooms import MOST_LINES
from docproc.page import Line, Page

AT_LEFT = 0.02
"""The row's first slot and the answer begin so near one edge (share of the page's width)."""
NEXT_ROW = (0.6, 2.0)
"""How far below its label's middle the answer's lies, in heights of the label."""
LONGEST = 24
"""Characters of such an answer; a longer line is running text."""
LEAST_WAY = 0.15
"""How far right of the row's first slot such a label begins at least (share of the width)."""
_TELLS = re.compile(r"\d|@|公司|集团|[省市县区镇村路街号]|业$")
"""What such an answer says of itself: a figure, a name, a place; 本表一式三份 says nothing."""
TEXT_ENDS = 0.8
"""What reaches farther right (share of the width) is running text."""


def with_pushed_answers(page: Page, lexicon: Lexicon) -> Page:
    """The page with pushed answers behind their labels, a colon between; their lines are gone."""
    if len(page.lines) > MOST_LINES:
        return page
    lines = list(page.lines)
    gone: set[int] = set()
    for n, line in enumerate(lines):
        if line.box is None or not any(h.key for h in lexicon.match(line.text)):
            continue
        at = _pushed(page, line, line.box, lexicon)
        if at is not None and at not in gone:
            gone.add(at)
            text = f"{line.text.rstrip(':： ')}：{lines[at].text}"
            sure = min(line.confidence, lines[at].confidence)
            lines[n] = replace(line, text=text, confidence=sure, chars=())
    if not gone:
        return page
    return replace(page, lines=tuple(x for i, x in enumerate(lines) if i not in gone))


def _pushed(page: Page, label: Line, box: Box, lexicon: Lexicon) -> int | None:
    """The line that answers a label from the next row."""
    row = [b for x in page.lines if (b := x.box) and x is not label and b.same_row(box, 0.5)]
    if not row or any(b.right > box.right + 0.01 for b in row):
        return None
    first = min(b.left for b in row)
    ruled = (t.box for t in page.tables if t.origin != "aligned")
    if box.left - first < LEAST_WAY or any(t and t.covers(box, 0.5) for t in ruled):
        return None
    low, high = (box.centre[1] + k * box.height for k in NEXT_ROW)
    under = [
        (i, x, b) for i, x in enumerate(page.lines) if (b := x.box) and low < b.centre[1] < high
    ]
    if len(under) != 1:
        return None
    at, line, place = under[0]
    alone = abs(place.left - first) < AT_LEFT and place.right < TEXT_ENDS
    shown = plain(line.text)
    asks = lexicon.is_label(line.text) or has_label(line.text, lexicon)
    tells = len(shown) <= LONGEST and _TELLS.search(shown)
    return at if alone and tells and not asks else None
