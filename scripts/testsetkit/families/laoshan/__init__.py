"""Family 崂山 (laoshan): print-outs of an application platform, and bound books of institutes and integrators.

Two worlds mixed: gridded tables with codes, section rows and page x/y, and books
with numbered captions, deep decimals, terms and what will be built.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.laoshan import assess, credit, finance, official, said
from testsetkit.families.laoshan import city as of_city
from testsetkit.families.laoshan.book import book
from testsetkit.families.laoshan.commitment import commitment, no_accident
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
_LISTED = {
    "真实性承诺书": ("真实性承诺书", "申报材料真实性承诺书", "承诺书（签字盖章）"), "营业执照": ("营业执照", "营业执照复印件", "企业营业执照（副本）扫描件"),
    "上级公司推荐函": ("上级公司推荐函", "推荐函", "集团公司推荐函"), "信用报告": ("信用报告", "公共信用信息报告", "企业信用报告"), "近三年无事故声明": ("近三年无事故声明", "安全环保质量情况声明"),
    "智能制造能力成熟度证书": ("智能制造能力成熟度证书", "成熟度认证证书"), "智能制造能力成熟度自评估报告": ("智能制造能力成熟度自评估报告", "成熟度自评估报告"),
}  # fmt: skip


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
    made += assess.maturity(case, rng)
    for year in case.years:
        of = finance.statements if year in case.unaudited else finance.audit
        made.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = said.statements(case, rng, "paper")
    if told:
        made.append(no_accident(case, rng, told))
    if case.change_notice:
        made.append(official.change_notice(case, rng))
    if case.dcmm:
        made.append(assess.dcmm(case, rng))
    counted = [p.label for p in made if p.kind != "other"]
    made += credit.others(case, rng)
    if case.book:
        listed = []
        if case.list_attachments:
            listed = [rng.choice(_LISTED.get(label, (label,))) for label in counted]
            listed += [official.PHANTOMS[case.phantom]] if case.phantom else []
        rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
