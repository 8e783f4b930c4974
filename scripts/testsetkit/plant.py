"""Defects and traps of a dossier: each changes the facts, none writes a truth.

A variant names the parts of the dossier that it touches; two that touch the
same part are never planted together, so that one defect does not hide another.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from testsetkit import claims, invent
from testsetkit.case import Case, Letter, Maturity

ASKED = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "industry",
    "revenue", "contact_name", "contact_phone", "factory_name", "factory_address",
)  # fmt: skip
"""What A02 asks for."""


@dataclass(frozen=True)
class Variant:
    """`code` is the check it is about; `name` tells variants of a code apart."""

    code: str
    name: str
    touches: frozenset[str]
    apply: Callable[[Case, random.Random], None]
    trap: bool = False


VARIANTS: list[Variant] = []
TRAPS: list[Variant] = []


def _plants(
    code: str, name: str, *touches: str, trap: bool = False
) -> Callable[[Callable[[Case, random.Random], None]], Callable[[Case, random.Random], None]]:
    def keep(apply: Callable[[Case, random.Random], None]) -> Callable[[Case, random.Random], None]:
        (TRAPS if trap else VARIANTS).append(Variant(code, name, frozenset(touches), apply, trap))
        return apply

    return keep


# ---- application book
@_plants(
    "A01",
    "no book",
    "book",
    "fields",
    "scenarios",
    "seal",
    "secure",
    "people",
    "list",
    "code",
    "accident",
    "credit",
    "owner",
    "maturity",
    "scale",
    "level",
    "bookdate",
    "commit",
    "lost",
    "names",
)
def _(c: Case, rng: random.Random) -> None:
    c.book, c.commitment, c.list_attachments = False, "paper", False
    c.maturity.book_level = None
    c.accident_in = c.discredit_in = "commitment"


@_plants("A02", "blank slots", "fields")
def _(c: Case, rng: random.Random) -> None:
    safe = [k for k in ASKED if k not in ("enterprise_name", "uscc", "revenue")]
    c.blank |= set(rng.sample(safe, rng.choice([1, 1, 2, 3])))


@_plants("A02", "revenue blank", "fields", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.blank.add("revenue")
    c.scale = None


@_plants("A02", "label left out", "fields")
def _(c: Case, rng: random.Random) -> None:
    c.unlabelled.add(
        rng.choice(["contact_phone", "factory_address", "industry", "legal_representative"])
    )


@_plants("A03", "no seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = None


@_plants("A03", "special seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = rng.choice(["finance", "contract", "invoice"])


@_plants("A04", "another body's seal", "seal")
def _(c: Case, rng: random.Random) -> None:
    c.book_seal = "other"
    c.seal_name = c.firm.parent or invent.firm(rng, c.firm.city).name


@_plants("A05", "no commitment", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment = None
    c.accident_in = "book" if c.accident_in == "commitment" else c.accident_in
    c.discredit_in = "book"


@_plants("A06", "unsigned", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.signed = False


@_plants("A06", "undated", "commit", "date")
def _(c: Case, rng: random.Random) -> None:
    c.dated = False


@_plants("A06", "neither", "commit", "date")
def _(c: Case, rng: random.Random) -> None:
    c.signed = c.dated = False


@_plants("A07", "no licence", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence = False


@_plants("A08", "mistyped code", "code")
def _(c: Case, rng: random.Random) -> None:
    c.book_code = invent.broken(rng, c.firm.uscc)


@_plants("A08", "seventeen characters", "code")
def _(c: Case, rng: random.Random) -> None:
    spot = rng.randrange(9, 17)
    c.book_code = c.firm.uscc[:spot] + c.firm.uscc[spot + 1 :]


@_plants("A09", "another province", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.outside(rng, c.firm, qingdao=False)


@_plants("A09", "Qingdao", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.outside(rng, c.firm, qingdao=True)


@_plants("A09", "only the code's division outside", "address", "code")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, uscc=invent.code(rng, rng.choice(["110108", "310115", "320505"])))
    c.division_only = True


@_plants("A10", "branch of an ordinary industry", "branch", "names", "letter")
def _(c: Case, rng: random.Random) -> None:
    _branch(c, rng, "plain")


@_plants("A10", "branch that claims a special industry", "branch", "names", "letter")
def _(c: Case, rng: random.Random) -> None:
    _branch(c, rng, "claimed")


def _branch(c: Case, rng: random.Random, kind: str) -> None:
    city = c.firm.city.removesuffix("市")
    head = c.firm.name
    c.firm = replace(
        c.firm, name=f"{head}{rng.choice([city, c.firm.county[:-1], '第二'])}分公司", branch_of=head
    )
    c.branch = kind


@_plants("A11", "answers no", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.scale = "no"


@_plants("A11", "says so", "scale")
def _(c: Case, rng: random.Random) -> None:
    c.scale = "words"


@_plants("A11", "small revenue", "scale", "fields")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, revenue=round(rng.uniform(620, 1950), 2))
    c.scale = None


# ---- finances and statements
@_plants("A12", "a year missing", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.years = rng.choice([(2024, 2025), (2023, 2025), (2025,), (2024,), ()])


@_plants("A12", "2025 missing", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.years = (2023, 2024)


@_plants("A12", "young firm", "finance", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, founded=(2024, rng.randrange(2, 8), 11), former_name="")
    c.years, c.young = (2024, 2025), True


@_plants("A13", "old wording", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.accident = "old"


@_plants("A13", "no statement", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.accident = "absent"


@_plants("A14", "nothing said", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit = "absent"


@_plants("A15", "no passage on technology", "secure")
def _(c: Case, rng: random.Random) -> None:
    c.secure = {"network"}


@_plants("A15", "no passage on networks", "secure")
def _(c: Case, rng: random.Random) -> None:
    c.secure = {"technology"}


@_plants("A16", "no passage on organisation", "people")
def _(c: Case, rng: random.Random) -> None:
    c.people = {"people"}


@_plants("A16", "no passage on people", "people")
def _(c: Case, rng: random.Random) -> None:
    c.people = {"organisation"}


@_plants("A35", "serious accident", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.incident, c.accident = "serious", "absent"


@_plants("A35", "an accident without grade", "accident")
def _(c: Case, rng: random.Random) -> None:
    c.incident = "vague"


@_plants("A36", "black list", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.blacklisted = "report", True


# ---- maturity
@_plants("A17", "nothing", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("none", book_level=None)


@_plants("A17", "only papers that do not count", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity, c.dcmm = Maturity("dcmm", book_level=None), True


@_plants("A17", "only the book says it", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("book", book_level=2)


@_plants("A17", "off the platform", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = replace(c.maturity, form="offplatform")


@_plants("A18", "level one", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=1, score=round(rng.uniform(1.02, 1.72), 2), book_level=1)


@_plants("A18", "book and report disagree", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=2, score=2.31, book_level=3)


@_plants("A18", "score and level disagree", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("report", level=2, score=round(rng.uniform(1.2, 1.65), 2), book_level=2)


@_plants("A19", "another's report", "maturity")
def _(c: Case, rng: random.Random) -> None:
    other = invent.firm(rng, c.firm.city)
    c.maturity = replace(c.maturity, form="report", subject=other.name, subject_kind="other")


@_plants("A19", "expired certificate", "maturity")
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("certificate", day=(2022, 11, 8), until=(2025, 11, 7))


@_plants("A19", "a workshop's certificate", "maturity")
def _(c: Case, rng: random.Random) -> None:
    name = f"{c.firm.name}{rng.choice(['总装车间', '第一工厂', '一分厂'])}"
    c.maturity = Maturity(
        "certificate", day=(2025, 3, 20), until=(2028, 3, 19), subject=name, subject_kind="workshop"
    )


# ---- scenarios
@_plants("A20", "too few", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.few(rng)


@_plants("A20", "enough with former names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    picked = claims.good(rng, 7)[:]
    have = {x.number for x in picked}
    free = [s.number for s in claims.GUIDE if s.former and s.number not in have]
    c.claims = claims.ordered(
        [*picked, *[claims.former(rng, n) for n in rng.sample(free, rng.choice([1, 2]))]]
    )


@_plants("A21", "a link missing", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.without(rng, rng.choice(["运营管理", "运营管理", "生产作业", "生产管理"]))


@_plants("A21", "operations rest on services", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.by_service(rng)


@_plants("A22", "foreign names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    c.claims = claims.ordered([*claims.good(rng), claims.foreign(rng)])


@_plants("A22", "similar names", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    made = claims.good(rng, rng.choice([9, 10]))
    spots = [i for i, x in enumerate(made) if x.number in claims.SIMILAR]
    for spot in spots[:1]:
        made[spot] = claims.similar(made[spot].number or 0)
    if not spots:
        made.append(claims.foreign(rng))
    c.claims = claims.ordered(made)


@_plants("A23", "twice", "scenarios")
def _(c: Case, rng: random.Random) -> None:
    made = claims.good(rng, rng.choice([8, 9]))
    c.claims = claims.ordered([*made, replace(rng.choice(made))])


# ---- ownership and letter
@_plants("A24", "no letter", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    c.firm = invent.owned(rng, c.firm)
    c.letter = None


@_plants("A24", "the name resembles a group", "owner", "letter", "names")
def _(c: Case, rng: random.Random) -> None:
    head = rng.choice(invent.RESEMBLING)
    c.firm = replace(
        c.firm,
        name=f"{head}（{c.firm.city[:-1]}）{c.firm.name.split(c.firm.brand)[-1].split('）')[-1]}",
        parent="",
    )
    c.ownership_told, c.resembles = False, True


def _lettered(c: Case, rng: random.Random) -> Letter:
    c.firm = c.firm if c.firm.state_owned else invent.owned(rng, c.firm)
    c.letter = Letter(issuer=c.firm.parent, day=(2026, rng.choice([3, 4]), rng.randrange(9, 27)))
    return c.letter


@_plants("A25", "letter without seal", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    _lettered(c, rng).sealed = False


@_plants("A25", "letter without date", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    _lettered(c, rng).dated = False


@_plants("A26", "issued by itself", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = _lettered(c, rng)
    letter.issuer, letter.by = c.firm.name, "self"


@_plants("A26", "issued by a bureau", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = _lettered(c, rng)
    letter.issuer, letter.by = rng.choice(
        [
            (f"{c.firm.city}{c.firm.county}工业和信息化局", "government"),
            (f"山东省{c.firm.industry.removesuffix('业')}行业协会", "association"),
        ]
    )


@_plants("A26", "issued by an unnamed company", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    letter = _lettered(c, rng)
    letter.issuer, letter.by = f"山东{invent.brand(rng)}装备控股有限公司", "other"


@_plants("A27", "recommends another", "owner", "letter")
def _(c: Case, rng: random.Random) -> None:
    _lettered(c, rng).named = invent.firm(rng, c.firm.city).name


# ---- agreement between papers
@_plants("A28", "licence has another name", "names", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence_name = invent.slipped(rng, c.firm.name)


@_plants("A28", "commitment has another name", "names", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment, c.commitment_name = "paper", invent.slipped(rng, c.firm.name)


@_plants("A28", "an audit has the former name, a notice tells of it", "names", "finance")
def _(c: Case, rng: random.Random) -> None:
    c.firm = replace(c.firm, former_name=invent.firm(rng, c.firm.city).name)
    c.audit_names[2023], c.change_notice = c.firm.former_name, True


@_plants("A29", "licence has another code", "code", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.licence_code = invent.code(rng, c.firm.uscc[2:8])


@_plants("A30", "another level", "level")
def _(c: Case, rng: random.Random) -> None:
    c.book_level = rng.choice(["excellent", "excellent", "leading", "basic"])


@_plants("A31", "no basic level", "basic")
def _(c: Case, rng: random.Random) -> None:
    c.in_basic = c.in_register = False


@_plants(
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


@_plants("A33", "book dated late", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2026, 5, 8), (2026, 6, 2), (2027, 4, 3)])


@_plants("A33", "book dated early", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2025, 4, 10), (2026, 1, 20), (2026, 2, 27)])


@_plants("A33", "impossible date", "bookdate")
def _(c: Case, rng: random.Random) -> None:
    c.book_day = rng.choice([(2026, 4, 31), (2026, 2, 30), (2026, 13, 5)])


@_plants("A33", "commitment dated late", "date", "commit")
def _(c: Case, rng: random.Random) -> None:
    c.commitment_day = rng.choice([(2026, 5, 12), (2026, 5, 6), (2025, 3, 30)])


@_plants("A34", "listed and not sent", "list")
def _(c: Case, rng: random.Random) -> None:
    c.list_attachments = True
    c.phantom = rng.choice(["dengbao", "photo", "iso", "energy"])


@_plants("A37", "registered elsewhere", "address", "licence")
def _(c: Case, rng: random.Random) -> None:
    other = rng.choice([x for x in invent.CITIES if x not in (c.firm.city, "青岛市")])
    division, county = rng.choice(invent.CITIES[other][1])
    c.firm = replace(
        c.firm,
        address=f"山东省{other}{county}{rng.choice(invent.ROADS)}{rng.randrange(5, 900)}号",
        uscc=invent.code(rng, division),
    )


# ---- files
@_plants("F01", "damaged", "files")
def _(c: Case, rng: random.Random) -> None:
    c.damaged = "extra"


@_plants("F01", "damaged licence", "files", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.damaged = "business_licence"


@_plants("F02", "encrypted", "files", "credit")
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.encrypted = "both", "credit_report"


@_plants("F03", "no reader", "files")
def _(c: Case, rng: random.Random) -> None:
    c.unsupported = True


@_plants("F04", "illegible page", "hard")
def _(c: Case, rng: random.Random) -> None:
    c.hard = rng.choice(["blur", "dark", "faint"])


@_plants("F05", "blank file", "blankfile")
def _(c: Case, rng: random.Random) -> None:
    c.blank_file = True


@_plants("F06", "lost page", "lost")
def _(c: Case, rng: random.Random) -> None:
    c.lost_page = True


@_plants("F07", "bomb", "files")
def _(c: Case, rng: random.Random) -> None:
    c.unsafe = True


@_plants("F08", "twice", "repeat")
def _(c: Case, rng: random.Random) -> None:
    c.repeated = rng.choice(["business_licence", "commitment", "maturity"])


@_plants("F09", "a stranger's licence", "stranger", "licence")
def _(c: Case, rng: random.Random) -> None:
    c.strangers, c.stranger = "licence", invent.firm(rng, c.firm.city)


# ---- traps
@_plants(
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
    _branch(c, rng, "excepted")


@_plants("A24", "a subsidiary with its letter", "owner", "letter", trap=True)
def _(c: Case, rng: random.Random) -> None:
    _lettered(c, rng)


@_plants("A24", "named like a group, declared private", "owner", "letter", "names", trap=True)
def _(c: Case, rng: random.Random) -> None:
    head = rng.choice(invent.RESEMBLING)
    tail = c.firm.name.split(c.firm.brand)[-1].split("）")[-1]
    c.firm = replace(c.firm, name=f"{head}（{c.firm.city[:-1]}）{tail}", kind="民营企业", parent="")


@_plants("A36", "a penalty is no black list", "credit", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.discredit, c.penalty = "both", True


@_plants("A35", "a minor accident", "accident", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.incident = "minor"


@_plants("A17", "DCMM beside the report", "dcmm", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.dcmm = True


@_plants("A17", "certificate in place of a report", "maturity", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity(
        "certificate", level=rng.choice([2, 3]), day=(2025, 6, 18), until=(2028, 6, 17)
    )
    c.maturity.book_level = c.maturity.level
    c.maturity.score = 2.4 if c.maturity.level == 2 else 3.1


@_plants("A17", "the platform's page", "maturity", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.maturity = Maturity("page", score=round(rng.uniform(1.85, 2.7), 2), day=(2026, 2, 6))


@_plants("A11", "says yes", "scale", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.scale = "yes"


@_plants("A05", "the commitment is a section of the book", "commit", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.commitment = "section"


@_plants("A34", "a true list of attachments", "list", trap=True)
def _(c: Case, rng: random.Random) -> None:
    c.list_attachments = True
