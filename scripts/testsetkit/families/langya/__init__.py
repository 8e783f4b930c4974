"""Family 琅琊 (langya): books of consulting agencies and of enterprises' publicity departments.

Coloured bars, shaded tables, cards, tiles and arrows; each client's papers are
put together by chance, so that two dossiers of a campaign rarely look alike.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.langya import city as of_city
from testsetkit.families.langya import credit, grade, money, official, pledge
from testsetkit.families.langya.book import book
from testsetkit.families.langya.listing import listed
from testsetkit.press import Paper

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
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(official.licence(case, rng))
    if case.strangers == "licence":
        made.append(official.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(official.letter(case, rng))
    made += grade.maturity(case, rng)
    house = money.House(case, rng)
    for year in case.years:
        plain = year in case.unaudited
        made.append(
            money.statements(case, year, rng) if plain else money.audit(case, year, house, rng)
        )
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = pledge.statement(case, rng)
    if told:
        made.append(told)
    if case.change_notice:
        made.append(official.change_notice(case, rng))
    if case.dcmm:
        made.append(grade.dcmm(case, rng))
    made += official.others(case, rng, rng.choice([0, 1, 1, 2]))
    if rng.random() < 0.4:  # some secretaries put the proofs in another order
        head, tail = made[:1], made[1:]
        rng.shuffle(tail)
        made = head + tail
    if case.book:
        made.insert(0, book(case, city, rng, listed(case, made, rng)))
    return made
