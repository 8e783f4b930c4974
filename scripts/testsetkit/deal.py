"""Deals defects and traps out to the dossiers and cities of a campaign."""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import claims, invent, plant
from testsetkit.case import Campaign, Case, City, Maturity, Row
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
    _cities(rng, made)
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


# ---- cities
def _cities(rng: random.Random, made: Campaign) -> None:
    for city in made.cities:
        _honest(rng, city)
    inside = [c for c in made.cities if c.in_scope and c.cases]
    codes = [c for c in _DEFECTS if c not in _CARRIED]
    rng.shuffle(codes)  # what is planted first may keep another out
    for code in codes:
        if rng.random() < 0.85:
            for city in rng.sample(inside, 2 if len(inside) > 1 and rng.random() < 0.25 else 1):
                _DEFECTS[code](city, rng)
    for city in made.cities:
        if not city.in_scope or rng.random() < 0.35:
            code = rng.choice(["C01", "C03", "C10", "C10", "B01"])
            if not set(city.notes) & _CARRIED[code] and code not in city.notes:
                _DEFECTS[code](city, rng)
    for city in made.cities:
        if city.stated == -1:
            city.stated = len(city.summary_rows) if rng.random() < 0.85 else None
        city.planned = sorted(city.notes)


_CARRIED = {
    "C01": {"C02", "C08"},
    "C03": {"C04", "C05", "C06", "C07", "C09", "C12", "C08", "C14"},
    "B01": {"B02", "B03", "B04", "B05", "B06", "C14"},
    "C10": set(),
}


def _row(n: int, firm: invent.Firm, **more: str) -> Row:
    return Row(
        str(n), firm, firm.name, more.pop("uscc", firm.uscc), firm.factory, firm.industry, **more
    )


def _honest(rng: random.Random, city: City) -> None:
    """What a careful city sends."""
    city.summary_rows = [
        _row(
            n,
            c.firm,
            uscc=c.book_code or c.firm.uscc,
            level=f"{' 一二三四五'[max(c.maturity.level, 2)]}级",
        )
        for n, c in enumerate(city.cases, 1)
    ]
    city.excellent = [c.firm for c in city.cases if c.excellent]
    more = [invent.firm(rng, city.name) for _ in range(rng.randrange(4, 11))]
    listed = [c.firm for c in city.cases if c.in_basic] + more
    rng.shuffle(listed)
    links = [
        "生产作业、生产管理",
        "生产作业",
        "工厂建设、生产作业、运营管理",
        "生产作业/生产管理/运营管理",
    ]
    city.basic_rows = [
        _row(
            n,
            f,
            links=rng.choice(links),
            level=rng.choice(["二级", "2级", "二级", "三级", "规范级"]),
            kind="basic" if f in more else "dossier",
        )
        for n, f in enumerate(listed, 1)
    ]
    form = rng.choice(["二级", "2级", "规范级", ""])
    if form:
        for row in city.basic_rows:
            row.level = form if rng.random() < 0.7 else row.level
    city.provincial = rng.sample([r.firm for r in city.basic_rows], min(3, len(city.basic_rows)))
    city.level_column, city.links_column = rng.random() < 0.8, rng.random() < 0.75
    city.posted = (2026, 4, rng.randrange(14, 29))
    city.received = (2026, 4, min(city.posted[2] + rng.randrange(1, 3), 30))
    city.stated = -1
    for kind in ("summary_table", "basic_list", "overseas_list"):
        city.forms[kind] = rng.choice(["xlsx", "xlsx", "xlsx", "scan", "docx", "native"])
    if rng.random() < 0.6:
        star = invent.firm(rng, city.name)
        city.excellent.append(star)
        if rng.random() < 0.5:
            city.summary_rows.append(
                _row(
                    len(city.summary_rows) + 1,
                    star,
                    level="三级",
                    kind="excellent",
                    remark="2024年国家卓越级",
                )
            )
            city.traps.append("a 2024 excellent-level row without papers in annex 5")
        else:
            city.basic_rows.append(
                _row(
                    len(city.basic_rows) + 1,
                    star,
                    level="三级",
                    links=links[0],
                    kind="excellent",
                    remark="2024年国家卓越级",
                )
            )
            city.traps.append("a 2024 excellent-level row in annex 4")
    if rng.random() < 0.4 and city.in_scope:
        city.overseas = True


def _c02(t: City, rng: random.Random) -> None:
    which = rng.choice(["sealed", "numbered", "dated"])
    setattr(t, f"recommendation_{which}", False)
    t.notes["C02"] = which


def _blank(rows: list[Row], rng: random.Random, keys: list[str]) -> str:
    row = rng.choice(rows)
    key = rng.choice(keys)
    setattr(row, key, "")
    return f"{row.firm.name}: {key}"


def _c04(t: City, rng: random.Random) -> None:
    keys = (
        ["factory", "industry"]
        if {"C09", "C12"} & set(t.notes)
        else ["uscc", "factory", "industry"]
    )
    t.notes["C04"] = _blank(t.summary_rows, rng, keys)


def _c05(t: City, rng: random.Random) -> None:
    rows = t.summary_rows
    if len(rows) < 2:
        return
    how = rng.choice(["skips", "repeats", "missing"])
    if how == "skips":
        rows[-1].number = str(len(rows) + 1)
    elif how == "repeats":
        rows[-1].number = rows[-2].number
    else:
        rng.choice(rows).number = ""
    t.notes["C05"] = how


