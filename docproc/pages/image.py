"""Picture files: JPEG, PNG, TIFF with several frames, BMP, WEBP, GIF, HEIC of phones.

Pillow opens them, because it says the size before anything is decoded; a
picture over the pixel cap is refused unread. The EXIF orientation is applied.
Goes out: one received page a frame. Colours come as 8 bits on white.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from docproc.errors import PageError
from docproc.evidence import Box
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages.model import OpenFile, Picture, Pixels, ReceivedPage
from docproc.pages.resolution import HIGHEST_DPI, SCAN_DPI, image_dpi

Image.MAX_IMAGE_PIXELS = None
"""Sizes are judged here, page by page, and with the run's own limit."""
FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF", "JPEG2000", "AVIF", "HEIF")
EXIF_ORIENTATION = 0x0112
EXIF_MAKE, EXIF_MODEL = 0x010F, 0x0110
WHOLE = Box(0.0, 0.0, 1.0, 1.0)


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open a picture file; every frame is a page."""
    del passwords
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _know_heic()
            picture = Image.open(local, formats=FORMATS)
            count = _frames(picture)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        EOFError,
    ) as error:
        yield OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")
        return

    def read(number: int) -> ReceivedPage:
        return _page(picture, number, limits)

    with picture:
        yield OpenFile(FileStatus.OK, "", count, read)


@cache
def _know_heic() -> None:
    """Teach Pillow the pictures of telephones: pi-heif decodes only, which keeps it LGPL."""
    from pi_heif import register_heif_opener

    register_heif_opener(thumbnails=False)


def _frames(picture: Image.Image) -> int:
    """Frames that are pages: an animation or a phone's second view is none."""
    return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1


def _page(picture: Image.Image, number: int, limits: Limits) -> ReceivedPage:
    _sought(picture, number)
    width, height = picture.size
    if width < 1 or height < 1:
        raise PageError("corrupt", f"第{number}页图像大小为零")
    if width * height > limits.pixels_per_page:
        raise PageError("too_large", f"第{number}页图像 {width}×{height}，超过像素上限")
    if _orientation(picture) >= 5:
        width, height = height, width
    claimed = _claimed_dpi(picture)
    native = image_dpi((width, height), claimed)
    trusted = claimed is not None and abs(native - claimed) < 1 and not _is_camera(picture)
    size = width / native * 25.4, height / native * 25.4

    def draw(wanted: float) -> Pixels:
        return _drawn(picture, number, wanted / native)

    return ReceivedPage(
        number=number,
        kind=Kind.IMAGE,
        size_mm=size,
        dpi=min(native, SCAN_DPI if trusted else HIGHEST_DPI),
        pictures=(Picture(WHOLE, (width, height)),),
        draw=draw,
    )


def _sought(picture: Image.Image, number: int) -> None:
    if number == 1 and not hasattr(picture, "n_frames"):
        return
    try:
        picture.seek(number - 1)
    except (EOFError, OSError, SyntaxError, ValueError, KeyError, TypeError) as error:
        raise PageError("corrupt", f"第{number}页图像已损坏") from error


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(EXIF_ORIENTATION, 1))
    except (OSError, SyntaxError, ValueError, TypeError, KeyError):
        return 1


def _is_camera(picture: Image.Image) -> bool:
    try:
        exif = picture.getexif()
    except (OSError, SyntaxError, ValueError, TypeError, KeyError):
        return False
    return picture.format in ("JPEG", "MPO", "HEIF") and bool(
        exif.get(EXIF_MAKE) or exif.get(EXIF_MODEL)
    )


def _claimed_dpi(picture: Image.Image) -> float | None:
    claimed = picture.info.get("dpi")
    try:
        return float(max(claimed)) if claimed else None
    except (TypeError, ValueError, ZeroDivisionError):
        return None


def _drawn(picture: Image.Image, number: int, scale: float) -> Pixels:
    _sought(picture, number)
    try:
        turned = ImageOps.exif_transpose(picture)
        pixels = _bgr(turned if turned is not None else picture)
    except (OSError, SyntaxError, ValueError, TypeError, EOFError, IndexError, KeyError) as error:
        raise PageError("corrupt", f"第{number}页图像数据损坏：{error}") from error
    return scaled(pixels, scale)


def scaled(pixels: Pixels, scale: float) -> Pixels:
    """Smaller by `scale`, averaging; a scale of 1 or more changes nothing."""
    if scale > 0.98:
        return pixels
    width = max(round(pixels.shape[1] * scale), 1)
    height = max(round(pixels.shape[0] * scale), 1)
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _bgr(picture: Image.Image) -> Pixels:
    """8-bit blue-green-red; what is transparent becomes white."""
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        values = np.asarray(picture, dtype=np.float64)
        top = 65535.0 if values.max(initial=0.0) > 255 else 255.0
        grey = np.clip(values * (255.0 / top), 0, 255).astype(np.uint8)
        return np.repeat(grey[:, :, None], 3, axis=2)
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        paper = Image.new("RGBA", layered.size, (255, 255, 255, 255))
        picture = Image.alpha_composite(paper, layered)
    rgb = np.asarray(picture.convert("RGB"), dtype=np.uint8)
    return np.ascontiguousarray(rgb[:, :, ::-1])


__all__ = ["open_reader", "scaled"]
