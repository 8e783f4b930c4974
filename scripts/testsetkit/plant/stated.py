"""Defects of accounts and of what an enterprise states of itself."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit.case import Case
from testsetkit.plant.variants import plants


@plants("A12", "a year missing", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.years = rng.choice([(2024, 2025), (2023, 2025), (2025,), (2024,), ()])


@plants("A12", "2025 missing", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.years = (2023, 2024)


@plants("A12", "young firm", "finance", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, founded=(2024, rng.randrange(2, 8), 11), former_name="")
    c.years, c.young = (2024, 2025), True


@plants("A13", "old wording", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.accident = "old"


@plants("A13", "no statement", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.accident = "absent"


@plants("A14", "nothing said", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit = "absent"


@plants("A15", "no passage on technology", "secure")
def _(c: Case, rng: random.Random) -> None:
    c.secure = {"network"}


@plants("A15", "no passage on networks", "secure")
def _(c: Case, rng: random.Random) -> None:
    c.secure = {"technology"}


@plants("A16", "no passage on organisation", "people")
def _(c: Case, rng: random.Random) -> None:
    c.people = {"people"}


@plants("A16", "no passage on people", "people")
def _(c: Case, rng: random.Random) -> None:
    c.people = {"organisation"}


@plants("A35", "serious accident", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.incident, c.accident = "serious", "absent"


@plants("A35", "an accident without grade", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.incident = "vague"


@plants("A36", "black list", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.blacklisted = "report", True
