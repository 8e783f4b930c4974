"""Options of one row that were read or drawn as lines of their own: ☐基础级 | ☑先进级 | ☐卓越级.

What comes in: a page. What goes out: the page with each such row as one line, so that no option
stands for all of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.wording.options import OPTION_MARK, with_boxes
from docproc.page import Line, Page

LONGEST = 16
"""Characters of an option at most."""
APART = 0.15
"""How far one option ends before the next begins, at most (share of the page's width)."""


def with_options_joined(page: Page) -> Page:
    """The page with the options of a row, each behind its own box, in one line."""
    joined: list[Line] = []
    for line in page.lines:
        if joined and _goes_on(joined[-1], line):
            before = joined[-1]
            joined[-1] = replace(
                before,
                text=f"{before.text}  {line.text}",
                box=Box.around(b for b in (before.box, line.box) if b is not None),
                confidence=min(before.confidence, line.confidence),
                chars=(),
                alternatives=(),
            )
        else:
            joined.append(line)
    return page if len(joined) == len(page.lines) else replace(page, lines=tuple(joined))


def _goes_on(row: Line, line: Line) -> bool:
    """Whether a line is the next option of a row of them."""
    a, b = row.box, line.box
    if a is None or b is None or not a.same_row(b, 0.6):
        return False
    near = -0.01 < b.left - a.right < APART
    return near and _is_option(_ASKED.sub("", row.text)) and _is_option(line.text)


_ASKED = re.compile(r"^[㐀-鿿]{2,12}\s*[｜|丨]\s*")
"""What asks for the options of a row, parted from the first by a bar: 申报级别｜□基础级."""


def _is_option(text: str) -> bool:
    """Whether a text begins with a box to tick, and is short behind its last one."""
    shown = with_boxes(text).strip()
    last = re.split(OPTION_MARK, shown)[-1]
    return bool(OPTION_MARK.match(shown)) and 0 < len(last.strip()) <= LONGEST
