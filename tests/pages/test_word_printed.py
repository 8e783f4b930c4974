"""A Word file says what it would print: its own numbers, no hidden words, boxes as they are set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import docx.enum.style
import pytest
from docx.oxml import parse_xml

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.pages import open_file

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _read(document: Any, folder: Path) -> Any:
    file = folder / "文件.docx"
    document.save(str(file))
    with open_file(file, Kind.DOCX, path=file.name, limits=Limits()) as opened:
        return opened.read(1)


def _texts(document: Any, folder: Path) -> list[str]:
    return [line.text for line in _read(document, folder).lines]


def _lists(document: Any, definition: str, *numbers: str) -> None:
    """Put a numbering definition and its lists in place of those of the template."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    root.append(parse_xml(f'<w:abstractNum {NS} w:abstractNumId="7">{definition}</w:abstractNum>'))
    for number in numbers or ('<w:abstractNumId w:val="7"/>',):
        place = len(root)
        root.append(parse_xml(f'<w:num {NS} w:numId="{place}">{number}</w:num>'))


def _level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _numbered(holder: Any, text: str, number: int = 1, level: int = 0) -> None:
    paragraph = holder.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_headings_carry_the_numbers_that_word_gives_them(tmp_path: Path) -> None:
    document = docx.Document()
    _lists(
        document,
        _level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
        + _level(1, "chineseCounting", "（%2）") + _level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )  # fmt: skip
    for text, level in (
        ("企业基本信息", 0), ("场景建设情况", 0), ("工厂建设环节", 1), ("数字基础设施建设", 2),
        ("数字孪生工厂构建", 2), ("生产作业环节", 1), ("在线智能检测", 2), ("保障措施", 0), ("组织", 1),
    ):  # fmt: skip
        _numbered(document, text, level=level)
    assert _texts(document, tmp_path) == [
        "一、企业基本信息", "二、场景建设情况", "（一）工厂建设环节", "2.1.1 数字基础设施建设",
        "2.1.2 数字孪生工厂构建", "（二）生产作业环节", "2.2.1 在线智能检测", "三、保障措施",
        "（一）组织",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "signs"),
    [
        ("decimalEnclosedCircle", "①②③"), ("ideographTraditional", "甲乙丙"),
        ("upperLetter", "ABC"), ("lowerRoman", ["i", "ii", "iii"]), ("bullet", ["", "", ""]),
        ("chineseLegalSimplified", "壹贰叁"), ("somethingNew", "123"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_their_form(tmp_path: Path, form: str, signs: Sequence[str]) -> None:
    document = docx.Document()
    _lists(document, _level(0, form, "%1、"))
    for _ in range(3):
        _numbered(document, "条")
    shown = [f"{sign}、条" if sign else "条" for sign in signs]
    assert _texts(document, tmp_path) == shown


def test_a_style_numbers_its_paragraphs_and_another_list_goes_on_or_begins_anew(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    _lists(
        document,
        _level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Heading1"/>')
        + _level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'),
        '<w:abstractNumId w:val="7"/>',
        '<w:abstractNumId w:val="7"/>',
        '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>',
    )
    style = document.styles["Heading 1"].element
    style.get_or_add_pPr().append(parse_xml(f'<w:numPr {NS}><w:numId w:val="1"/></w:numPr>'))
    document.add_paragraph("总则", style="Heading 1")
    _numbered(document, "甲", level=1)
    document.add_paragraph("附则", style="Heading 1")
    _numbered(document, "乙", level=1)
    _numbered(document, "丙", number=2, level=1)
    _numbered(document, "丁", number=3, level=1)
    assert _texts(document, tmp_path) == [
        "第一章 总则", "第1条 甲", "第二章 附则", "第2条 乙", "第3条 丙", "第1条 丁",
    ]  # fmt: skip


def test_the_numbers_of_a_tables_rows_are_text_of_their_cells(tmp_path: Path) -> None:
    document = docx.Document()
    _lists(document, _level(0, "decimal", "%1"))
    table = document.add_table(rows=2, cols=2)
    for row in table.rows:
        _numbered(row.cells[0], "")
        row.cells[1].text = "企业"
    cells = _read(document, tmp_path).tables[0].cells
    assert [c.text for c in cells] == ["1", "企业", "2", "企业"]


def test_a_broken_numbering_numbers_nothing(tmp_path: Path) -> None:
    document = docx.Document()
    _lists(document, '<w:lvl w:ilvl="99"><w:start w:val="x"/></w:lvl>')
    _numbered(document, "甲")
    _numbered(document, "乙", number=42)
    assert _texts(document, tmp_path) == ["甲", "乙"]


def _with(document: Any, xml: str) -> None:
    document.element.body.insert(0, parse_xml(xml))


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>0536-5218866</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>0536</w:t></w:r>', "0536"),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字</w:t></w:r>"
         "</w:sdtContent></w:sdt>", ""),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>0536</w:t></w:r></w:sdtContent></w:sdt>", "0536"),
        ("<w:moveFrom><w:r><w:t>0536</w:t></w:r></w:moveFrom>", ""),
        ("<w:del><w:r><w:delText>0536</w:delText></w:r></w:del>", ""),
        ("<w:r><w:t>0536</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>", "0536-1"),
    ],
)  # fmt: skip
def test_what_is_not_printed_is_not_read(tmp_path: Path, inside: str, shown: str) -> None:
    document = docx.Document()
    _with(document, f"<w:p {NS}><w:r><w:t>电话：</w:t></w:r>{inside}</w:p>")
    assert _texts(document, tmp_path) == [f"电话：{shown}"]


