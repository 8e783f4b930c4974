"""The answer that stands right of a label, found by where lines lie.

What comes in: a page's lines and the labels among them, with their boxes. What goes out:
candidates with the lines that belong to a label's row; figures under years as a series.
Where nothing stands beside a label, `nextrow` is asked. Needs no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from docproc.chinese.text import is_cjk, plain
from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate, line_candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.fields.lines.nextrow import answer_under, below_or_blank, hangs_over
from docproc.extract.fields.lines.rests import rest_of, with_rest
from docproc.extract.fields.rooms import (
    Label,
    answers_unknown,
    belongs,
    in_a_list,
    lines_in,
    next_column,
    region_beside,
)
from docproc.extract.wording.options import OPTION_MARK, with_boxes
from docproc.page import Line, Page

DISPLAY = 1.8
"""Print so many times as large as its label is a heading, no answer (2.2 on a tilted licence,
1.6 where a cover sets the name large)."""
A4 = (210.0, 297.0)


def beside(
    page: Page, label: Label, labels: list[Label], taken: set[int], order: int
) -> Iterator[Candidate]:
    """The text right of a label up to the next label of its row; blank where none."""
    wanted = [h for h in label.hits if h.key is not None]
    region = region_beside(page, label, labels)
    near = [
        i
        for i in lines_in(page, region, taken)
        if not _is_display(page.lines[i], page, label) and not in_a_list(page, i, label)
    ]
    near = [i for i in near if rest_of(page, i, labels) is None]  # of the next column's answer
    edge = next_column(label, labels)
    near = [i for i in near if (b := page.lines[i].box) is None or b.left < edge]
    inside = [
        i
        for i in near
        if belongs(page.lines[i], label, labels) and not answers_unknown(page, i, label, labels)
    ]
    inside = _without_rest_above(page, _without_next_column(page, inside), label)
    inside = with_rest(page, _joined_to_row(page, inside, label), label, labels, taken)
    if inside:
        if (over := hangs_over(page, inside[-1], label, taken)) is not None:
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
        under = answer_under(page, label, taken)
        if under is not None:
            for hit in wanted:
                line = page.lines[under]
                yield line_candidate(page, [line], hit, line.text, "below", order, 0.9)
        return
    yield from below_or_blank(page, label, wanted, region, taken, order)


def _without_rest_above(page: Page, inside: list[int], label: Label) -> list[int]:
    """The lines beside a label without those over its own row that are the rest of the answer
    above: the label stands in the middle of its own answer or beside its first line."""
    boxes = {i: b for i in inside if (b := page.lines[i].box)}
    middle, near = label.box.centre[1], LEVEL * label.box.height / max(len(label.lines), 1)
    if not any(abs(b.centre[1] - middle) < near for b in boxes.values()):
        return inside
    above = {i for i, b in boxes.items() if b.centre[1] < middle - near}
    below = {i for i, b in boxes.items() if b.centre[1] > middle + near}
    return [i for i in inside if i not in above] if len(above) > len(below) else inside


LEVEL = 0.3
"""How far (heights of its line) the middle of a label's own row is from the label's."""
LEAST_IN_COLUMN, APART, ONE_EDGE = 5, 0.04, 0.008
"""So many lines that begin at one place, so far behind the answers, are a column of their own, of
sources or remarks (shares of the page's width), where they repeat what they say: 营业执照."""
_NOTE = re.compile(r"[\[［(（]\d{1,2}[\]］)）]$")


def _without_next_column(page: Page, inside: list[int]) -> list[int]:
    """The lines beside a label without those of the column behind its answers: 项目 | 内容 | 来源.
    Figures of several years, units and boxes to tick stand in columns too, and are kept."""
    boxes = {i: b for i in inside if (b := page.lines[i].box)}
    first = min((b.left for b in boxes.values()), default=0.0)
    answers = max((b.right for b in boxes.values() if b.left < first + APART), default=0.0)

    def is_behind(i: int) -> bool:
        box, text = boxes.get(i), page.lines[i].text
        if box is None or box.left < answers + APART or len(plain(text)) < LEAST_WORDS:
            return False
        if _FIGURE.fullmatch(plain(text)) or OPTION_MARK.search(with_boxes(text)):
            return False
        column = [
            _NOTE.sub("", plain(x.text))
            for x in page.lines
            if (b := x.box) and abs(b.left - box.left) < ONE_EDGE
        ]
        again = column.count(_NOTE.sub("", plain(text))) > 1
        return again and len(column) >= LEAST_IN_COLUMN

    return [i for i in inside if not is_behind(i)]


LEAST_WORDS = 3
"""Characters of a source or a remark at least; a unit has fewer."""
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


def _is_display(line: Line, page: Page, label: Label) -> bool:
    """Whether a line is set so large beside the label that it heads the paper: on a tilted
    licence the heading's tall box comes to lie in the row of the name."""
    # A label's English is set smaller than the label.
    own = max(_print_size(page.lines[i], page) for i in label.lines)
    return _print_size(line, page) > DISPLAY * own > 0.0


def _print_size(line: Line, page: Page) -> float:
    """A line's print in millimetres: the less of its height, which tilt adds to, and of the
    room a Chinese character takes, which spaces add to."""
    if line.box is None:
        return 0.0
    width, height = page.size_mm or A4
    steps = [
        b - a
        for (a, b), (one, other) in zip(pairwise(line.chars), pairwise(line.text), strict=False)
        if is_cjk(one) and is_cjk(other)
    ]
    room = median(steps) if len(steps) > 1 else line.box.width / max(len(plain(line.text)), 1)
    return min(room * width, line.box.height * height)


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
