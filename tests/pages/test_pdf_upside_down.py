"""A page whose writing its own /Rotate turns upside down is read as written."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdfmade import add_page, said

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file
from docproc.text.native import native_page

LINES = (
    "法定代表人（签字）：",
    "现承诺：所提供的材料真实、准确、完整；",
    "日期：二〇二六年五月六日",
)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_every_character_an_object_and_the_page_turned(tmp_path: Path, rotate: int) -> None:
    """Browsers write every character as an object. PDFium puts them in the order of the page as
    shown, each line of one upside down from its end to its beginning."""
    content = ""
    for row, text in enumerate(LINES):
        x = 80.0
        for sign in text:
            content += said(sign, x, 700 - 40 * row)
            x += 12.0
    pdf = pikepdf.new()
    add_page(pdf, content, rotate=rotate)
    file = tmp_path / "a.pdf"
    pdf.save(file)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits(), passwords=()) as opened:
        page = native_page(opened.page(1), "a.pdf")
    assert tuple(line.text for line in page.lines) == LINES
    assert page.rotation == (360 - rotate) % 360
