"""Slots for signatures, dates and seals: filled, blank, or not to be judged.

What comes in: a document with its ink maps and seals. What goes out: its slots
in reading order. Whether a place is filled is asked of `signatureplaces`,
`dateplaces` and `sealplaces`; what no label asks for, of `closing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.documents.model import Document
from docproc.extract.model import Slot, State
from docproc.extract.slots.asked import Asked, asked_on, signs
from docproc.extract.slots.brokenlabels import with_spaced_labels
from docproc.extract.slots.closing import unlabelled
from docproc.extract.slots.dateplaces import date_state
from docproc.extract.slots.sealplaces import seal_state, sealed_below
from docproc.extract.slots.signatureplaces import (
    TOUCHES,
    signature_state,
)
from docproc.extract.slots.signing import named, signed_above, signed_before
from docproc.extract.slots.suffixed import LEAST_ROOM as ROOM
from docproc.extract.wording.commitments import commitment_ranges
from docproc.notice.fields import SlotsSpec
from docproc.page import Page


def slots_of(document: Document, spec: SlotsSpec) -> tuple[Slot, ...]:
    """Every slot on a document's pages, in reading order."""
    found: list[Slot] = []
    ranges = zip(document.pages, commitment_ranges(document), strict=True)
    for number, (typed, inside) in enumerate(ranges):
        found.extend(_slots_on(typed.page, inside, document.type, spec, first=number == 0))
    return tuple(found)


def _slots_on(
    page: Page, inside: range, document_type: str, spec: SlotsSpec, *, first: bool
) -> Iterator[Slot]:
    page = with_spaced_labels(page, document_type, spec)
    papers = ["commitment" if i in inside else document_type for i in range(len(page.lines))]
    asked = asked_on(page, papers, spec)
    signed = any(a.kind == "signature" and signs(a.label) for a in asked)
    only_seal = sum(a.kind == "seal" for a in asked) == 1
    for found in [_until_next(page, a, asked) for a in asked]:
        # 法定代表人：张三 is printed text where the same page has a slot for signing.
        if found.kind == "signature" and not signs(found.label) and signed:
            continue
        slot = _slot(page, found, papers[found.line])
        then = _until_next(page, found.then, asked) if found.then else None
        if then and slot.state is State.BLANK and (then.rest or then.until - then.right > ROOM):
            second = _slot(page, then, papers[found.line])
            slot = slot if second.state is State.BLANK else second
        if slot.kind == "signature" and slot.state is State.BLANK:
            line = page.lines[found.line]
            over = signed_before(page, line) or signed_above(page, line)
            slot = replace(slot, state=over[0], confidence=over[1]) if over else slot
        if slot.kind == "seal" and slot.state is State.BLANK and only_seal:
            # On a cover, or where a paper closes, the seal may stand on white paper below.
            below = sealed_below(page, page.lines[found.line])
            slot = replace(slot, state=State.READ, confidence=0.9) if below else slot
        yield slot
    for paper in sorted(set(papers)):
        own = [a for a in asked if papers[a.line] == paper]
        lines = [page.lines[i] for i, p in enumerate(papers) if p == paper]
        yield from unlabelled(page, lines, paper, own, first=first)


def _until_next(page: Page, asked: Asked, others: Sequence[Asked]) -> Asked:
    """The label with its room cut where the next label of its row begins, on whatever line.

    What was read before that label in its own line is this one's answer: the end of a
    signature runs on into 日期：.
    """
    here = page.lines[asked.line].box
    if here is None:
        return asked
    nexts = [
        other
        for other in others
        if other.line != asked.line
        and (box := page.lines[other.line].box) is not None
        and box.same_row(here)
        and other.left > asked.right
    ]
    if not nexts:
        return asked
    following = min(nexts, key=lambda other: other.left)
    beyond = page.lines[following.line].box
    touches = beyond is not None and beyond.left <= here.right + TOUCHES
    whole = asked.rest + plain(following.before)
    # What a form prints before its next label (盖章, 年) is no end of a name.
    signed = asked.kind == "signature" and asked.rest and touches and named(whole)
    rest = whole if signed and not _PRINTED.search(whole) else asked.rest
    return replace(asked, until=min(asked.until, following.left), rest=rest)


_PRINTED = re.compile(r"盖|章|单位|公司|申请|填报|本人|[年月日]")


def _slot(page: Page, asked: Asked, paper: str) -> Slot:
    line = page.lines[asked.line]
    evidence = (page.evidence(line),)
    if asked.kind == "seal":
        state, sure = seal_state(page, line, asked)
    elif asked.kind == "date":
        state, sure = date_state(page, line, asked)
    else:
        state, sure = signature_state(page, line, asked)
    return Slot(asked.kind, paper, state, evidence, asked.label, round(sure, 3))
