"""OFD (GB/T 33190): fixed-layout papers as tax offices and exchanges issue them.

Comes in: a file of strangers. Goes out: pages with positioned text, pictures,
drawn rules and a way to draw them, as from the PDF reader. Electronic seals
are drawn where they are put. Nothing is run, fetched or verified; what the
package holds is read within limits (`docproc.pages.ofd_parts`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages.model import OpenFile, Pixels, ReceivedPage
from docproc.pages.ofd_document import Entry, content_of, entries_of
from docproc.pages.ofd_draw import draw_items
from docproc.pages.ofd_items import Placed
from docproc.pages.ofd_layer import layer_of
from docproc.pages.ofd_parts import Parts
from docproc.pages.ofd_pictures import pixel_size
from docproc.pages.resolution import LOWEST_DPI, paper_mm, reading_dpi

PROBED_PAGES = 20
"""Pages tried before a file none of whose pages is there is called damaged."""
ENCRYPTING = ("encryptions.xml", "encryption.xml", "decryptseed.dat")
"""Parts of a package whose others are encrypted (GM/T 0099)."""


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open an OFD file; see `docproc.pages.open_file` for what it promises."""
    del passwords  # its encryption wants certificates, not passwords
    try:
        archive = zipfile.ZipFile(local)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")
        return
    with archive:
        yield _open_file(archive, limits)


def _open_file(archive: zipfile.ZipFile, limits: Limits) -> OpenFile:
    if any(part.flag_bits & 1 for part in archive.infolist()):
        return OpenFile(FileStatus.ENCRYPTED, "password")
    try:
        parts = Parts(archive)
        entries = entries_of(parts)
    except PageError as error:
        if error.reason == "too_large":
            return OpenFile(FileStatus.UNSAFE, "unpacks_too_large")
        if any(n.lower().endswith(ENCRYPTING) for n in archive.namelist()):
            return OpenFile(FileStatus.ENCRYPTED, "certificate")
        return OpenFile(FileStatus.DAMAGED, "corrupt:structure")
    if not entries:
        return OpenFile(FileStatus.EMPTY, "no_pages")
    if len(entries) > limits.pages_per_file:
        return OpenFile(FileStatus.UNSAFE, f"too_many_pages:{len(entries)}")
    if all(entry.part is None for entry in entries[:PROBED_PAGES]):
        return OpenFile(FileStatus.DAMAGED, "no_page_loads")
    sizes: dict[str, tuple[int, int]] = {}

    def read(number: int) -> ReceivedPage:
        return _page(parts, entries[number - 1], number, limits, sizes)

    return OpenFile(FileStatus.OK, "", len(entries), read)


def _page(
    parts: Parts,
    entry: Entry,
    number: int,
    limits: Limits,
    sizes: dict[str, tuple[int, int]],
) -> ReceivedPage:
    content = content_of(entry, number)

    def pixels(item: Placed) -> tuple[int, int]:
        if item.key not in sizes:
            sizes[item.key] = _size(item)
        return sizes[item.key]

    layer = layer_of(content.items, content.size, limits, pixels)
    paper = paper_mm(content.size)

    def draw(dpi: float) -> Pixels:
        scale = dpi / 25.4 * paper[0] / content.size[0]
        wanted = content.size[0] * content.size[1] * scale * scale
        if wanted > limits.pixels_per_page:
            shrunk = (limits.pixels_per_page / wanted) ** 0.5 * 0.999
            scale, dpi = scale * shrunk, dpi * shrunk
            if dpi < LOWEST_DPI:
                raise PageError("too_large", f"第{number}页幅面过大，超过像素上限")
        return draw_items(content.items, content.size, scale, parts.read, limits.pixels_per_page)

    return ReceivedPage(
        number=number,
        kind=Kind.OFD,
        size_mm=paper,
        dpi=reading_dpi(layer.pictures, paper),
        runs=layer.runs,
        pictures=layer.pictures,
        drawn=layer.drawn,
        draw=draw,
    )


def _size(item: Placed) -> tuple[int, int]:
    try:
        return pixel_size(item.load())
    except PageError:
        return 0, 0
