"""Lists of attachments that are lines under a heading: numbered, in columns, or neither.

What comes in: the lines behind the heading with their pages. What goes out: the entries in
order, as far as the list goes: to what belongs to something else, or is counted anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import folded, plain
from docproc.documents.numbering import number_line
from docproc.extract.model import Listed
from docproc.extract.papers.attachmentnames import (
    LONGEST_NAME,
    is_sentence,
    listed_as,
    names_a_paper,
    types_of,
)
from docproc.extract.papers.attachmentwords import ENDS, ENTRY, FURNITURE, NAMES_HEAD, PROMISE
from docproc.extract.wording.headings import numbered
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Line, Page

_SIGNED_OFF = re.compile(
    r"(?:单位|部门|机关|企业|专家|[局厅委]|推荐|初审|审核)意见|意见[:：]|意见[（(](?!见|附|详|复印|扫描|另|含|共|\d)|[（(](?:盖章|公章|签字)"
)
"""Where somebody gives an opinion or signs; a paper may be one too (节能审查意见)."""
_IN_ENGLISH = re.compile(r"[A-Za-z &/.,'()-]+")
ASIDE = 4
"""Characters of a word beside a heading, which is part of its number."""


def in_columns(things: Sequence[tuple[Page, Line]], spec: AttachmentSpec) -> Iterator[Listed]:
    """The entries of a list in columns without rules, under heads that ask for numbers and names:
    what stands under the head of names, right of a number that counts on."""
    heads = list(things[:MOST_HEADS])
    named = next((x for x in heads if NAMES_HEAD.search(plain(x[1].text))), None)
    counts = next((x for x in heads if plain(x[1].text) == "序号"), None)
    if named is None or counts is None or not (counts[1].box and named[1].box):
        return
    column, left, page = named[1].box, counts[1].box, named[0]
    if not column.same_row(left, 0.5):
        return
    placed = [(b, x) for p, x in things if p is page and (b := x.box) and b.top > column.bottom]
    count = 0
    for box, number in placed:
        if box.centre[0] > column.left or plain(number.text) != str(count + 1):
            continue
        beside = [(b.left, x) for b, x in placed if b.same_row(box, 0.5) and b.left > box.right]
        if not beside:
            return
        count += 1
        yield listed_as([(page, min(beside, key=lambda one: one[0])[1])], spec)


MOST_HEADS = 6
"""Lines under the list's heading among which the heads of its columns stand."""


def numbered_entries(things: Sequence[tuple[Page, Line]], spec: AttachmentSpec) -> Iterator[Listed]:
    """Numbered lines after the heading, until a line that belongs to something else, or until they
    are counted anew: under the head of another page, or with what is no paper."""
    pending: list[tuple[Page, Line]] = []
    passed: Page | None = None
    folios: dict[int, Line | None] = {}
    for page, line in things:
        shown = folded(line.text)
        if id(page) not in folios:
            folios[id(page)] = number_line(page)
        if FURNITURE.match(shown) or line is folios[id(page)]:
            continue
        if ENTRY.match(shown) and not _stops(shown):
            counted = numbered(shown)
            anew = pending and counted and counted[0].number == 1
            named = counted is not None and names_a_paper(plain(counted[1]), spec)
            if anew and (passed is page or not named):
                break  # of another list, such as the contents at the end, or notes on this one
            if pending and page is not pending[0][0] and _style(line) != _style(pending[0][1]):
                break  # 十一、填报单位签章 on the page behind 6. 上级公司推荐函
            if pending:
                yield listed_as(pending, spec)
            pending = [(page, line)]
        elif pending and _goes_on(pending[-1], (page, line)):
            pending.append((page, line))
        elif not pending and names_a_paper(plain(shown), spec):
            pending = [(page, line)]
        elif _is_running_head(line) and pending:
            passed = page if page is not pending[-1][0] else passed
            continue
        elif not pending and len(plain(shown)) <= ASIDE and not ENDS.search(shown):
            continue  # 第七 | 部分 beside the heading's words
        elif not pending and _IN_ENGLISH.fullmatch(shown):
            continue  # ATTACHMENTS under the heading's words
        else:
            break
    if pending:
        yield listed_as(pending, spec)


def _style(line: Line) -> str | None:
    """How a line is numbered, None where it is not."""
    counted = numbered(folded(line.text))
    return counted[0].style if counted else None


def unnumbered_entries(
    things: Sequence[tuple[Page, Line]], spec: AttachmentSpec
) -> Iterator[Listed]:
    """Lines one under another at one left edge, of which two at least name papers: a list whose
    numbers are boxes, bullets or nothing. A sentence behind them closes it."""
    held: list[tuple[Page, Line]] = []
    for page, line in things:
        shown, box = plain(line.text), line.box
        first = held[0] if held else None
        last = held[-1][1].box if held else None
        ends = ENDS.search(shown)
        promise = ends and ends.group() == PROMISE and names_a_paper(shown, spec)
        if box is None or not 2 <= len(shown) <= LONGEST_NAME or (ends and not promise):
            break
        if is_sentence(shown):
            if all(b.right > WRAPS for _, one in held if (b := one.box)):
                return  # prose that speaks of enclosures
            break
        if first and page is not first[0]:
            break
        if last and not 0 < box.top - last.top < APART * last.height:
            break
        if last and abs(box.left - last.left) > ONE_EDGE:
            break
        held.append((page, line))
    if sum(bool(types_of(plain(line.text), spec)) for _, line in held) >= 2:
        yield from (listed_as([one], spec) for one in held)


APART, ONE_EDGE = 2.5, 0.06
"""Heights of a line from one such entry to the next at most, and how far (share of the page's
width) their left edges stand from one another: a bullet is read with one line and passed over
with the next."""
WRAPS = 0.75
"""A line that ends further right (share of the page's width) may go on with the next."""


def _stops(text: str) -> bool:
    bare = ENTRY.sub("", text)
    return bool(_SIGNED_OFF.search(bare)) or len(plain(bare)) > 60


def _is_running_head(line: Line) -> bool:
    return line.box is not None and line.box.top < 0.1


def _goes_on(last: tuple[Page, Line], following: tuple[Page, Line]) -> bool:
    """Whether a line continues the entry before it: right under it, not a new paragraph."""
    above, below = last[1].box, following[1].box
    if last[0] is not following[0] or above is None or below is None:
        return False
    near = below.top - above.bottom < 0.8 * above.height
    return near and above.right > WRAPS and not ENDS.search(plain(following[1].text))
