"""Headings of a page: lines that are larger than the text, centred, near the top.

What comes in: a page and its lines in plain form. What goes out: `Heading`s,
surest first; two or three lines one under another may be one. Lines of running
text are none, however wide the page's other text is. Sizes are judged by the
width of characters more than by boxes, which engines draw loosely. Of words it
knows the form of an official title alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from docproc.chinese.text import plain, with_upright
from docproc.evidence import Box
from docproc.page import Line, Page

HEADING_STRENGTH = 0.3
"""Below this a line is not taken for a heading at all."""

LARGE_PITCH = 0.036
"""Width of a character as a share of the paper's width that is large on any A4
page (about 21 pt), whatever stands beside it."""

_NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十百]{1,3}(?:[、.．,]|章|节|部分)|（[一二三四五六七八九十\d]{1,3}）"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）]?(?=[㐀-鿿𠀀-𲎯（])"
    r"|[ivxIVX]{1,5}[、.．](?=[㐀-鿿𠀀-𲎯]))"
)
_TABLED = re.compile(
    r"^(?:表[一二三四五六七八九十\d]{1,2}(?:[-—.]\d{1,2})?[:：、.]?(?=[㐀-鿿])|第\d{1,2}(?:部分|章|节|篇))"
)
"""A form's own parts: 表三 自主知识产权明细 is a list in it, no paper of patents."""
_ANNEX = re.compile(r"^附(?:件|表|录)[一二三四五六七八九十\d]{0,3}(?:[-—.]\d+)?[:：、.]?")
_ABOUT = re.compile(
    r"关于[^。；，,;]{6,40}的(?:函|报告|请示|通知|意见|批复|情况说明)|"
    r"[^。；，,;:：]{6,40}(?:(?:行动|实施|工作)方案|行动计划|若干(?:政策|措施)|实施(?:意见|细则)|"
    r"管理办法|指导意见)(?:[（(][^（()）]{2,16}[)）])?"
)
"""The form of an official paper's own title (公文标题): 关于…的函, …实施方案, …管理办法.

Such a line is a title even where it fills its row and is no larger than the text.
"""
_PROSE = re.compile(r"[。;,、]$|。.|,.{12,}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's text in normal form, how sure it is one (0..1), and its top edge.

    `numbered`: it is a section of something (一、, 2.1, 第三章).
    """

    text: str
    strength: float
    top: float
    numbered: bool = False


class _Candidate(NamedTuple):
    """What may be a heading; `pitch` is the width of a character in it."""

    text: str
    box: Box
    pitch: float


def headings_of(page: Page, kept: Sequence[tuple[Line, str]]) -> tuple[Heading, ...]:
    """The headings on a page, surest first; `kept` are its lines with their plain text."""
    boxed = [(line.box, text) for line, text in kept if line.box is not None]
    if not boxed:
        return _headings_by_order(page, [text for _, text in kept])
    block = _block(page, [box for box, _ in boxed])
    body = _body_pitch(boxed, block)
    margin = _left_margin(boxed)
    found = []
    pitches = [_pitch(box, text, block) for box, text in boxed]
    running = _running_text([box for box, _ in boxed], pitches, block)
    listed = _listed(page)
    for one in _candidates(
        [
            one
            for one, flows in zip(boxed, running, strict=True)
            if not flows or _ABOUT.fullmatch(one[1])
            if not any(cell.covers(one[0], 0.6) for cell in listed)
        ],
        block,
    ):
        strength = _strength(one, block, body, margin) * _amid([b for b, _ in boxed], one.box)
        numbered = _is_numbered(one.text)
        if strength >= HEADING_STRENGTH:
            shown = _ANNEX.sub("", one.text) or one.text
            found.append(Heading(shown, strength, one.box.top, numbered))
    found.sort(key=lambda h: (-h.strength, h.top, h.text))
    return tuple(found[:24])


def _is_numbered(text: str) -> bool:
    return bool(_NUMBERED.match(text) or _TABLED.match(text))


LIST_ROWS, HEADS = 4, 3
"""So many rows make a table a list; what it names in a row beside other cells heads no paper. So
many cells of its first row are heads of columns: 专利名称 | 类型 | 专利号."""


def _listed(page: Page) -> list[Box]:
    """The cells of lists on a page, their heads among them (序号 | 材料名称 | 形式), but those of a
    row of their own."""
    cells = []
    for table in page.tables:
        if table.rows < LIST_ROWS or table.origin == "aligned":
            continue
        for row in range(table.rows):
            filled = [c for c in table.row(row) if plain(c.text)]
            if len(filled) > (1 if row else HEADS - 1):
                cells += [c.box for c in filled if c.box is not None]
    return cells


AMID, LINES_ABOVE, AMID_TOP = 0.5, 8, 0.4
"""What is left of a heading below so many rows of lines, in the lower part of a page: it heads a
part of the paper that the page belongs to (股东及出资情况 in a form), no paper of its own."""


def _amid(boxes: Sequence[Box], box: Box) -> float:
    if box.top <= AMID_TOP:
        return 1.0
    rows: list[Box] = []
    for other in sorted(boxes, key=lambda b: b.top):
        if other.bottom <= box.top and not (rows and rows[-1].same_row(other, 0.5)):
            rows.append(other)
    return AMID if len(rows) >= LINES_ABOVE else 1.0


TITLE_LINES = 5
"""A title of two lines stands among so many first lines of a paper without layout."""
LONGEST_TITLE = 30


def _headings_by_order(page: Page, texts: Sequence[str]) -> tuple[Heading, ...]:
    """Papers without layout (DOCX, XLSX): the first lines, and a sheet's name."""
    found = []
    texts = [text for _, text in with_upright(texts)]
    for place, text in enumerate(texts[:12]):
        numbered = _is_numbered(text)
        strength = 1.0 if place < 3 else 0.7 if place < 6 else 0.4
        if len(text) > 44 or _PROSE.search(text):
            continue
        found.append(
            Heading(_ANNEX.sub("", text) or text, strength * _worth(text), place / 100, numbered)
        )
    for place, (upper, lower) in enumerate(pairwise(texts[:TITLE_LINES])):
        both = upper + lower  # 先进级智能工厂 over 申报材料 is one title
        if len(both) <= LONGEST_TITLE and not any(map(_NUMBERED.match, (upper, lower))):
            found.append(Heading(both, 0.9 * _worth(both), place / 100))
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


LARGER = 1.15
FULL = 0.6
"""A line of running text that goes on in the next spans more of the block than this."""


def _running_text(boxes: Sequence[Box], pitches: Sequence[float], block: Box) -> list[bool]:
    """Which lines are running text: one that fills its row, and the line it goes on in.

    The next line begins further left (or as far) and close below; two lines of a
    title are centred, so that the second begins further right or both are as long. A title
    in larger characters goes on in no text.
    """
    flows = [False] * len(boxes)
    order = sorted(range(len(boxes)), key=lambda i: (boxes[i].top, boxes[i].left))
    for place, i in enumerate(order):
        upper = boxes[i]
        if upper.width < FULL * block.width:
            continue
        for j in order[place + 1 : place + 4]:
            lower = boxes[j]
            down = lower.centre[1] - upper.centre[1]
            near = 0 < down < 2.6 * upper.height
            alike = 0.75 < lower.height / max(upper.height, 1e-6) < 1.33
            begins = lower.left <= upper.left + 0.01
            centred = abs(upper.centre[0] - lower.centre[0]) < 0.02
            alike = alike and pitches[i] <= LARGER * pitches[j]
            if near and alike and begins and (not centred or lower.width > FULL * block.width):
                flows[i] = flows[j] = True
    return flows


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
        if last and last.box.same_row(one.box, 0.6) and _one_line(last, one, block):
            box = Box.around((last.box, one.box)) or one.box
            left, right = sorted((last, one), key=lambda part: part.box.left)
            text = left.text + right.text
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


SHORT_ROW, TITLE_ROW, TITLE_PITCH, PARTED = 14, 40, 0.03, 3.0
"""Characters of a row that is put together from its parts: any row, and one of a title's print,
whose parts stand no farther apart than so many characters (a seal or a speck parts them)."""


def _one_line(last: _Candidate, one: _Candidate, block: Box) -> bool:
    """Whether two parts of a row are one heading."""
    if len(last.text) + len(one.text) <= SHORT_ROW:
        return True
    large = min(last.pitch, one.pitch) >= TITLE_PITCH
    gap = max(one.box.left - last.box.right, last.box.left - one.box.right)
    near = gap < PARTED * last.pitch * block.width
    return large and near and len(last.text) + len(one.text) <= TITLE_ROW


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
    if _ABOUT.fullmatch(one.text):
        size = max(size, 0.5)  # the form of an official letter's title, as large as its text
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
