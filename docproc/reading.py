"""One page, read: what a worker does, from the bytes of a file to a `Page`.

This module puts the stages `pages`, `text` and `marks` together and is the
only one that sees all three. A worker calls `start` once and then `open_source`
and `read_page` many times; both are plain functions of their task, so that any
pool can carry them out. Everything later works on `Page` alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from docproc.errors import FolderError, PageError
from docproc.evidence import Box
from docproc.intake.model import FileStatus, Kind, Source
from docproc.options import Limits, ReadingOptions
from docproc.page import Page, PageSource

if TYPE_CHECKING:
    from docproc.pages.model import OpenFile, Pixels, Quad, ReceivedPage, UprightImage
    from docproc.text.engines.model import Engine

VERSION = "39"
"""Raise it when a page would be read differently: stored readings are then read again."""

CROP_VERSION = "1"
"""Raise it when pictures of places would look different."""

NATIVE_DPI = 110.0
"""Resolution at which a native page is looked at for seals and ink: text needs none."""


LEAST_SIDE = 12
"""Pixels: a picture with a shorter side cannot hold one line that can be read."""

EMBEDDED_DPI = 150.0
"""What a picture pasted into an office file is taken for: it does not say."""


@dataclass(frozen=True, slots=True)
class PageTask:
    """One page to read: where its file's bytes are, and its number from 1."""

    path: str
    local: Path
    kind: Kind
    number: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as the worker found it: its final status, why, and its page count."""

    status: FileStatus
    reason: str
    pages: int


@dataclass(slots=True)
class _Worker:
    """What a worker keeps between tasks: options, engines, the file it last opened."""

    options: ReadingOptions
    limits: Limits
    passwords: tuple[str, ...]
    engine: Engine | None = None
    second: Engine | None = None
    held: tuple[Path, ExitStack, OpenFile] | None = None


_worker: _Worker | None = None


def start(
    options: ReadingOptions,
    limits: Limits,
    passwords: Sequence[str] = (),
    scratch: Path | None = None,
) -> None:
    """Prepare this process; engines start with the first page that needs them.

    Temporary files (of LibreOffice, say) go below `scratch`, which whoever
    started this process clears away even where it has to be killed.
    """
    global _worker
    _worker = _Worker(options, limits, tuple(passwords))
    if scratch is not None:
        tempfile.tempdir = str(scratch)


def open_source(source: Source) -> Opened:
    """Open a file to learn its status and page count; never raises for its content."""
    unpacked = source.kind is Kind.ARCHIVE
    if source.local is None or source.status is not FileStatus.OK or unpacked:
        return Opened(source.status, source.reason, 0)
    opened = _opened(source.path, source.local, source.kind)
    return Opened(opened.status, opened.reason, opened.page_count)


def read_page(task: PageTask) -> tuple[Page, ...]:
    """Read one page; two `Page`s for a spread. Raises `PageError` where it cannot."""
    received = _opened(task.path, task.local, task.kind).page(task.number)
    pages = _read(task, received)
    return tuple(replace(page, size_mm=page.size_mm or received.size_mm) for page in pages)


def read_file(file: Path, options: ReadingOptions, limits: Limits | None = None) -> list[Page]:
    """Read every page of one file in this process, for `docproc read`.

    Raises `FolderError` where the file cannot be opened at all; a page that
    cannot be read comes back with source `failed`.
    """
    from docproc.intake.sniff import sniff

    start(options, limits or Limits())
    kind = sniff(file, file.name).kind
    try:
        opened = _opened(file.name, file, kind)
        if opened.status is not FileStatus.OK:
            archive = kind is Kind.ARCHIVE
            raise FolderError(f"{file} {_ARCHIVE if archive else _NOT_OPENED[opened.status]}")
        pages: list[Page] = []
        for number in range(1, opened.page_count + 1):
            task = PageTask(file.name, file, kind, number)
            try:
                pages.extend(read_page(task))
            except PageError as error:
                pages.append(failed_page(task, error.reason))
        return pages
    finally:
        _release()


_ARCHIVE = "是压缩包：请先解压，或用 docproc validate 检查整个文件夹"
_NOT_OPENED = {
    FileStatus.DAMAGED: "已损坏，打不开：请换一份完好的文件",
    FileStatus.ENCRYPTED: "有口令保护：请先去掉口令",
    FileStatus.UNSUPPORTED: "的类型不能读取：请转成 PDF 或图片",
    FileStatus.UNSAFE: "可能有害，没有打开",
    FileStatus.EMPTY: "是空文件（0 字节）",
}


def failed_page(task: PageTask, reason: str) -> Page:
    """The page that stands in for one that could not be read."""
    return Page(task.path, task.number, PageSource.FAILED, reason=reason)


def _state() -> _Worker:
    if _worker is None:
        raise RuntimeError("reading.start was not called in this process")
    return _worker


def _opened(path: str, local: Path, kind: Kind) -> OpenFile:
    """The open file, kept from the last task where that read the same one."""
    from docproc.pages import open_file

    worker = _state()
    if worker.held is not None and worker.held[0] == local:
        return worker.held[2]
    _release()
    stack = ExitStack()
    opened = stack.enter_context(
        open_file(local, kind, path=path, limits=worker.limits, passwords=worker.passwords)
    )
    worker.held = (local, stack, opened)
    return opened


def _release() -> None:
    """Close the file that is kept open, if there is one."""
    worker = _state()
    if worker.held is not None:
        worker.held[1].close()
        worker.held = None


def _engine() -> Engine:
    from docproc.text.engines import open_engine
    from docproc.text.engines.guarded import Guarded

    worker = _state()
    if worker.engine is None:
        worker.engine = Guarded(open_engine(worker.options.engine))
        if worker.options.second_engine:
            worker.second = Guarded(open_engine(worker.options.second_engine))
    return worker.engine


def _read(task: PageTask, received: ReceivedPage) -> list[Page]:
    """Read a page as triage decides: natively, by OCR, or not at all."""
    from docproc.pages.blank import Eyes
    from docproc.text.native import native_page
    from docproc.text.triage import triage
    from docproc.text.unseen import without_unseen

    picture = received.render() if received.draw and not received.runs else None
    if picture is not None:
        _refuse_size(picture)
    decided = triage(received, picture, eyes=Eyes(_lines, _legible))
    if decided.source is PageSource.BLANK:
        _refuse_lost(task)
        blank = Page(task.path, task.number, PageSource.BLANK, confidence=1.0, label=received.label)
        return [replace(blank, reason=decided.reason)]
    if decided.source is PageSource.NATIVE:
        reason = "hidden" if received.hidden else str(decided.reason)
        page = replace(native_page(without_unseen(received), task.path), reason=reason)
        return [_with_embedded(_with_marks(page, received), received)]
    images = _upright(received, picture)
    return [replace(_from_image(task, image), reason=str(decided.reason)) for image in images]


def _lines(pixels: Pixels) -> list[Quad]:
    """Lines of text in a picture; the engine is opened only where a page asks for it."""
    return _engine().detect(pixels)


def _legible(crops: Sequence[Pixels]) -> list[float]:
    """How well pictures of lines can be read as they stand; a sign alone is hardly a line."""
    return [
        reading.confidence * (1.0 if len(reading.text.strip()) > 1 else LONE_SIGN)
        for reading in _engine().recognise(crops)
    ]


LONE_SIGN = 0.5
"""The grain of an empty page was read as T with 0.96, never as two signs with 0.8."""


def _upright(received: ReceivedPage, picture: Pixels | None) -> tuple[UprightImage, ...]:
    """The page as pictures to read: one, or two for a spread."""
    pixels = picture if picture is not None else received.render()
    _refuse_size(pixels)
    return _turned(pixels, received.dpi)


def _turned(pixels: Pixels, dpi: float) -> tuple[UprightImage, ...]:
    """A picture of print turned upright by the vote of its lines."""
    from docproc.pages.upright import upright

    engine = _engine()
    return upright(pixels, dpi, vote=engine.upside_down, find_lines=engine.detect, legible=_legible)


def _refuse_size(pixels: Pixels) -> None:
    """Refuse what is too large to be worked on, or too small to hold a line."""
    most = _state().limits.pixels_per_page
    if pixels.shape[0] * pixels.shape[1] > most:
        raise PageError("too_large", f"页面图像超过{most // 1_000_000}百万像素的上限")
    if min(pixels.shape[:2]) < LEAST_SIDE:
        raise PageError("corrupt", f"页面图像只有 {pixels.shape[1]}×{pixels.shape[0]} 像素")


def _refuse_lost(task: PageTask) -> None:
    """Refuse to call a PDF page blank on which something could only not be drawn."""
    from docproc.pages.pdf_lost import content_is_lost

    if task.kind is Kind.PDF and content_is_lost(task.local, task.number, _state().passwords):
        raise PageError("corrupt", f"第{task.number}页的内容已损坏，显示为空白")


def _from_image(task: PageTask, image: UprightImage) -> Page:
    """Read one upright picture: text, tables, ink, seals, codes."""
    from docproc.marks.codes import read_codes
    from docproc.marks.covered import doubted_under_seals
    from docproc.marks.seals import find_seals
    from docproc.text.read import read_image

    engine = _engine()
    said = read_image(image, engine, second=_state().second)
    if len(said.lines) > _state().limits.lines_per_page:
        raise PageError("fragments", f"页面碎片过多（{len(said.lines)}处）")
    seals = find_seals(image, engine, said.lines)
    lines, tables = doubted_under_seals(said.lines, said.tables, seals)
    height, width = image.pixels.shape[:2]
    return Page(
        task.path,
        task.number,
        PageSource.OCR,
        part=image.part,
        rotation=image.rotation,
        confidence=round(said.confidence, 4),
        size_mm=(round(width / image.dpi * 25.4, 1), round(height / image.dpi * 25.4, 1)),
        lines=lines,
        tables=tables,
        seals=seals,
        ink=said.ink,
        codes=read_codes(image),
        slope=image.slope,
    )


def _with_marks(page: Page, received: ReceivedPage) -> Page:
    """A native page with its seals and ink: they are pictures even there."""
    if received.draw is None or not (received.pictures or received.drawn.shapes):
        return page
    from docproc.marks.seals import find_seals
    from docproc.text.inkmap import ink_of_picture

    image = _plain(received.render(NATIVE_DPI), NATIVE_DPI, page.rotation)
    seals = find_seals(image, _engine(), page.lines)
    return replace(page, seals=seals, ink=ink_of_picture(image))


def _plain(pixels: Pixels, dpi: float, rotation: int = 0) -> UprightImage:
    """A picture that only has to be turned: no skew, no perspective."""
    import numpy as np

    from docproc.pages.model import UprightImage

    turned = np.ascontiguousarray(np.rot90(pixels, -(rotation // 90)))
    height, width = turned.shape[:2]
    return UprightImage(turned, dpi, rotation, np.diag([1.0 / width, 1.0 / height, 1.0]))


def _with_embedded(page: Page, received: ReceivedPage) -> Page:
    """A DOCX or XLSX page with the text and seals of the pictures pasted into it.

    A pasted scan or photo is turned upright as a page is; one too small for a
    line of print is an ornament.
    """
    from docproc.marks.seals import find_seals
    from docproc.text.read import read_image

    lines, seals = list(page.lines), list(page.seals)
    shift = 0
    for picture in received.embedded:
        if min(picture.pixels) < LEAST_SIDE:
            continue
        pixels = picture.draw()
        _refuse_size(pixels)
        for image in _turned(pixels, EMBEDDED_DPI):
            said = read_image(image, _engine()).lines
            seals += find_seals(image, _engine(), said)
            placed = [replace(line, box=None, where=picture.where, chars=()) for line in said]
            lines[picture.after + shift : picture.after + shift] = placed
            shift += len(placed)
    return replace(page, lines=tuple(lines), seals=tuple(seals))


def crop(task: PageTask, rotation: int, boxes: Sequence[Box], dpi: float = 110.0) -> list[bytes]:
    """Parts of a page, turned upright by `rotation`, as JPEG files, for evidence."""
    import cv2
    import numpy as np

    received = _opened(task.path, task.local, task.kind).page(task.number)
    if received.draw is None:
        raise PageError("render", "此类文件没有页面图像")
    pixels = received.render(min(dpi, received.dpi))
    upright = np.ascontiguousarray(np.rot90(pixels, -(rotation // 90)))
    height, width = upright.shape[:2]
    cut = []
    for box in boxes:
        left, top = int(box.left * width), int(box.top * height)
        right, bottom = (
            max(int(box.right * width), left + 1),
            max(int(box.bottom * height), top + 1),
        )
        done, raw = cv2.imencode(
            ".jpg", upright[top:bottom, left:right], [cv2.IMWRITE_JPEG_QUALITY, 80]
        )
        if not done:
            raise PageError("render", "证据图片无法生成")
        cut.append(raw.tobytes())
    return cut
