"""Running text of papers, cut into sentences.

What comes in: pages. What goes out: the sentences of their paragraphs, with the pages and
lines they stand on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.chinese.text import plain
from docproc.evidence import Evidence
from docproc.extract.wording.paragraphs import Part, paragraphs_of
from docproc.page import Line, Page

_END = re.compile(r"(?<=[。；;！!？?])")


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a sentence (`start`..`end` of its text) that stands on one line.

    `confidence` is the line's own, for its `length` characters together;
    `alternatives` are other readings of the line in plain form.
    """

    start: int
    end: int
    confidence: float
    length: int
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in plain form (see `chinese.text.plain`), with its evidence: one
    entry a line. `order` is the first page's place in the paper; `paragraph`
    counts paragraphs, so that neighbours can be told from strangers."""

    text: str
    evidence: tuple[Evidence, ...]
    confidence: float
    order: int
    paragraph: int
    pieces: tuple[Piece, ...] = ()

    def sure(self, start: int, end: int) -> float:
        """Probability that the characters `start`..`end` were read right.

        A line's confidence is that of all its characters together; a part of it
        takes its share (the geometric mean a character), and less where another
        reading of the line lacks these very characters.
        """
        chance, seen = 1.0, False
        for piece in self.pieces:
            shared = min(end, piece.end) - max(start, piece.start)
            if shared <= 0:
                continue
            seen = True
            chance *= max(piece.confidence, 1e-4) ** (shared / max(piece.length, shared))
            words = self.text[max(start, piece.start) : min(end, piece.end)]
            if any(words not in other for other in piece.alternatives):
                chance *= DISPUTED
        return chance if seen else self.confidence

    def places(self, start: int, end: int) -> tuple[Evidence, ...]:
        """The evidence of the lines on which the characters `start`..`end` stand."""
        held = zip(self.evidence, self.pieces, strict=True)
        told = tuple(e for e, piece in held if piece.start < end and start < piece.end)
        return told or self.evidence


DISPUTED = 0.8
"""What is left of the certainty of characters that another reading does not have."""


def sentences_of(pages: Sequence[Page]) -> tuple[Sentence, ...]:
    """All sentences of a paper, in reading order."""
    return tuple(
        sentence
        for number, paragraph in enumerate(paragraphs_of(pages))
        for sentence in _cut(paragraph, number)
    )


def _cut(parts: Sequence[Part], number: int) -> Iterator[Sentence]:
    """Sentences of one paragraph, each with the lines that it touches."""
    text, owners = "", []
    for order, page, thing in parts:
        shown = plain(thing.text)
        text += shown
        owners.extend([(order, page, thing)] * len(shown))
    at = 0
    for piece in _END.split(text):
        if piece.strip():
            touched = list({id(o[2]): o for o in owners[at : at + len(piece)]}.values())
            evidence = tuple(page.evidence(thing) for _, page, thing in touched)
            sure = min(thing.confidence for _, _, thing in touched)
            on_lines = tuple(_pieces(owners, at, at + len(piece)))
            yield Sentence(piece, evidence, sure, touched[0][0], number, on_lines)
        at += len(piece)


def _pieces(owners: Sequence[Part], start: int, end: int) -> Iterator[Piece]:
    """The lines under `start`..`end` of a paragraph, as pieces of that sentence."""
    at = start
    while at < end:
        thing = owners[at][2]
        stop = at
        while stop < end and owners[stop][2] is thing:
            stop += 1
        others = tuple(plain(a) for a in thing.alternatives) if isinstance(thing, Line) else ()
        yield Piece(at - start, stop - start, thing.confidence, len(plain(thing.text)), others)
        at = stop
