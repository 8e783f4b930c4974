"""Texts of scenarios, composed anew so that no two read alike."""

from __future__ import annotations

import random

from testsetkit.case import Case, Claim
from testsetkit.families.laizhou.topics import GENERAL, TOPICS

_WHO = (
    "生产部",
    "信息中心",
    "设备部",
    "技术部会同信息中心",
    "制造一部",
    "质量部",
    "运营部",
    "车间",
    "工艺科与仪表班",
)
_BEFORE = (
    "{o}以前靠班组长口头安排，{d}记在本子上，月底才汇总，{m}始终降不下来",
    "原先{o}由三个部门分别管，口径不一，{d}要用Excel来回传",
    "{p}规格多、批量小，{o}变化频繁，人工处理经常顾此失彼",
    "随着{p}订单增加，{o}成了瓶颈，客户多次就{m}提出意见",
    "老系统只能记结果，看不到过程，{d}缺失较多，出了问题靠回忆",
    "改造前没有统一平台，{d}散落在各台设备里，{o}只能事后补录",
    "过去每班安排两名文员专门抄录{d}，错漏时有发生，{m}也说不清",
    "对{o}的判断主要依赖老师傅经验，人员一调整就出现波动",
    "前期调研发现，{o}环节等待和重复劳动占了全部工时的{a}%",
    "{t}年以前，{o}采用纸质单据流转，从发现问题到处理平均要{k}个小时",
)  # fmt: skip
_BUILD = (
    "{t}年{w}牵头上线{s}，先在{u}试点，再推广到全厂",
    "建设{s}，打通与既有系统的{k}个接口，{d}按分钟自动采集",
    "引进{s}一套，加装传感器{n}只、网关{k}台，把{d}接到同一数据库",
    "围绕{o}部署{s}，把过去{n}条经验整理成规则，由系统判断、人工确认",
    "与供应商合作二次开发{s}，在{u}设置终端{k}台，操作工扫码即可完成",
    "采用{s}统一管理{o}，{d}实时上屏，超限自动推送到责任人手机",
    "{w}对{o}重新梳理流程{k}项，取消纸质表单{m2}张，全部转入{s}",
    "投资{n}万元实施{s}项目，历时{k}个月，{t}年{mo}月验收",
    "利用{s}建立模型，以近{k}个月的{d}训练，每周自动修正一次",
)  # fmt: skip
_DETAIL = (
    "数据经边缘侧清洗后入库，保存期不少于{k}年",
    "看板按公司、车间、班组三级展示，{w}每日晨会据此安排工作",
    "对历史记录回溯了{n}批，规则命中率{c}%",
    "系统给出处置建议，超过{k}分钟无人响应自动升级",
    "{u}的老设备通过加装采集模块接入，未影响正常生产",
    "移动端与电脑端同步，外出人员也能随时查看",
    "同类问题形成案例{n}条，供各班学习使用",
    "每月由{w}组织一次评审，调整参数和阈值",
    "新员工经过{k}天培训即可独立操作",
)  # fmt: skip
_GAIN = (
    "实施后{m}由{a}改善到{b}（按同口径统计），年节约费用{n}万元",
    "运行一年来，{m}较上年改善{c2}%，现场减少重复岗位{k}个",
    "目前日均处理记录{n}00余条，{m}改善{c2}%以上",
    "综合测算每年可节支{n}万元，投资约{k}年收回",
    "{m}连续{k}个月保持在目标值以内，客户验厂时给予好评",
    "与改造前相比，{m}改善约{c2}%，处理一次业务由{k}小时减到{m2}分钟",
    "相关做法已复制到{u}等{k}处，{m}同比改善{c2}%",
)  # fmt: skip
_UNITS = (
    "一车间",
    "二车间",
    "总装线",
    "新厂区",
    "老厂区A线",
    "3#厂房",
    "包装线",
    "成品库",
    "机加工段",
    "前处理工段",
)


class Teller:
    """Tells of the scenarios of one book; a sentence is not used twice before all have been."""

    def __init__(self, rng: random.Random, case: Case) -> None:
        self.rng, self.case = rng, case
        self.decks: dict[int, list[str]] = {}

    def _draw(self, pool: tuple[str, ...]) -> str:
        deck = self.decks.setdefault(id(pool), [])
        if not deck:
            deck += self.rng.sample(pool, len(pool))
        return deck.pop()

    def _fill(self, text: str, claim: Claim) -> str:
        rng = self.rng
        o, s, d, m = TOPICS[claim.number] if claim.number else rng.choice(GENERAL)
        low = rng.uniform(0.4, 4.8)
        return text.format(
            o=o, s=s, d=d, m=m, p=self.case.firm.product, w=rng.choice(_WHO), u=rng.choice(_UNITS),
            n=rng.randrange(12, 98), k=rng.randrange(3, 12), m2=rng.randrange(6, 40), mo=rng.randrange(1, 13), t=rng.randrange(max(2020, min(self.case.firm.founded[0] + 1, 2025)), 2026),
            a=f"{low * rng.uniform(1.8, 3.5):.1f}", b=f"{low:.1f}", c=f"{rng.uniform(91, 99.6):.1f}", c2=rng.randrange(8, 46),
        )  # fmt: skip

    def why(self, claim: Claim) -> str:
        return self._fill(self._draw(_BEFORE), claim) + "。"

    def how(self, claim: Claim, details: int = 1) -> str:
        said = self._fill(self._draw(_BUILD), claim) + "。"
        return said + "".join(self._fill(self._draw(_DETAIL), claim) + "。" for _ in range(details))

    def gain(self, claim: Claim) -> str:
        return self._fill(self._draw(_GAIN), claim) + "。"

    def points(self, claim: Claim, count: int) -> list[str]:
        first = self._fill(self._draw(_BUILD), claim) + "。"
        return [first, *(self._fill(self._draw(_DETAIL), claim) + "。" for _ in range(count - 1))]

    def all(self, claim: Claim) -> str:
        return self.why(claim) + self.how(claim, self.rng.choice([0, 1, 1, 2])) + self.gain(claim)

    def system(self, claim: Claim) -> str:
        return TOPICS[claim.number][1] if claim.number else self.rng.choice(GENERAL)[1]

    def measure(self, claim: Claim) -> str:
        return TOPICS[claim.number][3] if claim.number else self.rng.choice(GENERAL)[3]
