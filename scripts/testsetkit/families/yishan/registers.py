"""The office's own lists: the receiving log and the registers."""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.annex import Table
from testsetkit.case import Campaign, City
from testsetkit.invent import Firm
from testsetkit.pen import day_forms


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The log and the registers of the campaign, by path."""
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    if campaign.excellent_register:
        firms = [(c, f) for c in campaign.cities for f in c.excellent]
        made["名录/2024卓越级.xlsx"] = _register("2024年卓越级智能工厂名单", firms, rng)
    if campaign.provincial_register:
        firms = [(c, f) for c in campaign.cities for f in c.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register("2021—2024年省级智能工厂", firms, rng)
    if campaign.basic_register:
        firms = [(c, k.firm) for c in campaign.cities for k in c.cases if k.in_register]
        firms += [(c, invent.firm(rng, c.name)) for c in campaign.cities for _ in range(3)]
        rng.shuffle(firms)
        made["名录/基础级.xlsx"] = _register("基础级智能工厂名单", firms, rng)
    return made


def _log(campaign: Campaign, rng: random.Random) -> Table:
    form = rng.choice(["dash", "cn", "dot", "slash"])
    rows = []
    for city in campaign.cities:
        posted = day_forms(city.posted)[form] if city.posted else ""
        number = (
            f"{rng.choice(['EMS', 'SF', 'YZ'])}{rng.randrange(10**9, 10**10)}"
            if city.posted
            else ""
        )
        way = (
            rng.choice(["", "邮寄", "快递"])
            if city.posted
            else rng.choice(["专人送达", "派人送来", "现场递交"])
        )
        rows.append([city.name, day_forms(city.received)[form], posted, number, way])
    return Table(
        "receiving_log", "收件登记", [], ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows
    )


def _register(words: str, firms: list[tuple[City, Firm]], rng: random.Random) -> Table:
    rows = [[str(n), f.name, f.uscc, c.name] for n, (c, f) in enumerate(firms, 1)]
    above = [words] if rng.random() < 0.5 else []
    return Table("register", words, above, ["序号", "企业名称", "统一社会信用代码", "市"], rows)
