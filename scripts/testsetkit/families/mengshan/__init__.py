"""Family 蒙山 (mengshan): papers that small enterprises' own clerks type in Word and WPS.

Forms typed again from memory, numbering that does not agree with itself,
statements on one sheet, own statements of account, pages printed from a browser.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.mengshan import city as of_city
from testsetkit.families.mengshan import finance, official, others, pledge
from testsetkit.families.mengshan.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

Table = of_city.Table
recommendation = of_city.recommendation
policies = of_city.policies
summary = of_city.summary
basic = of_city.basic
overseas = of_city.overseas
as_paper = of_city.as_paper
inbox = of_city.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.licence:
        made.append(official.licence(case, rng))
    if case.strangers == "licence":
        made.append(official.licence(case, rng, of=case.stranger))
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    told = pledge.statement(case, rng)
    if told:
        made.append(told)
    made += official.maturity(case, rng)
    if case.letter:
        made.append(official.parent_letter(case, rng))
    for year in case.years:
        made.append((finance.statements if year in case.unaudited else finance.audit)(case, year, rng))  # fmt: skip
    if case.discredit in ("report", "both"):
        made.append(official.credit_report(case, rng))
    if case.change_notice:
        made.append(official.change_notice(case, rng))
    if case.dcmm:
        made.append(official.dcmm(case, rng))
    counted = list(dict.fromkeys(p.label for p in made if p.kind != "other"))
    made += others.others(case, rng, rng.choice([0, 1, 1, 2]))
    if rng.random() < 0.3:
        rng.shuffle(made)
    if case.book:
        listed = []
        if case.list_attachments:
            listed = counted + ([others.PHANTOMS[case.phantom]] if case.phantom else [])
            rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
