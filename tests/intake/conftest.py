"""Folders written as a mapping of paths to bytes, and the intake of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from docproc.intake import receive
from docproc.intake.model import Intake
from docproc.notice.divisions import Divisions, load
from docproc.notice.folder import NoticeFolder
from docproc.options import Limits

LIMITS = Limits()
Received = Callable[..., Intake]


@pytest.fixture(scope="session")
def divisions() -> Divisions:
    return load(NoticeFolder.find("shandong-2026"))


@pytest.fixture
def received(tmp_path: Path, divisions: Divisions) -> Received:
    """Write `files` below a folder called `name` and take it in."""

    def take(
        files: Mapping[str, bytes],
        name: str = "收件",
        limits: Limits = LIMITS,
        registers: Path | None = None,
        passwords: tuple[str, ...] = (),
    ) -> Intake:
        folder = tmp_path / "received" / name
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return receive(
            folder,
            work_dir=tmp_path / "work",
            divisions=divisions,
            limits=limits,
            registers=registers,
            passwords=passwords,
        )

    return take


@pytest.fixture(scope="session")
def zipped() -> Callable[..., bytes]:
    """Make a ZIP of a mapping of names to bytes."""

    def make(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return out.getvalue()

    return make
