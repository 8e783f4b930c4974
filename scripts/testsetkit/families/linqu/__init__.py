"""Family 临朐 (linqu): last year's book of another programme typed over, listed companies'
templates, vendors who write for their client, and forms that district bureaus send round.

Each book belongs to one of these four houses, which gives it faces, rules, a cover,
forms and ways to tell of scenarios.
"""

from __future__ import annotations

from testsetkit.families.linqu import accounts, annexes, credit, extras, letters, licences, pledge
from testsetkit.families.linqu import maturity as _maturity
from testsetkit.families.linqu import offices as _offices
from testsetkit.families.linqu.book import book
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
    change_notice=extras.change_notice,
    dcmm=extras.dcmm,
    others=extras.others,
    phantoms=extras.PHANTOMS,
    statements=accounts.statements,
    audit=accounts.audit,
    maturity=_maturity.maturity,
    parent_letter=letters.parent_letter,
    credit_report=credit.credit_report,
    accounts_last=True,
).dossier_papers
