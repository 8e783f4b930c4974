"""From quads and readings to lines of text in reading order.

What comes in: quads in pixels with what was read in them. What goes out: spans
of text with the place of every character, pieces of one line joined, lines cut
where a rule of a table crosses them, in the order a person reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from docproc.text.engines.model import Quad, Reading
from docproc.text.strips import is_tall

JOIN_GAP = 0.9  # pieces of one line nearer than this (in line heights) are one line


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of read text in pixels; `edges` has one left edge a character and the right end."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidences: tuple[float, ...]
    edges: tuple[float, ...]
    runners_up: tuple[tuple[tuple[str, float], ...], ...] = ()
    alternatives: tuple[str, ...] = ()
    ink: str = "black"
    tall: bool = False

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Height of the line's middle, in pixels from the top of the page."""
        return (self.top + self.bottom) / 2


LEADERS = frozenset(".…·—_-．。 ")
"""Dots and dashes that lead the eye, worth nothing."""


def telling(span: Span) -> list[float]:
    """Confidences of the characters that say something; of all where none does."""
    told = [c for t, c in zip(span.text, span.confidences, strict=True) if t not in LEADERS]
    return told or list(span.confidences)


def span_of(quad: Quad, reading: Reading, ink: str = "black") -> Span:
    """The reading of a quad with its characters' places."""
    left, right = float((quad[0, 0] + quad[3, 0]) / 2), float((quad[1, 0] + quad[2, 0]) / 2)
    top, bottom = float((quad[0, 1] + quad[1, 1]) / 2), float((quad[2, 1] + quad[3, 1]) / 2)
    tall = is_tall(quad)
    count = len(reading.text)
    confidences = reading.char_confidences or (reading.confidence,) * count
    if tall or len(reading.char_positions) != count:
        shares: Sequence[float] = [(i + 0.5) / max(count, 1) for i in range(count)]
    else:
        shares = reading.char_positions
    edges = (left,) * count + (right,) if tall else _edges(shares, left, right)
    runners = reading.runners_up if len(reading.runners_up) == count else ()
    return Span(
        reading.text, left, top, right, bottom, confidences, edges, runners, ink=ink, tall=tall
    )


def _edges(shares: Sequence[float], left: float, right: float) -> tuple[float, ...]:
    """Left edge of each character and the right end, from the characters' centres."""
    if not shares:
        return ()
    width = right - left
    centres = [left + s * width for s in shares]
    between = [(a + b) / 2 for a, b in pairwise(centres)]
    return (left, *between, right)


def part_of(span: Span, start: int, stop: int) -> Span:
    """Characters `start`..`stop` of a span as a span of their own, outer blanks dropped."""
    while start < stop and span.text[start].isspace():
        start += 1
    while stop > start and span.text[stop - 1].isspace():
        stop -= 1
    if (start, stop) == (0, len(span.text)):
        return span
    edges = span.edges[start : stop + 1]
    return replace(
        span,
        text=span.text[start:stop],
        left=edges[0] if edges else span.left,
        right=edges[-1] if edges else span.right,
        confidences=span.confidences[start:stop],
        edges=edges,
        runners_up=span.runners_up[start:stop],
        alternatives=(),
    )


def joined(spans: Sequence[Span]) -> list[Span]:
    """Pieces that lie side by side on one line with hardly a gap, as one span."""
    rest = sorted(spans, key=lambda s: (s.left, s.top))
    out: list[Span] = []
    for span in rest:
        for number, before in enumerate(out):
            if _continues(before, span):
                out[number] = _together(before, span)
                break
        else:
            out.append(span)
    return out


def _continues(before: Span, after: Span) -> bool:
    if before.tall or after.tall or before.ink != after.ink:
        return False
    low, high = sorted((before.height, after.height))
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    gap = after.left - before.right
    return low > 0.6 * high and shared > 0.6 * low and -0.5 * low < gap < JOIN_GAP * low * 0.5


def _together(before: Span, after: Span) -> Span:
    return replace(
        before,
        text=before.text + after.text,
        top=min(before.top, after.top),
        bottom=max(before.bottom, after.bottom),
        right=max(before.right, after.right),
        confidences=before.confidences + after.confidences,
        edges=before.edges[:-1] + after.edges,
        alternatives=(
            *(other + after.text for other in before.alternatives),
            *(before.text + other for other in after.alternatives),
        ),
        runners_up=(
            before.runners_up + after.runners_up if before.runners_up and after.runners_up else ()
        ),
    )


def without_doubles(spans: Sequence[Span]) -> list[Span]:
    """Drop spans that lie almost wholly inside a longer one (a box found twice)."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (-(s.right - s.left) * s.height, s.top, s.left)):
        area = max((span.right - span.left) * span.height, 1.0)
        if not any(_shared(span, other) > 0.7 * area for other in kept):
            kept.append(span)
    return kept


def _shared(a: Span, b: Span) -> float:
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    return width * height if width > 0 and height > 0 else 0.0


def in_reading_order(spans: Sequence[Span]) -> list[Span]:
    """Row by row, left to right in a row; columns of running text one after the other."""
    for gutter in _gutters(spans):
        left = [s for s in spans if s.right <= gutter]
        right = [s for s in spans if s.left >= gutter]
        across = [s for s in spans if s.left < gutter < s.right]
        top = min(s.top for s in left + right)
        above = [s for s in across if s.middle < top]
        below = [s for s in across if s.middle >= top]
        return [
            *_by_rows(above),
            *in_reading_order(left),
            *in_reading_order(right),
            *_by_rows(below),
        ]
    return _by_rows(spans)


def _by_rows(spans: Sequence[Span]) -> list[Span]:
    rows: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.middle, s.left)):
        for row in reversed(rows[-4:]):
            anchor = row[-1]
            limit = 0.5 * min(anchor.height, span.height)
            if not (span.tall or anchor.tall) and abs(span.middle - anchor.middle) < limit:
                row.append(span)
                break
        else:
            rows.append([span])
    return [span for row in rows for span in sorted(row, key=lambda s: s.left)]


def _gutters(spans: Sequence[Span]) -> list[float]:
    """The middle of a white strip between two columns of running text, if there is one.

    Both sides must hold at least eight lines of twelve characters or more that
    reach the strip or start at it, so that forms and tables stay in rows.
    """
    wide = [s for s in spans if len(s.text) >= 12 and not s.tall]
    if len(wide) < 16:
        return []
    low, high = min(s.left for s in wide), max(s.right for s in wide)
    steps = np.linspace(low + 0.3 * (high - low), low + 0.7 * (high - low), 41)
    height = float(np.median([s.height for s in wide]))
    best: list[tuple[int, float]] = []
    for x in steps.tolist():
        crossing = sum(1 for s in spans if s.left < x < s.right)
        left = sum(1 for s in wide if s.right <= x and s.right > x - 6 * height)
        right = sum(1 for s in wide if s.left >= x and s.left < x + 6 * height)
        if min(left, right) >= 8 and crossing <= 0.1 * (left + right):
            best.append((crossing, x))
    return [min(best)[1]] if best else []
