"""Mails saved as files are opened like archives."""

from __future__ import annotations

import os
from collections.abc import Callable
from email.message import EmailMessage

from docproc.intake.model import FileStatus, Intake, Kind, Source
from docproc.options import Limits

Received = Callable[..., Intake]
PDF = b"%PDF-1.7\n"


def by_path(intake: Intake) -> dict[str, Source]:
    return {s.path: s for s in intake.sources}


def mail(*attachments: tuple[str, bytes], text: str = "请查收。") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@weihai.cn", "b@gxt.cn", "补正材料"
    made.set_content(text)
    for name, content in attachments:
        made.add_attachment(content, "application", "octet-stream", filename=name)
    return made


def test_attachments_are_members_and_the_text_is_one(received: Received) -> None:
    found = by_path(received({"来信.eml": mail(("承诺书.pdf", PDF)).as_bytes()}))
    assert {path: source.kind for path, source in found.items()} == {
        "来信.eml": Kind.ARCHIVE,
        "来信.eml!/承诺书.pdf": Kind.PDF,
        "来信.eml!/邮件正文.txt": Kind.TEXT,
    }


def test_names_as_chinese_mail_programs_write_them(received: Received) -> None:
    raw = (
        "From: a@b.c\r\nTo: d@e.f\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
        'Content-Type: application/pdf; name="=?GB2312?B?s9DFtcrpLnBkZg==?="\r\n'
        'Content-Disposition: attachment; filename="=?GB2312?B?s9DFtcrpLnBkZg==?="\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcK\r\n--x--\r\n"
    )
    assert "a.eml!/承诺书.pdf" in by_path(received({"a.eml": raw.encode("ascii")}))


def test_a_mail_inside_a_mail_and_an_archive_on_it_are_opened(received: Received) -> None:
    outer = mail()
    outer.add_attachment(mail(("承诺书.pdf", PDF)))
    assert "a.eml!/转发的邮件.eml!/承诺书.pdf" in by_path(received({"a.eml": outer.as_bytes()}))


def test_a_name_with_folders_stays_a_name(received: Received) -> None:
    found = by_path(received({"a.eml": mail(("../../承诺书.pdf", PDF)).as_bytes()}))
    assert "a.eml!/承诺书.pdf" in found


def test_the_limits_of_archives_hold(received: Received) -> None:
    content = mail(("a.bin", os.urandom(5000))).as_bytes()
    source = by_path(received({"a.eml": content}, limits=Limits(archive_bytes=1000)))["a.eml"]
    assert source.status is FileStatus.UNSAFE


def test_a_mail_cut_off_gives_what_there_is(received: Received) -> None:
    content = mail(("a.pdf", PDF * 400)).as_bytes()
    found = by_path(received({"a.eml": content[:1500]}))
    assert found["a.eml"].status is FileStatus.OK
    assert "a.eml!/邮件正文.txt" in found
