"""A thousand dossiers of small native pages, each of another enterprise.

Every page is a page of the samples, set again as text at the same places, so that
what is read, typed and extracted is what a dossier costs; only the pictures are
gone. A dossier is eleven pages in five files of some two kilobytes a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from hostilekit import pdfs

from docproc.chinese.uscc import check_character, codes_in
from docproc.options import ReadingOptions
from docproc.page import Line
from docproc.reading import read_file

WIDTH, HEIGHT = 595.0, 842.0
NAME, CODE_HEAD = "威海澜砚泵业有限公司", "91371000"
SYLLABLES = "安邦辰达恩丰冠恒嘉凯朗铭诺鹏启瑞盛泰维欣雅远泽正卓"


@dataclass(frozen=True, slots=True)
class Paper:
    """A file of the sample dossier: its name and the lines of its pages."""

    name: str
    pages: tuple[tuple[Line, ...], ...]


def papers(sample: Path) -> list[Paper]:
    """The papers of a sample dossier as the real engine reads them."""
    told = []
    for file in sorted(sample.iterdir()):
        pages = read_file(file, ReadingOptions())
        told.append(Paper(file.name, tuple(page.lines for page in pages)))
    return told


def enterprises(count: int) -> Iterator[tuple[str, str]]:
    """Names and credit codes, all different, the codes with their check characters."""
    for number, syllables in zip(range(count), product(SYLLABLES, repeat=3), strict=False):
        body = f"{CODE_HEAD}MA3{number:06d}"
        yield f"威海{''.join(syllables)}泵业有限公司", body + check_character(body)


def write(folder: Path, sample: list[Paper], count: int) -> int:
    """Write `count` dossiers below `folder`; the number of pages comes back."""
    code = _code(sample)
    pages = 0
    for number, (name, own) in enumerate(enterprises(count), 1):
        place = folder / f"{number:04d} {name}"
        place.mkdir(parents=True, exist_ok=True)
        for paper in sample:
            (place / paper.name).write_bytes(_pdf(paper, {NAME: name, code: own}))
            pages += len(paper.pages)
    return pages


def _code(sample: list[Paper]) -> str:
    """The credit code that stands on the sample's papers most often."""
    lines = [line.text for paper in sample for page in paper.pages for line in page]
    found = Counter(code for text in lines for code, *_ in codes_in(text))
    return found.most_common(1)[0][0]


def _pdf(paper: Paper, changed: dict[str, str]) -> bytes:
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        b"/DescendantFonts [4 0 R] >>",
        4: b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> "
        b"/FontDescriptor 5 0 R >>",
        5: b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 "
        b"/FontBBox [-25 -254 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    }
    kids = []
    for number, lines in enumerate(paper.pages):
        at = 6 + 2 * number
        kids.append(b"%d 0 R" % at)
        objects[at] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (WIDTH, HEIGHT, at + 1)
        )
        objects[at + 1] = pdfs.stream(_content(lines, changed))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return pdfs.pdf(objects)


def _content(lines: tuple[Line, ...], changed: dict[str, str]) -> bytes:
    shown = [b"BT"]
    for line in lines:
        text = line.text
        for old, new in changed.items():
            text = text.replace(old, new)
        if line.box is None or not text:
            continue
        box = line.box
        size = max((box.bottom - box.top) * HEIGHT * 0.8, 6.0)
        squeeze = 100.0 * (box.right - box.left) * WIDTH / (size * len(text))
        left, base = box.left * WIDTH, HEIGHT - (box.bottom * HEIGHT - 0.15 * size)
        hexed = text.encode("utf-16-be").hex().encode()
        shown.append(
            b"/F1 %.1f Tf %.1f Tz 1 0 0 1 %.1f %.1f Tm <%s> Tj" % (size, squeeze, left, base, hexed)
        )
    shown.append(b"ET")
    return b"\n".join(shown)
