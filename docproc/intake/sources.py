"""Received files with their kind and checksum, archives opened.

What comes in: the entries of a walk. What goes out: the same tree as `Node`s,
each file with its `Source`, each archive with its members as children. It
reads every byte once for the checksum and opens nothing but archives.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from docproc.intake.budget import Budget, Member
from docproc.intake.model import FileStatus, Kind, Source
from docproc.intake.sniff import sniff
from docproc.intake.unpack import unpack
from docproc.intake.volumes import volumes
from docproc.intake.walk import Entry, distinct
from docproc.intake.zips import names_inside
from docproc.options import Limits

_CHUNK = 1 << 20
LONGEST_NAME = 200
"""Characters of one part of a member's name; an archive may give 65,535."""


@dataclass(frozen=True, slots=True)
class Node:
    """A folder (no `source`), a file (no `children`) or an archive (both).

    An archive that could not be opened has `children` ().
    """

    path: str
    name: str
    source: Source | None = None
    children: tuple[Node, ...] | None = None

    @property
    def is_folder(self) -> bool:
        """Folders and archives; `children` tells what they hold."""
        return self.children is not None

    def sources(self) -> Iterator[Source]:
        """Every source here and below, an archive before its members."""
        if self.source is not None:
            yield self.source
        for child in self.children or ():
            yield from child.sources()


@dataclass(frozen=True, slots=True)
class Receiving:
    """What is needed to turn entries into nodes."""

    work_dir: Path
    limits: Limits
    passwords: tuple[str, ...] = ()

    def nodes(self, entries: Iterable[Entry]) -> tuple[Node, ...]:
        """The tree below these entries; folders without any file are left out."""
        entries = tuple(entries)
        parts = volumes(e.name for e in entries if e.children is None and not e.trouble)
        first = {one.first: one.form for one in parts if one.first}
        others = {name: one.first for one in parts for name in one.others}
        found = (
            self._part(entry, others[entry.name])
            if entry.name in others
            else self._node(entry, first.get(entry.name))
            for entry in entries
        )
        return tuple(n for n in found if n.source is not None or n.children)

    def _part(self, entry: Entry, first: str | None) -> Node:
        """A part of an archive whose members are those of its first part."""
        source, _ = read_source(entry.path, entry.name, entry.local, self.limits)
        status = FileStatus.OK if first else FileStatus.DAMAGED
        reason = f"volume_of:{first}" if first else "first_volume_missing"
        return Node(
            entry.path,
            entry.name,
            replace(source, kind=Kind.ARCHIVE, status=status, reason=reason),
            (),
        )

    def _node(self, entry: Entry, form: str | None = None) -> Node:
        if entry.children is not None:
            return Node(entry.path, entry.name, None, self.nodes(entry.children))
        if entry.trouble:
            refused = entry.trouble.startswith("permission")
            status = FileStatus.DAMAGED if refused else FileStatus.UNSUPPORTED
            source = Source(entry.path, "", Kind.OTHER, 0, None, status, entry.trouble)
            return Node(entry.path, entry.name, source)
        if form is not None:
            source, _ = read_source(entry.path, entry.name, entry.local, self.limits)
            if source.local is not None:
                whole = replace(source, kind=Kind.ARCHIVE, status=FileStatus.OK, reason="")
                return self._archive(whole, entry.name, form, Budget(self.limits), 1)
        return self._file(entry.path, entry.name, entry.local, None, 1)

    def _file(self, path: str, name: str, local: Path, budget: Budget | None, depth: int) -> Node:
        source, form = read_source(path, name, local, self.limits)
        if source.kind is not Kind.ARCHIVE:
            return Node(path, name, source)
        if source.status is not FileStatus.OK or source.local is None:
            return Node(path, name, source, ())
        if depth > self.limits.archive_depth:
            reason = f"depth:{self.limits.archive_depth}"
            return Node(path, name, _with(source, FileStatus.UNSAFE, reason), ())
        return self._archive(source, name, form, budget or Budget(self.limits), depth)

    def _archive(self, source: Source, name: str, form: str, budget: Budget, depth: int) -> Node:
        assert source.local is not None
        place = hashlib.sha256(f"{source.path}\0{source.sha256}".encode()).hexdigest()
        into = self.work_dir / place[:32]
        opened = unpack(source.local, form, into=into, budget=budget, passwords=self.passwords)
        source = _with(source, opened.status, opened.reason)
        if opened.status is not FileStatus.OK and form == "zip" and source.local is not None:
            source = replace(source, inside=names_inside(source.local, self.limits))
        children = self._members(f"{source.path}!/", opened.members, budget, depth)
        if opened.status is FileStatus.OK and not children:
            source = _with(source, FileStatus.EMPTY, "no_members")
        return Node(source.path, name, source, children)

    def _members(
        self, prefix: str, members: tuple[Member, ...], budget: Budget, depth: int
    ) -> tuple[Node, ...]:
        """The members as a tree of folders, sorted by name as a walk sorts them."""
        names = distinct(_short(PurePosixPath(m.name)) for m in members)
        held = sorted(zip(names, members, strict=True), key=lambda pair: pair[0].split("/"))
        return self._level(prefix, [(n.split("/"), m) for n, m in held], budget, depth)

    def _level(
        self, prefix: str, held: list[tuple[list[str], Member]], budget: Budget, depth: int
    ) -> tuple[Node, ...]:
        nodes: list[Node] = []
        folders: dict[str, list[tuple[list[str], Member]]] = {}
        split = {
            name
            for one in volumes(parts[0] for parts, _ in held if len(parts) == 1)
            for name in (one.first or "", *one.others)
        }
        for parts, member in held:
            if len(parts) > 1:
                folders.setdefault(parts[0], []).append((parts[1:], member))
            elif parts[0] in split:  # it lies under a number here, where no program finds it
                nodes.append(_volume_inside(prefix + parts[0], parts[0]))
            else:
                nodes.append(self._member(prefix + parts[0], parts[0], member, budget, depth))
        nodes += [
            Node(prefix + name, name, None, self._level(f"{prefix}{name}/", below, budget, depth))
            for name, below in folders.items()
        ]
        return tuple(sorted(nodes, key=lambda n: n.name))

    def _member(self, path: str, name: str, member: Member, budget: Budget, depth: int) -> Node:
        if member.local is None:
            source = Source(path, "", Kind.OTHER, 0, None, member.status, member.reason)
            return Node(path, name, source)
        return self._file(path, name, member.local, budget, depth + 1)


