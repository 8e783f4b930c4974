"""Slots of a form written in lines: 单位名称：…, label and blank side by side.

What comes in: a page's lines and the labels of its document type. What goes
out: candidates with the text after the colon, right of the label, or on the
lines that continue it. Needs no table; where a page's table was found, its
cells are the better witness (see `cells`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docproc.chinese.text import plain, without_fillers
from docproc.evidence import Box
from docproc.extract.candidates import Candidate
from docproc.extract.labels import LabelHit, Lexicon
from docproc.extract.sentences import in_table
from docproc.page import Line, Page, PageSource

INKED = 0.012
"""A blank's region with a larger mean share of ink than this has something in it."""

_COLON = re.compile(r"(?<!\d)[:：;；](?![/／]{2})")
_GAP = re.compile(r"[\s_＿…．·]{2,}|\s{2,}|\t")
_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}(?:\.\d+)+\s|"
    r"\d{1,2}[、.．]\s*\D|第[一二三四五六七八九十\d]+[章节条页]|附件|特此|以上|[—\-－]\s?\d+\s?[—\-－]$)"
)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label on the page: its hits, its box, and the lines that spell it."""

    hits: tuple[LabelHit, ...]
    box: Box
    lines: tuple[int, ...]


def pairs_in(text: str, lexicon: Lexicon) -> Iterator[tuple[tuple[LabelHit, ...], str, float]]:
    """Labels with colons inside one text, each with what follows it: hits, value, trust.

    A value ends where the next label begins; the last one may be empty.
    """
    cuts = _labels_with_colon(text, lexicon)
    for i, (_, end, hits, trust) in enumerate(cuts):
        stop = cuts[i + 1][0] if i + 1 < len(cuts) else len(text)
        value = text[end:stop].rstrip(" ，,；;、（(")
        wanted = tuple(h for h in hits if h.key is not None)
        if wanted:
            yield wanted, value, trust


def _labels_with_colon(
    text: str, lexicon: Lexicon
) -> list[tuple[int, int, tuple[LabelHit, ...], float]]:
    """(start of label, start of value, hits, trust) for each label with a colon."""
    cuts: list[tuple[int, int, tuple[LabelHit, ...], float]] = []
    begin = 0
    for colon in _COLON.finditer(text):
        if colon.start() < begin:
            continue
        before = text[begin : colon.start()]
        trust = 1.0 if colon.group() in ":：" else 0.9
        hits = lexicon.match(before) if not cuts else ()
        start = begin
        if not hits:
            parts = [m.end() for m in re.finditer(r"[\s,，;；。、（(]+", before)]
            for part in parts:
                hits = lexicon.match(before[part:])
                if hits:
                    start = begin + part
                    break
        if not hits and cuts:
            place, hits = lexicon.suffix(before)
            if hits:
                start = begin + _raw_index(before, place)
        if hits:
            cuts.append((start, colon.end(), hits, trust))
            begin = colon.end()
    return cuts


def _raw_index(text: str, plain_index: int) -> int:
    """The place in `text` of the character that stands at `plain_index` without spaces."""
    seen = 0
    for i, c in enumerate(text):
        if not c.isspace():
            if seen == plain_index:
                return i
            seen += 1
    return len(text)


def slots_of_lines(page: Page, lexicon: Lexicon, order: int) -> Iterator[Candidate]:
    """Every slot that a page's lines show."""
    labels, inline = _sort_lines(page, lexicon)
    taken = {i for label in labels for i in label.lines} | set(inline)
    for i in sorted(inline):
        yield from _inline(page, i, labels, taken, lexicon, order)
    for label in labels:
        if any(h.key is not None for h in label.hits):
            yield from _beside(page, label, labels, taken, order)


