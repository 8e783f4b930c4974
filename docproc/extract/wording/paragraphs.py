"""Paragraphs of papers: which lines and cells are one running text.

What comes in: pages. What goes out: paragraphs, each the lines and cells of a page in
reading order. Page numbers and running headers are left out; text of a table's cells comes
cell by cell, so that columns are never read across. Nothing is cut into sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import folded, plain, unclosed_at
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.headings import heading
from docproc.extract.wording.questions import answered_question
from docproc.page import Cell, Line, Page, Table

Part = tuple[int, Page, Line | Cell]
"""A line or cell of a paragraph, with its page and that page's place in the paper."""

_PAGE_NUMBER = re.compile(
    r"^(?:[-—–－·.\s]*\d{1,3}[-—–－·.\s]*|第?\s?\d{1,3}\s?[页/]\s?(?:/?\s?共?\s?\d{1,3}\s?页?)?)$"
)
_STARTS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|"
    r"\d{1,2}(?:\.\d{1,2})+\s?(?![亿万千元%％‰倍吨个家人分])\D|"
    r"\d{1,2}[、.．)）·•]\s?\D|[①-⑳]|第[一二三四五六七八九十\d]+[章节条]|附件\s?\d?\s?[:：]|特此|【)"
)


def paragraphs_of(pages: Sequence[Page]) -> Iterator[Sequence[Part]]:
    """All paragraphs of a paper, in reading order."""
    running = _running(pages)
    paragraph: list[Part] = []
    edges = NO_EDGES
    for order, page in enumerate(pages):
        before: Line | None = None
        edges_before, edges = edges, _right_edges(page)
        form = _of_trailed_form(page)
        for line in _asides_first(in_reading_order(page)):
            if in_table(page, line) or _is_furniture(page, line, running):
                continue
            last = paragraph[-1][2] if paragraph else None
            if before is None:
                new = last is not None and _starts_page(line, last, edges_before)
            else:
                new = _starts_new(before, line, last, _edge_of(before, edges))
            within = before is not None and id(before) in form and id(line) in form
            if new and not (within or (before and _recites_on(paragraph, before, line))):
                yield paragraph
                paragraph = []
            paragraph.append((order, page, line))
            before = line
        for table in page.tables:
            for cell, goes_on in _in_turn(table):
                rest = paragraph and (goes_on or _is_rest(table, cell, paragraph[-1][2]))
                if paragraph and not rest:
                    yield paragraph
                    paragraph = []
                answered = answered_question(table, cell)
                paragraph.append((order, page, replace(cell, text=answered) if answered else cell))
        if any(page.tables) and paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _in_turn(table: Table) -> Iterator[tuple[Cell, bool]]:
    """The cells with text of a table, row by row, and whether one goes on with the cell told
    before it. Where no rules part rows, what stands under a row without a number of its own is
    the second line of that row's cells: each column is told to its end."""
    rows = [[c for c in table.row(r) if c.row == r and c.text.strip()] for r in range(table.rows)]
    counted = [
        bool(row) and row[0].column == 0 and _COUNT.fullmatch(plain(row[0].text)) for row in rows
    ]
    joined = table.origin == "aligned" and table.columns > 2 and sum(map(bool, counted)) > 1
    groups: list[list[Cell]] = []
    for row, number in zip(rows, counted, strict=True):
        rest = joined and groups and not number and all(c.column > 0 for c in row)
        if rest:
            groups[-1] = sorted([*groups[-1], *row], key=lambda c: (c.column, c.row))
        else:
            groups.append(row)
    for group in groups:
        for n, cell in enumerate(group):
            yield cell, n > 0 and group[n - 1].column == cell.column


_COUNT = re.compile(r"\d{1,2}")


def _is_rest(table: Table, cell: Cell, last: Line | Cell) -> bool:
    """Whether a cell is the rest of the one above it, whose row a fold cut in two: it stands alone
    in its row, and the one above ended within a sentence."""
    if not isinstance(last, Cell) or last.column != cell.column:
        return False
    alone = [c for c in table.row(cell.row) if c.text.strip()] == [cell]
    follows = last.row + last.row_span == cell.row and len(plain(last.text)) >= LEAST_CUT
    return alone and follows and not plain(last.text).endswith(("。", "；", ";", "：", ":"))


LEAST_CUT = 12
"""Characters of a cell that a fold may have cut within a sentence; labels have fewer."""


