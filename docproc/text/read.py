"""Reading one upright picture of a page: lines, tables and where there is ink.

What comes in: an upright picture (`docproc.pages.model.UprightImage`) and an
OCR engine. What goes out: `ImageText` in page fractions. It refuses to open
files, to turn pages, and to guess: what was read badly keeps its low
confidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from docproc.evidence import Box
from docproc.page import Cell, Line, Table
from docproc.pages.model import Pixels, UprightImage
from docproc.text.across import cut_at_gaps, with_open_grids
from docproc.text.agree import line_confidence, mean_confidence, merged
from docproc.text.critical import twice_read
from docproc.text.engines.model import Engine, Quad, Reading
from docproc.text.grids import Grid, find_grids
from docproc.text.ink import Inks, Mask, separate, without_red
from docproc.text.inkmap import clean_ink, ink_map
from docproc.text.lines import Span, in_reading_order, joined, span_of, telling, without_doubles
from docproc.text.lost import doubted
from docproc.text.lostrules import with_rows_parted
from docproc.text.missed import is_believed, missed_quads
from docproc.text.model import ImageText
from docproc.text.rule import Rules
from docproc.text.ruling import find_rules
from docproc.text.seals import (
    Zone,
    ink_of,
    is_aslant,
    overlap_share,
    seal_zones,
    share_of,
    touches,
)
from docproc.text.strips import cut, cut_line, is_tall
from docproc.text.tables import (
    aligned_table,
    aligned_tables,
    by_cell,
    cell_inks,
    cell_text,
    rows_of_cell,
    split_at_walls,
)
from docproc.text.tidy import tidied
from docproc.text.unread import out_of_focus, share_read

Closer = Callable[[Box], Pixels]
"""Renders the inside of a page box again, finer than the picture at hand."""

MOST_LINES = 3_000  # beyond this a page is a texture; the rest is not read
DARK_PRINT = 0.8  # read so surely without the red ink, a line is dark print under red
RIM_PRINT = 0.9  # red and inside a seal, read less surely than this: a piece of the rim
RED_SHARE = 0.004  # of a line's area in red ink, from which it is read without red as well
HELD = 0.7  # a line of which so much lies inside a red quad is what that quad went round
READ_BADLY, LEAST_READ, PARTLY = 0.9, 0.5, 0.7
"""A page read with less than the first is asked how much of its writing was read: where that is
less than the second (out of focus, its title alone), its confidence is the third at most. Of the
pages of a degraded set all with less than 0.9 were read whole; of a blurred one 1 row of 65.
A page of which nothing at all was read is asked too, and one whose few lines are out of focus
(one of 278 pages of three lines at most, of which an engine read the title alone, with 0.96)."""
FEW_LINES = 3
AGAIN_PAD = 0.06  # of a line's height, added around it for the second reading
AGAIN_HEIGHT = 64  # pixels high of a line's picture for the second reading


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
    inks = separate(image.pixels, image.dpi)
    rules = find_rules(inks.shade, inks.threshold, image.dpi)
    grids = find_grids(rules, image.dpi)
    clean = clean_ink(inks.dark, rules.mask, image.dpi)
    spans = _read_lines(image, engine, inks, rules, grids, clean)
    spans = twice_read(spans, lambda some: _again(some, image, inks, engine, second, closer))
    grids = with_open_grids(rules.level, grids, spans, image.dpi)
    grids = [with_rows_parted(grid, spans) for grid in grids]
    filled, loose = _into_cells(grids, spans)
    filled = [{n: doubted(held, clean) for n, held in cells.items()} for cells in filled]
    loose = doubted(joined(loose), clean)
    tables = [
        _table(grid, cells, cell_inks(grid, clean, image.dpi), image)
        for grid, cells in zip(grids, filled, strict=True)
    ]
    tables += [aligned_table(rows, image) for rows in aligned_tables(loose)]
    ordered = _in_order(grids, filled, loose)
    confidence = page_confidence(ordered)
    badly = (
        confidence < READ_BADLY
        or not ordered
        or (len(ordered) <= FEW_LINES and out_of_focus(inks.shade, ordered, image.dpi))
    )
    if badly and share_read(inks.shade, ordered, image.dpi) < LEAST_READ:
        confidence = min(confidence, PARTLY)
    return ImageText(
        tuple(line_of(span, image) for span in ordered),
        tuple(tables),
        ink_map(image, inks, clean),
        confidence,
    )


def _read_lines(
    image: UprightImage,
    engine: Engine,
    inks: Inks,
    rules: Rules,
    grids: Sequence[Grid],
    clean: Mask,
) -> list[Span]:
    """Every line of the picture, in no particular order, doubles dropped."""
    pixels = image.pixels
    quads = list(engine.detect(pixels))
    zones = seal_zones(inks, image.dpi)
    bare = without_red(inks) if inks.has_red else pixels
    if zones:
        quads = _under_seals(quads, engine.detect(bare), zones, inks)
    quads = split_at_walls(quads, grids)
    quads = cut_at_gaps(quads, rules.level, grids, clean, image.dpi)[:MOST_LINES]
    found = len(quads)
    quads += missed_quads(clean, quads, zones, image.dpi)
    colours = [ink_of(quad, inks) for quad in quads]
    twice = [
        n
        for n, quad in enumerate(quads[:found])
        if inks.has_red and share_of(inks.red, quad) > RED_SHARE
    ]
    crops = [cut_line(pixels, quad) for quad in quads]
    crops += [cut_line(bare, quads[n]) for n in twice]
    readings = [tidied(reading) for reading in engine.recognise(crops)]
    for place, number in enumerate(twice):
        bare_reading = readings[len(quads) + place]
        readings[number] = merged(readings[number], bare_reading, lean=0.05)
        if colours[number] == "red" and mean_confidence(bare_reading) > DARK_PRINT:
            colours[number] = "black"
    spans: list[Span] = []
    for number, (quad, colour) in enumerate(zip(quads, colours, strict=True)):
        span = span_of(quad, readings[number], colour)
        if number < found:
            believed = bool(span.text.strip()) and not (
                colour == "red"
                and mean_confidence(readings[number]) < RIM_PRINT
                and touches(quad, zones)
            )
        else:
            centre = ((span.left + span.right) / 2, span.middle)
            believed = is_believed(readings[number], in_cell=_in_a_grid(grids, *centre))
        if believed:
            spans.append(span)
    return without_doubles(spans)


def _in_a_grid(grids: Sequence[Grid], x: float, y: float) -> bool:
    return any(g.left < x < g.right and g.top < y < g.bottom for g in grids)


def _again(
    spans: Sequence[Span],
    image: UprightImage,
    inks: Inks,
    engine: Engine,
    second: Engine | None,
    closer: Closer | None,
) -> list[list[Reading]]:
    """Further readings of spans: from a finer or a cleaned picture, and by `second`."""
    paper = without_red(inks) if inks.has_red else inks.flat
    crops: list[Pixels] = []
    for span in spans:
        pad = AGAIN_PAD * span.height
        sides = (span.left - pad, span.top - pad, span.right + pad, span.bottom + pad)
        if closer is not None:
            crops.append(closer(image.box(*sides)))
        else:
            crops.append(cut(paper, _upright_quad(*sides), height=AGAIN_HEIGHT))
    readings = [[tidied(reading)] for reading in engine.recognise(crops)]
    if second is not None:
        for held, reading in zip(readings, second.recognise(crops), strict=True):
            held.append(tidied(reading))
    return readings


def _upright_quad(left: float, top: float, right: float, bottom: float) -> Quad:
    corners = [[left, top], [right, top], [right, bottom], [left, bottom]]
    return np.array(corners, dtype=np.float32)


def _under_seals(
    seen: Sequence[Quad], bare: Sequence[Quad], zones: Sequence[Zone], inks: Inks
) -> list[Quad]:
    """Lines as seen with the red ink (`seen`) and, near seals, without it (`bare`).

    What the detector sees through a seal is its rim; without the red ink it
    sees the line. A line that is only in `seen` stays, unless it is a piece of
    the rim: red and aslant or tall, or round a line seen without the red ink.
    """
    kept = [q for q in seen if not touches(q, zones)]
    dropped = [q for q in seen if touches(q, zones)]
    taken = [
        q
        for q in bare
        if (touches(q, zones) or overlap_share(q, dropped) > 0.3) and overlap_share(q, kept) < 0.5
    ]
    alone = [
        q
        for q in dropped
        if overlap_share(q, taken) < 0.2
        if not (ink_of(q, inks) == "red" and (is_tall(q) or is_aslant(q)))
        if not any(overlap_share(line, [q]) > HELD for line in taken)
    ]
    return [*kept, *taken, *alone]


def _into_cells(
    grids: Sequence[Grid], spans: Sequence[Span]
) -> tuple[list[dict[int, list[Span]]], list[Span]]:
    """The spans of each grid's cells, and those outside all grids."""
    rest = list(spans)
    filled: list[dict[int, list[Span]]] = []
    for grid in grids:
        inside, rest = by_cell(grid, rest)
        filled.append({n: joined(held) for n, held in inside.items()})
    return filled, rest


