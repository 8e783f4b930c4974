"""An OFD page as a picture: for evidence, and for reading pages that are scans.

Comes in: the page's items in painting order. Goes out: blue-green-red pixels
on white. Good enough to look at and to read; not a viewer: dashes are drawn
through, shadings in one colour, clips are not followed (except a seal's).
Raises `PageError` where a picture that is most of the page cannot be decoded,
or drawing would cost more than a page can be worth.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from docproc.errors import PageError
from docproc.pages.model import Pixels
from docproc.pages.ofd_fonts import FontDrawer, Mask, drawn_size
from docproc.pages.ofd_items import Glyphs, Item, Outline, Placed
from docproc.pages.ofd_layer import placed_box
from docproc.pages.ofd_pictures import Rgba, decoded
from docproc.pages.ofd_resources import Paint
from docproc.pages.ofd_values import Affine, bounds, point, times

SHIFT = 4
"""Bits behind the point in the coordinates that OpenCV draws with."""
FARTHEST = 30_000.0
WORTH = 200
"""Times the page's area that may be painted over in all."""
WHOLE_PAGE = 0.5
"""A picture over this share of the page is needed to show it at all."""
RED = (200, 0, 0)
GREY = (160, 160, 160)


def draw_items(
    items: Sequence[Item],
    size: tuple[float, float],
    scale: float,
    read: Callable[[str], bytes],
    most_pixels: int,
) -> Pixels:
    """Draw a page of `size` millimetres with `scale` pixels to the millimetre."""
    width, height = max(round(size[0] * scale), 1), max(round(size[1] * scale), 1)
    canvas = _Canvas(
        np.full((height, width, 3), 255, np.uint8), size, most_pixels,
        (scale, 0.0, 0.0, scale, 0.0, 0.0), FontDrawer(read), WORTH * width * height + 40_000_000,
    )  # fmt: skip
    for item in items:
        if isinstance(item, Glyphs):
            canvas.text(item)
        elif isinstance(item, Outline):
            canvas.outline(item)
        else:
            canvas.picture(item)
    return np.ascontiguousarray(canvas.pixels[:, :, ::-1])


