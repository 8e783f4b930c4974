"""Forms whose answers stand under their labels: cards, and tables read downwards.

What comes in: a page's lines and the labels among them, with their boxes. What
goes out: for each label the lines under it that answer it; nothing where the
page is a form of the usual kind, with answers to the right. One label alone
proves nothing: text stands under every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.lines.pairs import opens_slot
from docproc.extract.fields.rooms import Label, table_beside
from docproc.extract.wording.charplaces import inner_width, letter_width
from docproc.extract.wording.headings import NUMBERED
from docproc.extract.wording.questions import ANSWER_MARK
from docproc.page import Line, Page

LEAST = 3
"""So many labels must be answered from below before a page counts as such a form."""
MOSTLY = 0.7
"""The share of a page's labels that must have nothing at their right and text below."""
ALIGNED = 0.02
"""Labels of one list begin within so much of one another (share of the page's width)."""
EDGE = 0.96
"""What begins beyond this share of the page's width is a mark of the copier."""
OVERLAP = 0.55
"""Share of a label's height by which the box of the larger answer under it may reach into it."""
REACH = 2.2
"""How far under its label an answer begins, in heights of the label."""


def answers_under(page: Page, labels: Sequence[Label], taken: set[int]) -> dict[int, list[int]]:
    """For each label (by its place in `labels`) the lines under it; empty for other forms."""
    placed = [n for n, label in enumerate(labels) if label.box.height > 0]
    found = {n: under for n in placed if (under := _under(page, labels, n, taken))}
    owned = {i: n for n, under in found.items() for i in under[:1] if _begins(page, i, labels[n])}
    led_in = {n for n, at in found.items() if ANSWER_MARK.match(page.lines[at[0]].text)}
    told = [
        n
        for n in placed
        if n in led_in or (n in found and not _answered_beside(page, labels, n, taken, owned))
    ]
    items = {n: found[n] for n in told if _is_item(page, labels[n], found[n])}
    if len(items) < LEAST_ITEMS:
        items = {n: at for n, at in items.items() if n in led_in}
    indented = {n for n in told if _is_indented(page, labels[n], found[n])}
    lists = [run for run in _runs(labels, placed, indented) if len(run) >= LEAST_ITEMS]
    items |= {n: found[n] for run in lists for n in run}
    if len(told) < LEAST:
        return items
    if len(told) >= MOSTLY * len(placed):
        rest = [n for n in found if n not in told]
        told += [n for n in rest if _beside_a_caption(page, labels, n, taken)]
    else:  # a part of the page may be such a form
        runs = [*_runs(labels, placed, set(told)), *_rows(labels, placed, set(told))]
        told = sorted({n for run in runs if len(run) >= LEAST for n in run})
    return {n: found[n] for n in told} | items


_HEADS = re.compile(rf"{NUMBERED.pattern}|0\d\s*(?![号栋幢楼座])[㐀-鿿]{{3}}")
"""How a heading begins: 三、, B., 02智能场景建设情况; 01号楼 begins an address."""
_ITEM = re.compile(r"^\s*[（(]?\d{1,2}[.、．)）]")
LEAST_ITEMS = 2
"""One numbered heading over a short line is a section of a book, but for one that is led in as an
answer."""
INDENT, LONGEST_ITEM = 0.015, 40
"""How much farther right the answer of a numbered label begins (share of the page's width), and
its characters at most: what is longer is the text of a section."""


def _is_item(page: Page, label: Label, under: Sequence[int]) -> bool:
    """Whether a label is a numbered item over its one, indented answer: 2. 工厂地址 over 某路1号.
    Such a list may break over pages, so that two of it, or one, stand on a page."""
    answer = page.lines[under[0]]
    return (
        len(under) == 1
        and bool(_ITEM.match(page.lines[label.lines[0]].text))
        and answer.box is not None
        and answer.box.left > label.box.left + INDENT
        and len(plain(answer.text)) <= LONGEST_ITEM
        and bool(
            _VALUE.search(answer.text)
            or answer.text.rstrip().endswith("工厂")
            or ANSWER_MARK.match(answer.text)
        )
        and not plain(answer.text).endswith(("。", "；", ";"))
    )