def _table(
    grid: Grid, filled: dict[int, list[Span]], shares: Sequence[float], image: UprightImage
) -> Table:
    """A grid with its text, in page fractions."""
    cells = []
    for number, place in enumerate(grid.cells):
        held = filled.get(number, [])
        sure = [c for span in held for c in telling(span)]
        cells.append(
            Cell(
                place.row,
                place.column,
                cell_text(held),
                image.box(place.left, place.top, place.right, place.bottom),
                line_confidence(sure) if sure else 1.0,
                place.row_span,
                place.column_span,
                shares[number],
            )
        )
    box = image.box(grid.left, grid.top, grid.right, grid.bottom)
    return Table(grid.rows, grid.columns, tuple(cells), box, "ruled")


def _in_order(
    grids: Sequence[Grid], filled: Sequence[dict[int, list[Span]]], loose: Sequence[Span]
) -> list[Span]:
    """Lines in reading order; a table stands where it begins, cell by cell."""
    out: list[Span] = []
    rest = list(loose)
    for grid, cells in zip(grids, filled, strict=True):
        before = [s for s in rest if s.middle < grid.top]
        rest = [s for s in rest if s.middle >= grid.top]
        out += in_reading_order(before)
        for number in sorted(cells):
            out += rows_of_cell(cells[number])
    return out + in_reading_order(rest)


def line_of(span: Span, image: UprightImage) -> Line:
    """The span as a line of the page."""
    edges = np.array([[x, span.middle, 1.0] for x in span.edges[:-1]]).reshape(-1, 3)
    mapped = edges @ image.to_page.T
    chars = np.clip(mapped[:, 0] / mapped[:, 2], 0.0, 1.0)
    return Line(
        span.text,
        image.box(span.left, span.top, span.right, span.bottom),
        line_confidence(telling(span)),
        tuple(round(float(x), 4) for x in chars),
        span.alternatives,
        span.ink,
    )


def page_confidence(spans: Sequence[Span]) -> float:
    """Mean confidence of a character; 1.0 where there is none."""
    every = [c for span in spans if span.ink != "red" for c in telling(span)]
    return round(float(np.mean(every)), 4) if every else 1.0


__all__ = ["Closer", "Reading", "line_of", "page_confidence", "read_image"]
