"""Family 昌邑 (changyi): county clerks, part-time agents and small consultancies.

Books are copied from a neighbour's and pasted together from older programmes'
forms; gaps are filled by hand, what the copier gives is mailed.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.changyi import (
    accounts,
    annexes,
    credit,
    letters,
    licences,
    maturity,
    others,
    pledge,
    registers,
)
from testsetkit.families.changyi import offices as _offices
from testsetkit.families.changyi.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = _offices.recommendation
policies = _offices.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = registers.inbox


def _proofs(case: Case, rng: random.Random) -> list[Paper]:
    """All papers beside the book that count, in an enterprise's usual order."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(licences.licence(case, rng))
    if case.strangers == "licence":
        made.append(licences.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    made += maturity.papers(case, rng)
    years = case.years if rng.random() < 0.5 else case.years[::-1]
    for year in years:
        of = accounts.statements if year in case.unaudited else accounts.audit
        made.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = case.accident != "absent" or bool(case.incident)
    if (case.accident_in == "paper" and told) or (
        case.discredit_in == "paper" and case.discredit != "absent"
    ):
        made.append(pledge.no_accident(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    counted = [p.label for p in made]
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    more = others.others(case, rng, rng.choice([0, 1, 1, 2]))
    if case.phantom:
        more = [p for p in more if p.label not in others.PHANTOMS.values()]
    made += more
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [*counted, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
