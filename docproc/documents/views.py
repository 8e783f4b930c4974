"""A page as classification sees it: its text in normal form and its headings.

What comes in: `Page`s of one holder. What goes out: `PageView`s. A heading is
a short line that is larger than the text, centred and near the top; two or
three such lines one under another may be one heading. Lines that stand at the
same height on neighbouring pages are running heads and no headings. Sizes are
judged by the width of characters more than by boxes, which engines draw
loosely. It knows no words of any paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from rapidfuzz import fuzz

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Line, Page, PageSource

HEADING_STRENGTH = 0.3
"""Below this a line is not taken for a heading at all."""

LARGE_PITCH = 0.036
"""Width of a character as a share of the paper's width that is large on any A4
page (about 21 pt), whatever stands beside it."""

_NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十百]{1,3}(?:[、.．,]|章|节|部分)|（[一二三四五六七八九十\d]{1,3}）"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）]?(?=[一-鿿（]))"
)
_ANNEX = re.compile(r"^附(?:件|表|录)[一二三四五六七八九十\d]{0,3}(?:[-—.]\d+)?[:：、.]?")
_PROSE = re.compile(r"[。;,、]$|。.|,.{12,}")
_YEAR = re.compile(
    r"(20\d\d)年(?:度|12月31日|1[-—至~]+12月|财务)|(20\d\d)年?度?(?=.{0,6}(?:审计|报表))"
)
_ORGANISATION = re.compile(
    r"[一-鿿（）]{4,36}?(?:有限责任公司|股份有限公司|有限公司|总公司|集团公司|公司)(?:[一-鿿]{2,8}分公司)?"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's text in normal form, how sure it is one (0..1), and its top edge.

    `numbered`: it is a section of something (一、, 2.1, 第三章).
    """

    text: str
    strength: float
    top: float
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class PageView:
    """One page in the form in which papers are told apart.

    `text` runs on without breaks, `rows` keeps one line a row; both are plain
    and in lower case. `printed` as in `TypedPage`. `years` are financial years
    named at the head of the page, `subject` the organisation named there,
    `running` the running heads that it shares with its neighbours.
    """

    page: Page
    text: str
    rows: str
    headings: tuple[Heading, ...]
    lines: int
    printed: int | None = None
    printed_total: int | None = None
    years: tuple[int, ...] = ()
    subject: str | None = None
    running: frozenset[str] = frozenset()

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the page."""
        return self.page.source is PageSource.BLANK

    @property
    def hidden(self) -> bool:
        """Whether it is a worksheet that the workbook does not show: no paper at all."""
        return self.page.reason == "hidden"

    @property
    def failed(self) -> bool:
        """Whether the page could not be read at all."""
        return self.page.source is PageSource.FAILED


class _Candidate(NamedTuple):
    """What may be a heading; `pitch` is the width of a character in it."""

    text: str
    box: Box
    pitch: float


def views_of(
    pages: Sequence[Page], printed: Sequence[tuple[int | None, int | None]]
) -> tuple[PageView, ...]:
    """Views of pages in received order; `printed` holds each one's page number and total."""
    running = [_running(pages, i) for i in range(len(pages))]
    return tuple(
        _view(page, heads, number, total)
        for page, heads, (number, total) in zip(pages, running, printed, strict=True)
    )


def _view(page: Page, running: frozenset[str], number: int | None, total: int | None) -> PageView:
    kept = [(line, plain(line.text).lower()) for line in page.lines]
    kept = [(line, text) for line, text in kept if text and text not in running]
    headings = _headings(page, kept)
    texts = [text for _, text in kept]
    cells = [plain(cell.text).lower() for table in page.tables for cell in table.cells]
    joined = "".join(texts)
    unseen = [cell for cell in cells if cell and cell not in joined]
    top = [text for line, text in kept if line.box is None or line.box.top < _head_end(page)]
    head = "".join(top[:14])
    return PageView(
        page,
        "".join((*texts, *unseen)),
        "\n".join((*texts, *unseen)),
        headings,
        len(kept),
        number,
        total,
        tuple(sorted({int(a or b) for a, b in _YEAR.findall(head)})),
        _subject(texts[:20]),
        running,
    )


def _head_end(page: Page) -> float:
    """How far down the head of a page reaches; all of a cover's few lines are head."""
    return 1.0 if len(page.lines) <= 16 else 0.3


def _subject(texts: Sequence[str]) -> str | None:
    for text in texts:
        found = _ORGANISATION.search(re.sub(r"^.{0,12}[:：]", "", text))
        if found and "会计师事务所" not in text:
            return found.group()
    return None


def _running(pages: Sequence[Page], index: int) -> frozenset[str]:
    """Running heads of a page: same words at the same height next door, same file."""
    here = _edge_lines(pages[index])
    shared: set[str] = set()
    for other in (index - 1, index + 1):
        if 0 <= other < len(pages) and pages[other].file == pages[index].file:
            there = _edge_lines(pages[other])
            shared.update(
                text
                for text, box in here.items()
                if any(_same_place(box, b) and fuzz.ratio(text, t) >= 80 for t, b in there.items())
            )
    return frozenset(shared)


def _same_place(first: Box, second: Box) -> bool:
    return abs(first.top - second.top) < 0.02 and abs(first.width - second.width) < 0.03


def _edge_lines(page: Page) -> dict[str, Box]:
    return {
        plain(line.text).lower(): line.box
        for line in page.lines
        if line.box is not None and line.box.top < 0.1 and line.box.height < 0.03
    }


