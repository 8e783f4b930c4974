"""Answers over their captions: 威海某某有限公司 on a rule, （企业全称） in small print under it.

What comes in: a page's lines and the labels of its document type. What goes out: for each caption
in round brackets the lines over it that answer it. A form is so where several captions stand so;
one bracket under a line is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.labels import LabelHit, Lexicon
from docproc.page import Page

LEAST = 4
"""So many captions of a page that ask for something make it a form of captions."""
TALLEST = 3.5
"""How far over its caption an answer begins at most, in heights of the caption: two lines."""
_CAPTION = re.compile(r"[（(](?P<said>[^（()）].{0,28})[)）]")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A caption that asks for something, its line, and the lines of its answer, top first."""

    hits: tuple[LabelHit, ...]
    caption: int
    lines: tuple[int, ...]


def answers_over_captions(page: Page, lexicon: Lexicon) -> list[Captioned]:
    """The slots of a page whose captions stand under their answers; none where too few do."""
    captions = list(_captions(page, lexicon))
    boxes = [box for _, box, _ in captions]
    found = [
        Captioned(hits, at, tuple(lines))
        for at, box, hits in captions
        if (lines := _answer_over(page, box, boxes))
    ]
    return found if len(found) >= LEAST and 2 * len(found) > len(captions) else []


def _captions(page: Page, lexicon: Lexicon) -> Iterator[tuple[int, Box, tuple[LabelHit, ...]]]:
    for at, line in enumerate(page.lines):
        shown = plain(line.text)
        told = _CAPTION.fullmatch(shown)
        if told is None or line.box is None or not _is_one_bracket(shown):
            continue
        if hits := lexicon.match(told["said"]):
            yield at, line.box, hits


def _is_one_bracket(text: str) -> bool:
    """Whether the bracket that opens a text closes only at its end: (3)法人（姓名） has two."""
    depth = 0
    for sign in text[:-1]:
        depth += (sign in "（(") - (sign in "）)")
        if depth <= 0:
            return False
    return True


def _answer_over(page: Page, caption: Box, captions: Sequence[Box]) -> list[int]:
    """The lines over a caption in its column, down from the caption over it."""
    floor = max(
        (c.bottom for c in captions if c.bottom < caption.top and _in_column(c, caption)),
        default=0.0,
    )
    top = max(floor, caption.top - TALLEST * caption.height) - 0.3 * caption.height
    held = [
        (box.centre[1], i)
        for i, line in enumerate(page.lines)
        if (box := line.box) is not None
        and top < box.centre[1] < caption.centre[1] - 0.3 * caption.height
        and box not in captions
        and _in_column(box, caption)
    ]
    return [i for _, i in sorted(held)]


def _in_column(one: Box, other: Box) -> bool:
    """Whether two lines stand one over the other: the middle of the shorter lies in the longer."""
    narrow, wide = sorted((one, other), key=lambda b: b.width)
    return wide.left <= narrow.centre[0] <= wide.right
