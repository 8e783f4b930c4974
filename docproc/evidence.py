"""Places on pages: boxes, spans of pages, and evidence.

Ground module: every stage speaks of places in these words, and the report
writes them down unchanged. Coordinates are fractions of the whole received
page turned upright by its rotation (never by its skew), so a place stays
valid whatever resolution the page is rendered at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, each side a fraction of the page in 0..1.

    A tuple, so that it is written in JSON as `[left, top, right, bottom]`.
    """

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width as a fraction of the page."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height as a fraction of the page."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Area in page fractions squared; 0 for a box turned inside out."""
        return max(self.width, 0.0) * max(self.height, 0.0)

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, as (x, y)."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlap(self, other: Box) -> float:
        """Shared area, in page fractions squared; 0 where they do not meet."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def covers(self, other: Box, share: float = 0.5) -> bool:
        """Whether at least `share` of `other` lies inside this box."""
        return other.area > 0 and self.overlap(other) >= share * other.area

    def same_row(self, other: Box, share: float = 0.5) -> bool:
        """Whether the two overlap vertically by `share` of the lower one."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared >= share * min(self.height, other.height)

    def lowered(self, by: float) -> Box:
        """The box moved down by so much, kept within the page."""
        top, bottom = (round(min(max(y + by, 0.0), 1.0), 4) for y in (self.top, self.bottom))
        return Box(self.left, top, self.right, bottom)

    def grown(self, by_x: float, by_y: float) -> Box:
        """The box enlarged on every side, kept within the page."""
        return Box(
            max(self.left - by_x, 0.0),
            max(self.top - by_y, 0.0),
            min(self.right + by_x, 1.0),
            min(self.bottom + by_y, 1.0),
        )

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box | None:
        """The smallest box that holds all of `boxes`; None for none."""
        held = list(boxes)
        if not held:
            return None
        return Box(
            min(b.left for b in held),
            min(b.top for b in held),
            max(b.right for b in held),
            max(b.bottom for b in held),
        )


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Received pages `first`..`last` (inclusive, from 1) of one file."""

    file: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something was seen and what stood there.

    `part` is 1 or 2 on a two-page spread. `box` is None for papers without a
    fixed layout (DOCX, XLSX), whose `where` says `表2 第3行` or `Sheet1!C7`.
    `confidence` is the probability that `text` is what the paper says.
    """

    file: str
    page: int
    part: int | None = None
    box: Box | None = None
    where: str | None = None
    text: str = ""
    confidence: float = 1.0


def spans_of(places: Iterable[tuple[str, int]]) -> tuple[Span, ...]:
    """Runs of consecutive pages, in order of file then page.

    >>> spans_of([("a.pdf", 2), ("a.pdf", 1), ("a.pdf", 4)])
    (Span(file='a.pdf', first=1, last=2), Span(file='a.pdf', first=4, last=4))
    """
    spans: list[Span] = []
    for file, number in sorted(set(places)):
        if spans and spans[-1].file == file and spans[-1].last == number - 1:
            spans[-1] = Span(file, spans[-1].first, number)
        else:
            spans.append(Span(file, number, number))
    return tuple(spans)
