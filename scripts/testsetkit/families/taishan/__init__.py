"""Family 泰山 (taishan): a fourth hand's papers, most of them badly copied.

City-edited templates, enterprises' own layouts, consultants' forms; every paper
in several designs that differ in layout and wording.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.taishan import finance, letters, licence, maturity, tables
from testsetkit.families.taishan.book import book
from testsetkit.families.taishan.credit import credit_report
from testsetkit.families.taishan.others import PHANTOMS, others
from testsetkit.families.taishan.pledge import commitment, statement
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True
Table = tables.Table
recommendation = letters.recommendation
policies = letters.policies
summary = tables.summary
basic = tables.basic
overseas = tables.overseas
as_paper = tables.as_paper
inbox = tables.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    own: list[Paper] = []
    if case.licence:
        own.append(licence.licence(case, rng))
    if case.commitment == "paper":
        own.append(commitment(case, rng))
    own += maturity.papers(case, rng)
    for year in case.years:
        of = finance.statements if year in case.unaudited else finance.audit
        own.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        own.append(credit_report(case, rng))
    said = statement(case, rng)
    if said:
        own.append(said)
    if case.letter:
        own.append(letters.parent_letter(case, rng))
    listed = list(dict.fromkeys(p.label for p in own)) if case.list_attachments else []
    if case.phantom:
        listed.append(PHANTOMS[case.phantom])
    made = list(own)
    if case.strangers == "licence":
        made.append(licence.licence(case, rng, of=case.stranger))
    if case.change_notice:
        made.append(licence.change_notice(case, rng))
    if case.dcmm:
        made.append(maturity.dcmm(case, rng))
    made += others(case, rng, rng.choice([0, 1, 2, 2]))
    rng.shuffle(listed)
    if case.book:
        made.insert(0, book(case, city, rng, listed))
    return made
