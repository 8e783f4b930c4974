"""F04: a page with print and not one line to trust fails; a photograph has nothing to read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.documents.legible import writing_of
from docproc.documents.model import Writing
from docproc.evidence import Box
from docproc.page import InkMap, Line, Page, PageSource, SealKind, SealMark


def scan(*lines: tuple[str, float, float], confidence: float) -> Page:
    """A page read by OCR; each line is text, confidence, height as a share of the page."""
    drawn = tuple(
        Line(text, Box(0.1, 0.1 + 0.1 * n, 0.8, 0.1 + 0.1 * n + high), sure)
        for n, (text, sure, high) in enumerate(lines)
    )
    return Page("a.jpg", 1, PageSource.OCR, confidence=confidence, lines=drawn)


def test_a_faint_copy_of_which_only_the_title_was_guessed_cannot_be_trusted() -> None:
    page = scan(("资产负债表", 0.22, 0.03), confidence=0.81)
    assert writing_of(page) is Writing.UNTRUSTED


@pytest.mark.parametrize(
    "page",
    [
        scan(("资产负债表", 0.22, 0.03), ("货币资金", 0.97, 0.02), confidence=0.88),
        scan(("一行很长的文字" * 6, 0.35, 0.02), confidence=0.97),
        scan(confidence=1.0),
    ],
    ids=["one good line", "a long line of sure characters", "nothing read"],
)
def test_pages_that_are_read_well_enough_are_trusted(page: Page) -> None:
    assert writing_of(page) is Writing.TRUSTED


def test_something_pale_of_which_nothing_could_be_read_cannot_be_trusted() -> None:
    page = scan(confidence=1.0)
    assert writing_of(replace(page, reason="faint")) is Writing.UNTRUSTED


def test_what_only_an_engine_sees_on_a_dark_page_cannot_be_trusted() -> None:
    page = scan(("现金流量表", 0.99, 0.03), confidence=0.999)
    assert writing_of(replace(page, reason="dark")) is Writing.UNTRUSTED


def test_letters_as_tall_as_a_machine_are_a_shape_in_a_photograph() -> None:
    photograph = scan(("Er", 0.46, 0.31), confidence=0.46)
    assert writing_of(photograph) is Writing.NONE
    assert writing_of(scan(("车间", 0.46, 0.03), confidence=0.46)) is not Writing.NONE


def test_print_blurred_into_one_shape_on_bare_paper_is_no_photograph() -> None:
    bare = InkMap(10, 14, InkMap.pack(bytes(140)), InkMap.pack(bytes(140)))
    blurred = scan(("三", 0.92, 0.25), confidence=0.84)
    assert writing_of(replace(blurred, ink=bare)) is Writing.UNTRUSTED
    inked = InkMap(10, 14, InkMap.pack(bytes([8] * 140)), InkMap.pack(bytes(140)))
    assert writing_of(replace(blurred, ink=inked)) is Writing.NONE


def test_a_seals_lettering_is_no_print_of_the_page() -> None:
    """The end of an annex on which a body sealed under its name."""
    seal = SealMark(Box(0.7, 0.05, 0.9, 0.25), "round", "grey", SealKind.UNKNOWN, None)
    letters = Line("上浦州市际地区监院", Box(0.74, 0.09, 0.88, 0.13), 0.02)
    sealed = Page("a.pdf", 1, PageSource.OCR, confidence=0.27, lines=(letters,), seals=(seal,))
    assert writing_of(sealed) is Writing.NONE
    assert writing_of(replace(sealed, seals=())) is not Writing.NONE
