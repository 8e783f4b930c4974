"""Defects between papers: names, codes, levels, days, lists and places that disagree."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.plant.variants import plants


@plants("A28", "licence has another name", "names", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence_name = invent.slipped(rng, c.firm.name)


@plants("A28", "commitment has another name", "names", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment, c.commitment_name = "paper", invent.slipped(rng, c.firm.name)


@plants("A28", "an audit has the former name, a notice tells of it", "names", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, former_name=invent.firm(rng, c.firm.city).name)
    c.audit_names[2023], c.change_notice = c.firm.former_name, True


@plants("A29", "licence has another code", "code", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence_code = invent.code(rng, c.firm.uscc[2:8])


@plants("A30", "another level", "level")
def _(c: Case, rng: random.Random) -> None:
    c.book_level = rng.choice(["excellent", "excellent", "leading", "basic"])


@plants("A31", "no basic level", "basic")
def _(c: Case, rng: random.Random) -> None:
    c.in_basic = c.in_register = False


@plants(
    "A32",
    "excellent level already",
    "excellent",
    "names",
    "code",
    "scale",
    "letter",
    "owner",
    "basic",
)
def _(c: Case, rng: random.Random) -> None:
    c.excellent = True


@plants("A33", "book dated late", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2026, 5, 8), (2026, 6, 2), (2027, 4, 3)])


@plants("A33", "book dated early", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2025, 4, 10), (2026, 1, 20), (2026, 2, 27)])


@plants("A33", "impossible date", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2026, 4, 31), (2026, 2, 30), (2026, 13, 5)])


@plants("A33", "commitment dated late", "date", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment_day = rng.choice([(2026, 5, 12), (2026, 5, 6), (2025, 3, 30)])


@plants("A34", "listed and not sent", "list")
def _(c: Case, rng: random.Random) -> None:
    c.list_attachments = True
    c.phantom = rng.choice(["dengbao", "photo", "iso", "energy"])


@plants("A37", "registered elsewhere", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    other = rng.choice([x for x in invent.CITIES if x not in (c.firm.city, "青岛市")])
    division, county = rng.choice(invent.CITIES[other][1])
    c.firm = replace(
        c.firm,
        address=f"山东省{other}{county}{rng.choice(invent.ROADS)}{rng.randrange(5, 900)}号",
        uscc=invent.code(rng, division),
    )
