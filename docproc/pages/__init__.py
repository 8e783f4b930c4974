"""Stage 2, what does it look like: one reader a format, and the page upright.

`open_file` opens a received file with the reader for its kind. Readers are
imported when first used, so importing this package loads no PDF or picture
library. Whatever the file holds, the answer is a status or a `PageError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib import import_module
from pathlib import Path

from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages.model import OpenFile, ReceivedPage, UprightImage

READERS: Mapping[Kind, str] = {
    Kind.PDF: "docproc.pages.pdf",
    Kind.IMAGE: "docproc.pages.image",
    Kind.DOCX: "docproc.pages.word",
    Kind.XLSX: "docproc.pages.excel",
    Kind.XLS: "docproc.pages.excel",
    Kind.OFD: "docproc.pages.ofd",
    Kind.TEXT: "docproc.pages.plain",
    Kind.DOC: "docproc.pages.office",
}
"""Which module reads which kind. Each has `open_reader(local, *, limits,
passwords)`, a context manager that gives an `OpenFile`. A kind that is not
here is unsupported."""

Reader = Callable[..., AbstractContextManager[OpenFile]]


@contextmanager
def open_file(
    local: Path,
    kind: Kind,
    *,
    path: str,
    limits: Limits,
    passwords: Sequence[str] = (),
) -> Iterator[OpenFile]:
    """Open the bytes at `local` as what they are; `path` names them in messages.

    Never raises for what the file holds: an encrypted, damaged, empty, unsafe
    or unsupported file has that status and no pages.
    """
    with ExitStack() as stack:
        opened = _opened(stack, local, kind, limits, passwords)
        if opened.page_count > limits.pages_per_file:
            detail = f"too_many_pages:{path} 共{opened.page_count}页"
            opened = OpenFile(FileStatus.UNSAFE, detail)
        if opened.status is FileStatus.OK and opened.page_count < 1:
            opened = OpenFile(FileStatus.DAMAGED, "no_pages")
        yield opened


def _opened(
    stack: ExitStack, local: Path, kind: Kind, limits: Limits, passwords: Sequence[str]
) -> OpenFile:
    if kind not in READERS:
        return OpenFile(FileStatus.UNSUPPORTED, f"no_reader:{kind.value}")
    try:
        size = local.stat().st_size
    except OSError as error:
        return OpenFile(FileStatus.DAMAGED, f"unreadable:{error.strerror}")
    if size == 0:
        return OpenFile(FileStatus.EMPTY, "zero_bytes")
    if size > limits.file_bytes:
        return OpenFile(FileStatus.UNSAFE, f"too_large:{size}")
    reader: Reader = import_module(READERS[kind]).open_reader
    try:
        return stack.enter_context(reader(local, limits=limits, passwords=passwords))
    except MemoryError:
        return OpenFile(FileStatus.UNSAFE, "memory")
    except BaseException as error:  # a panic in a Rust library is no `Exception`
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        return OpenFile(FileStatus.DAMAGED, f"corrupt:{type(error).__name__}")


__all__ = ["READERS", "OpenFile", "ReceivedPage", "UprightImage", "open_file"]
