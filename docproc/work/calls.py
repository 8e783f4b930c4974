"""A call as bytes for another machine, with the files it speaks of apart.

What comes in: a function and its argument, somewhere in which are paths of files
of this machine. What goes out: bytes in which each of these paths stands as a
token of the file's content, and where the files are; on the other machine the
same call, with the paths that its files have there. So functions and tasks need
not know where they are carried out.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

PIECE = 4 << 20
"""Bytes of a file that travel at once: the scheduler holds no more of it."""


class Token(NamedTuple):
    """A file by its content; readers may ask for the suffix."""

    sha256: str
    suffix: str

    @property
    def name(self) -> str:
        """The name that a copy of the file is kept under."""
        return self.sha256 + self.suffix


@dataclass(frozen=True, slots=True)
class Call:
    """A call ready to travel, and the files that must be there before it."""

    body: bytes
    files: Mapping[Token, Path] = field(default_factory=dict)


class Packer:
    """Makes calls; remembers the checksums of files by their size and time of change."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, int, int], Token] = {}

    def pack(self, function: Callable[[Any], Any], argument: object) -> Call:
        """The call as bytes. Raises what pickling and reading the files raise."""
        files: dict[Token, Path] = {}

        def token(found: object) -> Token | None:
            if not isinstance(found, Path) or not found.is_file():
                return None
            told = self._token(found)
            files[told] = found
            return told

        sink = io.BytesIO()
        _Pickler(sink, token).dump((function, argument))
        return Call(sink.getvalue(), files)

    def _token(self, file: Path) -> Token:
        stat = file.stat()
        key = file, stat.st_size, stat.st_mtime_ns
        if key not in self._known:
            with file.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            self._known[key] = Token(digest, file.suffix.lower())
        return self._known[key]


def unpack(body: bytes, copies: Mapping[Token, Path]) -> tuple[Callable[[Any], Any], Any]:
    """Function and argument of a packed call, with the paths of `copies` for its files."""
    function, argument = _Unpickler(io.BytesIO(body), copies).load()
    return function, argument


def pieces(file: Path) -> Iterator[bytes]:
    """A file's content in the pieces that travel; an empty one has one empty piece."""
    with file.open("rb") as stream:
        block = stream.read(PIECE)
        yield block
        while len(block) == PIECE and (block := stream.read(PIECE)):
            yield block


def all_pieces(files: Mapping[Token, Path]) -> Iterator[tuple[Token, bytes, bool]]:
    """All pieces of some files, each with whether it is its file's last."""
    for token, file in files.items():
        before: bytes | None = None
        for piece in pieces(file):
            if before is not None:
                yield token, before, False
            before = piece
        yield token, before or b"", True


class _Pickler(pickle.Pickler):
    def __init__(self, sink: io.BytesIO, token: Callable[[object], Token | None]) -> None:
        super().__init__(sink, pickle.HIGHEST_PROTOCOL)
        self._token = token

    def persistent_id(self, found: object) -> tuple[str, str] | None:
        token = self._token(found)
        return None if token is None else (token.sha256, token.suffix)


class _Unpickler(pickle.Unpickler):
    def __init__(self, source: io.BytesIO, copies: Mapping[Token, Path]) -> None:
        super().__init__(source)
        self._copies = copies

    def persistent_load(self, found: tuple[str, str]) -> Path:
        return self._copies[Token(*found)]
