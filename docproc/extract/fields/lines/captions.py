"""Answers over their captions: 威海某某有限公司 on a rule, （企业全称） in small print under it.

What comes in: a page's lines and the labels of its document type. What goes out: for each caption
the lines over it that answer it. A form is so where several captions in round brackets, or behind
an arrow upwards, stand so (one bracket under a line is a hint), or where labels side by side stand
nearer to the line over them than to the one under them, as on boards of cards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.rooms import MOST_LINES
from docproc.extract.wording.charplaces import letter_width
from docproc.page import Page

LEAST = 4
"""So many captions of a page that ask for something make it a form of captions."""
TALLEST = 3.5
"""How far over its caption an answer begins at most, in heights of the caption: two lines."""
NEARER = 0.4
"""So much nearer is a card's caption to its answer than to the next card, in its heights."""
UNDER = 1.5
"""How far under the last label of a column its answer would stand at most, in its heights."""
BARE = 6
"""So many captions without brackets make a board, three in four of those that lean either way."""
_CAPTION = re.compile(r"[（(](?P<said>[^（()）].{0,28})[)）]|[↑⇧⬆]\s*(?P<under>\S.{0,28})")


Caption = tuple[int, Box, tuple[LabelHit, ...]]
"""A caption's line, its box, and what it asks for."""


@dataclass(frozen=True, slots=True)
class Captioned:
    """A caption that asks for something, its line, and the lines of its answer, top first."""

    hits: tuple[LabelHit, ...]
    caption: int
    lines: tuple[int, ...]


def answers_over_captions(page: Page, lexicon: Lexicon) -> list[Captioned]:
    """The slots of a page whose captions stand under their answers; none where too few do."""
    captions = list(_captions(page, lexicon))
    found = _answered(page, captions)
    if len(found) >= LEAST and 2 * len(found) > len(captions):
        return _answered(page, [*captions, *_with_own_brackets(page, lexicon, captions)])
    board = list(_bare_captions(page, lexicon))
    asking = [box for _, box, hits in board if hits[0].key is not None]
    return _answered(page, board) if _is_board(page, asking) else []


def _with_own_brackets(
    page: Page, lexicon: Lexicon, captions: Sequence[Caption]
) -> Iterator[Caption]:
    """The labels among a form's captions that hold brackets of their own and for that stand in
    none: 年营业收入（2025年，万元） between （联系人） and （电子信箱）."""
    known = {at for at, *_ in captions}
    boxes = [box for _, box, _ in captions]
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    for at, line in enumerate(page.lines):
        box = line.box
        if at in known or box is None or not _BRACKET.search(line.text):
            continue
        hits = lexicon.match(line.text)
        # Before the first caption and behind the last the next form may stand, of another kind.
        if hits and (top < box.top < bottom or _leans(page, box, boxes) > 0):
            yield at, box, hits


_BRACKET = re.compile(r"[㐀-鿿][（(]")


def without_board(page: Page, lexicon: Lexicon) -> Page:
    """The page without the tables into which such a board's lines were put by their places."""
    slots = answers_over_captions(page, lexicon)
    boxes = [box for slot in slots if (box := page.lines[slot.caption].box)]
    kept = [
        t
        for t in page.tables
        if t.origin != "aligned" or t.box is None or not any(t.box.covers(b, 0.6) for b in boxes)
    ]
    return replace(page, tables=tuple(kept)) if len(kept) < len(page.tables) else page


def _answered(page: Page, captions: Sequence[Caption]) -> list[Captioned]:
    boxes = [box for _, box, _ in captions]
    return [
        Captioned(hits, at, tuple(lines))
        for at, box, hits in captions
        if (lines := _answer_over(page, box, boxes))
    ]


def _bare_captions(page: Page, lexicon: Lexicon) -> Iterator[Caption]:
    if len(page.lines) <= MOST_LINES:
        for at, line in enumerate(page.lines):
            hits = lexicon.match(line.text) if line.box is not None else ()
            if line.box is not None and hits and not hits[0].weak:
                yield at, line.box, hits


def _is_board(page: Page, captions: Sequence[Box]) -> bool:
    """Whether most labels that ask for facts lean on the line over them, some side by side."""
    if len(captions) < BARE:
        return False
    leans = [_leans(page, box, captions) for box in captions]
    over = [box for box, lean in zip(captions, leans, strict=True) if lean > 0]
    beside = sum(any(a is not b and a.same_row(b) for b in over) for a in over)
    enough = len(over) >= BARE and beside >= LEAST and len(over) >= 3 * sum(x < 0 for x in leans)
    return enough and not _answered_under(page, captions)


def _answered_under(page: Page, captions: Sequence[Box]) -> bool:
    """Whether most of the last labels of their columns have a line right under them: a grid whose
    answers stand under its labels, nearer to the next label than to their own."""
    last = [a for a in captions if not any(b.top > a.top and _in_column(a, b) for b in captions)]
    under = sum(
        any(
            (b := line.box) is not None
            and b.centre[1] - a.centre[1] > 0
            and b.top - a.bottom < UNDER * a.height
            and _in_column(a, b)
            for line in page.lines
        )
        for a in last
    )
    return 2 * under >= len(last)


def _leans(page: Page, caption: Box, captions: Sequence[Box]) -> int:
    """1 where a label stands nearer to the answer over it than to what stands under it, -1 where
    it is the other way round, else 0."""
    near = [
        (b.centre[1] - caption.centre[1], b)
        for line in page.lines
        if (b := line.box) is not None and b is not caption and _in_column(b, caption)
    ]
    over = max(((at, b) for at, b in near if at < 0), default=None, key=lambda n: n[0])
    under = min(((at, b) for at, b in near if at > 0), default=None, key=lambda n: n[0])
    up = caption.top - over[1].bottom if over else 1.0
    down = under[1].top - caption.bottom if under else 1.0
    if up < down - NEARER * caption.height and over and over[1] not in captions:
        return 1
    return -1 if down < up - NEARER * caption.height and under and under[1] not in captions else 0


def _captions(page: Page, lexicon: Lexicon) -> Iterator[Caption]:
    for at, line in enumerate(page.lines):
        shown = plain(line.text)
        told = _CAPTION.fullmatch(shown)
        if told is None or line.box is None or (told["said"] and not _is_one_bracket(shown)):
            continue
        if hits := lexicon.match(told["said"] or told["under"]):
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
    """The lines over a caption in its column that follow one another, down from the caption over
    it."""
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
    return _following(page, [i for _, i in sorted(held)])


def _following(page: Page, lines: Sequence[int]) -> list[int]:
    """The last of some lines, and those over it without a gap or a caption that asks for what no
    fact is: no heading over the board, no （生产线数量） under the answer over it."""
    kept: list[int] = []
    for at in reversed(lines):
        box, under = page.lines[at].box, page.lines[kept[-1]].box if kept else None
        if box and under and under.top - box.bottom > APART * under.height:
            break
        if kept and _CAPTION.fullmatch(plain(page.lines[at].text)):
            break
        if kept and letter_width(page.lines[at]) < SMALLER * letter_width(page.lines[kept[-1]]):
            break
        kept.append(at)
    return kept[::-1]


SMALLER = 0.85
"""How large the print of a line over an answer's last one is at least, beside it: captions are
smaller."""
APART = 0.8
"""So far over the second line of an answer another line is none of it, in heights of that line."""


def _in_column(one: Box, other: Box) -> bool:
    """Whether two lines stand one over the other: the middle of the shorter lies in the longer."""
    narrow, wide = sorted((one, other), key=lambda b: b.width)
    return wide.left <= narrow.centre[0] <= wide.right
