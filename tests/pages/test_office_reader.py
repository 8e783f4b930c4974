"""Old Word files: read through LibreOffice, and what happens without it."""

from __future__ import annotations

import shutil
import stat
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages import open_file


def _opened(file: Path, limits: Limits | None = None) -> tuple[FileStatus, str]:
    with open_file(file, Kind.DOC, path=file.name, limits=limits or Limits()) as opened:
        return opened.status, opened.reason


def _program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program `soffice` that stands before the real one on the path."""
    file = folder / "bin" / "soffice"
    file.parent.mkdir()
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{file.parent}:/usr/bin:/bin")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "说明.doc"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return file


def test_without_the_program_the_file_waits_for_a_person(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert _opened(paper) == (FileStatus.UNSUPPORTED, "tool:soffice")


def test_a_program_that_hangs_is_ended_with_what_it_started(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, f"(sleep 3; touch {tmp_path}/survived) &\nwait", monkeypatch)
    outcome = _opened(paper, Limits(page_seconds=0.4))
    assert outcome == (FileStatus.UNSUPPORTED, "tool:soffice:timeout")
    assert not (tmp_path / "survived").exists()


def test_a_program_that_makes_nothing_says_nothing_about_the_file(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, "exit 77", monkeypatch)
    assert _opened(paper) == (FileStatus.UNSUPPORTED, "tool:soffice:nothing_made")


def test_what_the_program_cannot_load_is_damaged(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, "echo 'Error: source file could not be loaded' >&2", monkeypatch)
    assert _opened(paper) == (FileStatus.DAMAGED, "corrupt:conversion")


def test_the_program_gets_a_profile_that_forbids_macros_and_sees_no_outside_name(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = f"""echo "$@" > {tmp_path}/called
for word in "$@"; do case "$word" in -env:UserInstallation=file://*)
  cat "${{word#-env:UserInstallation=file://}}/user/registrymodifications.xcu" > {tmp_path}/profile;; esac; done"""
    _program(tmp_path, script, monkeypatch)
    _opened(paper)
    called, profile = (tmp_path / "called").read_text(), (tmp_path / "profile").read_text()
    assert "--headless" in called
    assert "说明" not in called
    for name, value in (("DisableMacrosExecution", "true"), ("MacroSecurityLevel", "3")):
        assert f'oor:name="{name}" oor:op="fuse"><value>{value}</value>' in profile


@pytest.mark.libreoffice
def test_a_doc_is_read_like_a_word_paper(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("关于设备更新项目的情况说明")
    table = made.add_table(1, 2, "Table Grid")
    table.cell(0, 0).text, table.cell(0, 1).text = "项目名称", "余热利用"
    made.add_paragraph("特此说明。")
    made.save(str(tmp_path / "说明.docx"))
    subprocess.run(
        [
            shutil.which("soffice") or "soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}",
            "--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "说明.docx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with open_file(tmp_path / "说明.doc", Kind.DOC, path="说明.doc", limits=Limits()) as opened:
        assert (opened.status, opened.page_count) == (FileStatus.OK, 1)
        page = opened.page(1)
    assert page.kind is Kind.DOC
    assert [line.text for line in page.lines] == [
        "关于设备更新项目的情况说明",
        "项目名称",
        "余热利用",
        "特此说明。",
    ]
    assert [(c.row, c.column, c.text) for c in page.tables[0].cells] == [
        (0, 0, "项目名称"),
        (0, 1, "余热利用"),
    ]


@pytest.mark.libreoffice
def test_rtf_under_the_name_of_a_doc_is_read(tmp_path: Path) -> None:
    file = tmp_path / "说明.doc"
    file.write_bytes(rb"{\rtf1\ansi\deff0 \u25215?\u35834?\u20070?\par}")
    with open_file(file, Kind.DOC, path=file.name, limits=Limits()) as opened:
        assert [line.text for line in opened.page(1).lines] == ["承诺书"]


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "et", "xlsb", "ods"])
def test_a_workbook_is_known_by_its_content_whatever_its_name_ends_in(
    tmp_path: Path, suffix: str
) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "企业名称"  # type: ignore[index]
    book.save(tmp_path / f"名单.{suffix}")
    with open_file(tmp_path / f"名单.{suffix}", Kind.XLSX, path="名单", limits=Limits()) as opened:
        assert [line.text for line in opened.page(1).lines] == ["企业名称"]
