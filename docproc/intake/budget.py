"""What one received archive may cost, and the words for what came out of it.

Ground of `unpack`: a budget that is shared by an archive and the archives
inside it, and the results that its two ways of unpacking (`zips`, `tools`)
hand back. Limits count bytes as they are written, never as they are declared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from docproc.intake.model import FileStatus
from docproc.intake.walk import MAX_DEPTH, is_dropping
from docproc.options import Limits

RATIO_FLOOR = 64 << 20
"""Expansion is not judged below this many bytes: blank bitmaps shrink a thousandfold."""


class UnsafeError(Exception):
    """The archive breaks a limit or would leave its folder; the text is a reason code."""


class LockedError(Exception):
    """A password is needed that is not among those given."""


@dataclass(slots=True)
class Budget:
    """What one received archive may still cost, its nested archives included."""

    limits: Limits
    bytes_left: int = field(init=False)
    members_left: int = field(init=False)

    def __post_init__(self) -> None:
        self.bytes_left = self.limits.archive_bytes
        self.members_left = self.limits.archive_members

    def take_members(self, count: int) -> None:
        """Count members; raises `UnsafeError` once there are too many."""
        self.members_left -= count
        if self.members_left < 0:
            raise UnsafeError(f"members:{self.limits.archive_members}")

    def take_bytes(self, count: int) -> None:
        """Count bytes written; raises `UnsafeError` once there are too many."""
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise UnsafeError(f"size:{self.limits.archive_bytes}")

    def check_ratio(self, written: int, packed: int) -> None:
        """Refuse what expands out of proportion, as bombs do and papers do not."""
        if is_filler(written, packed, self.limits):
            raise UnsafeError(f"ratio:{self.limits.archive_ratio:g}")


def is_filler(size: int, packed: int, limits: Limits) -> bool:
    """Whether bytes expand out of proportion, as bombs do and papers do not."""
    return size > RATIO_FLOOR and size > limits.archive_ratio * max(packed, 1)


@dataclass(frozen=True, slots=True)
class Member:
    """A member by its printable name (with `/`), and its bytes at `local` if there."""

    name: str
    local: Path | None
    status: FileStatus = FileStatus.OK
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Members in the archive's order; none where `status` is not OK."""

    status: FileStatus
    reason: str = ""
    members: tuple[Member, ...] = ()


def refuse_escape(name: str) -> None:
    """Raise `UnsafeError` for a name that leads out of the archive's own folder,
    or into more folders than anyone makes.

    Names that Windows reserves (CON, NUL …) are harmless here: nothing is
    written under the name that an archive gives.
    """
    parts = PurePosixPath(name).parts
    if re.match(r"(?:[A-Za-z]:|/)", name) or ".." in parts:
        raise UnsafeError(f"escape:{name[:80]}")
    if len(parts) > MAX_DEPTH:
        raise UnsafeError(f"folders:{MAX_DEPTH}")


def is_litter(name: str) -> bool:
    """Whether a member lies in or is something that `walk` would leave out."""
    return any(is_dropping(part) for part in PurePosixPath(name).parts)


def local_name(number: int, name: str) -> str:
    """The name a member is written under: its number, and its suffix for readers
    that insist on one."""
    suffix = PurePosixPath(name).suffix.lower()
    return f"{number:05d}{suffix if re.fullmatch(r'[.][a-z0-9]{1,5}', suffix) else ''}"
