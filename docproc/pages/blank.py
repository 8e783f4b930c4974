"""Whether a picture of a page holds any writing at all.

Comes in: the picture as received. Goes out: blank, doubtful or written. Blank
must be certain, because nobody looks at a blank page again: specks, punch
holes, staples, scanner borders and show-through may stand on it, nothing else.
A page number, a pale seal or one faint line is writing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.borders import border_mask
from docproc.pages.model import Pixels, Quad
from docproc.pages.orientation import line_boxes
from docproc.pages.upright import FindLines, Legible
from docproc.pages.writing import WORKING_DPI, Grey, Writing, characters, darkest_of, evened, shrunk

MILLIMETRE = WORKING_DPI / 25.4
STRONG = 60.0
"""Marks darker than the paper by this much (of 255) are print or ink."""
UNSEEN = 5.5
"""Marks paler than this cannot be seen: no printer or pen leaves them."""
HARDLY_SEEN = 12.0
"""Print no darker than this is for a person to look at: exhausted toner had 8, and the engine
read it as if it were black."""
NOISE_TIMES = 5.0
PALE_SMOOTHING = 1.2
"""Pixels at the working resolution: evens out the grain, leaves the strokes of print."""
GRAIN, DRAWN_OVER, PALEST = 2.0, 8.0, 2.0
"""Where a pale page's marks begin and over how much darkness they are drawn out, in times its
grain; the latter is at least so much (of 255)."""
DRAWN = 128
"""Of 255: what is no darker than this on any place of the drawn-out page is even paper."""
PALE_READ = 0.8
"""How well a line of pale print reads: of 381 blank pages of 38 sets the best read 0.50, of six
pages of exhausted print the worst 0.98 (print told by its marks: 0.42 to 1.0 against 0.96)."""
SPECK_MM = 0.8
FAINT_SPECK_MM = 1.4
"""A dark speck, paled by scaling down, is wider by the width of the smoothing."""
EDGE_MM = 4.0
HOLE_MM = (3.0, 9.5)
HOLE_MARGIN_MM = 24.0
STAPLE_MARGIN_MM = 28.0
STAPLE_MM = 1.4
"""A staple or its shadow is thinner than this, and lies in a corner."""
BLURRED = 0.6
"""Fine to coarse detail: print keeps above 0.6 where paper has blurred it below."""
DARK_PAPER = 70


class Blankness(StrEnum):
    """Whether a page is blank; DOUBTFUL: something faint is there; PALE: print that an engine
    reads and a person hardly sees."""

    BLANK = "blank"
    DOUBTFUL = "doubtful"
    PALE = "pale"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Eyes:
    """What an engine sees: lines of text in a picture, and how well pictures of lines read."""

    find_lines: FindLines
    legible: Legible


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """Marks left after holes, staples and specks; `depth` is darkness below paper,
    `every` the mask with those."""

    depth: NDArray[np.float32]
    mask: Grey
    every: Grey
    count: int
    noise: float


def blankness(pixels: Pixels, dpi: float, *, eyes: Eyes | None = None) -> Blankness:
    """Whether the page is blank. `eyes` tell show-through, which is mirrored, from
    faint print; without them sharpness alone decides."""
    little, scale = shrunk(pixels, dpi)
    small = darkest_of(little)
    if float(np.median(small)) < DARK_PAPER:
        return Blankness.DOUBTFUL
    strong = _marks(small, STRONG)
    if strong.count:
        return Blankness.WRITTEN
    faint = _marks(small, 0.0, apart_from=strong.every)
    found = _judged(faint, pixels, scale, eyes) if faint.count else Blankness.BLANK
    if found is Blankness.BLANK and eyes is not None and _reads_pale(small, pixels, scale, eyes):
        return Blankness.PALE
    return found


def _reads_pale(small: Grey, pixels: Pixels, scale: float, eyes: Eyes) -> bool:
    """Whether print far too pale to be taken for marks reads as lines when drawn out.

    An exhausted toner leaves print that is paler than the grain of the scan and
    that a person still sees, for it is many marks in rows. What shines through
    from the other side reads better in a mirror.
    """
    drawn = _drawn_out(small)
    quads = eyes.find_lines(drawn) if int(drawn.min()) < DRAWN else []
    if not quads:
        return False
    boxes = np.array([_around(quad) for quad in quads], np.int32)
    # Large print is read best; the rest of a form may be lost altogether.
    boxes = boxes[np.argsort(boxes[:, 1] - boxes[:, 3], kind="stable")]
    straight, mirrored = _both_ways(pixels, boxes, scale, eyes.legible, PALE_SMOOTHING / scale)
    return straight >= PALE_READ and straight > mirrored


def _drawn_out(small: Grey) -> Pixels:
    """A page with what is just darker than its grain drawn out to black."""
    flat = cv2.GaussianBlur(evened(small).astype(np.float32), (0, 0), PALE_SMOOTHING)
    depth = np.asarray(float(np.median(flat)) - flat, np.float32)
    noise = 1.4826 * float(np.median(np.abs(depth)))
    shown = (depth - GRAIN * noise) * (255.0 / max(DRAWN_OVER * noise, PALEST))
    return np.repeat(255 - np.clip(shown, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)


def _around(quad: Quad) -> tuple[float, float, float, float]:
    """The box (left, top, right, bottom) of a line's four corners, in their pixels."""
    (left, top), (right, bottom) = quad.min(axis=0), quad.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _marks(small: Grey, least: float, apart_from: Grey | None = None) -> _Marks:
    """Marks at least `least` darker than the paper, and clear of its noise.

    What touches `apart_from` is the rim of a darker mark.
    """
    flat = np.asarray(cv2.GaussianBlur(evened(small), (3, 3), 0), np.uint8)
    middle = float(np.median(flat))
    depth = np.asarray(middle - flat.astype(np.float32), np.float32)
    noise = 1.4826 * float(np.median(np.abs(depth)))
    mask = np.where(depth > max(least, NOISE_TIMES * noise, 3.0), np.uint8(255), np.uint8(0))
    _clear_edges(mask, small)
    every = mask.copy()
    if apart_from is not None:
        mask[cv2.dilate(apart_from, np.ones((9, 9), np.uint8)) > 0] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    speck = SPECK_MM if apart_from is None else FAINT_SPECK_MM
    keep = _are_marks(np.asarray(stats, np.int32), mask.shape, speck)
    keep[:1] = False
    kept = np.where(keep, np.uint8(255), np.uint8(0))[labels]
    return _Marks(depth, np.asarray(kept, np.uint8), every, int(keep.sum()), noise)


