"""Ruled lines of a page: straight thin strokes longer than any stroke of writing.

What comes in: the page's shade (see `docproc.text.ink`). What goes out: level
and upright rules, each a straight stretch with its two ends, and a mask of
their pixels. Remains of skew, faint and broken lines are allowed for. Dashed and
dotted lines are rules where they close cells (`dashed`). The edge of a picture or
of the scanner's lid is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.text import dashed
from docproc.text.rule import Rule, Rules

SOLID_MM = 4.5  # unbroken stretch that no stroke of body text reaches
LEVEL_MM = 9.0  # shortest level rule: half a narrow column
UPRIGHT_MM = 4.5  # shortest upright rule: one table row
THICK_MM = 1.6  # thicker strokes are bars, not rules
BAR_MM = (2.2, 20.0)  # height of a dark bar that heads a part of a form
BAR_FILLED = 0.75  # share of its box that such a bar fills, its light letters aside
LETTERS_MM = 1.8  # strokes of light letters on a bar
MEETS_MM = 1.2  # how near to a bar's edge the rules of its form end
GAP_MM = 3.0  # gaps in a broken rule that are bridged
SOLID_SHARE = 0.8  # of a rule's length that is unbroken; strokes in a row of text: about 0.6
LONG_MM = 7.5  # a level rule has one unbroken stretch of this length ...
SURE_MM = 30.0  # ... or is in all this long
FLAT_MM = 2.5  # a short underline is flatter than any character
LINE_MM = 12.0  # a line of large characters that touch is lower than this
WIDE_MM = 25.0  # ink in one piece wider than this is no character
CROWD = 0.45  # share of a rule with ink close on both sides above which it is writing
SPECK_MM = 0.4  # gaps closed before anything else
FAINT = 225  # of 255: the lightest rule on clean paper
GRAIN = 4.0  # a rule is darker than paper by this many deviations of the paper's grain
MOST = 4000  # pieces a direction beyond which a page is a texture, not ruled


def find_rules(shade: NDArray[np.uint8], threshold: int, dpi: float) -> Rules:
    """The rules of a page of `dpi` whose ink is darker than `threshold`."""
    faint = _faintest(shade, threshold)
    ink = np.asarray(cv2.threshold(shade, faint, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)
    mm = dpi / 25.4
    ink, bars = _without_bars(ink, mm)
    level, level_mask = _one_way(ink, mm)
    turned, turned_mask = _one_way(np.ascontiguousarray(ink.T), mm)
    level = [r for r in level if r.length >= LEVEL_MM * mm and _is_rule(r, ink, mm)]
    level = _without_strokes(level, ink, mm)
    across = np.ascontiguousarray(ink.T)
    edges = [bar for bar in bars if _heads_form(bar, turned, mm)]
    level += [edge for bar in edges for edge in bar.edges()]
    rows, row_marks = _in_marks(ink, level_mask, level, mm)
    columns, column_marks = _in_marks(across, turned_mask, turned, mm)
    walls = [r for r in turned if r.length >= UPRIGHT_MM * mm and _is_rule(r, across, mm)]
    solid = [r for r in walls if _holds(r, level, mm)]  # strokes of a large heading hold nothing
    rows, columns = dashed.closing(rows, columns, level, solid, mm)
    level = [*_not_in(level, rows, mm), *rows]
    upright = [r for r in _not_in(walls, columns, mm) if _holds(r, level, mm)]
    upright += [*columns, *(side for bar in edges for side in bar.sides())]
    mask = np.zeros_like(shade)
    _paint(mask, level_mask, level, mm)
    _paint(mask, row_marks, rows, mm)
    painted = np.zeros_like(turned_mask)
    _paint(painted, turned_mask, upright, mm)
    _paint(painted, column_marks, columns, mm)
    return Rules(tuple(level), tuple(upright), np.asarray(cv2.max(mask, painted.T), dtype=np.uint8))


def _in_marks(
    ink: NDArray[np.uint8], runs: NDArray[np.uint8], solid: Sequence[Rule], mm: float
) -> tuple[list[Rule], NDArray[np.uint8]]:
    """Level rules that consist of small marks, those aside that are solid, and their pixels."""
    marks = dashed.marks_of(ink, runs, mm)
    if marks is None:
        return [], runs
    whole = dashed.stretches(marks, mm)
    found = [
        r
        for r in _linked(_pieces(whole, mm), dashed.GAP_MM * mm, mm)
        if r.length >= LEVEL_MM * mm and r.solid >= dashed.SOLID_SHARE * r.length
        # The feet of letters in a row have ink on one side, a dashed rule on neither.
        if r.thickness <= dashed.FLAT_MM * mm and max(_beside(r, ink, mm)) < dashed.CROWD
        if not any(_lies_on(r, other, mm) for other in solid)
    ]
    return found, marks


def _lies_on(rule: Rule, other: Rule, mm: float) -> bool:
    """Whether a rule is nothing but a part of another."""
    inside = other.start - GAP_MM * mm <= rule.start and rule.end <= other.end + GAP_MM * mm
    middle = (rule.start + rule.end) / 2
    return inside and abs(rule.at(middle) - other.at(middle)) < dashed.FLAT_MM * mm


def _not_in(rules: Sequence[Rule], dashes: Sequence[Rule], mm: float) -> list[Rule]:
    """The rules that are no part of a dashed one."""
    return [r for r in rules if not any(_lies_on(r, other, mm) for other in dashes)]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A dark bar across a form; corners in pixels, its slant in those of its edges."""

    left: float
    right: float
    top: tuple[float, float]
    bottom: tuple[float, float]

    def edges(self) -> tuple[Rule, Rule]:
        """Its upper and lower edge as level rules."""
        long = self.right - self.left
        upper, lower = (
            Rule(self.left, self.right, a, b, 1.0, long, long) for a, b in (self.top, self.bottom)
        )
        return upper, lower

    def sides(self) -> tuple[Rule, Rule]:
        """Its ends as upright rules."""
        left, right = (
            Rule(self.top[n], self.bottom[n], x, x, 1.0, self.bottom[n] - self.top[n],
                 self.bottom[n] - self.top[n])
            for n, x in ((0, self.left), (1, self.right))
        )  # fmt: skip
        return left, right


