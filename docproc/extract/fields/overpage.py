"""Slots that a page's edge cuts: a label at the foot, its answer at the head of the next page.

What comes in: the pages of a paper and its labels. What goes out: candidates that count only
where their value says what it is (a sum, a date, a code) or a mark that it answers (答：…): what
else begins a page is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate, line_candidate
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.wording.questions import ANSWER_WORD
from docproc.page import Line, Page

HEAD, FOOT = 0.09, 0.92
"""Above the one and below the other stand running heads and page numbers (share of the page)."""


_VALUE = re.compile(
    r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*(?:[万亿]?元(?:人民币)?|人)?|[\d\-/.]{7,20}|"
    r"[0-9A-Z]{18}|20\d\d年\d{1,2}月(?:\d{1,2}日)?|[\w.\-]+@[\w.\-]+"
)
"""A sum, a number, a code, a date or an address of mail, and nothing else."""


def slots_over_pages(pages: Sequence[Page], lexicon: Lexicon) -> Iterator[Candidate]:
    """The answers that begin a page under a label that ended the page before."""
    for order, (page, following) in enumerate(pairwise(pages), 1):
        if page.file != following.file or following.number != page.number + 1:
            continue
        label, answer = _last_row(page), _first_row(following)
        if label is None or answer is None:
            continue
        said = ANSWER_WORD.sub("", answer.text)
        if said == answer.text and not _VALUE.fullmatch(plain(said)):
            continue
        for hit in lexicon.match(label.text):
            if hit.key is not None and hit.score >= SECOND:
                yield line_candidate(
                    following, [answer], hit, answer.text, "cell_below", order, 1.0
                )


def _last_row(page: Page) -> Line | None:
    """The last line of a page's text, if it stands alone in its row."""
    rows = [x for x in page.lines if x.box and x.box.top < FOOT and plain(x.text)]
    if not rows:
        return None
    last = max(rows, key=lambda x: x.box.centre[1] if x.box else 0.0)
    return last if _alone(last, rows) else None


def _first_row(page: Page) -> Line | None:
    """The first line of a page's text, if it stands alone in its row."""
    rows = [x for x in page.lines if x.box and x.box.centre[1] > HEAD and plain(x.text)]
    if not rows:
        return None
    first = min(rows, key=lambda x: x.box.centre[1] if x.box else 1.0)
    return first if _alone(first, rows) else None


def _alone(line: Line, rows: Sequence[Line]) -> bool:
    return not any(
        x is not line and x.box and line.box and x.box.same_row(line.box, 0.4) for x in rows
    )
