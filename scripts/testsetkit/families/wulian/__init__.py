"""Family 五莲 (wulian): document control, groups' reports, WPS templates, institutes, and plain applicants.

Near half of the books are the official Word form as an ordinary office fills it
in; the others are written by quality offices, group companies, users of
downloaded templates and institutes.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.wulian import accounts, annexes, credits, letters, levels, licences, pledge
from testsetkit.families.wulian import offices as _offices
from testsetkit.families.wulian.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = _offices.recommendation
policies = _offices.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def _proofs(case: Case, rng: random.Random) -> list[Paper]:
    """The papers that count, in the order in which they are listed."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(licences.licence(case, rng))
    if case.strangers == "licence":
        made.append(licences.licence(case, rng, of=case.stranger))
    for year in case.years:
        of = accounts.statements if year in case.unaudited else accounts.audit
        made.append(of(case, year, rng))
    made += levels.maturity(case, rng)
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(credits.credit_report(case, rng))
    told = case.accident != "absent" or bool(case.incident)
    credit = case.discredit_in == "paper" and case.discredit != "absent"
    if (case.accident_in == "paper" and told) or credit:
        made.append(pledge.no_accident(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    counted = [p.label for p in made]
    if case.change_notice:
        made.append(licences.change_notice(case, rng))
    if case.dcmm:
        made.append(licences.dcmm(case, rng))
    more = licences.others(case, rng, rng.choice([0, 0, 1, 2]))
    made += [p for p in more if not case.phantom or p.label not in licences.PHANTOMS.values()]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [*counted, *([licences.PHANTOMS[case.phantom]] if case.phantom else [])]
        made.insert(0, book(case, city, rng, listed))
    return made
