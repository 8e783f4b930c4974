"""An engine whose failing costs the page at hand and nothing more.

What comes in: a started engine. What goes out: the same engine; where it
raises on a picture, that is a `PageError` of the page (contract: a page on
which an engine crashes is `failed`). Starting it is not guarded: an engine
that cannot start is said and ends the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from docproc.errors import PageError
from docproc.page import Chances
from docproc.pages.model import Pixels
from docproc.text.engines.model import Engine, Quad, Reading, Weigher


class Guarded:
    """See `docproc.text.engines.model.Engine`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.name = engine.name
        self.version = engine.version

    def detect(self, pixels: Pixels) -> list[Quad]:
        """See `Engine.detect`; raises `PageError`."""
        with _of_the_page():
            return self.engine.detect(pixels)

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        """See `Engine.recognise`; raises `PageError`."""
        with _of_the_page():
            return self.engine.recognise(crops)

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        """See `Engine.upside_down`; raises `PageError`."""
        with _of_the_page():
            return self.engine.upside_down(crops)

    def weigh(self, crops: Sequence[Pixels]) -> list[Chances]:
        """See `Weigher.weigh`; raises `PageError`. An engine that cannot tell says nothing."""
        if not isinstance(self.engine, Weigher):
            return []
        with _of_the_page():
            return self.engine.weigh(crops)


@contextmanager
def _of_the_page() -> Iterator[None]:
    try:
        yield
    except (PageError, MemoryError):
        raise
    except Exception as error:
        raise PageError("crash", f"识别引擎在此页出错：{type(error).__name__}") from error