def _headings(page: Page, kept: Sequence[tuple[Line, str]]) -> tuple[Heading, ...]:
    boxed = [(line.box, text) for line, text in kept if line.box is not None]
    if not boxed:
        return _headings_by_order(page, [text for _, text in kept])
    block = _block(page, [box for box, _ in boxed])
    body = _body_pitch(boxed, block)
    margin = _left_margin(boxed)
    found = []
    for one in _candidates(boxed, block):
        strength = _strength(one, block, body, margin)
        numbered = bool(_NUMBERED.match(one.text))
        if strength >= HEADING_STRENGTH:
            shown = _ANNEX.sub("", one.text) or one.text
            found.append(Heading(shown, strength, one.box.top, numbered))
    found.sort(key=lambda h: (-h.strength, h.top, h.text))
    return tuple(found[:24])


def _headings_by_order(page: Page, texts: Sequence[str]) -> tuple[Heading, ...]:
    """Papers without layout (DOCX, XLSX): the first lines, and a sheet's name."""
    found = []
    for place, text in enumerate(texts[:12]):
        numbered = bool(_NUMBERED.match(text))
        strength = 1.0 if place < 3 else 0.7 if place < 6 else 0.4
        if len(text) > 44 or _PROSE.search(text):
            continue
        found.append(
            Heading(_ANNEX.sub("", text) or text, strength * _worth(text), place / 100, numbered)
        )
    if page.label:
        found.append(Heading(plain(page.label).lower(), 0.75, 0.0))
    return tuple(found)


def _block(page: Page, boxes: Sequence[Box]) -> Box:
    """The paper's area that the lines stand on: half a page for a part of a spread."""
    if page.part is None:
        return Box(0.0, 0.0, 1.0, 1.0)
    around = Box.around(boxes) or Box(0.0, 0.0, 1.0, 1.0)
    middle = around.centre[0]
    return Box(max(middle - 0.25, 0.0), 0.0, min(middle + 0.25, 1.0), 1.0)


def _pitch(box: Box, text: str, block: Box) -> float:
    """The width of one Chinese character, as a share of the block's width."""
    units = sum(1.0 if ord(c) > 0x2E7F else 0.55 for c in text)
    return box.width / max(units, 1.0) / max(block.width, 0.01)


def _body_pitch(lines: Sequence[tuple[Box, str]], block: Box) -> float:
    long = [_pitch(box, text, block) for box, text in lines if len(text) >= 10]
    every = [_pitch(box, text, block) for box, text in lines if len(text) >= 2]
    chosen = long if len(long) >= 4 else every
    return min(median(chosen), 0.034) if chosen else 0.025


def _candidates(lines: Sequence[tuple[Box, str]], block: Box) -> list[_Candidate]:
    """Single lines, lines split along a row, and runs of lines that may be one heading."""
    single = [_Candidate(text, box, _pitch(box, text, block)) for box, text in lines]
    single.sort(key=lambda one: (one.box.top, one.box.left))
    rows: list[_Candidate] = []
    for one in single:
        last = rows[-1] if rows else None
        if last and last.box.same_row(one.box, 0.6) and len(last.text) + len(one.text) <= 14:
            box = Box.around((last.box, one.box)) or one.box
            text = last.text + one.text
            rows[-1] = _Candidate(text, box, min(last.pitch, one.pitch))
        else:
            rows.append(one)
    short = [one for one in rows if len(one.text) <= 44]
    found = list(dict.fromkeys((*(one for one in single if len(one.text) <= 48), *short)))
    for count in (2, 3):
        for start in range(len(short) - count + 1):
            run = short[start : start + count]
            if _one_under_another([one.box for one in run]):
                box = Box.around(one.box for one in run) or run[0].box
                text = "".join(one.text for one in run)
                found.append(_Candidate(text, box, min(one.pitch for one in run)))
    return found


def _one_under_another(boxes: Sequence[Box]) -> bool:
    for upper, lower in pairwise(boxes):
        near = lower.top - upper.bottom < 1.4 * max(upper.height, lower.height)
        centred = abs(upper.centre[0] - lower.centre[0]) < 0.06
        alike = 0.6 < lower.height / max(upper.height, 1e-6) < 1.7
        if not (near and centred and alike and lower.top > upper.top):
            return False
    return True


def _left_margin(lines: Sequence[tuple[Box, str]]) -> float | None:
    """Where lines of text begin; None on pages with too few to tell."""
    lefts = sorted(box.left for box, text in lines if len(text) >= 6)
    return lefts[len(lefts) // 5] if len(lefts) >= 4 else None


def _strength(one: _Candidate, block: Box, body: float, margin: float | None) -> float:
    relative = (one.pitch / max(body, 0.008) - 1.08) / 0.3
    absolute = (one.pitch - 0.028) / (LARGE_PITCH - 0.028)
    off = abs(one.box.centre[0] - block.centre[0]) / max(block.width, 0.01)
    centred = min(max(1.0 - (off - 0.03) / 0.12, 0.0), 1.0)
    high = 1.0 if one.box.top < 0.3 else 0.6 if one.box.top < 0.5 else 0.2
    size = min(max(relative, absolute, 0.0), 1.0)
    if size < 0.2 and one.box.width > 0.66 * block.width:
        return 0.0  # a full line of text is centred too
    if size < 0.2 and margin is not None and one.box.left - margin < 2.5 * body * block.width:
        return 0.0  # a line that begins where the text begins, indent allowed for
    return min(0.45 * size + 0.35 * centred + 0.2 * high, 1.0) * _worth(one.text)


def _worth(text: str) -> float:
    """What a line's own form takes from it: sections and prose are no titles."""
    if _NUMBERED.match(text):
        return 0.45
    if _PROSE.search(text) or text.endswith(":") or len(text) > 44:
        return 0.4
    return 1.0
