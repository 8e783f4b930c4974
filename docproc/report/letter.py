"""`补正告知单.docx` and `材料齐全.docx`: letters in the form of GB/T 9704-2012.

What comes in: one city of a report and its wording. What goes out: a DOCX.
The form (A4, 156 × 225 mm of text, 22 lines of 28 characters, 3号仿宋, title
2号小标宋, page number between dashes) follows the standard; the words are data.
Refuses to tell a city what only our scanner may have got wrong.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from docproc.report.outfiles import plain, steady_zip
from docproc.report.view import UNKNOWN_CITY, CityView, Finding, Section
from docproc.report.wording import CompleteWords, DeficiencyWords, Wording

FANGSONG, SONG_TITLE, HEI, KAI = "仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"
FALLBACKS = {FANGSONG: "仿宋", SONG_TITLE: "华文中宋", KAI: "楷体", HEI: "SimHei"}
"""Fonts that a machine without the standard's own may use (`w:altName`)."""
_LATIN = "Times New Roman"
_BODY, _TITLE, _FOLIO = Pt(16), Pt(22), Pt(14)
_PITCH = Pt(28.95)
"""22 lines on 225 mm."""
_PARTS = (Section.MUST, Section.SHOULD, Section.LOOK)
_DIGITS = "〇一二三四五六七八九"


def deficiency_letter(city: CityView, wording: Wording, letters: str = "all") -> bytes:
    """The letter of a city with something to mend.

    `letters` is `required` (only 必须补正) or `all`. Raises `ValueError` for
    another word.
    """
    if letters not in ("required", "all"):
        raise ValueError(f"letters: {letters}")
    parts = _PARTS[:1] if letters == "required" else _PARTS
    words = wording.words.deficiency
    blanks = _blanks(city, parts)
    page = _sheet("".join(words.title))
    _title(page, words.title)
    _flush(page, f"{wording.fill(wording.words.addressee, **blanks)}：")
    for sentence in words.opening:
        _text(page, wording.fill(sentence, **blanks))
    _body(page, city, wording, parts)
    for sentence in words.closing:
        _text(page, wording.fill(sentence, **blanks), keep=True)
    _text(page, words.contact, keep=True)
    _gap(page)
    _text(page, f"附件：{words.attachment}", keep=True)
    _signature(page, wording, words)
    return _finished(page)


def complete_letter(city: CityView, wording: Wording) -> bytes:
    """The letter of a city whose papers are in order."""
    words = wording.words.complete
    blanks = _blanks(city, _PARTS)
    page = _sheet("".join(words.title))
    _title(page, words.title)
    _flush(page, f"{wording.fill(wording.words.addressee, **blanks)}：")
    for sentence in words.opening:
        _text(page, wording.fill(sentence, **blanks))
    for number, dossier in enumerate(city.dossiers, start=1):
        _text(page, f"{number}. {dossier.name}{_code(dossier.entry.uscc)}")
    for sentence in words.closing:
        _text(page, wording.fill(sentence, **blanks), keep=True)
    _text(page, words.contact, keep=True)
    _signature(page, wording, words)
    return _finished(page)


def _blanks(city: CityView, parts: Sequence[Section]) -> dict[str, Any]:
    told = [f for f in city.all_findings if f.section in parts]
    changes = [c.change for c in city.checks() if not c.code.startswith("F")]
    counts = {
        "dossiers": len(city.dossiers),
        "complete": sum(not d.findings for d in city.dossiers),
        "must": sum(f.section is Section.MUST for f in told),
        "should": sum(f.section is Section.SHOULD for f in told),
        "look": sum(f.section is Section.LOOK for f in told),
        "resolved": changes.count("resolved"),
        "open": sum(f.check.change == "open" for f in told),
        "new": sum(f.check.change == "new" for f in told),
    }
    return {
        "city": plain(city.name),
        "known": city.name != UNKNOWN_CITY,
        "second": city.second_round,
        "counts": counts,
    }


