"""Slots for signatures, dates and seals, and what each seal stands on.

What comes in: a document with its ink maps and seals. What goes out: slots that
are filled, blank, or cannot be judged, and seals with their roles. Handwriting
is not read: ink in the slot fills it. Nothing is called blank where the page
gives no picture of its ink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from docproc.chinese.dates import dates_in
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.text import plain, without_fillers
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.model import Seal, Slot, State
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page, PageSource, SealMark

INKED = 0.02
"""Mean share of ink that fills a slot: a signature in pen covers 3 to 10 per cent of its
place, dust and the rest of a ruled line less than one."""
CLEAN = 0.006
"""Below this share of ink a slot is blank."""

_COMMITMENT_TITLE = re.compile(r"承诺(?:书|函)?$")
_PROMISE = re.compile(r"特此承诺|郑重承诺|承诺如下|承诺[:：]|愿承担|承诺单位")
_CLOSES = re.compile(r"盖章|公章|签字|签名|签章|日期|特此承诺|承诺单位|承诺人|年.{0,3}月.{0,3}日$")
_CHAPTER = re.compile(r"^(?:第?[一二三四五六七八九十]{1,3}[、.．章]|\d{1,2}[、.．]?[一-鿿]{2,12}$)")
_DATE_FRAME = re.compile(
    r"^[\s_.:：日期]*(?:20)?\s?\d{0,2}\s?年?\s*\d{0,2}\s?月?\s*\d{0,2}\s?[日目]?$"
)
_FRAME_MARK = re.compile(r"年|月|[日目]$")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A label on a page that asks for something; `right` is where its text ends."""

    kind: str
    line: int
    label: str
    rest: str
    right: float
    until: float


def slots_of(document: Document, spec: SlotsSpec) -> tuple[Slot, ...]:
    """Every slot on a document's pages, in reading order."""
    found: list[Slot] = []
    for typed in document.pages:
        found.extend(_slots_on(typed.page, document.type, spec))
    return tuple(found)


def commitment_lines(page: Page, document_type: str) -> range:
    """The lines of a page that are a commitment inside a book; empty for none.

    From its title (真实性承诺书) to the last line that closes it: a date or a
    signer's label within a dozen lines of the promise.
    """
    texts = [plain(line.text) for line in page.lines]
    if document_type == "commitment":
        return range(len(texts))
    if document_type != "application_book":
        return range(0)
    for start, text in enumerate(texts):
        if len(text) <= 18 and _COMMITMENT_TITLE.search(text):
            promise = next(
                (i for i, t in enumerate(texts[start:], start) if _PROMISE.search(t)), None
            )
            if promise is not None and promise - start < 30:
                return range(start, _closing_line(texts, promise) + 1)
    return range(0)


def _closing_line(texts: Sequence[str], promise: int) -> int:
    last = promise
    for i in range(promise, min(promise + 26, len(texts))):
        if i - last > 12 or (i > promise and _CHAPTER.match(texts[i]) and last > promise):
            break
        if _CLOSES.search(texts[i]):
            last = i
    return last


