"""Family 乳山 (rushan): the official forms as large, well-run enterprises and groups' companies fill them in.

A group office writes, with styles, secretaries and good printers; bureaus and
parents answer on their letterheads. Every paper is put together by chance.
"""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.rushan import annex, credit, finance, maturity, others
from testsetkit.families.rushan import city as of_city
from testsetkit.families.rushan.book import book
from testsetkit.families.rushan.commit import commitment, statement
from testsetkit.families.rushan.letters import letter
from testsetkit.families.rushan.licences import licence
from testsetkit.press import Paper

HARSH = True
WAY_TOLD = True

recommendation = of_city.recommendation
policies = of_city.policies
summary = annex.summary
basic = annex.basic
overseas = annex.overseas
as_paper = annex.as_paper
inbox = annex.inbox


def dossier_papers(case: Case, city: City, rng: random.Random) -> list[Paper]:
    """All papers of the dossier; the book first."""
    made: list[Paper] = []
    if case.commitment == "paper":
        made.append(commitment(case, rng))
    if case.licence:
        made.append(licence(case, rng))
    if case.strangers == "licence":
        made.append(licence(case, rng, of=case.stranger))
    if case.letter:
        made.append(letter(case, rng))
    made += maturity.papers(case, rng)
    years = sorted(case.years, reverse=rng.random() < 0.4)
    made += [(finance.statements if y in case.unaudited else finance.audit)(case, y, rng) for y in years]  # fmt: skip
    if case.discredit in ("report", "both"):
        made.append(credit.report(case, rng))
    own = statement(case, rng)
    if own:
        made.append(own)
    if case.change_notice:
        made.append(others.change_notice(case, rng))
    if case.dcmm:
        made.append(others.dcmm(case, rng))
    counted = [p.label for p in made if p.kind != "other"]
    made += others.others(case, rng, rng.choice([0, 1, 1, 2]))
    if case.phantom:
        made = [p for p in made if p.label != others.PHANTOMS[case.phantom]]
    if case.book:
        made.insert(0, book(case, city, rng, _listed(case, rng, counted)))
    return made


def _listed(case: Case, rng: random.Random, counted: list[str]) -> list[str]:
    """What the book's own list of attachments names; empty where it has none."""
    if not case.list_attachments:
        return []
    listed = [*counted, *([others.PHANTOMS[case.phantom]] if case.phantom else [])]
    listed = list(dict.fromkeys(listed))
    rng.shuffle(listed)
    return listed