def _is_indented(page: Page, label: Label, under: Sequence[int]) -> bool:
    """Whether a label with a colon stands over one short line that begins farther right: the last
    labels of a list that began on the page before."""
    answer = page.lines[under[0]]
    colon = page.lines[label.lines[-1]].text.rstrip().endswith(("：", ":"))
    short = len(plain(answer.text)) <= LONGEST_ITEM and not plain(answer.text).endswith("。")
    right = answer.box is not None and answer.box.left > label.box.left + INDENT
    return colon and short and right and len(under) == 1


def _runs(labels: Sequence[Label], placed: Sequence[int], told: set[int]) -> list[list[int]]:
    """Labels one below the other that are all answered from below: (1) 名称 … (2) 地址 ….

    A card beside a table counts by itself: only a label of its own list breaks it off.
    """
    lists: list[list[int]] = []
    for n in sorted(placed, key=lambda n: labels[n].box.top):
        left = labels[n].box.left
        own = [held for held in lists if abs(labels[held[-1]].box.left - left) < ALIGNED]
        if own:
            own[-1].append(n)
        else:
            lists.append([n])
    runs = (groupby(held, told.__contains__) for held in lists)
    return [list(run) for held in runs for answered, run in held if answered]


def _rows(labels: Sequence[Label], placed: Sequence[int], told: set[int]) -> list[list[int]]:
    """Labels side by side that are all answered from below: 联系人 | 电话 | 邮箱."""
    rows: list[list[int]] = []
    for n in sorted(placed, key=lambda n: labels[n].box.top):
        if rows and labels[rows[-1][0]].box.same_row(labels[n].box, 0.4):
            rows[-1].append(n)
        else:
            rows.append([n])
    return [row for row in rows if told.issuperset(row)]


def _begins(page: Page, index: int, label: Label) -> bool:
    """Whether a line begins where the label over it does."""
    box = page.lines[index].box
    return box is not None and abs(box.left - label.box.left) < ALIGNED


def _answered_beside(
    page: Page, labels: Sequence[Label], n: int, taken: set[int], owned: dict[int, int]
) -> bool:
    """Whether text that is no label stands right of a label, before the next one.

    On a tilted page the answer under another label comes to stand there (`owned`).
    """
    return any(owned.get(i, n) == n for i in _right_of(page, labels, n, taken))


CAPTION = 6
"""Characters of a word that is taken for a caption though no label is like it."""
_GOES_ON = re.compile(r"\d|[省市县区路号]")
"""How the rest of a place or number begins."""
_VALUE = re.compile(rf"{_GOES_ON.pattern}|公司")


def _right_of(page: Page, labels: Sequence[Label], n: int, taken: set[int]) -> list[int]:
    """The lines in a label's row that are no labels, up to the next label or form."""
    box = labels[n].box
    right = min(_next_left(labels, n), table_beside(page, labels[n], labels))
    return [
        i
        for i, line in enumerate(page.lines)
        if i not in taken
        and (b := line.box) is not None
        and box.right - 0.005 <= b.left < min(right - 0.005, EDGE)
        and b.same_row(box)
    ]


def _beside_a_caption(page: Page, labels: Sequence[Label], n: int, taken: set[int]) -> bool:
    """Whether all that stands right of a label is a caption itself, misread: a short word, no
    value, with a line of its own right under it."""
    return all(
        len(plain(page.lines[i].text)) <= CAPTION
        and not _VALUE.search(page.lines[i].text)
        and any(
            (b := other.box) is not None
            and abs(b.left - box.left) < ALIGNED
            and 0 < b.centre[1] - box.centre[1] < 1.4 * box.height
            for other in page.lines
        )
        for i in _right_of(page, labels, n, taken)
        if (box := page.lines[i].box)
    )


def _next_left(labels: Sequence[Label], n: int) -> float:
    """Where the next label in the same row begins; the page's edge where there is none."""
    box = labels[n].box
    beyond = [
        o.box.left for o in labels if o.box.left >= box.right - 0.005 and o.box.same_row(box, 0.4)
    ]
    return min(beyond, default=1.0)


ROOM = 4
"""Characters for which a line had room left that the next one begins with: it did not wrap."""


def _ended_early(line: Line, following: Line) -> bool:
    """Whether a line under an answer is a text of its own, which would have begun in its row."""
    a, b = line.box, following.box
    if a is None or b is None or abs(a.left - b.left) > ALIGNED or _GOES_ON.match(following.text):
        return False
    one = b.width / max(len(plain(following.text)), 1)
    return b.right - a.right > ROOM * one and len(plain(following.text)) > CAPTION


