"""The order in which the files of a dossier are read.

What comes in: paths. What goes out: the same paths, ordered as a person would
lay them out: by folder, then by the number that tells the files of one series
apart (`附件2`, `附件10`; `扫描件_…_003`), then by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

_NUMBERS = re.compile(r"(\d+)")
_SHEET = re.compile(
    r"[\s_\-]*(?:[（(]\s*(\d{1,2})\s*[)）]|第?\s*(?<!\d)(\d{1,2})\s*页|(?<=[-_])(\d{1,2}))$"
)
_COUNTED = re.compile(r"\d[-_]\d{1,2}$")
"""扫描0010-1: a paper's own number with the sheet's behind it."""
_NAMELESS = re.compile(
    r"[^㐀-鿿𠀀-𲎯]*(?:(?:新建|微信|手机|现场)?(?:图片|图像|照片|扫描件?|文件|文档|附件|材料|资料|截图|截屏|副本)?[^㐀-鿿𠀀-𲎯]*)"
)


def reading_order(paths: Iterable[str]) -> list[str]:
    """Paths in reading order; the result depends on the names alone.

    >>> reading_order(["附件10.pdf", "附件2.pdf"])
    ['附件2.pdf', '附件10.pdf']
    >>> reading_order(["照片(2).jpg", "照片.jpg"])
    ['照片.jpg', '照片(2).jpg']
    >>> reading_order(["扫描_0417_002.jpg", "扫描_0401_003.jpg", "扫描_0409_001.pdf"])
    ['扫描_0409_001.pdf', '扫描_0417_002.jpg', '扫描_0401_003.jpg']
    """
    held = sorted(set(paths))
    serial = _serials(held)
    return sorted(held, key=lambda path: (_folder(path), serial.get(path, 0), _name(path)))


def next_sheet(path: str, other: str) -> bool:
    """Whether `other` is the next sheet of a paper kept as pictures of its own name.

    >>> next_sheet("利润表.jpg", "利润表(2).jpg"), next_sheet("a/扫描.jpg", "a/扫描(2).jpg")
    (True, False)

    A name that says nothing (扫描, IMG) is given to any picture, one after another.
    """
    first, second = PurePosixPath(path), PurePosixPath(other)
    if first.parent != second.parent:
        return False
    (name, number), (stem, following) = _sheet(first.stem), _sheet(second.stem)
    told = not _NAMELESS.fullmatch(name) or bool(_COUNTED.search(first.stem))
    return name == stem and following == (number or 1) + 1 and told


def _sheet(stem: str) -> tuple[str, int | None]:
    found = _SHEET.search(stem)
    return (stem[: found.start()], int(found[1] or found[2] or found[3])) if found else (stem, None)


def natural_key(path: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key in which numbers count as numbers."""
    return tuple(
        (0, int(piece), "") if piece.isdigit() else (1, 0, piece)
        for piece in _NUMBERS.split(path)
        if piece
    )


def _name(path: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """By name, the bare one before 名称(2)."""
    held = PurePosixPath(path)
    return natural_key(held.stem), held.suffix


def _folder(path: str) -> tuple[tuple[int, int, str], ...]:
    return natural_key(str(PurePosixPath(path).parent))


def _serials(paths: list[str]) -> dict[str, int]:
    """The closing number of names of one series, where every one has its own."""
    series: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for path in paths:
        pieces = _NUMBERS.split(PurePosixPath(path).stem)
        if len(pieces) >= 5 and not pieces[-1]:  # prefix, date, separator, serial
            series.setdefault((str(PurePosixPath(path).parent), pieces[0]), []).append(
                (path, int(pieces[-2]))
            )
    found: dict[str, int] = {}
    for members in series.values():
        numbers = [number for _, number in members]
        if len(set(numbers)) == len(numbers):
            found.update(members)
    return found
