"""The page as it has been read: the joint between reading and understanding.

What comes in: nothing; these are the nouns that the stages `pages`, `text` and
`marks` fill, page by page, inside a worker. What goes out: `Page`, which holds
all that later stages may know of a page. No stage after `marks` looks at
pixels, so every later stage can be tested with a hand-written `Page`.

All boxes are fractions of the whole received page turned upright by
`rotation` (see `docproc.evidence`).
"""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from docproc.evidence import Box, Evidence


class PageSource(StrEnum):
    """Where the text of a page comes from (contract: PAGE.source)."""

    NATIVE = "native"
    OCR = "ocr"
    BLANK = "blank"
    FAILED = "failed"


class SealKind(StrEnum):
    """What a seal is for (contract: SEAL.kind); UNKNOWN where it cannot be read."""

    OFFICIAL = "official"
    FINANCE = "finance"
    CONTRACT = "contract"
    INVOICE = "invoice"
    NAME = "name"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as read, left to right.

    `confidence` is the probability that the whole line is right. `chars` holds
    the left edge of each character of `text` as a page fraction, where the
    source gives them (same length as `text`), else is empty. `alternatives`
    holds other readings of the same line, best first, where a second reading
    disagreed. `ink` is `black`, `red` or `blue`: the colour most of it is in.
    `where` names the place in papers without layout (`表2 第3行`, `Sheet1!C7`).
    """

    text: str
    box: Box | None
    confidence: float = 1.0
    chars: tuple[float, ...] = ()
    alternatives: tuple[str, ...] = ()
    ink: str = "black"
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `row` and `column` count from 0.

    `ink` tells whether anything dark (or red) stands in the cell apart from
    its rules, in 0..1 of its area: a cell with ink and no text was not read,
    a cell without ink is blank.
    """

    row: int
    column: int
    text: str
    box: Box | None
    confidence: float = 1.0
    row_span: int = 1
    column_span: int = 1
    ink: float = 0.0
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its cells in row order; `origin` tells how it was found.

    `origin`: `native` (drawn in the file), `ruled` (lines seen in the picture),
    `aligned` (columns of text without rules), `sheet` (a worksheet),
    `word` (a DOCX table). `name` is the sheet's name or `表2`.
    """

    rows: int
    columns: int
    cells: tuple[Cell, ...]
    box: Box | None = None
    origin: str = "ruled"
    name: str | None = None

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells that start in row `number`, left to right."""
        return _grid_of(self).rows.get(number, ())

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers this place, merged cells included."""
        grid = _grid_of(self)
        place = grid.small.get((row, column))
        for number in grid.large:
            if place is not None and number > place:
                break
            if _covers(self.cells[number], row, column):
                return self.cells[number]
        return None if place is None else self.cells[place]


SMALL = 64
"""Places that a merged cell may cover to be noted at each of them."""


@dataclass(slots=True)
class _Grid:
    """Where the cells of a table are: so that a list of ten thousand rows is searched
    in a moment, and one that a stranger made to be slow is not slow."""

    table: Table
    small: dict[tuple[int, int], int] = field(default_factory=dict)
    large: list[int] = field(default_factory=list)
    rows: dict[int, tuple[Cell, ...]] = field(default_factory=dict)


_grids: list[_Grid] = []
"""Of the tables asked last; a table is looked at many times in a row."""


def _grid_of(table: Table) -> _Grid:
    for grid in _grids:
        if grid.table is table:
            return grid
    grid = _Grid(table)
    rows: dict[int, list[Cell]] = {}
    for number, cell in enumerate(table.cells):
        rows.setdefault(cell.row, []).append(cell)
        if cell.row_span * cell.column_span > SMALL:
            grid.large.append(number)
            continue
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                grid.small.setdefault((row, column), number)
    grid.rows = {row: tuple(cells) for row, cells in rows.items()}
    _grids.insert(0, grid)
    del _grids[4:]
    return grid


def _covers(cell: Cell, row: int, column: int) -> bool:
    return (
        cell.row <= row < cell.row + cell.row_span
        and cell.column <= column < cell.column + cell.column_span
    )


Chances = tuple[tuple[str, tuple[int, ...]], ...]
"""What a recogniser held possible, column by column along one line: the characters and for
each -10 ln of its probability. `BLANK` among them is the space between two characters;
columns that are surely blank stand once, and what is hardly possible is left out."""

BLANK = "_"


@dataclass(frozen=True, slots=True)
class SealMark:
    """A seal as seen on the page.

    `text` is the name round the rim (None where it cannot be read), `bottom`
    the straight line under the star (财务专用章 …) or None. `confidence` is the
    probability that `text` is right, or, where `text` is None, that this is a
    seal at all. `found` is always the probability that it is a seal.
    `heard` holds what a recogniser held possible on a rim that was not read for
    certain, once for each way of unrolling it: names can be weighed by it later.
    """

    box: Box
    shape: str  # round | oval | rect
    colour: str  # red | blue | grey
    kind: SealKind
    text: str | None
    bottom: str | None = None
    confidence: float = 0.0
    found: float = 1.0
    partial: bool = False  # cut by the margin, or half of a 骑缝章
    heard: tuple[Chances, ...] = ()


@dataclass(frozen=True, slots=True)
class InkMap:
    """Where on the page there is ink, coarsely: the pixels that later stages get.

    A grid of `columns` x `rows` cells (about 1 mm each on A4) over the upright
    page. Per cell the share of dark ink (black, blue pen; ruled lines, scanner
    borders and punch holes taken away) in 0..15, packed two cells a byte,
    deflated, base64. `red` likewise for red ink. Empty strings: nothing known.
    `slope`: boxes that are asked for lie on the page made level (see `Page`).
    """

    columns: int = 0
    rows: int = 0
    dark: str = ""
    red: str = ""
    slope: float = 0.0

    def coverage(self, box: Box, layer: str = "dark") -> float | None:
        """Mean share of ink inside `box`, 0..1; None where no map was made."""
        packed = self.dark if layer == "dark" else self.red
        if not packed or not self.columns or not self.rows:
            return None
        if self.slope:
            box = box.lowered(self.slope * (box.centre[0] - 0.5))
        grid = _unpacked(packed)
        left = min(max(int(box.left * self.columns), 0), self.columns - 1)
        right = min(max(int(box.right * self.columns), left + 1), self.columns)
        top = min(max(int(box.top * self.rows), 0), self.rows - 1)
        bottom = min(max(int(box.bottom * self.rows), top + 1), self.rows)
        total = 0
        for row in range(top, bottom):
            start = row * self.columns
            total += sum(grid[start + left : start + right])
        return total / (15.0 * (right - left) * (bottom - top))

    def amount(self, box: Box) -> float | None:
        """How much dark ink stands inside `box`, in cells, those at its edges in part; None where
        no map was made."""
        if not self.dark or not self.columns or not self.rows:
            return None
        if self.slope:
            box = box.lowered(self.slope * (box.centre[0] - 0.5))
        grid, total = _unpacked(self.dark), 0.0
        across = _parts(box.left * self.columns, box.right * self.columns, self.columns)
        for row, high in _parts(box.top * self.rows, box.bottom * self.rows, self.rows):
            start = row * self.columns
            total += high * sum(wide * grid[start + column] for column, wide in across)
        return total / 15.0

    def mirrored(self) -> InkMap:
        """The map of the same page with left and right exchanged."""

        def turned(packed: str) -> str:
            if not packed or not self.columns:
                return packed
            grid, wide = _unpacked(packed), self.columns
            rows = (grid[n : n + wide][::-1] for n in range(0, self.rows * wide, wide))
            return self.pack(b"".join(rows))

        return replace(self, dark=turned(self.dark), red=turned(self.red), slope=-self.slope)

    @staticmethod
    def pack(levels: bytes) -> str:
        """Pack one level 0..15 a byte, row by row, into the stored form."""
        padded = levels + b"\0" * (len(levels) % 2)
        nibbles = bytes((padded[i] << 4) | padded[i + 1] for i in range(0, len(padded), 2))
        return base64.b85encode(zlib.compress(nibbles, 9)).decode("ascii")


def _parts(first: float, last: float, cells: int) -> list[tuple[int, float]]:
    """The cells from one place to another, with the share of each that lies between them."""
    return [
        (n, min(last, n + 1) - max(first, n))
        for n in range(max(int(first), 0), min(int(last) + 1, cells))
        if min(last, n + 1) > max(first, n)
    ]


@lru_cache(maxsize=16)
def _unpacked(packed: str) -> bytes:
    nibbles = zlib.decompress(base64.b85decode(packed))
    out = bytearray(2 * len(nibbles))
    out[0::2] = bytes(b >> 4 for b in nibbles)
    out[1::2] = bytes(b & 15 for b in nibbles)
    return bytes(out)


@dataclass(frozen=True, slots=True)
class Page:
    """A received page (or one half of a spread) as it has been read.

    `number` counts received pages of `file` from 1; `part` is 1 or 2 on a
    two-page spread, else None. `reason` is a short code for why it was read
    the way it was (see `docproc.text.triage`). `confidence` is the probability
    that a character of the page is right, in 0..1; 1 for native and blank,
    0 for failed. `size_mm` is the upright page's width and height in
    millimetres, None where the file does not say. `lines` stand in reading
    order. `label` is the worksheet's name on a sheet, else None. `slope` is how
    far the right end of a row stands lower on the received page than its left,
    as a share of the page's height over its whole width.
    """

    file: str
    number: int
    source: PageSource
    part: int | None = None
    reason: str = ""
    rotation: int = 0
    confidence: float = 0.0
    size_mm: tuple[float, float] | None = None
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    seals: tuple[SealMark, ...] = ()
    ink: InkMap = field(default_factory=InkMap)
    codes: tuple[str, ...] = ()  # contents of QR and bar codes on the page
    label: str | None = None
    slope: float = 0.0

    @property
    def text(self) -> str:
        """All lines, one a row, in reading order."""
        return "\n".join(line.text for line in self.lines)

    def evidence(self, thing: Line | Cell | SealMark | None = None, text: str = "") -> Evidence:
        """Evidence for a thing on this page, or for the page as a whole."""
        if thing is None:  # without layout a paper stands where its first line does
            first = self.lines[0] if self.lines and self.lines[0].box is None else None
            where = first.where if first is not None else None
            return Evidence(self.file, self.number, self.part, None, where, text, self.confidence)
        where = None if isinstance(thing, SealMark) else thing.where
        said = text or thing.text or ""
        return Evidence(self.file, self.number, self.part, thing.box, where, said, thing.confidence)
