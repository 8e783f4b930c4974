"""Family 莱州 (laizhou): what fifteen cities' offices and their enterprises send, written by many hands."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.laizhou import annexes, credit, finance, licence, maturity, others
from testsetkit.families.laizhou import city as of_city
from testsetkit.families.laizhou.book import book
from testsetkit.families.laizhou.commitment import commitment, no_accident
from testsetkit.families.laizhou.letter import parent_letter
from testsetkit.press import Paper

LISTED = {
    "自评估报告": ("智能制造能力成熟度自评估报告", "成熟度自评估报告"), "平台结果页": ("智能制造能力成熟度自评估结果", "成熟度自评估结果页"),
    "成熟度证书": ("智能制造能力成熟度证书",), "信用报告": ("企业信用报告", "信用报告"), "承诺书": ("真实性承诺书", "承诺书"), "推荐函": ("上级公司推荐函", "推荐函"),
}  # fmt: skip
"""How a book's own list names papers; others by their labels."""

HARSH = True
WAY_TOLD = True

recommendation = of_city.recommendation
policies = of_city.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.licence:
        made.append(licence.licence(case, rng))
    if case.strangers == "licence":
        made.append(licence.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(parent_letter(case, rng))
    made += maturity.papers(case, rng)
    for year in case.years:
        of = finance.statements if year in case.unaudited else finance.audit
        made.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    if told or case.discredit_in == "paper":
        made.append(no_accident(case, rng))
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    counted = list(dict.fromkeys(p.label for p in made if p.kind != "other"))
    made += others.others(case, rng, rng.choice([0, 0, 1, 2]))
    if case.phantom:
        made = [p for p in made if p.label not in others.PHANTOMS.values()]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [rng.choice(LISTED.get(x, (x,))) for x in counted]
            listed += [others.PHANTOMS[case.phantom]] if case.phantom else []
        rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
