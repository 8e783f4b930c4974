"""All seals of a page, with what they say.

What comes in: an upright picture, an OCR engine (or none: then seals are found
and not read) and the page's lines as far as they were read. What goes out:
`SealMark`s from the top of the page down. It refuses to judge whether a seal is
genuine, and never gives a text that it did not read.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.evidence import Box
from docproc.marks.arcs import read_arc
from docproc.marks.circles import Circle, find_circles
from docproc.marks.foot import Foot, read_foot
from docproc.marks.frames import Frame, Words, find_frames, read_frame
from docproc.marks.inks import Layer, separate
from docproc.marks.reading import Rim, read_rim
from docproc.marks.signs import Signs, may_be_lettered, probability, signs_of
from docproc.marks.unroll import Arc, SealPicture, seal_picture
from docproc.marks.weighing import weigh_rim
from docproc.marks.wording import a_stroke_apart, kind_of, looks_like_a_name
from docproc.page import Chances, Line, SealKind, SealMark
from docproc.pages.model import UprightImage
from docproc.text.engines.model import Engine

SEARCH_DPI = 100.0
RADII_MM = (14.5, 28.5)
"""Half of 30..55 mm, with some room for copies that shrink or stretch."""
OVAL_MM = (12.5, 17.5)
"""Half the height of an oval seal (发票专用章, 40 x 30 mm)."""
_FLAT = 0.75  # height to width of one
_PHOTO_ROOM = 1.12  # the resolution of a photo is an estimate
_LEAST_INK_MM2 = 25.0  # of colour before a page is searched for coloured seals
_PRINT_WEIGHT = 0.3  # of a vote for a ring where a line of print was read
_RULE_MM = 16.0
_KEEP = 0.5
_CERTAIN = 0.9  # a rim read so well needs no names to settle it
_SHOWN = 0.3  # a rim read so well shows where the foot of its seal is
_MANY = 8  # characters read round a rim do not come about by chance
_PICTURE = 0.74  # of the page's paper tone: darker ground is a picture


Layers = tuple[tuple[str, Layer], ...]
"""The inks of a page of which there is enough for a seal, each with its colour's name."""


def find_seals(
    image: UprightImage, engine: Engine | None, lines: Sequence[Line] = ()
) -> tuple[SealMark, ...]:
    """Every seal on the page whose probability is one half or more."""
    scale = min(SEARCH_DPI / image.dpi, 1.0)
    small = image.pixels
    if scale < 1.0:
        shrunk = cv2.resize(small, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        small = np.asarray(shrunk, dtype=np.uint8)
    dpi = image.dpi * scale
    inks = separate(small, dpi)
    every = (("red", inks.red), ("blue", inks.blue), ("grey", inks.dark))
    layers = tuple((c, layer) for c, layer in every if _inked(layer, dpi) >= _LEAST_INK_MM2)
    printed = _printed(image, lines)
    texts = [line.text for line in lines]
    marks: list[SealMark] = []
    for colour, circle in _candidates(layers, inks.paper, dpi, image.photo, printed):
        mark = _mark(image, circle.scaled(1 / scale), colour, engine, printed, texts)
        if mark is not None and not (mark.partial and any(_doubles(mark, m) for m in marks)):
            marks.append(mark)
    marks += _frames(image, layers, dpi, engine)
    return tuple(sorted(marks, key=lambda m: (m.box.top, m.box.left, m.colour)))


def _arc_on_page(image: UprightImage, circle: Circle) -> Arc:
    """The longest part of a circle's line that lies on the picture."""
    shares = np.arange(360) / 360
    angles = np.pi / 2 + 2 * np.pi * shares
    rho = circle.reach(angles)
    x, y = circle.x + rho * np.cos(angles), circle.y + rho * np.sin(angles)
    height, width = image.pixels.shape[:2]
    on = (x >= 1) & (x < width - 1) & (y >= 1) & (y < height - 1)
    if on.all() or not on.any():
        return Arc(0.0, 1.0)
    begin = int(np.flatnonzero(~on)[0])
    turned = np.roll(on, -begin)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], turned.astype(int), [0]])))
    first, last = max(zip(edges[::2], edges[1::2], strict=True), key=lambda e: e[1] - e[0])
    return Arc(float((first + begin) % 360) / 360, float(last - first) / 360)


