"""Turn a received page upright: flatten, cut, turn, deskew, split, once a page.

Comes in: the rendered page and its resolution. Goes out: one picture to read,
or two for a spread, each with the homography back to the received page. It
reads nothing; which end of a line is up it asks of the engine that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np

from docproc.pages.borders import border_mask, without_borders
from docproc.pages.model import Pixels, Quad, UprightImage
from docproc.pages.orientation import axis_of, line_boxes, line_crops
from docproc.pages.sheet import find_sheet
from docproc.pages.skew import skew_of
from docproc.pages.spread import cut_of
from docproc.pages.view import (
    COARSE_DPI,
    View,
    centred,
    finished,
    flattened,
    quarter_turned,
    rotation_back,
    warped,
)
from docproc.pages.writing import (
    Grey,
    Writing,
    characters,
    grey_of,
    shrunk,
    working,
    writing_of,
)

Vote = Callable[[Sequence[Pixels]], list[float]]
"""For pictures of single lines the probability that each stands on its head."""
FindLines = Callable[[Pixels], list[Quad]]
"""Lines of text in a picture, as an engine's detector sees them."""
Legible = Callable[[Sequence[Pixels]], list[float]]
"""For pictures of single lines how well each can be read as it stands, 0..1."""

LEAST_SKEW = 0.15
"""Degrees; less is not worth resampling: 4 pixels across a page at 200 dpi."""
SURE_VOTE = 0.25
"""A mean vote within this of a half is no answer."""
FEW_LINES = 80.0
"""Characters in lines below which a page is not turned by their direction alone: a form's last
page had 14 across and 38 in the edge of the lid."""
LEAST_LEGIBLE = 0.6
"""Below this a line was not read, and what it says of the page is chance."""


def upright(
    pixels: Pixels,
    dpi: float,
    *,
    vote: Vote,
    find_lines: FindLines | None = None,
    legible: Legible | None = None,
) -> tuple[UprightImage, ...]:
    """The page upright, as one picture, or as two in reading order for a spread.

    `vote` says which way up lines stand; `legible` decides where the vote is
    weak or the page has no clear lines; `find_lines` finds lines where the
    cheap search finds too few.
    """
    view, grey, scale = _cut(View(pixels, dpi, np.eye(3)))
    view, writing = _along_lines(view, writing_of(grey, scale), find_lines, legible)
    view, writing = _level(view, writing)
    view, writing = _head_up(view, writing, vote, find_lines, legible)
    shape = pixels.shape[:2]
    cut = cut_of(writing, view.pixels.shape[1] / view.dpi * 25.4)
    if cut is None:
        return (finished(view, None, shape),)
    return tuple(finished(half, part, shape) for part, half in _halves(view, writing, cut))


def _cut(view: View) -> tuple[View, Grey, float]:
    """The paper alone, and it in grey at the working scale.

    A sheet on a ground is cut out and flattened; dark strips along the edges
    of a scan are painted over.
    """
    small, scale = shrunk(view.pixels, view.dpi)
    quad = find_sheet(view.pixels, small)
    if quad is not None:
        view = flattened(view, quad)
        small, scale = shrunk(view.pixels, view.dpi)
    grey = grey_of(small)
    mask = border_mask(grey)
    if mask is None:
        return view, grey, scale
    view = replace(view, pixels=without_borders(view.pixels, mask))
    return view, grey_of(without_borders(small, mask)), scale


def _along_lines(
    view: View, writing: Writing, find_lines: FindLines | None, legible: Legible | None
) -> tuple[View, Writing]:
    """The page with its lines running across."""
    axis = axis_of(writing)
    # The ragged edge of a scanner's lid looks like lines that run down; on a page of few lines
    # it outweighs them, so that they are read before the page is turned.
    sure = axis.sure and not (axis.turned and axis.down < FEW_LINES)
    if not sure and legible is not None and writing.marks > 0:
        turned = _reads_turned(view, writing, legible)
        if turned is None and find_lines is not None:
            turned = _found_turned(view, find_lines)
        if turned is None:
            turned = axis.turned and axis.down >= 12
    else:
        turned = axis.turned and (axis.sure or axis.down >= 12)
    if not turned:
        return view, writing
    return quarter_turned(view), _turned_writing(writing)


def _reads_turned(view: View, writing: Writing, legible: Legible) -> bool | None:
    """Whether lines read better when turned, by reading some of both; None unsure."""
    across = line_crops(view.pixels, line_boxes(writing), writing.scale)[:3]
    turned = _turned_writing(writing)
    down = line_crops(quarter_turned(view).pixels, line_boxes(turned), writing.scale)[:3]
    scores = [
        max(legible([*crops, *(_overturned(c) for c in crops)]), default=0.0) if crops else 0.0
        for crops in (across, down)
    ]
    if max(scores) < LEAST_LEGIBLE or abs(scores[0] - scores[1]) < 0.1:
        return None
    return scores[1] > scores[0]


