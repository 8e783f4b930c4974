"""Formulas whose values a workbook does not hold."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from docproc.intake.model import Kind
from docproc.options import Limits
from docproc.page import Cell
from docproc.pages import open_file
from docproc.pages.formulas import unreckoned


def cells(file: Path) -> dict[str | None, Cell]:
    with open_file(file, Kind.XLSX, path=file.name, limits=Limits()) as opened:
        (table,) = opened.page(1).tables
    return {cell.where: cell for cell in table.cells}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """As programs write it that reckon nothing: =ROW() has no value beside it."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "汇总"
    for row in (["序号", "企业名称"], ["=ROW()-1", "甲木有限公司"], [None, "乙石有限公司"]):
        sheet.append(row)
    file = tmp_path / "a.xlsx"
    made.save(file)
    return file


def test_a_formula_without_a_value_is_a_cell_that_nobody_read(book: Path) -> None:
    held = cells(book)
    assert (held["汇总!A2"].text, held["汇总!A2"].ink) == ("", 1.0)
    assert (held["汇总!A3"].text, held["汇总!A3"].ink) == ("", 0.0)
    assert unreckoned(book, "汇总") == {(1, 0)}
    assert unreckoned(book, "别的") == frozenset()


def test_a_formula_that_gave_an_empty_text_is_blank(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "b.xlsx"
    with zipfile.ZipFile(book) as read, zipfile.ZipFile(file, "w") as written:
        for name in read.namelist():
            raw = read.read(name)
            if name.endswith("sheet1.xml"):
                assert b'<c r="A2"><f>' in raw
                raw = raw.replace(b'<c r="A2"><f>', b'<c r="A2" t="str"><f>')
            written.writestr(name, raw)
    assert cells(file)["汇总!A2"].ink == 0.0


def test_what_is_no_workbook_has_no_formulas(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"PK\x03\x04 broken")
    assert unreckoned(file, "Sheet1") == frozenset()


def test_a_sheet_is_read_whose_parts_cannot_be_looked_through(book: Path, tmp_path: Path) -> None:
    """A tag with one attribute twice: readers of sheets pass over it, a reader of XML stops."""
    file = tmp_path / "b.xlsx"
    with zipfile.ZipFile(book) as read, zipfile.ZipFile(file, "w") as written:
        for name in read.namelist():
            raw = read.read(name)
            if name.endswith("sheet1.xml"):
                assert b'<row r="2"' in raw
                raw = raw.replace(b'<row r="2"', b'<row r="2" r="2"')
            written.writestr(name, raw)
    assert cells(file)["汇总!B2"].text == "甲木有限公司"