def _body(page: Any, city: CityView, wording: Wording, parts: Sequence[Section]) -> None:
    """The city's own papers, then enterprise by enterprise, then who is complete."""
    words = wording.words.deficiency
    holders = [(words.city_heading, city.findings)]
    holders += [(f"{d.name}{_code(d.entry.uscc)}", d.findings) for d in city.dossiers]
    number = 0
    explained: set[Section] = set()
    for heading, findings in holders:
        told = [f for f in findings if f.section in parts]
        if not told:
            continue
        number += 1
        _text(page, f"{numeral(number)}、{heading}", HEI)
        _findings(page, told, wording, parts, explained)
    whole = [d.name for d in city.dossiers if not d.findings]
    if whole and number:
        _text(page, f"{numeral(number + 1)}、{words.complete_heading}", HEI)
        _text(page, f"{'；'.join(whole)}。")


def _findings(
    page: Any,
    findings: Iterable[Finding],
    wording: Wording,
    parts: Sequence[Section],
    explained: set[Section],
) -> None:
    """One holder's findings under the headings that it needs."""
    notes = wording.words.deficiency.notes
    held = list(findings)
    order = 0
    for part in parts:
        mine = [f for f in held if f.section is part]
        if not mine:
            continue
        order += 1
        note = "" if part in explained else notes.get(_NOTE_KEYS[part], "")
        explained.add(part)
        _text(page, f"（{numeral(order)}）{wording.heading(part)}", KAI)
        if note:
            _text(page, note)
        for number, finding in enumerate(mine, start=1):
            _text(page, f"{number}. {wording.sentence(finding)}")


_NOTE_KEYS: dict[Section, Any] = {
    Section.MUST: "must",
    Section.SHOULD: "should",
    Section.LOOK: "look",
}


def _code(uscc: str | None) -> str:
    return f"（{plain(uscc)}）" if uscc else ""


def numeral(number: int) -> str:
    """一 … 九百九十九, as headings are counted.

    >>> numeral(21)
    '二十一'
    """
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += f"{'' if tens == 1 and not hundreds else _DIGITS[tens]}十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones else "")


def _sheet(title: str) -> Any:
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


def _title(page: Any, lines: Sequence[str]) -> None:
    for text in lines:
        line = _paragraph(page, text, SONG_TITLE, _TITLE)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.line_spacing = Pt(36)
    line.paragraph_format.space_after = _PITCH


def _flush(page: Any, text: str) -> None:
    _paragraph(page, text, FANGSONG)


def _text(page: Any, text: str, font: str = FANGSONG, *, keep: bool = False) -> None:
    """A paragraph that begins two characters in; `keep` holds it to the next one."""
    line = _paragraph(page, text, font)
    # Not justified: file names and codes do not break, and would stretch their lines.
    line.alignment = WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.first_line_indent = Pt(_BODY.pt * 2)
    line.paragraph_format.keep_with_next = keep or font != FANGSONG
    indent = line._p.get_or_add_pPr().find(qn("w:ind"))
    indent.set(qn("w:firstLineChars"), "200")


def _gap(page: Any) -> None:
    _paragraph(page, "", FANGSONG).paragraph_format.keep_with_next = True


def _signature(page: Any, wording: Wording, words: DeficiencyWords | CompleteWords) -> None:
    """Room for the seal, the signer above the date, the date four characters from the right."""
    _gap(page)
    _gap(page)
    for text, indent in ((wording.words.signer, 2), (wording.words.date, 4)):
        line = _paragraph(page, text, FANGSONG)
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Pt(_BODY.pt * indent)
        line.paragraph_format.keep_together = True
        line.paragraph_format.keep_with_next = True
    _gap(page)
    _text(page, words.handled)


def _finished(page: Any) -> bytes:
    out = io.BytesIO()
    page.save(out)
    return steady_zip(out.getvalue())
