"""Which lines of a paper are a commitment, also inside a book.

What comes in: a document's pages. What goes out: for each page the lines from the title
of a commitment (真实性承诺书) to the last in which somebody signs or dates it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.text import plain, without_english
from docproc.documents.model import Document
from docproc.extract.wording.contents import contents_entries
from docproc.page import Line, Page

_COMMITMENT_TITLE = re.compile(
    r"(?:承诺(?:[与和及并、]?(?:声明|保证))?(?:书|函|事项|内容)?|(?:声明|保证)[与和及并、]承诺(?:书|函)?|"
    r"(?:真实性|诚信|真实).{0,6}(?:声明|保证)书?)$"
)
_DECLARATION = re.compile(r"(?:责任|申报|自律|守信|信用|郑重).{0,6}(?:声明|保证)书?$")
"""Titles of what may be a commitment, where it vouches for what is sent; one on accidents or on
debts is a statement of its own."""
_VOUCHES = re.compile(r"(?:材料|资料|内容|信息|数据|申报|填报).{0,16}(?:真实|属实|准确|完整)")
_PROMISE = re.compile(r"特此承诺|郑重承诺|承诺如下|承诺[:：]|愿承担|承诺单位")
_CLOSES = re.compile(r"盖章|公章|签字|签名|签章|日期|特此承诺|承诺单位|承诺人|年.{0,3}月.{0,3}日$")
_CHAPTER = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}[、.．章]|\d{1,2}[、.．]?[㐀-鿿𠀀-𲎯]{2,12}$)"
)


_ITEM_ENDS = re.compile(r"[。；;]$")
SHORT_DATE = 16
"""A closing date stands alone or behind its label, in no more characters than this."""


def commitment_ranges(document: Document) -> list[range]:
    """For each page of a document the lines that are a commitment; empty for none.

    A commitment whose page ends before anybody signs goes on at the top of the next; one
    whose title ends a page is promised there.
    """
    found: list[range] = []
    unsigned = titled = False
    for typed in document.pages:
        page = typed.page
        inside = commitment_lines(page, document.type)
        if unsigned and not inside:
            inside = _signed_at_top(page)
        if titled and not inside:
            inside = _promised_at_top(page)
        titled = document.type == BOOK and not inside and _ends_with_title(page)
        titled = titled and not contents_entries(page)
        found.append(inside)
        if page.lines:
            below = [plain(x.text) for x in page.lines[inside.stop :] if not _at_foot(x)]
            signed = any(_SIGNS.search(plain(page.lines[i].text)) for i in inside)
            ends = any(_CHAPTER.match(text) and len(text) <= SHORT_DATE for text in below)
            unsigned = bool(inside) and document.type == BOOK and not (signed or ends)
    return found


BOOK = "application_book"
_SIGNS = re.compile(r"盖章|公章|签字|签名|签章")


def _at_foot(line: Line) -> bool:
    return line.box is not None and line.box.top > 0.93


def _signed_at_top(page: Page) -> range:
    """The first lines of a page, down to the last in which somebody signs or dates before what is
    another's or another chapter's begins; pieces of a seal's ring may stand between them."""
    head = list(
        takewhile(
            lambda t: not (_OTHERS.search(t) or (_CHAPTER.match(t) and len(t) <= SHORT_DATE)),
            [plain(line.text) for line in page.lines],
        )
    )
    last = -1
    for i, text in enumerate(head):
        if i >= TOP and i - last > BETWEEN:
            break
        last = i if _CLOSES.search(text) or dates_in(text) else last
    signed = any(_SIGNS.search(t) for t in head[: min(last + 1, TOP)])
    return range(last + 1) if signed else range(0)


BETWEEN = 6
"""Lines read between two that close a commitment, at most."""


def _ends_with_title(page: Page) -> bool:
    texts = [plain(line.text) for line in page.lines if not _at_foot(line)]
    return (
        bool(texts)
        and len(texts[-1]) <= 18
        and bool(_COMMITMENT_TITLE.search(without_english(texts[-1])))
    )


def _promised_at_top(page: Page) -> range:
    """The lines of a page on which a promise in so many words stands at the top: of what goes on
    under a chapter's title much else is promised and signed."""
    texts = [plain(line.text) for line in page.lines]
    for i, text in enumerate(texts[:TOP]):
        if _PROMISE_IN_WORDS.search(text):
            return range(_closing_line(page, texts, i) + 1)
        if _OTHERS.search(text) and len(text) <= SHORT_DATE:
            break
    return range(0)


