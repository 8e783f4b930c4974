"""Family 莒县 (juxian): private enterprises' finance and production secretaries.

Books are a county bureau's Word form, an association's sheet or a secretary's own
report: forms, lines and questions, scenarios told by workshop, by problem or in tables.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.juxian import accounts, annexes, letters, maturity, pledge, proofs
from testsetkit.families.juxian import offices as _offices
from testsetkit.families.juxian.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = _offices.recommendation
policies = _offices.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def _proofs(case: Case, rng: random.Random) -> list[Paper]:
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(proofs.licence(case, rng))
    if case.strangers == "licence":
        made.append(proofs.licence(case, rng, of=case.stranger))
    for year in case.years:
        of = accounts.statements if year in case.unaudited else accounts.audit
        made.append(of(case, year, rng))
    made += maturity.papers(case, rng)
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(proofs.credit_report(case, rng))
    told = case.accident != "absent" or bool(case.incident)
    credit = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    if (case.accident_in == "paper" and told) or credit:
        made.append(pledge.no_accident(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    counted = [p.label for p in made]
    if case.change_notice:
        made.append(proofs.change_notice(case, rng))
    if case.dcmm:
        made.append(proofs.dcmm(case, rng))
    more = proofs.others(case, rng, rng.choice([0, 0, 1, 2]))
    made += [p for p in more if not case.phantom or p.label not in proofs.PHANTOMS.values()]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            missing = [proofs.PHANTOMS[case.phantom]] if case.phantom else []
            listed = [*counted, *missing]
        made.insert(0, book(case, city, rng, listed))
    return made
