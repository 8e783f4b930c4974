"""Copies of papers: printed once, then scanned in several ways, made 1-bit, photographed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
from samplekit import scanner

from readingkit.papers import Paper, document

MODES: dict[str, tuple[int, str]] = {
    "300 dpi colour": (300, "colour"),
    "200 dpi colour": (200, "colour"),
    "200 dpi grey": (200, "grey"),
    "150 dpi colour": (150, "colour"),
    "150 dpi grey": (150, "grey"),
    "200 dpi 1-bit": (200, "bilevel"),
    "photo": (180, "photo"),
}
"""Name of a capture -> resolution and what the scanner keeps."""
JPEG_QUALITY = 70  # what office scanners write


def printed(papers: Sequence[Paper], folder: Path) -> list[Path]:
    """Each paper as a PDF of one page, printed by Chromium."""
    from playwright.sync_api import sync_playwright

    paths = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for number, paper in enumerate(papers):
            path = folder / f"paper{number:03d}.pdf"
            page.set_content(document(paper))
            path.write_bytes(page.pdf(prefer_css_page_size=True, print_background=True))
            paths.append(path)
        browser.close()
    return paths


def captured(pdf: Path, mode: str, seed: int) -> tuple[np.ndarray, int]:
    """The first page of `pdf` as `mode` would have it, blue-green-red, and its resolution."""
    dpi, kind = MODES[mode]
    chance = np.random.default_rng(seed)
    page = scanner.pages_of(pdf.read_bytes(), dpi)[0]
    if kind == "photo":
        seen = scanner.photographed(page, chance)
    else:
        seen = scanner.scanned(page, chance, mode=kind)
    pixels = cv2.cvtColor(seen, cv2.COLOR_RGB2BGR)
    if kind != "bilevel":
        raw = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1]
        pixels = cv2.imdecode(raw, cv2.IMREAD_COLOR)
    return pixels, dpi


def copies(pdfs: Sequence[Path], folder: Path) -> Iterator[tuple[int, str, Path, int]]:
    """Every paper in every capture: its number, the capture, the picture's path, its resolution."""
    for number, pdf in enumerate(pdfs):
        for place, mode in enumerate(MODES):
            pixels, dpi = captured(pdf, mode, 100 * number + place)
            path = folder / f"made{number:03d}-{place}.png"
            _write(path, pixels, dpi)
            yield number, mode, path, dpi


def _write(path: Path, pixels: np.ndarray, dpi: int) -> None:
    """A PNG that says its resolution, as a scanner's file does."""
    from PIL import Image

    Image.fromarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB)).save(
        path, dpi=(dpi, dpi), compress_level=1
    )
