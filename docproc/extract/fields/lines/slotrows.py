"""Whose slot is it, by the rows before it: 法定代表人：王一 over 手机：…, 咨询服务：… by 电话：….

What comes in: a page's lines and one of them that holds a label with its answer. What goes out:
what its label asks of the applicant and the contact, by whose slots stand left of it in its row
and right above it. Details of a person may follow one another; any other slot ends their block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import plain
from docproc.extract.fields.cells.anothers import names_another
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.led import PERSONS
from docproc.extract.fields.owners import ANOTHERS, DETAILS, owned, role_of, weaker
from docproc.extract.fields.rooms import MOST_LINES, PITCH, left_in_row
from docproc.notice.fields import Whose
from docproc.page import Line, Page

_LABELS = re.compile(r"(?:^|(?<=[\s，,；;、。]))([㐀-鿿/、（）()]{2,14})[:：]")
_MORE = re.compile(r"^(?:职务|职称|部门|所在部门|传真|微信|QQ)")
"""What a person's block holds beside the facts that are asked for."""
ROWS = 5
"""So many rows back a block is followed."""


def asked_of_applicant(
    page: Page, index: int, hits: Sequence[LabelHit], lexicon: Lexicon, whose: Whose
) -> tuple[LabelHit, ...]:
    """What the first label of a line asks of the applicant and its contact."""
    if not any(h.key in PERSONS or h.weak for h in hits) or len(page.lines) > MOST_LINES:
        return tuple(hits)
    beside = [label for i in left_in_row(page, index) for label in _labels_of(page.lines[i])]
    above, leads = _rows_above(page, index, hits, lexicon)
    found = (owned(h, (*beside, *above), lexicon) for h in hits)
    body = next((t for t in (*beside, *leads) if names_another(t, lexicon, whose)), None)
    if body is None:
        return tuple(found)
    told = _contact_before(page, index, body, lexicon) or (
        body in beside and any(word in body for word in whose.slots)
    )
    return tuple(
        h if not (h.key in PERSONS or h.weak) else weaker(h, ANOTHERS)
        for h in found
        if not (told and h.key in PERSONS)
    )


def _labels_of(line: Line) -> list[str]:
    """The labels in a line, the last first; a line without a colon is one, or an answer."""
    found = _LABELS.findall(line.text)
    return [plain(label) for label in reversed(found)] or [plain(line.text)]


def _rows_above(
    page: Page, index: int, hits: Sequence[LabelHit], lexicon: Lexicon
) -> tuple[list[str], list[str]]:
    """The labels of the rows of a person's block above a line, nearest first, and those of the row
    that leads the block: 推荐单位：… over 联系人：… and 联系电话：…."""
    labels: list[str] = []
    for row in _blocks_rows(page, index, _asked_twice(page, index, hits, lexicon)):
        own = [label for i in row for label in _labels_of(page.lines[i])]
        if not all(_is_of_person(label, lexicon) for label in own):
            return labels, own
        labels += own
        if any(role_of(label, lexicon) == "other" for label in own):
            break
    return labels, []


def _is_of_person(label: str, lexicon: Lexicon) -> bool:
    """Whether a slot is a person's, or tells of one."""
    keys = {h.key for h in lexicon.match(label)}
    return bool(keys & PERSONS or _MORE.match(label) or role_of(label, lexicon))


def _blocks_rows(page: Page, index: int, upright: bool) -> Iterator[list[int]]:
    """The rows right above a line that begin where its own does, right to left; of two columns of
    slots (`upright`) only what stands over the line itself."""
    last = page.lines[index].box
    if last is None:
        yield from ([i] for i in range(index - 1, max(index - 1 - ROWS, -1), -1))
        return
    row = left_in_row(page, index)
    if row and last and not upright:
        last = page.lines[row[-1]].box
    for _ in range(ROWS):
        over = [
            (b.bottom, i)
            for i, line in enumerate(page.lines)
            if last and (b := line.box) and abs(b.left - last.left) < 0.03
            if b.centre[1] < last.top and last.top - b.top < PITCH * last.height
        ]
        if not over:
            return
        first = max(over)[1]
        last = page.lines[first].box
        whole = [
            (b.left, i)
            for i, line in enumerate(page.lines)
            if last and (b := line.box) and b.same_row(last, 0.5)
        ]
        yield [first] if upright else [i for _, i in sorted(whole, reverse=True)]


def _asked_twice(page: Page, index: int, hits: Sequence[LabelHit], lexicon: Lexicon) -> bool:
    """Whether the row asks for the same detail again, of the person in the next column."""
    own, keys = page.lines[index].box, {h.key for h in hits} & DETAILS
    return any(
        keys & {h.key for h in lexicon.match(label)}
        for i, line in enumerate(page.lines)
        if i != index and own and line.box and line.box.same_row(own, 0.5)
        for label in _labels_of(line)
    )


def _contact_before(page: Page, index: int, body: str, lexicon: Lexicon) -> bool:
    """Whether a contact was asked for above the slot of another body that stands before a line."""
    for line in page.lines[:index]:
        labels = _labels_of(line)
        if body in labels:
            return False
        if any(role_of(label, lexicon) == "contact" for label in labels):
            return True
    return False
