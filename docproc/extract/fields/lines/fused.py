"""What is printed so far apart that it is read in pieces: 名　　称, a code in eighteen boxes.

What comes in: a page and the labels of its document type. What goes out: the
page with such pieces put together, where they stand in one row and make a
label, or a code of single letters and figures at one pitch; a label that was
read on into its answer is parted from it, and one in brackets (【填表日期】)
gets a colon. Nothing else is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import is_cjk, plain
from docproc.chinese.uscc import is_valid
from docproc.evidence import Box
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.lines.pairs import has_label
from docproc.extract.wording.charplaces import place_of
from docproc.page import Line, Page

WIDEST, WIDE = 10.0, 6.0
"""Heights of a line between two characters of one label, at most; and beyond which they must be
the two of a known one (日　　　期)."""
LONGEST = 6
"""Characters of a label that is printed so."""


def with_whole_labels(page: Page, lexicon: Lexicon) -> Page:
    """The page with labels that were read in pieces made whole."""
    lines = list(page.lines)
    if not any(_is_piece(line) for line in lines):
        return page
    gone: set[int] = set()
    for i, line in enumerate(lines):
        if i in gone or not _is_piece(line):
            continue
        text, held, box, sure = plain(line.text), [i], line.box, line.confidence
        for j in _rightwards(lines, i):
            other = lines[j]
            if box is None or other.box is None or j in gone:
                break
            gap = other.box.left - box.right
            two = len(text) == 1 and (text + plain(other.text))[:2] in lexicon.known.words
            if gap > (WIDEST if two else WIDE) * box.height:
                break
            if (cut := _label_ends(text, other, lexicon)) is not None:
                lines[i], lines[j] = _parted(text, box, other, cut)
                gone.update(held[1:])
                break
            text, box = text + other.text.strip(), Box.around((box, other.box)) or box
            sure = min(sure, other.confidence)
            held.append(j)
            if _surer_alone(other.text, text, lexicon):
                break  # an answer of two characters before the next label of its row
            if lexicon.match(text) or has_label(text, lexicon):
                lines[i] = replace(line, text=text, box=box, confidence=sure, chars=())
                gone.update(held[1:])
                break
            if not _is_piece(other) or len(text) > LONGEST:
                break
    return replace(page, lines=tuple(x for i, x in enumerate(lines) if i not in gone))


_LEADING = re.compile(r"^\s*[【〖](?P<label>[^【】〖〗]{2,16})[】〗]\s*(?=\S)")


def with_colons(page: Page, lexicon: Lexicon) -> Page:
    """The page with labels in brackets before their answers (【填表日期】2026年4月4日) with colons
    behind them."""
    lines = list(page.lines)
    for i, line in enumerate(lines):
        led = _LEADING.match(line.text)
        if led is None or not any(h.key for h in lexicon.match(led["label"]) if not h.weak):
            continue
        text = f"{led['label']}：{line.text[led.end() :]}"
        dropped = len(line.text) - len(text)
        kept = len(line.chars) == len(line.text) and dropped == 1
        chars = (*line.chars[1 : led.end("label") + 1], *line.chars[led.end() :]) if kept else ()
        lines[i] = replace(line, text=text, chars=chars)
    return replace(page, lines=tuple(lines)) if lines != list(page.lines) else page


def _label_ends(begun: str, line: Line, lexicon: Lexicon) -> int | None:
    """Where in a line the label ends that was begun left of it and was read with its answer:
    住 before 所山东省枣庄市…; None where it holds no more than the label, or none."""
    shown = line.text
    if has_label(begun + shown, lexicon):
        return None
    for cut in range(min(LONGEST - len(begun), len(shown) - 2), 0, -1):
        known = lexicon.known.words.get(begun + plain(shown[:cut]), ())
        if known and all(score >= SECOND for _, score in known) and is_cjk(shown[cut - 1]):
            return None if _ENDS_A_LABEL.match(shown, cut) else cut
    return None


_ENDS_A_LABEL = re.compile(r"\s*[:：]|[人称址名者型为是系的]|类别|代表|代码|号码|变更|及|和|与")
"""What goes on in a label behind a known one: 企业名|称, 法定|代表人."""


def _parted(begun: str, box: Box, line: Line, cut: int) -> tuple[Line, Line]:
    """The label made whole, and the rest of the line as its answer."""
    assert line.box is not None
    at = place_of(line, cut)
    rest = line.text[cut:]
    first = cut + len(rest) - len(rest.lstrip())
    label = replace(
        line, text=begun + plain(line.text[:cut]), chars=(),
        box=Box(box.left, box.top, max(at - EDGE, box.right), box.bottom),
    )  # fmt: skip
    answer = replace(
        line, text=line.text[first:], chars=line.chars[first:],
        box=Box(place_of(line, first), line.box.top, line.box.right, line.box.bottom),
    )  # fmt: skip
    return label, answer


EDGE = 0.004
"""Share of the page's width between a label and what was read on from it."""


