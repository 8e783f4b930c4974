"""Web pages, and tables that systems export as HTML under a workbook's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from docproc.intake.model import Kind
from docproc.intake.sniff import sniff
from docproc.options import Limits
from docproc.pages import open_file
from docproc.pages.model import ReceivedPage
from docproc.pages.webpage import is_html

EXPORT = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk">
<style>td {color: red}</style></head><body><table border=1>
<tr><th colspan=2>基础级名单</th></tr>
<tr><td rowspan="2">威海&nbsp;市</td><td>甲公司</td></tr><tr><td>乙公司<br>分厂</td></tr>
</table><script>alert(1)</script></body></html>"""


def page_of(folder: Path, text: str, encoding: str = "gb18030") -> ReceivedPage:
    file = folder / "名单.xls"
    file.write_bytes(text.encode(encoding))
    assert sniff(file, file.name).kind is Kind.TEXT
    with open_file(file, Kind.TEXT, path=file.name, limits=Limits()) as opened:
        return opened.page(1)


def test_a_table_exported_as_html_is_a_table(tmp_path: Path) -> None:
    (table,) = page_of(tmp_path, EXPORT).tables
    told = [(c.row, c.column, c.text, c.row_span, c.column_span) for c in table.cells]
    assert told == [
        (0, 0, "基础级名单", 1, 2),
        (1, 0, "威海 市", 2, 1),
        (1, 1, "甲公司", 1, 1),
        (2, 1, "乙公司分厂", 1, 1),
    ]


def test_its_lines_are_its_rows_and_scripts_are_no_text(tmp_path: Path) -> None:
    lines = [line.text for line in page_of(tmp_path, EXPORT).lines]
    assert lines == ["基础级名单", "威海 市 甲公司", "乙公司", "分厂"]


def test_a_table_in_a_cell_keeps_its_cells_to_itself(tmp_path: Path) -> None:
    text = "<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>"
    outer, inner = page_of(tmp_path, text).tables
    assert [len(t.cells) for t in (outer, inner)] == [1, 1]


@pytest.mark.parametrize(
    "text", ["<html>", "<table><tr><td", "<html>\0\x01<a href='", "<table/>" * 9]
)
def test_what_is_cut_off_or_odd_is_a_page_all_the_same(tmp_path: Path, text: str) -> None:
    assert isinstance(page_of(tmp_path, text.replace("\0\x01", ""), "utf-8").lines, tuple)


def test_text_that_speaks_of_tags_is_text() -> None:
    assert not is_html("说明：<table> 标签")
