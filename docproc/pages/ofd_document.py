"""The structure of an OFD file: documents, pages, templates, annotations, seals.

Comes in: the package. Goes out: its pages in order, and for each everything it
draws (`docproc.pages.ofd_items`). Templates hold no templates here, so none can
go round in circles. Raises `PageError` where a part that is needed is missing,
broken or beyond the limits.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from docproc.errors import PageError
from docproc.pages.ofd_items import Glyphs, Item, Placed, Walk, items_of
from docproc.pages.ofd_parts import Element, Parts, child, children, folder_of, text_of
from docproc.pages.ofd_resources import Resources, resources_of
from docproc.pages.ofd_seals import Stamp, picture_in, stamps_of
from docproc.pages.ofd_values import Affine, Rect, moved, rect, times

A4: Rect = (0.0, 0.0, 210.0, 297.0)
LAYERS = ("Background", "Body", "Foreground")
MOST_TEMPLATES_KEPT = 16


@dataclass(slots=True)
class Body:
    """One document of the file. `notes` maps a page to its annotation parts."""

    parts: Parts
    folder: str
    area: Rect
    resources: Resources
    templates: dict[str, tuple[str, str]]
    annotations: str | None
    signatures: str | None
    notes: dict[str, list[str]] | None = None
    stamps: list[Stamp] | None = None
    kept: dict[str, Element] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as listed: its document, identifier and part (None: not there)."""

    body: Body
    identifier: str
    part: str | None


@dataclass(frozen=True, slots=True)
class Content:
    """What a page draws, in painting order, and its width and height in millimetres."""

    size: tuple[float, float]
    items: tuple[Item, ...]


def entries_of(parts: Parts) -> list[Entry]:
    """All pages of all documents, in order. Raises `PageError` without a readable one."""
    name = parts.find("OFD.xml")
    if name is None:
        raise PageError("corrupt", "文件内部缺少 OFD.xml")
    out: list[Entry] = []
    bodies = list(children(parts.xml(name), "DocBody"))
    for told in bodies:
        root = parts.find(text_of(child(told, "DocRoot")))
        if root is None:
            raise PageError("corrupt", "文件内部缺少 Document.xml")
        out.extend(_entries(parts, root, text_of(child(told, "Signatures"))))
    if not bodies:
        raise PageError("corrupt", "OFD.xml 没有列出文档")
    return out


def _entries(parts: Parts, name: str, signatures: str) -> Iterator[Entry]:
    root = parts.xml(name)
    folder = folder_of(name)
    common = child(root, "CommonData")
    resources = resources_of(parts, children(common, "PublicRes", "DocumentRes"), folder)
    templates: dict[str, tuple[str, str]] = {}
    for told in children(common, "TemplatePage"):
        part = parts.find(told.get("BaseLoc"), folder)
        if part is not None:
            templates[told.get("ID") or ""] = part, told.get("ZOrder") or LAYERS[0]
    body = Body(
        parts,
        folder,
        _area(child(common, "PageArea")) or A4,
        resources,
        templates,
        parts.find(text_of(child(root, "Annotations")), folder),
        parts.find(signatures, folder),
    )
    for page in children(child(root, "Pages"), "Page"):
        part = parts.find(page.get("BaseLoc"), folder)
        yield Entry(body, page.get("ID") or "", part)


def _area(element: Element | None) -> Rect | None:
    for name in ("PhysicalBox", "ApplicationBox", "ContentBox"):
        found = rect(text_of(child(element, name)))
        if found is not None:
            return found
    return None


def content_of(entry: Entry, number: int, *, nested: bool = False) -> Content:
    """What the page draws: templates, layers, annotations and seals.

    `nested`: the page is that of a seal which is a package itself, where no
    further seals are looked for.
    """
    body = entry.body
    if entry.part is None:
        raise PageError("corrupt", f"文件内部缺少第{number}页的内容")
    root = body.parts.xml(entry.part)
    folder = folder_of(entry.part)
    x, y, width, height = _area(child(root, "Area")) or body.area
    base = moved(-x, -y)
    resources = resources_of(body.parts, children(root, "PageRes"), folder, body.resources)
    walk = Walk(resources, body.parts.read)
    items = list(_layers(root, body, walk, base))
    items.extend(_annotations(entry, walk, base))
    if not nested:
        items.extend(_seals(entry, base))
    return Content((width, height), tuple(items))


