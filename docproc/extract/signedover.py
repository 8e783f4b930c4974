"""Signatures that lie in or across a seal, told from the seal's own letters.

What comes in: a page and a line of it. What goes out: whether the line is the name of a
person that nothing else on the page says. It decides about no slot.
"""

from __future__ import annotations

import re

from docproc.chinese.names import is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.page import Line, Page

LEAST_SURE = 0.6
"""Confidence from which a name in a seal is one: of 31 signatures under grey seals that were read
as a name the least had 0.67, of pieces of a seal's lettering that begin like one the most 0.45."""
LONGEST_NAME = 40
"""Characters of a line up to which it may be a body's name, with the label before it."""
_OF_A_BODY = re.compile(r"公司|集团|厂|院|所|中心|合作社|分公")
_AND_A_STROKE = re.compile(r"(?P<name>[㐀-鿿]{2,3})[^㐀-鿿]|(?P<long>[㐀-鿿]{2,3})[一三二]")
"""A name with a stroke of the seal's ring behind it: 孟勇彬三, 吴欣7."""


def signs_over(page: Page, line: Line) -> bool:
    """Whether a line is a person's name of which the bodies named on its page and seals hold
    nothing to speak of: somebody signed where a seal stands, or stands beside.

    The letters of a seal that are read as a line of their own are pieces of such a body's name.
    """
    if line.confidence < LEAST_SURE:
        return False
    said = plain(line.text)
    if told := _AND_A_STROKE.fullmatch(said):
        said = told["name"] or told["long"]
    if not (re.fullmatch(r"[㐀-鿿]{2,4}", said) and is_person(said) and is_surnamed(said)):
        return False
    bodies = "".join(
        plain(x.text)
        for x in page.lines
        if x is not line and len(x.text) <= LONGEST_NAME and _OF_A_BODY.search(x.text)
    ) + "".join(s.text or "" for s in page.seals)
    if not bodies:
        return False  # nobody knows what the seal's letters are
    shared = sum(c in bodies for c in said)
    return shared == 0 or (shared == 1 and len(said) > 2 and said[0] not in bodies)
