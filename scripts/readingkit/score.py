"""Errors of a reading against the text that a page is known to hold.

The figure is an edit distance on NFKC text without white space. A reader may
give tables cell by cell or row by row and both are right, so lines are sought
where they are: each true line is laid where it fits the page's reading best
(what stands before and after it is free), the longest first, and what it covers
is used up. A line that does not fit as a whole may be laid piece by piece at its
spaces (cells of a row). Leader dots count for nothing, a dash as one however long.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
CONFIDENT = 0.9
USED = 0  # a place of the reading that a true line already covers


@dataclass(frozen=True, slots=True)
class Item:
    """Something printed on a page: what kind of thing it is, and its text."""

    kind: str
    text: str


@dataclass(slots=True)
class Tally:
    """What is summed up over pages: characters and errors, values and right ones."""

    pages: int = 0
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    characters: int = 0
    errors: int = 0
    lost: int = 0
    read: int = 0
    extra: int = 0
    kinds: dict[str, list[int]] = field(default_factory=dict)
    values: dict[str, list[int]] = field(default_factory=dict)

    def add(self, other: Tally) -> None:
        """Sum another tally into this one."""
        self.pages += other.pages
        self.seconds += other.seconds
        self.processor += other.processor
        for name in ("characters", "errors", "lost", "read", "extra"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for mine, theirs in ((self.kinds, other.kinds), (self.values, other.values)):
            for kind, counts in theirs.items():
                had = mine.setdefault(kind, [0] * len(counts))
                mine[kind] = [a + b for a, b in zip(had, counts, strict=True)]


def plain(text: str) -> str:
    """NFKC without white space and leader dots; a dash is one dash, however long."""
    said = unicodedata.normalize("NFKC", text)
    return re.sub(r"[—⸺]+", "—", re.sub(r"\s+|[.·…]{2,}", "", said))


def tally(
    items: Sequence[Item], values: Sequence[Item], said: Sequence[tuple[str, float | None]]
) -> Tally:
    """Errors of one page.

    `items` are all its printed lines, `values` the codes, dates and amounts that
    must be right as a whole, `said` the lines read, each with its confidence if
    there is one.
    """
    lines = [(plain(text), sure) for text, sure in said]
    page = "".join(text for text, _ in lines)
    codes = _codes(page)
    out = Tally(pages=1, read=len(page))
    for number in _by_fit(items, page):
        item = items[number]
        wrong = _laid(item.text, codes)
        length = len(plain(item.text))
        out.characters += length
        out.errors += wrong
        counts = out.kinds.setdefault(item.kind, [0, 0, 0])
        counts[0] += length
        counts[1] += wrong
        counts[2] += 1
    want, got = Counter(plain("".join(i.text for i in items))), Counter(page)
    out.lost, out.extra = (want - got).total(), (got - want).total()
    _count_values(values, lines, out)
    return out


def _by_fit(items: Sequence[Item], page: str) -> list[int]:
    """Lines that stand in the reading as they are first, then the longest."""
    texts = [plain(item.text) for item in items]
    return sorted(range(len(items)), key=lambda n: (texts[n] not in page, -len(texts[n]), n))


def _laid(text: str, page: Codes) -> int:
    """Errors of one true line; what it covers of `page` is used up."""
    whole = plain(text)
    if not whole:
        return 0
    wrong, start, stop = fit(_codes(whole), page)
    pieces = _pieces(text)
    if wrong and len(pieces) > 1:
        trial = page.copy()
        apart = 0
        for piece in sorted(pieces, key=lambda p: -len(p)):
            one, a, b = fit(_codes(piece), trial)
            trial[a:b] = USED
            apart += one
        if apart < wrong:
            page[:] = trial
            return apart
    page[start:stop] = USED
    return wrong


def _pieces(text: str) -> list[str]:
    """Cells of a row: split at white space, single characters kept together."""
    out: list[str] = []
    lone = False
    for piece in text.split():
        short = len(piece) == 1
        if out and short and lone:
            out[-1] += piece
        else:
            out.append(piece)
        lone = short
    return [p for p in (plain(o) for o in out) if p]


def fit(piece: Codes, page: Codes) -> tuple[int, int, int]:
    """Edit distance of `piece` to the stretch of `page` that fits best, and that stretch."""
    size = len(page)
    places = np.arange(size + 1)
    row, begins = np.zeros(size + 1, np.int64), places.copy()
    for code in piece.tolist():
        straight = row[:-1] + (page != code)
        dropped = row[1:] + 1
        best = np.empty(size + 1, np.int64)
        begun = np.empty(size + 1, np.int64)
        best[0], begun[0] = row[0] + 1, begins[0]
        best[1:] = np.minimum(straight, dropped)
        begun[1:] = np.where(straight <= dropped, begins[:-1], begins[1:])
        slanted = best - places
        lowest = np.minimum.accumulate(slanted)
        source = np.maximum.accumulate(np.where(slanted <= lowest, places, 0))
        row, begins = lowest + places, begun[source]
    stop = int(row.argmin())
    return int(row[stop]), int(begins[stop]), stop


def _codes(text: str) -> Codes:
    return np.array([ord(c) for c in text], np.uint32)


def _count_values(
    items: Sequence[Item], lines: Sequence[tuple[str, float | None]], out: Tally
) -> None:
    """Values exact, wrong, and wrong though confident: [all, exact, confident, wrong confident]."""
    page = "\n".join(text for text, _ in lines)
    ends = np.cumsum([len(text) + 1 for text, _ in lines])
    for item in sorted(items, key=lambda i: -len(plain(i.text))):
        value = plain(item.text)
        counts = out.values.setdefault(item.kind, [0, 0, 0, 0])
        counts[0] += 1
        at = _stands_alone(value, page)
        exact = at >= 0
        if exact:
            stop = at + len(value)
        else:
            wrong, at, stop = fit(_codes(value), _codes(page))
            if wrong > len(value) // 2:
                continue  # not read at all: nothing to be sure of
        first = int(np.searchsorted(ends, at, side="right"))
        sure = lines[min(first, len(lines) - 1)][1] if lines else None
        confident = sure is not None and sure >= CONFIDENT
        counts[1] += exact
        counts[2] += confident
        counts[3] += confident and not exact
        page = page[:at] + "\0" * (stop - at) + page[stop:]


def _stands_alone(value: str, page: str) -> int:
    """Where `value` stands and is no part of a longer number; -1 for nowhere.

    A time may follow a date at once, for white space does not count.
    """
    if re.fullmatch(r"\d{4}([-/.])\d{1,2}\1\d{1,2}", value):
        return page.find(value)
    first = r"(?<![0-9A-Z])" if value[0].isascii() and value[0].isalnum() else ""
    last = r"(?![0-9A-Z])" if value[-1].isascii() and value[-1].isalnum() else ""
    found = re.search(first + re.escape(value) + last, page)
    return found.start() if found else -1


def wilson(part: float, whole: float, z: float = 1.96) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927)."""
    if whole <= 0:
        return 0.0, 1.0
    share = min(part / whole, 1.0)
    middle = share + z * z / (2 * whole)
    spread = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    below = 1 + z * z / whole
    return max((middle - spread) / below, 0.0), min((middle + spread) / below, 1.0)