def _without_bars(ink: NDArray[np.uint8], mm: float) -> tuple[NDArray[np.uint8], list[_Bar]]:
    """The ink without its dark areas, so that rules that meet them stand alone, and those
    that are bars."""
    wide = max(round(BAR_MM[0] * mm), 3)
    dark = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((wide, wide), np.uint8))
    if not dark.any():
        return ink, []
    letters = max(round(LETTERS_MM * mm), 3)
    whole = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((letters, letters), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=4)
    bars = []
    for number in range(1, min(count, MOST)):
        left, top, width, height, area = (int(v) for v in stats[number])
        low, high = BAR_MM[0] * mm, BAR_MM[1] * mm + 0.05 * width
        if width < LEVEL_MM * mm or not low <= height <= high or area < BAR_FILLED * width * height:
            continue
        part = labels[top : top + height, left : left + width] == number
        reach = max(round(2 * mm), 2)
        ends = [part[:, :reach], part[:, -reach:]]
        if not all(end.any(axis=0).all() for end in ends):
            continue
        upper = [top + float(end.argmax(axis=0).mean()) for end in ends]
        lower = [top + height - float(end[::-1].argmax(axis=0).mean()) for end in ends]
        bars.append(_Bar(left, left + width, (upper[0], upper[1]), (lower[0], lower[1])))
    spread = cv2.dilate(dark, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.bitwise_and(ink, cv2.bitwise_not(spread)), dtype=np.uint8), bars


def _heads_form(bar: _Bar, upright: Sequence[Rule], mm: float) -> bool:
    """Whether two upright rules at least end on a bar's edge: it is a row of their form."""
    near = MEETS_MM * mm
    met = 0
    for rule in upright:
        if rule.length < UPRIGHT_MM * mm:
            continue
        if not bar.left - near <= rule.first <= bar.right + near:
            continue
        met += any(abs(rule.start - y) <= near for y in bar.bottom) or any(
            abs(rule.end - y) <= near for y in bar.top
        )
    return met >= 2


