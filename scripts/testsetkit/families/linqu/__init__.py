"""Family 临朐 (linqu): last year's book of another programme typed over, listed companies'
templates, vendors who write for their client, and forms that district bureaus send round.

Each book belongs to one of these four houses, which gives it faces, rules, a cover,
forms and ways to tell of scenarios.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.linqu import accounts, annexes, credit, extras, letters, licences, pledge
from testsetkit.families.linqu import maturity as _maturity
from testsetkit.families.linqu import offices as _offices
from testsetkit.families.linqu.book import book
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
    """What belongs to the dossier beside the book, in the order in which a clerk lays it."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(licences.licence(case, rng))
    if case.strangers == "licence":
        made.append(licences.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    made += _maturity.maturity(case, rng)
    for year in case.years:
        of = accounts.statements if year in case.unaudited else accounts.audit
        made.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    of_accidents = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    of_credit = case.discredit_in == "paper" and case.discredit != "absent"
    if of_accidents or of_credit:
        made.append(pledge.no_accident(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    counted = [p.label for p in made]
    if case.change_notice:
        made.append(extras.change_notice(case, rng))
    if case.dcmm:
        made.append(extras.dcmm(case, rng))
    more = extras.others(case, rng, rng.choice([0, 0, 1, 2]))
    made += [p for p in more if not case.phantom or p.label not in extras.PHANTOMS.values()]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [*counted, *([extras.PHANTOMS[case.phantom]] if case.phantom else [])]
        made.insert(0, book(case, city, rng, listed))
    return made
