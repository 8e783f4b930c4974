"""Archives: members under their names, hostile ones kept out."""

from __future__ import annotations

import io
import os
import shutil
import stat
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.intake import budget, tools, zips
from docproc.intake.model import FileStatus, Intake, Source
from docproc.options import Limits

Received = Callable[..., Intake]
Zipped = Callable[..., bytes]
PDF = b"%PDF-1.7\n"


def by_path(intake: Intake) -> dict[str, Source]:
    return {s.path: s for s in intake.sources}


def renamed(archive: bytes, old: bytes, new: bytes, *, utf8: bool = False) -> bytes:
    """The archive with a member's raw name replaced by one of equal length."""
    assert len(old) == len(new)
    return archive.replace(old, new)


def written(tmp_path: Path) -> list[Path]:
    return sorted(p for p in tmp_path.rglob("*") if p.is_file())


def test_members_are_sources_with_paths_through_the_archive(
    received: Received, zipped: Zipped
) -> None:
    inner = zipped({"c.pdf": PDF})
    intake = received({"a.zip": zipped({"b.zip": inner, "内/d.pdf": PDF})})
    assert list(by_path(intake)) == [
        "a.zip",
        "a.zip!/b.zip",
        "a.zip!/b.zip!/c.pdf",
        "a.zip!/内/d.pdf",
    ]
    member = by_path(intake)["a.zip!/b.zip!/c.pdf"]
    assert member.local is not None
    assert member.local.read_bytes() == PDF


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_without_the_utf8_flag_are_read(
    received: Received, zipped: Zipped, encoding: str
) -> None:
    raw = "申报书.pdf".encode(encoding)
    archive = renamed(zipped({"n" * len(raw): PDF}), b"n" * len(raw), raw)
    assert "a.zip!/申报书.pdf" in by_path(received({"a.zip": archive}))


def test_a_gbk_name_with_a_backslash_byte_is_no_folder(received: Received, zipped: Zipped) -> None:
    raw = "誠.pdf".encode("gb18030")  # its second byte is that of a backslash
    assert b"\\" in raw
    archive = renamed(zipped({"n" * len(raw): PDF}), b"n" * len(raw), raw)
    assert "a.zip!/誠.pdf" in by_path(received({"a.zip": archive}))


def test_backslashes_of_windows_are_folders(received: Received, zipped: Zipped) -> None:
    assert "a.zip!/内/b.pdf" in by_path(received({"a.zip": zipped({"内\\b.pdf": PDF})}))


@pytest.mark.parametrize(
    "name", ["../evil.pdf", "a/../../evil.pdf", "/etc/evil", "C:\\evil", "..\\e"]
)
def test_an_archive_that_leaves_its_folder_yields_nothing(
    received: Received, zipped: Zipped, tmp_path: Path, name: str
) -> None:
    intake = received({"a.zip": zipped({"ok.pdf": PDF, name: PDF})})
    assert [(s.path, s.status) for s in intake.sources] == [("a.zip", FileStatus.UNSAFE)]
    assert [p.name for p in written(tmp_path)] == ["a.zip"]


def test_reserved_names_do_no_harm(received: Received, zipped: Zipped) -> None:
    intake = received({"a.zip": zipped({"CON.pdf": PDF, "nul": PDF})})
    assert {s.path: s.status for s in intake.sources} == {
        "a.zip": FileStatus.OK,
        "a.zip!/CON.pdf": FileStatus.OK,
        "a.zip!/nul": FileStatus.OK,
    }


def test_a_link_out_of_the_archive_is_unsafe(received: Received) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("passwd")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../../etc/passwd")
    intake = received({"a.zip": out.getvalue()})
    assert by_path(intake)["a.zip"].status is FileStatus.UNSAFE


def test_archives_nested_too_deep_are_not_opened(received: Received, zipped: Zipped) -> None:
    content = zipped({"x.pdf": PDF})
    for level in ("4", "3", "2"):
        content = zipped({f"{level}.zip": content})
    found = by_path(received({"1.zip": content}))
    deep = "1.zip!/2.zip!/3.zip!/4.zip"
    assert list(found) == ["1.zip", "1.zip!/2.zip", "1.zip!/2.zip!/3.zip", deep]
    assert (found[deep].status, found[deep].reason) == (FileStatus.UNSAFE, "depth:3")


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(archive_bytes=50_000), "size:50000"),
        (Limits(archive_members=2), "members:2"),
        (Limits(archive_ratio=20.0), "ratio:20"),
    ],
)
def test_limits_make_an_archive_unsafe(
    received: Received,
    zipped: Zipped,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limits: Limits,
    reason: str,
) -> None:
    monkeypatch.setattr(budget, "RATIO_FLOOR", 1000)
    archive = zipped({"a": b"\0" * 40_000, "b": b"\0" * 40_000, "c": b""})
    source = by_path(received({"a.zip": archive}, limits=limits))["a.zip"]
    assert (source.status, source.reason) == (FileStatus.UNSAFE, reason)
    assert [p.name for p in written(tmp_path)] == ["a.zip"]


