"""What speaks against a paper beginning with a page, whatever paper it is.

What comes in: page views in order. What goes out: costs in the units of evidence
of `sequence`, which weighs them. It holds no knowledge of papers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.dates import dates_in
from docproc.chinese.names import is_organisation, normal_name
from docproc.documents.scoring import FOLIO
from docproc.documents.views import PageView

OTHER_START = 1.0
OTHER_START_AMID = 2.5
"""An unknown paper beginning behind another with a page full of text is less likely."""

OTHER_START_TITLED = 0.5
TITLED, TITLED_ABOVE = 0.9, 0.25
"""A heading so strong and so high on its page is a paper's title, known or not."""

SPARSE_TEXT = 30
AMID_TOTAL, AMID_NUMBERS = 6.0, 2.0
"""Against a beginning on “page 4 of 6” behind page 3 of 6, and on an untitled page 4 behind 3."""
SIGNED_OFF = 5.0
"""Against an unknown paper that would hold nothing but a name and a date."""
HARDLY_READ = 0.75
"""Below this a page's few words tell nothing, not even that it has a title."""
SECTION_START = 3.0
"""Against a paper that begins with its second section."""
SHORTER = 0.75
"""Share of a file's pages up to which a printed total counts a paper's pages, not the parcel's."""
_LATER_SECTION = re.compile(
    r"(?:第?[二三四五六七八九十]{1,3}[、.．章]|（[二三四五六七八九十]{1,3}）|[2-9][.、．](?!\d{3})"
    r"|(?:i[ivx]{1,3}|[vx][ivx]{0,4})[、.．])"
)


def against_beginning(views: Sequence[PageView], index: int) -> float:
    """What it costs that any paper begins with a page: its first line numbers a later section."""
    return SECTION_START if index and _opens_with_section(views[index]) else 0.0


def _opens_with_section(view: PageView) -> bool:
    """Whether the page's first line numbers a section that is not the first."""
    return bool(_LATER_SECTION.match(view.rows))


def amid_numbers(views: Sequence[PageView], index: int) -> float:
    """What speaks against a beginning on a page whose printed number follows the last one's.

    Page 4 of 6 begins nothing, unless the file has hardly more than six pages: then a parcel
    may be numbered through, its cover and contents apart. `run_of` tells where its run began.
    """
    view, before = views[index], views[index - 1] if index else None
    if before is None or before.binding != view.binding or view.printed is None:
        return 0.0
    if before.printed != view.printed - 1:
        return 0.0
    total = view.printed_total
    held = sum(v.binding == view.binding for v in views)
    if total is not None and total == before.printed_total and total <= SHORTER * held:
        return AMID_TOTAL
    return 0.0 if _bears_a_title(view) else AMID_NUMBERS


def run_of(views: Sequence[PageView], index: int) -> int:
    """The first page of the run of pages numbered with one total that a page stands in."""
    total = views[index].printed_total
    while (
        index
        and views[index - 1].binding == views[index].binding
        and views[index - 1].printed_total == total
    ):
        index -= 1
    return index


def start_of_other(before: PageView | None, view: PageView, *, together: bool) -> float:
    """What it costs that an unknown paper begins with a page.

    `together`: the page goes on from the one before by its number or its running head.
    """
    hardly_read = view.unread or view.lost or view.page.confidence < HARDLY_READ
    if before is not None and _signs_off(view):
        return SIGNED_OFF
    sparse = before is None or (len(view.text) < SPARSE_TEXT and not hardly_read)
    start = OTHER_START if sparse else OTHER_START_AMID
    if not hardly_read and _bears_a_title(view) and not together:
        start = min(start, OTHER_START_TITLED)
    return start


def _signs_off(view: PageView) -> bool:
    """Whether a page holds a name and a date and no more: the end of the paper before it.

    Under a seal the name is read badly: a few short rows beside a date do as well. An
    organisation's name alone is the issuer's.
    """
    rows = [row for row in view.rows.split("\n") if row not in view.running]
    rows = [row for row in rows if row and not FOLIO.fullmatch(row)]
    dated = [row for row in rows if dates_in(row) and len(row) <= SHORT_DATE]
    rest = [row for row in rows if row not in dated]
    if not dated:
        return len(rest) == 1 and is_organisation(normal_name(rest[0]))
    if not rest or len(rows) > MOST_SIGNING + bool(view.page.seals):
        return False
    sealed = bool(view.page.seals) and all(_BITS.fullmatch(row) for row in rest)
    return sealed or all(is_organisation(normal_name(row)) or _SIGNING.search(row) for row in rest)


MOST_SIGNING, SHORT_DATE = 5, 20
"""Rows of such a page at most, and characters of its date with its label."""
_SIGNING = re.compile(r"盖章|公章|签章|签字|签名|^[㐀-鿿]{2,4}$")
_BITS = re.compile(r"[㐀-鿿（）()]{1,14}")
"""What is left of a body's name under its seal."""


def _bears_a_title(view: PageView) -> bool:
    """Whether a large, centred line without a number heads the page, as a paper's title does."""
    return any(
        h.strength >= TITLED and h.top < TITLED_ABOVE and not h.numbered and 3 <= len(h.text) <= 24
        for h in view.headings
    )
