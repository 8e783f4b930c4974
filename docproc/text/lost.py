"""Characters that a recogniser passed over: ink between two characters set too far apart.

What comes in: spans of text with the place of every character, and the clean
ink of the page. What goes out: the same spans, those characters doubted beside
which one or more must have been lost. Under a grey seal 山东奕翮电气有限公司 was
read as 山东奕气有限公司 with a confidence of 0.998: the recogniser is sure of what
it read, and knows nothing of what it left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from docproc.chinese.text import is_cjk
from docproc.text.ink import Mask
from docproc.text.lines import Span

LEAST_CHARACTERS = 5
"""A shorter line does not tell how wide its characters are."""
WIDER = 1.25
"""Both neighbours of a loss take up at least so many times the usual width."""
LOST = 0.85
"""Surplus width of the two, in characters, from which one was lost."""
INK = 0.05
"""Least share of ink in the surplus: blanks between words have none, characters 0.1 and more."""
DOUBTED = 0.6
"""Confidence of the characters beside a loss, at most."""


def doubted(spans: Sequence[Span], clean: Mask) -> list[Span]:
    """The spans with the characters beside a loss made doubtful."""
    return [_doubted(span, clean) for span in spans]


def _doubted(span: Span, clean: Mask) -> Span:
    beside = [n for at in _losses(span, clean) for n in (at, at + 1)]
    if not beside:
        return span
    sure = list(span.confidences)
    for n in beside:
        sure[n] = min(sure[n], DOUBTED)
    return replace(span, confidences=tuple(sure))


def _losses(span: Span, clean: Mask) -> list[int]:
    """Places of the characters behind which at least one is missing."""
    ideographs = [is_cjk(c) for c in span.text]
    if span.tall or sum(ideographs) < LEAST_CHARACTERS or len(span.edges) != len(span.text) + 1:
        return []
    widths = [b - a for a, b in zip(span.edges, span.edges[1:], strict=False)]
    usual = median(w for w, own in zip(widths, ideographs, strict=True) if own)
    found = []
    for n in range(len(widths) - 1):
        surplus = widths[n] + widths[n + 1] - 2 * usual
        wide = min(widths[n], widths[n + 1]) > WIDER * usual
        if not (ideographs[n] and ideographs[n + 1] and wide and surplus > LOST * usual):
            continue
        middle = span.edges[n + 1]
        left, right = round(middle - 0.45 * surplus), round(middle + 0.45 * surplus)
        hole = clean[round(span.top) : round(span.bottom), max(left, 0) : right]
        if hole.size and float((hole > 0).mean()) > INK:
            found.append(n)
    return found
