"""Fonts to draw OFD text with: embedded ones, else Chinese ones of the system.

Comes in: a font as the file names it. Goes out: something that gives a mask of
one character at a size. A subset that is embedded often lacks its character
table; glyph numbers are then made reachable by a table of our own. Without
any Chinese font a character is a frame, so that its place still shows.
"""

from __future__ import annotations

import io
import os
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from docproc.errors import PageError
from docproc.pages.ofd_resources import Font

Mask = NDArray[np.uint8]

FAMILIES: dict[str, tuple[str, ...]] = {
    "sans": (
        "notosanscjk-regular", "notosanssc", "sourcehansanssc", "sourcehansanscn", "msyh",
        "simhei", "pingfang", "stheiti", "wqy-microhei", "wqy-zenhei", "droidsansfallback",
    ),
    "serif": (
        "notoserifcjk-regular", "notoserifsc", "sourcehanserifsc", "sourcehanserifcn", "simsun",
        "stsong", "songti", "uming",
    ),
    "kai": ("simkai", "stkaiti", "ukai", "kaiti"),
    "fang": ("simfang", "stfangsong", "fangsong"),
}  # fmt: skip
"""Beginnings of font files, lower case, by look; the first that is there is used."""
_LOOKS = (
    ("kai", ("楷", "kai")),
    ("fang", ("仿宋", "fangsong", "仿")),
    ("sans", ("黑", "hei", "sans", "yahei", "雅黑", "圆", "arial", "helvetica", "calibri")),
)
PRIVATE = 0xF0000
"""Where glyph numbers are made reachable: plane 15, free for private use."""
MOST_MASKS = 20_000
MOST_FONT_FILES = 20_000


