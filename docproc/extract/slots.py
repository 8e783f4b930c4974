"""Slots for signatures, dates and seals: filled, blank, or not to be judged.

What comes in: a document with its ink maps and seals. What goes out: its slots
in reading order. Handwriting is not read: ink in the slot fills it. Nothing is
called blank where the page gives no picture of its ink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.dates import dates_in
from docproc.chinese.text import plain, without_fillers
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.asked import Asked, asked_in, commitment_lines, signs
from docproc.extract.model import Slot, State
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page, PageSource

INKED = 0.02
"""Mean share of ink that fills a slot: a signature in pen covers 3 to 10 per cent of its
place, dust and the rest of a ruled line less than one."""
CLEAN = 0.006
"""Below this share of ink a slot is blank."""
_DATE_FRAME = re.compile(
    r"^[\s_.:：日期]*(?:20)?\s?\d{0,2}\s?年?\s*\d{0,2}\s?月?\s*\d{0,2}\s?[日目]?$"
)
_FRAME_MARK = re.compile(r"年|月|[日目]$")
_DATED = frozenset({"commitment", "no_accident_statement", "parent_letter"})


def slots_of(document: Document, spec: SlotsSpec) -> tuple[Slot, ...]:
    """Every slot on a document's pages, in reading order."""
    found: list[Slot] = []
    for typed in document.pages:
        found.extend(_slots_on(typed.page, document.type, spec))
    return tuple(found)


def _slots_on(page: Page, document_type: str, spec: SlotsSpec) -> Iterator[Slot]:
    inside = commitment_lines(page, document_type)
    papers = ["commitment" if i in inside else document_type for i in range(len(page.lines))]
    asked = [a for i, paper in enumerate(papers) for a in asked_in(page, i, paper, spec)]
    signed = any(a.kind == "signature" and signs(a.label) for a in asked)
    for found in asked:
        # 法定代表人：张三 is printed text where the same page has a slot for signing.
        if found.kind == "signature" and not signs(found.label) and signed:
            continue
        yield _slot(page, found, papers[found.line])
    for paper in sorted(set(papers) & _DATED):
        if not any(a.kind == "date" and papers[a.line] == paper for a in asked):
            lines = [page.lines[i] for i, p in enumerate(papers) if p == paper]
            yield from _dates_alone(page, lines, paper)


def _slot(page: Page, asked: Asked, paper: str) -> Slot:
    line = page.lines[asked.line]
    evidence = (page.evidence(line),)
    if asked.kind == "seal":
        state, sure = _seal_state(page, line, asked)
    elif asked.kind == "date":
        state, sure = _date_state(page, line, asked)
    else:
        state, sure = _signature_state(page, line, asked)
    return Slot(asked.kind, paper, state, evidence, asked.label, round(sure, 3))


def _signature_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    answer = asked.rest or _cell_answer(page, line)
    if without_fillers(answer):
        return State.READ, 0.95
    if line.box is None:
        return State.BLANK, 0.8
    region = _beside(line.box, asked)
    if any(_written(page, other, line, region) for other in page.lines):
        return State.READ, 0.93
    return _by_ink(page, region, line)


def _date_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    answer = asked.rest or _cell_answer(page, line)
    if dates_in(answer):
        return State.READ, 0.97
    if line.box is None:
        digits = re.search(r"\d", re.sub(r"^20(?=\D|$)", "", answer))
        return (State.UNREADABLE, 0.5) if digits else (State.BLANK, 0.9)
    region = _beside(line.box, asked)
    row = [x for x in page.lines if x.box and x is not line and _written(page, x, line, region)]
    text = asked.rest + "".join(x.text for x in sorted(row, key=lambda x: x.box or (0,)))
    return _framed_date(page, line, region, text, row)


def _cell_answer(page: Page, line: Line) -> str:
    """In papers without layout the answer of a label may stand in the next cell."""
    if line.box is not None:
        return ""
    for table in page.tables:
        for cell in table.cells:
            if cell.where == line.where and plain(cell.text) == plain(line.text):
                answer = table.at(cell.row, cell.column + cell.column_span)
                return answer.text if answer else ""
    return ""


def _framed_date(
    page: Page, line: Line, region: Box, text: str, row: Sequence[Line]
) -> tuple[State, float]:
    """A date's frame (年 月 日): filled by a date, by digits, or by ink between its marks."""
    if dates_in(text):
        return State.READ, 0.97
    text = re.sub(r"[^0-9A-Za-z㐀-鿿𠀀-𲎯]", "", plain(text))  # specks read as 、 or ·
    if len(re.findall(r"\d", _FRAME_MARK.sub("", text))) >= 3:
        return State.READ, 0.9
    if re.search(r"\d", text.replace("20", "", 1)) or (text and not _DATE_FRAME.match(plain(text))):
        return State.UNREADABLE, 0.6
    boxes = [b for x in row if (b := x.box)] + ([line.box] if line.box else [])
    return _by_ink(page, region, line, boxes)