def _running(pages: Sequence[Page]) -> frozenset[str]:
    """Texts that stand at the top or bottom of three pages or more."""
    seen: Counter[str] = Counter()
    for page in pages:
        texts = {
            plain(x.text) for x in page.lines if x.box and (x.box.top < 0.09 or x.box.top > 0.9)
        }
        seen.update(texts)
    return frozenset(text for text, count in seen.items() if count >= 3)


def _is_furniture(page: Page, line: Line, running: frozenset[str]) -> bool:
    return plain(line.text) in running or bool(_PAGE_NUMBER.match(folded(line.text)))


def in_table(page: Page, line: Line) -> bool:
    """Whether a line stands inside one of the page's tables."""
    if line.box is None:
        return bool(line.where and page.tables and "表" in line.where)
    return any(t.box is not None and t.box.covers(line.box, 0.6) for t in page.tables)


def _starts_page(line: Line, last: Line | Cell, edges: tuple[float, float]) -> bool:
    """Whether the first line of a page begins a paragraph; it goes on with the one that the page
    before (with these right edges) broke off in a full line."""
    if isinstance(last, Cell) or _STARTS.match(folded(line.text)) or _ends(last.text):
        return True
    if line.box is None or last.box is None:
        return False
    return last.box.right + _unbroken(line) < (_edge_of(last, edges) or LEAST_EDGE) - 0.06


LEAST_EDGE = 0.75
"""Where full lines end at least on a page without any (a cover, a page of pictures)."""


def _starts_new(before: Line, line: Line, last: Line | Cell | None, edge: float) -> bool:
    if last is None:
        return False
    if isinstance(last, Cell) or _STARTS.match(folded(line.text)):
        return True
    if line.box is None or before.box is None:
        # Without layout every line is a paragraph, but what somebody broke by hand.
        return not before.text.rstrip().endswith(("、", "，", ","))
    above, box = before.box, line.box
    # What is read after a line and stands left of it begins the next row: the last sign of a
    # paragraph stands under the indent of its first line.
    under = box.centre[1] - above.centre[1] > 0.5 * min(box.height, above.height)
    apart = box.left >= above.right - 0.01 or (box.right <= above.left + 0.01 and not under)
    if (
        (apart and box.same_row(above, 0.5))  # lines of a tilted page lap over one another
        or box.top - above.bottom > 1.5 * above.height
        or box.top < above.top
        or (_heads(before) and box.left > above.left + INDENT and box.right > above.right + WIDER)
    ):
        return True
    if _ends(before.text):
        return True
    # A sentence goes on at the margin under its indent, though a blank to fill in broke it early.
    sentence = bool(_COMMA.search(before.text)) and box.left < above.left - INDENT
    return above.right + _unbroken(line) < edge - 0.06 and not sentence


_COMMA = re.compile(r"[，,](?=[㐀-鿿]{2})")
INDENT, WIDER = 0.02, 0.06
"""So much further right (share of the page's width) the first line of a text under a heading
begins, and so much beyond it that ends; a numbered sentence with a hanging indent goes on in a
line that ends where the first did."""


LONGEST_HEADING = 16


def _heads(line: Line) -> bool:
    """Whether a line may be a numbered heading by its form and length."""
    head = heading(line.text)
    return head is not None and head.style != "plain" and len(head.title) <= LONGEST_HEADING


def _ends(text: str) -> bool:
    """Whether a line ends a paragraph; a colon in a bracket does not: （信用代码： | 91…）."""
    shown = text.rstrip()
    return shown.endswith(("。", "！")) or (shown.endswith(("：", ":")) and unclosed_at(shown) < 0)


_ASKS_ON = re.compile(r"[，,；;。（(）)]\s?[㐀-鿿A-Za-z0-9（）()/、]{2,16}[：:]")
"""A label within running text: 赵远，企业性质："""
RECITED = 2
"""So many of them in a paragraph make it a form, whose lines may end with a label."""


def _recites_on(paragraph: Sequence[Part], before: Line, line: Line) -> bool:
    """Whether a form in one running text goes on: its answers stand on ruled places, with gaps
    around them, and may begin the next line (赵远 | ，企业性质： | 中外合资企业 | ，…)."""
    if line.box is None or before.box is None:
        return False
    if line.box.top - before.box.bottom > 1.5 * before.box.height:
        return False
    begun = "".join(thing.text for *_, thing in paragraph)
    asked = len(_ASKS_ON.findall(begun))
    colon = before.text.rstrip().endswith(("：", ":"))
    indented = (
        not line.box.same_row(before.box, 0.5) and line.box.left > _left_edge(paragraph) + INDENT
    )
    if asked >= RECITED and (colon or not indented):
        return not (before.text.rstrip().endswith("。") or _STARTS.match(folded(line.text)))
    closes = line.text.lstrip().startswith(("，", ",", "。", "；", "）", ")"))
    return (closes or colon) and asked > 0 and len(_ASKS_ON.findall(begun + line.text)) >= RECITED


