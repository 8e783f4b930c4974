"""What an enterprise says of accidents, credit, secure technology, people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年（2023年1月至2025年12月），企业未发生较大及以上安全生产、环境污染、产品质量等事故。", "本企业近三年内无较大（含）以上安全、环保、质量等事故发生。",
    "经自查，公司近三年来未发生过较大以上（含较大）的安全事故、环保事故或质量事故。", "最近三个年度内，公司安全、环保、质量形势稳定，未发生较大及以上等级事故。",
)  # fmt: skip
_OLD = (
    "近三年公司未发生重大及以上安全、环保、质量事故。", "最近三个年度内，企业无重特大安全、环保、质量事故发生。",
)  # fmt: skip
_CREDIT = (
    "企业未被列入严重失信主体名单。", "经查询，本公司未被列入严重失信主体名单，信用记录良好。", "公司不存在被列入严重失信主体名单的情形。",
)  # fmt: skip
_INCIDENT = {
    "serious": ("2024年7月19日，公司二车间发生一起较大生产安全事故，造成3人死亡，事故已调查处理结案。", "2025年3月8日，公司发生较大安全生产事故一起，造成3人死亡、2人受伤，整改已通过验收。"),
    "vague": ("公司曾发生过安全生产事故一起，已整改到位。", "企业此前发生过一起生产安全事故，事后完善了制度。"),
    "minor": ("2024年11月，厂区发生一般生产安全事故一起，1人轻伤，已按规定处理。", "2025年6月17日，装卸环节发生一起一般事故，1人受轻伤。"),
}  # fmt: skip
_TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案来源清晰、授权齐全，安全可控，其中国产化比例约{n}%。", "在关键技术装备、工业软件、工业操作系统、系统解决方案的选型中坚持安全可控原则，核心设备{n}%以上由国内供应商提供并负责维护。",
)  # fmt: skip
_NETWORK = (
    "公司落实网络安全和数据安全责任制，办公网与生产网分区隔离，重要数据定期备份，网络安全和数据安全风险可控。", "建立网络安全、数据安全管理制度和应急预案，每年开展风险评估，未发生网络与数据安全事件，相关风险可控。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立智能工厂建设领导小组，由主要负责人任组长，下设推进办公室，统筹智能工厂的规划、建设和运营。", "企业建立智能工厂统筹规划、建设和运营的组织机制，由推进委员会决策、专项工作组执行，按月督办。",
)  # fmt: skip
_PEOPLE = (
    "现有智能制造专业人才{k}人，涵盖自动化、软件、数据分析等方向，其中高级职称{m}人。", "公司拥有一支{k}人的智能制造专业人才队伍，每年组织专业培训{m}次以上。",
)  # fmt: skip


def accident(rng: random.Random, case: Case) -> str:
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    return said + rng.choice(_OK if case.accident == "ok" else _OLD)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(72, 98)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(12, 90), m=rng.randrange(3, 12)))
    return made
