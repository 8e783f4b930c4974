"""Family 五莲 (wulian): document control, groups' reports, WPS templates, institutes, and plain applicants.

Near half of the books are the official Word form as an ordinary office fills it
in; the others are written by quality offices, group companies, users of
downloaded templates and institutes.
"""

from __future__ import annotations

from testsetkit.families.wulian import accounts, annexes, credits, letters, levels, licences, pledge
from testsetkit.families.wulian import offices as _offices
from testsetkit.families.wulian.book import book
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
