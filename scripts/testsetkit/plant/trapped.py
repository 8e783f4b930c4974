"""What looks like a defect and is none."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import Case, Maturity
from testsetkit.plant.book import branch
from testsetkit.plant.lettered import with_letter
from testsetkit.plant.variants import plants


@plants(
    "A10",
    "branch of an excepted industry",
    "branch",
    "names",
    "letter",
    "owner",
    "maturity",
    trap=True,
)
def _(c: Case, rng: random.Random) -> None:
    made = invent.firm(rng, c.firm.city, trade=rng.choice(invent.BRANCH_TRADES))
    c.firm = made
    branch(c, rng, "excepted")


@plants("A24", "a subsidiary with its letter", "owner", "letter", trap=True)
def _(c: Case, rng: random.Random) -> None:
    with_letter(c, rng)


@plants("A24", "named like a group, declared private", "owner", "letter", "names", trap=True)
def _(c: Case, rng: random.Random) -> None:
    head = rng.choice(invent.RESEMBLING)
    tail = c.firm.name.split(c.firm.brand)[-1].split("）")[-1]
    c.firm = replace(c.firm, name=f"{head}（{c.firm.city[:-1]}）{tail}", kind="民营企业", parent="")


@plants("A36", "a penalty is no black list", "credit", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.penalty = "both", True


@plants("A35", "a minor accident", "accident", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.incident = "minor"


@plants("A17", "DCMM beside the report", "dcmm", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.dcmm = True


@plants("A17", "certificate in place of a report", "maturity", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity(
        "certificate", level=rng.choice([2, 3]), day=(2025, 6, 18), until=(2028, 6, 17)
    )
    c.maturity.book_level = c.maturity.level
    c.maturity.score = 2.4 if c.maturity.level == 2 else 3.1


@plants("A17", "the platform's page", "maturity", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("page", score=round(rng.uniform(1.85, 2.7), 2), day=(2026, 2, 6))


@plants("A11", "says yes", "scale", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.scale = "yes"


@plants("A05", "the commitment is a section of the book", "commit", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.commitment = "section"


@plants("A34", "a true list of attachments", "list", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.list_attachments = True
