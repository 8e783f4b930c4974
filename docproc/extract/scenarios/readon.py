"""Lines that were read on from one column of a table into the next, parted again.

What comes in: lines with their boxes. What goes out: the pieces that stand in columns of
their own. It knows no words; where a piece begins other lines begin too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.evidence import Box
from docproc.extract.wording.charplaces import place_of
from docproc.page import Line

Placed = tuple[Box, Line]
PARTED = 0.8
"""Trust in a piece of such a line: a character at its end may be its neighbour's."""
STRETCHED = 0.5
"""Signs more than usual that one takes with its neighbours where a column's edge lies between
them: the reader tells places of signs to a third of one, and spreads a gap over those beside it."""
NEAR = 1.2
"""Signs from a column's edge within which its first sign is placed."""
ENOUGH, LONG = 4, 10
"""Steps of a line from which it tells its own, and from which a quarter of them is no gap's."""
AROUND = 0.15
"""Share of a page's height above and below a line within which others tell its columns."""
LEAST_STARTS, ALIGNED = 2, 0.008
"""Lines that begin at a column's edge, and how exactly (share of the page's width)."""
_NUMBERED = re.compile(r"[\s\d.．、()（）一二三四五六七八九十第章节]*")


def parted_at_columns(lines: Sequence[Placed]) -> list[Placed]:
    """The lines, those with a wide gap where others begin in their pieces.

    A number and what stands behind it stay together: it may head a section.
    """
    pitch = _usual_pitch(lines)
    out: list[Placed] = []
    for box, line in lines:
        starts = _starts_near(box, lines)
        cuts = [k for k in _gaps(line, pitch, starts) if not _NUMBERED.fullmatch(line.text[:k])]
        out += pieces_of(box, line, cuts, pitch) if cuts else [(box, line)]
    return out


def _starts_near(box: Box, lines: Sequence[Placed]) -> list[float]:
    """Where two lines and more begin near the height of a box, on a page that may be tilted."""
    lefts = sorted(b.left for b, _ in lines if abs(b.centre[1] - box.centre[1]) < AROUND)
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][-1] <= ALIGNED:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [sum(group) / len(group) for group in groups if len(group) >= LEAST_STARTS]


def _usual_pitch(lines: Sequence[Placed]) -> float:
    """The usual step from one Chinese sign to the next on a page."""
    steps = sorted(line.chars[k] - line.chars[j] for _, line in lines for j, k in _wide_pairs(line))
    return steps[len(steps) // 2] if steps else 0.0


def _wide_pairs(line: Line) -> list[tuple[int, int]]:
    """Chinese signs with the one before each, a space aside; figures and letters are narrower."""
    if len(line.chars) != len(line.text):
        return []
    told = [k for k, sign in enumerate(line.text) if not sign.isspace()]
    return [(j, k) for j, k in pairwise(told) if min(line.text[j], line.text[k]) > "㐀"]


def _gaps(line: Line, pitch: float, starts: Sequence[float]) -> list[int]:
    """The signs of a line that begin a column: the nearest to a place where others begin, with
    room to spare beside it."""
    pairs = _wide_pairs(line)
    if not pairs:
        return []
    steps = sorted(line.chars[k] - line.chars[j] for j, k in pairs)
    # Type of another size has a step of its own. In a short line gaps spread over most signs.
    if len(steps) >= ENOUGH:
        pitch = steps[len(steps) // 4 if len(steps) >= LONG else 0]
    found = set()
    for start in (x for x in starts if x > line.chars[0] + NEAR * pitch):
        near = [(j, k) for j, k in pairs if abs(line.chars[k] - start) <= NEAR * pitch]
        pair = min(near, key=lambda pair: abs(line.chars[pair[1]] - start), default=None)
        if pair and _spare(line, *pair, pitch) > STRETCHED * pitch:
            found.add(pair[1])
    return sorted(found)


def _spare(line: Line, before: int, k: int, pitch: float) -> float:
    """How much more than usual a sign takes with the one before and the one behind it."""
    last = min(k + 1, len(line.chars) - 1)
    return line.chars[last] - line.chars[before] - (last - k + 1) * pitch


def pieces_of(box: Box, line: Line, cuts: Sequence[int], widest: float = 1.0) -> list[Placed]:
    """The pieces of a line that is cut before these of its characters, the last of a piece no
    wider than `widest`."""
    starts = [place_of(line, k) for k in range(len(line.text))]
    steps = sorted(b - a for a, b in pairwise(starts))
    pitch = min(steps[len(steps) // 4], widest) if steps else 0.0
    pieces: list[Placed] = []
    for first, stop in pairwise([0, *cuts, len(starts)]):
        if text := line.text[first:stop].strip():
            ends = starts[first + len(line.text[first:stop].rstrip()) - 1] + pitch
            right = min(ends, starts[stop]) if stop < len(starts) else box.right
            own = Box(starts[first], box.top, right, box.bottom)
            sure = min(line.confidence, PARTED)
            piece = replace(line, text=text, box=own, confidence=sure, chars=(), alternatives=())
            pieces.append((own, piece))
    return pieces


def gap_near(line: Line, edge: float) -> int:
    """The character before which a line divides: of the gaps between characters that lie near a
    place the widest."""
    starts = [place_of(line, k) for k in range(len(line.text))]
    steps = [b - a for a, b in pairwise(starts)]
    pitch = sorted(steps)[len(steps) // 2] if steps else 0.0
    gaps = {k: (starts[k - 1] + pitch + starts[k]) / 2 for k in range(1, len(starts))}
    near = [k for k, middle in gaps.items() if abs(middle - edge) <= 1.5 * pitch]
    nearest = min(range(len(starts)), key=lambda k: abs(starts[k] - edge))
    return max(near, key=lambda k: steps[k - 1], default=nearest)


def upright(lines: Sequence[Placed], slope: float, top: float) -> list[Placed]:
    """The lines where they would stand, were columns that lean by `slope` upright below `top`.

    The lines themselves keep their own boxes.
    """
    if not slope:
        return list(lines)
    moved = []
    for box, line in lines:
        by = slope * (box.centre[1] - top)
        place = Box(box.left - by, box.top, box.right - by, box.bottom)
        moved.append((place, replace(line, chars=tuple(x - by for x in line.chars))))
    return moved
