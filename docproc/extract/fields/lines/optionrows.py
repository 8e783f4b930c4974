"""Options that were read or drawn as lines of their own: ☐基础级 | ☑先进级 | ☐卓越级.

What comes in: a page. What goes out: the page with each row of such options as one line, and each
column of them, so that no option stands for all of them. Bullets of a list are no boxes: among
boxes one is ticked and another is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.extract.wording.options import EMPTY_BOX, OPTION_MARK, with_boxes
from docproc.page import Line, Page

LONGEST = 16
"""Characters of an option at most."""
APART = 0.15
"""How far one option ends before the next begins, at most (share of the page's width)."""


def with_options_joined(page: Page, lexicon: Lexicon) -> Page:
    """The page with the options of a row, each behind its own box, in one line, and those of a
    column."""
    joined: list[Line] = []
    for line in page.lines:
        if joined and _goes_on(joined[-1], line):
            joined[-1] = _together(joined[-1], line)
        else:
            joined.append(line)
    joined = _with_columns_joined(joined, lexicon)
    return page if len(joined) == len(page.lines) else replace(page, lines=tuple(joined))


def _together(before: Line, line: Line) -> Line:
    return replace(
        before,
        text=f"{before.text}  {line.text}",
        box=Box.around(b for b in (before.box, line.box) if b is not None),
        confidence=min(before.confidence, line.confidence),
        chars=(),
        alternatives=(),
    )


def _with_columns_joined(lines: list[Line], lexicon: Lexicon) -> list[Line]:
    """The lines, options under one another as one: ○基础级 over ●先进级 over ○卓越级."""
    gone: set[int] = set()
    out = list(lines)
    for at, line in enumerate(lines):
        if at in gone or not _is_option(_ASKED.sub("", line.text)):
            continue
        column = [at]
        for then in range(at + 1, min(at + 1 + NEAR, len(lines))):
            if lexicon.is_label(OPTION_MARK.sub("", lines[then].text)):
                break  # ■所属集团: the sign begins a question
            if then not in gone and _stands_under(lines[column[-1]], lines[then]):
                column.append(then)
        boxes = [with_boxes(_ASKED.sub("", lines[i].text)).strip()[0] for i in column]
        if not 2 <= len(column) <= MOST or len({sign in EMPTY_BOX for sign in boxes}) < 2:
            continue
        for then in column[1:]:
            out[at] = _together(out[at], lines[then])
        out[at] = replace(out[at], box=_row_of(column, lines) or out[at].box)
        gone.update(column[1:])
    return [line for at, line in enumerate(out) if at not in gone]


def _row_of(column: Sequence[int], lines: Sequence[Line]) -> Box | None:
    """The box of the first or last option in whose row a label stands, where none stands amid the
    column: beside that one the options answer it."""
    boxes = [b for i in column if (b := lines[i].box)]
    left = [b for line in lines if (b := line.box) and b.right <= boxes[0].left + 0.005]
    beside = [box for box in boxes if any(b.same_row(box, 0.6) for b in left)]
    return beside[0] if len(beside) == 1 and beside[0] in (boxes[0], boxes[-1]) else None


NEAR, MOST = 8, 6
"""So many lines after an option the next of its column is read at most, and so many it has."""


def _stands_under(one: Line, other: Line) -> bool:
    """Whether an option is the next in a column of them; the first may stand behind its label."""
    a, b = one.box, other.box
    if a is None or b is None or not _is_option(other.text):
        return False
    if any(len(OPTION_MARK.findall(with_boxes(line.text))) > 1 for line in (one, other)):
        return False  # rows of options: the last may begin another question (□其他 ■所属集团)
    apart = b.centre[1] - a.centre[1]
    labelled = bool(_ASKED.match(one.text)) and a.left + 0.03 < b.left < a.right
    return (labelled or abs(a.left - b.left) < 0.01) and 0.5 * a.height < apart < 2.2 * a.height


def _goes_on(row: Line, line: Line) -> bool:
    """Whether a line is the next option of a row of them."""
    a, b = row.box, line.box
    if a is None or b is None or not a.same_row(b, 0.6):
        return False
    near = -0.01 < b.left - a.right < APART
    return near and _is_option(_ASKED.sub("", row.text)) and _is_option(line.text)


_ASKED = re.compile(r"^[㐀-鿿]{2,12}\s*[｜|丨:：]\s*")
"""What asks for the options, parted from the first by a bar or a colon: 申报级别｜□基础级."""


def _is_option(text: str) -> bool:
    """Whether a text begins with a box to tick, and is short behind its last one."""
    shown = with_boxes(text).strip()
    last = re.split(OPTION_MARK, shown)[-1]
    return bool(OPTION_MARK.match(shown)) and 0 < len(last.strip()) <= LONGEST
