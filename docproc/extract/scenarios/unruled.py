"""Tables of scenarios whose rules were not found: columns and rows told by where lines lie.

What comes in: a page, and the heads of such a table that ended the page before. What goes out:
the tables that stand under a row of heads of which one asks for a scenario and one for what was
done. A dark bar behind the heads, or a copier that lost thin lines, leaves such tables; what
runs across more than two columns ends them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.scenarios.readon import Placed, gap_near, parted_at_columns, pieces_of, upright
from docproc.extract.wording.headings import numbered
from docproc.page import Cell, Page, Table

LEAST_HEADS = 3
FAR = 3.5
"""Heights of a line from the last row of a table to what stands under it."""
TIGHT = (0.7, 0.5, 0.3, 0.2)
"""Lines of one name stand closer than this, in heights of a line; where rows stand close, much."""
HEAD, FOOT = 0.075, 0.9
"""Above and below these shares of a page stand its running head and its number."""


@dataclass(frozen=True, slots=True)
class Unruled:
    """The tables of a page from the top; the heads of the last where it may go on over the
    page's end; whether the first goes on from the page before, without its heads."""

    tables: tuple[Table, ...] = ()
    heads: tuple[Placed, ...] = ()
    goes_on: bool = False


def unruled_tables(
    page: Page,
    heads_scenarios: Callable[[Table], bool],
    heads_section: Callable[[str], bool],
    before: Sequence[Placed] = (),
) -> Unruled:
    """The tables of a page without rules, outside those that were found, down to a line that heads
    a section each; `before` are the heads of the one that ended the page before."""
    ruled = [t.box for t in page.tables if t.box is not None and t.origin != "aligned"]
    lines = [
        (box, line)
        for line in page.lines
        if (box := line.box) and plain(line.text) and not any(t.covers(box, 0.6) for t in ruled)
    ]
    if not lines:
        return Unruled(heads=tuple(before))  # the blank back of a sheet
    lines = parted_at_columns(lines)
    found: list[Table] = []
    heads: Sequence[Placed] = ()
    if before and (
        table := _table((), before, [p for p in lines if p[0].bottom > HEAD], heads_section)
    ):
        found.append(table)
        heads = before if table.box and _ends_page(table.box, page) else ()
    goes_on = bool(found)
    for row in _head_rows(lines, heads_scenarios):
        header = tuple(Cell(0, k, line.text, b, line.confidence) for k, (b, line) in enumerate(row))
        table = _table(header, row, lines, heads_section) or Table(
            1, len(row), header, Box.around(b for b, _ in row), "aligned"
        )
        found.append(table)
        heads = row if table.box and _ends_page(table.box, page) else ()
    return Unruled(tuple(found), tuple(heads), goes_on)


def _head_rows(
    lines: Sequence[Placed], heads_scenarios: Callable[[Table], bool]
) -> list[list[Placed]]:
    """The rows of heads that ask for scenarios, from the top."""
    found: list[list[Placed]] = []
    for box, _ in sorted(lines, key=lambda p: p[0].top):
        if found and found[-1][0][0].same_row(box, 0.5):
            continue
        row = [p for p in lines if p[0].same_row(box, 0.5)]
        for told in (row, [*row, *_right_under(row, lines)]):
            heads = _stacked(told)
            header = tuple(Cell(0, k, line.text, b) for k, (b, line) in enumerate(heads))
            if len(heads) >= LEAST_HEADS and heads_scenarios(Table(1, len(heads), header)):
                found.append(heads)
                break
    return found


def _right_under(row: Sequence[Placed], lines: Sequence[Placed]) -> list[Placed]:
    """The lines that stand under a row's without room for a rule between: what a narrow column
    left of its heads (智能场 over 景)."""
    return [
        (box, line)
        for box, line in lines
        if not any(box is b for b, _ in row)
        if any(
            b.top < box.top < b.bottom + CLOSE * b.height
            and min(b.right, box.right) - max(b.left, box.left) > 0.5 * min(b.width, box.width)
            for b, _ in row
        )
    ]


CLOSE = 0.15
"""Heights of a line between two of one cell at most; a rule and its room take 0.25 and more."""


def _stacked(row: Sequence[Placed]) -> list[Placed]:
    """Heads from the left, those that a narrow column breaks made one: 所属 over 环节."""
    heads: list[Placed] = []
    for box, line in sorted(row, key=lambda p: p[0].left):
        above, other = heads[-1] if heads else (None, None)
        shared = min(above.right, box.right) - max(above.left, box.left) if above else 0.0
        if above and other and shared > 0.5 * min(above.width, box.width):
            first, last = sorted(((above, other), (box, line)), key=lambda p: p[0].top)
            around = Box.around((above, box)) or box
            whole = replace(first[1], text=first[1].text + last[1].text, box=around, chars=())
            heads[-1] = (around, whole)
        else:
            heads.append((box, line))
    return heads


