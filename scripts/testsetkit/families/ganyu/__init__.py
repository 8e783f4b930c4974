"""Family 赣榆 (ganyu): consultants' templates, group companies' manuals and slides.

Books are set from a firm's template: captions and clause numbers, bands of labels
over values, blocks of slides, cards of data, matrices of links and scenarios.
"""

from __future__ import annotations

from testsetkit.families.ganyu import accounts, annexes, pledge, proofs
from testsetkit.families.ganyu import offices as _offices
from testsetkit.families.ganyu.book import book
from testsetkit.hand import Hand

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
    maturity=proofs.maturity,
    parent_letter=proofs.parent_letter,
    credit_report=proofs.credit_report,
).dossier_papers
