"""Defects of ownership and of the parent's letter."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import Case, Letter
from testsetkit.plant.variants import plants


@plants("A24", "no letter", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.owned(rng, c.firm)
    c.letter = None


@plants("A24", "the name resembles a group", "owner", "letter", "names")
def _(c: Case, rng: random.Random) -> None:
    head = rng.choice(invent.RESEMBLING)
    c.firm = replace(
        c.firm,
        name=f"{head}（{c.firm.city[:-1]}）{c.firm.name.split(c.firm.brand)[-1].split('）')[-1]}",
        parent="",
    )
    c.ownership_told, c.resembles = False, True


def with_letter(c: Case, rng: random.Random) -> Letter:
    c.firm = c.firm if c.firm.state_owned else invent.owned(rng, c.firm)
    c.letter = Letter(issuer=c.firm.parent, day=(2026, rng.choice([3, 4]), rng.randrange(9, 27)))
    return c.letter


@plants("A25", "letter without seal", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    with_letter(c, rng).sealed = False


@plants("A25", "letter without date", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    with_letter(c, rng).dated = False


@plants("A26", "issued by itself", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = with_letter(c, rng)
    letter.issuer, letter.by = c.firm.name, "self"


@plants("A26", "issued by a bureau", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = with_letter(c, rng)
    letter.issuer, letter.by = rng.choice(
        [
            (f"{c.firm.city}{c.firm.county}工业和信息化局", "government"),
            (f"山东省{c.firm.industry.removesuffix('业')}行业协会", "association"),
        ]
    )


@plants("A26", "issued by an unnamed company", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = with_letter(c, rng)
    letter.issuer, letter.by = f"山东{invent.brand(rng)}装备控股有限公司", "other"


@plants("A27", "recommends another", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    with_letter(c, rng).named = invent.firm(rng, c.firm.city).name
