"""A date's frame on a form (年 月 日): its rows, and where its printed marks stand.

What comes in: lines of a page. What goes out: lines that make up one frame, and the
boxes of their printed signs, between which somebody writes figures by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Line, Page

_FRAME = re.compile(r"(?:20\d\d)?年?\d{0,2}(?:月\d{0,2}[日目]?|[日目])|(?:20\d\d)?年\d{0,2}")


def framed_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines one by one, but 年, 月 and 日 that stand apart in one row together."""
    out: list[list[Line]] = []
    for line in lines:
        last = out[-1][-1] if out else None
        if (
            last is not None
            and line.box is not None
            and last.box is not None
            and line.box.same_row(last.box)
            and _FRAME.fullmatch("".join(plain(x.text) for x in (*out[-1], line)))
        ):
            out[-1].append(line)
        else:
            out.append([line])
    return out


ONE_SIGN, MARK = 1.44, 0.9
"""Widths of a sign from which the box of one holds two (1.49 seen, 1.39 where it held one), and
that of the sign itself."""
SPECKS = 0.02
"""Share of ink up to which a part of a box holds no sign, but dust."""
PITCH, EVEN = 1.1, 4
"""Steps that a sign may be wide in a line of so many: a figure by hand stands close behind it.
In a shorter one, printed wide apart, the reader's places of signs are off by a sign."""


def _right_part(box: Box, left: float) -> Box:
    """The part of a box right of a place."""
    return Box(max(left, box.left), box.top, box.right, box.bottom)


def pitch_of(lines: Sequence[Line]) -> float | None:
    """The usual step from one sign of a date's frame to the next, None where nobody knows."""
    steps = sorted(
        b - a
        for line in lines
        if len(line.chars) == len(line.text) >= 3
        for a, b in pairwise(line.chars)
    )
    return steps[len(steps) // 2] if steps else None


def marks_of_frame(page: Page, line: Line, pitch: float | None = None) -> list[Box]:
    """Where the printed 年, 月 and 日 of a line stand; the whole line where nobody knows."""
    if line.box is None:
        return []
    if page.size_mm is None:
        return [line.box]
    wide = 1.1 * line.box.height * page.size_mm[1] / page.size_mm[0]
    signs = len(plain(line.text))
    narrow = min(wide, PITCH * pitch) if pitch else wide
    if signs == 1 and line.box.width > ONE_SIGN * narrow:
        # A figure by hand was taken into the box of the mark behind it, and not into its text; or
        # the box reaches into the empty room behind the mark.
        mark = _right_part(line.box, line.box.right - MARK * narrow)
        behind = page.ink.coverage(mark)
        empty = behind is not None and behind < SPECKS
        return [line.box._replace(right=line.box.left + MARK * narrow)] if empty else [mark]
    if len(line.chars) != len(line.text):
        return [line.box]
    wide = narrow if signs >= EVEN else wide
    marks = [
        Box(left - 0.15 * wide, line.box.top, left + wide, line.box.bottom)
        for left, character in zip(line.chars, line.text, strict=True)
        if not character.isspace()
    ]
    last = marks[-1]
    return [*marks[:-1], last._replace(right=max(last.right, line.box.right))]
