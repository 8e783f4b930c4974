"""An engine that returns recorded readings, for tests that need no OCR.

What comes in: a file written by `record`, or readings given by hand. What goes
out: what the recorded engine said. Pictures are told apart by a coarse
thumbnail, so that a recording survives small differences between versions of
the picture library. It refuses a picture that was never recorded.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from docproc.errors import EngineError
from docproc.pages.model import Pixels
from docproc.text.engines.model import Engine, Quad, Reading

NEAR = 6.0  # mean difference of two thumbnails (0..255) that are the same picture


class Seen(msgspec.Struct, frozen=True):
    """A picture by its thumbnail, with what was found in it.

    An empty thumbnail stands for every picture that is not otherwise recorded.
    """

    thumbnail: str
    quads: list[list[list[float]]] = []
    reading: Reading | None = None
    turned: float | None = None


@dataclass(slots=True)
class Recorder:
    """Stands before an engine and keeps what it says; `write` makes a recording."""

    engine: Engine
    seen: list[Seen] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of the recorded engine."""
        return self.engine.name

    @property
    def version(self) -> str:
        """The version of the recorded engine."""
        return self.engine.version

    def detect(self, pixels: Pixels) -> list[Quad]:
        """See `Engine.detect`."""
        quads = self.engine.detect(pixels)
        listed = [[[round(float(v), 1) for v in point] for point in quad] for quad in quads]
        self.seen.append(Seen(_thumbnail(pixels), quads=listed))
        return quads

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """See `Engine.recognise`."""
        readings = self.engine.recognise(crops)
        for crop, reading in zip(crops, readings, strict=True):
            self.seen.append(Seen(_thumbnail(crop), reading=reading))
        return readings

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """See `Engine.upside_down`."""
        shares = self.engine.upside_down(crops)
        for crop, share in zip(crops, shares, strict=True):
            self.seen.append(Seen(_thumbnail(crop), turned=share))
        return shares

    def write(self, path: Path) -> None:
        """Write the recording as JSON."""
        path.write_bytes(msgspec.json.encode(self.seen))


class Replay:
    """Says again what was recorded; raises EngineError for a picture it never saw."""

    name = "replay"
    version = "1"

    def __init__(self, recording: Path | Sequence[Seen]) -> None:
        if isinstance(recording, Path):
            try:
                self._seen = msgspec.json.decode(recording.read_bytes(), type=list[Seen])
            except (OSError, msgspec.DecodeError) as error:
                raise EngineError(
                    f"无法读取识别记录“{recording}”：{error}；请用 replay:文件 指定。"
                ) from error
        else:
            self._seen = list(recording)
        self._thumbnails = {s.thumbnail: _unpacked(s.thumbnail) for s in self._seen if s.thumbnail}

    def detect(self, pixels: Pixels) -> list[Quad]:
        """See `Engine.detect`."""
        pages = [s for s in self._seen if s.reading is None and s.turned is None]
        return [np.array(quad, dtype=np.float32) for quad in self._nearest(pixels, pages).quads]

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """See `Engine.recognise`."""
        lines = [s for s in self._seen if s.reading is not None]
        found = [self._nearest(crop, lines).reading for crop in crops]
        return [reading or Reading("", 0.0) for reading in found]

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """See `Engine.upside_down`."""
        lines = [s for s in self._seen if s.turned is not None]
        return [self._nearest(crop, lines).turned or 0.0 for crop in crops]

    def _nearest(self, pixels: Pixels, among: Sequence[Seen]) -> Seen:
        wanted = _unpacked(_thumbnail(pixels))
        ranked = [
            (float(np.abs(wanted - self._thumbnails[s.thumbnail]).mean()), n)
            for n, s in enumerate(among)
            if s.thumbnail
        ]
        if not ranked or min(ranked)[0] > NEAR:
            for other in among:
                if not other.thumbnail:
                    return other
            raise EngineError("这张图片不在识别记录中；请重新录制。")
        return among[min(ranked)[1]]


def _thumbnail(pixels: Pixels) -> str:
    """48 x 12 grey pixels and the picture's shape, as text."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (48, 12), interpolation=cv2.INTER_AREA)
    return base64.b85encode(small.tobytes()).decode("ascii")


def _unpacked(thumbnail: str) -> NDArray[np.int16]:
    return np.frombuffer(base64.b85decode(thumbnail), dtype=np.uint8).astype(np.int16)
