"""The name and the date with which a paper closes: who wrote it, over the day.

What comes in: a paper's lines on a page. What goes out: the lines with an organisation's
name that close it, those with a date, and both where a book ends with them. It says
nothing of seals and signatures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese.dates import dates_in
from docproc.chinese.names import is_company, is_organisation, normal_name
from docproc.chinese.text import plain
from docproc.page import Line, Page

SEALED_PAPERS = frozenset({"parent_letter", "city_recommendation"})
"""Papers that their issuer seals on his name, with no label that asks for it."""
NEAR_THE_NAME = 3.0
"""Heights of the closing name within which its date, and letters of a seal, stand near it."""
LONGEST = 20
"""Characters of a closing date's line."""


def signed_off(page: Page, lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The name and the date with which a book ends inside a page, as its last text."""
    text = [x for x in lines if x.box and len(plain(x.text)) >= TEXT and x.box.top < FOOT]
    if len(text) < 2:
        return None
    name, day = sorted(text, key=lambda x: x.box.centre[1] if x.box else 0.0)[-2:]
    if name.box is None or day.box is None:
        return None
    if day.box.centre[1] - name.box.centre[1] > NEAR_THE_NAME * name.box.height:
        return None
    name = _under_its_seal(page, name)
    # An office that closes a page of a book honours or certifies something in it.
    closes = is_company(normal_name(name.text)) and is_date(day)
    return (name, day) if closes else None


def _under_its_seal(page: Page, name: Line) -> Line:
    """A name with its last signs, where a seal that reaches into it left only …有限公 to read."""
    box = name.box
    if _names_a_body(name.text) or box is None:
        return name
    if not any(s.shape != "rect" and s.box.overlap(box) > 0 for s in page.seals):
        return name
    said = name.text.rstrip()
    ends = (said + end for end in ("司", "公司", "限公司") if _names_a_body(said + end))
    return replace(name, text=next(ends, name.text), chars=())


FOOT = 0.9
"""Share of a page's height below which its number and running foot stand."""


def closing_names(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines with nothing but an organisation's name right over those with only a date; and
    those under all the text on the right."""
    days = [b for x in lines if (b := x.box) and is_date(x)]
    lowest = max((b.top for x in lines if (b := x.box) and len(plain(x.text)) >= TEXT), default=1.0)
    dated, others = [], []
    for name in lines:
        box = name.box
        if box is None or not _names_a_body(name.text):
            continue
        if any(0 < d.centre[1] - box.centre[1] < NEAR_THE_NAME * box.height for d in days):
            dated.append(name)
        elif box.top >= lowest and box.left > RIGHT:
            others.append(name)
    return dated, others


def _names_a_body(text: str) -> bool:
    """Whether a line is the name of a company, an office or an association; a star of the seal
    may have been read with it, and an association's name may enumerate."""
    said = _EDGES.sub("", plain(text))
    return is_organisation(said) or bool(_ASSOCIATION.fullmatch(said))


_EDGES = re.compile(r"^[^㐀-鿿（A-Za-z0-9]+|[^㐀-鿿）A-Za-z0-9]+$")
_ASSOCIATION = re.compile(r"[㐀-鿿、（）]{4,30}(?:协会|商会|联合会|学会|促进会)")
TEXT = 6
"""Characters of a line from which it is text, and no letters of a seal or a page's number."""
RIGHT = 0.4
"""Share of the page's width from which a name under the text is its closing."""


def is_date(line: Line) -> bool:
    """Whether a line is a date or its frame, and little more."""
    shown = plain(line.text)
    return len(shown) <= LONGEST and bool(dates_in(line.text) or _FRAME.fullmatch(shown))


_FRAME = re.compile(r"(?:20\d?\d?)?年\d{0,2}月\d{0,2}[日目]?")
