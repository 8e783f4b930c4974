"""Tables of scenarios whose rules were not found: columns and rows told by where lines lie.

What comes in: a page. What goes out: the `Table` that stands under a row of heads of which one
asks for a scenario and one for what was done, or None. A dark bar behind the heads, or a copier
that lost thin lines, leaves such tables; what runs across two columns ends them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Cell, Line, Page, Table

LEAST_HEADS = 3
FAR = 3.5
"""Heights of a line from the last row of a table to what stands under it."""
TIGHT = 0.7
"""Lines of one name stand closer than this, in heights of a line."""
_Placed = tuple[Box, Line]


def unruled_table(page: Page, heads_scenarios: Callable[[Table], bool]) -> Table | None:
    """The first such table on a page, outside those that were found."""
    ruled = [t.box for t in page.tables if t.box is not None]
    lines = [
        (box, line)
        for line in page.lines
        if (box := line.box) and plain(line.text) and not any(t.covers(box, 0.6) for t in ruled)
    ]
    for box, _ in lines:
        heads = sorted((p for p in lines if p[0].same_row(box, 0.5)), key=lambda p: p[0].left)
        if len(heads) < LEAST_HEADS:
            continue
        header = tuple(
            Cell(0, k, line.text, b, line.confidence) for k, (b, line) in enumerate(heads)
        )
        if heads_scenarios(Table(1, len(heads), header)):
            return _table(header, heads, lines)
    return None


def _table(
    header: tuple[Cell, ...], heads: Sequence[_Placed], lines: Sequence[_Placed]
) -> Table | None:
    body = _body(heads, lines)
    edges = _edges([b for b, _ in heads], [b for b, _ in (*heads, *body)])
    rows = _rows(body, edges) if edges is not None else []
    if edges is None or not rows:
        return None
    cells = list(header)
    for row, (top, bottom) in enumerate(rows, 1):
        for column, (left, right) in enumerate(pairwise(edges)):
            inside = sorted(
                (
                    p
                    for p in body
                    if top <= p[0].centre[1] < bottom and left <= p[0].centre[0] < right
                ),
                key=lambda p: p[0].top,
            )
            box = Box.around(b for b, _ in inside) or Box(
                max(left, 0.0), top, min(right, 1.0), bottom
            )
            sure = min((line.confidence for _, line in inside), default=1.0)
            cells.append(Cell(row, column, "".join(x.text for _, x in inside), box, sure))
    return Table(len(rows) + 1, len(header), tuple(cells), None, "aligned")


def _body(heads: Sequence[_Placed], lines: Sequence[_Placed]) -> list[_Placed]:
    """The lines under the heads, down to one that runs across columns or stands far below."""
    bottom = max(b.bottom for b, _ in heads)
    middles = [b.centre[0] for b, _ in heads]
    body: list[_Placed] = []
    for box, line in sorted(lines, key=lambda p: p[0].top):
        if box.centre[1] <= bottom or any(box is b for b, _ in heads):
            continue
        last = max((b.bottom for b, _ in body), default=bottom)
        across = sum(box.left < x < box.right for x in middles) > 1
        if across or box.top - last > FAR * box.height:
            break
        body.append((box, line))
    return body


def _edges(heads: Sequence[Box], boxes: Sequence[Box]) -> list[float] | None:
    """Where columns begin and end: in the widest gap between two heads that no line crosses."""
    edges = [0.0]
    for a, b in pairwise(heads):
        left, right = a.centre[0], b.centre[0]
        spans = sorted((x.left, x.right) for x in boxes if x.right > left and x.left < right)
        at, best = left, (0.0, 0.0)
        for begin, end in [*spans, (right, right)]:
            best = max(best, (begin - at, (begin + at) / 2))
            at = max(at, end)
        if best[0] <= 0.0:
            return None
        edges.append(best[1])
    return [*edges, 1.0]


def _rows(body: Sequence[_Placed], edges: Sequence[float]) -> list[tuple[float, float]]:
    """The rows' tops and bottoms, round the numbers of a column, else round its short names."""
    anchors = _numbers(body, edges) or _names(body, edges)
    if not anchors:
        return []
    spans = sorted((b.top, b.bottom) for b, _ in body)
    cuts = [min(top for top, _ in spans)]
    for upper, lower in pairwise(anchors):
        at, best = upper, (-1.0, (upper + lower) / 2)
        for top, bottom in spans:
            if upper < top < lower and top - at > best[0]:
                best = (top - at, (top + at) / 2)
            if bottom > upper:
                at = max(at, min(bottom, lower))
        cuts.append(best[1])
    return list(pairwise([*cuts, max(bottom for _, bottom in spans) + 0.001]))


def _numbers(body: Sequence[_Placed], edges: Sequence[float]) -> list[float]:
    """The heights of a column of numbers that count on."""
    for left, right in pairwise(edges):
        own = sorted((p for p in body if left <= p[0].centre[0] < right), key=lambda p: p[0].top)
        told = [plain(line.text) for _, line in own]
        if told and all(t.isdigit() and len(t) < 3 for t in told):
            counted = [int(t) for t in told]
            if all(b == a + 1 for a, b in pairwise(counted)):
                return [b.centre[1] for b, _ in own]
    return []


def _names(body: Sequence[_Placed], edges: Sequence[float]) -> list[float]:
    """The heights of the blocks of the column with fewest lines: names, of one line or two."""
    columns = [
        sorted((b for b, _ in body if left <= b.centre[0] < right), key=lambda b: b.top)
        for left, right in pairwise(edges)
    ]
    column = min((c for c in columns if c), key=len, default=[])
    blocks: list[list[Box]] = []
    for box in column:
        if blocks and box.top - blocks[-1][-1].bottom < TIGHT * box.height:
            blocks[-1].append(box)
        else:
            blocks.append([box])
    return [(block[0].top + block[-1].bottom) / 2 for block in blocks]
