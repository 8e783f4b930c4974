"""Family 莒南 (junan): assistants' books, OA and ERP print-outs, family firms, agencies, counties, joint ventures.

Each book belongs to one of six houses, which gives it faces, rules of tables,
covers, forms and ways to tell.
"""

from __future__ import annotations

from testsetkit.families.junan import accounts, annexes, credits, letters, levels, licences, pledge
from testsetkit.families.junan import offices as _offices
from testsetkit.families.junan.book import book
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
).dossier_papers
