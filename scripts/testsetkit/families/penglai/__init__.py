"""Family 蓬莱 (penglai): fifteen bureaus with their own clerks, companies with their consultants.

Bureaus redraw the notice's form; books come from a consultant, from the IT
department or from a secretary, and look it.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.penglai import city as of_city
from testsetkit.families.penglai import money, official, promise
from testsetkit.families.penglai.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

Table = of_city.Annex
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
    made += official.maturity(case, rng)
    if case.commitment == "paper":
        made.append(promise.commitment(case, rng))
    said = promise.statement(case, rng)
    if said:
        made.append(said)
    if case.discredit in ("report", "both"):
        made.append(official.credit(case, rng))
    for year in case.years:
        make = money.statements if year in case.unaudited else money.audit
        made.append(make(case, year, rng))
    if case.letter:
        made.append(promise.letter(case, case.letter, rng))
    if case.dcmm:
        made.append(official.dcmm(case, rng))
    if case.change_notice:
        made.append(official.change(case, rng))
    labels = [p.label for p in made if p.kind != "other"]
    made += official.others(case, rng, rng.choice([0, 0, 1, 2]))
    if rng.random() < 0.3:
        rng.shuffle(made)
    if not case.book:
        return made
    listed: list[str] = []
    if case.list_attachments:
        listed = list(dict.fromkeys(labels))
        if case.phantom:
            listed.append(official.PHANTOMS[case.phantom])
        rng.shuffle(listed)
    return [book(case, city, rng, listed), *made]