def _found_turned(view: View, find_lines: FindLines) -> bool | None:
    """Whether the detector's lines run down the page; None where it finds none."""
    quads = find_lines(view.pixels)
    lengths = [np.ptp(q, axis=0) for q in quads]
    long = [(x, y) for x, y in lengths if max(x, y) >= 2.5 * min(x, y)]
    if not long:
        return None
    down = sum(float(y) for x, y in long if y > x)
    return down > sum(float(x) for x, y in long if x >= y)


def _turned_writing(writing: Writing) -> Writing:
    flat, ink, text = (
        np.asarray(cv2.rotate(m, cv2.ROTATE_90_CLOCKWISE), np.uint8)
        for m in (writing.flat, writing.ink, writing.text)
    )
    return replace(writing, flat=flat, ink=ink, text=text)


def _level(view: View, writing: Writing) -> tuple[View, Writing]:
    """The page with its lines level."""
    degrees = skew_of(writing.ink if writing.marks < 40 else writing.text)
    if abs(degrees) < LEAST_SKEW:
        return view, writing
    height, width = view.pixels.shape[:2]
    back, size = rotation_back(width, height, degrees)
    levelled = replace(
        view,
        pixels=warped(view.pixels, back, size, fine=view.dpi < COARSE_DPI),
        to_received=view.to_received @ back,
    )
    small = writing.ink.shape
    little, little_size = rotation_back(small[1], small[0], degrees)
    between = centred(little)
    ink, flat = (
        np.asarray(
            cv2.warpAffine(
                mask,
                between[:2],
                little_size,
                flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                borderValue=ground,
            ),
            np.uint8,
        )
        for mask, ground in ((writing.ink, 0), (writing.flat, 255))
    )
    ink = np.where(ink > 127, np.uint8(255), np.uint8(0))
    text, unit, marks = characters(ink)
    return levelled, replace(writing, flat=flat, ink=ink, text=text, unit=unit, marks=marks)


def _head_up(
    view: View,
    writing: Writing,
    vote: Vote,
    find_lines: FindLines | None,
    legible: Legible | None,
) -> tuple[View, Writing]:
    """The page with its head up."""
    crops = line_crops(view.pixels, line_boxes(writing), writing.scale)
    if len(crops) < 3 and find_lines is not None and writing.marks > 0:
        crops = _found_crops(view, find_lines) or crops
    if not crops:
        return view, writing
    mean = float(np.mean(vote(crops)))
    if abs(mean - 0.5) < SURE_VOTE and legible is not None:
        tried = crops[:4]
        scores = legible([*tried, *(_overturned(c) for c in tried)])
        above, below = scores[: len(tried)], scores[len(tried) :]
        overturned = sum(below) > sum(above) + 0.05 * len(tried) and max(below) >= LEAST_LEGIBLE
    else:
        overturned = mean > 0.5
    if not overturned:
        return view, writing
    height, width = view.pixels.shape[:2]
    back = np.array([[-1.0, 0.0, width], [0.0, -1.0, height], [0.0, 0.0, 1.0]])
    flipped = replace(
        view,
        pixels=_overturned(view.pixels),
        to_received=view.to_received @ back,
        turned=(view.turned + 180) % 360,
    )
    flat, ink, text = (
        np.ascontiguousarray(m[::-1, ::-1]) for m in (writing.flat, writing.ink, writing.text)
    )
    return flipped, replace(writing, flat=flat, ink=ink, text=text)


def _overturned(pixels: Pixels) -> Pixels:
    return np.ascontiguousarray(pixels[::-1, ::-1])


def _found_crops(view: View, find_lines: FindLines) -> list[Pixels]:
    """Pieces of the lines that the detector finds."""
    boxes = [
        (int(q[:, 0].min()), int(q[:, 1].min()), int(q[:, 0].max()), int(q[:, 1].max()))
        for q in find_lines(view.pixels)
    ]
    level = [b for b in boxes if b[2] - b[0] >= 2 * max(b[3] - b[1], 1)]
    ordered = sorted(level, key=lambda b: (b[0] - b[2], b))
    return line_crops(view.pixels, np.array(ordered, np.int32).reshape(-1, 4), 1.0)


def _halves(view: View, writing: Writing, cut: int) -> list[tuple[int, View]]:
    """Both pages of a spread, each levelled on its own."""
    width = view.pixels.shape[1]
    column = min(max(round(cut / writing.scale), 1), width - 1)
    halves = []
    for part, left, right in ((1, 0, column), (2, column, width)):
        shift = np.array([[1.0, 0.0, left], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
        pixels = np.ascontiguousarray(view.pixels[:, left:right])
        half = replace(view, pixels=pixels, to_received=view.to_received @ shift)
        grey, scale = working(half.pixels, half.dpi)
        levelled, _ = _level(half, writing_of(grey, scale))
        halves.append((part, levelled))
    return halves
