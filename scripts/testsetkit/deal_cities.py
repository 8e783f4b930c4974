"""What the cities send beside the dossiers: what a careful city would, then the defects dealt to it.

What comes in: a campaign whose dossiers are dealt. What goes out: its cities, filled in.
"""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.case import Campaign, City, row_of
from testsetkit.city_defects import DEFECTS


def cities(rng: random.Random, made: Campaign) -> None:
    """Fill the cities in: first as a careful city sends its things, then with defects."""
    for city in made.cities:
        _honest(rng, city)
    inside = [c for c in made.cities if c.in_scope and c.cases]
    codes = [c for c in DEFECTS if c not in _CARRIED]
    rng.shuffle(codes)  # what is planted first may keep another out
    for code in codes:
        if rng.random() < 0.85:
            for city in rng.sample(inside, 2 if len(inside) > 1 and rng.random() < 0.25 else 1):
                DEFECTS[code](city, rng)
    for city in made.cities:
        if not city.in_scope or rng.random() < 0.35:
            code = rng.choice(["C01", "C03", "C10", "C10", "B01"])
            if not set(city.notes) & _CARRIED[code] and code not in city.notes:
                DEFECTS[code](city, rng)
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


def _honest(rng: random.Random, city: City) -> None:
    """What a careful city sends."""
    city.summary_rows = [
        row_of(
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
        row_of(
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
                row_of(
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
                row_of(
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