def test_a_false_declared_size_does_not_help(received: Received, zipped: Zipped) -> None:
    """Declares 10 bytes and holds 300 000: never more than declared is written."""
    archive = bytearray(zipped({"a.pdf": b"\0" * 300_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = archive.index(signature) + offset
        archive[at : at + 4] = struct.pack("<I", 10)
    found = by_path(received({"a.zip": bytes(archive)}, limits=Limits(archive_bytes=100_000)))
    assert found["a.zip!/a.pdf"].status is FileStatus.DAMAGED


def test_the_budget_is_shared_by_nested_archives(received: Received, zipped: Zipped) -> None:
    content = {f"{n}.zip": zipped({"x": b"\0" * 30_000}) for n in range(5)}
    found = by_path(received({"a.zip": zipped(content)}, limits=Limits(archive_bytes=80_000)))
    unsafe = [path for path, s in found.items() if s.status is FileStatus.UNSAFE]
    assert unsafe == ["a.zip!/2.zip", "a.zip!/3.zip", "a.zip!/4.zip"]


def test_a_huge_directory_is_refused_unread(
    received: Received, zipped: Zipped, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zips, "DIRECTORY_BYTES", 1000)
    archive = zipped({f"{number:03}.pdf": PDF for number in range(40)})
    source = by_path(received({"a.zip": archive}))["a.zip"]
    assert (source.status, source.reason) == (FileStatus.UNSAFE, "members:10000")


def test_a_directory_larger_than_its_file_is_damage(received: Received, zipped: Zipped) -> None:
    archive = bytearray(zipped({"a.pdf": PDF}))
    end = archive.rindex(b"PK\x05\x06")
    archive[end + 12 : end + 16] = struct.pack("<I", 500 << 20)
    assert by_path(received({"a.zip": bytes(archive)}))["a.zip"].status is FileStatus.DAMAGED


def test_one_bad_checksum_damages_one_member(received: Received, zipped: Zipped) -> None:
    archive = zipped({"a.pdf": b"%PDF-good", "b.pdf": b"%PDF-evil"}, zipfile.ZIP_STORED)
    found = by_path(received({"x.zip": archive.replace(b"%PDF-evil", b"%PDF-EVIL")}))
    assert found["x.zip!/a.pdf"].status is FileStatus.OK
    assert found["x.zip!/b.pdf"].status is FileStatus.DAMAGED


def test_equal_names_in_one_archive_are_both_kept(received: Received) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("a.pdf", PDF + b"1")
        archive.writestr("a.pdf", PDF + b"2")
    found = by_path(received({"x.zip": out.getvalue()}))
    contents = [s.local.read_bytes() for p, s in found.items() if "!/" in p and s.local]
    assert list(found) == ["x.zip", "x.zip!/a (2).pdf", "x.zip!/a.pdf"]
    assert contents == [PDF + b"2", PDF + b"1"]


def test_a_cut_archive_is_damaged(received: Received, zipped: Zipped) -> None:
    archive = zipped({"a.pdf": os.urandom(5000)})
    source = by_path(received({"a.zip": archive[:3000]}))["a.zip"]
    assert source.status is FileStatus.DAMAGED


@pytest.mark.seven_zip
class TestWithSevenZip:
    def make(self, folder: Path, name: str, *options: str) -> bytes:
        folder.mkdir()
        (folder / "申报书.pdf").write_bytes(PDF)
        command = [tools.installed("7z")[0].program, "a", *options, name, "申报书.pdf"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return (folder / name).read_bytes()

    def test_a_7z_is_opened(self, received: Received, tmp_path: Path) -> None:
        found = by_path(received({"a.7z": self.make(tmp_path / "m", "a.7z")}))
        assert found["a.7z!/申报书.pdf"].status is FileStatus.OK

    def test_a_7z_past_the_limits_is_unsafe(self, received: Received, tmp_path: Path) -> None:
        content = self.make(tmp_path / "m", "a.7z")
        source = by_path(received({"a.7z": content}, limits=Limits(archive_bytes=4)))["a.7z"]
        assert source.status is FileStatus.UNSAFE

    def test_a_program_that_takes_too_much_memory_is_ended(
        self, received: Received, tmp_path: Path
    ) -> None:
        content = self.make(tmp_path / "m", "a.7z")
        source = by_path(received({"a.7z": content}, limits=Limits(worker_bytes=1)))["a.7z"]
        assert (source.status, source.reason) == (FileStatus.UNSAFE, "memory:1")

    @pytest.mark.parametrize("name", ["a.7z", "a.zip"])
    def test_a_locked_archive_is_encrypted(
        self, received: Received, tmp_path: Path, name: str
    ) -> None:
        content = self.make(tmp_path / "m", name, "-psecret")
        assert by_path(received({name: content}))[name].status is FileStatus.ENCRYPTED

    @pytest.mark.parametrize(
        ("name", "options"),
        [("a.7z", ()), ("a.7z", ("-mhe=on",)), ("a.zip", ()), ("a.zip", ("-mem=AES256",))],
    )
    def test_a_given_password_opens_it(
        self, received: Received, tmp_path: Path, name: str, options: tuple[str, ...]
    ) -> None:
        content = self.make(tmp_path / "m", name, "-psecret", *options)
        found = by_path(received({name: content}, passwords=("wrong", "secret")))
        assert found[f"{name}!/申报书.pdf"].status is FileStatus.OK

    def test_methods_that_python_lacks_are_opened_all_the_same(
        self, received: Received, tmp_path: Path
    ) -> None:
        content = self.make(tmp_path / "m", "a.zip", "-mm=Deflate64")
        assert "a.zip!/申报书.pdf" in by_path(received({"a.zip": content}))

    def test_a_damaged_7z_is_damaged(self, received: Received, tmp_path: Path) -> None:
        content = self.make(tmp_path / "m", "a.7z")
        source = by_path(received({"a.7z": content[:60]}))["a.7z"]
        assert source.status is FileStatus.DAMAGED


def rar_block(kind: int, flags: int, body: bytes, content: bytes = b"") -> bytes:
    """A block of the RAR 2.9 format with its header's checksum."""
    head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + content


def rar(name: bytes, content: bytes, crc: int | None = None) -> bytes:
    """A RAR with one stored member."""
    checksum = zlib.crc32(content) if crc is None else crc
    size = len(content)
    body = struct.pack("<IIBIIBBHI", size, size, 3, checksum, 0, 20, 0x30, len(name), 0o100644)
    return (
        b"Rar!\x1a\x07\0"
        + rar_block(0x73, 0, b"\0" * 6)
        + rar_block(0x74, 0x8000, body + name, content)
        + rar_block(0x7B, 0x4000, b"")
    )


@pytest.mark.seven_zip
@pytest.mark.parametrize(
    ("archive", "found"),
    [
        (rar(b"a.pdf", PDF), {"x.rar": "ok", "x.rar!/a.pdf": "ok"}),
        (rar(b"a.pdf", PDF, crc=1), {"x.rar": "ok", "x.rar!/a.pdf": "damaged"}),
        (rar(b"../../a.pdf", PDF), {"x.rar": "unsafe"}),
        (rar(b"a.pdf", PDF)[:40], {"x.rar": "damaged"}),
    ],
)
def test_a_rar_is_opened_by_a_program(
    received: Received, archive: bytes, found: dict[str, str]
) -> None:
    intake = received({"x.rar": archive})
    assert {s.path: s.status.value for s in intake.sources} == found


def test_without_a_program_an_archive_is_unsupported(
    received: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: None)
    source = by_path(received({"a.rar": b"Rar!\x1a\x07\x01\0...."}))["a.rar"]
    assert (source.status, source.reason) == (FileStatus.UNSUPPORTED, "tool:rar")


@pytest.mark.parametrize("program", ["7z", "bsdtar", "unar"])
def test_each_program_alone_opens_what_it_says_it_opens(
    received: Received, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """Which are installed differs; those that are must do."""
    if not shutil.which(program) or not shutil.which("7z"):
        pytest.skip(f"{program} is not installed")
    content = TestWithSevenZip().make(tmp_path / "m", "a.7z")
    found = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: found(name) if name == program else None)
    files = {"a.7z": content, "b.rar": rar(b"a.pdf", PDF), "cut.7z": content[:60]}
    statuses = {p: s.status.value for p, s in by_path(received(files)).items()}
    assert statuses == {
        "a.7z": "ok",
        "a.7z!/申报书.pdf": "ok",
        "b.rar": "ok",
        "b.rar!/a.pdf": "ok",
        "cut.7z": "damaged",
    }


def test_of_a_bomb_the_directory_tells_what_is_no_filler(
    received: Received, zipped: Zipped
) -> None:
    filler = b"0" * (70 << 20)
    intake = received({"a.zip": zipped({"data.bin": filler, "内/申报书.pdf": PDF})})
    assert by_path(intake)["a.zip"].status is FileStatus.UNSAFE
    assert by_path(intake)["a.zip"].inside == ("内/申报书.pdf",)
    assert by_path(received({"b.pdf": PDF}))["b.pdf"].inside is None
