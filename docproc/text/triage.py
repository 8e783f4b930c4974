"""How a page is to be read, and why: native, by OCR, blank.

Comes in: a received page; its picture is looked at where the text layer alone
cannot tell. Goes out: a source and a reason. The rule throughout: a text layer
is believed only where nothing speaks against it, since OCR of a good page costs
a second and a wrong layer costs a wrong answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from docproc.evidence import Box
from docproc.page import PageSource
from docproc.pages.blank import Blankness, Eyes, blankness
from docproc.pages.model import Pixels, ReceivedPage, TextRun
from docproc.pages.writing import darkest_of, evened, grey_of
from docproc.text.plausible import Plausible, plausibility
from docproc.text.unseen import on_page, unseen

GLANCE_DPI = 50.0
"""Resolution of the look at where ink lies: a line of print is 6 pixels high."""
WHOLE_PAGE = 0.7
"""A picture over this share of the page is the page."""
MOST_UNMAPPED = 0.02
"""Share of characters without a Unicode value above which none is believed."""
MOST_BENEATH = 0.1
MOST_OUTSIDE = 0.35
"""Share of the page's ink away from its text above which the text is a header
over something else. Rules, seals and photographs are not counted."""
FEW_SHAPES = 20
SMALL_PICTURE = 0.045
"""Fewer shapes and smaller pictures than these (a share of the page: a logo, a
seal, a signature) hold no page of writing."""
DARK = 80.0
"""Of 255: on 2,925 made pages, shadowed photographs among them, the lightest twentieth was at
least 214, on the three that were darkened beyond use 37."""
LEAST_STROKES = 40
"""Strokes outside the text, of the size of characters, that make writing."""


class Reason(StrEnum):
    """Why a page is read the way it is (`Page.reason`)."""

    TEXT_LAYER = "text_layer"  # native: a text layer that nothing speaks against
    LAYOUT_FREE = "layout_free"  # native: the format itself is text (DOCX, XLSX, TXT)
    NO_TEXT = "no_text"  # ocr: a scan or photo
    GARBLED = "garbled"  # ocr: characters without Unicode, or implausible Chinese
    IMAGE_OVER_TEXT = "image_over_text"  # ocr: a scanner's layer under or on a page image
    HEADER_ONLY = "header_only"  # ocr: the text covers little of what is written
    FAINT = "faint"  # ocr: something pale is on the page; reading may tell
    PALE = "pale"  # ocr: print so pale that a person hardly sees it, however well it reads
    DARK = "dark"  # ocr: so dark that nobody can see the print, whatever an engine reads
    NOTHING = "nothing"  # blank: no ink but specks, holes and the like
    EMPTY_PAGE = "empty_page"  # blank: the file draws nothing on this page


@dataclass(frozen=True, slots=True)
class Triage:
    """Where the text of a page shall come from, and why."""

    source: PageSource
    reason: Reason


def triage(
    received: ReceivedPage, picture: Pixels | None = None, *, eyes: Eyes | None = None
) -> Triage:
    """How to read the page. `picture` is it rendered at `received.dpi`, if at hand.

    `eyes` help to tell faint print from show-through. Raises `PageError` where the page
    cannot be rendered.
    """
    if received.draw is None or received.lines or received.tables:
        return _layout_free(received)
    runs = on_page(received.runs)
    if not runs:
        return _without_text(received, picture, eyes)
    against = _against(received, runs)
    if against is not None:
        return Triage(PageSource.OCR, against)
    if _may_hide(received) and _writing_outside(received.render(GLANCE_DPI), received, runs):
        return Triage(PageSource.OCR, Reason.HEADER_ONLY)
    return Triage(PageSource.NATIVE, Reason.TEXT_LAYER)


def _layout_free(received: ReceivedPage) -> Triage:
    held = received.lines or received.tables or received.embedded
    if held:
        return Triage(PageSource.NATIVE, Reason.LAYOUT_FREE)
    return Triage(PageSource.BLANK, Reason.EMPTY_PAGE)


def _without_text(received: ReceivedPage, picture: Pixels | None, eyes: Eyes | None) -> Triage:
    drawn = received.drawn
    if not (received.pictures or drawn.shapes or drawn.rules):
        seen = received.render(GLANCE_DPI)
        if int(np.ptp(seen)) < 8:
            return Triage(PageSource.BLANK, Reason.EMPTY_PAGE)
    pixels = picture if picture is not None else received.render()
    found = blankness(pixels, received.dpi, eyes=eyes)
    if found is Blankness.BLANK:
        return Triage(PageSource.BLANK, Reason.NOTHING)
    if _is_dark(pixels):
        return Triage(PageSource.OCR, Reason.DARK)
    why = {Blankness.DOUBTFUL: Reason.FAINT, Blankness.PALE: Reason.PALE}
    return Triage(PageSource.OCR, why.get(found, Reason.NO_TEXT))


def _is_dark(pixels: Pixels) -> bool:
    """Whether the paper itself is as dark as print: its lightest parts, the margin aside."""
    high, wide = pixels.shape[:2]
    inner = pixels[high // 20 : high - high // 20 : 4, wide // 20 : wide - wide // 20 : 4]
    return inner.size > 0 and float(np.percentile(grey_of(np.ascontiguousarray(inner)), 95)) < DARK


def _against(received: ReceivedPage, runs: Sequence[TextRun]) -> Reason | None:
    """What the layer itself shows against being believed, if anything."""
    content = [run for run in runs if run.origin == "content"]
    letters = sum(len(run.text) for run in content)
    if not letters:
        # Form values over a scan or a drawing: read the picture, which shows them too.
        return Reason.IMAGE_OVER_TEXT if received.picture_share > WHOLE_PAGE else None
    gone = unseen(received, content)
    hidden = sum(len(run.text) for n, run in enumerate(content) if n in gone)
    if hidden > MOST_BENEATH * letters or received.picture_share > WHOLE_PAGE:
        return Reason.IMAGE_OVER_TEXT
    if sum(run.unmapped for run in content) > MOST_UNMAPPED * letters:
        return Reason.GARBLED
    if plausibility(run.text for run in content) is Plausible.NO:
        return Reason.GARBLED
    return None


def _may_hide(received: ReceivedPage) -> bool:
    """Whether the page draws anything, beside text and rules, that could be writing."""
    return received.drawn.shapes > FEW_SHAPES or any(
        p.box.area > SMALL_PICTURE for p in received.pictures
    )


def _writing_outside(glance: Pixels, received: ReceivedPage, runs: Sequence[TextRun]) -> bool:
    """Whether there is much writing where the layer has none.

    Ink inside text boxes and along drawn rules is explained. Of the rest only
    marks of the size of characters on plain paper count: a photograph, a logo
    or a seal is no writing that the layer lacks.
    """
    dark = darkest_of(glance)
    ink = np.where(evened(dark) < 190, np.uint8(255), np.uint8(0))
    explained = np.zeros_like(ink)
    for run in runs:
        _fill(explained, run.box, 2)
    ink[explained > 0] = 0
    for rule in received.drawn.rules:
        _fill(ink, rule, 1, 0)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    longest = np.maximum(wide, high)
    strokes = int(((longest >= 3) & (longest <= 26)).sum())
    letters = sum(len(run.text) for run in runs)
    return strokes > LEAST_STROKES and strokes > MOST_OUTSIDE * letters


def _fill(mask: np.ndarray, box: Box, grow: int, value: int = 255) -> None:
    height, width = mask.shape
    top, bottom = int(box.top * height) - grow, int(np.ceil(box.bottom * height)) + grow
    left, right = int(box.left * width) - grow, int(np.ceil(box.right * width)) + grow
    mask[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] = value