def _surer_alone(last: str, whole: str, lexicon: Lexicon) -> bool:
    """Whether what stands last is a surer label by itself: 龙强 before 联系人手机号."""
    alone, joined = lexicon.match(last), lexicon.match(whole)
    return bool(alone) and (not joined or joined[0].score < alone[0].score)


def _is_piece(line: Line) -> bool:
    """Whether a line is one Chinese character (or two) and no more."""
    shown = plain(line.text)
    return line.box is not None and 1 <= len(shown) <= 2 and all(map(is_cjk, shown))


def _rightwards(lines: list[Line], start: int) -> Iterator[int]:
    """The lines right of one in its row, left to right."""
    own = lines[start].box
    if own is None:
        return
    found = [
        (b.left, j)
        for j, line in enumerate(lines)
        if j != start and (b := line.box) and b.left >= own.right - 0.002 and b.same_row(own, 0.5)
    ]
    yield from (j for _, j in sorted(found))


CODE_LENGTH = 18
BOXES = 15
"""Letters and figures in boxes of their own, from which they are one code (which has 18)."""
BOX_LOST = 0.8
"""What a row of boxes is trusted that are not as many as a code has: one was passed over."""
APART = 1.5
"""Two boxes of one row stand no further apart than so many heights of a line."""


def with_boxed_codes(page: Page) -> Page:
    """The page with a code that was written one character a box put together.

    Where boxes touch, the reader takes some of them together, and a narrow form breaks
    the row in two or three: what a held check character vouches for is such a code as well.
    """
    rows = _rows_of_boxes([i for i, line in enumerate(page.lines) if _in_boxes(line)], page.lines)
    lines = list(page.lines)
    for n, row in enumerate(rows):
        for held in ([i for r in rows[n : n + count] for i in r] for count in (1, 2, 3)):
            code = "".join(lines[i].text.strip() for i in held)
            single = held == row and len(code) == len(row) >= BOXES
            if len(held) >= PIECES and (single or (len(code) == CODE_LENGTH and is_valid(code))):
                _join(lines, held, code)
                break
    return replace(page, lines=tuple(x for x in lines if x.text))


PIECES = 4
"""From so many pieces on a valid code is one that was written in boxes."""


def _rows_of_boxes(found: Sequence[int], lines: Sequence[Line]) -> list[list[int]]:
    """Pieces side by side, left to right; the rows from the top."""
    placed = sorted(
        ((box.centre[1], box, i) for i in found if (box := lines[i].box)), key=lambda one: one[0]
    )
    levels: list[list[tuple[Box, int]]] = []
    for _, box, i in placed:
        if levels and levels[-1][-1][0].same_row(box, 0.6):
            levels[-1].append((box, i))
        else:
            levels.append([(box, i)])
    rows: list[list[int]] = []
    for level in levels:
        last: Box | None = None
        for box, i in sorted(level, key=lambda one: one[0].left):
            if last is None or box.left - last.right >= APART * last.height:
                rows.append([])
            rows[-1].append(i)
            last = box
    return rows


def _join(lines: list[Line], held: Sequence[int], code: str) -> None:
    """Put a code in the place of its first piece; the others are left without text."""
    boxes = [b for i in held if (b := lines[i].box)]
    lines[held[0]] = replace(
        lines[held[0]],
        text=code,
        box=Box.around(boxes),
        confidence=min(lines[i].confidence for i in held)
        * (1.0 if len(code) == CODE_LENGTH else BOX_LOST),
        chars=tuple(b.left for b in boxes) if len(boxes) == len(code) else (),
        alternatives=(),
    )
    for i in held[1:]:
        lines[i] = replace(lines[i], text="")


def _in_boxes(line: Line) -> bool:
    shown = plain(line.text)
    short = 1 <= len(shown) < CODE_LENGTH and shown.isascii() and shown.isalnum()
    return line.box is not None and short
