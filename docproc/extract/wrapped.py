"""Labels that go on in the line below while their answer was read with the first line.

What comes in: a page and the labels of its document type. What goes out: the
page with such labels whole and their answers lines of their own:
`营业收入（万元，2025年249819.28` over `度）：` is 营业收入（万元，2025年度）： and 249819.28.
"""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.labels import Lexicon
from docproc.page import Line, Page

LONGEST_TAIL = 8
"""Characters of the rest of a label, its colon included, at most."""
ALIGNED = 0.012
"""Answers that begin within so much of one another stand in one column (share of the width)."""
LEAST_ANSWERS = 3
_TAIL = re.compile(rf"^[^:：]{{1,{LONGEST_TAIL}}}[:：]$")
_CLOSES = re.compile(r"^[^（()）]*[)）]")


def with_unwrapped_labels(page: Page, lexicon: Lexicon) -> Page:
    """The page with labels that an answer parted made whole."""
    lines = list(page.lines)
    gone: set[int] = set()
    for i, line in enumerate(page.lines):
        below = _tail_under(page, i)
        if below is None or below in gone or line.box is None:
            continue
        parted = _parted(line, page.lines[below], _answers_column(page, line.box), lexicon)
        if parted is not None:
            lines[i], lines[below] = parted
            gone.add(below)
    return replace(page, lines=tuple(lines)) if gone else page


def _tail_under(page: Page, index: int) -> int | None:
    """The line right under one, at its left edge, that may end a label."""
    box = page.lines[index].box
    if box is None or _unclosed(page.lines[index].text) < 1:
        return None
    for i, line in enumerate(page.lines):
        under = line.box
        if under is None or not _TAIL.match(plain(line.text)) or not _CLOSES.match(line.text):
            continue
        near = -0.3 * box.height < under.top - box.bottom < 0.8 * box.height
        if near and abs(under.left - box.left) < 0.015:
            return i
    return None


def _parted(
    line: Line, tail: Line, column: float | None, lexicon: Lexicon
) -> tuple[Line, Line] | None:
    """The whole label and its answer, cut where the form's answers begin."""
    text, box = line.text, line.box
    if box is None or column is None or len(line.chars) != len(text):
        return None
    opened = _unclosed(text)
    near = [k for k in range(opened + 2, len(text)) if abs(line.chars[k] - column) < ALIGNED]
    cut = min(near, key=lambda k: abs(line.chars[k] - column), default=0)
    if not cut or not any(h.key for h in lexicon.match(text[:cut].strip() + tail.text)):
        return None
    left = Box(box.left, box.top, line.chars[cut], box.bottom)
    label = replace(
        line, text=text[:cut].strip() + tail.text, box=Box.around([left, tail.box or left]),
        chars=(), alternatives=(),
    )  # fmt: skip
    answer = replace(
        line, text=text[cut:].strip(), box=Box(line.chars[cut], box.top, box.right, box.bottom),
        chars=line.chars[cut:], alternatives=(),
    )  # fmt: skip
    return label, answer


def _answers_column(page: Page, label: Box) -> float | None:
    """Where most lines right of a label's left edge begin; None where no three agree."""
    begins = [b.left for x in page.lines if (b := x.box) and b.left > label.left + 0.08]
    best = max(begins, key=lambda a: sum(abs(a - b) < ALIGNED for b in begins), default=0.0)
    agreeing = [b for b in begins if abs(best - b) < ALIGNED]
    return median(agreeing) if len(agreeing) >= LEAST_ANSWERS else None


def _unclosed(text: str) -> int:
    """Where the first bracket opens that the line does not close; -1 for none."""
    open_at: list[int] = []
    for i, c in enumerate(text):
        if c in "（(":
            open_at.append(i)
        elif c in "）)" and open_at:
            open_at.pop()
    return open_at[0] if open_at else -1
