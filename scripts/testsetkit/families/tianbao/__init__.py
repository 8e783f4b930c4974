"""Family 天宝 (tianbao): real offices' everyday Word.

A ministry's template as very different enterprises fill it in: state-owned
works with a parent's red-headed opinion, family firms that write by hand,
foreign-invested ones with forms in two languages, branches; tables that break
over pages, narrow labels that wrap in the middle, ticks, several answers in a
cell. Scenarios come in sixteen designs, basic information in seventeen.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.tianbao import city as of_city
from testsetkit.families.tianbao import (  # fmt: skip
    credit,
    finance,
    letters,
    licence,
    maturity,
    others,
    pledge,
    says,
    tables,
)
from testsetkit.families.tianbao.book import PHANTOMS, book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = of_city.recommendation
policies = of_city.policies
summary = of_city.summary
basic = of_city.basic
overseas = of_city.overseas
as_paper = tables.as_paper
inbox = of_city.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.licence:
        made.append(licence.licence(case, rng))
    if case.strangers == "licence":
        made.append(licence.licence(case, rng, of=case.stranger))
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.letter:
        made.append(letters.letter(case, rng))
    for year in case.years:
        of = finance.statements if year in case.unaudited else finance.audit
        made.append(of(case, year, rng))
    made += maturity.papers(case, rng)
    if case.discredit in ("report", "both"):
        made.append(credit.report(case, rng))
    if says.on_paper(case):
        made.append(pledge.no_accident(case, rng))
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(maturity.dcmm(case, rng))
    made += others.others(case, rng, rng.choice([0, 0, 1, 2]))
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = list(dict.fromkeys(p.label for p in made))
            if case.phantom:
                listed.append(_phantom(case))
            rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made


def _phantom(case: Case) -> str:
    """What is listed and not sent; its name does not tell of networks where the book shall not."""
    if case.phantom == "dengbao" and "network" not in case.secure:
        return "信息系统定级备案证明"
    return PHANTOMS[case.phantom]
