"""Pages written by hand: titles, text, labels and page numbers laid out on A4."""

from __future__ import annotations

from dataclasses import replace

from papers import PAPERS

from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.page import Line, Page, PageSource

TITLE, TEXT = 0.042, 0.0265
"""Width of a character in a title and in the text, as a share of the page."""


def title(text: str, top: float, pitch: float = TITLE) -> Line:
    """A centred line of large characters."""
    width = min(len(text) * pitch, 0.9)
    return Line(text, Box(0.5 - width / 2, top, 0.5 + width / 2, top + 0.028))


def text_line(text: str, top: float, left: float = 0.14) -> Line:
    """A line of running text."""
    return Line(text, Box(left, top, min(left + len(text) * TEXT, 0.9), top + 0.018))


def foot(text: str, top: float = 0.945) -> Line:
    """A line in the middle of the bottom margin."""
    width = len(text) * 0.014
    return Line(text, Box(0.5 - width / 2, top, 0.5 + width / 2, top + 0.014))


def page(
    *content: str,
    number: int = 1,
    file: str = "a.pdf",
    printed: str | None = None,
    top: float = 0.1,
) -> Page:
    """A page from strings: `# …` is a title, `> …` a label with a gap, others are text."""
    lines: list[Line] = []
    for said in content:
        if said.startswith("# "):
            lines.append(title(said[2:], top))
            top += 0.045
        else:
            lines.append(text_line(said.removeprefix("> "), top))
            top += 0.028
    if printed is not None:
        lines.append(foot(printed))
    return Page(
        file, number, PageSource.OCR, confidence=0.98, lines=tuple(lines), size_mm=(210.0, 297.0)
    )


def blank(number: int, file: str = "a.pdf") -> Page:
    """An empty back."""
    return Page(file, number, PageSource.BLANK, confidence=1.0)


def bundle(*pages: Page, file: str = "a.pdf") -> list[Page]:
    """The pages as one file, numbered in order."""
    return [replace(p, file=file, number=n) for n, p in enumerate(pages, start=1)]


def typed(documents: tuple[Document, ...]) -> list[tuple[str, int, int]]:
    """Type, first and last page of each document that is one run of pages."""
    found = []
    for document in documents:
        (span,) = document.spans
        found.append((document.type, span.first, span.last))
    return found


COVER = page(
    "# 先进级智能工厂申报书", "> 申报单位（盖章）：鲁北甲乙轴承有限公司", "> 申报日期：2026年4月"
)
PROSE = (
    "公司针对设备开停机靠人工记录的问题，建设了设备运行监控系统，",
    "通过边缘网关采集数据，上线以来设备利用率提升12%，",
    "该做法在两个车间推广。",
)
LICENCE = page(*PAPERS["business_licence"][0])
PROMISE = page(*PAPERS["commitment"][0])


def headed(*rows: str) -> Page:
    """A page of a book under its running head, which is the book's title."""
    drawn = page(*rows)
    head = Line("先进级智能工厂申报书", Box(0.42, 0.045, 0.58, 0.064), 0.99)
    return replace(drawn, lines=(head, *drawn.lines))


def unplaced(*rows: str, file: str = "a.docx") -> Page:
    """A page of a paper without layout."""
    lines = tuple(Line(row, None) for row in rows)
    return Page(file, 1, PageSource.NATIVE, confidence=1.0, lines=lines)
