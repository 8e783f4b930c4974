"""Labels that go on in the line below while their answer was read with the first line.

What comes in: a page and the labels of its document type. What goes out: the
page with such labels whole and their answers lines of their own:
`营业收入（万元，2025年249819.28` over `度）：` is 营业收入（万元，2025年度）： and 249819.28,
`统一社会信用9137…` over `代码` is 统一社会信用代码 and 9137…. In running text, where a line ends
within a label, the label stands whole in the next: `…。从业人` over `数：1198`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median

from docproc.chinese.text import plain, unclosed_at
from docproc.evidence import Box
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.rooms import right_edge
from docproc.page import Line, Page

LONGEST_TAIL = 8
"""Characters of the rest of a label, its colon included, at most."""
ALIGNED = 0.012
"""Answers that begin within so much of one another stand in one column (share of the width)."""
LEAST_ANSWERS = 3
LOWER = 0.35
"""How far below a line's middle its label's rest has its own, in heights of the line: on a tilted
page the box of label and answer together reaches over the next line (0.44 and 0.5 seen)."""
_TAIL = re.compile(rf"^[^:：]{{1,{LONGEST_TAIL}}}[:：]$")
_CLOSES = re.compile(r"^[^（()）]*[)）]")


def with_unwrapped_labels(page: Page, lexicon: Lexicon) -> Page:
    """The page with labels that an answer parted made whole."""
    lines = list(page.lines)
    gone: set[int] = set()
    for i, line in enumerate(page.lines):
        if line.box is None or len(line.chars) != len(line.text) or _is_whole(line, lexicon):
            continue
        column = _answers_column(page, line.box)
        for below in _tails_under(page, i, column) if column is not None else ():
            if below not in gone and (parted := _parted(line, page.lines[below], column, lexicon)):
                lines[i], lines[below] = parted
                gone.add(below)
                break
        else:
            for below, parted in _parted_at_a_figure(page, i, lexicon):
                lines[i], lines[below] = parted
                gone.add(below)
    return replace(page, lines=tuple(lines)) if gone else page


def _is_whole(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line is a label and leaves nothing for the next: 固定电话或手机 over 邮箱."""
    sure = any(h.key and h.score >= SECOND for h in lexicon.match(line.text))
    return sure and unclosed_at(line.text) < 0


FULL = 0.04
"""A line of running text ends so near the page's right edge of print (share of the width)."""
_LAST_CLAUSE = re.compile(r"(?:[^，,；;。：:\s]|(?<=[（(]单位)[:：]){1,20}$")
_TO_COLON = re.compile(r"[^，,；;。：:]{1,12}(?=[:：])")


def with_unbroken_labels(page: Page, lexicon: Lexicon) -> Page:
    """The page with labels of running text, that a line's end broke, whole in the second line."""
    lines = list(page.lines)
    edge = right_edge(page)
    for i, (line, following) in enumerate(pairwise(page.lines)):
        a, b = line.box, following.box
        if a is None or b is None or a.right < edge - FULL or edge < 0.6:
            continue
        if (
            not 0.5 * a.height < b.centre[1] - a.centre[1] < 2.0 * a.height
            or b.left > a.left + FULL
        ):
            continue
        head, tail = _LAST_CLAUSE.search(lines[i].text), _TO_COLON.match(following.text)
        if head is None or tail is None or head.start() == 0 or lexicon.is_label(tail.group()):
            continue
        if any(h.key and h.score >= SECOND for h in lexicon.match(head.group() + tail.group())):
            lines[i] = replace(
                lines[i], text=lines[i].text[: head.start()], chars=(), alternatives=()
            )
            lines[i + 1] = replace(
                following, text=head.group() + following.text, chars=(), alternatives=()
            )
    return replace(page, lines=tuple(lines))


def _tails_under(page: Page, index: int, column: float | None) -> list[int]:
    """The lines right under one that may end a label: in brackets at its left edge, or a few
    characters in the labels' column."""
    box, opened = page.lines[index].box, unclosed_at(page.lines[index].text)
    if box is None or column is None:
        return []
    found = []
    for i, line in enumerate(page.lines):
        under = line.box
        if under is None or under.top - box.bottom >= 0.8 * box.height:
            continue
        if under.centre[1] - box.centre[1] < LOWER * box.height:
            continue
        if opened >= 1 and _TAIL.match(plain(line.text)) and _CLOSES.match(line.text):
            fits = abs(under.left - box.left) < 0.015
        else:
            fits = under.left > box.left - 0.015 and under.right < column
            fits = fits and 1 <= len(plain(line.text)) <= LONGEST_TAIL
            fits = fits and not _answered(page, under, column)
        if fits:
            found.append(i)
    return found


_FIGURE_IN_BRACKET = re.compile(
    r"^(?P<label>[^（()）:：]{2,16}[（(][^（()）\d]{0,6})(?!20[0-3]\d$)\d[\d,.]{2,}$"
)
_REST = re.compile(r"^[^（()）:：\d]{1,4}[)）]\s*[:：]?$")


def _parted_at_a_figure(
    page: Page, index: int, lexicon: Lexicon
) -> list[tuple[int, tuple[Line, Line]]]:
    """A figure read in the midst of its label's unit, whose rest stands right under it, wherever
    other answers begin: 累计总投资（万52,138.00 over 元）：."""
    line = page.lines[index]
    found, box = _FIGURE_IN_BRACKET.match(line.text), line.box
    if found is None or box is None:
        return []
    column = line.chars[found.end("label")]
    for below, rest in enumerate(page.lines):
        under = rest.box
        if under is None or not _REST.match(plain(rest.text)):
            continue
        near = LOWER * box.height < under.centre[1] - box.centre[1] < 1.5 * box.height
        if near and under.left > box.left - ALIGNED and under.right < column + 2 * ALIGNED:
            parted = _parted(line, rest, column, lexicon)
            return [(below, parted)] if parted else []
    return []


def _answered(page: Page, label: Box, column: float) -> bool:
    """Whether an answer begins in the answers' column beside a line: it is a label itself."""
    return any(
        (b := x.box) is not None and abs(b.left - column) < ALIGNED and b.same_row(label, 0.6)
        for x in page.lines
    )


def _parted(
    line: Line, tail: Line, column: float | None, lexicon: Lexicon
) -> tuple[Line, Line] | None:
    """The whole label and its answer, cut where the form's answers begin."""
    text, box = line.text, line.box
    if box is None or column is None:
        return None
    opened = unclosed_at(text)
    near = [k for k in range(opened + 2, len(text)) if abs(line.chars[k] - column) < ALIGNED]
    cut = min(near, key=lambda k: abs(line.chars[k] - column), default=0)
    whole = text[:cut].strip() + tail.text
    hits = [h for h in lexicon.match(whole) if h.key] if cut else []
    # Without a bracket that says so, only what surely is a label is one in two lines, and
    # only where they are no two labels: 联系人 over 电话 have an answer each.
    two = bool(lexicon.match(text[:cut])) and bool(lexicon.match(tail.text))
    if not hits or (opened < 0 and (two or max(h.score for h in hits) < SECOND)):
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
