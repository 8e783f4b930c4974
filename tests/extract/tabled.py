"""Tables written by hand as worksheets, Word tables, ruled scans and bare lines."""

from __future__ import annotations

from collections.abc import Sequence

from docproc.documents.model import Document, TypedPage
from docproc.evidence import Box
from docproc.page import Cell, Line, Page, PageSource, Table

Row = Sequence[str | tuple[str, int]]
"""Texts; a pair is a text and the number of columns it is merged over."""

CODES = ("91370100MA3C00001W", "913705007000000025", "91371300600000003K", "91370600500000004X")


def table(*rows: Row, origin: str = "sheet", ink: float = 0.0, name: str | None = None) -> Table:
    """A table; empty cells hold `ink`."""
    cells: list[Cell] = []
    width = max(sum(c[1] if isinstance(c, tuple) else 1 for c in row) for row in rows)
    for number, row in enumerate(rows):
        column = 0
        for said in row:
            text, span = said if isinstance(said, tuple) else (said, 1)
            box = None
            if origin not in ("sheet", "word"):
                box = Box(
                    column / width,
                    0.1 + number * 0.04,
                    (column + span) / width,
                    0.14 + number * 0.04,
                )
            where = f"Sheet1!{chr(65 + column)}{number + 1}" if origin == "sheet" else None
            shade = 0.1 if text else ink
            cells.append(Cell(number, column, text, box, 0.98, 1, span, shade, where))
            column += span
    return Table(len(rows), width, tuple(cells), None, origin, name)


def sheet(*tables: Table, file: str = "a.xlsx", number: int = 1, label: str = "Sheet1") -> Page:
    """A worksheet (or a Word page) with these tables."""
    lines = tuple(Line(c.text, None, where=c.where) for t in tables for c in t.cells if c.text)
    return Page(
        file, number, PageSource.NATIVE, confidence=1.0, lines=lines, tables=tables, label=label
    )


def scan(*tables: Table, number: int = 1, lines: tuple[Line, ...] = ()) -> Page:
    """A scanned page with ruled tables."""
    shown = tuple(Line(c.text, c.box, 0.98) for t in tables for c in t.cells if c.text)
    return Page(
        "a.pdf", number, PageSource.OCR, confidence=0.98, lines=(*lines, *shown), tables=tables
    )


def paper(type_name: str, *pages: Page) -> Document:
    """The pages as one document."""
    return Document(type_name, tuple(TypedPage(p, type_name, 0.99) for p in pages), 0.99)
