"""Family 海阳 (haiyang): ministry templates as quality and IT departments and bureaus fill them in.

Tables with rules across only (三线表), irregular forms, sheets without a table, report-style
books; scenarios under headings, in registers, within sentences.
"""

from __future__ import annotations

from testsetkit.families.haiyang import (
    annexes,
    bureau,
    credit,
    grades,
    ledgers,
    letters,
    licences,
    pledge,
)
from testsetkit.families.haiyang.book import book
from testsetkit.hand import Hand

HARSH = True
WAY_TOLD = True

recommendation = bureau.recommendation
policies = bureau.policies
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
    dcmm=credit.dcmm,
    others=credit.others,
    phantoms=credit.PHANTOMS,
    statements=ledgers.statements,
    audit=ledgers.audit,
    maturity=grades.maturity,
    parent_letter=letters.parent_letter,
    credit_report=credit.credit_report,
).dossier_papers
