"""RAR, 7z and other archives, through a program that is installed.

What comes in: an archive, a folder of our own, a budget. What goes out: its
members. The program runs without a shell, without a terminal, with a deadline,
into an empty folder that is watched while it writes and searched afterwards
without following links. No program, no members: staff are told which to
install. It never chooses names: what the program wrote is renamed to numbers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from docproc.intake.budget import (
    Budget,
    LockedError,
    Member,
    Unpacked,
    UnsafeError,
    is_litter,
    local_name,
    refuse_escape,
)
from docproc.intake.model import FileStatus
from docproc.intake.walk import printable

SECONDS = 300.0
"""Deadline of one program run; 2 GiB from a slow disk take about a minute."""
_POLL = 0.1


Command = Callable[[str, str | None], list[str]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A program, what it opens, and its arguments for listing and extracting.

    Both are given (archive, password or None) and give a whole command; extracting
    runs inside the folder.
    """

    program: str
    forms: frozenset[str]
    listing: Command
    extracting: Command


def _seven(program: str, word: str, *options: str) -> Command:
    """Of 7-Zip and unrar, which take their options alike."""

    def command(archive: str, password: str | None) -> list[str]:
        return [program, word, *options, f"-p{password or '-'}", "-y", "--", archive]

    return command


def _bsdtar(program: str, word: str) -> Command:
    return lambda archive, password: [program, word, archive, "--passphrase", password or "-"]


def _unar(archive: str, password: str | None) -> list[str]:
    return ["unar", "-quiet", "-force-overwrite", "-no-directory", "-password", password or "-",
            archive]  # fmt: skip


def _lsar(archive: str, password: str | None) -> list[str]:
    return ["lsar", "-password", password or "-", archive]


_BSDTAR = "tar" if sys.platform in ("win32", "darwin") else "bsdtar"
"""Windows 10 and macOS bring bsdtar along, under the plain name."""
_SEVEN_FORMS = frozenset({"zip", "7z", "rar", "tar", "gz", "bz2", "xz"})
_BSDTAR_FORMS = frozenset({"zip", "7z", "rar", "tar"})
_RAR_FORMS = frozenset({"rar", "volumes-rar"})
_VOLUMES = frozenset({"volumes-7z", "volumes-zip", "volumes-rar"})
TOOLS: tuple[Tool, ...] = (
    Tool("7zz", _SEVEN_FORMS | _VOLUMES, _seven("7zz", "l", "-ba", "-slt"), _seven("7zz", "x")),
    Tool("7z", _SEVEN_FORMS | _VOLUMES, _seven("7z", "l", "-ba", "-slt"), _seven("7z", "x")),
    Tool(
        "unrar",
        frozenset({"rar", "volumes-rar"}),
        _seven("unrar", "lb"),
        _seven("unrar", "x", "-o+"),
    ),
    Tool(
        _BSDTAR,
        _SEVEN_FORMS - {"gz", "bz2", "xz"},
        _bsdtar(_BSDTAR, "-tf"),
        _bsdtar(_BSDTAR, "-xf"),
    ),
    Tool("unar", frozenset({"rar", "7z"}), _lsar, _unar),
)
"""In order of preference. 7z checks checksums, which unrar-free does not; older
7z lacks the RAR codec, so the next one is asked where nothing came out."""


def installed(form: str) -> tuple[Tool, ...]:
    """The installed programs that open archives of this form, best first."""
    return tuple(t for t in TOOLS if form in t.forms and shutil.which(t.program))


def unpack_by_tool(
    archive: Path, form: str, into: Path, budget: Budget, passwords: tuple[str, ...] = ()
) -> Unpacked:
    """Write the members of an archive into `into`; raises as `unpack` says.

    The first program that knows the archive's method is believed.
    """
    results: list[Unpacked] = []
    for tool in installed(form):
        opened = _with_passwords(tool, archive.resolve(), into, budget, passwords)
        if any(m.status is not FileStatus.UNSUPPORTED for m in opened.members):
            return opened
        results.append(opened)
    return results[0] if results else Unpacked(FileStatus.UNSUPPORTED, f"tool:{form}")


def _with_passwords(
    tool: Tool, archive: Path, into: Path, budget: Budget, passwords: tuple[str, ...]
) -> Unpacked:
    for password in (None, *passwords):
        raw = into / "raw"
        shutil.rmtree(raw, ignore_errors=True)
        raw.mkdir()
        try:
            return _extract(tool, archive, raw, into, budget, password)
        except LockedError:
            continue
    raise LockedError


