# ruff: noqa: E501 - a table of bytes reads better in long rows
"""Hostile pictures: bombs, lies in the head, loops, cut files."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageDraw

from hostilekit.trap import Trap

ANY = "ok|damaged"
Row = tuple[str, bytes, str, str]


def drawn(form: str, size: tuple[int, int] = (900, 1200), **options: object) -> bytes:
    """A sound picture with some ink on it."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    for y in range(100, size[1] - 60, 60):
        pen.text((80, y), "A stranger's page, line by line", fill="black")
        pen.line((80, y + 30, size[0] - 80, y + 30), fill="black", width=2)
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(
    width: int, height: int, rows: bytes, *, bits: int = 1, colour: int = 0, more: bytes = b""
) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + head + more + body + chunk(b"IEND", b"")


def tiff(entries: list[tuple[int, int, int, int]], following: int = 0, tail: bytes = b"") -> bytes:
    """One directory at byte 8 of (tag, type, count, value)."""
    body = struct.pack("<H", len(entries))
    for tag, kind, count, value in sorted(entries):
        body += struct.pack("<HHII", tag, kind, count, value)
    return b"II*\0" + struct.pack("<I", 8) + body + struct.pack("<I", following) + tail


def one_bit(
    width: int, height: int, offset: int, length: int, method: int = 1
) -> list[tuple[int, int, int, int]]:
    return [
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 1), (259, 3, 1, method),
        (262, 3, 1, 1), (273, 4, 1, offset), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, length),
    ]  # fmt: skip


def traps() -> Iterator[Trap]:
    for part in (_png, _jpeg, _tiff, _others):
        for name, content, status, why in part():
            yield Trap(f"pictures/{name}", content, status, why)


def _png() -> Iterator[Row]:
    rows = b"\0" * (3_751 * 30_000)
    yield "bomb.png", png(30_000, 30_000, rows), ANY, "900 megapixels in 110 KB"
    yield "claims-largest.png", png(2**31 - 1, 2**31 - 1, b"\0" * 99), ANY, "largest numbers"
    yield "no-width.png", png(0, 100, b"\0" * 99), ANY, "no size"
    whole = drawn("PNG")
    yield "half.png", whole[: len(whole) // 2], ANY, "the second half is missing"
    yield "head-only.png", whole[:33], ANY, "nothing but the head"
    broken = bytearray(whole)
    broken[60] ^= 0xFF
    yield "wrong-checksum.png", bytes(broken), ANY, "one bit has changed"
    lies = whole[:33] + struct.pack(">I", 2**31 - 1) + whole[37:]
    yield "chunk-claims-two-gigabytes.png", lies, ANY, "a chunk longer than the file"
    text = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * (100 << 20), 9))
    white = b"".join(b"\0" + b"\xff" * 25 for _ in range(200))
    yield "text-bomb.png", png(200, 200, white, more=text), ANY, "100 MB of text in a note"
    profile = chunk(b"iCCP", b"a\0\0" + zlib.compress(b"x" * (100 << 20), 9))
    yield "profile-bomb.png", png(200, 200, white, more=profile), ANY, "100 MB of colour profile"
    yield "one-pixel.png", png(1, 1, b"\0\0"), ANY, "a tracking pixel"
    yield "strip.png", png(1, 20_000, b"\0\xff" * 20_000), ANY, "one pixel wide, 20,000 high"
    yield "band.png", png(20_000, 1, b"\0" + b"\xf0" * 2_500), ANY, "one pixel high"


