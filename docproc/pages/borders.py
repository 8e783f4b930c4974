"""Dark strips along the edges of a scan: the scanner's lid, not the paper.

Comes in: a grey picture at the working scale. Goes out: a mask of what lies
outside the paper. A strip starts at the very edge, is dark, and ends within a
twentieth of the page; a dark band that goes further in may be a printed one
and stays.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.pages.model import Pixels
from docproc.pages.writing import Grey

DEEPEST = 0.06
DARK = 110
LEAST_LENGTH = 0.25
"""Shorter strips are a thumb, a tab or a staple: harmless."""


def border_mask(grey: Grey) -> Grey | None:
    """255 where a dark strip lies along an edge; None where there is none."""
    mask = np.zeros_like(grey)
    found = False
    for turns in range(4):
        depths = _depths(np.rot90(grey, turns))
        if depths is not None:
            found = True
            side = np.rot90(mask, turns)
            rows = np.arange(side.shape[0])[:, None]
            side[rows < depths[None, :]] = 255
    return mask if found else None


def _depths(grey: NDArray[np.uint8]) -> NDArray[np.int64] | None:
    """For each column how deep a dark strip reaches in from the top; None for none."""
    deepest = max(int(DEEPEST * grey.shape[0]), 4)
    strip = grey[:deepest] < DARK
    # The outermost two rows are often blended with white by rescaling.
    strip[:2] |= strip[2]
    running = np.logical_and.accumulate(strip, axis=0)
    depth = running.sum(axis=0)
    dark = depth >= 3
    if dark.mean() < LEAST_LENGTH or (depth[dark] >= deepest).mean() > 0.1:
        return None
    # Where two strips meet, one runs along the other: as deep as elsewhere will do.
    usual = int(np.median(depth[dark]))
    inner = np.where(dark, np.where(depth < deepest, depth, usual) + 2, 0)
    return np.asarray(inner, np.int64)


def without_borders(pixels: Pixels, mask: Grey) -> Pixels:
    """The picture with the masked strips painted as paper."""
    height, width = pixels.shape[:2]
    full = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    painted = pixels.copy()
    paper = np.median(pixels[::16, ::16].reshape(-1, 3), axis=0).astype(np.uint8)
    painted[full] = paper
    return painted