def _faintest(shade: NDArray[np.uint8], threshold: int) -> int:
    """The lightest shade that may be a rule: near paper on clean pages, ink on grainy ones."""
    some = shade[::5, ::5]
    paper = some[some >= 200]
    grain = float(paper.std()) if paper.size else 0.0
    return round(min(max(250.0 - GRAIN * grain, threshold + 10.0), FAINT))


def _is_rule(rule: Rule, ink: NDArray[np.uint8], mm: float) -> bool:
    """Tell a rule from strokes of writing that happen to lie in a row."""
    if rule.solid < SOLID_SHARE * rule.length:
        return False
    if rule.longest < min(LONG_MM * mm, rule.length) and rule.length < SURE_MM * mm:
        return False
    return not _is_crowded(rule, ink, mm)


def _is_crowded(rule: Rule, ink: NDArray[np.uint8], mm: float) -> bool:
    """Whether so much ink lies close on both sides of a rule that it is a row of writing."""
    crowd = _crowd(rule, ink, mm)
    least = CROWD if rule.longest >= WIDE_MM * mm else 0.65 * CROWD
    return crowd >= least and (rule.length <= 2 * SURE_MM * mm or crowd >= 0.8)


def _crowd(rule: Rule, ink: NDArray[np.uint8], mm: float) -> float:
    """Share of a rule that has ink close beside it, on the emptier side."""
    return min(_beside(rule, ink, mm))


def _beside(rule: Rule, ink: NDArray[np.uint8], mm: float) -> tuple[float, float]:
    """Shares of a rule that have ink close beside it, on either side."""
    height, width = ink.shape
    left, right = max(int(rule.start), 0), min(int(rule.end), width)
    steps = np.linspace(left, max(right - 1, left), min(right - left, 400)).astype(np.intp)
    along = np.array([rule.at(float(x)) for x in steps])
    free = max(0.45 * mm, 2.0) + rule.thickness / 2
    crowd: list[float] = []
    for side in (-1, 1):
        found = np.zeros(len(steps), dtype=bool)
        for away in (free, free + 0.25 * mm, free + 0.5 * mm):
            rows = np.clip(np.round(along + side * away), 0, height - 1).astype(np.intp)
            found |= ink[rows, steps] > 0
        crowd.append(float(found.mean()))
    return crowd[0], crowd[1]


def _without_strokes(rules: Sequence[Rule], ink: NDArray[np.uint8], mm: float) -> list[Rule]:
    """Drop strokes of characters: the ink they belong to is as high as a line of text.

    A short underline is flat, a table is high; an underline that its text
    touches has nothing close on its other side.
    """
    if all(r.longest >= 2 * WIDE_MM * mm for r in rules):
        return list(rules)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    kept: list[Rule] = []
    for rule in rules:
        if rule.longest < 2 * WIDE_MM * mm:
            steps = np.linspace(rule.start + 1, rule.end - 2, 50)
            rows = np.clip([round(rule.at(float(x))) for x in steps], 0, ink.shape[0] - 1)
            columns = np.clip(steps.astype(np.intp), 0, ink.shape[1] - 1)
            met = np.concatenate([labels[np.maximum(rows + by, 0), columns] for by in (-1, 0)])
            piece = int(np.bincount(met[met > 0], minlength=1).argmax())
            wide, high = stats[piece, 2] / mm, stats[piece, 3] / mm
            if piece and high > FLAT_MM:
                if max(wide, high) < WIDE_MM:
                    continue
                if high < LINE_MM and _crowd(rule, ink, mm) > 0.08:
                    continue
        kept.append(rule)
    return kept


def _holds(rule: Rule, level: Sequence[Rule], mm: float) -> bool:
    """A short upright stroke is a rule only where it ends on level rules."""
    if rule.length >= 3 * LEVEL_MM * mm:
        return True
    near = 1.2 * mm
    ends = [False, False]
    for other in level:
        if not other.start - near <= rule.first <= other.end + near:
            continue
        height = other.at(rule.first)
        ends[0] |= height <= rule.start + near and height >= rule.start - 3 * mm
        ends[1] |= height >= rule.end - near and height <= rule.end + 3 * mm
        if all(ends):
            return True
    return False


