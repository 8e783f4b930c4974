"""What is inside an archive, taken out where it can do no harm.

What comes in: one archive, a folder of our own to write to, and a budget. What
goes out: its members with where their bytes now lie, or why there are none.
Files are written under numbers, never under the names the archive gives. An
archive that would leave its folder or passes its budget yields nothing at all
and leaves nothing behind. Archives inside are members like any other here.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from docproc.errors import OutputError, explained
from docproc.intake import tools
from docproc.intake.budget import Budget, LockedError, Unpacked, UnsafeError
from docproc.intake.mails import unpack_mail
from docproc.intake.model import FileStatus
from docproc.intake.zips import FAULTS, unpack_zip

_OURS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)
"""Errors of the work area, not of the archive."""


def unpack(
    archive: Path, form: str, *, into: Path, budget: Budget, passwords: tuple[str, ...] = ()
) -> Unpacked:
    """Take the members of `archive` out into the folder `into`, emptied before.

    `form` is what `sniff` said (zip, rar, 7z, tar, gz, mail …) or what `volumes` did, of
    which `archive` is then the first part. ZIP and mails are read in here, the others
    (and ZIP with methods that Python lacks) by an installed program; `tool:<form>` is
    the reason where there is none. Never raises for what the archive holds; raises
    `OutputError` where `into` cannot be written.
    What unpacking an unsafe archive has used up of the budget stays used up,
    so that many small bombs cannot add up.
    """
    try:
        return _unpacked(archive, form, into, budget, passwords)
    except UnsafeError as error:
        _clear(into)
        return Unpacked(FileStatus.UNSAFE, str(error))
    except LockedError:
        _clear(into)
        return Unpacked(FileStatus.ENCRYPTED, "password")
    except (*FAULTS, OSError) as error:
        if isinstance(error, OSError) and error.errno in _OURS:
            raise OutputError(f"无法在工作目录 {into.parent} 解压：{explained(error)}") from error
        _clear(into)
        return Unpacked(FileStatus.DAMAGED, f"archive:{type(error).__name__}")


def _unpacked(
    archive: Path, form: str, into: Path, budget: Budget, passwords: tuple[str, ...]
) -> Unpacked:
    _clear(into)
    if form == "mail":
        return unpack_mail(archive, into, budget)
    if form != "zip":
        return tools.unpack_by_tool(archive, form, into, budget, passwords)
    before = budget.bytes_left, budget.members_left
    try:
        return unpack_zip(archive, into, budget, passwords)
    except NotImplementedError:
        budget.bytes_left, budget.members_left = before
        _clear(into)
        return tools.unpack_by_tool(archive, form, into, budget, passwords)


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
