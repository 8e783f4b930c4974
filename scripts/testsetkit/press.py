"""From a family's HTML to a printed PDF, and to where everything stands in it.

Marked things (values, slots, seals) are links `http://mark/N` while printing:
the browser writes a link's rectangle into the PDF, so places need no guessing.
The links are taken out of what is delivered.
"""

from __future__ import annotations

import io
import logging
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pdfplumber
import pikepdf
from playwright.sync_api import sync_playwright

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # fonts without a box are told once a letter
Box = tuple[float, float, float, float]


@dataclass
class Paper:
    """One paper as a family wrote it."""

    kind: str
    label: str
    html: str
    marks: dict[int, dict[str, Any]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """How a secretary might name the file."""
    wants_native: bool | None = None
    """True: made by a machine (platform page, credit report); False: always a copy."""
    photo: bool = False


@dataclass
class Sheet:
    """Page `number` (from 0) of a printed PDF and its marks, boxes as fractions of the page."""

    pdf: bytes
    number: int
    marks: list[tuple[int, Box]]

    @cached_property
    def lines(self) -> list[tuple[str, Box]]:
        """Lines of text with their boxes, from top to bottom; read when asked for."""
        with pdfplumber.open(io.BytesIO(self.pdf)) as document:
            return list(_lines(document.pages[self.number]))

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.lines)


@dataclass
class Printed:
    pdf: bytes
    sheets: list[Sheet]


@contextmanager
def press() -> Iterator[Any]:
    """A browser's page that prints."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page()
        browser.close()


def printed(tab: Any, html: str) -> Printed:
    """Print one paper."""
    tab.set_content(html)
    raw = tab.pdf(prefer_css_page_size=True, print_background=True)
    return read_back(raw)


def read_back(raw: bytes) -> Printed:
    """The PDF without links, its lines, and where the links were."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        marks = [_marks(page) for page in pdf.pages]
        for page in pdf.pages:
            if "/Annots" in page.obj:
                del page.obj["/Annots"]
        held = io.BytesIO()
        pdf.save(held, deterministic_id=True)
    pdf_bytes = held.getvalue()
    sheets = [Sheet(pdf_bytes, n, found) for n, found in enumerate(marks)]
    return Printed(pdf_bytes, sheets)


def _marks(page: pikepdf.Page) -> list[tuple[int, Box]]:
    """Marks with their places; one that goes over several lines with all of them together."""
    width, height = float(page.mediabox[2]), float(page.mediabox[3])
    held: dict[int, Box] = {}
    for note in page.obj.get("/Annots", []):
        found = re.search(r"mark/(\d+)", str(note.get("/A", {}).get("/URI", "")))
        if not found:
            continue
        x0, y0, x1, y1 = (float(v) for v in note["/Rect"])
        across, down = sorted((x0 / width, x1 / width)), sorted((1 - y0 / height, 1 - y1 / height))
        x0, y0, x1, y1 = (min(max(v, 0.0), 1.0) for v in (across[0], down[0], across[1], down[1]))
        box = (x0, y0, x1, y1)  # what lies beyond the paper's edge is not there
        old = held.get(int(found.group(1)), box)
        held[int(found.group(1))] = (
            min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]),
        )  # fmt: skip
    return list(held.items())


_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾",
    "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟户",
)
"""The browser's fonts map some characters to radicals that only look like them."""


def plain(text: str) -> str:
    """Text as printed: radicals as the characters that they stand for."""
    return "".join(
        unicodedata.normalize("NFKC", c) if "\u2f00" <= c <= "\u2fdf" else c for c in text
    ).translate(_RADICALS)


def _lines(page: Any) -> Iterator[tuple[str, Box]]:
    """Lines of text with their boxes, from top to bottom: letters that share a height and stand close.

    `page` is pdfplumber's: PDFium misplaces letters of the browser's Type 3 fonts.
    """
    width, height = float(page.width), float(page.height)
    letters = []
    for c in page.chars:
        if c["text"].strip():
            low = c["size"] * 0.12  # the fonts tell no descent: the box stands on the base line
            letters.append((c["text"], c["x0"], c["top"] + low, c["x1"], c["bottom"] + low))
    rows: list[list[tuple[str, float, float, float, float]]] = []
    for letter in letters:
        middle, size = (letter[2] + letter[4]) / 2, letter[4] - letter[2]
        row = rows[-1] if rows else None
        if (
            row
            and row[-1][2] - 1 < middle < row[-1][4] + 1
            and -size < letter[1] - row[-1][3] < 2.2 * size
        ):
            row.append(letter)
        else:
            rows.append([letter])
    told = []
    for row in rows:
        box = (
            min(x[1] for x in row) / width,
            min(x[2] for x in row) / height,
            max(x[3] for x in row) / width,
            max(x[4] for x in row) / height,
        )
        told.append((plain("".join(x[0] for x in row)), box))
    yield from sorted(told, key=lambda r: (round(r[1][1], 2), r[1][0]))


def without_unicode(pdf_bytes: bytes) -> bytes:
    """The PDF with its fonts' Unicode maps taken out: looks the same, says nothing."""
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        for thing in pdf.objects:
            font = isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
            if font and "/ToUnicode" in thing:
                del thing["/ToUnicode"]
        held = io.BytesIO()
        pdf.save(held, deterministic_id=True)
    return held.getvalue()
