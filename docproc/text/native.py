"""Lines and tables of a page whose text layer is believed.

Comes in: a received page with positioned text (PDF, OFD) or with lines and
tables of its own (DOCX, XLSX, text). Goes out: a `Page` in reading order, with
ruled tables found from the rules drawn in the file. Whether the layer may be
believed is `docproc.text.triage`'s question; nothing here looks at pixels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from docproc.evidence import Box
from docproc.page import Cell, Line, Page, PageSource, Table
from docproc.pages.model import ReceivedPage, TextRun
from docproc.text.across import with_open_grids
from docproc.text.grids import Grid, find_grids
from docproc.text.lines import Span, in_reading_order
from docproc.text.lostrules import with_rows_parted
from docproc.text.tables import aligned_tables, by_cell, cell_text, rows_of_cell
from docproc.text.walls import Size, cut_at_walls, drawn_rules, turned

POINTS = 72.0
"""Places are worked out in points: grids then have a resolution of 72 dpi."""
TEXT_INK = 0.1
"""Ink of a cell that holds text: about what print covers of a cell."""
FULL_SQUARE = 0.95
"""Width of a Chinese character or mark in type sizes, a little less than one."""
RIM = 5
"""So many single characters, each slanted, stand round the rim of a drawn seal."""
DOUBLE = 0.8
"""Text drawn twice at one place, to look bold, is one text."""
LETTER_GAP = 2.2
"""Single Chinese characters set wide apart, up to this many type sizes, are
one title or label (审  计  报  告)."""

BAND = 4.0
"""Height in points of the bands in which the end of a line is looked for."""
REACH = 2
"""So many bands above and below its own hold the end of a line that a piece may go on with."""
JOINED_GAP = 0.45
SHARED, SHARED_BY_MARK = 0.5, 0.3
"""Share of the lower piece's height that two pieces of one line have in common, and of a mark and
what it touches: faces differ in where they set their squares about one base line (0.56 and 0.45
seen, a comma of 宋体 behind 楷体 and behind Latin letters)."""
LAPPED, SQUEEZED = 0.5, 1.1
"""Heights of a line by which pieces that go on may lap one another; printers squeeze two marks into
one square (；【), and each is given a square of its own here."""
ROW = 1.45
"""Height of a line's box in heights of its glyphs. Read lines have 1.3 to 1.8 (1,120 lines of pages
printed and scanned), and what weighs the distance of lines has learnt from them."""


def native_page(received: ReceivedPage, path: str) -> Page:
    """The page as its file says; boxes lie on the page turned upright."""
    page = Page(
        path,
        received.number,
        PageSource.NATIVE,
        confidence=1.0,
        size_mm=received.size_mm,
        lines=received.lines,
        tables=received.tables,
        label=received.label,
    )
    if not received.runs:
        return page
    rotation = rotation_of(received.runs)
    size = _size(received, rotation)
    spans = _spans(received.runs, rotation, size)
    rules = drawn_rules(received, rotation, size)
    grids = find_grids(rules, POINTS)
    spans = _joined(cut_at_walls(spans, grids))
    grids = with_open_grids(rules.level, grids, spans, POINTS)
    grids = [with_rows_parted(grid, spans) for grid in grids]
    filled: list[dict[int, list[Span]]] = []
    for grid in grids:
        inside, spans = by_cell(grid, spans)
        filled.append(inside)
    pictures = [turned(p.box, rotation) for p in received.pictures]
    tables = [_table(g, f, size, pictures) for g, f in zip(grids, filled, strict=True)]
    tables += [_aligned(rows, size) for rows in aligned_tables(spans)]
    ordered = _in_order(grids, filled, spans)
    return replace(
        page,
        rotation=rotation,
        size_mm=_turned_size(received.size_mm, rotation),
        lines=(*page.lines, *(_line(span, size) for span in ordered)),
        tables=(*page.tables, *tables),
    )


def rotation_of(runs: Sequence[TextRun]) -> int:
    """Degrees clockwise that turn most of the writing upright."""
    counts: Counter[int] = Counter()
    for run in runs:
        if run.angle in (0, 90, 180, 270):
            counts[run.angle] += len(run.text)
    if not counts:
        return 0
    angle = max(sorted(counts), key=lambda a: counts[a])
    return (360 - angle) % 360


def _size(received: ReceivedPage, rotation: int) -> Size:
    """Width and height in points, upright."""
    width, height = _turned_size(received.size_mm, rotation) or (210.0, 297.0)
    return width / 25.4 * POINTS, height / 25.4 * POINTS


def _turned_size(size: tuple[float, float] | None, rotation: int) -> tuple[float, float] | None:
    return (size[1], size[0]) if size and rotation in (90, 270) else size


def _spans(runs: Sequence[TextRun], rotation: int, size: Size) -> list[Span]:
    """The runs as spans in points; what was drawn twice is taken once."""
    angle = (360 - rotation) % 360
    spans: list[Span] = []
    seen: dict[str, list[Box]] = {}
    for run in _without_rims(runs):
        box = turned(run.box, rotation)
        if not run.text.strip() or box.width <= 0 or box.height <= 0:
            continue
        doubles = seen.setdefault(run.text, [])
        if any(box.overlap(other) > DOUBLE * box.area for other in doubles):
            continue
        doubles.append(box)
        spans.append(_span(run, box, size, along=run.angle == angle, back=rotation in (90, 180)))
    return _titles_joined(spans)


def _without_rims(runs: Sequence[TextRun]) -> list[TextRun]:
    """The runs without the letters round the rim of a drawn seal, each turned its own way.

    They cross the name and date that the seal stands on; the seal itself is read
    from the picture.
    """
    straight = [run for run in runs if len(run.text) > 1 or run.angle % 90 == 0]
    return straight if len(runs) - len(straight) >= RIM else list(runs)


def _span(run: TextRun, box: Box, size: Size, *, along: bool, back: bool) -> Span:
    width, height = size
    left, right = box.left * width, box.right * width
    count = len(run.text)
    if along and len(run.chars) == count:
        starts = [(1 - c if back else c) * width for c in run.chars]
        edges = (*(min(max(s, left), right) for s in starts), right)
    else:
        edges = tuple(left + (right - left) * i / count for i in range(count + 1))
    top, bottom = box.top * height, box.bottom * height
    if along and run.size > 0 and count:
        # A full-width mark inks a corner of its square; the square joins the next piece.
        if _is_full(run.text[-1]):
            right = max(right, edges[-2] + FULL_SQUARE * run.size)
        if _is_full(run.text[0]):
            left = min(left, edges[1] - FULL_SQUARE * run.size)
        edges = (min(edges[0], left), *edges[1:-1], right)
    if along and run.size > 0:
        # 一 and - are flat: a line is at least as high as its type asks.
        missing = max(0.8 * run.size - (bottom - top), 0.0)
        top, bottom = top - missing / 2, bottom + missing / 2
    tall = not along and bottom - top > right - left
    return Span(run.text, left, top, right, bottom, (1.0,) * count, edges, tall=tall)


def _is_full(char: str) -> bool:
    """Whether a character has a square of its own in Chinese type; so have its quotation marks."""
    return char > "\u2e7f" or char in "“”‘’"


def _titles_joined(spans: list[Span]) -> list[Span]:
    """Single Chinese characters that stand evenly apart on one line, as one span."""
    rows: list[list[Span]] = []
    out: list[Span] = []
    singles = [s for s in spans if len(s.text) == 1 and not s.text.isascii() and not s.tall]
    alone = set(map(id, singles))
    out = [s for s in spans if id(s) not in alone]
    for span in sorted(singles, key=lambda s: (round(s.middle / 4), s.left)):
        if rows and _goes_on(rows[-1], span):
            rows[-1].append(span)
        else:
            rows.append([span])
    others = list(out)
    for row in rows:
        first, last = row[0], row[-1]
        if len(row) > 1 and any(_stands_amid(row, other) for other in others):
            out += row  # 2026  年  4  月  3  日
            continue
        out.append(
            replace(
                first,
                text="".join(s.text for s in row),
                top=min(s.top for s in row),
                bottom=max(s.bottom for s in row),
                right=last.right,
                confidences=(1.0,) * len(row),
                edges=(*(s.left for s in row), last.right),
            )
        )
    return out


def _stands_amid(row: Sequence[Span], other: Span) -> bool:
    """Whether a longer text, or a figure, stands between the characters of a row."""
    level = abs(other.middle - row[0].middle) < 0.4 * max(other.height, row[0].height)
    return level and row[0].right <= other.left and other.right <= row[-1].left


def _goes_on(row: Sequence[Span], span: Span) -> bool:
    before = row[-1]
    height = max(before.height, span.height)
    gap = span.left - before.right
    if abs(span.middle - before.middle) > 0.4 * height or not 0 <= gap < LETTER_GAP * height:
        return False
    if len(row) < 2:
        return True
    last = row[-1].left - row[-2].left
    return abs((span.left - before.left) - last) < 0.35 * max(last, 1.0)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Pieces that go on where another ends, on the same line, as one span.

    Runs end where the type changes (a bold name, a number in another font).
    """
    rows: dict[int, list[Span]] = {}
    done: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.left, s.top)):
        if span.tall:
            done.append(span)
            continue
        band = int(span.middle // BAND)
        for near in sorted(range(band - REACH, band + REACH + 1), key=lambda b: abs(b - band)):
            row = rows.get(near)
            if row and _touches(row[-1], span, spans):
                row[-1] = _as_one(row[-1], span)
                break
        else:
            rows.setdefault(band, []).append(span)
    return done + [span for band in sorted(rows) for span in rows[band]]


def _touches(before: Span, after: Span, spans: Sequence[Span]) -> bool:
    low, high = sorted((before.height, after.height))
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    gap = after.left - before.right
    marks = before.text[-1] in _MARKS and after.text[0] in _MARKS
    laps = SQUEEZED if marks else LAPPED
    lone = after.text in _MARKS or before.text[-1] in _MARKS
    room = JOINED_GAP
    if before.text[-1] + after.text[0] in _TO_TICK_IN:
        room = BRACKETS_GAP
    elif _goes_on_as_date(before, after, spans):
        room = DATE_GAP
    level = shared > (SHARED_BY_MARK if lone else SHARED) * low
    return low > 0.6 * high and level and -laps * low < gap < room * low


def _goes_on_as_date(before: Span, after: Span, spans: Sequence[Span]) -> bool:
    """Whether a piece goes on with a date: a figure does so where its own 月 or 日 follows."""
    found = _DATE.search(f"{before.text[-8:]}|{after.text[:3]}")
    if found is None or "" not in (found["month"], found["day"]):
        return found is not None
    sign = "月" if found["month"] == "" else "日"
    return any(
        s.text.startswith(sign)
        and 0 <= s.left - after.right < DATE_GAP * after.height
        and abs(s.middle - after.middle) < SHARED * after.height
        for s in spans
    )


_TO_TICK_IN = frozenset({"[]", "()", "（）", "［］", "【】"})
"""Brackets with blanks between them are one box to tick: [  ]集体企业."""
BRACKETS_GAP = 3.0
"""Heights of a line by which such brackets stand apart at most."""
_DATE = re.compile(
    r"20\d\d\|年(?:$|[\d度末])|20\d\d年\|\d{1,2}(?P<month>月|$)|年\d{1,2}\|月"
    r"|年\d{1,2}月\|\d{1,2}(?P<day>日|$)|月\d{1,2}\|日"
)
"""Where the parts of a date are parted; 2023 | 15 and 2025年 | 20 are cells of two columns."""
DATE_GAP = 1.2
"""Heights of a line by which the parts of a date stand apart at most: 2026 年 4 月 3 日."""
_MARKS = "，。；：、！？（）【】《》〈〉「」『』〔〕“”‘’"
"""Marks that ink half of their square."""


def _as_one(before: Span, after: Span) -> Span:
    return replace(
        before,
        text=before.text + after.text,
        top=min(before.top, after.top),
        bottom=max(before.bottom, after.bottom),
        right=max(before.right, after.right),
        confidences=before.confidences + after.confidences,
        edges=before.edges[:-1] + after.edges,
    )


def _box(left: float, top: float, right: float, bottom: float, size: Size) -> Box:
    width, height = size
    sides = left / width, top / height, right / width, bottom / height
    return Box(*(round(min(max(v, 0.0), 1.0), 4) for v in sides))


def _line(span: Span, size: Size) -> Line:
    room = (ROW - 1) * span.height / 2 if not span.tall else 0.0
    return Line(
        span.text,
        _box(span.left, span.top - room, span.right, span.bottom + room, size),
        1.0,
        tuple(round(min(max(e / size[0], 0.0), 1.0), 4) for e in span.edges[:-1]),
    )


def _table(grid: Grid, filled: dict[int, list[Span]], size: Size, pictures: Sequence[Box]) -> Table:
    cells = []
    for number, place in enumerate(grid.cells):
        box = _box(place.left, place.top, place.right, place.bottom, size)
        text = cell_text(filled.get(number, []))
        drawn = max((box.overlap(p) for p in pictures), default=0.0) / max(box.area, 1e-9)
        ink = max(TEXT_INK if text else 0.0, round(drawn, 4))
        cells.append(
            Cell(place.row, place.column, text, box, 1.0, place.row_span, place.column_span, ink)
        )
    box = _box(grid.left, grid.top, grid.right, grid.bottom, size)
    return Table(grid.rows, grid.columns, tuple(cells), box, "native")


def _aligned(rows: Sequence[Sequence[Span | None]], size: Size) -> Table:
    """A table without rules, from texts that stand in columns."""
    cells = tuple(
        Cell(r, c, s.text.strip(), _box(s.left, s.top, s.right, s.bottom, size), ink=TEXT_INK)
        for r, row in enumerate(rows)
        for c, s in enumerate(row)
        if s is not None
    )
    box = Box.around(c.box for c in cells if c.box is not None)
    return Table(len(rows), len(rows[0]), cells, box, "aligned")


def _in_order(
    grids: Sequence[Grid], filled: Sequence[dict[int, list[Span]]], loose: Sequence[Span]
) -> list[Span]:
    """Lines in reading order; a table stands where it begins, cell by cell."""
    out: list[Span] = []
    rest = list(loose)
    for grid, cells in zip(grids, filled, strict=True):
        above = [s for s in rest if s.middle < grid.top]
        rest = [s for s in rest if s.middle >= grid.top]
        out += in_reading_order(above)
        for number in sorted(cells, key=lambda n: (grid.cells[n].row, grid.cells[n].column)):
            out += rows_of_cell(cells[number])
    return out + in_reading_order(rest)
