"""Small pictures of the places that findings speak of.

What comes in: evidence, and a function that renders a part of a received page.
What goes out: small JPEGs with the place framed in red. No file is opened here
and nothing is read; a page that cannot be rendered simply has no picture.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from PIL import Image, ImageDraw, UnidentifiedImageError

from docproc.evidence import Box, Evidence
from docproc.report.model import PageEntry, Report

Picture = Callable[[str, int, int | None, int, Box], bytes | None]
"""`picture(file, page, part, rotation, box)`: PNG or JPEG of `box`, a part of the
page turned upright by `rotation`; None where it cannot be shown."""
Origin = Callable[[str, int, int | None, int, Box], str]
"""What `Picture` would be made from, given the same; empty where it would be None."""

WIDTH = 480
HEIGHT = 340
LIMIT_BYTES = 25_000
PLACES_ASKED = 8
"""Writers ask for the pictures of a finding's first places only, never of more than these."""
_MARGIN = 0.05
"""Context around the place, as a fraction of the page: about 10 mm of A4."""
_LABEL = 0.13
"""More context at the left, where a form says what belongs into the place."""
_LEAST = 0.28
"""A crop shows at least this much of the page's width: a line and its label."""
_WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)
_FRAME = (200, 20, 30)


@dataclass(frozen=True, slots=True)
class Crop:
    """A JPEG and its size in pixels; `digest` names its content."""

    jpeg: bytes
    width: int
    height: int
    digest: str


class Pictures(Protocol):
    """Where writers get their pictures from."""

    def crop(self, evidence: Evidence) -> Crop | None:
        """The picture of a place; None where there is none."""
        ...

    def origin(self, evidence: Evidence) -> str:
        """What the picture is made from, so that equal origins give equal pictures."""
        ...


class NoPictures:
    """For reports whose originals are not at hand."""

    def crop(self, evidence: Evidence) -> Crop | None:
        """No picture."""
        return None

    def origin(self, evidence: Evidence) -> str:
        """Made from nothing."""
        return ""


class EvidencePictures:
    """Crops of a report's evidence; each place is rendered once, equal crops are one object.

    `origin` names what `picture` would give for a place without making it, and is
    empty where that is None; without it the bytes themselves are their origin.
    """

    def __init__(self, picture: Picture, report: Report, origin: Origin | None = None) -> None:
        self._picture = picture
        self._origin = origin or self._content
        self._rotations = {(p.file, p.number): p.rotation for p in _pages(report)}
        self._by_place: dict[tuple[str, int, int | None, Box | None], Crop | None] = {}
        self._by_digest: dict[str, Crop] = {}

    def crop(self, evidence: Evidence) -> Crop | None:
        """The framed crop of a place; the whole page where it has no box."""
        if evidence.where is not None:
            return None
        key = (evidence.file, evidence.page, evidence.part, evidence.box)
        if key not in self._by_place:
            made = self._made(evidence)
            self._by_place[key] = made and self._by_digest.setdefault(made.digest, made)
        return self._by_place[key]

    def origin(self, evidence: Evidence) -> str:
        """What the crop of a place is made from: the rendered part, and where the frame is."""
        if evidence.where is not None:
            return ""
        rendered = self._origin(*self._asked(evidence))
        return f"{rendered} {evidence.box}" if rendered else ""

    def _content(self, file: str, page: int, part: int | None, rotation: int, box: Box) -> str:
        raw = self._picture(file, page, part, rotation, box)
        return hashlib.sha256(raw).hexdigest() if raw else ""

    def _made(self, evidence: Evidence) -> Crop | None:
        asked = self._asked(evidence)
        raw = self._picture(*asked)
        return framed(raw, asked[-1], evidence.box) if raw else None

    def _asked(self, evidence: Evidence) -> tuple[str, int, int | None, int, Box]:
        """File, page, part, rotation and region of a place's picture."""
        region = _WHOLE_PAGE if evidence.box is None else region_of(evidence.box)
        rotation = self._rotations.get((evidence.file, evidence.page), 0)
        return evidence.file, evidence.page, evidence.part, rotation, region


def _pages(report: Report) -> Iterable[PageEntry]:
    yield from report.inbox.pages
    for city in report.cities:
        yield from city.pages
    for dossier in report.dossiers:
        yield from dossier.pages


def region_of(box: Box) -> Box:
    """The part of the page to show: the place with context around it, inside the page."""
    near = box.grown(_MARGIN, _MARGIN * 0.6)
    # What an empty box is for stands at its left.
    wide = Box(max(near.left - _LABEL, 0.0), near.top, near.right, near.bottom)
    short_x = max(_LEAST - wide.width, 0.0) / 2
    short_y = max(_LEAST / 4 - wide.height, 0.0) / 2
    return wide.grown(short_x, short_y)


def framed(raw: bytes, region: Box, box: Box | None) -> Crop | None:
    """A picture of `region` made small, with a red frame round `box`; None if it is no picture."""
    try:
        with Image.open(io.BytesIO(raw)) as opened:
            opened.draft("RGB", (2 * WIDTH, 2 * HEIGHT))
            image = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None
    # Halved first, then resampled: as sharp to the eye, four times as fast.
    image.thumbnail((WIDTH, HEIGHT), Image.Resampling.HAMMING, reducing_gap=1.5)
    if box is not None and region.area > 0:
        left = (box.left - region.left) / region.width * image.width
        right = (box.right - region.left) / region.width * image.width
        top = (box.top - region.top) / region.height * image.height
        bottom = (box.bottom - region.top) / region.height * image.height
        edges = (
            max(left - 4, 0),
            max(top - 4, 0),
            min(max(right + 3, left + 4), image.width - 1),
            min(max(bottom + 3, top + 4), image.height - 1),
        )
        ImageDraw.Draw(image).rectangle(edges, outline=_FRAME, width=2)
    jpeg = _small(image)
    return Crop(jpeg, image.width, image.height, hashlib.sha256(jpeg).hexdigest()[:16])


def _small(image: Image.Image) -> bytes:
    """JPEG of at most `LIMIT_BYTES` where any quality still shows letters."""
    jpeg = b""
    for quality in (70, 50, 35, 25):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality)
        jpeg = out.getvalue()
        if len(jpeg) <= LIMIT_BYTES:
            break
    return jpeg
