"""The rest of an answer that wraps in its own column, beside a column of other slots.

What comes in: a page's lines and the labels among them. What goes out: whose answer a line goes
on with, where text of the columns left of that label stands in the line's row: on a licence
across the page the address wraps beside 经营范围. Where nothing stands left of the line, and
where its label is set lower than its first line, others decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.rooms import Label
from docproc.page import Page

CLOSE = 0.9
"""Heights between two lines of one answer at most; rows of a form stand farther apart."""
ALIGNED, LONGER = 0.015, 0.02
"""How far left edges of one answer's lines differ, and a rest may be longer than what wrapped."""
MOST = 4
"""So many lines of rest at most."""


def rest_of(page: Page, index: int, labels: Sequence[Label]) -> Label | None:
    """The label whose answer a line goes on with in a column beside others; None where none."""
    box = page.lines[index].box
    boxes = [b for line in page.lines if (b := line.box)]
    if box is not None and (owner := _wrapped_under(box, labels, boxes)) is not None:
        of_address = any("address" in (hit.key or "") for hit in owner.hits)
        shown = plain(page.lines[index].text)
        if not _ASIDE.fullmatch(shown) or (of_address and _PLACE.fullmatch(shown)):
            return owner  # 企业名称 over （全称） says how to answer
    first = box
    for _ in range(MOST):
        if first is None or (first := _over(first, boxes)) is None:
            return None
        label = _label_of(first, labels)
        if label is not None:
            return label if box and _in_its_column(box, first, label, labels, boxes) else None
    return None


def with_rest(
    page: Page, inside: Sequence[int], label: Label, labels: Sequence[Label], taken: set[int]
) -> list[int]:
    """The lines of a label's answer and those that it goes on with in its own column."""
    whole = list(inside)
    for _ in range(MOST if whole else 0):
        last = page.lines[whole[-1]].box
        under = [
            i
            for i, line in enumerate(page.lines)
            if last and (b := line.box) and i not in taken and i not in whole
            if min(abs(b.left - last.left), abs(b.left - label.box.left)) < ALIGNED
            and 0 < b.centre[1] - last.centre[1] < b.height * 2
        ]
        owners = [(i, rest_of(page, i, labels)) for i in under]
        own = [i for i, owner in owners if owner is not None and owner.lines == label.lines]
        whole += own[:1]
        if not own:
            break
    return whole


def without_rests(page: Page, labels: Sequence[Label], lexicon: Lexicon) -> list[Label]:
    """The labels, those of several lines without the lines that are rests of answers above or
    beside: 工厂 and （科技一路以南） round 厂址, whose answer stands beside it."""
    return [_without_rests(page, one, labels, lexicon) for one in labels]


def _without_rests(page: Page, label: Label, labels: Sequence[Label], lexicon: Lexicon) -> Label:
    if len(label.lines) < 2:
        return label
    for index in label.lines:
        box, hits = page.lines[index].box, lexicon.match(page.lines[index].text)
        if box is None or not hits or hits[0].score < SECOND:
            continue
        alone = Label(hits, box, (index,))
        others = [*(other for other in labels if other is not label), alone]
        if all(rest_of(page, i, others) is not None for i in label.lines if i != index):
            return alone
    return label


def _wrapped_under(box: Box, labels: Sequence[Label], boxes: Sequence[Box]) -> Label | None:
    """The label under which a line begins that its answer, full to the edge of its column, goes on
    with, in a form of two columns: 主营业务 药用玻璃瓶的研发、生产和 over 销售."""
    above = [
        x
        for x in labels
        if abs(x.box.left - box.left) < ALIGNED
        and 0.5 * box.height < box.centre[1] - x.box.centre[1] < PITCH * box.height
    ]
    label = max(above, key=lambda x: x.box.centre[1], default=None)
    if label is None or any(
        abs(x.box.left - box.left) < ALIGNED and x.box.same_row(box) for x in labels
    ):
        return None
    row = [b for b in boxes if b.left > label.box.right - ALIGNED and b.same_row(label.box, 0.4)]
    answer = min(row, key=lambda b: b.left, default=None)
    if answer is None or answer.right < box.right:
        return None
    if any(b.same_row(box) and box.right - ALIGNED <= b.left < answer.right for b in boxes):
        return None  # a slot of its own: 所在街道 | 黄河街道
    others = [b.left for b in boxes if b.left > answer.right and b.same_row(label.box, 0.4)]
    end = min(others, default=1.0)
    column = [b.right for b in boxes if label.box.left - ALIGNED < b.left and b.right <= end]
    full = answer.right > max(column) - TO_THE_EDGE
    beside = any(b.same_row(box) and (b.right < box.left or b.left > answer.right) for b in boxes)
    return label if full and beside else None


_ASIDE = re.compile(r"[（(].*[)）]|.*[:：]")
_PLACE = re.compile(
    r"[（(](?!.*(?:填|详|按|与|执照|一致|具体|含|精确|门牌|全称|登记)).*[路街道区村园院内侧南北东西号楼厂层].*[)）]"
)
"""Where a place lies, behind its address, and no word on how to fill it in: （科技一路以南）."""
PITCH, TO_THE_EDGE = 1.8, 0.05
"""Heights from a label's row to the next line of its answer at most, and how far before the edge
of its column (share of the page's width) a full line ends."""


def _over(box: Box, boxes: Sequence[Box]) -> Box | None:
    """The line that goes on with this one: close above it, as long, at the same left edge."""
    for upper in boxes:
        gap = box.top - upper.bottom
        close = -0.2 * upper.height < gap < CLOSE * upper.height
        if close and upper.centre[1] < box.top and abs(upper.left - box.left) < ALIGNED:
            return upper if upper.right > box.right - LONGER else None
    return None


def _label_of(box: Box, labels: Sequence[Label]) -> Label | None:
    """The label next to the left of a line, in its row."""
    beside = [x for x in labels if x.box.right < box.left + ALIGNED and x.box.same_row(box, 0.4)]
    return max(beside, key=lambda x: x.box.right, default=None)


def _in_its_column(
    box: Box, first: Box, label: Label, labels: Sequence[Label], boxes: Sequence[Box]
) -> bool:
    """Whether a line stands under its answer's first one with another column beside it, and no
    other slot of its own column begins there."""
    left = [
        b for b in boxes if b.left < box.left and b.top < box.bottom and b.centre[1] > first.bottom
    ]
    beside = any(b.right <= label.box.left for b in left)
    own = any(b.right > label.box.left and b.same_row(box, 0.3) for b in left)
    pitch = box.centre[1] - first.centre[1]
    begins = any(
        min(x.box.right, label.box.right) > max(x.box.left, label.box.left)
        and abs(x.box.centre[1] - box.centre[1]) < 0.8 * min(pitch, 2 * box.height)
        for x in labels
        if x is not label
    )
    between = any(
        label.box.right <= b.left and b.right <= first.left and b.same_row(first) for b in boxes
    )
    return beside and not own and not begins and not between
