"""Turn a received page upright: flatten, cut, turn, deskew, split, once a page.

Comes in: the rendered page and its resolution. Goes out: one picture to read,
or two for a spread, each with the homography back to the received page. It
reads nothing; which end of a line is up it asks of the engine that it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.borders import border_mask, without_borders
from docproc.pages.model import Pixels, Quad, UprightImage
from docproc.pages.orientation import axis_of, line_boxes, line_crops
from docproc.pages.resolution import A4_LONG_MM
from docproc.pages.sheet import find_sheet
from docproc.pages.skew import skew_of
from docproc.pages.spread import cut_of
from docproc.pages.writing import (
    Grey,
    Writing,
    characters,
    evened,
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
Matrix = NDArray[np.float64]

LEAST_SKEW = 0.15
"""Degrees; less is not worth resampling: 4 pixels across a page at 200 dpi."""
COARSE_DPI = 140.0
"""Below this resolution resampling takes care of edges; above, of time."""
SURE_VOTE = 0.25
"""A mean vote within this of a half is no answer."""
LEAST_LEGIBLE = 0.6
"""Below this a line was not read, and what it says of the page is chance."""
PHOTO_DPI = 200.0


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """A picture on its way to upright.

    `to_received` maps its pixel coordinates to those of the received picture
    (edges, not centres: a pixel covers x..x+1). `turned` is degrees clockwise.
    """

    pixels: Pixels
    dpi: float
    to_received: Matrix
    turned: int = 0
    photo: bool = False


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
    view, grey, scale = _cut(_View(pixels, dpi, np.eye(3)))
    view, writing = _along_lines(view, writing_of(grey, scale), find_lines, legible)
    view, writing = _level(view, writing)
    view, writing = _head_up(view, writing, vote, find_lines, legible)
    shape = pixels.shape[:2]
    cut = cut_of(writing, view.pixels.shape[1] / view.dpi * 25.4)
    if cut is None:
        return (_finished(view, None, shape),)
    return tuple(_finished(half, part, shape) for part, half in _halves(view, writing, cut))


def _cut(view: _View) -> tuple[_View, Grey, float]:
    """The paper alone, and it in grey at the working scale.

    A sheet on a ground is cut out and flattened; dark strips along the edges
    of a scan are painted over.
    """
    small, scale = shrunk(view.pixels, view.dpi)
    quad = find_sheet(view.pixels, small)
    if quad is not None:
        view = _flattened(view, quad)
        small, scale = shrunk(view.pixels, view.dpi)
    grey = grey_of(small)
    mask = border_mask(grey)
    if mask is None:
        return view, grey, scale
    view = replace(view, pixels=without_borders(view.pixels, mask))
    return view, grey_of(without_borders(small, mask)), scale


def _flattened(view: _View, quad: Quad) -> _View:
    """The sheet alone, seen from straight above."""
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    wide, high = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    wide, high = _sheet_size(float(wide), float(high))
    photo_dpi = max(wide, high) / A4_LONG_MM * 25.4
    # A scan's own resolution holds; a photo has none and its sheet is taken for A4.
    scanned = 0.93 < photo_dpi / view.dpi < 1.07
    dpi = view.dpi if scanned else photo_dpi
    shrink = min(PHOTO_DPI / dpi, 1.0)
    size = max(round(wide * shrink), 1), max(round(high * shrink), 1)
    corners = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    to_received = np.asarray(cv2.getPerspectiveTransform(corners, quad), np.float64)
    flat = _warped(view.pixels, to_received, size, fine=True, shrink=shrink)
    photo = not scanned or _is_uneven(flat)
    if photo:
        flat = _evenly_lit(flat)
    return replace(view, pixels=flat, dpi=dpi * shrink, to_received=to_received, photo=photo)


def _sheet_size(wide: float, high: float) -> tuple[float, float]:
    """Sides of the flattened sheet: those of an A sheet where they are near it."""
    ratio = max(wide, high) / min(wide, high)
    if abs(ratio / 2**0.5 - 1) < 0.1:
        long = max(wide, high, min(wide, high) * 2**0.5)
        return (long, long / 2**0.5) if wide > high else (long / 2**0.5, long)
    return wide, high


def _is_uneven(pixels: Pixels) -> bool:
    """Whether the light differs over the sheet, as it does under a lamp."""
    small = cv2.resize(grey_of(pixels), (24, 24), interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((5, 5), np.uint8))[3:-3, 3:-3]
    return bool(np.ptp(paper) > 40)


def _evenly_lit(pixels: Pixels) -> Pixels:
    """Shadows and the lamp's colour taken away: the paper becomes white."""
    return np.dstack([evened(np.ascontiguousarray(pixels[:, :, c])) for c in range(3)])


def _along_lines(
    view: _View, writing: Writing, find_lines: FindLines | None, legible: Legible | None
) -> tuple[_View, Writing]:
    """The page with its lines running across."""
    axis = axis_of(writing)
    if not axis.sure and legible is not None and writing.marks > 0:
        turned = _reads_turned(view, writing, legible)
        if turned is None and find_lines is not None:
            turned = _found_turned(view, find_lines)
        if turned is None:
            turned = axis.turned and axis.down >= 12
    else:
        turned = axis.turned and (axis.sure or axis.down >= 12)
    if not turned:
        return view, writing
    return _quarter_turned(view), _turned_writing(writing)


def _reads_turned(view: _View, writing: Writing, legible: Legible) -> bool | None:
    """Whether lines read better when turned, by reading some of both; None unsure."""
    across = line_crops(view.pixels, line_boxes(writing), writing.scale)[:3]
    turned = _turned_writing(writing)
    down = line_crops(_quarter_turned(view).pixels, line_boxes(turned), writing.scale)[:3]
    scores = [
        max(legible([*crops, *(_overturned(c) for c in crops)]), default=0.0) if crops else 0.0
        for crops in (across, down)
    ]
    if max(scores) < LEAST_LEGIBLE or abs(scores[0] - scores[1]) < 0.1:
        return None
    return scores[1] > scores[0]


