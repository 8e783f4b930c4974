"""Boxes, ticks and bullets of the symbol fonts of office programs are read as what they show."""

from __future__ import annotations

from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pikepdf import Dictionary, Name

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file
from docproc.pages.symbols import as_shown, sign_of


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF052, "", "☑"),
        (0xF0A3, "", "□"),
        (0xF0B7, "", "•"),
        (0xF06C, "", "●"),
        (0xF0FE, "ABCDEF+Wingdings-Regular", "☑"),
        (ord("R"), "ABCDEF+Wingdings2", "☑"),
        (ord("R"), "Wingdings 2", "☑"),
        (0xA8, "Wingdings", "□"),
        (ord("R"), "SimSun", None),
        (ord("R"), "", None),
        (0xF0B7, "Wingdings 3", "•"),
        (0xE000, "", None),
        (0xF0FE, "Wingdings 2", "☑"),
        (0xF052, "Wingdings", "☑"),
        (0xD6, "SymbolMT", "√"),
        (0xD6, "Symbola", None),
        (0xD6, "ABCDEF+SymbolNeu", None),
    ],
)
def test_what_a_code_shows(code: int, font: str, sign: str | None) -> None:
    assert sign_of(code, font) == sign


def test_text_of_other_fonts_stays() -> None:
    assert as_shown("R先进级 A级", "宋体") == "R先进级 A级"
    assert as_shown("\uf052先进级 \uf0a3卓越级") == "☑先进级 □卓越级"


def test_a_box_of_wingdings_in_a_pdf(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    fonts = {
        name: pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(base)))
        for name, base in (("F1", "/ABCDEF+Wingdings2"), ("F2", "/Helvetica"))
    }
    page = pdf.pages[0]
    page.Resources = Dictionary(Font=Dictionary(**fonts))
    page.Contents = pdf.make_stream(
        b"BT /F1 12 Tf 60 700 Td (R) Tj /F2 12 Tf 14 0 Td (level R) Tj "
        b"/F1 12 Tf 90 0 Td (\xa3) Tj ET"
    )
    file = tmp_path / "a.pdf"
    pdf.save(file)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits(), passwords=()) as opened:
        runs = opened.page(1).runs
    said = "".join(run.text for run in runs)
    assert said == "☑level R□"
    assert not any(run.unmapped for run in runs)


def test_boxes_of_symbol_fonts_in_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    typed = paragraph.add_run("R")
    typed.font.name = "Wingdings 2"
    paragraph.add_run("基础级 R")
    symbol = OxmlElement("w:sym")
    symbol.set(qn("w:font"), "Wingdings 2")
    symbol.set(qn("w:char"), "F0A3")
    paragraph.add_run()._element.append(symbol)
    paragraph.add_run("先进级")
    bullet = OxmlElement("w:sym")
    bullet.set(qn("w:font"), "Wingdings")
    bullet.set(qn("w:char"), "F0D8")
    paragraph.add_run()._element.append(bullet)
    ticked = OxmlElement("w:sym")  # a sign of a font that holds plain Unicode
    ticked.set(qn("w:font"), "Segoe UI Symbol")
    ticked.set(qn("w:char"), "2611")
    paragraph.add_run()._element.append(ticked)
    file = tmp_path / "a.docx"
    document.save(file)
    with open_file(file, Kind.DOCX, path="a.docx", limits=Limits(), passwords=()) as opened:
        (line,) = opened.page(1).lines
    assert line.text == "☑基础级 R□先进级➢☑"
