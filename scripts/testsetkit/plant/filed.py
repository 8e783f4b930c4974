"""Defects of files and pages."""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.plant.variants import plants


@plants("F01", "damaged", "files")
def _(c: Case, rng: random.Random) -> None:
    c.damaged = "extra"


@plants("F01", "damaged licence", "files", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.damaged = "business_licence"


@plants("F02", "encrypted", "files", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.encrypted = "both", "credit_report"


@plants("F03", "no reader", "files")
def _(c: Case, rng: random.Random) -> None:
    c.unsupported = True


@plants("F04", "illegible page", "hard")
def _(c: Case, rng: random.Random) -> None:
    c.hard = rng.choice(["blur", "dark", "faint"])


@plants("F05", "blank file", "blankfile")
def _(c: Case, rng: random.Random) -> None:
    c.blank_file = True


@plants("F06", "lost page", "lost")
def _(c: Case, rng: random.Random) -> None:
    c.lost_page = True


@plants("F07", "bomb", "files")
def _(c: Case, rng: random.Random) -> None:
    c.unsafe = True


@plants("F08", "twice", "repeat")
def _(c: Case, rng: random.Random) -> None:
    c.repeated = rng.choice(["business_licence", "commitment", "maturity"])


@plants("F09", "a stranger's licence", "stranger", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.strangers, c.stranger = "licence", invent.firm(rng, c.firm.city)