def _extract(
    tool: Tool, archive: Path, raw: Path, into: Path, budget: Budget, password: str | None
) -> Unpacked:
    most = budget.limits.worker_bytes
    said = _run(tool.listing(str(archive), password), raw, lambda: None, most)
    for name in _listed(said.output.removeprefix(f"{archive}: ")):  # lsar names it first
        refuse_escape(name)
    spent = _Watch(raw, budget, archive.stat().st_size)
    done = _run(tool.extracting(str(archive), password), raw, spent.check, most)
    spent.check()
    faults = _faults(done) if done.status else []
    if any(word in line for line in faults for word in ("password", "encrypted")):
        raise LockedError
    members = _collected(raw, into, budget, faults)
    if not members and done.status:
        return Unpacked(FileStatus.DAMAGED, f"archive:{tool.program}={done.status}")
    budget.take_bytes(spent.size)
    return Unpacked(FileStatus.OK, members=members)


def _faults(said: _Said) -> list[str]:
    """The lines in which a program complains, in small letters."""
    lines = (line.lower() for line in said.output.splitlines())
    words = (
        "error",
        "corrupt",
        "wrong",
        "failed",
        "crc",
        "checksum",
        "password",
        "encrypted",
        "unsupported",
    )
    return [line for line in lines if any(word in line for word in words)]


@dataclass(frozen=True, slots=True)
class _Said:
    status: int
    output: str


def _run(command: list[str], folder: Path, check: Callable[[], None], most: int) -> _Said:
    """Run a program to its end or to the deadline, calling `check` all the while.

    One that takes more than `most` bytes of memory is ended: an archive may ask for
    a dictionary of 4 GB.
    """
    log = folder.parent / "tool.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        deadline = time.monotonic() + SECONDS
        try:
            while process.poll() is None:
                check()
                if time.monotonic() > deadline:
                    raise UnsafeError(f"time:{SECONDS:g}")
                if _weight(process.pid) > most:
                    raise UnsafeError(f"memory:{most}")
                time.sleep(_POLL)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    output = log.read_bytes()[: 4 << 20].decode("utf-8", "replace")
    log.unlink()
    return _Said(process.returncode, output)


def _weight(pid: int) -> int:
    """Resident bytes of a program; 0 once it has ended."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _listed(output: str) -> list[str]:
    """Member names in a listing: `Path = name` lines of 7z, else one a line."""
    lines = output.splitlines()
    named = [line.removeprefix("Path = ") for line in lines if line.startswith("Path = ")]
    return [name.replace("\\", "/") for name in named or lines if " = " not in name or named]


class _Watch:
    """What a program has written so far, held against the budget."""

    def __init__(self, folder: Path, budget: Budget, packed: int) -> None:
        self.folder = folder
        self.budget = budget
        self.packed = packed
        self.size = 0

    def check(self) -> None:
        sizes = [f.lstat().st_size for f in _files(self.folder)]
        self.size = sum(sizes)
        if len(sizes) > self.budget.members_left:
            raise UnsafeError(f"members:{self.budget.limits.archive_members}")
        if self.size > self.budget.bytes_left:
            raise UnsafeError(f"size:{self.budget.limits.archive_bytes}")
        self.budget.check_ratio(self.size, self.packed)


def _files(folder: Path) -> list[Path]:
    """Everything below a folder that is no folder; links are not followed."""
    return sorted(
        Path(where) / name
        for where, folders, files in os.walk(folder)
        for name in (*files, *(f for f in folders if (Path(where) / f).is_symlink()))
        if os.path.lexists(Path(where) / name)
    )


def _collected(raw: Path, into: Path, budget: Budget, faults: list[str]) -> tuple[Member, ...]:
    """The files that a program wrote, moved out under numbers; those that it
    complains of are damaged."""
    found = _files(raw)
    budget.take_members(len(found))
    members: list[Member] = []
    for number, path in enumerate(found):
        name = path.relative_to(raw).as_posix()
        if is_litter(name):
            continue
        if path.is_symlink() or not path.is_file():
            members.append(Member(printable(name), None, FileStatus.UNSUPPORTED, "link"))
            continue
        complaints = [line for line in faults if name.lower() in line]
        if complaints:
            lacks = any("unsupported" in line for line in complaints)
            status = FileStatus.UNSUPPORTED if lacks else FileStatus.DAMAGED
            members.append(Member(printable(name), None, status, "member:tool"))
            continue
        target = into / local_name(number, name)
        path.replace(target)
        members.append(Member(printable(name), target))
    shutil.rmtree(raw, ignore_errors=True)
    return tuple(members)