def _seal_state(page: Page, line: Line, asked: Asked) -> tuple[State, float]:
    if line.box is None:
        return State.UNREADABLE, 0.5
    region = _beside(line.box, asked).grown(0.03, 0.06)
    near = line.box.grown(0.05, 0.06)
    marks = [s for s in page.seals if s.box.overlap(region) > 0 or s.box.overlap(near) > 0]
    if marks:
        return State.READ, max(s.found for s in marks)
    if page.source is PageSource.NATIVE and not page.ink.columns:
        return State.BLANK, 0.9  # nothing is drawn on the page but its text
    red = page.ink.coverage(region, "red")
    if red is not None and red > INKED:
        return State.UNREADABLE, 0.6
    return (State.BLANK, 0.9) if red is not None else (State.UNREADABLE, 0.5)


def _beside(box: Box, asked: Asked) -> Box:
    """Where one writes beside a label: as far as the next label or a third of the page."""
    right = min(asked.until, asked.right + 0.36, 0.98)
    reach = 0.45 * box.height
    return Box(
        asked.right,
        max(box.top - reach, 0.0),
        max(right, asked.right),
        min(box.bottom + reach, 1.0),
    )


def _written(page: Page, other: Line, label: Line, region: Box) -> bool:
    """Whether a line stands in the slot: beside the label, not a line of its own."""
    if other is label or other.box is None or label.box is None:
        return False
    x, y = other.box.centre
    inside = region.left - 0.01 <= x <= region.right and region.top <= y <= region.bottom
    return inside and not re.search(r"[:：]\s*$", other.text) and not _in_seal(page, other)


def _in_seal(page: Page, line: Line) -> bool:
    """A fragment of a seal's own lettering is no writing in a slot."""
    if line.box is None or line.ink == "blue":
        return False
    return line.ink == "red" and any(s.box.covers(line.box, 0.6) for s in page.seals)


def _by_ink(page: Page, region: Box, label: Line, known: Sequence[Box] = ()) -> tuple[State, float]:
    """Blank or filled by the ink that no known text explains."""
    covered = residual_ink(page, region, [*known, *_neighbours(page, label, region)])
    if covered is None:
        native = page.source is PageSource.NATIVE and not page.ink.columns
        return (State.UNREADABLE, 0.5) if not native else (State.BLANK, 0.75)
    if covered >= INKED:
        doubtful = any(s.colour == "grey" and s.box.overlap(region) > 0 for s in page.seals)
        return (State.UNREADABLE, 0.6) if doubtful else (State.READ, 0.92)
    return (State.BLANK, 0.95) if covered <= CLEAN else (State.UNREADABLE, 0.6)


def _neighbours(page: Page, label: Line, region: Box) -> list[Box]:
    return [x.box for x in page.lines if x.box and x is not label and x.box.overlap(region) > 0]


def residual_ink(page: Page, region: Box, known: Sequence[Box]) -> float | None:
    """Mean share of dark ink in the parts of a region that no known box covers.

    The region is cut into upright strips 2 mm wide on A4; a strip's part under
    a known text line is left out. None where the page has no ink map.
    """
    if region.width <= 0 or region.height <= 0 or page.ink.coverage(region) is None:
        return None
    rows, columns = 6, max(int(region.width / 0.01), 1)
    total, count = 0.0, 0
    for r in range(rows):
        for c in range(columns):
            cell = Box(
                region.left + region.width * c / columns,
                region.top + region.height * r / rows,
                region.left + region.width * (c + 1) / columns,
                region.top + region.height * (r + 1) / rows,
            )
            if any(b.overlap(cell) > 0.2 * cell.area for b in known):
                continue
            total += page.ink.coverage(cell) or 0.0
            count += 1
    return total / count if count >= rows * columns / 6 else None


def _framed_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines one by one, but 年, 月 and 日 that stand apart in one row together."""
    out: list[list[Line]] = []
    for line in lines:
        last = out[-1][-1] if out else None
        if (
            last is not None
            and line.box is not None
            and last.box is not None
            and line.box.same_row(last.box)
            and re.fullmatch(r"(?:\d{0,4}年)?(?:\d{0,2}月)?", plain(last.text))
            and re.fullmatch(r"\d{0,2}(?:月|[日目]|月\d{0,2}[日目])", plain(line.text))
        ):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _dates_alone(page: Page, lines: Sequence[Line], paper: str) -> Iterator[Slot]:
    """A closing date without a label, or its empty frame (年 月 日)."""
    for row in _framed_rows(lines):
        line, text = row[0], "".join(x.text for x in row)
        shown = plain(text)
        if len(shown) > 16:
            continue
        if len(dates_in(text)) == 1:
            yield Slot("date", paper, State.READ, (page.evidence(line),), "", 0.95)
        elif re.fullmatch(r"(?:20\d?\d?)?年月[日目]?", shown):
            state, sure = State.BLANK, 0.85
            if line.box is not None:
                known = [line.box] if len(line.chars) != len(line.text) else []
                known = known if len(row) == 1 else [b for x in row if (b := x.box)]
                frame = Box.around(b for x in row if (b := x.box)) or line.box
                state, sure = _by_ink(page, frame.grown(0.02, 0.0), line, known)
                state, sure = (State.BLANK, 0.85) if state is State.UNREADABLE else (state, sure)
            yield Slot("date", paper, state, (page.evidence(line),), "", sure)
