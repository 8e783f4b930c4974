"""Every received file below a folder, in sorted order, whatever lies there.

What comes in: a folder or one file. What goes out: a tree of `Entry`, folders
with their children, files with where they lie; what cannot be entered or read
(no permission, a pipe, a link out of the folder) is an entry with a reason.
It leaves out droppings of operating systems and office programs, and reports
of earlier runs. It opens nothing and follows no link to a folder.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_DROPPING = re.compile(
    r"""^(?: \..* | ~\$.* | ~wrl.*\.tmp | thumbs\.db | ehthumbs.*\.db | desktop\.ini
    | __macosx | @eadir | \#recycle | \$recycle\.bin | system\ volume\ information
    | icon\r )$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\ufffe\uffff]")
"""Control characters, lone surrogates, and marks that reverse how a name is shown."""
MAX_DEPTH = 64
"""Folders nested deeper are not entered: nobody mails such, loops of mounts do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A received file or folder. `path` is relative, with `/`, fit to be printed.

    `children` is None for a file. `trouble` is why it cannot be read: a short
    code and a detail, as `Source.reason`.
    """

    path: str
    name: str
    local: Path
    children: tuple[Entry, ...] | None = None
    trouble: str = ""


def is_dropping(name: str) -> bool:
    """Whether a file or folder of this name is a program's dropping, not a paper."""
    return bool(_DROPPING.match(name))


def printable(name: str) -> str:
    """A name fit for reports: undecodable bytes read as GBK, control characters replaced.

    >>> printable("a" + chr(7) + "b")
    'a\\ufffdb'
    """
    if any("\udc80" <= c <= "\udcff" for c in name):
        name = os.fsencode(name).decode("gb18030", "replace")
    return _UNPRINTABLE.sub("\ufffd", name)


def distinct(names: Iterable[str]) -> list[str]:
    """The names in order, later repeats told apart: `a.pdf`, `a (2).pdf`."""
    taken: set[str] = set()
    told: list[str] = []
    for name in names:
        stem, dot, suffix = name.rpartition(".")
        number, fresh = 1, name
        while fresh in taken:
            number += 1
            fresh = f"{stem} ({number}){dot}{suffix}" if stem else f"{name} ({number})"
        taken.add(fresh)
        told.append(fresh)
    return told


def walk(root: Path) -> tuple[Entry, ...]:
    """The entries of the folder `root`, sorted by name, folders with their children.

    Raises `OSError` where `root` itself cannot be listed.
    """
    return _children(root, "", root.resolve(), 0)


def _children(folder: Path, prefix: str, root: Path, depth: int) -> tuple[Entry, ...]:
    with os.scandir(folder) as listing:
        found = sorted((e for e in listing if not is_dropping(e.name)), key=lambda e: e.name)
    names = distinct(printable(e.name) for e in found)
    entries = (
        _entry(Path(e.path), name, f"{prefix}{name}", root, depth)
        for e, name in zip(found, names, strict=True)
    )
    return tuple(e for e in entries if e is not None)


def _entry(local: Path, name: str, path: str, root: Path, depth: int) -> Entry | None:
    try:
        if local.is_symlink():
            return _link(local, name, path, root)
        mode = local.stat().st_mode
        if stat.S_ISREG(mode):
            return Entry(path, name, local)
        if not stat.S_ISDIR(mode):
            return Entry(path, name, local, trouble="not_a_file")
        if depth >= MAX_DEPTH:
            return Entry(path, name, local, trouble=f"too_deep:{MAX_DEPTH}")
        if (local / ".docproc").is_dir():
            return None  # the report of an earlier run beside what it judged
        return Entry(path, name, local, _children(local, f"{path}/", root, depth + 1))
    except OSError as error:
        return Entry(path, name, local, trouble=f"permission:{error.strerror or error}")


def _link(local: Path, name: str, path: str, root: Path) -> Entry:
    """A link to a file inside the folder is that file; any other is not followed."""
    try:
        target = local.resolve(strict=True)
    except (OSError, RuntimeError):
        return Entry(path, name, local, trouble="link_broken")
    if not target.is_relative_to(root):
        return Entry(path, name, local, trouble="link_outside")
    if not target.is_file():
        return Entry(path, name, local, trouble="link_folder")
    return Entry(path, name, target)
