"""ZIP archives, read with the standard library.

What comes in: a ZIP and a folder of our own. What goes out: its members. Names
without the UTF-8 flag are read as UTF-8 or else GBK, as Chinese Windows wrote
them. Methods that Python lacks raise `NotImplementedError`, for `unpack` to
ask an installed program; a member with a bad checksum is damaged, the others
are not.
"""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from pathlib import Path

from docproc.intake.budget import (
    Budget,
    LockedError,
    Member,
    Unpacked,
    UnsafeError,
    is_filler,
    is_litter,
    local_name,
    refuse_escape,
)
from docproc.intake.model import FileStatus
from docproc.intake.walk import printable
from docproc.options import Limits

DIRECTORY_BYTES = 16 << 20
"""A larger directory is refused before it is read: it would fill the memory."""
_CHUNK = 1 << 18
_UTF8 = 0x800
_LOCKED = 0x1
_AES = 99
_UNICODE_PATH = 0x7075
FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
    struct.error,
)
"""What the standard library raises for damaged archives; bz2 adds OSError without a number."""


def directory_bytes(path: Path) -> int:
    """The size of a ZIP's directory as its end record states it; 0 where there is
    none, or it states more than there is."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(size - 65_557, 0))
        tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        return 0
    stated = int(struct.unpack_from("<I", tail, at + 12)[0])
    wide = tail.rfind(b"PK\x06\x06", 0, at)
    if stated == 0xFFFFFFFF and wide >= 0 and wide + 56 <= len(tail):
        stated = int(struct.unpack_from("<Q", tail, wide + 40)[0])
    return stated if stated <= size else 0


def unpack_zip(
    archive: Path, into: Path, budget: Budget, passwords: tuple[str, ...] = ()
) -> Unpacked:
    """Write the members of a ZIP into `into`; raises `UnsafeError` as `unpack` says.

    An archive all of whose members are locked is itself encrypted.
    """
    if directory_bytes(archive) > DIRECTORY_BYTES:
        raise UnsafeError(f"members:{budget.limits.archive_members}")
    with zipfile.ZipFile(archive) as opened:
        infos = [i for i in opened.infolist() if not i.is_dir()]
        budget.take_members(len(infos))
        if sum(i.file_size for i in infos) > budget.bytes_left:
            raise UnsafeError(f"size:{budget.limits.archive_bytes}")
        writing = _Writing(opened, archive.stat().st_size, into, budget, passwords)
        names = [member_name(i) for i in infos]
        for info, name in zip(infos, names, strict=True):
            refuse_escape(name)
            writing.refuse_link(info, name)
        members = tuple(
            writing.member(number, info, name)
            for number, (info, name) in enumerate(zip(infos, names, strict=True))
            if not is_litter(name)
        )
    if members and all(m.status is FileStatus.ENCRYPTED for m in members):
        raise LockedError
    return Unpacked(FileStatus.OK, members=members)


def names_inside(archive: Path, limits: Limits) -> tuple[str, ...] | None:
    """What a ZIP that is not unpacked holds by its directory; None where that cannot be told.

    Members that expand out of proportion are left out: papers do not, filler does.
    Nothing is read but the directory, so a lie about a size costs nothing.
    """
    try:
        if directory_bytes(archive) > DIRECTORY_BYTES:
            return None
        with zipfile.ZipFile(archive) as opened:
            infos = [i for i in opened.infolist() if not i.is_dir()]
    except (*FAULTS, OSError, NotImplementedError):
        return None
    if len(infos) > limits.archive_members:
        return None
    return tuple(
        printable(name)
        for info in infos
        if not is_litter(name := member_name(info))
        and not is_filler(info.file_size, info.compress_size, limits)
    )


def member_name(info: zipfile.ZipInfo) -> str:
    """A member's name as its sender saw it, with `/` between folders."""
    name = info.orig_filename.split("\0")[0]
    if not info.flag_bits & _UTF8:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            raw = name.encode("utf-8")
        name = _unicode_path(info.extra, raw) or _decoded(raw)
    return name.replace("\\", "/")


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("gb18030", "replace")


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The Info-ZIP Unicode path field, where its checksum is that of the plain name."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        content = extra[at + 4 : at + 4 + length]
        if kind == _UNICODE_PATH and len(content) > 5:
            if struct.unpack_from("<I", content, 1)[0] == zlib.crc32(raw):
                return content[5:].decode("utf-8", "replace")
            return None
        at += 4 + length
    return None


class _Writing:
    """One archive being written out: what is open, and what it has cost so far."""

    def __init__(
        self,
        opened: zipfile.ZipFile,
        packed: int,
        into: Path,
        budget: Budget,
        passwords: tuple[str, ...],
    ) -> None:
        self.opened = opened
        self.packed = packed
        self.into = into
        self.budget = budget
        self.passwords = passwords
        self.written = 0

    def refuse_link(self, info: zipfile.ZipInfo, name: str) -> None:
        """Links are never made; one that would lead out of the archive is refused."""
        if not stat.S_ISLNK(info.external_attr >> 16):
            return
        if info.flag_bits & _LOCKED or info.file_size > 4096:
            raise UnsafeError(f"escape:{name[:80]}")
        target = self.opened.read(info).decode("utf-8", "replace").replace("\\", "/")
        refuse_escape(target)

    def member(self, number: int, info: zipfile.ZipInfo, name: str) -> Member:
        """Write one member out; a fault of its own leaves the others alone."""
        shown = printable(name)
        if stat.S_ISLNK(info.external_attr >> 16):
            return Member(shown, None, FileStatus.UNSUPPORTED, "link")
        target = self.into / local_name(number, name)
        try:
            self._write(info, target)
        except LockedError:
            return Member(shown, None, FileStatus.ENCRYPTED, "password")
        except (*FAULTS, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            target.unlink(missing_ok=True)
            return Member(shown, None, FileStatus.DAMAGED, f"member:{type(error).__name__}")
        return Member(shown, target)

    def _write(self, info: zipfile.ZipInfo, target: Path) -> None:
        if not info.flag_bits & _LOCKED:
            return self._copy(info, target, None)
        if info.compress_type == _AES:
            if self.passwords:
                raise NotImplementedError("AES")
            raise LockedError
        for password in self.passwords:
            for encoding in dict.fromkeys(("utf-8", "gb18030")):
                try:
                    return self._copy(info, target, password.encode(encoding))
                except NotImplementedError:
                    raise
                except (RuntimeError, *FAULTS):  # a wrong one passes the first check 1 in 256
                    continue
        raise LockedError

    def _copy(self, info: zipfile.ZipInfo, target: Path, password: bytes | None) -> None:
        with self.opened.open(info, pwd=password) as source, target.open("wb") as sink:
            while block := source.read(_CHUNK):
                self.written += len(block)
                self.budget.take_bytes(len(block))
                self.budget.check_ratio(self.written, self.packed)
                sink.write(block)
