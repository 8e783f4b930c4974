"""Family 青舟 (qingzhou): clerks who think in spreadsheets and platforms, vendors who think in marketing."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.qingzhou import (
    accounts,
    annexes,
    assess,
    book,
    credit,
    letters,
    licence,
    others,
    promise,
)  # fmt: skip
from testsetkit.families.qingzhou import city as of_city
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = of_city.recommendation
policies = of_city.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.licence:
        made.append(licence.licence(case, rng))
    if case.strangers == "licence":
        made.append(licence.licence(case, rng, of=case.stranger))
    if case.commitment == "paper":
        made.append(promise.commitment(case, rng))
    made += assess.maturity(case, rng)
    for year in case.years:
        of = accounts.statements if year in case.unaudited else accounts.audit
        made.append(of(case, year, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told_apart = "paper" in (case.accident_in, case.discredit_in)
    if told_apart and (case.accident != "absent" or case.incident or case.discredit_in == "paper"):
        made.append(promise.no_accident(case, rng))
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    counted = [p.label for p in made if p.kind != "other"]
    made += others.others(case, rng, rng.choice([0, 1, 1, 2]))
    if case.phantom in others.NAMED:
        made = [p for p in made if p.label != others.NAMED[case.phantom]]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [*counted, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            rng.shuffle(listed)
        made.insert(0, book.book(case, city, rng, listed))
    return made
