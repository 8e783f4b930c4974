"""Electronic seals of an OFD file: where they are put and what they look like.

Comes in: the signatures part of a document (GB/T 33190-2016, 18) and the ASN.1
of its seals (GB/T 38540, GM/T 0031). Goes out: a stamp for every place on a
page, and the picture inside a seal. Nothing is verified: whether a signature
holds is a question for other programs.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from docproc.errors import PageError
from docproc.pages.ofd_parts import Element, Parts, child, children, folder_of, local, text_of
from docproc.pages.ofd_values import Rect, rect

MOST_STAMPS = 5_000
_SIGNATURES = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|PK\x03\x04|BM(?=.{4}\0\0\0\0)", re.S
)
MOST_TRIED = 40
"""Beginnings of pictures tried in one seal: two letters are soon found by chance."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A seal's place on a page. `parts` may hold its picture, the best first."""

    page: str
    place: Rect
    clip: Rect | None
    parts: tuple[str, ...]


def stamps_of(parts: Parts, location: str) -> list[Stamp]:
    """Every place where the document is sealed; raises `PageError` if that is broken."""
    out: list[Stamp] = []
    folder = folder_of(location)
    for listed in parts.xml(location).iter():
        if local(listed) != "Signature":
            continue
        name = parts.find(listed.get("BaseLoc"), folder)
        if name is not None:
            out.extend(_stamps(parts, parts.xml(name), folder_of(name)))
        if len(out) > MOST_STAMPS:
            raise PageError("fragments", "文件的电子印章过多，超过上限")
    return out


def _stamps(parts: Parts, root: Element, folder: str) -> Iterator[Stamp]:
    told = child(root, "SignedInfo")
    held = (
        text_of(child(told, "Seal", "BaseLoc")),
        text_of(child(root, "SignedValue")),
    )
    found = [parts.find(name, folder) for name in held]
    if not any(found):
        found = [n for n in parts.named(".esl", ".dat") if folder_of(n) == folder]
    names = tuple(n for n in found if n is not None)
    for place in children(told, "StampAnnot"):
        box = rect(place.get("Boundary"))
        if box is not None:
            yield Stamp(place.get("PageRef") or "", box, rect(place.get("Clip")), names)


def picture_in(raw: bytes) -> bytes | None:
    """The picture (or the OFD package) inside a seal or signature; None if there is none.

    Its bytes lie whole in an ASN.1 string, so they are found by how they begin;
    of several the largest counts, and a package counts before any.
    """
    best: tuple[int, bytes] | None = None
    for tried, hit in enumerate(_SIGNATURES.finditer(raw)):
        if tried >= MOST_TRIED:
            break
        inner = raw[hit.start() :]
        if hit.group().startswith(b"PK"):
            end = inner.rfind(b"PK\x05\x06")
            if end >= 0:
                return inner[: end + 22]
            continue
        size = _size(inner)
        if size and (best is None or size > best[0]):
            best = size, inner
    return best[1] if best else None


def _size(raw: bytes) -> int:
    try:
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "GIF", "BMP")) as picture:
            return picture.width * picture.height
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0
