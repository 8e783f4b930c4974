"""Texts about a scenario, put together so that no two read alike."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from testsetkit.case import Case, Claim
from testsetkit.families.gaomi.topics import FOREIGN, TOPICS

SYSTEMS = (
    "制造执行系统",
    "企业资源管理系统",
    "自主开发的小程序",
    "数据采集平台",
    "车间看板系统",
    "工业互联网平台",
    "组态软件",
    "低代码平台",
    "省内服务商提供的软件",
    "统一部署的云平台",
)
_BEFORE = (
    "以前{old}。", "过去{topic}全靠人工，{old}。", "建设前的主要问题：{old}。", "{topic}一直是短板，{old}，客户对此也有意见。",
    "几年前{topic}基本处于手工状态，{old}。", "随着{product}订单增多，{topic}跟不上：{old}。", "调研中各车间反映最多的是{topic}，{old}。", "原先{old}，既费工又容易出错。",
)  # fmt: skip
_DONE = (
    "为此，{month}起{act}。", "公司利用{system}，{act}。", "具体做法是：{act}。", "{month}立项，{act}，先在{place}试点，再推广到全厂。",
    "经过比选，采用{system}，{act}。", "技术部与{place}共同推进，{act}。", "投入约{cost}万元，{act}。", "{place}率先实施，{act}。",
)  # fmt: skip
_MORE = (
    "数据每{n}分钟更新一次，保存期{y}年。", "相关接口与财务、仓库系统打通，不再重复录入。", "操作界面按现场人员习惯做了简化，一线员工半天就能学会。", "运行中又增加了{k}项提醒功能，出现偏差时短信通知到人。",
    "目前覆盖{place}等{k}个单元，共{n}个点位。", "历史数据一并导入，可按日、周、月查看趋势。", "对老设备采用外加传感器的办法，没有大拆大改。", "试运行{k}个月期间共整改问题{n}项，现已稳定运行。",
    "相关人员的权限按岗位设置，操作全部留痕。", "夜班也能按同一套标准执行，不再依赖个人经验。", "与{system}的数据互通后，各环节的口径得到统一。",
)  # fmt: skip
_AFTER = (
    "实施后，{count}改善{p}%以上，波动也小了。", "从运行数据看，{count}改善了{p}%。", "{month2}统计，{count}比建设前改善{p}%，每年节约费用{cost2}万元。", "{count}改善明显，同时减少操作人员{k}名。",
    "现在{count}已达到同行中上水平，较建设前改善{p}%。", "与上年同期相比，{count}改善{p}%左右，现场反映较好。", "一年下来，{count}改善{p}%，投入预计{y}年收回。", "主要变化是{count}：较以前改善约{p}%，返工和等待也随之减少。",
)  # fmt: skip
_PLACES = (
    "一车间",
    "二车间",
    "总装工段",
    "机加工段",
    "包装线",
    "成型车间",
    "新厂区",
    "成品区",
    "1号生产线",
    "三号线",
    "中试线",
    "后处理工段",
)


@dataclass
class Story:
    """What a book says of a scenario."""

    why: str
    how: str
    more: list[str] = field(default_factory=list)
    gain: str = ""
    system: str = ""
    since: str = ""
    place: str = ""

    @property
    def body(self) -> str:
        return self.how + "".join(self.more)


class Teller:
    """Tells stories of one book; a sentence's form is not used twice before all were."""

    def __init__(self, rng: random.Random, case: Case) -> None:
        self.rng, self.case = rng, case
        self.left: dict[int, list[str]] = {}

    def _next(self, pool: tuple[str, ...]) -> str:
        held = self.left.setdefault(id(pool), [])
        if not held:
            held += self.rng.sample(pool, len(pool))
        return held.pop()

    def tell(self, claim: Claim, more: int = 1) -> Story:
        rng = self.rng
        topic, old, act, count = TOPICS[claim.number] if claim.number else FOREIGN[claim.claimed]
        first = max(self.case.firm.founded[0] + 1, 2019)
        year = rng.randrange(first, max(first + 1, 2025))
        system, place = rng.choice(SYSTEMS), rng.choice(_PLACES)
        given = {
            "topic": topic, "old": old, "act": act, "count": count, "product": self.case.firm.product, "system": system, "place": place,
            "month": f"{year}年{rng.randrange(1, 13)}月", "month2": f"2025年{rng.choice(['上半年', '全年', '三季度', '四季度'])}", "cost": rng.randrange(18, 420), "cost2": rng.randrange(6, 130),
            "n": rng.randrange(2, 60), "k": rng.randrange(2, 9), "y": rng.randrange(2, 6), "p": rng.randrange(9, 62),
        }  # fmt: skip
        made = [self._next(pool).format(**given) for pool in (_BEFORE, _DONE, _AFTER)]
        added = [self._next(_MORE).format(**given) for _ in range(more)]
        since = rng.choice(
            [f"{year}年{rng.randrange(1, 13)}月", f"{year}.{rng.randrange(1, 13):02d}", f"{year}年"]
        )
        return Story(made[0], made[1], added, made[2], system, since, place)
