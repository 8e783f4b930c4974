"""What a walk finds, and what files turn out to be."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.intake import sources
from docproc.intake.model import FileStatus, Intake, Kind, Source
from docproc.intake.sniff import sniff
from docproc.intake.walk import distinct, printable
from docproc.options import Limits

Received = Callable[..., Intake]
PDF = b"%PDF-1.7\n"


def by_path(intake: Intake) -> dict[str, Source]:
    return {s.path: s for s in intake.sources}


def ole(*streams: tuple[str, int], sectors: dict[int, bytes] | None = None) -> bytes:
    """An OLE file's header and directory, and sectors by number."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    header[30:32] = (9).to_bytes(2, "little")
    directory = b""
    for name, start in streams:
        entry = bytearray(128)
        raw = name.encode("utf-16-le") + b"\0\0"
        entry[: len(raw)] = raw
        entry[64:66] = len(raw).to_bytes(2, "little")
        entry[66] = 2
        entry[116:120] = start.to_bytes(4, "little")
        directory += bytes(entry)
    content = bytes(header) + directory.ljust(512, b"\0")
    for number, sector in sorted((sectors or {}).items()):
        content = content.ljust((number + 1) * 512, b"\0") + sector.ljust(512, b"\0")
    return content


def odf(kind: str) -> bytes:
    """The head of an OpenDocument file: its type first and plain."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("META-INF/manifest.xml", "<m/>")
    return out.getvalue()


BIFF_BOF = b"\x09\x08\x04\x00\x00\x06\x05\x00"
FILE_PASS = b"\x2f\x00\x02\x00\x00\x00"

OK, DAMAGED = FileStatus.OK, FileStatus.DAMAGED
LOCKED, NO_READER = FileStatus.ENCRYPTED, FileStatus.UNSUPPORTED


@pytest.mark.parametrize(
    ("content", "name", "kind", "status"),
    [
        (PDF, "a.jpg", Kind.PDF, OK),
        (b"\r\n--mail--\r\n" * 90 + PDF + b"\0" * 99, "a.pdf", Kind.PDF, OK),
        (b"\xff\xd8\xff\xe0....JFIF", "a.pdf", Kind.IMAGE, OK),
        (b"\x89PNG\r\n\x1a\n....", "a", Kind.IMAGE, OK),
        (b"II*\0....", "a.dat", Kind.IMAGE, OK),
        (b"MM\0*....", "a.tif", Kind.IMAGE, OK),
        (b"BM" + b"\0" * 12 + b"\x28\0\0\0\0\0\0\0", "a.bmp", Kind.IMAGE, OK),
        (b"GIF89a....", "a.gif", Kind.IMAGE, OK),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a.webp", Kind.IMAGE, OK),
        (b"\0\0\0\x18ftypheic....", "IMG_1.jpg", Kind.IMAGE, OK),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "a.jp2", Kind.IMAGE, OK),
        (odf("spreadsheet"), "a.ods", Kind.XLS, OK),
        (odf("text"), "a.doc", Kind.DOC, OK),
        (odf("presentation"), "a.odp", Kind.OTHER, NO_READER),
        (b"{\\rtf1\\ansi 1}", "a.doc", Kind.DOC, OK),
        (b"L\0\0\0\x01\x14\x02\0\0\0\0\0", "申报书.pdf.lnk", Kind.OTHER, NO_READER),
        (ole(("__properties_version1.0", 3)), "补正.msg", Kind.OTHER, NO_READER),
        (b"From: a@b.c\r\nTo: d@e.f\r\nMIME-Version: 1.0\r\n\r\n1", "a.eml", Kind.ARCHIVE, OK),
        ("From: 威海市\n主题：补正材料\n".encode(), "说明.txt", Kind.TEXT, OK),
        (b"Rar!\x1a\x07\x01\0", "a.rar", Kind.ARCHIVE, OK),
        (b"7z\xbc\xaf\x27\x1c", "a.zip", Kind.ARCHIVE, OK),
        (b"AC1032....\0", "a.dwg", Kind.OTHER, NO_READER),
        (b"MZ\x90\0" + b"\0" * 60, "a.pdf", Kind.OTHER, NO_READER),
        ("企业名称,市\n".encode("gb18030"), "a.csv", Kind.TEXT, OK),
        ("企业名称,市\n".encode(), "a.xls", Kind.TEXT, OK),
        (b"", "补充材料.pdf", Kind.PDF, FileStatus.EMPTY),
        (b"\0" * 4096, "a.pdf", Kind.PDF, DAMAGED),
        (b"\x01\x02\x03\x04" * 20, "a.docx", Kind.DOCX, DAMAGED),
        (b"\x01\x02\x03\x04" * 20, "a.bin", Kind.OTHER, NO_READER),
        (ole(("WordDocument", 3)), "a.wps", Kind.DOC, OK),
        (ole(("WordDocument", 3), sectors={3: b"\xec\xa5" + b"\0" * 8 + b"\0\x01"}), "a.doc",
         Kind.DOC, LOCKED),
        (ole(("Workbook", 3), sectors={3: BIFF_BOF}), "a.et", Kind.XLS, OK),
        (ole(("Workbook", 3), sectors={3: BIFF_BOF + FILE_PASS}), "a.xls", Kind.XLS, LOCKED),
        (ole(("EncryptedPackage", 3), ("EncryptionInfo", 4)), "a.docx", Kind.DOCX, LOCKED),
        (ole(("PowerPoint Document", 3)), "a.doc", Kind.OTHER, NO_READER),
    ],
)  # fmt: skip
def test_content_decides_what_a_file_is(
    tmp_path: Path, content: bytes, name: str, kind: Kind, status: FileStatus
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    seen = sniff(file, name)
    assert (seen.kind, seen.status) == (kind, status)


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (("[Content_Types].xml", "word/document.xml"), Kind.DOCX),
        (("[Content_Types].xml", "xl/workbook.xml"), Kind.XLSX),
        (("OFD.xml", "Doc_0/Document.xml"), Kind.OFD),
        (("a.pdf", "word/b.pdf"), Kind.ARCHIVE),
        (("[Content_Types].xml", "ppt/presentation.xml"), Kind.OTHER),
    ],
)
def test_members_decide_what_a_zip_is(
    tmp_path: Path, zipped: Callable[..., bytes], members: tuple[str, ...], kind: Kind
) -> None:
    file = tmp_path / "file"
    file.write_bytes(zipped(dict.fromkeys(members, b"x")))
    assert sniff(file, "a.zip").kind is kind


def test_a_cut_office_file_is_a_damaged_one_of_its_kind(
    tmp_path: Path, zipped: Callable[..., bytes]
) -> None:
    file = tmp_path / "file"
    whole = zipped({"[Content_Types].xml": b"x" * 50, "word/document.xml": os.urandom(4000)})
    file.write_bytes(whole[:2000])
    seen = sniff(file, "a.zip")
    assert (seen.kind, seen.status) == (Kind.DOCX, DAMAGED)


def test_droppings_are_left_out(received: Received) -> None:
    files = [".DS_Store", "Thumbs.db", "desktop.ini", "~$申报书.docx", "__MACOSX/._a.pdf", ".x/a"]
    intake = received(dict.fromkeys([*files, "申报书.docx"], PDF))
    assert list(by_path(intake)) == ["申报书.docx"]


def test_the_report_of_an_earlier_run_is_left_out(received: Received) -> None:
    intake = received(
        {"a.pdf": PDF, "x-report/.docproc/store.sqlite": b"x", "x-report/r.json": b"{}"}
    )
    assert list(by_path(intake)) == ["a.pdf"]


def test_a_file_has_the_checksum_of_its_bytes(received: Received) -> None:
    assert by_path(received({"a.pdf": PDF}))["a.pdf"].sha256 == hashlib.sha256(PDF).hexdigest()


def test_links_are_not_followed_out_of_the_folder(received: Received, tmp_path: Path) -> None:
    outside = tmp_path / "secret.pdf"
    outside.write_bytes(PDF)
    folder = tmp_path / "received" / "收件"
    (folder / "甲").mkdir(parents=True)
    (folder / "甲" / "a.pdf").write_bytes(PDF)
    (folder / "inside.pdf").symlink_to(folder / "甲" / "a.pdf")
    (folder / "outside.pdf").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "broken.pdf").symlink_to(folder / "none")
    found = {s.path: (s.status, s.reason) for s in received({}).sources}
    assert found == {
        "甲/a.pdf": (OK, ""),
        "inside.pdf": (OK, ""),
        "outside.pdf": (NO_READER, "link_outside"),
        "loop": (NO_READER, "link_folder"),
        "broken.pdf": (NO_READER, "link_broken"),
    }


def test_a_pipe_is_not_opened(received: Received, tmp_path: Path) -> None:
    folder = tmp_path / "received" / "收件"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipe.pdf")
    source = by_path(received({}))["pipe.pdf"]
    assert (source.status, source.reason, source.local) == (NO_READER, "not_a_file", None)


def test_a_file_that_cannot_be_read_is_told(
    received: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(local: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(sources, "_sha256", refuse)
    source = by_path(received({"a.pdf": PDF}))["a.pdf"]
    assert (source.status, source.reason) == (DAMAGED, "permission:Permission denied")


def test_a_file_that_changes_once_is_read_again(
    received: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = sources._sha256, []

    def growing(local: Path) -> str:
        calls.append(local)
        digest = real(local)
        if len(calls) == 1:
            local.write_bytes(PDF + b"more")
        return digest

    monkeypatch.setattr(sources, "_sha256", growing)
    source = by_path(received({"a.pdf": PDF}))["a.pdf"]
    assert source.sha256 == hashlib.sha256(PDF + b"more").hexdigest()


def test_a_file_that_keeps_changing_is_told(
    received: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sources._sha256

    def growing(local: Path) -> str:
        digest = real(local)
        with local.open("ab") as stream:
            stream.write(b"more")
        return digest

    monkeypatch.setattr(sources, "_sha256", growing)
    source = by_path(received({"a.pdf": PDF}))["a.pdf"]
    assert (source.status, source.reason) == (DAMAGED, "changing")


def test_a_file_past_the_limit_is_not_read(received: Received) -> None:
    source = by_path(received({"a.pdf": PDF * 9}, limits=Limits(file_bytes=10)))["a.pdf"]
    assert (source.status, source.reason, source.sha256) == (NO_READER, "too_large:81", "")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (os.fsdecode("申报书.pdf".encode("gb18030")), "申报书.pdf"),
        ("a\x07b\n.pdf", "a\ufffdb\ufffd.pdf"),
        ("申报书.pdf", "申报书.pdf"),
    ],
)
def test_names_are_fit_to_be_printed(name: str, shown: str) -> None:
    assert printable(name) == shown


def test_equal_names_are_told_apart() -> None:
    assert distinct(["a.pdf", "a.pdf", "b", "b", "a (2).pdf"]) == [
        "a.pdf", "a (2).pdf", "b", "b (2)", "a (2) (2).pdf",
    ]  # fmt: skip
