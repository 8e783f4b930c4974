"""Two readings of the same line made one, and what a reading's confidence is worth.

What comes in: readings of one line by two engines, or from two pictures. What
goes out: one reading, character by character the surer one, and whether they
agreed. It refuses to invent: every character was read by one of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from docproc.text.engines.model import Reading


def mean_confidence(reading: Reading) -> float:
    """Mean confidence of the reading's characters."""
    every = reading.char_confidences
    return sum(every) / len(every) if every else reading.confidence


def merged(first: Reading, second: Reading, *, lean: float = 0.0) -> Reading:
    """The surer of two readings, with single characters of the other where those are surer.

    `lean` is added to the mean confidence of `second`, whose picture is known
    to be the better one.
    """
    if not first.text or not second.text:
        return second if second.text else first
    swap = mean_confidence(second) + lean > mean_confidence(first)
    base, other = (second, first) if swap else (first, second)
    if not base.char_confidences or not other.char_confidences or base.text == other.text:
        return base
    text = list(base.text)
    sure = list(base.char_confidences)
    for op in Levenshtein.opcodes(base.text, other.text):
        width = op.src_end - op.src_start
        if op.tag == "replace" and width == op.dest_end - op.dest_start:
            for offset in range(width):
                here, there = op.src_start + offset, op.dest_start + offset
                if other.char_confidences[there] > sure[here] + 0.05:
                    text[here], sure[here] = other.text[there], other.char_confidences[there]
    mean = sum(sure) / len(sure)
    return Reading("".join(text), mean, tuple(sure), base.char_positions, base.runners_up)


def line_confidence(confidences: Sequence[float]) -> float:
    """Probability that every character is right, from the characters' own confidences.

    The product of the characters' confidences is too low for long lines, whose
    doubts go together, hence the root. On 61 pages (2069 lines) of every kind of
    capture lines said to be right with 0.5-0.7 were right 72 times of 100, with
    0.7-0.8 78, 0.8-0.9 92, 0.9-0.98 94, 0.98-0.999 99, above 99.8.
    """
    if not confidences:
        return 0.0
    total = sum(math.log(max(c, 1e-4)) for c in confidences)
    return round(min(math.exp(total * CALIBRATION), CERTAIN), 4)


CALIBRATION = 0.5
CERTAIN = 0.999
