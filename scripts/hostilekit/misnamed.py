"""Files whose names say something else than their content, and files that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from hostilekit import office, pdfs, pictures
from hostilekit.archives import zipped
from hostilekit.trap import Trap


def traps() -> Iterator[Trap]:
    sound = pdfs.pdf(pdfs.plain())
    picture = pictures.drawn("JPEG")
    for name, content, status, why in (
        ("pdf.jpg", sound, "ok", "read as the PDF it is"),
        ("jpeg.pdf", picture, "ok", "read as the picture it is"),
        ("docx.zip", office.package(office.paper()), "ok", "read as the paper it is"),
        ("zip.docx", zipped(("a.txt", b"text")), "ok", "opened as the archive it is"),
        ("program.pdf", b"MZ\x90\0" + b"\0" * 2000, "unsupported", "never run"),
        ("script.pdf", b"#!/bin/sh\nrm -rf ~\n", "ok", "read as the text it is, never run"),
        ("page.xlsx", b"<html><table><tr><td>1</td></tr></table></html>", "ok", "read as text"),
        ("empty.pdf", b"", "empty", "nothing at all"),
        ("empty.docx", b"", "empty", "nothing at all"),
        ("empty.zip", b"", "empty", "nothing at all"),
        ("blank.txt", b"   \n\n", "ok", "nothing but blanks"),
        ("one-byte.pdf", b"%", "ok|damaged", "one byte"),
        ("no-suffix", picture, "ok", "read as the picture it is"),
        ("two.pdf.exe", sound, "ok", "read as the PDF it is"),
        ("long-line.txt", b"\xe5\xad\x97" * 2_000_000, "ok|unsafe|damaged", "a line of 6 MB"),
        ("no-text.txt", b"\xff\xfe" + bytes(range(256)) * 9, "ok|damaged", "no encoding"),
        ("film.mp4", b"\0\0\0\x18ftypisom" + b"\0" * 900, "unsupported", "no reader"),
        ("drawing.dwg", b"AC1027" + b"\0" * 900, "unsupported", "no reader"),
    ):
        yield Trap(f"misnamed/{name}", content, status, why)
