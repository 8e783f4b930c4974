"""Reading one upright picture of a page: lines, tables and where there is ink.

What comes in: an upright picture (`docproc.pages.model.UprightImage`) and an
OCR engine. What goes out: `ImageText` in page fractions. It refuses to open
files, to turn pages, and to guess: what was read badly keeps its low
confidence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from docproc.evidence import Box
from docproc.page import InkMap, Line
from docproc.pages.model import Pixels, UprightImage
from docproc.text.engines.model import Engine
from docproc.text.lines import Span, in_reading_order, joined, span_of, without_doubles
from docproc.text.model import ImageText
from docproc.text.strips import cut_line

Closer = Callable[[Box], Pixels]
"""Renders the inside of a page box again, finer than the picture at hand."""


def read_image(
    image: UprightImage,
    engine: Engine,
    *,
    second: Engine | None = None,
    closer: Closer | None = None,
) -> ImageText:
    """Read `image` with `engine`; `second` and `closer` are used for critical values.

    Raises EngineError where the engine breaks down.
    """
    spans = first_reading(image.pixels, engine)
    lines = tuple(line_of(span, image) for span in in_reading_order(spans))
    return ImageText(lines, (), InkMap(), page_confidence(spans))


def first_reading(pixels: Pixels, engine: Engine) -> list[Span]:
    """Every line of the picture, read once, in no particular order."""
    quads = engine.detect(pixels)
    readings = engine.recognise([cut_line(pixels, quad) for quad in quads])
    spans = [span_of(q, r) for q, r in zip(quads, readings, strict=True) if r.text.strip()]
    return joined(without_doubles(spans))


def line_of(span: Span, image: UprightImage) -> Line:
    """The span as a line of the page."""
    edges = np.array([[x, span.middle, 1.0] for x in span.edges[:-1]]).reshape(-1, 3)
    mapped = edges @ image.to_page.T
    chars = np.clip(mapped[:, 0] / mapped[:, 2], 0.0, 1.0)
    return Line(
        span.text,
        image.box(span.left, span.top, span.right, span.bottom),
        line_confidence(span.confidences),
        tuple(round(float(x), 4) for x in chars),
        span.alternatives,
        span.ink,
    )


def line_confidence(confidences: Sequence[float]) -> float:
    """Probability that every character is right, from the characters' own confidences."""
    total = sum(math.log(max(c, 1e-4)) for c in confidences)
    return round(math.exp(total), 4)


def page_confidence(spans: Sequence[Span]) -> float:
    """Mean confidence of a character; 1.0 where there is none."""
    every = [c for span in spans for c in span.confidences]
    return round(float(np.mean(every)), 4) if every else 1.0
