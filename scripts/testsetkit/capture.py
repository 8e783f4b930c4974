"""A dossier's papers as they are received: printed, and copied by the machines that a firm has.

What comes in: a family, a case and a bank of machines. What goes out: pieces, in the papers' order;
of the case, how its book comes.
"""

from __future__ import annotations

import random
from typing import Any

from testsetkit import copier, fileforms, parcel
from testsetkit.case import Case, City
from testsetkit.copier import Machine
from testsetkit.parcel import Bank, Page, Piece
from testsetkit.press import Paper, Printed, printed


def captured(
    family: Any, case: Case, city: City, rng: random.Random, tab: Any, bank: Bank | None
) -> list[Piece]:
    """All pieces of the dossier; no bank: each paper as its program saved it."""
    papers: list[Paper] = family.dossier_papers(case, city, rng)
    machines: Bank = bank or copier
    main = machines.chosen(rng, photo=False)
    harsh = getattr(family, "HARSH", False)
    share = 0.3 if harsh else 0.14
    poor = {n for n in range(len(papers)) if rng.random() < share}
    pieces = []
    hard_at = _hard_paper(case, papers)
    for n, paper in enumerate(papers):
        done = printed(tab, paper.html)
        machine = parcel.machine_for(case, paper, main, poor, n, rng, harsh=harsh, bank=machines)
        if paper.kind == "application_book":
            machine = _book_comes(case, rng, machine)
        if bank is None:
            machine = None
        if n == hard_at and machine is None:
            machine = main
        if case.book_form == "docx" and paper.kind == "application_book":
            pieces.append(_word(paper))
            continue
        hard = (len(done.sheets) - 1, case.hard) if n == hard_at else None
        pieces.append(_piece(case, paper, done, machine, rng, hard=hard, bank=machines))
    return _repeated(case, pieces)


def _book_comes(case: Case, rng: random.Random, machine: Machine | None) -> Machine | None:
    """The book's machine, or None: without a seal it may be native, with one a Word file."""
    whole = case.layout != "bundle" and not case.lost_page and case.commitment != "section"
    if case.book_seal is None and whole and rng.random() < 0.4:
        machine = None
    if whole and case.book_seal == "official" and rng.random() < 0.12:
        case.book_form = "docx"
    return machine


def _piece(
    case: Case,
    paper: Paper,
    done: Printed,
    machine: Machine | None,
    rng: random.Random,
    *,
    hard: tuple[int, str] | None,
    bank: Bank,
) -> Piece:
    """The paper as it is received; pages may lie turned, be lost or share a sheet."""
    lost = case.lost_page and paper.kind == "application_book"
    if machine is None:
        piece = parcel.native(paper, done, rng, nounicode=rng.random() < 0.25)
        if lost:
            _lose(piece, rng)
        return piece
    count = len(done.sheets)
    turn = {k: rng.choice([90, 180, 270]) for k in range(count) if rng.random() < 0.05}
    if count <= 2 and rng.random() < 0.1:
        turn = dict.fromkeys(range(count), rng.choice([90, 180, 270]))
    piece = parcel.copied(paper, done, machine, rng, hard=hard, turn=turn, bank=bank)
    if lost:
        _lose(piece, rng)
    _assemble(case, piece, machine, rng)
    return piece


def _hard_paper(case: Case, papers: list[Paper]) -> int | None:
    """Which paper is hard to read: an account, else what counts for nothing, else the last."""
    if not case.hard:
        return None
    order = (
        [n for n, p in enumerate(papers) if p.kind == "financial_report"]
        or [n for n, p in enumerate(papers) if p.kind == "other"]
        or [len(papers) - 1]
    )
    return order[0]


def _word(paper: Paper) -> Piece:
    raw = fileforms.docx_of(paper.html)
    return Piece(paper, [Page(paper.kind, "native", "docx")], docx=raw)


def _assemble(case: Case, piece: Piece, machine: Machine, rng: random.Random) -> None:
    """Two pages on a sheet, blank backs."""
    if machine.photo:
        return
    if (
        len(piece.pages) >= 4
        and piece.paper.kind == "financial_report"
        and not case.hard
        and rng.random() < 0.08
    ):
        piece.pages = parcel.two_up(piece.pages, machine)
    elif rng.random() < 0.08:
        pages = []
        for page in piece.pages:
            pages += [page, parcel.blank_back(machine, rng)]
        piece.pages = pages if rng.random() < 0.5 else pages[:2] + piece.pages[1:]


def _repeated(case: Case, pieces: list[Piece]) -> list[Piece]:
    """With the piece that is sent twice, where the case has one."""
    wanted = case.repeated
    if not wanted:
        return pieces
    kinds = {"maturity": ("maturity_report", "maturity_certificate")}.get(wanted, (wanted,))
    unread = ("application_book", case.damaged, case.encrypted)
    legible = [p for p in pieces if p.paper.kind not in unread]
    found = next((p for p in legible if p.paper.kind in kinds), legible[0])
    case.repeated = found.paper.label
    return [*pieces, Piece(found.paper, found.pages)]


def _lose(piece: Piece, rng: random.Random) -> None:
    """Take out a page of the book on which nothing that is graded stands."""
    idle = [n for n in range(2, len(piece.pages) - 1) if not piece.pages[n].marks]
    inner = [n for n in idle if n + 1 < len(piece.pages)]
    spot = rng.choice(inner[-3:]) if inner else None
    if spot is None:
        raise ValueError("no page of the book can be lost without losing a fact")
    del piece.pages[spot]