def _doubles(mark: SealMark, other: SealMark) -> bool:
    """Whether two circles share what the page's edge left of one: less of an arc fits several."""
    shared = mark.box.overlap(other.box)
    joint = mark.box.area + other.box.area - shared
    return other.partial and shared > 0.3 * joint


def _candidates(
    layers: Layers, paper: Layer, dpi: float, photo: bool, printed: NDArray[np.bool_]
) -> list[tuple[str, Circle]]:
    """Circles of a seal's size in each ink; what colour explains is not grey."""
    room = _PHOTO_ROOM if photo else 1.0
    radii = (RADII_MM[0] / room, RADII_MM[1] * room)
    found: list[tuple[str, Circle]] = []
    for colour, layer in layers:
        weight = _weight(layer, dpi, printed) if colour == "grey" else None
        rings = _rings(layer, dpi, radii, weight)
        if colour == "grey":
            rings = [c for c in rings if not any(_same(c, other) for _, other in found)]
        found += [(colour, c) for c in rings]
    return [(colour, c) for colour, c in found if photo or not _in_picture(paper, c)]


def _weight(dark: Layer, dpi: float, printed: NDArray[np.bool_]) -> Layer:
    """What a vote for a ring counts at each place: little in print, nothing on a rule."""
    size = (dark.shape[1], dark.shape[0])
    kept = np.where(printed, _PRINT_WEIGHT, 1.0).astype(np.float32)
    weight = np.asarray(cv2.resize(kept, size), dtype=np.float32)
    weight[_ruled(dark, dpi)] = 0.0
    return weight


def _ruled(dark: Layer, dpi: float) -> NDArray[np.bool_]:
    """Where straight rules lie, with their edges: no ring has so long a straight piece."""
    mask = (dark > 0.3).astype(np.uint8)
    long = int(_RULE_MM * dpi / 25.4)
    flat = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    steep = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((long, 1), np.uint8))
    return np.asarray(cv2.dilate(np.maximum(flat, steep), np.ones((5, 5), np.uint8)) > 0)


def _in_picture(paper: Layer, circle: Circle) -> bool:
    """Whether the ground round a circle is darker than the page's paper: a printed photo.

    Of a photo of the page itself the light tells nothing.
    """
    angles = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    rho = circle.reach(angles) * 1.2
    x = np.rint(circle.x + rho * np.cos(angles)).astype(int)
    y = np.rint(circle.y + rho * np.sin(angles)).astype(int)
    on = (x >= 0) & (x < paper.shape[1]) & (y >= 0) & (y < paper.shape[0])
    return bool(on.any()) and float(np.median(paper[y[on], x[on]])) < _PICTURE


def _rings(
    layer: Layer, dpi: float, radii: tuple[float, float], weight: Layer | None = None
) -> list[Circle]:
    """Round and oval rings; of two round one centre the one that is seen better."""
    ovals = find_circles(layer, dpi, OVAL_MM, most=4, least_coverage=0.6, weight=weight, flat=_FLAT)
    rings = [c for c in ovals if _oval(c)]
    rings += find_circles(layer, dpi, radii, most=10, weight=weight)
    kept: list[Circle] = []
    for ring in sorted(rings, key=lambda c: (-c.coverage, c.y, c.x)):
        if not any(_same(ring, other) for other in kept):
            kept.append(ring)
    return kept


def _oval(circle: Circle) -> bool:
    """Whether a shape is clearly longer than high, as the seal for invoices is."""
    return circle.stretch > 0.09 * circle.radius


def _inked(layer: Layer, dpi: float) -> float:
    """Square millimetres of clear ink in a layer."""
    soft = cv2.GaussianBlur(layer, (0, 0), 1.0)
    return float(np.count_nonzero(soft > 0.07)) * (25.4 / dpi) ** 2


