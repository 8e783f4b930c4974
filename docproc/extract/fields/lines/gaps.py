"""Gaps that a reader ran on over: one line holds several slots of a row, or several options.

What comes in: a page whose lines know where their characters stand, and the labels of its
document type. What goes out: the page with lines of several slots parted into one a slot
(负责人　常国　　联络员　梁静振), and with blanks where gaps stand between options. A line with one
label, and one without places, is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import is_cjk
from docproc.evidence import Box
from docproc.extract.fields.labels import Lexicon
from docproc.extract.wording.charplaces import place_of
from docproc.extract.wording.options import with_boxes
from docproc.page import Line, Page

_BOX = re.compile("[□☐☑☒√✓✔■▣]")
"""A box or a tick; a ring may be a nought of a date: 二〇二六."""
GAP = 1.35
"""So many pitches from one character to the next are a gap; of 90 pairs within words of made
underlined forms 3 were as far apart, of 40 at gaps 38."""
LEAST_PAIRS = 4
"""So many neighbouring characters at least tell a line's pitch."""
LEAST_LABELS = 2
_FIGURE = re.compile(r"\d(?!\d{3}\s*年)")
"""What ends an answer, and begins no label but one of a year: 8注册资本, 2024年营业收入."""


def with_parted_slots(page: Page, lexicon: Lexicon) -> Page:
    """The page with each slot of a line that holds several as a line of its own."""
    out: list[Line] = []
    for line in page.lines:
        out += _parted(line, lexicon)
    return replace(page, lines=tuple(out)) if len(out) != len(page.lines) else page


def with_gaps_of_options(page: Page) -> Page:
    """The page with blanks where gaps stand between options (民营（√）　集体): they tell whether a
    box stands before its words or behind them."""
    lines = tuple(
        _spaced(line) if _BOX.search(with_boxes(line.text)) else line for line in page.lines
    )
    return replace(page, lines=lines) if lines != page.lines else page


def _gaps(line: Line) -> list[int]:
    """The places in a line's text before which a gap stands."""
    if line.box is None or len(line.chars) != len(line.text):
        return []
    steps = [b - a for a, b in pairwise(line.chars)]
    pairs = zip(steps, pairwise(line.text), strict=True)
    inner = [step for step, (one, other) in pairs if is_cjk(one) and is_cjk(other)]
    if len(inner) < LEAST_PAIRS:
        return []
    pitch = median(inner)
    found: list[int] = []
    for n, step in enumerate(steps, 1):
        # Behind a gap a reader places the first sign early: the step to the second is as wide.
        if step >= GAP * pitch and not (found and found[-1] == n - 1):
            found.append(n)
    return found


def _spaced(line: Line) -> Line:
    gaps = [n for n in _gaps(line) if not (line.text[n].isspace() or line.text[n - 1].isspace())]
    if not gaps:
        return line
    text, chars, last = "", list[float](), 0
    for n in (*gaps, len(line.text)):
        text += (" " if last else "") + line.text[last:n]
        chars += ([line.chars[last]] if last else []) + list(line.chars[last:n])
        last = n
    return replace(line, text=text, chars=tuple(chars))


def _parted(line: Line, lexicon: Lexicon) -> list[Line]:
    """A line as its slots; itself where it holds fewer than two."""
    if ":" in line.text or "：" in line.text:
        return _named_before(line, lexicon)
    gaps = _gaps(line)
    if len(gaps) < 2 * LEAST_LABELS - 1:
        return [line]
    labels = _labels(line.text, [0, *gaps, len(line.text)], lexicon)
    answered = [a for a, b in pairwise([*labels, (len(line.text), 0)]) if a[1] < b[0]]
    if any(re.search("[，,；;。]", line.text[max(a - 1, 0) : b]) for a, b in labels):
        return [line]  # clauses of a sentence, not slots of a row
    if len(labels) < LEAST_LABELS or len(answered) < len(labels) or labels[0][0] != 0:
        return [line]
    ends = [start for start, _ in labels[1:]] + [len(line.text)]
    return [
        _slot(line, start, [stop, *(n for n in gaps if stop < n < end), end])
        for (start, stop), end in zip(labels, ends, strict=True)
    ]


def _named_before(line: Line, lexicon: Lexicon) -> list[Line]:
    """A line of a person's name and the next slot, parted: 阎国少　电话：13568044738 answers the
    label left of it with the name."""
    found = _NAMED.match(line.text)
    known = found is not None and is_surnamed(found["name"]) and lexicon.is_label(found["label"])
    if found is None or not known or line.box is None or len(line.chars) != len(line.text):
        return [line]
    at, end = found.start("label"), found.end("name")
    one, other = line.box, line.box
    one = Box(one.left, one.top, max(line.chars[end - 1], one.left) + one.height, one.bottom)
    other = Box(max(place_of(line, at), one.right), other.top, other.right, other.bottom)
    name = replace(line, text=line.text[:end], box=one, chars=line.chars[:end], alternatives=())
    slot = replace(line, text=line.text[at:], box=other, chars=line.chars[at:], alternatives=())
    return [name, slot]


_NAMED = re.compile(r"(?P<name>[㐀-鿿·]{2,4})[\s　,，、]+(?P<label>[㐀-鿿]{2,6})[:：]")


def _labels(text: str, places: Sequence[int], lexicon: Lexicon) -> list[tuple[int, int]]:
    """The known labels between gaps, the surest at each place: where each begins and ends."""
    found: list[tuple[int, int]] = []
    for n, start in enumerate(places[:-1]):
        if (found and start < found[-1][1]) or _FIGURE.match(text, start):
            continue
        hits = [(lexicon.match(text[start:end]), end) for end in places[n + 1 : n + 4]]
        scores = [(hit[0].score, end) for hit, end in hits if hit]
        if scores:
            found.append((start, max(scores)[1]))
    return found


def _slot(line: Line, start: int, places: Sequence[int]) -> Line:
    """One slot of a line, its label and its answer parted by a colon, with a blank for each gap in
    the answer; `places`: where the answer begins, its gaps and where the slot ends."""
    assert line.box is not None
    stop, end = places[0], places[-1]
    left = place_of(line, start)
    right = line.box.right if end == len(line.text) else place_of(line, end)
    answer = " ".join(line.text[a:b].strip() for a, b in pairwise(places))
    text = f"{line.text[start:stop].strip()}：{answer.strip()}"
    box = Box(left, line.box.top, right, line.box.bottom)
    return replace(line, text=text, box=box, chars=(), alternatives=())
