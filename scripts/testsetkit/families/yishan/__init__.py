"""Family 沂山 (yishan): reports as party and administration offices and their vendors write them.

A book is one long report; the basic information stands somewhere in it, as a table of
the bureau's, as statements, or in sentences; the scenarios are told in twenty ways.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.yishan import accounts, annexes, credit, offices, others, ratings
from testsetkit.families.yishan.book import book
from testsetkit.families.yishan.letters import letter
from testsetkit.families.yishan.licences import licence
from testsetkit.families.yishan.registers import inbox
from testsetkit.families.yishan.vows import commitment, no_accident
from testsetkit.press import Paper

__all__ = [
    "HARSH", "WAY_TOLD", "as_paper", "basic", "dossier_papers", "inbox", "overseas", "policies", "recommendation", "summary",
]  # fmt: skip

HARSH = True
WAY_TOLD = True

summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
recommendation = offices.recommendation
policies = offices.policies


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _asked(case, rng)
    counted = [p.label for p in made if p.kind != "other"]
    count = rng.choice([0, 1, 1, 2])
    if case.hard and not case.years:
        count = max(count, 1)  # what is destroyed bears nothing that is asked for
    made += others.others(case, rng, count)
    if not case.book:
        return made
    listed = list(dict.fromkeys(counted)) if case.list_attachments else []
    if case.list_attachments and case.phantom:
        listed.append(rng.choice(others.PHANTOMS[case.phantom]))
    rng.shuffle(listed)
    return [book(case, rng, listed), *made]


def _asked(case: Case, rng: random.Random) -> list[Paper]:
    """The papers that the notice asks for, and those that explain."""
    made: list[Paper] = []
    if case.licence:
        made.append(licence(case, rng))
    if case.strangers == "licence":
        made.append(licence(case, rng, of=case.stranger))
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.letter:
        made.append(letter(case, rng))
    for year in case.years:
        make = accounts.statements if year in case.unaudited else accounts.audit
        made.append(make(case, year, rng))
    made += ratings.maturity(case, rng)
    if case.discredit in ("report", "both"):
        made.append(credit.report(case, rng))
    statement = no_accident(case, rng)
    made += [statement] if statement else []
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    return made
