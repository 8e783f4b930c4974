"""What lies beside the cities' folders: the log of what was received, and the registers.

What comes in: a campaign and a hand's wordings. What goes out: path → table.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from testsetkit.annex import Table
from testsetkit.case import Campaign
from testsetkit.pen import day_forms


@dataclass(frozen=True)
class Wordings:
    """A hand's columns and words; each is drawn once, the ways and couriers once a city."""

    by_hand: Sequence[str]
    by_post: Sequence[str]
    couriers: Sequence[str]
    senders: Sequence[str]
    ways: Sequence[str]
    posted: Sequence[str]
    received: Sequence[str]
    titles: Sequence[str]
    """Beside none."""
    registers: Sequence[Sequence[str]]
    """Heads of the registers: number, city, enterprise, code."""

    def inbox(self, campaign: Campaign, rng: random.Random) -> dict[str, Table]:
        """The receiving log and the registers; a parcel's number only where one was posted."""
        made: dict[str, Table] = {}
        if campaign.log:
            form = rng.choice(["dash", "slash", "cn", "dot"])
            hand = rng.choice(self.by_hand)
            rows = []
            for n, city in enumerate(campaign.cities, 1):
                posted = day_forms(city.posted)[form] if city.posted else ""
                slip = (
                    f"{rng.choice(self.couriers)}{rng.randrange(10**10, 10**11)}" if posted else ""
                )
                way = rng.choice(self.by_post) if posted else hand
                rows.append([str(n), city.name, way, posted, day_forms(city.received)[form], slip])
            drawn = [rng.choice(x) for x in (self.senders, self.ways, self.posted, self.received)]
            above = rng.choice([[], *([title] for title in self.titles)])
            header = ["序号", *drawn, "快递单号"]
            made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, header, rows)
        return made | registers(campaign, rng.choice(self.registers))


def registers(campaign: Campaign, heads: Sequence[str], *, city_last: bool = False) -> dict[str, Table]:  # fmt: skip
    """The registers of the inbox: number, city, enterprise, code; or the city behind the others."""
    made = {}
    for path, firms in campaign.registers().items():
        lines = []
        for n, (city, firm) in enumerate(firms, 1):
            told = [firm.name, firm.uscc]
            lines.append([str(n), *told, city.name] if city_last else [str(n), city.name, *told])
        made[path] = Table("register", "名录", [], list(heads), lines)
    return made
