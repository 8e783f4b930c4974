"""What a received page looks like, before anything on it has been judged.

Types of the pages stage: a file that was opened, a page of it as received
(text layer, pictures, drawn lines, a way to render it), and the picture turned
upright with the way back from its pixels to the page. Most of these hold numpy
arrays or handles of an open file and therefore never leave a worker.

Boxes are fractions of the received page after its own /Rotate or EXIF
orientation, before any further turning (see `docproc.evidence`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from docproc.errors import PageError
from docproc.evidence import Box
from docproc.intake.model import FileStatus, Kind
from docproc.page import Line, Table

Pixels = NDArray[np.uint8]
"""H x W x 3, blue-green-red, 0..255."""

Quad = NDArray[np.float32]
"""4 x 2 pixel corners: top left, top right, bottom right, bottom left."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Characters of a text layer that stand on one baseline without a gap.

    `chars` holds the left edge of each character of `text` as a page fraction
    (the top edge for runs that go down the page). `size` is the type size in
    points. `angle` is the degrees clockwise by which the writing runs away
    from left-to-right: 0, 90, 180, 270, or another for slanted writing.
    `invisible`: drawn without ink (an OCR layer) or too small to be seen. `pale`:
    painted in the colour of paper, to be seen on a dark ground only. `unmapped` counts characters
    whose font gives no Unicode value, private-use and replacement characters.
    `beneath`: painted before a picture that covers it.
    `origin`: `content`, `field` (form field value) or `annotation`.
    """

    text: str
    box: Box
    chars: tuple[float, ...] = ()
    size: float = 0.0
    angle: int = 0
    invisible: bool = False
    beneath: bool = False
    unmapped: int = 0
    origin: str = "content"
    pale: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster picture placed on the page; `pixels` is its own width and height."""

    box: Box
    pixels: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Vector marks of a page: straight rules and the number of other shapes.

    A rule is a box that is thin one way: a stroked line or a thin filled
    rectangle. The four sides of a stroked rectangle are four rules. `shapes`
    counts curves and filled areas (text turned into outlines is made of them).
    """

    rules: tuple[Box, ...] = ()
    shapes: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddedPicture:
    """A picture inside a paper without layout (DOCX, XLSX), handed out for OCR.

    `where` names its place (`图2`, `Sheet1!B4`); `after` is the number of the
    page's `lines` that stand before it. `draw` decodes it and may raise
    `PageError`; `pixels` is its size, known before decoding.
    """

    where: str
    after: int
    pixels: tuple[int, int]
    draw: Callable[[], Pixels]


@dataclass(frozen=True, slots=True, eq=False)
class ReceivedPage:
    """A page as it lies in its file.

    `size_mm` is its width and height as received, None where the file does not
    say. `dpi` is the resolution that its content needs: that of the scan where
    the page is one scan, never more than 300. `lines` and `tables` are filled
    where the format itself holds text (DOCX, XLSX, TXT, OFD), `runs` where it
    holds positioned text (PDF, OFD). `draw` renders at a resolution; None
    where there is nothing to draw. `label` is a worksheet's name.
    """

    number: int
    kind: Kind
    size_mm: tuple[float, float] | None = None
    dpi: float = 200.0
    runs: tuple[TextRun, ...] = ()
    pictures: tuple[Picture, ...] = ()
    drawn: Drawn = Drawn()
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    embedded: tuple[EmbeddedPicture, ...] = ()
    label: str | None = None
    hidden: bool = False  # a worksheet that the workbook does not show
    draw: Callable[[float], Pixels] | None = None

    @property
    def picture_share(self) -> float:
        """Share of the page that its largest picture covers, 0..1."""
        whole = Box(0.0, 0.0, 1.0, 1.0)
        return max((p.box.overlap(whole) for p in self.pictures), default=0.0)

    def render(self, dpi: float | None = None) -> Pixels:
        """The page as a picture on white, at `dpi` or the resolution it needs.

        Raises `PageError` (`too_large`, `render`, `corrupt`, `memory`); also
        where the page has no picture (a worksheet, a text file).
        """
        if self.draw is None:
            raise PageError("render", f"第{self.number}页没有版面，无法绘制图像")
        try:
            return self.draw(dpi or self.dpi)
        except PageError:
            raise
        except MemoryError as error:
            raise PageError("memory", f"第{self.number}页绘制时内存不足") from error
        except BaseException as error:  # a panic in a Rust library is no `Exception`
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            raise PageError("render", f"第{self.number}页无法绘制：{error}") from error


@dataclass(frozen=True, slots=True, eq=False)
class OpenFile:
    """A file as a reader found it: its status, and its pages if it has any.

    `reason` is a short code, and after a colon a detail, where the status is
    not OK. `page_count` is 0 unless the status is OK.
    """

    status: FileStatus
    reason: str = ""
    page_count: int = 0
    read: Callable[[int], ReceivedPage] | None = None

    def page(self, number: int) -> ReceivedPage:
        """Page `number`, counted from 1; raises `PageError` and nothing else."""
        if self.read is None or not 1 <= number <= self.page_count:
            raise PageError("corrupt", f"文件没有第{number}页")
        try:
            return self.read(number)
        except PageError:
            raise
        except MemoryError as error:
            raise PageError("memory", f"第{number}页读取时内存不足") from error
        except BaseException as error:  # a panic in a Rust library is no `Exception`
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            raise PageError("corrupt", f"第{number}页无法读取：{error}") from error


@dataclass(frozen=True, slots=True, eq=False)
class UprightImage:
    """A page (or one half of a spread) as a picture that can be read.

    `pixels` is upright, deskewed and, for a photo, flattened; `dpi` its
    resolution in pixels an inch of paper (an estimate for photos). `rotation`
    is the degrees clockwise that turned the received page upright. `to_page`
    is a 3 x 3 homography from pixel (x, y, 1) to fractions of the whole
    received page turned by `rotation` only, so that deskew, perspective and
    splitting are undone by it. `part` is 1 or 2 on a spread.
    """

    pixels: Pixels
    dpi: float
    rotation: int
    to_page: NDArray[np.float64]
    part: int | None = None
    photo: bool = False

    @property
    def slope(self) -> float:
        """How far a level row of pixels falls over the received page's width, in page heights."""
        height, width = self.pixels.shape[:2]
        ends = np.array([[0.0, height / 2, 1.0], [float(width), height / 2, 1.0]]) @ self.to_page.T
        (x0, y0), (x1, y1) = ends[:, :2] / ends[:, 2:]
        return round(float((y1 - y0) / (x1 - x0)), 4) if x1 > x0 else 0.0

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The page box around a rectangle of pixels, cut to the page, 4 places."""
        corners = np.array(
            [[left, top, 1.0], [right, top, 1.0], [right, bottom, 1.0], [left, bottom, 1.0]]
        )
        mapped = corners @ self.to_page.T
        points = np.clip(mapped[:, :2] / mapped[:, 2:], 0.0, 1.0)
        low, high = points.min(axis=0), points.max(axis=0)
        return Box(*(round(float(v), 4) for v in (low[0], low[1], high[0], high[1])))
