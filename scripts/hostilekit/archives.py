"""Hostile archives: names that lead out, bombs, lies in the directory, locked members."""

from __future__ import annotations

import gzip
import io
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from hostilekit.trap import Trap

TEXT = "陌生人的文件。\n".encode() * 20
Row = tuple[str, bytes, str, str]
MANY = "ok|damaged|unsafe|unsupported|encrypted"  # where the tool that is installed decides


def zipped(
    *members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, content)
    return out.getvalue()


def named(raw: bytes, content: bytes = TEXT, flags: int = 0) -> bytes:
    """One stored member under a name of any bytes."""
    fixed = struct.pack(
        "<HHHHHIIIHH",
        20,
        flags,
        0,
        0,
        33,
        zlib.crc32(content),
        len(content),
        len(content),
        len(raw),
        0,
    )
    local = b"PK\x03\x04" + fixed + raw + content
    entry = (
        b"PK\x01\x02" + struct.pack("<H", 20) + fixed + struct.pack("<HHHII", 0, 0, 0, 0, 0) + raw
    )
    return local + entry + ended(1, len(entry), len(local))


def ended(count: int, size: int, at: int) -> bytes:
    return b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, size, at, 0)


def locked(content: bytes = TEXT, password: bytes = b"secret") -> bytes:
    """One member under the old ZIP cipher (APPNOTE 6.1), which Python reads but cannot write."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def turn(byte: int) -> None:
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes([keys[1] >> 24]), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    for byte in password:
        turn(byte)
    out = bytearray()
    for byte in b"\0" * 11 + bytes([zlib.crc32(content) >> 24]) + content:
        word = keys[2] | 2
        out.append(byte ^ (((word * (word ^ 1)) >> 8) & 0xFF))
        turn(byte)
    name = b"a.txt"
    fixed = struct.pack(
        "<HHHHHIIIHH", 20, 1, 0, 0, 33, zlib.crc32(content), len(out), len(content), len(name), 0
    )
    local = b"PK\x03\x04" + fixed + name + bytes(out)
    entry = (
        b"PK\x01\x02" + struct.pack("<H", 20) + fixed + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    )
    return local + entry + ended(1, len(entry), len(local))


def traps() -> Iterator[Trap]:
    for part in (_escapes, _bombs, _names, _locks, _lies, _others):
        for name, content, status, why in part():
            yield Trap(f"archives/{name}", content, status, why)


def _escapes() -> Iterator[Row]:
    for name, path in (
        ("up", "../../escaped.txt"),
        ("up-inside", "a/b/../../../escaped.txt"),
        ("absolute", "/tmp/docproc-escaped.txt"),
        ("drive", "C:\\Windows\\escaped.txt"),
        ("share", "\\\\192.0.2.1\\share\\escaped.txt"),
        ("up-in-windows", "..\\..\\escaped.txt"),
    ):
        yield (
            f"{name}.zip",
            zipped((path, TEXT), ("a.txt", TEXT)),
            "unsafe",
            "leads out of the folder",
        )
    link = zipfile.ZipInfo("passwd.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    link.create_system = 3
    yield "link-out.zip", zipped((link, b"/etc/passwd")), "unsafe", "a link out of the folder"
    inside = zipfile.ZipInfo("b.txt")
    inside.external_attr = (stat.S_IFLNK | 0o777) << 16
    inside.create_system = 3
    yield (
        "link-inside.zip",
        zipped(("a.txt", TEXT), (inside, b"a.txt")),
        "ok",
        "a link is not followed",
    )
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("../../escaped.txt")
        info.size = len(TEXT)
        archive.addfile(info, io.BytesIO(TEXT))
    yield "up.tar", out.getvalue(), "unsafe|unsupported", "leads out of the folder"
    reserved = [(n, TEXT) for n in ("CON.txt", "NUL", "aux.txt", "COM1.txt", "what?.txt", "end. ")]
    yield "reserved-names.zip", zipped(*reserved), "ok", "names that Windows keeps for itself"
    yield "64-folders.zip", zipped(("a/" * 100 + "b.txt", TEXT)), "unsafe", "folders without end"


def _bombs() -> Iterator[Row]:
    yield "flat-bomb.zip", zipped(("a.txt", b"\0" * (300 << 20))), "unsafe", "300 MB in 300 KB"
    yield "overlapping-bomb.zip", _overlapping(), "unsafe|damaged|ok", "400 entries, one body"
    held = zipped(("a.txt", TEXT))
    for _ in range(12):
        held = zipped(("again.zip", held))
    yield "nested-12.zip", held, "ok", "beyond the depth the inner one is unsafe"
    wide = zipped(
        *(
            (
                f"{n}.zip",
                zipped(
                    (f"{m}.txt", b"\0" * (8 << 20)),
                ),
            )
            for n, m in enumerate(range(40))
        )
    )
    yield "wide-nest.zip", wide, "ok|unsafe", "40 archives of 8 MB each, expansion adds up"
    many = zipped(*((f"{n:05d}.txt", b"") for n in range(12_000)), method=zipfile.ZIP_STORED)
    yield "12000-members.zip", many, "unsafe", "more members than anyone mails"
    yield (
        "bomb.gz",
        gzip.compress(b"\0" * (200 << 20), 9, mtime=0),
        "unsafe|unsupported",
        "200 MB in 200 KB",
    )


def _overlapping() -> bytes:
    """Entries of one directory that all point at one packed body."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = b"\0" * (4 << 20)
    raw = body.compress(content) + body.flush()
    fixed = struct.pack(
        "<HHHHHIIIHH", 20, 0, 8, 0, 33, zlib.crc32(content), len(raw), len(content), 5, 0
    )
    local = b"PK\x03\x04" + fixed + b"a.txt" + raw
    entries = b"".join(
        b"PK\x01\x02"
        + struct.pack("<H", 20)
        + fixed
        + struct.pack("<HHHII", 0, 0, 0, 0, 0)
        + b"a.txt"
        for _ in range(400)
    )
    return local + entries + ended(400, len(entries), len(local))


