"""The answer in the row under a label, or the blank beside it, told by the page's ink.

What comes in: a page's lines and a label beside which nothing was read, or an answer that
reached the page's edge. What goes out: candidates for what stands right under the label, for
what the row broke off, and for the blank; and the rest of such an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docproc.chinese.dates import dates_in
from docproc.chinese.levels import factory_level_of
from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate, line_candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.fields.rooms import Label, heads_text, right_edge
from docproc.extract.wording.headings import NUMBERED
from docproc.page import Line, Page, PageSource

INKED = 0.012
"""A blank's region with a larger mean share of ink than this has something in it."""
SUBHEAD = re.compile(
    r"信息|情况|表$|说明|空白|填写|意见|盖?公?章$|公司$|如下|以下|以上|企业$|^20\d\d"
)
"""What stands at the left edge between two slots and is no answer's rest."""
LONGEST_REST = 20
"""Characters of an answer's rest that found no room before the page's right edge."""


def hangs_over(page: Page, last: int, label: Label, taken: set[int]) -> int | None:
    """The rest of an answer that reached the right edge of print, at the left edge under its
    label: …经济开 | 发区内."""
    box = page.lines[last].box
    edge = right_edge(page)
    if box is None or box.right < edge - 0.04 or edge < 0.6:
        return None
    row = _next_row(page, Box.around([box, label.box]) or box)
    if len(row) != 1 or row[0][1] in taken:
        return None
    under, index = row[0]
    said = page.lines[index].text.strip()
    at_edge = abs(under.left - label.box.left) < 0.03 and under.right < box.right
    whole = not said or len(said) > LONGEST_REST or re.search(r"[:：]", said)
    whole = whole or SUBHEAD.search(said)
    return index if at_edge and not whole and not NUMBERED.match(said) else None


def below_or_blank(
    page: Page,
    label: Label,
    wanted: list[LabelHit],
    region: Box,
    taken: set[int],
    order: int,
) -> Iterator[Candidate]:
    """What answers a label with nothing beside it: the words of the row under it, or its blank,
    `region`, with whether ink stands there."""
    if (said_on := _said_on(page, label)) is not None:
        line, said = said_on
        for hit in wanted:
            yield line_candidate(page, [line], hit, said, "inline", order, 1.0)
        return
    ink = _ink(page, _tight(region, label.box))
    if _text_in_the_middle_under(page, label, taken) or _answered_before(page, label, taken):
        ink = True
    under = answer_under(page, label, taken)
    wrapped = _answer_wrapped(page, label, taken)
    if under is not None and wrapped is not None and wrapped[0] != under:
        wrapped = None
    for hit in wanted:
        if under is not None:
            line = page.lines[under]
            yield line_candidate(page, [line], hit, line.text, "below", order, 0.9)
        if wrapped is not None:
            line = page.lines[wrapped[0]]
            said = line.text if wrapped[0] not in taken else _first_clause(line.text)
            yield line_candidate(page, [line], hit, said, wrapped[1], order, 1.0)
        if heads_text(page, label) or (wrapped is not None and wrapped[1] == "below"):
            continue
        if under is not None and _FIGURES.fullmatch(page.lines[under].text):
            continue  # a long label over its answer: no other label begins so
        spot = page.evidence(Line(label.hits[0].text, label.box))
        yield Candidate(str(hit.key), hit, "", "beside", (spot,), 1.0, ink, None, order)


def answer_under(page: Page, label: Label, taken: set[int]) -> int | None:
    """The line right under a label, at the same left edge."""
    for i, line in enumerate(page.lines):
        b = line.box
        if b is None or i in taken or NUMBERED.match(line.text.strip()):
            continue
        gap = b.top - label.box.bottom
        lower = b.centre[1] > label.box.centre[1] + 0.4 * label.box.height
        near = lower and gap < 0.9 * label.box.height
        if near and abs(b.left - label.box.left) < 0.03:
            return i
    return None


FULL_ROW = 0.03
"""A label ends so near the page's right edge of print that its answer had no room beside it."""


def _answer_wrapped(page: Page, label: Label, taken: set[int]) -> tuple[int, str] | None:
    """The text at the beginning of the next row, where a label with a colon ends its own,
    and whether it stands `alone` there or others follow it (`wrapped`); `below` figures under a
    label without a colon.

    A form of running slots breaks its rows as it likes, also between the two.
    """
    asked = page.lines[label.lines[-1]].text.rstrip(" _＿")
    below_row = _next_row(page, label.box)
    if not below_row:
        return None
    row = label.box
    first, index = min(below_row, key=_left)
    indented = len(below_row) == 1 and index not in taken and first.left > row.left + 0.02
    if not asked.endswith((":", "：")):
        # A long label of a form without colons, over the rule of its answer: figures tell it.
        figures = indented and _FIGURES.fullmatch(page.lines[index].text)
        return (index, "below") if figures else None
    # Further left the form's next row begins; alone and indented it is this row's own answer.
    alone = len(below_row) == 1
    edge = right_edge(page)
    starts = (
        first.left < row.left - 0.03
        or (alone and first.left > row.left + 0.02)
        # or no room was left in the label's own row
        or (alone and index not in taken and row.right > edge - FULL_ROW)
    )
    text = page.lines[index].text
    # A sentence that goes on with other slots begins with this one's answer: 91371…，成立时间：
    begins = index not in taken or not re.search(r"[:：]", _first_clause(text))
    open_to = begins and not NUMBERED.match(text.strip())
    return (index, "alone" if alone else "wrapped") if starts and open_to else None


