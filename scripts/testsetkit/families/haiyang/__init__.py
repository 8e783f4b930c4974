"""Family 海阳 (haiyang): ministry templates as quality and IT departments and bureaus fill them in.

Tables with rules across only (三线表), irregular forms, sheets without a table, report-style
books; scenarios under headings, in registers, within sentences.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
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
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = bureau.recommendation
policies = bureau.policies
summary = annexes.summary
basic = annexes.basic
overseas = annexes.overseas
as_paper = annexes.as_paper
inbox = annexes.inbox


def _proofs(case: Case, rng: random.Random) -> list[Paper]:
    """What stands beside the book and may be named in its list of attachments."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.licence:
        made.append(licences.licence(case, rng))
    if case.strangers == "licence":
        made.append(licences.licence(case, rng, of=case.stranger))
    for year in case.years:
        of = ledgers.statements if year in case.unaudited else ledgers.audit
        made.append(of(case, year, rng))
    made += grades.maturity(case, rng)
    if case.letter:
        made.append(letters.parent_letter(case, rng))
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    told = case.accident != "absent" or bool(case.incident)
    trusted = case.discredit_in == "paper" and case.discredit != "absent"
    if (case.accident_in == "paper" and told) or trusted:
        made.append(pledge.no_accident(case, rng))
    return made


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made = _proofs(case, rng)
    counted = [p.label for p in made]
    if case.change_notice:
        made.append(licences.change_notice(case, rng))
    if case.dcmm:
        made.append(credit.dcmm(case, rng))
    unnamed = credit.PHANTOMS.values() if case.phantom else ()
    more = credit.others(case, rng, rng.choice([0, 0, 1, 2]))
    made += [p for p in more if p.label not in unnamed]
    if case.book:
        listed: list[str] = []
        if case.list_attachments:
            listed = [*counted, *([credit.PHANTOMS[case.phantom]] if case.phantom else [])]
        made.insert(0, book(case, city, rng, listed))
    return made
