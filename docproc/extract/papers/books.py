"""What an application book says outside its labelled slots.

What comes in: the book's pages. What goes out: candidates for the level that
its title applies for, and for its date where no label asks for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.phones import emails_in
from docproc.chinese.text import plain
from docproc.evidence import Evidence
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.shareholders import shareholder_candidates
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit
from docproc.extract.papers.closing import standalone_dates
from docproc.extract.papers.titlelevels import level_candidates
from docproc.extract.wording.commitments import BOOK, commitment_lines
from docproc.extract.wording.sentences import Sentence
from docproc.page import Page


def book_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Level from the title on the first two pages; who holds the firm; dates standing alone."""
    yield from level_candidates(pages)
    yield from _only_mail(pages)
    yield from shareholder_candidates(pages)
    for found in standalone_dates(pages):
        has_day = "日" in found.raw or found.raw.count("-") + found.raw.count(".") >= 2
        # The cover's date is the book's; a month alone is printed as decoration.
        bonus = (-0.02 if found.order == 0 else -0.08) - (0.0 if has_day else 0.2)
        yield replace(found, bonus=bonus)


_ASKED = re.compile(
    r"^(?!.*(?:发送|报送|发至|技术支持|服务商|供应商|集成商|监督|举报|推荐单位|主管)).*(?:邮|箱|[Mm]ail|联系)"
)
UNLABELLED = 0.79
"""Trust in the one address of mail in a book, whose label was not told (电子邮 | 箱：a@b.com): an
empty slot that asks for one counts more."""


def _only_mail(pages: Sequence[Page]) -> Iterator[Candidate]:
    """The address of mail that a book names alone; a second one may be anybody's."""
    found = [
        (mails[0], page, line, order)
        for order, page in enumerate(pages)
        for line in page.lines
        if len(mails := emails_in(line.text)) == 1 and _ASKED.search(line.text)
    ]
    if len({mail for mail, *_ in found}) == 1:
        mail, page, line, order = found[0]
        hit = LabelHit("contact_email", "", UNLABELLED)
        yield Candidate(
            "contact_email", hit, mail, "alone", (page.evidence(line),), line.confidence,
            False, None, order,
        )  # fmt: skip


def with_own_date(found: list[Candidate], pages: Sequence[Page]) -> list[Candidate]:
    """The candidates without the date of a commitment inside the book, where the book closes
    with one of its own, or where a date outside it is told again in its last lines: the day
    somebody promised is not the day it was filled in."""
    promised = {
        page.evidence(page.lines[i]) for page in pages for i in commitment_lines(page, BOOK)
    }

    def in_promise(spot: Evidence) -> bool:
        cells = (
            p.box and spot.box and spot.box.covers(p.box, 0.6)
            for p in promised
            if (p.file, p.page, p.part) == (spot.file, spot.page, spot.part)
        )
        return spot in promised or any(cells)

    def promises(one: Candidate) -> bool:
        return one.key == "signed_on" and any(map(in_promise, one.evidence))

    def closes(one: Candidate) -> bool:
        own = one.place == "signature" or one.label.score >= SECOND
        day = any(d.has_day for d in dates_in(one.raw)) or BROKEN.fullmatch(plain(one.raw))
        return one.key == "signed_on" and own and bool(day) and not promises(one)

    def day(one: Candidate) -> str | None:
        told = dates_in(one.raw) if one.key == "signed_on" else ()
        return told[0].value if told and told[0].has_day else None

    outside = {day(c) for c in found if not promises(c)} - {None}
    again = outside & {day(c) for c in found if promises(c)}
    if any(map(closes, found)):
        return [c for c in found if not promises(c)]
    return [c for c in found if not (again and promises(c) and day(c) not in again)]
