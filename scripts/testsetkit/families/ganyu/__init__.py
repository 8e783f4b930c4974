"""Family 赣榆 (ganyu): consultants' templates, group companies' manuals and slides.

Books are set from a firm's template: captions and clause numbers, bands of labels
over values, blocks of slides, cards of data, matrices of links and scenarios.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.ganyu import accounts, annexes, pledge, proofs
from testsetkit.families.ganyu import offices as _offices
from testsetkit.families.ganyu.book import book
from testsetkit.press import Paper

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
    made += proofs.maturity(case, rng)
    if case.letter:
        made.append(proofs.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(proofs.credit_report(case, rng))
    told = case.accident != "absent" or bool(case.incident)
    credit = case.discredit_in == "paper" and case.discredit != "absent"
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
            listed = [*counted, *([proofs.PHANTOMS[case.phantom]] if case.phantom else [])]
        made.insert(0, book(case, city, rng, listed))
    return made
