"""Deals defects and traps out to the dossiers of a campaign; `deal_cities` to its cities."""

from __future__ import annotations

import random

from testsetkit import claims, deal_cities, invent, plant
from testsetkit.case import Campaign, Case, City, Maturity
from testsetkit.places import CITIES

_FIRST = {"A10": 0, "A24": 1, "A25": 1, "A26": 1, "A27": 1, "A09": 2, "A37": 2, "A12": 3}
"""Variants that change the enterprise itself are applied before those that quote it."""


def campaign(seed: int, family: str, dossiers: int) -> Campaign:
    """The whole plan: nothing is printed yet."""
    rng = random.Random(f"{family}-{seed}")
    inside = 2 if dossiers < 16 else 3
    abroad = 1 if dossiers >= 5 else 0
    names = rng.sample([c for c in CITIES if c != "青岛市"], inside)
    cities = [
        City(
            n,
            CITIES[n][0],
            rng.choice([n, n, f"{n}工信局", f"{CITIES[n][0]}{n[:-1]}", f"{n}（材料）"]),
        )
        for n in names
    ]
    sizes = [(dossiers - abroad + k) // inside for k in range(inside)]
    if abroad:
        folder = rng.choice(["青岛市", "青岛市工信局", "370200"])
        cities.append(City("青岛市", "370200", folder, in_scope=False))
        sizes.append(1)
    made = Campaign(seed, family, cities, basic_register=rng.random() < 0.75)
    made.log = rng.random() < 0.9
    made.excellent_register = rng.random() < 0.85
    made.provincial_register = rng.random() < 0.85
    deck = _deck(rng)
    for city, size in zip(cities, sizes, strict=True):
        for n in range(1, size + 1):
            city.cases.append(_case(rng, city, n, deck))
    deal_cities.cities(rng, made)
    return made


def _deck(rng: random.Random) -> list[plant.Variant]:
    """Every code once, then its other variants: so that a small set covers most codes."""
    held: dict[str, list[plant.Variant]] = {}
    for v in plant.VARIANTS:
        held.setdefault(v.code, []).append(v)
    for pool in held.values():
        rng.shuffle(pool)
    codes = sorted(held)
    rng.shuffle(codes)
    deck = []
    for turn in range(max(map(len, held.values()))):
        deck += [held[c][turn] for c in codes if turn < len(held[c])]
    return deck


def _case(rng: random.Random, city: City, order: int, deck: list[plant.Variant]) -> Case:
    c = Case(invent.firm(rng, city.name), city=city.name, order=order)
    c.claims = claims.good(rng)
    c.maturity = Maturity(
        "report",
        level=2,
        score=round(rng.uniform(1.85, 2.72), 2),
        day=(rng.choice([2025, 2026]), rng.randrange(1, 4), rng.randrange(3, 28)),
    )
    c.layout = rng.choice(["folder", "folder", "folder", "bundle", "bundle", "zip", "mixed"])
    c.in_register = rng.random() < 0.7
    c.county_folder = rng.random() < 0.12
    c.accident_in = rng.choice(["book", "book", "commitment", "paper"])
    c.discredit_in = rng.choice(["book", "book", "commitment", "paper"])
    c.discredit = rng.choice(["statement", "report", "both"])
    if c.discredit == "report":
        c.discredit_in = "book"
    c.unaudited = {2025} if rng.random() < 0.55 else set()
    day = rng.randrange(1, 26)
    c.book_day = (2026, rng.choice([3, 4]), max(day, 4))
    c.commitment_day = c.book_day
    c.book_seal = "official"
    _plant(c, rng, deck)
    if c.discredit_in == "paper" and c.discredit == "absent":
        c.discredit_in = "book"
    return c


def _plant(c: Case, rng: random.Random, deck: list[plant.Variant]) -> None:
    count = rng.choice([0, 2, 3, 4, 5, 5, 6, 7])
    used: set[str] = set()
    picked: list[plant.Variant] = []
    for variant in list(deck):
        if len(picked) >= count:
            break
        if variant.touches & used or (
            variant.code[0] == "F" and c.layout == "bundle" and "files" in variant.touches
        ):
            continue
        if variant.code == "A32" and len(picked) > 2:
            continue
        picked.append(variant)
        used |= variant.touches
        deck.remove(variant)
        if variant.code == "A32":
            break
    for trap in rng.sample(plant.TRAPS, len(plant.TRAPS)):
        if len(picked) - count < rng.choice([1, 2, 3]) and not trap.touches & used:
            picked.append(trap)
            used |= trap.touches
    for variant in sorted(picked, key=lambda v: (_FIRST.get(v.code, 9), v.code)):
        variant.apply(c, rng)
        said = f"{variant.code}: {variant.name}"
        (c.traps if variant.trap else c.planned).append(said)