def _clear_edges(mask: Grey, small: Grey) -> None:
    """Take away the rim of the picture and dark strips of the scanner."""
    rim = round(EDGE_MM * MILLIMETRE)
    mask[:rim] = 0
    mask[-rim:] = 0
    mask[:, :rim] = 0
    mask[:, -rim:] = 0
    border = border_mask(small)
    if border is not None:
        mask[cv2.dilate(border, np.ones((9, 9), np.uint8)) > 0] = 0


def _are_marks(
    stats: NDArray[np.int32], shape: tuple[int, ...], speck_mm: float
) -> NDArray[np.bool_]:
    """For each connected mark whether it is more than a speck, a hole or a staple."""
    left, top, wide, high, area = (stats[:, i].astype(np.float64) for i in range(5))
    longest, shortest = np.maximum(wide, high) / MILLIMETRE, np.minimum(wide, high) / MILLIMETRE
    margin_x = np.minimum(left, shape[1] - left - wide) / MILLIMETRE
    margin_y = np.minimum(top, shape[0] - top - high) / MILLIMETRE
    hole = (longest < 1.35 * shortest) & (area > 0.6 * wide * high)
    hole &= (longest >= HOLE_MM[0]) & (longest <= HOLE_MM[1])
    hole &= np.minimum(margin_x, margin_y) < HOLE_MARGIN_MM
    length = np.hypot(wide, high)
    thickness = area / np.maximum(length, 1.0) / MILLIMETRE
    staple = (thickness < STAPLE_MM) & (longest > 4.0) & (longest < 16.0)
    staple &= np.maximum(margin_x, margin_y) < STAPLE_MARGIN_MM
    return np.asarray((longest >= speck_mm) & ~hole & ~staple, np.bool_)


