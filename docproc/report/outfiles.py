"""Output files: safe names, whole or not at all, and the same bytes every time.

What comes in: names that strangers wrote and bytes that are finished. What
goes out: files inside the output directory. Refuses to write through a link
that leads out of it; a file is replaced in one step or left as it was.
"""

from __future__ import annotations

import io
import os
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from docproc.errors import OutputError, explained

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NAME_BYTES = 120
_UNSEEN = ("Cc", "Cf", "Cs")
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_ISO_DAY = "1980-01-01T00:00:00Z"


def plain(text: str) -> str:
    """Text without control, format and unpaired characters; line ends and tabs stay.

    Format characters (right-to-left marks and the like) can make a name read
    otherwise than it is written.
    """
    if text.isprintable():
        return text
    return "".join(
        c
        for c in text
        if c in "\n\t" or (unicodedata.category(c) not in _UNSEEN and c not in "\ufffe\uffff")
    )


def safe_name(name: str) -> str:
    """A name that is one path component on every system, never empty or special."""
    text = _FORBIDDEN.sub("_", plain(unicodedata.normalize("NFC", name)))
    text = re.sub(r"\s+", " ", text).strip(" .")
    while len(text.encode()) > _NAME_BYTES:
        text = text[:-1].rstrip(" .")
    if not text.strip("_"):
        return "未命名"
    return f"_{text}" if _RESERVED.fullmatch(text) else text


def distinct_names(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """`safe_name` of each, told apart by （2）, （3） where file systems would mix them up."""
    used = {t.casefold() for t in taken}
    out = []
    for name in names:
        safe = candidate = safe_name(name)
        number = 2
        while candidate.casefold() in used:
            candidate = f"{safe}（{number}）"
            number += 1
        used.add(candidate.casefold())
        out.append(candidate)
    return out


def write_whole(path: Path, content: bytes, root: Path) -> Path:
    """Put `content` at `path` inside `root` in one step; raises `OutputError`.

    Whatever goes wrong, the earlier file is still there, or none.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.parent.resolve().is_relative_to(root.resolve()):
            raise OutputError(f"输出位置 {path} 通向输出目录之外（有链接）。请换一个输出目录")
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            temporary.write_bytes(content)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"写不了 {path}：{explained(error)}。如该文件正被打开，请关闭后重试"
        ) from error
    return path


def discard(*paths: Path) -> None:
    """Remove outputs of an earlier run that this run's outputs replace."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"删不掉上次的 {path}：{explained(error)}。如正被打开，请关闭后重试"
            ) from error


def steady_zip(content: bytes) -> bytes:
    """The same office file with every time in it set to one fixed day.

    openpyxl and python-docx stamp the archive and `docProps/core.xml` with the
    clock; without this, one report would never give the same file twice.
    """
    members = []
    for name, held in _members(content):
        if name == "docProps/core.xml":
            held = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", _ISO_DAY.encode(), held)
        members.append((name, held))
    return _zipped(members)


def exchanged_zip(content: bytes, old: str, new: str) -> bytes | None:
    """A file of `steady_zip` with `new` for `old`, as if it had been made so.

    None where `old` does not stand exactly once in all of its parts, or where it
    could not stand there as it is (`&`, `<`, `>`).
    """
    if re.search(r"[&<>]", old + new):
        return None
    members = list(_members(content))
    pairs = {_as_utf8(old): _as_utf8(new), _as_ascii(old): _as_ascii(new)}
    if sum(held.count(before) for _, held in members for before in pairs) != 1:
        return None
    for number, (name, held) in enumerate(members):
        for before, after in pairs.items():
            held = held.replace(before, after)
        members[number] = name, held
    return _zipped(members)


def _as_utf8(text: str) -> bytes:
    return text.encode()


def _as_ascii(text: str) -> bytes:
    """As lxml writes text into a worksheet: `&#36816;` for 运."""
    return text.encode("ascii", "xmlcharrefreplace")


def _members(content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        for entry in source.infolist():
            yield entry.filename, source.read(entry)


def _zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
        for name, held in members:
            fixed = zipfile.ZipInfo(name, _ZIP_DAY)
            fixed.compress_type = _method(name)
            fixed.external_attr = 0o600 << 16
            fixed.create_system = 0
            target.writestr(fixed, held)
    return out.getvalue()


def _method(name: str) -> int:
    """JPEG and PNG do not shrink again."""
    return zipfile.ZIP_STORED if name.endswith((".jpeg", ".jpg", ".png")) else zipfile.ZIP_DEFLATED
