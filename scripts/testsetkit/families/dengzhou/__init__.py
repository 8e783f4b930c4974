"""Family 登州 (dengzhou): the office's real post, a ministry's template as fifteen bureaus and all kinds of firms have changed it."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.dengzhou import (
    accounts,
    annexes,
    cityred,
    credit,
    grade,
    letters,
    others,
    pledge,
)
from testsetkit.families.dengzhou.book import book
from testsetkit.families.dengzhou.licence import licence
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True
recommendation = cityred.recommendation
policies = cityred.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(licence(case, rng))
    if case.strangers == "licence":
        made.append(licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    made += grade.maturity(case, rng)
    for year in case.years:
        own = year in case.unaudited
        made.append(
            accounts.statements(case, year, rng) if own else accounts.audit(case, year, rng)
        )
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    if told or case.discredit_in == "paper":
        made.append(pledge.no_accident(case, rng))
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(grade.dcmm(case, rng))
    counted = list(dict.fromkeys(p.label for p in made if p.kind != "other"))
    made += others.others(case, rng, rng.choice([0, 0, 1, 1, 2]))
    if case.book:
        listed = (
            [*counted, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            if case.list_attachments
            else []
        )
        if rng.random() < 0.5:
            rng.shuffle(listed)
        made.insert(0, book(case, city, rng, listed))
    return made