def _one_way(ink: NDArray[np.uint8], mm: float) -> tuple[list[Rule], NDArray[np.uint8]]:
    """Level rules of `ink` and the pixels of all long level runs."""
    speck = max(round(SPECK_MM * mm), 1) | 1
    solid = max(round(SOLID_MM * mm), 8)
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, speck), np.uint8))
    # A remaining slant steps a thin line from row to row: let runs step once.
    thick = cv2.dilate(closed, np.ones((2, 1), np.uint8))
    runs = np.asarray(
        cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, solid), np.uint8)), dtype=np.uint8
    )
    return _linked(_pieces(runs, mm), GAP_MM * mm, mm), runs


def _pieces(runs: NDArray[np.uint8], mm: float) -> list[Rule]:
    """Connected level runs, each a rule; none on a page of a texture."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    if count - 1 > MOST:
        return []
    found = (_piece(labels, stats[number], number, mm) for number in range(1, count))
    return [piece for piece in found if piece is not None]


def _piece(labels: Any, stat: Any, number: int, mm: float) -> Rule | None:
    """One connected run as a rule, or None where it is a bar or a blot."""
    left, top, width, height, area = (int(v) for v in stat)
    thickness = area / max(width, 1) - 1  # the step let in above
    if thickness > THICK_MM * mm or height > max(3.0 * mm, 0.05 * width):
        return None
    part = labels[top : top + height, left : left + width] == number
    reach = max(min(width // 4, round(6 * mm)), 2)
    return Rule(
        left,
        left + width,
        top + _mean_row(part[:, :reach]),
        top + _mean_row(part[:, -reach:]),
        max(thickness, 1.0),
        width,
        width,
    )


def _mean_row(part: NDArray[np.bool_]) -> float:
    weights = part.sum(axis=1)
    return float((weights * np.arange(part.shape[0])).sum() / max(weights.sum(), 1))


def _linked(pieces: Sequence[Rule], most: float, mm: float) -> list[Rule]:
    """Pieces that continue one another over `most` pixels, as one rule."""
    linked: list[Rule] = []
    for piece in sorted(pieces, key=lambda r: (r.start, r.first)):
        best: int | None = None
        for number in range(len(linked) - 1, -1, -1):
            before = linked[number]
            gap = piece.start - before.end
            if gap > most or piece.end <= before.end:
                continue
            if abs(before.last - piece.first) <= max(0.5 * mm, 2.0) and (
                best is None
                or abs(before.last - piece.first) < abs(linked[best].last - piece.first)
            ):
                best = number
        if best is None:
            linked.append(piece)
        else:
            before = linked[best]
            linked[best] = Rule(
                before.start,
                piece.end,
                before.first,
                piece.last,
                max(before.thickness, piece.thickness),
                before.solid + piece.solid,
                max(before.longest, piece.longest),
            )
    return linked


def _paint(
    mask: NDArray[np.uint8], runs: NDArray[np.uint8], rules: Sequence[Rule], mm: float
) -> None:
    """Mark in `mask` the pixels of `runs` that belong to `rules`, a little grown."""
    margin = max(round(0.2 * mm), 1)
    height, width = mask.shape
    for rule in rules:
        low, high = sorted((rule.first, rule.last))
        top = max(int(low - rule.thickness / 2) - 2 * margin, 0)
        bottom = min(int(high + rule.thickness / 2) + 2 * margin + 2, height)
        left, right = max(int(rule.start) - margin, 0), min(int(rule.end) + margin, width)
        # The strip of a slanting rule holds only the pixels of its own run.
        grown = cv2.dilate(
            runs[top:bottom, left:right], np.ones((2 * margin + 1, 2 * margin + 1), np.uint8)
        )
        target = mask[top:bottom, left:right]
        np.maximum(target, grown, out=target)
