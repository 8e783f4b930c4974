"""Characters whose text a span gives (/ActualText) inside a form stand where they are drawn.

PDFium leaves the form's own matrix out of their boxes; browsers print so.
"""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file


def printed(
    target: Path, said: str = "工", height: int = 400, places: tuple[int, int] = (800, 960)
) -> Path:
    """AB, a span that says 工, CD: on one line, in a form drawn at a quarter of its size."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    pieces = [
        ("AB", places[0], ""),
        ("X", 900, "FEFF" + said.encode("utf-16-be").hex()),
        ("CD", places[1], ""),
    ]
    content = ""
    for text, x, actual in pieces:
        drawn = f"BT /F1 60 Tf 1 0 0 -1 {x} {height} Tm ({text}) Tj ET "
        content += f"/Span <</ActualText <{actual}>>> BDC {drawn}EMC " if actual else drawn
    form = pdf.make_stream(content.encode())
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = [0, 0, 2480, 3508]
    form.Resources = Dictionary(Font=Dictionary(F1=font))
    page = pdf.pages[0]
    page.Resources = Dictionary(XObject=Dictionary(X1=form))
    page.Contents = pdf.make_stream(b"q 0.24 0 0 -0.24 0 842 cm q 1 0 0 1 284 318 cm /X1 Do Q Q")
    pdf.save(target)
    return target


@pytest.mark.parametrize("height", [400, 617])
def test_a_span_that_gives_its_own_text_stays_in_its_line(tmp_path: Path, height: int) -> None:
    """At 617 the height in the form is by chance that on the page: only the place along the line
    tells."""
    file = printed(tmp_path / "a.pdf", height=height)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits(), passwords=()) as opened:
        runs = opened.page(1).runs
    (span,) = [run for run in runs if "工" in run.text]
    (before,) = [run for run in runs if "AB" in run.text]
    (after,) = [run for run in runs if "CD" in run.text]
    assert span.box.same_row(before.box)
    assert before.box.left <= span.box.left < after.box.right
    assert abs(span.box.centre[1] - before.box.centre[1]) < 0.01
    middle = (284 + 900 + 20) * 0.24 / 595
    assert span.box.left < middle < span.box.right


def test_the_letters_of_a_ligature_stay_in_their_word(tmp_path: Path) -> None:
    file = printed(tmp_path / "a.pdf", "ff", places=(820, 940))
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits(), passwords=()) as opened:
        runs = opened.page(1).runs
    assert [run.text for run in runs] == ["ABffCD"]