def _found_turned(view: _View, find_lines: FindLines) -> bool | None:
    """Whether the detector's lines run down the page; None where it finds none."""
    quads = find_lines(view.pixels)
    lengths = [np.ptp(q, axis=0) for q in quads]
    long = [(x, y) for x, y in lengths if max(x, y) >= 2.5 * min(x, y)]
    if not long:
        return None
    down = sum(float(y) for x, y in long if y > x)
    return down > sum(float(x) for x, y in long if x >= y)


def _quarter_turned(view: _View) -> _View:
    """The view turned 90 degrees clockwise."""
    height = view.pixels.shape[0]
    back = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, height], [0.0, 0.0, 1.0]])
    pixels = np.asarray(cv2.rotate(view.pixels, cv2.ROTATE_90_CLOCKWISE), np.uint8)
    return replace(
        view,
        pixels=pixels,
        to_received=view.to_received @ back,
        turned=(view.turned + 90) % 360,
    )


def _turned_writing(writing: Writing) -> Writing:
    flat, ink, text = (
        np.asarray(cv2.rotate(m, cv2.ROTATE_90_CLOCKWISE), np.uint8)
        for m in (writing.flat, writing.ink, writing.text)
    )
    return replace(writing, flat=flat, ink=ink, text=text)


def _level(view: _View, writing: Writing) -> tuple[_View, Writing]:
    """The page with its lines level."""
    degrees = skew_of(writing.ink if writing.marks < 40 else writing.text)
    if abs(degrees) < LEAST_SKEW:
        return view, writing
    height, width = view.pixels.shape[:2]
    back, size = _rotation(width, height, degrees)
    levelled = replace(
        view,
        pixels=_warped(view.pixels, back, size, fine=view.dpi < COARSE_DPI),
        to_received=view.to_received @ back,
    )
    small = writing.ink.shape
    little, little_size = _rotation(small[1], small[0], degrees)
    centred = _centred(little)
    ink, flat = (
        np.asarray(
            cv2.warpAffine(
                mask,
                centred[:2],
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


def _rotation(width: int, height: int, degrees: float) -> tuple[Matrix, tuple[int, int]]:
    """From a levelled picture, grown so that nothing is lost, back to the sloping one."""
    angle = np.radians(degrees)
    cos, sin = float(np.cos(angle)), float(np.sin(angle))
    size = round(width * cos + height * abs(sin)), round(height * cos + width * abs(sin))
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    out = np.array([[1.0, 0.0, -size[0] / 2], [0.0, 1.0, -size[1] / 2], [0.0, 0.0, 1.0]])
    back = np.array([[1.0, 0.0, width / 2], [0.0, 1.0, height / 2], [0.0, 0.0, 1.0]])
    return back @ turn @ out, size


def _centred(matrix: Matrix) -> Matrix:
    """The same map between pixel centres, as OpenCV counts."""
    half = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5], [0.0, 0.0, 1.0]])
    return np.asarray(np.linalg.inv(half) @ matrix @ half, np.float64)


def _warped(
    pixels: Pixels, back: Matrix, size: tuple[int, int], *, fine: bool, shrink: float = 1.0
) -> Pixels:
    """The picture seen through a map from new to old pixels; paper beyond its edge."""
    paper = tuple(float(v) for v in np.percentile(pixels[::16, ::16].reshape(-1, 3), 80, axis=0))
    how = cv2.INTER_AREA if shrink < 0.6 else cv2.INTER_CUBIC if fine else cv2.INTER_LINEAR
    flags, matrix = how | cv2.WARP_INVERSE_MAP, _centred(back)
    if np.allclose(matrix[2], (0.0, 0.0, 1.0)):
        flat = cv2.warpAffine(pixels, matrix[:2], size, flags=flags, borderValue=paper)
    else:
        flat = cv2.warpPerspective(pixels, matrix, size, flags=flags, borderValue=paper)
    return np.asarray(flat, np.uint8)


def _head_up(
    view: _View,
    writing: Writing,
    vote: Vote,
    find_lines: FindLines | None,
    legible: Legible | None,
) -> tuple[_View, Writing]:
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


def _found_crops(view: _View, find_lines: FindLines) -> list[Pixels]:
    """Pieces of the lines that the detector finds."""
    boxes = [
        (int(q[:, 0].min()), int(q[:, 1].min()), int(q[:, 0].max()), int(q[:, 1].max()))
        for q in find_lines(view.pixels)
    ]
    level = [b for b in boxes if b[2] - b[0] >= 2 * max(b[3] - b[1], 1)]
    ordered = sorted(level, key=lambda b: (b[0] - b[2], b))
    return line_crops(view.pixels, np.array(ordered, np.int32).reshape(-1, 4), 1.0)


def _halves(view: _View, writing: Writing, cut: int) -> list[tuple[int, _View]]:
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


def _finished(view: _View, part: int | None, shape: tuple[int, ...]) -> UprightImage:
    height, width = shape[:2]
    fractions = np.diag([1.0 / width, 1.0 / height, 1.0])
    turn = {
        0: np.eye(3),
        90: np.array([[0.0, -1.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]),
        180: np.array([[-1.0, 0.0, 1.0], [0.0, -1.0, 1.0], [0.0, 0.0, 1.0]]),
        270: np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 1.0], [0.0, 0.0, 1.0]]),
    }[view.turned]
    to_page = turn @ fractions @ view.to_received
    return UprightImage(view.pixels, view.dpi, view.turned, to_page, part, view.photo)