def _jpeg() -> Iterator[Row]:
    whole = drawn("JPEG")
    yield "half.jpg", whole[: len(whole) // 2], ANY, "the second half is missing"
    yield "head-only.jpg", whole[:20], "damaged", "nothing but the head"
    at = whole.index(b"\xff\xc0")
    huge = whole[: at + 5] + b"\xff\xdc\xff\xdc" + whole[at + 9 :]
    yield "claims-4-gigapixels.jpg", huge, ANY, "a size beyond its data"
    none = whole[: at + 5] + b"\0\0\0\0" + whole[at + 9 :]
    yield "no-size.jpg", none, ANY, "no size"
    yield "garbage-after.jpg", whole + b"\xab" * 9000, "ok", "cameras do this"
    yield "garbage-before.jpg", b"\r\n--mail--\r\n" + whole, ANY, "a mail part with its border"
    ifd = b"Exif\0\0II*\0\x08\0\0\0\1\0\x69\x87\4\0\1\0\0\0\x08\0\0\0\x08\0\0\0"
    exif = b"\xff\xe1" + struct.pack(">H", len(ifd) + 2) + ifd
    yield "exif-in-a-circle.jpg", whole[:2] + exif + whole[2:], "ok", "a directory in itself"
    noise = bytearray(whole)
    for n in range(700, len(noise) - 2, 97):
        noise[n] ^= 0x55
    yield "bits-changed.jpg", bytes(noise), ANY, "damaged on its way"
    scans = drawn("JPEG", progressive=True)
    sos = scans.rindex(b"\xff\xda")
    yield "300-scans.jpg", scans[:-2] + scans[sos:-2] * 300 + b"\xff\xd9", ANY, "endless scans"


def _tiff() -> Iterator[Row]:
    sound = tiff(one_bit(800, 800, 200, 80_000), tail=b"\0" * 90 + b"\xff" * 80_000)
    yield (
        "directory-in-a-circle.tif",
        tiff(one_bit(800, 800, 200, 80_000), 8, sound[122:]),
        ANY,
        "endless frames",
    )
    yield (
        "claims-10-gigapixels.tif",
        tiff(one_bit(100_000, 100_000, 200, 99), tail=b"x" * 300),
        ANY,
        "no data",
    )
    yield "data-beyond-the-end.tif", tiff(one_bit(800, 800, 2**31, 80_000)), ANY, "data elsewhere"
    yield "half.tif", drawn("TIFF")[:60_000], ANY, "the second half is missing"
    zipped = zlib.compress(b"\xff" * (2_500 * 20_000), 9)
    yield (
        "bomb.tif",
        tiff(one_bit(20_000, 20_000, 200, len(zipped), 8), tail=b"\0" * 78 + zipped),
        ANY,
        "400 megapixels",
    )
    yield "head-only.tif", b"II*\0\x08\0\0\0", "damaged", "nothing but the head"
    yield (
        "fax-noise.tif",
        tiff(one_bit(2_000, 2_000, 200, 400, 4), tail=b"\x5a\xc3" * 300),
        ANY,
        "fax that decodes to nothing",
    )
    step = 2 + 9 * 12 + 4
    entries = one_bit(8, 8, 8 + 5_201 * step, 8)
    frames = b"".join(tiff(entries, 8 + n * step)[8:] for n in range(1, 5_201))
    chain = b"II*\0\x08\0\0\0" + frames + tiff(entries)[8:] + b"\xaa" * 8
    yield "5201-frames.tif", chain, "unsafe", "more pages than a file may have"
    yield (
        "tags-noise.tif",
        tiff([(t, 77, 2**31, 2**31) for t in range(256, 300)]),
        ANY,
        "tags without sense",
    )


def _others() -> Iterator[Row]:
    head = b"BM" + struct.pack(
        "<IIIIiiHHIIiiII", 99, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0
    )
    yield "claims-huge.bmp", head, ANY, "a bitmap without its data"
    yield (
        "claims-huge.gif",
        b"GIF89a\xff\xff\xff\xff\x80\0\0" + b"\0" * 6 + b",\0\0\0\0\xff\xff\xff\xff\0\2\0;",
        ANY,
        "no data",
    )
    yield "noise.webp", b"RIFF\xff\xff\xff\x7fWEBPVP8 " + b"\x99" * 400, ANY, "a head and noise"
    yield "zero-bytes.jpg", b"", "empty", "nothing at all"
    yield "zeros.jpg", b"\0" * 50_000, "damaged", "a broken download"
    yield (
        "noise.png",
        bytes((n * n * 7 + n) % 251 + 5 for n in range(40_000)),
        "damaged",
        "no signature",
    )
    yield (
        "phone.heic",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 400,
        "damaged",
        "a head and nothing",
    )