@pytest.mark.parametrize(
    ("state", "box"),
    [('<w:checked/>', "☑"), ('<w:checked w:val="0"/>', "□"), ('<w:default w:val="1"/>', "☑"), ("", "□")],
)  # fmt: skip
def test_a_forms_own_box_is_ticked_or_not(tmp_path: Path, state: str, box: str) -> None:
    document = docx.Document()
    _with(
        document,
        f'<w:p {NS}><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}'
        "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText>"
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>是</w:t></w:r></w:p>',
    )
    assert _texts(document, tmp_path) == [f"{box}是"]


def test_words_number_is_text_only_in_a_cell_that_counts_its_row(tmp_path: Path) -> None:
    document = docx.Document()
    _lists(document, _level(0, "decimal", "%1"))
    grid = document.add_table(rows=2, cols=2)
    for row, name in zip(grid.rows, ("在线智能检测", ""), strict=True):
        for cell, text in zip(row.cells, ("", name), strict=True):
            _numbered(cell, text)
            cell._tc.remove(cell.paragraphs[0]._p)
    (table,) = _read(document, tmp_path).tables
    assert [c.text for c in table.cells] == ["1", "在线智能检测", "3", ""]


def test_a_control_whose_hint_is_switched_off_is_an_answer(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("联系人：")._p.append(
        parse_xml(
            f'<w:sdt {NS}><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>王强</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
    assert _texts(document, tmp_path) == ["联系人：王强"]


def _into_cell(document: Any, inside: str) -> Any:
    """A table of a label and a cell in which nothing but `inside` stands."""
    made = document.add_table(rows=1, cols=2)
    made.cell(0, 0).text = "联系人"
    cell = made.cell(0, 1)._tc
    cell.remove(cell.p_lst[0])
    cell.append(parse_xml(inside))
    return made


def test_an_untouched_control_around_paragraphs_answers_nothing(tmp_path: Path) -> None:
    hint = (
        f"<w:sdt {NS}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        "<w:p><w:r><w:t>单击此处输入文字</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document = docx.Document()
    document.element.body.insert(0, parse_xml(hint))
    _into_cell(document, hint)
    read = _read(document, tmp_path)
    assert [line.text for line in read.lines] == ["联系人"]
    assert [cell.text for cell in read.tables[0].cells] == ["联系人", ""]


def test_a_control_around_a_cell_leaves_the_cell(tmp_path: Path) -> None:
    document = docx.Document()
    row = document.add_table(rows=1, cols=3).rows[0]
    for place, text in enumerate(("联系人", "请输入", "0536-1234567")):
        row.cells[place].text = text
    around = parse_xml(f"<w:sdt {NS}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt>")
    middle = row._tr.tc_lst[1]
    middle.addprevious(around)
    around[1].append(middle)
    table = _read(document, tmp_path).tables[0]
    assert [(c.column, c.text) for c in table.cells] == [
        (0, "联系人"),
        (1, ""),
        (2, "0536-1234567"),
    ]


def test_a_style_that_hides_its_characters(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("隐藏", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    paragraph = document.add_paragraph("联系人：王强")
    paragraph.add_run("（内部批注）", style="隐藏")
    shown = paragraph.add_run("（副总）", style="隐藏")
    shown.font.hidden = False
    assert _texts(document, tmp_path) == ["联系人：王强（副总）"]


def test_a_paragraph_that_was_deleted_counts_in_no_list(tmp_path: Path) -> None:
    document = docx.Document()
    _lists(document, _level(0, "decimal", "%1."))
    for text in ("仓储智能管理", "车间智能排产", "能源智能管控"):
        _numbered(document, text)
    gone = document.paragraphs[1]._p
    mark = f'<w:rPr {NS}><w:del w:id="1" w:author="a" w:date="2026-04-01T00:00:00Z"/></w:rPr>'
    gone.get_or_add_pPr().append(parse_xml(mark))
    away = parse_xml(f'<w:del {NS} w:id="2" w:author="a" w:date="2026-04-01T00:00:00Z"/>')
    for run in list(gone.r_lst):
        away.append(run)
    gone.append(away)
    assert _texts(document, tmp_path) == ["1. 仓储智能管理", "2. 能源智能管控"]