_ASKED_BEHIND = re.compile(r"\s*[（(][^（()）]{2,20}[)）][，,；;。]\s*")
"""A label in brackets behind its answer that was set, or read, as a line of its own."""
LEAST_BEHIND = 4
"""So many of them on a page make what stands around them a form in one running text."""


def _of_trailed_form(page: Page) -> frozenset[int]:
    """The lines, by identity, of a form in one text whose answers stand on ruled places with gaps
    around them and whose labels stand behind those in brackets: | 林永春 | （法定代表人）， |."""
    asked = [x.box for x in page.lines if x.box and _ASKED_BEHIND.fullmatch(x.text)]
    if len(asked) < LEAST_BEHIND:
        return frozenset()
    top, bottom = asked[0].top, asked[-1].bottom
    return frozenset(
        id(line)
        for line in page.lines
        if line.box and top - line.box.height < line.box.centre[1] < bottom + line.box.height
    )


def _left_edge(paragraph: Sequence[Part]) -> float:
    """Where the lines of a paragraph begin furthest left."""
    return min((thing.box.left for *_, thing in paragraph if thing.box), default=0.0)


ASIDES = 3
"""So many lines of a column at the left may stand between two lines of a paragraph."""


def _asides_first(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those of a column at the left (number and title of a row whose rules
    were not found) before the paragraph beside them, not in its midst."""
    out = list(lines)
    for at, line in enumerate(out):
        if line.box is None or line.text.rstrip().endswith(("。", "：", ":", "；", ";")):
            continue
        asides = 0
        while at + asides + 1 < len(out) and _left_aside(out[at + asides + 1], line):
            asides += 1
        after = out[at + asides + 1] if at + asides + 1 < len(out) else None
        if 0 < asides <= ASIDES and after is not None and _right_under(line, after):
            out[at : at + asides + 1] = [*out[at + 1 : at + asides + 1], line]
    return out


def _left_aside(other: Line, line: Line) -> bool:
    a, b = other.box, line.box
    if a is None or b is None or other.text.rstrip().endswith(("。", "；", ";")):
        return False  # the last sign of a paragraph under its indent: 故。
    beside = a.bottom > b.top and a.top < b.bottom + b.height
    return a.right <= b.left + 0.005 and beside


def _right_under(line: Line, after: Line) -> bool:
    """Whether a line goes on right under another, at the same left edge."""
    a, b = line.box, after.box
    if a is None or b is None:
        return False
    gap = b.top - a.bottom
    return abs(a.left - b.left) < 0.02 and -0.5 * a.height < gap < 0.7 * a.height


_TOKEN = re.compile(r"[0-9A-Za-z@.,_\-/%]+")


def _unbroken(line: Line) -> float:
    """The width of the letters and figures that a line begins with: they do not break, so
    that the line before them ends early (统一社会信用代码为 | 91370…)."""
    token = _TOKEN.match(line.text)
    if token is None or line.box is None:
        return 0.0
    units = sum(0.55 if c.isascii() else 1.0 for c in line.text)
    return line.box.width * 0.55 * len(token.group()) / max(units, 1.0)


NO_EDGES = (0.0, 0.0)


def _right_edges(page: Page) -> tuple[float, float]:
    """Where full lines of running text end, in a left column and on the whole page: the
    80th percentile of the right ends."""
    boxes = [b for line in page.lines if (b := line.box)]
    wide = sorted(b.right for b in boxes if b.width > 0.4)
    narrow = sorted(b.right for b in boxes if b.width > 0.25 and b.right < 0.6)
    full = wide[int(len(wide) * 0.8)] if wide else 0.0
    return (narrow[int(len(narrow) * 0.8)] if narrow else 0.0), full


def _edge_of(line: Line | None, edges: tuple[float, float]) -> float:
    """The edge that a line could have reached: its column's, where it stands in one."""
    if line is None or line.box is None or line.box.right >= 0.6 or line.box.width <= 0.25:
        return edges[1]
    return edges[0] if edges[0] and line.box.right <= edges[0] + 0.01 else edges[1]
