"""Family 东明 (dongming): forms that county and development-zone offices hand out, and who fills them in.

Tables with labels over two lines or apart, groups upright at the side, opinion
blocks whose places stay empty; beside them reports in official style, an
accountant's plain ones, and those that a machine drafted.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.dongming import city as of_city
from testsetkit.families.dongming import extras, finance, maturity, official, pledge
from testsetkit.families.dongming.book import PHANTOMS, book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

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
    if case.strangers == "licence" and case.stranger:
        made.append(official.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(official.parent_letter(case, rng))
    made += maturity.papers(case, rng)
    for year in case.years:
        made.append(finance.report(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(official.credit_report(case, rng))
    in_paper = case.accident_in == "paper" and case.accident != "absent"
    if in_paper or pledge.says_credit(case, "paper"):
        made.append(pledge.no_accident(case, rng))
    if case.change_notice:
        made.append(extras.change_notice(case, rng))
    if case.dcmm:
        made.append(extras.dcmm(case, rng))
    counted = list(dict.fromkeys(p.label for p in made if p.kind != "other"))
    made += extras.others(case, rng, rng.choice([0, 1, 1, 2, 2]))
    if case.book:
        listed = [*counted] if case.list_attachments else []
        rng.shuffle(listed)
        if case.list_attachments and case.phantom:
            listed.insert(rng.randrange(len(listed) + 1), PHANTOMS[case.phantom])
        made.insert(0, book(case, city, rng, listed))
    return made
