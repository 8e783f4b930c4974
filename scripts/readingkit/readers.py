"""The readers that are compared, each a function from a page's picture to lines.

docproc comes twice: its first reading (lines found, read once, put in order)
and everything that a default run does with a page (file opened, triage, turned
upright, tables, ink, seals, critical values read again, codes).
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Said = list[tuple[str, float | None]]
Reader = Callable[[Path, float], Said]
"""A picture's path and its resolution to the lines read in it."""


def first_reading() -> Reader:
    """docproc's engine alone: find lines, read each once, order them."""
    import cv2

    from docproc.pages.image import scaled
    from docproc.pages.resolution import SCAN_DPI
    from docproc.text.agree import line_confidence
    from docproc.text.engines import open_engine
    from docproc.text.lines import in_reading_order, joined, span_of
    from docproc.text.strips import cut_line

    engine = open_engine("rapidocr")

    def read(path: Path, dpi: float) -> Said:
        pixels = scaled(cv2.imread(str(path)), SCAN_DPI / dpi)
        quads = engine.detect(pixels)
        readings = engine.recognise([cut_line(pixels, quad) for quad in quads])
        spans = [span_of(q, r) for q, r in zip(quads, readings, strict=True) if r.text.strip()]
        ordered = in_reading_order(joined(spans))
        return [(s.text, line_confidence(s.confidences)) for s in ordered]

    return read


def whole_run() -> Reader:
    """Everything a default run does with a page."""
    from docproc import reading
    from docproc.intake.model import Kind
    from docproc.options import Limits, ReadingOptions

    reading.start(ReadingOptions(), Limits())

    def read(path: Path, dpi: float) -> Said:
        pages = reading.read_page(reading.PageTask(path.name, path, Kind.IMAGE, 1))
        return [(line.text, line.confidence) for page in pages for line in page.lines]

    return read


def rapidocr() -> Reader:
    """RapidOCR out of the box, on one thread."""
    import cv2
    from rapidocr import RapidOCR

    box: Any = RapidOCR(
        params={
            "Global.log_level": "error",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    return lambda path, dpi: [(text, None) for text in box(cv2.imread(str(path))).txts or ()]


def tesseract() -> Reader:
    """Tesseract with `chi_sim`, called on the file itself as its own command does."""

    def read(path: Path, dpi: float) -> Said:
        command = ["tesseract", str(path), "stdout", "-l", "chi_sim", "--dpi", str(round(dpi))]
        said = subprocess.run(command, check=True, capture_output=True)
        return [(line, None) for line in said.stdout.decode("utf-8").splitlines() if line.strip()]

    return read


def ocrmypdf(program: str = "ocrmypdf") -> Reader:
    """OCRmyPDF with `chi_sim` and nothing else asked for; its text comes as a side file."""

    def read(path: Path, dpi: float) -> Said:
        with tempfile.TemporaryDirectory() as folder:
            side = Path(folder) / "text.txt"
            command = [program, "-l", "chi_sim", "--jobs", "1", "--image-dpi", str(round(dpi))]
            command += ["--output-type", "pdf", "--sidecar", str(side)]
            command += [str(path), str(Path(folder) / "out.pdf")]
            subprocess.run(command, check=True, capture_output=True)
            said = side.read_text("utf-8").splitlines()
        return [(line, None) for line in said if line.strip()]

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "first": first_reading,
    "docproc": whole_run,
    "rapidocr": rapidocr,
    "tesseract": tesseract,
    "ocrmypdf": ocrmypdf,
}