def _sort_lines(page: Page, lexicon: Lexicon) -> tuple[list[_Label], set[int]]:
    """Lines that are a label alone (stacked ones joined), and lines with label and value."""
    labels: list[_Label] = []
    inline: set[int] = set()
    used: set[int] = set()
    for i, line in enumerate(page.lines):
        if i in used or (line.box is None and in_table(page, line)):
            continue  # without layout the cells alone tell which text answers which label
        stack = _stack(page.lines, i, used, lexicon)
        if stack is not None and not _bare_word(line.text, stack):
            labels.append(stack)
            used.update(stack.lines)
            continue
        if next(iter(pairs_in(line.text, lexicon)), None) or _spaced(line.text, lexicon):
            inline.add(i)
    return labels, inline


def _bare_word(text: str, label: _Label) -> bool:
    """公司, 单位 alone on a line are the end of a name at least as often as a label."""
    return len(plain(text)) <= 2 and len(label.lines) == 1 and label.hits[0].weak


def _stack(lines: Sequence[Line], first: int, used: set[int], lexicon: Lexicon) -> _Label | None:
    """The label that begins with this line: alone, or with one or two lines under it."""
    box = lines[first].box
    if box is None:
        hits = lexicon.match(lines[first].text)
        return _Label(hits, Box(0, 0, 0, 0), (first,)) if hits else None
    best: _Label | None = None
    text, held, last = lines[first].text, [first], box
    for _ in range(3):
        hits = lexicon.match(text)
        if hits and (best is None or hits[0].score >= best.hits[0].score):
            around = Box.around(b for i in held if (b := lines[i].box))
            best = _Label(hits, around or box, tuple(held))
        under = _directly_under(lines, last, used | set(held))
        if under is None or re.search(r"[:：]\s*$", text):
            break
        if hits and hits[0].score >= 1.0 and lexicon.match(lines[under].text):
            break  # two labels one above the other, not one in two lines
        text += lines[under].text
        held.append(under)
        last = lines[under].box or last
    return best


def _directly_under(lines: Sequence[Line], box: Box, used: set[int]) -> int | None:
    """The line right under a box in the same column: short, centred or left-aligned."""
    for i, line in enumerate(lines):
        b = line.box
        if b is None or i in used or len(plain(line.text)) > 10:
            continue
        gap = b.top - box.bottom
        aligned = abs(b.centre[0] - box.centre[0]) < 0.02 or abs(b.left - box.left) < 0.012
        if aligned and -0.3 * box.height < gap < 0.5 * box.height and b.centre[1] > box.centre[1]:
            return i
    return None


def _spaced(text: str, lexicon: Lexicon) -> tuple[tuple[LabelHit, ...], str] | None:
    """Label and value parted by a gap, underlines or dots: 单位名称____某某公司."""
    gap = _GAP.search(text.strip())
    if not gap:
        return None
    shown = text.strip()
    hits = tuple(h for h in lexicon.match(shown[: gap.start()]) if h.key is not None)
    return (hits, shown[gap.end() :]) if hits else None


def _inline(
    page: Page,
    index: int,
    labels: list[_Label],
    taken: set[int],
    lexicon: Lexicon,
    order: int,
) -> Iterator[Candidate]:
    line = page.lines[index]
    pairs = list(pairs_in(line.text, lexicon))
    if not pairs:
        spaced = _spaced(line.text, lexicon)
        pairs = [(*spaced, 0.95)] if spaced else []
    for n, (hits, value, trust) in enumerate(pairs):
        used = [line]
        if n == len(pairs) - 1:
            if not without_fillers(value) and line.box is not None:
                label = _Label(hits, line.box, (index,))
                yield from _beside(page, label, labels, taken, order)
                continue
            for more in _continuation(page, index, taken):
                value += page.lines[more].text
                used.append(page.lines[more])
        for hit in hits:
            yield _candidate(page, used, hit, value, "inline", order, trust)


