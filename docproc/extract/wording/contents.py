"""Tables of contents: their entries name chapters and answer nothing.

What comes in: a page. What goes out: which of its lines are entries, or the
numbers beside them.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain
from docproc.extract.wording.headings import NUMBERED, heading, is_contents_entry
from docproc.page import Line, Page

_TITLE = re.compile(r"(?!附)[㐀-鿿]{0,4}目[录次]")
_FOLIO = re.compile(r"\d{1,3}")
LEAST_ENTRIES = 4
"""Fewer lines with leaders are no table of contents, if they are not numbered."""


def contents_entries(page: Page) -> set[int]:
    """Lines of a table of contents (三、成熟度情况……3): their numbers answer nothing."""
    leading = [
        i
        for i, line in enumerate(page.lines)
        if is_contents_entry(line.text) and not re.search(r"[:：]", line.text)
    ]
    many = len(leading) >= LEAST_ENTRIES
    named = {i for i in leading if many or NUMBERED.match(page.lines[i].text.strip())}
    return named | _with_folios_apart(page) | _numbered_under_title(page)


def _numbered_under_title(page: Page) -> set[int]:
    """Numbered lines right under 目录, one after another, that are headings and no more.

    They end where the numbers begin again (with the first chapter on the same page).
    """
    title = next((n for n, t in enumerate(page.lines) if _TITLE.fullmatch(plain(t.text))), None)
    if title is None:
        return set()
    entries: list[int] = []
    last = 0
    for i in range(title + 1, len(page.lines)):
        head = heading(page.lines[i].text)
        if head is None or head.number is None or head.number <= last:
            break
        entries.append(i)
        last = head.number
    return set(entries) if len(entries) >= LEAST_ENTRIES else set()


def _with_folios_apart(page: Page) -> set[int]:
    """Entries whose page numbers stand alone at the end of their rows, under 目录."""
    title = next((n for n, t in enumerate(page.lines) if _TITLE.fullmatch(plain(t.text))), None)
    if title is None:
        return set()
    under = range(title + 1, len(page.lines))
    folios = [i for i in under if _FOLIO.fullmatch(page.lines[i].text.strip())]
    pairs = [(i, n) for n in folios if (i := _entry_of(page.lines, n, under)) is not None]
    told = [int(page.lines[n].text) for _, n in pairs]
    if len(pairs) < LEAST_ENTRIES or told != sorted(told):
        return set()
    return {at for pair in pairs for at in pair}


def _entry_of(lines: tuple[Line, ...], folio: int, among: range) -> int | None:
    """The line left of a number in its row, if there is one and no more."""
    box = lines[folio].box
    row = [
        i
        for i in among
        if i != folio and box and (b := lines[i].box) and b.right <= box.left and b.same_row(box)
    ]
    return row[0] if len(row) == 1 else None
