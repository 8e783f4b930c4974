"""The form of an official letter, GB/T 9704-2012, as a DOCX.

What comes in: lines of text. What goes out: paragraphs on A4 with margins of
37/35/28/26 mm, 22 lines of 28 characters, 3号仿宋, title in 2号小标宋, and the
page number between dashes at the outer edge. Knows nothing of what is said.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from docproc.report.outfiles import plain, steady_zip

FANGSONG, SONG_TITLE, HEI, KAI = "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"
FALLBACKS = {FANGSONG: "仿宋", SONG_TITLE: "华文中宋", KAI: "楷体", HEI: "SimHei"}
"""Fonts that a machine without the standard's own may use (`w:altName`)."""
_LATIN = "Times New Roman"
_BODY, _TITLE, _FOLIO = Pt(16), Pt(22), Pt(14)
_PITCH = Pt(28.95)
"""22 lines on 225 mm."""


def sheet(title: str) -> Any:
    """An empty A4 sheet with the standard's margins, grid, fonts and folio."""
    page = Document()
    page.core_properties.title = title
    page.core_properties.author = "docproc"
    page.core_properties.comments = ""
    section = page.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(round(_PITCH.pt * 20)))
    normal = page.styles["Normal"]
    normal.font.size = _BODY
    _fonts(normal.element.get_or_add_rPr(), FANGSONG)
    _spacing(normal.paragraph_format)
    page.settings.odd_and_even_pages_header_footer = True
    _folio(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _folio(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)
    _font_table(page)
    return page


def _spacing(form: Any) -> None:
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = _PITCH


def _fonts(properties: Any, east_asian: str) -> None:
    held = properties.find(qn("w:rFonts"))
    if held is None:
        held = OxmlElement("w:rFonts")
        properties.insert(0, held)
    for name, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("eastAsia", east_asian)):
        held.set(qn(f"w:{name}"), font)
    held.set(qn("w:hint"), "eastAsia")


def _font_table(page: Any) -> None:
    """Names of fonts to take instead, where the standard's own are not installed."""
    part = next(
        (r.target_part for r in page.part.rels.values() if r.reltype.endswith("/fontTable")), None
    )
    if part is None:
        return
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in FALLBACKS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", f"{entries}</w:fonts>".encode())


def _folio(footer: Any, side: Any) -> None:
    """`— 1 —` in 4号宋体, one character from the outer edge."""
    footer.is_linked_to_previous = False
    line = footer.paragraphs[0]
    line.alignment = side
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = _FOLIO
    for piece in ("— ", "PAGE", " —"):
        run = line.add_run()
        run.font.size = _FOLIO
        _fonts(run._r.get_or_add_rPr(), "宋体")
        if piece != "PAGE":
            run.text = piece
            continue
        for kind in ("begin", None, "end"):
            if kind is None:
                mark = OxmlElement("w:instrText")
                mark.text = "PAGE"
            else:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def _paragraph(page: Any, text: str, font: str, size: Any = None) -> Any:
    line = page.add_paragraph()
    _spacing(line.paragraph_format)
    run = line.add_run(plain(text).replace("\n", " ").replace("\t", " "))
    _fonts(run._r.get_or_add_rPr(), font)
    if size is not None:
        run.font.size = size
    return line


def title(page: Any, lines: Sequence[str]) -> None:
    """The title, centred, broken where its sense breaks."""
    for text in lines:
        line = _paragraph(page, text, SONG_TITLE, _TITLE)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.line_spacing = Pt(36)
    line.paragraph_format.space_after = _PITCH


def flush(page: Any, text: str) -> None:
    """A line from the left edge: the addressee."""
    _paragraph(page, text, FANGSONG)


def text_line(page: Any, text: str, font: str = FANGSONG, *, keep: bool = False) -> None:
    """A paragraph that begins two characters in; `keep` holds it to the next one."""
    line = _paragraph(page, text, font)
    # Not justified: file names and codes do not break, and would stretch their lines.
    line.alignment = WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.first_line_indent = Pt(_BODY.pt * 2)
    line.paragraph_format.keep_with_next = keep or font != FANGSONG
    indent = line._p.get_or_add_pPr().find(qn("w:ind"))
    indent.set(qn("w:firstLineChars"), "200")


def signed(page: Any, text: str, *, indent: int) -> None:
    """A line of the signature, so many characters from the right edge."""
    line = _paragraph(page, text, FANGSONG)
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    line.paragraph_format.right_indent = Pt(_BODY.pt * indent)
    line.paragraph_format.keep_with_next = True


def gap(page: Any) -> None:
    """An empty line, kept to the next."""
    _paragraph(page, "", FANGSONG).paragraph_format.keep_with_next = True


def finished(page: Any) -> bytes:
    """The letter as a file, the same bytes for the same text."""
    out = io.BytesIO()
    page.save(out)
    return steady_zip(out.getvalue())