@dataclass(slots=True)
class _Canvas:
    """Red-green-blue pixels being painted on, and how much more may be painted."""

    pixels: Pixels
    size: tuple[float, float]
    most_pixels: int
    to_pixels: Affine
    fonts: FontDrawer
    left: int
    decoded: dict[str, Rgba | None] = field(default_factory=dict)

    def spend(self, area: int) -> None:
        """Count painted pixels; raises `PageError` past the limit."""
        self.left -= area
        if self.left < 0:
            raise PageError("fragments", "页面绘制量过大，超过上限")

    def text(self, item: Glyphs) -> None:
        """Every character at its place, turned and stretched as the text is."""
        if item.fill is None or item.fill.opacity <= 0.01:
            return
        whole = times(item.matrix, self.to_pixels)
        turn = math.radians(item.turn)
        cos, sin = math.cos(turn), math.sin(turn)
        own = times((item.stretch, 0, 0, 1, 0, 0), (cos, sin, -sin, cos, 0, 0))
        a, b, c, d, _, _ = times(own, (*whole[:4], 0.0, 0.0))
        pixels = math.hypot(c, d) * item.size
        height, width = self.pixels.shape[:2]
        if not 0.5 <= pixels <= 4 * max(height, width):
            return
        share = item.size / drawn_size(pixels)
        shape: Affine = (a * share, b * share, c * share, d * share, 0.0, 0.0)
        for number, (char, place) in enumerate(zip(item.text, item.places, strict=True)):
            if char.isspace():
                continue
            x, y = point(*place, whole)
            if not (-pixels <= x <= width + pixels and -pixels <= y <= height + pixels):
                continue
            mask, left, top = self.fonts.mask(item.font, char, item.indices.get(number), pixels)
            if mask.size:
                self._glyph(mask, (left, top), shape, (x, y), item.fill)

    def _glyph(
        self,
        mask: Mask,
        origin: tuple[int, int],
        shape: Affine,
        at: tuple[float, float],
        ink: Paint,
    ) -> None:
        plain = abs(shape[0] - 1) < 0.04 and abs(shape[3] - 1) < 0.04
        if plain and abs(shape[1]) < 0.02 and abs(shape[2]) < 0.02:
            self._ink(mask, round(at[0]) + origin[0], round(at[1]) + origin[1], ink)
            return
        high, wide = mask.shape
        corners = [(origin[0] + u, origin[1] + v) for u in (0, wide) for v in (0, high)]
        low_x, low_y, high_x, high_y = bounds([point(*p, shape) for p in corners])
        columns, rows = math.ceil(high_x - low_x) + 2, math.ceil(high_y - low_y) + 2
        if columns * rows > self.most_pixels:
            return
        self.spend(columns * rows)
        dx, dy = point(*origin, shape)
        matrix = np.array(
            [[shape[0], shape[2], dx - low_x + 1], [shape[1], shape[3], dy - low_y + 1]]
        )
        turned = np.asarray(cv2.warpAffine(mask, matrix, (columns, rows)), np.uint8)
        self._ink(turned, round(at[0] + low_x) - 1, round(at[1] + low_y) - 1, ink)

    def _ink(self, mask: Mask, x: int, y: int, ink: Paint) -> None:
        """Put ink on the page through a mask whose left top lies at x, y."""
        height, width = self.pixels.shape[:2]
        left, top = max(x, 0), max(y, 0)
        right, bottom = min(x + mask.shape[1], width), min(y + mask.shape[0], height)
        if right <= left or bottom <= top:
            return
        self.spend((right - left) * (bottom - top))
        seen = mask[top - y : bottom - y, left - x : right - x, None].astype(np.float32)
        share = seen * (ink.opacity / 255.0)
        part = self.pixels[top:bottom, left:right]
        mixed = part * (1.0 - share) + np.array(ink.rgb, np.float32) * share
        self.pixels[top:bottom, left:right] = np.rint(mixed).astype(np.uint8)

    def outline(self, item: Outline) -> None:
        """Fill, then stroke."""
        matrix = times(item.matrix, self.to_pixels)
        lines = [
            np.array([[_fixed(v) for v in point(x, y, matrix)] for x, y, _ in stroke], np.int32)
            for stroke in item.strokes
        ]
        if item.fill is not None:
            self._painted(item.fill, lines, lambda on, ink: cv2.fillPoly(
                on, lines, ink, cv2.LINE_AA, SHIFT
            ))  # fmt: skip
        if item.stroke is not None:
            wide = min(max(round(item.width * self.to_pixels[0]), 1), 2_000)
            self._painted(item.stroke, lines, lambda on, ink: cv2.polylines(
                on, lines, False, ink, wide, cv2.LINE_AA, SHIFT
            ))  # fmt: skip

    def _painted(
        self,
        ink: Paint,
        lines: Sequence[np.ndarray],
        paint: Callable[[Pixels, tuple[int, int, int]], object],
    ) -> None:
        height, width = self.pixels.shape[:2]
        points = np.concatenate(lines) / (1 << SHIFT)
        low = np.clip(points.min(axis=0), 0, (width, height))
        high = np.clip(points.max(axis=0), 0, (width, height))
        self.spend(int((high[0] - low[0] + 1) * (high[1] - low[1] + 1)) + len(points))
        if ink.opacity >= 0.99:
            paint(self.pixels, ink.rgb)
        elif ink.opacity > 0.01:
            self.spend(height * width)
            over = self.pixels.copy()
            paint(over, ink.rgb)
            mixed = cv2.addWeighted(over, ink.opacity, self.pixels, 1 - ink.opacity, 0)
            self.pixels[:] = mixed

    def picture(self, item: Placed) -> None:
        """A picture at its place; one that cannot be decoded leaves a frame."""
        box = placed_box(item, self.size)
        if box is None:
            return
        if item.key not in self.decoded:
            try:
                self.decoded[item.key] = decoded(item.load(), self.most_pixels)
            except PageError:
                if box.area > WHOLE_PAGE:
                    raise
                self.decoded[item.key] = None
        found = self.decoded[item.key]
        height, width = self.pixels.shape[:2]
        left, top = int(box.left * width), int(box.top * height)
        right = min(max(math.ceil(box.right * width), left + 1), width)
        bottom = min(max(math.ceil(box.bottom * height), top + 1), height)
        self.spend((right - left) * (bottom - top))
        if found is None:
            self._frame(item, (left, top, right, bottom))
            return
        own = times(item.matrix, self.to_pixels)
        own = times(own, (1.0, 0.0, 0.0, 1.0, -left, -top))
        shown = _laid(found, own, right - left, bottom - top)
        part = self.pixels[top:bottom, left:right]
        colour, share = shown[:, :, :3].astype(np.float32), shown[:, :, 3:] / 255.0
        if item.stamp:
            colour = colour * part / 255.0
        mixed = part * (1.0 - share * item.opacity) + colour * (share * item.opacity)
        self.pixels[top:bottom, left:right] = np.rint(mixed).astype(np.uint8)

    def _frame(self, item: Placed, sides: tuple[int, int, int, int]) -> None:
        """Where a picture would be: a seal is a red ring, else a grey frame."""
        left, top, right, bottom = sides
        if item.stamp:
            middle = (left + right) // 2, (top + bottom) // 2
            axes = max((right - left) // 2 - 2, 1), max((bottom - top) // 2 - 2, 1)
            thick = max((right - left) // 40, 1)
            cv2.ellipse(self.pixels, middle, axes, 0, 0, 360, RED, thick, cv2.LINE_AA)
        else:
            cv2.rectangle(self.pixels, (left, top), (right - 1, bottom - 1), GREY, 1)
            cv2.line(self.pixels, (left, top), (right - 1, bottom - 1), GREY, 1)


def _fixed(value: float) -> int:
    return round(min(max(value, -FARTHEST), FARTHEST) * (1 << SHIFT))


def _laid(picture: Rgba, to_pixels: Affine, width: int, height: int) -> Rgba:
    """The picture on a clear ground of width x height, its unit square put there."""
    a, b, c, d, e, f = to_pixels
    wide = min(max(round(math.hypot(a, b)), 1), picture.shape[1])
    high = min(max(round(math.hypot(c, d)), 1), picture.shape[0])
    if (wide, high) != (picture.shape[1], picture.shape[0]):
        # Averaging first: a page that is shrunk at once loses thin strokes.
        picture = np.asarray(cv2.resize(picture, (wide, high), interpolation=cv2.INTER_AREA))
    matrix = np.array([[a / wide, c / high, e], [b / wide, d / high, f]])
    # Pixels are areas: half a pixel of either grid lies between corner and centre.
    matrix[:, 2] += matrix[:, :2] @ np.array([0.5, 0.5]) - 0.5
    laid = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT
    )
    return np.asarray(laid, np.uint8)