def _layers(root: Element, body: Body, walk: Walk, base: Affine) -> Iterator[Item]:
    """Background, body, foreground; what templates bring lies under the page's own."""
    stacks: dict[str, list[tuple[Element, Walk]]] = {name: [] for name in LAYERS}
    for told in children(root, "Template"):
        walk.spend(objects=1)
        named = body.templates.get(told.get("TemplateID") or "")
        if named is None:
            raise PageError("corrupt", "文件内部缺少页面的模板")
        order = told.get("ZOrder") or named[1]
        template = _template(body, named[0])
        own = resources_of(
            body.parts, children(template, "PageRes"), folder_of(named[0]), walk.resources
        )
        inner = replace(walk, resources=own) if any(children(template, "PageRes")) else walk
        stack = stacks.get(order, stacks[LAYERS[0]])
        stack.extend((layer, inner) for layer in children(child(template, "Content"), "Layer"))
    for content in children(root, "Content"):
        for layer in children(content, "Layer"):
            kind = layer.get("Type") or "Body"
            stacks.get(kind, stacks["Body"]).append((layer, walk))
    for name in LAYERS:
        for layer, used in stacks[name]:
            yield from items_of(layer, used, base)


def _template(body: Body, part: str) -> Element:
    if part not in body.kept:
        if len(body.kept) >= MOST_TEMPLATES_KEPT:
            body.kept.clear()
        body.kept[part] = body.parts.xml(part)
    return body.kept[part]


def _annotations(entry: Entry, walk: Walk, base: Affine) -> Iterator[Item]:
    body = entry.body
    if body.notes is None:
        body.notes = _notes(body)
    for part in body.notes.get(entry.identifier, ()):
        walk.spend(objects=1)
        for note in children(body.parts.xml(part), "Annot"):
            if (note.get("Visible") or "").lower() in ("false", "0"):
                continue
            origin = "stamp" if note.get("Type") == "Stamp" else "annotation"
            for shown in children(note, "Appearance"):
                place = rect(shown.get("Boundary"))
                inner = times(moved(place[0], place[1]), base) if place else base
                yield from items_of(shown, walk, inner, origin)


def _notes(body: Body) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    if body.annotations is None:
        return out
    folder = folder_of(body.annotations)
    for page in children(body.parts.xml(body.annotations), "Page"):
        part = body.parts.find(text_of(child(page, "FileLoc")), folder)
        if part is not None:
            out.setdefault(page.get("PageID") or "", []).append(part)
    return out


def _seals(entry: Entry, base: Affine) -> Iterator[Item]:
    body = entry.body
    if body.stamps is None:
        body.stamps = stamps_of(body.parts, body.signatures) if body.signatures else []
    for stamp in body.stamps:
        if stamp.page == entry.identifier:
            yield from _seal(body, stamp, base)


def _seal(body: Body, stamp: Stamp, base: Affine) -> Iterator[Item]:
    x, y, width, height = stamp.place
    x, y = x + base[4], y + base[5]
    clip: Rect | None = None
    if stamp.clip is not None:
        clip = x + stamp.clip[0], y + stamp.clip[1], stamp.clip[2], stamp.clip[3]
    raw = next((p for p in map(picture_in, _held(body, stamp)) if p is not None), b"")
    if raw.startswith(b"PK"):
        drawn = _package(raw)
        if drawn is not None:
            wide, high = drawn.size
            matrix = (width / wide, 0.0, 0.0, height / high, x, y)
            for item in drawn.items:
                yield _as_stamp(item, matrix, clip)
            return
        raw = b""

    def load() -> bytes:
        if not raw:
            raise PageError("corrupt", "电子印章里没有能显示的图案")
        return raw

    key = f"seal:{'|'.join(stamp.parts)}"
    yield Placed(key, load, (width, 0.0, 0.0, height, x, y), 1.0, True, clip)


def _held(body: Body, stamp: Stamp) -> Iterator[bytes]:
    for part in stamp.parts:
        try:
            yield body.parts.read(part)
        except PageError:
            continue


def _package(raw: bytes) -> Content | None:
    """The first page of a seal that is itself an OFD package."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = entries_of(Parts(archive))
            drawn = content_of(entries[0], 1, nested=True) if entries else None
            return _loaded(drawn) if drawn else None
    except (zipfile.BadZipFile, PageError, ValueError, OSError):
        return None


def _loaded(content: Content) -> Content:
    """The same with its pictures in memory: the package is about to be closed."""
    items: list[Item] = []
    for number, item in enumerate(content.items):
        if isinstance(item, Placed):
            raw = item.load()
            key = f"seal:{number}:{zlib.crc32(raw)}"
            item = replace(item, key=key, load=partial(bytes, raw))
        items.append(item)
    return replace(content, items=tuple(items))


def _as_stamp(item: Item, matrix: Affine, clip: Rect | None) -> Item:
    moved_there = times(item.matrix, matrix)
    if isinstance(item, Glyphs):
        return replace(item, matrix=moved_there, origin="stamp")
    if isinstance(item, Placed):
        return replace(item, matrix=moved_there, stamp=True, clip=clip)
    return replace(item, matrix=moved_there, width=item.width * abs(matrix[0]))


__all__ = ["Body", "Content", "Entry", "content_of", "entries_of"]
