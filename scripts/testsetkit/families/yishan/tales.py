"""A scenario's story: put together afresh each time from what is known of such scenarios."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from testsetkit.case import Case, Claim
from testsetkit.families.yishan.lore_a import LORE_A
from testsetkit.families.yishan.lore_b import LORE_B, OTHER

SYSTEMS = {
    "工厂建设": ("三维工厂平台", "边缘采集网关", "超融合主机"), "研发设计": ("PLM系统", "CAPP系统", "仿真软件"),
    "生产作业": ("MES系统", "机器视觉工作站", "工业机器人", "数据采集与监视系统"),
    "生产管理": ("APS系统", "WMS系统", "能源管理平台", "MES系统"), "运营管理": ("ERP系统", "CRM系统", "经营驾驶舱", "SRM系统"),
}  # fmt: skip
PLACES = (
    "一车间",
    "二车间",
    "总装车间",
    "机加车间",
    "成品库区",
    "中控室",
    "联合厂房",
    "包装工段",
    "热处理工段",
    "东区分厂",
)
_TIMES = (
    "2023年3月",
    "2023年下半年",
    "2024年二季度",
    "2024年8月",
    "2024年底",
    "2025年初",
    "2025年6月",
    "2025年9月",
)
_OPENERS = ("项目实施以前，", "以往，", "改造前，", "多年来，", "从前，", "早些时候，", "", "")
_TURNS = (
    "为此，",
    "针对这一情况，",
    "公司研究决定，",
    "经反复论证，",
    "围绕上述问题，",
    "对症下药，",
    "",
)
_JOINS = ("；同时，", "；在此基础上，", "；另外，", "，并", "；其次，")
_MORE = (
    "原有台账停用，数据一律从系统里取。", "头两个月两套办法并行，待数据对平后才停掉旧办法。", "接口由公司自己的技术人员编写，便于日后修改。", "该系统与上下游系统的编码保持一致，避免重复录入。",
    "操作界面做得简单，老工人半天就能上手。", "现场共设采集点位一百余个，断网时数据可在本地缓存。", "为保证数据真实，手工补录须经班长确认。", "每月末由企管部门抽查一次使用情况。",
    "建设过程中走过弯路，后经两轮改版才稳定下来。", "相关做法已写进车间作业指导书。", "兄弟单位曾多次前来参观交流。", "系统留有扩展余地，日后增加机台不必推倒重来。", "试点阶段发现的三十多个问题已全部销号。", "考核结果与班组奖金挂钩，调动了大家用系统的积极性。",
)  # fmt: skip
_ENDS = (
    "投用以来，",
    "运行至今，",
    "经统计，",
    "实施后，",
    "目前，",
    "据车间测算，",
    "半年跟踪下来，",
)


@dataclass(frozen=True)
class Tale:
    """The parts of one scenario's description."""

    claim: Claim
    pain: str
    deeds: tuple[str, ...]
    gains: tuple[str, ...]
    system: str
    place: str
    since: str
    owner: str
    cost: int
    rng: random.Random

    @property
    def name(self) -> str:
        return self.claim.claimed

    @property
    def link(self) -> str:
        return self.claim.link or "运营管理"

    def deed(self, joint: str = "；") -> str:
        return joint.join(self.deeds)

    def gain(self) -> str:
        return "，".join(self.gains)

    def prose(self) -> str:
        """The whole in running sentences (without the name)."""
        r = self.rng
        told = self.deeds[0]
        for more in self.deeds[1:]:
            told += r.choice(_JOINS) + more
        first = f"{r.choice(_OPENERS)}{self.pain}。"
        middle = f"{r.choice(_TURNS)}{told}。"
        tail = r.choice(
            [f"相关功能依托{self.system}，先在{self.place}试点，{self.since}推广。", f"该项工作由{self.owner}牵头，{self.since}投入使用。", f"{self.place}于{self.since}率先上线。", ""]
        )  # fmt: skip
        last = f"{r.choice(_ENDS)}{self.gain()}。"
        more = "".join(r.sample(_MORE, r.choice([0, 1, 1, 2, 3])))
        parts = [first, middle, tail, more, last]
        if r.random() < 0.2:
            parts = [middle, more, first.replace("。", "，这是当初立项的缘由。"), last]
        return "".join(parts)


def tales(case: Case, rng: random.Random) -> list[Tale]:
    """One for every described scenario, in their order."""
    times = _TIMES[5:] if case.young else _TIMES
    return [_tale(c, random.Random(rng.random()), times) for c in case.claims]


def _tale(claim: Claim, rng: random.Random, times: Sequence[str]) -> Tale:
    if claim.number is None:
        told = OTHER[claim.claimed]
    else:
        told = LORE_A.get(claim.number) or LORE_B[claim.number]
    pains, deeds, gains = told
    link = claim.link or "运营管理"
    return Tale(
        claim,
        _filled(rng.choice(pains), rng),
        tuple(_filled(d, rng) for d in _some(deeds, rng)),
        tuple(_filled(g, rng) for g in _some(gains, rng)),
        rng.choice(SYSTEMS[link]),
        rng.choice(PLACES),
        rng.choice(times),
        rng.choice(
            ["信息中心", "生产部", "技术部", "设备动力科", "质量部", "综合办公室", "企管处"]
        ),
        rng.randrange(28, 980),
        rng,
    )


def _some(texts: Sequence[str], rng: random.Random) -> list[str]:
    """Most of the texts, in any order, at least one (two of three)."""
    count = max(1, len(texts) - rng.choice([0, 0, 1]))
    return rng.sample(list(texts), count)


def _filled(text: str, rng: random.Random) -> str:
    """The text with its numbers."""
    sizes = {"a": (6, 45), "b": (12, 68), "c": (2, 10), "p": (91, 100)}
    return re.sub(r"\{([abcp])\}", lambda m: str(rng.randrange(*sizes[m[1]])), text)


def by_link(told: Sequence[Tale], *, guide: bool = False) -> list[tuple[str, list[Tale]]]:
    """The stories under the notice's links (or the guide's), in the order in which they come."""
    held: dict[str, list[Tale]] = {}
    for tale in told:
        link = (tale.claim.guide_link or tale.link) if guide else tale.link
        held.setdefault(link, []).append(tale)
    return list(held.items())


def settle(case: Case, groups: Sequence[tuple[str, list[Tale]]]) -> None:
    """Keep the book's order of scenarios for the truth."""
    case.claims = [t.claim for _, told in groups for t in told]


def shuffled(case: Case, told: Sequence[Tale], rng: random.Random) -> list[Tale]:
    """The stories in an order that follows no link; the case's claims follow them."""
    mixed = rng.sample(list(told), len(told))
    case.claims = [t.claim for t in mixed]
    return mixed
