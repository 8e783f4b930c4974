"""`docproc read` says in words how each page was read, or why a file was not opened."""

from __future__ import annotations

import zipfile
from pathlib import Path

from click.testing import CliRunner

from docproc.cli.read import read


def said(path: Path) -> str:
    outcome = CliRunner().invoke(read, [str(path)])
    return outcome.output or str(outcome.exception)


def test_a_text_file_shows_its_own_text(tmp_path: Path) -> None:
    path = tmp_path / "说明.txt"
    path.write_text("申报说明\n共两行", encoding="utf-8")
    assert said(path) == "── 第1页 文件自带文字\n申报说明\n共两行\n"


def test_what_cannot_be_opened_is_told_with_what_to_do(tmp_path: Path) -> None:
    empty, cut, pack = tmp_path / "空.pdf", tmp_path / "断.pdf", tmp_path / "包.zip"
    empty.write_bytes(b"")
    cut.write_bytes(b"%PDF-1.4\n1 0 obj")
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("a.txt", "x")
    assert said(empty).strip().endswith("空.pdf 是空文件（0 字节）")
    assert said(cut).strip().endswith("断.pdf 已损坏，打不开：请换一份完好的文件")
    assert "包.zip 是压缩包：请先解压" in said(pack)
    assert "找不到文件" in said(tmp_path / "无.pdf")
