"""Stage 1: what did we receive?

What comes in: a folder (or one file) of received papers. What goes out: an
`Intake`: every file with its kind, checksum and status, archives opened into
the work area, sorted by city and by candidate dossier. Content beyond a
file's kind is not looked at; the folder is never written to.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from docproc.errors import FolderError
from docproc.intake import group
from docproc.intake.model import FileStatus, Intake, Kind, Parcel, Source, Unit
from docproc.intake.naming import Names
from docproc.intake.sources import Receiving
from docproc.intake.walk import Entry, printable, walk
from docproc.notice.divisions import Divisions
from docproc.options import Limits

__all__ = ["FileStatus", "Intake", "Kind", "Parcel", "Source", "Unit", "receive"]


def receive(
    folder: Path,
    *,
    work_dir: Path,
    divisions: Divisions,
    limits: Limits,
    registers: Path | None = None,
    passwords: Sequence[str] = (),
) -> Intake:
    """Take in `folder`; members of archives are written below `work_dir` alone.

    `folder` may also be one file; an archive counts as a folder. Raises
    `FolderError` where `folder` or `registers` is missing or cannot be listed,
    `OutputError` where `work_dir` cannot be written; whatever lies inside
    `folder` never raises.
    """
    root = folder.resolve()
    receiving = Receiving(work_dir, limits, tuple(passwords))
    names = Names(divisions)
    if root.is_dir():
        grouped = group.one_folder(root.name, receiving.nodes(_listed(root)), names)
    else:
        grouped = _from_file(root, receiving, names)
    given = _registers(registers.resolve(), root, receiving) if registers else ()
    seen = {s.path for s in grouped.registers}
    listed = (*grouped.registers, *(s for s in given if s.path not in seen))
    return Intake(root, grouped.scope, grouped.parcels, grouped.inbox, listed)


def _from_file(root: Path, receiving: Receiving, names: Names) -> group.Grouped:
    """FOLDER is a file: an archive counts as a folder of its name, others stand alone."""
    if not root.is_file():
        raise FolderError(f"找不到要检查的文件夹：{root}。请核对路径")
    name = printable(root.name)
    (node,) = receiving.nodes([Entry(name, name, root)])
    if not node.children:
        return group.one_file(node)
    return group.one_archive(node, names)


def _registers(given: Path, root: Path, receiving: Receiving) -> tuple[Source, ...]:
    """The files under --registers, with paths relative to FOLDER (`../名录/a.xlsx`)."""
    if given.is_file():
        entries: tuple[Entry, ...] = (Entry(given.name, printable(given.name), given),)
    else:
        entries = _listed(given)
    prefix = _relative(given.parent if given.is_file() else given, root)
    nodes = receiving.nodes(_renamed(e, prefix) for e in entries)
    return tuple(s for node in nodes for s in node.sources())


def _relative(place: Path, root: Path) -> str:
    base = root if root.is_dir() else root.parent
    try:
        relative = Path(os.path.relpath(place, base)).as_posix()
    except ValueError:  # another drive
        relative = place.name
    return "" if relative == "." else printable(relative) + "/"


def _renamed(entry: Entry, prefix: str) -> Entry:
    below = entry.children
    return Entry(
        str(PurePosixPath(prefix + entry.path)),
        entry.name,
        entry.local,
        None if below is None else tuple(_renamed(e, prefix) for e in below),
        entry.trouble,
    )


def _listed(folder: Path) -> tuple[Entry, ...]:
    try:
        return walk(folder)
    except OSError as error:
        raise FolderError(
            f"无法读取文件夹 {folder}：{error.strerror}。请核对路径和访问权限"
        ) from error
