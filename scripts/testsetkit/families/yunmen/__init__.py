"""Family 云门 (yunmen): a third crowd of writers, with forms, covers and copies of their own.

Its wordings and layouts were written from the notice and from what offices
usually type, without a look at the product or at how it reads. Its copies are
worse than the others': `HARSH` lets the kit take `copier.HARSH` too.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.yunmen import city as of_city
from testsetkit.families.yunmen import (
    credit,
    finance,
    licence,
    maturity,
    others,
    pledge,
    scenes,
    tables,
)
from testsetkit.families.yunmen.book import book
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True
Table = tables.Table
recommendation, policies = of_city.recommendation, of_city.policies
summary, basic, overseas, as_paper, inbox = tables.summary, tables.basic, tables.overseas, tables.as_paper, tables.inbox  # fmt: skip


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    scenes.rename(case, rng)
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(pledge.commitment(case, rng))
    if case.letter:
        made.append(licence.parent_letter(case, rng))
    if case.licence:
        made.append(licence.licence(case, rng))
    if case.strangers == "licence":
        made.append(licence.licence(case, rng, of=case.stranger))
    made += _finances(case, rng)
    made += maturity.maturity(case, rng)
    if case.discredit in ("report", "both"):
        made.append(credit.credit_report(case, rng))
    made += pledge.statement(case, rng)
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    labels = [p.label for p in made]
    made += others.others(case, rng, rng.choice([0, 1, 1, 2, 2]))
    if case.book:
        listed = (
            [*labels, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
            if case.list_attachments
            else []
        )
        made.insert(0, book(case, city, rng, listed))
    if case.layout == "bundle" and rng.random() < 0.3:
        pairs = [(others.divider(case, rng, n, p.label), p) for n, p in enumerate(made[1:], 1)]
        made = made[:1] + [p for pair in pairs for p in pair]
    return made


def _finances(case: Case, rng: random.Random) -> list[Paper]:
    """A paper a year, or one audit of all audited years."""
    audited = [y for y in case.years if y not in case.unaudited]
    whole = len(audited) > 1 and audited == list(range(audited[0], audited[-1] + 1))
    if whole and not case.audit_names and rng.random() < 0.15:
        made = [finance.audit(case, tuple(audited), rng)]
    else:
        made = [finance.audit(case, (y,), rng) for y in audited]
    return made + [finance.statements(case, y, rng) for y in case.years if y in case.unaudited]
