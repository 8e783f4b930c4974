"""Defects of the scenarios: too few, a link missing, foreign names, one told twice."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import claims
from testsetkit.case import Case
from testsetkit.plant.variants import plants


@plants("A20", "too few", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.few(rng)


@plants("A20", "enough with former names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    picked = claims.good(rng, 7)[:]
    have = {x.number for x in picked}
    free = [s.number for s in claims.GUIDE if s.former and s.number not in have]
    c.claims = claims.ordered(
        [*picked, *[claims.former(rng, n) for n in rng.sample(free, rng.choice([1, 2]))]]
    )


@plants("A21", "a link missing", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.without(rng, rng.choice(["运营管理", "运营管理", "生产作业", "生产管理"]))


@plants("A21", "operations rest on services", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.by_service(rng)


@plants("A22", "foreign names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.ordered([*claims.good(rng), claims.foreign(rng)])


@plants("A22", "similar names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    made = claims.good(rng, rng.choice([9, 10]))
    spots = [i for i, x in enumerate(made) if x.number in claims.SIMILAR]
    for spot in spots[:1]:
        made[spot] = claims.similar(made[spot].number or 0)
    if not spots:
        made.append(claims.foreign(rng))
    c.claims = claims.ordered(made)


@plants("A23", "twice", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    made = claims.good(rng, rng.choice([8, 9]))
    c.claims = claims.ordered([*made, replace(rng.choice(made))])
