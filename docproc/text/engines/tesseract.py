"""The second engine: Tesseract with `chi_sim`, one thread.

What comes in: pictures. What goes out: quads and readings; single lines are
given to one Tesseract process as a list, so that its model is loaded once.
Tesseract tells nothing of runners-up, and its confidences are of words.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytesseract

from docproc.errors import EngineError
from docproc.pages.model import Pixels
from docproc.text.engines.model import Quad, Reading

LANGUAGE = "chi_sim"
LINE_HEIGHT = 64  # pixels a line picture is brought to, with a white rim around


class Tesseract:
    """Tesseract through pytesseract; see `Engine`."""

    name = "tesseract"

    def __init__(self) -> None:
        os.environ["OMP_THREAD_LIMIT"] = "1"  # workers x threads never exceed the cores
        try:
            languages = pytesseract.get_languages()
            self.version = str(pytesseract.get_tesseract_version())
        except (pytesseract.TesseractNotFoundError, OSError) as error:
            raise EngineError("没有找到 Tesseract 程序；请安装 tesseract-ocr 后重试。") from error
        if LANGUAGE not in languages:
            raise EngineError(
                "Tesseract 缺少简体中文数据 chi_sim；请安装 tesseract-ocr-chi-sim 后重试。"
            )

    def detect(self, pixels: Pixels) -> list[Quad]:
        """Boxes of the lines that Tesseract's layout analysis finds and reads."""
        words = _words(pixels, psm=3)
        lines: dict[tuple[int, int, int], list[tuple[float, float, float, float]]] = {}
        for word in words:
            lines.setdefault(word.line, []).append(word.box)
        return [_quad(boxes) for _, boxes in sorted(lines.items())]

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """Read line pictures in one process; see `Engine.recognise`."""
        if not crops:
            return []
        with tempfile.TemporaryDirectory(prefix="docproc-") as folder:
            names: list[str] = []
            widths: list[int] = []
            for number, crop in enumerate(crops):
                framed = _framed(crop)
                name = str(Path(folder) / f"{number:04d}.png")
                cv2.imwrite(name, framed)
                names.append(name)
                widths.append(framed.shape[1])
            listing = Path(folder) / "lines.txt"
            listing.write_text("\n".join(names) + "\n", encoding="utf-8")
            words = _words(str(listing), psm=7)
        by_page: dict[int, list[_Word]] = {}
        for word in words:
            by_page.setdefault(word.page, []).append(word)
        return [_reading(by_page.get(n + 1, []), widths[n]) for n in range(len(crops))]

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """Compare how sure Tesseract is of each line as it stands and turned round."""
        if not crops:
            return []
        turned = [np.ascontiguousarray(crop[::-1, ::-1]) for crop in crops]
        readings = self.recognise([*crops, *turned])
        upright, over = readings[: len(crops)], readings[len(crops) :]
        shares: list[float] = []
        for a, b in zip(upright, over, strict=True):
            total = a.confidence + b.confidence
            shares.append(b.confidence / total if total else 0.5)
        return shares


class _Word:
    """One word of Tesseract's table."""

    __slots__ = ("box", "confidence", "line", "page", "text")

    def __init__(self, row: dict[str, Any]) -> None:
        self.text: str = str(row["text"]).strip()
        self.page = int(row["page_num"])
        self.line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        self.confidence = max(float(row["conf"]), 0.0) / 100
        left, top = float(row["left"]), float(row["top"])
        self.box = (left, top, left + float(row["width"]), top + float(row["height"]))


def _words(picture: Pixels | str, psm: int) -> list[_Word]:
    """Words of a picture, or of all pictures in a list file (`page` tells which)."""
    given = picture if isinstance(picture, str) else cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    try:
        table = pytesseract.image_to_data(
            given,
            lang=LANGUAGE,
            config=f"--psm {psm}",
            output_type=pytesseract.Output.DICT,
            timeout=120,
        )
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        raise EngineError(f"Tesseract 识别失败：{error}；请检查其安装。") from error
    keys = ("text", "page_num", "block_num", "par_num", "line_num", "conf")
    sides = ("left", "top", "width", "height")
    rows = (
        {key: table[key][n] for key in (*keys, *sides)}
        for n, level in enumerate(table["level"])
        if level == 5 and str(table["text"][n]).strip()
    )
    return [_Word(row) for row in rows]


def _quad(boxes: Sequence[tuple[float, float, float, float]]) -> Quad:
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)


def _framed(crop: Pixels) -> Pixels:
    """The line at Tesseract's favourite size with a rim of its own paper."""
    height, width = crop.shape[:2]
    scale = LINE_HEIGHT / max(height, 1)
    size = (max(round(width * scale), 8), LINE_HEIGHT)
    resized = cv2.resize(crop, size, interpolation=cv2.INTER_CUBIC)
    paper = np.percentile(resized.reshape(-1, 3), 90, axis=0).tolist()
    framed = cv2.copyMakeBorder(resized, 12, 12, 16, 16, cv2.BORDER_CONSTANT, value=paper)
    return np.asarray(framed, dtype=np.uint8)


def _reading(words: Sequence[_Word], width: int) -> Reading:
    """Words of one line as a reading; no space where a Chinese character is beside it."""
    text = ""
    confidences: list[float] = []
    positions: list[float] = []
    inner = max(width - 32, 1)
    for word in words:
        if text and not (_is_wide(text[-1]) or _is_wide(word.text[0])):
            text += " "
            confidences.append(word.confidence)
            positions.append(min(max((word.box[0] - 16) / inner, 0.0), 1.0))
        pitch = (word.box[2] - word.box[0]) / len(word.text)
        for place, character in enumerate(word.text):
            text += character
            confidences.append(word.confidence)
            centre = word.box[0] + (place + 0.5) * pitch
            positions.append(min(max((centre - 16) / inner, 0.0), 1.0))
    mean = float(np.mean(confidences)) if confidences else 0.0
    return Reading(text, mean, tuple(confidences), tuple(positions))


def _is_wide(character: str) -> bool:
    return ord(character) >= 0x2E80
