"""Family 微山 (weishan): the ordinary post, as most enterprises and bureaus would send it."""

from __future__ import annotations

import random

from testsetkit.annex import Table
from testsetkit.case import Case, City
from testsetkit.families.weishan import city as of_city
from testsetkit.families.weishan import credit, finance, maturity, others, pledge
from testsetkit.families.weishan.book import book
from testsetkit.families.weishan.licence import licence
from testsetkit.press import Paper

WAY_TOLD = True
recommendation = of_city.recommendation
policies = of_city.policies
summary = of_city.summary
basic = of_city.basic
overseas = of_city.overseas
as_paper = of_city.as_paper
inbox = of_city.inbox

__all__ = ["WAY_TOLD", "Table", "as_paper", "basic", "dossier_papers", "inbox", "overseas", "policies", "recommendation", "summary"]  # fmt: skip


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.licence:
        made.append(licence(case, rng))
    if case.strangers == "licence" and case.stranger:
        made.append(licence(case, rng, of=case.stranger))
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.strangers == "commitment" and case.stranger:
        made.append(pledge.commitment(case, rng, of=case.stranger))
    for year in sorted(case.years, reverse=rng.random() < 0.3):
        of = finance.statements if year in case.unaudited else finance.audit
        made.append(of(case, year, rng))
    made += maturity.papers(case, rng)
    if case.discredit in ("report", "both"):
        made.append(credit.report(case, rng))
    told = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    lent = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    if told or lent:
        made.append(pledge.own_statement(case, rng))
    if case.letter:
        made.append(pledge.letter(case, rng))
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    more = others.others(case, rng, rng.choice([0, 1, 1, 2]))
    listed: list[str] = []
    if case.list_attachments:
        listed = [p.label for p in made if p.kind != "other" or rng.random() < 0.6]
        listed = ["营业执照" if x.startswith("营业执照") else x for x in dict.fromkeys(listed)]
        listed = list(dict.fromkeys(listed))
        listed += [others.PHANTOMS[case.phantom]] if case.phantom else []
        if case.phantom:
            rng.shuffle(listed)
    made += more
    if rng.random() < 0.3:
        rng.shuffle(made)
    if case.book:
        made.insert(0, book(case, city, rng, listed))
    return made
