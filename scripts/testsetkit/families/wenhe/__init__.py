"""Family 汶河 (wenhe): ministries' forms with tables and parts, as very different enterprises fill them in.

Books come from old word processors, vendors' slides and typists; every paper has
several designs, drawn by chance.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.wenhe import annexes, finance, others
from testsetkit.families.wenhe import city as of_city
from testsetkit.families.wenhe.book import book
from testsetkit.families.wenhe.commit import commitment, no_accident
from testsetkit.families.wenhe.credit import credit_report
from testsetkit.families.wenhe.letters import parent_letter
from testsetkit.families.wenhe.licences import licence
from testsetkit.families.wenhe.maturity import dcmm, maturity
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True
recommendation = of_city.recommendation
policies = of_city.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def _stated_apart(case: Case) -> bool:
    """Whether accidents or credit are stated on a paper of their own."""
    accident = case.accident_in == "paper" and case.accident != "absent"
    credit = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    return accident or credit


def _proofs(case: Case, rng: random.Random) -> list[Paper]:
    """Everything asked for beside the book."""
    made: list[Paper] = []
    if case.licence:
        made.append(licence(case, rng))
    if case.strangers == "licence" and case.stranger:
        made.append(licence(case, rng, of=case.stranger))
    made += maturity(case, rng)
    for year in sorted(case.years, reverse=rng.random() < 0.3):
        of = finance.statements if year in case.unaudited else finance.audit
        made.append(of(case, year, rng))
    if case.letter:
        made.append(parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(credit_report(case, rng))
    if _stated_apart(case):
        made.append(no_accident(case, rng))
    if case.commitment == "paper":
        made.insert(rng.randrange(len(made) + 1), commitment(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(dcmm(case, rng))
    kinds = [p.label for p in made if p.kind != "other" and "另一企业" not in p.label]
    listed = kinds if case.list_attachments else []
    if case.phantom:
        listed.insert(rng.randrange(len(listed) + 1), rng.choice(others.PHANTOMS[case.phantom]))
    made += others.others(case, rng, rng.choice([0, 0, 1, 2]))
    if case.book:
        made.insert(0, book(case, city, rng, listed))
    return made
