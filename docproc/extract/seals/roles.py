"""What each seal stands on: the cover, the applicant's label, the issuer's name.

What comes in: a document with the seals that were seen. What goes out: `Seal`s
with their roles, from the words beside them and the kind of paper; the applicant's
own name on it tells too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docproc.chinese.dates import dates_in
from docproc.chinese.lookalike import normal_name
from docproc.chinese.text import plain
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.model import Paper, Seal
from docproc.extract.wording.commitments import commitment_ranges
from docproc.extract.wording.paragraphs import in_table
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page, SealMark


def seals_of(document: Document, spec: SlotsSpec) -> tuple[Seal, ...]:
    """The seals on a document's pages, each with what it stands on."""
    found: list[Seal] = []
    ranges = commitment_ranges(document)
    for number, (typed, inside) in enumerate(zip(document.pages, ranges, strict=True)):
        page = typed.page
        for mark in page.seals:
            paper = "commitment" if _stands_on(page, mark, inside) else document.type
            role = _role(page, mark, paper, number == 0, spec)
            found.append(Seal(mark, role, page.evidence(mark), document.type))
    return tuple(found)


def with_own_covers(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers, where a seal on a book's cover that bears the applicant's name is theirs, and
    one inside where the applicant signs off.

    On a cover it often lies across the rows of others, the recommending office's among them.
    Inside the book the name alone does not say what was sealed.
    """
    return tuple(
        replace(
            paper,
            seals=tuple(_on_own_signature(_on_own_cover(s, paper), paper) for s in paper.seals),
        )
        if paper.type == "application_book" and paper.seals
        else paper
        for paper in papers
    )


def _on_own_cover(seal: Seal, paper: Paper) -> Seal:
    name, text = paper.facts.get("enterprise_name"), seal.mark.text
    if seal.role not in {"issuer", "other"} or seal.mark.partial or not text or name is None:
        return seal
    if seal.mark.confidence < READ_SURELY or normal_name(text) != normal_name(str(name.value)):
        return seal
    first = paper.document.pages[0].page
    on_cover = (seal.evidence.file, seal.evidence.page) == (first.file, first.number)
    return replace(seal, role="cover") if on_cover else seal


def _on_own_signature(seal: Seal, paper: Paper) -> Seal:
    """A seal on the applicant's name that stands alone over a date, with no label that asks for
    it, is to be theirs, whatever its ring says."""
    name = paper.facts.get("enterprise_name")
    if seal.role != "other" or seal.mark.partial or name is None or name.value is None:
        return seal
    place = (seal.evidence.file, seal.evidence.page, seal.evidence.part)
    lines = [
        (x, b)
        for typed in paper.document.pages
        if (typed.page.file, typed.page.number, typed.page.part) == place
        for x in typed.page.lines
        if (b := x.box) and b.overlap(seal.mark.box) > 0
    ]
    signed = any(
        normal_name(x.text) == normal_name(str(name.value))
        and any(
            dates_in(d.text) and 0 < c.centre[1] - b.centre[1] < SIGNED * b.height for d, c in lines
        )
        for x, b in lines
    )
    return replace(seal, role="applicant") if signed else seal


SIGNED = 2.5
"""Heights of a name within which the date under it stands."""


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


ASKED = 0.05
"""Of a page's height: so much further off a label that asks for a seal may stand than one that
does not, and the seal is still its own."""
READ_SURELY = 0.8
"""What a seal's name must be trusted to say whose it is."""
_BARE = re.compile(r"（(?:单位|企业|公司)?(?:加?盖公?章|公章)(?:处)?）[:：]?")
"""（公章） alone and outside a table with others' opinions: the signer seals there."""

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
    said = {i: r for i, line in enumerate(page.lines) if (r := _said(page, line, words))}
    for i, line in enumerate(page.lines):
        label = i if i in said else _of_the_row(page, i, said)
        if line.box is None or label is None:
            continue
        role = said[label]
        away_x = max(line.box.left - x, x - line.box.right, 0.0)
        away_y = abs(line.box.centre[1] - y)
        if away_x > reach_x or away_y > reach_y:
            continue
        distance = away_y + 0.25 * away_x - (ASKED if _asks(page.lines[label], role) else 0.0)
        if best is None or distance < best[0]:
            best = (distance, role)
    return best[1] if best else None


def _said(page: Page, line: Line, words: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    """The role that a line's longest word gives a seal beside it."""
    shown = plain(line.text)
    found = [(len(word), role) for role, known in words for word in known if word in shown]
    if found:
        return max(found)[1]
    return "applicant" if _BARE.fullmatch(shown) and not in_table(page, line) else None


def _asks(label: Line, role: str) -> bool:
    """Whether a label asks for a seal, or its words are a stamp themselves."""
    return role == "copy" or "章" in label.text


def _of_the_row(page: Page, i: int, said: Mapping[int, str]) -> int | None:
    """The label that a line answers: the nearest one left of it in its row."""
    box = page.lines[i].box
    if box is None:
        return None
    left = [
        (b.right, n)
        for n in said
        if n != i and (b := page.lines[n].box) and b.right <= box.left and b.same_row(box)
    ]
    return max(left)[1] if left else None
