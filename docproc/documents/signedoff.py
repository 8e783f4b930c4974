"""Pages that hold nothing but the end of the paper before them: who wrote it, and the day.

What comes in: a page. What goes out: whether all that stands on it is an organisation's name,
a date, letters of a seal and a page number. It does not ask whose the paper is.
"""

from __future__ import annotations

from docproc.chinese.dates import dates_in
from docproc.chinese.names import is_organisation, normal_name
from docproc.chinese.text import is_cjk, plain
from docproc.page import Page

LONGEST_SCRAP = 5
"""Characters beside the figures of a date's line, and of letters of a seal read on their own."""
MOST_LINES = 12


def signs_off(page: Page) -> bool:
    """Whether a page holds a name and a date, and no text besides."""
    texts = [plain(line.text) for line in page.lines]
    names = [t for t in texts if is_organisation(normal_name(t))]
    days = [t for t in texts if dates_in(t) and sum(map(is_cjk, t)) <= LONGEST_SCRAP]
    rest = [t for t in texts if t not in names and t not in days]
    return (
        bool(names and days) and len(texts) <= MOST_LINES and all(_is_scrap(t, names) for t in rest)
    )


def _is_scrap(text: str, names: list[str]) -> bool:
    """Whether a text is a sign, a number or letters of the name's own seal: 承诺书 is a title."""
    letters = [c for c in text if is_cjk(c)]
    of_a_name = len(text) <= LONGEST_SCRAP and any(text in name for name in names)
    return len(letters) < 2 or of_a_name
