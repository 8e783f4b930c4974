"""From printed papers to pages as they are received: how each paper is captured."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from PIL import Image

from testsetkit import copier
from testsetkit.case import Case
from testsetkit.copier import Machine, Move, Picture, captured, destroyed, moved, turned
from testsetkit.press import Box, Paper, Printed, without_unicode

SAMPLE = 0.5
"""Of this share of pages the truth holds text, lines and critical values."""


class Bank(Protocol):
    """Where machines come from: `copier` or `rough`."""

    def chosen(
        self,
        rng: random.Random,
        *,
        poor: bool = False,
        photo: bool | None = None,
        harsh: bool = False,
    ) -> Machine: ...

    def captured(self, page: Picture, machine: Machine, seed: int) -> tuple[Picture, Move]: ...


@dataclass
class Page:
    """A page as it will be received."""

    kind: str
    source: str
    capture: str
    rotation: int = 0
    hard: str = ""
    text: str = ""
    lines: list[tuple[str, Box]] = field(default_factory=list)
    marks: list[tuple[dict[str, Any], Box]] = field(default_factory=list)
    colour: str = "red"
    picture: bytes = b""
    """JPEG, or empty for a native page."""
    size: tuple[int, int] = (0, 0)
    dpi: int = 200
    native: bytes = b""
    """A one-page PDF of a native page."""
    bilevel: bool = False
    two_up: bool = False
    poor: bool = False


@dataclass
class Piece:
    """A paper ready to be put into a file."""

    paper: Paper
    pages: list[Page]
    docx: bytes = b""


def native(paper: Paper, print_: Printed, rng: random.Random, *, nounicode: bool) -> Piece:
    """The paper as its program saved it."""
    raw = without_unicode(print_.pdf) if nounicode else print_.pdf
    pages = []
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for n, sheet in enumerate(print_.sheets):
            one = pikepdf.new()
            one.pages.append(pdf.pages[n])
            held = io.BytesIO()
            one.save(held, deterministic_id=True)
            page = Page(paper.kind, "ocr" if nounicode else "native", "native/nounicode" if nounicode else "native")  # fmt: skip
            if rng.random() < SAMPLE:
                page.text, page.lines = sheet.text, sheet.lines
            page.marks = [(paper.marks[m], b) for m, b in sheet.marks]
            page.native = held.getvalue()
            pages.append(page)
    return Piece(paper, pages)


def copied(
    paper: Paper,
    print_: Printed,
    machine: Machine,
    rng: random.Random,
    *,
    hard: tuple[int, str] | None = None,
    turn: dict[int, int] | None = None,
    bank: Bank = copier,
) -> Piece:
    """The paper printed and copied."""
    document = pdfium.PdfDocument(print_.pdf)
    pages = []
    for n, sheet in enumerate(print_.sheets):
        clean = np.array(document[n].render(scale=machine.dpi / 72).to_pil().convert("RGB"))
        picture, move = bank.captured(clean, machine, rng.randrange(1 << 31))
        before, after = (clean.shape[1], clean.shape[0]), (picture.shape[1], picture.shape[0])
        page = Page(
            paper.kind,
            "ocr",
            machine.name,
            dpi=int(machine.extra.get("dpi", machine.dpi)),
            poor=machine.poor,
            bilevel=machine.mode == "bw",
        )
        page.colour = (
            "red" if machine.mode == "colour" and "recopy" not in machine.steps else "grey"
        )
        if rng.random() < SAMPLE:
            page.text = sheet.text
            page.lines = [(t, moved(b, move, before, after)) for t, b in sheet.lines]
        page.marks = [(paper.marks[m], moved(b, move, before, after)) for m, b in sheet.marks]
        if hard and hard[0] == n:
            picture, page.hard = (
                destroyed(picture, hard[1], rng.randrange(1 << 31)),
                f"destroyed:{hard[1]}",
            )
            # One bit a point leaves nothing of a faint page: white paper, which is no lost page.
            page.bilevel = page.bilevel and hard[1] != "faint"
        page.rotation = (turn or {}).get(n, 0)
        _keep(page, turned(picture, page.rotation), machine.quality)
        pages.append(page)
    document.close()
    return Piece(paper, pages)


def _keep(page: Page, picture: Picture, quality: int) -> None:
    image = Image.fromarray(picture)
    page.size = image.size
    held = io.BytesIO()
    if page.bilevel:
        image.convert("1", dither=Image.Dither.NONE).save(held, "PNG")
    else:
        grey = page.colour == "grey"
        (image.convert("L") if grey else image).save(
            held, "JPEG", quality=quality, dpi=(page.dpi, page.dpi)
        )
    page.picture = held.getvalue()


def blank_back(machine: Machine, rng: random.Random) -> Page:
    """The empty back of a sheet, as a duplex scanner sees it."""
    width, height = int(8.27 * machine.dpi), int(11.69 * machine.dpi)
    white = np.full((height, width, 3), 251, np.uint8)
    picture, _ = captured(
        white,
        Machine(
            "blank",
            machine.dpi,
            machine.mode,
            machine.quality,
            machine.skew,
            tuple(s for s in machine.steps if s in ("shade", "holes")),
        ),
        rng.randrange(1 << 31),
    )
    page = Page("blank", "blank", machine.name, dpi=machine.dpi, bilevel=machine.mode == "bw")
    _keep(page, picture, machine.quality)
    return page


def two_up(pages: list[Page], machine: Machine) -> list[Page]:
    """Portrait pages two by two on landscape sheets."""
    made = []
    for at in range(0, len(pages), 2):
        pair = pages[at : at + 2]
        if len(pair) == 1 or any(p.rotation or p.hard or p.size[0] > p.size[1] for p in pair):
            made += pair
            continue
        images = [Image.open(io.BytesIO(p.picture)).convert("RGB") for p in pair]
        height = max(i.height for i in images)
        sheet = Image.new("RGB", (sum(i.width for i in images), height), "white")
        left = 0
        page = Page(
            pair[0].kind,
            "ocr",
            f"2up/{pair[0].capture}",
            text="".join(p.text for p in pair) if all(p.text for p in pair) else "",
            dpi=pair[0].dpi,
            bilevel=pair[0].bilevel,
            two_up=True,
            poor=pair[0].poor,
            colour=pair[0].colour,
        )
        for image, half in zip(images, pair, strict=True):
            sheet.paste(image, (left, 0))

            place = partial(_placed, left=left, of=image.size, on=sheet.size)
            page.lines += [(t, place(b)) for t, b in half.lines]
            page.marks += [(m, place(b)) for m, b in half.marks]
            left += image.width
        _keep(page, np.asarray(sheet), machine.quality)
        made.append(page)
    return made


def _placed(box: Box, *, left: int, of: tuple[int, int], on: tuple[int, int]) -> Box:
    """A box of a picture on the sheet on which it stands at `left` pixels."""
    x0, y0, x1, y1 = box
    return (
        (left + x0 * of[0]) / on[0],
        y0 * of[1] / on[1],
        (left + x1 * of[0]) / on[0],
        y1 * of[1] / on[1],
    )


def machine_for(
    case: Case,
    paper: Paper,
    main: Machine,
    poor: set[int],
    index: int,
    rng: random.Random,
    *,
    harsh: bool = False,
    bank: Bank = copier,
) -> Machine | None:
    """How the paper is captured; None: native. `harsh`: poor copies may be of `copier.HARSH`."""
    if paper.wants_native is None and paper.kind != "application_book" and rng.random() < 0.35:
        return None
    if index in poor and harsh and paper.photo and rng.random() < 0.6:
        return bank.chosen(rng, poor=True, photo=True, harsh=True)
    if index in poor:
        return bank.chosen(rng, poor=True, photo=None if paper.photo else False, harsh=harsh)
    if paper.photo and rng.random() < 0.3:
        return bank.chosen(rng, photo=True)
    return main if rng.random() < 0.75 else bank.chosen(rng, photo=False)