def _continuation(page: Page, index: int, taken: set[int]) -> Iterator[int]:
    """Lines that go on with a value which reached the right margin."""
    edge = max((b.right for line in page.lines if (b := line.box)), default=1.0)
    current = page.lines[index]
    for _ in range(4):
        box = current.box
        if box is None or box.right < edge - 0.04 or edge < 0.6:
            return
        following = _next_line(page, index)
        if following is None or following in taken:
            return
        line = page.lines[following]
        if line.box is None or _HEADING.match(line.text.strip()):
            return
        gap = line.box.top - box.bottom
        if not -0.5 * box.height < gap < 1.2 * box.height or line.box.same_row(box, 0.5):
            return
        yield following
        index, current = following, line


def _next_line(page: Page, index: int) -> int | None:
    return index + 1 if index + 1 < len(page.lines) else None


def _beside(
    page: Page, label: _Label, labels: list[_Label], taken: set[int], order: int
) -> Iterator[Candidate]:
    """The text right of a label up to the next label of its row; blank where none."""
    wanted = [h for h in label.hits if h.key is not None]
    if not any(line.box for line in page.lines):
        index = label.lines[-1] + 1
        if index < len(page.lines) and index not in taken:
            for hit in wanted:
                line = page.lines[index]
                yield _candidate(page, [line], hit, line.text, "below", order, 1.0)
        return
    region = _region(page, label, labels)
    inside = [i for i in _lines_in(page, region, taken) if _belongs(page.lines[i], label, labels)]
    inside = _joined_to_row(page, inside, label)
    if inside:
        lines = [page.lines[i] for i in inside]
        text = "".join(line.text for line in lines)
        for hit in wanted:
            yield _candidate(page, lines, hit, text, "beside", order, 1.0)
        under = _answer_under(page, label, taken)
        if under is not None:
            for hit in wanted:
                line = page.lines[under]
                yield _candidate(page, [line], hit, line.text, "below", order, 0.9)
        return
    yield from _below_or_blank(page, label, wanted, region, taken, order)


def _joined_to_row(page: Page, inside: list[int], label: _Label) -> list[int]:
    """The lines that hang together with the label's own row: no gap between rows."""
    boxes = {i: b for i in inside if (b := page.lines[i].box)}
    reach = 0.75 * label.box.height / max(len(label.lines), 1)
    held = {i for i, b in boxes.items() if b.same_row(label.box, 0.3)}
    if not held:
        near = [i for i, b in boxes.items() if abs(b.centre[1] - label.box.centre[1]) < 1.6 * reach]
        held = set(near)
    grown = True
    while grown:
        grown = False
        for i, b in boxes.items():
            if i not in held and any(_touches(b, boxes[j]) for j in held):
                held.add(i)
                grown = True
    return [i for i in inside if i in held]


def _touches(a: Box, b: Box) -> bool:
    """Whether two lines stand in one paragraph: hardly any gap, same left edge."""
    gap = max(a.top, b.top) - min(a.bottom, b.bottom)
    return gap < 0.4 * min(a.height, b.height) and abs(a.left - b.left) < 0.02


def _below_or_blank(
    page: Page,
    label: _Label,
    wanted: list[LabelHit],
    region: Box,
    taken: set[int],
    order: int,
) -> Iterator[Candidate]:
    ink = _ink(page, _tight(region, label.box))
    under = _answer_under(page, label, taken)
    for hit in wanted:
        if under is not None:
            line = page.lines[under]
            yield _candidate(page, [line], hit, line.text, "below", order, 0.9)
        spot = page.evidence(Line(label.hits[0].text, label.box))
        yield Candidate(str(hit.key), hit, "", "beside", (spot,), 1.0, ink, None, order)


def _answer_under(page: Page, label: _Label, taken: set[int]) -> int | None:
    for i, line in enumerate(page.lines):
        b = line.box
        if b is None or i in taken or _HEADING.match(line.text.strip()):
            continue
        gap = b.top - label.box.bottom
        lower = b.centre[1] > label.box.centre[1] + 0.4 * label.box.height
        near = lower and gap < 0.9 * label.box.height
        if near and abs(b.left - label.box.left) < 0.03:
            return i
    return None


