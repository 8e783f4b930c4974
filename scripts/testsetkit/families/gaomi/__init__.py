"""Family 高密 (gaomi): books that office managers make from what their city's bureau mailed as a Word file.

Each enterprise and each city has its own hand; no common template, no designer.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.gaomi import (
    annexes,
    bureau,
    credit,
    graded,
    issued,
    money,
    others,
    promise,
    stated,
)
from testsetkit.families.gaomi.book import book
from testsetkit.pen import Pen
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True
Table = annexes.Sheet
recommendation = bureau.recommendation
policies = bureau.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(promise.commitment(case, Pen(case, rng, "commitment")))
    if case.licence:
        made.append(issued.licence(case, Pen(case, rng, "business_licence")))
    if case.strangers == "licence":
        made.append(issued.licence(case, Pen(case, rng, "business_licence"), of=case.stranger))
    if case.letter:
        made.append(issued.letter(case, Pen(case, rng, "parent_letter")))
    made += graded.papers(case, Pen(case, rng, "maturity_report"))
    for year in case.years:
        of = money.own if year in case.unaudited else money.audit
        made.append(of(case, year, Pen(case, rng, "financial_report")))
    if case.discredit in ("report", "both"):
        made.append(credit.report(case, Pen(case, rng, "credit_report")))
    accident = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    if accident or (case.discredit_in == "paper" and stated.credit(random.Random(0), case)):
        made.append(promise.statement(case, Pen(case, rng, "no_accident_statement")))
    if case.change_notice:
        made.append(issued.change(case, Pen(case, rng, "other")))
    if case.dcmm:
        made.append(graded.dcmm(case, Pen(case, rng, "other")))
    listed = list(dict.fromkeys(p.label for p in made if p.kind != "other"))
    made += others.some(case, [Pen(case, rng, "other") for _ in range(rng.choice([0, 1, 1, 2]))])
    if case.book:
        named = (
            [*listed, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            if case.list_attachments
            else []
        )
        if rng.random() < 0.5:
            rng.shuffle(named)
        made.insert(0, book(case, city, rng, named))
    return made
