"""Family 坤舆 (kunyu): industrial groups and their companies, with one house template, and forms as ministries have them."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.kunyu import annexes, extras, finance, grade, letters, official
from testsetkit.families.kunyu.book import book
from testsetkit.families.kunyu.commitment import commitment, statement, wants_statement
from testsetkit.press import Paper

WAY_TOLD = True

recommendation = letters.recommendation
policies = letters.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.licence:
        made.append(official.licence(case, rng))
    if case.strangers == "licence":
        made.append(official.licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(official.parent_letter(case, rng))
    made += grade.maturity(case, rng)
    for year in case.years:
        make = finance.statements if year in case.unaudited else finance.audit
        made.append(make(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(grade.credit_report(case, rng))
    if wants_statement(case):
        made.append(statement(case, rng))
    if case.change_notice:
        made.append(extras.change_notice(case, rng))
    if case.dcmm:
        made.append(grade.dcmm(case, rng))
    named = [p.label for p in made]
    made += extras.others(case, rng, rng.choice([0, 1, 1, 2]))
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = list(dict.fromkeys(named))
            listed += [extras.PHANTOMS[case.phantom]] if case.phantom else []
            rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
