"""Defects of maturity papers and of the level they tell."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import Case, Maturity
from testsetkit.plant.variants import plants


@plants("A17", "nothing", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("none", book_level=None)


@plants("A17", "only papers that do not count", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity, c.dcmm = Maturity("dcmm", book_level=None), True


@plants("A17", "only the book says it", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("book", book_level=2)


@plants("A17", "off the platform", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = replace(c.maturity, form="offplatform")


@plants("A18", "level one", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=1, score=round(rng.uniform(1.02, 1.72), 2), book_level=1)


@plants("A18", "book and report disagree", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=2, score=2.31, book_level=3)


@plants("A18", "score and level disagree", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=2, score=round(rng.uniform(1.2, 1.65), 2), book_level=2)


@plants("A19", "another's report", "maturity")
def _(c: Case, rng: random.Random) -> None:
    other = invent.firm(rng, c.firm.city)
    c.maturity = replace(c.maturity, form="report", subject=other.name, subject_kind="other")


@plants("A19", "expired certificate", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("certificate", day=(2022, 11, 8), until=(2025, 11, 7))


@plants("A19", "a workshop's certificate", "maturity")
def _(c: Case, rng: random.Random) -> None:
    name = f"{c.firm.name}{rng.choice(['总装车间', '第一工厂', '一分厂'])}"
    c.maturity = Maturity(
        "certificate", day=(2025, 3, 20), until=(2028, 3, 19), subject=name, subject_kind="workshop"
    )
