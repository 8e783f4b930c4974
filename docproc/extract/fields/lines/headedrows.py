"""Forms without rules whose rows of labels stand over rows of answers, wherever in its column an
answer is set: centred under its label, or at the right.

What comes in: a page's lines and the labels among them. What goes out: for each label of such rows
the lines that answer it. Rows of labels and of answers take turns, three times at least; where a
label has its answer beside it the page is no such form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.names import is_company
from docproc.chinese.text import plain
from docproc.extract.fields.rooms import Label
from docproc.page import Line, Page

LEAST = 3
"""So many rows of labels over answers make such a form."""
LONGEST_HEAD = 12
APART = 1.0
"""Heights of a label's line from its row to its answers, and from one of them to the next."""
HANGS = 0.02
"""How far left of its label an answer may begin (share of the page's width)."""
_VALUE = re.compile(r"\d{2}|[省市县区]$|[。；;√☑■]")


def answers_in_rows(page: Page, labels: Sequence[Label]) -> dict[int, list[int]]:
    """For each label of such a form (by its place in `labels`) the lines that answer it."""
    known = {i: n for n, label in enumerate(labels) for i in label.lines if label.box.height > 0}
    rows = _rows(page)
    heads = [at for at, row in enumerate(rows) if _is_head(page, row, known)]
    if len(heads) < LEAST:
        return {}
    bands = [
        found
        for at, following in zip(heads, [*heads[1:], len(rows)], strict=True)
        if (found := _answered(page, rows[at], rows[at + 1 : following], known)) is not None
    ]
    if len(bands) < LEAST or len(bands) < len(heads) - 1:
        return {}
    return {n: lines for band in bands for n, lines in band.items()}


def _rows(page: Page) -> list[list[int]]:
    """The page's lines in rows from the top, each from the left."""
    boxes = {i: b for i, x in enumerate(page.lines) if (b := x.box)}
    rows: list[list[int]] = []
    for i in sorted(boxes, key=lambda i: boxes[i].centre[1]):
        if rows and boxes[rows[-1][0]].same_row(boxes[i], 0.5):
            rows[-1].append(i)
        else:
            rows.append([i])
    return [sorted(row, key=lambda i: boxes[i].left) for row in rows]


def _is_head(page: Page, row: Sequence[int], known: dict[int, int]) -> bool:
    """Whether a row holds nothing but labels, one of them known at least."""
    others = [page.lines[i] for i in row if i not in known]
    return 1 < len(row) > len(others) and all(map(_looks_like_a_label, others))


def _looks_like_a_label(line: Line) -> bool:
    shown = plain(line.text)
    return 1 < len(shown) <= LONGEST_HEAD and not _VALUE.search(shown) and not is_company(shown)


def _answered(
    page: Page, head: Sequence[int], below: Sequence[Sequence[int]], known: dict[int, int]
) -> dict[int, list[int]] | None:
    """The lines under each label of a row, up to the next row of labels; None where they do not
    stand in the labels' columns, or are labels themselves."""
    boxes = [b for i in head if (b := page.lines[i].box)]
    bottom, high = max(b.bottom for b in boxes), max(b.height for b in boxes)
    held: list[int] = []
    for row in below:
        top = min(b.top for i in row if (b := page.lines[i].box))
        if top - bottom > APART * high:
            break
        bottom = max(b.bottom for i in row if (b := page.lines[i].box))
        held += row
    if not held or any(i in known for i in held):
        return None
    found: dict[int, list[int]] = {}
    for i in held:
        box = page.lines[i].box
        if box is None:
            continue
        columns = [n for n, b in enumerate(boxes) if b.left - HANGS <= box.centre[0]]
        if not columns or box.left < boxes[columns[-1]].left - HANGS:
            return None
        found.setdefault(head[columns[-1]], []).append(i)
    return {known[i]: lines for i, lines in found.items() if i in known}
