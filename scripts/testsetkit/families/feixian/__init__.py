"""Family 费县 (feixian): engineers' Word forms, groups' 公文, platforms' prints, works' dense sheets, slides, townships.

Each book belongs to one of six houses, which gives it faces, rules of tables,
covers, forms and ways to tell.
"""

from __future__ import annotations

from testsetkit.families.feixian import (  # fmt: skip
    accounts,
    annexes,
    credits,
    letters,
    levels,
    licences,
    pledge,
)
from testsetkit.families.feixian import offices as _offices
from testsetkit.families.feixian.book import book
from testsetkit.hand import Hand

HARSH = True
WAY_TOLD = True

recommendation = _offices.recommendation
policies = _offices.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


dossier_papers = Hand(
    book=book,
    commitment=pledge.commitment,
    no_accident=pledge.no_accident,
    licence=licences.licence,
    change_notice=licences.change_notice,
    dcmm=licences.dcmm,
    others=licences.others,
    phantoms=licences.PHANTOMS,
    statements=accounts.statements,
    audit=accounts.audit,
    maturity=levels.maturity,
    parent_letter=letters.parent_letter,
    credit_report=credits.credit_report,
    accounts_last=True,
).dossier_papers
