"""The page itself: sheets to one HTML file that needs no network.

What comes in: `Sheet`s. What goes out: HTML. Everything that was read from
papers is escaped by the template; the page allows no script and no style but
its own, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from docproc import __version__
from docproc.documents.scoring import Reason
from docproc.evidence import Box
from docproc.inspecting.overlay import LAYERS
from docproc.inspecting.pictures import Picture
from docproc.inspecting.sheets import STATES, Sheet
from docproc.notice import Notice
from docproc.page import PageSource
from docproc.report.outfiles import plain

_TEMPLATES = Path(__file__).parent / "templates"

WIDTH = 1000
"""Width of a page in the units of the drawing; its height follows the picture."""

LONGEST = 36
"""Characters shown of a phrase; patterns can be as long as a paragraph."""

SOURCES = {
    PageSource.NATIVE: "文字版",
    PageSource.OCR: "扫描识别",
    PageSource.BLANK: "空白",
    PageSource.FAILED: "未能读取",
}
STATUSES = {"fail": "不符合", "review": "待核实", "pass": "符合", "na": "不适用"}
WORDS = {
    "official": "公章", "finance": "财务专用章", "contract": "合同专用章", "invoice": "发票专用章",
    "name": "名章", "other": "其他", "unknown": "不明", "round": "圆形", "oval": "椭圆",
    "rect": "方形", "red": "红", "blue": "蓝", "grey": "灰", "cover": "封面",
    "applicant": "申报单位处", "issuer": "出具单位处", "copy": "与原件一致",
    "exact": "名称一致", "former": "往年名称",
    "similar": "名称近似", "none": "无对应",
}  # fmt: skip
"""Values of the contract in words: kinds, shapes, colours and roles of seals, matches."""

REASONS = {"title": "标题", "wording": "用语", "against": "反证", "file": "文件名"}


class Trouble(Protocol):
    """An error of the tool's own."""

    @property
    def path(self) -> str | None:
        """What it touched."""

    @property
    def page(self) -> int | None:
        """The page it touched."""

    @property
    def stage(self) -> str:
        """Where it happened."""

    @property
    def message(self) -> str:
        """What happened."""


def rendered(
    sheets: Sequence[Sheet], name: str, notice: Notice, troubles: Sequence[Trouble] = ()
) -> bytes:
    """The whole page about the dossier called `name`."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["drawn"] = drawn
    environment.filters["reason"] = reason_in_words
    style, script = (
        (_TEMPLATES / file).read_text(encoding="utf-8") for file in ("inspect.css", "inspect.js")
    )
    page = environment.get_template("inspect.html.j2").render(
        sheets=sheets,
        name=name,
        notice=notice,
        troubles=troubles,
        version=__version__,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        layers=LAYERS,
        sources=SOURCES,
        states=STATES,
        words=WORDS,
        statuses=STATUSES,
        titles=notice.titles,
    )
    return page.encode("utf-8", "replace")


def _plain(value: object) -> object:
    """What stands in the page is text that shows as it is written."""
    return plain(value) if type(value) is str else value


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def drawn(box: Box, picture: Picture) -> dict[str, float]:
    """A box in the units of the drawing over `picture`."""
    height = WIDTH * picture.height / max(picture.width, 1)
    return {
        "x": round(box.left * WIDTH, 1),
        "y": round(box.top * height, 1),
        "width": round(max(box.width * WIDTH, 1.0), 1),
        "height": round(max(box.height * height, 1.0), 1),
    }


def reason_in_words(reason: Reason) -> str:
    """A phrase that spoke for or against a kind, with its weight."""
    shown = reason.phrase if len(reason.phrase) <= LONGEST else reason.phrase[:LONGEST] + "…"
    heading = f"（{reason.heading}）" if reason.heading else ""
    return f"{REASONS[reason.where]} {shown}{heading} {reason.weight:+.1f}"
