"""Family 河雁 (heyan): another crowd of writers, kept apart from whoever mends the product.

Its wordings, forms, covers and tables were written without a look at the
product's lists, so that a campaign of this family measures what is unseen.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.heyan import city as of_city
from testsetkit.families.heyan import finance, maturity, official, others, scenes
from testsetkit.families.heyan.book import book
from testsetkit.families.heyan.pledge import commitment, no_accident
from testsetkit.press import Paper

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
    scenes.rename(case, rng)
    made: list[Paper] = []
    if case.licence:
        made.append(official.licence(case, rng))
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.strangers == "licence":
        made.append(official.licence(case, rng, of=case.stranger))
    made += maturity.maturity(case, rng)
    for year in case.years:
        made.append(
            finance.statements(case, year, rng)
            if year in case.unaudited
            else finance.audit(case, year, rng)
        )
    if case.letter:
        made.append(official.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(finance.credit_report(case, rng))
    told = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    if told or (case.discredit_in == "paper" and case.discredit in ("statement", "both")):
        made += no_accident(case, rng)
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    labels = [p.label for p in made]
    made += others.others(case, rng, rng.choice([0, 1, 1, 2, 3]))
    if case.book:
        listed = (
            [*labels, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            if case.list_attachments
            else []
        )
        rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