_FIGURES = re.compile(r"(?=.*\d.*\d.*\d)[\dA-Za-z@._\-/:：,，年月日万亿元\s]{6,}")
"""A code, a number, a date, an amount or an address of mail, and nothing else."""


def _answered_before(page: Page, label: Label, taken: set[int]) -> bool:
    """Whether a label without a colon closes its row and text that is no label's stands before it,
    as in forms whose answers stand left of their labels: that slot was not left open."""
    if page.lines[label.lines[-1]].text.rstrip().endswith((":", "：")):
        return False
    row = [
        (b, n)
        for n, line in enumerate(page.lines)
        if (b := line.box) and n not in label.lines and b.same_row(label.box, 0.5)
    ]
    before = [n for b, n in row if b.right <= label.box.left]
    return bool(before) and len(before) == len(row) and not any(n in taken for n in before)


CENTRED = 0.05
"""How far from the middle of a cover a label and the answer under it stand (share of the width)."""


def _text_in_the_middle_under(page: Page, label: Label, taken: set[int]) -> bool:
    """Whether text stands alone under a label that is alone in its row, both in the middle of the
    page, as on a cover: most likely its answer, so that the label was not left open."""
    box = label.box
    seals = [s.box for s in page.seals if s.shape != "rect"]
    row = [one for one in _next_row(page, box) if not any(s.covers(one[0], 0.8) for s in seals)]
    if len(row) != 1 or row[0][1] in taken:
        return False
    under, index = row[0]
    alone = not any(
        b is not None and n not in label.lines and b.same_row(box, 0.5)
        for n, b in enumerate(line.box for line in page.lines)
    )
    said = page.lines[index].text.rstrip()
    told = len(said) <= LONGEST_REST and not re.search(
        r"[:：。；;，,]|[编印监]?制$|[厅局委]$", said
    )
    told = told and not dates_in(said) and factory_level_of(said) is None
    return alone and told and all(abs(b.centre[0] - 0.5) < CENTRED for b in (under, box))


def _next_row(page: Page, row: Box) -> list[tuple[Box, int]]:
    """The lines of the row of print under another, with their boxes."""
    boxes = [
        (b, i)
        for i, line in enumerate(page.lines)
        if (b := line.box)
        and b.centre[1] > row.centre[1] + 0.5 * row.height
        and b.top - row.bottom < 1.3 * row.height
    ]
    nearest = min((b for b, _ in boxes), key=lambda b: b.top, default=None)
    return [one for one in boxes if nearest and one[0].same_row(nearest, 0.5)]


_GOES_ON = re.compile(
    r"^\s*(?:为|系(?!统|列|数)|是(?!否|\s*[（(□☑√]))(?P<said>[^，,；;。:：]{2,})[，,；;。]"
)
"""A sentence's next words; 是否规上： and 是（√）否（ ） are a form's."""
_AMID = re.compile(r"^\s*[，,；;、]")
"""How a label within a sentence begins; before another the answer of a form is missing."""


def _said_on(page: Page, label: Label) -> tuple[Line, str] | None:
    """The next row where it goes on with a sentence that breaks behind a label (…，企业性质 |
    为民营，…), and its clause."""
    row = _next_row(page, label.box)
    if not row or not _AMID.match(page.lines[label.lines[0]].text):
        return None
    first, index = min(row, key=_left)
    goes_on = _GOES_ON.match(page.lines[index].text)
    return (page.lines[index], goes_on["said"]) if goes_on and first.left < label.box.left else None


def _first_clause(text: str) -> str:
    return re.split(r"[，,；;。]", text, maxsplit=1)[0]


def _left(placed: tuple[Box, int]) -> float:
    return placed[0].left


def _tight(region: Box, label: Box) -> Box:
    """The part of a region where one line of handwriting would stand."""
    right = min(region.right, region.left + 0.3)
    pad = 0.15 * label.height
    return Box(
        min(region.left + 0.012, right), label.top + pad, max(right - 0.01, 0.0), label.bottom - pad
    )


def _ink(page: Page, region: Box) -> bool | None:
    if region.width <= 0 or region.height <= 0:
        return None
    covered = page.ink.coverage(region)
    if covered is None:
        return False if page.source is PageSource.NATIVE else None
    return covered > INKED