def _region(page: Page, label: _Label, labels: list[_Label]) -> Box:
    """Right of the label as far as the next label in its row, one row high."""
    box = label.box
    right = 1.0
    for other in labels:
        if other.lines != label.lines and other.box.left > box.right - 0.005:
            if other.box.same_row(box, 0.4):
                right = min(right, other.box.left)
    reach = 3.2 * box.height / max(len(label.lines), 1)
    top = box.centre[1] - reach
    bottom = box.centre[1] + reach
    return Box(box.right, max(top, 0.0), right, min(bottom, 1.0))


def _lines_in(page: Page, region: Box, taken: set[int]) -> list[int]:
    found = []
    for i, line in enumerate(page.lines):
        b = line.box
        if b is None or i in taken:
            continue
        x, y = b.centre
        starts = region.left - 0.012 <= b.left < region.right
        if starts and region.top <= y <= region.bottom and x < region.right:
            found.append(i)
    return sorted(found, key=lambda i: (_row_of(page, i, found), page.lines[i].box or (0,)))


def _row_of(page: Page, index: int, found: list[int]) -> float:
    """The top of the row that a line stands in, so that one row reads left to right."""
    box = page.lines[index].box
    assert box is not None
    tops = [b.top for i in found if (b := page.lines[i].box) and b.same_row(box, 0.6)]
    return min(tops, default=box.top)


def _belongs(line: Line, label: _Label, labels: list[_Label]) -> bool:
    """Whether no other label of the same column stands nearer to the line's row."""
    assert line.box is not None
    distance = abs(line.box.centre[1] - label.box.centre[1])
    if distance > 0.6 * label.box.height:
        if not any(_shares_column(label, o) for o in labels if o is not label):
            return False
    own = _shared_height(line.box, label.box)
    for other in labels:
        if other.lines == label.lines or other.box.right > line.box.left + 0.01:
            continue
        if label.box.same_row(other.box, 0.5):
            continue
        if _shared_height(line.box, other.box) > own + 0.25:
            return False
        if not (_shares_column(label, other) or other.box.right > label.box.right):
            continue
        if abs(line.box.centre[1] - other.box.centre[1]) < distance - 0.001:
            return False
    return True


def _shared_height(a: Box, b: Box) -> float:
    """How much of the lower one's height two boxes share, 0..1."""
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return max(shared, 0.0) / max(min(a.height, b.height), 1e-6)


def _shares_column(label: _Label, other: _Label) -> bool:
    return other.lines != label.lines and min(label.box.right, other.box.right) > max(
        label.box.left, other.box.left
    )


def _tight(region: Box, label: Box) -> Box:
    """The part of a region where one line of handwriting would stand."""
    right = min(region.right, region.left + 0.3)
    pad = 0.15 * label.height
    return Box(
        min(region.left + 0.012, right), label.top + pad, max(right - 0.01, 0.0), label.bottom - pad
    )


def _ink(page: Page, region: Box) -> bool | None:
    if region.width <= 0 or region.height <= 0:
        return None
    covered = page.ink.coverage(region)
    if covered is None:
        return False if page.source is PageSource.NATIVE else None
    return covered > INKED


def _candidate(
    page: Page,
    lines: Sequence[Line],
    hit: LabelHit,
    value: str,
    place: str,
    order: int,
    trust: float,
) -> Candidate:
    reading = min(line.confidence for line in lines)
    evidence = tuple(page.evidence(line) for line in lines)
    other: tuple[str, ...] = ()
    if len(lines) == 1:
        tail = len(lines[0].text) - len(value)
        other = tuple(a[tail:] if place == "inline" else a for a in lines[0].alternatives)
    found = Candidate(str(hit.key), hit, value, place, evidence, reading, False, None, order, other)
    return found if trust == 1.0 else replace(found, reading=reading * trust)