def _same(one: Circle, other: Circle) -> bool:
    """Whether two circles are one ring; pieces of one fit other circles beside it, too."""
    apart = math.hypot(one.x - other.x, one.y - other.y)
    pieces = min(one.coverage, other.coverage) < 0.7
    return apart < (0.7 if pieces else 0.35) * max(one.radius, other.radius)


def _printed(image: UprightImage, lines: Sequence[Line]) -> NDArray[np.bool_]:
    """Where lines of print were read well, on a coarse grid of the picture (8 pixels a cell)."""
    height, width = image.pixels.shape[:2]
    grid = np.zeros((height // 8 + 1, width // 8 + 1), dtype=np.uint8)
    back = np.linalg.inv(image.to_page)
    for line in lines:
        if line.box is None or line.confidence < 0.6 or len(line.text) < 4:
            continue
        left, top, right, bottom = line.box
        corners = np.array(
            [[left, top, 1.0], [right, top, 1.0], [right, bottom, 1.0], [left, bottom, 1.0]]
        )
        mapped = corners @ back.T
        points = np.rint(mapped[:, :2] / mapped[:, 2:] / 8).astype(np.int32)
        cv2.fillConvexPoly(grid, points, 1)
    return grid > 0


def _mark(
    image: UprightImage, circle: Circle, colour: str, engine: Engine | None,
    printed: NDArray[np.bool_],
    texts: Sequence[str],
) -> SealMark | None:  # fmt: skip
    """The seal at a circle, read as far as it can be; None where it is none."""
    picture = _picture(image, circle, colour, printed)
    signs = signs_of(picture.views)
    found = probability(circle, colour, signs, oval=_oval(circle))
    promising = found >= _KEEP or may_be_lettered(circle, colour, signs)
    if not promising:
        return None
    rim = Rim(None, 0.0, 0.5)
    foot = Foot(None, True)
    partial = circle.visible < 0.97
    if engine is not None and circle.visible >= 0.8:
        rim = read_rim(picture, engine, texts)
    if engine is not None and partial and rim.text is None:
        text, sure = read_arc(picture, _arc_on_page(image, circle), engine)
        rim = replace(rim, text=text, confidence=round(sure, 3))
    if rim.text is not None and len(rim.text) >= 4:
        sure = rim.confidence >= 0.3 and circle.coverage >= 0.5
        if sure or looks_like_a_name(rim.text) or len(rim.text) >= _MANY:
            found = max(found, 0.99 if sure else 0.8)
    if found < _KEEP:
        return None
    if engine is not None and rim.purpose is not None:
        foot = Foot(rim.purpose, False)
    elif engine is not None and (rim.text is not None or signs.starred):
        foot = read_foot(picture, engine, rim.up, texts, level=rim.level)
    kind = kind_of(_shown(rim, signs, picture), foot.text, worded=foot.worded)
    if kind is SealKind.OFFICIAL and (_oval(circle) or partial):
        kind = SealKind.UNKNOWN  # a body's official seal is round, and shows that its foot is bare
    heard: tuple[Chances, ...] = ()
    if engine is not None and not partial and rim.confidence < _CERTAIN:
        shown = (rim.up + 0.5) % 1.0 if rim.confidence >= _SHOWN else None
        heard = weigh_rim(picture, engine, shown)
    confidence = min(rim.confidence, _most_sure(partial, picture, rim.text))
    return SealMark(
        box=_box(image, circle), shape="oval" if _oval(circle) else "round",
        colour=colour, kind=kind, text=rim.text,
        bottom=foot.text, confidence=round(confidence if rim.text else found, 3),
        found=round(found, 3), partial=partial, heard=heard,
    )  # fmt: skip


def _shown(rim: Rim, signs: Signs, picture: SealPicture) -> str | None:
    """What shows that a foot without words is bare, and not worn off: the name above it.

    Its strokes do, even where they cannot be read.
    """
    if rim.text is not None and (rim.level or rim.confidence >= 0.1):
        return rim.text
    return "" if signs.starred and signs.lettered() and not picture.one_bit else None


def _most_sure(partial: bool, picture: SealPicture, text: str | None) -> float:
    """Highest probability of a text: worn strokes of a one-bit copy make other characters,
    and so does a speck beside a character that is another but for one stroke (木, 本)."""
    if partial:
        return 0.6
    if picture.one_bit:
        return 0.88
    return 0.89 if text and a_stroke_apart(text) else 1.0


def _frames(
    image: UprightImage, layers: Layers, dpi: float, engine: Engine | None
) -> list[SealMark]:
    """Name chops and framed words; boxes of a form and of a picture are none.

    Without colour a stamp must say that it is one; in blue, the colour of diagrams, and
    where the frame is in pieces something must be read.
    """
    marks: list[SealMark] = []
    for colour, layer in layers:
        if engine is None and colour == "grey":
            continue
        for found in find_frames(layer, dpi, coloured=colour != "grey"):
            frame = found.scaled(image.dpi / dpi)
            words = _read(image, frame, colour, engine)
            doubtful = frame.pieced or colour == "blue"
            if words.text is None if doubtful else colour == "grey" and not words.stamped:
                continue
            mark = _framed(image, frame, colour, words)
            if not any(mark.box.overlap(m.box) > 0.5 * mark.box.area for m in marks):
                marks.append(mark)
    return marks


def _read(image: UprightImage, frame: Frame, colour: str, engine: Engine | None) -> Words:
    """What stands in a frame (in pixels of the page), as far as it can be read."""
    if engine is None:
        return Words(None, 0.0)
    rim = 0.08 * (frame.bottom - frame.top)
    crop = image.pixels[
        int(frame.top + rim) : int(frame.bottom - rim),
        int(frame.left + rim) : int(frame.right - rim),
    ]
    inks = separate(crop, image.dpi)
    ink = {"red": inks.red, "blue": inks.blue}.get(colour, inks.dark)
    level = np.clip(ink / max(float(np.percentile(ink, 97)), 0.08), 0.0, 1.0)
    return read_frame(level.astype(np.float32), engine, square=frame.square)


def _framed(image: UprightImage, frame: Frame, colour: str, words: Words) -> SealMark:
    """A name chop or framed words."""
    found = 0.9 if frame.seen >= 0.85 else 0.75
    return SealMark(
        box=image.box(frame.left, frame.top, frame.right, frame.bottom),
        shape="rect",
        colour=colour,
        kind=SealKind.NAME if frame.square else SealKind.OTHER,
        text=words.text,
        confidence=words.confidence if words.text else found,
        found=found,
    )


def _picture(
    image: UprightImage, circle: Circle, colour: str, printed: NDArray[np.bool_]
) -> SealPicture:
    """Cut the surroundings of a circle at full resolution and take the seal out of them."""
    height, width = image.pixels.shape[:2]
    reach = 1.3 * circle.radius
    left, top = max(int(circle.x - reach), 0), max(int(circle.y - reach), 0)
    right, bottom = min(int(circle.x + reach), width), min(int(circle.y + reach), height)
    crop = image.pixels[top:bottom, left:right]
    rows = np.arange(top, bottom) // 8
    columns = np.arange(left, right) // 8
    here = Circle(
        circle.x - left, circle.y - top, circle.radius, circle.stretch, circle.lean,
        circle.coverage, circle.visible, circle.strength, circle.unbroken,
    )  # fmt: skip
    return seal_picture(separate(crop, image.dpi), here, colour, printed[np.ix_(rows, columns)])


def _box(image: UprightImage, circle: Circle) -> Box:
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    radii = 1.03 * circle.reach(angles)
    across, down = circle.x + radii * np.cos(angles), circle.y + radii * np.sin(angles)
    return image.box(float(across.min()), float(down.min()), float(across.max()), float(down.max()))
