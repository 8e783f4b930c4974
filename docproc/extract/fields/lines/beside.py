"""The answer that stands right of a label, found by where lines lie.

What comes in: a page's lines and the labels among them, with their boxes. What
goes out: candidates with the lines that belong to a label's row, the line under
it, or the blank, told by the page's ink. Needs no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.fields.lines.rests import rest_of, with_rest
from docproc.extract.fields.rooms import (
    Label,
    answers_unknown,
    belongs,
    heads_text,
    in_a_list,
    lines_in,
    region_beside,
)
from docproc.extract.wording.headings import NUMBERED
from docproc.page import Line, Page, PageSource

DISPLAY = 1.8
"""Print so many times as large as its label is a heading, no answer (2.2 on a tilted licence,
1.6 where a cover sets the name large)."""
A4 = (210.0, 297.0)
INKED = 0.012
"""A blank's region with a larger mean share of ink than this has something in it."""


def beside(
    page: Page, label: Label, labels: list[Label], taken: set[int], order: int
) -> Iterator[Candidate]:
    """The text right of a label up to the next label of its row; blank where none."""
    wanted = [h for h in label.hits if h.key is not None]
    if not any(line.box for line in page.lines):
        index = label.lines[-1] + 1
        if index < len(page.lines) and index not in taken:
            for hit in wanted:
                line = page.lines[index]
                yield line_candidate(page, [line], hit, line.text, "below", order, 1.0)
        return
    region = region_beside(page, label, labels)
    near = [
        i
        for i in lines_in(page, region, taken)
        if not _is_display(page.lines[i], page, label) and not in_a_list(page, i, label)
    ]
    near = [i for i in near if rest_of(page, i, labels) is None]  # of the next column's answer
    inside = [
        i
        for i in near
        if belongs(page.lines[i], label, labels) and not answers_unknown(page, i, label, labels)
    ]
    inside = with_rest(page, _joined_to_row(page, inside, label), label, labels, taken)
    if inside:
        if (over := _hangs_over(page, inside[-1], label, taken)) is not None:
            inside.append(over)
        lines = [page.lines[i] for i in inside]
        if years := _years_of(page, lines):
            for hit in wanted:
                yield from _series(page, lines, years, hit, order)
            return
        if sum(bool(_EXACT.fullmatch(plain(line.text))) for line in lines) > 1:
            # Figures of several years, or a neighbour's: which is asked for a table tells, if any.
            if not any(t.box and t.box.covers(label.box) for t in page.tables):
                for hit in wanted:
                    first = lines[0]
                    yield line_candidate(page, [first], hit, first.text, "beside", order, ONE_OF)
            return
        text = "".join(line.text for line in lines)
        for hit in wanted:
            yield line_candidate(page, lines, hit, text, "beside", order, 1.0)
        under = _answer_under(page, label, taken)
        if under is not None:
            for hit in wanted:
                line = page.lines[under]
                yield line_candidate(page, [line], hit, line.text, "below", order, 0.9)
        return
    yield from _below_or_blank(page, label, wanted, region, taken, order)


_FIGURE = re.compile(r"[\d,.，]+[万亿千]?元?")
ONE_OF = 0.6
"""Trust in the first of several figures beside a label."""
_EXACT = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d+")
_YEAR_HEAD = re.compile(r"(20[0-3]\d)年?度?")


def _years_of(page: Page, lines: list[Line]) -> list[int]:
    """The years that head several figures of one row, where no table was found; empty for
    anything else than a row of figures under years."""
    if len(lines) < 2 or not all(_FIGURE.fullmatch(plain(line.text)) for line in lines):
        return []
    years = []
    for line in lines:
        box = line.box
        above = [
            (b.bottom, int(m[1]))
            for other in page.lines
            if (m := _YEAR_HEAD.fullmatch(plain(other.text)))
            and (b := other.box)
            and box
            and b.bottom <= box.top + 0.005
            if b.left < box.right and box.left < b.right
        ]
        if not above:
            return []
        years.append(max(above)[1])
    return years if len(set(years)) == len(years) else []


def _series(
    page: Page, lines: list[Line], years: list[int], hit: LabelHit, order: int
) -> Iterator[Candidate]:
    for line, year in zip(lines, years, strict=True):
        dated = LabelHit(hit.key, f"{hit.text} {year}年", hit.score, hit.unit, year)
        yield line_candidate(page, [line], dated, line.text, "series", order, 1.0)


def _joined_to_row(page: Page, inside: list[int], label: Label) -> list[int]:
    """The lines that hang together with the label's own row: no gap between rows."""
    boxes = {i: b for i in inside if (b := page.lines[i].box)}
    reach = 0.75 * label.box.height / max(len(label.lines), 1)
    held = {i for i, b in boxes.items() if b.same_row(label.box, 0.3)}
    if not held:
        near = [i for i, b in boxes.items() if abs(b.centre[1] - label.box.centre[1]) < 1.6 * reach]
        held = set(near)
    grown = True
    while grown:
        grown = False
        for i, b in boxes.items():
            if i not in held and any(
                _touches(b, boxes[j]) or _goes_on(page, boxes[j], b, label) for j in held
            ):
                held.add(i)
                grown = True
    return [i for i in inside if i in held]


