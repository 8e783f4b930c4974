"""Mails saved as files (EML, and the MHT that office programs save): what hangs on them.

What comes in: a mail and a folder of our own. What goes out: its attachments, the
mails inside it, and its text, as members of an archive. Nothing is run or fetched.
"""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path

from docproc.intake.budget import Budget, Member, Unpacked, UnsafeError, is_litter, local_name
from docproc.intake.model import FileStatus
from docproc.intake.walk import printable

MOST_BYTES = 100 << 20
"""The parser holds a mail in memory three times; mail servers pass on some 50 MB."""
TEXT_NAMES = {"text/plain": "邮件正文.txt", "text/html": "邮件正文.html"}


def unpack_mail(mail: Path, into: Path, budget: Budget) -> Unpacked:
    """Write what hangs on a mail into `into`; raises `UnsafeError` past the limits."""
    if mail.stat().st_size > MOST_BYTES:
        raise UnsafeError(f"size:{MOST_BYTES}")
    try:
        with mail.open("rb") as stream:
            parts = list(_parts(email.message_from_binary_file(stream)))
    except OSError:
        raise
    except Exception as error:  # the parser raises what it likes on what is no mail
        return Unpacked(FileStatus.DAMAGED, f"mail:{type(error).__name__}")
    members: list[Member] = []
    for number, (name, content) in enumerate(parts):
        budget.take_members(1)
        budget.take_bytes(len(content))
        if is_litter(name):
            continue
        target = into / local_name(number, name)
        target.write_bytes(content)
        members.append(Member(printable(name), target))
    return Unpacked(FileStatus.OK, members=tuple(members))


def _parts(message: Message) -> Iterator[tuple[str, bytes]]:
    """Name and content of each part that says something, a mail inside as it is."""
    if message.get_content_type() == "message/rfc822":
        inner = message.get_payload()
        if isinstance(inner, list):
            content = b"".join(m.as_bytes() for m in inner if isinstance(m, Message))
            yield _name(message, "转发的邮件.eml", ".eml"), content
        return
    if message.is_multipart():
        parts = message.get_payload()
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, Message):
                yield from _parts(part)
        return
    held: object = message.get_payload(decode=True)
    if not isinstance(held, bytes) or not held.strip():
        return
    kind = message.get_content_type()
    named = _name(message, TEXT_NAMES.get(kind, "附件"), "")
    if named in TEXT_NAMES.values():
        held = _as_utf8(held, message.get_content_charset())
    yield named, held


def _name(part: Message, otherwise: str, suffix: str) -> str:
    """An attachment's name as its sender saw it, without folders."""
    try:
        raw = part.get_filename()
        told = str(make_header(decode_header(raw))) if raw else ""
    except (LookupError, ValueError, AssertionError, TypeError):
        told = ""
    told = told.replace("\\", "/").rsplit("/", 1)[-1].strip(". \r\n\t")
    if not told:
        return otherwise
    return told if told.lower().endswith(suffix) else told + suffix


def _as_utf8(content: bytes, charset: str | None) -> bytes:
    """A mail's text in UTF-8, so that nobody has to know what the mail said of it."""
    try:
        return content.decode(charset or "utf-8").encode()
    except (LookupError, ValueError):
        return content
