"""Rules drawn in a file, put together, and text cut where they part it.

Comes in: the drawn marks of a received page, and spans in points. Goes out:
rules in points for `docproc.text.grids`, and the spans cut at a table's walls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from docproc.evidence import Box
from docproc.pages.model import ReceivedPage
from docproc.text.grids import Grid
from docproc.text.lines import Span
from docproc.text.rule import Rule, Rules

Size = tuple[float, float]
"""Width and height of the upright page in points."""

SAME_RULE = 1.2
BRIDGED = 2.0
"""Pieces of a rule nearer than these (points across, along) are one rule."""
SHORTEST_RULE = 8.0


def turned(box: Box, rotation: int) -> Box:
    """The box on the page turned clockwise by `rotation`, cut to the page."""
    left, top, right, bottom = box
    if rotation == 90:
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    elif rotation == 180:
        left, top, right, bottom = 1 - right, 1 - bottom, 1 - left, 1 - top
    elif rotation == 270:
        left, top, right, bottom = top, 1 - right, bottom, 1 - left
    return Box(*(min(max(v, 0.0), 1.0) for v in (left, top, right, bottom)))


def drawn_rules(received: ReceivedPage, rotation: int, size: Size) -> Rules:
    """The drawn rules in points, pieces of one rule put together."""
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for rule in received.drawn.rules:
        box = turned(rule, rotation)
        left, right = box.left * size[0], box.right * size[0]
        top, bottom = box.top * size[1], box.bottom * size[1]
        if right - left >= bottom - top:
            level.append(((top + bottom) / 2, left, right))
        else:
            upright.append(((left + right) / 2, top, bottom))
    nothing = np.zeros((0, 0), np.uint8)
    return Rules(tuple(_together(level)), tuple(_together(upright)), nothing)


def _together(pieces: list[tuple[float, float, float]]) -> list[Rule]:
    """Pieces (place across, start, end) that lie on one line and touch, as rules."""
    rules: list[Rule] = []
    group: list[tuple[float, float, float]] = []
    for piece in [*sorted(pieces), (float("inf"), 0.0, 0.0)]:
        if group and piece[0] - group[-1][0] > SAME_RULE:
            rules.extend(_strokes(group))
            group = []
        group.append(piece)
    return rules


def _strokes(group: Sequence[tuple[float, float, float]]) -> list[Rule]:
    place = sum(p[0] for p in group) / len(group)
    spans: list[list[float]] = []
    for start, end in sorted((p[1], p[2]) for p in group):
        if spans and start - spans[-1][1] <= BRIDGED:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    return [
        Rule(start, end, place, place, 1.0, end - start, end - start)
        for start, end in spans
        if end - start >= SHORTEST_RULE
    ]


def cut_at_walls(spans: Sequence[Span], grids: Sequence[Grid]) -> list[Span]:
    """Spans cut where an upright rule runs between two of their characters."""
    out: list[Span] = []
    for span in spans:
        walls = [
            wall.first
            for grid in grids
            if grid.top <= span.middle <= grid.bottom
            for wall in grid.walls
            if wall.start <= span.middle <= wall.end and span.left < wall.first < span.right
        ]
        out.extend(_pieces(span, sorted(set(walls))) if walls and not span.tall else [span])
    return out


def _pieces(span: Span, walls: Sequence[float]) -> list[Span]:
    """The characters between walls, each by the place of its middle."""
    sides = [
        sum(wall < (left + right) / 2 for wall in walls) for left, right in pairwise(span.edges)
    ]
    pieces: list[Span] = []
    start = 0
    for stop in range(1, len(sides) + 1):
        if stop < len(sides) and sides[stop] == sides[start]:
            continue
        text = span.text[start:stop]
        ends = span.edges[start:stop]
        right = span.right if stop == len(sides) else min(span.edges[stop], walls[sides[start]])
        if text.strip():
            pieces.append(
                replace(
                    span,
                    text=text,
                    left=ends[0],
                    right=right,
                    confidences=(1.0,) * len(text),
                    edges=(*ends, right),
                )
            )
        start = stop
    return pieces
