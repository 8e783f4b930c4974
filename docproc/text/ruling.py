"""Ruled lines of a page: straight thin strokes longer than any stroke of writing.

What comes in: the page's shade (see `docproc.text.ink`). What goes out: level
and upright rules, each a straight stretch with its two ends, and a mask of
their pixels. Remains of skew, faint and broken lines are allowed for. Dashed and
dotted lines are rules where they close cells (`dashed`). The edge of a picture or
of the scanner's lid is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from docproc.text import dashed
from docproc.text.bars import heads_form, without_bars
from docproc.text.rule import Rule, Rules
from docproc.text.runs import Blobs, Pixels, beside, one_way

LEVEL_MM = 9.0  # shortest level rule: half a narrow column
UPRIGHT_MM = 4.5  # shortest upright rule: one table row
SOLID_SHARE = 0.8  # of a rule's length that is unbroken; strokes in a row of text: about 0.6
LONG_MM = 7.5  # a level rule has one unbroken stretch of this length ...
SURE_MM = 30.0  # ... or is in all this long
FLAT_MM = 2.5  # a short underline is flatter than any character
LINE_MM = 12.0  # a line of large characters that touch is lower than this
WIDE_MM = 25.0  # ink in one piece wider than this is no character
CROWD = 0.45  # share of a rule with ink close on both sides above which it is writing
UNBROKEN = 0.95  # of its length, an upright rule amid writing ...
MEETS = 3  # ... that meets so many level ones
LONE_MM = 6.0  # a stroke that touches rules above and below is no longer: type of 14 points
LONE_ROWS = 3  # rows that begin with one sign, whose strokes make one
IN_LINE_MM = 0.6  # rules of two rows so near one another across are one column's
ENDS_MM = 0.7
LONE_CROWD = 0.06  # share of a lone upright rule with ink close on both sides: writing ...
LONE_BESIDE = 0.6  # ... or on one: the first or last stroke of a text (0.7 to 1.0 seen)
FAINT = 225  # of 255: the lightest rule on clean paper
GRAIN = 4.0  # a rule is darker than paper by this many deviations of the paper's grain


def find_rules(shade: Pixels, threshold: int, dpi: float) -> Rules:
    """The rules of a page of `dpi` whose ink is darker than `threshold`."""
    faint = _faintest(shade, threshold)
    ink = np.asarray(cv2.threshold(shade, faint, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)
    mm = dpi / 25.4
    ink, bars = without_bars(ink, mm)
    across = np.ascontiguousarray(ink.T)
    level, level_runs = one_way(ink, mm)
    turned, turned_runs = one_way(across, mm)
    blobs = Blobs.of(ink)
    level = [r for r in level if r.length >= LEVEL_MM * mm and _is_rule(r, ink, mm)]
    level = _without_strokes(level, ink, blobs, mm)
    edges = [bar for bar in bars if heads_form(bar, turned, mm)]
    level += [edge for bar in edges for edge in bar.edges()]
    walls = [
        r
        for r in turned
        if r.length >= UPRIGHT_MM * mm and (_is_rule(r, across, mm) or _crosses(r, level, mm))
    ]
    solid = [r for r in walls if _holds(r, level, mm)]  # strokes of a large heading hold nothing
    rows, row_marks = dashed.in_marks(ink, blobs, level_runs, level, mm)
    columns, column_marks = dashed.in_marks(across, blobs.turned(), turned_runs, turned, mm)
    rows, columns = dashed.closing(rows, columns, level, solid, mm)
    level = [*dashed.not_in(level, rows, mm), *rows]
    upright = [r for r in dashed.not_in(walls, columns, mm) if _holds(r, level, mm)]
    upright = _without_lone_strokes(upright, level, across, mm)
    upright += [*columns, *(side for bar in edges for side in bar.sides())]
    mask = np.zeros_like(shade)
    _paint(mask, level_runs, level, mm)
    _paint(mask, row_marks, rows, mm)
    painted = np.zeros_like(turned_runs)
    _paint(painted, turned_runs, upright, mm)
    _paint(painted, column_marks, columns, mm)
    return Rules(tuple(level), tuple(upright), np.asarray(cv2.max(mask, painted.T), dtype=np.uint8))


def _faintest(shade: Pixels, threshold: int) -> int:
    """The lightest shade that may be a rule: near paper on clean pages, ink on grainy ones."""
    some = shade[::5, ::5]
    paper = some[some >= 200]
    grain = float(paper.std()) if paper.size else 0.0
    return round(min(max(250.0 - GRAIN * grain, threshold + 10.0), FAINT))


def _is_rule(rule: Rule, ink: Pixels, mm: float) -> bool:
    """Tell a rule from strokes of writing that happen to lie in a row."""
    if rule.solid < SOLID_SHARE * rule.length:
        return False
    if rule.longest < min(LONG_MM * mm, rule.length) and rule.length < SURE_MM * mm:
        return False
    return not _is_crowded(rule, ink, mm)


def _crosses(rule: Rule, level: Sequence[Rule], mm: float) -> bool:
    """Whether an upright rule is unbroken over several level ones, however close writing stands on
    both of its sides: figures set right before names set left, in tight columns."""
    if rule.longest < WIDE_MM * mm or rule.solid < UNBROKEN * rule.length:
        return False
    near = 1.2 * mm
    met = (
        other
        for other in level
        if other.start - near <= rule.first <= other.end + near
        and rule.start - near <= other.at(rule.first) <= rule.end + near
    )
    return sum(1 for _ in met) >= MEETS


def _is_crowded(rule: Rule, ink: Pixels, mm: float) -> bool:
    """Whether so much ink lies close on both sides of a rule that it is a row of writing."""
    crowd = _crowd(rule, ink, mm)
    least = CROWD if rule.longest >= WIDE_MM * mm else 0.65 * CROWD
    return crowd >= least and (rule.length <= 2 * SURE_MM * mm or crowd >= 0.8)


def _crowd(rule: Rule, ink: Pixels, mm: float) -> float:
    """Share of a rule that has ink close beside it, on the emptier side."""
    return min(beside(rule, ink, mm))


def _without_strokes(rules: Sequence[Rule], ink: Pixels, blobs: Blobs, mm: float) -> list[Rule]:
    """Drop strokes of characters: the ink they belong to is as high as a line of text.

    A short underline is flat, a table is high; an underline that its text
    touches has nothing close on its other side.
    """
    if all(r.longest >= 2 * WIDE_MM * mm for r in rules):
        return list(rules)
    kept: list[Rule] = []
    for rule in rules:
        if rule.longest < 2 * WIDE_MM * mm:
            steps = np.linspace(rule.start + 1, rule.end - 2, 50)
            rows = np.clip([round(rule.at(float(x))) for x in steps], 0, ink.shape[0] - 1)
            columns = np.clip(steps.astype(np.intp), 0, ink.shape[1] - 1)
            met = np.concatenate(
                [blobs.labels[np.maximum(rows + by, 0), columns] for by in (-1, 0)]
            )
            piece = int(np.bincount(met[met > 0], minlength=1).argmax())
            wide, high = blobs.wide[piece] / mm, blobs.high[piece] / mm
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


def _without_lone_strokes(
    upright: Sequence[Rule], level: Sequence[Rule], across: Pixels, mm: float
) -> list[Rule]:
    """The upright rules without strokes of writing in rows so tight that signs touch the rules.

    Such a stroke is continued by no wall: whatever stands in line with it, in rows that begin with
    the same sign, is a stroke too.
    """
    strokes = {id(r) for r in upright if _is_in_writing(r, level, across, mm)}
    return [
        r
        for r in upright
        if id(r) not in strokes
        or any(
            id(other) not in strokes and abs(other.first - r.first) < IN_LINE_MM * mm
            for other in upright
        )
    ]


def _is_in_writing(rule: Rule, level: Sequence[Rule], across: Pixels, mm: float) -> bool:
    """Whether an upright rule is no longer than a stroke in each row that it crosses, and has ink
    close on both sides, or along one."""
    if rule.length > LONE_ROWS * LONE_MM * mm:
        return False
    crossed = (r.at(rule.first) for r in level if r.start <= rule.first <= r.end)
    ends_of_rows = (y for y in crossed if rule.start < y < rule.end)
    rows = list(pairwise([rule.start, *sorted(ends_of_rows), rule.end]))
    if any(after - before > LONE_MM * mm for before, after in rows):
        return False
    return all(_is_beside_ink(rule, before, after, across, mm) for before, after in rows)


def _is_beside_ink(rule: Rule, start: float, end: float, across: Pixels, mm: float) -> bool:
    """Whether the part of an upright rule within a row has ink close on both sides, or along one;
    the rules that it ends on lie outside."""
    start, end = start + ENDS_MM * mm, end - ENDS_MM * mm
    if end <= start:
        return True
    inner = replace(rule, start=start, end=end, first=rule.at(start), last=rule.at(end))
    one, other = sorted(beside(inner, across, mm))
    return one >= LONE_CROWD or other >= LONE_BESIDE


def _paint(mask: Pixels, runs: Pixels, rules: Sequence[Rule], mm: float) -> None:
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
