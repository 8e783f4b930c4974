"""Family 蒙阴 (mengyin): the ordinary post of 2026.

What the bureaus of fifteen cities, plain enterprises, groups' subsidiaries, firms of accountants
and consultants send when nobody tries to be odd: each in its own forms.
"""

from __future__ import annotations

from testsetkit.families.mengyin import accounts, annexes, extras, letters, official, promise, ripe
from testsetkit.families.mengyin.book import book
from testsetkit.hand import Hand

WAY_TOLD = True

dossier_papers = Hand(
    book=book,
    commitment=promise.commitment,
    no_accident=promise.no_accident,
    licence=official.licence,
    change_notice=extras.change_notice,
    dcmm=extras.dcmm,
    others=extras.others,
    phantoms=extras.PHANTOMS,
    statements=accounts.statements,
    audit=accounts.audit,
    maturity=ripe.maturity,
    parent_letter=official.parent_letter,
    credit_report=ripe.credit_report,
).dossier_papers
recommendation = letters.recommendation
policies = letters.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox
