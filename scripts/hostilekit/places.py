"""Things in a folder that are no files, or not to be opened: pipes, links, locked files.

They cannot be zipped or mailed, but shares and copies hold them. What the
system at hand does not offer is left out.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

Place = tuple[str, str, str]


def make(folder: Path) -> Iterator[Place]:
    """Make them below `folder`; yields (name, statuses, why) for each that is there."""
    folder.mkdir(parents=True, exist_ok=True)
    sound = b"text of a stranger\n" * 9
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.pdf")
        yield "pipe.pdf", "unsupported", "a pipe that nobody writes to"
    with contextlib.suppress(OSError, AttributeError), socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "socket.pdf"))
        yield "socket.pdf", "unsupported", "a socket"
    (folder / "deep").mkdir()
    for name, target, why in (
        ("link-to-itself.pdf", "link-to-itself.pdf", "a link in a circle"),
        ("link-out.txt", "/etc/passwd", "a link out of the folder"),
        ("link-to-device.pdf", "/dev/zero", "a link to a device without end"),
        ("link-gone.pdf", "gone.pdf", "a link to nothing"),
        ("link-to-folder", "..", "a link to the folder around"),
    ):
        with contextlib.suppress(OSError):
            (folder / name).symlink_to(target)
            yield name, "unsupported", why
    locked = folder / "locked.pdf"
    locked.write_bytes(sound)
    locked.chmod(0)
    readable = os.access(locked, os.R_OK)  # root may read all
    yield "locked.pdf", "ok" if readable else "damaged", "no permission to read"
    inner = folder / "deep" / "/".join(["d"] * 80)
    inner.mkdir(parents=True)
    (inner / "a.txt").write_bytes(sound)
    yield "deep/" + "/".join(["d"] * 62), "unsupported", "80 folders deep"
    for raw, shown, why in (
        ("申报书.txt".encode("gbk"), "申报书.txt", "a name in GBK"),
        (b"\xff\xfe\x81.txt", "", "a name in no encoding"),
        (b"line\nbreak\x1b[2J.txt", "line\ufffdbreak\ufffd[2J.txt", "control characters"),
        (b"'; rm -rf ~ #.txt", "'; rm -rf ~ #.txt", "a name like a command"),
        (b"=cmd() @+-.txt", "=cmd() @+-.txt", "a name like a formula"),
        (b"<script>alert(1)<b>.txt", "<script>alert(1)<b>.txt", "a name like a program"),
        (b"-rf.txt", "-rf.txt", "a name like an option"),
        ("字".encode() * 80 + b".txt", "字" * 80 + ".txt", "the longest name"),
    ):
        with contextlib.suppress(OSError):
            Path(os.fsdecode(os.fsencode(folder) + b"/" + raw)).write_bytes(sound)
            yield shown, "ok", why
