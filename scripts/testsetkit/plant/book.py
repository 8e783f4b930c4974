"""Defects of an application book: its slots, its seal, its commitment, what it says of the firm."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.plant.variants import ASKED, plants


@plants(
    "A01", "no book", "book", "fields", "scenarios", "seal", "secure", "people", "list", "code",
    "accident", "credit", "owner", "maturity", "scale", "level", "bookdate", "commit", "lost",
    "names",
)  # fmt: skip
def _(c: Case, rng: random.Random) -> None:
    c.book, c.commitment, c.list_attachments = False, "paper", False
    c.maturity.book_level = None
    c.accident_in = c.discredit_in = "commitment"


@plants("A02", "blank slots", "fields")
def _(c: Case, rng: random.Random) -> None:
    safe = [k for k in ASKED if k not in ("enterprise_name", "uscc", "revenue")]
    c.blank |= set(rng.sample(safe, rng.choice([1, 1, 2, 3])))


@plants("A02", "revenue blank", "fields", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.blank.add("revenue")
    c.scale = None


@plants("A02", "label left out", "fields")
def _(c: Case, rng: random.Random) -> None:
    c.unlabelled.add(
        rng.choice(["contact_phone", "factory_address", "industry", "legal_representative"])
    )


@plants("A03", "no seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = None


@plants("A03", "special seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = rng.choice(["finance", "contract", "invoice"])


@plants("A04", "another body's seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = "other"
    c.seal_name = c.firm.parent or invent.firm(rng, c.firm.city).name


@plants("A05", "no commitment", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment = None
    c.accident_in = "book" if c.accident_in == "commitment" else c.accident_in
    c.discredit_in = "book"


@plants("A06", "unsigned", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.signed = False


@plants("A06", "undated", "commit", "date")
def _(c: Case, rng: random.Random) -> None:
    c.dated = False


@plants("A06", "neither", "commit", "date")
def _(c: Case, rng: random.Random) -> None:
    c.signed = c.dated = False


@plants("A07", "no licence", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence = False


@plants("A08", "mistyped code", "code")
def _(c: Case, rng: random.Random) -> None:
    c.book_code = invent.broken(rng, c.firm.uscc)


@plants("A08", "seventeen characters", "code")
def _(c: Case, rng: random.Random) -> None:
    spot = rng.randrange(9, 17)
    c.book_code = c.firm.uscc[:spot] + c.firm.uscc[spot + 1 :]


@plants("A09", "another province", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.outside(rng, c.firm, qingdao=False)


@plants("A09", "Qingdao", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.outside(rng, c.firm, qingdao=True)


@plants("A09", "only the code's division outside", "address", "code")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, uscc=invent.code(rng, rng.choice(["110108", "310115", "320505"])))
    c.division_only = True


@plants("A10", "branch of an ordinary industry", "branch", "names", "letter")
def _(c: Case, rng: random.Random) -> None:
    branch(c, rng, "plain")


@plants("A10", "branch that claims a special industry", "branch", "names", "letter")
def _(c: Case, rng: random.Random) -> None:
    branch(c, rng, "claimed")


def branch(c: Case, rng: random.Random, kind: str) -> None:
    city = c.firm.city.removesuffix("市")
    head = c.firm.name
    c.firm = replace(
        c.firm, name=f"{head}{rng.choice([city, c.firm.county[:-1], '第二'])}分公司", branch_of=head
    )
    c.branch = kind


@plants("A11", "answers no", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.scale = "no"


@plants("A11", "says so", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.scale = "words"


@plants("A11", "small revenue", "scale", "fields")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, revenue=round(rng.uniform(620, 1950), 2))
    c.scale = None