@lru_cache(maxsize=64)
def _labels(kind_labels: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(label without brackets, label) longest first."""
    pairs = {(_flat(label), label) for label in kind_labels}
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))


def _flat(text: str) -> str:
    return re.sub(r"[（）()\s]", "", plain(text))


def _slots_on(page: Page, document_type: str, spec: SlotsSpec) -> Iterator[Slot]:
    inside = commitment_lines(page, document_type)
    papers = ["commitment" if i in inside else document_type for i in range(len(page.lines))]
    asked = [a for i, paper in enumerate(papers) for a in _asked_in(page, i, paper, spec)]
    signed = any(a.kind == "signature" and _signs(a.label) for a in asked)
    for found in asked:
        # 法定代表人：张三 is printed text where the same page has a slot for signing.
        if found.kind == "signature" and not _signs(found.label) and signed:
            continue
        yield _slot(page, found, papers[found.line])
    for paper in sorted(set(papers) & _DATED):
        if not any(a.kind == "date" and papers[a.line] == paper for a in asked):
            lines = [page.lines[i] for i, p in enumerate(papers) if p == paper]
            yield from _dates_alone(page, lines, paper)


_DATED = frozenset({"commitment", "no_accident_statement", "parent_letter"})


def _signs(label: str) -> bool:
    return bool(re.search(r"签|手写", label))


def _asked_in(page: Page, index: int, paper: str, spec: SlotsSpec) -> Iterator[_Asked]:
    """Labels inside one line, left to right; each runs until the next one."""
    line = page.lines[index]
    shown = line.text
    letters = [(i, flat) for i, c in enumerate(shown) if (flat := _flat(c))]
    joined = "".join(c for _, c in letters)
    if len(joined) < 2 or len(joined) > 80:
        return
    cuts: list[tuple[int, int, str, str]] = []
    for exact in (True, False):
        for slot in spec.slots if exact or not cuts else ():
            for flat, label in _labels(slot.labels) if paper in slot.papers else ():
                place = _find(shown, letters, joined, flat, exact)
                if place is None or any(s < place[1] and place[0] < e for s, e, _, _ in cuts):
                    continue
                cuts.append((*place, slot.kind, label))
    cuts.sort()
    for n, (_, end, kind, label) in enumerate(cuts):
        stop = cuts[n + 1][0] if n + 1 < len(cuts) else len(shown)
        until = _x(line, stop) if n + 1 < len(cuts) else 1.0
        rest = re.sub(r"^[\s)）:：]+", "", shown[end:stop])
        yield _Asked(kind, index, label, rest, _x(line, end), until)


def _find(
    text: str, letters: Sequence[tuple[int, str]], joined: str, flat: str, exact: bool
) -> tuple[int, int] | None:
    """Where a label stands in a line: at its start, after a gap or a bracket, before a colon."""
    at = joined.find(flat) if exact else _nearly_at_start(joined, flat)
    if at < 0:
        return None
    start, last = letters[at][0], letters[at + len(flat) - 1][0]
    before = joined[:at]
    ends = last + 1
    while ends < len(text) and text[ends] in "）) 　":
        ends += 1
    colon = text[ends : ends + 1] in {":", "：", ";", "；"}
    alone = at + len(flat) == len(joined)
    opens = at == 0 or len(before) <= 8 and not re.search(r"[。,，;；]", text[:start])
    if not (opens and (colon or alone or len(flat) >= 6)):
        return None
    if len(flat) <= 3 and at > 0 and not (colon or alone):
        return None
    return start, min(ends + (1 if colon else 0), len(text))


def _nearly_at_start(joined: str, flat: str) -> int:
    """0 where the line begins with the label but for look-alikes; the telling
    word (签字, 盖章 …) must be there as it is: 法定代表人姓名 asks for no signature."""
    head = joined[: len(flat)]
    if len(flat) < 6 or len(head) < len(flat) or head[-2:] != flat[-2:]:
        return -1
    return 0 if could_be_misread(head, flat) else -1


def _x(line: Line, index: int) -> float:
    """Where a character of a line begins, as a page fraction."""
    if line.box is None:
        return 1.0
    if index >= len(line.text):
        return line.box.right
    if len(line.chars) == len(line.text):
        return line.chars[index]
    widths = [0.55 if ord(c) < 0x2E80 else 1.0 for c in line.text]
    return line.box.left + line.box.width * sum(widths[:index]) / max(sum(widths), 1.0)


def _slot(page: Page, asked: _Asked, paper: str) -> Slot:
    line = page.lines[asked.line]
    evidence = (page.evidence(line),)
    if asked.kind == "seal":
        state, sure = _seal_state(page, line, asked)
    elif asked.kind == "date":
        state, sure = _date_state(page, line, asked)
    else:
        state, sure = _signature_state(page, line, asked)
    return Slot(asked.kind, paper, state, evidence, asked.label, round(sure, 3))


def _signature_state(page: Page, line: Line, asked: _Asked) -> tuple[State, float]:
    answer = asked.rest or _cell_answer(page, line)
    if without_fillers(answer):
        return State.READ, 0.95
    if line.box is None:
        return State.BLANK, 0.8
    region = _beside(line.box, asked)
    if any(_written(page, other, line, region) for other in page.lines):
        return State.READ, 0.93
    return _by_ink(page, region, line)


def _date_state(page: Page, line: Line, asked: _Asked) -> tuple[State, float]:
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
    if len(re.findall(r"\d", _FRAME_MARK.sub("", text))) >= 3:
        return State.READ, 0.9
    if re.search(r"\d", text.replace("20", "", 1)) or (text and not _DATE_FRAME.match(plain(text))):
        return State.UNREADABLE, 0.6
    boxes = [b for x in row if (b := x.box)] + ([line.box] if line.box else [])
    return _by_ink(page, region, line, boxes)


def _seal_state(page: Page, line: Line, asked: _Asked) -> tuple[State, float]:
    if line.box is None:
        return State.UNREADABLE, 0.5
    region = _beside(line.box, asked).grown(0.03, 0.06)
    near = line.box.grown(0.05, 0.06)
    marks = [s for s in page.seals if s.box.overlap(region) > 0 or s.box.overlap(near) > 0]
    if marks:
        return State.READ, max(s.found for s in marks)
    red = page.ink.coverage(region, "red")
    if red is not None and red > INKED:
        return State.UNREADABLE, 0.6
    return (State.BLANK, 0.9) if red is not None else (State.UNREADABLE, 0.5)


def _beside(box: Box, asked: _Asked) -> Box:
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


def _dates_alone(page: Page, lines: Sequence[Line], paper: str) -> Iterator[Slot]:
    """A closing date without a label, or its empty frame (年 月 日)."""
    for line in lines:
        shown = plain(line.text)
        if len(shown) > 16:
            continue
        if len(dates_in(line.text)) == 1:
            yield Slot("date", paper, State.READ, (page.evidence(line),), "", 0.95)
        elif re.fullmatch(r"(?:20\d?\d?)?年月[日目]?", shown):
            state, sure = State.BLANK, 0.85
            if line.box is not None:
                known = [line.box] if len(line.chars) != len(line.text) else []
                state, sure = _by_ink(page, line.box.grown(0.02, 0.0), line, known)
                state, sure = (State.BLANK, 0.85) if state is State.UNREADABLE else (state, sure)
            yield Slot("date", paper, state, (page.evidence(line),), "", sure)


def seals_of(document: Document, spec: SlotsSpec) -> tuple[Seal, ...]:
    """The seals on a document's pages, each with what it stands on."""
    found: list[Seal] = []
    for number, typed in enumerate(document.pages):
        page = typed.page
        inside = commitment_lines(page, document.type)
        for mark in page.seals:
            paper = "commitment" if _stands_on(page, mark, inside) else document.type
            role = _role(page, mark, paper, number == 0, spec)
            found.append(Seal(mark, role, page.evidence(mark), document.type))
    return tuple(found)


def _stands_on(page: Page, mark: SealMark, lines: range) -> bool:
    """Whether the seal's middle lies among these lines of the page."""
    around = Box.around(b for i in lines if (b := page.lines[i].box))
    return around is not None and around.top - 0.05 <= mark.box.centre[1] <= around.bottom + 0.08


def _role(page: Page, mark: SealMark, paper: str, first: bool, spec: SlotsSpec) -> str:
    if mark.partial:
        return "other"
    beside = _nearest_role(page, mark, spec)
    if beside == "copy":
        return "copy"
    if paper in spec.issuer_papers:
        return "applicant" if beside == "applicant" and paper not in _ALL_ISSUER else "issuer"
    if paper in spec.applicant_papers:
        if beside in {"issuer", "other"}:
            return beside
        if paper == "application_book" and first:
            return "cover"
        return "applicant" if beside == "applicant" or paper != "application_book" else "other"
    return beside if beside else "other"


_ALL_ISSUER = frozenset(
    {"business_licence", "city_recommendation", "policy_document", "parent_letter"}
)


def _nearest_role(page: Page, mark: SealMark, spec: SlotsSpec) -> str | None:
    """The role whose word stands nearest to a seal's middle, within its reach."""
    words = (
        ("copy", spec.roles.copy_of),
        ("applicant", spec.roles.applicant),
        ("issuer", spec.roles.issuer),
        ("other", spec.roles.other),
    )
    best: tuple[float, str] | None = None
    reach_x, reach_y = 0.28 + mark.box.width / 2, 0.03 + mark.box.height / 2
    x, y = mark.box.centre
    for line in page.lines:
        if line.box is None:
            continue
        shown = plain(line.text)
        said = [(len(word), role) for role, known in words for word in known if word in shown]
        if not said:
            continue
        role = max(said)[1]
        away_x = max(line.box.left - x, x - line.box.right, 0.0)
        away_y = abs(line.box.centre[1] - y)
        if away_x > reach_x or away_y > reach_y:
            continue
        distance = away_y + 0.25 * away_x - (0.05 if role == "copy" else 0.0)
        if best is None or distance < best[0]:
            best = (distance, role)
    return best[1] if best else None
