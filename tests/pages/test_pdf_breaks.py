"""Ends of lines that PDFium makes up part no figures."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from pikepdf import Dictionary, Name

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file


def test_figures_on_a_page_that_seems_to_be_written_downwards(tmp_path: Path) -> None:
    """Two columns of close lines with a gutter: PDFium takes the page for one of upright writing
    and ends a line behind every object. Figures that each are one stay one number; two words
    with room between them stay two."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[0]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
    page.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    places = (0, 6.6, 13.2, 19.8, 40, 46.6)
    page.Contents = pdf.make_stream(
        " ".join(
            f"BT /F1 11 Tf 1 0 0 1 {column + x} {700 - 5 * row} Tm ({char}) Tj ET"
            for row in range(20)
            for column in ((60,) if row % 2 else (300,))
            for char, x in zip("168718", places, strict=True)
        ).encode()
    )
    file = tmp_path / "a.pdf"
    pdf.save(file)
    text = pdfium.PdfDocument(file)[0].get_textpage()
    assert "1\r\n6\r\n8" in text.get_text_range()  # else nothing is tried here
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits(), passwords=()) as opened:
        runs = opened.page(1).runs
    assert {run.text for run in runs} == {"1687", "18"}
