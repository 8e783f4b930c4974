"""Whole pages as small pictures, made by the workers.

What comes in: files with their pages. What goes out: a JPEG of each, or
the reason why there is none (office files have no picture). Pages are rendered
in workers only, since rendering strangers' files may crash.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass

from docproc import reading
from docproc.documents.assemble import Files
from docproc.errors import PageError
from docproc.evidence import Box
from docproc.gathering import Desk
from docproc.intake.model import Intake
from docproc.page import Page
from docproc.pictures import CropRequest
from docproc.reading import PageTask
from docproc.work.pool import Task
from docproc.work.store import Key, options_hash

DPI = 80.0
"""Small print can still be told at this resolution, and an A4 page is some 80 kB."""

WHOLE = Box(0.0, 0.0, 1.0, 1.0)

Turned = tuple[str, int, int]
"""A received page as it is shown: file, number, rotation."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a JPEG with its size in pixels, or `why` there is none."""

    jpeg: bytes = b""
    width: int = 0
    height: int = 0
    why: str = ""

    @property
    def address(self) -> str:
        """The picture as the address of an image."""
        return f"data:image/jpeg;base64,{base64.b64encode(self.jpeg).decode('ascii')}"


def draw(request: CropRequest) -> bytes:
    """Draw one whole page, in a worker; empty where it cannot be drawn (office files)."""
    try:
        return reading.crop(request.task, request.rotation, request.boxes, DPI)[0]
    except PageError as error:
        if error.reason != "render":
            raise
        return b""


def whole_pages(intake: Intake, files: Files, desk: Desk) -> Mapping[Turned, Picture]:
    """A picture of every page, from the store or newly drawn."""
    sources = {source.path: source for source in intake.sources}
    wanted = sorted({turned(p) for _, pages in files.values() for p in pages})
    found: dict[Turned, Picture] = {}
    tasks: list[Task[Turned, CropRequest]] = []
    for place in wanted:
        source = sources[place[0]]
        known = desk.store.get(_key(source.sha256, place), bytes)
        if known is not None:
            found[place] = _picture(known)
        elif source.local is None:
            found[place] = Picture(why="文件无法打开")
        else:
            task = PageTask(source.path, source.local, source.kind, place[1])
            tasks.append(Task(place, CropRequest(task, place[2], (WHOLE,))))
    for done, outcome in enumerate(desk.pool.run(draw, tasks), 1):
        if outcome.result is None:
            why = outcome.failure.message if outcome.failure else "没有页面图像"
            found[outcome.key] = Picture(why=why)
        else:
            found[outcome.key] = _picture(outcome.result)
            desk.store.put(_key(sources[outcome.key[0]].sha256, outcome.key), outcome.result)
        desk.tell("页面图像", done, len(tasks))
    return found


def turned(page: Page) -> Turned:
    """Which picture shows a page; both halves of a spread stand on one."""
    return page.file, page.number, page.rotation


def _picture(jpeg: bytes) -> Picture:
    if not jpeg:
        return Picture(why="这种文件没有页面图像，右侧是读出的文字")
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as shown:
        width, height = shown.size
    return Picture(jpeg, width, height)


def _key(sha256: str, place: Turned) -> Key:
    options = options_hash((place[2], DPI))
    return Key(sha256, place[1], "whole_page", reading.CROP_VERSION, options)