def _ends_page(table: Box, page: Page) -> bool:
    """Whether nothing but a page's number stands under a table."""
    return not any((b := line.box) and table.bottom < b.centre[1] < FOOT for line in page.lines)


def _table(
    header: tuple[Cell, ...],
    heads: Sequence[Placed],
    lines: Sequence[Placed],
    heads_section: Callable[[str], bool],
) -> Table | None:
    """The table under a row of heads; without its header where `header` is empty, from the top."""
    body, crossing = _body(heads if header else (), heads, lines, heads_section)
    edges = None
    for slope in SLOPES:  # on a tilted page a column's foot stands beside its head
        turned = upright(body, slope, heads[0][0].top if header else 0.0)
        edges = _edges([b for b, _ in heads], [b for b, _ in (*heads, *turned)])
        if edges is not None:
            body, crossing = turned, upright(crossing, slope, heads[0][0].top if header else 0.0)
            break
    if edges is not None:
        body += _cut(crossing, edges, max((b.bottom for b, _ in body), default=0.0))
    rows = _rows(body, edges) if edges is not None else []
    if edges is None or not rows:
        return None
    cells = list(header)
    for row, (top, bottom) in enumerate(rows, 1 if header else 0):
        for column, (left, right) in enumerate(pairwise(edges)):
            inside = sorted(
                (
                    p
                    for p in body
                    if top <= p[0].centre[1] < bottom and left <= p[0].centre[0] < right
                ),
                key=lambda p: p[0].top,
            )
            box = Box.around(line.box for _, line in inside if line.box) or Box(
                max(left, 0.0), top, min(right, 1.0), bottom
            )
            sure = min((line.confidence for _, line in inside), default=1.0)
            cells.append(Cell(row, column, "".join(x.text for _, x in inside), box, sure))
    return Table(
        len(rows) + bool(header), len(heads), tuple(cells),
        Box.around(c.box for c in cells if c.text and c.box), "aligned",
    )  # fmt: skip


SLOPES = (0.0, *(sign * step / 100 for step in range(1, 7) for sign in (1, -1)))
"""How far columns may lean (shares of a page's width to shares of its height), upright first."""


def _body(
    above: Sequence[Placed],
    heads: Sequence[Placed],
    lines: Sequence[Placed],
    heads_section: Callable[[str], bool],
) -> tuple[list[Placed], list[Placed]]:
    """The lines under the heads, down to one that runs across all columns, heads a section or
    stands far below: those of one column, and those that were read on into the column beside.
    Names that count on (一、) beside other cells head no section. Where no heads stand above,
    what runs across at the top and stands apart is passed over: a running head."""
    bottom = max((b.bottom for b, _ in above), default=0.0)
    middles = [b.centre[0] for b, _ in heads]
    body: list[Placed] = []
    crossing: list[Placed] = []
    last, names = bottom, 0
    placed = sorted(lines, key=lambda p: p[0].top)
    for n, (box, line) in enumerate(placed):
        if box.centre[1] <= bottom or any(box is b for b, _ in above):
            continue
        across = sum(box.left < x < box.right for x in middles)
        beyond = across - bool(_NUMBER.match(line.text)) > MOST_CROSSED
        far = box.top - last > FAR * box.height and (above or body or crossing)
        first = not above and n == 0 and beyond
        if first and not heads_section(line.text) and _stands_apart(placed):
            continue
        counted = numbered(line.text) if above and across == 1 else None
        alone = not any(b is not box and b.same_row(box, 0.5) for b, _ in placed)
        named = counted is not None and counted[0].number == names + 1 and not alone
        if beyond or far or (heads_section(line.text) and not named):
            break
        names += named
        (crossing if across > 1 else body).append((box, line))
        last = max(last, box.bottom)
    return body, crossing


def _stands_apart(placed: Sequence[Placed]) -> bool:
    """Whether the first of a page's lines stands clear of the second, as a running head does."""
    first, second = (placed[0][0], placed[1][0]) if len(placed) > 1 else (None, None)
    return first is None or second is None or second.top - first.bottom > APART * first.height


APART = 0.7
"""Heights of a line that part a running head from what follows; lines of one text stand closer."""
MOST_CROSSED = 2
"""Columns that one line was read across at most, a row's number aside: a name that fills its
column, and what was done. Text that runs across more is none of the table's."""


