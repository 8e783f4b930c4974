"""Pages drawn by hand for the tests of `extract`: text in rows, tables, seals, ink."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from docproc.documents.model import Bundle, Document, DossierPapers, TypedPage
from docproc.evidence import Box
from docproc.extract.model import Paper
from docproc.page import Cell, InkMap, Line, Page, PageSource, SealKind, SealMark, Table

Values = Callable[..., dict[str, object]]
"""The fixture `values`: a type and a page, and what its facts are."""
Read = Callable[..., Paper]
"""The fixture `read`: the same as a paper."""
WIDE = 0.02  # a Chinese character at 12 pt on A4, as a share of the width
HIGH = 0.018


def width(text: str) -> float:
    return sum(WIDE if ord(c) > 0x2E7F else WIDE * 0.55 for c in text)


def line(text: str, left: float, top: float, sure: float = 0.99) -> Line:
    return Line(text, Box(left, top, min(left + width(text), 0.98), top + HIGH), sure)


def lines(text: str, top: float = 0.1, left: float = 0.12, pitch: float = 0.03) -> list[Line]:
    """Rows of text; two blanks or more between words make two readings of one row."""
    out = []
    for n, row in enumerate(text.strip("\n").split("\n")):
        for part in re.finditer(r"\S+(?: \S+)*", row):
            x = left + width(row[: part.start()].replace("  ", "　"))
            out.append(line(part.group(), x, top + n * pitch))
    return out


def prose(text: str, top: float = 0.1, per_row: int = 36) -> list[Line]:
    """Running text: paragraphs indented by two characters, rows of `per_row` characters."""
    out: list[Line] = []
    y = top
    for paragraph in text.strip().split("\n"):
        rest, first = paragraph, True
        while rest:
            take = per_row - 2 if first else per_row
            out.append(line(rest[:take], 0.12 + (2 * WIDE if first else 0), y))
            rest, first, y = rest[take:], False, y + 0.027
    return out


def page(
    *drawn: Line | Sequence[Line],
    number: int = 1,
    file: str = "a.pdf",
    tables: Sequence[Table] = (),
    seals: Sequence[SealMark] = (),
    ink: InkMap | None = None,
    source: PageSource = PageSource.OCR,
    codes: tuple[str, ...] = (),
) -> Page:
    held = [x for d in drawn for x in ([d] if isinstance(d, Line) else d)]
    inked = ink if ink is not None else InkMap()
    return Page(
        file, number, source, None, "", 0, 0.98, (210.0, 297.0), tuple(held), tuple(tables),
        tuple(seals), inked, codes,
    )  # fmt: skip


def table(
    rows: Sequence[Sequence[str | tuple[str, int] | tuple[str, int, int] | None]],
    top: float = 0.1,
    ink: dict[str, float] | None = None,
    sure: float = 0.99,
) -> Table:
    """A ruled table. (text, columns) or (text, columns, rows) spans; None is covered."""
    cells, columns = [], max(sum(_spans(c)[0] for c in row) for row in rows)
    for r, row in enumerate(rows):
        column = 0
        for given in row:
            wide, high = _spans(given)
            if given is not None:
                text = given if isinstance(given, str) else given[0]
                box = Box(0.1 + column * 0.8 / columns, top + r * 0.03,
                          0.1 + (column + wide) * 0.8 / columns, top + (r + high) * 0.03)  # fmt: skip
                inked = (ink or {}).get(f"{r},{column}", 0.05 if text else 0.0)
                cells.append(Cell(r, column, text, box, sure, high, wide, inked))
            column += wide
    around = Box(0.1, top, 0.9, top + len(rows) * 0.03)
    return Table(len(rows), columns, tuple(cells), around)


def _spans(cell: str | tuple[str, int] | tuple[str, int, int] | None) -> tuple[int, int]:
    if cell is None or isinstance(cell, str):
        return 1, 1
    return cell[1], cell[2] if len(cell) > 2 else 1


def seal(text: str | None, x: float, y: float, kind: SealKind = SealKind.OFFICIAL) -> SealMark:
    """A round red seal of 42 mm whose middle is at (x, y)."""
    return SealMark(
        Box(x - 0.1, y - 0.07, x + 0.1, y + 0.07), "round", "red", kind, text, None, 0.97
    )


def ink(*inked: Box, red: Sequence[Box] = (), level: int = 6) -> InkMap:
    """An ink map of an A4 page, a cell a millimetre, with ink in these boxes."""
    wide, high = 210, 297

    def layer(boxes: Sequence[Box]) -> str:
        grid = bytearray(wide * high)
        for b in boxes:
            for y in range(int(b.top * high), int(b.bottom * high)):
                for x in range(int(b.left * wide), int(b.right * wide)):
                    grid[y * wide + x] = level
        return InkMap.pack(bytes(grid))

    return InkMap(wide, high, layer(inked), layer(red))


def document(kind: str, *pages: Page) -> Document:
    return Document(kind, tuple(TypedPage(p, kind, 0.99) for p in pages), 0.99)


def dossier(*documents: Document) -> DossierPapers:
    return DossierPapers("d", Bundle((), (), documents))


def slots_in_rows(*after: str) -> object:
    """A form of running slots whose second label ends its row; `after` begins the next."""
    first = [
        line("企业全称：甲木铜业有限公司", 0.12, 0.1),
        line("营业收入（2025年，万元）：", 0.5, 0.1),
    ]
    return page(first, [line(text, 0.12, 0.13) for text in after], source=PageSource.NATIVE)


def boxless(*rows: list[str]) -> Table:
    """A table of a text document, which has no layout."""
    drawn = table(list(rows))
    return replace(drawn, cells=tuple(replace(c, box=None) for c in drawn.cells), box=None)


def unruled_row(number: int, name: str, top: float, *, fused: bool = False) -> list[Line]:
    """A row without rules; `fused`: its number and name were read as one line."""
    first = [Line(f"{number}{name}", Box(0.15, top, 0.34, top + 0.018), 0.99)]
    if not fused:
        first = [line(str(number), 0.16, top), line(name, 0.2, top)]
    return [
        *first, line("靠人工记录，数", 0.36, top - 0.008), line("据滞后。", 0.36, top + 0.01),
        line("部署系统，设备数据自动采", 0.56, top - 0.018), line("集，实时预警，异常处理时", 0.56, top),
        line("间缩短38%。", 0.56, top + 0.018),
    ]  # fmt: skip
