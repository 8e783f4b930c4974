"""Ink that the detector passed over: single digits, marks in cells, page numbers.

What comes in: the clean ink of a page and the quads of the lines found. What
goes out: quads around what is left that has the size of characters. Whether
what is read there is believed depends on where it stands: in the cell of a
table nearly anything is, elsewhere only numbers and what is read surely.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from docproc.text.agree import mean_confidence
from docproc.text.engines.model import Quad, Reading
from docproc.text.ink import Mask
from docproc.text.seals import Zone

LOW_MM, HIGH_MM = 1.2, 8.0  # height of characters
WIDE_MM = 12.0  # a piece of ink wider than this is no character
THIN = 0.2  # a piece thinner than this share of its height is a bit of a rule
NEAR_MM = 2.0  # pieces nearer than this are one line
MOST_PIECES = 400  # more left over: a texture or a picture, not missed lines
MOST = 80
IN_CELL, ELSEWHERE = 0.5, 0.95  # least mean confidence of a reading that counts
NUMBER = 0.8
_PAGE_NUMBER = re.compile(r"[-—–一·.\s]*\d{1,4}[-—–一·.\s]*")


def missed_quads(
    clean: Mask, quads: Sequence[Quad], zones: Sequence[Zone], dpi: float
) -> list[Quad]:
    """Quads around ink of the size of characters outside `quads` and seal `zones`."""
    mm = dpi / 25.4
    left_over = clean.copy()
    for quad in quads:
        cv2.fillConvexPoly(left_over, np.round(quad).astype(np.int32), 0)
    for left, top, right, bottom in zones:
        left_over[top:bottom, left:right] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(left_over, connectivity=8)
    wide, high = stats[:, cv2.CC_STAT_WIDTH] / mm, stats[:, cv2.CC_STAT_HEIGHT] / mm
    fits = (high >= LOW_MM) & (high <= HIGH_MM) & (wide <= WIDE_MM) & (wide >= THIN * high)
    fits[0] = False
    if count <= 1 or not fits.any() or int(fits.sum()) > MOST_PIECES:
        return []
    pieces = np.where(fits, 255, 0).astype(np.uint8)[labels]
    reach = max(round(NEAR_MM * mm), 1) | 1
    grouped = cv2.dilate(pieces, np.ones((1, reach), np.uint8))
    _, _, boxes, _ = cv2.connectedComponentsWithStats(grouped, connectivity=8)
    found = [_quad(box, reach // 2) for box in boxes[1:] if box[3] <= 9 * mm]
    found.sort(key=lambda q: (float(q[0, 1]), float(q[0, 0])))
    return found[:MOST]


def _quad(box: Any, reach: int) -> Quad:
    left, top, width, height = (int(v) for v in box[:4])
    pad = 0.2 * height + 1
    x0, x1 = left + reach - pad, left + width - reach + pad
    y0, y1 = top - pad, top + height + pad
    corners = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], dtype=np.float32)
    return np.asarray(np.maximum(corners, 0.0), dtype=np.float32)


def is_believed(reading: Reading, *, in_cell: bool) -> bool:
    """Whether what was read at such a place counts as text."""
    text = unicodedata.normalize("NFKC", reading.text).strip()
    if not any(c.isalnum() for c in text):
        return False
    sure = mean_confidence(reading)
    if in_cell:
        return sure >= IN_CELL
    if _PAGE_NUMBER.fullmatch(text):
        return sure >= NUMBER
    return len(text) >= 2 and sure >= ELSEWHERE
