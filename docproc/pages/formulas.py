"""Cells of an XLSX sheet whose formula has no value stored beside it.

What comes in: the workbook and a sheet's name. What goes out: the places of such cells. Programs
that write sheets without reckoning leave the value to whoever opens them: such a cell is not
blank, and what it shows is not in the file. Nothing is reckoned here.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

MOST_XML = 200 << 20
"""Bytes of a sheet's XML; a list of 15,000 enterprises in 20 columns has 30 MB."""
_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_NAMED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def unreckoned(local: Path, sheet: str) -> frozenset[tuple[int, int]]:
    """Row and column (from 0) of each formula without a value; none where the file has no such
    parts, or parts that cannot be looked through. An empty text that a formula gave (`t="str"`) is
    a value."""
    try:
        with zipfile.ZipFile(local) as package:
            part = _part_of(package, sheet)
            raw = b"" if part is None else _part(package, part)
        return _cells(raw) if re.search(rb"<(?:\w+:)?f[\s>/]", raw) else frozenset()
    except _UNFIT:
        return frozenset()


_UNFIT = (
    zipfile.BadZipFile, zlib.error, KeyError, OSError, RuntimeError, etree.XMLSyntaxError,
)  # fmt: skip
"""What a file says that is no package, is locked (RuntimeError), or has broken or vast parts."""


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """A part's bytes; OSError where it has too many."""
    if package.getinfo(name).file_size > MOST_XML:
        raise OSError(name)
    return package.read(name)


def _part_of(package: zipfile.ZipFile, sheet: str) -> str | None:
    """The part that holds a sheet, by the workbook's list and its relations."""
    book = _tree(_part(package, "xl/workbook.xml"))
    wanted = next((x.get(_NAMED) for x in book.iter("{*}sheet") if x.get("name") == sheet), None)
    relations = _tree(_part(package, "xl/_rels/workbook.xml.rels"))
    for relation in relations.iter("{*}Relationship"):
        if wanted is not None and relation.get("Id") == wanted:
            target = relation.get("Target", "")
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    return None


def _tree(raw: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(raw, parser)


def _cells(raw: bytes) -> frozenset[tuple[int, int]]:
    found = set()
    for cell in _tree(raw).iter("{*}c"):
        value = cell.find("{*}v")
        empty = value is None or not (value.text or "")
        place = _PLACE.fullmatch(cell.get("r", ""))
        if cell.find("{*}f") is not None and empty and cell.get("t") != "str" and place:
            column = 0
            for letter in place[1]:
                column = column * 26 + ord(letter) - 64
            found.add((int(place[2]) - 1, column - 1))
    return frozenset(found)
