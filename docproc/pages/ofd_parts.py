"""The parts of an OFD package: bounded reads, safe names, XML without surprises.

Comes in: a ZIP file of strangers. Goes out: bytes and parsed trees of its
parts. A name never leads out of the package, no part unpacks beyond a cap,
no entity is expanded and nothing is fetched. Raises `PageError`: `corrupt`
where a part is missing or broken, `too_large` where it is beyond the cap.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from docproc.errors import PageError

MOST_PARTS = 200_000
MOST_XML = 32 << 20
MOST_MEDIA = 160 << 20
"""Bytes that one part may unpack to."""

Element = etree._Element


class Parts:
    """The package and what its names mean.

    Names are matched without regard to case where they are not there exactly:
    programs on Windows write them as they please.
    """

    __slots__ = ("_archive", "_folded", "_names")

    def __init__(self, archive: zipfile.ZipFile) -> None:
        names = archive.namelist()
        if len(names) > MOST_PARTS:
            raise PageError("too_large", f"文件内部有 {len(names)} 个部件，超过上限")
        self._archive = archive
        self._names = {_inside(n): n for n in names if _inside(n)}
        self._folded = {clean.lower(): n for clean, n in sorted(self._names.items())}

    def find(self, location: str | None, *folders: str) -> str | None:
        """The part that a location names, seen from the first folder that has it.

        A location with a leading `/` counts from the root of the package, and
        so does any other that no folder has.
        """
        if not location or not location.strip():
            return None
        location = location.strip().replace("\\", "/")
        places = () if location.startswith("/") else folders
        for place in (*places, ""):
            clean = _inside(posixpath.join(place, location.lstrip("/")))
            if clean in self._names:
                return clean
            if clean and clean.lower() in self._folded:
                return _inside(self._folded[clean.lower()])
        return None

    def named(self, *endings: str) -> list[str]:
        """Parts whose names end in one of these (lower case), in order."""
        return sorted(n for n in self._names if n.lower().endswith(endings))

    def read(self, name: str, most: int = MOST_MEDIA) -> bytes:
        """The bytes of a part."""
        try:
            with self._archive.open(self._names[name]) as part:
                raw = part.read(most + 1)
        except KeyError as error:
            raise PageError("corrupt", f"文件内部缺少部件 {name}") from error
        except (
            zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError,
            RuntimeError, NotImplementedError,
        ) as error:  # fmt: skip
            raise PageError("corrupt", f"文件内部的部件 {name} 已损坏或被加密") from error
        if len(raw) > most:
            raise PageError("too_large", f"文件内部的部件 {name} 展开后过大")
        return raw

    def xml(self, name: str) -> Element:
        """A part as a tree. One with a document type of its own is refused."""
        raw = self.read(name, MOST_XML)
        # A parser is not shared: one that failed keeps its state.
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise PageError("corrupt", f"文件内部的部件 {name} 不是完好的 XML") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise PageError("corrupt", f"文件内部的部件 {name} 带有不允许的 DTD")
        return root


def folder_of(name: str) -> str:
    """The folder a part lies in."""
    return posixpath.dirname(name)


def _inside(name: str) -> str:
    """The name from the package's root without `.` and `..`; empty if it leads out."""
    clean = posixpath.normpath(name.replace("\\", "/").lstrip("/"))
    return "" if clean in (".", "..") or clean.startswith("../") else clean


def local(element: Element) -> str:
    """An element's name without its namespace: programs use several, or none."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Child elements of these names, in order."""
    for child in element if element is not None else ():
        if local(child) in names:
            yield child


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def text_of(element: Element | None) -> str:
    """The text of an element that holds only text."""
    return (element.text or "").strip() if element is not None else ""
