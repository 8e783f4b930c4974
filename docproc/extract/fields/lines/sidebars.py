"""Forms in a narrow column beside running text: a box of facts, as magazines and slides set it.

What comes in: a page and the labels of its document type. What goes out: the page as one, or as
two, the lines of the column and those of the text, where the one would answer labels of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.extract.fields.labels import Lexicon
from docproc.page import Line, Page

LEAST_LABELS = 4
"""So many facts are asked for in the column."""
_CLAUSES = re.compile(r"[，。；,](?=\s*[㐀-鿿]|$)")
"""What running text has and the slots of a form have not."""
LEAST_TEXT, LONG, ALIGNED = 6, 0.22, 0.012
"""So many lines of the text, so long, begin so near one edge (shares of the page's width)."""
INDENT = 0.05
"""How far the first line of a paragraph is indented at most."""
LEFTMOST, RIGHTMOST = 0.28, 0.62
"""Where the text begins (share of the page's width)."""


def beside_text(page: Page, lexicon: Lexicon) -> Iterator[Page]:
    """The page's column of facts and its running text, or the page as it is."""
    edge = _text_edge(page)
    if edge is None:
        yield page
        return
    left = [x for x in page.lines if x.box is None or x.box.left < edge]
    right = [x for x in page.lines if x.box is not None and x.box.left >= edge]
    crossing = any(_crosses(x, edge) for x in left)
    asked = {h.key for x in left for h in lexicon.match(x.text) if h.key and not h.weak}
    elsewhere = {h.key for x in right for h in lexicon.match(x.text) if h.key and not h.weak}
    labels = sum(any(h.key for h in lexicon.match(x.text)) for x in left)
    if len(left) - labels < labels:
        yield page  # labels alone: what stands beside them are their answers
        return
    if crossing or len(asked) < LEAST_LABELS or len(elsewhere) >= LEAST_LABELS:
        yield page
        return
    yield replace(page, lines=tuple(left))
    yield replace(page, lines=tuple(right))


def _crosses(line: Line, edge: float) -> bool:
    """Whether a line reaches over the text's edge: the page has no such columns."""
    return line.box is not None and line.box.left < edge < line.box.right - ALIGNED


def _text_edge(page: Page) -> float | None:
    """Where such a text begins; None where a page has none."""
    long = [
        b.left
        for line in page.lines
        if (b := line.box) and b.width >= LONG and LEFTMOST <= b.left <= RIGHTMOST
        if _CLAUSES.search(line.text)
    ]
    best = max(long, key=lambda at: _beginning_at(at, long), default=None)
    if best is None or _beginning_at(best, long) < LEAST_TEXT:
        return None
    return min(x for x in long if abs(x - best) < ALIGNED) - ALIGNED


def _beginning_at(edge: float, long: Sequence[float]) -> int:
    """How many lines begin at an edge, or indented from it as paragraphs are."""
    return sum(-ALIGNED < x - edge < INDENT for x in long)
