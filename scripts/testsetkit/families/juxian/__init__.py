"""Family 莒县 (juxian): private enterprises' finance and production secretaries.

Books are a county bureau's Word form, an association's sheet or a secretary's own
report: forms, lines and questions, scenarios told by workshop, by problem or in tables.
"""

from __future__ import annotations

from testsetkit.families.juxian import accounts, annexes, letters, maturity, pledge, proofs
from testsetkit.families.juxian import offices as _offices
from testsetkit.families.juxian.book import book
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
    licence=proofs.licence,
    change_notice=proofs.change_notice,
    dcmm=proofs.dcmm,
    others=proofs.others,
    phantoms=proofs.PHANTOMS,
    statements=accounts.statements,
    audit=accounts.audit,
    maturity=maturity.papers,
    parent_letter=letters.parent_letter,
    credit_report=proofs.credit_report,
).dossier_papers
