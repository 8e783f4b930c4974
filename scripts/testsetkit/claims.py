"""Which scenarios a book describes."""

from __future__ import annotations

import random

from testsetkit.case import Claim
from testsetkit.guide import BY_NUMBER, GUIDE

NOT_OF_THE_GUIDE = (
    ("OA移动办公平台", "运营管理"), ("员工考勤与薪酬管理", "运营管理"), ("视频安防监控", "生产管理"),
    ("财务共享核算", "运营管理"), ("智慧食堂管理", "运营管理"), ("数控设备更新改造", "生产作业"),
    ("自动焊接工作站", "生产作业"), ("档案电子化", "运营管理"),
)  # fmt: skip
SIMILAR = {
    9: "车间智能化排产", 12: "仓储智慧化管理", 24: "在线智能化检测", 25: "质量精准溯源", 27: "设备运行状态监控",
    16: "能源智慧管控", 30: "智能化经营决策", 21: "工艺动态寻优", 8: "生产计划智能优化", 33: "产品精准化营销",
}  # fmt: skip


def exact(number: int) -> Claim:
    s = BY_NUMBER[number]
    return Claim(number, s.name, "exact", s.link, s.guide_link)


def former(rng: random.Random, number: int) -> Claim:
    s = BY_NUMBER[number]
    return Claim(number, rng.choice(s.former), "former", s.link, s.guide_link)


def similar(number: int) -> Claim:
    s = BY_NUMBER[number]
    return Claim(number, SIMILAR[number], "similar", s.link, s.guide_link)


def foreign(rng: random.Random, link: str | None = None) -> Claim:
    name, where = rng.choice([n for n in NOT_OF_THE_GUIDE if link in (None, n[1])])
    return Claim(None, name, "none", where, None)


def ordered(claims: list[Claim]) -> list[Claim]:
    """By the notice's links, then by number: as books tell them."""
    links = ["工厂建设", "研发设计", "生产作业", "生产管理", "运营管理"]
    guide = [s.guide_link for s in GUIDE]
    return sorted(
        claims,
        key=lambda c: (
            links.index(c.link or "运营管理"),
            guide.index(c.guide_link) if c.guide_link else 99,
            c.number or 99,
        ),
    )


def good(rng: random.Random, count: int | None = None) -> list[Claim]:
    """A sufficient choice: eight or more exact names, every needed link."""
    count = count or rng.choice([8, 8, 9, 9, 10, 11, 13])
    picked = [
        rng.choice(range(30, 34)),
        *rng.sample(range(20, 30), 2),
        *rng.sample(range(8, 20), 2),
    ]
    rest = [n for n in BY_NUMBER if n not in picked]
    picked += rng.sample(rest, count - len(picked))
    return ordered([exact(n) for n in picked])


def few(rng: random.Random) -> list[Claim]:
    return good(rng, rng.choice([5, 6, 7]))


def without(rng: random.Random, link: str) -> list[Claim]:
    """Eight or more, none of them in the link."""
    rest = [s.number for s in GUIDE if s.link != link]
    needed = [x for x in ("生产作业", "生产管理", "运营管理") if x != link]
    picked = [rng.choice([n for n in rest if BY_NUMBER[n].guide_link == x]) for x in needed]
    picked += rng.sample([n for n in rest if n not in picked], rng.choice([7, 8]))
    return ordered([exact(n) for n in picked])


def by_service(rng: random.Random) -> list[Claim]:
    """运营管理 rests on services and the supply chain alone."""
    made = list(without(rng, "运营管理"))[:8]
    return ordered([*made, *[exact(n) for n in rng.sample(range(34, 41), 2)]])