_PROMISE_IN_WORDS = re.compile(
    r"特此承诺|郑重承诺|郑重声明|(?:承诺|声明)如下|(?:以下|下列|如下)(?:承诺|声明)|承诺(?:单位|人|企业)|(?:真实|属实).{0,20}愿|愿承担|"
    r"(?:承诺|保证|声明).{0,20}(?:材料|资料|内容|信息|数据|申报).{0,12}(?:真实|属实|准确|完整)"
)
TOP = 8
"""Lines at the top of a page among which a commitment of the page before is signed."""
_OTHERS = re.compile(r"推荐|主管|审核|初审|审查|意见|[市县区]级|工信|填报|基本情况|目录")


def commitment_lines(page: Page, document_type: str) -> range:
    """The lines of a page that are a commitment inside a book; empty for none.

    From its title (真实性承诺书) to the last line that closes it: a date or a
    signer's label within a dozen lines of the promise. What a chapter called so
    promises in words of its own is one too, where the applicant signs below it.
    """
    texts = [plain(line.text) for line in page.lines]
    if document_type == "commitment":
        return range(len(texts))
    if document_type != BOOK:
        return range(0)
    for start in range(len(texts)):
        text = without_english(_whole_title(texts, start))
        if len(text) <= 18 and _is_title(text, texts[start + 1 : start + 30]):
            promise = _promise_below(texts, start)
            if promise is not None and promise - start < 30:
                return range(start, _closing_line(page, texts, promise) + 1)
    return range(0)


def _is_title(text: str, below: Sequence[str]) -> bool:
    """Whether a line is a commitment's title, for what its words or the lines below it say."""
    declares = _DECLARATION.search(text) and _VOUCHES.search("".join(below))
    return bool(_COMMITMENT_TITLE.search(text) or declares)


SHORT = 4
"""Characters of a line of a title that stands upright, or in a narrow column."""


def _whole_title(texts: Sequence[str], start: int) -> str:
    """A line, with those under it where a narrow column breaks one title over them: 材料真 |
    实性承 | 诺."""
    whole = texts[start]
    for text in texts[start + 1 : start + 6]:
        if not (len(whole) > 1 and len(texts[start]) <= SHORT and len(text) <= SHORT):
            break
        if _COMMITMENT_TITLE.search(whole):
            break
        whole += text
    return whole


def _promise_below(texts: Sequence[str], title: int) -> int | None:
    """The line under a title that promises, else the first in which its promiser signs."""
    told = next((i for i, t in enumerate(texts[title:], title) if _PROMISE.search(t)), None)
    if told is not None:
        return told
    for i, text in enumerate(texts[title + 1 :], title + 1):
        if _OTHERS.search(text) and len(text) <= SHORT_DATE:
            return None
        if _CHAPTER.match(text) and len(text) <= SHORT_DATE and not _ITEM_ENDS.search(text):
            return None
        if _SIGNS.search(text) and not _OTHERS.search(text):
            return i
    return None


def _closing_line(page: Page, texts: Sequence[str], promise: int) -> int:
    """The last line of the block in which somebody signs and dates; far below a date another
    block begins."""
    last, dated, signed = promise, False, False
    for i in range(promise, min(promise + 26, len(texts))):
        if i - last > 12:
            break
        if i > promise and last > promise and _CHAPTER.match(texts[i]):
            if _in_a_ring(page, page.lines[i]):
                continue  # 6五金有限司: figures and letters of a seal
            break
        # Below date and signature together another block begins; a form may ask for the date
        # first and for the signature in a row of its own below it.
        others = bool(_OTHERS.search(texts[i]))
        if dated and (signed or others) and _far_below(page.lines[last], page.lines[i]):
            break
        signed = signed or (bool(_SIGNATURE.search(texts[i])) and not others)
        day = bool(dates_in(texts[i]) or BROKEN.fullmatch(texts[i]) or _ends_date(texts, i))
        if _CLOSES.search(texts[i]) or (len(texts[i]) <= SHORT_DATE and day):
            last, dated = i, dated or day
    return last


def _ends_date(texts: Sequence[str], i: int) -> bool:
    """Whether a line is the rest of a date that was read in two: 2026年 | 4月4日."""
    return bool(i and _YEAR_ALONE.fullmatch(texts[i - 1]) and dates_in(texts[i - 1] + texts[i]))


_YEAR_ALONE = re.compile(r"20\d\d年(?:\d{1,2}月)?")


def _in_a_ring(page: Page, line: Line) -> bool:
    """Whether most of a line lies in a round seal."""
    return line.box is not None and any(
        s.shape != "rect" and s.box.covers(line.box, 0.6) for s in page.seals
    )


_SIGNATURE = re.compile(r"签字|签名|签章|签署人")
FAR = 2.5
"""Heights of a line between two blocks that different people sign."""


def _far_below(above: Line, below: Line) -> bool:
    if above.box is None or below.box is None:
        return False
    return below.box.top - above.box.bottom > FAR * min(above.box.height, below.box.height)