@lru_cache(maxsize=1)
def _system_fonts() -> dict[str, Path]:
    """Font files of the system by lower-case stem; the first of a stem counts."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for number, file in enumerate(sorted(_files(folder))):
            if number >= MOST_FONT_FILES:
                break
            if file.suffix.lower() in (".ttf", ".ttc", ".otf"):
                found.setdefault(file.stem.lower(), file)
    return found


def _folders() -> Iterator[Path]:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  (never raises, as Path.home does)
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")


def _files(folder: Path) -> Iterator[Path]:
    for at, _, names in os.walk(folder):
        yield from (Path(at) / name for name in names)


@lru_cache(maxsize=64)
def system_font(name: str) -> tuple[Path, int] | None:
    """File and face of a Chinese font that looks like `name`; None if there is none."""
    low = name.lower()
    look = next((k for k, words in _LOOKS if any(w in low for w in words)), "serif")
    order = [look, *(k for k in ("serif", "sans", "kai", "fang") if k != look)]
    installed = _system_fonts()
    for family in order:
        for stem in FAMILIES[family]:
            for held in sorted(s for s in installed if s.startswith(stem)):
                face = _chinese_face(installed[held])
                if face is not None:
                    return installed[held], face
    return None


def _chinese_face(file: Path) -> int | None:
    """The face of a collection for simplified Chinese; None where the file cannot be used."""
    faces: list[str] = []
    for index in range(16):
        try:
            faces.append(str(ImageFont.truetype(str(file), 20, index=index).getname()[0]))
        except (OSError, ValueError):
            break
        if file.suffix.lower() != ".ttc":
            break
    for wanted in (" SC", " CN"):
        for index, face in enumerate(faces):
            if face.endswith(wanted):
                return index
    return 0 if faces else None


@dataclass(slots=True)
class FontDrawer:
    """Masks of characters for one page, each made once.

    `read` gives the bytes of an embedded font's part.
    """

    read: Callable[[str], bytes]
    _files: dict[str, bytes | None] = field(default_factory=dict)
    _sized: dict[tuple[str, float], ImageFont.FreeTypeFont | None] = field(default_factory=dict)
    _masks: dict[tuple[str, float, str], tuple[Mask, int, int]] = field(default_factory=dict)

    def mask(self, font: Font, char: str, glyph: int | None, size: float) -> tuple[Mask, int, int]:
        """The ink of a character (0..255), and where its left top lies from its origin."""
        pixels = drawn_size(size)
        place, drawn = font.name, char
        face = self._embedded(font.part, pixels) if font.part else None
        if face is not None and font.part and self._knows(font.part, char, glyph):
            place, drawn = font.part, char if glyph is None else chr(PRIVATE + glyph)
        else:
            face = self._system(font.name, pixels)
        key = place, pixels, drawn
        found = self._masks.get(key)
        if found is None:
            if len(self._masks) >= MOST_MASKS:
                self._masks.clear()
            found = self._masks[key] = _frame(pixels) if face is None else _mask(face, drawn)
        return found

    def _system(self, name: str, pixels: float) -> ImageFont.FreeTypeFont | None:
        key = f"system:{name}", pixels
        if key not in self._sized:
            file = system_font(name)
            self._sized[key] = (
                ImageFont.truetype(str(file[0]), pixels, index=file[1]) if file else None
            )
        return self._sized[key]

    def _embedded(self, part: str, pixels: float) -> ImageFont.FreeTypeFont | None:
        key = part, pixels
        if key in self._sized:
            return self._sized[key]
        if part not in self._files:
            self._files[part] = self._font_file(part)
        raw = self._files[part]
        face = None
        if raw is not None:
            try:
                face = ImageFont.truetype(io.BytesIO(raw), pixels)
            except (OSError, ValueError):
                self._files[part] = None
        self._sized[key] = face
        return face

    def _font_file(self, part: str) -> bytes | None:
        try:
            return with_glyph_numbers(self.read(part))
        except (PageError, struct.error, ValueError, IndexError):
            return None

    def _knows(self, part: str, char: str, glyph: int | None) -> bool:
        """Whether the embedded font is to be used: by number, or where it has the character."""
        raw = self._files.get(part)
        if raw is None:
            return False
        return glyph is not None or ord(char) in _characters_of(raw)


def drawn_size(pixels: float) -> float:
    """The size at which type of this size is drawn: quarters of a pixel, so few differ."""
    return max(round(pixels * 4) / 4, 1.0)


def _mask(face: ImageFont.FreeTypeFont, char: str) -> tuple[Mask, int, int]:
    try:
        left, top, right, bottom = (round(v) for v in face.getbbox(char, anchor="ls"))
        if right <= left or bottom <= top or (right - left) * (bottom - top) > 40_000_000:
            return np.zeros((0, 0), np.uint8), 0, 0
        picture = Image.new("L", (right - left + 2, bottom - top + 2))
        ImageDraw.Draw(picture).text((1 - left, 1 - top), char, 255, face, anchor="ls")
    except (OSError, ValueError):  # an embedded font that breaks off inside
        return np.zeros((0, 0), np.uint8), 0, 0
    return np.asarray(picture, np.uint8), left - 1, top - 1


def _frame(pixels: float) -> tuple[Mask, int, int]:
    """A frame where a character would stand."""
    side = max(round(pixels * 0.8), 2)
    mask = np.zeros((side, side), np.uint8)
    mask[[0, -1], :] = mask[:, [0, -1]] = 255
    return mask, round(pixels * 0.1), -side


def with_glyph_numbers(raw: bytes) -> bytes:
    """The font with glyph n reachable as character U+F0000 + n, its own kept.

    Only the sfnt forms (TrueType, OpenType); raises `ValueError` for others.
    """
    tables = _tables(raw)
    if b"maxp" not in tables or not (b"glyf" in tables or b"CFF " in tables):
        raise ValueError("not a font that can be drawn")
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    ranges = [(first, last, glyph) for first, last, glyph in _ranges(tables.get(b"cmap", b""))]
    ranges.append((PRIVATE, PRIVATE + max(count, 1) - 1, 0))
    groups = b"".join(struct.pack(">III", *r) for r in ranges)
    subtable = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(ranges)) + groups
    tables[b"cmap"] = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + subtable
    out = bytearray(struct.pack(">4sHHHH", raw[:4], len(tables), 0, 0, 0))
    at = 12 + 16 * len(tables)
    body = bytearray()
    for tag in sorted(tables):
        out += struct.pack(">4sIII", tag, 0, at + len(body), len(tables[tag]))
        body += tables[tag] + b"\0" * (-len(tables[tag]) % 4)
    return bytes(out + body)


def _tables(raw: bytes) -> dict[bytes, bytes]:
    if raw[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        raise ValueError("not an sfnt font")
    out: dict[bytes, bytes] = {}
    for number in range(min(struct.unpack_from(">H", raw, 4)[0], 64)):
        tag, _, start, length = struct.unpack_from(">4sIII", raw, 12 + 16 * number)
        out[tag] = raw[start : start + length]
    return out


def _ranges(cmap: bytes) -> list[tuple[int, int, int]]:
    """(first, last, glyph of the first) for a Unicode subtable of format 4 or 12."""
    if len(cmap) < 4:
        return []
    best: tuple[int, int] | None = None
    for number in range(min(struct.unpack_from(">H", cmap, 2)[0], 32)):
        platform, encoding, start = struct.unpack_from(">HHI", cmap, 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            form = struct.unpack_from(">H", cmap, start)[0]
            if form in (4, 12) and (best is None or form > best[0]):
                best = form, start
    if best is None:
        return []
    if best[0] == 12:
        count = min(struct.unpack_from(">I", cmap, best[1] + 12)[0], 70_000)
        found = [struct.unpack_from(">III", cmap, best[1] + 16 + 12 * n) for n in range(count)]
        return [(a, b, g) for a, b, g in found if a <= b < PRIVATE]
    return _ranges_of_4(cmap, best[1])


def _ranges_of_4(cmap: bytes, start: int) -> list[tuple[int, int, int]]:
    half = struct.unpack_from(">H", cmap, start + 6)[0]
    out: list[tuple[int, int, int]] = []
    for number in range(half // 2):
        at = start + 14 + 2 * number
        last = struct.unpack_from(">H", cmap, at)[0]
        first = struct.unpack_from(">H", cmap, at + half + 2)[0]
        shift = struct.unpack_from(">H", cmap, at + 2 * half + 2)[0]
        place = at + 3 * half + 2
        offset = struct.unpack_from(">H", cmap, place)[0]
        if first > last or first == 0xFFFF:
            continue
        if offset == 0:
            out.extend((c, c, (c + shift) & 0xFFFF) for c in range(first, last + 1))
            continue
        for c in range(first, last + 1):
            where = place + offset + 2 * (c - first)
            glyph = struct.unpack_from(">H", cmap, where)[0] if where + 2 <= len(cmap) else 0
            if glyph:
                out.append((c, c, (glyph + shift) & 0xFFFF))
    return out


@lru_cache(maxsize=8)
def _characters_of(raw: bytes) -> frozenset[int]:
    ranges = _ranges(_tables(raw).get(b"cmap", b""))
    return frozenset(
        c for first, last, _ in ranges for c in range(first, min(last, first + 70_000) + 1)
    )
