"""What two machines must share is told by name, and differs where a file differs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docproc import machine
from docproc.notice.folder import schemas_dir


def test_libraries_engines_program_and_notices_are_told() -> None:
    told = machine.traits()
    assert {"docproc", "通知数据", "rapidocr", "numpy", "tesseract", "LibreOffice"} <= told.keys()
    assert told["pypdfium2"]


def test_one_changed_letter_of_a_notice_is_another_trait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(schemas_dir(), tmp_path / "schemas")
    before = machine.traits()["通知数据"]
    monkeypatch.setattr(machine, "schemas_dir", lambda: tmp_path / "schemas")
    assert machine.traits()["通知数据"] == before
    (tmp_path / "schemas" / "shandong-2026" / "notice.txt").write_text("另一个通知")
    assert machine.traits()["通知数据"] != before