def _cut(crossing: Sequence[Placed], edges: Sequence[float], end: float) -> list[Placed]:
    """The pieces of lines that were read across columns, down to the table's end."""
    pieces: list[Placed] = []
    for box, line in crossing:
        if box.centre[1] > end:
            continue
        cuts = [gap_near(line, edge) for edge in edges if box.left < edge < box.right]
        if cuts and (number := _NUMBER.match(line.text)) and cuts[0] <= number.end() + NEAR:
            cuts[0] = number.end()
        pieces += pieces_of(box, line, cuts)
    return pieces


_NUMBER = re.compile(r"\d{1,2}\s*(?=[㐀-鿿])")
NEAR = 3
"""Characters from a row's number within which a cut parts it from its name."""


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


def _rows(body: Sequence[Placed], edges: Sequence[float]) -> list[tuple[float, float]]:
    """The rows' tops and bottoms, round the numbers of a column, else round its short names."""
    anchors = _numbers(body, edges) or _names(body, edges)
    if not anchors:
        return []
    spans = sorted((b.top, b.bottom) for b, _ in body)
    cuts = [min(top for top, _ in spans)]
    cuts += [_between(spans, upper, lower) for upper, lower in pairwise(anchors)]
    return list(pairwise([*cuts, max(bottom for _, bottom in spans) + 0.001]))


def _between(spans: Sequence[tuple[float, float]], upper: float, lower: float) -> float:
    """Where one row ends and the next begins between two heights: where it cuts the fewest lines
    (the name of a merged cell stands across), and of such places in the widest gap."""
    ends = sorted(y for span in spans for y in span if upper < y < lower)
    gaps = pairwise([upper, *ends, lower])
    best = min(
        gaps,
        key=lambda gap: (
            sum(top < (gap[0] + gap[1]) / 2 < bottom for top, bottom in spans),
            gap[0] - gap[1],
        ),
    )
    return (best[0] + best[1]) / 2


def _numbers(body: Sequence[Placed], edges: Sequence[float]) -> list[float]:
    """The heights of a column of numbers that count on, and those of the rows whose numbers were
    not read, by the column that has as many texts between two numbers as numbers are lost."""
    columns = _columns(body, edges)
    for column in columns:
        told = [plain(line.text) for _, line in column]
        if not told or not all(t.isdigit() and len(t) < 3 for t in told):
            continue
        lost = [b - a - 1 for a, b in pairwise(int(t) for t in told)]
        if min(lost, default=0) < 0:
            continue
        heights = [b.centre[1] for b, _ in column]
        if any(lost):
            found = (
                _between_numbers(_blocks([b for b, _ in other], tight), heights, lost)
                for tight in TIGHT
                for other in columns
                if other and other is not column
            )
            heights += next((more for more in found if more is not None), [])
        return sorted(heights)
    return []


def _between_numbers(
    blocks: Sequence[float], heights: Sequence[float], lost: Sequence[int]
) -> list[float] | None:
    """The texts between numbers that stand beside none, where as many as were lost; else None."""
    found: list[float] = []
    for upper, lower, missing in zip(heights, heights[1:], lost, strict=False):
        beside = {_nearest(blocks, upper), _nearest(blocks, lower)}
        inner = [y for y in blocks if upper < y < lower and y not in beside]
        if len(inner) != missing:
            return None
        found += inner
    return found


def _nearest(blocks: Sequence[float], height: float) -> float | None:
    return min(blocks, key=lambda y: abs(y - height), default=None)


def _columns(body: Sequence[Placed], edges: Sequence[float]) -> list[list[Placed]]:
    """The lines of each column, from the top."""
    return [
        sorted((p for p in body if left <= p[0].centre[0] < right), key=lambda p: p[0].top)
        for left, right in pairwise(edges)
    ]


def _names(body: Sequence[Placed], edges: Sequence[float]) -> list[float]:
    """The heights of the blocks of the column with fewest lines: names, of one line or two."""
    column = min((c for c in _columns(body, edges) if c), key=len, default=[])
    return _blocks([b for b, _ in column], TIGHT[0])


def _blocks(column: Sequence[Box], tight: float) -> list[float]:
    """The middles of texts in a column, whose lines stand closer than so many of their heights."""
    blocks: list[list[Box]] = []
    for box in column:
        if blocks and box.top - blocks[-1][-1].bottom < tight * box.height:
            blocks[-1].append(box)
        else:
            blocks.append([box])
    return [(block[0].top + block[-1].bottom) / 2 for block in blocks]
