"""Which of a row of options is ticked, told by ink where the reader lost its box.

What comes in: a page. What goes out: the page with the boxes put back into its rows of options
(○基础级 ●先进级 ○卓越级, read as 基础级先进级卓越级; （√）民营, read as （）民营), where the ink at
one of them is much more than at any other. Where it is not the row stays as it was read: a
question to a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from docproc.evidence import Box
from docproc.extract.wording.options import CHOICE_WORDS, OPTION_MARK, boxes_behind
from docproc.page import Cell, Line, Page

LEAST = 3
"""So many options of a row vouch for each other: of two, one may have its box in another line."""
MORE = 1.8
"""So many times the ink at any other option is that of a ticked one. Of 63 rows of made sets that
were told so all were told right; rings and boxes had 2.5 times and more, brackets 2."""
MORE_THAN_EMPTY = 1.15
"""And so many times where every other box was read, as empty: the one lost was no empty box, and
the tick in it adds to its frame (私营企业☑ on a grey copy had 1.24 times)."""
LEAST_INK = 0.12
"""Ink of a ticked box in squares of a character: a dot in a pale ring had 0.34, a tick in brackets
0.17, dust 0.05."""
TRACE, LEAST_ALONE = 0.03, 0.3
"""Ink at the other options below which no box of theirs left a trace, and how much the ticked one
has then: the dots in rings that a copier lost had 0.34."""
ROOM = 0.6
"""Characters of room that a box takes beside its option at least."""
REACH = 1.7
"""Characters left of a row's first option and right of its last in which its box stands."""
INSIDE = 0.3
"""Share of the room of a pair of brackets, at either end, that their own strokes take."""
ASIDE = 1.3
"""So many times the ink on its other side that on the side of its option is, where nothing else
tells whether boxes stand before their options or behind."""
_BOX = r"\s*(?:[（(\[【]\s*[）)\]】]|[□☐○◯〇☑☒√✓✔■●◉▣⊠])?\s*"
_OPTION = re.compile(
    rf"{_BOX}(?P<words>{CHOICE_WORDS}[㐀-鿿A-Za-z]{{0,8}}?)"
    rf"(?={_BOX}(?:{CHOICE_WORDS}|$|[^㐀-鿿A-Za-z]))"
)
OF_ITS_HEIGHT = 0.62
"""A character's width as a share of its line's height, as lines are boxed: 0.53 to 0.7."""
_READ = re.compile(r"[☑☒√✓✔■●◉▣⊠]")
_EMPTY = re.compile(r"[□☐○◯〇]")
_BRACKETS = re.compile(r"[（(\[【]\s*[）)\]】]")


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two options of a row: its place in the text, and its room."""

    start: int
    stop: int
    room: Box


def with_ticks(page: Page) -> Page:
    """The page with boxes in its rows of options, where ink tells which is ticked."""
    if not page.ink.dark:
        return page
    lines = list(page.lines)
    told: list[tuple[Line, str]] = []
    for n, line in enumerate(lines):
        text = _ticked(line, page)
        if text is not None:
            told.append((line, text))
            lines[n] = replace(line, text=text, chars=())
    if not told:
        return page
    tables = tuple(replace(t, cells=tuple(_in_cell(c, told) for c in t.cells)) for t in page.tables)
    return replace(page, lines=tuple(lines), tables=tables)


def _in_cell(cell: Cell, told: Sequence[tuple[Line, str]]) -> Cell:
    """The cell with the rows that stand in it: two rows of one table may have been read alike."""
    for line, text in told:
        if cell.box and line.box and cell.box.covers(line.box, 0.5) and line.text in cell.text:
            cell = replace(cell, text=cell.text.replace(line.text, text, 1))
    return cell


def _ticked(line: Line, page: Page) -> str | None:
    """The line's text with its boxes; None where it is no such row, or ink does not tell."""
    if line.box is None or len(line.chars) != len(line.text):
        return None
    size = _size(line, page)
    gaps = _gaps(line, size, page) if size else []
    if len(gaps) <= LEAST:
        return None
    square = (size * page.ink.columns) ** 2
    inks = [(page.ink.amount(gap.room) or 0.0) / square for gap in gaps]
    row = line.text[gaps[0].start : gaps[-1].stop]
    read = [n for n, gap in enumerate(gaps) if _READ.search(line.text[gap.start : gap.stop])]
    if len(read) > 1 or (read and len(OPTION_MARK.findall(row)) >= len(gaps) - 1):
        return None  # none was lost
    best = read[0] if read else max(range(len(inks)), key=inks.__getitem__)
    behind = _stand_behind(row, gaps[best], inks, page)
    if behind is None:
        return None
    boxes, inks = (gaps[1:], inks[1:]) if behind else (gaps[:-1], inks[:-1])
    best = best - 1 if behind else best
    if not 0 <= best < len(boxes) or any(gap.room.width < ROOM * size for gap in boxes):
        return None
    others = max(ink for n, ink in enumerate(inks) if n != best)
    seen_empty = all(_EMPTY.search(text) for n, text in enumerate(_texts(line, boxes)) if n != best)
    more = MORE_THAN_EMPTY if seen_empty else MORE
    if not read and (inks[best] < LEAST_INK or inks[best] < more * others):
        return None
    alone = others < TRACE and not OPTION_MARK.search(row) and not _BRACKETS.search(row)
    if not read and alone and (inks[best] < LEAST_ALONE or _runs_on(boxes[best].room, page)):
        return None  # a stain, or a fold: no box was seen at any option
    if not read and OPTION_MARK.search(line.text[boxes[best].start : boxes[best].stop]):
        return None  # the reader saw that it is empty
    # Told in one form, box before option, wherever it stands: a cell may go on behind the line.
    text = line.text
    options = pairwise(gaps)
    told = [
        f"{'☑' if n == best else '□'}{text[a.stop : b.start]}" for n, (a, b) in enumerate(options)
    ]
    return f"{text[: gaps[0].start]} {' '.join(told)} {text[gaps[-1].stop :]}".strip()


