"""Pictures of single pages that lie together as one stack: 001.jpg, 002.jpg, 003.jpg.

What comes in: the pages of one holder in order. What goes out: what binds each to its
neighbours: its file, or the stack that it is a sheet of. Whether a stack holds one paper or
many its pages tell, not this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from docproc.page import Page, PageSource

_SHEET = re.compile(
    r"(?P<series>(?:[^㐀-鿿𠀀-𲎯\d]|第|(?:微信|手机|现场|新建)?(?:图片|图像|照片|扫描件?|截图|截屏))*)"
    r"\d[^㐀-鿿𠀀-𲎯]*页?[）)]?"
)
"""A name that a camera or a scanner gives, up to its first figure: it says nothing of a paper."""


def bindings_of(pages: Sequence[Page]) -> tuple[str, ...]:
    """For each page its file's path, or the name of its stack."""
    counts = Counter(page.file for page in pages)
    found: list[str] = []
    for n, page in enumerate(pages):
        series = _series(page) if counts[page.file] == 1 else None
        before = pages[n - 1] if n else None
        if series is not None and before is not None and counts[before.file] == 1:
            found.append(found[-1] if _series(before) == series else page.file)
        else:
            found.append(page.file)
    return tuple(found)


def _series(page: Page) -> tuple[str, str] | None:
    """The folder and the series that a picture's name counts in; None for other names."""
    path = PurePosixPath(page.file)
    named = _SHEET.fullmatch(path.stem)
    if named is None or page.source in (PageSource.NATIVE, PageSource.FAILED) or page.part:
        return None
    return str(path.parent), named["series"]
