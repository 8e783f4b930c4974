"""Text of a layer that nobody sees on the page is never believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfmade import said, written

from docproc.intake.model import Kind
from docproc.options import Limits, ReadingOptions
from docproc.page import PageSource
from docproc.pages import open_file
from docproc.reading import read_file
from docproc.text.triage import Reason, Triage, triage

PROSE = (
    "本公司承诺所提交的申报材料真实准确完整，并对材料的真实性承担相应的法律责任。",
    "企业围绕生产作业生产管理和运营管理等环节建设智能制造系统，实现数据采集与分析。",
)
SECRET = "这一行谁也看不见"


def lines(x: float = 60, size: float = 10) -> str:
    return "".join(said(text, x, 700 - 30 * n, size) for n, text in enumerate(PROSE * 3))


def decided(content: str, folder: Path) -> Triage:
    path = folder / "页.pdf"
    written(path, content)
    with open_file(path, Kind.PDF, path="页.pdf", limits=Limits()) as opened:
        return triage(opened.page(1))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("1 1 1 rg\n" + lines(), id="white on white"),
        pytest.param("0.97 0.98 0.99 rg\n" + lines(), id="nearly white"),
        pytest.param(lines(size=0.8), id="too small"),
        pytest.param(
            "1 1 1 rg\n" + lines() + "0 0 0 rg\n" + said(PROSE[0], 60, 300), id="mostly white"
        ),
        pytest.param(lines().replace(" 0 Tr", " 3 Tr"), id="without ink"),
    ],
)
def test_a_layer_that_is_not_seen_is_not_believed(content: str, tmp_path: Path) -> None:
    assert decided(content, tmp_path) == Triage(PageSource.OCR, Reason.IMAGE_OVER_TEXT)


def test_text_outside_the_page_is_not_on_it(tmp_path: Path) -> None:
    assert decided(lines(x=700), tmp_path).source is PageSource.BLANK


def test_white_on_a_dark_row_is_seen(tmp_path: Path) -> None:
    dark = f"0.1 0.2 0.5 rg 50 740 480 30 re f\n1 1 1 rg\n{said('企业名称及统一社会信用代码', 60, 750)}"
    assert decided(dark + "0 0 0 rg\n" + lines(), tmp_path).reason is Reason.TEXT_LAYER


@pytest.mark.parametrize(
    "unseen",
    [
        pytest.param("1 1 1 rg\n" + said(SECRET, 60, 300), id="white"),
        pytest.param(said(SECRET, 700, 300), id="outside"),
        pytest.param(said(SECRET, 60, 300, 0.5), id="small"),
        pytest.param(said(SECRET, 60, 300, 10, 3), id="without ink"),
    ],
)
def test_a_little_that_is_not_seen_is_left_out_of_a_native_page(
    unseen: str, tmp_path: Path
) -> None:
    path = tmp_path / "页.pdf"
    written(path, lines() + said("以下空白，以上各项属实。", 60, 340, 10) + unseen)
    (page,) = read_file(path, ReadingOptions())
    assert page.source is PageSource.NATIVE
    assert SECRET not in page.text
    assert "以下空白" in page.text