def _judged(faint: _Marks, pixels: Pixels, scale: float, eyes: Eyes | None) -> Blankness:
    """Faint print, show-through, or too little to tell."""
    depths = faint.depth[faint.mask > 0]
    contrast = float(np.percentile(depths, 75))
    if contrast < UNSEEN:
        return Blankness.BLANK
    text, unit, marks = characters(faint.mask)
    paper = np.full_like(faint.mask, 255)
    writing = Writing(paper, faint.mask, text, scale, unit, marks)
    boxes = line_boxes(writing)
    blurred = _detail(pixels, faint.mask) < BLURRED
    if not len(boxes):
        return Blankness.BLANK if blurred and contrast < STRONG / 3 else Blankness.DOUBTFUL
    if eyes is not None:
        straight, mirrored = _both_ways(pixels, boxes, scale, eyes.legible)
        if straight >= 0.6 and straight > mirrored:
            return Blankness.PALE if contrast < HARDLY_SEEN else Blankness.WRITTEN
        if mirrored > straight + 0.1:
            return Blankness.BLANK
    return Blankness.BLANK if blurred and contrast < STRONG / 2 else Blankness.DOUBTFUL


def _both_ways(
    pixels: Pixels,
    boxes: NDArray[np.int32],
    scale: float,
    legible: Legible,
    smoothing: float = 0.0,
) -> tuple[float, float]:
    """How well the best faint lines read as they stand, and seen in a mirror."""
    crops: list[Pixels] = []
    for left, top, right, bottom in boxes[:3]:
        pad = 0.2 * (bottom - top)
        rows = slice(max(int((top - pad) / scale), 0), int((bottom + pad) / scale))
        columns = slice(max(int((left - pad) / scale), 0), int((right + pad) / scale))
        crops.append(_stretched(pixels[rows, columns], smoothing))
    turned = [np.ascontiguousarray(c[::-1, ::-1]) for c in crops]
    mirrored = [np.ascontiguousarray(c[:, ::-1]) for c in (*crops, *turned)]
    scores = legible([*crops, *turned, *mirrored])
    half = len(crops) * 2
    return max(scores[:half]), max(scores[half:])


def _stretched(crop: Pixels, smoothing: float = 0.0) -> Pixels:
    """The crop with its contrast drawn out from paper to its darkest mark."""
    plain = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY).astype(np.float32)
    size = (0, 0) if smoothing else (3, 3)
    grey = np.asarray(cv2.GaussianBlur(plain, size, smoothing), np.float32)
    low, high = np.percentile(grey, (1, 70))
    stretched = np.clip((grey - low) * (255.0 / max(float(high - low), 1.0)), 0, 255)
    return np.repeat(stretched.astype(np.uint8)[:, :, None], 3, axis=2)


def _detail(pixels: Pixels, mask: Grey) -> float:
    """Fine detail of the marks against coarse, with the paper's own noise taken off.

    Print has edges a pixel or two wide; what shines through the paper has not.
    """
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY).astype(np.float32)
    size = grey.shape[1], grey.shape[0]
    full = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
    marks = cv2.dilate(full, np.ones((3, 3), np.uint8)) > 0
    paper = cv2.dilate(full, np.ones((15, 15), np.uint8)) == 0
    levels = [cv2.GaussianBlur(grey, (0, 0), sigma) for sigma in (0.5, 1.0, 2.0, 4.0)]
    energy = []
    for fine, coarse in ((levels[0], levels[1]), (levels[2], levels[3])):
        band = (fine - coarse) ** 2
        noise = float(band[paper].mean()) if paper.any() else 0.0
        energy.append(max(float(band[marks].mean()) - noise, 0.0))
    return energy[0] / max(energy[1], 1e-3)