def _names() -> Iterator[Row]:
    yield (
        "gbk-name.zip",
        named("济南市/申报书.txt".encode("gbk")),
        "ok",
        "as Chinese Windows wrote it",
    )
    yield "not-utf8.zip", named(b"\xff\xfe\x80.txt", flags=0x800), "ok|damaged", "the flag lies"
    yield "backwards-name.zip", zipped(("a\u202etxt.exe", TEXT)), "ok", "reads other than it is"
    yield "bell-in-name.zip", zipped(("a\a\n\x1b[31m.txt", TEXT)), "ok", "control characters"
    yield "nul-in-name.zip", named(b"a.txt\0.exe"), "ok|damaged", "two names in one"
    yield "long-name.zip", named(b"n" * 60_000 + b".txt"), "ok|damaged|unsafe", "no disk takes it"
    yield "no-name.zip", named(b""), "ok|damaged|unsafe", "a member without a name"
    yield "dot-name.zip", named(b"./././a.txt"), "ok", "a name with detours"
    thrice = zipped(*((f"{n}.txt", TEXT + bytes([65 + n])) for n in range(3)))
    for n in (b"1.txt", b"2.txt"):
        thrice = thrice.replace(n, b"0.txt")
    yield "same-name-thrice.zip", thrice, "ok", "later ones are told apart"


def _locks() -> Iterator[Row]:
    yield "locked.zip", locked(), "encrypted", "needs a password"
    aes = bytearray(named(b"a.txt", flags=1))
    for at in (8, aes.rindex(b"PK\x01\x02") + 10):
        aes[at : at + 2] = struct.pack("<H", 99)
    yield "aes.zip", bytes(aes), "encrypted|damaged", "needs a password"


def _lies() -> Iterator[Row]:
    whole = zipped(("a.txt", TEXT), ("b.txt", TEXT[::-1]))
    yield "half.zip", whole[: len(whole) // 2], "damaged", "the second half is missing"
    yield "no-directory.zip", whole[: whole.index(b"PK\x01\x02")], "damaged", "no directory"
    broken = bytearray(named(b"a.txt"))
    broken[45] ^= 0xFF
    yield "wrong-checksum.zip", bytes(broken), "ok|damaged", "the member is damaged"
    sizes = bytearray(whole)
    at = sizes.index(b"PK\x01\x02") + 24
    sizes[at : at + 4] = struct.pack("<I", 0xFFFFFFF0)
    yield "claims-4-gigabytes.zip", bytes(sizes), "unsafe|damaged|ok", "a size beyond its data"
    counts = bytearray(whole)
    end = counts.rindex(b"PK\x05\x06")
    counts[end + 8 : end + 12] = b"\xff\xff\xff\xff"
    yield "claims-65535-members.zip", bytes(counts), "ok|damaged", "a count beyond its entries"
    offset = bytearray(whole)
    offset[end + 16 : end + 20] = struct.pack("<I", 0x7FFFFFFF)
    yield "directory-elsewhere.zip", bytes(offset), "ok|damaged", "the directory is not there"
    method = bytearray(whole)
    for at in (8, method.index(b"PK\x01\x02") + 10):
        method[at : at + 2] = struct.pack("<H", 97)
    yield "unknown-method.zip", bytes(method), MANY, "nobody can unpack it"
    twin = whole[: end + 20] + struct.pack("<H", 22) + ended(0, 0, 0)
    yield "end-record-in-comment.zip", twin, "ok|damaged|empty", "two end records"
    local = bytearray(whole)
    local[30:35] = b"z.exe"
    yield "two-names.zip", bytes(local), "ok|damaged", "header and directory disagree"


def _others() -> Iterator[Row]:
    yield "empty.zip", ended(0, 0, 0), "empty", "no member"
    yield (
        "program-before.zip",
        b"MZ" + b"\x90" * 600 + zipped(("a.txt", TEXT)),
        "ok|unsupported",
        "unpacks itself",
    )
    yield (
        "noise.rar",
        b"Rar!\x1a\x07\x01\0" + bytes(range(256)) * 8,
        "damaged|unsupported",
        "a head and noise",
    )
    yield ("nest.eml", _mails(3000), "ok|damaged", "3,000 parts inside one another")
    yield (
        "reverse.eml",
        b"From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 2000,
        "ok|damaged|unsafe",
        "2,000 mails inside one another",
    )
    yield (
        "noise.7z",
        b"7z\xbc\xaf\x27\x1c\0\4" + bytes(range(256)) * 8,
        "damaged|unsupported",
        "a head and noise",
    )
    yield (
        "noise.xz",
        b"\xfd7zXZ\0" + bytes(range(256)) * 8,
        "damaged|unsupported",
        "a head and noise",
    )
    program = zipped(("invoice.exe", b"MZ" + b"\0" * 600), ("run.bat", b"format c:"))
    yield "programs.zip", program, "ok", "never run"


def _mails(depth: int) -> bytes:
    head = b"From: a@b.c\nTo: d@e.f\nMIME-Version: 1.0\n"
    return head + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(depth)
    )
