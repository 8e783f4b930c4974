"""Forms whose answers stand left of their labels, seen in a mirror: there they stand right of them.

What comes in: the pages of a paper. What goes out: for each page the view of it in which its form
reads from label to answer, and for what was found on that view its places as received. Whoever
reads slots knows forms of one direction only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.formfigures import LEAST_FIGURED, has_figures
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.page import Line, Page, Table

LEAST = 4
"""So many labels that close their row, an answer before them, make a form that is read leftwards:
in others one does whose answer was left open."""
FEW = 0.2
"""So many labels with an answer behind them, for each one that closes its row, at most."""
_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[.、．]?")


def views(pages: Sequence[Page], lexicon: Lexicon) -> list[Page]:
    """Each page as its form is read: mirrored where its answers stand left of their labels, and
    where it goes on with the form of the page before it."""
    seen: list[Page] = []
    leftwards = False
    for page in pages:
        before, behind = _answered(page, lexicon)
        least = 1 if leftwards else LEAST
        # A list of systems and what they hold (ERP系统 | 企业名称) has no figures.
        shown = leftwards or sum(map(has_figures, before)) >= LEAST_FIGURED
        leftwards = len(before) >= least and shown and behind <= FEW * len(before)
        seen.append(mirrored(page) if leftwards else page)
    return seen


def as_received(found: Iterable[Candidate], view: Page, page: Page) -> Iterator[Candidate]:
    """What was found on the view of a page, with its places on the page."""
    for one in found:
        if view is page:
            yield one
        else:
            evidence = tuple(replace(e, box=_turned(e.box)) for e in one.evidence)
            yield replace(one, evidence=evidence)


def mirrored(page: Page) -> Page:
    """The page with left and right exchanged; its texts stay as they are."""
    return replace(
        page,
        lines=tuple(
            replace(line, box=_turned(line.box), chars=())
            for row in _rows(page.lines)
            for line in reversed(row)
        ),
        tables=tuple(_mirrored_table(table) for table in page.tables),
        seals=tuple(replace(seal, box=_turned(seal.box) or seal.box) for seal in page.seals),
        ink=page.ink.mirrored(),
        slope=-page.slope,
    )


def _mirrored_table(table: Table) -> Table:
    cells = sorted(
        (
            replace(c, column=table.columns - c.column - c.column_span, box=_turned(c.box))
            for c in table.cells
        ),
        key=lambda c: (c.row, c.column),
    )
    return replace(table, cells=tuple(cells), box=_turned(table.box))


def _turned(box: Box | None) -> Box | None:
    return None if box is None else Box(1 - box.right, box.top, 1 - box.left, box.bottom)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that follow one another and stand in one row."""
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1].box if rows else None
        if last is not None and line.box is not None and last.same_row(line.box, 0.5):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _answered(page: Page, lexicon: Lexicon) -> tuple[list[str], int]:
    """The texts before labels that close their row, and how many rows end with an answer behind a
    label. A number before a label answers nothing."""
    rows = [
        [cell.text for cell in table.row(n) if cell.text.strip()]
        for table in page.tables
        for n in range(table.rows)
    ]
    rows += _loose_rows(page)
    before: list[str] = []
    behind = 0
    for texts in (row for row in rows if len(row) > 1):
        asks = [_asks(text, lexicon) for text in texts]
        behind += any(asks[:-1]) and not asks[-1]
        if asks[-1] and not asks[-2] and not asks[0] and not _ORDINAL.fullmatch(texts[-2].strip()):
            before.append(texts[-2])
    return before, behind


def _loose_rows(page: Page) -> list[list[str]]:
    """The texts of each row of lines outside all tables, left to right."""
    tables = [t.box for t in page.tables if t.box is not None]
    placed = [
        (b, line.text)
        for line in page.lines
        if (b := line.box) and line.text.strip() and not any(t.covers(b) for t in tables)
    ]
    rows: list[list[tuple[Box, str]]] = []
    for one in sorted(placed, key=lambda p: p[0].centre[1]):
        if rows and rows[-1][-1][0].same_row(one[0], 0.5):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [[text for _, text in sorted(row)] for row in rows]


def _asks(text: str, lexicon: Lexicon) -> bool:
    return any(hit.score >= SECOND for hit in lexicon.match(text))
