"""Defects of what a city sends: each a change of its facts, and a note of what was planted.

A defect that another one already there would hide or contradict leaves the city as it is.
"""

from __future__ import annotations

import random
from dataclasses import replace

from testsetkit import invent
from testsetkit.case import City, Row, row_of


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
    t.summary_rows.append(row_of(len(t.summary_rows) + 1, firm, kind="unsent"))
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


DEFECTS = {
    "C01": _c01, "C02": _c02, "C03": _c03, "C04": _c04, "C05": _c05, "C06": _c06, "C07": _c07, "C08": _c08, "C09": _c09, "C10": _c10,
    "C11": _c11, "C12": _c12, "C14": _c14, "B01": _b01, "B02": _b02, "B03": _b03, "B04": _b04, "B05": _b05, "B06": _b06, "O01": _o01,
}  # fmt: skip  # fmt: skip
