"""Boxes on a page's picture: what was seen where, layer by layer.

What comes in: pages and what was found on them. What goes out: `Mark`s in
thousandths of the page's width, ready to be drawn as SVG, and the name by
which a line of text can point to one. It draws nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from docproc.evidence import Box, Evidence
from docproc.inspecting.near import Place
from docproc.page import Page

LAYERS = (
    ("lines", "文字行"),
    ("cells", "表格单元"),
    ("seals", "印章"),
    ("slots", "签字、日期、盖章处"),
    ("fields", "字段"),
    ("said", "场景与段落"),
)
"""What can be shown and hidden, with what it is called."""

DOUBTFUL = 0.9
"""Below this a mark is drawn dashed: the report calls nothing below it confident."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to draw: fractions of the page, `about` on hovering, `label` beside it."""

    layer: str
    box: Box
    about: str
    label: str = ""
    doubtful: bool = False
    id: str = ""


@dataclass(slots=True)
class Overlay:
    """The marks of all pages; `note` adds one and says what to point a link at."""

    anchors: dict[Place, str]
    marks: dict[Place, list[Mark]] = field(default_factory=dict)
    count: int = 0

    def note(self, layer: str, evidence: Evidence, about: str, label: str, sure: float) -> str:
        """Mark the place of some evidence; the answer is the name of mark or page."""
        place = (evidence.file, evidence.page, evidence.part)
        if evidence.box is None or place not in self.anchors:
            return self.anchors.get(place, "")
        self.count += 1
        mark = Mark(layer, evidence.box, about, label, sure < DOUBTFUL, f"b{self.count}")
        self.marks.setdefault(place, []).append(mark)
        return mark.id

    def on(self, page: Page) -> list[Mark]:
        """All marks of a page, lowest layer first."""
        noted = self.marks.get((page.file, page.number, page.part), [])
        every = [*_lines(page), *_cells(page), *noted]
        order = [layer for layer, _ in LAYERS]
        every.sort(key=lambda m: (order.index(m.layer), m.box, m.id))
        return _labelled_once(every)


def _labelled_once(marks: Sequence[Mark]) -> list[Mark]:
    """Marks on the same place share one label, so that none is written over another."""
    labels: dict[tuple[str, Box], list[str]] = {}
    for mark in marks:
        labels.setdefault((mark.layer, mark.box), []).append(mark.label)
    return [
        replace(mark, label="、".join(dict.fromkeys(filter(None, told))))
        for mark in marks
        for told in [labels.pop((mark.layer, mark.box), [])]
    ]


def _lines(page: Page) -> Iterator[Mark]:
    for line in page.lines:
        if line.box is not None:
            other = "".join(f"\n另读：{text}" for text in line.alternatives)
            about = f"{line.text}\n置信度 {line.confidence:.3f}{other}"
            yield Mark("lines", line.box, about, doubtful=line.confidence < DOUBTFUL)


def _cells(page: Page) -> Iterator[Mark]:
    for number, table in enumerate(page.tables, 1):
        for cell in table.cells:
            if cell.box is None:
                continue
            unread = bool(cell.ink) and not cell.text
            about = (
                f"表{number}（{table.origin}）第{cell.row + 1}行第{cell.column + 1}列"
                f"\n{cell.text or '（无文字）'}\n置信度 {cell.confidence:.3f}，墨迹 {cell.ink:.3f}"
            )
            yield Mark("cells", cell.box, about, doubtful=unread)


def places_in_words(evidence: Iterable[Evidence]) -> str:
    """Where evidence stands, for people: file, page, cell."""
    told = []
    for one in evidence:
        half = f"（{'左右'[one.part - 1]}半）" if one.part else ""
        where = f" {one.where}" if one.where else ""
        told.append(f"{one.file.rsplit('/', 1)[-1]} 第{one.page}页{half}{where}")
    return "；".join(dict.fromkeys(told))