def _short(name: PurePosixPath) -> str:
    """A member's name with no part longer than a disk would take; its suffix stays."""
    parts = []
    for part in name.parts:
        if len(part) > LONGEST_NAME:
            suffix = PurePosixPath(part).suffix[-8:]
            part = part[: LONGEST_NAME - len(suffix) - 1] + "…" + suffix
        parts.append(part)
    return "/".join(parts)


def _volume_inside(path: str, name: str) -> Node:
    """A part of an archive in parts that lies in an archive itself: for a person."""
    status = FileStatus.UNSUPPORTED
    return Node(path, name, Source(path, "", Kind.ARCHIVE, 0, None, status, "volume_inside"), ())


def read_source(path: str, name: str, local: Path, limits: Limits) -> tuple[Source, str]:
    """A file's source, and for an archive its form (zip, rar …).

    A file that changes while it is read is read once more; one that changes
    again is damaged with reason `changing`. Too large ones are not read.
    """
    try:
        for _ in range(2):
            before = local.stat()
            if before.st_size > limits.file_bytes:
                reason = f"too_large:{before.st_size}"
                kind = sniff(local, name).kind
                status = FileStatus.UNSUPPORTED
                return Source(path, "", kind, before.st_size, None, status, reason), ""
            digest = _sha256(local)
            seen = sniff(local, name)
            after = local.stat()
            if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
                archive = seen.kind is Kind.ARCHIVE and seen.status is FileStatus.OK
                reason, form = ("", seen.reason) if archive else (seen.reason, "")
                kind, status, changed = seen.kind, seen.status, after.st_mtime_ns
                source = Source(path, digest, kind, after.st_size, local, status, reason, changed)
                return source, form
    except OSError as error:
        reason = f"permission:{error.strerror or type(error).__name__}"
        return Source(path, "", Kind.OTHER, 0, None, FileStatus.DAMAGED, reason), ""
    return Source(path, "", Kind.OTHER, 0, None, FileStatus.DAMAGED, "changing"), ""


def _sha256(local: Path) -> str:
    digest = hashlib.sha256()
    with local.open("rb") as stream:
        while block := stream.read(_CHUNK):
            digest.update(block)
    return digest.hexdigest()


def _with(source: Source, status: FileStatus, reason: str) -> Source:
    return replace(source, status=status, reason=reason)
