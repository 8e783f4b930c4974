"""What a file is, by its content; the name is asked only where content cannot tell.

What comes in: a file's path. What goes out: its kind, with a status where the
first look already shows one (empty, encrypted, no reader). It reads the head
and the directory of containers, never whole files, and never decides whether
a page can be rendered: a PDF that starts like one is a PDF.
"""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

from docproc.intake.model import FileStatus, Kind
from docproc.intake.zips import DIRECTORY_BYTES, directory_bytes

HEAD_BYTES = 8192
"""PDF readers accept garbage before the header; the standard's annex speaks of
1024 bytes, mail and web saves put more."""
OLE_SCAN_BYTES = 64 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A kind, and what is already known to be wrong with the file."""

    kind: Kind
    status: FileStatus = FileStatus.OK
    reason: str = ""


_IMAGES: tuple[tuple[bytes, int], ...] = (
    (b"\xff\xd8\xff", 0),
    (b"\x89PNG\r\n\x1a\n", 0),
    (b"II*\0", 0),
    (b"MM\0*", 0),
    (b"II+\0", 0),
    (b"MM\0+", 0),
    (b"GIF87a", 0),
    (b"GIF89a", 0),
    (b"\x00\x00\x00\x0cjP  ", 0),
    (b"\xff\x4f\xff\x51", 0),
)
_ARCHIVES: tuple[tuple[bytes, str], ...] = (
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\0", "xz"),
)
_NO_READER: tuple[tuple[bytes, str], ...] = (
    (b"AC10", "dwg"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
    (b"%!PS", "ps"),
    (b"SQLite format 3\0", "sqlite"),
    (b"ID3", "mp3"),
    (b"L\0\0\0\x01\x14\x02\0", "lnk"),
)
_FTYP_IMAGES = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"avif")


def sniff(path: Path, name: str) -> Sniffed:
    """The kind of the file at `path`; `name` is what it was received as.

    Raises `OSError` where the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head:
        return Sniffed(_kind_of_name(name), FileStatus.EMPTY, "zero_bytes")
    if head.startswith(_OLE):
        return _sniff_ole(path, name)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _sniff_zip(path, head)
    return _by_magic(head) or _by_structure(path, head, name)


def _by_magic(head: bytes) -> Sniffed | None:
    if any(head[at:].startswith(magic) for magic, at in _IMAGES):
        return Sniffed(Kind.IMAGE)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Sniffed(Kind.IMAGE)
    if head[:2] == b"BM" and _is_bitmap(head):
        return Sniffed(Kind.IMAGE)
    if head[4:8] == b"ftyp":
        if head[8:12] in _FTYP_IMAGES:
            return Sniffed(Kind.IMAGE)
        return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, "type:video")
    for magic, name in _ARCHIVES:
        if head.startswith(magic):
            return Sniffed(Kind.ARCHIVE, reason=name)
    if head[257:262] == b"ustar":
        return Sniffed(Kind.ARCHIVE, reason="tar")
    return None


def _by_structure(path: Path, head: bytes, name: str) -> Sniffed:
    """Kinds without a signature at byte 0: PDF after garbage, SFX, text."""
    if b"%PDF-" in head and not _is_mail(head):
        return Sniffed(Kind.PDF)
    if head.startswith(b"{\\rtf"):
        return Sniffed(Kind.DOC)
    for magic, label in _NO_READER:
        if head.startswith(magic):
            return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, f"type:{label}")
    if zipfile.is_zipfile(path):
        return _sniff_zip(path, head)
    garbage = head[:1024].find(b"\xff\xd8\xff")
    if garbage > 0 and (b"JFIF" in head[garbage : garbage + 32] or b"Exif" in head):
        return Sniffed(Kind.IMAGE)
    if _is_mail(head):
        return Sniffed(Kind.ARCHIVE, reason="mail")
    if _is_text(head):
        return Sniffed(Kind.TEXT)
    if not head.strip(b"\0"):
        return Sniffed(_kind_of_name(name), FileStatus.DAMAGED, "all_zero")
    return _unknown(name)


def _unknown(name: str) -> Sniffed:
    """Content that is nothing known: a file that claims a readable type is damaged."""
    kind = _kind_of_name(name)
    if kind is Kind.OTHER:
        suffix = Path(name).suffix.lstrip(".").lower()
        return Sniffed(kind, FileStatus.UNSUPPORTED, f"type:{suffix or '?'}")
    return Sniffed(kind, FileStatus.DAMAGED, "no_signature")


def _kind_of_name(name: str) -> Kind:
    suffix = Path(name).suffix.lower()
    if suffix in {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".gif", ".webp"}:
        return Kind.IMAGE
    if suffix in {".heic", ".heif", ".jp2"}:
        return Kind.IMAGE
    if suffix in {".zip", ".rar", ".7z", ".eml"}:
        return Kind.ARCHIVE
    readable = {".pdf", ".docx", ".doc", ".xlsx", ".xls", ".ofd"}
    return Kind(suffix[1:]) if suffix in readable else Kind.OTHER


def _is_bitmap(head: bytes) -> bool:
    return len(head) > 18 and struct.unpack_from("<I", head, 14)[0] in {
        12,
        40,
        52,
        56,
        64,
        108,
        124,
    }


_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type"
    rb"|delivered-to|x-mailer):",
    re.IGNORECASE | re.MULTILINE,
)