def _cell_right(page: Page, box: Box) -> float | None:
    """Where the cell ends that a label stands in: what begins in the next one answers the label
    there, be it an unknown one. None where no table is ruled."""
    cells = (c.box for table in page.tables for c in table.cells if c.box is not None)
    return min((cell.right for cell in cells if cell.covers(box, 0.7)), default=None)


def _set_as_label(page: Page, label: Label, answer: int, index: int) -> bool:
    """Whether a line behind an answer is set as the label is and not as the answer: in its print,
    where the two differ, or at its edge, where the answer is indented; or is set larger than both.
    It heads the next slot, which no label is like (研发投入强度), or a section."""
    own, first, line = page.lines[label.lines[0]], page.lines[answer], page.lines[index]
    if own.box is None or first.box is None or line.box is None:
        return False
    if re.search(r"\d", line.text) or re.search(r"[A-Za-z]", first.text + line.text):
        return False  # figures and letters are narrow: what their line's print is cannot be told
    of_label, of_answer, width = map(inner_width, (own, first, line))
    if of_label and of_answer and width:
        if width - of_answer > OTHER_PRINT * of_answer:
            return True
        print_differs = abs(of_label - of_answer) > OTHER_PRINT * of_answer
        if print_differs and abs(width - of_label) < abs(width - of_answer):
            return True
    indented = first.box.left - own.box.left > AT_ITS_EDGE
    column = [
        b.right for x in page.lines if (b := x.box) and abs(b.left - first.box.left) < ALIGNED
    ]
    print_of = letter_width(first)
    filled = len(first.text) >= A_FULL_LINE and first.box.right > max(column) - 2 * print_of
    if filled:
        return False  # the answer had no room for more: a paragraph's second line has no indent
    return indented and line.box.left - own.box.left < 0.5 * (first.box.left - own.box.left)


A_FULL_LINE = 14
"""Characters of an answer at least that may have reached the edge of its column."""
OTHER_PRINT, AT_ITS_EDGE = 0.12, 0.006
"""By how much labels' and answers' print differs at least, and how far (share of the page's width)
an indented answer begins behind its label."""
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z.,:()/&'’ -]{3,}")
CENTRED = 0.015
"""Share of the page's width by which the middles of a label and its answer differ at most, where a
form sets both in the middle of their cell."""


def _centred(answer: Box, label: Box) -> bool:
    """Whether an answer is set in the middle under its label."""
    return abs(answer.centre[0] - label.centre[0]) < CENTRED


def _under(page: Page, labels: Sequence[Label], n: int, taken: set[int]) -> list[int]:
    """The lines in a label's column, from right under it to the next label of the column."""
    box = labels[n].box
    cell = _cell_right(page, box)
    # Without rules an answer stands under the label itself: farther right it stands beside the
    # next one, on a tilted page.
    right = min(_next_left(labels, n) - 0.005, box.right + box.height if cell is None else cell)
    column = Box(box.left - 0.015, box.bottom, right, 1.0)
    floors = [
        o.box.top
        for o in labels
        if o.box.top > box.bottom and o.box.left < column.right and o.box.right > column.left
    ]
    floor = min(floors, default=1.0)
    lines: list[int] = []
    last, reach = box, REACH * box.height / max(len(labels[n].lines), 1)
    inside = sorted(
        (b.top, i)
        for i, line in enumerate(page.lines)
        if i not in taken
        and (b := line.box)
        and box.bottom - OVERLAP * box.height <= b.top < floor - 0.2 * b.height
        and b.centre[1] > box.bottom
        and (column.left <= b.left < column.right or _centred(b, box))
    )
    forms = [t.box for t in page.tables if t.box is not None and t.box.covers(box, 0.7)]
    for _, i in inside:
        own, text = page.lines[i].box, page.lines[i].text
        if own is None or own.top - last.bottom > reach or _HEADS.match(text.strip()):
            break
        if lines and _ended_early(page.lines[lines[-1]], page.lines[i]):
            break
        if lines and _set_as_label(page, labels[n], lines[0], i):
            break
        if _ENGLISH.fullmatch(text.strip()):
            continue  # the label again: 发证日期 over Date of Issue
        opens = opens_slot(text) and not ANSWER_MARK.match(text)  # 填报：王一 is an answer
        if opens or (forms and not any(form.covers(own, 0.5) for form in forms)):
            break  # the next slot, its label known or not, or what stands below the form
        lines.append(i)
        last, reach = own, 0.9 * own.height
    return lines
