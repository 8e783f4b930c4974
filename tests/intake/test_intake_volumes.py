"""Archives in several parts are opened from their first; the others are no files of their own."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.intake import tools
from docproc.intake.model import FileStatus, Intake, Source
from docproc.intake.volumes import Volumes, volumes

Received = Callable[..., Intake]
PAPER = b"%PDF-1.7\n" + os.urandom(30_000)


def by_path(intake: Intake) -> dict[str, Source]:
    return {s.path: s for s in intake.sources}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["a.7z.001", "a.7z.002"], [Volumes("volumes-7z", "a.7z.001", ("a.7z.002",))]),
        (["a.zip.001", "a.zip.002"], [Volumes("volumes-zip", "a.zip.001", ("a.zip.002",))]),
        (
            ["a.part2.rar", "a.part1.rar", "b.part1.rar"],
            [Volumes("volumes-rar", "a.part1.rar", ("a.part2.rar",))],
        ),
        (["材料.zip", "材料.z01"], [Volumes("volumes-zip", "材料.zip", ("材料.z01",))]),
        (["a.rar", "a.r00", "a.r01"], [Volumes("volumes-rar", "a.rar", ("a.r00", "a.r01"))]),
        (["a.7z.002"], [Volumes("volumes-7z", None, ("a.7z.002",))]),
        (["a.7z.001", "a.zip", "b.rar", "c.pdf"], []),
    ],
)
def test_which_files_are_the_parts_of_one_archive(names: list[str], found: list[Volumes]) -> None:
    assert volumes(names) == found


@pytest.mark.seven_zip
class TestOpened:
    def parts(self, folder: Path, name: str) -> dict[str, bytes]:
        folder.mkdir()
        (folder / "申报书.pdf").write_bytes(PAPER)
        program = tools.installed("7z")[0].program
        command = [program, "a", "-mx0", "-v10k", name, "申报书.pdf"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "申报书.pdf"}

    @pytest.mark.parametrize("name", ["a.7z", "a.zip"])
    def test_the_members_are_those_of_the_first_part(
        self, received: Received, tmp_path: Path, name: str
    ) -> None:
        found = by_path(received(self.parts(tmp_path / "m", name)))
        member = found[f"{name}.001!/申报书.pdf"]
        assert member.local is not None
        assert member.local.read_bytes() == PAPER
        assert {s.status for s in found.values()} == {FileStatus.OK}
        assert len(found) == 4

    def test_a_part_that_is_missing_makes_the_archive_damaged(
        self, received: Received, tmp_path: Path
    ) -> None:
        parts = self.parts(tmp_path / "m", "a.7z")
        del parts["a.7z.002"]
        assert by_path(received(parts))["a.7z.001"].status is FileStatus.DAMAGED

    def test_without_the_first_part_nothing_can_be_opened(self, received: Received) -> None:
        source = by_path(received({"a.7z.002": b"x"}))["a.7z.002"]
        assert (source.status, source.reason) == (FileStatus.DAMAGED, "first_volume_missing")


def test_without_a_program_they_are_unsupported(
    received: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools.shutil, "which", lambda _: None)
    found = by_path(received({"a.7z.001": b"7z\xbc\xaf\x27\x1c", "a.7z.002": b"x"}))
    assert {p: (s.status.value, s.reason) for p, s in found.items()} == {
        "a.7z.001": ("unsupported", "tool:volumes-7z"),
        "a.7z.002": ("ok", "volume_of:a.7z.001"),
    }


def test_parts_inside_an_archive_are_for_a_person(received: Received) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("材料/a.7z.001", b"7z\xbc\xaf\x27\x1c")
        archive.writestr("材料/a.7z.002", b"x")
        archive.writestr("材料/b.pdf", b"%PDF-1.7")
    found = by_path(received({"x.zip": out.getvalue()}))
    assert {p: (s.status.value, s.reason) for p, s in found.items()} == {
        "x.zip": ("ok", ""),
        "x.zip!/材料/a.7z.001": ("unsupported", "volume_inside"),
        "x.zip!/材料/a.7z.002": ("unsupported", "volume_inside"),
        "x.zip!/材料/b.pdf": ("ok", ""),
    }
