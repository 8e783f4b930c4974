"""What the objects of an OFD document refer to by number: fonts, media, styles.

Comes in: the resource parts of a document and its pages. Goes out: tables by
identifier. A resource that is broken or missing is simply not there; whoever
needs it decides what that means.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from docproc.errors import PageError
from docproc.pages.ofd_parts import Element, Parts, child, children, folder_of, local, text_of
from docproc.pages.ofd_values import Colour, colour, number

LINE_WIDTH = 0.353
"""Millimetres where nothing says otherwise (GB/T 33190-2016, table 41)."""
DEEPEST_STYLE = 8


@dataclass(frozen=True, slots=True)
class Font:
    """A font by its name; `part` holds its file where that is embedded."""

    name: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour with its opacity, 0..1."""

    rgb: Colour
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """What a drawing parameter sets; None where it says nothing."""

    width: float | None = None
    fill: Paint | None = None
    stroke: Paint | None = None
    relative: str | None = None


@dataclass(slots=True)
class Resources:
    """Tables by identifier. `media` holds part names."""

    fonts: dict[str, Font] = field(default_factory=dict)
    media: dict[str, str] = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    units: dict[str, Element] = field(default_factory=dict)

    def style(self, *identifiers: str | None) -> Style:
        """The styles of these identifiers laid over one another, the first on top."""
        width: float | None = None
        fill: Paint | None = None
        stroke: Paint | None = None
        for first in identifiers:
            identifier = first
            for _ in range(DEEPEST_STYLE):
                found = self.styles.get(identifier or "")
                if found is None:
                    break
                width = found.width if width is None else width
                fill, stroke = fill or found.fill, stroke or found.stroke
                identifier = found.relative
        return Style(width, fill, stroke)


def resources_of(
    parts: Parts, locations: Iterable[Element], folder: str, above: Resources | None = None
) -> Resources:
    """The resources that a document or page lists, added to those `above` it."""
    out = Resources()
    if above is not None:
        out = Resources(dict(above.fonts), dict(above.media), dict(above.styles), dict(above.units))
    for location in locations:
        name = parts.find(text_of(location), folder)
        if name is None:
            continue
        try:
            _add(out, parts, parts.xml(name), folder_of(name))
        except PageError:
            continue
    return out


def _add(out: Resources, parts: Parts, root: Element, folder: str) -> None:
    named = root.get("BaseLoc") or ""
    inner = named.lstrip("/") if named.startswith("/") else f"{folder}/{named}"
    for group in root:
        for item in group:
            identifier = item.get("ID")
            if not identifier:
                continue
            kind = local(item)
            if kind == "Font":
                part = parts.find(text_of(child(item, "FontFile")), inner, folder)
                name = f"{item.get('FontName') or ''} {item.get('FamilyName') or ''}".strip()
                out.fonts[identifier] = Font(name, part)
            elif kind == "MultiMedia":
                found = parts.find(text_of(child(item, "MediaFile")), inner, folder)
                if found is not None:
                    out.media[identifier] = found
            elif kind == "DrawParam":
                out.styles[identifier] = Style(
                    number(item.get("LineWidth")),
                    paint(child(item, "FillColor")),
                    paint(child(item, "StrokeColor")),
                    item.get("Relative"),
                )
            elif kind == "CompositeGraphicUnit":
                out.units[identifier] = item


def paint(element: Element | None) -> Paint | None:
    """A colour element; a shading or pattern counts as its first plain colour."""
    if element is None:
        return None
    opacity = number(element.get("Alpha"))
    share = 1.0 if opacity is None else min(max(opacity / 255.0, 0.0), 1.0)
    found = colour(element.get("Value"))
    if found is None:
        inner = (colour(e.get("Value")) for e in element.iter() if local(e) == "Color")
        found = next((c for c in inner if c is not None), (0, 0, 0))
    return Paint(found, share)


__all__ = ["LINE_WIDTH", "Font", "Paint", "Resources", "Style", "children", "paint", "resources_of"]