def _is_mail(head: bytes) -> bool:
    """Whether a file begins with the header of a mail: three of its usual lines or more."""
    if not re.match(rb"[A-Za-z][A-Za-z-]*:", head):
        return False
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return len({found.lower() for found in _MAIL_HEADERS.findall(header)}) >= 3


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return True
    if re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return False
    return any(_decodes(head, encoding) for encoding in ("utf-8", "gb18030"))


def _decodes(head: bytes, encoding: str) -> bool:
    for cut in range(4):  # the head may end inside a character
        try:
            head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


def _sniff_zip(path: Path, head: bytes) -> Sniffed:
    """DOCX, XLSX and OFD by their members; any other ZIP is an archive.

    Without a readable directory the names in the first local headers decide.
    """
    if directory_bytes(path) > DIRECTORY_BYTES:
        return Sniffed(Kind.ARCHIVE, reason="zip")  # to be refused when it is unpacked
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        kind = _kind_of_members(set(_local_names(head)))
        return Sniffed(kind.kind, FileStatus.DAMAGED, "no_directory")
    kind = _kind_of_members(names)
    return _open_document(head) if kind.reason == "type:odf" else kind


def _open_document(head: bytes) -> Sniffed:
    """ODS is read as workbooks are, ODT as old Word papers; the type stands first, plain."""
    for told, kind in ((b"opendocument.spreadsheet", Kind.XLS), (b"opendocument.text", Kind.DOC)):
        if told in head[:200]:
            return Sniffed(kind)
    return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, "type:odf")


def _kind_of_members(names: set[str]) -> Sniffed:
    lower = {name.replace("\\", "/").lower().lstrip("/") for name in names}
    if "ofd.xml" in lower:
        return Sniffed(Kind.OFD)
    if "[content_types].xml" in lower or "_rels/.rels" in lower:
        if any(name.startswith("word/") for name in lower):
            return Sniffed(Kind.DOCX)
        if any(name.startswith("xl/") for name in lower):
            return Sniffed(Kind.XLSX)
        label = "pptx" if any(name.startswith("ppt/") for name in lower) else "opc"
        return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, f"type:{label}")
    if "mimetype" in lower and "meta-inf/manifest.xml" in lower:
        return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, "type:odf")
    return Sniffed(Kind.ARCHIVE, reason="zip")


def _local_names(head: bytes) -> list[str]:
    found: list[str] = []
    for hit in re.finditer(rb"PK\x03\x04", head):
        if hit.start() + 30 > len(head):
            break
        length = struct.unpack_from("<H", head, hit.start() + 26)[0]
        raw = head[hit.start() + 30 : hit.start() + 30 + length]
        found.append(raw.decode("utf-8", "replace"))
    return found


def _sniff_ole(path: Path, name: str) -> Sniffed:
    """DOC, XLS, WPS and encrypted OOXML, by the streams of the OLE directory."""
    streams = _ole_streams(path)
    if "EncryptedPackage" in streams or "EncryptionInfo" in streams:
        kind = _kind_of_name(name)
        return Sniffed(kind, FileStatus.ENCRYPTED, "password")
    for stream, kind in (("WordDocument", Kind.DOC), ("Workbook", Kind.XLS), ("Book", Kind.XLS)):
        if stream in streams:
            locked = _ole_locked(path, kind, streams[stream])
            status = FileStatus.ENCRYPTED if locked else FileStatus.OK
            return Sniffed(kind, status, "password" if locked else "")
    if not streams and _kind_of_name(name) in (Kind.DOC, Kind.XLS):
        return Sniffed(_kind_of_name(name), FileStatus.DAMAGED, "no_directory")
    label = "ppt" if "PowerPoint Document" in streams else "ole"
    if any(stream.startswith("__properties_version") for stream in streams):
        label = "msg"
    return Sniffed(Kind.OTHER, FileStatus.UNSUPPORTED, f"type:{label}")


def _ole_streams(path: Path) -> dict[str, int]:
    """Stream names of an OLE file with the offset of their first sector.

    Directory entries are 128 bytes, aligned; they are found by their form, so
    that a damaged allocation table does not hide them.
    """
    found: dict[str, int] = {}
    with path.open("rb") as file:
        header = file.read(512).ljust(512, b"\0")
        sector = 1 << min(max(struct.unpack_from("<H", header, 30)[0], 7), 16)
        file.seek(0)
        for _ in range(OLE_SCAN_BYTES // (1 << 20)):
            block = file.read(1 << 20)
            for at in range(0, len(block) - 127, 128):
                length, kind = struct.unpack_from("<H", block, at + 64)[0], block[at + 66]
                if kind != 2 or not 4 <= length <= 64 or length % 2:
                    continue
                try:
                    stream = block[at : at + length - 2].decode("utf-16-le")
                except UnicodeDecodeError:
                    continue
                if stream.isprintable():
                    start = struct.unpack_from("<I", block, at + 116)[0]
                    found.setdefault(stream, (start + 1) * sector)
            if len(block) < 1 << 20:
                break
    return found


def _ole_locked(path: Path, kind: Kind, start: int) -> bool:
    """Whether a DOC ([MS-DOC] FibBase.fEncrypted) or XLS (FilePass) needs a password."""
    with path.open("rb") as file:
        file.seek(start)
        head = file.read(4096)
    if kind is Kind.DOC:
        return len(head) > 12 and head[:2] == b"\xec\xa5" and bool(head[11] & 0x01)
    at = 0
    for _ in range(8):  # FilePass stands among the first records after BOF
        if at + 4 > len(head):
            return False
        record, length = struct.unpack_from("<HH", head, at)
        if record == 0x002F:
            return True
        at += 4 + length
    return False
