"""The text of a scenario: composed anew each time, so that no two read alike."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit.case import Case, Claim
from testsetkit.families.wenhe.lexicon import GAINS, LEADS, MATTERS, MEANS, MORE, TAILS, Matter
from testsetkit.pen import Pen


@dataclass
class Tale:
    """A claim and what is said of it."""

    claim: Claim
    number: int
    pain: str
    means: str
    deed: str
    gain: str
    order: int
    words: tuple[str, str, str, str]
    more: str = ""

    def prose(self) -> str:
        """A paragraph, in one of six builds."""
        lead, means, gain, tail = self.words
        tail = self.more + tail
        by = means.format(self.means)
        won = gain.format(self.gain)
        return {
            0: f"{lead}{self.pain}。{by}{self.deed}。{won}{tail}",
            1: f"{by.removeprefix('为此，').removeprefix('针对上述问题，')}{self.deed}，改变了{self.pain}的状况。{won}{tail}",
            2: f"{self.deed}，所用手段是{self.means}。{won}{tail}",
            3: f"{won}之所以能做到，是因为{self.deed}。{lead}{self.pain}。{tail}",
            4: f"{lead}{self.pain}；如今{self.deed}。主要依靠{self.means}。{tail}{won}",
            5: f"本项应用以{self.means}为主，重点是{self.deed}。{tail}{won}",
        }[self.order]

    def points(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        """Two, three or four labelled points."""
        lead, _, gain, tail = self.words
        more = self.more
        won = gain.format(self.gain)
        if len(names) == 2:
            return [(names[0], f"利用{self.means}，{self.deed}。{more}{tail}"), (names[1], won)]
        if len(names) == 3:
            middle = f"以{self.means}为支撑，{self.deed}。{more}"
            return [(names[0], f"{lead}{self.pain}。"), (names[1], middle), (names[2], won + tail)]
        said = [f"{self.pain}。", f"{self.means}。", f"{self.deed}。{more}{tail}", won]
        return list(zip(names, said, strict=True))


POINTS2 = (
    ("建设内容", "应用成效"), ("主要做法", "实施效果"), ("做了什么", "得到什么"), ("实施内容", "取得成果"), ("方案要点", "量化指标"),
)  # fmt: skip
POINTS3 = (
    ("存在问题", "解决方案", "应用效果"), ("建设背景", "建设内容", "建设成效"), ("痛点", "举措", "成果"),
    ("改造前", "改造中", "改造后"), ("需求分析", "实施路径", "效益说明"),
)  # fmt: skip
POINTS4 = (
    ("业务痛点", "技术装备", "实施内容", "应用成效"), ("现状", "所用系统", "具体应用", "指标变化"),
    ("原有问题", "软硬件配置", "建设过程", "效果"),
)  # fmt: skip


def _matter(claim: Claim) -> Matter:
    return MATTERS[claim.number if claim.number else claim.claimed]


def tales(case: Case, rng: random.Random) -> list[Tale]:
    """All scenarios of the book with their text, phrases dealt out so that they seldom repeat."""
    count = len(case.claims)

    def dealt(pool: tuple[str, ...]) -> list[str]:
        held: list[str] = []
        while len(held) < count:
            held += rng.sample(pool, len(pool))
        return held

    leads, means, gains, tails = (dealt(p) for p in (LEADS, MEANS, GAINS, TAILS))
    more = dealt(MORE) + dealt(MORE) + dealt(MORE)
    depth = rng.choice([0, 1, 2, 3])
    made = []
    for n, claim in enumerate(case.claims):
        about = _matter(claim)
        high, low = rng.randrange(11, 48), rng.randrange(2, 9)
        pain, by, deed, gain = (x.format(n=high, m=low, p=case.firm.product) for x in about)
        words = (leads[n], means[n], gains[n], tails[n])
        extra = "".join(dict.fromkeys(more[n + k * count] for k in range(depth)))
        made.append(Tale(claim, n + 1, pain, by, deed, gain, rng.randrange(6), words, extra))
    return made


def named(pen: Pen, tale: Tale) -> str:
    """The scenario's name, marked."""
    return pen.mark(tale.claim.claimed, what="scenario", text=tale.claim.claimed)


def held(pen: Pen, inner: str) -> str:
    """A passage that must not get lost with its page."""
    return pen.mark(inner, what="passage")
