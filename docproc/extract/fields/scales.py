"""Scales: tables that explain what levels there are, and say nothing of who holds which.

What comes in: pages and the candidates found on them. What goes out: the
candidates without the maturity levels that stand in a scale. Reports and books
print the standard's levels with their bands (一级 规划级 0.8≤S<1.8 …), or a level
for each domain: several levels in one column or row are no level of the whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from docproc.chinese.levels import MATURITY_NAMES, maturity_level_of
from docproc.chinese.text import plain
from docproc.evidence import Box, Evidence
from docproc.extract.fields.candidate import Candidate
from docproc.page import Cell, Line, Page

LEAST = 3
"""From so many different levels in a column or row on it is a scale. Two may be this
year's and the year's before."""

_NAMES = "|".join(MATURITY_NAMES)
_LONE = re.compile(
    rf"(?:[（(]?(?:[一二三四五1-5ⅠⅡⅢⅣⅤ]级|(?:{_NAMES})级?|(?:level|lv|l)\.?[1-5])[)）]?[·/、]?){{1,3}}",
    re.IGNORECASE,
)
"""A text that holds a level and nothing else."""


def without_scales(found: Iterable[Candidate], pages: Sequence[Page]) -> list[Candidate]:
    """The candidates, but for maturity levels that a scale on their page holds."""
    steps = [page.evidence(step) for page in pages for step in _steps(page)]
    return [
        c
        for c in found
        if c.key != "maturity_level"
        or not any(_same_place(e, step) for e in c.evidence for step in steps)
    ]


def _steps(page: Page) -> Iterator[Line | Cell]:
    """The lines and cells that are steps of a scale."""
    for table in page.tables:
        cells = [(level, c) for c in table.cells if (level := _lone(c.text))]
        columns: dict[int, set[int]] = defaultdict(set)
        rows: dict[int, set[int]] = defaultdict(set)
        texts: dict[int, list[str]] = defaultdict(list)
        for level, cell in cells:
            columns[cell.column].add(level)
            rows[cell.row].add(level)
        for cell in table.cells:
            texts[cell.row].append(cell.text)
        for _, cell in cells:
            several = max(len(columns[cell.column]), len(rows[cell.row])) >= LEAST
            if several or _is_band_row(texts[cell.row]):
                yield cell
    lines = [(level, x, x.box) for x in page.lines if x.box and (level := _lone(x.text))]
    for _, line, box in lines:
        column = {n for n, _, b in lines if _one_column(box, b)}
        row = {n for n, _, b in lines if box.same_row(b)}
        of_band = _is_band_row([x.text for x in page.lines if x.box and box.same_row(x.box)])
        if max(len(column), len(row)) >= LEAST or of_band:
            yield line


_BAND = re.compile(r"[0-5](?:\.\d)?\D{0,3}[sS]\D{0,3}[0-5](?:\.\d)?")
"""The scores of a level: 2.8≤S<3.8; the signs between are read in many ways."""


def _is_band_row(texts: Sequence[str]) -> bool:
    """Whether a row names a level and its scores and nothing else.

    So a scale's last row is known where a new page begins with it.
    """
    shown = [t for t in map(plain, texts) if t]
    bands = sum(_BAND.fullmatch(t) is not None for t in shown)
    return bands == 1 and all(_BAND.fullmatch(t) or _lone(t) for t in shown)


def _lone(text: str) -> int | None:
    shown = plain(text)
    return maturity_level_of(shown) if _LONE.fullmatch(shown) else None


def _one_column(a: Box, b: Box) -> bool:
    shared = min(a.right, b.right) - max(a.left, b.left)
    return shared > 0.5 * min(a.width, b.width)


def _same_place(a: Evidence, b: Evidence) -> bool:
    if (a.file, a.page, a.part) != (b.file, b.page, b.part):
        return False
    if a.box is None or b.box is None:
        return a.where is not None and a.where == b.where
    return a.box.overlap(b.box) > 0.5 * min(a.box.area, b.box.area)
