"""Pages written by hand: titles, text, labels and page numbers laid out on A4."""

from __future__ import annotations

from dataclasses import replace

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
