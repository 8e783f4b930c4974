"""Which papers a dossier has, and in which order: that follows from its case, not from the hand.

What comes in: a family's makers of papers. What goes out: `dossier_papers` as `build` asks for it.
A family that lays its papers in an order of its own, or draws more, writes its own.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from testsetkit.case import Case, City
from testsetkit.press import Paper


@dataclass(frozen=True)
class Hand:
    """A family's makers, each of `(case, …, rng)`; `phantoms`: labels of papers that a book lists
    and nobody sends."""

    book: Callable[[Case, City, random.Random, list[str]], Paper]
    commitment: Callable[[Case, random.Random], Paper]
    no_accident: Callable[[Case, random.Random], Paper]
    licence: Callable[..., Paper]
    change_notice: Callable[[Case, random.Random], Paper]
    dcmm: Callable[[Case, random.Random], Paper]
    others: Callable[[Case, random.Random, int], Sequence[Paper]]
    phantoms: Mapping[str, str]
    statements: Callable[[Case, int, random.Random], Paper]
    audit: Callable[[Case, int, random.Random], Paper]
    maturity: Callable[[Case, random.Random], Sequence[Paper]]
    parent_letter: Callable[[Case, random.Random], Paper]
    credit_report: Callable[[Case, random.Random], Paper]
    accounts_last: bool = False
    """Whether the years' accounts lie behind the letter and the assessment."""

    def dossier_papers(self, case: Case, city: City, rng: random.Random) -> list[Paper]:
        """All papers of the dossier; the book first."""
        made = self._counted(case, rng)
        counted = [paper.label for paper in made]
        if case.change_notice:
            made.append(self.change_notice(case, rng))
        if case.dcmm:
            made.append(self.dcmm(case, rng))
        more = self.others(case, rng, rng.choice([0, 0, 1, 2]))
        made += [p for p in more if not case.phantom or p.label not in self.phantoms.values()]
        if case.book:
            listed: list[str] = []
            if case.list_attachments:
                listed = [*counted, *([self.phantoms[case.phantom]] if case.phantom else [])]
            made.insert(0, self.book(case, city, rng, listed))
        return made

    def _counted(self, case: Case, rng: random.Random) -> list[Paper]:
        """The papers beside the book that count, in the order in which a list names them."""
        made: list[Paper] = []
        if case.commitment == "paper":
            made.append(self.commitment(case, rng))
        if case.licence:
            made.append(self.licence(case, rng))
        if case.strangers == "licence":
            made.append(self.licence(case, rng, of=case.stranger))
        if self.accounts_last:
            made += self._letter(case, rng)
        for year in () if self.accounts_last else case.years:
            made.append(self._accounts(case, year, rng))
        made += self.maturity(case, rng)
        for year in case.years if self.accounts_last else ():
            made.append(self._accounts(case, year, rng))
        if not self.accounts_last:
            made += self._letter(case, rng)
        if case.discredit in ("report", "both"):
            made.append(self.credit_report(case, rng))
        told = case.accident != "absent" or bool(case.incident)
        credit = case.discredit_in == "paper" and case.discredit != "absent"
        if (case.accident_in == "paper" and told) or credit:
            made.append(self.no_accident(case, rng))
        return made

    def _accounts(self, case: Case, year: int, rng: random.Random) -> Paper:
        return (self.statements if year in case.unaudited else self.audit)(case, year, rng)

    def _letter(self, case: Case, rng: random.Random) -> list[Paper]:
        return [self.parent_letter(case, rng)] if case.letter else []
