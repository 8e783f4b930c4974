"""Rows under a head without rules: whose row answers it, where there are several?

What comes in: a page's lines, a label and the lines that stand under it. What goes out: the
line of the contact's row, where the rows are people's (法定代表人 | … over 联系人 | …), and how far
it is the applicant's: the rows of a list may be anybody's. One row proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.names import is_person
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.led import OF_ANY_BODY
from docproc.extract.fields.owners import ANOTHERS, DETAILS, nearest_role
from docproc.extract.fields.rooms import PITCH, Label, left_in_row
from docproc.page import Line, Page

ALIGNED = 0.02
"""Share of the page's width within which what stands in a column begins, or has its middle."""
COLUMNS = 2
"""In so many columns at least each row of a list has a value of its own."""
_VALUE = re.compile(r"[\d,.\-—()（）年月日%％]+[人名级]?|[\w.\-]+@[\w.\-]+")


def rows_of_applicant(
    page: Page, label: Label, lines: Sequence[int], lexicon: Lexicon
) -> tuple[Sequence[int], float]:
    """Of the lines under a label those that answer for the applicant, and to what share."""
    keys = {h.key for h in label.hits if h.key is not None}
    of_person = bool(keys & DETAILS) or any(h.key == "contact_name" and h.weak for h in label.hits)
    rows = _column(page, label.box)
    if len(rows) < 2:
        return lines, 1.0
    if of_person:
        roles = [
            (nearest_role([page.lines[n].text for n in (i, *left_in_row(page, i))], lexicon), i)
            for i in rows
        ]
        if sum(role is not None for role, _ in roles) >= 2:
            of_contact = [i for role, i in roles if role == "contact"]
            return (of_contact[:1], 1.0) if of_contact else (lines, ANOTHERS)
    heads = [line for line in page.lines if line.box and line.box.same_row(label.box, 0.4)]
    if not keys <= OF_ANY_BODY or not _are_records(page, rows[0], rows[1], heads):
        return lines, 1.0
    asked = (h for head in heads for h in lexicon.match(head.text))
    named = any(h.key == "contact_name" and not h.weak for h in asked)
    return lines[:1], 1.0 if named else ANOTHERS


def _column(page: Page, head: Box) -> list[int]:
    """The lines under a head in its column, row by row as far as they follow closely."""
    below = sorted(
        (b.top, i)
        for i, line in enumerate(page.lines)
        if (b := line.box) and b.centre[1] > head.bottom and _aligned(b, head)
    )
    found: list[int] = []
    last = head
    for _, i in below:
        box = page.lines[i].box
        if box is None or box.top - last.bottom > PITCH * last.height:
            break
        found.append(i)
        last = box
    return found


def _aligned(box: Box, head: Box) -> bool:
    return abs(box.left - head.left) < ALIGNED or abs(box.centre[0] - head.centre[0]) < ALIGNED


def _are_records(page: Page, first: int, second: int, heads: Sequence[Line]) -> bool:
    """Whether two rows tell of one thing each: under some heads both have a whole figure, number,
    address of mail or person's name, which no wrapped answer has."""
    rows = [_row_of(page, i) for i in (first, second)]
    columns = 0
    for head in heads:
        under = [
            [x for x in row if x.box and head.box and _aligned(x.box, head.box)] for row in rows
        ]
        columns += all(len(held) == 1 and _is_whole(held[0].text) for held in under)
    return columns >= COLUMNS


def _is_whole(text: str) -> bool:
    return bool(_VALUE.fullmatch(plain(text))) or is_person(plain(text))


def _row_of(page: Page, index: int) -> list[Line]:
    own = page.lines[index].box
    return [x for x in page.lines if own and x.box and x.box.same_row(own, 0.5)]