SUBHEAD = re.compile(
    r"信息|情况|表$|说明|空白|填写|意见|盖?公?章$|公司$|如下|以下|以上|企业$|^20\d\d"
)
"""What stands at the left edge between two slots and is no answer's rest."""
LONGEST_REST = 20
"""Characters of an answer's rest that found no room before the page's right edge."""


def _hangs_over(page: Page, last: int, label: Label, taken: set[int]) -> int | None:
    """The rest of an answer that reached the right edge of print, at the left edge under its
    label: …经济开 | 发区内."""
    box = page.lines[last].box
    edge = max((b.right for line in page.lines if (b := line.box)), default=1.0)
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


def _is_display(line: Line, page: Page, label: Label) -> bool:
    """Whether a line is set so large beside the label that it heads the paper: on a tilted
    licence the heading's tall box comes to lie in the row of the name."""
    # A label's English is set smaller than the label.
    own = max(_print_size(page.lines[i], page) for i in label.lines)
    return _print_size(line, page) > DISPLAY * own > 0.0


def _print_size(line: Line, page: Page) -> float:
    """A line's print in millimetres: the less of its height, which tilt adds to, and of the
    room a character takes, which spaces add to."""
    if line.box is None:
        return 0.0
    width, height = page.size_mm or A4
    pitch = line.box.width * width / max(len(plain(line.text)), 1)
    return min(pitch, line.box.height * height)


def _touches(a: Box, b: Box) -> bool:
    """Whether two lines stand in one paragraph: hardly any gap, same left edge."""
    gap = max(a.top, b.top) - min(a.bottom, b.bottom)
    return gap < 0.4 * min(a.height, b.height) and abs(a.left - b.left) < 0.02


def _goes_on(page: Page, upper: Box, lower: Box, label: Label) -> bool:
    """Whether a line goes on with the one above: at the same left edge, under a line that
    is at least as long, with nothing left of it in its own row."""
    gap = lower.top - upper.bottom
    if not (-0.2 * upper.height < gap < 1.3 * upper.height) or abs(upper.left - lower.left) > 0.015:
        return False
    if upper.right < lower.right - 0.02 or lower.left < label.box.right:
        return False
    return not any(
        b.right <= lower.left + 0.005 and b.same_row(lower, 0.4)
        for line in page.lines
        if (b := line.box) and b is not lower
    )


def _below_or_blank(
    page: Page,
    label: Label,
    wanted: list[LabelHit],
    region: Box,
    taken: set[int],
    order: int,
) -> Iterator[Candidate]:
    if (said_on := _said_on(page, label)) is not None:
        line, said = said_on
        for hit in wanted:
            yield line_candidate(page, [line], hit, said, "inline", order, 1.0)
        return
    ink = _ink(page, _tight(region, label.box))
    under = _answer_under(page, label, taken)
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
        spot = page.evidence(Line(label.hits[0].text, label.box))
        yield Candidate(str(hit.key), hit, "", "beside", (spot,), 1.0, ink, None, order)


def _answer_under(page: Page, label: Label, taken: set[int]) -> int | None:
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
    edge = max((b.right for line in page.lines if (b := line.box)), default=1.0)
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


def lettering(page: Page) -> set[int]:
    """Lines that are a seal's own lettering: no answer to anything."""
    return {
        i
        for i, line in enumerate(page.lines)
        if line.ink == "red"
        and line.box is not None
        and any(s.box.covers(line.box, 0.6) for s in page.seals)
    }


def line_candidate(
    page: Page,
    lines: Sequence[Line],
    hit: LabelHit,
    value: str,
    place: str,
    order: int,
    trust: float,
) -> Candidate:
    """A candidate whose value stands on these lines; `trust` is that of the label's mark."""
    reading = min(line.confidence for line in lines)
    if place in {"inline", "glued"} and len(lines) == 1:  # the label's characters do not matter
        reading = max(reading, 1e-4) ** min(len(value) / max(len(lines[0].text), 1), 1.0)
    evidence = tuple(page.evidence(line) for line in lines)
    other: tuple[str, ...] = ()
    if len(lines) == 1:
        tail = len(lines[0].text) - len(value)
        other = tuple(
            a[tail:] if place in {"inline", "glued"} else a for a in lines[0].alternatives
        )
    found = Candidate(str(hit.key), hit, value, place, evidence, reading, False, None, order, other)
    return found if trust == 1.0 else replace(found, reading=reading * trust)
