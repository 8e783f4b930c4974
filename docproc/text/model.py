"""What reading a picture yields, in page fractions: the text stage's output nouns."""

from __future__ import annotations

from dataclasses import dataclass, field

from docproc.page import InkMap, Line, Table


@dataclass(frozen=True, slots=True)
class ImageText:
    """All that was read in one upright picture.

    `lines` stand in reading order; the text of ruled tables stands in `tables`
    and, cell by cell, in `lines` too. `confidence` is the probability that a
    character of the page is right, 0..1; 1.0 where there was nothing to read.
    """

    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    ink: InkMap = field(default_factory=InkMap)
    confidence: float = 1.0
