"""What stands beside a label of a card: the answer right of it, in its row.

What comes in: a book's lines and the place of a label among them. What goes out: the text
beside it, of two lines where it wraps; empty where nothing stands there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.evidence import Box
from docproc.extract.scenarios.candidate import KNOWN
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.notice.scenarios import ScenarioGuide


def row_right_of(texts: Sequence[BookLine], at: int) -> list[str]:
    """What stands right of a line in its row, left to right."""
    box = texts[at].line.box
    if box is None:
        return []
    near = [
        (b.left, t.line.text)
        for t in texts[max(0, at - 2) : at + 5]
        if t.page is texts[at].page and (b := t.line.box) and b.left > box.right and b.same_row(box)
    ]
    return [text for _, text in sorted(near)]


def beside(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> str:
    """The value beside a label that stands alone: what stands right of it in its row, be it read
    before it on a tilted page, or in two lines on both sides of the label's middle."""
    box = texts[at].line.box
    if box is not None and (two := _two_lines_beside(texts, at, box, guide)):
        return two
    if box is not None and (row := row_right_of(texts, at)):
        return row[0]
    for text in texts[at + 1 : at + 3]:
        other = text.line.box
        if box is None or other is None or (text.page is texts[at].page and other.same_row(box)):
            return text.line.text
    return ""


def _two_lines_beside(texts: Sequence[BookLine], at: int, box: Box, guide: ScenarioGuide) -> str:
    """A value that wraps beside its label: two lines at one left edge, the nearest right of the
    label, of which the one lies rather above its middle and the other below; empty for none."""
    near = [
        (b, t.line.text)
        for t in texts[max(0, at - 2) : at + 5]
        if t.page is texts[at].page and (b := t.line.box) and b.left > box.right
        if min(b.bottom, box.bottom) - max(b.top, box.top) > SHARED * box.height
    ]
    first = min((b.left for b, _ in near), default=0.0)
    own = sorted((b.top, b.bottom, t) for b, t in near if b.left - first < SAME_EDGE)
    middle = box.centre[1]
    if (
        len(own) != 2
        or _says_more(own[1][2], guide)
        or not (own[0][0] + own[0][1]) / 2 < middle < (own[1][0] + own[1][1]) / 2
    ):
        return ""
    return own[0][2] + own[1][2]


def _says_more(text: str, guide: ScenarioGuide) -> bool:
    """Whether a second line is a slot, a link or a name of its own."""
    named = match_name(text, "", guide).match in KNOWN
    return named or bool(re.search(r"[:：]", text) or link_in(text, guide))


SHARED, SAME_EDGE = 0.25, 0.01
"""Share of a label's height that each of two such lines lies beside, and how near their left
edges are (share of the page's width)."""
