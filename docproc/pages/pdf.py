"""PDF files: opening them, whatever state they are in, and rendering pages.

PDFium does all reading and drawing; pikepdf only mends a file that PDFium
refuses. Goes out: an `OpenFile` whose pages carry their text layer, pictures
and rules (`docproc.pages.pdf_layer`). Scripts, XFA and attachments are never
run or opened. PDFium is not thread-safe: one file at a time in a process.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages.model import OpenFile, Pixels, ReceivedPage
from docproc.pages.pdf_geometry import PageGeometry
from docproc.pages.pdf_layer import layer_of
from docproc.pages.resolution import LOWEST_DPI, paper_mm, reading_dpi

PROBED_PAGES = 20
"""Pages tried before a file none of whose pages loads is called damaged."""


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open a PDF; see `docproc.pages.open_file` for what it promises."""
    opened = _document(local, passwords, limits)
    if isinstance(opened, OpenFile):
        yield opened
        return
    held = _Held(opened)
    try:
        if pdfium_c.FPDFDoc_GetAttachmentCount(opened) > 0 and _is_portfolio(local, passwords):
            yield OpenFile(FileStatus.UNSUPPORTED, "type:portfolio")
        else:
            yield _open_file(held, limits)
    finally:
        held.drop()
        opened.close()


def _document(
    local: Path, passwords: Sequence[str], limits: Limits
) -> pdfium.PdfDocument | OpenFile:
    """The document, or why there is none. An empty user password needs no asking."""
    code = pdfium_c.FPDF_ERR_UNKNOWN
    for password in (None, *passwords):
        try:
            return pdfium.PdfDocument(local, password=password)
        except pdfium.PdfiumError as error:
            code = error.err_code
        if code != pdfium_c.FPDF_ERR_PASSWORD:
            break
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return OpenFile(FileStatus.ENCRYPTED, "password")
    if code == pdfium_c.FPDF_ERR_SECURITY:
        return OpenFile(FileStatus.ENCRYPTED, "security_handler")
    return _mended(local, passwords)


def _mended(local: Path, passwords: Sequence[str]) -> pdfium.PdfDocument | OpenFile:
    """What PDFium refuses, rewritten by pikepdf, which rebuilds more than PDFium."""
    import pikepdf

    for password in ("", *passwords):
        try:
            with pikepdf.open(local, password=password) as found:
                if len(found.pages) == 0:
                    return OpenFile(FileStatus.EMPTY, "no_pages")
                rewritten = io.BytesIO()
                found.save(rewritten, encryption=False)
            return pdfium.PdfDocument(rewritten.getvalue())
        except pikepdf.PasswordError:
            continue
        except (
            pikepdf.PdfError,
            pdfium.PdfiumError,
            OSError,
            ValueError,
            RuntimeError,
            TypeError,
            KeyError,
            AttributeError,
            RecursionError,
        ) as error:
            return OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")
    return OpenFile(FileStatus.ENCRYPTED, "password")


def _open_file(held: _Held, limits: Limits) -> OpenFile:
    document = held.document
    form = document.get_formtype()
    if form != pdfium_c.FORMTYPE_NONE:
        document.init_forms()
    count = len(document)
    if count > limits.pages_per_file:
        return OpenFile(FileStatus.UNSAFE, f"too_many_pages:{count}")
    if not any(_loads(held, number) for number in range(1, min(count, PROBED_PAGES) + 1)):
        return OpenFile(FileStatus.DAMAGED, "no_page_loads")
    if form == pdfium_c.FORMTYPE_XFA_FULL and count == 1 and _is_placeholder(document):
        return OpenFile(FileStatus.UNSUPPORTED, "xfa")

    def read(number: int) -> ReceivedPage:
        return _page(held, number, limits)

    return OpenFile(FileStatus.OK, "", count, read)


def _loads(held: _Held, number: int) -> bool:
    try:
        held.get(number)
    except PageError:
        return False
    return True


def _is_portfolio(local: Path, passwords: Sequence[str]) -> bool:
    """Whether the file is a folder of files, whose own page only says so.

    A paper with something clipped to it (an invoice with its data) is read as it is.
    """
    import pikepdf

    for password in ("", *passwords):
        try:
            with pikepdf.open(local, password=password) as found:
                return "/Collection" in found.Root
        except (pikepdf.PdfError, OSError, ValueError, RuntimeError):
            continue
    return False


def _is_placeholder(document: pdfium.PdfDocument) -> bool:
    """Whether the only page says that another program is needed to show the form."""
    page = document[0]
    try:
        said = page.get_textpage().get_text_range()
    finally:
        page.close()
    return "Please wait" in said or "请稍候" in said


@dataclass(slots=True)
class _Held:
    """The page that was asked for last: reading and rendering need the same one."""

    document: pdfium.PdfDocument
    number: int = 0
    page: pdfium.PdfPage | None = None
    drawn: tuple[float, Pixels] | None = None

    def get(self, number: int) -> pdfium.PdfPage:
        """The loaded page; raises `PageError` where PDFium cannot load it."""
        if self.page is None or self.number != number:
            self.drop()
            try:
                self.page = self.document[number - 1]
            except pdfium.PdfiumError as error:
                raise PageError("corrupt", f"第{number}页已损坏，无法打开") from error
            self.number = number
        return self.page

    def drop(self) -> None:
        """Close the page."""
        if self.page is not None:
            self.page.close()
        self.page = self.drawn = None


def _page(held: _Held, number: int, limits: Limits) -> ReceivedPage:
    page = held.get(number)
    geometry = PageGeometry.of(page)
    if geometry.width <= 0 or geometry.height <= 0:
        raise PageError("corrupt", f"第{number}页没有大小")
    layer = layer_of(page, geometry, limits)
    size = geometry.width * 25.4 / 72, geometry.height * 25.4 / 72
    paper = paper_mm(size)

    def draw(wanted: float) -> Pixels:
        return _render(held, number, wanted, paper[0] / size[0], limits)

    return ReceivedPage(
        number=number,
        kind=Kind.PDF,
        size_mm=paper,
        dpi=reading_dpi(layer.pictures, paper),
        runs=layer.runs,
        pictures=layer.pictures,
        drawn=layer.drawn,
        draw=draw,
    )


def _render(held: _Held, number: int, dpi: float, shrink: float, limits: Limits) -> Pixels:
    """Draw with form fields and annotations, in fewer pixels than the cap.

    `shrink` is the paper's size against the size that the file claims. The
    last picture is kept: the page that is judged is then read.
    """
    page = held.get(number)
    if held.drawn is not None and held.drawn[0] == dpi:
        return held.drawn[1]
    width, height = (side * shrink / 72 for side in page.get_size())
    fitting = min(dpi, 0.999 * (limits.pixels_per_page / (width * height)) ** 0.5)
    if fitting < LOWEST_DPI and fitting < dpi:
        raise PageError("too_large", f"第{number}页幅面过大，超过像素上限")
    if min(width, height) * fitting < 1:
        raise PageError("corrupt", f"第{number}页没有大小")
    bitmap = page.render(scale=fitting * shrink / 72, limit_image_cache=True)
    try:
        pixels = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
    finally:
        bitmap.close()
    held.drawn = dpi, pixels
    return pixels
