"""Family 河雁 (heyan): another crowd of writers, kept apart from whoever mends the product.

Its wordings, forms, covers and tables were written without a look at the
product's lists, so that a campaign of this family measures what is unseen.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.heyan import city as of_city
from testsetkit.families.heyan import credit, finance, maturity, official, others, scenes
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
    made += _finances(case, rng)
    if case.letter:
        made.append(official.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
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
    if case.layout == "bundle" and rng.random() < 0.35:
        dividers = [others.divider(case, rng, n, p.label) for n, p in enumerate(made[1:], 1)]
        made = made[:1] + [p for pair in zip(dividers, made[1:], strict=True) for p in pair]
    return made


def _finances(case: Case, rng: random.Random) -> list[Paper]:
    """A paper for each year; sometimes one audit of all audited years."""
    audited = tuple(y for y in case.years if y not in case.unaudited)
    whole = (
        not case.audit_names
        and len(audited) > 1
        and audited == tuple(range(audited[0], audited[-1] + 1))
    )
    if whole and rng.random() < 0.15:
        made = [finance.audit(case, audited, rng)]
    else:
        made = [finance.audit(case, (y,), rng) for y in audited]
    return made + [finance.statements(case, y, rng) for y in case.years if y in case.unaudited]