def _c06(t: City, rng: random.Random) -> None:
    if "C08" in t.notes:
        return
    firm = invent.firm(rng, t.name)
    t.summary_rows.append(_row(len(t.summary_rows) + 1, firm, kind="unsent"))
    if "C05" in t.notes:
        t.summary_rows[-1].number = str(max(int(r.number or 0) for r in t.summary_rows[:-1]) + 1)
    t.notes["C06"] = firm.name


def _c07(t: City, rng: random.Random) -> None:
    pool = [
        r
        for r in t.summary_rows
        if r.kind == "dossier"
        and r.name
        and not any(c.excellent and c.firm is r.firm for c in t.cases)
    ]
    spoiled = {"C04", "C05", "C06", "C08", "C09", "C12"} & set(t.notes)
    if len(t.summary_rows) < 3 or not pool or spoiled:
        return
    row = rng.choice(pool)
    t.summary_rows.remove(row)
    for n, r in enumerate(t.summary_rows, 1):
        r.number = str(n)
    t.notes["C07"] = row.name


def _c08(t: City, rng: random.Random) -> None:
    if {"C02", "C06", "C07", "C09"} & set(t.notes):
        return
    excellent = sum(r.kind == "excellent" for r in t.summary_rows)
    if excellent and rng.random() < 0.4:
        t.stated = len(t.summary_rows) - excellent
        t.notes["C08"] = "counts without the excellent-level rows"
        return
    t.stated = len(t.summary_rows) + rng.choice([n for n in (1, 2, -1) if -n != excellent])
    t.notes["C08"] = f"says {t.stated}"


def _c09(t: City, rng: random.Random) -> None:
    pool = [r for r in t.summary_rows if r.kind == "dossier" and r.uscc]
    if not pool or "C05" in t.notes or "C08" in t.notes or "C07" in t.notes:
        return
    row = replace(rng.choice(pool), number=str(len(t.summary_rows) + 1), kind="twice")
    t.summary_rows.append(row)
    t.notes["C09"] = row.name


def _c11(t: City, rng: random.Random) -> None:
    if rng.random() < 0.7:
        t.posted, t.received = (2026, 5, rng.randrange(6, 12)), (2026, 5, rng.randrange(12, 18))
    else:
        t.posted, t.received = None, (2026, 5, rng.randrange(6, 15))
    t.notes["C11"] = "late"


def _c12(t: City, rng: random.Random) -> None:
    pool = [r for r in t.summary_rows if r.kind == "dossier" and r.uscc and r.name]
    pool = [
        r
        for r in pool
        if sum(x.firm is r.firm for x in t.summary_rows) == 1
        and not any(
            c.firm is r.firm
            and (c.book_code or c.licence_code or c.licence_name or not c.book or c.excellent)
            for c in t.cases
        )
    ]
    if not pool:
        return
    row = rng.choice(pool)
    if rng.random() < 0.5:
        row.uscc = invent.code(rng, row.uscc[2:8])
    else:
        row.name = invent.slipped(rng, row.name)
    t.notes["C12"] = f"{row.name} {row.uscc}"


def _c14(t: City, rng: random.Random) -> None:
    star = invent.firm(rng, t.name)
    t.excellent.append(star)
    t.notes["C14"] = star.name


def _b02(t: City, rng: random.Random) -> None:
    keys = ["industry"] if "B04" in t.notes else ["uscc", "industry"]
    t.notes["B02"] = _blank([r for r in t.basic_rows if r.kind == "basic"], rng, keys)


def _b03(t: City, rng: random.Random) -> None:
    t.level_column = True
    row = rng.choice([r for r in t.basic_rows if r.kind == "basic"])
    row.level = rng.choice(["一级", "1级", "规划级", ""])
    t.notes["B03"] = f"{row.name}: {row.level or 'blank'}"


def _b04(t: City, rng: random.Random) -> None:
    rows = [r for r in t.basic_rows if r.kind == "basic" and r.uscc]
    if rng.random() < 0.6 or len(rows) < 2:
        row = rng.choice(rows)
        row.uscc = invent.broken(rng, row.uscc)
        t.notes["B04"] = f"{row.name}: {row.uscc}"
    else:
        first, second = rng.sample(rows, 2)
        second.uscc = first.uscc
        t.notes["B04"] = f"{second.name} has the code of {first.name}"


def _b05(t: City, rng: random.Random) -> None:
    firm = invent.firm(rng, t.name)
    t.provincial.append(firm)
    t.notes["B05"] = firm.name


def _b06(t: City, rng: random.Random) -> None:
    t.links_column = True
    row = rng.choice([r for r in t.basic_rows if r.kind == "basic"])
    row.links = rng.choice(["生产管理", "工厂建设、运营管理", "生产管理、运营管理"])
    t.notes["B06"] = row.name


def _o01(t: City, rng: random.Random) -> None:
    t.overseas = t.overseas_blank = True
    t.notes["O01"] = "country blank"


def _c01(t: City, rng: random.Random) -> None:
    t.recommendation, t.notes["C01"] = False, "none"


def _c03(t: City, rng: random.Random) -> None:
    t.summary, t.notes["C03"] = False, "none"


def _c10(t: City, rng: random.Random) -> None:
    t.policy, t.notes["C10"] = False, "none"


def _b01(t: City, rng: random.Random) -> None:
    t.basic, t.notes["B01"] = False, "none"


_DEFECTS = {
    "C01": _c01, "C02": _c02, "C03": _c03, "C04": _c04, "C05": _c05, "C06": _c06, "C07": _c07, "C08": _c08, "C09": _c09, "C10": _c10,
    "C11": _c11, "C12": _c12, "C14": _c14, "B01": _b01, "B02": _b02, "B03": _b03, "B04": _b04, "B05": _b05, "B06": _b06, "O01": _o01,
}  # fmt: skip
