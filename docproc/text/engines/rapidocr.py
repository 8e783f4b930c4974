"""The default engine: PP-OCR models from the rapidocr wheel, on one thread.

What comes in: pictures. What goes out: quads, readings with confidences,
positions and runners-up of each character, and which lines stand on their
head. Only the model files of the installed package are used; its own pipeline
is not, because lines are decoded here with the runners-up of each character.
It refuses to download models.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version as installed_version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.errors import EngineError
from docproc.page import Chances
from docproc.pages.model import Pixels
from docproc.text.engines.chances import chances_of
from docproc.text.engines.model import Quad, Reading
from docproc.text.engines.parting import parted
from docproc.text.engines.runtime import Floats, Model, load_model

DETECTOR = "PP-OCRv6_det_small.onnx"
RECOGNISER = "PP-OCRv6_rec_small.onnx"
ORIENTATION = "ch_ppocr_mobile_v2.0_cls_mobile.onnx"

SIDE = 960  # longest side given to the detector, pixels
INK = 0.3  # a pixel of the detector's map above this belongs to text
BOX = 0.5  # mean of the map inside a box of text
UNCLIP = 1.6  # how far the shrunken text regions are grown back
HEIGHT = 48  # of a line as the recogniser wants it
WIDTH_STEP = 32  # line widths are padded to multiples: fewer shapes, fewer kernels
MIN_WIDTH = 96
MAX_WIDTH = 3200
MOST_TOGETHER = 8
BATCH_PIXELS = 1280
RUNNERS_UP = 3
WAVERING = 0.01  # share of the simplified form from which a traditional one is doubted


class RapidOcr:
    """PP-OCR detector, recogniser and orientation classifier; see `Engine`."""

    name = "rapidocr"

    def __init__(self, *, runtime: str | None = None, threads: int = 1) -> None:
        cv2.setNumThreads(threads)  # workers x threads never exceed the cores
        folder = models_folder()
        self.version = installed_version("rapidocr")
        self._detector = load_model(folder / DETECTOR, runtime=runtime, threads=threads)
        self._recogniser = load_model(folder / RECOGNISER, runtime=runtime, threads=threads)
        self._orientation: Model | None = None
        self._threads = threads
        self._folder = folder
        self.runtime = self._recogniser.runtime
        # CTC: class 0 is the blank, the last one the space.
        self._alphabet = ("", *self._recogniser.characters, " ")

    def detect(self, pixels: Pixels) -> list[Quad]:
        """Lines of text in an upright picture; see `Engine.detect`."""
        height, width = pixels.shape[:2]
        if min(height, width) < 4:
            return []
        scale = min(1.0, SIDE / max(height, width))
        size = (_multiple(width * scale, 32), _multiple(height * scale, 32))
        small: Any = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else 1)
        heat = self._detector.run(_as_input(small)[None])[0, 0]
        return quads_in(heat, width, height)

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """Read line pictures, lines of one width together; see `Engine.recognise`."""
        readings = [Reading("", 0.0)] * len(crops)
        for number, scores, step in self._scored(crops):
            readings[number] = self._decoded(scores, step)
        return readings

    def weigh(self, crops: Sequence[Pixels]) -> list[Chances]:
        """What may stand in line pictures; see `Weigher.weigh`."""
        found: list[Chances] = [()] * len(crops)
        for number, scores, step in self._scored(crops):
            own = min(math.ceil(1 / step), len(scores))  # the rest is padding
            found[number] = chances_of(scores[:own], self._alphabet)
        return found

    def _scored(self, crops: Sequence[Pixels]) -> Iterator[tuple[int, Floats, float]]:
        """For each line its number, T x C probabilities, and one T as a share of the line."""
        lines = [_to_height(crop) for crop in crops]
        for width, numbers in batches([line.shape[1] for line in lines]):
            picture = np.zeros((len(numbers), 3, HEIGHT, width), dtype=np.float32)
            for row, number in enumerate(numbers):
                picture[row, :, :, : lines[number].shape[1]] = _as_input(lines[number])
            scores = self._recogniser.run(picture)
            for row, number in enumerate(numbers):
                step = width / scores.shape[1] / lines[number].shape[1]
                yield number, scores[row], step

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """Probability of standing on its head for each line; see `Engine.upside_down`."""
        if not crops:
            return []
        if self._orientation is None:
            self._orientation = load_model(
                self._folder / ORIENTATION, runtime=self.runtime, threads=self._threads
            )
        stack = np.zeros((len(crops), 3, HEIGHT, 192), dtype=np.float32)
        for row, crop in enumerate(crops):
            line = _to_height(crop)[:, :192]
            stack[row, :, :, : line.shape[1]] = _as_input(line)
        turned: list[float] = []
        for start in range(0, len(crops), 16):
            turned += [float(p) for p in self._orientation.run(stack[start : start + 16])[:, 1]]
        return turned

    def _decoded(self, scores: Floats, step: float) -> Reading:
        """Greedy CTC decoding of T x C probabilities; `step` is one T as a share of the line."""
        best = scores.argmax(axis=1)
        change = np.ones(len(best), dtype=bool)
        change[1:] = best[1:] != best[:-1]
        starts = np.flatnonzero(change)
        ends = np.append(starts[1:], len(best))
        text: list[str] = []
        sure: list[float] = []
        where: list[float] = []
        others: list[tuple[tuple[str, float], ...]] = []
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            number = int(best[start])
            if number == 0:
                continue
            peak = start + int(scores[start:end, number].argmax())
            near = self._runners_up(scores[peak], number)
            character, chance, near = simplified(
                self._alphabet[number], float(scores[peak, number]), near
            )
            text.append(character)
            sure.append(chance)
            where.append(min(((start + end) / 2) * step, 1.0))
            others.append(near)
        if not text:
            return Reading("", 0.0)
        return Reading(
            "".join(text), float(np.mean(sure)), tuple(sure), tuple(where), tuple(others)
        )

    def _runners_up(self, row: Floats, number: int) -> tuple[tuple[str, float], ...]:
        if row[number] > 0.999:
            return ()
        top = np.argpartition(row, -RUNNERS_UP - 2)[-RUNNERS_UP - 2 :]
        ranked = sorted(((float(row[i]), int(i)) for i in top), reverse=True)
        return tuple((self._alphabet[i], p) for p, i in ranked if i not in (0, number))[:RUNNERS_UP]


def batches(widths: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Which lines are read together: the padded width, and places in `widths`.

    Lines of one width follow one another, for a change of shape costs the model
    as much as a short word, and share a call, 1, 2, 4 or 8 at a time (few shapes,
    few kernels), never more than BATCH_PIXELS wide together: wider batches hold
    memory and gain nothing. On 975 lines of made pages, with bf16: 7.8 ms a line
    in the order of the page, 6.8 by width, 6.5 by width and together; not one
    line read otherwise.
    """
    same: dict[int, list[int]] = {}
    for number, width in enumerate(widths):
        padded = max(-(-width // WIDTH_STEP) * WIDTH_STEP, MIN_WIDTH)
        same.setdefault(padded, []).append(number)
    out: list[tuple[int, list[int]]] = []
    for padded, numbers in same.items():
        rest = numbers
        while rest:
            size = 1
            while 2 * size <= min(len(rest), MOST_TOGETHER) and 2 * size * padded <= BATCH_PIXELS:
                size *= 2
            out.append((padded, rest[:size]))
            rest = rest[size:]
    return out


@cache
def _variants() -> dict[str, str]:
    lines = Path(__file__).with_name("variants.txt").read_text(encoding="utf-8").splitlines()
    return {p[0]: p[1] for line in lines if not line.startswith("#") for p in line.split()}


def simplified(
    character: str, chance: float, near: tuple[tuple[str, float], ...]
) -> tuple[str, float, tuple[tuple[str, float], ...]]:
    """A traditional character read where its simplified form was nearly read: that form.

    The recogniser knows both scripts and wavers between them in small print
    (決 for 决); together they are one character. Print that is surely
    traditional stays.
    """
    wanted = _variants().get(character)
    shares = dict(near)
    if wanted is None or shares.get(wanted, 0.0) < WAVERING:
        return character, chance, near
    rest = tuple((c, p) for c, p in near if c != wanted)
    return wanted, min(chance + shares[wanted], 1.0), rest


def models_folder() -> Path:
    """Where the installed rapidocr keeps its models; EngineError where it is not installed."""
    spec = find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        raise EngineError("没有安装 rapidocr；请执行 pip install rapidocr 后重试。")
    return Path(next(iter(spec.submodule_search_locations))) / "models"


def quads_in(heat: Floats, width: int, height: int) -> list[Quad]:
    """Text boxes in the detector's map, grown back, in pixels of a `width` x `height` picture.

    Differentiable binarisation (Liao et al. 2020): regions are shrunken text;
    each is boxed, scored by its mean and grown by area * UNCLIP / perimeter.
    """
    rows, columns = heat.shape
    mask = cv2.dilate((heat > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    scale = np.array([width / columns, height / rows], dtype=np.float32)
    limit = np.array([width, height], dtype=np.float32)
    quads: list[Quad] = []
    for contour in parted(contours):
        centre, (w, h), angle = cv2.minAreaRect(contour)
        if min(w, h) < 2 or _mean_inside(heat, contour) < BOX:
            continue
        grow = w * h * UNCLIP / (w + h)  # area * ratio / perimeter, on both sides
        if min(w, h) + grow < 5:
            continue
        points = cv2.boxPoints((centre, (w + grow, h + grow), angle)).astype(np.float32)
        quads.append(np.clip(_ordered(points) * scale, 0, limit).astype(np.float32))
    return quads


def _mean_inside(heat: Floats, contour: Any) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    mask = np.zeros((height, width), np.uint8)
    cv2.drawContours(mask, [contour], -1, 1, cv2.FILLED, offset=(-left, -top))
    return float(cv2.mean(heat[top : top + height, left : left + width], mask)[0])


def _ordered(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Corners as top left, top right, bottom right, bottom left."""
    by_x = points[np.argsort(points[:, 0], kind="stable")]
    left = by_x[:2][np.argsort(by_x[:2, 1], kind="stable")]
    right = by_x[2:][np.argsort(by_x[2:, 1], kind="stable")]
    return np.array([left[0], right[0], right[1], left[1]], dtype=np.float32)


def _to_height(crop: Pixels) -> Pixels:
    height, width = crop.shape[:2]
    target = min(max(round(width * HEIGHT / max(height, 1)), 8), MAX_WIDTH)
    if (height, width) == (HEIGHT, target):
        return crop
    resized: Any = cv2.resize(crop, (target, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return np.asarray(resized, dtype=np.uint8)


def _as_input(pixels: Pixels) -> Floats:
    """H x W x 3 bytes to 3 x H x W in -1..1."""
    scaled: Floats = pixels.transpose(2, 0, 1).astype(np.float32)
    scaled *= np.float32(2 / 255)
    scaled -= np.float32(1)
    return scaled


def _multiple(value: float, of: int) -> int:
    return max(round(value / of), 1) * of