def _texts(line: Line, gaps: Sequence[_Gap]) -> list[str]:
    """What was read between the options of a row."""
    return [line.text[gap.start : gap.stop] for gap in gaps]


def _stand_behind(text: str, ticked: _Gap, inks: list[float], page: Page) -> bool | None:
    """Whether boxes stand behind their options and not before; None where nothing tells, or two
    things tell otherwise."""
    first, last = inks[0], inks[-1]
    if _BRACKETS.search(text):
        return boxes_behind(text)
    side = boxes_behind(text) if OPTION_MARK.search(text) else None
    trace = max(LEAST_INK / 2, median(inks) / 2)
    if side is None and min(first, last) > trace:
        return None  # one sign more than options: one of them is another line's
    if side is None and max(first, last) > trace:
        side = last > first
    middle = ticked.room.centre[0]
    left, right = (
        page.ink.amount(half) or 0.0
        for half in (ticked.room._replace(right=middle), ticked.room._replace(left=middle))
    )
    leans = None if max(left, right) <= ASIDE * min(left, right) else left > right
    if side is None or leans is None:
        return leans if side is None else side
    return side if side == leans else None


def _runs_on(room: Box, page: Page) -> bool:
    """Whether as much ink stands right above or below a box's room: a fold, a stroke, a rim."""
    inside = page.ink.amount(room) or 0.0
    high = room.height / 2
    above = room._replace(top=max(room.top - high, 0.0), bottom=room.top)
    below = room._replace(top=room.bottom, bottom=min(room.bottom + high, 1.0))
    return any((page.ink.amount(part) or 0.0) > inside / 4 for part in (above, below))


def _size(line: Line, page: Page) -> float:
    """The width of a character, as a share of the page's width: within words of three and more;
    else, on a page that lies level, by the height of the line."""
    found = list(_OPTION.finditer(line.text))
    widths = [
        line.chars[n + 1] - line.chars[n]
        for m in found
        for n in range(m.start("words") + 1, m.end("words") - 1)
    ]
    if widths or len(found) < LEAST or line.box is None or page.slope:
        return median(widths) if widths else 0.0
    return OF_ITS_HEIGHT * line.box.height * page.ink.rows / page.ink.columns


def _gaps(line: Line, size: float, page: Page) -> list[_Gap]:
    """What stands before, between and behind the options of a row, where nothing but their boxes
    does; empty for what is no such row."""
    text, chars = line.text, (*line.chars, (line.box or Box(0, 0, 0, 0)).right)
    found = list(_OPTION.finditer(text))
    if not found or any(a.end() != b.start() for a, b in pairwise(found)):
        return []
    words = [m.span("words") for m in found]
    lefts = [chars[start + 1] - size for start, _ in words]
    rights = [chars[stop - 1] + size for _, stop in words]
    ends = re.match(_BOX, text[words[-1][1] :])
    stop = words[-1][1] + (ends.end() if ends else 0)
    edge = chars[found[0].start() - 1] + size if found[0].start() else 0.0
    sides = [(max(edge, lefts[0] - REACH * size), lefts[0])]
    sides += zip(rights, lefts[1:], strict=False)
    sides.append(
        (rights[-1], min(chars[stop] if stop < len(text) else 1.0, rights[-1] + REACH * size))
    )
    places = [(found[0].start(), words[0][0])]
    places += [(a[1], b[0]) for a, b in pairwise(words)]
    places.append((words[-1][1], stop))
    out = []
    for (start, end), (left, right) in zip(places, sides, strict=True):
        if _BRACKETS.search(text[start:end]):
            left, right = left + INSIDE * (right - left), right - INSIDE * (right - left)
        out.append(_Gap(start, end, _level(line, left, max(left, right), size, page)))
    return out


def _level(line: Line, left: float, right: float, size: float, page: Page) -> Box:
    """The room between two places of a line, as high as its characters, be the page aslant."""
    across, down = (line.box or Box(0, 0, 0, 0)).centre
    high = size * page.ink.columns / page.ink.rows
    down += page.slope * ((left + right) / 2 - across)
    return Box(left, down - 0.6 * high, right, down + 0.6 * high)
