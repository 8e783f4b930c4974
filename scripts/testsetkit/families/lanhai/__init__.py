"""Family 蓝海 (lanhai): books, annexes and city papers of one imagined crowd of writers.

Every paper is put together by chance from parts (covers, tables, headings,
wordings), so that two dossiers of a campaign rarely look alike.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.lanhai import city as of_city
from testsetkit.families.lanhai import extras, finance, official
from testsetkit.families.lanhai.book import book
from testsetkit.families.lanhai.commitment import commitment, no_accident
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
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.licence:
        made.append(official.licence(case, rng))
    if case.strangers == "licence":
        made.append(official.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(official.parent_letter(case, rng))
    made += official.maturity(case, rng)
    for year in case.years:
        plain = year in case.unaudited
        made.append(
            finance.statements(case, year, rng) if plain else finance.audit(case, year, rng)
        )
    if case.discredit in ("report", "both"):
        made.append(official.credit_report(case, rng))
    if "paper" in (case.accident_in, case.discredit_in) and (
        case.accident != "absent" or case.incident or case.discredit_in == "paper"
    ):
        made.append(no_accident(case, rng))
    if case.change_notice:
        made.append(extras.change_notice(case, rng))
    if case.dcmm:
        made.append(extras.dcmm(case, rng))
    counted = [p.label for p in made if p.kind != "other"]
    made += extras.others(case, rng, rng.choice([0, 1, 1, 2]))
    if case.book:
        listed = (
            [*counted, *([extras.PHANTOMS[case.phantom]] if case.phantom else [])]
            if case.list_attachments
            else []
        )
        if case.phantom:
            made = [p for p in made if p.label not in ("现场照片", "质量管理体系认证证书")]
        rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
