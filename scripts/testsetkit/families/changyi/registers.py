"""The office's receiving log and the registers."""

from __future__ import annotations

import random

from testsetkit.annex import Table
from testsetkit.case import Campaign
from testsetkit.pen import day_forms

_BY_HAND = ("专人送达", "派人送来", "县局专人送", "当面送达", "自送")


def _log(campaign: Campaign, rng: random.Random) -> Table:
    form = rng.choice(["dash", "slash", "cn", "dot"])
    rows = []
    for city in campaign.cities:
        posted = day_forms(city.posted)[form] if city.posted else ""
        number = (
            f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**11, 10**12)}"
            if city.posted
            else ""
        )
        note = rng.choice(["", "", "一箱", "封皮破损"]) if city.posted else rng.choice(_BY_HAND)
        rows.append([city.name, day_forms(city.received)[form], posted, number, note])
    order = rng.choice([(0, 1, 2, 3, 4), (0, 2, 1, 3, 4), (1, 0, 2, 3, 4)])
    header = ["市", "收到日期", "寄出日期", "寄件单号", "备注"]
    above = rng.choice([[], ["智能工厂申报材料收件登记"]])
    return Table(
        "receiving_log",
        "收件登记",
        above,
        [header[k] for k in order],
        [[r[k] for k in order] for r in rows],
    )


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    for path, firms in campaign.registers().items():
        rows = [[str(n), f.name, f.uscc, c.name] for n, (c, f) in enumerate(firms, 1)]
        header = ["序号", "企业名称", "统一社会信用代码", "市"]
        if rng.random() < 0.4:
            order = (0, 3, 1, 2)
            header, rows = [header[k] for k in order], [[r[k] for k in order] for r in rows]
        made[path] = Table("register", "名录", [], header, rows)
    return made
